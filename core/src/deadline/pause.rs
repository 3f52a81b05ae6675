//! Days that fall out of a count: several pauses united.

use super::rule::{Edge, Pause, Rule};
use super::timeline::{Entry, Timeline};
use crate::day::Day;
use crate::error::Error;
use crate::words::Words;

/// The code of an end that is not known because a pause has none.
pub(super) const PAUSE_OPEN: &str = "log.pause_open";

/// The first and last day that fall out of a count because of one pause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Lost {
    /// The event that began it.
    pub(super) by: String,
    pub(super) first: Day,
    /// `None` while it lasts.
    last: Option<Day>,
}

impl Lost {
    /// What a pause takes out of a count under a rule; `None` where the rule has no such cause.
    pub(super) fn of(entry: &Entry<'_>, timeline: &Timeline<'_>, rule: &Rule) -> Option<Result<Self, Error>> {
        let cause = entry.event.cause.as_ref()?;
        let pause = rule.pauses.iter().find(|pause| pause.causes.contains(cause))?;
        Some(Self::between(entry, timeline.resumption(&entry.event.id), pause))
    }

    fn between(paused: &Entry<'_>, resumed: Option<&Entry<'_>>, pause: &Pause) -> Result<Self, Error> {
        let first = match pause.first_day {
            Edge::Counts => paused.when.day.plus_days(1)?,
            Edge::Excluded => paused.when.day,
        };
        let last = match (resumed, pause.last_day) {
            (None, _) => None,
            (Some(resumed), Edge::Counts) => Some(resumed.when.day.plus_days(-1)?),
            (Some(resumed), Edge::Excluded) => Some(resumed.when.day),
        };
        Ok(Self { by: paused.event.id.clone(), first, last })
    }

    /// The last day.
    ///
    /// # Errors
    /// `log.pause_open` while it lasts.
    pub(super) fn last(&self) -> Result<Day, Error> {
        let lasting = || {
            let by = &self.by;
            let (zh, en) = (format!("中止“{by}”尚未恢复"), format!("the pause `{by}` has not ended"));
            Error::new(PAUSE_OPEN, Words::new(zh, en))
        };
        self.last.ok_or_else(lasting)
    }

    /// The last day, no later than another.
    pub(super) fn last_by(&self, day: Day) -> Day {
        self.last.map_or(day, |last| last.min(day))
    }

    /// Whether a day falls out.
    pub(super) fn covers(&self, day: Day) -> bool {
        day >= self.first && self.last.is_none_or(|last| day <= last)
    }

    /// Whether it takes no day at all.
    pub(super) fn is_empty(&self) -> bool {
        self.is_over_before(self.first)
    }

    /// Whether it takes nothing from a day on.
    pub(super) fn is_over_before(&self, day: Day) -> bool {
        self.last.is_some_and(|last| last < day)
    }
}

/// Days that fall out of a count: in order, each day once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pauses {
    lost: Vec<Lost>,
}

impl Pauses {
    /// Unites pauses: a day in several of them belongs to the one that began first.
    pub(super) fn united(mut pauses: Vec<Lost>) -> Self {
        pauses.sort_by(|a, b| (a.first, &a.by).cmp(&(b.first, &b.by)));
        let mut lost: Vec<Lost> = Vec::new();
        for mut pause in pauses {
            match lost.last().map(|earlier| earlier.last) {
                Some(None) => break,
                Some(Some(reached)) => pause.first = pause.first.max(reached.next()),
                None => {}
            }
            if !pause.is_empty() {
                lost.push(pause);
            }
        }
        Self { lost }
    }

    /// Without those that begin after an end, and the events that began them.
    pub(super) fn parted(self, end: Option<Day>) -> (Self, Vec<String>) {
        let late = |lost: &Lost| end.is_some_and(|end| lost.first > end);
        let (late, lost): (Vec<_>, Vec<_>) = self.lost.into_iter().partition(late);
        (Self { lost }, late.into_iter().map(|lost| lost.by).collect())
    }

    /// The spans, in order.
    pub(super) fn spans(&self) -> &[Lost] {
        &self.lost
    }

    /// Whether a day falls out.
    pub(super) fn cover(&self, day: Day) -> bool {
        self.lost.iter().any(|lost| lost.covers(day))
    }
}
