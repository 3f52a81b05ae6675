//! How a sheet's figures came about, as steps.

use super::SheetRow;
use super::layout::SheetMeasure;
use crate::cost::figure::{Month, SheetCell};
use crate::cost::ledger::LineEntry;
use crate::cost::vehicle::{Boundary, Leg, Point, Way};
use crate::derivation::{Input, Recorder, Step};
use crate::error::Pointer;
use crate::number::Decimal;
use crate::words::Words;

/// What a row is made from: the lines of its group, and the rows it is the total of.
pub(super) struct RowParts<'r> {
    pub(super) lines: &'r [&'r LineEntry<'r>],
    pub(super) rows: Vec<&'r SheetRow>,
}

impl RowParts<'_> {
    /// Whether the rows below have distances of their own.
    fn tell_distance(&self) -> bool {
        self.rows.iter().any(|row| row.distance.is_some())
    }
}

/// A sum over the rows below, or over the lines where there are no rows below.
pub(super) fn sum(
    measure: SheetMeasure,
    parts: &RowParts<'_>,
    size: impl Fn(&LineEntry<'_>) -> Option<Decimal>,
) -> Step {
    if !parts.rows.is_empty() {
        return sum_of_rows(measure, parts);
    }
    let inputs = parts.lines.iter().filter_map(|entry| {
        let lines = Pointer::ROOT.key("lines");
        let input = Input::new(Words::same(&entry.line.id), size(entry)?);
        Some(input.standing_at(lines.index(entry.index)))
    });
    let formula = Words::new("各笔账目之和", "the sum of the lines");
    Step::new(measure.word(), formula).with_inputs(inputs.collect())
}

fn sum_of_rows(measure: SheetMeasure, parts: &RowParts<'_>) -> Step {
    let inputs = parts.rows.iter().filter_map(|row| {
        let exact = row.cell(measure).and_then(SheetCell::exact)?;
        Some(Input::new(Words::same(label(row)), exact))
    });
    Step::new(measure.word(), Words::new("各行之和", "the sum of the rows")).with_inputs(inputs.collect())
}

/// What a row is called inside its total.
fn label(row: &SheetRow) -> String {
    let keys = [row.month.as_ref().map(Month::to_string), row.vehicle.clone(), row.category.clone()];
    keys.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A distance: the sum of the rows below, or of the ways of the group.
pub(super) fn distance<'l>(legs: impl Iterator<Item = &'l Leg<'l>>, parts: &RowParts<'_>) -> Step {
    if parts.tell_distance() {
        return sum_of_rows(SheetMeasure::Distance, parts);
    }
    match ways_of(legs).as_slice() {
        [(leg, way)] => leg_step("distance", leg, way),
        _ => Step::new("distance", Words::new("各车各月里程之和", "the sum over vehicles and months")),
    }
}

/// The ways behind a distance that is the sum of several.
pub(super) fn ways<'l, R: Recorder>(
    legs: impl Iterator<Item = &'l Leg<'l>>,
    parts: &RowParts<'_>,
    recorder: R,
) -> Vec<R::Trace> {
    let ways = ways_of(legs);
    if parts.tell_distance() || ways.len() == 1 {
        return Vec::new();
    }
    let step = |leg: &Leg<'_>, way: &Way<'_>| leg_step(&format!("{} {}", leg.name, leg.month), leg, way);
    ways.iter().map(|(leg, way)| recorder.step(|| step(leg, way), Vec::new())).collect()
}

fn ways_of<'l>(legs: impl Iterator<Item = &'l Leg<'l>>) -> Vec<(&'l Leg<'l>, &'l Way<'l>)> {
    legs.filter_map(|leg| Some((leg, leg.way.as_ref().ok()?))).collect()
}

fn leg_step(name: &str, leg: &Leg<'_>, way: &Way<'_>) -> Step {
    let (from, to) = (leg.month, leg.month.next());
    let inputs = vec![
        Input::new(Words::new(format!("{from} 月初"), format!("start of {from}")), read(&way.start)),
        Input::new(Words::new(format!("{to} 月初"), format!("start of {to}")), read(&way.end)),
    ];
    let formula = Words::new("期末累计里程 − 期初累计里程", "the running total at the end − at the start");
    Step::new(name, formula).with_inputs(inputs).with_exact(way.distance())
}

/// A boundary with its readings: `10280 ← 10000 (2026-01-28, a), 10420 (2026-02-03, b)`.
fn read(boundary: &Boundary<'_>) -> String {
    let point = |point: &&Point<'_>| format!("{} ({}, {})", point.shown, point.day, point.id);
    let points: Vec<_> = boundary.read.iter().map(point).collect();
    format!("{} ← {}", boundary.total.reading(4), points.join(", "))
}
