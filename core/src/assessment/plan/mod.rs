//! A scheme once its names are resolved: what is computed for whom, and in which order.

mod check;
pub(super) mod compile;
mod lint;
mod order;
pub(super) mod outline;
mod reach;
mod scales;
mod there;
mod tree;

use crate::assessment::ballot::Forms;
use crate::assessment::document::{FaultySubjects, SchemeDocument, Then};
use crate::assessment::formula::{Better, Choices, ColumnNames, Condition, Explanation, Remark};
use crate::assessment::method::Method;
use crate::assessment::outcome::{SchemeEffect, Statute};
use crate::assessment::value::Calculation;
use crate::derivation::Step;
use crate::finding::Finding;
use crate::number::Ratio;
use crate::provenance::Source;
use crate::words::Title;
use indexmap::IndexSet;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A scheme, checked and resolved.
#[derive(Debug)]
pub(crate) struct Compiled {
    /// The document with every grade under one name.
    pub(crate) document: SchemeDocument,
    /// The document as it was written, where that differs.
    pub(super) written: Option<Box<SchemeDocument>>,
    pub(crate) statute: Option<Statute>,
    pub(crate) names: ColumnNames,
    /// By column.
    pub(crate) values: Vec<PlannedValue>,
    pub(crate) forms: Forms,
    /// The plan of each class, in the order of the document.
    pub(crate) class_plans: Vec<usize>,
    pub(crate) plans: Vec<Plan>,
    pub(crate) events: IndexSet<String>,
    /// Form and question of every ballot leaf.
    pub(crate) questions: IndexSet<(String, String)>,
    /// The columns whose subjects are compared with each other.
    pub(crate) compared: BTreeSet<usize>,
    /// The columns, each after those it needs.
    pub(crate) order: Vec<usize>,
    /// The columns that are ranked by.
    pub(crate) ranked_by: Vec<RankedBy>,
    /// The column that is graded.
    pub(crate) graded: Option<usize>,
}

/// A column that is ranked by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RankedBy {
    pub(crate) column: usize,
    /// Whether its figures are compared as shares of their full marks.
    pub(crate) by_share: bool,
}

/// A value, resolved.
#[derive(Debug)]
pub(crate) struct PlannedValue {
    pub(crate) calculation: Calculation,
    pub(super) needs: Vec<usize>,
    /// Whether it is, or depends on, a quotient.
    pub(super) divides: bool,
}

/// The tree and the effects of the classes that share them.
#[derive(Debug)]
pub(crate) struct Plan {
    pub(crate) root: usize,
    /// The nodes by column, less the number of values; `None` for nodes of other classes.
    pub(crate) nodes: Vec<Option<Planned>>,
    /// The columns of the nodes in the order of the document.
    pub(crate) preorder: Vec<usize>,
    /// The names of those columns, which every report shares.
    pub(crate) ids: Arc<[Arc<str>]>,
    pub(crate) effects: Vec<PlannedEffect>,
    /// The columns that effects, ranking, grades and the further steps of branches need.
    pub(super) needs: Vec<usize>,
    /// The entries of the scheme that a subject of this plan meets.
    pub(crate) entries: usize,
    /// The columns that a subject must be given where it is excused from nothing.
    pub(crate) needed: BTreeSet<usize>,
}

/// A node, resolved.
#[derive(Debug)]
pub(crate) struct Planned {
    pub(crate) column: usize,
    pub(crate) id: Arc<str>,
    pub(crate) title: Option<Title>,
    pub(crate) source: Option<Source>,
    pub(crate) illustrative: bool,
    pub(crate) weight: Option<Ratio>,
    pub(crate) depth: u32,
    /// The full marks after the further steps.
    pub(crate) full: Ratio,
    pub(crate) work: Work,
    pub(crate) then: Vec<Then<usize>>,
    pub(super) needs: Vec<usize>,
    /// Where it stands in the scheme's document.
    pub(super) at: String,
}

/// What a node does before its further steps.
#[derive(Debug)]
pub(crate) enum Work {
    Leaf(Box<Leaf>),
    Branch(Branch),
}

/// How a leaf is scored.
#[derive(Debug)]
pub(crate) struct Leaf {
    pub(crate) method: Method<usize>,
    /// The full marks before the further steps.
    pub(crate) full: Ratio,
    pub(crate) choices: Choices,
    /// The columns that its method and its further steps name.
    pub(super) needs: Vec<usize>,
}

impl Leaf {
    /// Whether its points are given directly.
    pub(super) fn is_marked(&self) -> bool {
        matches!(self.method, Method::Mark(_))
    }

    /// The first column that is lacking among those on which the leaf depends.
    pub(crate) fn first_lacking(&self, lacking: &[Option<usize>]) -> Option<usize> {
        self.needs.iter().filter_map(|need| *lacking.get(*need)?).min()
    }
}

/// How a branch combines its children.
#[derive(Debug)]
pub(crate) struct Branch {
    pub(crate) kind: BranchKind,
    pub(crate) parts: Vec<BranchPart>,
    /// The full marks before the further steps.
    pub(crate) full: Ratio,
}

/// See [`NodeCombine`](crate::assessment::NodeCombine).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum BranchKind {
    /// Weighted, the weights with this sum.
    Mean(Ratio),
    Sum,
}

/// A child within its branch.
#[derive(Debug)]
pub(crate) struct BranchPart {
    pub(crate) column: usize,
    /// The weight as written; under a plain mean 1, under a sum the full marks.
    pub(crate) weight: Ratio,
    /// The weight ÷ the sum of the weights; under a sum 1.
    pub(crate) share: Ratio,
}

/// An effect, resolved; what it does stands in the effect as written.
#[derive(Debug)]
pub(crate) struct PlannedEffect {
    pub(crate) effect: SchemeEffect,
    pub(crate) when: Vec<Condition<usize>>,
}

impl Compiled {
    /// Which of two figures of a column is better; of a node, the higher.
    pub(crate) fn better(&self, column: usize) -> Better {
        let value = self.document.values.get_index(column).and_then(|(_, value)| value.better);
        value.unwrap_or(Better::High)
    }

    /// Whether a subject whose data are faulty is set aside, and the others are assessed.
    pub(crate) fn keeps_faulty_subjects(&self) -> bool {
        self.document.faulty_subjects == Some(FaultySubjects::SetAside)
    }

    /// The plan of a class.
    pub(crate) fn plan_of(&self, class: usize) -> Option<&Plan> {
        self.class_plans.get(class).and_then(|plan| self.plans.get(*plan))
    }

    /// How the value in a column comes about; `None` for a node.
    pub(crate) fn calculation(&self, column: usize) -> Option<&Calculation> {
        self.values.get(column).map(|value| &value.calculation)
    }

    /// The node of a plan in a column.
    pub(crate) fn node<'a>(&self, plan: &'a Plan, column: usize) -> Option<&'a Planned> {
        plan.nodes.get(column.checked_sub(self.names.values())?)?.as_ref()
    }
}

impl Planned {
    /// The leaf, where it is one.
    pub(crate) fn leaf(&self) -> Option<&Leaf> {
        match &self.work {
            Work::Leaf(leaf) => Some(leaf),
            Work::Branch(_) => None,
        }
    }

    /// A step of this node.
    pub(crate) fn step(&self, told: Explanation, full: &Ratio, exact: Option<&Ratio>) -> Step {
        let mut step = Step::new(&*self.id, told.formula).with_inputs(told.inputs);
        step.title.clone_from(&self.title);
        step.source.clone_from(&self.source);
        step.illustrative = self.illustrative;
        step.full = Some(full.clone().into());
        step.exact = exact.cloned().map(Into::into);
        step
    }

    /// A remark about this node.
    fn finding(&self, remark: Remark) -> Finding {
        remark.found().named(&self.id).at(&self.at)
    }
}
