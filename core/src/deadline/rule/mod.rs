//! A rule on a deadline, as its document writes it.

mod amount;
mod book;
mod check;
mod effect;
mod in_force;
mod jurisdiction;
mod open;
mod pack;
mod reading;
#[cfg(feature = "schema")]
mod schema;
mod term;
mod vocabulary;
mod yields;

use crate::provenance::Source;
use crate::words::Title;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

pub(super) use amount::Unsettled;
pub use amount::{Amount, AmountBounds, Count};
pub use book::Rulebook;
pub(super) use check::CLOSED_DAYS;
pub use effect::{
    Approver, DeemedEvent, DeemedOn, ExtensionStep, GrantedWhen, LateEffect, OnExpiry, PauseEdge, PauseRule,
    ResetRule,
};
pub use in_force::{InForceOn, RuleInForce, Span, Start, Stop};
pub use jurisdiction::{Coverage, Jurisdiction};
pub use open::Open;
pub use pack::{DeadlinePack, MatterFact};
pub use reading::AssumedReading;
pub(super) use reading::{Reading, undecided};
pub use term::{CountedFrom, Roll, RollingTerm, Term, WorkingTerm};
pub(super) use vocabulary::{EXTENDED, PAUSED, REOPENED, RESUMED, Referent, Vocabulary};
pub use yields::{InstrumentLevel, OtherLimit, Yields};

/// One wording of one limit (期限规则).
///
/// # Shape
/// Eighteen keys, each written out and empty where there is nothing, and `transition`, `yields`, `as_a_rule`,
/// `closed_days` and `note` where they apply.
///
/// # Errors
/// `rule.*` `term.*` `jurisdiction.unreadable`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeadlineRule {
    /// The rule's id.
    pub id: String,
    /// What it is called.
    pub title: Title,
    /// What is due, over all versions and places, such as `open_government.reply`.
    pub duty: String,
    /// Which offices are under it.
    pub jurisdiction: Coverage,
    /// The kind of its instrument.
    pub level: InstrumentLevel,
    /// When it is in force.
    pub in_force: RuleInForce,
    /// Where an earlier rule of the same duty and place ends: which of them holds of old matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transition: Option<Transition>,
    /// Where it is written.
    pub source: Vec<Source>,
    /// How well its parts are known, by JSON pointer; `""` is the whole rule.
    pub evidence: IndexMap<String, RuleEvidence>,
    /// Who is late.
    pub binds: Binds,
    /// Facts of the matter and their allowed values, all of which must hold.
    pub when: IndexMap<String, Vec<String>>,
    /// What opens a clock.
    pub trigger: Trigger,
    /// How long it takes.
    pub term: Term,
    /// Whether the due day is the latest or the earliest.
    pub bound: DueBound,
    /// What it gives way to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yields: Option<Yields>,
    /// What its text says only as a rule (一般), by JSON pointer into the rule.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub as_a_rule: Vec<String>,
    /// How often and by how much it can be extended, step by step.
    pub extensions: Vec<ExtensionStep>,
    /// What does not count.
    pub pauses: Vec<PauseRule>,
    /// What starts it anew.
    pub resets: Vec<ResetRule>,
    /// The events that fulfil it.
    pub ends: Vec<String>,
    /// Whether the days on which a matter was closed count once it is reopened; absent: the text does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub closed_days: Option<Open<PauseEdge>>,
    /// What silence does.
    pub on_expiry: OnExpiry,
    /// Words without effect on days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Title>,
}

impl DeadlineRule {
    /// The parts that were not read in its text.
    pub(super) fn unverified(&self) -> IndexMap<String, RuleEvidence> {
        let unread = self.evidence.iter().filter(|(_, evidence)| **evidence != RuleEvidence::Read);
        unread.map(|(pointer, evidence)| (pointer.clone(), *evidence)).collect()
    }

    /// Whether another rule comes before this one.
    pub(super) fn is_displaced_by(&self, other: &Self) -> bool {
        self.gives_way_to(other) && !other.gives_way_to(self)
    }

    fn gives_way_to(&self, other: &Self) -> bool {
        let Some(yields) = &self.yields else { return false };
        let named = yields.of.contains(&other.level);
        named
            && match yields.to {
                OtherLimit::Other => true,
                OtherLimit::Longer => compared(&other.term, &self.term) == Some(Ordering::Greater),
                OtherLimit::Shorter => compared(&other.term, &self.term) == Some(Ordering::Less),
            }
    }
}

/// Which of two terms is longer; `None` where they count different units, or in different ways.
fn compared(one: &Term, other: &Term) -> Option<Ordering> {
    if one.unit_word() != other.unit_word() || one.counting() != other.counting() {
        return None;
    }
    match (one.amount()?, other.amount()?) {
        (Amount::Fixed(one), Amount::Fixed(other)) => Some(one.number().cmp(&other.number())),
        _ => None,
    }
}

/// How well something is known (核实程度).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RuleEvidence {
    /// The article was read.
    Read,
    /// A passage was read.
    Excerpt,
    /// A news item about it was read.
    Press,
    /// Concluded from what was read.
    Inferred,
    /// Not verified, but hardly in doubt.
    MemoryHigh,
    /// Not verified.
    MemoryMedium,
    /// Not verified, and in doubt.
    MemoryLow,
    /// Nobody wrote it; it is how one counts.
    Convention,
    /// Not known.
    Unknown,
}

/// What holds of matters that began under an earlier rule (新旧衔接).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Transition {
    /// They stay under the rule in force on their trigger day.
    TriggerDay,
}

/// Who is late (义务人).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Binds {
    /// The office that handles the matter.
    Office,
    /// Another office.
    OtherOffice,
    /// The respondent of a review.
    Respondent,
    /// An enterprise.
    Enterprise,
    /// The applicant.
    Applicant,
    /// A third party.
    ThirdParty,
    /// A deputy.
    Deputy,
}

/// What opens a clock (起算事由): each such event opens one of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// Any of these events.
    On(Vec<String>),
    /// Events that depend on a fact of the matter.
    ByFact(ByFact),
}

impl Trigger {
    /// Whether an event opens a clock, whatever the facts.
    pub(super) fn names(&self, event: &str) -> bool {
        self.words().any(|word| word == event)
    }

    /// Every event that opens a clock, whatever the facts.
    pub(super) fn words(&self) -> Box<dyn Iterator<Item = &String> + '_> {
        match self {
            Self::On(events) => Box::new(events.iter()),
            Self::ByFact(by) => Box::new(by.on.values().flatten()),
        }
    }
}

/// Events that open a clock, by a fact of the matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ByFact {
    /// The fact, such as `channel`.
    pub fact: String,
    /// For each of its values, the events.
    pub on: IndexMap<String, Vec<String>>,
}

/// Whether the due day is the latest or the earliest (最迟或最早).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DueBound {
    /// It is done on that day or before.
    AtLatest,
    /// It is done on that day or later: a minimum.
    AtEarliest,
}
