//! What one rule sees of the events of a log, by what they do under it.

use crate::day::Day;
use crate::deadline::count::Lost;
use crate::deadline::log::{Entry, Timeline, When};
use crate::deadline::rule::{EXTENDED, PAUSED, REOPENED, RESUMED, Reset, Rule};
use std::collections::HashMap;

/// The events that bear on the clocks of a rule, each kind in the order of time.
#[derive(Debug)]
pub(in crate::deadline) struct View<'t> {
    /// What fulfils the rule.
    pub(super) ends: ByUnit<'t>,
    /// What undoes an end; none where a reopening opens a clock of its own.
    pub(super) reopened: ByUnit<'t>,
    /// What starts the term anew or is a request to that end, and extensions.
    pub(super) steps: ByUnit<'t>,
    pub(super) paused: ByUnit<'t>,
    resumed: HashMap<&'t str, &'t Entry<'t>>,
}

impl<'t> View<'t> {
    /// What a rule sees of a log.
    pub(in crate::deadline) fn of(rule: &'t Rule, timeline: &'t Timeline<'t>) -> Self {
        let roles = Roles::of(rule);
        let seen = || timeline.entries.iter().filter(|entry| entry.is_seen_by(&rule.id));
        let with = |role: Role| ByUnit::of(seen().filter(|entry| roles.have(entry, role)));
        let resumed = seen().filter(|entry| entry.event.event == RESUMED);
        Self {
            ends: with(Role::End),
            reopened: with(Role::Reopens),
            steps: with(Role::Step),
            paused: with(Role::Pauses),
            resumed: resumed.filter_map(|entry| Some((entry.event.of.as_deref()?, entry))).collect(),
        }
    }

    /// What one pause takes out of the count; `None` where the rule has no such cause.
    pub(super) fn lost(&self, rule: &Rule, paused: &'t Entry<'t>) -> Option<Lost<'t>> {
        let cause = paused.event.cause.as_ref()?;
        let pause = rule.pauses.iter().find(|pause| pause.causes.contains(cause))?;
        let by = paused.event.id.as_str();
        let resumed = self.resumed.get(by).map(|resumed| resumed.when.day);
        Some(Lost::between(by, paused.when.day, resumed, pause))
    }

    /// Every event that bears on the clocks of the rule.
    pub(super) fn every(&self) -> impl Iterator<Item = &'t Entry<'t>> + '_ {
        let kinds = [&self.ends, &self.reopened, &self.steps, &self.paused];
        kinds.into_iter().flat_map(|kind| kind.all.iter().copied())
    }

    /// How many events there are besides those that end clocks: what each clock is held against.
    pub(super) fn steps_and_pauses(&self) -> usize {
        [&self.reopened, &self.steps, &self.paused]
            .iter()
            .map(|kind| kind.all.len())
            .fold(0, usize::saturating_add)
    }
}

/// What an event does under a rule.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    End,
    Reopens,
    Step,
    Pauses,
}

/// The words of a rule with what they do.
struct Roles<'t> {
    rule: &'t Rule,
    words: HashMap<&'t str, (bool, bool)>,
}

impl<'t> Roles<'t> {
    fn of(rule: &'t Rule) -> Self {
        let mut words: HashMap<&str, (bool, bool)> = HashMap::new();
        rule.ends.iter().for_each(|word| words.entry(word).or_default().0 = true);
        let steps = rule.resets.iter().flat_map(Reset::words);
        steps.for_each(|word| words.entry(word).or_default().1 = true);
        Self { rule, words }
    }

    fn have(&self, entry: &Entry<'_>, role: Role) -> bool {
        let (ends, steps) = self.words.get(entry.event.event.as_str()).copied().unwrap_or_default();
        match (role, entry.event.event.as_str()) {
            (Role::Pauses, word) => word == PAUSED,
            (Role::Reopens, word) => word == REOPENED && !self.rule.trigger.names(REOPENED),
            (Role::Step, EXTENDED) => entry.event.duty.as_ref() == Some(&self.rule.duty),
            (Role::Step, _) => steps,
            (Role::End, _) => ends,
        }
    }
}

/// Entries in the order of time, and the same by the unit that they name.
#[derive(Debug, Default)]
pub(super) struct ByUnit<'t> {
    all: Vec<&'t Entry<'t>>,
    of_all: Vec<&'t Entry<'t>>,
    of_one: HashMap<&'t str, Vec<&'t Entry<'t>>>,
}

impl<'t> ByUnit<'t> {
    fn of(entries: impl Iterator<Item = &'t Entry<'t>>) -> Self {
        let mut by_unit = Self::default();
        for entry in entries {
            by_unit.all.push(entry);
            match entry.event.unit() {
                None => by_unit.of_all.push(entry),
                Some(unit) => by_unit.of_one.entry(unit).or_default().push(entry),
            }
        }
        by_unit
    }

    /// Every entry, in order.
    pub(super) fn all(&self) -> &[&'t Entry<'t>] {
        &self.all
    }

    /// The entries that concern a clock of a unit, in order; every entry concerns one that names no unit.
    pub(super) fn of_unit(&self, unit: Option<&str>) -> Vec<&'t Entry<'t>> {
        let mut entries = self.lists(unit).concat();
        crate::order::sort_by_key(&mut entries, |entry| entry.number);
        entries
    }

    /// The last of them.
    pub(super) fn last(&self, unit: Option<&str>) -> Option<&'t Entry<'t>> {
        let last = self.lists(unit).into_iter().filter_map(|list| list.last().copied());
        last.max_by_key(|entry| entry.number)
    }

    /// The first of them from a day on for which something holds; it is quick where that is so soon after the day.
    pub(super) fn first(
        &self,
        unit: Option<&str>,
        from: Option<Day>,
        holds: impl Fn(When) -> bool,
    ) -> Option<&'t Entry<'t>> {
        let is_before = |entry: &&Entry<'_>| from.is_some_and(|from| entry.when.day < from);
        let first = self.lists(unit).into_iter().filter_map(|list| {
            let (_, later) = list.split_at_checked(list.partition_point(is_before))?;
            later.iter().find(|entry| holds(entry.when)).copied()
        });
        first.min_by_key(|entry| entry.number)
    }

    fn lists(&self, unit: Option<&str>) -> [&[&'t Entry<'t>]; 2] {
        match unit {
            None => [&self.all, &[]],
            Some(unit) => [&self.of_all, self.of_one.get(unit).map_or(&[], Vec::as_slice)],
        }
    }
}
