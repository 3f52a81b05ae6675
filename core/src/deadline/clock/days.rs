//! Every day of a clock with its reason.

use super::course::Course;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::deadline::answer::{RolledOver, Stretch, StretchReason};
use crate::deadline::count::{Cause, Length, Lost, Pauses, Unit, days};
use crate::deadline::fault::LogFault;
use crate::deadline::rule::CountedFrom;
use crate::error::Error;
use crate::limits::CLOCK_DAYS;
use std::cmp::Ordering;

impl Course<'_> {
    /// The days from the anchor to the last day, as runs; none where there is no last day.
    ///
    /// # Rule
    /// What is counted in them sums to the term with its extensions. A rest day inside a pause shows as rest, so what
    /// shows as paused is what was really lost.
    pub(super) fn days(&self, calendar: &Calendar) -> Result<Vec<Stretch>, Error> {
        let Ok(raw) = self.end.raw_day() else { return Ok(Vec::new()) };
        // Readings that are counted from different days share no days, though they end on the same.
        if self.counted_from() != self.anchor {
            return Ok(Vec::new());
        }
        let (from, to) = counted_days(self.length, self.anchor, raw)?;
        if from > to {
            return Ok(Vec::new());
        }
        match self.length.unit {
            Unit::SameDay => Ok(Vec::new()),
            Unit::Months => Ok(vec![whole(from, to, self.total, StretchReason::Months { n: self.total })]),
            Unit::Years => Ok(vec![whole(from, to, self.total, StretchReason::Years { n: self.total })]),
            Unit::Days => Ok(split(from, to, &StretchReason::Day {}, &self.pauses)),
            Unit::WorkingDays => working_days(from, to, &self.pauses, calendar),
        }
    }

    /// Refuses a clock whose days are too many to be listed.
    ///
    /// # Errors
    /// `log.too_many_days`
    pub(crate) fn check_days(&self) -> Result<(), Error> {
        let Ok(raw) = self.end.raw_day() else { return Ok(()) };
        let rolled = self.end.day().unwrap_or(raw);
        let counted = if self.length.unit == Unit::WorkingDays { self.anchor } else { raw };
        let (from, to) = (counted.min(raw).min(rolled), counted.max(raw).max(rolled));
        match days(from, to) > CLOCK_DAYS {
            true => Err(LogFault::TooManyDays { from, to, limit: CLOCK_DAYS }.into()),
            false => Ok(()),
        }
    }

    /// The days over which the last day moved.
    pub(super) fn rolled_over(&self, calendar: &Calendar) -> Result<Vec<RolledOver>, Error> {
        let (Ok(raw), Ok(rolled)) = (self.end.raw_day(), self.end.day()) else { return Ok(Vec::new()) };
        let (from, to) = match raw.cmp(&rolled) {
            Ordering::Less => (raw, rolled.plus_days(-1)?),
            Ordering::Greater => (rolled.next(), raw),
            Ordering::Equal => return Ok(Vec::new()),
        };
        let over = working_days(from, to, &self.pauses, calendar)?.into_iter();
        Ok(over.map(|Stretch { from, to, why, .. }| RolledOver { from, to, why }).collect())
    }

    /// Days of the unit that count, up to and on a day; `None` where the unit is no day.
    pub(super) fn counted_by(&self, day: Day, calendar: &Calendar) -> Option<Result<u32, Error>> {
        self.length.unit.counts_days().then(|| {
            let first = self.length.first(self.anchor)?;
            let mut counted = self.length.count(first, day, calendar)?;
            for lost in self.pauses.spans() {
                let lost = self.length.count(first.max(lost.first), lost.last_by(day), calendar)?;
                counted = counted.saturating_sub(lost);
            }
            Ok(counted)
        })
    }
}

/// First and last of the days that are counted: a clear term counts none of its end.
fn counted_days(length: Length, anchor: Day, raw: Day) -> Result<(Day, Day), Error> {
    Ok(match length.counted {
        CountedFrom::After | CountedFrom::Including => (length.first(anchor)?, raw),
        CountedFrom::ClearAfter => (length.first(anchor)?, raw.plus_days(-1)?),
        CountedFrom::Before => (raw, anchor.plus_days(-1)?),
        CountedFrom::ClearBefore => (raw.plus_days(1)?, anchor.plus_days(-1)?),
    })
}

fn working_days(from: Day, to: Day, pauses: &Pauses<'_>, calendar: &Calendar) -> Result<Vec<Stretch>, Error> {
    let mut stretches = Vec::new();
    for run in calendar.runs_of_any_length(from, to)? {
        let why = StretchReason::from(run.why);
        match run.works {
            true => stretches.extend(split(run.from, run.to, &why, pauses)),
            false => stretches.push(whole(run.from, run.to, 0, why)),
        }
    }
    Ok(stretches)
}

/// Days that count, without those of the pauses among them.
fn split(from: Day, to: Day, why: &StretchReason, pauses: &Pauses<'_>) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut next = Ok(from);
    for lost in pauses.within(from, to) {
        let (first, last) = (lost.first.max(from), lost.last_by(to));
        stretches.extend(counting(next, first.plus_days(-1), why));
        stretches.push(whole(first, last, 0, lost.into()));
        next = last.plus_days(1);
    }
    stretches.extend(counting(next, Ok(to), why));
    stretches
}

/// Days that count, both ends included; `None` where there are none.
fn counting(from: Result<Day, Error>, to: Result<Day, Error>, why: &StretchReason) -> Option<Stretch> {
    let (from, to) = (from.ok()?, to.ok()?);
    let counted = days(from, to).saturating_add(1);
    (from <= to).then(|| whole(from, to, counted, why.clone()))
}

impl From<&Lost<'_>> for StretchReason {
    fn from(lost: &Lost<'_>) -> Self {
        let by = lost.by.to_owned();
        match lost.cause {
            Cause::Closed => Self::Closed { by },
            Cause::Pause | Cause::Request => Self::Paused { by },
        }
    }
}

fn whole(from: Day, to: Day, counted: u32, why: StretchReason) -> Stretch {
    Stretch { from, to, why, counted }
}
