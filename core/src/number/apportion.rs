//! Whole shares that sum to a whole total.

use super::Ratio;

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
    let mut order: Vec<usize> = (0..parts.len()).collect();
    let remainders: Vec<Ratio> =
        parts.iter().zip(&shares).map(|(part, share)| part - Ratio::from(*share)).collect();
    order.sort_by(|a, b| remainders.get(*b).cmp(&remainders.get(*a)));
    for index in order.into_iter().take(left) {
        if let Some(share) = shares.get_mut(index) {
            *share = share.checked_add(1)?;
        }
    }
    Some(shares)
}

/// The total split in proportion to `weights`, by [`largest_remainder`].
///
/// `None` where a weight is below zero or all are zero.
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
    let whole: Ratio = weights.iter().sum();
    let each = Ratio::from(total).over(&whole)?;
    let parts: Vec<Ratio> = weights.iter().map(|weight| &each * weight).collect();
    largest_remainder(&parts, total)
}
