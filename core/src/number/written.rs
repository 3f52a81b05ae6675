//! Fractions that an answer of this library holds, read back.

use super::{Ratio, Text};
use crate::document::{not_a_number, refusal};
use crate::limits::FRACTION_BITS;
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use serde::{Deserialize, Deserializer};

/// A fraction as an answer holds it: the text is that of a [`Ratio`], but may have more digits than a document writes.
struct Written(Ratio);

/// Serde's `deserialize_with` for a fraction of an answer that is handed back in.
pub(crate) fn read_back<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Ratio>, D::Error> {
    Ok(Option::<Written>::deserialize(deserializer)?.map(|written| written.0))
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = deserializer.deserialize_any(Text)?;
        fraction(&text).map(Self).ok_or_else(|| refusal(not_a_number(&text)))
    }
}

/// `-?digits(.digits)?` or `-?digits/digits`; nothing longer than the longest that the library writes.
fn fraction(text: &str) -> Option<Ratio> {
    // A denominator of n twos needs n decimal places, and a digit for each bit is more than enough.
    let longest = FRACTION_BITS.saturating_mul(2).to_usize()?;
    if text.len() > longest {
        return None;
    }
    if let Some((above, below)) = text.split_once('/') {
        return Ratio::of_big(whole(above)?, whole(below)?);
    }
    let Some((before, after)) = text.split_once('.') else {
        return Ratio::of_big(whole(text)?, BigInt::from(1));
    };
    let digits = whole(before).and(whole(&format!("{before}{after}")))?;
    if after.is_empty() {
        return None;
    }
    Ratio::of_big(digits, BigInt::from(10).pow(u32::try_from(after.len()).ok()?))
}

fn whole(text: &str) -> Option<BigInt> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let only_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if only_digits { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_of_a_fraction_is_read_back() {
        for text in ["0", "-0.125", "1600/21", "-1/3", "100000000000000000000000000000000000.5"] {
            assert_eq!(fraction(text).unwrap().to_string(), text);
        }
        let long = format!("{}/3", "1".repeat(2_000));
        assert_eq!(fraction(&long).unwrap().to_string(), long);
    }

    #[test]
    fn nothing_else_is() {
        for text in
            ["", "-", "1/0", "1/", "+1", "1e3", " 1", "1.2.3", "1.", ".5", "-.5", "0x1", &"1".repeat(20_000)]
        {
            assert_eq!(fraction(text), None, "{text}");
        }
    }
}
