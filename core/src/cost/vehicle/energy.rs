//! What each vehicle runs on.

use crate::cost::ledger::{Carried, CostLedger, LineEntry};
use std::collections::BTreeSet;

/// Whether a vehicle runs on something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Runs {
    /// It is said to, or has bought it.
    On,
    /// It is said not to, or has bought only something else.
    NotOn,
    /// It has bought nothing, and nothing is said.
    Unknown,
}

/// What every vehicle runs on, in the order of the ledger.
#[derive(Clone, Debug)]
pub(crate) struct Energies(Vec<[Runs; 2]>);

impl Energies {
    /// # Rule
    /// What a vehicle is said to run on counts, and what it has bought by lines that stand. One that has bought
    /// something and of which nothing is said runs on nothing else.
    pub(super) fn of(ledger: &CostLedger, lines: &[LineEntry<'_>]) -> Self {
        let mut bought: BTreeSet<(usize, Carried)> = BTreeSet::new();
        for entry in lines.iter().filter(|entry| entry.stands()) {
            bought.extend(entry.only_carried().map(|carried| (entry.vehicle, carried)));
        }
        let vehicles = ledger.vehicles.values().enumerate();
        let runs = vehicles.map(|(vehicle, stated)| {
            let known =
                stated.runs_on.is_some() || Carried::ALL.iter().any(|it| bought.contains(&(vehicle, *it)));
            Carried::ALL.map(|carried| {
                let said = stated.runs_on.as_ref().is_some_and(|list| list.contains(&carried));
                match said || bought.contains(&(vehicle, carried)) {
                    true => Runs::On,
                    false if known => Runs::NotOn,
                    false => Runs::Unknown,
                }
            })
        });
        Self(runs.collect())
    }

    /// Whether a vehicle runs on something.
    pub(crate) fn runs(&self, vehicle: usize, carried: Carried) -> Runs {
        carried.pick(self.0.get(vehicle).copied().unwrap_or([Runs::Unknown; 2]))
    }
}
