//! Consumption from full tank to full tank, which no month boundary disturbs.

use super::figures::{Per, figure, ratio};
use super::ledger::{Carried, Fill, Line};
use super::rows::Book;
use super::sheet::{Cell, Figure, NotComputable};
use crate::day::Day;
use crate::derivation::{Input, Recorder, Step};
use crate::error::Error;
use crate::number::{Ratio, Rounding};
use crate::words::Words;
use indexmap::IndexMap;
use serde::Serialize;

/// What every vehicle used from full tank to full tank (满箱油耗).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tanks {
    /// The ledger.
    pub ledger: String,
    /// The spans, vehicle by vehicle in the order of the ledger, each vehicle's in order of time.
    pub spans: Vec<TankSpan>,
    /// Whether the ledger is made up for illustration.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
}

/// From one full tank to the next (一箱区间).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TankSpan {
    /// The vehicle.
    pub vehicle: String,
    /// The line of the full tank it starts from.
    pub from: String,
    /// The day of that line.
    pub from_day: Day,
    /// The line of the full tank it ends with.
    pub to: String,
    /// The day of that line.
    pub to_day: Day,
    /// Kilometres between the two.
    pub distance: Ratio,
    /// Litres bought after the first, up to and with the last.
    pub litres: Cell,
    /// Litres ÷ kilometres × 100.
    pub litres_per_100_km: Cell,
}

/// A full tank, and what was bought since.
struct Open<'b> {
    from: &'b Line,
    total: i64,
    bought: Vec<&'b Line>,
}

impl Book<'_> {
    /// What every vehicle used from full tank to full tank.
    ///
    /// # Rule
    /// A span runs between two lines that filled the tank and read the odometer; what was bought between counts with it,
    /// and has no consumption of its own; one without a reading comes before those of its day. A line without its litres takes the figure from its span, by name; the other
    /// spans stand. A line that was reversed does not count.
    ///
    /// # Errors
    /// `exact.out_of_range`
    ///
    /// # Example
    /// ```
    /// use kaohe::cost::{Ledger, Policy};
    /// use kaohe::{derivation::Silent, document};
    /// let ledger: Ledger = document::read(r#"{"ledger": "cars", "currency": "CNY", "places": 2, "vehicles": {"7": {}},
    ///     "categories": {"fuel": {"carries": ["litres"]}}, "lines": [
    ///     {"id": "1", "day": "2026-02-03", "vehicle": "7", "category": "fuel", "amount": "300", "quantity": {"litres": "40"}, "odometer": 10000, "fill": "full"},
    ///     {"id": "2", "day": "2026-02-09", "vehicle": "7", "category": "fuel", "amount": "150", "quantity": {"litres": "20"}, "fill": "partial"},
    ///     {"id": "3", "day": "2026-02-15", "vehicle": "7", "category": "fuel", "amount": "225", "quantity": {"litres": "30"}, "odometer": 10500, "fill": "full"}]}"#)?;
    /// let policy: Policy = document::read(r#"{"month_boundary": {"interpolate": {}}, "two_readings": "refuse"}"#)?;
    /// let tanks = ledger.book(policy)?.tanks(None, Silent)?;
    /// assert_eq!(tanks.spans[0].litres_per_100_km.exact().unwrap().to_string(), "10");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn tanks<R: Recorder>(&self, rounding: Option<Rounding>, recorder: R) -> Result<Tanks, Error> {
        let mut spans = Vec::new();
        for (vehicle, fuelled) in self.fuelled() {
            let mut open: Option<Open<'_>> = None;
            for line in fuelled {
                if let Some(open) = &mut open {
                    open.bought.push(line);
                }
                let Some(total) = self.full_at(line) else { continue };
                let ended = open.replace(Open { from: line, total, bought: Vec::new() });
                if let Some(ended) = ended {
                    spans.push(ended.span(vehicle, (line, total), rounding, recorder)?);
                }
            }
        }
        Ok(Tanks { ledger: self.ledger.ledger.clone(), spans, illustrative: self.ledger.illustrative })
    }

    /// The lines that bought fuel and stand, by vehicle, in order of time and odometer.
    fn fuelled(&self) -> IndexMap<&str, Vec<&Line>> {
        let ledger = self.ledger;
        let reversed = ledger.reversed();
        let mut fuelled: IndexMap<&str, Vec<&Line>> =
            ledger.vehicles.keys().map(|vehicle| (vehicle.as_str(), Vec::new())).collect();
        for line in &ledger.lines {
            let stands = line.reverses.is_none() && !reversed.contains(line.id.as_str());
            let lines = fuelled.get_mut(line.vehicle.as_str());
            if let Some(lines) = lines.filter(|_| stands && ledger.carries(line, Carried::Litres)) {
                lines.push(line);
            }
        }
        for lines in fuelled.values_mut() {
            lines.sort_by_key(|line| (line.day, self.total_at(line)));
        }
        fuelled
    }

    /// How far the vehicle had come where a line filled its tank; `None` where it did not, or read no odometer.
    fn full_at(&self, line: &Line) -> Option<i64> {
        self.total_at(line).filter(|_| line.fill == Some(Fill::Full))
    }
}

impl Open<'_> {
    fn span<R: Recorder>(
        self,
        vehicle: &str,
        (to, total): (&Line, i64),
        rounding: Option<Rounding>,
        recorder: R,
    ) -> Result<TankSpan, Error> {
        let distance = Ratio::from(total) - Ratio::from(self.total);
        let litres = self.litres(recorder)?;
        let way = Cell::Figure(Figure { exact: distance.clone(), rounded: None, derivation: None });
        let per = Per { name: "litres_per_100_km", factor: 100, rounding };
        let litres_per_100_km = ratio(&litres, &way, per, recorder)?;
        let (from, from_day) = (self.from.id.clone(), self.from.day);
        let (to, to_day, vehicle) = (to.id.clone(), to.day, vehicle.to_owned());
        Ok(TankSpan { vehicle, from, from_day, to, to_day, distance, litres, litres_per_100_km })
    }

    fn litres<R: Recorder>(&self, recorder: R) -> Result<Cell, Error> {
        if let Some(line) = self.bought.iter().find(|line| line.quantity.is_none()) {
            return Ok(NotComputable::quantity_missing(line).into());
        }
        let bought = self.bought.iter().filter_map(|line| Some((line, line.quantity?.size())));
        let sum = Ratio::sum(bought.clone().map(|(_, size)| size.ratio()))?;
        Ok(figure(sum, recorder, || {
            let inputs = bought.map(|(line, size)| Input::new(Words::same(&line.id), size));
            Step::new("litres", Words::new("加油之和", "the sum of the fills")).with_inputs(inputs.collect())
        }))
    }
}
