//! When an event happened: on a day, or at a minute of it.

use crate::day::Day;
use crate::deadline::fault::LogFault;
use crate::document::{excerpt, refusal, text_saying};
use crate::error::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;

/// A minute of a day (时刻), in the time of the calendar's zone.
///
/// # Shape
/// Text `"2024-04-01T09:30"`, exactly sixteen characters.
///
/// # Errors
/// `log.moment_unreadable`
///
/// # Example
/// ```
/// use kaohe::deadline::Moment;
/// assert_eq!(Moment::parse("2024-04-01T09:30")?.to_string(), "2024-04-01T09:30");
/// assert!(Moment::parse("2024-04-01T24:00").is_err());
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    day: Day,
    minute: u16,
}

impl Moment {
    /// Reads `YYYY-MM-DDTHH:MM` and nothing else.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::read(text).ok_or_else(|| unreadable(text))
    }

    /// The day.
    pub fn day(self) -> Day {
        self.day
    }

    fn read(text: &str) -> Option<Self> {
        let (day, time) = text.split_once('T')?;
        let (hour, minute) = time.split_once(':')?;
        let (hour, minute) = (below(hour, 24)?, below(minute, 60)?);
        Some(Self { day: Day::parse(day).ok()?, minute: hour.saturating_mul(60).saturating_add(minute) })
    }
}

#[cold]
#[inline(never)]
fn unreadable(text: &str) -> Error {
    let found = excerpt(text);
    let (day, time) = text.split_once(['T', ' ']).unwrap_or((text, ""));
    match (Day::parse(day), time) {
        (Ok(day), "") => LogFault::DayForMoment { day }.into(),
        (Err(error), _) if text.contains(':') => {
            LogFault::MomentOfNoDay { cause: error.words().clone() }.into()
        }
        _ => LogFault::MomentUnreadable { found }.into(),
    }
}

/// Two digits below a limit.
fn below(digits: &str, limit: u16) -> Option<u16> {
    let shaped = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|number| shaped && *number < limit)
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.day, self.minute / 60, self.minute % 60)
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = text_saying(
            deserializer,
            "时刻，如 \"2024-04-01T09:30\"",
            "a moment, such as \"2024-04-01T09:30\"",
        )?;
        Self::parse(&text).map_err(refusal)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "description": "A minute of a day, `2024-04-01T09:30`."})
    }
}

/// When an event happened, as far as the log says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct When {
    pub(crate) day: Day,
    minute: Option<u16>,
}

impl When {
    /// On a day, at no known minute.
    pub(crate) fn on(day: Day) -> Self {
        Self { day, minute: None }
    }

    /// At a moment.
    pub(crate) fn at(Moment { day, minute }: Moment) -> Self {
        Self { day, minute: Some(minute) }
    }

    /// Whether this surely came before `other`: on one day only where both minutes are known.
    pub(crate) fn is_before(self, other: Self) -> bool {
        match (self.day.cmp(&other.day), self.minute, other.minute) {
            (Ordering::Equal, Some(own), Some(others)) => own < others,
            (order, ..) => order == Ordering::Less,
        }
    }
}
