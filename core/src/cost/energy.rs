//! What each vehicle runs on.

use super::entry::Entry;
use super::finding::CostFinding;
use super::ledger::{Carried, Ledger};
use crate::error::Place;
use crate::finding::Finding;
use std::collections::BTreeSet;

/// Whether a vehicle runs on something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Runs {
    /// It is said to, or has bought it.
    On,
    /// It is said not to, or has bought only something else.
    NotOn,
    /// It has bought nothing, and nothing is said.
    Unknown,
}

/// What every vehicle runs on, in the order of the ledger.
#[derive(Clone, Debug)]
pub(super) struct Energies(Vec<[Runs; 2]>);

impl Energies {
    /// # Rule
    /// What a vehicle is said to run on counts, and what it has bought by lines that stand. One that has bought
    /// something and of which nothing is said runs on nothing else.
    pub(super) fn of(ledger: &Ledger, lines: &[Entry<'_>]) -> Self {
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
    pub(super) fn runs(&self, vehicle: usize, carried: Carried) -> Runs {
        let [litres, kwh] = self.0.get(vehicle).copied().unwrap_or([Runs::Unknown; 2]);
        match carried {
            Carried::Litres => litres,
            Carried::Kwh => kwh,
        }
    }
}

/// A finding for each vehicle that bought what it is said not to run on, at the first such line.
pub(super) fn other_energy(ledger: &Ledger, lines: &[Entry<'_>]) -> Vec<(usize, Finding)> {
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for entry in lines.iter().filter(|entry| entry.stands()) {
        let (Some(carried), Some((id, vehicle))) =
            (entry.only_carried(), ledger.vehicles.get_index(entry.vehicle))
        else {
            continue;
        };
        let contradicts = vehicle.runs_on.as_ref().is_some_and(|list| !list.contains(&carried));
        if contradicts && seen.insert((entry.vehicle, carried)) {
            let at = Place::ROOT.key("lines").index(entry.index).to_string();
            let finding = CostFinding::OtherEnergy { bought: carried.words() }.found();
            findings.push((entry.index, finding.of(id).named(&entry.line.id).at(at)));
        }
    }
    findings
}
