//! Consumption from full tank to full tank, which no month boundary disturbs.

use super::book::Book;
use super::span::{FillSpan, per_100_km};
use crate::cost::figure::{Per, SheetCell, figure, ratio};
use crate::cost::ledger::{Carried, LedgerLine};
use crate::day::Day;
use crate::derivation::{Input, Recorder, Step};
use crate::error::Error;
use crate::finding::Finding;
use crate::number::{Ratio, Rounding};
use crate::words::Words;
use serde::Serialize;

/// What every vehicle used from full tank to full tank (满箱油耗).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tanks {
    /// The ledger.
    pub ledger: String,
    /// The spans, vehicle by vehicle in the order of the ledger, each vehicle's in order of time.
    pub spans: Vec<TankSpan>,
    /// The spans from full charge to full charge, likewise.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub charges: Vec<ChargeSpan>,
    /// What is odd in the ledger, but possible.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
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
    pub litres: SheetCell,
    /// Litres ÷ kilometres × 100.
    pub litres_per_100_km: SheetCell,
}

/// From one full charge to the next (一次充满区间).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ChargeSpan {
    /// The vehicle.
    pub vehicle: String,
    /// The line of the full charge it starts from.
    pub from: String,
    /// The day of that line.
    pub from_day: Day,
    /// The line of the full charge it ends with.
    pub to: String,
    /// The day of that line.
    pub to_day: Day,
    /// Kilometres between the two.
    pub distance: Ratio,
    /// Kilowatt-hours bought after the first, up to and with the last.
    pub kwh: SheetCell,
    /// Kilowatt-hours ÷ kilometres × 100.
    pub kwh_per_100_km: SheetCell,
}

impl Book<'_> {
    /// What every vehicle used from full tank to full tank.
    ///
    /// # Rule
    /// A span runs between two lines that filled the tank and read the odometer; what was bought between counts with it,
    /// and has no consumption of its own; one without a reading, or with one that is set aside, comes before those of
    /// its day. A line without its litres, or with none for its money, takes the figure from its span, by name; the
    /// other spans stand. A line that was reversed does not count, and a refund changes no litres.
    ///
    /// # Errors
    /// `exact.out_of_range`
    ///
    /// # Example
    /// ```
    /// use kaohe::cost::{CostLedger, SheetPolicy};
    /// use kaohe::{derivation::Silent, document};
    /// let ledger: CostLedger = document::read(r#"{"ledger": "cars", "currency": "CNY", "places": 2, "vehicles": {"7": {}},
    ///     "categories": {"fuel": {"carries": ["litres"]}}, "lines": [
    ///     {"id": "1", "day": "2026-02-03", "vehicle": "7", "category": "fuel", "amount": "300", "quantity": {"litres": "40"}, "odometer": 10000, "fill": "full"},
    ///     {"id": "2", "day": "2026-02-09", "vehicle": "7", "category": "fuel", "amount": "150", "quantity": {"litres": "20"}, "fill": "partial"},
    ///     {"id": "3", "day": "2026-02-15", "vehicle": "7", "category": "fuel", "amount": "225", "quantity": {"litres": "30"}, "odometer": 10500, "fill": "full"}]}"#)?;
    /// let policy: SheetPolicy = document::read(r#"{"month_boundary": {"interpolate": {}}, "two_readings": "refuse"}"#)?;
    /// let tanks = ledger.book(policy)?.tanks(None, Silent)?;
    /// assert_eq!(tanks.spans[0].litres_per_100_km.exact().unwrap().to_string(), "10");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn tanks<R: Recorder>(&self, rounding: Option<Rounding>, recorder: R) -> Result<Tanks, Error> {
        let of = |carried| {
            let spans = self.spans(carried)?;
            Ok::<_, Error>(spans.into_iter().map(move |span| self.shown(&span, rounding, recorder)))
        };
        let spans = of(Carried::Litres)?.map(|(vehicle, (from, from_day), (to, to_day), distance, cells)| {
            let [litres, litres_per_100_km] = cells;
            TankSpan { vehicle, from, from_day, to, to_day, distance, litres, litres_per_100_km }
        });
        let charges = of(Carried::Kwh)?.map(|(vehicle, (from, from_day), (to, to_day), distance, cells)| {
            let [kwh, kwh_per_100_km] = cells;
            ChargeSpan { vehicle, from, from_day, to, to_day, distance, kwh, kwh_per_100_km }
        });
        Ok(Tanks {
            ledger: self.ledger.ledger.clone(),
            spans: spans.collect(),
            charges: charges.collect(),
            findings: self.findings().to_vec(),
            illustrative: self.ledger.illustrative,
        })
    }

    /// The vehicle of a span, the lines it lies between, its distance, what was bought on it, and that per 100 km.
    fn shown<R: Recorder>(&self, span: &FillSpan<'_>, rounding: Option<Rounding>, recorder: R) -> Shown {
        let vehicle = self.ledger.vehicles.get_index(span.vehicle).map(|(id, _)| id.clone());
        let end = |line: &LedgerLine| (line.id.clone(), line.day);
        let cells = match &span.size {
            Err(lacking) => [lacking.clone().into(), lacking.clone().into()],
            Ok(size) => {
                let per = Per { rounding, ..per_100_km(span.carried) };
                let bought = figure(size.clone(), recorder, || filled(span));
                [bought, ratio(size, &span.distance, per, recorder)]
            }
        };
        (vehicle.unwrap_or_default(), end(span.from), end(span.to), span.distance.clone(), cells)
    }
}

/// A span as the answer holds it, of litres or of kilowatt-hours.
type Shown = (String, (String, Day), (String, Day), Ratio, [SheetCell; 2]);

fn filled(span: &FillSpan<'_>) -> Step {
    let bought = span.bought.iter().filter_map(|entry| Some((entry, entry.size(span.carried)?)));
    let inputs = bought.map(|(entry, size)| Input::new(Words::same(&entry.line.id), size));
    let of =
        [Words::new("加油之和", "the sum of the fills"), Words::new("充电之和", "the sum of the charges")];
    Step::new(span.carried.word(), span.carried.pick(of)).with_inputs(inputs.collect())
}
