//! Numbers of a rule: fixed, or left to an event within bounds.

use crate::deadline::fault::RuleFault;
use crate::document::{NumberKind, beyond_count, expecting_number, refusal};
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;

/// A whole number from 1 on (数目).
///
/// # Errors
/// `term.amount_below_one`
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Count(u32);

impl Count {
    /// The number; `None` where it is zero.
    pub fn new(n: u32) -> Option<Self> {
        (n > 0).then_some(Self(n))
    }

    /// A number that a program wrote; zero is refused where it is used.
    pub(super) const fn of(n: u32) -> Self {
        Self(n)
    }

    /// The number as such.
    pub fn number(self) -> u32 {
        self.0
    }

    fn read<E: serde::de::Error>(found: i64) -> Result<Self, E> {
        match u32::try_from(found).map(Self::new) {
            Ok(Some(count)) => Ok(count),
            Err(_) if found > 0 => Err(beyond_count(found, 1)),
            _ => Err(refusal(RuleFault::AmountBelowOne { found: found.to_string() }.into())),
        }
    }
}

impl Serialize for Count {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0)
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(i64::deserialize(deserializer)?)
    }
}

/// An amount of a rule: fixed, or set by an event within bounds (数目或上下限).
///
/// # Shape
/// `20`, or `{"set": {"least": 1, "most": 5}}`, either bound of which may be left out.
///
/// # Errors
/// `term.amount_below_one` `term.bounds_crossed`
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// This many.
    Fixed(Count),
    /// As many as the event says.
    Set(AmountBounds),
}

/// What an event may set an amount to, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AmountBounds {
    /// The least; absent: 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub least: Option<Count>,
    /// The most; absent: no limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub most: Option<Count>,
}

impl AmountBounds {
    /// Whether a number lies inside.
    pub fn allow(&self, n: Count) -> bool {
        self.least.is_none_or(|least| n >= least) && self.most.is_none_or(|most| n <= most)
    }
}

/// Why an amount cannot be settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unsettled {
    /// The event says none.
    Missing,
    /// The event says this one, which the rule does not allow.
    OutOfRange(u32),
}

impl Amount {
    /// The amount, with what an event says.
    pub(crate) fn settled(self, said: Option<Count>) -> Result<u32, Unsettled> {
        match (self, said) {
            (Self::Fixed(n), None) => Ok(n.number()),
            (Self::Fixed(n), Some(said)) if n == said => Ok(n.number()),
            (Self::Set(bounds), Some(said)) if bounds.allow(said) => Ok(said.number()),
            (Self::Set(_), None) => Err(Unsettled::Missing),
            (_, Some(said)) => Err(Unsettled::OutOfRange(said.number())),
        }
    }
}

/// The amounts allowed, for reading: `1…5`, `20`, `≤ 20`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed(n) => write!(f, "{}", n.0),
            Self::Set(AmountBounds { least: Some(least), most: Some(most) }) => {
                write!(f, "{}…{}", least.0, most.0)
            }
            Self::Set(AmountBounds { least: None, most: Some(most) }) => write!(f, "≤ {}", most.0),
            Self::Set(AmountBounds { least, most: None }) => {
                write!(f, "≥ {}", least.map_or(1, Count::number))
            }
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Fixed(n) => n.serialize(serializer),
            Self::Set(bounds) => serializer.collect_map([("set", bounds)]),
        }
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AmountVisitor)
    }
}

struct AmountVisitor;

impl<'de> Visitor<'de> for AmountVisitor {
    type Value = Amount;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting_number(f, NumberKind::Whole, "整数或 {\"set\": …}", "a whole number or {\"set\": …}")
    }
    fn visit_i64<E: serde::de::Error>(self, found: i64) -> Result<Amount, E> {
        Count::read(found).map(Amount::Fixed)
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Amount, A::Error> {
        let bounds: AmountBounds = only_entry(map, &["set"])?;
        match bounds {
            AmountBounds { least: Some(least), most: Some(most) } if least > most => {
                let (least, most) = (least.number(), most.number());
                Err(refusal(RuleFault::BoundsCrossed { least, most }.into()))
            }
            bounds => Ok(Amount::Set(bounds)),
        }
    }
}

/// Reads the value of an object of one key, which is the one that is allowed.
pub(super) fn only_entry<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
    mut map: A,
    allowed: &'static [&'static str; 1],
) -> Result<T, A::Error> {
    let [key] = allowed;
    match map.next_key::<String>()? {
        None => return Err(A::Error::missing_field(key)),
        Some(found) if found != *key => return Err(A::Error::unknown_field(&found, allowed)),
        Some(_) => {}
    }
    let value = map.next_value()?;
    match map.next_key::<String>()? {
        Some(other) => Err(A::Error::unknown_field(&other, allowed)),
        None => Ok(value),
    }
}

#[cfg(feature = "schema")]
mod schema {
    use super::{Amount, AmountBounds, Count};
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    impl JsonSchema for Count {
        fn inline_schema() -> bool {
            true
        }
        fn schema_name() -> Cow<'static, str> {
            "Count".into()
        }
        fn json_schema(_: &mut SchemaGenerator) -> Schema {
            json_schema!({"type": "integer", "minimum": 1})
        }
    }

    impl JsonSchema for Amount {
        fn schema_name() -> Cow<'static, str> {
            "Amount".into()
        }
        fn json_schema(schemas: &mut SchemaGenerator) -> Schema {
            let (count, bounds) = (schemas.subschema_for::<Count>(), schemas.subschema_for::<AmountBounds>());
            json_schema!({
                "description": "An amount of a rule: fixed, or `{\"set\": {\"least\", \"most\"}}`: set by an event within bounds.",
                "anyOf": [count, {"type": "object", "properties": {"set": bounds}, "required": ["set"], "additionalProperties": false}]
            })
        }
    }
}
