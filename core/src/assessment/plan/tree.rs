//! The tree of one class, checked and resolved.

use super::{Branch, BranchKind, BranchPart, Leaf, Planned, PlannedValue, Work};
use crate::assessment::ballot::Forms;
use crate::assessment::document::{NodeCombine, SchemeNode, Then};
use crate::assessment::formula::{Case, Choices, Fault, Scope, check_sum, resolve_all};
use crate::assessment::method::{Method, ScoringMethod};
use crate::document::{Fault as FormFault, inside};
use crate::error::{Error, Pointer};
use crate::number::Ratio;

/// Resolves a tree node by node, children before their parent is checked.
pub(super) struct Planter<'a, 's> {
    pub(super) scope: &'a Scope<'s>,
    pub(super) values: &'a [PlannedValue],
    pub(super) forms: &'a Forms,
    /// By column, less the number of values.
    pub(super) nodes: Vec<Option<Planned>>,
    pub(super) preorder: Vec<usize>,
    /// The columns that the further steps of branches need.
    pub(super) steps_need: Vec<usize>,
}

impl Planter<'_, '_> {
    /// Resolves a node and all below it; `outer` are the choices of the branch above.
    pub(super) fn plant(&mut self, node: &SchemeNode, outer: &Choices, depth: u32) -> Result<usize, Error> {
        let column = self.scope.names.column(&node.id).unwrap_or_default();
        self.preorder.push(column);
        let choices = node.choices.as_ref().map_or_else(|| outer.clone(), |own| own.within(outer));
        let (mut work, full) = self.work(node, &choices, depth)?;
        let before = self.scope.take_needs();
        let (then, full) = self.steps(node, full)?;
        let steps_need = self.scope.take_needs();
        match &mut work {
            Work::Leaf(leaf) => leaf.needs.extend(&steps_need),
            Work::Branch(_) => self.steps_need.extend(&steps_need),
        }
        let needs = [before, steps_need, children_of(&work)].concat();
        let planned = Planned {
            column,
            id: self.scope.names.shared(column),
            title: node.title.clone(),
            source: node.source.clone(),
            illustrative: node.illustrative,
            weight: node.weight.clone(),
            depth,
            full,
            work,
            then,
            needs,
            at: node.at.to_string(),
        };
        self.keep(planned);
        Ok(column)
    }

    /// What a node does before its further steps, and the full marks of that.
    fn work(&mut self, node: &SchemeNode, choices: &Choices, depth: u32) -> Result<(Work, Ratio), Error> {
        match (&node.score, &node.combine) {
            (Some(method), None) if node.children.is_empty() => self.leaf(node, method, choices),
            (None, Some(combine)) if !node.children.is_empty() && node.full.is_none() => {
                self.branch(node, combine, choices, depth)
            }
            _ => Err(Fault::ScoreOrCombine { id: node.id.clone() }.at(&node.at)),
        }
    }

    fn keep(&mut self, planned: Planned) {
        let index = planned.column.saturating_sub(self.scope.names.values());
        if let Some(slot) = self.nodes.get_mut(index) {
            *slot = Some(planned);
        }
    }

    fn full(&self, column: usize) -> Ratio {
        let index = column.saturating_sub(self.scope.names.values());
        let planned = self.nodes.get(index).and_then(Option::as_ref);
        planned.map_or(Ratio::ZERO, |planned| planned.full.clone())
    }

    fn leaf(&self, node: &SchemeNode, method: &Method, choices: &Choices) -> Result<(Work, Ratio), Error> {
        let id = || node.id.clone();
        let full = node.full.clone().ok_or_else(|| Fault::FullMissing { id: id() }.at(&node.at))?;
        if full.is_negative() {
            return Err(
                Fault::FullNegative { id: id(), full: full.to_string() }.at(format!("{}/full", node.at))
            );
        }
        let method = method.resolve(self.scope, self.forms, &Pointer::ROOT.key("score"));
        let method = method.map_err(|error| error.under(&node.at))?;
        self.check_scale(node, &method, &full)?;
        let needs = self.scope.needs.borrow().clone();
        let mut cases = vec![Case::NoTask];
        cases.extend(method.cases());
        cases.extend(method.case_of_dense_places(choices));
        if needs.iter().any(|need| self.values.get(*need).is_some_and(|value| value.divides)) {
            cases.push(Case::ZeroReference);
        }
        choices.check(&node.id, &cases, &Pointer::ROOT).map_err(|error| error.under(&node.at))?;
        let leaf = Leaf { method, full: full.clone(), choices: choices.clone(), needs };
        Ok((Work::Leaf(Box::new(leaf)), full))
    }

    /// The highest mark of a form is the leaf's full marks; anything else mixes two scales.
    fn check_scale(&self, node: &SchemeNode, method: &Method<usize>, full: &Ratio) -> Result<(), Error> {
        let Method::Ballot(ballot) = method else { return Ok(()) };
        match ballot.highest() {
            Some(highest) if highest == full => Ok(()),
            highest => {
                let highest = highest.unwrap_or(&Ratio::ZERO).to_string();
                let (id, full, form) = (node.id.clone(), full.to_string(), ballot.form.clone());
                Err(Fault::BallotScale { id, full, form, highest }.at(format!("{}/full", node.at)))
            }
        }
    }

    fn branch(
        &mut self,
        node: &SchemeNode,
        combine: &NodeCombine,
        choices: &Choices,
        depth: u32,
    ) -> Result<(Work, Ratio), Error> {
        let mut parts = Vec::new();
        for child in &node.children {
            let weight = weight_of(child, combine)?;
            let column = self.plant(child, choices, depth.saturating_add(1))?;
            parts.push(BranchPart { column, share: weight.clone(), weight });
        }
        let (kind, full) = self.combined(node, combine, &mut parts)?;
        Ok((Work::Branch(Branch { kind, parts, full: full.clone() }), full))
    }

    /// Checks the children against each other and gives each its share.
    fn combined(
        &self,
        node: &SchemeNode,
        combine: &NodeCombine,
        parts: &mut [BranchPart],
    ) -> Result<(BranchKind, Ratio), Error> {
        let sum = match combine {
            NodeCombine::Sum { full } => {
                self.check_points(node, parts, full)?;
                for part in parts {
                    part.weight = self.full(part.column);
                }
                return Ok((BranchKind::Sum, full.clone()));
            }
            NodeCombine::WeightedMean { weights_sum } => {
                let at = format!("{}/children", node.at);
                let sum = Ratio::sum(parts.iter().map(|part| &part.weight));
                let sum = sum.map_err(|error| error.standing_at(&at))?;
                check_sum(&node.id, &sum, weights_sum).map_err(|fault| fault.at(at))?;
                weights_sum.clone()
            }
            NodeCombine::Mean {} => Ratio::from(parts.len()),
        };
        let full = self.common_full(node, parts)?;
        for part in parts {
            part.share = part.weight.over(&sum).unwrap_or(Ratio::ZERO);
        }
        Ok((BranchKind::Mean(sum), full))
    }

    fn check_points(&self, node: &SchemeNode, parts: &[BranchPart], said: &Ratio) -> Result<(), Error> {
        let at = format!("{}/children", node.at);
        let sum = Ratio::sum(parts.iter().map(|part| self.full(part.column)));
        let sum = sum.map_err(|error| error.standing_at(&at))?;
        if sum == *said {
            return Ok(());
        }
        let (id, found, said) = (node.id.clone(), sum.to_string(), said.to_string());
        Err(Fault::PointsDoNotSum { id, found, said }.at(at))
    }

    /// The full marks that all children of a mean have.
    fn common_full(&self, node: &SchemeNode, parts: &[BranchPart]) -> Result<Ratio, Error> {
        let mut fulls = parts.iter().map(|part| self.full(part.column)).zip(&node.children);
        let Some((first, first_child)) = fulls.next() else { return Ok(Ratio::ZERO) };
        match fulls.find(|(full, _)| *full != first) {
            Some((full, child)) => {
                let (id, other) = (child.id.clone(), first_child.id.clone());
                let fault =
                    Fault::ScalesMixed { id, full: full.to_string(), other, first: first.to_string() };
                Err(fault.at(&child.at))
            }
            None => Ok(first),
        }
    }

    /// The further steps, and the full marks after them.
    fn steps(&self, node: &SchemeNode, mut full: Ratio) -> Result<(Vec<Then<usize>>, Ratio), Error> {
        let (mut steps, then) = (Vec::new(), Pointer::ROOT.key("then"));
        for (index, step) in node.then.iter().enumerate() {
            let at = then.index(index);
            let resolved = step.resolve(self.scope, &at).map_err(|error| error.under(&node.at))?;
            if let Then::Rescale { to } = step {
                if full.is_zero() || to.is_negative() {
                    let fault = Fault::CannotRescale { id: node.id.clone(), full: full.to_string() };
                    return Err(fault.at(at.key("rescale")).under(&node.at));
                }
                full = to.clone();
            }
            steps.push(resolved);
        }
        Ok((steps, full))
    }
}

fn children_of(work: &Work) -> Vec<usize> {
    match work {
        Work::Leaf(_) => Vec::new(),
        Work::Branch(branch) => branch.parts.iter().map(|part| part.column).collect(),
    }
}

/// The weight of a child: required under a weighted mean, refused elsewhere.
fn weight_of(child: &SchemeNode, combine: &NodeCombine) -> Result<Ratio, Error> {
    match (combine, &child.weight) {
        (NodeCombine::WeightedMean { .. }, Some(weight)) if weight.is_negative() => {
            let fault = Fault::WeightNegative { id: child.id.clone(), found: weight.to_string() };
            Err(fault.at(format!("{}/weight", child.at)))
        }
        (NodeCombine::WeightedMean { .. }, Some(weight)) => Ok(weight.clone()),
        (NodeCombine::WeightedMean { .. }, None) => {
            let missing = Error::from(FormFault::MissingKey { key: "weight".into() });
            Err(inside(&missing.standing_at(&child.at), &child.id))
        }
        (_, Some(_)) => Err(misplaced_weight(child)),
        (_, None) => Ok(Ratio::ONE),
    }
}

/// A weight where none is read.
pub(super) fn misplaced_weight(node: &SchemeNode) -> Error {
    Fault::WeightMisplaced { id: node.id.clone() }.at(format!("{}/weight", node.at))
}

impl Then {
    fn resolve(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<Then<usize>, Error> {
        Ok(match self {
            Self::Times(name) => Then::Times(scope.column(name, &at.key("times"))?),
            Self::Plus(name) => Then::Plus(scope.column(name, &at.key("plus"))?),
            Self::Within(bounds) => {
                bounds.check(&at.key("within"))?;
                Then::Within(bounds.clone())
            }
            Self::Round(rounding) => Then::Round(*rounding),
            Self::Rescale { to } => Then::Rescale { to: to.clone() },
            Self::ZeroIf(conditions) => Then::ZeroIf(resolve_all(conditions, scope, &at.key("zero_if"))?),
        })
    }
}
