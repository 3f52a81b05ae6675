//! A count as it was published: exact, a lower bound, or not at all.

use crate::document::{NumberKind, beyond_count, expecting_number, neither_count_nor};
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::iter::Sum;

/// A count (件数).
///
/// # Shape
/// `80`, `{"at_least": 900}` (“900余条”), or `"not_given"` where nobody published it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Exact(u64),
    /// So many or more.
    AtLeast(u64),
    /// Nobody published it.
    NotGiven,
}

impl Count {
    /// None.
    pub const ZERO: Self = Self::Exact(0);

    /// The number, where it is exact.
    pub fn exact(self) -> Option<u64> {
        match self {
            Self::Exact(number) => Some(number),
            _ => None,
        }
    }

    /// The least that it can be.
    pub fn least(self) -> u64 {
        match self {
            Self::Exact(number) | Self::AtLeast(number) => number,
            Self::NotGiven => 0,
        }
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::ZERO, |sum, count| {
            let least = sum.least().saturating_add(count.least());
            match (sum, count) {
                (Self::NotGiven, _) | (_, Self::NotGiven) => Self::NotGiven,
                (Self::Exact(_), Self::Exact(_)) => Self::Exact(least),
                _ => Self::AtLeast(least),
            }
        })
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(number) => write!(f, "{number}"),
            Self::AtLeast(number) => write!(f, "≥ {number}"),
            Self::NotGiven => f.write_str("?"),
        }
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Exact(number) => serializer.serialize_u64(*number),
            Self::AtLeast(number) => serializer.serialize_newtype_variant("Count", 1, AT_LEAST, number),
            Self::NotGiven => serializer.serialize_str(NOT_GIVEN),
        }
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CountVisitor)
    }
}

pub(super) const AT_LEAST: &str = "at_least";
const NOT_GIVEN: &str = "not_given";

/// Reads what stands for a count.
struct CountVisitor;

impl<'de> Visitor<'de> for CountVisitor {
    type Value = Count;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting_number(
            f,
            NumberKind::Whole,
            "个数：80、{\"at_least\": 900} 或 \"not_given\"",
            "a count: 80, {\"at_least\": 900} or \"not_given\"",
        )
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Count, E> {
        let counted = u32::try_from(number).map(|number| Count::Exact(number.into()));
        counted.map_err(|_| beyond_count(number, 0))
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Count, E> {
        if text == NOT_GIVEN { Ok(Count::NotGiven) } else { Err(neither_count_nor(text, &[NOT_GIVEN])) }
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Count, A::Error> {
        match map.next_key()? {
            Some(AtLeast::AtLeast) => at_least(map),
            None => Err(de::Error::missing_field(AT_LEAST)),
        }
    }
}

/// The one key of a bound.
#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "snake_case")]
enum AtLeast {
    AtLeast,
}

/// The lower bound, once its key is read.
pub(super) fn at_least<'de, A: MapAccess<'de>>(mut map: A) -> Result<Count, A::Error> {
    let number: u32 = map.next_value()?;
    match map.next_key()? {
        Some(AtLeast::AtLeast) => Err(de::Error::duplicate_field(AT_LEAST)),
        None => Ok(Count::AtLeast(number.into())),
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Count {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Count".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A count: `80`, `{\"at_least\": 900}`, or `\"not_given\"` where nobody published it.",
            "anyOf": [
                {"type": "integer", "minimum": 0},
                {"type": "object", "properties": {"at_least": {"type": "integer", "minimum": 0}},
                 "required": ["at_least"], "additionalProperties": false},
                {"const": "not_given"}]
        })
    }
}
