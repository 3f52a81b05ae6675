//! What can be asked of a matter.

use crate::day::Day;
use crate::deadline::clock::{By, Prefer};
use crate::deadline::fault::LogFault;
use crate::deadline::rule::AssumedReading;
use crate::error::Error;
use crate::words::of_keys;
use indexmap::IndexMap;
use serde::Deserialize;

/// By what a matter is asked: a duty, for which the rule is found, or a rule by its name.
///
/// # Shape
/// `{"duty": "open_government.reply"}`, also with `"prefer": "nearest"`, or `{"rule": "foi19.reply"}`
///
/// # Errors
/// `ask.one_of` `ask.prefer_without_duty`
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskStanding {
    /// What is due; the rule is the one in force on the trigger day.
    pub duty: Option<String>,
    /// Which rule is taken where several are in force; absent: that is refused.
    pub prefer: Option<Prefer>,
    /// A rule, which counts also outside its days.
    pub rule: Option<String>,
}

impl AskStanding {
    /// What it asks by.
    ///
    /// # Errors
    /// `ask.one_of` `ask.prefer_without_duty`
    pub(super) fn by(&self) -> Result<By<'_>, Error> {
        match (&self.duty, &self.rule, self.prefer) {
            (Some(duty), None, prefer) => Ok(By::Duty(duty, prefer)),
            (None, Some(rule), None) => Ok(By::Rule(rule)),
            (None, Some(_), Some(_)) => Err(LogFault::PreferWithoutDuty {}.at("/ask")),
            _ => Err(LogFault::AskOne { allowed: of_keys(&["duty", "rule"]) }.at("/ask")),
        }
    }
}

/// A question to the log of a matter (提问).
///
/// # Example
/// ```
/// use kaohe::Day;
/// use kaohe::deadline::Question;
/// let question = Question::duty("petition.done").on(Day::parse("2009-10-20")?);
/// assert_eq!(question.on, Some(Day::parse("2009-10-20")?));
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// By what is asked.
    pub ask: AskStanding,
    /// The day on which the matter is looked at: nothing after it is seen. Without it the log is taken up to its last
    /// event, and no clock says where it stands.
    pub on: Option<Day>,
    /// Readings that the question settles, by JSON pointer into the rule.
    pub assume: IndexMap<String, AssumedReading>,
}

impl Question {
    /// Asks for a duty.
    pub fn duty(duty: impl Into<String>) -> Self {
        Self { ask: AskStanding { duty: Some(duty.into()), ..AskStanding::default() }, ..Self::default() }
    }

    /// Asks for a rule by its name.
    pub fn rule(rule: impl Into<String>) -> Self {
        Self { ask: AskStanding { rule: Some(rule.into()), ..AskStanding::default() }, ..Self::default() }
    }

    /// The same question, looking at a day.
    #[must_use]
    pub fn on(mut self, day: Day) -> Self {
        self.on = Some(day);
        self
    }
}
