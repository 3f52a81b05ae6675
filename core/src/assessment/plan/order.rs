//! The order in which columns are computed: each after those it needs.

use super::{Plan, PlannedValue};
use crate::assessment::formula::{ColumnNames, Fault};
use crate::error::{Error, Pointer};
use crate::limits::SCHEME_CHAIN;

/// The columns in the order of their needs.
///
/// # Errors
/// `name.circle` `scheme.chain_too_long`
pub(super) fn order(
    names: &ColumnNames,
    values: &[PlannedValue],
    plans: &[Plan],
) -> Result<Vec<usize>, Error> {
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
    let Walk { order, .. } = walk;
    check_chains(&order, &needs, names, plans)?;
    Ok(order)
}

/// Refuses a column at the end of too long a chain: derivations are as deep as that, and figures as large.
fn check_chains(
    order: &[usize],
    needs: &[Vec<usize>],
    names: &ColumnNames,
    plans: &[Plan],
) -> Result<(), Error> {
    let mut own = vec![1_usize; names.len()];
    for node in plans.iter().flat_map(|plan| plan.nodes.iter().flatten()) {
        own.get_mut(node.column)
            .into_iter()
            .for_each(|own| *own = (*own).max(node.then.len().saturating_add(1)));
    }
    let mut chains = vec![0_usize; names.len()];
    for column in order.iter().copied() {
        let below = needs.get(column).into_iter().flatten().filter_map(|need| chains.get(*need)).max();
        let found = below.copied().unwrap_or(0).saturating_add(own.get(column).copied().unwrap_or(1));
        if found > SCHEME_CHAIN {
            let fault = Fault::ChainTooLong { name: names.name(column).into(), found, limit: SCHEME_CHAIN };
            return Err(fault.at(place_of(column, names, plans)));
        }
        chains.get_mut(column).into_iter().for_each(|chain| *chain = found);
    }
    Ok(())
}

/// Where a column stands in the scheme's document.
fn place_of(column: usize, names: &ColumnNames, plans: &[Plan]) -> String {
    let node = plans.iter().flat_map(|plan| plan.nodes.iter().flatten()).find(|node| node.column == column);
    let value = || Pointer::ROOT.key("values").key(names.name(column)).to_string();
    node.map_or_else(value, |node| node.at.clone())
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

/// Names of a circle that are written out.
const WRITTEN_OUT: usize = 12;

fn chain_words(chain: &[&str]) -> String {
    if chain.len() <= WRITTEN_OUT {
        return chain.join(" → ");
    }
    let (begin, last) = (chain.iter().take(WRITTEN_OUT.saturating_sub(1)), chain.last());
    begin.copied().chain(["…"]).chain(last.copied()).collect::<Vec<_>>().join(" → ")
}

fn circle(chain: Vec<usize>, names: &ColumnNames, plans: &[Plan]) -> Error {
    let first = chain.first().copied().unwrap_or_default();
    let chain: Vec<_> = chain.into_iter().map(|column| names.name(column)).collect();
    Fault::NameCircle { chain: chain_words(&chain) }.at(place_of(first, names, plans))
}
