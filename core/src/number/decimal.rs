//! A decimal as documents write it.

use super::fault::Fault;
use crate::document::{excerpt, not_a_number};
use crate::error::Error;
use crate::limits::NUMBER_DIGITS;
use std::fmt;

/// An exact decimal (小数) of at most 28 digits, in one canonical text: no trailing zeros, no sign on zero.
///
/// # Shape
/// Text: `-?digits(.digits)?`. No exponent, no separators, no plus sign, no spaces.
///
/// # Errors
/// `exact.not_a_number` `exact.too_many_digits` `exact.number_as_text` `exact.float_refused`
///
/// # Example
/// ```
/// use kaohe::Decimal;
/// assert_eq!(Decimal::parse("312.40")?.to_string(), "312.4");
/// assert!(Decimal::parse("1e3").is_err());
/// # Ok::<(), kaohe::Error>(())
/// ```
// Inside stands rust_decimal, always normalised; its own parser, serde and operators are not reachable from here,
// because they accept `1_000`, round silently and panic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(rust_decimal::Decimal);

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self(rust_decimal::Decimal::ZERO);

    /// Reads the canonical grammar and nothing else.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let counted = Self::shape(text)?;
        if counted > NUMBER_DIGITS {
            return Err(Fault::TooManyDigits { found: excerpt(text), limit: NUMBER_DIGITS }.into());
        }
        Self::written(text)
    }

    /// Reads a decimal that the library wrote: as far as 96 bits go, which may be a digit more than a document writes.
    pub(super) fn written(text: &str) -> Result<Self, Error> {
        Self::shape(text)?;
        let read = rust_decimal::Decimal::from_str_exact(text).map(Self::new);
        read.map_err(|_| not_a_number(text))
    }

    /// How many digits a text of the canonical grammar has.
    fn shape(text: &str) -> Result<usize, Error> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
        let shaped = |run: &str| !run.is_empty() && run.bytes().all(|byte| byte.is_ascii_digit());
        if !shaped(whole) || !shaped(part) {
            return Err(not_a_number(text));
        }
        Ok(digits.bytes().filter(u8::is_ascii_digit).count())
    }

    /// The whole number divided by ten to the power of `places`.
    ///
    /// # Errors
    /// `exact.out_of_range` beyond 96 bits.
    pub fn scaled(number: i128, places: u32) -> Result<Self, Error> {
        rust_decimal::Decimal::try_from_i128_with_scale(number, places)
            .map(Self::new)
            .map_err(|_| Fault::OutOfRange { found: format!("{number}e-{places}") }.into())
    }

    /// The number of digits behind the point in canonical text.
    pub fn places(self) -> u32 {
        self.0.scale()
    }

    /// The digits as a whole number: the value times ten to the power of [`places`](Self::places).
    pub fn mantissa(self) -> i128 {
        self.0.mantissa()
    }

    /// Whether the value is below zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative()
    }

    /// The text with exactly this many places, for a table; a decimal with more keeps its own.
    pub fn with_places(self, places: u32) -> String {
        let places = usize::try_from(places).unwrap_or(usize::MAX).min(NUMBER_DIGITS);
        let text = self.0.to_string();
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        if part.is_empty() && places == 0 {
            return whole.to_owned();
        }
        format!("{whole}.{part:0<places$}")
    }

    fn new(value: rust_decimal::Decimal) -> Self {
        Self(value.normalize())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

super::as_text!(Decimal, "decimal", "An exact decimal as text, at most 28 digits: `312.4`.");
