//! A clock replayed event by event: what starts its term anew, what lengthens it, and what comes too late.

use super::agree::Courses;
use super::course::{Course, Effects, Opening};
use super::extension::{amounts, hindrance, settled};
use super::view::View;
use crate::calendar::Calendar;
use crate::day::Day;
use crate::deadline::answer::{ExtensionGranted, WithoutEffect};
use crate::deadline::count::{Cause, End, Length, Lost, Pauses, Track};
use crate::deadline::fault::LogFault;
use crate::deadline::log::{Entry, EntryOrigin};
use crate::deadline::rule::{Amount, DueBound, EXTENDED, PauseEdge, Reading, ResetRule};
use crate::error::Error;

/// A clock with what its rule sees of the log, and the event that ends it.
#[derive(Clone, Copy)]
pub(crate) struct Running<'t, 'v> {
    pub(super) opening: Opening<'t>,
    pub(super) view: &'v View<'t>,
    pub(super) ended: Option<&'t Entry<'t>>,
    pub(super) calendar: &'v Calendar,
}

impl<'t, 'v> Running<'t, 'v> {
    /// A clock in its log.
    pub(crate) fn new(opening: Opening<'t>, view: &'v View<'t>, calendar: &'v Calendar) -> Self {
        Self { opening, view, ended: opening.ended(view), calendar }
    }

    /// The clock under these readings of its rule.
    ///
    /// # Errors
    /// `log.amount_missing` `log.amount_out_of_range` `log.extension_does_not_extend`
    pub(crate) fn courses(self, readings: &[Reading]) -> Result<Courses<'t>, Error> {
        let Opening { rule, .. } = self.opening;
        if !rule.term.is_backward() && !self.opening.closed(self.view).is_empty() {
            return Courses::of(readings, |reading| self.course(reading));
        }
        // Of a matter that was never reopened it is irrelevant whether days count while it is closed.
        let mut readings: Vec<_> = readings.iter().map(|reading| Reading::counted(reading.counted)).collect();
        readings.dedup();
        Courses::of(&readings, |reading| self.course(reading))
    }

    fn course(self, reading: Reading) -> Result<Course<'t>, Error> {
        let length = self.opening.rule.term.length(self.amount()?, reading.counted);
        let mut replay = Replay::new(self, length, reading);
        for step in self.steps() {
            replay.step(step)?;
        }
        Ok(replay.course())
    }

    fn amount(self) -> Result<u32, Error> {
        // A logged event may open clocks under several rules; its amount is meant for those that ask for one.
        let (amount, trigger) = (self.opening.rule.term.amount(), self.opening.trigger);
        let meant = matches!(amount, Some(Amount::Set(_))) || trigger.origin == EntryOrigin::Question;
        settled(amount, trigger.event.n.filter(|_| meant), trigger)
    }

    /// What may lengthen the term, start it anew or ask for something to that end; on one day requests come first, and
    /// extensions last.
    fn steps(self) -> Vec<&'t Entry<'t>> {
        let mut steps = self.view.steps.of_unit(self.opening.unit());
        let asks = |word: &String| self.opening.rule.resets.iter().any(|reset| reset.awaits.contains(word));
        let rank = |entry: &Entry<'_>| match &entry.event.event {
            word if word == EXTENDED => 2,
            word => u8::from(!asks(word)),
        };
        crate::order::sort_by_key(&mut steps, |entry| (entry.when, rank(entry), entry.number));
        steps
    }

    /// What takes days out of the count: pauses up to the end, and the days while the matter was closed where these do
    /// not count.
    fn lost(self, closed_days: PauseEdge) -> Pauses<'t> {
        let Opening { rule, .. } = self.opening;
        let paused = self.view.paused.of_unit(self.opening.unit()).into_iter();
        let counted = paused.filter(|paused| !self.is_after_end(paused));
        let mut lost: Vec<_> = counted.filter_map(|paused| self.view.lost(rule, paused)).collect();
        if closed_days == PauseEdge::Excluded {
            lost.extend(self.opening.closed(self.view));
        }
        Pauses::united(lost)
    }

    fn is_after_end(self, entry: &Entry<'_>) -> bool {
        self.ended.is_some_and(|ended| ended.when.is_before(entry.when))
    }

    /// Whether an event came before the clock was opened or after it was ended.
    fn is_outside(self, entry: &Entry<'_>) -> bool {
        self.is_after_end(entry) || self.opening.is_early(entry)
    }
}

/// A clock on its way through its events.
struct Replay<'t, 'v> {
    running: Running<'t, 'v>,
    length: Length,
    lost: Pauses<'t>,
    /// The event from which the term is counted.
    start: &'t Entry<'t>,
    /// The days of all such events so far.
    starts: Vec<Day>,
    resets: Vec<Left<'t>>,
    /// The term in all, with its extensions.
    total: u32,
    granted: Vec<(&'t Entry<'t>, ExtensionGranted)>,
    /// The end of the term as it stands, once it was asked for.
    end: Option<End>,
    effects: Effects,
}

/// How often the term may still start anew in one way, and the request that waits for it.
struct Left<'t> {
    reset: &'t ResetRule,
    times: u32,
    request: Option<&'t Entry<'t>>,
}

impl<'t, 'v> Replay<'t, 'v> {
    fn new(running: Running<'t, 'v>, length: Length, reading: Reading) -> Self {
        let Opening { rule, trigger, .. } = running.opening;
        let left = |reset: &'t ResetRule| Left { reset, times: reset.times.number(), request: None };
        Self {
            running,
            length,
            lost: running.lost(reading.closed_days),
            start: trigger,
            starts: vec![trigger.when.day],
            resets: rule.resets.iter().map(left).collect(),
            total: length.n,
            granted: Vec::new(),
            end: None,
            effects: Effects::default(),
        }
    }

    fn step(&mut self, entry: &'t Entry<'t>) -> Result<(), Error> {
        if self.running.is_outside(entry) {
            self.effects.lacked(entry, WithoutEffect::OutsideThePeriod);
            return Ok(());
        }
        let word = &entry.event.event;
        if word == EXTENDED {
            return self.extend(entry);
        }
        for at in 0..self.resets.len() {
            let Some(left) = self.resets.get(at) else { continue };
            if left.reset.awaits.contains(word) {
                self.request(at, entry);
            } else if left.reset.on.contains(word) {
                self.restart(at, entry);
            }
        }
        Ok(())
    }

    /// Something is asked for, and the term waits for it.
    fn request(&mut self, at: usize, entry: &'t Entry<'t>) {
        let expired = self.is_expired(entry.when.day);
        let Some(left) = self.resets.get_mut(at) else { return };
        let hindrance = match left {
            Left { times: 0, .. } => WithoutEffect::ResetUsedUp,
            Left { request: Some(_), .. } => WithoutEffect::RequestedAlready,
            _ if expired => WithoutEffect::RequestAfterExpiry,
            _ => {
                left.request = Some(entry);
                return self.effects.had(entry);
            }
        };
        self.effects.lacked(entry, hindrance);
    }

    /// The term starts anew.
    fn restart(&mut self, at: usize, entry: &'t Entry<'t>) {
        let expired = self.is_expired(entry.when.day);
        let Some(left) = self.resets.get_mut(at) else { return };
        let asked = left.reset.awaits.is_empty() || left.request.is_some();
        let hindrance = match left {
            Left { times: 0, .. } => WithoutEffect::ResetUsedUp,
            _ if expired => WithoutEffect::ResetAfterExpiry,
            _ if !asked => WithoutEffect::ResetNotRequested,
            _ => {
                left.times = left.times.saturating_sub(1);
                return self.start_from(entry);
            }
        };
        self.effects.lacked(entry, hindrance);
    }

    /// Counts the term from an event; what was granted before lapses.
    fn start_from(&mut self, entry: &'t Entry<'t>) {
        for (granted, _) in std::mem::take(&mut self.granted) {
            self.effects.lost(granted, WithoutEffect::PeriodRestarted);
        }
        self.resets.iter_mut().for_each(|left| left.request = None);
        (self.start, self.total, self.end) = (entry, self.length.n, None);
        self.starts.push(entry.when.day);
        self.effects.had(entry);
    }

    /// Lengthens the term by the next step of the rule.
    fn extend(&mut self, entry: &'t Entry<'t>) -> Result<(), Error> {
        let Opening { rule, .. } = self.running.opening;
        let Some(step) = rule.extensions.get(self.granted.len()) else {
            self.effects.lacked(entry, WithoutEffect::NoFurtherExtension);
            return Ok(());
        };
        if let Some(reason) = hindrance(step, entry, || self.is_expired(entry.when.day)) {
            self.effects.lacked(entry, reason);
            return Ok(());
        }
        let (by, to) = amounts(step, entry)?;
        if let Some(to) = to.filter(|to| *to <= self.total && rule.bound == DueBound::AtLatest) {
            let fault = LogFault::DoesNotExtend { id: entry.event.id.clone(), to, total: self.total };
            return Err(entry.refused(fault, None));
        }
        self.effects.had(entry);
        let before = self.end();
        self.granted.push((entry, ExtensionGranted::new(entry, step, by, to, before.raw_day().into())));
        self.total = to.unwrap_or(self.total).saturating_add(by.unwrap_or(0));
        self.end = by.map(|by| self.without_closed_days(self.track().further(&before, by, self.total)));
        Ok(())
    }

    fn track(&self) -> Track<'_> {
        let calendar = self.running.calendar;
        Track { length: self.length, anchor: self.start.when.day, pauses: &self.lost, calendar }
    }

    /// The end of the term as it stands.
    fn end(&mut self) -> End {
        let end = self.end.take();
        let end = end.unwrap_or_else(|| self.without_closed_days(self.track().end(self.total)));
        self.end = Some(end.clone());
        end
    }

    /// The request that has been open longest.
    fn awaited(&self) -> Option<&'t Entry<'t>> {
        self.resets.iter().filter_map(|left| left.request).min_by_key(|request| request.number)
    }

    /// Whether the term was over before a day. Where the due day is not known, no event is known to be late.
    fn is_expired(&mut self, day: Day) -> bool {
        self.awaited().is_none() && self.end().is_before(day).unwrap_or(false)
    }

    fn course(mut self) -> Course<'t> {
        let (length, anchor, awaited) = (self.length, self.start.when.day, self.awaited());
        let awaiting = awaited.map(|request| Lost::awaiting(&request.event.id, request.when.day));
        let end = match awaiting.map(|lost| lost.last()) {
            Some(Err(why)) => End::unknown(&why),
            _ => self.end(),
        };
        let last = awaited.map_or(end.day().ok(), |request| Some(request.when.day));
        let first = length.first(anchor).unwrap_or(anchor);
        self.pauses(first, last);
        let pauses = self.lost.holding(first, last);
        let pauses = awaiting.map_or(pauses.clone(), |lost| pauses.and(lost));
        let paused = self.running.lost(PauseEdge::Counts).holding(first, last);
        let (total, effects, starts) = (self.total, self.effects, self.starts);
        let granted = self.granted.into_iter().map(|(_, granted)| granted).collect();
        Course { length, anchor, starts, total, end, pauses, paused, awaited, granted, effects }
    }

    /// The end, which is not known where days fall out of a term that does not count days.
    fn without_closed_days(&self, end: End) -> End {
        let closed = || self.lost.spans().iter().find(|lost| lost.cause == Cause::Closed);
        match (end.day(), closed()) {
            (Ok(last), Some(closed)) if !self.length.unit.counts_days() && closed.first <= last => {
                let rule = self.running.opening.rule.id.clone();
                End::unknown(&LogFault::ClosedDaysOfMonths { rule }.into())
            }
            _ => end,
        }
    }

    /// What each pause did to a term that is counted from one day and ends on another.
    fn pauses(&mut self, first: Day, last: Option<Day>) {
        let (view, unit) = (self.running.view, self.running.opening.unit());
        for paused in view.paused.of_unit(unit) {
            match self.pause_hindrance(paused, first, last) {
                None => self.effects.had(paused),
                Some(reason) => self.effects.lacked(paused, reason),
            }
        }
    }

    /// Why a pause took no day.
    fn pause_hindrance(&self, paused: &'t Entry<'t>, first: Day, last: Option<Day>) -> Option<WithoutEffect> {
        let Running { opening, view, .. } = self.running;
        let restarted = self.start.number != opening.trigger.number;
        let Some(lost) = view.lost(opening.rule, paused) else {
            return Some(WithoutEffect::NoCauseOfPauseUnderThisRule);
        };
        let is_late = |day: Day| last.is_some_and(|last| day > last);
        match () {
            () if self.running.is_after_end(paused) => Some(WithoutEffect::OutsideThePeriod),
            () if lost.is_empty() => Some(WithoutEffect::PausesNoDay),
            () if lost.is_over_before(first) && opening.is_early(paused) => {
                Some(WithoutEffect::OutsideThePeriod)
            }
            () if lost.is_over_before(first) && restarted => Some(WithoutEffect::PeriodRestarted),
            () if lost.is_over_before(first) => Some(WithoutEffect::PausesNoDay),
            () if is_late(paused.when.day) => Some(WithoutEffect::OutsideThePeriod),
            () if is_late(lost.first) => Some(WithoutEffect::PausesNoDay),
            () => None,
        }
    }
}
