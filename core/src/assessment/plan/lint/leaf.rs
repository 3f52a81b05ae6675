//! What a leaf says, but probably does not mean.

use super::printed::lint_printed;
use crate::assessment::document::Then;
use crate::assessment::formula::{Better, Range, Remark};
use crate::assessment::method::{LedgerMethod, LedgerRepeats, MarkMethod, Method, ScoringMethod};
use crate::assessment::plan::{Compiled, Leaf, Planned};
use crate::finding::Finding;
use crate::number::Ratio;
use crate::words::Words;

impl Compiled {
    /// What should be seen in a node.
    pub(super) fn lint_node(&self, node: &Planned) -> Vec<Finding> {
        let Some(leaf) = node.leaf() else { return Vec::new() };
        let mut findings = Vec::new();
        findings.extend(lint_range(node, leaf));
        findings.extend(self.rises_when_short(node, leaf));
        match &leaf.method {
            Method::Bands(bands) => findings.extend(lint_printed(node, &bands.rows)),
            Method::Steps(steps) => findings.extend(steps.dead_sides().map(|side| dead_side(node, side))),
            Method::Ledger(ledger) => findings.extend(lint_repeats(node, ledger)),
            Method::Mark(mark) => findings.extend(lint_marks(node, leaf, mark)),
            _ => {}
        }
        findings
    }

    /// Points that rise where the figure they are made of gets worse. A factor may turn the sign, so a leaf that is
    /// multiplied afterwards is left alone.
    fn rises_when_short(&self, node: &Planned, leaf: &Leaf) -> Option<Finding> {
        let of = leaf.method.figure()?;
        let multiplied = node.then.iter().any(|step| matches!(step, Then::Times(_)));
        if multiplied || !leaf.method.rewards_shortfall(self.known_better(of), &leaf.full) {
            return None;
        }
        let remark = Remark::RisesWhenShort { id: node.id.to_string(), of: self.names.name(of).to_owned() };
        Some(node.finding(remark).at(format!("{}/score/{}", node.at, leaf.method.word())))
    }

    /// Which of two figures is better, where that is known: of a node, the higher.
    fn known_better(&self, column: usize) -> Option<Better> {
        match self.document.values.get_index(column) {
            Some((_, value)) => value.better,
            None => Some(Better::High),
        }
    }
}

/// Points that never change, full marks out of reach, or no upper end.
fn lint_range(node: &Planned, leaf: &Leaf) -> Option<Finding> {
    let range = leaf.method.range(&leaf.full);
    let id = node.id.to_string();
    if let Some(points) = range.constant().map(Ratio::to_string) {
        let remark = match leaf.full.is_zero() {
            true => Remark::DeadBonus { id, points },
            false => Remark::Constant { id, points },
        };
        return Some(node.finding(remark));
    }
    if range.high.is_none() && !node.then.iter().any(holds_above) {
        return Some(node.finding(Remark::OpenBounds { id }));
    }
    let most = after_steps(range, leaf, &node.then).high.filter(|most| *most < node.full)?;
    let (full, most) = (node.full.to_string(), most.to_string());
    Some(node.finding(Remark::FullNotReached { id, full, most }))
}

fn holds_above(step: &Then<usize>) -> bool {
    matches!(step, Then::Within(bounds) if bounds.high().is_some())
}

/// The range after the further steps; void items are a special case.
pub(super) fn after_steps(range: Range, leaf: &Leaf, then: &[Then<usize>]) -> Range {
    steps_after(range, &leaf.full, then)
}

/// The range of a node after its further steps; `full` are its full marks before them.
pub(super) fn steps_after(mut range: Range, full: &Ratio, then: &[Then<usize>]) -> Range {
    let mut full = full.clone();
    for step in then {
        range = match step {
            Then::Times(_) | Then::Plus(_) => Range::OPEN,
            Then::Within(bounds) => range.held(bounds),
            Then::Round(rounding) => range.rounded(*rounding),
            Then::Rescale { to } => {
                let factor = to.over(&full).unwrap_or(Ratio::ONE);
                full = to.clone();
                range.times(&factor)
            }
            Then::ZeroIf(_) => range,
        };
    }
    range
}

fn dead_side(node: &Planned, side: &'static str) -> Finding {
    let words = if side == "above" { Words::new("高于", "above") } else { Words::new("低于", "below") };
    let remark = Remark::DeadSide { id: node.id.to_string(), side: words };
    node.finding(remark).at(format!("{}/score/steps/{side}", node.at))
}

/// The best of deductions is the lightest, the worst of bonuses the smallest.
fn lint_repeats(node: &Planned, ledger: &LedgerMethod<usize>) -> Option<Finding> {
    let kinds = || ledger.kinds.values().filter(|points| !points.is_zero());
    let (deducts, adds) = (kinds().any(Ratio::is_negative), kinds().any(|points| *points > Ratio::ZERO));
    let id = node.id.to_string();
    let remark = match ledger.repeats {
        LedgerRepeats::BestOnly if deducts && !adds => Remark::LightestKept { id },
        LedgerRepeats::WorstOnly if adds && !deducts => Remark::SmallestKept { id },
        _ => return None,
    };
    Some(node.finding(remark).at(format!("{}/score/ledger/repeats", node.at)))
}

/// Marks that are allowed, but lie outside 0 … full and so are refused.
fn lint_marks(node: &Planned, leaf: &Leaf, mark: &MarkMethod) -> Option<Finding> {
    let outside = |mark: &&Ratio| mark.is_negative() || **mark > leaf.full;
    let mark = mark.one_of.as_ref()?.iter().find(outside)?;
    let (id, mark, full) = (node.id.to_string(), mark.to_string(), leaf.full.to_string());
    let remark = Remark::MarkOutside { id, mark, full };
    Some(node.finding(remark).at(format!("{}/score/mark/one_of", node.at)))
}
