//! A checked ledger, read by a policy.

use super::energy::Energies;
use super::meter::Meter;
use super::policy::SheetPolicy;
use crate::cost::ledger::{Carried, ConsistentLedger, CostLedger, Fill, LineEntry};
use crate::error::Error;
use crate::finding::Finding;

/// A ledger that is consistent in itself, read by a policy (已核台账): sheets are made from it.
#[derive(Clone, Debug)]
pub struct Book<'a> {
    pub(crate) ledger: &'a CostLedger,
    pub(super) policy: SheetPolicy,
    pub(crate) checked: ConsistentLedger<'a>,
    pub(crate) energies: Energies,
    /// One per vehicle, in the order of the ledger.
    pub(super) meters: Vec<Meter<'a>>,
    findings: Vec<Finding>,
}

impl<'a> Book<'a> {
    /// A checked ledger with what is odd in its lines, read by a policy.
    ///
    /// # Errors
    /// `cost.odometer_rollback` `cost.two_readings`
    pub(crate) fn of(
        ledger: &'a CostLedger,
        policy: SheetPolicy,
        checked: ConsistentLedger<'a>,
        mut findings: Vec<Finding>,
    ) -> Result<Self, Error> {
        let energies = Energies::of(ledger, &checked.lines);
        let (meters, odd) = Meter::all(ledger, &checked, policy)?;
        findings.extend(odd);
        Ok(Self { ledger, policy, checked, energies, meters, findings })
    }
}

impl Book<'_> {
    /// What is odd in the ledger, but possible; places start at the ledger.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How far the vehicle had come by the reading of a line; `None` where it gives none that is used.
    pub(super) fn total_at(&self, entry: &LineEntry<'_>) -> Option<i64> {
        self.meters.get(entry.vehicle).and_then(|meter| meter.total_at(&entry.line.id))
    }

    /// Whether a category of the chart carries this.
    pub(crate) fn charts(&self, carried: Carried) -> bool {
        self.ledger.categories.values().any(|category| category.carries.contains(&carried))
    }

    /// Whether a line filled a tank, or a battery, with this.
    pub(crate) fn fills(&self, carried: Carried) -> bool {
        let lines = &mut self.checked.lines.iter();
        lines.any(|entry| entry.line.fill == Some(Fill::Full) && entry.stands() && entry.carries(carried))
    }
}
