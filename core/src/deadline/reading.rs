//! A value that the text of a rule states, or leaves open between readings.

use super::amount::only_entry;
use super::fault::{LogFault, RuleFault};
use super::rule::Edge;
use super::term::Counted;
use crate::day::Day;
use crate::document::refusal;
use crate::error::Error;
use crate::words::Words;
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

/// One way to read a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) counted: Counted,
    /// Whether the days count on which the matter was closed before it was reopened.
    pub(super) closed_days: Edge,
}

impl Reading {
    /// A term that leaves nothing open.
    pub(super) const PLAIN: Self = Self::counted(Counted::After);

    /// A term counted in one way; the matter was never closed.
    pub(super) const fn counted(counted: Counted) -> Self {
        Self { counted, closed_days: Edge::Counts }
    }
}

/// A word by which a question settles what the text of a rule leaves open (读法).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "AssumedReading"))]
#[serde(rename_all = "snake_case")]
pub enum Assumed {
    /// The trigger day is not counted; the n-th day after it is the end (当日不计).
    After,
    /// The trigger day is day 1 (含当日).
    Including,
    /// The day after n full days.
    ClearAfter,
    /// The n-th day before the trigger day (N 日前, 差 N 日).
    Before,
    /// The day before n full days ahead of the trigger day (N 日前, 隔 N 日).
    ClearBefore,
    /// The days on which the matter was closed count.
    Counts,
    /// The days on which the matter was closed do not count.
    Excluded,
}

impl From<Counted> for Assumed {
    fn from(counted: Counted) -> Self {
        match counted {
            Counted::After => Self::After,
            Counted::Including => Self::Including,
            Counted::ClearAfter => Self::ClearAfter,
            Counted::Before => Self::Before,
            Counted::ClearBefore => Self::ClearBefore,
        }
    }
}

impl From<Edge> for Assumed {
    fn from(edge: Edge) -> Self {
        match edge {
            Edge::Counts => Self::Counts,
            Edge::Excluded => Self::Excluded,
        }
    }
}

/// The refusal to choose between readings whose days differ: each with its day.
pub(super) fn undecided(days: impl Iterator<Item = (Reading, Option<Day>)>) -> Error {
    let days: Vec<_> = days.collect();
    let differ = |word: fn(&Reading) -> &'static str| {
        days.windows(2).any(|pair| matches!(pair, [(one, _), (other, _)] if word(one) != word(other)))
    };
    let words: [fn(&Reading) -> &'static str; 2] =
        [|reading| reading.counted.word(), |reading| reading.closed_days.word()];
    let words: Vec<_> = words.into_iter().filter(|word| differ(*word)).collect();
    let listed = days.iter().map(|(reading, day)| {
        let words: Vec<_> = words.iter().map(|word| format!("`{}`", word(reading))).collect();
        format!("{} {}", words.join(" "), day.map_or("—".into(), |day| day.to_string()))
    });
    let listed: Vec<_> = listed.collect();
    LogFault::Undecided { readings: Words::new(listed.join("、"), listed.join(", ")) }.into()
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
