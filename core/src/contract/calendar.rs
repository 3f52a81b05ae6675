//! Calendar: requests and answers.

use crate::Day;
use crate::calendar::{Calendar, Counted, DayKind, Moved, Run};
use crate::error::Error;
use serde::{Deserialize, Serialize};

/// Asks for the day a number of working days away.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddWorkingDays {
    /// The day from which is counted; itself not counted.
    pub from: Day,
    /// Working days to go; negative goes back, zero stays.
    pub days: i64,
}

pub(super) fn add_working_days(calendar: &Calendar, request: AddWorkingDays) -> Result<Moved, Error> {
    let AddWorkingDays { from, days } = request;
    calendar.add_working_days(from, days).map_err(|error| error.standing_at(blamed(calendar, from, "/days")))
}

/// What of a span an error is about: its first day where that cannot be answered by itself, else its other end.
fn blamed(calendar: &Calendar, from: Day, other: &'static str) -> &'static str {
    if calendar.works(from).is_err() { "/from" } else { other }
}

/// The same of a span whose last day is given; where it is before the first, that is what is wrong.
fn blamed_of(calendar: &Calendar, from: Day, to: Day) -> &'static str {
    if from > to { "/to" } else { blamed(calendar, from, "/to") }
}

/// Asks how many working days lie between two days.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CountWorkingDays {
    /// The day from which is counted.
    pub from: Day,
    /// The last day that is counted.
    pub to: Day,
    /// Whether the first day is counted too.
    pub counted: FirstDay,
}

/// Whether a count includes the day from which it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FirstDay {
    /// The first day is not counted (当日不计).
    After,
    /// The first day is counted (含当日).
    Including,
}

pub(super) fn count_working_days(calendar: &Calendar, request: CountWorkingDays) -> Result<Counted, Error> {
    let CountWorkingDays { from, to, counted } = request;
    let counted = match counted {
        FirstDay::After => calendar.count_working_days(from, to),
        FirstDay::Including => calendar.count_working_days_including(from, to),
    };
    counted.map_err(|error| error.standing_at(blamed_of(calendar, from, to)))
}

/// Asks what a day is.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskDay {
    /// The day.
    pub day: Day,
}

pub(super) fn day(calendar: &Calendar, request: AskDay) -> Result<DayKind, Error> {
    calendar.day(request.day).map_err(|error| error.standing_at("/day"))
}

/// Asks what every day of a span is.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskDays {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

/// Every day of a span, run by run.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Days {
    /// Consecutive days that work or rest for one reason, in order.
    pub runs: Vec<Run>,
}

pub(super) fn days(calendar: &Calendar, request: AskDays) -> Result<Days, Error> {
    let AskDays { from, to } = request;
    let runs = calendar.runs(from, to).map_err(|error| error.standing_at(blamed_of(calendar, from, to)))?;
    Ok(Days { runs })
}
