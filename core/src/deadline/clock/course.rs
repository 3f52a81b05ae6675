//! One clock as it runs: where it is counted from, what falls out, and where it ends.

use super::view::View;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::deadline::answer::{ExtensionGranted, WithoutEffect};
use crate::deadline::count::{End, Length, Lost, Pauses, Track};
use crate::deadline::log::{Entry, Timeline, When};
use crate::deadline::rule::DeadlineRule;
use std::collections::HashMap;

/// A rule and the event that opens a clock under it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Opening<'t> {
    pub(crate) rule: &'t DeadlineRule,
    pub(crate) trigger: &'t Entry<'t>,
    pub(crate) timeline: &'t Timeline<'t>,
}

impl<'t> Opening<'t> {
    /// The unit to which the clock is opened; `None`: to all.
    pub(crate) fn unit(self) -> Option<&'t str> {
        self.trigger.event.to.as_deref()
    }

    /// Whether an event came before the clock was opened; a term that is counted backward runs before that.
    pub(crate) fn is_early(self, entry: &Entry<'_>) -> bool {
        !self.is_open_at(entry.when)
    }

    fn is_open_at(self, when: When) -> bool {
        self.rule.term.is_backward() || !when.is_before(self.trigger.when)
    }

    /// The day of the trigger, before which nothing bears on the clock; a term that is counted backward has none.
    fn begun(self) -> Option<Day> {
        (!self.rule.term.is_backward()).then_some(self.trigger.when.day)
    }

    /// The event that ends the clock: the first that no reopening undoes.
    pub(super) fn ended(self, view: &View<'t>) -> Option<&'t Entry<'t>> {
        let undone = view.reopened.last(self.unit()).map(|reopened| reopened.when);
        let holds = |end: When| self.is_open_at(end) && undone.is_none_or(|reopened| reopened.is_before(end));
        view.ends.first(self.unit(), self.begun().max(undone.map(|reopened| reopened.day)), holds)
    }

    /// The first event that would end the clock, undone or not.
    pub(super) fn first_end(self, view: &View<'t>) -> Option<&'t Entry<'t>> {
        view.ends.first(self.unit(), self.begun(), |end| self.is_open_at(end))
    }

    /// The days on which the matter was closed before it was reopened, each time from the day after its end.
    pub(super) fn closed(self, view: &View<'t>) -> Vec<Lost<'t>> {
        let mut closed = Vec::new();
        let mut next = self.first_end(view);
        while let Some(end) = next {
            let undoes = |reopened: When| !reopened.is_before(end.when);
            let Some(reopened) = view.reopened.first(self.unit(), Some(end.when.day), undoes) else { break };
            closed.push(Lost::closed(&end.event.id, end.when.day, reopened.when.day));
            let later = |end: When| reopened.when.is_before(end) && self.is_open_at(end);
            next = view.ends.first(self.unit(), Some(reopened.when.day), later);
        }
        closed
    }

    /// Whether a reopening undoes an end.
    pub(super) fn is_undone(self, view: &View<'t>, end: &Entry<'_>) -> bool {
        let last = view.reopened.last(self.unit());
        !self.is_early(end) && last.is_some_and(|reopened| !reopened.when.is_before(end.when))
    }
}

/// One clock under one reading of its rule.
#[derive(Clone, Debug)]
pub(crate) struct Course<'t> {
    /// The term as the rule states it.
    pub(crate) length: Length,
    pub(crate) anchor: Day,
    /// The day of the trigger and of each event that started the term anew; of several readings those that all share.
    pub(super) starts: Vec<Day>,
    /// The term in all, with its extensions.
    pub(super) total: u32,
    pub(crate) end: End,
    /// Days that do not count.
    pub(super) pauses: Pauses<'t>,
    /// Those of them on which the clock is paused.
    pub(super) paused: Pauses<'t>,
    /// The request whose answer is waited for.
    pub(crate) awaited: Option<&'t Entry<'t>>,
    pub(crate) granted: Vec<ExtensionGranted>,
    pub(super) effects: Effects,
}

/// What the events that a clock met did to it, by their number in the order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Effects(HashMap<usize, Option<WithoutEffect>>);

impl Effects {
    /// The event had an effect.
    pub(super) fn had(&mut self, entry: &Entry<'_>) {
        self.0.insert(entry.number, None);
    }

    /// The event had none, for a reason, unless it had one in another way.
    pub(super) fn lacked(&mut self, entry: &Entry<'_>, reason: WithoutEffect) {
        self.0.entry(entry.number).or_insert(Some(reason));
    }

    /// The event's effect is undone, for a reason.
    pub(super) fn lost(&mut self, entry: &Entry<'_>, reason: WithoutEffect) {
        self.0.insert(entry.number, Some(reason));
    }

    /// Each event with the reason why it had no effect; `None` where it had one.
    pub(super) fn iter(&self) -> impl Iterator<Item = (usize, Option<WithoutEffect>)> {
        self.0.iter().map(|(number, effect)| (*number, *effect))
    }

    /// What is the same under another reading; where they differ, that is said.
    pub(super) fn agreed(mut self, other: &Self) -> Self {
        for (number, effect) in &mut self.0 {
            if other.0.get(number) != Some(effect) {
                *effect = Some(WithoutEffect::Undecided);
            }
        }
        self
    }
}

impl Course<'_> {
    /// A term from a day, without events.
    pub(crate) fn of_term(length: Length, anchor: Day, calendar: &Calendar) -> Self {
        let pauses = Pauses::default();
        let end = Track { length, anchor, pauses: &pauses, calendar }.end(length.n);
        let (awaited, granted, effects) = Default::default();
        let (paused, starts) = (Pauses::default(), vec![anchor]);
        Self { length, anchor, starts, total: length.n, end, pauses, paused, awaited, granted, effects }
    }

    /// The day from which is counted, as far as it is known: that of the last event that surely started the term.
    pub(crate) fn counted_from(&self) -> Day {
        self.starts.last().copied().unwrap_or(self.anchor)
    }
}
