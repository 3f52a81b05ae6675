//! Many fractions summed in one pass, over their least common denominator.

use super::{Ratio, Repr};
use crate::error::Error;
use crate::limits::FRACTION_BITS;
use crate::number::fault::Fault;
use crate::number::small::wide_product;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Zero};
use std::borrow::Borrow;

impl Ratio {
    /// The sum of many, in one pass over their common denominator.
    ///
    /// # Errors
    /// `exact.out_of_range` where the sum or the common denominator is beyond
    /// [`FRACTION_BITS`](crate::limits::FRACTION_BITS), in whatever order the terms come.
    ///
    /// # Example
    /// ```
    /// use kaohe::Ratio;
    /// let [half, third] = [Ratio::parse("1/2")?, Ratio::parse("1/3")?];
    /// assert_eq!(Ratio::sum([&half, &third])?.to_string(), "5/6");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn sum(terms: impl IntoIterator<Item = impl Borrow<Self>>) -> Result<Self, Error> {
        let terms: Vec<_> = terms.into_iter().collect();
        let terms: Vec<_> = terms.iter().map(Borrow::borrow).collect();
        match small_sum(&terms) {
            Some(sum) => Ok(sum),
            None => big_sum(&terms)?.in_reach(),
        }
    }

    /// The numerators over the least common denominator, and that denominator.
    ///
    /// # Errors
    /// `exact.out_of_range`
    pub(crate) fn over_common(terms: &[Self]) -> Result<(Vec<BigInt>, BigInt), Error> {
        over_common(&terms.iter().collect::<Vec<_>>())
    }
}

/// The sum where every denominator divides one of 64 bits; `None` where a step needs more.
fn small_sum(terms: &[&Ratio]) -> Option<Ratio> {
    let common = terms.iter().try_fold(1_i64, |common, term| match &term.0 {
        Repr::Small(_, below) if common.checked_rem(*below) == Some(0) => Some(common),
        Repr::Small(_, below) => common.checked_mul(below.checked_div(common.gcd(below))?),
        Repr::Big(_) => None,
    })?;
    let sum = terms.iter().try_fold(0_i128, |sum, term| match &term.0 {
        Repr::Small(above, below) => sum.checked_add(wide_product(*above, common.checked_div(*below)?)),
        Repr::Big(_) => None,
    })?;
    Some(Ratio::reduced(sum, common.into()))
}

fn big_sum(terms: &[&Ratio]) -> Result<Ratio, Error> {
    let (above, common) = over_common(terms)?;
    // A product of denominators is not zero.
    Ok(Ratio::of_big(above.iter().sum(), common).unwrap_or_default())
}

/// The numerators over the least common denominator, and that denominator.
fn over_common(terms: &[&Ratio]) -> Result<(Vec<BigInt>, BigInt), Error> {
    let common =
        terms.iter().try_fold(BigInt::one(), |common, term| multiple(common, &term.denominator()))?;
    let scaled = terms.iter().map(|term| term.numerator() * (&common / term.denominator()));
    Ok((scaled.collect(), common))
}

/// The least common multiple with one more denominator.
///
/// # Errors
/// `exact.out_of_range`
fn multiple(common: BigInt, below: &BigInt) -> Result<BigInt, Error> {
    // The remainder first: the divisor of two small numbers is found much faster than that of a long and a small one.
    let rest = &common % below;
    if rest.is_zero() {
        return Ok(common);
    }
    let common = common * (below / rest.gcd(below));
    if common.bits() > FRACTION_BITS {
        return Err(Fault::Unwieldy { limit: FRACTION_BITS }.into());
    }
    Ok(common)
}
