//! What a method may ask about the leaf of one subject, and what it answers.

use super::standing::Placement;
use crate::assessment::ballot::Vote;
use crate::assessment::formula::{
    Among, Better, Case, Choices, Condition, Explanation, Facet, Fault, Interruption, LedgerEntry, Range,
    Reference, Referred, Scored,
};
use crate::derivation::{Input, Recorder};
use crate::error::Pointer;
use crate::number::Ratio;
use crate::words::Words;

/// One leaf of one subject, as its method sees it.
pub(crate) trait LeafFacts<R: Recorder> {
    fn id(&self) -> &str;
    fn column(&self) -> usize;
    fn subject(&self) -> usize;
    fn subject_id(&self) -> &str;
    fn full(&self) -> &Ratio;
    fn choices(&self) -> &Choices;
    fn recorder(&self) -> R;

    /// Where the subject stands, at a node that scores by place; `None` where it takes no part.
    fn standing(&self) -> Option<&Placement>;

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
    fn scored(
        &self,
        points: Ratio,
        from: Vec<R::Trace>,
        tell: impl FnOnce() -> Explanation,
    ) -> Scored<R::Trace>;

    /// Where the mark stands in the cohort.
    fn mark_place(&self) -> String {
        let subjects = Pointer::ROOT.key("subjects");
        subjects.index(self.subject()).key("marks").key(self.id()).pointer()
    }

    /// Where the subject stands in the cohort.
    fn subject_place(&self) -> String {
        Pointer::ROOT.key("subjects").index(self.subject()).to_string()
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

/// What every method can do once its names are resolved.
pub(crate) trait ScoringMethod {
    /// The points of one subject.
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption>;

    /// The cases beside `no_task` that it can hit.
    fn cases(&self) -> &'static [Case];

    /// From the fewest to the most points it can give, special cases left out.
    fn range(&self, full: &Ratio) -> Range;

    /// The figure that is turned into points, where there is one.
    fn figure(&self) -> Option<usize> {
        None
    }

    /// Whether points rise somewhere as the figure gets worse; `better` says which is worse, where that is known.
    fn rewards_shortfall(&self, _: Option<Better>, _: &Ratio) -> bool {
        false
    }
}
