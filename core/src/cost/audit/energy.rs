//! Vehicles that bought what they are said not to run on.

use crate::cost::finding::CostFinding;
use crate::cost::ledger::{CostLedger, LineEntry};
use crate::error::Pointer;
use crate::finding::Finding;
use std::collections::BTreeSet;

/// A finding for each vehicle that bought what it is said not to run on, at the first such line.
pub(super) fn other_energy(ledger: &CostLedger, lines: &[LineEntry<'_>]) -> Vec<(usize, Finding)> {
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
            let at = Pointer::ROOT.key("lines").index(entry.index).to_string();
            let finding = CostFinding::OtherEnergy { bought: carried.words() }.found();
            findings.push((entry.index, finding.of(id).named(&entry.line.id).at(at)));
        }
    }
    findings
}
