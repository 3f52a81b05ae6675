//! Deemed events (视为): what a rule presumes when nobody acts by the due day, and so opens the next clock.

use super::assume::Assume;
use super::review::Review;
use super::reviewed::Reviewed;
use super::select::{Asked, Candidates, Prefer, Undetermined};
use crate::calendar::Calendar;
use crate::deadline::answer::{ClockState, DeemedToHappen, Standing};
use crate::deadline::fault::LogFault;
use crate::deadline::log::{Entry, EntryOrigin, MatterEvent, Timeline, When};
use crate::deadline::rule::{DeadlineRule, OnExpiry, ResetRule, Rulebook};
use crate::error::Error;
use indexmap::IndexSet;
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// The rules whose silence bears on what is asked.
pub(crate) struct Silence<'a> {
    book: &'a Rulebook,
    calendar: &'a Calendar,
    prefer: Option<Prefer>,
    assume: Assume<'a>,
    duties: IndexSet<&'a str>,
    rules: HashMap<&'a str, &'a DeadlineRule>,
}

/// What silence made of a log.
#[derive(Default)]
pub(crate) struct Deeming {
    /// Clocks of which it is not known whether silence has ended them.
    pub(crate) lacking: Vec<Undetermined>,
    /// Events for which no rule could be told, so that silence has no known effect on them.
    pub(crate) unruled: Vec<Undetermined>,
}

impl<'a> Silence<'a> {
    /// The rules of a book whose silence bears on those that are asked, directly or through one another.
    ///
    /// # Rule
    /// Only rules of the same area count, such as `licence` of `licence.correct`: a paper is received in every area.
    pub(crate) fn of(
        book: &'a Rulebook,
        asked: &Asked<'a>,
        prefer: Option<Prefer>,
        assume: Assume<'a>,
        calendar: &'a Calendar,
    ) -> Self {
        let own: HashSet<_> = asked.rules().iter().map(|rule| rule.duty.as_str()).collect();
        let deeming = || book.rules().filter(|rule| !own.contains(rule.duty.as_str()));
        let mut making: HashMap<(&str, &str), Vec<&'a DeadlineRule>> = HashMap::new();
        for rule in deeming() {
            made(rule).into_iter().for_each(|event| making.entry(event).or_default().push(rule));
        }
        let mut duties = IndexSet::new();
        let mut open: Vec<&'a DeadlineRule> = asked.rules().to_vec();
        while let Some(rule) = open.pop() {
            for maker in used(rule).filter_map(|event| making.remove(&event)).flatten() {
                duties.insert(maker.duty.as_str());
                open.push(maker);
            }
        }
        let rules = deeming().filter(|rule| duties.contains(rule.duty.as_str()));
        let rules = rules.map(|rule| (rule.id.as_str(), rule)).collect();
        Self { book, calendar, prefer, assume, duties, rules }
    }

    /// Puts deemed events into a log.
    ///
    /// # Rule
    /// What is deemed to happen happens once: the same event, logged after the term ran out, opens nothing more.
    pub(crate) fn enter<'t>(&self, timeline: &mut Timeline<'t>) -> Deeming
    where
        'a: 't,
    {
        // Each round lets the events of the one before have their effect; a chain is no longer than its rules.
        for _ in 0..=self.rules.len() {
            let mut round = Round::default();
            self.duties.iter().for_each(|duty| self.review(duty, timeline, &mut round));
            let known: HashSet<_> = timeline.entries.iter().map(|entry| entry.event.id.as_str()).collect();
            round.deemed.retain(|entry| !known.contains(entry.event.id.as_str()));
            if round.deemed.is_empty() {
                return round.deeming;
            }
            for (number, rule) in round.repeated {
                if let Some(entry) = timeline.entries.get_mut(number) {
                    entry.deemed_before = Some(rule);
                }
            }
            timeline.enter(round.deemed);
        }
        let why = LogFault::DeemedInCircle {}.into();
        Deeming { lacking: vec![Undetermined { event: None, why }], unruled: Vec::new() }
    }

    /// Reviews the clocks of a duty for what silence made of them.
    fn review<'t>(&self, duty: &'a str, timeline: &Timeline<'t>, round: &mut Round<'t>)
    where
        'a: 't,
    {
        let candidates = Candidates::of(self.book, duty, self.prefer);
        let Some(on) = timeline.horizon else { return };
        let review = Review::of(&Asked::Duty(candidates), timeline, self.assume, self.calendar);
        let logged = logged(timeline);
        let following = following(&review.clocks);
        for (clock, next) in review.clocks.iter().zip(following) {
            match clock.standing(on, self.calendar) {
                Err(why) => round.lacks(clock, why),
                Ok(Standing { state: ClockState::NotComputable(why), .. }) => {
                    round.lacks(clock, Error::new(why.because, why.words));
                }
                Ok(Standing { state: ClockState::Deemed, deemed: None, .. }) => {
                    round.lacks(clock, clock.undecided());
                }
                Ok(Standing { deemed: Some(deemed), .. }) => {
                    let alike = logged.get(deemed.event.as_str()).map_or(&[][..], Vec::as_slice);
                    self.deem(clock, deemed, after(alike, clock, next), round);
                }
                Ok(_) => {}
            }
        }
        round.deeming.unruled.extend(review.undetermined);
    }

    /// Notes what is deemed to happen under a clock, and the entries that repeat it.
    fn deem<'t, 'r>(
        &self,
        clock: &Reviewed<'_>,
        deemed: DeemedToHappen,
        repeats: impl Iterator<Item = &'r Entry<'r>>,
        round: &mut Round<'t>,
    ) where
        'a: 't,
    {
        let Some(rule) = self.rules.get(clock.opening.rule.id.as_str()) else { return };
        round.repeated.extend(repeats.map(|repeat| (repeat.number, rule.id.as_str())));
        round.deemed.push(entry(rule, clock.opening.trigger, deemed));
    }
}

/// What one round of reviews found.
#[derive(Default)]
struct Round<'a> {
    deemed: Vec<Entry<'a>>,
    /// The numbers of logged entries that had been deemed to happen, and the rule.
    repeated: Vec<(usize, &'a str)>,
    deeming: Deeming,
}

impl Round<'_> {
    fn lacks(&mut self, clock: &Reviewed<'_>, why: Error) {
        let event = Some(clock.opening.trigger.event.id.clone());
        self.deeming.lacking.push(Undetermined { event, why });
    }
}

/// The entries of the log itself, by their words.
fn logged<'t>(timeline: &'t Timeline<'_>) -> HashMap<&'t str, Vec<&'t Entry<'t>>> {
    let mut logged: HashMap<&str, Vec<&Entry<'_>>> = HashMap::new();
    for entry in timeline.entries.iter().filter(|entry| matches!(entry.origin, EntryOrigin::Log(_))) {
        logged.entry(&entry.event.event).or_default().push(entry);
    }
    logged
}

/// Of some entries those that concern a clock, after it ran out and before the next one was opened.
fn after<'t, 'c>(
    entries: &'c [&'t Entry<'t>],
    clock: &'c Reviewed<'_>,
    next: Option<When>,
) -> impl Iterator<Item = &'t Entry<'t>> + 'c {
    let late = entries.partition_point(|entry| clock.due().is_none_or(|due| entry.when.day <= due));
    let late = entries.get(late..).unwrap_or_default().iter().copied();
    let late = late.take_while(move |entry| next.is_none_or(|next| entry.when.day <= next.day));
    let before_next = move |entry: &&Entry<'_>| next.is_none_or(|next| entry.when.is_before(next));
    late.filter(before_next).filter(|entry| entry.concerns(clock.opening.unit()))
}

/// For each clock, when the next one was opened that concerns its unit.
fn following(clocks: &[Reviewed<'_>]) -> Vec<Option<When>> {
    let mut next: HashMap<Option<&str>, When> = HashMap::new();
    let mut last = None;
    let mut following = Vec::new();
    for Reviewed { opening, .. } in clocks.iter().rev() {
        let unit = opening.unit();
        let own = [next.get(&unit), next.get(&None)].into_iter().flatten().min().copied();
        following.push(if unit.is_none() { last } else { own });
        last = Some(opening.trigger.when);
        next.insert(unit, opening.trigger.when);
    }
    following.reverse();
    following
}

fn entry<'a>(rule: &'a DeadlineRule, trigger: &Entry<'_>, deemed: DeemedToHappen) -> Entry<'a> {
    let id = format!("{}:{}", trigger.event.id, rule.id);
    let mut event = MatterEvent::bare(id, deemed.event, deemed.day);
    event.to.clone_from(&trigger.event.to);
    Entry::new(Cow::Owned(event), When::on(deemed.day), EntryOrigin::Silence(&rule.id))
}

/// `licence` of `licence.correct`.
fn area(duty: &str) -> &str {
    duty.split_once('.').map_or(duty, |(area, _)| area)
}

/// The event that silence under a rule makes, with its area.
fn made(rule: &DeadlineRule) -> Option<(&str, &str)> {
    match &rule.on_expiry {
        OnExpiry::Deemed(deemed) => Some((area(&rule.duty), &deemed.event)),
        OnExpiry::Overdue {} | OnExpiry::DeemedWithoutEvidence {} => None,
    }
}

/// The events that a rule looks at, with its area.
fn used(rule: &DeadlineRule) -> impl Iterator<Item = (&str, &str)> {
    let words = rule.trigger.words().chain(&rule.ends).chain(rule.resets.iter().flat_map(ResetRule::words));
    words.map(|word| (area(&rule.duty), word.as_str()))
}
