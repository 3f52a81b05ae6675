//! The figures of one row: sums of its lines and ways, and ratios of those sums.

use super::Month;
use super::layout::Summed;
use super::ledger::{Carried, Line};
use super::proof;
use super::rows::{Groups, Keys, Leg, Numbered, Parts, Way};
use super::sheet::{Because, CategoryAmount, Cell, Figure, NotComputable, Row};
use crate::derivation::{Recorder, Step};
use crate::error::Error;
use crate::number::{Ratio, Rounding};
use std::collections::BTreeMap;

/// A ratio measure: its name, what it is multiplied by, and how it is printed.
#[derive(Clone, Copy)]
pub(super) struct Per {
    pub(super) name: &'static str,
    pub(super) factor: u32,
    pub(super) rounding: Option<Rounding>,
}

impl<'a, R: Recorder> Groups<'a, '_, R> {
    /// The row of a group.
    pub(super) fn row(&self, keys: Keys<'a>, parts: &Parts<'_>) -> Result<Row, Error> {
        let amount = self.amount(parts)?;
        let litres = self.bought(Carried::Litres, parts).transpose()?;
        let kwh = self.bought(Carried::Kwh, parts).transpose()?;
        let distance = keys.category.is_none().then(|| self.distance(keys, parts)).transpose()?;
        let publish = &self.layout.publish;
        let per = |sum: Option<&Cell>, name, factor, rounding| match (sum, &distance) {
            (Some(sum), Some(distance)) => {
                ratio(sum, distance, Per { name, factor, rounding }, self.recorder).map(Some)
            }
            _ => Ok(None),
        };
        let vehicle = keys.vehicle.and_then(|at| self.ledger.vehicles.get_index(at));
        Ok(Row {
            month: keys.month.and_then(|at| self.layout.period.iter().nth(at)),
            vehicle: vehicle.map(|(name, _)| name.clone()),
            category: keys.category.map(str::to_owned),
            lines: u32::try_from(parts.lines.len()).unwrap_or(u32::MAX),
            litres_per_100_km: per(litres.as_ref(), "litres_per_100_km", 100, publish.litres_per_100_km)?,
            kwh_per_100_km: per(kwh.as_ref(), "kwh_per_100_km", 100, publish.kwh_per_100_km)?,
            cost_per_km: per(Some(&amount), "cost_per_km", 1, publish.cost_per_km)?,
            amount,
            amounts: self.amounts(keys, parts.lines)?,
            litres,
            kwh,
            distance,
        })
    }

    fn amount(&self, parts: &Parts<'_>) -> Result<Cell, Error> {
        let sum = Ratio::sum(parts.lines.iter().map(|(_, line)| line.amount.ratio()))?;
        Ok(figure(sum, self.recorder, || proof::sum(Summed::Amount, parts, |line| Some(line.amount))))
    }

    /// The amount of each category; none in the row of a category.
    fn amounts(&self, keys: Keys<'_>, lines: &[Numbered<'_>]) -> Result<Vec<CategoryAmount>, Error> {
        if keys.category.is_some() {
            return Ok(Vec::new());
        }
        let mut amounts = vec![Vec::new(); self.ledger.categories.len()];
        for (_, line) in lines {
            let at = self.ledger.categories.get_index_of(&line.category);
            if let Some(amounts) = at.and_then(|at| amounts.get_mut(at)) {
                amounts.push(line.amount.ratio());
            }
        }
        let named = self.ledger.categories.keys().zip(amounts);
        let sum = |(category, amounts): (&String, Vec<Ratio>)| {
            Ok(CategoryAmount { category: category.clone(), amount: Ratio::sum(amounts)? })
        };
        named.map(sum).collect()
    }

    /// How much was bought of what categories carry; `None` where none of the chart carries it.
    fn bought(&self, carried: Carried, parts: &Parts<'_>) -> Option<Result<Cell, Error>> {
        if !self.ledger.categories.values().any(|category| category.carries.contains(&carried)) {
            return None;
        }
        if let Some(line) = lacking(
            parts.lines.iter().map(|(_, line)| *line).filter(|line| self.ledger.carries(line, carried)),
        ) {
            return Some(Ok(NotComputable::quantity_missing(line).into()));
        }
        let size =
            |line: &Line| line.quantity.filter(|quantity| quantity.carried() == carried).map(|it| it.size());
        let sum = Ratio::sum(parts.lines.iter().filter_map(|(_, line)| size(line)).map(|size| size.ratio()));
        Some(sum.map(|sum| figure(sum, self.recorder, || proof::sum(carried.summed(), parts, size))))
    }

    fn distance(&self, keys: Keys<'_>, parts: &Parts<'_>) -> Result<Cell, Error> {
        let legs = self.legs_of(keys);
        let ways: Result<Vec<(&Leg<'_>, &Way<'_>)>, NotComputable> =
            legs.iter().map(|leg| Ok((*leg, leg.way.as_ref().map_err(NotComputable::clone)?))).collect();
        match ways {
            Err(lacking) => Ok(Cell::NotComputable(lacking)),
            Ok(ways) => {
                let sum = Ratio::sum(ways.iter().map(|(_, way)| way.distance()))?;
                let from = proof::ways(&ways, parts, self.recorder);
                Ok(figure_from(sum, self.recorder, || proof::distance(&ways, parts), from))
            }
        }
    }

    /// The ways of a group: of its vehicle or all, through its month or all.
    fn legs_of(&self, keys: Keys<'_>) -> Vec<&'a Leg<'_>> {
        let months = self.layout.period.count().max(1);
        let chosen = |key: Option<usize>, at: usize| key.is_none_or(|key| key == at);
        let vehicles = self.legs.chunks(months).enumerate().filter(|(at, _)| chosen(keys.vehicle, *at));
        vehicles
            .flat_map(|(_, legs)| legs.iter().enumerate().filter(|(at, _)| chosen(keys.month, *at)))
            .map(|(_, leg)| leg)
            .collect()
    }
}

/// A sum over a distance; not to be had where either is not, or where the distance is zero.
pub(super) fn ratio<R: Recorder>(sum: &Cell, distance: &Cell, per: Per, recorder: R) -> Result<Cell, Error> {
    let (sum, distance) = match (sum, distance) {
        (Cell::NotComputable(lacking), _) | (_, Cell::NotComputable(lacking)) => {
            return Ok(lacking.clone().into());
        }
        (Cell::Figure(sum), Cell::Figure(distance)) => (&sum.exact, &distance.exact),
    };
    let Some(exact) = (sum * Ratio::from(per.factor)).over(distance) else {
        return Ok(NotComputable::because(Because::DistanceZero).into());
    };
    let rounded = per.rounding.map(|rounding| rounding.of(&exact)).transpose()?;
    let step = || proof::ratio(per, sum, distance, rounded).with_exact(exact.clone());
    let derivation = recorder.derivation(recorder.step(step, Vec::new())).map(Box::new);
    Ok(Cell::Figure(Figure { exact, rounded, derivation }))
}

/// A figure with its step.
pub(super) fn figure<R: Recorder>(exact: Ratio, recorder: R, step: impl FnOnce() -> Step) -> Cell {
    figure_from(exact, recorder, step, Vec::new())
}

/// A figure with its step, above the steps it came from.
fn figure_from<R: Recorder>(
    exact: Ratio,
    recorder: R,
    step: impl FnOnce() -> Step,
    from: Vec<R::Trace>,
) -> Cell {
    let step = || step().with_exact(exact.clone());
    let derivation = recorder.derivation(recorder.step(step, from)).map(Box::new);
    Cell::Figure(Figure { exact, rounded: None, derivation })
}

/// The first line that lacks its quantity; a line and its reversal make up for each other.
fn lacking<'l>(lines: impl Iterator<Item = &'l Line>) -> Option<&'l Line> {
    let mut open: BTreeMap<&str, &Line> = BTreeMap::new();
    let mut order = Vec::new();
    for line in lines.filter(|line| line.quantity.is_none()) {
        let entered = line.reverses.as_deref().unwrap_or(&line.id);
        if open.remove(entered).is_none() {
            open.insert(entered, line);
            order.push(entered);
        }
    }
    order.into_iter().find_map(|entered| open.get(entered).copied())
}

impl Carried {
    fn summed(self) -> Summed {
        match self {
            Self::Litres => Summed::Litres,
            Self::Kwh => Summed::Kwh,
        }
    }
}

impl NotComputable {
    pub(super) fn because(because: Because) -> Self {
        Self { because, vehicle: None, day: None, line: None }
    }

    pub(super) fn quantity_missing(line: &Line) -> Self {
        Self { line: Some(line.id.clone()), ..Self::because(Because::QuantityMissing) }
    }
}

impl From<NotComputable> for Cell {
    fn from(lacking: NotComputable) -> Self {
        Self::NotComputable(lacking)
    }
}

/// What a row is called inside its total.
pub(super) fn label(row: &Row) -> String {
    let keys = [row.month.as_ref().map(Month::to_string), row.vehicle.clone(), row.category.clone()];
    keys.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
