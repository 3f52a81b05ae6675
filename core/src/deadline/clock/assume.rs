//! What a question settles of the readings of a rule.

use crate::deadline::fault::LogFault;
use crate::deadline::rule::{
    AssumedReading, CLOSED_DAYS, CountedFrom, DeadlineRule, Open, PauseEdge, Reading, Term,
};
use crate::error::{Error, Pointer};
use indexmap::IndexMap;

/// Readings that a question settles.
#[derive(Clone, Copy)]
pub(crate) struct Assume<'q>(pub(crate) &'q IndexMap<String, AssumedReading>);

impl Assume<'_> {
    /// Refuses what settles nothing in any of these rules.
    ///
    /// # Errors
    /// `ask.assumes_nothing`
    pub(crate) fn check(self, rules: &[&DeadlineRule]) -> Result<(), Error> {
        self.check_each(|pointer, assumed| {
            let closed =
                |rule: &&DeadlineRule| pointer == CLOSED_DAYS && leaves_open(&rule.closed_days, assumed);
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

    fn check_each(self, settles: impl Fn(&str, AssumedReading) -> bool) -> Result<(), Error> {
        let nothing = self.0.iter().find(|(pointer, assumed)| !settles(pointer, **assumed));
        nothing.map_or(Ok(()), |(pointer, _)| {
            let assume = Pointer::ROOT.key("assume");
            Err(LogFault::AssumesNothing { pointer: pointer.clone() }.at(assume.key(pointer)))
        })
    }

    fn settles(self, term: &Term, pointer: &str, assumed: AssumedReading) -> bool {
        let open =
            |counted: &CountedFrom| AssumedReading::from(*counted) == assumed && term.leaves_open(*counted);
        term.counting_pointer() == pointer && term.readings().iter().any(open)
    }

    /// The readings of a rule that are left, and what was settled.
    pub(crate) fn readings(self, rule: &DeadlineRule) -> (Vec<Reading>, IndexMap<String, AssumedReading>) {
        let (counted, mut settled) = self.readings_of(&rule.term);
        let assumed = self.0.get(CLOSED_DAYS).filter(|assumed| leaves_open(&rule.closed_days, **assumed));
        settled.extend(assumed.map(|assumed| (CLOSED_DAYS.to_owned(), *assumed)));
        let left = |edge: &PauseEdge| assumed.is_none_or(|assumed| *assumed == AssumedReading::from(*edge));
        let edges = || closed_days(&rule.closed_days).iter().copied().filter(left);
        let each = |counted| edges().map(move |closed_days| Reading { counted, closed_days });
        (counted.into_iter().flat_map(each).collect(), settled)
    }

    /// The readings of a term that are left, and what was settled.
    pub(crate) fn readings_of(self, term: &Term) -> (Vec<CountedFrom>, IndexMap<String, AssumedReading>) {
        let pointer = term.counting_pointer();
        let settled = self.0.get(&pointer).filter(|assumed| self.settles(term, &pointer, **assumed)).copied();
        let left =
            |counted: &CountedFrom| settled.is_none_or(|settled| settled == AssumedReading::from(*counted));
        let readings = term.readings().iter().copied().filter(left).collect();
        (readings, settled.map(|settled| (pointer, settled)).into_iter().collect())
    }
}

/// Whether the days of a closed matter count, in each way in which a rule can be read.
fn closed_days(stated: &Option<Open<PauseEdge>>) -> &[PauseEdge] {
    stated.as_ref().map_or(&[PauseEdge::Counts, PauseEdge::Excluded], Open::readings)
}

/// Whether a rule leaves that open, and this is one of its readings.
fn leaves_open(stated: &Option<Open<PauseEdge>>, assumed: AssumedReading) -> bool {
    let readings = closed_days(stated);
    readings.len() > 1 && readings.iter().any(|edge| AssumedReading::from(*edge) == assumed)
}
