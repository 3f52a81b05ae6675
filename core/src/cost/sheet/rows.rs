//! A sheet's rows: the ledger's lines sorted into groups, and the figures of each group.

use super::figures::{Figures, Keys};
use super::layout::{SheetDimension, SheetLayout};
use super::proof::RowParts;
use super::publish::{self, Grid};
use super::{Sheet, SheetColumns, SheetRow};
use crate::cost::fault::Fault;
use crate::cost::figure::Month;
use crate::cost::ledger::{Carried, LineEntry};
use crate::cost::vehicle::{Book, Spans};
use crate::derivation::Recorder;
use crate::error::{Error, Pointer};
use crate::limits::{ANSWER_BYTES, SHEET_AMOUNTS, SHEET_MONTHS, SHEET_ROWS};
use crate::room::Room;

impl Book<'_> {
    /// The sheet of a ledger.
    ///
    /// # Rule
    /// Reversals and refunds count with the month they are booked in. A ratio is a ratio of sums at every level, and
    /// divides by the kilometres that belong to what it divides. A figure that cannot be had says why in its cell, and so
    /// does every total over it; one that does not apply lacks nothing, and totals do without it; the neighbours stand.
    ///
    /// # Errors
    /// Those of the layout, `cost.too_many_rows`, `cost.too_many_months`, `cost.too_many_amounts`,
    /// `cost.too_large_to_foot`; places start at the layout.
    ///
    /// # Example
    /// ```
    /// use kaohe::cost::{SheetLayout, CostLedger, SheetPolicy};
    /// use kaohe::{derivation::Silent, document};
    /// let ledger: CostLedger = document::read(r#"{"ledger": "cars", "currency": "CNY", "places": 2, "vehicles": {"7": {}},
    ///     "categories": {"fuel": {"carries": ["litres"]}},
    ///     "lines": [{"id": "1", "day": "2026-02-03", "vehicle": "7", "category": "fuel", "amount": "312.40",
    ///                "quantity": {"litres": "38.4"}}],
    ///     "readings": [{"id": "a", "day": "2026-02-01", "vehicle": "7", "odometer": 10000},
    ///                  {"id": "b", "day": "2026-03-01", "vehicle": "7", "odometer": 10420}]}"#)?;
    /// let policy: SheetPolicy = document::read(r#"{"month_boundary": {"interpolate": {}}, "two_readings": "refuse"}"#)?;
    /// let layout: SheetLayout = document::read(r#"{"period": {"from": "2026-02", "to": "2026-02"}, "by": []}"#)?;
    /// let sheet = ledger.book(policy)?.sheet(&layout, Silent)?;
    /// let per_100_km = sheet.rows[0].litres_per_100_km.as_ref().unwrap();
    /// assert_eq!(per_100_km.exact().unwrap().to_string(), "64/7");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn sheet<R: Recorder>(&self, layout: &SheetLayout, recorder: R) -> Result<Sheet, Error> {
        layout.check()?;
        self.check_size(layout)?;
        let filled = Carried::ALL.into_iter().filter(|carried| self.charts(*carried) && self.fills(*carried));
        let spans = filled.map(|carried| Spans::of(self, carried, layout.period));
        let (legs, spans) = (self.legs(layout.period)?, spans.collect::<Result<Vec<_>, _>>()?);
        let figures = Figures { book: self, layout, legs: &legs, spans: &spans, recorder };
        let (rows, below, room) = (Vec::new(), Vec::new(), Room::default());
        let mut groups = Groups { figures, rows, below, room };
        groups.grow(Keys::default(), &groups.lines_within())?;
        let mut columns = groups.columns()?;
        let Groups { mut rows, below, .. } = groups;
        let grid = columns.as_mut().map(|columns| Grid::of(columns, &below, &layout.by));
        let (moved, moved_columns) = publish::print(&mut rows, grid, &below, &layout.publish)?;
        Ok(Sheet {
            ledger: self.ledger.ledger.clone(),
            currency: self.ledger.currency.clone(),
            period: layout.period,
            by: layout.by.clone(),
            rows,
            moved,
            columns: columns.map(|rows| SheetColumns { rows, moved: moved_columns }),
            findings: self.findings().to_vec(),
            illustrative: self.ledger.illustrative,
        })
    }

    /// Distances are computed by month and vehicle whatever the rows go by, so these count as well; and so does the
    /// list of amounts by category in every row that has one.
    fn check_size(&self, layout: &SheetLayout) -> Result<(), Error> {
        let of = |dimension: &SheetDimension| self.members(layout, *dimension);
        let computed = of(&SheetDimension::Month).saturating_mul(of(&SheetDimension::Vehicle));
        let (mut shown, mut listing, mut level) = (1_usize, 1_usize, 1_usize);
        for (at, dimension) in layout.by.iter().enumerate() {
            level = level.saturating_mul(of(dimension));
            let across = if at == 1 { of(dimension) } else { 0 };
            shown = shown.saturating_add(level).saturating_add(across);
            if layout.by.iter().take(at.saturating_add(1)).all(|earlier| *earlier != SheetDimension::Category)
            {
                listing = listing.saturating_add(level).saturating_add(across);
            }
        }
        let found = shown.max(computed);
        if found > SHEET_ROWS {
            return Err(Fault::TooManyRows { found, limit: SHEET_ROWS }.at(Pointer::ROOT.key("period")));
        }
        let (found, limit) = (layout.period.count(), SHEET_MONTHS);
        if found > limit {
            return Err(Fault::TooManyMonths { found, limit }.at(Pointer::ROOT.key("period")));
        }
        let (found, limit) = (listing.saturating_mul(of(&SheetDimension::Category)), SHEET_AMOUNTS);
        if found > limit {
            return Err(Fault::TooManyAmounts { found, limit }.at(Pointer::ROOT.key("by")));
        }
        Ok(())
    }

    fn members(&self, layout: &SheetLayout, dimension: SheetDimension) -> usize {
        match dimension {
            SheetDimension::Month => layout.period.count(),
            SheetDimension::Vehicle => self.ledger.vehicles.len(),
            SheetDimension::Category => self.ledger.categories.len(),
        }
    }
}

/// The rows while they grow: each group's rows before the group's total.
struct Groups<'a, 'b, R> {
    figures: Figures<'a, 'b, R>,
    rows: Vec<SheetRow>,
    /// For each row, the rows it is the total of.
    below: Vec<Vec<usize>>,
    room: Room,
}

impl<'a, 'b, R: Recorder> Groups<'a, 'b, R> {
    fn lines_within(&self) -> Vec<&'b LineEntry<'a>> {
        let within =
            |entry: &&LineEntry<'_>| self.figures.layout.period.position(Month::of(entry.line.day)).is_some();
        self.figures.book.checked.lines.iter().filter(within).collect()
    }

    /// Adds the rows of a group and its total; returns where the total stands.
    fn grow(&mut self, keys: Keys, lines: &[&'b LineEntry<'a>]) -> Result<usize, Error> {
        let mut below = Vec::new();
        if let Some(dimension) = self.figures.layout.by.get(keys.depth) {
            for (keys, lines) in self.parts(keys, *dimension, lines) {
                below.push(self.grow(keys, &lines)?);
            }
        }
        let rows = below.iter().filter_map(|at| self.rows.get(*at)).collect();
        let row = self.figures.row(keys, &RowParts { lines, rows })?;
        if !self.room.holds(&row) {
            return Err(Fault::RowsTooLong { limit: ANSWER_BYTES }.at(Pointer::ROOT.key("by")));
        }
        self.rows.push(row);
        self.below.push(below);
        Ok(self.rows.len().saturating_sub(1))
    }

    /// The groups inside a group, by one more dimension, each with its lines.
    fn parts(
        &self,
        keys: Keys,
        dimension: SheetDimension,
        lines: &[&'b LineEntry<'a>],
    ) -> Vec<(Keys, Vec<&'b LineEntry<'a>>)> {
        let keys = Keys { depth: keys.depth.saturating_add(1), ..keys };
        let part = |at| match dimension {
            SheetDimension::Month => Keys { month: Some(at), ..keys },
            SheetDimension::Vehicle => Keys { vehicle: Some(at), ..keys },
            SheetDimension::Category => Keys { category: Some(at), ..keys },
        };
        let count = self.figures.book.members(self.figures.layout, dimension);
        let mut parts: Vec<_> = (0..count).map(|at| (part(at), Vec::new())).collect();
        for entry in lines {
            let at = match dimension {
                SheetDimension::Month => self.figures.layout.period.position(Month::of(entry.line.day)),
                SheetDimension::Vehicle => Some(entry.vehicle),
                SheetDimension::Category => Some(entry.category),
            };
            if let Some((_, lines)) = at.and_then(|at| parts.get_mut(at)) {
                lines.push(*entry);
            }
        }
        parts
    }

    /// The totals of the second dimension over the first; `None` where there is no second.
    fn columns(&self) -> Result<Option<Vec<SheetRow>>, Error> {
        let Some(second) = self.figures.layout.by.get(1) else { return Ok(None) };
        let outer = self.below.last().map_or(&[][..], Vec::as_slice);
        let inner = |at: usize| {
            let below = outer.iter().filter_map(move |row| self.below.get(*row)?.get(at));
            below.filter_map(|row| self.rows.get(*row)).collect()
        };
        let parts = self.parts(Keys::default(), *second, &self.lines_within());
        let rows = parts.into_iter().enumerate();
        let rows = rows
            .map(|(at, (keys, lines))| self.figures.row(keys, &RowParts { lines: &lines, rows: inner(at) }));
        rows.collect::<Result<_, _>>().map(Some)
    }
}
