//! Reports: what an assessment comes to.

use super::formula::{NameKind, unknown};
use super::outcome::{Allotment, Evidence, LawException, SubjectOutcome};
use crate::derivation::Derivation;
use crate::error::{Error, Pointer};
use crate::finding::Finding;
use crate::number::{Ratio, Rounded};
use crate::words::{Title, Words};
use indexmap::IndexMap;
use serde::{Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// Scores, places, grades and quotas of a cohort (考核结果).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Report {
    /// The scheme.
    pub scheme: String,
    /// The cohort.
    pub cohort: String,
    /// The statutory pack, or `none`.
    pub law: String,
    /// Why that pack is followed for periods it is not in force for, where the scheme says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law_exception: Option<LawException>,
    /// The grades by the names used here, best first, with their titles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<GradeName>,
    /// Who was assessed, in the order of the cohort.
    pub subjects: Vec<Assessed>,
    /// Those who share a place, each group once.
    pub ties: Vec<SharedPlace>,
    /// The quotas, in the order of the scheme; one for each class where a quota is split.
    pub quota: Vec<Allotment>,
    /// What should be seen.
    pub findings: Vec<Finding>,
    /// The grades whose limit in law rests on something else than the text itself.
    pub unverified: IndexMap<String, Evidence>,
}

/// A grade by both its names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GradeName {
    /// The id, as used everywhere in the report.
    pub grade: String,
    /// The title that the scheme gives it, else the law's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
}

/// What the assessment of one subject comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Assessed {
    /// The subject.
    pub id: String,
    /// Its class.
    pub class: String,
    /// Its name, where the cohort gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The score, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<SubjectScore>,
    /// Why there is no score, where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_computable: Option<ScoreNotComputable>,
    /// The full marks that the score is out of; fewer where something is left out.
    pub full: Ratio,
    /// The place; absent for one who is not ranked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<u32>,
    /// How many are ranked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<u32>,
    /// How many others share the place; `ties` of the report names them.
    pub tied: u32,
    /// The grade that the score reaches by the bands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by_bands: Option<String>,
    /// The grade; absent where there is none, and where it is still to be decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<String>,
    /// Why there is no place, what made the grade another than the bands did, and why there is none.
    pub why: Vec<GradeWhy>,
    /// What the law says of the subject, as the cohort gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<SubjectOutcome>,
    /// Why the law says so, as the cohort gives it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome_reason: Option<String>,
    /// What the subject is not eligible for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ineligible: Vec<String>,
    /// The points of every node that has any, by id, in the order of the scheme.
    pub nodes: Nodes,
    /// How the score came about, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derivation: Option<Derivation>,
}

/// A score before and after the rounding it is published with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SubjectScore {
    /// The exact score.
    pub exact: Ratio,
    /// The score as it is published.
    pub rounded: Rounded,
}

/// Why a subject has no score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ScoreNotComputable {
    /// `subject.set_aside`: something was not reported, and the subject stands in no comparison. Where nothing is left
    /// to bear the weight of what is absent, the last absence: `subject.no_task` `subject.not_reported`
    /// `subject.zero_reference`. `subject.not_assessed`: the subject is not assessed (不进行考核). Where its own data
    /// are faulty and the scheme sets it aside for that, the code of the error.
    pub because: Cow<'static, str>,
    /// The value or node where that began; the whole tree of one who is not assessed or whose data are faulty.
    pub name: String,
    /// What is wrong with the data.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Words>,
    /// Where it is wrong in the cohort, as a JSON pointer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// Those who share a place (并列).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SharedPlace {
    /// The class within which they are ranked; absent where all are ranked together.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// The place.
    pub place: u32,
    /// Who shares it, in the order of the cohort.
    pub members: Vec<String>,
}

/// Why one has no place, and what made a grade another than the bands did or took it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum GradeWhy {
    /// No place: an effect takes it, by its id.
    OutOfRanking(String),
    /// No place: a node is left out, with its full marks (82 of 90); the lowest such node. No grade, where a score of
    /// all full marks is graded.
    PartScore(String),
    /// No place, or no grade: there is no figure of this name, by which subjects are ranked or graded.
    Lacks(String),
    /// Outside the base of the quotas, for this reason: no candidate for a place of a limited grade.
    OutsideBase(String),
    /// What the law says of the subject.
    Outcome(SubjectOutcome),
    /// An effect changed the grade, or bars from one that the rank would give; by its id.
    Effect(String),
    /// The quota of a grade: there was a place, or there was none.
    Quota(String),
    /// The quota of a grade: what it says of those who do not compete for its places.
    NotCompeting(String),
    /// The quota of a grade: a committee decides between equals, here or at a better grade.
    Undetermined(String),
}

/// The points of the nodes, by id, in the order of the scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct Nodes {
    ids: Arc<[Arc<str>]>,
    points: Vec<Option<Ratio>>,
}

impl Nodes {
    pub(super) fn new(ids: Arc<[Arc<str>]>, points: Vec<Option<Ratio>>) -> Self {
        Self { ids, points }
    }

    /// The points of a node; `None` where it has none.
    pub fn of(&self, id: &str) -> Option<&Ratio> {
        self.iter().find(|(node, _)| *node == id).map(|(_, points)| points)
    }

    /// The nodes that have points, in the order of the scheme.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Ratio)> {
        let nodes = self.ids.iter().zip(&self.points);
        nodes.filter_map(|(id, points)| points.as_ref().map(|points| (&**id, points)))
    }
}

impl Serialize for Nodes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Nodes {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Nodes".into()
    }
    fn json_schema(schemas: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let points = schemas.subschema_for::<Ratio>();
        schemars::json_schema!({"type": "object", "additionalProperties": points,
            "description": "The points of the nodes, by id, in the order of the scheme."})
    }
}

impl Report {
    /// What the assessment of one subject comes to.
    ///
    /// # Errors
    /// `name.unknown`
    pub fn subject(&self, id: &str) -> Result<&Assessed, Error> {
        let found = self.subjects.iter().find(|subject| subject.id == id);
        found.ok_or_else(|| {
            let there = self.subjects.iter().map(|subject| (subject.id.as_str(), subject.name.as_deref()));
            unknown(NameKind::Subject, id, there, &Pointer::ROOT)
        })
    }
}

/// The published score, or `—` where there is none.
impl fmt::Display for Assessed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.score {
            Some(score) => score.rounded.fmt(f),
            None => f.write_str("—"),
        }
    }
}
