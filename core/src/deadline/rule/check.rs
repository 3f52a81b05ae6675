//! What a rule must be to be used.

use super::open::Open;
use super::term::{CountedFrom, Roll, Term};
use super::vocabulary::Vocabulary;
use super::{DeadlineRule, DueBound, OnExpiry, ResetRule, RuleEvidence, Trigger};
use crate::deadline::fault::RuleFault;
use crate::error::{Error, Pointer};
use crate::limits::RULE_WORDS;
use crate::words::{excerpt, of_key};
use serde_json::Value;
use std::collections::HashSet;

/// Where a rule says whether the days on which a matter was closed count.
pub(crate) const CLOSED_DAYS: &str = "/closed_days";

impl DeadlineRule {
    /// Refuses what contradicts itself or uses unknown words, in the order of the rule's keys.
    pub(super) fn check(&self, known: &Vocabulary, place: &Pointer<'_>) -> Result<(), Error> {
        let words = self.words();
        if words > RULE_WORDS {
            return Err(RuleFault::TooLarge { id: self.id.clone(), words, limit: RULE_WORDS }.at(place));
        }
        if self.in_force.is_reversed() {
            return Err(RuleFault::InForceReversed { id: self.id.clone() }.at(place.key("in_force")));
        }
        self.check_evidence(&place.key("evidence"))?;
        self.check_when(&place.key("when"))?;
        self.check_trigger(known, &place.key("trigger"))?;
        self.check_bound(&place.key("term"))?;
        self.check_reservations(place)?;
        self.check_extensions(&place.key("extensions"))?;
        self.check_pauses(known, &place.key("pauses"))?;
        let resets = place.key("resets");
        for (at, reset) in self.resets.iter().enumerate() {
            self.check_events(&reset.on, known, &resets.index(at).key("on"))?;
            self.check_awaited(reset, known, &resets.index(at).key("awaits"))?;
        }
        self.check_events(&self.ends, known, &place.key("ends"))?;
        self.check_expiry(known, &place.key("on_expiry"))
    }

    fn check_evidence(&self, place: &Pointer<'_>) -> Result<(), Error> {
        let rule = serde_json::to_value(self).unwrap_or_default();
        for (pointer, evidence) in &self.evidence {
            let fault = match rule.pointer(pointer) {
                None => RuleFault::EvidencePointer { pointer: pointer.clone() },
                Some(value) if *evidence == RuleEvidence::Unknown && !is_open(value) => {
                    RuleFault::EvidenceUnknown { pointer: pointer.clone() }
                }
                Some(_) => continue,
            };
            return Err(fault.at(place.key(pointer)));
        }
        let counting = matches!(self.term.counting(), Some(Open::Unknown(_)));
        let closed = matches!(self.closed_days, Some(Open::Unknown(_)));
        let open = [(counting, self.term.counting_pointer()), (closed, CLOSED_DAYS.into())];
        let unsaid = |pointer: &String| self.evidence.get(pointer) != Some(&RuleEvidence::Unknown);
        match open.into_iter().find(|(open, pointer)| *open && unsaid(pointer)) {
            Some((_, pointer)) => Err(RuleFault::ReadingWithoutEvidence { pointer }.at(place)),
            None => Ok(()),
        }
    }

    /// What a rule gives way to, and what it says only as a rule.
    fn check_reservations(&self, place: &Pointer<'_>) -> Result<(), Error> {
        if self.yields.as_ref().is_some_and(|yields| yields.of.is_empty()) {
            return Err(self.list_empty(&place.key("yields").key("of")));
        }
        let rule = serde_json::to_value(self).unwrap_or_default();
        match self.as_a_rule.iter().enumerate().find(|(_, pointer)| rule.pointer(pointer).is_none()) {
            Some((at, pointer)) => {
                let fault = RuleFault::AsARulePointer { pointer: pointer.clone() };
                Err(fault.at(place.key("as_a_rule").index(at)))
            }
            None => Ok(()),
        }
    }

    fn check_when(&self, place: &Pointer<'_>) -> Result<(), Error> {
        match self.when.iter().find(|(_, values)| values.is_empty()) {
            Some((fact, _)) => Err(self.list_empty(&place.key(fact))),
            None => Ok(()),
        }
    }

    fn check_trigger(&self, known: &Vocabulary, place: &Pointer<'_>) -> Result<(), Error> {
        match &self.trigger {
            Trigger::On(events) => self.check_events(events, known, &place.key("on")),
            Trigger::ByFact(by) => {
                let by_fact = place.key("by_fact");
                let on = by_fact.key("on");
                if by.on.is_empty() {
                    return Err(self.list_empty(&on));
                }
                by.on.iter().try_for_each(|(value, events)| self.check_events(events, known, &on.key(value)))
            }
        }
    }

    fn check_bound(&self, place: &Pointer<'_>) -> Result<(), Error> {
        let roll = match &self.term {
            Term::Days(term) | Term::Months(term) | Term::Years(term) => term.roll,
            _ => Roll::None,
        };
        if self.bound == DueBound::AtEarliest && roll != Roll::None {
            let unit = place.key(self.term.unit_word());
            return Err(RuleFault::MinimumRolls { id: self.id.clone() }.at(unit.key("roll")));
        }
        Ok(())
    }

    fn check_extensions(&self, place: &Pointer<'_>) -> Result<(), Error> {
        let wrong = self.extensions.iter().position(|step| step.by.is_some() == step.to.is_some());
        let fault = |at| RuleFault::ByOrTo { id: self.id.clone() }.at(place.index(at));
        wrong.map_or(Ok(()), |at| Err(fault(at)))
    }

    fn check_pauses(&self, known: &Vocabulary, place: &Pointer<'_>) -> Result<(), Error> {
        let backward = |open: &Open<CountedFrom>| open.readings().iter().any(|counted| counted.is_backward());
        let counted = matches!(self.term, Term::WorkingDays(_) | Term::Days(_));
        if !self.pauses.is_empty() && (!counted || self.term.counting().is_some_and(backward)) {
            let (id, unit) = (self.id.clone(), self.term.unit_word());
            return Err(RuleFault::PauseNotCounted { id, unit: of_key(unit) }.at(place));
        }
        for (at, pause) in self.pauses.iter().enumerate() {
            let pause_at = place.index(at);
            let causes = pause_at.key("causes");
            if pause.causes.is_empty() {
                return Err(self.list_empty(&causes));
            }
            if let Some((at, cause)) =
                pause.causes.iter().enumerate().find(|(_, cause)| !known.causes.has(cause))
            {
                let (found, known) = (excerpt(cause), known.causes.listed(cause));
                return Err(RuleFault::CauseUnknown { found, known }.at(causes.index(at)));
            }
        }
        Ok(())
    }

    /// What asks for something lets the term wait, so it neither ends the term nor starts it anew.
    fn check_awaited(&self, reset: &ResetRule, known: &Vocabulary, place: &Pointer<'_>) -> Result<(), Error> {
        if reset.awaits.is_empty() {
            return Ok(());
        }
        self.check_events(&reset.awaits, known, place)?;
        let other: HashSet<_> =
            self.ends.iter().chain(self.resets.iter().flat_map(|reset| &reset.on)).collect();
        match reset.awaits.iter().enumerate().find(|(_, event)| other.contains(event)) {
            Some((at, event)) => {
                let (id, event) = (self.id.clone(), event.clone());
                Err(RuleFault::AwaitsOther { id, event }.at(place.index(at)))
            }
            None => Ok(()),
        }
    }

    fn check_expiry(&self, known: &Vocabulary, place: &Pointer<'_>) -> Result<(), Error> {
        match &self.on_expiry {
            OnExpiry::Deemed(deemed) if !known.events.has(&deemed.event) => {
                Err(unknown_event(&deemed.event, known).at(place.key("deemed").key("event")))
            }
            _ => Ok(()),
        }
    }

    fn check_events(&self, events: &[String], known: &Vocabulary, place: &Pointer<'_>) -> Result<(), Error> {
        if events.is_empty() {
            return Err(self.list_empty(place));
        }
        let unknown = events.iter().enumerate().find(|(_, event)| !known.events.has(event));
        unknown.map_or(Ok(()), |(at, event)| Err(unknown_event(event, known).at(place.index(at))))
    }

    /// How many words its lists have together.
    fn words(&self) -> usize {
        let lists = [self.evidence.len(), self.as_a_rule.len(), self.extensions.len(), self.ends.len()];
        let when = self.when.values().map(|values| values.len().saturating_add(1));
        let pauses = self.pauses.iter().map(|pause| pause.causes.len().saturating_add(1));
        let resets = self.resets.iter().map(|reset| reset.words().count().saturating_add(1));
        let trigger = match &self.trigger {
            Trigger::On(events) => events.len(),
            Trigger::ByFact(by) => {
                by.on.values().map(|events| events.len().saturating_add(1)).fold(0, usize::saturating_add)
            }
        };
        lists.into_iter().chain(when).chain(pauses).chain(resets).fold(trigger, usize::saturating_add)
    }

    fn list_empty(&self, place: &Pointer<'_>) -> Error {
        RuleFault::ListEmpty { id: self.id.clone() }.at(place)
    }
}

fn unknown_event(event: &str, known: &Vocabulary) -> RuleFault {
    RuleFault::EventUnknown { found: excerpt(event), known: known.events.listed(event) }
}

/// Whether a value of the document says that it is not known.
fn is_open(value: &Value) -> bool {
    let readings =
        |entries: &serde_json::Map<String, Value>| entries.len() == 1 && entries.contains_key("unknown");
    value == "unknown" || value.as_object().is_some_and(readings)
}
