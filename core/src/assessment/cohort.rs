//! Cohorts: who is assessed, and what is given about them.

use super::ballot::CohortBallots;
use super::formula::{CohortFigure, LedgerEntry};
use super::outcome::SubjectOutcome;
use crate::day::Day;
use crate::document;
use crate::error::Error;
use crate::number::Ratio;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// Who is assessed, and what is given about them (考核对象).
///
/// # Shape
/// `{"cohort": "office.2009", "scheme": "office.staff", "period": {"from": "2009-01-01", "to": "2009-12-31"},
/// "subjects": […], "targets": […], "ballots": […], "ledger": […], "events": […]}`
///
/// # Rule
/// A value that is neither given nor under `no_task` or `not_reported` is refused, never zero.
///
/// # Errors
/// `cohort.*` `ballot.*` `ledger.*` `name.unknown`, when it is assessed
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Cohort {
    /// The cohort's id.
    pub cohort: String,
    /// The scheme it is meant for.
    pub scheme: String,
    /// The period that is assessed.
    pub period: CohortPeriod,
    /// The day up to which targets are looked at; the period's end where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
    /// Whether it is made up for illustration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// Who is assessed.
    #[serde(deserialize_with = "document::each_partly")]
    pub subjects: Vec<CohortSubject>,
    /// The unit to which quotas belong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<CohortStrength>,
    /// The values common to all.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub common: IndexMap<String, Ratio>,
    /// The targets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<CohortTarget>,
    /// The ballots.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<CohortBallots>,
    /// The entries of the ledger.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ledger: Vec<LedgerEntry>,
    /// The events that effects look at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<CohortEvent>,
}

/// The period that is assessed, both days included (考核期).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CohortPeriod {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// One who is assessed: a person, a department, a township (考核对象).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CohortSubject {
    /// The subject's id.
    pub id: String,
    /// The class in which it is compared.
    pub class: String,
    /// The name, for readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The values, by name.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub values: IndexMap<String, Ratio>,
    /// The marks, by node.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub marks: IndexMap<String, Ratio>,
    /// Values and leaves without a task this year, and why.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub no_task: IndexMap<String, String>,
    /// Values and marks that should be there and are not.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_reported: Vec<String>,
    /// Figures of another area, taken as values, by name.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub figures: IndexMap<String, CohortFigure>,
    /// What the law says of the subject beside its score.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<SubjectOutcome>,
    /// Why the law says so, for readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome_reason: Option<String>,
    /// Why the subject is outside the base of the quotas (不计入基数), such as 新进, 援派; inside where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outside_base: Option<String>,
    /// Why nothing else of it could be read from its document: a fault of its data, as `faulty_subjects` says. It cannot
    /// be written again.
    #[serde(skip_deserializing, skip_serializing_if = "Option::is_none", serialize_with = "not_written")]
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub unreadable: Option<Error>,
}

impl document::Partly for CohortSubject {
    const KEPT: &'static [&'static str] =
        &["id", "class", "name", "outcome", "outcome_reason", "outside_base"];
    fn note(&mut self, error: Error) {
        self.unreadable = Some(error);
    }
}

/// What could not be read is not written as if it had not been there.
fn not_written<S: serde::Serializer>(unreadable: &Option<Error>, _: S) -> Result<S::Ok, S::Error> {
    let said = unreadable.as_ref().map(Error::to_string).unwrap_or_default();
    Err(serde::ser::Error::custom(said))
}

/// A target (目标); the latest one in force rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CohortTarget {
    /// Whose target.
    pub subject: String,
    /// Of which value.
    pub value: String,
    /// From when it is in force.
    pub from: Day,
    /// How much.
    pub amount: Ratio,
}

/// An event that effects look at (事项): an accident, a reprimand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CohortEvent {
    /// The event's id.
    pub id: String,
    /// Whose event.
    pub subject: String,
    /// Which event.
    pub event: String,
    /// How many; one where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
}

/// The strength of the unit to which quotas belong (单位人数).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CohortStrength {
    /// How many should be assessed (应参加考核人数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub should_be_assessed: Option<u32>,
    /// How many serve (总人数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub headcount: Option<u32>,
    /// How many posts there are (编制数).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub establishment: Option<u32>,
    /// How many of each class should be assessed.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub should_be_assessed_by_class: IndexMap<String, u32>,
    /// How many of each class serve.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub headcount_by_class: IndexMap<String, u32>,
    /// How many posts of each class there are.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub establishment_by_class: IndexMap<String, u32>,
}

impl Cohort {
    /// Reads a cohort from its document.
    ///
    /// # Errors
    /// Those of [`document::read`].
    ///
    /// # Example
    /// ```
    /// let cohort: kaohe::assessment::Cohort = r#"{"cohort": "office.2009", "scheme": "office.staff",
    ///     "period": {"from": "2009-01-01", "to": "2009-12-31"}, "subjects": []}"#.parse()?;
    /// assert_eq!(cohort.subjects.len(), 0);
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, Error> {
        document::read(text)
    }

    /// The day up to which targets are looked at.
    pub(super) fn targets_up_to(&self) -> Day {
        self.as_of.unwrap_or(self.period.to)
    }
}

impl std::str::FromStr for Cohort {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::read(text)
    }
}
