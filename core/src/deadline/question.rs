//! What can be asked of a matter.

use super::fault::LogFault;
use super::reading::{Assumed, Open, Reading};
use super::rule::{CLOSED_DAYS, Edge, Rule};
use super::select::Prefer;
use super::term::{Counted, Term};
use crate::day::Day;
use crate::error::{Error, Place};
use crate::words::of_keys;
use indexmap::IndexMap;
use serde::Deserialize;

/// By what a matter is asked: a duty, for which the rule is found, or a rule by its name.
///
/// # Shape
/// `{"duty": "open_government.reply"}`, also with `"prefer": "nearest"`, or `{"rule": "foi19.reply"}`
///
/// # Errors
/// `ask.one_of` `ask.prefer_without_duty`
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "AskStanding"))]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// What is due; the rule is the one in force on the trigger day.
    pub duty: Option<String>,
    /// Which rule is taken where several are in force; absent: that is refused.
    pub prefer: Option<Prefer>,
    /// A rule, which counts also outside its days.
    pub rule: Option<String>,
}

/// What is asked by, once it is one of them.
#[derive(Clone, Copy, Debug)]
pub(super) enum By<'q> {
    Duty(&'q str, Option<Prefer>),
    Rule(&'q str),
}

impl Ask {
    /// What it asks by.
    ///
    /// # Errors
    /// `ask.one_of` `ask.prefer_without_duty`
    pub(super) fn by(&self) -> Result<By<'_>, Error> {
        match (&self.duty, &self.rule, self.prefer) {
            (Some(duty), None, prefer) => Ok(By::Duty(duty, prefer)),
            (None, Some(rule), None) => Ok(By::Rule(rule)),
            (None, Some(_), Some(_)) => Err(LogFault::PreferWithoutDuty {}.at("/ask")),
            _ => Err(LogFault::AskOne { allowed: of_keys(&["duty", "rule"]) }.at("/ask")),
        }
    }
}

/// A question to the log of a matter (提问).
///
/// # Example
/// ```
/// use kaohe::Day;
/// use kaohe::deadline::Question;
/// let question = Question::duty("petition.done").on(Day::parse("2009-10-20")?);
/// assert_eq!(question.on, Some(Day::parse("2009-10-20")?));
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// By what is asked.
    pub ask: Ask,
    /// The day on which the matter is looked at: nothing after it is seen. Without it the log is taken up to its last
    /// event, and no clock says where it stands.
    pub on: Option<Day>,
    /// Readings that the question settles, by JSON pointer into the rule.
    pub assume: IndexMap<String, Assumed>,
}

impl Question {
    /// Asks for a duty.
    pub fn duty(duty: impl Into<String>) -> Self {
        Self { ask: Ask { duty: Some(duty.into()), ..Ask::default() }, ..Self::default() }
    }

    /// Asks for a rule by its name.
    pub fn rule(rule: impl Into<String>) -> Self {
        Self { ask: Ask { rule: Some(rule.into()), ..Ask::default() }, ..Self::default() }
    }

    /// The same question, looking at a day.
    #[must_use]
    pub fn on(mut self, day: Day) -> Self {
        self.on = Some(day);
        self
    }
}

/// Readings that a question settles.
#[derive(Clone, Copy)]
pub(super) struct Assume<'q>(pub(super) &'q IndexMap<String, Assumed>);

impl Assume<'_> {
    /// Refuses what settles nothing in any of these rules.
    ///
    /// # Errors
    /// `ask.assumes_nothing`
    pub(super) fn check(self, rules: &[&Rule]) -> Result<(), Error> {
        self.check_each(|pointer, assumed| {
            let closed = |rule: &&Rule| pointer == CLOSED_DAYS && leaves_open(&rule.closed_days, assumed);
            rules.iter().any(|rule| self.settles(&rule.term, pointer, assumed) || closed(rule))
        })
    }

    /// Refuses what settles nothing in a term.
    ///
    /// # Errors
    /// `ask.assumes_nothing`
    pub(super) fn check_term(self, term: &Term) -> Result<(), Error> {
        self.check_each(|pointer, assumed| self.settles(term, pointer, assumed))
    }

    fn check_each(self, settles: impl Fn(&str, Assumed) -> bool) -> Result<(), Error> {
        let nothing = self.0.iter().find(|(pointer, assumed)| !settles(pointer, **assumed));
        nothing.map_or(Ok(()), |(pointer, _)| {
            let assume = Place::ROOT.key("assume");
            Err(LogFault::AssumesNothing { pointer: pointer.clone() }.at(assume.key(pointer)))
        })
    }

    fn settles(self, term: &Term, pointer: &str, assumed: Assumed) -> bool {
        let open = |counted: &Counted| Assumed::from(*counted) == assumed && term.leaves_open(*counted);
        term.counting_pointer() == pointer && term.readings().iter().any(open)
    }

    /// The readings of a rule that are left, and what was settled.
    pub(super) fn readings(self, rule: &Rule) -> (Vec<Reading>, IndexMap<String, Assumed>) {
        let (counted, mut settled) = self.readings_of(&rule.term);
        let assumed = self.0.get(CLOSED_DAYS).filter(|assumed| leaves_open(&rule.closed_days, **assumed));
        settled.extend(assumed.map(|assumed| (CLOSED_DAYS.to_owned(), *assumed)));
        let left = |edge: &Edge| assumed.is_none_or(|assumed| *assumed == Assumed::from(*edge));
        let edges = || closed_days(&rule.closed_days).iter().copied().filter(left);
        let each = |counted| edges().map(move |closed_days| Reading { counted, closed_days });
        (counted.into_iter().flat_map(each).collect(), settled)
    }

    /// The readings of a term that are left, and what was settled.
    pub(super) fn readings_of(self, term: &Term) -> (Vec<Counted>, IndexMap<String, Assumed>) {
        let pointer = term.counting_pointer();
        let settled = self.0.get(&pointer).filter(|assumed| self.settles(term, &pointer, **assumed)).copied();
        let left = |counted: &Counted| settled.is_none_or(|settled| settled == Assumed::from(*counted));
        let readings = term.readings().iter().copied().filter(left).collect();
        (readings, settled.map(|settled| (pointer, settled)).into_iter().collect())
    }
}

/// Whether the days of a closed matter count, in each way in which a rule can be read.
fn closed_days(stated: &Option<Open<Edge>>) -> &[Edge] {
    stated.as_ref().map_or(&[Edge::Counts, Edge::Excluded], Open::readings)
}

/// Whether a rule leaves that open, and this is one of its readings.
fn leaves_open(stated: &Option<Open<Edge>>, assumed: Assumed) -> bool {
    let readings = closed_days(stated);
    readings.len() > 1 && readings.iter().any(|edge| Assumed::from(*edge) == assumed)
}
