//! When a rule is in force, as far as that is known.

use crate::day::{Day, meant_as_day};
use crate::deadline::fault::RuleFault;
use crate::document::{excerpt, refusal, text_saying};
use crate::error::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The days on which a rule is in force, both included (施行期间).
///
/// # Shape
/// `{"from": "2019-05-15", "to": "open"}`. A month `"2024-01"` or a year `"2020"` means some day in it.
///
/// # Errors
/// `rule.in_force_unreadable`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleInForce {
    /// First day: a day, a month, a year, `unknown`, or `never` for a draft.
    pub from: Start,
    /// Last day: a day, a month, a year, `unknown` or `open`.
    pub to: Stop,
    /// Since when an earlier wording of the rule held that nobody read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wording_unread_from: Option<Span>,
}

/// A day, or some day of a month or a year (日、月或年).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    written: String,
    first: Day,
    last: Day,
}

/// When a rule came into force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// On some day of this.
    In(Span),
    /// Nobody knows when.
    Unknown,
    /// It never did: a draft.
    Never,
}

/// When a rule was last in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stop {
    /// On some day of this.
    In(Span),
    /// Nobody knows when.
    Unknown,
    /// It still is.
    Open,
}

/// Whether a rule is in force on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum InForceOn {
    /// It is.
    InForce,
    /// It is not.
    NotInForce,
    /// It may be.
    Unknown,
    /// An earlier wording is, which nobody read.
    Unread,
}

impl RuleInForce {
    /// Whether the rule is in force on a day.
    ///
    /// # Example
    /// ```
    /// use kaohe::deadline::{InForceOn, RuleInForce};
    /// use kaohe::Day;
    /// let hotline: RuleInForce = kaohe::document::read(r#"{"from": "2017-04", "to": "2020-01"}"#)?;
    /// let on = |day| Ok::<_, kaohe::Error>(hotline.on(Day::parse(day)?));
    /// assert_eq!(on("2018-06-01")?, InForceOn::InForce);
    /// assert_eq!(on("2020-01-10")?, InForceOn::Unknown);
    /// assert_eq!(on("2020-02-01")?, InForceOn::NotInForce);
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn on(&self, day: Day) -> InForceOn {
        match (self.begun_on(day), self.over_on(day)) {
            (Known::No, _) => self.before_on(day),
            (_, Known::Yes) => InForceOn::NotInForce,
            (Known::Yes, Known::No) => InForceOn::InForce,
            _ => InForceOn::Unknown,
        }
    }

    /// Whether it is in force on a day, where it is not surely so.
    pub(crate) fn uncertain_on(&self, day: Day) -> Option<InForceOn> {
        Some(self.on(day)).filter(|status| *status != InForceOn::InForce)
    }

    /// The first and the last day on which it may have come into force; `None` where nobody knows, or never.
    pub(super) fn start(&self) -> Option<(Day, Day)> {
        match &self.from {
            Start::In(span) => Some((span.first, span.last)),
            _ => None,
        }
    }

    /// The last day on which it may have been in force; `None` where nobody knows, or it still is.
    pub(super) fn stop(&self) -> Option<Day> {
        match &self.to {
            Stop::In(span) => Some(span.last),
            _ => None,
        }
    }

    /// Refuses an end before the beginning, and unread wording after it.
    pub(super) fn is_reversed(&self) -> bool {
        let Start::In(from) = &self.from else { return false };
        let unread_late = self.wording_unread_from.as_ref().is_some_and(|unread| unread.first >= from.first);
        unread_late || self.stop().is_some_and(|last| last < from.first)
    }

    fn begun_on(&self, day: Day) -> Known {
        match &self.from {
            Start::In(span) if day >= span.last => Known::Yes,
            Start::In(span) if day < span.first => Known::No,
            Start::Never => Known::No,
            _ => Known::Maybe,
        }
    }

    fn over_on(&self, day: Day) -> Known {
        match &self.to {
            Stop::Open => Known::No,
            Stop::In(span) if day > span.last => Known::Yes,
            Stop::In(span) if day <= span.first => Known::No,
            // A rule that came into force was in force on that day at least.
            Stop::Unknown if self.start().is_some_and(|(_, last)| day <= last) => Known::No,
            _ => Known::Maybe,
        }
    }

    fn before_on(&self, day: Day) -> InForceOn {
        match &self.wording_unread_from {
            Some(unread) if day >= unread.first => InForceOn::Unread,
            _ => InForceOn::NotInForce,
        }
    }
}

enum Known {
    Yes,
    No,
    Maybe,
}

impl Span {
    /// Reads a day, a month or a year.
    ///
    /// # Errors
    /// `rule.in_force_unreadable`
    pub fn parse(text: &str) -> Result<Self, Error> {
        let month = |first: Day, months| -> Result<Self, Error> {
            let last = first.plus_months(months)?.plus_days(-1)?;
            Ok(Self { written: text.to_owned(), first, last })
        };
        let read = match text.len() {
            4 => Day::parse(&format!("{text}-01-01")).and_then(|first| month(first, 12)),
            7 => Day::parse(&format!("{text}-01")).and_then(|first| month(first, 1)),
            _ => Day::parse(text).map(|day| Self { written: text.to_owned(), first: day, last: day }),
        };
        read.map_err(|_| unreadable(text).into())
    }
}

impl Serialize for Span {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.written)
    }
}

impl Serialize for Start {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::In(span) => span.serialize(serializer),
            Self::Unknown => serializer.serialize_str("unknown"),
            Self::Never => serializer.serialize_str("never"),
        }
    }
}

impl Serialize for Stop {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::In(span) => span.serialize(serializer),
            Self::Unknown => serializer.serialize_str("unknown"),
            Self::Open => serializer.serialize_str("open"),
        }
    }
}

#[cold]
#[inline(never)]
fn unreadable(text: &str) -> RuleFault {
    match meant_as_day(text) {
        Some(cause) => RuleFault::InForceNoDay { cause },
        None => RuleFault::InForceUnreadable { found: excerpt(text) },
    }
}

fn written<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    text_saying(
        deserializer,
        "日 \"2024-01-01\"、月 \"2024-01\"、年 \"2020\" 或此键可用的词",
        "a day \"2024-01-01\", a month \"2024-01\", a year \"2020\" or the words of this key",
    )
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&written(deserializer)?).map_err(refusal)
    }
}

impl<'de> Deserialize<'de> for Start {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match written(deserializer)?.as_str() {
            "unknown" => Ok(Self::Unknown),
            "never" => Ok(Self::Never),
            text => Span::parse(text).map(Self::In).map_err(refusal),
        }
    }
}

impl<'de> Deserialize<'de> for Stop {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match written(deserializer)?.as_str() {
            "unknown" => Ok(Self::Unknown),
            "open" => Ok(Self::Open),
            text => Span::parse(text).map(Self::In).map_err(refusal),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document;

    #[test]
    fn what_never_comes_into_force_is_in_force_on_no_day() {
        let on = |rule: &str, day| {
            let rule: RuleInForce = document::read(rule).unwrap();
            rule.on(Day::parse(day).unwrap())
        };
        assert_eq!(on(r#"{"from": "never", "to": "open"}"#, "2026-01-01"), InForceOn::NotInForce);
        assert_eq!(on(r#"{"from": "unknown", "to": "open"}"#, "2026-01-01"), InForceOn::Unknown);
    }
}
