//! What two offices decide differently when they read the same ledger.

use serde::{Deserialize, Serialize};

/// How a ledger is read (统计口径); every choice is stated.
///
/// # Shape
/// `{"month_boundary": {"interpolate": {}}, "two_readings": "highest", "kilometres_a_day": 1000}`
///
/// # Errors
/// `cost.two_readings`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetPolicy {
    /// Where one month's distance ends and the next one's begins.
    pub month_boundary: MonthBoundary,
    /// What is done with two different readings of one vehicle on one day.
    pub two_readings: TwoReadings,
    /// The most kilometres a vehicle can drive in a day, both days of two readings counted. The readings that do not
    /// fit the others are then set aside and named; absent, one that goes back is refused, for nothing says which of
    /// two is wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kilometres_a_day: Option<u32>,
}

/// Where one month's distance ends and the next one's begins (月度里程界线).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MonthBoundary {
    /// At the first of the month, on the straight line between the readings before and after it.
    Interpolate {},
    /// At a reading on the last day of the month.
    MonthEndReading {},
    /// At the first reading in the month.
    FirstToFirst {},
}

/// What is done with two different readings of one vehicle on one day (一日两读数).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TwoReadings {
    /// The highest is taken.
    Highest,
    /// The ledger is refused.
    Refuse,
}
