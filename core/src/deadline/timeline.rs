//! The events of a log, checked and in the order of time.

use super::fault::LogFault;
use super::log::{Event, Log};
use super::moment::When;
use super::rule::Known;
use crate::document::Fault;
use crate::error::{Error, Place};
use std::borrow::Cow;
use std::collections::HashMap;

/// What happened in a matter, in order.
#[derive(Clone, Debug)]
pub(super) struct Timeline<'a> {
    pub(super) log: &'a Log,
    pub(super) entries: Vec<Entry<'a>>,
}

/// One event with its time.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    pub(super) event: Cow<'a, Event>,
    pub(super) when: When,
    pub(super) origin: Origin<'a>,
}

/// Who put an entry there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin<'a> {
    /// The log, at this index.
    Log(usize),
    /// Silence, under this rule.
    Silence(&'a str),
    /// A question that names a day and, perhaps, an event.
    Question,
}

impl Entry<'_> {
    /// Whether it concerns a clock that was opened to a unit.
    pub(super) fn concerns(&self, unit: Option<&str>) -> bool {
        match (unit, self.event.unit()) {
            (Some(unit), Some(own)) => unit == own,
            _ => true,
        }
    }

    /// A fault of it: as a whole, or at one of its keys.
    pub(super) fn refused(&self, fault: LogFault, key: Option<&str>) -> Error {
        let events = Place::ROOT.key("events");
        let place = match self.origin {
            Origin::Log(at) => events.index(at),
            Origin::Silence(_) | Origin::Question => Place::ROOT,
        };
        match key {
            Some(key) => fault.at(place.key(key)),
            None => fault.at(place),
        }
    }
}

impl<'a> Timeline<'a> {
    /// Checks the events of a log, in document order, and puts them in the order of time.
    pub(super) fn of(log: &'a Log, known: &impl Known) -> Result<Self, Error> {
        let mut check = Check { known, log, ids: HashMap::new(), resumed: HashMap::new() };
        let events = Place::ROOT.key("events");
        let mut entries = Vec::with_capacity(log.events.len());
        for (at, event) in log.events.iter().enumerate() {
            check.event(event, &events.index(at))?;
            let when = check.when(event, &events.index(at))?;
            entries.push(Entry { event: Cow::Borrowed(event), when, origin: Origin::Log(at) });
        }
        let mut timeline = Self { log, entries };
        timeline.sort();
        Ok(timeline)
    }

    /// Puts more entries into the log.
    pub(super) fn enter(&mut self, entries: Vec<Entry<'a>>) {
        self.entries.extend(entries);
        self.sort();
    }

    /// The entries of these words, in order.
    pub(super) fn named<'t>(&'t self, words: &'t [String]) -> impl Iterator<Item = &'t Entry<'a>> {
        self.entries.iter().filter(|entry| words.contains(&entry.event.event))
    }

    /// The entries of one word, in order.
    pub(super) fn of_kind<'t>(&'t self, word: &'t str) -> impl Iterator<Item = &'t Entry<'a>> {
        self.entries.iter().filter(move |entry| entry.event.event == word)
    }

    /// The event that ends a pause.
    pub(super) fn resumption(&self, pause: &str) -> Option<&Entry<'a>> {
        self.of_kind(RESUMED).find(|entry| entry.event.of.as_deref() == Some(pause))
    }

    fn sort(&mut self) {
        self.entries.sort_by(|a, b| (a.when, &a.event.id).cmp(&(b.when, &b.event.id)));
    }
}

pub(super) const PAUSED: &str = "paused";
pub(super) const RESUMED: &str = "resumed";
pub(super) const EXTENDED: &str = "extended";
pub(super) const REOPENED: &str = "reopened";

/// What is looked at while a log is checked.
struct Check<'a, K> {
    known: &'a K,
    log: &'a Log,
    ids: HashMap<&'a str, ()>,
    resumed: HashMap<&'a str, ()>,
}

impl<'a, K: Known> Check<'a, K> {
    fn event(&mut self, event: &'a Event, place: &Place<'_>) -> Result<(), Error> {
        if self.ids.insert(&event.id, ()).is_some() {
            return Err(LogFault::DuplicateId { id: event.id.clone() }.at(place.key("id")));
        }
        let word = event.event.as_str();
        if !matches!(word, PAUSED | RESUMED | EXTENDED | REOPENED) && !self.known.is_event(word) {
            return Err(LogFault::EventUnknown { found: word.into() }.at(place.key("event")));
        }
        keys(event, place)?;
        if let Some(cause) = event.cause.as_deref().filter(|cause| !self.known.is_cause(cause)) {
            return Err(LogFault::CauseUnknown { found: cause.into() }.at(place.key("cause")));
        }
        if let Some(duty) = event.duty.as_deref().filter(|duty| !self.known.is_duty(duty)) {
            return Err(LogFault::DutyUnknown { found: duty.into() }.at(place.key("duty")));
        }
        Ok(())
    }

    fn when(&mut self, event: &'a Event, place: &Place<'_>) -> Result<When, Error> {
        let when = when(event).ok_or_else(|| LogFault::DayOrMoment { id: event.id.clone() }.at(place))?;
        if let Some(of) = &event.of {
            self.resumption(event, of, when).map_err(|fault| fault.at(place.key("of")))?;
        }
        Ok(when)
    }

    fn resumption(&mut self, event: &Event, of: &'a str, when_resumed: When) -> Result<(), LogFault> {
        let id = || event.id.clone();
        let paused = self.log.events.iter().find(|pause| pause.id == of && pause.event == PAUSED);
        let paused = paused.ok_or_else(|| LogFault::ResumesNothing { id: id(), of: of.into() })?;
        if when(paused).is_some_and(|paused| when_resumed.is_before(paused)) {
            return Err(LogFault::ResumedBeforePause { id: id(), of: of.into() });
        }
        match self.resumed.insert(of, ()) {
            Some(()) => Err(LogFault::ResumedTwice { of: of.into() }),
            None => Ok(()),
        }
    }
}

/// When an event happened; `None` where it says both or neither.
fn when(event: &Event) -> Option<When> {
    match (event.on, event.at) {
        (Some(day), None) => Some(When::on(day)),
        (None, Some(moment)) => Some(When::at(moment)),
        _ => None,
    }
}

/// Holds the keys of an event against what its kind has.
fn keys(event: &Event, place: &Place<'_>) -> Result<(), Error> {
    let word = event.event.as_str();
    let kinds = [
        ("cause", event.cause.is_some(), PAUSED),
        ("of", event.of.is_some(), RESUMED),
        ("duty", event.duty.is_some(), EXTENDED),
    ];
    for (key, present, kind) in kinds {
        match (word == kind, present) {
            (true, false) => return Err(Fault::MissingKey { key: key.into() }.at(place)),
            (false, true) => return Err(elsewhere(key, word, place)),
            _ => {}
        }
    }
    let amounts = !matches!(word, PAUSED | RESUMED | REOPENED);
    match (&event.n, &event.approved_by) {
        (Some(_), _) if !amounts => Err(elsewhere("n", word, place)),
        (_, Some(_)) if word != EXTENDED => Err(elsewhere("approved_by", word, place)),
        _ => Ok(()),
    }
}

/// A key that belongs to another kind of event.
fn elsewhere(key: &str, word: &str, place: &Place<'_>) -> Error {
    let own: &[&str] = match word {
        PAUSED => &["cause"],
        RESUMED => &["of"],
        REOPENED => &[],
        EXTENDED => &["n", "duty", "approved_by"],
        _ => &["n"],
    };
    let allowed = [&["id", "event", "on", "at", "by", "to"], own].concat();
    Fault::unknown_key(key, &allowed).at(place.key(key))
}
