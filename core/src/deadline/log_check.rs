//! The checks of a log: known words, keys of each kind of event, pauses and their resumptions.

use super::fault::LogFault;
use super::log::{Event, Log};
use super::moment::When;
use super::rule::Known;
use super::timeline::{EXTENDED, Entry, Origin, PAUSED, REOPENED, RESUMED, Timeline};
use crate::day::Day;
use crate::document::Fault;
use crate::error::{Error, Place};
use crate::limits::LOG_EVENTS;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

impl<'a> Timeline<'a> {
    /// Checks the events of a log, in document order, and puts them in the order of time, up to a day.
    ///
    /// # Errors
    /// `log.*` `shape.missing_key` `shape.unknown_key`
    pub(super) fn of(log: &'a Log, known: &impl Known, on: Option<Day>) -> Result<Self, Error> {
        let pauses = log.events.iter().filter(|event| event.event == PAUSED);
        let pauses = pauses.map(|event| (event.id.as_str(), event)).collect();
        let mut check = Check { known, pauses, ids: HashSet::new(), resumed: HashSet::new() };
        let events = Place::ROOT.key("events");
        if log.events.len() > LOG_EVENTS {
            let fault = LogFault::TooManyEvents { events: log.events.len(), limit: LOG_EVENTS };
            return Err(fault.at(events));
        }
        let mut entries = Vec::with_capacity(log.events.len());
        for (at, event) in log.events.iter().enumerate() {
            check.event(event, &events.index(at))?;
            let when = check.when(event, &events.index(at))?;
            entries.push(Entry::new(Cow::Borrowed(event), when, Origin::Log(at)));
        }
        Ok(Self::new(log, entries, on))
    }
}

/// What is looked at while a log is checked.
struct Check<'a, K> {
    known: &'a K,
    pauses: HashMap<&'a str, &'a Event>,
    ids: HashSet<&'a str>,
    resumed: HashSet<&'a str>,
}

impl<'a, K: Known> Check<'a, K> {
    fn event(&mut self, event: &'a Event, place: &Place<'_>) -> Result<(), Error> {
        if !self.ids.insert(&event.id) {
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
        let paused =
            self.pauses.get(of).ok_or_else(|| LogFault::ResumesNothing { id: id(), of: of.into() })?;
        if when(paused).is_some_and(|paused| when_resumed.is_before(paused)) {
            return Err(LogFault::ResumedBeforePause { id: id(), of: of.into() });
        }
        if self.resumed.insert(of) { Ok(()) } else { Err(LogFault::ResumedTwice { of: of.into() }) }
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

/// Compares the keys of an event with those that its kind has.
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
