//! Questions to a calendar: what days are, moving by working days, counting them.

use super::answer::{Counted, DayKind, Moved, Run};
use super::fault::Fault;
use super::notice::{Notice, Ruling};
use super::table::{LAST, day_at, position};
use super::{Beyond, Calendar, Direction};
use crate::day::Day;
use crate::error::Error;
use crate::limits::SPAN_DAYS;
use crate::words::Title;

impl Calendar {
    /// Whether a day works.
    ///
    /// # Errors
    /// `calendar.year_not_covered` `calendar.week_unknown`
    pub fn works(&self, day: Day) -> Result<bool, Error> {
        let at = position(day);
        self.asked(at, at)?;
        Ok(self.version.table.works(at))
    }

    /// What a day is: whether it works, and why.
    ///
    /// # Errors
    /// `calendar.year_not_covered` `calendar.week_unknown`
    pub fn day(&self, day: Day) -> Result<DayKind, Error> {
        let at = position(day);
        let provisional = self.asked(at, at)?;
        let why = self.version.why(&self.book.rules, at);
        let ruling = self.version.ruling(&self.book.rules, at);
        let source = ruling.map(|(notice, _)| notice.source.clone());
        let (statute, makes_up_for) = match ruling {
            Some((_, Ruling::Off(off))) => (off.statute.clone(), Vec::new()),
            Some((notice, Ruling::Work(occasion))) => (None, self.moved(notice, &occasion.name)),
            None => (None, Vec::new()),
        };
        let works = self.version.table.works(at);
        Ok(DayKind { day, works, why, source, statute, makes_up_for, provisional })
    }

    /// The days off of a holiday to which a notice moved rest days, as far as no later notice speaks of them.
    fn moved(&self, notice: &Notice, holiday: &Title) -> Vec<Day> {
        let holds = |day: Day| {
            let latest = self.version.ruling(&self.book.rules, position(day));
            latest.is_some_and(|(latest, _)| latest.id == notice.id)
        };
        let named = notice.days.iter().filter(|(_, ruling)| ruling.is_moved() && ruling.name() == holiday);
        let mut moved: Vec<_> = named.map(|(day, _)| *day).filter(|day| holds(*day)).collect();
        crate::order::sort_by_key(&mut moved, |day| *day);
        moved
    }

    /// The day that lies `n` working days after a day; before it where `n` is negative, itself where `n` is zero.
    ///
    /// # Rule
    /// The day itself is not counted (民法典 第201条); it need not work.
    ///
    /// # Errors
    /// `calendar.year_not_covered` `calendar.week_unknown` `calendar.out_of_reach`
    pub fn add_working_days(&self, day: Day, n: i64) -> Result<Moved, Error> {
        let at = position(day);
        let table = &self.version.table;
        // Of the working days in order, the one that is reached; the first after `at` is number `rank(at + 1)`.
        let (number, near, end) = match n {
            0 => return Ok(Moved { day, provisional: self.asked(at, at)? }),
            1.. => {
                let near = at.saturating_add(1);
                (i64::from(table.rank(near)).saturating_add(n).saturating_sub(1), near, LAST)
            }
            _ => (i64::from(table.rank(at)).saturating_add(n), at.saturating_sub(1), 0),
        };
        let found = u32::try_from(number).ok().and_then(|number| table.select(number));
        self.reached(near, found.ok_or(end))
    }

    /// The day itself where it works, else the next working day or the one before.
    ///
    /// # Rule
    /// 民法典 第203条 (forward); a term that is counted backward rolls backward.
    ///
    /// # Errors
    /// `calendar.year_not_covered` `calendar.week_unknown` `calendar.out_of_reach`
    ///
    /// # Example
    /// ```
    /// use kaohe::{Calendar, Day, calendar::Direction};
    /// let due = Calendar::china().roll(Day::parse("2009-10-02")?, Direction::Forward)?;
    /// assert_eq!(due.day, Day::parse("2009-10-09")?);
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn roll(&self, day: Day, direction: Direction) -> Result<Moved, Error> {
        let at = position(day);
        let table = &self.version.table;
        let found = match direction {
            Direction::Forward => table.select(table.rank(at)).ok_or(LAST),
            Direction::Backward => {
                table.rank(at.saturating_add(1)).checked_sub(1).and_then(|last| table.select(last)).ok_or(0)
            }
        };
        self.reached(at, found)
    }

    /// Working days after `from`, up to and on `to`.
    ///
    /// # Errors
    /// `calendar.reversed` `calendar.year_not_covered` `calendar.week_unknown`
    ///
    /// # Example
    /// ```
    /// use kaohe::{Calendar, Day};
    /// let counted = Calendar::china().count_working_days(Day::parse("2024-05-07")?, Day::parse("2024-05-11")?)?;
    /// assert_eq!(counted.working_days, 4);
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn count_working_days(&self, from: Day, to: Day) -> Result<Counted, Error> {
        in_order(from, to)?;
        self.counted(position(from).saturating_add(1), position(to))
    }

    /// Working days from `from` to `to`, both included.
    ///
    /// # Errors
    /// `calendar.reversed` `calendar.year_not_covered` `calendar.week_unknown`
    pub fn count_working_days_including(&self, from: Day, to: Day) -> Result<Counted, Error> {
        in_order(from, to)?;
        self.counted(position(from), position(to))
    }

    /// The days from `from` to `to`, both included, as runs of one reason each; at most [`SPAN_DAYS`].
    ///
    /// # Errors
    /// `calendar.reversed` `calendar.too_many_days` `calendar.year_not_covered` `calendar.week_unknown`
    pub fn runs(&self, from: Day, to: Day) -> Result<Vec<Run>, Error> {
        in_order(from, to)?;
        let found = position(to).saturating_sub(position(from)).saturating_add(1);
        if found > SPAN_DAYS {
            return Err(Fault::TooManyDays { found, limit: SPAN_DAYS }.into());
        }
        self.runs_of_any_length(from, to)
    }

    /// The same for a caller that has a bound of its own, and gives the days in order.
    pub(crate) fn runs_of_any_length(&self, from: Day, to: Day) -> Result<Vec<Run>, Error> {
        let (first, last) = (position(from), position(to));
        self.asked(first, last)?;
        let mut runs: Vec<Run> = Vec::new();
        for at in first..=last {
            let (why, works) = (self.version.why(&self.book.rules, at), self.version.table.works(at));
            let provisional = !self.version.covers(at);
            match runs.last_mut() {
                Some(run) if run.why == why && run.provisional == provisional => run.to = day_at(at),
                _ => runs.push(Run { from: day_at(at), to: day_at(at), why, works, provisional }),
            }
        }
        Ok(runs)
    }

    /// Working days from one position to another; none where the first lies behind the last, which is then asked about.
    fn counted(&self, first: u32, last: u32) -> Result<Counted, Error> {
        let provisional = self.asked(first.min(last), last)?;
        let table = &self.version.table;
        let working_days = table.rank(last.saturating_add(1)).saturating_sub(table.rank(first));
        Ok(Counted { working_days, provisional })
    }

    /// The day found on a way that began at `near`; where none was, the way's end stands instead.
    fn reached(&self, near: u32, found: Result<u32, u32>) -> Result<Moved, Error> {
        let provisional = self.asked(near, found.unwrap_or_else(|end| end))?;
        let out_of_reach = |_| Fault::OutOfReach { id: self.id().to_owned() };
        Ok(Moved { day: day_at(found.map_err(out_of_reach)?), provisional })
    }

    /// Whether a day on the way from `near` to `far` is governed by no notice; refused where that may not be.
    fn asked(&self, near: u32, far: u32) -> Result<bool, Error> {
        let Some(gap) = self.version.gap(near, far) else { return Ok(false) };
        let id = || self.id().to_owned();
        if self.beyond == Beyond::Refuse {
            let covered = self.version.covered_text();
            return Err(Fault::YearNotCovered { id: id(), covered, day: day_at(gap) }.into());
        }
        let earliest = near.min(far);
        if earliest < self.version.begins {
            return Err(Fault::WeekUnknown { id: id(), day: day_at(earliest) }.into());
        }
        Ok(true)
    }
}

fn in_order(from: Day, to: Day) -> Result<(), Fault> {
    if from > to { Err(Fault::Reversed { from, to }) } else { Ok(()) }
}
