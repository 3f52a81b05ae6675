//! The linter: what a scheme may say, but probably does not mean.

mod leaf;
mod outcome;
mod printed;

use crate::assessment::formula::Remark;
use crate::assessment::plan::{Compiled, Plan};
use crate::assessment::value::Calculation;
use crate::error::Pointer;
use crate::finding::Finding;
use std::collections::{BTreeSet, HashSet};

impl Compiled {
    /// What should be seen in the scheme, in the order of its trees; each part once.
    pub(crate) fn lint(&self) -> Vec<Finding> {
        let nodes = self
            .plans
            .iter()
            .flat_map(|plan| plan.preorder.iter().filter_map(|column| self.node(plan, *column)));
        let nodes = nodes.flat_map(|node| self.lint_node(node));
        let mut seen = HashSet::new();
        let mut findings: Vec<Finding> = nodes.chain(self.unused()).chain(self.lint_outcome()).collect();
        // Classes that leave a node as it is find the same in it.
        findings.retain(|found| seen.insert((found.finding, found.at.clone(), found.words.en.clone())));
        findings
    }

    /// Values that nothing looks at.
    fn unused(&self) -> Vec<Finding> {
        let used = self.used();
        let unused = self.document.values.keys().enumerate().filter(|(column, _)| !used.contains(column));
        let place = Pointer::ROOT.key("values");
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
