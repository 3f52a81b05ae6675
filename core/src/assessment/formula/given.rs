//! What is given about subjects: figures, entries of the ledger, or why there is nothing.

use crate::derivation::Derivation;
use crate::number::Ratio;
use serde::{Deserialize, Serialize};
use std::num::NonZeroU32;

/// What the cohort says about one subject in one column.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Given<'a> {
    /// Nothing.
    #[default]
    Nothing,
    /// A value.
    Value(&'a Ratio),
    /// A mark.
    Mark(&'a Ratio),
    /// A figure of another area.
    Figure(&'a CohortFigure),
    /// No task, and why.
    NoTask(&'a str),
    /// Not reported.
    NotReported,
}

impl Given<'_> {
    /// The key of a subject under which it is given; `None` where nothing is.
    pub(crate) fn key(self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Value(_) => Some("values"),
            Self::Mark(_) => Some("marks"),
            Self::Figure(_) => Some("figures"),
            Self::NoTask(_) => Some("no_task"),
            Self::NotReported => Some("not_reported"),
        }
    }
}

/// A figure of another area, taken as a value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CohortFigure {
    /// The figure.
    pub value: Ratio,
    /// How it came about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derivation: Option<Derivation>,
}

/// An entry of the ledger (计件记录).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LedgerEntry {
    /// The entry's id.
    pub id: String,
    /// Whose entry.
    pub subject: String,
    /// At which node.
    pub node: String,
    /// Of which kind.
    pub kind: String,
    /// How many; one where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
    /// The item it belongs to; entries with the same item count together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// How many authors share it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authors: Option<NonZeroU32>,
    /// The role of the subject in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}
