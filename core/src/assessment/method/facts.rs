//! What a method may ask about the leaf of one subject.

use super::standing::Standing;
use crate::assessment::choice::{Case, Choices};
use crate::assessment::condition::{Condition, Facet};
use crate::assessment::fault::Fault;
use crate::assessment::given::LedgerEntry;
use crate::assessment::reference::{Among, Reference, Referred};
use crate::assessment::run::{Interruption, Scored, Told};
use crate::assessment::votes::Vote;
use crate::derivation::{Input, Recorder};
use crate::error::Place;
use crate::number::Ratio;
use crate::words::Words;

/// One leaf of one subject, as its method sees it.
pub(in crate::assessment) trait Facts<R: Recorder> {
    /// The node's id.
    fn id(&self) -> &str;

    /// The node's column.
    fn column(&self) -> usize;

    /// The subject's number.
    fn subject(&self) -> usize;

    /// The subject's id.
    fn subject_id(&self) -> &str;

    /// The full marks.
    fn full(&self) -> &Ratio;

    /// What is done in special cases.
    fn choices(&self) -> &Choices;

    /// Where the subject stands, at a node that scores by place; `None` where it takes no part.
    fn standing(&self) -> Option<&Standing>;

    /// The recorder.
    fn recorder(&self) -> R;

    /// The figure in a column; where it is absent, the choices decide.
    fn figure(&self, column: usize) -> Result<&Ratio, Interruption>;

    /// The figure in a column without which nothing can be reckoned.
    fn needed(&self, column: usize) -> Result<&Ratio, Interruption>;

    /// The mark given for the node.
    fn mark(&self) -> Result<&Ratio, Interruption>;

    /// What the figure `of` is held against.
    fn reference<'s>(
        &'s self,
        reference: &'s Reference<usize>,
        of: usize,
    ) -> Result<Referred<'s>, Interruption>;

    /// The best figure in a column among those compared.
    fn best(&self, of: usize, among: Among) -> Result<Referred<'_>, Interruption>;

    /// The worst figure in a column among those compared.
    fn worst(&self, of: usize, among: Among) -> Result<Referred<'_>, Interruption>;

    /// Refuses a comparison for one who is set aside.
    fn compares(&self) -> Result<(), Interruption>;

    /// Whether the subject meets all of these.
    fn meets(&self, conditions: &[Condition<usize>]) -> Result<bool, Interruption>;

    /// The first of these that the subject does not meet, in words with its figure.
    fn failed(&self, conditions: &[Condition<usize>]) -> Option<Words>;

    /// The entries of the ledger for this node, with their places in the cohort's list.
    fn ledger(&self) -> impl Iterator<Item = (usize, &LedgerEntry)>;

    /// The votes of a class of voters on a question.
    fn votes(&self, question: usize, class: usize) -> &[Vote<'_>];

    /// A figure as the input of a step.
    fn input(&self, column: usize) -> Input;

    /// A figure and what conditions look at beside it, as inputs of a step.
    fn inputs_with(&self, of: usize, facets: &[Facet]) -> Vec<Input>;

    /// The mark as the input of a step.
    fn mark_input(&self, mark: &Ratio) -> Input;

    /// A reference as the input of a step.
    fn reference_input(&self, reference: &Referred<'_>) -> Input;

    /// The derivations of the computed values among these.
    fn cited(&self, columns: &[usize]) -> Vec<R::Trace>;

    /// The derivations of the computed values among one figure and what conditions look at.
    fn cited_with(&self, of: usize, facets: &[Facet]) -> Vec<R::Trace> {
        let looked_at = facets.iter().filter_map(|facet| facet.column()).filter(|column| *column != of);
        self.cited(&[of].into_iter().chain(looked_at).collect::<Vec<_>>())
    }

    /// The steps of a figure and of what it is held against.
    fn cited_against(&self, of: usize, against: &[&Referred<'_>]) -> Vec<R::Trace>;

    /// Points with the step that says how they came about.
    fn scored(&self, points: Ratio, from: Vec<R::Trace>, tell: impl FnOnce() -> Told) -> Scored<R::Trace>;

    /// Where the mark stands in the cohort.
    fn mark_place(&self) -> String {
        let subjects = Place::ROOT.key("subjects");
        subjects.index(self.subject()).key("marks").key(self.id()).pointer()
    }

    /// Where the subject stands in the cohort.
    fn subject_place(&self) -> String {
        Place::ROOT.key("subjects").index(self.subject()).to_string()
    }

    /// The cohort is refused for a fault at a place.
    fn refused(&self, fault: Fault, at: String) -> Interruption {
        Interruption::Refused(fault.at(at))
    }

    /// The cohort is refused because a case occurs for which the scheme says `refuse`.
    fn refused_choice(&self, case: Case) -> Interruption {
        self.refused_at(case, self.subject_place())
    }

    /// The same at a place.
    fn refused_at(&self, case: Case, at: String) -> Interruption {
        let (node, subject) = (self.id().to_owned(), self.subject_id().to_owned());
        self.refused(Fault::ChoiceRefused { key: case.words(), node, subject }, at)
    }
}
