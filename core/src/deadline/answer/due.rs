//! What is answered of deadlines.

use super::displaced::RuleDisplaced;
use crate::calendar::{RestKind, Used, Why};
use crate::day::Day;
use crate::deadline::rule::{AssumedReading, DueBound, InForceOn, RuleEvidence, Yields};
use crate::derivation::Derivation;
use crate::error::Error;
use crate::provenance::Source;
use crate::words::{Title, Words};
use indexmap::IndexMap;
use serde::Serialize;

/// Why a figure cannot be had (不可计算).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeadlineNotComputable {
    /// The code of the reason, such as `calendar.year_not_covered`.
    pub because: String,
    /// The reason in words.
    pub words: Words,
    /// The event that would open the clock, where the reason concerns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<String>,
    /// What is wrong in the log, as a JSON pointer, where the reason is a fault of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

impl From<&Error> for DeadlineNotComputable {
    fn from(error: &Error) -> Self {
        let at = Some(error.at()).filter(|at| !at.is_empty()).map(str::to_owned);
        Self { because: error.code().to_owned(), words: error.words().clone(), event: None, at }
    }
}

/// A day, or why there is none.
///
/// # Shape
/// `"2024-05-15"`, or `{"not_computable": {"because", "words"}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum DayFigure {
    /// The day.
    Known(Day),
    /// Why there is none.
    Unknown {
        /// The reason.
        not_computable: DeadlineNotComputable,
    },
}

/// A number of days, or why there is none.
///
/// # Shape
/// `16`, or `{"not_computable": {"because", "words"}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum CountFigure {
    /// The number.
    Known(u32),
    /// Why there is none.
    Unknown {
        /// The reason.
        not_computable: DeadlineNotComputable,
    },
}

impl DayFigure {
    /// The day; `None` where there is none.
    pub fn day(&self) -> Option<Day> {
        match self {
            Self::Known(day) => Some(*day),
            Self::Unknown { .. } => None,
        }
    }
}

impl From<Result<Day, &Error>> for DayFigure {
    fn from(day: Result<Day, &Error>) -> Self {
        match day {
            Ok(day) => Self::Known(day),
            Err(error) => Self::Unknown { not_computable: error.into() },
        }
    }
}

impl From<Result<Day, &Error>> for DueMoment {
    fn from(day: Result<Day, &Error>) -> Self {
        match day {
            Ok(day) => Self::Day(day),
            Err(error) => Self::NotComputable(error.into()),
        }
    }
}

impl From<Result<u32, &Error>> for CountFigure {
    fn from(count: Result<u32, &Error>) -> Self {
        match count {
            Ok(count) => Self::Known(count),
            Err(error) => Self::Unknown { not_computable: error.into() },
        }
    }
}

/// When something is due (期满), as far as the rule says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum DueMoment {
    /// By the end of this day.
    Day(Day),
    /// Why that is not known.
    NotComputable(DeadlineNotComputable),
}

/// When a term or a rule is due from one day, without a log (到期).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Due {
    /// The rule, where one was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<String>,
    /// What is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duty: Option<String>,
    /// The rule's title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// Where the rule is written.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<Source>,
    /// The day from which is counted.
    pub anchor: Day,
    /// How many of the unit; absent where the due day is the day itself.
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
    /// Whether the rule is in force on that day, where it is not surely so: only a rule asked by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_force: Option<InForceOn>,
    /// The readings that were settled by the question, by JSON pointer into the rule.
    pub assumed: IndexMap<String, AssumedReading>,
    /// Parts of the rule that were not read in its text, by JSON pointer.
    pub unverified: IndexMap<String, RuleEvidence>,
    /// Every day from the anchor to the last day, as runs.
    pub days: Vec<Stretch>,
    /// The days over which the last day moved.
    pub rolled_over: Vec<RolledOver>,
    /// The calendar.
    pub calendar: Used,
    /// How it came about, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derivation: Option<Derivation>,
}

/// Consecutive days that count, or do not, for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Stretch {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Why they count or do not.
    pub why: StretchReason,
    /// How many of the unit they are.
    pub counted: u32,
}

/// Why days count or do not.
///
/// # Shape
/// `{"weekday": {}}` `{"weekend": {}}` `{"off": {"name", "notice"}}` `{"work": {"name", "notice"}}`
/// `{"paused": {"by"}}` `{"closed": {"by"}}` `{"day": {}}` `{"months": {"n"}}` `{"years": {"n"}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StretchReason {
    /// Works, as its weekday does.
    Weekday {},
    /// Rests, as its weekday does.
    Weekend {},
    /// Rests because a notice says so.
    Off {
        /// The holiday.
        name: Title,
        /// The notice's id.
        notice: String,
        /// What kind of rest it is, where that is said.
        #[serde(skip_serializing_if = "Option::is_none")]
        rest: Option<RestKind>,
    },
    /// Works because a notice says so.
    Work {
        /// The holiday for which it is made up.
        name: Title,
        /// The notice's id.
        notice: String,
    },
    /// Would count, but the clock stood still.
    Paused {
        /// The event that began the pause.
        by: String,
    },
    /// Would count, but the matter was closed, and reopened later.
    Closed {
        /// The event that closed it.
        by: String,
    },
    /// A calendar day.
    Day {},
    /// Whole months.
    Months {
        /// How many.
        n: u32,
    },
    /// Whole years.
    Years {
        /// How many.
        n: u32,
    },
}

impl StretchReason {
    /// The reason in both languages.
    pub fn words(&self) -> Words {
        match self.clone() {
            Self::Weekday {} => Why::Weekday {}.words(),
            Self::Weekend {} => Why::Weekend {}.words(),
            Self::Off { name, notice, rest } => Why::Off { name, notice, rest }.words(),
            Self::Work { name, notice } => Why::Work { name, notice }.words(),
            Self::Paused { by } => Words::new(format!("中止“{by}”，不计入"), format!("paused by `{by}`")),
            Self::Closed { by } => Words::new(
                format!("自“{by}”办结至重新办理，不计入"),
                format!("closed by `{by}` until reopened"),
            ),
            Self::Day {} => Words::new("日历日", "calendar days"),
            Self::Months { n } => Words::new(format!("{n} 个月"), format!("{n} months")),
            Self::Years { n } => Words::new(format!("{n} 年"), format!("{n} years")),
        }
    }
}

impl From<Why> for StretchReason {
    fn from(why: Why) -> Self {
        match why {
            Why::Weekday {} => Self::Weekday {},
            Why::Weekend {} => Self::Weekend {},
            Why::Off { name, notice, rest } => Self::Off { name, notice, rest },
            Why::Work { name, notice } => Self::Work { name, notice },
        }
    }
}

/// Days over which a last day moved: they rest, or the clock stood still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RolledOver {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Why the last day is not among them.
    pub why: StretchReason,
}
