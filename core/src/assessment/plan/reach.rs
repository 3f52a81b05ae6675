//! On which given values a figure depends in the end, and what divides on the way.

use super::{Compiled, Leaf, Plan, Planned, PlannedValue};
use crate::assessment::value::Calculation;
use std::collections::BTreeSet;

/// The given columns on which these depend in the end, themselves included. A walk along the values, each once;
/// nodes are not entered, because their leaves are asked for by themselves.
fn given_below(values: &[PlannedValue], columns: impl IntoIterator<Item = usize>) -> BTreeSet<usize> {
    let (mut given, mut seen) = (BTreeSet::new(), vec![false; values.len()]);
    let mut open: Vec<usize> = columns.into_iter().collect();
    while let Some(column) = open.pop() {
        let (Some(value), Some(seen)) = (values.get(column), seen.get_mut(column)) else { continue };
        if std::mem::replace(seen, true) {
            continue;
        }
        if matches!(value.calculation, Calculation::Input | Calculation::Common) {
            given.insert(column);
        }
        open.extend(&value.needs);
    }
    given
}

/// Marks the values that are quotients or depend on one.
pub(super) fn mark_dividing(values: &mut [PlannedValue]) {
    let mut users: Vec<Vec<usize>> = vec![Vec::new(); values.len()];
    for (user, value) in values.iter().enumerate() {
        for need in &value.needs {
            users.get_mut(*need).into_iter().for_each(|users| users.push(user));
        }
    }
    let quotient = |value: &PlannedValue| matches!(value.calculation, Calculation::Quotient(..));
    let mut open: Vec<usize> =
        values.iter().enumerate().filter(|(_, value)| quotient(value)).map(|(column, _)| column).collect();
    while let Some(column) = open.pop() {
        let Some(value) = values.get_mut(column) else { continue };
        if !std::mem::replace(&mut value.divides, true) {
            open.extend(users.get(column).into_iter().flatten());
        }
    }
}

/// The columns that a subject must be given where these leaves are excused.
pub(super) fn needed_without(
    values: &[PlannedValue],
    plan: &Plan,
    excused: impl Fn(usize) -> bool,
) -> BTreeSet<usize> {
    let asked: Vec<_> = plan.leaves().filter(|(node, _)| !excused(node.column)).collect();
    let needs = asked.iter().flat_map(|(_, leaf)| &leaf.needs).chain(&plan.needs);
    let mut needed = given_below(values, needs.copied());
    needed.extend(asked.iter().filter(|(_, leaf)| leaf.is_marked()).map(|(node, _)| node.column));
    needed
}

impl Compiled {
    /// The columns that a subject must be given where these leaves are excused.
    pub(crate) fn needed_without(&self, plan: &Plan, excused: impl Fn(usize) -> bool) -> BTreeSet<usize> {
        needed_without(&self.values, plan, excused)
    }

    /// By column, the first column that is lacking among those on which a value depends.
    pub(crate) fn lacking(&self, lacks: impl Fn(usize) -> bool) -> Vec<Option<usize>> {
        let mut lacking: Vec<Option<usize>> = vec![None; self.values.len()];
        for column in self.order.iter().copied() {
            let Some(value) = self.values.get(column) else { continue };
            let below = value.needs.iter().filter_map(|need| *lacking.get(*need)?).min();
            let first = lacks(column).then_some(column).or(below);
            lacking.get_mut(column).into_iter().for_each(|slot| *slot = first);
        }
        lacking
    }
}

impl Plan {
    /// The leaves, in the order of their columns.
    pub(crate) fn leaves(&self) -> impl Iterator<Item = (&Planned, &Leaf)> {
        self.nodes.iter().flatten().filter_map(|node| Some((node, node.leaf()?)))
    }
}
