//! A checked ledger, read by a policy.

use super::audit;
use super::check::Checked;
use super::energy::Energies;
use super::entry::Entry;
use super::ledger::{Carried, Fill, Ledger};
use super::meter::Meter;
use super::policy::Policy;
use crate::error::Error;
use crate::finding::Finding;

/// A ledger that is consistent in itself, read by a policy (已核台账): sheets are made from it.
#[derive(Clone, Debug)]
pub struct Book<'a> {
    pub(super) ledger: &'a Ledger,
    pub(super) policy: Policy,
    pub(super) checked: Checked<'a>,
    pub(super) energies: Energies,
    /// One per vehicle, in the order of the ledger.
    pub(super) meters: Vec<Meter<'a>>,
    findings: Vec<Finding>,
}

impl Ledger {
    /// The ledger, checked and read by a policy.
    ///
    /// # Errors
    /// Those of the ledger, and `cost.two_readings`; places start at the ledger.
    pub fn book(&self, policy: Policy) -> Result<Book<'_>, Error> {
        let checked = self.checked()?;
        let energies = Energies::of(self, &checked.lines);
        let mut findings = audit::findings(self, &checked.lines)?;
        let (meters, odd) = Meter::all(self, &checked, policy)?;
        findings.extend(odd);
        Ok(Book { ledger: self, policy, checked, energies, meters, findings })
    }
}

impl Book<'_> {
    /// What is odd in the ledger, but possible; places start at the ledger.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How far the vehicle had come by the reading of a line; `None` where it gives none that is used.
    pub(super) fn total_at(&self, entry: &Entry<'_>) -> Option<i64> {
        self.meters.get(entry.vehicle).and_then(|meter| meter.total_at(&entry.line.id))
    }

    /// Whether a category of the chart carries this.
    pub(super) fn charts(&self, carried: Carried) -> bool {
        self.ledger.categories.values().any(|category| category.carries.contains(&carried))
    }

    /// Whether a line filled a tank, or a battery, with this.
    pub(super) fn fills(&self, carried: Carried) -> bool {
        let lines = &mut self.checked.lines.iter();
        lines.any(|entry| entry.line.fill == Some(Fill::Full) && entry.stands() && entry.carries(carried))
    }
}
