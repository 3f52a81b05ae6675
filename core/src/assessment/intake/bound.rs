//! A cohort bound to a scheme: what is given, by column and subject.

use crate::assessment::ballot::{Vote, Votes};
use crate::assessment::cohort::Cohort;
use crate::assessment::formula::{Given, LedgerEntry};
use crate::assessment::outcome::SubjectOutcome;
use crate::error::Error;
use crate::number::Ratio;
use std::collections::HashMap;

/// A cohort bound to a scheme.
#[derive(Debug)]
pub(crate) struct Inputs<'a> {
    pub(crate) cohort: &'a Cohort,
    /// The class of each subject.
    pub(crate) classes: Vec<usize>,
    /// By subject: what is not reported that sets it aside.
    pub(super) set_aside: Vec<Option<usize>>,
    /// By subject: what is wrong with its own data, where the scheme then sets it aside.
    pub(super) faults: Vec<Option<Error>>,
    /// By column, then by subject.
    pub(super) given: Vec<Given<'a>>,
    pub(super) common: HashMap<usize, &'a Ratio>,
    /// By value and subject, the target in force.
    pub(super) targets: HashMap<(usize, usize), usize>,
    /// By node and subject, the entries in the order of the document.
    pub(super) ledger: HashMap<(usize, usize), Vec<usize>>,
    /// By event and subject.
    pub(super) events: HashMap<(usize, usize), u64>,
    pub(super) votes: Votes<'a>,
}

impl<'a> Inputs<'a> {
    /// What is given about a subject in a column.
    pub(crate) fn given(&self, column: usize, subject: usize) -> Given<'a> {
        self.index(column, subject).and_then(|index| self.given.get(index)).copied().unwrap_or_default()
    }

    /// What sets the subject aside: it has no score, and stands in no comparison.
    pub(crate) fn set_aside(&self, subject: usize) -> Option<usize> {
        self.set_aside.get(subject).copied().flatten()
    }

    /// Whether the subject is assessed at all.
    pub(crate) fn is_assessed(&self, subject: usize) -> bool {
        self.outcome(subject) != Some(&SubjectOutcome::NotAssessed {})
    }

    /// Whether the subject is assessed, and nothing is wrong with its data.
    pub(crate) fn is_computed(&self, subject: usize) -> bool {
        self.is_assessed(subject) && self.fault(subject).is_none()
    }

    /// What is wrong with the data of a subject that is set aside for it.
    pub(crate) fn fault(&self, subject: usize) -> Option<&Error> {
        self.faults.get(subject).and_then(Option::as_ref)
    }

    /// Sets a subject aside for what is wrong with its data.
    pub(crate) fn note_fault(&mut self, subject: usize, error: Error) {
        if let Some(slot) = self.faults.get_mut(subject) {
            slot.get_or_insert(error);
        }
    }

    /// Whether the law leaves the subject a grade.
    pub(crate) fn may_have_grade(&self, subject: usize) -> bool {
        matches!(self.outcome(subject), None | Some(SubjectOutcome::Ceiling(_)))
    }

    /// Whether the subject is counted where a quota takes its share, and competes for its places.
    pub(crate) fn is_in_base(&self, subject: usize) -> bool {
        let given = self.cohort.subjects.get(subject);
        self.is_assessed(subject) && given.is_some_and(|given| given.outside_base.is_none())
    }

    fn outcome(&self, subject: usize) -> Option<&'a SubjectOutcome> {
        self.cohort.subjects.get(subject)?.outcome.as_ref()
    }

    /// A common value.
    pub(crate) fn common(&self, column: usize) -> Option<&'a Ratio> {
        self.common.get(&column).copied()
    }

    /// The target in force, and its place in the list.
    pub(crate) fn target(&self, value: usize, subject: usize) -> Option<(usize, &'a Ratio)> {
        let index = *self.targets.get(&(value, subject))?;
        self.cohort.targets.get(index).map(|target| (index, &target.amount))
    }

    /// The entries of the ledger at a node, with their places in the list.
    pub(crate) fn ledger(
        &self,
        node: usize,
        subject: usize,
    ) -> impl Iterator<Item = (usize, &'a LedgerEntry)> {
        let entries = self.ledger.get(&(node, subject)).map_or(&[][..], Vec::as_slice);
        let cohort = self.cohort;
        entries.iter().filter_map(move |index| cohort.ledger.get(*index).map(|entry| (*index, entry)))
    }

    /// How many events of a kind are entered.
    pub(crate) fn events(&self, event: usize, subject: usize) -> u64 {
        self.events.get(&(event, subject)).copied().unwrap_or(0)
    }

    /// The votes of a class of voters on a question.
    pub(crate) fn votes(&self, question: usize, class: usize, subject: usize) -> &[Vote<'a>] {
        self.votes.of((question, class, subject))
    }

    pub(super) fn index(&self, column: usize, subject: usize) -> Option<usize> {
        column.checked_mul(self.cohort.subjects.len())?.checked_add(subject)
    }
}
