//! What a question settles of the readings of a rule.

use crate::deadline::fault::LogFault;
use crate::deadline::rule::{Assumed, CLOSED_DAYS, Counted, Edge, Open, Reading, Rule, Term};
use crate::error::{Error, Place};
use indexmap::IndexMap;

/// Readings that a question settles.
#[derive(Clone, Copy)]
pub(crate) struct Assume<'q>(pub(crate) &'q IndexMap<String, Assumed>);

impl Assume<'_> {
    /// Refuses what settles nothing in any of these rules.
    ///
    /// # Errors
    /// `ask.assumes_nothing`
    pub(crate) fn check(self, rules: &[&Rule]) -> Result<(), Error> {
        self.check_each(|pointer, assumed| {
            let closed = |rule: &&Rule| pointer == CLOSED_DAYS && leaves_open(&rule.closed_days, assumed);
            rules.iter().any(|rule| self.settles(&rule.term, pointer, assumed) || closed(rule))
        })
    }

    /// Refuses what settles nothing in a term.
    ///
    /// # Errors
    /// `ask.assumes_nothing`
    pub(crate) fn check_term(self, term: &Term) -> Result<(), Error> {
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
    pub(crate) fn readings(self, rule: &Rule) -> (Vec<Reading>, IndexMap<String, Assumed>) {
        let (counted, mut settled) = self.readings_of(&rule.term);
        let assumed = self.0.get(CLOSED_DAYS).filter(|assumed| leaves_open(&rule.closed_days, **assumed));
        settled.extend(assumed.map(|assumed| (CLOSED_DAYS.to_owned(), *assumed)));
        let left = |edge: &Edge| assumed.is_none_or(|assumed| *assumed == Assumed::from(*edge));
        let edges = || closed_days(&rule.closed_days).iter().copied().filter(left);
        let each = |counted| edges().map(move |closed_days| Reading { counted, closed_days });
        (counted.into_iter().flat_map(each).collect(), settled)
    }

    /// The readings of a term that are left, and what was settled.
    pub(crate) fn readings_of(self, term: &Term) -> (Vec<Counted>, IndexMap<String, Assumed>) {
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
