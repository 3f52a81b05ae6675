//! The way of every vehicle through every month, and what it bought on it.

use super::book::Book;
use super::energy::Runs;
use super::meter::Boundary;
use crate::cost::figure::{Month, Months, SheetBecause, SheetNotComputable};
use crate::cost::ledger::Carried;
use crate::error::Error;
use crate::number::Ratio;

/// The way of one vehicle through one month.
#[derive(Clone, Debug)]
pub(crate) struct Leg<'m> {
    pub(crate) vehicle: usize,
    pub(crate) name: &'m str,
    pub(crate) month: Month,
    pub(crate) way: Result<Way<'m>, SheetNotComputable>,
    /// Whether more was bought than taken back, of each energy.
    bought: [bool; 2],
}

/// A way: from where it starts to where it ends.
#[derive(Clone, Debug)]
pub(crate) struct Way<'m> {
    pub(crate) start: Boundary<'m>,
    pub(crate) end: Boundary<'m>,
}

impl<'m> Way<'m> {
    pub(crate) fn distance(&self) -> Ratio {
        &self.end.total - &self.start.total
    }
}

/// The ways of all vehicles through all months of a period.
#[derive(Clone, Debug)]
pub(crate) struct Legs<'m> {
    /// Vehicle by vehicle, each through all months.
    legs: Vec<Leg<'m>>,
    months: usize,
}

impl Book<'_> {
    /// Every vehicle's way through every month of the period.
    pub(crate) fn legs(&self, period: Months) -> Result<Legs<'_>, Error> {
        let mut legs = Vec::new();
        for (vehicle, (meter, name)) in self.meters.iter().zip(self.ledger.vehicles.keys()).enumerate() {
            let mut start = meter.at_start(period.from, self.policy.month_boundary)?;
            for month in period.iter() {
                let end = meter.at_start(month.next(), self.policy.month_boundary)?;
                let way = start.and_then(|start| Ok(Way { start, end: end.clone()? }));
                legs.push(Leg { vehicle, name, month, way, bought: [false; 2] });
                start = end;
            }
        }
        let mut legs = Legs { legs, months: period.count() };
        self.note_bought(period, &mut legs)?;
        Ok(legs)
    }

    /// Notes what each vehicle bought in each month.
    fn note_bought(&self, period: Months, legs: &mut Legs<'_>) -> Result<(), Error> {
        for (energy, carried) in Carried::ALL.into_iter().enumerate() {
            let mut bought: Vec<Vec<Ratio>> = vec![Vec::new(); legs.legs.len()];
            for entry in &self.checked.lines {
                let month = period.position(Month::of(entry.line.day));
                let at = month.and_then(|month| legs.index(entry.vehicle, month));
                let sizes = at.and_then(|at| bought.get_mut(at));
                if let (Some(sizes), Some(size)) = (sizes, entry.size(carried)) {
                    sizes.push(size.ratio());
                }
            }
            for (leg, sizes) in legs.legs.iter_mut().zip(bought) {
                if let Some(bought) = leg.bought.get_mut(energy) {
                    *bought = Ratio::sum(sizes)? > Ratio::ZERO;
                }
            }
        }
        Ok(())
    }

    /// The kilometres over which what a group bought was used: those of the vehicles that run on it.
    ///
    /// # Rule
    /// A vehicle that drove through a month and bought nothing used what it had bought before: the kilometres of that
    /// month belong to nothing that was bought in it.
    pub(crate) fn base<'l>(
        &self,
        carried: Carried,
        legs: impl Iterator<Item = &'l Leg<'l>>,
    ) -> Result<Ratio, SheetNotComputable> {
        let runs_on = |leg: &&Leg<'_>| self.energies.runs(leg.vehicle, carried) != Runs::NotOn;
        let mut ways = Vec::new();
        let mut unsupplied = None;
        for leg in legs.filter(runs_on) {
            let distance = leg.way.as_ref().map_err(SheetNotComputable::clone)?.distance();
            if !distance.is_zero() && !carried.pick(leg.bought) {
                unsupplied.get_or_insert(leg);
            }
            ways.push(distance);
        }
        match unsupplied {
            Some(leg) => Err(SheetNotComputable {
                vehicle: Some(leg.name.to_owned()),
                month: Some(leg.month),
                ..SheetNotComputable::because(SheetBecause::NothingBought)
            }),
            None => Ratio::sum(ways).map_err(|_| SheetNotComputable::because(SheetBecause::TooLarge)),
        }
    }
}

impl<'m> Legs<'m> {
    fn index(&self, vehicle: usize, month: usize) -> Option<usize> {
        vehicle.checked_mul(self.months)?.checked_add(month)
    }

    /// The ways of one vehicle or all, through one month or all.
    pub(crate) fn of(
        &self,
        vehicle: Option<usize>,
        month: Option<usize>,
    ) -> impl Iterator<Item = &Leg<'m>> + Clone {
        let vehicles = self.legs.len().checked_div(self.months).unwrap_or(0);
        let vehicles = vehicle.map_or(0..vehicles, |vehicle| vehicle..vehicle.saturating_add(1));
        let months = month.map_or(0..self.months, |month| month..month.saturating_add(1));
        vehicles.flat_map(move |vehicle| {
            months.clone().filter_map(move |month| self.legs.get(self.index(vehicle, month)?))
        })
    }
}
