//! To which clock an event falls that had an effect on none.

use super::review::Reviewed;
use super::timeline::Entry;
use std::collections::HashMap;

/// Some of the clocks of a log, in the order of time, and the same by the unit to which they were opened.
pub(super) struct Share<'t> {
    all: Vec<usize>,
    of_all: Vec<usize>,
    of_one: HashMap<&'t str, Vec<usize>>,
}

impl<'t> Share<'t> {
    /// Those of some clocks for which something holds.
    pub(super) fn of(clocks: &[Reviewed<'t>], holds: impl Fn(&Reviewed<'t>) -> bool) -> Self {
        let mut share = Self { all: Vec::new(), of_all: Vec::new(), of_one: HashMap::new() };
        for (at, clock) in clocks.iter().enumerate().filter(|(_, clock)| holds(clock)) {
            share.all.push(at);
            match clock.opening.unit() {
                None => share.of_all.push(at),
                Some(unit) => share.of_one.entry(unit).or_default().push(at),
            }
        }
        share
    }

    /// The last clock that an event concerns and that was opened no later.
    pub(super) fn last_before(&self, clocks: &[Reviewed<'t>], entry: &Entry<'_>) -> Option<usize> {
        let opened = |at: &usize| clocks.get(*at).is_some_and(|clock| !clock.opening.is_early(entry));
        let last = self.lists(entry).into_iter().filter_map(|list| {
            list.partition_point(opened).checked_sub(1).and_then(|last| list.get(last).copied())
        });
        last.max()
    }

    /// The first clock that an event concerns.
    pub(super) fn first(&self, entry: &Entry<'_>) -> Option<usize> {
        self.lists(entry).into_iter().filter_map(|list| list.first().copied()).min()
    }

    fn lists(&self, entry: &Entry<'_>) -> [&[usize]; 2] {
        match entry.event.unit() {
            None => [&self.all, &[]],
            Some(unit) => [&self.of_all, self.of_one.get(unit).map_or(&[], Vec::as_slice)],
        }
    }
}
