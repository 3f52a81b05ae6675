//! The scheme as its document writes it.

mod called;
mod node;
mod overrides;
mod size;

use crate::assessment::ballot::BallotForm;
use crate::assessment::formula::Choices;
use crate::assessment::outcome::{Grades, LawException, Quota, Ranking, SchemeEffect};
use crate::assessment::value::SchemeValue;
use crate::number::Rounding;
use crate::provenance::{InForce, Source};
use crate::words::Title;
pub(super) use called::under_one_name;
use indexmap::IndexMap;
pub use node::{NodeCombine, SchemeNode, Then};
pub(super) use overrides::Merged;
pub use overrides::{ClassOverride, OverrideKeys};
use serde::{Deserialize, Serialize};
pub(super) use size::{check_size, effect_entries, node_entries, shared_entries};

/// An assessment scheme as it is written (考核办法).
///
/// # Shape
/// Values are measured or computed; leaves of the tree turn them into points; points combine up the tree; then come
/// effects, places, grades and quotas. Values and nodes share one namespace: every name is one figure per subject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SchemeDocument {
    /// The scheme's id.
    pub scheme: String,
    /// The title.
    pub title: Title,
    /// First and last day in force.
    pub in_force: InForce,
    /// Where it is written.
    pub source: Source,
    /// Whether it is made up for illustration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// A remark for whoever reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Title>,
    /// The statutory pack that it follows, or `"none"`.
    pub law: String,
    /// Why that pack is followed for periods it is not in force for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub law_exception: Option<LawException>,
    /// The classes of subjects that are compared with each other.
    pub classes: Vec<SchemeClass>,
    /// What is done in special cases, for the whole tree.
    pub choices: Choices,
    /// What is done with a subject whose own data are missing or cannot be used; `refuse` where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub faulty_subjects: Option<FaultySubjects>,
    /// How a score is printed.
    pub publish: Rounding,
    /// The values, by name.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub values: IndexMap<String, SchemeValue>,
    /// The forms of ballots, by name.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub ballots: IndexMap<String, BallotForm>,
    /// The tree.
    pub tree: SchemeNode,
    /// What follows from events and figures beside the score.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<SchemeEffect>,
    /// How subjects are placed.
    pub ranking: Ranking,
    /// The grades.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grades: Option<Grades>,
    /// The order in which bands, effects and quotas act.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<SchemeStage>,
    /// How many may have a grade.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quota: Vec<Quota>,
}

/// What is done with a subject whose own data are missing or cannot be used (数据有误的考核对象): a value that is not
/// given or cannot be read, a mark out of range, a case for which the scheme says `refuse`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FaultySubjects {
    /// The subject has no score and stands in no comparison, and the report says why; the others are assessed.
    SetAside,
    /// The whole cohort is refused: whoever is ranked is compared with everybody.
    Refuse,
}

/// A class of subjects that are compared with each other (考核类别).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SchemeClass {
    /// The class.
    pub id: String,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// The rule that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether this is made up for illustration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// A remark for whoever reads the scheme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Title>,
    /// What is different for this class.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overrides: Vec<ClassOverride>,
}

/// A stage between score and grade (步骤).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SchemeStage {
    /// The grade a score reaches.
    Bands,
    /// Ceilings, promotions, demotions.
    Effects,
    /// The quotas.
    Quota,
}
