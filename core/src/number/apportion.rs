//! Whole shares that sum to a whole total.

use super::ratio::Ratio;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{ToPrimitive, Zero};

/// The whole numbers nearest to `parts` that sum to `total`: each part cut down, what is left given one by one to
/// the largest remainders (最大余数法); equal remainders to the earlier part.
///
/// `None` where no such numbers exist: the total is below the sum of the parts cut down, or more than one above
/// each of them, or a part does not fit 64 bits.
///
/// # Example
/// ```
/// use kaohe::{Ratio, number::largest_remainder};
/// let third = Ratio::parse("10000/3")?;
/// let shares = largest_remainder(&[third.clone(), third.clone(), third], 10_000);
/// assert_eq!(shares, Some(vec![3334, 3333, 3333]));
/// # Ok::<(), kaohe::Error>(())
/// ```
pub fn largest_remainder(parts: &[Ratio], total: i64) -> Option<Vec<i64>> {
    let mut shares: Vec<i64> = parts.iter().map(Ratio::floor).collect::<Option<_>>()?;
    let cut = shares.iter().try_fold(0_i64, |sum, share| sum.checked_add(*share))?;
    let left = usize::try_from(total.checked_sub(cut)?).ok().filter(|left| *left <= parts.len())?;
    let remainders: Vec<Ratio> =
        parts.iter().zip(&shares).map(|(part, share)| part - Ratio::from(*share)).collect();
    give(&mut shares, &remainders, left)?;
    Some(shares)
}

/// Gives one more to each of the largest remainders, equal ones in their order.
fn give<T: Ord>(shares: &mut [i64], remainders: &[T], left: usize) -> Option<()> {
    let mut order: Vec<usize> = (0..shares.len()).collect();
    crate::order::sort_by(&mut order, |a, b| remainders.get(*b).cmp(&remainders.get(*a)));
    for index in order.into_iter().take(left) {
        if let Some(share) = shares.get_mut(index) {
            *share = share.checked_add(1)?;
        }
    }
    Some(())
}

/// The total split in proportion to `weights`, by [`largest_remainder`].
///
/// `None` where a weight is below zero, all are zero, or their sum is beyond the limit of a fraction.
///
/// # Example
/// ```
/// use kaohe::{Ratio, number::in_proportion};
/// let kilometres = [Ratio::from(420), Ratio::from(1160), Ratio::from(335)];
/// assert_eq!(in_proportion(98_765, &kilometres), Some(vec![21_661, 59_826, 17_278]));
/// ```
pub fn in_proportion(total: i64, weights: &[Ratio]) -> Option<Vec<i64>> {
    if weights.iter().any(Ratio::is_negative) {
        return None;
    }
    let (weights, _) = Ratio::over_common(weights).ok()?;
    split(total, &weights)
}

/// The same over whole weights: one division each, and remainders of one divisor.
pub(crate) fn split(total: i64, weights: &[BigInt]) -> Option<Vec<i64>> {
    let whole: BigInt = weights.iter().sum();
    if whole.is_zero() {
        return None;
    }
    let parts = weights.iter().map(|weight| (weight * total).div_mod_floor(&whole));
    let (shares, remainders): (Vec<BigInt>, Vec<BigInt>) = parts.unzip();
    let mut shares: Vec<i64> = shares.iter().map(ToPrimitive::to_i64).collect::<Option<_>>()?;
    let cut = shares.iter().try_fold(0_i64, |sum, share| sum.checked_add(*share))?;
    let left = usize::try_from(total.checked_sub(cut)?).ok()?;
    give(&mut shares, &remainders, left)?;
    Some(shares)
}
