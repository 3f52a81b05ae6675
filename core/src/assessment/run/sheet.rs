//! The sheet: a column for every value and every node, a row for every subject.

use super::peers::{PeerGroup, Peers};
use crate::assessment::formula::{AbsenceCause, Among, Cell, Fault, Given, Interruption};
use crate::assessment::intake::Inputs;
use crate::assessment::plan::Compiled;
use crate::assessment::value::Calculation;
use crate::derivation::{Input, Recorder};
use crate::error::{Error, Pointer};
use crate::finding::Finding;
use crate::number::Ratio;
use crate::words::{Language, Words};
use std::collections::BTreeMap;

/// The sheet of one cohort.
pub(super) struct CohortSheet<'a, R: Recorder> {
    pub(super) scheme: &'a Compiled,
    pub(super) bound: &'a Inputs<'a>,
    pub(super) recorder: R,
    /// The subjects of each class.
    pub(super) by_class: Vec<Vec<usize>>,
    /// The subjects of each plan.
    pub(super) by_plan: Vec<Vec<usize>>,
    /// By column, then by subject.
    pub(super) cells: Vec<Cell>,
    pub(super) traces: Vec<Option<R::Trace>>,
    /// By column, where its subjects are compared.
    pub(super) peers: Vec<Option<Peers<R::Trace>>>,
    pub(super) remarks: Vec<Finding>,
    /// What is wrong with the data of subjects, the first fault of each, where the scheme sets them aside for it.
    pub(super) faults: BTreeMap<usize, Error>,
}

impl<'a, R: Recorder> CohortSheet<'a, R> {
    /// What is found wrong with the data of subjects.
    pub(super) fn into_faults(self) -> BTreeMap<usize, Error> {
        self.faults
    }

    /// Whether a subject is computed, as far as is known by now.
    pub(super) fn is_computed(&self, subject: usize) -> bool {
        self.bound.is_computed(subject) && !self.faults.contains_key(&subject)
    }

    /// The subjects by number.
    pub(super) fn subjects(&self) -> std::ops::Range<usize> {
        0..self.bound.classes.len()
    }

    /// The subjects that are compared with each other, group by group; no group is empty.
    pub(super) fn groups(&self, among: Among) -> Vec<Vec<usize>> {
        match among {
            Among::All => vec![self.subjects().collect()],
            Among::Class => self.by_class.iter().filter(|group| !group.is_empty()).cloned().collect(),
        }
    }

    /// The class of a subject.
    pub(super) fn class(&self, subject: usize) -> usize {
        self.bound.classes.get(subject).copied().unwrap_or_default()
    }

    /// The id of a subject.
    pub(super) fn id(&self, subject: usize) -> &'a str {
        self.bound.cohort.subjects.get(subject).map_or("", |subject| &subject.id)
    }

    pub(super) fn index(&self, column: usize, subject: usize) -> Option<usize> {
        column.checked_mul(self.bound.classes.len())?.checked_add(subject)
    }

    /// The cell of a subject in a column.
    pub(super) fn cell(&self, column: usize, subject: usize) -> Option<&Cell> {
        self.index(column, subject).and_then(|index| self.cells.get(index))
    }

    /// The figure of a subject in a column, where it has one.
    pub(super) fn figure(&self, column: usize, subject: usize) -> Option<&Ratio> {
        self.cell(column, subject).and_then(Cell::figure)
    }

    /// The step of a figure of a subject, once it is computed and no other step of the subject is to be made.
    pub(super) fn take_traces(&mut self, column: usize, subject: usize) -> Option<R::Trace> {
        let trace = self.trace(column, subject);
        // Whoever lays out the steps behind it is then the only one to keep them.
        let columns = self.traces.iter_mut().skip(subject).step_by(self.bound.classes.len().max(1));
        columns.for_each(|slot| *slot = None);
        trace
    }

    /// The step of a figure, which every use of it shares.
    fn trace(&self, column: usize, subject: usize) -> Option<R::Trace> {
        self.traces.get(self.index(column, subject)?)?.clone()
    }

    /// The steps of those figures of a subject that have one.
    pub(super) fn cited(&self, columns: &[usize], subject: usize) -> Vec<R::Trace> {
        columns.iter().filter_map(|column| self.trace(*column, subject)).collect()
    }

    /// What a column is called, in both languages.
    pub(super) fn label(&self, column: usize, subject: usize) -> Words {
        let value = self.scheme.document.values.get_index(column).and_then(|(_, value)| value.title.as_ref());
        let plan = self.scheme.plan_of(self.class(subject));
        let node = plan.and_then(|plan| self.scheme.node(plan, column)?.title.as_ref());
        match value.or(node) {
            Some(title) => Words::new(title.of(Language::Zh), title.of(Language::En)),
            None => Words::same(self.scheme.names.name(column)),
        }
    }

    /// A figure as the input of a step, with its place in the cohort where it was given there.
    pub(super) fn input(&self, column: usize, subject: usize) -> Input {
        let figure = self.figure(column, subject).map_or_else(|| "—".to_owned(), Ratio::to_string);
        Input { at: self.given_place(column, subject), ..Input::new(self.label(column, subject), figure) }
    }

    /// Where the cohort gives a figure, or says that there is none.
    pub(super) fn given_place(&self, column: usize, subject: usize) -> Option<String> {
        let subjects = Pointer::ROOT.key("subjects");
        let (at, name) = (subjects.index(subject), self.scheme.names.name(column));
        let given = self.bound.given(column, subject);
        let Some(key) = given.key() else {
            let common = matches!(self.scheme.calculation(column), Some(Calculation::Common));
            return common.then(|| Pointer::ROOT.key("common").key(name).to_string());
        };
        if matches!(given, Given::NotReported) {
            return Some(at.key(key).pointer());
        }
        Some(at.key(key).key(name).pointer())
    }

    /// The figure in a column; a node that is absent counts as no task, unless its subject is set aside.
    pub(super) fn present(&self, column: usize, subject: usize) -> Result<&Ratio, Interruption> {
        match self.cell(column, subject) {
            Some(Cell::Figure(figure)) => Ok(figure),
            Some(Cell::Partial(partial)) => Ok(&partial.points),
            Some(Cell::Absent(absence)) if absence.cause != AbsenceCause::Unknown => {
                Err(Interruption::Absent(*absence))
            }
            _ => Err(self.missing(column, subject).into()),
        }
    }

    /// The figure in a column without which `node` cannot be reckoned.
    pub(super) fn needed(&self, column: usize, subject: usize, node: &str) -> Result<&Ratio, Error> {
        self.figure(column, subject).ok_or_else(|| {
            let (name, subject_id) = (self.scheme.names.name(column).to_owned(), self.id(subject).to_owned());
            let fault = Fault::FactorMissing { name, subject: subject_id, node: node.into() };
            fault.at(Pointer::ROOT.key("subjects").index(subject))
        })
    }

    /// The target in force, with its place in the cohort's list.
    pub(super) fn target(&self, value: usize, subject: usize) -> Result<(usize, &'a Ratio), Error> {
        self.bound.target(value, subject).ok_or_else(|| {
            let (name, subject_id) = (self.scheme.names.name(value).to_owned(), self.id(subject).to_owned());
            let fault = Fault::TargetMissing { name, subject: subject_id };
            fault.at(Pointer::ROOT.key("subjects").index(subject))
        })
    }

    /// The subject lacks a figure that it needs.
    pub(super) fn missing(&self, column: usize, subject: usize) -> Error {
        let (name, subject_id) = (self.scheme.names.name(column).to_owned(), self.id(subject).to_owned());
        Fault::ValueMissing { name, subject: subject_id }.at(Pointer::ROOT.key("subjects").index(subject))
    }

    /// The figure of a subject, where it has one and is compared with others.
    pub(super) fn compared_figure(&self, column: usize, subject: usize) -> Option<&Ratio> {
        self.figure(column, subject).filter(|_| self.bound.set_aside(subject).is_none())
    }

    /// The figure of a subject that is compared, by the subject's name.
    pub(super) fn compared_input(&self, column: usize, subject: usize) -> Option<Input> {
        let figure = self.compared_figure(column, subject)?;
        let at = self.given_place(column, subject);
        Some(Input { at, ..Input::new(Words::same(self.id(subject)), figure) })
    }

    /// The group of a subject in a column that is compared.
    pub(super) fn peers(&self, column: usize, among: Among, subject: usize) -> Option<&PeerGroup<R::Trace>> {
        let peers = self.peers.get(column)?.as_ref()?;
        match among {
            Among::All => Some(&peers.all),
            Among::Class => peers.by_class.get(&self.class(subject)),
        }
    }
}
