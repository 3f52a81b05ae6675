//! Numbers that are shown: computed here, or the text of one that an answer carried.

use super::decimal::Decimal;
use super::fault::Fault;
use super::ratio::{Ratio, point_text};
use super::rounding::Rounded;
use super::text::Text;
use crate::document::{excerpt, not_a_number, refusal};
use crate::error::Error;
use crate::limits::{NUMBER_DIGITS, WRITTEN_DIGITS};
use num_bigint::{BigInt, Sign};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// An exact number that is shown: computed here, or the text of one that an answer of this library carried.
///
/// What has no more digits than a document may write is brought to its canonical text; a longer text stays the text it
/// was, so that what is only shown is not worked out again.
///
/// # Example
/// ```
/// use kaohe::{Ratio, number::Written};
/// let third = Written::parse("1/3")?;
/// assert_eq!((third.to_string(), third.reading(4)), ("1/3".into(), "0.3333…".into()));
/// assert_eq!(third, Ratio::parse("1/3")?.into());
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Written(Origin);

#[derive(Clone, Debug)]
enum Origin {
    Computed(Ratio),
    Read(String),
}

impl Written {
    /// Reads `-?digits(.digits)?` or `-?digits/digits`, as an answer writes it.
    ///
    /// # Errors
    /// `exact.not_a_number`; `exact.too_many_digits` where it is longer than any the library writes.
    pub fn parse(text: &str) -> Result<Self, Error> {
        if text.len() > WRITTEN_DIGITS {
            return Err(Fault::TooManyDigits { found: excerpt(text), limit: WRITTEN_DIGITS }.into());
        }
        if !is_number(text) {
            return Err(not_a_number(text));
        }
        let short = text.len() <= NUMBER_DIGITS.saturating_mul(2);
        let computed = short.then(|| fraction(text)).flatten().map(Origin::Computed);
        Ok(Self(computed.unwrap_or_else(|| Origin::Read(text.to_owned()))))
    }

    /// The number, to compute with; `None` only where a text divides by zero.
    pub fn ratio(&self) -> Option<Ratio> {
        match &self.0 {
            Origin::Computed(ratio) => Some(ratio.clone()),
            Origin::Read(text) => fraction(text),
        }
    }

    /// The number for reading: as it is where it has at most so many places, else cut there and followed by `…`.
    pub fn reading(&self, places: u32) -> String {
        match &self.0 {
            Origin::Computed(ratio) => ratio.reading(places),
            Origin::Read(text) => match text.split_once('/') {
                Some((above, below)) => quotient(above, below, places).unwrap_or_else(|| text.clone()),
                None => cut(text, places),
            },
        }
    }
}

impl From<Ratio> for Written {
    fn from(ratio: Ratio) -> Self {
        Self(Origin::Computed(ratio))
    }
}

/// By text.
impl PartialEq for Written {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Origin::Computed(one), Origin::Computed(other)) => one == other,
            (Origin::Read(one), Origin::Read(other)) => one == other,
            (Origin::Computed(computed), Origin::Read(text))
            | (Origin::Read(text), Origin::Computed(computed)) => computed.to_string() == *text,
        }
    }
}

impl Eq for Written {}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Origin::Computed(ratio) => ratio.fmt(f),
            Origin::Read(text) => f.write_str(text),
        }
    }
}

impl Serialize for Written {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_any(Text)?;
        Self::parse(&text).map_err(refusal)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Written {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Ratio::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Ratio::json_schema(generator)
    }
}

/// Serde's `deserialize_with` for a rounded figure of an answer that is handed back in: it may have a digit more than a
/// document writes.
pub(crate) fn rounded_back<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Rounded>, D::Error> {
    struct Back(Rounded);
    impl<'de> Deserialize<'de> for Back {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let text = deserializer.deserialize_any(Text)?;
            Decimal::written(&text).map(|value| Self(Rounded::written(value, &text))).map_err(refusal)
        }
    }
    Ok(Option::<Back>::deserialize(deserializer)?.map(|back| back.0))
}

/// `-?digits(.digits)?` or `-?digits/digits` with a denominator above zero.
fn is_number(text: &str) -> bool {
    let are_digits = |run: &str| !run.is_empty() && run.bytes().all(|byte| byte.is_ascii_digit());
    let size = text.strip_prefix('-').unwrap_or(text);
    match size.split_once('/') {
        Some((above, below)) => {
            are_digits(above) && are_digits(below) && below.bytes().any(|byte| byte != b'0')
        }
        None => {
            let (whole, part) = size.split_once('.').unwrap_or((size, "0"));
            are_digits(whole) && are_digits(part)
        }
    }
}

/// The number of a text that [`is_number`].
fn fraction(text: &str) -> Option<Ratio> {
    if let Some((above, below)) = text.split_once('/') {
        return Ratio::of_big(above.parse().ok()?, below.parse().ok()?);
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits: BigInt = format!("{whole}{part}").parse().ok()?;
    Ratio::of_big(digits, BigInt::from(10).pow(u32::try_from(part.len()).ok()?))
}

/// A decimal cut after so many places.
fn cut(text: &str, places: u32) -> String {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let kept = usize::try_from(places).unwrap_or(usize::MAX);
    match part.trim_end_matches('0').get(..kept) {
        Some(shown) if shown.len() < part.trim_end_matches('0').len() => format!("{whole}.{shown}…"),
        _ => text.to_owned(),
    }
}

/// A quotient cut after so many places.
fn quotient(above: &str, below: &str, places: u32) -> Option<String> {
    let (above, below): (BigInt, BigInt) = (above.parse().ok()?, below.parse().ok()?);
    let scaled: BigInt = &above * BigInt::from(10).pow(places);
    let digits = scaled.checked_div(&below)?;
    let shown = point_text(&digits, places, above.sign() == Sign::Minus);
    if &digits * &below != scaled {
        return Some(format!("{shown}…"));
    }
    // A point is written only where places are kept.
    let whole = if places > 0 { shown.trim_end_matches('0').trim_end_matches('.') } else { &shown };
    Some(whole.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_a_fraction_is_read_back() {
        for text in ["0", "-0.125", "1600/21", "-1/3", "100000000000000000000000000000000000.5"] {
            let written = Written::parse(text).unwrap();
            assert_eq!(
                (written.to_string(), written.ratio().unwrap().to_string()),
                (text.into(), text.into())
            );
            assert_eq!(written.reading(4), written.ratio().unwrap().reading(4));
        }
        let long = format!("{}/3", "1".repeat(2_000));
        assert_eq!(Written::parse(&long).unwrap().ratio().unwrap().to_string(), long);
    }

    #[test]
    fn a_long_number_is_cut_for_reading_as_a_computed_one_is() {
        let (ones, threes) = ("1".repeat(60), "3".repeat(60));
        for text in
            [format!("{ones}/7"), format!("-{threes}/{ones}4"), format!("-0.{threes}"), format!("{ones}.25")]
        {
            let written = Written::parse(&text).unwrap();
            assert!(matches!(written.0, Origin::Read(_)));
            assert_eq!(written.reading(4), written.ratio().unwrap().reading(4), "{text}");
        }
    }

    #[test]
    fn nothing_else_is() {
        let long = "1".repeat(WRITTEN_DIGITS + 1);
        for text in
            ["", "-", "1/0", "1/", "+1", "1e3", " 1", "1.2.3", "1.", ".5", "-.5", "0x1", "1/-3", &long]
        {
            assert!(Written::parse(text).is_err(), "{text}");
        }
    }
}
