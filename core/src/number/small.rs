//! Fractions of 64-bit numbers, on which almost all of an assessment runs.

use num_integer::Integer;

/// A product of two 64-bit numbers, which always fits 128 bits.
pub(super) fn wide_product(a: i64, b: i64) -> i128 {
    i128::from(a).saturating_mul(i128::from(b))
}

/// In lowest terms, with the denominator above zero; `None` where a result needs more than 64 bits.
pub(super) fn lowest_terms(numerator: i128, denominator: i128) -> Option<(i64, i64)> {
    let sign = if denominator < 0 { -1 } else { 1 };
    // Half the width takes a fraction of the time, and is wide enough nearly always.
    let divisor = match (u64::try_from(numerator.unsigned_abs()), u64::try_from(denominator.unsigned_abs())) {
        (_, Ok(1)) => 1,
        (Ok(numerator), Ok(denominator)) => i128::from(numerator.gcd(&denominator).max(1)),
        _ => numerator.gcd(&denominator).max(1),
    };
    let reduce = |value: i128| {
        let reduced = if divisor == 1 { value } else { quotient(value, divisor)? };
        i64::try_from(reduced.checked_mul(sign)?).ok()
    };
    Some((reduce(numerator)?, reduce(denominator)?))
}

/// The quotient of a division without rest, in 64 bits where both fit.
fn quotient(value: i128, divisor: i128) -> Option<i128> {
    match (i64::try_from(value), i64::try_from(divisor)) {
        (Ok(value), Ok(divisor)) => value.checked_div(divisor).map(i128::from),
        _ => value.checked_div(divisor),
    }
}

/// The number of decimal places where a decimal is exact, else `None`.
pub(super) fn exact_places(denominator: i64) -> Option<u32> {
    let twos = denominator.trailing_zeros();
    let (mut rest, mut fives) = (denominator.checked_shr(twos)?, 0_u32);
    while rest.is_multiple_of(&5) {
        rest = rest.checked_div(5)?;
        fives = fives.saturating_add(1);
    }
    (rest == 1).then_some(twos.max(fives))
}

/// A decimal taken apart at its point.
pub(super) struct Digits {
    /// The size before the point.
    pub(super) whole: u128,
    /// The digits behind it, without leading zeros.
    pub(super) part: u128,
}

/// The digits of an exact decimal with so many places; `None` where they need more than 128 bits.
pub(super) fn digits(numerator: i64, denominator: i64, places: u32) -> Option<Digits> {
    let scale = 10_u128.checked_pow(places)?;
    let size = u128::from(numerator.unsigned_abs());
    let digits = size.checked_mul(scale.checked_div(u128::from(denominator.unsigned_abs()))?)?;
    Some(Digits { whole: digits.checked_div(scale)?, part: digits.checked_rem(scale)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lowest_terms_at_the_ends_of_the_range() {
        let (min, max) = (i128::from(i64::MIN), i128::from(i64::MAX));
        assert_eq!(lowest_terms(0, -7), Some((0, 1)));
        assert_eq!(lowest_terms(6, -4), Some((-3, 2)));
        assert_eq!(lowest_terms(min, 1), Some((i64::MIN, 1)));
        assert_eq!(lowest_terms(min, -1), None);
        assert_eq!(lowest_terms(min, min), Some((1, 1)));
        assert_eq!(lowest_terms(max.saturating_mul(max), max), Some((i64::MAX, 1)));
        assert_eq!(lowest_terms(1, min), None);
        assert_eq!(lowest_terms(2, min), Some((-1, 1 << 62)));
    }

    #[test]
    fn decimals_have_as_many_places_as_they_need() {
        let taken = |numerator, denominator| {
            let places = exact_places(denominator)?;
            digits(numerator, denominator, places).map(|Digits { whole, part }| (whole, part, places))
        };
        assert_eq!(taken(-3, 8), Some((0, 375, 3)));
        assert_eq!(taken(1, 25), Some((0, 4, 2)));
        assert_eq!(taken(i64::MIN, 1), Some((9_223_372_036_854_775_808, 0, 0)));
        assert_eq!(taken(1, 3), None);
        assert_eq!(exact_places(1 << 62), Some(62));
        assert_eq!(taken(1, 1 << 62), None);
    }
}
