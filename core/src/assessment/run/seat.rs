//! A seat: one leaf of one subject, and what the sheet tells its method.

use super::peers::PeerGroup;
use super::sheet::CohortSheet;
use crate::assessment::ballot::Vote;
use crate::assessment::formula::{
    Absence, AbsenceCause, Among, Choices, Condition, Explanation, Facet, Given, Interruption, LedgerEntry,
    Reference, ReferenceOrigin, Referred, Scored,
};
use crate::assessment::method::{LeafFacts, Placement};
use crate::assessment::plan::{Leaf, Planned};
use crate::derivation::{Input, Recorder};
use crate::error::Pointer;
use crate::number::Ratio;
use crate::words::Words;
use std::borrow::Cow;

/// One leaf of one subject.
pub(super) struct Seat<'s, 'a, R: Recorder> {
    pub(super) sheet: &'s CohortSheet<'a, R>,
    pub(super) node: &'s Planned,
    pub(super) leaf: &'s Leaf,
    pub(super) subject: usize,
    /// Who stands where at the node, by subject.
    pub(super) standings: &'s [Option<Placement>],
}

impl<R: Recorder> Seat<'_, '_, R> {
    /// Those with whom the subject is compared in a column; one who is set aside is compared with nobody.
    fn compared(&self, of: usize, among: Among) -> Result<&PeerGroup<R::Trace>, Interruption> {
        self.compares()?;
        self.sheet.peers(of, among, self.subject).ok_or(Interruption::not_reported(of))
    }

    fn peer(
        &self,
        of: usize,
        subject: Option<usize>,
        origin: fn(usize, usize) -> ReferenceOrigin,
    ) -> Result<Referred<'_>, Interruption> {
        let found = subject.and_then(|subject| Some((subject, self.sheet.figure(of, subject)?)));
        let (subject, value) = found.ok_or(Interruption::not_reported(of))?;
        Ok(Referred { value: Cow::Borrowed(value), origin: origin(of, subject) })
    }
}

impl<R: Recorder> LeafFacts<R> for Seat<'_, '_, R> {
    fn id(&self) -> &str {
        &self.node.id
    }

    fn column(&self) -> usize {
        self.node.column
    }

    fn subject(&self) -> usize {
        self.subject
    }

    fn subject_id(&self) -> &str {
        self.sheet.id(self.subject)
    }

    fn full(&self) -> &Ratio {
        &self.leaf.full
    }

    fn choices(&self) -> &Choices {
        &self.leaf.choices
    }

    fn standing(&self) -> Option<&Placement> {
        self.standings.get(self.subject)?.as_ref()
    }

    fn recorder(&self) -> R {
        self.sheet.recorder
    }

    fn figure(&self, column: usize) -> Result<&Ratio, Interruption> {
        self.sheet.present(column, self.subject)
    }

    fn needed(&self, column: usize) -> Result<&Ratio, Interruption> {
        Ok(self.sheet.needed(column, self.subject, self.id())?)
    }

    fn mark(&self) -> Result<&Ratio, Interruption> {
        match self.sheet.bound.given(self.column(), self.subject) {
            Given::Mark(mark) => Ok(mark),
            _ => Err(self.sheet.missing(self.column(), self.subject).into()),
        }
    }

    fn reference<'s>(
        &'s self,
        reference: &'s Reference<usize>,
        of: usize,
    ) -> Result<Referred<'s>, Interruption> {
        match reference {
            Reference::Target {} => {
                let (index, target) = self.sheet.target(of, self.subject)?;
                Ok(Referred { value: Cow::Borrowed(target), origin: ReferenceOrigin::Target(index) })
            }
            Reference::Fixed(value) => {
                Ok(Referred { value: Cow::Borrowed(value), origin: ReferenceOrigin::Fixed })
            }
            Reference::Value(column) => {
                let value = self.figure(*column)?;
                Ok(Referred { value: Cow::Borrowed(value), origin: ReferenceOrigin::Figure(*column) })
            }
            Reference::Best { among } => self.best(of, *among),
            Reference::Worst { among } => self.worst(of, *among),
            Reference::Mean { among } => {
                let mean = self.compared(of, *among)?.mean()?;
                let value = mean.map(Cow::Owned).ok_or(Interruption::not_reported(of))?;
                Ok(Referred { value, origin: ReferenceOrigin::Mean(*among) })
            }
        }
    }

    fn best(&self, of: usize, among: Among) -> Result<Referred<'_>, Interruption> {
        self.peer(of, self.compared(of, among)?.best, ReferenceOrigin::Best)
    }

    fn worst(&self, of: usize, among: Among) -> Result<Referred<'_>, Interruption> {
        self.peer(of, self.compared(of, among)?.worst, ReferenceOrigin::Worst)
    }

    fn compares(&self) -> Result<(), Interruption> {
        match self.sheet.bound.set_aside(self.subject) {
            Some(column) => Err(Interruption::Absent(Absence::new(AbsenceCause::SetAside, column))),
            None => Ok(()),
        }
    }

    fn meets(&self, conditions: &[Condition<usize>]) -> Result<bool, Interruption> {
        Ok(self.sheet.meets(conditions, self.subject, self.id())?)
    }

    fn failed(&self, conditions: &[Condition<usize>]) -> Option<Words> {
        self.sheet.failed(conditions, self.subject)
    }

    fn ledger(&self) -> impl Iterator<Item = (usize, &LedgerEntry)> {
        self.sheet.bound.ledger(self.column(), self.subject)
    }

    fn votes(&self, question: usize, class: usize) -> &[Vote<'_>] {
        self.sheet.bound.votes(question, class, self.subject)
    }

    fn input(&self, column: usize) -> Input {
        self.sheet.input(column, self.subject)
    }

    fn inputs_with(&self, of: usize, facets: &[Facet]) -> Vec<Input> {
        let mut inputs = vec![self.input(of)];
        let beside: Vec<_> = facets.iter().copied().filter(|facet| facet.column() != Some(of)).collect();
        inputs.extend(self.sheet.facet_inputs(&beside, self.subject));
        inputs
    }

    fn mark_input(&self, mark: &Ratio) -> Input {
        let input = Input::new(self.sheet.label(self.column(), self.subject), mark);
        Input { at: Some(self.mark_place()), ..input }
    }

    fn reference_input(&self, reference: &Referred<'_>) -> Input {
        let input = |zh: &str, en: &str| Input::new(Words::new(zh, en), &*reference.value);
        let peer = |zh: &str, en: &str, column: usize, subject: usize| {
            let whose = self.sheet.id(subject);
            let input = input(&format!("{zh}({whose})"), &format!("{en} ({whose})"));
            Input { at: self.sheet.given_place(column, subject), ..input }
        };
        match reference.origin {
            ReferenceOrigin::Target(index) => {
                let targets = Pointer::ROOT.key("targets");
                let at = targets.index(index).key("amount").pointer();
                Input { at: Some(at), ..input("目标值", "target") }
            }
            ReferenceOrigin::Fixed => input("基准值", "reference"),
            ReferenceOrigin::Figure(column) => self.input(column),
            ReferenceOrigin::Best(column, subject) => peer("最好", "best", column, subject),
            ReferenceOrigin::Worst(column, subject) => peer("最差", "worst", column, subject),
            ReferenceOrigin::Mean(_) => input("平均值", "mean"),
        }
    }

    fn cited(&self, columns: &[usize]) -> Vec<R::Trace> {
        self.sheet.cited(columns, self.subject)
    }

    fn cited_against(&self, of: usize, against: &[&Referred<'_>]) -> Vec<R::Trace> {
        let figures = against.iter().filter_map(|reference| match reference.origin {
            ReferenceOrigin::Figure(column) if column != of => Some(column),
            _ => None,
        });
        let mut from = self.cited(&[of].into_iter().chain(figures).collect::<Vec<_>>());
        from.extend(against.iter().filter_map(|reference| match reference.origin {
            ReferenceOrigin::Mean(among) => self.sheet.peers(of, among, self.subject)?.mean_trace.clone(),
            _ => None,
        }));
        from
    }

    fn scored(
        &self,
        points: Ratio,
        from: Vec<R::Trace>,
        tell: impl FnOnce() -> Explanation,
    ) -> Scored<R::Trace> {
        let trace = self.sheet.recorder.step(|| self.node.step(tell(), &self.leaf.full, Some(&points)), from);
        Scored { points, trace, remarks: Vec::new() }
    }
}
