//! How many follow-ups ended in each disposition, as an office counted or published it.

use super::count::{AT_LEAST, Count, at_least};
use super::fault::Fault;
use crate::document::{NumberKind, excerpt, expecting_number};
use crate::error::Error;
use crate::number::Ratio;
use crate::provenance::Source;
use indexmap::IndexMap;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// A tally (回访统计): what was assigned, and how many ended in each disposition.
///
/// # Shape
/// Dispositions and grades by id or by Chinese title. One that is not written has none where those that are written
/// sum to what was assigned; otherwise it is as little known as one that is written `"not_given"`.
///
/// # Rule
/// Where every part is an exact count, the parts sum to what was assigned.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// How many there were in all.
    pub assigned: Count,
    /// How many ended in each disposition.
    pub dispositions: IndexMap<String, Counts>,
    /// A rate that was published beside or instead of counts.
    pub published: Option<Published>,
}

/// What a tally says of one disposition.
///
/// # Shape
/// A count, or `{"satisfied": 80, "basically": 20}` by grade for the disposition `rated`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counts {
    /// All of them together.
    Together(Count),
    /// By grade.
    ByGrade(IndexMap<String, Count>),
}

/// A rate as it was published (公布的比率); it is shown and never computed with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Published {
    /// The rate: `"1"` for 100 %.
    pub rate: Ratio,
    /// Where it was published.
    pub source: Source,
}

impl Tally {
    /// Refuses a published rate that is none.
    pub(super) fn check_published(&self) -> Result<(), Error> {
        let rate = self.published.as_ref().map(|published| &published.rate);
        match rate.filter(|rate| rate.is_negative() || **rate > Ratio::ONE) {
            Some(rate) => {
                Err(Fault::PublishedOutOfRange { found: excerpt(&rate.to_string()) }.at("/published/rate"))
            }
            None => Ok(()),
        }
    }

    /// Refuses parts that do not sum to what was assigned; what a part that is not written then counts.
    pub(super) fn check_sum(&self) -> Result<Count, Error> {
        let parts: Count = self.dispositions.values().map(Counts::sum).sum();
        let least = self.dispositions.values().map(Counts::least).fold(0, u64::saturating_add);
        let fits = match (parts, self.assigned) {
            (Count::Exact(sum), Count::Exact(assigned)) if sum == assigned => return Ok(Count::ZERO),
            (Count::Exact(_), Count::Exact(_)) => false,
            (Count::Exact(sum), Count::AtLeast(assigned)) => sum >= assigned,
            (_, Count::Exact(assigned)) => least <= assigned,
            _ => true,
        };
        if fits {
            return Ok(Count::NotGiven);
        }
        Err(Fault::PartsDoNotSum { sum: least, assigned: self.assigned.to_string() }.into())
    }
}

impl Counts {
    pub(super) fn sum(&self) -> Count {
        match self {
            Self::Together(count) => *count,
            Self::ByGrade(grades) => grades.values().copied().sum(),
        }
    }

    /// The least that they can be.
    fn least(&self) -> u64 {
        match self {
            Self::Together(count) => count.least(),
            Self::ByGrade(grades) => grades.values().map(|count| count.least()).sum(),
        }
    }
}

impl<'de> Deserialize<'de> for Counts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CountOrGrades)
    }
}

/// Reads a count or counts by grade.
struct CountOrGrades;

impl<'de> Visitor<'de> for CountOrGrades {
    type Value = Counts;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting_number(f, NumberKind::Whole, "个数或各等级的个数", "a count, or counts by grade")
    }
    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Counts, E> {
        Count::deserialize(de::value::I64Deserializer::new(number)).map(Counts::Together)
    }
    fn visit_str<E: de::Error>(self, text: &str) -> Result<Counts, E> {
        Count::deserialize(de::value::StrDeserializer::new(text)).map(Counts::Together)
    }
    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Counts, A::Error> {
        let mut grades = IndexMap::new();
        while let Some(key) = map.next_key::<String>()? {
            if key == AT_LEAST && grades.is_empty() {
                return at_least(map).map(Counts::Together);
            }
            grades.insert(key, map.next_value()?);
        }
        Ok(Counts::ByGrade(grades))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Counts {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Counts".into()
    }
    fn json_schema(schemas: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let count = schemas.subschema_for::<Count>();
        schemars::json_schema!({
            "description": "A count, or counts by grade for the disposition `rated`.",
            "anyOf": [count, {"type": "object", "additionalProperties": count}]
        })
    }
}
