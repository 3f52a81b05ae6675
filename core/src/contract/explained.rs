//! Answers with derivations where they are asked for.

use crate::derivation::{Allowance, AsAsked};
use crate::error::Error;

/// An answer with derivations where they are asked for, as far as an answer may have them.
pub(super) fn explained<T>(
    explain: bool,
    compute: impl FnOnce(AsAsked<'_>) -> Result<T, Error>,
) -> Result<T, Error> {
    let allowance = Allowance::default();
    let answer = compute(AsAsked { explain: explain.then_some(&allowance) });
    // What was given up for its steps is refused for them.
    allowance.check().map_err(|error| error.standing_at("/explain"))?;
    answer
}
