//! One operation: its name, what it does, what it works on, and how it runs.

use crate::assessment::Scheme;
use crate::calendar::Calendar;
use crate::document::Tree;
use crate::error::Error;
use serde::Serialize;

/// One row of the table of operations.
pub struct Operation {
    /// `area.what_it_answers`.
    pub name: &'static str,
    /// One sentence for whoever calls it.
    pub doc: &'static str,
    pub(super) run: OperationRun,
    /// The shapes of request and answer.
    #[cfg(feature = "schema")]
    pub shapes: fn(&mut schemars::SchemaGenerator) -> (schemars::Schema, schemars::Schema),
}

/// What an operation works on, beside its request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Nothing but its request.
    Nothing,
    /// A calendar.
    Calendar,
    /// A scheme.
    Scheme,
}

#[cfg(feature = "schema")]
impl Subject {
    /// The shape of the keys that stand for it in a request; none where there is no subject.
    pub fn keys(self, schemas: &mut schemars::SchemaGenerator) -> Option<schemars::Schema> {
        match self {
            Self::Nothing => None,
            Self::Calendar => Some(super::keys::calendar_keys(schemas)),
            Self::Scheme => Some(super::keys::scheme_keys(schemas)),
        }
    }
}

impl Operation {
    /// What it works on, beside its request.
    pub fn subject(&self) -> Subject {
        match self.run {
            OperationRun::Alone(_) | OperationRun::OnAnswer(_) => Subject::Nothing,
            OperationRun::OnCalendar(_) => Subject::Calendar,
            OperationRun::OnScheme(_) => Subject::Scheme,
        }
    }
}

/// How an operation runs once its request is read.
pub(super) enum OperationRun {
    Alone(fn(Tree) -> Result<String, Error>),
    /// On what an answer returned.
    OnAnswer(fn(Tree) -> Result<String, Error>),
    OnCalendar(fn(&Calendar, Tree) -> Result<String, Error>),
    OnScheme(fn(&Scheme, Tree) -> Result<String, Error>),
}

/// The answer as JSON text.
pub(super) fn written<T: Serialize>(answer: &T) -> String {
    // Answers are structs, lists and maps with text keys: nothing in them can fail to be written.
    serde_json::to_string(answer).unwrap_or_default()
}
