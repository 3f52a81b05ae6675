//! What the law says of a subject beside its score.

use serde::{Deserialize, Serialize};

/// What the law says of a subject beside its score (法定情形), such as what follows from a sanction.
///
/// # Shape
/// `{"ceiling": "competent"}`, `{"no_grade": {}}`, `{"not_assessed": {}}`, `{"pending": {}}`
///
/// # Rule
/// It comes before every effect and every quota, whatever the order of the stages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SubjectOutcome {
    /// No grade better than this (不得确定为更高等次).
    Ceiling(String),
    /// Takes part, is counted and placed, and has no grade (参加考核，不确定等次).
    NoGrade {},
    /// Is not assessed (不进行考核): listed, and in no score, comparison, place or base; nothing need be given.
    NotAssessed {},
    /// Takes part, is counted and placed; the grade is determined later (补定等次).
    Pending {},
}
