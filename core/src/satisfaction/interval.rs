//! Between which bounds a rate lies that was measured on some and is said of all.

use super::fault::Fault;
use super::outcome::RateNotComputable;
use super::quantile::{quantile, unit};
use crate::error::Error;
use crate::number::{Decimal, Mode, Ratio, Rounded, Rounding};
use crate::words::Words;
use num_bigint::BigInt;
use serde::{Deserialize, Serialize};

/// How an interval is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IntervalMethod {
    /// Wilson's score interval, without correction for continuity.
    Wilson(Wilson),
}

/// What Wilson's interval must be told.
///
/// # Units
/// `level` from 0.5 to 0.999999; `places` from 0 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Wilson {
    /// The level of confidence (置信水平): `"0.95"`.
    pub level: Decimal,
    /// Which bounds are asked for.
    pub sides: Sides,
    /// Places of the bounds, which are rounded half up.
    pub places: u32,
    /// Of whom the rate is said.
    pub population: Population,
}

/// Which bounds an interval has; the level is shared between two, or belongs to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sides {
    /// A lower and an upper bound.
    Two,
    /// A lower bound alone.
    Lower,
    /// An upper bound alone.
    Upper,
}

/// Of whom a rate is said (总体).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Population {
    /// Of everyone who could have been asked, without end: those asked are a sample.
    Infinite,
    /// Of exactly those counted: all were asked, and nothing is left to chance (普查).
    Census,
}

/// An interval of a rate (置信区间).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Interval {
    /// The lower bound, where one was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lower: Option<Rounded>,
    /// The upper bound, where one was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<Rounded>,
    /// How it was computed, in words.
    pub method: Words,
    /// The level of confidence.
    pub level: Decimal,
    /// Which bounds were asked for.
    pub sides: Sides,
    /// The normal quantile that was used, to twelve places.
    pub z: Rounded,
    /// How the bounds were rounded.
    pub rounding: Rounding,
}

/// An interval, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum IntervalOutcome {
    /// The interval.
    Computed(Interval),
    /// Why there is none.
    NotComputable(RateNotComputable),
}

/// A method made ready: its quantile is computed once for all rates of a request.
#[derive(Clone, Debug)]
pub(super) struct Ready {
    wilson: Wilson,
    rounding: Rounding,
    z: BigInt,
}

impl IntervalMethod {
    /// Checks the method and computes its quantile.
    pub(super) fn ready(self) -> Result<Ready, Error> {
        let Self::Wilson(wilson) = self;
        let level = wilson.level.ratio();
        let allowed = bound(5, 1)..=bound(999_999, 6);
        if !allowed.contains(&level) {
            return Err(Fault::LevelOutOfRange { found: wilson.level.to_string() }.at("/wilson/level"));
        }
        let rounding = Rounding::new(wilson.places, Mode::HalfUp);
        let rounding = rounding.map_err(|error| error.standing_at("/wilson/places"))?;
        let area = match wilson.sides {
            Sides::Two => level,
            // One bound leaves its whole error on one side: twice as much on both.
            Sides::Lower | Sides::Upper => &level + &level - Ratio::ONE,
        };
        Ok(Ready { wilson, rounding, z: quantile(&area) })
    }
}

/// Digits shifted behind the point.
fn bound(digits: i64, places: u32) -> Ratio {
    Ratio::new(digits, 10_i64.saturating_pow(places)).unwrap_or(Ratio::ZERO)
}

impl Ready {
    /// Whether those counted are all of whom the rate is said.
    pub(super) fn is_census(&self) -> bool {
        self.wilson.population == Population::Census
    }

    /// The interval around `numerator` out of `denominator`, which is above zero.
    ///
    /// # Rule
    /// (2k + z² ∓ z √(z² + 4k(n−k)÷n)) ÷ (2n + 2z²), with an error below 10⁻³⁰ before the rounding.
    pub(super) fn around(&self, numerator: u64, denominator: u64) -> Result<Interval, Error> {
        let (below, above) = wilson(&self.z, numerator, denominator);
        let asked = |side, value: &Ratio| match self.wilson.sides == Sides::Two || self.wilson.sides == side {
            true => self.rounding.of(value).map(Some),
            false => Ok(None),
        };
        let z = Ratio::of_big(self.z.clone(), unit()).unwrap_or(Ratio::ZERO);
        Ok(Interval {
            lower: asked(Sides::Lower, &below)?,
            upper: asked(Sides::Upper, &above)?,
            method: method(numerator, denominator),
            level: self.wilson.level,
            sides: self.wilson.sides,
            z: Rounding::new(12, Mode::HalfUp)?.of(&z)?,
            rounding: self.rounding,
        })
    }
}

fn method(k: u64, n: u64) -> Words {
    let formula = format!("(2k + z² ∓ z√(z² + 4k(n − k) ÷ n)) ÷ (2n + 2z²), k = {k}, n = {n}");
    Words::new(format!("Wilson 得分区间：{formula}"), format!("Wilson score interval: {formula}"))
}

/// Both bounds; `z` stands in the [`unit`].
fn wilson(z: &BigInt, numerator: u64, denominator: u64) -> (Ratio, Ratio) {
    let (k, n) = (BigInt::from(numerator), BigInt::from(denominator));
    let (unit, square) = (unit() * unit(), z * z);
    // Everything times n and in squares of the unit, so that the root is taken of a whole number.
    let squared: BigInt = &n * &n * &square + 4 * &unit * &k * &n * (&n - &k);
    let root = squared.sqrt();
    let middle = &n * (2 * &unit * &k + &square);
    let below: BigInt = 2 * &n * (&n * &unit + &square);
    let at = |above: BigInt| Ratio::of_big(above, below.clone()).unwrap_or(Ratio::ZERO);
    (at(&middle - z * &root), at(&middle + z * &root))
}
