//! Where a clock runs out, with what falls out of it and what is added.

use super::length::{Length, Unit};
use super::pause::{PAUSE_OPEN, Pauses};
use super::term::Roll;
use crate::calendar::{Calendar, Moved};
use crate::day::Day;
use crate::error::Error;

/// The last day before and after anything moves it; each known, or why not.
#[derive(Clone, Debug)]
pub(super) struct End {
    pub(super) raw: Result<Moved, Error>,
    pub(super) rolled: Result<Moved, Error>,
    roll: Roll,
}

impl End {
    /// The end as far as it is decided before and after anything moves it.
    pub(super) fn decided(self, raw: bool, rolled: bool, why: &Error) -> Self {
        let left = |decided: bool, day: Result<Moved, Error>| if decided { day } else { Err(why.clone()) };
        Self { raw: left(raw, self.raw), rolled: left(rolled, self.rolled), roll: self.roll }
    }

    /// Whether a day lies after the due day.
    ///
    /// # Errors
    /// Why that is not known. While a pause lasts, nothing is late.
    pub(super) fn is_before(&self, day: Day) -> Result<bool, Error> {
        match (&self.raw, &self.rolled) {
            (_, Ok(rolled)) => Ok(rolled.day < day),
            (Err(error), _) if error.code() == PAUSE_OPEN => Ok(false),
            (Ok(raw), _) if raw.day >= day && self.roll != Roll::Backward => Ok(false),
            (_, Err(error)) => Err(error.clone()),
        }
    }

    /// The due day.
    pub(super) fn day(&self) -> Result<Day, &Error> {
        self.rolled.as_ref().map(|moved| moved.day)
    }

    /// The last day that nothing has moved.
    pub(super) fn raw_day(&self) -> Result<Day, &Error> {
        self.raw.as_ref().map(|moved| moved.day)
    }

    /// Whether either rests on a day that no notice governs.
    pub(super) fn is_provisional(&self) -> bool {
        [&self.raw, &self.rolled].into_iter().flatten().any(|moved| moved.provisional)
    }
}

/// What a clock is counted along.
#[derive(Clone, Copy)]
pub(super) struct Track<'t> {
    pub(super) length: Length,
    pub(super) anchor: Day,
    pub(super) pauses: &'t Pauses,
    pub(super) calendar: &'t Calendar,
}

impl Track<'_> {
    /// The end of so many of the unit in all.
    pub(super) fn end(self, total: u32) -> End {
        let length = self.length.with_total(total);
        self.rolled(length.end_with(self.anchor, self.pauses, self.calendar))
    }

    /// The end after so many more, counted from an end that nothing has moved; `total` with them.
    pub(super) fn further(self, end: &End, more: u32, total: u32) -> End {
        match self.length.unit {
            Unit::Months | Unit::Years => {
                let day = end.raw_day().map_err(Error::clone).and_then(|day| self.length.further(day, more));
                self.rolled(day.map(|day| Moved { day, provisional: false }))
            }
            _ => self.end(total),
        }
    }

    fn rolled(self, raw: Result<Moved, Error>) -> End {
        let rolled = raw.clone().and_then(|raw| {
            let moved = self.length.rolled(raw.day, self.calendar)?;
            Ok(Moved { day: moved.day, provisional: moved.provisional || raw.provisional })
        });
        End { raw, rolled, roll: self.length.roll }
    }
}
