//! Where a settled term ends.

use crate::calendar::{Calendar, Direction, Moved};
use crate::day::Day;
use crate::deadline::rule::{CountedFrom, Roll};
use crate::error::Error;

/// A term whose amount and reading are settled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Length {
    pub(crate) unit: Unit,
    pub(crate) n: u32,
    pub(crate) counted: CountedFrom,
    pub(crate) roll: Roll,
}

/// What a term counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    WorkingDays,
    Days,
    Months,
    Years,
    SameDay,
}

impl Unit {
    /// How many months one of it is; `None` where it counts days.
    fn months(self) -> Option<u32> {
        match self {
            Self::Months => Some(1),
            Self::Years => Some(12),
            _ => None,
        }
    }

    /// Whether single days are counted, so that some of them can be left out.
    pub(crate) fn counts_days(self) -> bool {
        matches!(self, Self::WorkingDays | Self::Days)
    }
}

impl Length {
    /// The same term, so many long in all.
    pub(super) fn with_total(self, n: u32) -> Self {
        Self { n, ..self }
    }

    /// The last day, before anything moves it.
    pub(super) fn end(self, anchor: Day, calendar: &Calendar) -> Result<Moved, Error> {
        match self.unit {
            Unit::SameDay => certain(Ok(anchor)),
            Unit::WorkingDays => calendar.add_working_days(self.origin(anchor)?, self.steps()),
            Unit::Days => certain(self.origin(anchor)?.plus_days(self.steps())),
            Unit::Months | Unit::Years => certain(self.end_of_months(anchor)),
        }
    }

    /// The last day where so many days of the unit fall out of the count before it.
    pub(super) fn moved_on(self, anchor: Day, lost: u32, calendar: &Calendar) -> Result<Moved, Error> {
        let steps = self.steps().saturating_add(i64::from(lost));
        match self.unit {
            Unit::WorkingDays => calendar.add_working_days(self.origin(anchor)?, steps),
            _ => certain(self.origin(anchor)?.plus_days(steps)),
        }
    }

    /// The end of so many more months or years, from an end that nothing has moved.
    pub(super) fn further(self, end: Day, more: u32) -> Result<Day, Error> {
        plus_months(end, self.unit.months().unwrap_or(0), self.signed(more))
    }

    /// The day to which the end moves where it rests.
    pub(super) fn rolled(self, end: Day, calendar: &Calendar) -> Result<Moved, Error> {
        match self.roll {
            Roll::Forward => calendar.roll(end, Direction::Forward),
            Roll::Backward => calendar.roll(end, Direction::Backward),
            Roll::None => certain(Ok(end)),
        }
    }

    /// The first day that can be counted, of a term that runs forward.
    pub(crate) fn first(self, anchor: Day) -> Result<Day, Error> {
        match self.counted {
            CountedFrom::Including => Ok(anchor),
            _ => anchor.plus_days(1),
        }
    }

    /// Days of the unit from one day to another, both included; none where they are reversed.
    pub(crate) fn count(self, from: Day, to: Day, calendar: &Calendar) -> Result<u32, Error> {
        if from > to {
            return Ok(0);
        }
        match self.unit {
            Unit::WorkingDays => Ok(calendar.count_working_days_including(from, to)?.working_days),
            _ => Ok(days(from, to).saturating_add(1)),
        }
    }

    /// How many days of the unit have to pass, of a term that runs forward.
    pub(super) fn days_needed(self) -> i64 {
        self.steps()
    }

    /// Steps from the origin to the end: negative where the term runs backward.
    fn steps(self) -> i64 {
        let n = self.signed(self.n);
        match self.counted {
            CountedFrom::ClearAfter => n.saturating_add(1),
            CountedFrom::ClearBefore => n.saturating_sub(1),
            _ => n,
        }
    }

    /// A number as steps in the direction of the count.
    fn signed(self, n: u32) -> i64 {
        let n = i64::from(n);
        if self.counted.is_backward() { n.saturating_neg() } else { n }
    }

    /// The day that is zero of the count.
    fn origin(self, anchor: Day) -> Result<Day, Error> {
        match self.counted {
            CountedFrom::Including => anchor.plus_days(-1),
            _ => Ok(anchor),
        }
    }

    fn end_of_months(self, anchor: Day) -> Result<Day, Error> {
        let months = self.unit.months().unwrap_or(0);
        let end = |from| plus_months(from, months, self.signed(self.n));
        match self.counted {
            CountedFrom::After | CountedFrom::Before => end(anchor),
            // The month ends on the day before the trigger day's number: the 28th of February for the 29th to the 31st
            // of January. The number is looked for in the last month only after the day is taken off.
            CountedFrom::Including if anchor.day_of_month() > 1 => end(anchor.plus_days(-1)?),
            CountedFrom::ClearAfter => end(anchor)?.plus_days(1),
            CountedFrom::Including | CountedFrom::ClearBefore => end(anchor)?.plus_days(-1),
        }
    }
}

/// `n` times so many months after a day; beyond all days where that is no number of months.
fn plus_months(day: Day, months: u32, n: i64) -> Result<Day, Error> {
    let far = if n < 0 { i32::MIN } else { i32::MAX };
    day.plus_months(i32::try_from(n.saturating_mul(i64::from(months))).unwrap_or(far))
}

/// Calendar days after `from`, up to and on `to`; none where they are reversed.
pub(crate) fn days(from: Day, to: Day) -> u32 {
    u32::try_from(from.days_until(to)).unwrap_or(0)
}

/// A day that rests on no notice.
fn certain(day: Result<Day, Error>) -> Result<Moved, Error> {
    Ok(Moved { day: day?, provisional: false })
}
