//! What one rule sees of the events of a log, by what they do under it.

use crate::day::Day;
use crate::deadline::count::Lost;
use crate::deadline::log::{Entry, Timeline, When};
use crate::deadline::rule::{DeadlineRule, EXTENDED, PAUSED, REOPENED, RESUMED, ResetRule};
use std::collections::HashMap;

/// The events that bear on the clocks of a rule, each kind in the order of time.
#[derive(Debug)]
pub(crate) struct View<'t> {
    /// What fulfils the rule.
    pub(super) ends: ByUnit<'t, &'t Entry<'t>>,
    /// What undoes an end; none where a reopening opens a clock of its own.
    pub(super) reopened: ByUnit<'t, &'t Entry<'t>>,
    /// What starts the term anew or is a request to that end, and extensions.
    pub(super) steps: ByUnit<'t, &'t Entry<'t>>,
    pub(super) paused: ByUnit<'t, &'t Entry<'t>>,
    resumed: HashMap<&'t str, &'t Entry<'t>>,
}

impl<'t> View<'t> {
    /// What a rule sees of a log.
    pub(crate) fn of(rule: &'t DeadlineRule, timeline: &'t Timeline<'t>) -> Self {
        let roles = Roles::of(rule);
        let seen = || timeline.entries.iter().filter(|entry| entry.is_seen_by(&rule.id));
        let with = |role: Role| {
            let entries = seen().filter(|entry| roles.have(entry, role));
            ByUnit::of(entries.map(|entry| (entry, entry.event.unit())))
        };
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
    pub(super) fn lost(&self, rule: &DeadlineRule, paused: &'t Entry<'t>) -> Option<Lost<'t>> {
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
    rule: &'t DeadlineRule,
    words: HashMap<&'t str, (bool, bool)>,
}

impl<'t> Roles<'t> {
    fn of(rule: &'t DeadlineRule) -> Self {
        let mut words: HashMap<&str, (bool, bool)> = HashMap::new();
        rule.ends.iter().for_each(|word| words.entry(word).or_default().0 = true);
        let steps = rule.resets.iter().flat_map(ResetRule::words);
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

/// What has an order of time, and the same by the unit that it names.
#[derive(Debug)]
pub(super) struct ByUnit<'t, T> {
    all: Vec<T>,
    of_all: Vec<T>,
    of_one: HashMap<&'t str, Vec<T>>,
}

impl<'t, T: Copy> ByUnit<'t, T> {
    /// In the order in which they come, each with its unit.
    pub(super) fn of(each: impl Iterator<Item = (T, Option<&'t str>)>) -> Self {
        let mut by_unit = Self { all: Vec::new(), of_all: Vec::new(), of_one: HashMap::new() };
        for (one, unit) in each {
            by_unit.all.push(one);
            match unit {
                None => by_unit.of_all.push(one),
                Some(unit) => by_unit.of_one.entry(unit).or_default().push(one),
            }
        }
        by_unit
    }

    /// All of them, in order.
    pub(super) fn all(&self) -> &[T] {
        &self.all
    }

    /// Those that concern a unit: all concern what names no unit.
    pub(super) fn lists(&self, unit: Option<&str>) -> [&[T]; 2] {
        match unit {
            None => [&self.all, &[]],
            Some(unit) => [&self.of_all, self.of_one.get(unit).map_or(&[], Vec::as_slice)],
        }
    }
}

impl<'t> ByUnit<'t, &'t Entry<'t>> {
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
}
