//! The due day after pauses and extensions, before and after rolling.

use super::length::{Length, Unit};
use super::pause::{Lost, Pauses, stands_still};
use crate::calendar::{Calendar, Moved};
use crate::day::Day;
use crate::deadline::rule::Roll;
use crate::error::Error;

/// The last day before and after anything moves it; each known, or why not.
#[derive(Clone, Debug)]
pub(crate) struct End {
    raw: Result<Moved, Error>,
    rolled: Result<Moved, Error>,
    roll: Roll,
}

impl End {
    /// An end that is not known.
    pub(crate) fn unknown(why: &Error) -> Self {
        Self { raw: Err(why.clone()), rolled: Err(why.clone()), roll: Roll::None }
    }

    /// The end as far as it is decided before and after anything moves it.
    pub(crate) fn decided(self, raw: bool, rolled: bool, why: &Error) -> Self {
        let left = |decided: bool, day: Result<Moved, Error>| if decided { day } else { Err(why.clone()) };
        Self { raw: left(raw, self.raw), rolled: left(rolled, self.rolled), roll: self.roll }
    }

    /// Whether a day lies after the due day.
    ///
    /// # Errors
    /// Why that is not known. While the clock stands still, nothing is late.
    pub(crate) fn is_before(&self, day: Day) -> Result<bool, Error> {
        match (&self.raw, &self.rolled) {
            (_, Ok(rolled)) => Ok(rolled.day < day),
            (_, Err(error)) if stands_still(error) => Ok(false),
            (Ok(raw), _) if raw.day >= day && self.roll != Roll::Backward => Ok(false),
            (_, Err(error)) => Err(error.clone()),
        }
    }

    /// The due day.
    pub(crate) fn day(&self) -> Result<Day, &Error> {
        self.rolled.as_ref().map(|moved| moved.day)
    }

    /// The last day that nothing has moved.
    pub(crate) fn raw_day(&self) -> Result<Day, &Error> {
        self.raw.as_ref().map(|moved| moved.day)
    }

    /// Whether either rests on a day that no notice governs.
    pub(crate) fn is_provisional(&self) -> bool {
        [&self.raw, &self.rolled].into_iter().flatten().any(|moved| moved.provisional)
    }
}

/// What a clock is counted along.
#[derive(Clone, Copy)]
pub(crate) struct Track<'t> {
    pub(crate) length: Length,
    pub(crate) anchor: Day,
    pub(crate) pauses: &'t Pauses<'t>,
    pub(crate) calendar: &'t Calendar,
}

impl Track<'_> {
    /// The end of so many of the unit in all.
    ///
    /// # Rule
    /// A pause that takes days out of the count moves the last day on by as many. One that begins after the last day
    /// but while it rolls over days that rest holds too: then the last day rolls on past the pause.
    pub(crate) fn end(self, total: u32) -> End {
        let length = self.length.with_total(total);
        let paused = self.pauses.holding(length.first(self.anchor).unwrap_or(self.anchor), None);
        match self.raw(length, paused.spans()) {
            Ok((raw, left)) => self.rolled(length, raw, left),
            Err(why) => End { roll: length.roll, ..End::unknown(&why) },
        }
    }

    /// The end after so many more, counted from an end that nothing has moved; `total` with them.
    pub(crate) fn further(self, end: &End, more: u32, total: u32) -> End {
        match (self.length.unit, end.raw_day()) {
            (Unit::Months | Unit::Years, Ok(day)) => match self.length.further(day, more) {
                Ok(day) => self.rolled(self.length, Moved { day, provisional: false }, &[]),
                Err(why) => End { roll: self.length.roll, ..End::unknown(&why) },
            },
            (Unit::Months | Unit::Years, Err(_)) => end.clone(),
            _ => self.end(total),
        }
    }

    /// The last day before anything moves it, and the pauses that begin after it.
    fn raw<'l>(self, length: Length, paused: &'l [Lost<'l>]) -> Result<(Moved, &'l [Lost<'l>]), Error> {
        let still = |why: Error| self.standing_still(length, paused).unwrap_or(why);
        let mut end = length.end(self.anchor, self.calendar).map_err(still)?;
        let mut left = paused;
        if !length.unit.counts_days() {
            return Ok((end, &[]));
        }
        let (first, mut further) = (length.first(self.anchor)?, 0);
        while let Some((pause, rest)) = left.split_first() {
            if pause.opens > self.runs_until(length, end.day) {
                break;
            }
            let lost = length.count(first.max(pause.first), pause.last()?, self.calendar).map_err(still)?;
            further = lost.saturating_add(further);
            let moved = length.moved_on(self.anchor, further, self.calendar).map_err(still)?;
            end = Moved { day: moved.day, provisional: end.provisional || moved.provisional };
            left = rest;
        }
        Ok((end, left))
    }

    /// Why the last day is not known where a pause that lasts began before it, wherever the calendar ends.
    fn standing_still(self, length: Length, paused: &[Lost<'_>]) -> Option<Error> {
        let (open, earlier) = paused.split_last()?;
        let why = open.last().err()?;
        let first = length.first(self.anchor).ok()?;
        let until = open.opens.plus_days(-1).ok()?;
        // Only what lies between the spans is counted: of a day that is lost the calendar need not know whether it works.
        let (mut from, mut counted) = (first, 0_u32);
        for lost in earlier {
            let before = length.count(from, lost.first.plus_days(-1).ok()?.min(until), self.calendar).ok()?;
            counted = counted.saturating_add(before);
            from = from.max(lost.last_by(until).next());
        }
        counted = counted.saturating_add(length.count(from, until, self.calendar).ok()?);
        (i64::from(counted) < length.days_needed()).then_some(why)
    }

    /// The last day on which a pause may begin and still take days out of the count.
    fn runs_until(self, length: Length, end: Day) -> Day {
        match length.roll {
            Roll::Backward => length.rolled(end, self.calendar).map_or(end, |rolled| rolled.day),
            _ => end,
        }
    }

    /// The last day rolled, past every pause that begins while it rolls.
    fn rolled(self, length: Length, raw: Moved, left: &[Lost<'_>]) -> End {
        let along = || {
            let mut rolled = length.rolled(raw.day, self.calendar)?;
            let mut left = left.iter().peekable();
            while let Some(pause) = left.next_if(|pause| pause.first <= rolled.day) {
                if !pause.covers(rolled.day) {
                    continue;
                }
                // Where one pause follows another at once, of no day between them need the calendar know anything.
                let mut free = pause.last()?.plus_days(1)?;
                while let Some(next) = left.next_if(|next| next.covers(free)) {
                    free = next.last()?.plus_days(1)?;
                }
                let further = length.rolled(free, self.calendar)?;
                let provisional = rolled.provisional || further.provisional;
                rolled = Moved { day: further.day, provisional };
            }
            Ok(Moved { day: rolled.day, provisional: rolled.provisional || raw.provisional })
        };
        let rolled = along();
        End { raw: Ok(raw), rolled, roll: length.roll }
    }
}
