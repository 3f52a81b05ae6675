//! A calendar as its document writes it.

use super::notice::Notice;
use crate::day::Day;
use crate::words::Title;
use serde::Deserialize;

/// A calendar as a document (日历文件).
///
/// # Shape
/// Either a `week` of its own or `based_on` another calendar.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CalendarDocument {
    /// The calendar's id, such as `cn`.
    pub calendar: String,
    /// What it is called.
    pub title: Title,
    /// The zone of its moments; days need none.
    pub zone: Option<Zone>,
    /// Which weekdays work, from when on; the later row holds from its day.
    #[serde(default)]
    pub week: Vec<WeekFrom>,
    /// The calendar whose week and notices come before this one's.
    pub based_on: Option<Base>,
    /// The notices; a later announcement overrides an earlier one, on one day the one further below.
    pub notices: Vec<Notice>,
}

/// The zone that a calendar's moments are told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Zone {
    /// The time of all offices in China (北京时间).
    #[serde(rename = "Asia/Shanghai")]
    Shanghai,
}

/// The weekdays that work, from a day on (周制).
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WeekFrom {
    /// First day of this week pattern.
    pub from: Day,
    /// The weekdays that work.
    pub works: Vec<Weekday>,
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

/// The calendar that another one starts from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Base {
    /// The name of a calendar that ships with the library.
    pub calendar: String,
    /// What of the base is left out: `["work"]` for a bank that stays closed on make-up days.
    #[serde(default)]
    pub without: Vec<LeftOut>,
}

/// A kind of day that is left out of a base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// Make-up days, which follow the week again.
    Work,
}
