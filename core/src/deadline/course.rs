//! What the events of a matter make of one clock.

use super::amount::Amount;
use super::clock::{Granted, SetAside, WithoutEffect};
use super::end::{End, Track};
use super::extension::{Reach, settled};
use super::length::Length;
use super::pause::{Lost, Pauses};
use super::rule::Rule;
use super::term::{Counted, undecided};
use super::timeline::{EXTENDED, Entry, Origin, PAUSED, REOPENED, Timeline};
use crate::calendar::Calendar;
use crate::day::Day;
use crate::error::Error;

/// A rule and the event that opens a clock under it.
#[derive(Clone, Copy)]
pub(super) struct Opening<'t> {
    pub(super) rule: &'t Rule,
    pub(super) trigger: &'t Entry<'t>,
    pub(super) timeline: &'t Timeline<'t>,
}

/// One clock as it runs: where it is counted from, what falls out, and where it ends.
#[derive(Clone, Debug)]
pub(super) struct Course {
    /// The term as the rule states it.
    pub(super) length: Length,
    pub(super) anchor: Day,
    /// The term in all, with its extensions.
    pub(super) total: u32,
    pub(super) end: End,
    pub(super) pauses: Pauses,
    pub(super) granted: Vec<Granted>,
    pub(super) set_aside: Vec<SetAside>,
}

impl Course {
    /// A term from a day, without events.
    pub(super) fn of_term(length: Length, anchor: Day, calendar: &Calendar) -> Self {
        let pauses = Pauses::default();
        let end = Track { length, anchor, pauses: &pauses, calendar }.end(length.n);
        let (granted, set_aside) = (Vec::new(), Vec::new());
        Self { length, anchor, total: length.n, end, pauses, granted, set_aside }
    }

    /// One course of several readings: the first, of whose end stands what all of them agree on.
    pub(super) fn agreed(
        readings: &[Counted],
        course: impl Fn(Counted) -> Result<Self, Error>,
    ) -> Result<Self, Error> {
        let (first, others) = readings.split_first().unwrap_or((&Counted::After, &[]));
        let first = course(*first)?;
        let others: Vec<_> = others.iter().map(|counted| course(*counted)).collect::<Result<_, _>>()?;
        let all = || std::iter::once(&first).chain(&others);
        let one = |day: fn(&Self) -> Option<Day>| all().all(|course| day(course) == day(&first));
        let (raw, rolled) = (one(|course| course.end.raw_day().ok()), one(|course| course.end.day().ok()));
        let why = undecided(all().map(|course| (course.length.counted, course.end.day().ok())));
        Ok(Self { end: first.end.clone().decided(raw, rolled, &why), ..first })
    }
}

impl<'t> Opening<'t> {
    /// The clock, with one reading of how its term is counted.
    ///
    /// # Errors
    /// `log.amount_missing` `log.amount_out_of_range` `log.extension_does_not_extend`
    pub(super) fn course(self, counted: Counted, calendar: &Calendar) -> Result<Course, Error> {
        let length = self.rule.term.length(self.amount()?, counted);
        let mut account = Account::of(self);
        let anchor = account.start.when.day;
        let pauses = Pauses::united(account.lost(length)?);
        let Reach { total, end, granted } =
            account.extended(Track { length, anchor, pauses: &pauses, calendar })?;
        let (pauses, late) = pauses.parted(end.raw_day().ok());
        let late = late.into_iter().map(|event| SetAside { event, reason: WithoutEffect::OutsideThePeriod });
        let set_aside = account.set_aside.into_iter().chain(late).collect();
        Ok(Course { length, anchor, total, end, pauses, granted, set_aside })
    }

    /// The clock as all these readings agree on it.
    ///
    /// # Errors
    /// As [`course`](Self::course).
    pub(super) fn agreed(self, readings: &[Counted], calendar: &Calendar) -> Result<Course, Error> {
        Course::agreed(readings, |counted| self.course(counted, calendar))
    }

    /// The event that ends the clock, among those up to and on a day.
    pub(super) fn ended(&self, by: Option<Day>) -> Option<&'t Entry<'t>> {
        let mut ends = self.own(self.timeline.named(&self.rule.ends));
        ends.find(|end| is_by(end, by) && !self.is_early(end) && !self.is_undone(end, by))
    }

    /// Whether an event came before the clock was opened; a term that is counted backward runs before that.
    fn is_early(&self, entry: &Entry<'_>) -> bool {
        !self.rule.term.is_backward() && entry.when.is_before(self.trigger.when)
    }

    fn amount(&self) -> Result<u32, Error> {
        // A logged event may open clocks under several rules; its amount is meant for those that ask for one.
        let amount = self.rule.term.amount();
        let meant = matches!(amount, Some(Amount::Set(_))) || self.trigger.origin == Origin::Question;
        settled(amount, self.trigger.event.n.filter(|_| meant), self.trigger)
    }

    /// The entries that concern the unit to which the clock was opened.
    fn own(self, entries: impl Iterator<Item = &'t Entry<'t>>) -> impl Iterator<Item = &'t Entry<'t>> {
        let unit = self.trigger.event.to.as_deref();
        entries.filter(move |entry| entry.concerns(unit))
    }

    /// Whether the matter was reopened after an end, where that opens no clock of its own.
    fn is_undone(&self, end: &Entry<'_>, by: Option<Day>) -> bool {
        let undoes = |entry: &Entry<'_>| is_by(entry, by) && !entry.when.is_before(end.when);
        !self.rule.trigger.names(REOPENED) && self.timeline.of_kind(REOPENED).any(undoes)
    }
}

/// Whether an entry lies on a day or before; always where there is no such day.
fn is_by(entry: &Entry<'_>, day: Option<Day>) -> bool {
    day.is_none_or(|day| entry.when.day <= day)
}

/// What each event of a matter does to one clock.
struct Account<'t> {
    opening: Opening<'t>,
    ended: Option<&'t Entry<'t>>,
    /// The event from which the term is counted.
    start: &'t Entry<'t>,
    set_aside: Vec<SetAside>,
}

impl<'t> Account<'t> {
    fn of(opening: Opening<'t>) -> Self {
        let ended = opening.ended(None);
        let mut account = Self { opening, ended, start: opening.trigger, set_aside: Vec::new() };
        account.idle_ends();
        account.restart();
        account
    }

    fn put_aside(&mut self, entry: &Entry<'_>, reason: WithoutEffect) {
        self.set_aside.push(SetAside { event: entry.event.id.clone(), reason });
    }

    /// Sets aside the ends that end nothing here.
    fn idle_ends(&mut self) {
        let opening = self.opening;
        let Opening { rule, timeline, .. } = opening;
        let effective = self.ended.map(|ended| &ended.event.id);
        for end in opening.own(timeline.named(&rule.ends)) {
            let undone = !opening.is_early(end) && opening.is_undone(end, None);
            match undone {
                _ if effective == Some(&end.event.id) => {}
                true => self.put_aside(end, WithoutEffect::Reopened),
                false => self.put_aside(end, WithoutEffect::EndsNothing),
            }
        }
    }

    /// Starts the term anew from the last event that may do so.
    fn restart(&mut self) {
        let opening = self.opening;
        for reset in &opening.rule.resets {
            let mut left = reset.times.number();
            for entry in opening.own(opening.timeline.named(&reset.on)) {
                if self.is_outside(entry) {
                    self.put_aside(entry, WithoutEffect::OutsideThePeriod);
                } else if left == 0 {
                    self.put_aside(entry, WithoutEffect::ResetUsedUp);
                } else {
                    left = left.saturating_sub(1);
                    self.start = if entry.when < self.start.when { self.start } else { entry };
                }
            }
        }
    }

    /// Whether an event came before the clock was opened or after it was ended.
    fn is_outside(&self, entry: &Entry<'_>) -> bool {
        let late = self.ended.is_some_and(|ended| ended.when.is_before(entry.when));
        late || self.opening.is_early(entry)
    }

    /// What the pauses take out of the count.
    fn lost(&mut self, length: Length) -> Result<Vec<Lost>, Error> {
        let opening = self.opening;
        let Opening { rule, timeline, .. } = opening;
        let first = length.first(self.start.when.day)?;
        let mut counted = Vec::new();
        for pause in opening.own(timeline.of_kind(PAUSED)) {
            let late = self.ended.is_some_and(|ended| ended.when.is_before(pause.when));
            match Lost::of(pause, timeline, rule).transpose()? {
                None => self.put_aside(pause, WithoutEffect::NoCauseOfPauseUnderThisRule),
                Some(_) if late => self.put_aside(pause, WithoutEffect::OutsideThePeriod),
                Some(lost) if lost.is_empty() => self.put_aside(pause, WithoutEffect::PausesNoDay),
                Some(lost) if !lost.is_over_before(first) => counted.push(lost),
                Some(_) if opening.is_early(pause) => self.put_aside(pause, WithoutEffect::OutsideThePeriod),
                Some(_) => self.put_aside(pause, WithoutEffect::PeriodRestarted),
            }
        }
        Ok(counted)
    }

    /// The end after every extension that takes effect.
    fn extended(&mut self, track: Track<'_>) -> Result<Reach, Error> {
        let opening = self.opening;
        let Opening { rule, timeline, .. } = opening;
        let total = track.length.n;
        let mut reach = Reach { total, end: track.end(total), granted: Vec::new() };
        for entry in opening.own(timeline.of_kind(EXTENDED)) {
            if entry.event.duty.as_ref() != Some(&rule.duty) {
                continue;
            }
            let hindrance = if self.is_outside(entry) {
                Some(WithoutEffect::OutsideThePeriod)
            } else if entry.when.is_before(self.start.when) {
                Some(WithoutEffect::PeriodRestarted)
            } else {
                reach.extend(rule, entry, track)?
            };
            if let Some(reason) = hindrance {
                self.put_aside(entry, reason);
            }
        }
        Ok(reach)
    }
}
