//! A value that the text of a rule states, or leaves open between readings.

use super::amount::only_entry;
use crate::deadline::fault::RuleFault;
use crate::document::refusal;
use serde::de::{Deserializer, IntoDeserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize, Serializer};
use std::fmt;
use std::marker::PhantomData;

/// A word of a rule: stated, or open between readings (读法).
///
/// # Shape
/// `"before"`, or `{"unknown": ["before", "clear_before"]}`: each reading is computed, and where they differ the
/// answer lists them.
///
/// # Errors
/// `term.readings_too_few`
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open<T> {
    /// The text says so.
    Stated(T),
    /// The text can be read in each of these ways.
    Unknown(Vec<T>),
}

impl<T: Copy> Open<T> {
    /// Every reading, in the order of the document.
    pub fn readings(&self) -> &[T] {
        match self {
            Self::Stated(reading) => std::slice::from_ref(reading),
            Self::Unknown(readings) => readings,
        }
    }
}

impl<T: Serialize> Serialize for Open<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Stated(reading) => reading.serialize(serializer),
            Self::Unknown(readings) => serializer.collect_map([("unknown", readings)]),
        }
    }
}

impl<'de, T: Deserialize<'de> + PartialEq> Deserialize<'de> for Open<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OpenVisitor(PhantomData))
    }
}

struct OpenVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de> + PartialEq> Visitor<'de> for OpenVisitor<T> {
    type Value = Open<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::document::expecting(
            f,
            "一个词，或 `{\"unknown\": [词, 词]}`",
            "a word, or `{\"unknown\": [word, word]}`",
        )
    }
    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<Open<T>, E> {
        T::deserialize(word.into_deserializer()).map(Open::Stated)
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Open<T>, A::Error> {
        let readings: Vec<T> = only_entry(map, &["unknown"])?;
        let twice =
            readings.iter().enumerate().any(|(at, word)| readings.iter().take(at).any(|other| other == word));
        if readings.len() < 2 || twice {
            return Err(refusal(RuleFault::ReadingsTooFew { found: readings.len() }.into()));
        }
        Ok(Open::Unknown(readings))
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Open<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Open{}", T::schema_name()).into()
    }
    fn json_schema(schemas: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let (word, words) = (schemas.subschema_for::<T>(), schemas.subschema_for::<Vec<T>>());
        schemars::json_schema!({
            "description": "A word, or `{\"unknown\": [word, word]}`: the readings between which the text leaves it open.",
            "anyOf": [word, {"type": "object", "properties": {"unknown": words}, "required": ["unknown"], "additionalProperties": false}]
        })
    }
}
