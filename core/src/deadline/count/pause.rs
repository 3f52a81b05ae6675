//! Days that fall out of a count: several pauses united.

use crate::day::Day;
use crate::deadline::rule::{PauseEdge, PauseRule};
use crate::error::Error;
use crate::words::Words;

/// The code of an end that is not known because a pause has none.
pub(super) const PAUSE_OPEN: &str = "log.pause_open";

/// The code of an end that is not known because what was asked for has not come.
pub(super) const CORRECTION_AWAITED: &str = "log.correction_awaited";

/// Whether an end is unknown because the clock does not run: then nothing is late.
pub(super) fn stands_still(error: &Error) -> bool {
    [PAUSE_OPEN, CORRECTION_AWAITED].contains(&error.code())
}

/// The first and last day that fall out of a count for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lost<'t> {
    /// The event that began it.
    pub(crate) by: &'t str,
    pub(crate) cause: Cause,
    /// The day of that event.
    began: Day,
    pub(crate) first: Day,
    /// Its first day, whether another pause takes it or not.
    pub(super) opens: Day,
    /// `None` while it lasts.
    last: Option<Day>,
}

/// Why days fall out of a count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    Pause,
    /// The matter was closed, and reopened later.
    Closed,
    /// What was asked for has not come.
    Request,
}

impl<'t> Lost<'t> {
    /// What a pause takes out of a count.
    pub(crate) fn between(by: &'t str, began: Day, resumed: Option<Day>, pause: &PauseRule) -> Self {
        // The last day of all has none after it; nothing can be counted there either.
        let first = match pause.first_day {
            PauseEdge::Counts => began.next(),
            PauseEdge::Excluded => began,
        };
        let last = |resumed: Day| match pause.last_day {
            PauseEdge::Counts => resumed.plus_days(-1).unwrap_or(resumed),
            PauseEdge::Excluded => resumed,
        };
        Self { by, cause: Cause::Pause, began, first, opens: first, last: resumed.map(last) }
    }

    /// The days after an end, up to and on that of the reopening.
    pub(crate) fn closed(by: &'t str, began: Day, reopened: Day) -> Self {
        let first = began.next();
        Self { by, cause: Cause::Closed, began, first, opens: first, last: Some(reopened) }
    }

    /// The days after a request, until what it asks for comes.
    pub(crate) fn awaiting(by: &'t str, began: Day) -> Self {
        let first = began.next();
        Self { by, cause: Cause::Request, began, first, opens: first, last: None }
    }

    /// The last day.
    ///
    /// # Errors
    /// `log.pause_open` while a pause lasts, `log.correction_awaited` while a request is open.
    pub(crate) fn last(&self) -> Result<Day, Error> {
        let by = self.by;
        let lasting = || match self.cause {
            Cause::Pause | Cause::Closed => Error::new(
                PAUSE_OPEN,
                Words::new(format!("中止“{by}”尚未恢复"), format!("the pause `{by}` has not ended")),
            ),
            Cause::Request => Error::new(
                CORRECTION_AWAITED,
                Words::new(
                    format!("“{by}”所要求的补正尚未收到，期限自收到之日起重新起算"),
                    format!("what `{by}` asked for has not come; the term runs anew from the day it comes"),
                ),
            ),
        };
        self.last.ok_or_else(lasting)
    }

    /// The last day, no later than another.
    pub(crate) fn last_by(&self, day: Day) -> Day {
        self.last.map_or(day, |last| last.min(day))
    }

    /// Whether a day falls out.
    pub(super) fn covers(&self, day: Day) -> bool {
        day >= self.first && self.last.is_none_or(|last| day <= last)
    }

    /// Whether it takes no day at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.is_over_before(self.first)
    }

    /// Whether it takes nothing from a day on.
    pub(crate) fn is_over_before(&self, day: Day) -> bool {
        self.last.is_some_and(|last| last < day)
    }
}

/// Days that fall out of a count: in order, each day once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pauses<'t> {
    lost: Vec<Lost<'t>>,
}

impl<'t> Pauses<'t> {
    /// Unites pauses: a day in several of them belongs to the one that began first.
    pub(crate) fn united(mut pauses: Vec<Lost<'t>>) -> Self {
        crate::order::sort_by_key(&mut pauses, |pause| (pause.began, pause.first, pause.by));
        let mut lost: Vec<Lost<'t>> = Vec::new();
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

    /// With days that are lost until something comes, from the day after a request.
    pub(crate) fn and(mut self, awaiting: Lost<'t>) -> Self {
        self.lost.push(awaiting);
        Self::united(self.lost)
    }

    /// Those that bear on a term from a first day to a last one: they reach it and begin in it, also in another pause.
    pub(crate) fn holding(&self, first: Day, last: Option<Day>) -> Self {
        let holds =
            |lost: &&Lost<'_>| !lost.is_over_before(first) && last.is_none_or(|last| lost.opens <= last);
        Self { lost: self.lost.iter().filter(holds).copied().collect() }
    }

    /// Those that take some of the days between two.
    pub(crate) fn within(&self, from: Day, to: Day) -> impl Iterator<Item = &Lost<'t>> {
        self.lost.iter().filter(move |lost| !lost.is_over_before(from) && lost.first <= to)
    }

    /// The spans, in order.
    pub(crate) fn spans(&self) -> &[Lost<'t>] {
        &self.lost
    }

    /// Whether a day falls out, also one that an earlier pause, which is over by now, took first.
    pub(crate) fn cover(&self, day: Day) -> bool {
        self.lost.iter().any(|lost| lost.opens <= day && !lost.is_over_before(day))
    }
}
