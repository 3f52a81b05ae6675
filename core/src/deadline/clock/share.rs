//! To which clock an event falls that had an effect on none.

use super::reviewed::Reviewed;
use super::view::{ByUnit, View};
use crate::deadline::answer::WithoutEffect;
use crate::deadline::log::{Entry, EntryOrigin, Timeline};
use indexmap::IndexMap;
use std::collections::{HashMap, HashSet};

/// Puts each event that had an effect on no clock to the last clock that was opened before it, else to the first.
pub(super) fn share_out<'t>(
    clocks: &mut [Reviewed<'t>],
    views: &IndexMap<&'t str, View<'t>>,
    timeline: &'t Timeline<'t>,
) {
    steps(clocks);
    let used: HashSet<_> = clocks.iter().filter_map(|clock| Some(clock.ended?.number)).collect();
    for (rule, view) in views {
        let share = ClockShare::of(clocks, |clock| clock.opening.rule.id == *rule);
        ends(clocks, view, &share, &used);
        reopenings(clocks, view, &share);
        of_other_units(clocks, view, &share);
    }
    deemed(clocks, timeline);
}

/// What changed no term: extensions, pauses, corrections and the like.
fn steps(clocks: &mut [Reviewed<'_>]) {
    let mut share: HashMap<usize, Option<(usize, WithoutEffect)>> = HashMap::new();
    for (at, clock) in clocks.iter().enumerate() {
        let Ok(courses) = &clock.courses else { continue };
        for (number, effect) in courses.agreed.effects.iter() {
            let opened_before = clock.opening.trigger.number <= number;
            let own = effect.map(|reason| (at, reason));
            match share.get_mut(&number) {
                None => drop(share.insert(number, own)),
                Some(shared) if effect.is_none() || (shared.is_some() && opened_before) => *shared = own,
                Some(_) => {}
            }
        }
    }
    for (number, (at, reason)) in share.into_iter().filter_map(|(number, share)| Some((number, share?))) {
        put_aside(clocks, at, number, reason);
    }
}

/// What would end a clock and ends none. Where the first clock was opened later, it was opened too late for it.
fn ends<'t>(clocks: &mut [Reviewed<'t>], view: &View<'t>, share: &ClockShare<'t>, used: &HashSet<usize>) {
    for end in view.ends.all().iter().filter(|end| !used.contains(&end.number)) {
        let (last, first) = (share.last_before(clocks, end), share.first(end));
        let Some(at) = last.or(first) else { continue };
        let undone = clocks.get(at).is_some_and(|clock| clock.opening.is_undone(view, end));
        let reason = if undone { WithoutEffect::Reopened } else { WithoutEffect::EndsNothing };
        put_aside(clocks, at, end.number, reason);
        if let (None, Some(clock)) = (last, clocks.get_mut(at)) {
            clock.early_ends.push(end);
        }
    }
}

/// What would undo an end and undoes none.
fn reopenings<'t>(clocks: &mut [Reviewed<'t>], view: &View<'t>, share: &ClockShare<'t>) {
    let mut undoing = HashSet::new();
    for clock in share.0.all().iter().filter_map(|at| clocks.get(*at)) {
        let Some(end) = clock.opening.first_end(view) else { continue };
        let reopened = view.reopened.of_unit(clock.opening.unit()).into_iter();
        undoing.extend(reopened.filter(|entry| !entry.when.is_before(end.when)).map(|entry| entry.number));
    }
    for entry in view.reopened.all().iter().filter(|entry| !undoing.contains(&entry.number)) {
        if let Some(at) = share.last_before(clocks, entry).or(share.first(entry)) {
            put_aside(clocks, at, entry.number, WithoutEffect::UndoesNothing);
        }
    }
}

/// What names a unit to which no clock was opened.
fn of_other_units<'t>(clocks: &mut [Reviewed<'t>], view: &View<'t>, share: &ClockShare<'t>) {
    for entry in view.every().filter(|entry| share.first(entry).is_none()) {
        let opened = |at: &usize| clocks.get(*at).is_some_and(|clock| !clock.opening.is_early(entry));
        let last = share.0.all().partition_point(opened).saturating_sub(1);
        if let Some(at) = share.0.all().get(last) {
            put_aside(clocks, *at, entry.number, WithoutEffect::OfAnotherUnit);
        }
    }
}

/// What had been deemed to happen before it did: it falls to the clock that was opened by that.
fn deemed<'t>(clocks: &mut [Reviewed<'t>], timeline: &'t Timeline<'t>) {
    let share =
        ClockShare::of(clocks, |clock| matches!(clock.opening.trigger.origin, EntryOrigin::Silence(_)));
    for entry in timeline.entries.iter().filter(|entry| entry.deemed_before.is_some()) {
        let Some(at) = share.last_before(clocks, entry) else { continue };
        let alike = |clock: &Reviewed<'_>| clock.opening.trigger.event.event == entry.event.event;
        if clocks.get(at).is_some_and(alike) {
            put_aside(clocks, at, entry.number, WithoutEffect::AlreadyDeemed);
        }
    }
}

fn put_aside(clocks: &mut [Reviewed<'_>], at: usize, number: usize, reason: WithoutEffect) {
    if let Some(clock) = clocks.get_mut(at) {
        clock.aside.insert(number, reason);
    }
}

/// Some of the clocks of a log, in the order of time, and the same by the unit to which they were opened.
struct ClockShare<'t>(ByUnit<'t, usize>);

impl<'t> ClockShare<'t> {
    /// Those of some clocks for which something holds.
    fn of(clocks: &[Reviewed<'t>], holds: impl Fn(&Reviewed<'t>) -> bool) -> Self {
        let those = clocks.iter().enumerate().filter(|(_, clock)| holds(clock));
        Self(ByUnit::of(those.map(|(at, clock)| (at, clock.opening.unit()))))
    }

    /// The last clock that an event concerns and that was opened no later.
    fn last_before(&self, clocks: &[Reviewed<'t>], entry: &Entry<'_>) -> Option<usize> {
        let opened = |at: &usize| clocks.get(*at).is_some_and(|clock| !clock.opening.is_early(entry));
        let last = self.0.lists(entry.event.unit()).into_iter().filter_map(|list| {
            list.partition_point(opened).checked_sub(1).and_then(|last| list.get(last).copied())
        });
        last.max()
    }

    /// The first clock that an event concerns.
    fn first(&self, entry: &Entry<'_>) -> Option<usize> {
        self.0.lists(entry.event.unit()).into_iter().filter_map(|list| list.first().copied()).min()
    }
}
