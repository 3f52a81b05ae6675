//! The checks of a log: known words, keys of each kind of event, pauses and their resumptions.

use super::facts::Facts;
use super::moment::When;
use super::timeline::{Entry, EntryOrigin, Timeline};
use super::{MatterEvent, MatterLog};
use crate::day::Day;
use crate::deadline::fault::LogFault;
use crate::deadline::rule::{EXTENDED, PAUSED, REOPENED, RESUMED, Referent, Vocabulary};
use crate::document::Fault;
use crate::error::{Error, Pointer};
use crate::limits::LOG_EVENTS;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

impl<'a> Timeline<'a> {
    /// Checks the events of a log, in document order, and puts them in the order of time, up to a day.
    ///
    /// # Errors
    /// `log.*` `shape.missing_key` `shape.unknown_key`
    pub(crate) fn of(log: &'a MatterLog, known: &'a Vocabulary, on: Option<Day>) -> Result<Self, Error> {
        let is_pause =
            |event: &&MatterEvent| matches!(known.logged.named(&event.event), Referent::One(PAUSED));
        let pauses = log.events.iter().filter(is_pause).map(|event| (event.id.as_str(), event)).collect();
        let mut check = LogCheck { known, pauses, ids: HashSet::new(), resumed: HashSet::new() };
        let facts = Facts::of(&log.facts, known)?;
        let events = Pointer::ROOT.key("events");
        if log.events.len() > LOG_EVENTS {
            let fault = LogFault::TooManyEvents { events: log.events.len(), limit: LOG_EVENTS };
            return Err(fault.at(events));
        }
        let mut entries = Vec::with_capacity(log.events.len());
        for (at, event) in log.events.iter().enumerate() {
            let place = events.index(at);
            let event = check.event(event, &place)?;
            let when = check.when(&event, &place)?;
            entries.push(Entry::new(event, when, EntryOrigin::Log(at)));
        }
        Ok(Self::new(log, facts, entries, on))
    }
}

/// What is looked at while a log is checked.
struct LogCheck<'a> {
    known: &'a Vocabulary,
    pauses: HashMap<&'a str, &'a MatterEvent>,
    ids: HashSet<&'a str>,
    resumed: HashSet<String>,
}

impl<'a> LogCheck<'a> {
    /// The event by the ids of what it names.
    fn event(&mut self, event: &'a MatterEvent, place: &Pointer<'_>) -> Result<Cow<'a, MatterEvent>, Error> {
        if !self.ids.insert(&event.id) {
            return Err(LogFault::DuplicateId { id: event.id.clone() }.at(place.key("id")));
        }
        let unknown = |found, known| LogFault::EventUnknown { found, known }.into();
        let word =
            self.known.logged.find(&event.event, unknown).map_err(|error| at(error, place, "event"))?;
        keys(event, word, place)?;
        let unknown = |found, known| LogFault::CauseUnknown { found, known }.into();
        let cause = event.cause.as_deref().map(|cause| self.known.causes.find(cause, unknown));
        let cause = cause.transpose().map_err(|error| at(error, place, "cause"))?;
        let unknown = |found, known| LogFault::DutyUnknown { found, known }.into();
        let duty = event.duty.as_deref().map(|duty| self.known.duties.find(duty, unknown));
        let duty = duty.transpose().map_err(|error| at(error, place, "duty"))?;
        if event.event == word && event.cause.as_deref() == cause && event.duty.as_deref() == duty {
            return Ok(Cow::Borrowed(event));
        }
        let (word, cause, duty) = (word.to_owned(), cause.map(str::to_owned), duty.map(str::to_owned));
        Ok(Cow::Owned(MatterEvent { event: word, cause, duty, ..event.clone() }))
    }

    fn when(&mut self, event: &MatterEvent, place: &Pointer<'_>) -> Result<When, Error> {
        let when = when(event).ok_or_else(|| LogFault::DayOrMoment { id: event.id.clone() }.at(place))?;
        if let Some(of) = &event.of {
            self.resumption(event, of, when).map_err(|fault| at(fault, place, "of"))?;
        }
        Ok(when)
    }

    fn resumption(&mut self, event: &MatterEvent, of: &str, when_resumed: When) -> Result<(), Error> {
        let id = || event.id.clone();
        let Some(paused) = self.pauses.get(of) else {
            return Err(LogFault::ResumesNothing { id: id(), of: of.into() }.into());
        };
        if when(paused).is_some_and(|paused| when_resumed.is_before(paused)) {
            return Err(LogFault::ResumedBeforePause { id: id(), of: of.into() }.into());
        }
        match self.resumed.insert(of.to_owned()) {
            true => Ok(()),
            false => Err(LogFault::ResumedTwice { of: of.into() }.into()),
        }
    }
}

/// An error at a key of an event.
fn at(error: Error, place: &Pointer<'_>, key: &str) -> Error {
    error.standing_at(place.key(key))
}

/// When an event happened; `None` where it says both or neither.
fn when(event: &MatterEvent) -> Option<When> {
    match (event.on, event.at) {
        (Some(day), None) => Some(When::on(day)),
        (None, Some(moment)) => Some(When::at(moment)),
        _ => None,
    }
}

/// Compares the keys of an event with those that its kind has.
fn keys(event: &MatterEvent, word: &str, place: &Pointer<'_>) -> Result<(), Error> {
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
fn elsewhere(key: &str, word: &str, place: &Pointer<'_>) -> Error {
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
