//! A notice: what was announced, when, and for which days.

use super::answer::RestKind;
use super::fault::Fault;
use crate::day::{Day, meant_as_day};
use crate::document::{excerpt, refusal, text_saying};
use crate::error::Error;
use crate::provenance::Source;
use crate::words::Title;
use indexmap::IndexMap;
use serde::{Deserialize, Deserializer};

/// A notice on days off and make-up days (放假通知), or a revision of one.
///
/// # Shape
/// `governs` (a notice of its own) or `revises` (the id of the notice that it changes), never both.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Notice {
    /// Its id in this calendar, such as `2020`; reasons of days cite it.
    pub id: String,
    /// The days for which it settles what works; a revision has none of its own.
    pub governs: Option<Governed>,
    /// The id of the notice that this one revises.
    pub revises: Option<String>,
    /// When it became known.
    pub announced_on: Announced,
    /// Where it is written.
    pub source: Source,
    /// What it says of single days; every other day that it governs follows the week.
    pub days: IndexMap<Day, Ruling>,
}

/// First and last day that a notice governs, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Governed {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// What a notice says of one day.
///
/// # Shape
/// `{"off": {"name": {"zh": "春节"}, "statutory": true}}` or `{"work": {"name": {"zh": "春节"}}}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ruling {
    /// The day rests (放假).
    Off(DayOff),
    /// The day works, though its weekday rests (调休上班).
    Work(Occasion),
}

/// A day that rests: for which holiday, and what kind of rest it is.
///
/// # Shape
/// `{"name": title}`, and where the notice says so `statutory`, `moved` and `statute`. A day of which nothing is said
/// rests all the same; a term that skips statutory holidays cannot cross it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DayOff {
    /// The holiday's name.
    pub name: Title,
    /// Whether it is a statutory holiday (法定节假日); absent where that is not said.
    pub statutory: Option<bool>,
    /// Whether a rest day of the week was moved here (调休); a statutory day is not. Absent where that is not said.
    pub moved: Option<bool>,
    /// Where it is written that the day is statutory.
    pub statute: Option<Source>,
}

/// For what a day is worked.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Occasion {
    /// The holiday's name.
    pub name: Title,
}

impl DayOff {
    /// What kind of rest it is, on a day that works by its weekday or rests by it; `None` where that is not said.
    pub(super) fn rest(&self, weekday_works: bool) -> Option<RestKind> {
        match (self.statutory, self.moved) {
            (Some(true), _) => Some(RestKind::Statutory),
            (_, Some(true)) => Some(RestKind::Moved),
            (Some(false), _) if !weekday_works => Some(RestKind::Weekend),
            (Some(false), Some(false)) => Some(RestKind::Special),
            _ => None,
        }
    }
}

impl Ruling {
    /// Whether the day works.
    pub fn works(&self) -> bool {
        matches!(self, Self::Work(_))
    }

    /// The holiday's name.
    pub fn name(&self) -> &Title {
        match self {
            Self::Off(off) => &off.name,
            Self::Work(occasion) => &occasion.name,
        }
    }

    /// Whether a rest day of the week was moved here.
    pub(super) fn is_moved(&self) -> bool {
        matches!(self, Self::Off(off) if off.moved == Some(true))
    }
}

/// When a notice became known (公布日).
///
/// # Shape
/// A day `"2019-11-21"`, a month `"2023-10"`, or `"unknown"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Announced {
    /// On this day.
    Day(Day),
    /// On some day of the month that has this first and this last day.
    Month {
        /// The month's first day.
        first: Day,
        /// The month's last day, by which the notice is known for certain.
        last: Day,
    },
    /// Nobody wrote down when; taken as the first day that the notice governs.
    Unknown,
}

impl Announced {
    /// Reads the text of an announcement.
    ///
    /// # Errors
    /// `calendar.announcement_unreadable`
    pub fn parse(text: &str) -> Result<Self, Error> {
        if text == "unknown" {
            return Ok(Self::Unknown);
        }
        let month = || -> Result<Self, Error> {
            let first = Day::parse(&format!("{text}-01"))?;
            Ok(Self::Month { first, last: first.plus_months(1)?.plus_days(-1)? })
        };
        Day::parse(text).map(Self::Day).or_else(|_| month()).map_err(|_| unreadable(text).into())
    }
}

#[cold]
#[inline(never)]
fn unreadable(text: &str) -> Fault {
    match meant_as_day(text) {
        Some(cause) => Fault::AnnouncedOnNoDay { cause },
        None => Fault::AnnouncementUnreadable { found: excerpt(text) },
    }
}

impl<'de> Deserialize<'de> for Announced {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = text_saying(
            deserializer,
            "公布日，如 \"2019-11-21\"、\"2023-10\" 或 \"unknown\"",
            "when it was announced: \"2019-11-21\", \"2023-10\" or \"unknown\"",
        )?;
        Self::parse(&text).map_err(refusal)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Announced {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Announced".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "description": "A day `2019-11-21`, a month `2023-10`, or `unknown`."})
    }
}

impl Notice {
    /// The first day by which it may have been known.
    pub(super) fn possible_from(&self) -> Day {
        match self.announced_on {
            Announced::Day(day) | Announced::Month { first: day, .. } => day,
            Announced::Unknown => self.first_day(),
        }
    }

    /// The first day on which it was known for certain.
    pub(super) fn certain_from(&self) -> Day {
        match self.announced_on {
            Announced::Day(day) | Announced::Month { last: day, .. } => day,
            Announced::Unknown => self.first_day(),
        }
    }

    /// Whether it was known on a day.
    ///
    /// # Errors
    /// `calendar.notice_day_unknown` inside a month of which only the name is known.
    pub(super) fn known_on(&self, day: Day) -> Result<bool, Error> {
        if self.certain_from() <= day {
            return Ok(true);
        }
        if self.possible_from() <= day {
            return Err(Fault::NoticeDayUnknown { day, id: self.id.clone() }.into());
        }
        Ok(false)
    }

    /// The first day that it governs, or the first that a revision names.
    fn first_day(&self) -> Day {
        let named = || self.days.keys().min().copied();
        self.governs.map(|governed| governed.from).or_else(named).unwrap_or(Day::LAST)
    }
}
