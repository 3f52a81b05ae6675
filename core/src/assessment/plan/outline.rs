//! The tree as a table, for whoever reads a scheme.

use super::{BranchKind, Compiled, Planned, Work};
use crate::assessment::formula::{NameKind, unknown};
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use crate::provenance::Source;
use crate::words::Title;
use serde::Serialize;

/// One node in the table of a scheme (指标表).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct OutlineRow {
    /// The node.
    pub id: String,
    /// How deep it stands; 0 for the whole tree.
    pub depth: u32,
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// The weight, under a weighted mean.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<Ratio>,
    /// The full marks, after the further steps.
    pub full: Ratio,
    /// The method of a leaf, or how a branch combines its children: `mean`, `sum`.
    pub method: &'static str,
    /// The rule that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether it is made up for illustration.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
}

impl Compiled {
    /// The tree as a table: as written, or with the changes of one class.
    pub(crate) fn outline(&self, class: Option<&str>) -> Result<Vec<OutlineRow>, Error> {
        let plan = match class {
            None => self.plans.first(),
            Some(id) => {
                let position = self.names.class(id);
                let position = position
                    .ok_or_else(|| unknown(NameKind::Class, id, self.class_names(), &Pointer::ROOT))?;
                self.plan_of(position)
            }
        };
        let nodes = plan
            .into_iter()
            .flat_map(|plan| plan.preorder.iter().filter_map(|column| self.node(plan, *column)));
        Ok(nodes.map(Planned::outline).collect())
    }
}

impl Planned {
    fn outline(&self) -> OutlineRow {
        OutlineRow {
            id: self.id.to_string(),
            depth: self.depth,
            title: self.title.clone(),
            weight: self.weight.clone(),
            full: self.full.clone(),
            method: match &self.work {
                Work::Leaf(leaf) => leaf.method.word(),
                Work::Branch(branch) if branch.kind == BranchKind::Sum => "sum",
                Work::Branch(_) => "mean",
            },
            source: self.source.clone(),
            illustrative: self.illustrative,
        }
    }
}
