//! Exact numbers: fractions that cannot overflow, decimals in and out as canonical text, named rounding.

mod apportion;
mod decimal;
mod ratio;
mod rounding;
mod small;
mod written;

pub(crate) use apportion::split;
pub use apportion::{in_proportion, largest_remainder};
pub use decimal::Decimal;
pub use ratio::Ratio;
pub use rounding::{Mode, Rounded, Rounding};
pub(crate) use written::read_back;

crate::faults! {
    /// What a number can be refused for.
    Fault {
        NotANumber { found: String } "exact.not_a_number"
            "found `{found}`; an exact number is digits with at most one point, such as \"0.15\", or a fraction \"1/3\""
            "读到“{found}”；精确的数应写作数字加至多一个小数点，如 \"0.15\"，或分数 \"1/3\""
        TooManyDigits { found: String, limit: usize } "exact.too_many_digits"
            "found `{found}`; a number has at most {limit} digits"
            "读到“{found}”；一个数最多 {limit} 位数字"
        NumberAsJson { found: String } "exact.number_as_text"
            "found the number {found}; an exact number is written as text, such as \"{found}\""
            "读到数字 {found}；精确的数应写成文本，例如 \"{found}\""
        OutOfRange { found: String } "exact.out_of_range"
            "the rounded value of {found} has more digits than a decimal can hold"
            "{found} 取舍后的位数超出小数可容纳的范围"
        Unwieldy { limit: u64 } "exact.out_of_range"
            "a figure on the way needs more than {limit} bits to be exact"
            "计算过程中的一个数须用超过 {limit} 位二进制数字才能精确表示"
        TooManyPlaces { found: u32, limit: u32 } "exact.too_many_places"
            "found {found} places; at most {limit} are kept"
            "读到 {found} 位小数；最多保留 {limit} 位"
    }
}

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = Fault::CODES;

/// Serde by canonical text: what reads is `parse`, what writes is `Display`; JSON numbers are refused.
macro_rules! as_text {
    ($name:ident, $format:literal, $description:literal) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer
                    .deserialize_any(crate::number::Text)
                    .and_then(|text| $name::parse(&text).map_err(crate::document::refusal))
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::error::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({"type": "string", "format": $format, "description": $description})
            }
        }
    };
}
pub(crate) use as_text;

/// Reads the text of a number, with a sentence of its own for JSON numbers.
struct Text;

impl serde::de::Visitor<'_> for Text {
    type Value = String;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        crate::document::expecting(f, "写成文本的精确数", "an exact number as text")
    }
    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
    fn visit_i64<E: serde::de::Error>(self, found: i64) -> Result<String, E> {
        Err(crate::document::refusal(Fault::NumberAsJson { found: found.to_string() }.into()))
    }
    fn visit_u64<E: serde::de::Error>(self, found: u64) -> Result<String, E> {
        Err(crate::document::refusal(Fault::NumberAsJson { found: found.to_string() }.into()))
    }
    fn visit_f64<E: serde::de::Error>(self, found: f64) -> Result<String, E> {
        let fault = crate::document::Fault::FloatRefused { found: found.to_string() };
        Err(crate::document::refusal(fault.into()))
    }
}
