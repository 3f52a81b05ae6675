//! The figures of one row: sums of its lines and ways, and ratios of those sums.

use super::layout::{SheetLayout, SheetMeasure};
use super::proof::{self, RowParts};
use super::{CategoryAmount, SheetRow};
use crate::cost::figure::{
    Per, SheetBecause, SheetCell, SheetDoesNotApply, SheetNoMeasure, SheetNotComputable, figure, figure_from,
    ratio,
};
use crate::cost::ledger::{Carried, LineEntry};
use crate::cost::vehicle::{Book, Legs, Runs, Spans, per_100_km};
use crate::derivation::Recorder;
use crate::error::Error;
use crate::number::Ratio;
use crate::words::Words;
use std::collections::BTreeMap;

/// Which group a row stands for, by positions in period and ledger.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Keys {
    pub(super) depth: usize,
    pub(super) month: Option<usize>,
    pub(super) vehicle: Option<usize>,
    pub(super) category: Option<usize>,
}

/// What the figures of a row are made from.
pub(super) struct Figures<'a, 'b, R> {
    pub(super) book: &'b Book<'a>,
    pub(super) layout: &'b SheetLayout,
    pub(super) legs: &'b Legs<'b>,
    pub(super) spans: &'b [Spans<'b>],
    pub(super) recorder: R,
}

impl<R: Recorder> Figures<'_, '_, R> {
    /// The row of a group.
    pub(super) fn row(&self, keys: Keys, parts: &RowParts<'_>) -> Result<SheetRow, Error> {
        let amount = self.amount(parts)?;
        let litres = self.bought(Carried::Litres, keys, parts)?;
        let kwh = self.bought(Carried::Kwh, keys, parts)?;
        let distance = keys.category.is_none().then(|| self.distance(keys, parts));
        let ledger = self.book.ledger;
        let vehicle = keys.vehicle.and_then(|at| ledger.vehicles.get_index(at));
        let category = keys.category.and_then(|at| ledger.categories.get_index(at));
        Ok(SheetRow {
            month: keys.month.and_then(|at| self.layout.period.nth(at)),
            vehicle: vehicle.map(|(name, _)| name.clone()),
            category: category.map(|(name, _)| name.clone()),
            lines: u32::try_from(parts.lines.len()).unwrap_or(u32::MAX),
            litres_per_100_km: self.per_100_km(Carried::Litres, litres.as_ref(), keys),
            kwh_per_100_km: self.per_100_km(Carried::Kwh, kwh.as_ref(), keys),
            cost_per_km: distance.as_ref().map(|distance| self.cost_per_km(&amount, distance, parts)),
            litres_per_100_km_full_to_full: self.full_to_full(Carried::Litres, keys),
            kwh_per_100_km_full_to_full: self.full_to_full(Carried::Kwh, keys),
            amount,
            amounts: self.amounts(keys, parts.lines)?,
            litres,
            kwh,
            distance,
        })
    }

    fn amount(&self, parts: &RowParts<'_>) -> Result<SheetCell, Error> {
        let sum = Ratio::sum(parts.lines.iter().map(|entry| entry.line.amount.ratio()))?;
        Ok(figure(sum, self.recorder, || {
            proof::sum(SheetMeasure::Amount, parts, |entry| Some(entry.line.amount))
        }))
    }

    /// The amount of each category; none in the row of a category.
    fn amounts(&self, keys: Keys, lines: &[&LineEntry<'_>]) -> Result<Vec<CategoryAmount>, Error> {
        if keys.category.is_some() {
            return Ok(Vec::new());
        }
        let categories = &self.book.ledger.categories;
        let mut amounts = vec![Vec::new(); categories.len()];
        for entry in lines {
            if let Some(amounts) = amounts.get_mut(entry.category) {
                amounts.push(entry.line.amount.ratio());
            }
        }
        let sum = |(category, amounts): (&String, Vec<Ratio>)| {
            Ok(CategoryAmount { category: category.clone(), amount: Ratio::sum(amounts)? })
        };
        categories.keys().zip(amounts).map(sum).collect()
    }

    /// How much was bought of what categories carry; `None` where none of the chart carries it.
    fn bought(&self, carried: Carried, keys: Keys, parts: &RowParts<'_>) -> Result<Option<SheetCell>, Error> {
        if !self.book.charts(carried) {
            return Ok(None);
        }
        if let Some(because) = self.no_measure(carried, keys) {
            return Ok(Some(SheetCell::DoesNotApply(SheetDoesNotApply { because })));
        }
        let carrying = || parts.lines.iter().copied().filter(|entry| entry.carries(carried));
        if let Some(lacking) = lacking(carrying()) {
            return Ok(Some(lacking.into()));
        }
        let size = |entry: &LineEntry<'_>| entry.size(carried);
        let sum = Ratio::sum(carrying().filter_map(size).map(|size| size.ratio()))?;
        let measure = carried.pick([SheetMeasure::Litres, SheetMeasure::Kwh]);
        Ok(Some(figure(sum, self.recorder, || proof::sum(measure, parts, size))))
    }

    /// Why what is carried has no measure in a group: its category carries none, or its vehicles run on something else.
    fn no_measure(&self, carried: Carried, keys: Keys) -> Option<SheetNoMeasure> {
        let category = keys.category.and_then(|at| self.book.ledger.categories.get_index(at));
        if category.is_some_and(|(_, category)| !category.carries.contains(&carried)) {
            return Some(SheetNoMeasure::OtherCategory);
        }
        let all = 0..self.book.ledger.vehicles.len();
        let vehicles = keys.vehicle.map_or(all, |vehicle| vehicle..vehicle.saturating_add(1));
        let runs = |vehicle| self.book.energies.runs(vehicle, carried) != Runs::NotOn;
        (!vehicles.is_empty() && !vehicles.clone().any(runs)).then_some(SheetNoMeasure::OtherEnergy)
    }

    fn distance(&self, keys: Keys, parts: &RowParts<'_>) -> SheetCell {
        let legs = self.legs.of(keys.vehicle, keys.month);
        let ways = legs.clone().map(|leg| leg.way.as_ref()).collect::<Result<Vec<_>, _>>();
        let sum = ways.map_err(SheetNotComputable::clone).and_then(|ways| {
            let sum = Ratio::sum(ways.iter().map(|way| way.distance()));
            sum.map_err(|_| SheetNotComputable::because(SheetBecause::TooLarge))
        });
        match sum {
            Err(lacking) => lacking.into(),
            Ok(sum) => {
                let from = proof::ways(legs.clone(), parts, self.recorder);
                figure_from(sum, self.recorder, || proof::distance(legs, parts), from)
            }
        }
    }

    /// What was bought over the kilometres of the vehicles that run on it; `None` in the row of a category.
    fn per_100_km(&self, carried: Carried, sum: Option<&SheetCell>, keys: Keys) -> Option<SheetCell> {
        let sum = sum.filter(|_| keys.category.is_none())?;
        let SheetCell::Figure(bought) = sum else { return Some(sum.without_derivation()) };
        let legs = self.legs.of(keys.vehicle, keys.month);
        let base = match self.book.base(carried, legs.clone()) {
            Ok(base) => base,
            Err(lacking) => return Some(lacking.into()),
        };
        let others = legs.clone().any(|leg| self.book.energies.runs(leg.vehicle, carried) == Runs::NotOn);
        let over = match others {
            true => Words::new("使用该能源车辆的公里", "kilometres of the vehicles that run on it"),
            false => Words::new("公里", "kilometres"),
        };
        let (publish, per) = (&self.layout.publish, per_100_km(carried));
        let rounding = carried.pick([publish.litres_per_100_km, publish.kwh_per_100_km]);
        Some(ratio(&bought.exact, &base, Per { over, rounding, ..per }, self.recorder))
    }

    fn cost_per_km(&self, amount: &SheetCell, distance: &SheetCell, parts: &RowParts<'_>) -> SheetCell {
        match (amount, distance) {
            (SheetCell::Figure(_), SheetCell::Figure(_)) if parts.lines.is_empty() => {
                SheetNotComputable::because(SheetBecause::NothingBooked).into()
            }
            (SheetCell::Figure(amount), SheetCell::Figure(distance)) => {
                let rounding = self.layout.publish.cost_per_km;
                ratio(&amount.exact, &distance.exact, Per { rounding, ..Per::cost() }, self.recorder)
            }
            (SheetCell::Figure(_), other) | (other, _) => other.without_derivation(),
        }
    }

    /// What was used from full tank to full tank; `None` in the row of a category, and where nothing is filled.
    fn full_to_full(&self, carried: Carried, keys: Keys) -> Option<SheetCell> {
        let spans = self.spans.iter().find(|spans| spans.carried == carried)?;
        if keys.category.is_some() {
            return None;
        }
        if let Some(because) = self.no_measure(carried, keys) {
            return Some(SheetCell::DoesNotApply(SheetDoesNotApply { because }));
        }
        let publish = &self.layout.publish;
        let rounding = carried.pick([publish.litres_per_100_km, publish.kwh_per_100_km]);
        Some(spans.cell(keys.vehicle, keys.month, rounding, self.recorder))
    }
}

/// Why the lines give no sum: the first that lacks its quantity, or paid for nothing; a line and its reversal make up
/// for each other.
fn lacking<'l>(lines: impl Iterator<Item = &'l LineEntry<'l>>) -> Option<SheetNotComputable> {
    let mut open: BTreeMap<&str, &LineEntry<'_>> = BTreeMap::new();
    let mut order = Vec::new();
    let doubtful = |entry: &&LineEntry<'_>| entry.line.quantity.is_none() || entry.paid_for_nothing();
    for entry in lines.filter(doubtful) {
        let entered = entry.line.reverses.as_deref().unwrap_or(&entry.line.id);
        if open.remove(entered).is_none() {
            open.insert(entered, entry);
            order.push(entered);
        }
    }
    order.into_iter().find_map(|entered| open.get(entered).copied()).map(LineEntry::without_quantity)
}
