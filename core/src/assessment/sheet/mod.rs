//! The sheet: a column for every value and every node, a row for every subject, filled in the order of needs.

mod branch;
mod cell;
mod conditions;
mod leaf;
mod peers;
mod seat;
mod then;
mod value;
mod wording;

pub(super) use cell::{Absence, Cause, Cell, Computed, Partial};
pub(super) use seat::{Interruption, Referred, Scored, Seat, Shared, Told};
pub(super) use wording::{divisor, factor, joined, weighted};

use super::cohort::{Bound, Given};
use super::method::Method;
use super::reference::Among;
use super::scheme::{Compiled, Planned, Work};
use super::value::{Better, Calculation};
use crate::derivation::{Input, Recorder};
use crate::error::{Error, Place};
use crate::finding::Finding;
use crate::number::Ratio;
use crate::words::{Language, Words};
use peers::Peers;
use std::cmp::Ordering;
use std::collections::BTreeMap;

/// The sheet of one cohort.
pub(super) struct Sheet<'a, R: Recorder> {
    pub(super) scheme: &'a Compiled,
    pub(super) bound: &'a Bound<'a>,
    pub(super) recorder: R,
    /// The subjects of each class.
    by_class: Vec<Vec<usize>>,
    /// The subjects of each plan.
    by_plan: Vec<Vec<usize>>,
    /// By column, then by subject.
    cells: Vec<Cell>,
    traces: Vec<Option<R::Trace>>,
    /// By column, where its subjects are compared.
    peers: Vec<Option<Peers<R::Trace>>>,
    pub(super) remarks: Vec<Finding>,
    /// What is wrong with the data of subjects, the first fault of each, where the scheme sets them aside for it.
    faults: BTreeMap<usize, Error>,
}

impl<'a, R: Recorder> Sheet<'a, R> {
    /// Computes every column.
    pub(super) fn fill(scheme: &'a Compiled, bound: &'a Bound<'a>, recorder: R) -> Result<Self, Error> {
        let columns = scheme.names.len();
        let size = columns.saturating_mul(bound.classes.len());
        let nothing = Cell::Absent(Absence::new(Cause::Unknown, 0));
        let plan_of = |class: &usize| scheme.class_plans.get(*class).copied().unwrap_or_default();
        let mut sheet = Self {
            scheme,
            bound,
            recorder,
            by_class: grouped(bound.classes.iter().copied(), scheme.class_plans.len()),
            by_plan: grouped(bound.classes.iter().map(plan_of), scheme.plans.len()),
            cells: vec![nothing; size],
            traces: std::iter::repeat_with(|| None).take(size).collect(),
            peers: std::iter::repeat_with(|| None).take(columns).collect(),
            remarks: Vec::new(),
            faults: BTreeMap::new(),
        };
        for column in &scheme.order {
            sheet.fill_column(*column)?;
            recorder.check()?;
        }
        if scheme.keeps_faulty_subjects() {
            sheet.try_effects();
        }
        Ok(sheet)
    }

    /// What is found wrong with the data of subjects.
    pub(super) fn into_faults(self) -> BTreeMap<usize, Error> {
        self.faults
    }

    /// Whether a subject is computed, as far as is known by now.
    fn is_computed(&self, subject: usize) -> bool {
        self.bound.is_computed(subject) && !self.faults.contains_key(&subject)
    }

    /// Notes subjects that lack what an effect looks at.
    fn try_effects(&mut self) {
        for subject in self.subjects() {
            let plan = self.scheme.plan_of(self.class(subject)).filter(|_| self.is_computed(subject));
            let mut effects = plan.into_iter().flat_map(|plan| &plan.effects);
            let fault =
                effects.find_map(|planned| self.meets(&planned.when, subject, &planned.effect.id).err());
            if let Some(fault) = fault {
                self.faults.insert(subject, fault);
            }
        }
    }

    fn fill_column(&mut self, column: usize) -> Result<(), Error> {
        if let Some(calculation) = self.scheme.calculation(column) {
            for subject in self.subjects() {
                if !self.is_computed(subject) {
                    continue;
                }
                let computed = self.value(calculation, column, subject);
                self.put(column, subject, computed)?;
            }
        } else {
            self.fill_nodes(column)?;
        }
        if self.scheme.compared.contains(&column) {
            let peers = Peers::of(self, column);
            if let Some(slot) = self.peers.get_mut(column) {
                *slot = Some(peers);
            }
        }
        Ok(())
    }

    fn fill_nodes(&mut self, column: usize) -> Result<(), Error> {
        let scheme = self.scheme;
        for (index, plan) in scheme.plans.iter().enumerate() {
            let Some(node) = scheme.node(plan, column) else { continue };
            let subjects = self.by_plan.get(index).cloned().unwrap_or_default();
            if subjects.is_empty() {
                continue;
            }
            let shared = self.shared(node, index);
            for subject in subjects {
                if !self.is_computed(subject) {
                    continue;
                }
                let computed = self.node(node, subject, &shared);
                self.put(column, subject, computed)?;
            }
        }
        Ok(())
    }

    /// What all subjects of a node share: their standings, where it scores by place.
    fn shared(&self, node: &Planned, plan: usize) -> Shared {
        let Some(leaf) = node.leaf() else { return Shared::Nothing };
        let Method::Place(placing) = &leaf.method else { return Shared::Nothing };
        let groups = self.groups_of_plan(placing.among, plan);
        Shared::Standings(placing.standings(self, &groups, &node.id, &leaf.choices))
    }

    fn node(&mut self, node: &Planned, subject: usize, shared: &Shared) -> Result<Computed<R::Trace>, Error> {
        let computed = match &node.work {
            Work::Leaf(leaf) => Seat { sheet: self, node, leaf, subject, shared }.computed()?,
            Work::Branch(branch) => {
                let parts: Vec<_> = branch.parts.iter().map(|part| part.column).collect();
                let from = self.cited(&parts, subject);
                self.branch(node, branch, subject, from)?
            }
        };
        self.further_steps(node, subject, computed)
    }

    /// Fills a cell; what is wrong without a place stands at the subject, and may set it aside.
    fn put(
        &mut self,
        column: usize,
        subject: usize,
        computed: Result<Computed<R::Trace>, Error>,
    ) -> Result<(), Error> {
        let computed = computed.and_then(Computed::in_reach).map_err(|error| match error.at() {
            "" => error.standing_at(Place::ROOT.key("subjects").index(subject)),
            _ => error,
        });
        let computed = match computed {
            Err(error) if self.scheme.keeps_faulty_subjects() => {
                self.faults.entry(subject).or_insert(error);
                return Ok(());
            }
            computed => computed?,
        };
        let Some(index) = self.index(column, subject) else { return Ok(()) };
        if let Some(slot) = self.cells.get_mut(index) {
            *slot = computed.cell;
        }
        if let Some(slot) = self.traces.get_mut(index) {
            *slot = computed.trace;
        }
        self.remarks.extend(computed.remarks);
        Ok(())
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

    /// Those groups to which the subjects of a plan belong.
    fn groups_of_plan(&self, among: Among, plan: usize) -> Vec<Vec<usize>> {
        if among == Among::All {
            return self.groups(among);
        }
        let of_plan = |(class, group): &(&usize, &Vec<usize>)| **class == plan && !group.is_empty();
        let groups = self.scheme.class_plans.iter().zip(&self.by_class).filter(of_plan);
        groups.map(|(_, group)| group.clone()).collect()
    }

    /// The class of a subject.
    pub(super) fn class(&self, subject: usize) -> usize {
        self.bound.classes.get(subject).copied().unwrap_or_default()
    }

    /// The id of a subject.
    pub(super) fn id(&self, subject: usize) -> &'a str {
        self.bound.cohort.subjects.get(subject).map_or("", |subject| &subject.id)
    }

    fn index(&self, column: usize, subject: usize) -> Option<usize> {
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
    fn cited(&self, columns: &[usize], subject: usize) -> Vec<R::Trace> {
        columns.iter().filter_map(|column| self.trace(*column, subject)).collect()
    }

    /// The better of two figures of a column first.
    pub(super) fn better_first(&self, column: usize, a: &Ratio, b: &Ratio) -> Ordering {
        match self.scheme.better(column) {
            Better::High => b.cmp(a),
            Better::Low => a.cmp(b),
        }
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
        let subjects = Place::ROOT.key("subjects");
        let (at, name) = (subjects.index(subject), self.scheme.names.name(column));
        let given = self.bound.given(column, subject);
        let Some(key) = given.key() else {
            let common = matches!(self.scheme.calculation(column), Some(Calculation::Common));
            return common.then(|| Place::ROOT.key("common").key(name).to_string());
        };
        if matches!(given, Given::NotReported) {
            return Some(at.key(key).pointer());
        }
        Some(at.key(key).key(name).pointer())
    }
}

/// The numbers of the members of each group, out of the group of each member.
fn grouped(of_each: impl Iterator<Item = usize>, groups: usize) -> Vec<Vec<usize>> {
    let mut grouped = vec![Vec::new(); groups];
    for (member, group) in of_each.enumerate() {
        grouped.get_mut(group).into_iter().for_each(|group| group.push(member));
    }
    grouped
}
