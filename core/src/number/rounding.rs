//! Rounding, always by name.

use super::decimal::Decimal;
use super::fault::Fault;
use super::ratio::Ratio;
use crate::error::Error;
use crate::limits::ROUNDING_PLACES;
use crate::words::Words;
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// How a value between two others is decided (取舍方式); all by size, so the sign does not matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// To the nearer; halves away from zero (四舍五入).
    HalfUp,
    /// To the nearer; halves to the even digit (四舍六入五成双).
    HalfEven,
    /// Towards zero (舍去).
    Down,
    /// Away from zero (进一).
    Up,
}

impl Mode {
    /// The mode's name in both languages.
    pub fn words(self) -> Words {
        match self {
            Self::HalfUp => Words::new("四舍五入", "half up"),
            Self::HalfEven => Words::new("四舍六入五成双", "half to even"),
            Self::Down => Words::new("舍去", "cut off"),
            Self::Up => Words::new("进一", "up"),
        }
    }
}

/// A named rounding: places and mode (取舍).
///
/// # Shape
/// `{"places": 2, "mode": "half_up"}`, places from 0 to 12.
///
/// # Example
/// ```
/// use kaohe::{Mode, Ratio, Rounding};
/// let two = Rounding::new(2, Mode::HalfUp)?;
/// assert_eq!(two.of(&Ratio::parse("2.675")?)?.to_string(), "2.68");
/// assert_eq!(two.of(&Ratio::parse("-1/3")?)?.to_string(), "-0.33");
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rounding {
    places: u32,
    mode: Mode,
}

impl Rounding {
    /// A rounding to 0 to 12 places.
    ///
    /// # Errors
    /// `exact.too_many_places`
    pub fn new(places: u32, mode: Mode) -> Result<Self, Error> {
        if places > ROUNDING_PLACES {
            return Err(Fault::TooManyPlaces { found: places, limit: ROUNDING_PLACES }.into());
        }
        Ok(Self { places, mode })
    }

    /// Places kept behind the point.
    pub fn places(self) -> u32 {
        self.places
    }

    /// How a value between two others is decided.
    pub fn mode(self) -> Mode {
        self.mode
    }

    /// The rounded value.
    ///
    /// # Errors
    /// `exact.out_of_range` where the result has more than 28 digits.
    pub fn of(self, value: &Ratio) -> Result<Rounded, Error> {
        let out_of_range =
            || Error::from(Fault::OutOfRange { found: crate::document::excerpt(&value.to_string()) });
        let digits = integer_of(value, self.places, self.mode).to_i128().ok_or_else(out_of_range)?;
        let value = Decimal::scaled(digits, self.places).map_err(|_| out_of_range())?;
        Ok(Rounded { value, places: self.places })
    }

    /// The rounding in words: `四舍五入到 2 位`.
    pub fn words(self) -> Words {
        let Words { zh, en } = self.mode.words();
        Words::new(format!("{zh}到 {} 位小数", self.places), format!("{en} to {} places", self.places))
    }
}

impl<'de> Deserialize<'de> for Rounding {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Written {
            places: u32,
            mode: Mode,
        }
        let written = Written::deserialize(deserializer)?;
        Self::new(written.places, written.mode).map_err(crate::document::refusal)
    }
}

/// A value after its rounding; prints with all its places (`90.00`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rounded {
    value: Decimal,
    places: u32,
}

impl Rounded {
    /// The value.
    pub fn value(self) -> Decimal {
        self.value
    }

    /// The value as a fraction.
    pub fn ratio(self) -> Ratio {
        self.value.ratio()
    }

    /// Reads a rounded text, keeping its places.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Ok(Self::written(Decimal::parse(text)?, text))
    }

    /// A value with the places that its text has.
    pub(super) fn written(value: Decimal, text: &str) -> Self {
        let places = text.split_once('.').map_or(0, |(_, part)| part.len());
        Self { value, places: u32::try_from(places).unwrap_or(ROUNDING_PLACES) }
    }
}

impl fmt::Display for Rounded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.value.with_places(self.places))
    }
}

super::as_text!(Rounded, "decimal", "A rounded decimal as text, with all its places: `90.00`.");

/// The whole number nearest to value × 10^places, by the mode.
pub(super) fn integer_of(value: &Ratio, places: u32, mode: Mode) -> BigInt {
    let scaled = value.numerator() * BigInt::from(10).pow(places);
    let denominator = value.denominator();
    let (whole, rest) = scaled.abs().div_rem(&denominator);
    let away = match mode {
        Mode::Down => false,
        Mode::Up => !rest.is_zero(),
        Mode::HalfUp | Mode::HalfEven => match (rest * 2_u8).cmp(&denominator) {
            Ordering::Less => false,
            Ordering::Greater => true,
            Ordering::Equal => mode == Mode::HalfUp || whole.is_odd(),
        },
    };
    let size = if away { whole + 1_u8 } else { whole };
    if scaled.is_negative() { -size } else { size }
}
