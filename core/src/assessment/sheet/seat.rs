//! A seat: one leaf of one subject, and what its method may look at.

use super::peers::Compared;
use super::{Absence, Cause, Sheet};
use crate::assessment::choice::{Case, Choices};
use crate::assessment::cohort::{Given, LedgerEntry, Vote};
use crate::assessment::condition::{Condition, Facet};
use crate::assessment::fault::Fault;
use crate::assessment::method::Standing;
use crate::assessment::reference::{Among, Reference};
use crate::assessment::scheme::{Leaf, Planned};
use crate::derivation::{Input, Recorder};
use crate::error::{Error, Place};
use crate::finding::Finding;
use crate::number::Ratio;
use crate::words::Words;
use std::borrow::Cow;

/// One leaf of one subject.
pub(in crate::assessment) struct Seat<'s, 'a, R: Recorder> {
    pub(super) sheet: &'s Sheet<'a, R>,
    pub(super) node: &'s Planned,
    pub(super) leaf: &'s Leaf,
    pub(super) subject: usize,
    pub(super) shared: &'s Shared,
}

/// What all subjects of a node share.
pub(in crate::assessment) enum Shared {
    Nothing,
    /// Who stands where, by subject.
    Standings(Vec<Option<Standing>>),
}

/// Points, how they came about, and what is remarked.
pub(in crate::assessment) struct Scored<T> {
    pub(super) points: Ratio,
    pub(super) trace: T,
    pub(super) remarks: Vec<Finding>,
}

impl<T> Scored<T> {
    /// The same with remarks.
    pub(in crate::assessment) fn with_remarks(mut self, remarks: Vec<Finding>) -> Self {
        self.remarks = remarks;
        self
    }
}

/// What a step says.
pub(in crate::assessment) struct Told {
    pub(in crate::assessment) formula: Words,
    pub(in crate::assessment) inputs: Vec<Input>,
}

/// Why a method gives no points: a figure is absent, which the choices decide, or the cohort is refused.
pub(in crate::assessment) enum Interruption {
    Absent(Absence),
    Refused(Error),
}

impl From<Error> for Interruption {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl Interruption {
    /// What is divided by is not above zero.
    pub(in crate::assessment) fn zero_reference(column: usize) -> Self {
        Self::Absent(Absence::new(Cause::ZeroReference, column))
    }

    /// A figure that should be there is not.
    pub(in crate::assessment) fn not_reported(column: usize) -> Self {
        Self::Absent(Absence::new(Cause::NotReported, column))
    }
}

/// What a figure is held against, for one subject.
pub(in crate::assessment) struct Referred<'s> {
    pub(in crate::assessment) value: Cow<'s, Ratio>,
    origin: Origin,
}

/// Where a reference comes from; worded only where it is shown.
enum Origin {
    /// A target, by its place in the cohort's list.
    Target(usize),
    Fixed,
    /// Another figure of the subject, by its column.
    Figure(usize),
    /// The best of a column, and who has it.
    Best(usize, usize),
    /// The worst of a column, and who has it.
    Worst(usize, usize),
    /// The mean of those compared.
    Mean(Among),
}

impl Referred<'_> {
    /// The reference as the input of a step.
    pub(in crate::assessment) fn input<R: Recorder>(&self, seat: &Seat<'_, '_, R>) -> Input {
        let input = |zh: &str, en: &str| Input::new(Words::new(zh, en), &*self.value);
        let sheet = seat.sheet;
        let peer = |zh: &str, en: &str, column: usize, subject: usize| {
            let whose = sheet.id(subject);
            let input = input(&format!("{zh}({whose})"), &format!("{en} ({whose})"));
            Input { at: sheet.given_place(column, subject), ..input }
        };
        match self.origin {
            Origin::Target(index) => {
                let targets = Place::ROOT.key("targets");
                let at = targets.index(index).key("amount").pointer();
                Input { at: Some(at), ..input("目标值", "target") }
            }
            Origin::Fixed => input("基准值", "reference"),
            Origin::Figure(column) => seat.input(column),
            Origin::Best(column, subject) => peer("最好", "best", column, subject),
            Origin::Worst(column, subject) => peer("最差", "worst", column, subject),
            Origin::Mean(_) => input("平均值", "mean"),
        }
    }
}

impl<'s, 'a, R: Recorder> Seat<'s, 'a, R> {
    /// The node's id.
    pub(in crate::assessment) fn id(&self) -> &'s str {
        &self.node.id
    }

    /// The node's column.
    pub(in crate::assessment) fn column(&self) -> usize {
        self.node.column
    }

    /// The subject's number.
    pub(in crate::assessment) fn subject(&self) -> usize {
        self.subject
    }

    /// The subject's id.
    pub(in crate::assessment) fn subject_id(&self) -> &'a str {
        self.sheet.id(self.subject)
    }

    /// The full marks.
    pub(in crate::assessment) fn full(&self) -> &'s Ratio {
        &self.leaf.full
    }

    /// What is done in special cases.
    pub(in crate::assessment) fn choices(&self) -> &'s Choices {
        &self.leaf.choices
    }

    /// What all subjects of the node share.
    pub(in crate::assessment) fn shared(&self) -> &'s Shared {
        self.shared
    }

    /// The recorder.
    pub(in crate::assessment) fn recorder(&self) -> R {
        self.sheet.recorder
    }

    /// The figure in a column; where it is absent, the choices decide.
    pub(in crate::assessment) fn figure(&self, column: usize) -> Result<&'s Ratio, Interruption> {
        self.sheet.present(column, self.subject)
    }

    /// The figure in a column without which nothing can be reckoned.
    pub(in crate::assessment) fn needed(&self, column: usize) -> Result<&'s Ratio, Interruption> {
        Ok(self.sheet.needed(column, self.subject, self.id())?)
    }

    /// The mark given for the node.
    pub(in crate::assessment) fn mark(&self) -> Result<&'a Ratio, Interruption> {
        match self.sheet.bound.given(self.column(), self.subject) {
            Given::Mark(mark) => Ok(mark),
            _ => Err(self.sheet.missing(self.column(), self.subject).into()),
        }
    }

    /// What the figure `of` is held against.
    pub(in crate::assessment) fn reference(
        &self,
        reference: &'s Reference<usize>,
        of: usize,
    ) -> Result<Referred<'s>, Interruption> {
        match reference {
            Reference::Target {} => {
                let (index, target) = self.sheet.target(of, self.subject)?;
                Ok(Referred { value: Cow::Borrowed(target), origin: Origin::Target(index) })
            }
            Reference::Fixed(value) => Ok(Referred { value: Cow::Borrowed(value), origin: Origin::Fixed }),
            Reference::Value(column) => {
                let value = self.figure(*column)?;
                Ok(Referred { value: Cow::Borrowed(value), origin: Origin::Figure(*column) })
            }
            Reference::Best { among } => self.best(of, *among),
            Reference::Worst { among } => self.worst(of, *among),
            Reference::Mean { among } => {
                let mean = self.compared(of, *among)?.mean()?;
                let value = mean.map(Cow::Owned).ok_or(Interruption::not_reported(of))?;
                Ok(Referred { value, origin: Origin::Mean(*among) })
            }
        }
    }

    /// The best figure in a column among those compared.
    pub(in crate::assessment) fn best(&self, of: usize, among: Among) -> Result<Referred<'s>, Interruption> {
        self.peer(of, self.compared(of, among)?.best, Origin::Best)
    }

    /// The worst figure in a column among those compared.
    pub(in crate::assessment) fn worst(&self, of: usize, among: Among) -> Result<Referred<'s>, Interruption> {
        self.peer(of, self.compared(of, among)?.worst, Origin::Worst)
    }

    /// Those with whom the subject is compared in a column; one who is set aside is compared with nobody.
    fn compared(&self, of: usize, among: Among) -> Result<&'s Compared<R::Trace>, Interruption> {
        self.compares()?;
        self.sheet.peers(of, among, self.subject).ok_or(Interruption::not_reported(of))
    }

    /// Refuses a comparison for one who is set aside.
    pub(in crate::assessment) fn compares(&self) -> Result<(), Interruption> {
        match self.sheet.bound.set_aside(self.subject) {
            Some(column) => Err(Interruption::Absent(Absence::new(Cause::SetAside, column))),
            None => Ok(()),
        }
    }

    fn peer(
        &self,
        of: usize,
        subject: Option<usize>,
        origin: fn(usize, usize) -> Origin,
    ) -> Result<Referred<'s>, Interruption> {
        let found = subject.and_then(|subject| Some((subject, self.sheet.figure(of, subject)?)));
        let (subject, value) = found.ok_or(Interruption::not_reported(of))?;
        Ok(Referred { value: Cow::Borrowed(value), origin: origin(of, subject) })
    }

    /// Whether the subject meets all of these.
    pub(in crate::assessment) fn meets(&self, conditions: &[Condition<usize>]) -> Result<bool, Interruption> {
        Ok(self.sheet.meets(conditions, self.subject, self.id())?)
    }

    /// The first of these that the subject does not meet, in words with its figure.
    pub(in crate::assessment) fn failed(&self, conditions: &[Condition<usize>]) -> Option<Words> {
        self.sheet.failed(conditions, self.subject)
    }

    /// A figure and what conditions look at beside it, as inputs of a step.
    pub(in crate::assessment) fn inputs_with(&self, of: usize, facets: &[Facet]) -> Vec<Input> {
        let mut inputs = vec![self.input(of)];
        let beside: Vec<_> = facets.iter().copied().filter(|facet| facet.column() != Some(of)).collect();
        inputs.extend(self.sheet.facet_inputs(&beside, self.subject));
        inputs
    }

    /// The entries of the ledger for this node, with their places in the cohort's list.
    pub(in crate::assessment) fn ledger(
        &self,
    ) -> impl Iterator<Item = (usize, &'a LedgerEntry)> + use<'s, 'a, R> {
        self.sheet.bound.ledger(self.column(), self.subject)
    }

    /// The votes of a class of voters on a question.
    pub(in crate::assessment) fn votes(&self, question: usize, class: usize) -> &'s [Vote<'a>] {
        self.sheet.bound.votes(question, class, self.subject)
    }

    /// A figure as the input of a step.
    pub(in crate::assessment) fn input(&self, column: usize) -> Input {
        self.sheet.input(column, self.subject)
    }

    /// The mark as the input of a step.
    pub(in crate::assessment) fn mark_input(&self, mark: &Ratio) -> Input {
        let input = Input::new(self.sheet.label(self.column(), self.subject), mark);
        Input { at: Some(self.mark_place()), ..input }
    }

    /// The derivations of the computed values among these.
    pub(in crate::assessment) fn cited(&self, columns: &[usize]) -> Vec<R::Trace> {
        self.sheet.cited(columns, self.subject)
    }

    /// The derivations of the computed values among one figure and what conditions look at.
    pub(in crate::assessment) fn cited_with(&self, of: usize, facets: &[Facet]) -> Vec<R::Trace> {
        let looked_at = facets.iter().filter_map(|facet| facet.column()).filter(|column| *column != of);
        self.cited(&[of].into_iter().chain(looked_at).collect::<Vec<_>>())
    }

    /// The steps of a figure and of what it is held against.
    pub(in crate::assessment) fn cited_against(&self, of: usize, against: &[&Referred<'_>]) -> Vec<R::Trace> {
        let figures = against.iter().filter_map(|reference| match reference.origin {
            Origin::Figure(column) if column != of => Some(column),
            _ => None,
        });
        let mut from = self.cited(&[of].into_iter().chain(figures).collect::<Vec<_>>());
        from.extend(against.iter().filter_map(|reference| match reference.origin {
            Origin::Mean(among) => self.sheet.peers(of, among, self.subject)?.mean_trace.clone(),
            _ => None,
        }));
        from
    }

    /// Points with the step that says how they came about.
    pub(in crate::assessment) fn scored(
        &self,
        points: Ratio,
        from: Vec<R::Trace>,
        tell: impl FnOnce() -> Told,
    ) -> Scored<R::Trace> {
        let trace = self.sheet.recorder.step(|| self.node.step(tell(), &self.leaf.full, Some(&points)), from);
        Scored { points, trace, remarks: Vec::new() }
    }

    /// Where the mark stands in the cohort.
    pub(in crate::assessment) fn mark_place(&self) -> String {
        let subjects = Place::ROOT.key("subjects");
        subjects.index(self.subject).key("marks").key(self.id()).pointer()
    }

    /// Where the subject stands in the cohort.
    pub(in crate::assessment) fn subject_place(&self) -> String {
        Place::ROOT.key("subjects").index(self.subject).to_string()
    }

    /// The cohort is refused for a fault at a place.
    pub(in crate::assessment) fn refused(&self, fault: Fault, at: String) -> Interruption {
        Interruption::Refused(fault.at(at))
    }

    /// The cohort is refused because a case occurs for which the scheme says `refuse`.
    pub(in crate::assessment) fn refused_choice(&self, case: Case) -> Interruption {
        self.refused_at(case, self.subject_place())
    }

    /// The same at a place.
    pub(super) fn refused_at(&self, case: Case, at: String) -> Interruption {
        let (node, subject) = (self.id().to_owned(), self.subject_id().to_owned());
        self.refused(Fault::ChoiceRefused { key: case.words(), node, subject }, at)
    }
}
