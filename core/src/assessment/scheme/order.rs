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
    let mut walk = Walk { needs: &needs, states: vec![State::New; names.len()], order: Vec::new() };
    for column in 0..names.len() {
        walk.visit(column).map_err(|chain| circle(chain, names, plans))?;
    }
    Ok(walk.order)
}

/// A walk along the needs.
struct Walk<'a> {
    needs: &'a [Vec<usize>],
    states: Vec<State>,
    order: Vec<usize>,
}

/// How far the walk has come with a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    /// On the path from the column where the walk started.
    Open,
    Done,
}

/// A column on the path, and how many of its needs are looked at.
type Stop = (usize, usize);

impl Walk<'_> {
    /// Puts a column behind all it needs; fails with the circle, its first column at both ends.
    // A loop and not a recursion: a chain of names may be long.
    fn visit(&mut self, start: usize) -> Result<(), Vec<usize>> {
        let mut path: Vec<Stop> = Vec::new();
        self.open(start, &mut path);
        while let Some((column, next)) = path.last_mut() {
            let need = self.needs.get(*column).and_then(|needs| needs.get(*next)).copied();
            *next = next.saturating_add(1);
            match need.map(|need| (need, self.state(need))) {
                Some((need, State::Open)) => return Err(chain(&path, need)),
                Some((need, _)) => self.open(need, &mut path),
                None => {
                    self.order.push(*column);
                    let column = *column;
                    self.set(column, State::Done);
                    path.pop();
                }
            }
        }
        Ok(())
    }

    /// Goes on to a column that is new.
    fn open(&mut self, column: usize, path: &mut Vec<Stop>) {
        if self.state(column) == State::New {
            self.set(column, State::Open);
            path.push((column, 0));
        }
    }

    fn state(&self, column: usize) -> State {
        self.states.get(column).copied().unwrap_or(State::Done)
    }

    fn set(&mut self, column: usize, state: State) {
        if let Some(slot) = self.states.get_mut(column) {
            *slot = state;
        }
    }
}

/// The part of the path that leads from a column back to it.
fn chain(path: &[Stop], column: usize) -> Vec<usize> {
    let circle = path.iter().map(|(on_path, _)| *on_path).skip_while(|on_path| *on_path != column);
    circle.chain([column]).collect()
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
