//! How many follow-ups ended in each disposition, as an office counted or published it.

use super::count::{AT_LEAST, Count, at_least};
use super::fault::Fault;
use super::survey::{Part, Survey, keys};
use crate::document::{Kind, excerpt, expecting_number};
use crate::error::{Error, Place};
use crate::number::Ratio;
use crate::provenance::Source;
use indexmap::IndexMap;
use serde::de::{self, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// A tally (回访统计): what was assigned, and how many ended in each disposition.
///
/// # Shape
/// A disposition or grade that is not written has none; what nobody published is written `"not_given"`.
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

/// A tally laid over its survey.
#[derive(Clone, Debug)]
pub(super) struct Measured {
    pub(super) assigned: Count,
    /// For each part of the survey its count, and that of its whole disposition.
    pub(super) parts: Vec<Measure>,
    /// Where the tally stands in the request; nowhere for one that was pooled.
    pub(super) place: Option<String>,
}

/// The count of one part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    pub(super) count: Count,
    /// The count of the whole disposition, known also where its grades are not.
    pub(super) disposition: Count,
}

impl Tally {
    /// Lays the tally over its survey.
    pub(super) fn measured(&self, survey: &Survey, place: &str) -> Result<Measured, Error> {
        self.check(survey).map_err(|error| error.under(place))?;
        let parts = survey.parts.iter().map(|part| self.measure(part)).collect();
        Ok(Measured { assigned: self.assigned, parts, place: Some(place.to_owned()) })
    }

    fn measure(&self, part: &Part) -> Measure {
        match (self.dispositions.get(&part.disposition), &part.grade) {
            (None, _) => Measure { count: Count::ZERO, disposition: Count::ZERO },
            (Some(Counts::ByGrade(grades)), Some(grade)) => {
                let count = grades.get(grade).copied().unwrap_or(Count::ZERO);
                Measure { count, disposition: grades.values().copied().sum() }
            }
            // Of none together there are none of each grade; of more, the grades are not known.
            (Some(counts), Some(_)) if counts.sum() != Count::ZERO => {
                Measure { count: Count::NotGiven, disposition: counts.sum() }
            }
            (Some(counts), _) => Measure { count: counts.sum(), disposition: counts.sum() },
        }
    }

    fn check(&self, survey: &Survey) -> Result<(), Error> {
        let list = Place::ROOT.key("dispositions");
        for (disposition, counts) in &self.dispositions {
            let place = list.key(disposition);
            if !survey.dispositions.contains_key(disposition) {
                let (found, allowed) = (excerpt(disposition), keys(&survey.dispositions));
                return Err(Fault::UnknownDisposition { found, allowed }.at(place));
            }
            if let Counts::ByGrade(grades) = counts {
                check_grades(disposition, grades, survey, place)?;
            }
        }
        self.check_sum()?;
        let rate = self.published.as_ref().map(|published| &published.rate);
        match rate.filter(|rate| rate.is_negative() || **rate > Ratio::ONE) {
            Some(rate) => {
                Err(Fault::PublishedOutOfRange { found: excerpt(&rate.to_string()) }.at("/published/rate"))
            }
            None => Ok(()),
        }
    }

    fn check_sum(&self) -> Result<(), Error> {
        let parts: Count = self.dispositions.values().map(Counts::sum).sum();
        let least = self.dispositions.values().map(Counts::least).sum::<u64>();
        let fits = match (parts, self.assigned) {
            (Count::Exact(sum), Count::Exact(assigned)) => sum == assigned,
            (Count::Exact(sum), Count::AtLeast(assigned)) => sum >= assigned,
            (_, Count::Exact(assigned)) => least <= assigned,
            _ => true,
        };
        if fits {
            return Ok(());
        }
        Err(Fault::PartsDoNotSum { sum: least, assigned: self.assigned.to_string() }.into())
    }
}

impl Counts {
    fn sum(&self) -> Count {
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

fn check_grades(
    disposition: &str,
    grades: &IndexMap<String, Count>,
    survey: &Survey,
    place: Place<'_>,
) -> Result<(), Error> {
    let scale: Vec<_> = survey
        .parts
        .iter()
        .filter(|part| part.disposition == disposition)
        .filter_map(|part| part.grade.as_deref())
        .collect();
    if scale.is_empty() {
        return Err(Fault::NotGraded { name: disposition.to_owned() }.at(place));
    }
    match grades.keys().find(|grade| !scale.contains(&grade.as_str())) {
        Some(grade) => {
            let unknown = Fault::UnknownGrade { found: excerpt(grade), allowed: scale.join(", ") };
            Err(unknown.at(place.key(grade)))
        }
        None => Ok(()),
    }
}

impl Measured {
    /// The count of several parts: of the whole where all are meant, of a disposition where all its grades are.
    pub(super) fn count(&self, meant: impl Fn(usize) -> bool, survey: &Survey) -> Count {
        if (0..survey.parts.len()).all(&meant) {
            return self.assigned;
        }
        let counts = survey.dispositions().map(|(_, _, parts)| match parts.iter().all(|part| meant(*part)) {
            true => self.whole(parts),
            false => parts.iter().filter(|part| meant(**part)).map(|part| self.part(*part)).sum(),
        });
        counts.sum()
    }

    /// The count of one part.
    pub(super) fn part(&self, at: usize) -> Count {
        self.parts.get(at).map_or(Count::ZERO, |measure| measure.count)
    }

    /// The count of the disposition that has these parts.
    pub(super) fn whole(&self, parts: &[usize]) -> Count {
        let first = parts.first().and_then(|at| self.parts.get(*at));
        first.map_or(Count::ZERO, |measure| measure.disposition)
    }

    /// All of them as if they had been one.
    pub(super) fn pooled(all: &[Self]) -> Self {
        let count = all.iter().map(|one| one.parts.len()).min().unwrap_or(0);
        let pool = |at: usize| {
            let each = || all.iter().filter_map(|one| one.parts.get(at));
            Measure {
                count: each().map(|measure| measure.count).sum(),
                disposition: each().map(|measure| measure.disposition).sum(),
            }
        };
        let assigned = all.iter().map(|one| one.assigned).sum();
        Self { assigned, parts: (0..count).map(pool).collect(), place: None }
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
        expecting_number(f, Kind::Whole, "个数或各等级的个数", "a count, or counts by grade")
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
