//! Which rule opens a clock for which event.

use super::course::Opening;
use super::fault::{LogFault, RuleFault};
use super::in_force::InForceOn;
use super::log::Log;
use super::pack::Rulebook;
use super::question::By;
use super::rule::{ByFact, Rule, Trigger};
use super::timeline::{Entry, Origin, Timeline};
use crate::day::Day;
use crate::error::Error;
use indexmap::IndexSet;
use serde::Deserialize;

/// An event for which no rule could be told, and why; without an event the whole matter is meant.
#[derive(Clone, Debug)]
pub(super) struct Undetermined {
    pub(super) event: Option<String>,
    pub(super) why: Error,
}

/// Which of several rules of a duty is taken (取舍).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Prefer {
    /// The one whose jurisdiction is nearest to the office.
    Nearest,
}

/// What is asked, found in the book.
pub(super) enum Asked<'t> {
    /// A rule by its name, in force or not.
    Rule(&'t Rule),
    /// Whatever rule of a duty is in force.
    Duty(Candidates<'t>),
}

impl<'t> Asked<'t> {
    /// Finds what is asked.
    ///
    /// # Errors
    /// `rule.unknown` `rule.duty_unknown`
    pub(super) fn of(book: &'t Rulebook, by: By<'t>) -> Result<Self, Error> {
        match by {
            By::Rule(id) => {
                let rule = book.rule(id).map_err(|error| error.standing_at("/ask/rule"));
                rule.map(Self::Rule)
            }
            By::Duty(duty, prefer) => {
                let candidates = Candidates::of(book, duty, prefer);
                candidates.map(Self::Duty).map_err(|error| error.standing_at("/ask/duty"))
            }
        }
    }

    /// The rules that may be meant.
    pub(super) fn rules(&self) -> &[&'t Rule] {
        match self {
            Self::Rule(rule) => std::slice::from_ref(rule),
            Self::Duty(candidates) => &candidates.rules,
        }
    }

    /// Why no event of a log opens a clock.
    pub(super) fn nothing_opens(&self, book: &Rulebook, timeline: &Timeline<'_>) -> Error {
        let (log, horizon) = (timeline.log, timeline.horizon);
        let covers =
            |rule: &Rule| matches!(self, Self::Rule(_)) || rule.jurisdiction.covers(&log.jurisdiction);
        let held = |rule: &Rule| horizon.is_none_or(|day| rule.in_force.on(day) != InForceOn::NotInForce);
        let near: Vec<_> = self.rules().iter().copied().filter(|rule| covers(rule)).collect();
        let held: Vec<_> = near.iter().copied().filter(|rule| held(rule)).collect();
        let (mut events, mut hindrance) = (IndexSet::new(), None);
        for rule in if held.is_empty() { near } else { held } {
            match applies(rule, log) {
                Ok(None) => events.extend(opening_events(rule, log)),
                Ok(Some(why)) | Err(why) => hindrance = hindrance.or(Some(why)),
            }
        }
        let asked = self.name().to_owned();
        let later = timeline.ahead.iter().find(|entry| events.contains(entry.event.event.as_str()));
        match (hindrance, later) {
            (Some(why), _) if events.is_empty() => why,
            (_, Some(entry)) => {
                let (event, day) = (entry.event.id.clone(), entry.when.day);
                LogFault::OpensLater { asked, event, day }.into()
            }
            _ => {
                let zh =
                    |event: &&str| format!("“{}”", book.event_title(event).map_or(*event, |title| &title.zh));
                let zh = events.iter().map(zh).collect::<Vec<_>>().join("、");
                let en = events.iter().map(|event| format!("`{event}`")).collect::<Vec<_>>().join(", ");
                LogFault::NothingOpens { asked, events: en, events_zh: zh }.into()
            }
        }
    }

    /// The rule or the duty that is asked.
    fn name(&self) -> &'t str {
        match self {
            Self::Rule(rule) => &rule.id,
            Self::Duty(candidates) => candidates.duty,
        }
    }

    /// The clocks that the events of a log open.
    pub(super) fn openings(&self, timeline: &'t Timeline<'t>) -> Vec<Result<Opening<'t>, Undetermined>> {
        match self {
            Self::Rule(rule) => by_rule(rule, timeline),
            Self::Duty(candidates) => candidates.openings(timeline),
        }
    }
}

/// Clocks under a rule that is asked by its name.
fn by_rule<'t>(rule: &'t Rule, timeline: &'t Timeline<'t>) -> Vec<Result<Opening<'t>, Undetermined>> {
    if let Some(why) = applies(rule, timeline.log).unwrap_or_else(Some) {
        return vec![Err(Undetermined { event: None, why })];
    }
    let opened = |trigger| match opens(rule, trigger, timeline.log) {
        Ok(false) => None,
        Ok(true) => Some(Ok(Opening { rule, trigger, timeline })),
        Err(why) => Some(Err(undetermined(trigger, why))),
    };
    timeline.openers().filter_map(opened).collect()
}

/// The rules of a duty that cover an office.
pub(super) struct Candidates<'t> {
    duty: &'t str,
    prefer: Option<Prefer>,
    rules: Vec<&'t Rule>,
}

impl<'t> Candidates<'t> {
    /// The candidates among the rules of a book.
    ///
    /// # Errors
    /// `rule.duty_unknown`
    pub(super) fn of(book: &'t Rulebook, duty: &'t str, prefer: Option<Prefer>) -> Result<Self, Error> {
        let rules: Vec<_> = book.rules().filter(|rule| rule.duty == duty).collect();
        if rules.is_empty() {
            return Err(RuleFault::DutyUnknown { found: crate::document::excerpt(duty) }.into());
        }
        Ok(Self { duty, prefer, rules })
    }

    /// Clocks under the rule in force on the day of each event that opens one.
    pub(super) fn openings(&self, timeline: &'t Timeline<'t>) -> Vec<Result<Opening<'t>, Undetermined>> {
        let office = &timeline.log.jurisdiction;
        let near: Vec<_> =
            self.rules.iter().copied().filter(|rule| rule.jurisdiction.covers(office)).collect();
        if near.is_empty() {
            let why = self.none_in_force(timeline.log, "—".into());
            return vec![Err(Undetermined { event: None, why })];
        }
        let opened = |trigger| {
            let rule = self.rule_for(&near, trigger, timeline.log).transpose()?;
            let opening = |rule| Opening { rule, trigger, timeline };
            Some(rule.map(opening).map_err(|why| undetermined(trigger, why)))
        };
        timeline.openers().filter_map(opened).collect()
    }

    /// The rule under which an event opens a clock; `None` where it opens none.
    fn rule_for(&self, near: &[&'t Rule], entry: &Entry<'_>, log: &Log) -> Result<Option<&'t Rule>, Error> {
        let day = entry.when.day;
        let (over, held): (Vec<_>, Vec<_>) =
            near.iter().copied().partition(|rule| rule.in_force.on(day) == InForceOn::NotInForce);
        for rules in self.preferred(&held) {
            let found = opened(&rules, entry, log)?;
            if !found.is_empty() {
                return self.one_of(&found, day).map(Some);
            }
        }
        let named = held.is_empty() && over.iter().any(|rule| names(rule, entry));
        if named { Err(self.none_in_force(log, day.to_string())) } else { Ok(None) }
    }

    /// The rules in groups, of which the first that opens a clock counts: the nearer before the farther where that is
    /// preferred, so that the facts about which only a farther one asks are not needed.
    fn preferred(&self, rules: &[&'t Rule]) -> Vec<Vec<&'t Rule>> {
        if self.prefer.is_none() {
            return vec![rules.to_vec()];
        }
        let mut rules = rules.to_vec();
        let nearness = |rule: &Rule| rule.jurisdiction.nearness();
        rules.sort_by_key(|rule| std::cmp::Reverse(nearness(rule)));
        rules.chunk_by(|one, next| nearness(one) == nearness(next)).map(<[_]>::to_vec).collect()
    }

    /// The only one of these rules that gives way to no other, surely in force.
    fn one_of(&self, rules: &[&'t Rule], day: Day) -> Result<&'t Rule, Error> {
        rules.iter().try_for_each(|rule| certainly_in_force(rule, day))?;
        let displaced = |rule: &Rule| rules.iter().any(|other| rule.is_displaced_by(other));
        let rules: Vec<_> = rules.iter().copied().filter(|rule| !displaced(rule)).collect();
        if let [rule] = rules.as_slice() {
            return Ok(rule);
        }
        let rules = rules.iter().map(|rule| rule.id.as_str()).collect::<Vec<_>>().join(", ");
        Err(LogFault::SeveralInForce { duty: self.duty.to_owned(), day, rules }.into())
    }

    fn none_in_force(&self, log: &Log, day: String) -> Error {
        let (duty, jurisdiction) = (self.duty.to_owned(), log.jurisdiction.to_string());
        LogFault::NoneInForce { duty, jurisdiction, day }.into()
    }
}

/// Those of some rules under which an event opens a clock.
fn opened<'t>(rules: &[&'t Rule], entry: &Entry<'_>, log: &Log) -> Result<Vec<&'t Rule>, Error> {
    let mut found = Vec::new();
    for rule in rules {
        if names(rule, entry) && applies(rule, log)?.is_none() && opens(rule, entry, log)? {
            found.push(*rule);
        }
    }
    Ok(found)
}

fn undetermined(entry: &Entry<'_>, why: Error) -> Undetermined {
    Undetermined { event: Some(entry.event.id.clone()), why }
}

fn certainly_in_force(rule: &Rule, day: Day) -> Result<(), LogFault> {
    let id = || rule.id.clone();
    match rule.in_force.on(day) {
        InForceOn::Unknown => Err(LogFault::InForceUnknown { rule: id(), day }),
        InForceOn::Unread => Err(LogFault::InForceUnread { rule: id(), day }),
        InForceOn::InForce | InForceOn::NotInForce => Ok(()),
    }
}

/// Why a rule does not apply to a matter; `None` where it does.
///
/// # Errors
/// `log.fact_missing`
fn applies(rule: &Rule, log: &Log) -> Result<Option<Error>, Error> {
    for (fact, allowed) in &rule.when {
        let found = fact_of(log, fact, rule)?;
        if !allowed.contains(found) {
            let (rule, fact, found) = (rule.id.clone(), fact.clone(), crate::document::excerpt(found));
            return Ok(Some(LogFault::DoesNotApply { rule, fact, found }.into()));
        }
    }
    Ok(None)
}

/// Whether an event could open a clock under a rule, whatever the facts.
fn names(rule: &Rule, entry: &Entry<'_>) -> bool {
    let known = !entry.is_ahead || rule.term.is_backward();
    is_any(entry) || (known && rule.trigger.names(&entry.event.event))
}

/// Whether an event opens a clock under a rule.
///
/// # Errors
/// `log.fact_missing` `log.fact_not_listed`
fn opens(rule: &Rule, entry: &Entry<'_>, log: &Log) -> Result<bool, Error> {
    match &rule.trigger {
        _ if is_any(entry) => Ok(true),
        _ if !names(rule, entry) || entry.deemed_before.is_some() || !entry.is_seen_by(&rule.id) => Ok(false),
        Trigger::On(_) => Ok(true),
        Trigger::ByFact(by) => {
            let found = fact_of(log, &by.fact, rule)?;
            let events = by.on.get(found).ok_or_else(|| not_listed(by, found))?;
            Ok(events.contains(&entry.event.event))
        }
    }
}

/// The events that open a clock under a rule, as far as the facts of the matter say.
fn opening_events<'t>(rule: &'t Rule, log: &Log) -> Vec<&'t str> {
    let events: Vec<_> = match &rule.trigger {
        Trigger::On(events) => events.iter().collect(),
        Trigger::ByFact(by) => match log.facts.get(&by.fact).and_then(|fact| by.on.get(fact)) {
            Some(events) => events.iter().collect(),
            None => by.on.values().flatten().collect(),
        },
    };
    events.into_iter().map(String::as_str).collect()
}

/// Whether a question names a day alone: it is the trigger day of whatever rule is asked.
fn is_any(entry: &Entry<'_>) -> bool {
    entry.origin == Origin::Question && entry.event.event.is_empty()
}

fn fact_of<'l>(log: &'l Log, fact: &str, rule: &Rule) -> Result<&'l String, LogFault> {
    log.facts.get(fact).ok_or_else(|| LogFault::FactMissing { fact: fact.to_owned(), rule: rule.id.clone() })
}

fn not_listed(by: &ByFact, found: &str) -> Error {
    let allowed: Vec<_> = by.on.keys().map(String::as_str).collect();
    let (fact, found) = (by.fact.clone(), crate::document::excerpt(found));
    LogFault::FactNotListed { fact, found, allowed: allowed.join(", ") }.into()
}
