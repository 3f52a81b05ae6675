//! Which rule opens a clock for which event.

use super::course::Opening;
use crate::day::Day;
use crate::deadline::answer::RuleDisplaced;
use crate::deadline::fault::{LogFault, RuleFault};
use crate::deadline::log::{Entry, EntryOrigin, Facts, Timeline};
use crate::deadline::rule::{DeadlineRule, InForceOn, Rulebook, Trigger};
use crate::error::Error;
use crate::nearest::listed;
use crate::words::Words;
use indexmap::IndexSet;
use serde::Deserialize;
use std::collections::{HashMap, HashSet};

/// An event for which no rule could be told, and why; without an event the whole matter is meant.
#[derive(Clone, Debug)]
pub(crate) struct Undetermined {
    pub(crate) event: Option<String>,
    pub(crate) why: Error,
}

/// Which of several rules of a duty is taken (取舍).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Prefer {
    /// The one whose jurisdiction is nearest to the office.
    Nearest,
}

/// What is asked by, once it is one of them.
#[derive(Clone, Copy, Debug)]
pub(crate) enum By<'q> {
    Duty(&'q str, Option<Prefer>),
    Rule(&'q str),
}

/// What is asked, found in the book.
pub(crate) enum Asked<'t> {
    /// A rule by its name, in force or not.
    Rule(&'t DeadlineRule),
    /// Whatever rule of a duty is in force.
    Duty(Candidates<'t>),
}

impl<'t> Asked<'t> {
    /// Finds what is asked.
    ///
    /// # Errors
    /// `rule.unknown` `rule.duty_unknown`
    pub(crate) fn of(book: &'t Rulebook, by: By<'t>) -> Result<Self, Error> {
        match by {
            By::Rule(id) => {
                let rule = book.rule(id).map_err(|error| error.standing_at("/ask/rule"));
                rule.map(Self::Rule)
            }
            By::Duty(duty, prefer) => {
                let unknown = |found, known| RuleFault::DutyUnknown { found, known }.into();
                let duty = book.vocabulary().duties.find(duty, unknown);
                let duty = duty.map_err(|error| error.standing_at("/ask/duty"))?;
                Ok(Self::Duty(Candidates::of(book, duty, prefer)))
            }
        }
    }

    /// The rules that may be meant.
    pub(crate) fn rules(&self) -> &[&'t DeadlineRule] {
        match self {
            Self::Rule(rule) => std::slice::from_ref(rule),
            Self::Duty(candidates) => &candidates.rules,
        }
    }

    /// Why no event of a log opens a clock.
    pub(crate) fn nothing_opens(&self, timeline: &Timeline<'_>) -> Error {
        let (office, horizon) = (&timeline.log.jurisdiction, timeline.horizon);
        let covers = |rule: &DeadlineRule| matches!(self, Self::Rule(_)) || rule.jurisdiction.covers(office);
        let held =
            |rule: &DeadlineRule| horizon.is_none_or(|day| rule.in_force.on(day) != InForceOn::NotInForce);
        let near: Vec<_> = self.rules().iter().copied().filter(|rule| covers(rule)).collect();
        let held: Vec<_> = near.iter().copied().filter(|rule| held(rule)).collect();
        let (mut events, mut hindrance) = (IndexSet::new(), None);
        for rule in if held.is_empty() { near } else { held } {
            match timeline.facts.hindrance(rule) {
                Ok(None) => events.extend(opening_events(rule, &timeline.facts)),
                Ok(Some(why)) | Err(why) => hindrance = hindrance.or(Some(why)),
            }
        }
        let asked = match self {
            Self::Rule(rule) => Words::new(rule.title.zh.clone(), rule.id.clone()),
            Self::Duty(candidates) => timeline.facts.duty(candidates.duty),
        };
        let later = timeline.ahead.iter().find(|entry| events.contains(entry.event.event.as_str()));
        match (hindrance, later) {
            (Some(why), _) if events.is_empty() => why,
            (_, Some(entry)) => {
                let (event, day) = (entry.event.id.clone(), entry.when.day);
                LogFault::OpensLater { asked, event, day }.into()
            }
            _ => LogFault::NothingOpens { asked, events: timeline.facts.listed_events(events.into_iter()) }
                .into(),
        }
    }

    /// The rules in force that gave way to the one of a clock: none where that one was asked by its name.
    pub(crate) fn displaced(&self, opening: Opening<'_>) -> Vec<RuleDisplaced> {
        match self {
            Self::Rule(_) => Vec::new(),
            Self::Duty(candidates) => candidates.displaced(opening).unwrap_or_default(),
        }
    }

    /// The clocks that the events of a log open.
    pub(crate) fn openings(&self, timeline: &'t Timeline<'t>) -> Vec<Result<Opening<'t>, Undetermined>> {
        match self {
            Self::Rule(rule) => by_rule(rule, timeline),
            Self::Duty(candidates) => candidates.openings(timeline),
        }
    }
}

/// Clocks under a rule that is asked by its name.
fn by_rule<'t>(rule: &'t DeadlineRule, timeline: &'t Timeline<'t>) -> Vec<Result<Opening<'t>, Undetermined>> {
    if let Some(why) = timeline.facts.hindrance(rule).unwrap_or_else(Some) {
        return vec![Err(Undetermined { event: None, why })];
    }
    let words: HashSet<_> = rule.trigger.words().map(String::as_str).collect();
    let named = |entry: &&Entry<'_>| is_any(entry) || words.contains(entry.event.event.as_str());
    let opened = |trigger| match opens(rule, trigger, &timeline.facts) {
        Ok(false) => None,
        Ok(true) => Some(Ok(Opening { rule, trigger, timeline })),
        Err(why) => Some(Err(undetermined(trigger, why))),
    };
    timeline.openers().filter(named).filter_map(opened).collect()
}

/// The rules of a duty.
pub(crate) struct Candidates<'t> {
    duty: &'t str,
    prefer: Option<Prefer>,
    rules: Vec<&'t DeadlineRule>,
    /// The rules that an event can open a clock under, by the event.
    by_event: HashMap<&'t str, Vec<&'t DeadlineRule>>,
}

impl<'t> Candidates<'t> {
    /// The rules of a duty in a book; none where the book has no such duty.
    pub(super) fn of(book: &'t Rulebook, duty: &'t str, prefer: Option<Prefer>) -> Self {
        let rules: Vec<_> = book.rules_of(duty).collect();
        let mut by_event: HashMap<&str, Vec<&DeadlineRule>> = HashMap::new();
        for rule in &rules {
            let words: HashSet<_> = rule.trigger.words().map(String::as_str).collect();
            words.into_iter().for_each(|word| by_event.entry(word).or_default().push(rule));
        }
        Self { duty, prefer, rules, by_event }
    }

    /// Clocks under the rule in force on the day of each event that opens one.
    pub(super) fn openings(&self, timeline: &'t Timeline<'t>) -> Vec<Result<Opening<'t>, Undetermined>> {
        let office = &timeline.log.jurisdiction;
        if !self.rules.iter().any(|rule| rule.jurisdiction.covers(office)) {
            let why = self.none_in_force(timeline, "—".into());
            return vec![Err(Undetermined { event: None, why })];
        }
        let opened = |trigger| {
            let rule = self.rule_for(trigger, timeline).transpose()?;
            let opening = |rule| Opening { rule, trigger, timeline };
            Some(rule.map(opening).map_err(|why| undetermined(trigger, why)))
        };
        timeline.openers().filter_map(opened).collect()
    }

    /// The rules that gave way to the one under which an event opened a clock, in the order of the book.
    fn displaced(&self, opening: Opening<'_>) -> Result<Vec<RuleDisplaced>, Error> {
        let Opening { rule: kept, trigger, timeline } = opening;
        let (held, _) = self.near(trigger, timeline);
        let found = self.first_opened(&held, trigger, &timeline.facts)?;
        let others = found.iter().filter(|rule| rule.id != kept.id);
        let by = |rule: &DeadlineRule| found.iter().find(|other| rule.is_displaced_by(other));
        let own =
            |rule: &DeadlineRule| if rule.is_displaced_by(kept) { Some(kept) } else { by(rule).copied() };
        Ok(others.filter_map(|rule| RuleDisplaced::of(rule, own(rule)?)).collect())
    }

    /// The rules that an event of the office may open a clock under: those that may be in force on its day, and those
    /// that are not.
    fn near(
        &self,
        entry: &Entry<'_>,
        timeline: &Timeline<'_>,
    ) -> (Vec<&'t DeadlineRule>, Vec<&'t DeadlineRule>) {
        let (day, office) = (entry.when.day, &timeline.log.jurisdiction);
        let named = match self.by_event.get(entry.event.event.as_str()) {
            _ if is_any(entry) => self.rules.as_slice(),
            Some(rules) => rules,
            None => &[],
        };
        let near =
            named.iter().copied().filter(|rule| rule.jurisdiction.covers(office) && names(rule, entry));
        near.partition(|rule| rule.in_force.on(day) != InForceOn::NotInForce)
    }

    /// The rules under which an event opens a clock, of the first group in which it opens one.
    fn first_opened(
        &self,
        held: &[&'t DeadlineRule],
        entry: &Entry<'_>,
        facts: &Facts<'_>,
    ) -> Result<Vec<&'t DeadlineRule>, Error> {
        for rules in self.preferred(held) {
            let found = opened(&rules, entry, facts)?;
            if !found.is_empty() {
                return Ok(found);
            }
        }
        Ok(Vec::new())
    }

    /// The rule under which an event opens a clock; `None` where it opens none.
    fn rule_for(
        &self,
        entry: &Entry<'_>,
        timeline: &Timeline<'_>,
    ) -> Result<Option<&'t DeadlineRule>, Error> {
        let (day, office) = (entry.when.day, &timeline.log.jurisdiction);
        let (held, over) = self.near(entry, timeline);
        let found = self.first_opened(&held, entry, &timeline.facts)?;
        if !found.is_empty() {
            return self.one_of(&found, day, &timeline.facts).map(Some);
        }
        let none_held = || {
            let held = |rule: &DeadlineRule| rule.in_force.on(day) != InForceOn::NotInForce;
            !self.rules.iter().any(|rule| rule.jurisdiction.covers(office) && held(rule))
        };
        match held.is_empty() && !over.is_empty() && none_held() {
            true => Err(self.none_in_force(timeline, day.to_string())),
            false => Ok(None),
        }
    }

    /// The rules in groups, of which the first that opens a clock counts: the nearer before the farther where that is
    /// preferred, so that the facts about which only a farther one asks are not needed.
    fn preferred(&self, rules: &[&'t DeadlineRule]) -> Vec<Vec<&'t DeadlineRule>> {
        if self.prefer.is_none() {
            return vec![rules.to_vec()];
        }
        let mut rules = rules.to_vec();
        let nearness = |rule: &DeadlineRule| rule.jurisdiction.nearness();
        crate::order::sort_by_key(&mut rules, |rule| std::cmp::Reverse(nearness(rule)));
        rules.chunk_by(|one, next| nearness(one) == nearness(next)).map(<[_]>::to_vec).collect()
    }

    /// The only one of these rules that gives way to no other, surely in force.
    fn one_of(
        &self,
        rules: &[&'t DeadlineRule],
        day: Day,
        facts: &Facts<'_>,
    ) -> Result<&'t DeadlineRule, Error> {
        rules.iter().try_for_each(|rule| certainly_in_force(rule, day))?;
        // A rule that gives way to none stays: of two such neither is chosen, whatever the others give way to.
        let firm = rules.iter().filter(|rule| rule.yields.is_none()).take(2).count();
        let displaced =
            |rule: &DeadlineRule| firm < 2 && rules.iter().any(|other| rule.is_displaced_by(other));
        let left: Vec<_> = rules.iter().copied().filter(|rule| !displaced(rule)).collect();
        if let [rule] = left.as_slice() {
            return Ok(rule);
        }
        let rules = listed("", left.iter().map(|rule| &rule.id));
        Err(LogFault::SeveralInForce { duty: facts.duty(self.duty), day, rules }.into())
    }

    fn none_in_force(&self, timeline: &Timeline<'_>, day: String) -> Error {
        let (duty, jurisdiction) = (timeline.facts.duty(self.duty), timeline.log.jurisdiction.to_string());
        LogFault::NoneInForce { duty, jurisdiction, day }.into()
    }
}

/// Those of some rules under which an event opens a clock.
fn opened<'t>(
    rules: &[&'t DeadlineRule],
    entry: &Entry<'_>,
    facts: &Facts<'_>,
) -> Result<Vec<&'t DeadlineRule>, Error> {
    let mut found = Vec::new();
    for rule in rules {
        if facts.hindrance(rule)?.is_none() && opens(rule, entry, facts)? {
            found.push(*rule);
        }
    }
    Ok(found)
}

fn undetermined(entry: &Entry<'_>, why: Error) -> Undetermined {
    Undetermined { event: Some(entry.event.id.clone()), why }
}

fn certainly_in_force(rule: &DeadlineRule, day: Day) -> Result<(), Error> {
    let id = || rule.id.clone();
    match rule.in_force.on(day) {
        InForceOn::Unknown => Err(LogFault::InForceUnknown { rule: id(), day }.into()),
        InForceOn::Unread => Err(LogFault::InForceUnread { rule: id(), day }.into()),
        InForceOn::InForce | InForceOn::NotInForce => Ok(()),
    }
}

/// Whether an event that a rule names may open a clock, whatever the facts: one that lies ahead only where the term is
/// counted backward, one that silence made or that repeats it never.
fn names(rule: &DeadlineRule, entry: &Entry<'_>) -> bool {
    let known = !entry.is_ahead || rule.term.is_backward();
    is_any(entry) || (known && entry.deemed_before.is_none() && entry.is_seen_by(&rule.id))
}

/// Whether an event that a rule names opens a clock under it.
///
/// # Errors
/// `log.fact_missing` `log.fact_not_listed`
fn opens(rule: &DeadlineRule, entry: &Entry<'_>, facts: &Facts<'_>) -> Result<bool, Error> {
    match &rule.trigger {
        _ if is_any(entry) => Ok(true),
        _ if !names(rule, entry) => Ok(false),
        Trigger::On(_) => Ok(true),
        Trigger::ByFact(by) => Ok(facts.events(by, rule)?.contains(&entry.event.event)),
    }
}

/// The events that open a clock under a rule, as far as the facts of the matter say.
fn opening_events<'t>(rule: &'t DeadlineRule, facts: &Facts<'_>) -> Vec<&'t str> {
    let events: Vec<_> = match &rule.trigger {
        Trigger::On(events) => events.iter().collect(),
        Trigger::ByFact(by) => match facts.events(by, rule) {
            Ok(events) => events.iter().collect(),
            Err(_) => by.on.values().flatten().collect(),
        },
    };
    events.into_iter().map(String::as_str).collect()
}

/// Whether a question names a day alone: it is the trigger day of whatever rule is asked.
fn is_any(entry: &Entry<'_>) -> bool {
    entry.origin == EntryOrigin::Question && entry.event.event.is_empty()
}
