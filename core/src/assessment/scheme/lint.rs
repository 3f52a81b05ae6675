//! The linter: what a scheme may say, but probably does not mean.

use super::Then;
use super::plan::{Compiled, Leaf, Plan, Planned};
use crate::assessment::finding::Remark;
use crate::assessment::method::{Band, Method, Scoring};
use crate::assessment::value::Calculation;
use crate::error::Place;
use crate::finding::Finding;
use crate::number::Ratio;
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
            Remark::ValueUnused { name: name.clone() }.found().named(name).at(place.key(name))
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
    let (id, full, most) = (node.id.to_string(), leaf.full.to_string(), most.to_string());
    about(node, Remark::FullNotReached { id, full, most })
}

fn dead_bonus(node: &Planned, points: &Ratio) -> Finding {
    about(node, Remark::DeadBonus { id: node.id.to_string(), points: points.to_string() })
}

fn open_bounds(node: &Planned) -> Finding {
    about(node, Remark::OpenBounds { id: node.id.to_string() })
}

fn about(node: &Planned, remark: Remark) -> Finding {
    remark.found().named(&node.id).at(&node.at)
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
    let (high, low) = (below.high.to_string(), above.low.to_string());
    let remark = match below.high.cmp(above.low) {
        Ordering::Less => Remark::BandsHole { high, low },
        Ordering::Greater => Remark::BandsOverlap { high, low },
        Ordering::Equal => return None,
    };
    let at = format!("{}/score/bands/rows/{}/printed", node.at, below.row);
    Some(about(node, remark).at(at))
}
