//! Rounded parts that sum to their rounded total.

use crate::cost::fault::Fault;
use crate::error::Error;
use crate::number::{Ratio, Rounded, Rounding, largest_remainder};

/// The parts in whole steps of the rounding, summing to `total`, by largest remainder; the total lies less than a
/// step from the exact sum.
///
/// # Errors
/// `cost.too_large_to_foot` where the total has more than 18 digits.
pub(crate) fn foot(parts: &[Ratio], total: Rounded, rounding: Rounding) -> Result<Vec<Rounded>, Error> {
    let steps = Ratio::from(10_i64.saturating_pow(rounding.places()));
    let counted: Vec<Ratio> = parts.iter().map(|part| part * &steps).collect();
    let whole = (total.ratio() * &steps).floor();
    let shares = whole.and_then(|whole| largest_remainder(&counted, whole));
    let too_large = || Error::from(Fault::TooLargeToFoot { found: total.to_string() });
    let printed = |share: i64| rounding.of(&Ratio::from(share).over(&steps).unwrap_or(Ratio::ZERO));
    shares.ok_or_else(too_large)?.into_iter().map(printed).collect()
}
