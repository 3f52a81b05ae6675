//! One clock, day by day.

use super::{Counted, Event, Roll, Rule, Time, Unit};
use kaohe::{Calendar, Day};
use std::collections::BTreeMap;

/// Whether the calendars know of a day whether it works.
fn is_known(day: Day) -> bool {
    (2004..=2026).contains(&day.year())
}

/// A day, or the code of why there is none.
pub type Found = Result<Day, &'static str>;

/// How one rule is read.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    pub counted: Counted,
    pub closed_days_count: bool,
    /// Only what begins up to this day takes days out of the count.
    pub begun_by: Option<Day>,
}

/// What is looked at: a rule, the event that opens the clock, and the log up to the day of looking.
#[derive(Clone, Copy)]
pub struct Walk<'w> {
    pub rule: &'w Rule,
    pub trigger: &'w Event,
    pub log: &'w [Event],
    pub calendar: &'w Calendar,
    /// The day of looking.
    pub on: Option<Day>,
}

/// What became of a clock under one reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    pub anchor: Day,
    /// The events from which was counted, one after the other.
    pub starts: Vec<String>,
    pub raw: Found,
    pub due: Found,
    pub granted: Vec<String>,
    /// Of each event that bears on the clock, why it had no effect; `None` where it had one.
    pub effects: BTreeMap<String, Option<&'static str>>,
    pub awaited: Option<String>,
    /// Days that have counted by the day of looking, or of the end; `None` where that is not known.
    pub counted: Option<u32>,
    /// Whether the clock is paused on the day of looking.
    pub is_paused: bool,
}

impl<'w> Walk<'w> {
    pub fn is_backward(&self) -> bool {
        self.rule.counted.iter().all(|counted| counted.is_backward())
    }

    pub fn is_early(&self, event: &Event) -> bool {
        !self.is_backward() && event.time.is_before(self.trigger.time)
    }

    /// The events of the log that concern this clock's unit and that its rule sees.
    pub fn own(&self) -> impl Iterator<Item = &'w Event> {
        let (unit, rule) = (self.trigger.to, self.rule.id);
        let own = self.log.iter().filter(move |event| event.concerns(unit));
        own.filter(move |event| event.deemed_by != Some(rule))
    }

    fn reopenings(&self) -> Vec<&'w Event> {
        let undoes = !self.rule.opens.contains(&"reopened");
        self.own().filter(|event| undoes && event.word == "reopened").collect()
    }

    /// Whether a reopening at or after an end undoes it.
    pub fn is_undone(&self, end: &Event) -> bool {
        self.reopenings().iter().any(|reopened| !reopened.time.is_before(end.time))
    }

    pub fn ends(&self) -> Vec<&'w Event> {
        let mut ends: Vec<_> = self.own().filter(|event| self.rule.ends.contains(&event.word)).collect();
        ends.sort_by_key(|end| (end.time, &end.id));
        ends
    }

    /// The first end that counts.
    pub fn ended(&self) -> Option<&'w Event> {
        self.ends().into_iter().find(|end| !self.is_early(end) && !self.is_undone(end))
    }

    /// First and last day of each time that the matter was closed and reopened.
    fn closed(&self) -> Vec<(Day, Day)> {
        let (mut closed, mut from) = (Vec::new(), None::<Time>);
        loop {
            let next = self
                .ends()
                .into_iter()
                .find(|end| !self.is_early(end) && from.is_none_or(|reopened| reopened.is_before(end.time)));
            let Some(end) = next else { return closed };
            let mut reopenings = self.reopenings();
            reopenings.sort_by_key(|event| (event.time, &event.id));
            let Some(reopened) = reopenings.into_iter().find(|event| !event.time.is_before(end.time)) else {
                return closed;
            };
            closed.push((end.time.day.next(), reopened.time.day));
            from = Some(reopened.time);
        }
    }

    fn was_closed(&self) -> bool {
        !self.is_backward() && !self.closed().is_empty()
    }

    /// Every way to read the rule that bears on this clock.
    pub fn readings(&self) -> Vec<Reading> {
        let mut readings = Vec::new();
        for counted in &self.rule.counted {
            for closed in &self.rule.closed_days_count {
                readings.push(Reading { counted: *counted, closed_days_count: *closed, begun_by: None });
            }
            if !self.was_closed() {
                readings.truncate(readings.len() - self.rule.closed_days_count.len() + 1);
            }
        }
        readings
    }

    fn is_after_end(&self, event: &Event) -> bool {
        self.ended().is_some_and(|ended| ended.time.is_before(event.time))
    }

    /// First and last lost day of a pause; `None` for one that lasts. Nothing where the rule has no such cause.
    fn lost_by(&self, paused: &Event) -> Option<(Day, Option<Day>)> {
        let pause = self.rule.pauses.iter().find(|pause| Some(pause.cause) == paused.cause)?;
        let first = if pause.first_counts { paused.time.day.next() } else { paused.time.day };
        let resumed = self.log.iter().find(|event| event.of.as_ref() == Some(&paused.id));
        let last = resumed.map(|resumed| {
            let day = resumed.time.day;
            if pause.last_counts { day.plus_days(-1).unwrap() } else { day }
        });
        Some((first, last))
    }

    fn pauses(&self) -> Vec<&'w Event> {
        self.own().filter(|event| event.word == "paused").collect()
    }

    /// Why a day is lost to the count, if it is; of pauses and closings that begin up to a day.
    fn lost(&self, day: Day, reading: Reading) -> Option<Lost> {
        let until = reading.begun_by;
        let covers = |first: Day, last: Option<Day>| {
            until.is_none_or(|until| first <= until) && first <= day && last.is_none_or(|last| day <= last)
        };
        let mut lost = None;
        for paused in self.pauses() {
            if self.is_after_end(paused) {
                continue;
            }
            match self.lost_by(paused) {
                Some((first, last)) if covers(first, last) => match last {
                    None => return Some(Lost::ForEver),
                    Some(_) => lost = Some(Lost::Paused),
                },
                _ => {}
            }
        }
        let closed = !reading.closed_days_count && !self.is_backward();
        if lost.is_none() && closed && self.closed().iter().any(|(first, last)| covers(*first, Some(*last))) {
            lost = Some(Lost::Closed);
        }
        lost
    }

    /// The first days of all pauses and closings, in order.
    fn beginnings(&self, reading: Reading) -> Vec<Day> {
        let paused = self.pauses().into_iter().filter(|paused| !self.is_after_end(paused));
        let mut days: Vec<_> = paused.filter_map(|paused| Some(self.lost_by(paused)?.0)).collect();
        if !reading.closed_days_count && !self.is_backward() {
            days.extend(self.closed().iter().map(|(first, _)| *first));
        }
        days.sort();
        days
    }

    /// The end of a term whose last day moves back: what begins after the day to which it moves comes too late, so each
    /// pause is looked at in turn, with those before it.
    fn end_moved_back(&self, start: Day, total: u32, reading: Reading) -> (Found, Found) {
        let mut begun_by = Day::of(1900, 1, 1).unwrap();
        loop {
            let so_far = Reading { begun_by: Some(begun_by), ..reading };
            let raw = self.raw(start, total, so_far);
            let due = raw.and_then(|raw| self.rolled(raw, so_far));
            let Ok(until) = due.or(raw) else { return (raw, due) };
            match self.beginnings(reading).into_iter().find(|day| *day > begun_by) {
                Some(next) if next <= until => begun_by = next,
                _ => return (raw, due),
            }
        }
    }

    fn works(&self, day: Day) -> Result<bool, &'static str> {
        if !is_known(day) {
            return Err("calendar.year_not_covered");
        }
        Ok(self.calendar.works(day).unwrap())
    }

    fn is_unit(&self, day: Day) -> Result<bool, &'static str> {
        if self.rule.unit == Unit::WorkingDays { self.works(day) } else { Ok(true) }
    }

    /// The last day of so many in all, before and after it moves.
    fn end(&self, start: Day, total: u32, reading: Reading) -> (Found, Found) {
        if self.rule.roll == Roll::Backward && self.rule.unit == Unit::Days {
            return self.end_moved_back(start, total, reading);
        }
        let raw = self.raw(start, total, reading);
        let due = raw.and_then(|raw| self.rolled(raw, reading));
        if self.rule.unit.months().is_none() {
            return (raw, due);
        }
        self.months(start, raw, due, reading)
    }

    /// A term of months cannot leave days out.
    fn months(&self, _: Day, raw: Found, due: Found, reading: Reading) -> (Found, Found) {
        let closed = !reading.closed_days_count && !self.is_backward();
        if let Ok(due) = due
            && closed
            && self.closed().iter().any(|(first, last)| first <= last && *first <= due)
        {
            return (Err("rule.closed_days_of_months"), Err("rule.closed_days_of_months"));
        }
        (raw, due)
    }

    fn raw(&self, start: Day, total: u32, reading: Reading) -> Found {
        let before = |day: Day| day.plus_days(-1).unwrap();
        if let Some(each) = self.rule.unit.months() {
            return Ok(months_end(start, each * i64::from(total), reading.counted));
        }
        match reading.counted {
            Counted::After => self.nth(start, total, reading, 1),
            Counted::Including => self.nth(before(start), total, reading, 1),
            Counted::ClearAfter => self.nth(start, total + 1, reading, 1),
            Counted::Before => self.nth(start, total, reading, -1),
            Counted::ClearBefore => self.nth(start, total + 1, reading, -1),
        }
    }

    /// The n-th day that counts, after a day or before it.
    fn nth(&self, from: Day, n: u32, reading: Reading, step: i64) -> Found {
        let (mut day, mut left) = (from, n);
        while left > 0 {
            day = day.plus_days(step).unwrap();
            match self.lost(day, reading) {
                Some(Lost::ForEver) => return Err("log.pause_open"),
                Some(_) => {}
                None => left -= u32::from(self.is_unit(day)?),
            }
        }
        Ok(day)
    }

    fn rolled(&self, raw: Day, reading: Reading) -> Found {
        let mut day = raw;
        match self.rule.roll {
            Roll::None => {}
            _ if self.rule.unit == Unit::WorkingDays => {}
            Roll::Forward => loop {
                match self.lost(day, reading) {
                    _ if self.rule.unit.months().is_some() => {}
                    Some(Lost::ForEver) => return Err("log.pause_open"),
                    Some(_) => {
                        day = day.next();
                        continue;
                    }
                    None => {}
                }
                if self.works(day)? {
                    break;
                }
                day = day.next();
            },
            Roll::Backward => {
                while !self.works(day)? {
                    day = day.plus_days(-1).unwrap();
                }
            }
        }
        Ok(day)
    }

    /// Whether a due day lies before a day; nothing that is not known is late.
    fn is_over(&self, end: &(Found, Found), day: Day) -> bool {
        end.1.is_ok_and(|due| due < day)
    }

    /// The clock under one reading, or the code of what it is refused for.
    pub fn course(&self, reading: Reading) -> Result<Course, &'static str> {
        let mut replay = Replay {
            walk: *self,
            reading,
            start: self.trigger,
            starts: vec![self.trigger.id.clone()],
            total: self.rule.n,
            end: self.end(self.trigger.time.day, self.rule.n, reading),
            left: self.rule.reset.map_or(0, |reset| reset.times),
            asked: None,
            granted: Vec::new(),
            effects: BTreeMap::new(),
        };
        for event in self.steps() {
            replay.take(event)?;
        }
        Ok(replay.course())
    }

    /// What may change the term, in the order of time; on one day a request before what it asks for, an extension last.
    fn steps(&self) -> Vec<&'w Event> {
        let rank = |word: &str| match word {
            "asked" => 0,
            "corrected" => 1,
            _ => 2,
        };
        let awaits = self.rule.reset.is_some_and(|reset| reset.awaits);
        let bears = |event: &&Event| match event.word {
            "asked" => awaits,
            "corrected" => self.rule.reset.is_some(),
            "extended" => event.duty == Some(self.rule.duty),
            _ => false,
        };
        let mut steps: Vec<_> = self.own().filter(bears).collect();
        steps.sort_by_key(|event| (event.time, rank(event.word), &event.id));
        steps
    }
}

/// Why a day is lost.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lost {
    Paused,
    Closed,
    ForEver,
}

struct Replay<'w> {
    walk: Walk<'w>,
    reading: Reading,
    start: &'w Event,
    starts: Vec<String>,
    total: u32,
    end: (Found, Found),
    left: u32,
    asked: Option<&'w Event>,
    granted: Vec<&'w Event>,
    effects: BTreeMap<String, Option<&'static str>>,
}

impl<'w> Replay<'w> {
    fn take(&mut self, event: &'w Event) -> Result<(), &'static str> {
        let reason = if self.walk.is_early(event) || self.walk.is_after_end(event) {
            Some("outside_the_period")
        } else {
            match event.word {
                "asked" => self.asked(event),
                "corrected" => self.corrected(event),
                _ => self.extended(event)?,
            }
        };
        self.effects.insert(event.id.clone(), reason);
        Ok(())
    }

    fn is_late(&self, event: &Event) -> bool {
        self.asked.is_none() && self.walk.is_over(&self.end, event.time.day)
    }

    fn asked(&mut self, event: &'w Event) -> Option<&'static str> {
        if self.left == 0 {
            return Some("reset_used_up");
        }
        if self.asked.is_some() {
            return Some("requested_already");
        }
        if self.is_late(event) {
            return Some("request_after_expiry");
        }
        self.asked = Some(event);
        None
    }

    fn corrected(&mut self, event: &'w Event) -> Option<&'static str> {
        if self.left == 0 {
            return Some("reset_used_up");
        }
        if self.is_late(event) {
            return Some("reset_after_expiry");
        }
        if self.walk.rule.reset.unwrap().awaits && self.asked.is_none() {
            return Some("reset_not_requested");
        }
        for lapsed in self.granted.drain(..) {
            self.effects.insert(lapsed.id.clone(), Some("period_restarted"));
        }
        self.left -= 1;
        self.asked = None;
        self.start = event;
        self.starts.push(event.id.clone());
        self.total = self.walk.rule.n;
        self.end = self.walk.end(event.time.day, self.total, self.reading);
        None
    }

    fn extended(&mut self, event: &'w Event) -> Result<Option<&'static str>, &'static str> {
        let Some(step) = self.walk.rule.steps.get(self.granted.len()) else {
            return Ok(Some("no_further_extension"));
        };
        if step.needs_approver && !event.approved {
            return Ok(Some("approver_missing"));
        }
        if !step.any_time && self.is_late(event) {
            return Ok(Some("extension_after_expiry"));
        }
        let n = event.n.ok_or("log.amount_missing")?;
        if n > step.most {
            return Err("log.amount_out_of_range");
        }
        if step.in_all && n <= self.total && !self.walk.rule.minimum {
            return Err("log.extension_does_not_extend");
        }
        self.granted.push(event);
        self.total = if step.in_all { n } else { self.total + n };
        self.end = match (self.walk.rule.unit.months(), step.in_all, self.end.0) {
            // Months run on from the last day as it was, not from the beginning.
            (Some(each), false, Ok(raw)) => {
                let sign = if self.reading.counted.is_backward() { -1 } else { 1 };
                let raw = same_number(raw, sign * each * i64::from(n));
                let due = self.walk.rolled(raw, self.reading);
                self.walk.months(raw, Ok(raw), due, self.reading)
            }
            (Some(_), false, Err(_)) => self.end,
            _ => self.walk.end(self.start.time.day, self.total, self.reading),
        };
        Ok(None)
    }

    fn course(mut self) -> Course {
        let anchor = self.start.time.day;
        if self.asked.is_some() {
            self.end = (Err("log.correction_awaited"), Err("log.correction_awaited"));
        }
        // The day after which nothing of the term is left to be paused.
        let over = match self.asked {
            Some(request) => Some(request.time.day),
            None => self.end.1.ok(),
        };
        self.pauses(over);
        let counts = !self.reading.counted.is_backward() && self.walk.rule.unit.months().is_none();
        let on = self.walk.on.filter(|_| counts);
        let is_paused = on.is_some_and(|on| self.is_paused(anchor, on));
        let counted = on.and_then(|on| self.counted(anchor, on, over));
        let granted = self.granted.iter().map(|event| event.id.clone()).collect();
        let awaited = self.asked.map(|event| event.id.clone());
        let (raw, due) = self.end;
        Course {
            anchor,
            starts: self.starts,
            raw,
            due,
            granted,
            effects: self.effects,
            awaited,
            counted,
            is_paused,
        }
    }

    /// Whether the clock stands still on a day, for a pause that has an effect on it, and not for what was asked for.
    fn is_paused(&self, anchor: Day, on: Day) -> bool {
        let waits = self.asked.is_some_and(|request| on > request.time.day);
        let stands = |paused: &&Event| {
            let lost = self.walk.lost_by(paused).filter(|_| self.effects.get(&paused.id) == Some(&None));
            lost.is_some_and(|(first, last)| first <= on && last.is_none_or(|last| on <= last))
        };
        on >= anchor && !waits && self.walk.pauses().iter().any(stands)
    }

    /// How many days have counted by a day, or by the end.
    fn counted(&self, anchor: Day, on: Day, over: Option<Day>) -> Option<u32> {
        let until = self.walk.ended().map_or(on, |end| end.time.day);
        let mut day = if self.reading.counted == Counted::Including { anchor } else { anchor.next() };
        let mut counted = 0;
        while day <= until {
            let waits = self.asked.is_some_and(|request| day > request.time.day);
            let lost = self.walk.lost(day, self.reading).is_some() && self.is_effective(day, over);
            counted += u32::from(self.walk.is_unit(day).ok()? && !lost && !waits);
            day = day.next();
        }
        Some(counted)
    }

    /// Whether what is lost on a day is: a pause that began after the term was over takes nothing.
    fn is_effective(&self, day: Day, over: Option<Day>) -> bool {
        over.is_none_or(|over| day <= over) || self.began_within(day, over)
    }

    /// Whether a pause that took days of the term still lasts on a day.
    fn began_within(&self, day: Day, over: Option<Day>) -> bool {
        let walk = self.walk;
        walk.pauses().iter().any(|paused| {
            let lost = walk.lost_by(paused).filter(|_| !walk.is_after_end(paused));
            lost.is_some_and(|(first, last)| {
                over.is_none_or(|over| first <= over) && first <= day && last.is_none_or(|last| day <= last)
            })
        })
    }

    /// What each pause did.
    fn pauses(&mut self, over: Option<Day>) {
        let walk = self.walk;
        let first = match self.reading.counted {
            Counted::Including => self.start.time.day,
            _ => self.start.time.day.next(),
        };
        for paused in walk.pauses() {
            let late = |day: Day| over.is_some_and(|over| day > over);
            let reason = match walk.lost_by(paused) {
                None => Some("no_cause_of_pause_under_this_rule"),
                _ if walk.is_after_end(paused) => Some("outside_the_period"),
                Some((from, Some(to))) if to < from => Some("pauses_no_day"),
                Some((_, Some(to))) if to < first && walk.is_early(paused) => Some("outside_the_period"),
                Some((_, Some(to))) if to < first && self.start.id != walk.trigger.id => {
                    Some("period_restarted")
                }
                Some((_, Some(to))) if to < first => Some("pauses_no_day"),
                _ if late(paused.time.day) => Some("outside_the_period"),
                Some((from, _)) if late(from) => Some("pauses_no_day"),
                Some(_) => None,
            };
            self.effects.insert(paused.id.clone(), reason);
        }
    }
}

/// The same-numbered day so many months away, found by asking every day of that month from its end.
fn same_number(from: Day, months: i64) -> Day {
    let all = i64::from(from.year()) * 12 + i64::from(from.month()) - 1 + months;
    let (year, month) =
        (i32::try_from(all.div_euclid(12)).unwrap(), u32::try_from(all.rem_euclid(12) + 1).unwrap());
    (1..=from.day_of_month()).rev().find_map(|number| Day::of(year, month, number).ok()).unwrap()
}

/// The last day of so many months.
fn months_end(from: Day, months: i64, counted: Counted) -> Day {
    match counted {
        Counted::After => same_number(from, months),
        Counted::ClearAfter => same_number(from, months).next(),
        Counted::Before => same_number(from, -months),
        Counted::ClearBefore => same_number(from, -months).plus_days(-1).unwrap(),
        // The day before the number of the first day: the last of the month where that has no such number.
        Counted::Including => {
            let number = from.day_of_month();
            let first = Day::of(from.year(), from.month(), 1).unwrap();
            let month = same_number(first, months);
            match number {
                1 => month.plus_days(-1).unwrap(),
                _ => {
                    (1..number).rev().find_map(|day| Day::of(month.year(), month.month(), day).ok()).unwrap()
                }
            }
        }
    }
}
