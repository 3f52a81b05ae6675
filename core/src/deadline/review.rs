//! Every clock that a log opens, each with what the events of the log did to it.

use super::agree::Courses;
use super::answer::NotComputable;
use super::clock::{SetAside, Standing, State, WithoutEffect};
use super::course::Opening;
use super::fault::LogFault;
use super::question::Assume;
use super::reading::Assumed;
use super::replay::Running;
use super::select::{Asked, Undetermined};
use super::share::share_out;
use super::standing::Look;
use super::timeline::{Entry, Timeline};
use super::view::View;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::error::Error;
use crate::limits::CLOCK_EVENTS;
use indexmap::IndexMap;
use std::collections::BTreeMap;

/// The clocks that a log opens, in the order of time, and why others could not be judged.
pub(super) struct Review<'t> {
    pub(super) clocks: Vec<Reviewed<'t>>,
    pub(super) undetermined: Vec<Undetermined>,
}

/// One clock.
pub(super) struct Reviewed<'t> {
    pub(super) opening: Opening<'t>,
    pub(super) ended: Option<&'t Entry<'t>>,
    /// The clock under each reading of its rule, or what it is refused for.
    pub(super) courses: Result<Courses<'t>, Error>,
    pub(super) assumed: IndexMap<String, Assumed>,
    /// The events that had an effect on no clock and fall to this one, by their number.
    pub(super) aside: BTreeMap<usize, WithoutEffect>,
    /// What would end it, but lies before it was opened, and before any other clock was.
    pub(super) early_ends: Vec<&'t Entry<'t>>,
}

impl<'t> Reviewed<'t> {
    fn of(running: Running<'t, '_>, assume: Assume<'_>) -> Self {
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
    pub(super) fn standing(&self, on: Day, calendar: &Calendar) -> Result<Standing, Error> {
        let Self { opening, ended, .. } = *self;
        let courses = self.courses.as_ref().map_err(Error::clone)?;
        let standing = courses.standing(|course| Look { opening, ended, course, calendar, on }.standing());
        Ok(match self.early_ends.first() {
            Some(end) => without_blame(standing, end, opening.trigger),
            None => standing,
        })
    }

    /// The events that had an effect on no clock and fall to this one.
    pub(super) fn set_aside(&self) -> Vec<SetAside> {
        let aside = self.without_effect();
        aside.map(|(entry, reason)| SetAside { event: entry.event.id.clone(), reason }).collect()
    }

    /// The same, as entries.
    pub(super) fn without_effect(&self) -> impl Iterator<Item = (&'t Entry<'t>, WithoutEffect)> {
        let entries = &self.opening.timeline.entries;
        self.aside.iter().filter_map(|(number, reason)| Some((entries.get(*number)?, *reason)))
    }
}

impl<'t> Review<'t> {
    /// Replays each clock that a log opens under what is asked.
    pub(super) fn of(
        asked: &Asked<'t>,
        timeline: &'t Timeline<'t>,
        assume: Assume<'_>,
        calendar: &Calendar,
    ) -> Self {
        let (mut openings, mut undetermined) = (Vec::new(), Vec::new());
        for opened in asked.openings(timeline) {
            match opened {
                Ok(opening) => openings.push(opening),
                Err(why) => undetermined.push(why),
            }
        }
        let views = views(&openings);
        if let Err(why) = check_size(&openings, &views) {
            undetermined = vec![Undetermined { event: None, why }];
            openings.clear();
        }
        let seen = |opening: &Opening<'t>| Some((*opening, views.get(opening.rule.id.as_str())?));
        let running =
            openings.iter().filter_map(seen).map(|(opening, view)| Running::new(opening, view, calendar));
        let mut review =
            Self { clocks: running.map(|running| Reviewed::of(running, assume)).collect(), undetermined };
        share_out(&mut review.clocks, &views, timeline);
        review
    }
}

/// A standing that is not held against anybody where what would end the clock lies before it was opened: one of both
/// days is wrong.
fn without_blame(standing: Standing, end: &Entry<'_>, trigger: &Entry<'_>) -> Standing {
    if !matches!(standing.state, State::Overdue | State::DoneLate | State::Deemed) {
        return standing;
    }
    let fault = LogFault::EndsBeforeItOpens {
        end: end.event.id.clone(),
        on: end.when.day,
        trigger: trigger.event.id.clone(),
        opened: trigger.when.day,
    };
    let why = NotComputable::from(&end.refused(fault, None));
    Standing { state: State::NotComputable(why), deemed: None, effect: None, overdue: None, ..standing }
}

/// What each rule that opens a clock sees of the log.
fn views<'t>(openings: &[Opening<'t>]) -> IndexMap<&'t str, View<'t>> {
    let mut views = IndexMap::new();
    for Opening { rule, timeline, .. } in openings {
        views.entry(rule.id.as_str()).or_insert_with(|| View::of(rule, timeline));
    }
    views
}

/// Refuses clocks that are too many for the events that each of them meets.
fn check_size(openings: &[Opening<'_>], views: &IndexMap<&str, View<'_>>) -> Result<(), Error> {
    let events = views.values().map(View::steps_and_pauses).fold(0, usize::saturating_add);
    let clocks = openings.len();
    if clocks.saturating_mul(events) > CLOCK_EVENTS {
        return Err(LogFault::TooManyClocks { clocks, events, limit: CLOCK_EVENTS }.into());
    }
    Ok(())
}
