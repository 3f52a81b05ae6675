//! The normal quantile in whole numbers, so that every platform has the same digits.

use crate::number::Ratio;
use num_bigint::BigInt;
use num_traits::Zero;

/// Digits behind the point that are kept while computing.
const DIGITS: u32 = 50;

/// π with as many digits.
const PI: &str = "314159265358979323846264338327950288419716939937510";

/// One, with the digits that are kept behind its point.
pub(super) fn unit() -> BigInt {
    BigInt::from(10).pow(DIGITS)
}

/// The z between whose negative and itself the normal distribution has this area, in the [`unit`].
///
/// # Rule
/// Newton's steps on the area, from zero: the area rises ever more slowly, so that they never step too far. The
/// last digits are lost to cutting; forty behind the point hold for areas up to 0.999999.
pub(super) fn quantile(area: &Ratio) -> BigInt {
    // The series leaves out the factor √(2/π), so the area sought is divided by it.
    let pi = PI.parse::<BigInt>().unwrap_or_default();
    let half_pi: BigInt = pi * unit() / 2;
    let half_pi_root = half_pi.sqrt();
    let sought = half_pi_root * area.numerator() / area.denominator();
    let mut z = BigInt::zero();
    // About twenty steps are taken; the bound only keeps the loop finite.
    for _ in 0..200 {
        let (found, density) = area_and_density(&z);
        let step = (&sought - found) * unit() / density.max(1.into());
        if step <= BigInt::from(10_u8).pow(8) {
            break;
        }
        z += step;
    }
    z
}

/// Σ (−1)ᵏ z²ᵏ⁺¹ ÷ (k! 2ᵏ (2k+1)), the area up to its constant factor, and e^(−z²÷2).
fn area_and_density(z: &BigInt) -> (BigInt, BigInt) {
    let unit = unit();
    let square = z * z / &unit;
    let (mut area, mut density) = (BigInt::zero(), BigInt::zero());
    // (−z²÷2)ᵏ ÷ k!
    let mut term = unit.clone();
    let mut twice = 0_u32;
    while !term.is_zero() {
        density += &term;
        area += &term * z / &unit / twice.saturating_add(1);
        twice = twice.saturating_add(2);
        term = -(&term * &square) / &unit / twice;
    }
    (area, density)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against quantiles with 40 digits from mpmath.
    #[test]
    fn forty_digits_hold() {
        let known = [
            ("0", "0"),
            ("0.5", "6744897501960817432022270145413071853869"),
            ("0.9", "16448536269514727148638489079916321360831"),
            ("0.95", "19599639845400542355245944305205515279555"),
            ("0.999", "32905267314918947932216270353746491792162"),
            ("0.999999", "48916384756985903862311224599570236208723"),
        ];
        for (area, known) in known {
            let z = quantile(&Ratio::parse(area).unwrap());
            assert_eq!((z / BigInt::from(10).pow(DIGITS - 40)).to_string(), known, "{area}");
        }
    }
}
