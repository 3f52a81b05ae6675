//! The order in which columns are computed: each after those it needs.

use super::names::Names;
use super::plan::{Plan, PlannedValue};
use crate::assessment::fault::Fault;
use crate::error::{Error, Place};

/// The columns in the order of their needs.
///
/// # Errors
/// `name.circle`
pub(super) fn order(names: &Names, values: &[PlannedValue], plans: &[Plan]) -> Result<Vec<usize>, Error> {
    let mut needs: Vec<Vec<usize>> = values.iter().map(|value| value.needs.clone()).collect();
    needs.resize(names.len(), Vec::new());
    for node in plans.iter().flat_map(|plan| plan.nodes.iter().flatten()) {
        if let Some(of_column) = needs.get_mut(node.column) {
            of_column.extend(&node.needs);
        }
    }
    let mut walk =
        Walk { needs: &needs, done: vec![false; names.len()], path: Vec::new(), order: Vec::new() };
    for column in 0..names.len() {
        walk.visit(column).map_err(|chain| circle(chain, names, plans))?;
    }
    Ok(walk.order)
}

/// A walk along the needs; `path` is the chain from the column it started from.
struct Walk<'a> {
    needs: &'a [Vec<usize>],
    done: Vec<bool>,
    path: Vec<usize>,
    order: Vec<usize>,
}

impl Walk<'_> {
    /// Puts a column behind all it needs; fails with the circle, its first column at both ends.
    fn visit(&mut self, column: usize) -> Result<(), Vec<usize>> {
        if let Some(start) = self.path.iter().position(|on_path| *on_path == column) {
            let circle = self.path.iter().skip(start).copied();
            return Err(circle.chain([column]).collect());
        }
        if self.done.get(column).copied().unwrap_or(true) {
            return Ok(());
        }
        self.path.push(column);
        for need in self.needs.get(column).into_iter().flatten() {
            self.visit(*need)?;
        }
        self.path.pop();
        if let Some(done) = self.done.get_mut(column) {
            *done = true;
        }
        self.order.push(column);
        Ok(())
    }
}

fn circle(chain: Vec<usize>, names: &Names, plans: &[Plan]) -> Error {
    let first = chain.first().copied().unwrap_or_default();
    let chain: Vec<_> = chain.into_iter().map(|column| names.name(column)).collect();
    let fault = Fault::NameCircle { chain: chain.join(" → ") };
    let node = plans.iter().flat_map(|plan| plan.nodes.iter().flatten()).find(|node| node.column == first);
    match node {
        Some(node) => fault.at(&node.at),
        None => fault.at(Place::ROOT.key("values").key(names.name(first))),
    }
}
