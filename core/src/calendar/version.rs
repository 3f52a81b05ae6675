//! The rules as known at one time, compiled; and all versions of one calendar, each compiled once.

use super::answer::Why;
use super::notice::{Notice, Ruling};
use super::rules::Rules;
use super::table::{DayTable, day_at, position};
use crate::day::Day;
use crate::error::Error;
use crate::words::Words;
use std::sync::{Arc, OnceLock};

/// Days in all versions of a calendar together, up to which each version is kept once it was compiled: some 16 MB.
const KEPT_DAYS: usize = 1_000_000;

/// Spans shown where all that is governed is named.
const SPANS_SHOWN: usize = 6;

/// A calendar's rules and what the notices known at one time or another make of them.
///
/// What is known as of a day is always a first part of the notices, so there are no more versions than notices. Each is
/// compiled when it is first asked for, and every calendar derived from these rules shares it.
#[derive(Debug)]
pub(super) struct Versions {
    pub(super) rules: Rules,
    /// The version that knows this many notices; none is kept where all together would be too large.
    kept: Vec<OnceLock<Arc<Version>>>,
}

impl Versions {
    pub(super) fn new(rules: Rules) -> Self {
        let versions = rules.notices.len().saturating_add(1);
        let named = rules.notices.iter().map(|notice| notice.days.len().saturating_add(1));
        let days = named.fold(0_usize, usize::saturating_add);
        let keeps = versions.saturating_mul(days) <= KEPT_DAYS;
        let kept = if keeps { (0..versions).map(|_| OnceLock::new()).collect() } else { Vec::new() };
        Self { rules, kept }
    }

    /// The version that knows every notice.
    pub(super) fn latest(&self) -> Arc<Version> {
        self.version(self.rules.notices.len())
    }

    /// The version that knows the notices announced up to and on a day.
    ///
    /// # Errors
    /// `calendar.notice_day_unknown`
    pub(super) fn known_as_of(&self, day: Day) -> Result<Arc<Version>, Error> {
        let notices = &self.rules.notices;
        let known = notices.partition_point(|notice| notice.certain_from() <= day);
        notices.iter().skip(known).try_for_each(|notice| notice.known_on(day).map(|_| ()))?;
        Ok(self.version(known))
    }

    fn version(&self, known: usize) -> Arc<Version> {
        let compiled = || Arc::new(Version::new(&self.rules, known));
        self.kept.get(known).map_or_else(compiled, |kept| Arc::clone(kept.get_or_init(compiled)))
    }
}

/// What the notices known at one time make of every day.
#[derive(Debug)]
pub(super) struct Version {
    pub(super) table: DayTable,
    /// The first position that has a week.
    pub(super) begins: u32,
    /// First and last positions that notices govern: in order, and no two of them touch.
    covered: Vec<(u32, u32)>,
    /// Each day that is named, in order, and which of the notices has the latest word on it.
    ruled: Vec<(u32, usize)>,
}

impl Version {
    /// Compiles the week of the rules and the first `known` of their notices.
    fn new(rules: &Rules, known: usize) -> Self {
        let notices = || rules.notices.iter().take(known);
        let said = notices().enumerate();
        let mut ruled: Vec<_> = said
            .flat_map(|(which, notice)| notice.days.keys().map(move |day| (position(*day), which)))
            .collect();
        crate::order::sort_by(&mut ruled, |a, b| b.cmp(a));
        ruled.dedup_by_key(|(at, _)| *at);
        ruled.reverse();
        let works = |(at, which): &(u32, usize)| Some((*at, ruling(rules, *which, *at)?.works()));
        let single: Vec<_> = ruled.iter().filter_map(works).collect();
        Self {
            table: DayTable::new(&rules.weeks.days, &single),
            begins: rules.weeks.begins(),
            covered: united(notices()),
            ruled,
        }
    }

    /// Why the day at a position works or rests.
    pub(super) fn why(&self, rules: &Rules, at: u32) -> Why {
        match self.ruling(rules, at) {
            Some((notice, Ruling::Off(off))) => {
                let (name, notice) = (off.name.clone(), notice.id.clone());
                Why::Off { name, notice, rest: off.rest(self.table.works_by_week(at)) }
            }
            Some((notice, Ruling::Work(occasion))) => {
                Why::Work { name: occasion.name.clone(), notice: notice.id.clone() }
            }
            None if self.table.works(at) => Why::Weekday {},
            None => Why::Weekend {},
        }
    }

    /// The notice with the latest word on the day at a position and what it says, where one names the day.
    pub(super) fn ruling<'r>(&self, rules: &'r Rules, at: u32) -> Option<(&'r Notice, &'r Ruling)> {
        let found = self.ruled.binary_search_by_key(&at, |(ruled, _)| *ruled).ok()?;
        let (_, which) = self.ruled.get(found)?;
        Some((rules.notices.get(*which)?, ruling(rules, *which, at)?))
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

    /// What is governed, as text: `2004-01-01…2026-12-31`; of many spans the last ones.
    pub(super) fn covered_text(&self) -> Words {
        let left_out = self.covered.len().saturating_sub(SPANS_SHOWN);
        let spans = self.covered.iter().skip(left_out);
        let spans = spans.map(|(first, last)| format!("{}…{}", day_at(*first), day_at(*last)));
        let spans: Vec<_> = (left_out > 0).then(|| "…".to_owned()).into_iter().chain(spans).collect();
        match spans.is_empty() {
            true => Words::new("（无）", "(none)"),
            false => Words::new(spans.join("、"), spans.join(", ")),
        }
    }

    fn span(&self, at: u32) -> Option<(u32, u32)> {
        let next = self.covered.partition_point(|(first, _)| *first <= at);
        let span = self.covered.get(next.checked_sub(1)?)?;
        (at <= span.1).then_some(*span)
    }
}

fn ruling(rules: &Rules, which: usize, at: u32) -> Option<&Ruling> {
    rules.notices.get(which)?.days.get(&day_at(at))
}

/// The spans that the notices govern, united where they overlap or touch.
fn united<'n>(notices: impl Iterator<Item = &'n Arc<Notice>>) -> Vec<(u32, u32)> {
    let governed = notices.filter_map(|notice| notice.governs);
    let mut spans: Vec<_> = governed.map(|span| (position(span.from), position(span.to))).collect();
    crate::order::sort_by_key(&mut spans, |span| *span);
    spans.dedup_by(|later, earlier| {
        let touches = later.0 <= earlier.1.saturating_add(1);
        if touches {
            earlier.1 = earlier.1.max(later.1);
        }
        touches
    });
    spans
}
