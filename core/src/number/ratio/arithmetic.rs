//! The operators and the order of fractions: a checked fast path, and big integers behind it.

use super::{Ratio, Repr};
use crate::number::small::wide_product;
use std::cmp::Ordering;
use std::ops::{Add, Mul, Neg, Sub};

/// a/b ± c/d on the small path; `None` where a 128-bit step would not fit.
fn small_sum(a: i64, b: i64, c: i64, d: i64) -> Option<Ratio> {
    let numerator = if b == d {
        return Some(Ratio::reduced(i128::from(a).checked_add(i128::from(c))?, i128::from(b)));
    } else {
        wide_product(a, d).checked_add(wide_product(c, b))?
    };
    Some(Ratio::reduced(numerator, wide_product(b, d)))
}

impl Add for &Ratio {
    type Output = Ratio;
    fn add(self, other: &Ratio) -> Ratio {
        let small = match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => small_sum(*a, *b, *c, *d),
            _ => None,
        };
        small.unwrap_or_else(|| Ratio::from_big(self.big() + other.big()))
    }
}

impl Mul for &Ratio {
    type Output = Ratio;
    fn mul(self, other: &Ratio) -> Ratio {
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) => {
                Ratio::reduced(wide_product(*a, *c), wide_product(*b, *d))
            }
            _ => Ratio::from_big(self.big() * other.big()),
        }
    }
}

impl Neg for &Ratio {
    type Output = Ratio;
    fn neg(self) -> Ratio {
        match &self.0 {
            Repr::Small(numerator, denominator) => match numerator.checked_neg() {
                Some(numerator) => Ratio(Repr::Small(numerator, *denominator)),
                None => Ratio::from_big(-self.big()),
            },
            Repr::Big(_) => Ratio::from_big(-self.big()),
        }
    }
}

impl Neg for Ratio {
    type Output = Ratio;
    fn neg(self) -> Ratio {
        -&self
    }
}

impl Sub for &Ratio {
    type Output = Ratio;
    fn sub(self, other: &Ratio) -> Ratio {
        self + &-other
    }
}

macro_rules! by_value {
    ($($operator:ident $method:ident),*) => { $(
        impl $operator for Ratio {
            type Output = Ratio;
            fn $method(self, other: Ratio) -> Ratio { $operator::$method(&self, &other) }
        }
        impl $operator<&Ratio> for Ratio {
            type Output = Ratio;
            fn $method(self, other: &Ratio) -> Ratio { $operator::$method(&self, other) }
        }
        impl $operator<Ratio> for &Ratio {
            type Output = Ratio;
            fn $method(self, other: Ratio) -> Ratio { $operator::$method(self, &other) }
        }
    )* };
}
by_value!(Add add, Sub sub, Mul mul);

impl Default for Ratio {
    fn default() -> Self {
        Self::ZERO
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Repr::Small(a, b), Repr::Small(c, d)) if b == d => a.cmp(c),
            (Repr::Small(a, b), Repr::Small(c, d)) => wide_product(*a, *d).cmp(&wide_product(*c, *b)),
            _ => self.big().cmp(&other.big()),
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
