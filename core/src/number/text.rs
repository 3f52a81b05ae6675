//! Numbers as canonical text in documents.

use crate::document::{NumberKind, expecting_number};

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
                    .deserialize_any(crate::number::text::Text)
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
            NumberKind::Exact,
            "写成文本的精确数，如 \"0.1\"",
            "an exact number as text, such as \"0.1\"",
        )
    }
    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}
