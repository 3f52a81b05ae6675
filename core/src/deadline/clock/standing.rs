//! Where a clock stands on a day.

use super::course::{Course, Opening};
use crate::calendar::Calendar;
use crate::day::Day;
use crate::deadline::answer::{
    ClockEnd, ClockState, CountFigure, DeadlineNotComputable, DeemedToHappen, Distance, Elapsed, Standing,
};
use crate::deadline::count::days;
use crate::deadline::log::Entry;
use crate::deadline::rule::{DeemedOn, DueBound, LateEffect, OnExpiry};
use crate::error::Error;

/// A clock and the day on which it is looked at.
pub(crate) struct Look<'l, 't> {
    pub(crate) opening: Opening<'t>,
    pub(crate) ended: Option<&'t Entry<'t>>,
    pub(crate) course: &'l Course<'l>,
    pub(crate) calendar: &'l Calendar,
    pub(crate) on: Day,
}

impl Look<'_, '_> {
    /// Where the clock stands.
    pub(super) fn standing(&self) -> Standing {
        let ended = self.ended;
        // Time stops for a clock that was ended.
        let until = ended.map_or(self.on, |ended| ended.when.day);
        let state = self
            .state(ended)
            .unwrap_or_else(|error| ClockState::NotComputable(DeadlineNotComputable::from(&error)));
        let (remaining, overdue) = self.distances(until);
        Standing {
            on: self.on,
            deemed: (state == ClockState::Deemed).then(|| self.deemed()).flatten(),
            effect: self.late_effect(&state),
            state,
            ended: ended.map(|ended| ClockEnd { event: ended.event.id.clone(), day: ended.when.day }),
            elapsed: self.elapsed(until),
            remaining,
            overdue,
        }
    }

    /// Whether a count of the answer rests on a day that no notice governs.
    pub(crate) fn is_provisional(&self) -> bool {
        let due = self.course.end.day().unwrap_or(self.on);
        let days = [self.course.anchor, self.on, due];
        let (Some(first), Some(last)) = (days.iter().min(), days.iter().max()) else { return false };
        self.calendar.count_working_days(*first, *last).is_ok_and(|counted| counted.provisional)
    }

    fn state(&self, ended: Option<&Entry<'_>>) -> Result<ClockState, Error> {
        match (self.opening.rule.bound, ended) {
            (DueBound::AtEarliest, _) => self.state_of_minimum(ended),
            (DueBound::AtLatest, Some(ended)) if !self.course.end.is_before(ended.when.day)? => {
                Ok(ClockState::DoneInTime)
            }
            (DueBound::AtLatest, None) if !self.course.end.is_before(self.on)? => Ok(self.going()),
            // Silence has had its effect on the due day, whatever was done later.
            _ if matches!(self.opening.rule.on_expiry, OnExpiry::Deemed(_)) => Ok(ClockState::Deemed),
            (DueBound::AtLatest, Some(_)) => Ok(ClockState::DoneLate),
            (DueBound::AtLatest, None) => Ok(ClockState::Overdue),
        }
    }

    fn state_of_minimum(&self, ended: Option<&Entry<'_>>) -> Result<ClockState, Error> {
        let due = self.course.end.day().map_err(Error::clone)?;
        Ok(match ended {
            Some(ended) if ended.when.day < due => ClockState::EndedTooEarly,
            Some(_) => ClockState::Ended,
            None if self.on < due => ClockState::MustWait,
            None => ClockState::MayEnd,
        })
    }

    fn going(&self) -> ClockState {
        match self.course.awaited {
            Some(_) => ClockState::AwaitingCorrection,
            None if self.course.paused.cover(self.on) => ClockState::Paused,
            None => ClockState::Running,
        }
    }

    fn deemed(&self) -> Option<DeemedToHappen> {
        let OnExpiry::Deemed(deemed) = &self.opening.rule.on_expiry else { return None };
        let day = match deemed.on {
            DeemedOn::TriggerDay => self.opening.trigger.when.day,
            DeemedOn::DueDay => self.course.end.day().ok()?,
        };
        Some(DeemedToHappen { event: deemed.event.clone(), day })
    }

    /// What being late brings.
    fn late_effect(&self, state: &ClockState) -> Option<LateEffect> {
        let late = matches!(state, ClockState::Overdue | ClockState::DoneLate);
        late.then(|| self.opening.rule.on_expiry.late_effect()).flatten()
    }

    fn elapsed(&self, until: Day) -> Option<Elapsed> {
        let anchor = self.course.anchor;
        (anchor <= until).then(|| {
            let counted = self.course.counted_by(until, self.calendar);
            Elapsed {
                calendar_days: days(anchor, until),
                working_days: self.working_days(anchor, until),
                counted: counted.map(|counted| counted.as_ref().copied().into()),
            }
        })
    }

    /// What remains to the due day, or what lies behind it.
    fn distances(&self, until: Day) -> (Option<Distance>, Option<Distance>) {
        match (self.course.end.day(), self.opening.rule.bound) {
            (Ok(due), _) if until <= due => (Some(self.distance(until, due)), None),
            (Ok(due), DueBound::AtLatest) => (None, Some(self.distance(due, until))),
            _ => (None, None),
        }
    }

    fn distance(&self, from: Day, to: Day) -> Distance {
        Distance { calendar_days: days(from, to), working_days: self.working_days(from, to) }
    }

    fn working_days(&self, from: Day, to: Day) -> CountFigure {
        let counted = self.calendar.count_working_days(from, to);
        counted.as_ref().map(|counted| counted.working_days).into()
    }
}
