//! The rules as known at one time, compiled.

use super::answer::Why;
use super::document::Rules;
use super::notice::{Notice, Ruling};
use super::table::{Table, day_at, position};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the notices known at one time make of every day.
#[derive(Debug)]
pub(super) struct Version {
    pub(super) table: Table,
    /// The first position that has a week.
    pub(super) begins: u32,
    /// First and last positions that notices govern: in order, and no two of them touch.
    covered: Vec<(u32, u32)>,
    /// The notice with the latest word on a single day.
    ruled: BTreeMap<u32, Arc<Notice>>,
}

impl Version {
    /// Compiles the week of the rules and these of their notices, in the order of announcement.
    pub(super) fn new(rules: &Rules, notices: &[Arc<Notice>]) -> Self {
        let said =
            notices.iter().flat_map(|notice| notice.days.keys().map(move |day| (position(*day), notice)));
        let ruled: BTreeMap<_, _> = said.map(|(at, notice)| (at, Arc::clone(notice))).collect();
        let single = ruled.iter().filter_map(|(at, notice)| Some((*at, ruling(notice, *at)?.works())));
        Self {
            table: Table::new(&rules.weeks, single),
            begins: rules.weeks.first().map_or(u32::MAX, |(from, _)| *from),
            covered: united(notices),
            ruled,
        }
    }

    /// Why the day at a position works or rests.
    pub(super) fn why(&self, at: u32) -> Why {
        let named = self.notice(at).and_then(|notice| Some((notice.id.clone(), ruling(notice, at)?)));
        match named {
            Some((notice, Ruling::Off(occasion))) => Why::Off { name: occasion.name.clone(), notice },
            Some((notice, Ruling::Work(occasion))) => Why::Work { name: occasion.name.clone(), notice },
            None if self.table.works(at) => Why::Weekday {},
            None => Why::Weekend {},
        }
    }

    /// The notice with the latest word on the day at a position, where one names it.
    pub(super) fn notice(&self, at: u32) -> Option<&Notice> {
        self.ruled.get(&at).map(Arc::as_ref)
    }

    /// Whether a notice governs the day at a position.
    pub(super) fn covers(&self, at: u32) -> bool {
        self.span(at).is_some()
    }

    /// The first position on the way from `near` to `far` that no notice governs.
    pub(super) fn gap(&self, near: u32, far: u32) -> Option<u32> {
        match self.span(near) {
            None => Some(near),
            Some((first, last)) if (first..=last).contains(&far) => None,
            Some((_, last)) if far > near => Some(last.saturating_add(1)),
            Some((first, _)) => Some(first.saturating_sub(1)),
        }
    }

    /// What is governed, as text: `2004-01-01…2026-12-31`.
    pub(super) fn covered_text(&self) -> String {
        let spans = self.covered.iter().map(|(first, last)| format!("{}…{}", day_at(*first), day_at(*last)));
        let text = spans.collect::<Vec<_>>().join(", ");
        if text.is_empty() { "—".into() } else { text }
    }

    fn span(&self, at: u32) -> Option<(u32, u32)> {
        let next = self.covered.partition_point(|(first, _)| *first <= at);
        let span = self.covered.get(next.checked_sub(1)?)?;
        (at <= span.1).then_some(*span)
    }
}

fn ruling(notice: &Notice, at: u32) -> Option<&Ruling> {
    notice.days.get(&day_at(at))
}

/// The spans that the notices govern, united where they overlap or touch.
fn united(notices: &[Arc<Notice>]) -> Vec<(u32, u32)> {
    let governed = notices.iter().filter_map(|notice| notice.governs);
    let mut spans: Vec<_> = governed.map(|span| (position(span.from), position(span.to))).collect();
    spans.sort_unstable();
    spans.dedup_by(|later, earlier| {
        let touches = later.0 <= earlier.1.saturating_add(1);
        if touches {
            earlier.1 = earlier.1.max(later.1);
        }
        touches
    });
    spans
}
