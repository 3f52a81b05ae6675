//! Weights: what they sum to is said, and never made up for.

use super::fault::Fault;
use crate::number::Ratio;

/// Refuses weights that do not sum to what is said, and a sum that is not above zero; `id` is what stands above them.
pub(crate) fn check_sum(id: &str, sum: &Ratio, said: &Ratio) -> Result<(), Fault> {
    let id = id.to_owned();
    if sum != said {
        return Err(Fault::WeightsDoNotSum { id, found: sum.to_string(), said: said.to_string() });
    }
    if *sum <= Ratio::ZERO {
        return Err(Fault::NoWeight { id });
    }
    Ok(())
}
