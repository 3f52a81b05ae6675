//! Every clock that a log opens, each with what the events of the log did to it.

use super::assume::Assume;
use super::course::Opening;
use super::replay::Running;
use super::reviewed::Reviewed;
use super::select::{Asked, Undetermined};
use super::share::share_out;
use super::view::View;
use crate::calendar::Calendar;
use crate::deadline::fault::LogFault;
use crate::deadline::log::Timeline;
use crate::error::Error;
use crate::limits::CLOCK_EVENTS;
use indexmap::IndexMap;

/// The clocks that a log opens, in the order of time, and why others could not be judged.
pub(crate) struct Review<'t> {
    pub(crate) clocks: Vec<Reviewed<'t>>,
    pub(crate) undetermined: Vec<Undetermined>,
}

impl<'t> Review<'t> {
    /// Replays each clock that a log opens under what is asked.
    pub(crate) fn of(
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
