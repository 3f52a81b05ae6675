//! The log of a matter, as its document writes it.

mod check;
mod facts;
mod moment;
mod timeline;

use crate::day::Day;
use crate::deadline::rule::{Count, Jurisdiction};
use crate::document::ListElement;
use indexmap::IndexMap;
use serde::Deserialize;

pub(super) use facts::Facts;
pub use moment::Moment;
pub(super) use moment::When;
pub(super) use timeline::{Entry, EntryOrigin, Timeline};

/// The log of a matter (办理记录): where it belongs, what is known of it, and what happened.
///
/// # Shape
/// `{"matter", "jurisdiction", "facts", "events"}`; the order of the events is irrelevant.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MatterLog {
    /// The matter's number.
    pub matter: String,
    /// Where the office is that handles it, such as `CN-370503`.
    pub jurisdiction: Jurisdiction,
    /// What rules may ask about the matter, such as `channel`.
    pub facts: IndexMap<String, String>,
    /// What happened.
    pub events: Vec<MatterEvent>,
}

impl ListElement for MatterLog {
    const NAME: &'static [&'static str] = &["matter"];
}

/// One event of a matter (事件).
///
/// # Shape
/// `event` is a word of the packs, or `paused` (with `cause`), `resumed` (with `of`), `extended` (with `duty`) or
/// `reopened`. Exactly one of `on` and `at`.
///
/// # Errors
/// `log.*` `shape.missing_key` `shape.unknown_key`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MatterEvent {
    /// The event's id in this log.
    pub id: String,
    /// What happened.
    pub event: String,
    /// The day on which it happened.
    pub on: Option<Day>,
    /// The moment at which it happened.
    pub at: Option<Moment>,
    /// The unit that did it.
    pub by: Option<String>,
    /// The unit that it was done to.
    pub to: Option<String>,
    /// An amount that the rule leaves to the event.
    pub n: Option<Count>,
    /// Of a pause: why.
    pub cause: Option<String>,
    /// Of a resumption: the id of the pause.
    pub of: Option<String>,
    /// Of an extension: the duty that is extended.
    pub duty: Option<String>,
    /// Of an extension: who approved it; its day is the day of approval.
    pub approved_by: Option<String>,
}

impl MatterEvent {
    /// An event on a day, with nothing else to it.
    pub(super) fn bare(id: String, event: String, on: Day) -> Self {
        let (at, by, to, n, cause, of, duty, approved_by) = Default::default();
        Self { id, event, on: Some(on), at, by, to, n, cause, of, duty, approved_by }
    }

    /// The unit that the event concerns; `None`: all of them.
    pub(super) fn unit(&self) -> Option<&str> {
        self.by.as_deref().or(self.to.as_deref())
    }
}
