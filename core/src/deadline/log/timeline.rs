//! The events of a log in the order of time, up to the day on which it is looked at.

use super::facts::Facts;
use super::moment::When;
use super::{MatterEvent, MatterLog};
use crate::day::Day;
use crate::deadline::fault::LogFault;
use crate::error::{Error, Pointer};
use std::borrow::Cow;

/// What happened in a matter, in order.
#[derive(Clone, Debug)]
pub(crate) struct Timeline<'a> {
    pub(crate) log: &'a MatterLog,
    pub(crate) facts: Facts<'a>,
    /// What happened up to the horizon.
    pub(crate) entries: Vec<Entry<'a>>,
    /// What is logged for days after the horizon: it may open a clock that is counted backward, and does nothing else.
    pub(crate) ahead: Vec<Entry<'a>>,
    /// The day up to which the log speaks: the one on which it is looked at, else its last; `None` where it is empty.
    pub(crate) horizon: Option<Day>,
}

/// One event with its time.
#[derive(Clone, Debug)]
pub(crate) struct Entry<'a> {
    pub(crate) event: Cow<'a, MatterEvent>,
    pub(crate) when: When,
    pub(crate) origin: EntryOrigin<'a>,
    /// The rule by whose silence this had been deemed to happen before it did.
    pub(crate) deemed_before: Option<&'a str>,
    /// Whether it lies after the day up to which the log speaks.
    pub(crate) is_ahead: bool,
    /// Its place in the order of time.
    pub(crate) number: usize,
}

/// Who put an entry there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EntryOrigin<'a> {
    /// The log, at this index.
    Log(usize),
    /// Silence, under this rule.
    Silence(&'a str),
    /// A question that names a day and, perhaps, an event.
    Question,
}

impl<'a> Entry<'a> {
    /// An event with its time; its number is given by the order of the log.
    pub(crate) fn new(event: Cow<'a, MatterEvent>, when: When, origin: EntryOrigin<'a>) -> Self {
        Self { event, when, origin, deemed_before: None, is_ahead: false, number: 0 }
    }

    /// Whether it concerns a clock that was opened to a unit.
    pub(crate) fn concerns(&self, unit: Option<&str>) -> bool {
        match (unit, self.event.unit()) {
            (Some(unit), Some(own)) => unit == own,
            _ => true,
        }
    }

    /// Whether a rule sees it: not what its own silence made of the log.
    pub(crate) fn is_seen_by(&self, rule: &str) -> bool {
        match (self.origin, self.deemed_before) {
            (EntryOrigin::Silence(own), _) => own != rule,
            (_, Some(own)) => own == rule,
            _ => true,
        }
    }

    /// A fault of it: as a whole, or at one of its keys.
    pub(crate) fn refused(&self, fault: LogFault, key: Option<&str>) -> Error {
        let events = Pointer::ROOT.key("events");
        let place = match self.origin {
            EntryOrigin::Log(at) => events.index(at),
            EntryOrigin::Silence(_) | EntryOrigin::Question => Pointer::ROOT,
        };
        match key {
            Some(key) => fault.at(place.key(key)),
            None => fault.at(place),
        }
    }
}

impl<'a> Timeline<'a> {
    /// Puts entries in the order of time and leaves those after the day of looking ahead.
    pub(crate) fn new(
        log: &'a MatterLog,
        facts: Facts<'a>,
        entries: Vec<Entry<'a>>,
        on: Option<Day>,
    ) -> Self {
        let last = entries.iter().map(|entry| entry.when.day).max();
        let horizon = on.or(last);
        let happened = |entry: &Entry<'_>| horizon.is_some_and(|horizon| entry.when.day <= horizon);
        let (entries, mut ahead): (Vec<_>, Vec<_>) = entries.into_iter().partition(happened);
        ahead.iter_mut().for_each(|entry| entry.is_ahead = true);
        let mut timeline = Self { log, facts, entries, ahead, horizon };
        timeline.sort();
        timeline
    }

    /// Puts more entries into the log.
    pub(crate) fn enter(&mut self, entries: Vec<Entry<'a>>) {
        self.entries.extend(entries);
        self.sort();
    }

    /// Every entry that may open a clock, in order.
    pub(crate) fn openers<'t>(&'t self) -> impl Iterator<Item = &'t Entry<'a>> {
        self.entries.iter().chain(&self.ahead)
    }

    fn sort(&mut self) {
        let order = |a: &Entry<'_>, b: &Entry<'_>| (a.when, &a.event.id).cmp(&(b.when, &b.event.id));
        crate::order::sort_by(&mut self.entries, order);
        crate::order::sort_by(&mut self.ahead, order);
        let all = self.entries.iter_mut().chain(&mut self.ahead);
        all.enumerate().for_each(|(number, entry)| entry.number = number);
    }
}
