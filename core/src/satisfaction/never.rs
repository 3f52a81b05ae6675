//! What rounding alone must not print: a full figure while something is missing, none while something is there.

use super::fault::Fault;
use crate::error::Error;
use crate::number::{Ratio, Rounded, Rounding};
use serde::{Deserialize, Serialize};

/// What is never printed unless it is so (取整限制).
///
/// # Rule
/// What would be printed so is printed one step nearer: at two places 199 of 200 as 0.99, not as 1.00.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NeverPrinted {
    /// The most there can be, while something is missing (未达全部不取满值).
    Full,
    /// The least there can be, while something is there (非零不取零值).
    Zero,
}

/// Between which figures something lies, and which of them is never printed by rounding alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends<'a> {
    pub(super) least: &'a Ratio,
    pub(super) most: &'a Ratio,
    pub(super) never: &'a [NeverPrinted],
}

/// A rounded figure, and what rounding has made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Printed {
    pub(super) rounded: Rounded,
    /// What rounding alone would have printed, where that was not allowed.
    pub(super) instead_of: Option<Rounded>,
    /// Which end was printed by rounding alone, where nothing forbids it.
    pub(super) reached: Option<NeverPrinted>,
}

impl Ends<'_> {
    /// Refuses ends between which nothing can be printed, where one of them is never printed.
    ///
    /// # Errors
    /// `definition.no_room` `exact.out_of_range`
    pub(super) fn check(&self, rounding: Rounding) -> Result<(), Error> {
        if self.never.is_empty() || self.least == self.most {
            return Ok(());
        }
        if self.above(rounding)?.ratio() <= self.below(rounding)?.ratio() {
            return Ok(());
        }
        Err(Fault::NoRoom { places: rounding.places() }.into())
    }

    /// A figure rounded, and kept from an end that it does not reach.
    ///
    /// # Errors
    /// `exact.out_of_range`
    pub(super) fn print(&self, exact: &Ratio, rounding: Rounding) -> Result<Printed, Error> {
        let rounded = rounding.of(exact)?;
        let reached = match rounded.ratio() {
            printed if printed >= *self.most && exact < self.most => Some(NeverPrinted::Full),
            printed if printed <= *self.least && exact > self.least => Some(NeverPrinted::Zero),
            _ => None,
        };
        match reached.filter(|end| self.never.contains(end)) {
            None => Ok(Printed { rounded, instead_of: None, reached }),
            Some(end) => {
                let kept =
                    if end == NeverPrinted::Full { self.below(rounding)? } else { self.above(rounding)? };
                Ok(Printed { rounded: kept, instead_of: Some(rounded), reached: None })
            }
        }
    }

    /// The greatest figure of the rounding below the most.
    fn below(&self, rounding: Rounding) -> Result<Rounded, Error> {
        let steps = steps(rounding);
        let whole = -(-(self.most * &steps)).whole_below() - Ratio::ONE;
        rounding.of(&whole.over(&steps).unwrap_or_default())
    }

    /// The least figure of the rounding above the least.
    fn above(&self, rounding: Rounding) -> Result<Rounded, Error> {
        let steps = steps(rounding);
        let whole = (self.least * &steps).whole_below() + Ratio::ONE;
        rounding.of(&whole.over(&steps).unwrap_or_default())
    }
}

fn steps(rounding: Rounding) -> Ratio {
    Ratio::from(10_i64.saturating_pow(rounding.places()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Mode;

    fn printed(exact: &str, places: u32, never: &[NeverPrinted]) -> (String, Option<NeverPrinted>) {
        let ends = Ends { least: &Ratio::ZERO, most: &Ratio::ONE, never };
        let rounding = Rounding::new(places, Mode::HalfUp).unwrap();
        let printed = ends.print(&Ratio::parse(exact).unwrap(), rounding).unwrap();
        (printed.rounded.to_string(), printed.reached)
    }

    #[test]
    fn an_end_is_kept_free_or_found() {
        assert_eq!(printed("199/200", 2, &[]), ("1.00".into(), Some(NeverPrinted::Full)));
        assert_eq!(printed("199/200", 2, &[NeverPrinted::Full]), ("0.99".into(), None));
        assert_eq!(printed("1/1000", 2, &[NeverPrinted::Full]), ("0.00".into(), Some(NeverPrinted::Zero)));
        assert_eq!(printed("1/1000", 2, &[NeverPrinted::Zero]), ("0.01".into(), None));
        assert_eq!(printed("1", 2, &[NeverPrinted::Full]), ("1.00".into(), None));
        assert_eq!(printed("0", 2, &[NeverPrinted::Zero]), ("0.00".into(), None));
        assert_eq!(printed("0.994", 2, &[NeverPrinted::Full]), ("0.99".into(), None));
    }

    #[test]
    fn one_place_is_room_enough_for_a_rate() {
        let ends = Ends { least: &Ratio::ZERO, most: &Ratio::ONE, never: &[NeverPrinted::Full] };
        assert!(ends.check(Rounding::new(0, Mode::HalfUp).unwrap()).is_err());
        assert!(ends.check(Rounding::new(1, Mode::HalfUp).unwrap()).is_ok());
    }
}
