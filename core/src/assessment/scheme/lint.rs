//! The linter: what a scheme may say, but probably does not mean.

use super::Then;
use super::plan::{Compiled, Leaf, Plan, Planned};
use crate::assessment::finding::Finding;
use crate::assessment::method::{Band, Method, Scoring};
use crate::assessment::value::Calculation;
use crate::error::Place;
use crate::number::Ratio;
use crate::words::Words;
use std::cmp::Ordering;
use std::collections::BTreeSet;

impl Compiled {
    /// What should be seen in the scheme, in the order of its trees; each part once.
    pub(super) fn lint(&self) -> Vec<Finding> {
        let mut findings: Vec<Finding> = Vec::new();
        let nodes = self
            .plans
            .iter()
            .flat_map(|plan| plan.preorder.iter().filter_map(|column| self.node(plan, *column)));
        for finding in nodes.flat_map(lint_node).chain(self.unused()) {
            if !findings.contains(&finding) {
                findings.push(finding);
            }
        }
        findings
    }

    /// Values that nothing looks at.
    fn unused(&self) -> Vec<Finding> {
        let used = self.used();
        let unused = self.document.values.keys().enumerate().filter(|(column, _)| !used.contains(column));
        let place = Place::ROOT.key("values");
        let finding = |(_, name): (usize, &String)| {
            let words =
                Words::new(format!("数值“{name}”没有用处"), format!("nothing looks at value `{name}`"));
            Finding::lint("value.unused", name, place.key(name).to_string(), words)
        };
        unused.map(finding).collect()
    }

    fn used(&self) -> BTreeSet<usize> {
        let needed = |plan: &Plan| {
            let nodes = plan.nodes.iter().flatten().flat_map(|node| node.needs.clone());
            nodes.chain(plan.needs.clone()).collect::<Vec<_>>()
        };
        let mut open: Vec<usize> = self.plans.iter().flat_map(needed).collect();
        let mut used = BTreeSet::new();
        while let Some(column) = open.pop() {
            if !used.insert(column) {
                continue;
            }
            let Some(value) = self.values.get(column) else { continue };
            open.extend(&value.needs);
            if let Calculation::Target(of) = value.calculation {
                open.push(of);
            }
        }
        used
    }
}

fn lint_node(node: &Planned) -> Vec<Finding> {
    let Some(leaf) = node.leaf() else { return Vec::new() };
    let mut findings = Vec::new();
    match leaf.method.most(&leaf.full) {
        Some(most) if most < leaf.full && node.then.is_empty() => {
            findings.push(full_not_reached(node, leaf, &most))
        }
        Some(most) if leaf.full.is_zero() && leaf.method.least().as_ref() == Some(&most) => {
            findings.push(dead_bonus(node, &most));
        }
        None if !node.then.iter().any(holds_above) => findings.push(open_bounds(node)),
        _ => {}
    }
    if let Method::Bands(bands) = &leaf.method {
        findings.extend(lint_printed(node, &bands.rows));
    }
    findings
}

fn holds_above(step: &Then<usize>) -> bool {
    matches!(step, Then::Within(bounds) if bounds.high().is_some())
}

fn full_not_reached(node: &Planned, leaf: &Leaf, most: &Ratio) -> Finding {
    let (id, full) = (&node.id, &leaf.full);
    let words = Words::new(
        format!("节点“{id}”满分 {full}，最多只能得 {most}"),
        format!("node `{id}` has full marks of {full}, of which {most} at most can be reached"),
    );
    Finding::lint("score.full_not_reached", id, node.at.clone(), words)
}

fn dead_bonus(node: &Planned, points: &Ratio) -> Finding {
    let id = &node.id;
    let words = Words::new(
        format!("节点“{id}”总是得 {points}，起不了作用"),
        format!("node `{id}` always gives {points} and changes nothing"),
    );
    Finding::lint("bonus.dead", id, node.at.clone(), words)
}

fn open_bounds(node: &Planned) -> Finding {
    let id = &node.id;
    let words = Words::new(
        format!("节点“{id}”的得分没有上限"),
        format!("the points of node `{id}` have no upper end"),
    );
    Finding::lint("bounds.open", id, node.at.clone(), words)
}

/// A row with the range that the instrument prints for it.
struct Printed<'a> {
    row: usize,
    low: &'a Ratio,
    high: &'a Ratio,
}

/// Holds the ranges as printed against each other: from high to low they should touch.
fn lint_printed(node: &Planned, rows: &[Band<usize>]) -> Vec<Finding> {
    let printed = rows.iter().enumerate().filter_map(|(row, band)| {
        let [low, high] = band.printed.as_ref()?;
        Some(Printed { row, low, high })
    });
    let printed: Vec<_> = printed.collect();
    let pairs = printed.iter().zip(printed.iter().skip(1));
    pairs.filter_map(|(above, below)| lint_pair(node, above, below)).collect()
}

fn lint_pair(node: &Planned, above: &Printed<'_>, below: &Printed<'_>) -> Option<Finding> {
    let (code, zh, en) = match below.high.cmp(above.low) {
        Ordering::Less => ("bands.hole", "留有空档", "leave a hole"),
        Ordering::Greater => ("bands.overlap", "相互重叠", "overlap"),
        Ordering::Equal => return None,
    };
    let (high, low) = (below.high, above.low);
    let words = Words::new(
        format!("所印区间在 {high} 与 {low} 之间{zh}；计分以各行下限为准"),
        format!(
            "the printed ranges {en} between {high} and {low}; the lower ends of the rows are what counts"
        ),
    );
    let at = format!("{}/score/bands/rows/{}/printed", node.at, below.row);
    Some(Finding::lint(code, &node.id, at, words))
}
