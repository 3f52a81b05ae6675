//! A ledger becomes the book that sheets are made from.

use crate::cost::audit;
use crate::cost::ledger::CostLedger;
use crate::cost::vehicle::{Book, SheetPolicy};
use crate::error::Error;

impl CostLedger {
    /// The ledger, checked and read by a policy.
    ///
    /// # Errors
    /// Those of the ledger, and `cost.two_readings`; places start at the ledger.
    pub fn book(&self, policy: SheetPolicy) -> Result<Book<'_>, Error> {
        let checked = self.checked()?;
        let findings = audit::findings(self, &checked.lines)?;
        Book::of(self, policy, checked, findings)
    }
}
