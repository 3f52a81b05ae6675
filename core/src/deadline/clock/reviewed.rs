//! One clock that a log opens, with what the events of the log did to it.

use super::agree::Courses;
use super::assume::Assume;
use super::course::Opening;
use super::replay::Running;
use super::standing::Look;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::deadline::answer::{ClockState, DeadlineNotComputable, SetAside, Standing, WithoutEffect};
use crate::deadline::fault::LogFault;
use crate::deadline::log::Entry;
use crate::deadline::rule::AssumedReading;
use crate::error::Error;
use indexmap::IndexMap;
use std::collections::BTreeMap;

/// One clock.
pub(crate) struct Reviewed<'t> {
    pub(crate) opening: Opening<'t>,
    pub(crate) ended: Option<&'t Entry<'t>>,
    /// The clock under each reading of its rule, or what it is refused for.
    pub(crate) courses: Result<Courses<'t>, Error>,
    pub(crate) assumed: IndexMap<String, AssumedReading>,
    /// The events that had an effect on no clock and fall to this one, by their number.
    pub(super) aside: BTreeMap<usize, WithoutEffect>,
    /// What would end it, but lies before it was opened, and before any other clock was.
    pub(crate) early_ends: Vec<&'t Entry<'t>>,
}

impl<'t> Reviewed<'t> {
    pub(super) fn of(running: Running<'t, '_>, assume: Assume<'_>) -> Self {
        let (readings, assumed) = assume.readings(running.opening.rule);
        let Running { opening, ended, .. } = running;
        let (aside, early_ends) = Default::default();
        Self { opening, ended, courses: running.courses(&readings), assumed, aside, early_ends }
    }

    /// The due day, where it is known.
    pub(super) fn due(&self) -> Option<Day> {
        self.courses.as_ref().ok().and_then(|courses| courses.agreed.end.day().ok())
    }

    /// Why what the readings of the rule differ in is not known.
    pub(super) fn undecided(&self) -> Error {
        match &self.courses {
            Ok(courses) => courses.undecided(),
            Err(why) => why.clone(),
        }
    }

    /// Where the clock stands on a day.
    ///
    /// # Errors
    /// What the clock is refused for.
    pub(crate) fn standing(&self, on: Day, calendar: &Calendar) -> Result<Standing, Error> {
        let Self { opening, ended, .. } = *self;
        let courses = self.courses.as_ref().map_err(Error::clone)?;
        let standing = courses.standing(|course| Look { opening, ended, course, calendar, on }.standing());
        Ok(match self.early_ends.first() {
            Some(end) => without_blame(standing, end, opening.trigger),
            None => standing,
        })
    }

    /// The events that had an effect on no clock and fall to this one.
    pub(crate) fn set_aside(&self) -> Vec<SetAside> {
        let aside = self.without_effect();
        aside.map(|(entry, reason)| SetAside { event: entry.event.id.clone(), reason }).collect()
    }

    /// The same, as entries.
    pub(crate) fn without_effect(&self) -> impl Iterator<Item = (&'t Entry<'t>, WithoutEffect)> {
        let entries = &self.opening.timeline.entries;
        self.aside.iter().filter_map(|(number, reason)| Some((entries.get(*number)?, *reason)))
    }
}

/// A standing that is not held against anybody where what would end the clock lies before it was opened: one of both
/// days is wrong.
fn without_blame(standing: Standing, end: &Entry<'_>, trigger: &Entry<'_>) -> Standing {
    if !matches!(standing.state, ClockState::Overdue | ClockState::DoneLate | ClockState::Deemed) {
        return standing;
    }
    let fault = LogFault::EndsBeforeItOpens {
        end: end.event.id.clone(),
        on: end.when.day,
        trigger: trigger.event.id.clone(),
        opened: trigger.when.day,
    };
    let why = DeadlineNotComputable::from(&end.refused(fault, None));
    Standing { state: ClockState::NotComputable(why), deemed: None, effect: None, overdue: None, ..standing }
}
