//! The sheet filled column by column, in the order of needs.

use super::compare::compare;
use super::seat::Seat;
use super::sheet::CohortSheet;
use crate::assessment::formula::{Absence, AbsenceCause, Among, Cell, Computed};
use crate::assessment::intake::Inputs;
use crate::assessment::method::{Method, Placement};
use crate::assessment::plan::{Compiled, Planned, Work};
use crate::derivation::Recorder;
use crate::error::{Error, Pointer};
use std::collections::BTreeMap;

/// Computes every column.
pub(super) fn fill<'a, R: Recorder>(
    scheme: &'a Compiled,
    bound: &'a Inputs<'a>,
    recorder: R,
) -> Result<CohortSheet<'a, R>, Error> {
    let columns = scheme.names.len();
    let size = columns.saturating_mul(bound.classes.len());
    let nothing = Cell::Absent(Absence::new(AbsenceCause::Unknown, 0));
    let plan_of = |class: &usize| scheme.class_plans.get(*class).copied().unwrap_or_default();
    let mut sheet = CohortSheet {
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

impl<R: Recorder> CohortSheet<'_, R> {
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
            let peers = compare(self, column);
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
            let standings = self.standings(node, index);
            for subject in subjects {
                if !self.is_computed(subject) {
                    continue;
                }
                let computed = self.node(node, subject, &standings);
                self.put(column, subject, computed)?;
            }
        }
        Ok(())
    }

    /// Who stands where at a node that scores by place, by subject.
    fn standings(&self, node: &Planned, plan: usize) -> Vec<Option<Placement>> {
        let Some(leaf) = node.leaf() else { return Vec::new() };
        let Method::Place(placing) = &leaf.method else { return Vec::new() };
        let takes_part = |subject: usize| {
            let figure = self.compared_figure(placing.of, subject)?;
            // A condition that cannot be asked is a fault of the subject, and found there.
            self.meets(&placing.taking_part, subject, &node.id).unwrap_or(false).then_some(figure)
        };
        let better = self.scheme.better(placing.of);
        let groups = self.groups_of_plan(placing.among, plan);
        placing.points.standings(&groups, self.subjects().len(), takes_part, better, &leaf.choices)
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

    fn node(
        &self,
        node: &Planned,
        subject: usize,
        standings: &[Option<Placement>],
    ) -> Result<Computed<R::Trace>, Error> {
        let computed = match &node.work {
            Work::Leaf(leaf) => Seat { sheet: self, node, leaf, subject, standings }.computed()?,
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
            "" => error.standing_at(Pointer::ROOT.key("subjects").index(subject)),
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
}

/// The numbers of the members of each group, out of the group of each member.
fn grouped(of_each: impl Iterator<Item = usize>, groups: usize) -> Vec<Vec<usize>> {
    let mut grouped = vec![Vec::new(); groups];
    for (member, group) in of_each.enumerate() {
        grouped.get_mut(group).into_iter().for_each(|group| group.push(member));
    }
    grouped
}
