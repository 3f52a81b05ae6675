//! What silence puts into the log, and so starts the next rule.

use super::clock::Deemed;
use super::course::Opening;
use super::log::Event;
use super::moment::When;
use super::pack::Rulebook;
use super::rule::{OnExpiry, Rule};
use super::select::Candidates;
use super::standing::Look;
use super::timeline::{Entry, Origin, Timeline};
use crate::calendar::Calendar;
use crate::day::Day;
use std::borrow::Cow;

/// The rules under which silence has an effect, and the day up to which it has been silent.
#[derive(Clone, Copy)]
pub(super) struct Silence<'a> {
    pub(super) book: &'a Rulebook,
    pub(super) calendar: &'a Calendar,
    pub(super) on: Day,
}

impl<'a> Silence<'a> {
    /// Puts the events of silence into a log, as far as they bear on the rules that are asked.
    ///
    /// # Rule
    /// Only rules of the same area count, such as `licence` of `licence.correct`: a paper is received in every area.
    pub(super) fn enter(self, timeline: &mut Timeline<'a>, asked: &[&'a Rule]) {
        let feeding = self.feeding(asked);
        // Each round lets the events of the one before have their effect; a chain is no longer than its rules.
        for _ in &feeding {
            let deemed: Vec<_> = feeding.iter().flat_map(|rule| self.deemed(rule, timeline)).collect();
            let known =
                |entry: &Entry<'_>| timeline.entries.iter().any(|known| known.event.id == entry.event.id);
            let new: Vec<_> = deemed.into_iter().filter(|entry| !known(entry)).collect();
            if new.is_empty() {
                return;
            }
            timeline.enter(new);
        }
    }

    /// The rules whose silence bears on those asked, directly or through one another.
    fn feeding(self, asked: &[&'a Rule]) -> Vec<&'a Rule> {
        let mut feeding: Vec<&'a Rule> = Vec::new();
        loop {
            let bears = |rule: &&Rule| {
                let new = asked.iter().chain(&feeding).all(|known| known.duty != rule.duty);
                new && asked.iter().chain(&feeding).any(|known| feeds(rule, known))
            };
            let Some(rule) = self.book.rules().find(bears) else { return feeding };
            let duty =
                |other: &&Rule| other.duty == rule.duty && matches!(other.on_expiry, OnExpiry::Deemed(_));
            feeding.extend(self.book.rules().filter(duty));
        }
    }

    /// The events that silence under a rule has put into the log.
    fn deemed(self, rule: &'a Rule, timeline: &Timeline<'_>) -> Vec<Entry<'a>> {
        let Ok(candidates) = Candidates::of(self.book, &rule.duty, None) else { return Vec::new() };
        let openings = candidates.openings(timeline).into_iter().flatten();
        let own = openings.filter(|opening| opening.rule.id == rule.id);
        own.filter_map(|opening| Some(entry(rule, opening.trigger, self.silent(opening)?))).collect()
    }

    /// What counts as having happened under one clock.
    fn silent(self, opening: Opening<'_>) -> Option<Deemed> {
        let counted = opening.rule.term.readings().first()?;
        let course = opening.course(*counted, self.calendar).ok()?;
        Look { opening, course: &course, calendar: self.calendar, on: self.on }.standing().deemed
    }
}

fn entry<'a>(rule: &'a Rule, trigger: &Entry<'_>, deemed: Deemed) -> Entry<'a> {
    let id = format!("{}:{}", trigger.event.id, rule.id);
    let mut event = Event::bare(id, deemed.event, deemed.day);
    event.to.clone_from(&trigger.event.to);
    Entry { event: Cow::Owned(event), when: When::on(deemed.day), origin: Origin::Silence(&rule.id) }
}

/// Whether silence under one rule makes an event that another one looks at.
fn feeds(rule: &Rule, other: &Rule) -> bool {
    let OnExpiry::Deemed(deemed) = &rule.on_expiry else { return false };
    let resets = other.resets.iter().flat_map(|reset| &reset.on);
    let used =
        other.trigger.names(&deemed.event) || resets.chain(&other.ends).any(|event| *event == deemed.event);
    used && area(&rule.duty) == area(&other.duty)
}

/// `licence` of `licence.correct`.
fn area(duty: &str) -> &str {
    duty.split_once('.').map_or(duty, |(area, _)| area)
}
