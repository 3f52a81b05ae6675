//! What is answered of a matter: its clocks, and where each stands.

use super::displaced::RuleDisplaced;
use super::due::{CountFigure, DayFigure, DeadlineNotComputable, DueMoment, RolledOver, Stretch};
use crate::calendar::Used;
use crate::day::Day;
use crate::deadline::rule::{AssumedReading, DueBound, InForceOn, LateEffect, RuleEvidence, Yields};
use crate::derivation::Derivation;
use crate::error::Error;
use crate::finding::Finding;
use crate::provenance::Source;
use crate::words::{Title, Words};
use indexmap::IndexMap;
use serde::Serialize;

/// Where a matter stands under what was asked (事项).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MatterStanding {
    /// The matter's number; of a log in which it cannot be read its place, such as `/logs/3`.
    pub matter: String,
    /// A clock for each event that opened one, in the order of time.
    pub clocks: Vec<Clock>,
    /// Why the log could not be read, or the matter, or an event that would open a clock, not be judged.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_computable: Vec<DeadlineNotComputable>,
    /// What is odd in the log: a reply before its receipt, a pause without end, a matter that appears twice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
}

impl MatterStanding {
    /// A matter that cannot be judged.
    pub(crate) fn refused(matter: String, why: &Error) -> Self {
        let (clocks, findings) = Default::default();
        Self { matter, clocks, not_computable: vec![DeadlineNotComputable::from(why)], findings }
    }
}

/// One clock of a matter (计时): a rule, what opened it, when it runs out, and where it stands.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Clock {
    /// What is due.
    pub duty: String,
    /// The rule.
    pub rule: String,
    /// The rule's title.
    pub title: Title,
    /// Where it is written.
    pub source: Vec<Source>,
    /// What opened the clock.
    pub trigger: ClockTrigger,
    /// The day from which is counted: that of the trigger, or of the event that started the term anew.
    pub anchor: Day,
    /// How many of the unit the term is, before any extension; absent where it ends on the trigger day itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
    /// The last day before anything moves it.
    pub raw: DayFigure,
    /// The last day, moved where it rests.
    pub rolled: DayFigure,
    /// When it is due.
    pub due: DueMoment,
    /// Whether that is the latest or the earliest.
    pub bound: DueBound,
    /// What the rule gives way to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yields: Option<Yields>,
    /// The rules in force that gave way to this one, in the order of the packs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub displaces: Vec<RuleDisplaced>,
    /// What the rule says only as a rule (一般), by JSON pointer into it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub as_a_rule: Vec<String>,
    /// Whether the rule is in force on the trigger day, where it is not surely so: only a rule asked by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force: Option<InForceOn>,
    /// The extensions that took effect.
    pub extensions: Vec<ExtensionGranted>,
    /// The events that had an effect on no clock, and why: each at the clock that was opened last before it.
    pub set_aside: Vec<SetAside>,
    /// The readings that were settled by the question, by JSON pointer into the rule.
    pub assumed: IndexMap<String, AssumedReading>,
    /// Parts of the rule that were not read in its text, by JSON pointer.
    pub unverified: IndexMap<String, RuleEvidence>,
    /// Where it stands on the day asked about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
    /// Every day from the anchor to the last day, as runs; empty where there is no last day.
    pub days: Vec<Stretch>,
    /// The days over which the last day moved.
    pub rolled_over: Vec<RolledOver>,
    /// The calendar.
    pub calendar: Used,
    /// How it came about, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derivation: Option<Derivation>,
}

/// The event that opened a clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClockTrigger {
    /// The event's id.
    pub event: String,
    /// Its day.
    pub day: Day,
    /// The rule under which silence put the event into the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deemed_by: Option<String>,
}

/// An extension that took effect (延长).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExtensionGranted {
    /// The event that granted it.
    pub event: String,
    /// How many more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<u32>,
    /// How many in all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<u32>,
    /// The last day before it, which nothing has moved.
    pub end_before: DayFigure,
    /// Who approves it by the rule; absent where nobody does, or nobody knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approver: Option<Title>,
    /// Who approved it by the log; shown beside the former, not compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
}

/// An event that had no effect on a clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SetAside {
    /// The event's id.
    pub event: String,
    /// Why it had none.
    pub reason: WithoutEffect,
}

/// Why an event had no effect on a clock (未计入的原因).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum WithoutEffect {
    /// The rule does not pause for this cause.
    NoCauseOfPauseUnderThisRule,
    /// The pause was over before it took a day.
    PausesNoDay,
    /// The extension was granted after the due day.
    ExtensionAfterExpiry,
    /// The rule has no further step of extension.
    NoFurtherExtension,
    /// The rule names who approves, the event does not.
    ApproverMissing,
    /// The term had started anew as often as it may.
    ResetUsedUp,
    /// What starts the term anew came after the due day.
    ResetAfterExpiry,
    /// What starts the term anew had not been asked for.
    ResetNotRequested,
    /// What is asked for had been asked for already, and had not come.
    RequestedAlready,
    /// What starts the term anew was asked for after the due day.
    RequestAfterExpiry,
    /// The term started anew later.
    PeriodRestarted,
    /// The clock had not begun, or had ended.
    EndsNothing,
    /// The end was undone when the matter was reopened.
    Reopened,
    /// No clock had ended that it could reopen.
    UndoesNothing,
    /// It names a unit to which no clock was opened.
    OfAnotherUnit,
    /// It lay before the clock began, or after it ended or ran out.
    OutsideThePeriod,
    /// By then it had been deemed to happen, which opened this clock.
    AlreadyDeemed,
    /// The rule can be read in several ways, under one of which it had an effect.
    Undecided,
}

impl WithoutEffect {
    /// The reason in both languages.
    pub fn words(self) -> Words {
        let (zh, en) = match self {
            Self::NoCauseOfPauseUnderThisRule => {
                ("本规则没有此扣除事由", "the rule does not pause for this cause")
            }
            Self::PausesNoDay => ("没有扣除任何一日", "the pause was over before it took a day"),
            Self::ExtensionAfterExpiry => {
                ("期满之后才批准延长", "the extension was granted after the due day")
            }
            Self::NoFurtherExtension => ("本规则没有再次延长", "the rule has no further extension"),
            Self::ApproverMissing => ("没有写明批准人", "nobody is named who approved it"),
            Self::ResetUsedUp => ("重新起算的次数已用完", "the term has started anew as often as it may"),
            Self::ResetAfterExpiry => {
                ("期满之后才收到，期限不重新起算", "it came after the due day, so it starts nothing anew")
            }
            Self::ResetNotRequested => {
                ("未经要求而收到，期限不重新起算", "it was not asked for, so it starts nothing anew")
            }
            Self::RequestedAlready => {
                ("此前已经要求，尚未收到", "it had been asked for already, and had not come")
            }
            Self::RequestAfterExpiry => ("期满之后才要求", "it was asked for after the due day"),
            Self::PeriodRestarted => ("其后期限重新起算", "the term started anew later"),
            Self::EndsNothing => ("期限尚未开始或已经结束", "the clock had not begun, or had ended"),
            Self::Reopened => ("其后事项重新办理", "the matter was reopened later"),
            Self::UndoesNothing => ("此前没有办结，无从重新办理", "nothing had ended that it could reopen"),
            Self::OfAnotherUnit => ("所写单位没有办理期限", "it names a unit to which no term runs"),
            Self::OutsideThePeriod => ("不在期限之内", "it lies outside the term"),
            Self::AlreadyDeemed => (
                "此前已视为发生，期限由此起算",
                "it had been deemed to happen before, and the term runs from then",
            ),
            Self::Undecided => ("规则有数种读法，是否有效尚不确定", "the rule can be read in several ways"),
        };
        Words::new(zh, en)
    }
}

/// Where a clock stands on a day (状态).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Standing {
    /// The day.
    pub on: Day,
    /// What it is doing.
    pub state: ClockState,
    /// The event that ended it, up to that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<ClockEnd>,
    /// What silence put into the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deemed: Option<DeemedToHappen>,
    /// What being late brings, where the rule says more than that it is late.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<LateEffect>,
    /// From the anchor to that day, or to the end; absent where the anchor lies later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elapsed: Option<Elapsed>,
    /// From that day, or the end, to the due day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remaining: Option<Distance>,
    /// From the due day to that day, or to the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overdue: Option<Distance>,
}

/// What a clock is doing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ClockState {
    /// The clock runs.
    Running,
    /// The clock is paused.
    Paused,
    /// A correction was asked for and has not come; the term runs anew from the day it comes (等待补正).
    AwaitingCorrection,
    /// It ran out, and nobody acted.
    Overdue,
    /// It ran out, and silence has an effect.
    Deemed,
    /// It was done by the due day.
    DoneInTime,
    /// It was done later.
    DoneLate,
    /// A minimum that is not over.
    MustWait,
    /// A minimum that is over.
    MayEnd,
    /// A minimum that was kept.
    Ended,
    /// A minimum that was not kept.
    EndedTooEarly,
    /// Why that is not known.
    NotComputable(DeadlineNotComputable),
}

/// The event that ended a clock.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ClockEnd {
    /// The event's id.
    pub event: String,
    /// Its day.
    pub day: Day,
}

/// The event that silence put into the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeemedToHappen {
    /// The word of the event.
    pub event: String,
    /// The day on which it counts as having happened.
    pub day: Day,
}

/// What has passed since the anchor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Elapsed {
    /// Calendar days after the anchor.
    pub calendar_days: u32,
    /// Working days after the anchor, paused or not.
    pub working_days: CountFigure,
    /// Days of the rule's unit that count; absent where it counts months or years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counted: Option<CountFigure>,
}

/// The days between two days: after the first, up to and on the second.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Distance {
    /// Calendar days.
    pub calendar_days: u32,
    /// Working days.
    pub working_days: CountFigure,
}
