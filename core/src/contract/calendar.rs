//! Calendar: requests and answers.

use crate::Day;
use crate::calendar::Calendar;
use crate::error::Error;
use serde::{Deserialize, Serialize};

/// Asks for the day a number of working days away.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AddWorkingDays {
    /// The day from which is counted; itself not counted.
    pub from: Day,
    /// Working days to go; negative goes back.
    pub days: i64,
}

/// The day found.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Moved {
    /// The day.
    pub day: Day,
}

pub(super) fn add_working_days(_: &Calendar, request: AddWorkingDays) -> Result<Moved, Error> {
    Ok(Moved { day: request.from.plus_days(request.days)? })
}
