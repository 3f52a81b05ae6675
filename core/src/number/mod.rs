//! Exact numbers: fractions that cannot overflow, decimals in and out as canonical text, named rounding.

mod apportion;
mod decimal;
mod ratio;
mod rounding;
mod small;
mod two_way;
mod written;

use crate::document::{Kind, expecting_number};
pub(crate) use apportion::split;
pub use apportion::{in_proportion, largest_remainder};
pub use decimal::Decimal;
pub use ratio::Ratio;
pub use rounding::{Mode, Rounded, Rounding};
pub(crate) use two_way::Table;
pub use written::Written;
pub(crate) use written::rounded_back;

crate::faults! {
    /// What a number can be refused for.
    Fault {
        TooManyDigits { found: String, limit: usize } "exact.too_many_digits"
            "found `{found}`; a number has at most {limit} digits"
            "读到“{found}”；一个数最多 {limit} 位数字"
        OutOfRange { found: String } "exact.out_of_range"
            "{found} has too many digits to be rounded"
            "{found} 的位数过多，无法取舍"
        Unwieldy { limit: u64 } "exact.out_of_range"
            "a figure on the way is too long to stay exact: it needs more than {limit} bits"
            "计算中出现过长的数，无法保持精确：超过 {limit} 位二进制数字"
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

/// Reads the text of a number; what is none is refused by its cause.
pub(crate) struct Text;

impl serde::de::Visitor<'_> for Text {
    type Value = String;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        expecting_number(
            f,
            Kind::Exact,
            "写成文本的精确数，如 \"0.1\"",
            "an exact number as text, such as \"0.1\"",
        )
    }
    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}
