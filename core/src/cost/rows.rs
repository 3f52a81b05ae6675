//! A sheet's rows: the ledger's lines sorted into groups, and the figures of each group.

use super::Month;
use super::fault::Fault;
use super::layout::{Dimension, Layout};
use super::ledger::{Ledger, Line};
use super::meter::{Boundary, Meter};
use super::policy::Policy;
use super::publish;
use super::sheet::{NotComputable, Row, Sheet};
use crate::derivation::Recorder;
use crate::error::Error;
use crate::limits::SHEET_ROWS;
use crate::number::Ratio;

/// A ledger that stands in itself, read by a policy (已核台账): sheets are made from it.
#[derive(Clone, Debug)]
pub struct Book<'a> {
    pub(super) ledger: &'a Ledger,
    policy: Policy,
    /// One per vehicle, in the order of the ledger.
    meters: Vec<Meter<'a>>,
}

impl Ledger {
    /// The ledger, checked and read by a policy.
    ///
    /// # Errors
    /// Those of the ledger, and `cost.two_readings`; places start at the ledger.
    pub fn book(&self, policy: Policy) -> Result<Book<'_>, Error> {
        self.check_lines()?;
        Ok(Book { ledger: self, policy, meters: Meter::all(self, policy)? })
    }
}

impl Book<'_> {
    /// The sheet of a ledger.
    ///
    /// # Rule
    /// Reversals count with the month they are booked in. A ratio is a ratio of sums at every level. A figure that cannot
    /// be had says why in its cell, and so does every total over it; its neighbours stand.
    ///
    /// # Errors
    /// Those of the layout, `cost.too_many_rows`, `cost.too_large_to_foot`; places start at the layout.
    ///
    /// # Example
    /// ```
    /// use kaohe::cost::{Layout, Ledger, Policy};
    /// use kaohe::{derivation::Silent, document};
    /// let ledger: Ledger = document::read(r#"{"ledger": "cars", "currency": "CNY", "places": 2, "vehicles": {"7": {}},
    ///     "categories": {"fuel": {"carries": ["litres"]}},
    ///     "lines": [{"id": "1", "day": "2026-02-03", "vehicle": "7", "category": "fuel", "amount": "312.40",
    ///                "quantity": {"litres": "38.4"}}],
    ///     "readings": [{"id": "a", "day": "2026-02-01", "vehicle": "7", "odometer": 10000},
    ///                  {"id": "b", "day": "2026-03-01", "vehicle": "7", "odometer": 10420}]}"#)?;
    /// let policy: Policy = document::read(r#"{"month_boundary": {"interpolate": {}}, "two_readings": "refuse"}"#)?;
    /// let layout: Layout = document::read(r#"{"period": {"from": "2026-02", "to": "2026-02"}, "by": []}"#)?;
    /// let sheet = ledger.book(policy)?.sheet(&layout, Silent)?;
    /// let per_100_km = sheet.rows[0].litres_per_100_km.as_ref().unwrap();
    /// assert_eq!(per_100_km.exact().unwrap().to_string(), "64/7");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn sheet<R: Recorder>(&self, layout: &Layout, recorder: R) -> Result<Sheet, Error> {
        layout.check()?;
        self.check_size(layout)?;
        let legs = self.legs(layout)?;
        let (ledger, rows, below) = (self.ledger, Vec::new(), Vec::new());
        let mut groups = Groups { ledger, layout, legs: &legs, recorder, rows, below };
        groups.grow(Keys::default(), &groups.lines_within())?;
        let Groups { mut rows, below, .. } = groups;
        let moved = publish::print(&mut rows, &below, &layout.publish)?;
        let (period, by, illustrative) = (layout.period, layout.by.clone(), ledger.illustrative);
        let (ledger, currency) = (ledger.ledger.clone(), ledger.currency.clone());
        Ok(Sheet { ledger, currency, period, by, rows, moved, illustrative })
    }

    /// How far the vehicle of a line had come by its reading; `None` where it gives none.
    pub(super) fn total_at(&self, line: &Line) -> Option<i64> {
        let meter = self.ledger.vehicles.get_index_of(&line.vehicle).and_then(|at| self.meters.get(at));
        meter.and_then(|meter| meter.total_at(&line.id))
    }

    /// Distances are reckoned by month and vehicle whatever the rows go by, so these count as well.
    fn check_size(&self, layout: &Layout) -> Result<(), Error> {
        let of = |dimension: &Dimension| members(self.ledger, layout, *dimension);
        let reckoned = of(&Dimension::Month).saturating_mul(of(&Dimension::Vehicle));
        let (mut shown, mut level) = (1_usize, 1_usize);
        for dimension in &layout.by {
            level = level.saturating_mul(of(dimension));
            shown = shown.saturating_add(level);
        }
        let found = shown.max(reckoned);
        if found > SHEET_ROWS {
            return Err(Fault::TooManyRows { found, limit: SHEET_ROWS }.into());
        }
        Ok(())
    }

    /// Every vehicle's way through every month of the period.
    fn legs(&self, layout: &Layout) -> Result<Vec<Leg<'_>>, Error> {
        let mut legs = Vec::new();
        for meter in &self.meters {
            let mut start = meter.at_start(layout.period.from, self.policy.month_boundary)?;
            for month in layout.period.iter() {
                let end = meter.at_start(month.next(), self.policy.month_boundary)?;
                let way = start.and_then(|start| Ok(Way { start, end: end.clone()? }));
                legs.push(Leg { vehicle: meter.vehicle(), month, way });
                start = end;
            }
        }
        Ok(legs)
    }
}

fn members(ledger: &Ledger, layout: &Layout, dimension: Dimension) -> usize {
    match dimension {
        Dimension::Month => layout.period.count(),
        Dimension::Vehicle => ledger.vehicles.len(),
        Dimension::Category => ledger.categories.len(),
    }
}

/// The way of one vehicle through one month.
#[derive(Clone, Debug)]
pub(super) struct Leg<'m> {
    pub(super) vehicle: &'m str,
    pub(super) month: Month,
    pub(super) way: Result<Way<'m>, NotComputable>,
}

/// A way: from where it starts to where it ends.
#[derive(Clone, Debug)]
pub(super) struct Way<'m> {
    pub(super) start: Boundary<'m>,
    pub(super) end: Boundary<'m>,
}

impl Way<'_> {
    pub(super) fn distance(&self) -> Ratio {
        &self.end.total - &self.start.total
    }
}

/// Which group a row stands for; months and vehicles by their position in period and ledger.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Keys<'a> {
    depth: usize,
    pub(super) month: Option<usize>,
    pub(super) vehicle: Option<usize>,
    pub(super) category: Option<&'a str>,
}

/// The rows while they grow: each group's rows before the group's total.
pub(super) struct Groups<'a, 'm, R> {
    pub(super) ledger: &'a Ledger,
    pub(super) layout: &'a Layout,
    /// Vehicle by vehicle, each through all months.
    pub(super) legs: &'a [Leg<'m>],
    pub(super) recorder: R,
    rows: Vec<Row>,
    /// For each row, the rows it is the total of.
    below: Vec<Vec<usize>>,
}

/// A line and its index in the ledger.
pub(super) type Numbered<'a> = (usize, &'a Line);

/// What a row is made from: the lines of its group, and the rows it is the total of.
pub(super) struct Parts<'r> {
    pub(super) lines: &'r [Numbered<'r>],
    pub(super) rows: Vec<&'r Row>,
}

impl<'a, R: Recorder> Groups<'a, '_, R> {
    fn lines_within(&self) -> Vec<Numbered<'a>> {
        let within = |(_, line): &Numbered<'_>| self.layout.period.position(Month::of(line.day)).is_some();
        self.ledger.lines.iter().enumerate().filter(within).collect()
    }

    /// Adds the rows of a group and its total; returns where the total stands.
    fn grow(&mut self, keys: Keys<'a>, lines: &[Numbered<'a>]) -> Result<usize, Error> {
        let mut below = Vec::new();
        if let Some(dimension) = self.layout.by.get(keys.depth) {
            for (keys, lines) in self.parts(keys, *dimension, lines) {
                below.push(self.grow(keys, &lines)?);
            }
        }
        let rows = below.iter().filter_map(|at| self.rows.get(*at)).collect();
        let row = self.row(keys, &Parts { lines, rows })?;
        self.rows.push(row);
        self.below.push(below);
        Ok(self.rows.len().saturating_sub(1))
    }

    /// The groups inside a group, by one more dimension, each with its lines.
    fn parts(
        &self,
        keys: Keys<'a>,
        dimension: Dimension,
        lines: &[Numbered<'a>],
    ) -> Vec<(Keys<'a>, Vec<Numbered<'a>>)> {
        let keys = Keys { depth: keys.depth.saturating_add(1), ..keys };
        let part = |at| match dimension {
            Dimension::Month => Keys { month: Some(at), ..keys },
            Dimension::Vehicle => Keys { vehicle: Some(at), ..keys },
            Dimension::Category => {
                let category = self.ledger.categories.get_index(at).map(|(name, _)| name.as_str());
                Keys { category, ..keys }
            }
        };
        let count = members(self.ledger, self.layout, dimension);
        let mut parts: Vec<_> = (0..count).map(|at| (part(at), Vec::new())).collect();
        for line in lines {
            if let Some((_, lines)) = self.position(dimension, line.1).and_then(|at| parts.get_mut(at)) {
                lines.push(*line);
            }
        }
        parts
    }

    fn position(&self, dimension: Dimension, line: &Line) -> Option<usize> {
        match dimension {
            Dimension::Month => self.layout.period.position(Month::of(line.day)),
            Dimension::Vehicle => self.ledger.vehicles.get_index_of(&line.vehicle),
            Dimension::Category => self.ledger.categories.get_index_of(&line.category),
        }
    }
}
