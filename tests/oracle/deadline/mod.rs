//! A second, slow and obvious way to judge the log of a matter: it walks day by day and asks of each day every question
//! anew. It is written from what the documents of deadlines mean, shares no code with the library, and takes from it
//! only which days work.
//!
//! `draw` makes a rule and a log at random, `walk` judges one clock, `judge` a matter; what they say is compared with
//! the library's answer in `tests/oracle_deadline.rs`.

pub mod draw;
pub mod judge;
pub mod walk;

use kaohe::Day;

/// When something happened: on a day, perhaps at a known minute of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time {
    pub day: Day,
    pub minute: Option<u16>,
}

impl Time {
    /// Whether this surely came before: on one day only known minutes tell.
    pub fn is_before(self, other: Self) -> bool {
        if self.day != other.day {
            return self.day < other.day;
        }
        match (self.minute, other.minute) {
            (Some(own), Some(others)) => own < others,
            _ => false,
        }
    }
}

/// One event of a log.
#[derive(Clone, Debug)]
pub struct Event {
    pub id: String,
    pub word: &'static str,
    pub time: Time,
    pub by: Option<&'static str>,
    pub to: Option<&'static str>,
    pub n: Option<u32>,
    pub cause: Option<&'static str>,
    pub of: Option<String>,
    /// Of an extension: what is extended.
    pub duty: Option<&'static str>,
    pub approved: bool,
    /// The rule whose silence made it.
    pub deemed_by: Option<&'static str>,
}

impl Event {
    /// The unit that it names: whoever did it, else whom it was done to.
    pub fn unit(&self) -> Option<&'static str> {
        self.by.or(self.to)
    }

    /// Whether a clock that was opened to a unit is concerned.
    pub fn concerns(&self, unit: Option<&str>) -> bool {
        match (unit, self.unit()) {
            (Some(unit), Some(own)) => unit == own,
            _ => true,
        }
    }
}

/// What a term counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    WorkingDays,
    Days,
    Months,
    Years,
}

impl Unit {
    /// How many months one of it is, where it is no days.
    pub fn months(self) -> Option<i64> {
        match self {
            Self::Months => Some(1),
            Self::Years => Some(12),
            _ => None,
        }
    }
}

/// How a term is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    After,
    Including,
    ClearAfter,
    Before,
    ClearBefore,
}

impl Counted {
    pub fn is_backward(self) -> bool {
        matches!(self, Self::Before | Self::ClearBefore)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roll {
    Forward,
    Backward,
    None,
}

/// One step of extension.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    /// The most that it may add, or make in all.
    pub most: u32,
    pub in_all: bool,
    pub any_time: bool,
    pub needs_approver: bool,
}

/// Causes for which days do not count.
#[derive(Clone, Copy, Debug)]
pub struct Pause {
    pub cause: &'static str,
    pub first_counts: bool,
    pub last_counts: bool,
}

/// What starts the term anew.
#[derive(Clone, Copy, Debug)]
pub struct Reset {
    pub times: u32,
    pub awaits: bool,
}

/// One rule.
#[derive(Clone, Debug)]
pub struct Rule {
    pub id: &'static str,
    pub duty: &'static str,
    pub opens: Vec<&'static str>,
    pub unit: Unit,
    pub n: u32,
    pub counted: Vec<Counted>,
    pub roll: Roll,
    pub minimum: bool,
    pub steps: Vec<Step>,
    pub pauses: Vec<Pause>,
    pub reset: Option<Reset>,
    pub ends: Vec<&'static str>,
    /// Whether days count while the matter is closed; both where the rule does not say.
    pub closed_days_count: Vec<bool>,
    /// The event that silence makes, and whether it lies on the trigger day.
    pub deems: Option<(&'static str, bool)>,
}
