//! What effects, grades and quotas say, but probably do not mean.

use super::leaf::{after_steps, steps_after};
use crate::assessment::formula::{Range, Remark};
use crate::assessment::method::ScoringMethod;
use crate::assessment::outcome::{EffectAction, GradeRow, Quota, SchemeEffect};
use crate::assessment::plan::{Branch, BranchKind, BranchPart, Compiled, Plan, Planned, Work};
use crate::error::Pointer;
use crate::finding::Finding;
use crate::number::Ratio;
use crate::words::Words;
use std::collections::HashMap;

impl Compiled {
    /// What should be seen in effects, grades and quotas.
    pub(super) fn lint_outcome(&self) -> Vec<Finding> {
        let effects = Pointer::ROOT.key("effects");
        let dead = |(index, effect): (usize, &SchemeEffect)| {
            self.dead_effect(effect).map(|found| found.at(effects.index(index)))
        };
        let effects = self.document.effects.iter().enumerate().filter_map(dead);
        effects.chain(self.grade_never_reached()).chain(self.lint_quotas()).collect()
    }

    /// An effect all of whose actions leave everything as it is.
    fn dead_effect(&self, effect: &SchemeEffect) -> Option<Finding> {
        let grades = self.document.grades.as_ref();
        let changes_nothing = |action: &EffectAction| match action {
            EffectAction::Ceiling(grade) => grades.and_then(|grades| grades.position(grade)) == Some(0),
            EffectAction::Up(steps) | EffectAction::Down(steps) => *steps == 0,
            _ => false,
        };
        let dead = effect.effect.iter().all(changes_nothing);
        dead.then(|| Remark::DeadEffect { id: effect.id.clone() }.found().named(&effect.id))
    }

    /// The lowest grade whose row lies above all that the graded figure can reach, in every class.
    fn grade_never_reached(&self) -> Option<Finding> {
        let (grades, column) = (self.document.grades.as_ref()?, self.graded?);
        let most = self.plans.iter().map(|plan| self.ranges(plan).remove(&column)?.high);
        let most = most.reduce(|a, b| a.zip(b).map(|(a, b)| a.max(b)))??;
        let beyond = |row: &GradeRow| row.from.as_ref().is_some_and(|from| *from > most);
        let index = grades.rows.iter().rposition(beyond)?;
        let row = grades.rows.get(index)?;
        let (grade, from) = (row.words(), row.from.as_ref().map(Ratio::to_string).unwrap_or_default());
        let remark = Remark::GradeNotReached { grade, from, most: most.to_string() };
        let rows = Pointer::ROOT.key("grades");
        let rows = rows.key("rows");
        Some(remark.found().named(&row.grade).at(rows.index(index)))
    }

    /// From the fewest to the most points of every node of a plan.
    fn ranges(&self, plan: &Plan) -> HashMap<usize, Range> {
        let mut ranges = HashMap::new();
        for column in &self.order {
            if let Some(node) = self.node(plan, *column) {
                ranges.insert(*column, range_of(node, &ranges));
            }
        }
        ranges
    }

    fn lint_quotas(&self) -> Vec<Finding> {
        let list = Pointer::ROOT.key("quota");
        let quotas = self.document.quota.iter().enumerate();
        let called = |grade: &str| {
            let grades = self.document.grades.as_ref();
            let row = grades.and_then(|grades| grades.rows.get(grades.position(grade)?));
            row.map_or_else(|| Words::same(grade), GradeRow::words)
        };
        let lint = |(index, quota): (usize, &Quota)| {
            quota.lint(&called(&quota.grade), self.statute.as_ref(), &list.index(index))
        };
        quotas.flat_map(lint).collect()
    }
}

/// The range of a node out of those of its children; a choice may give a leaf its full marks.
fn range_of(node: &Planned, children: &HashMap<usize, Range>) -> Range {
    match &node.work {
        Work::Leaf(leaf) => {
            let range = after_steps(leaf.method.range(&leaf.full), leaf, &node.then);
            let full = steps_after(Range::only(&leaf.full), &leaf.full, &node.then);
            range.or(full)
        }
        Work::Branch(branch) => steps_after(combined(branch, children), &branch.full, &node.then),
    }
}

/// The range of a branch. Where children are absent the others bear their weight, so that the best of them may stand
/// for the whole.
fn combined(branch: &Branch, children: &HashMap<usize, Range>) -> Range {
    let child = |column: usize| children.get(&column).cloned().unwrap_or(Range::OPEN);
    match &branch.kind {
        BranchKind::Mean(_) => {
            let bearing = branch.parts.iter().filter(|part| !part.share.is_zero());
            bearing.map(|part| child(part.column)).reduce(Range::or).unwrap_or(Range::OPEN)
        }
        BranchKind::Sum => {
            let (bearing, free): (Vec<_>, Vec<_>) =
                branch.parts.iter().partition(|part| !part.weight.is_zero());
            let whole = |part: &&BranchPart| {
                let factor = branch.full.over(&part.weight).unwrap_or(Ratio::ONE);
                child(part.column).times(&factor)
            };
            let borne = bearing.iter().map(whole).reduce(Range::or).unwrap_or(Range::only(&Ratio::ZERO));
            let start = |range: Range, part: &&BranchPart| {
                range.plus(&child(part.column).or(Range::only(&Ratio::ZERO)))
            };
            free.iter().fold(borne, start)
        }
    }
}
