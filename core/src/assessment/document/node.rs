//! The tree as its document writes it: nodes, how they combine, and the steps that follow.

use crate::assessment::formula::{Bounds, Choices, Condition};
use crate::assessment::method::Method;
use crate::number::{Ratio, Rounding};
use crate::provenance::Source;
use crate::words::Title;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Deref;

/// A node of the tree (指标).
///
/// # Shape
/// A leaf has `score` with `full`; any other node has `combine` with `children`.
///
/// # Errors
/// `tree.score_or_combine` `tree.full_missing` `tree.weight_negative` `tree.weights_do_not_sum`
/// `tree.points_do_not_sum` `tree.scales_mixed` `choice.missing` `name.twice`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SchemeNode {
    /// The name; values and nodes share one namespace.
    pub id: String,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// The rule that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether this is made up for illustration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// A remark for whoever reads the scheme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Title>,
    /// The weight (权重), under a weighted mean.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<Ratio>,
    /// The full marks (满分) of a leaf; `"0"` marks what nobody is expected to earn: bonuses and deductions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full: Option<Ratio>,
    /// How a leaf is scored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub score: Option<Method>,
    /// How the children are combined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combine: Option<NodeCombine>,
    /// What is combined.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub children: Vec<SchemeNode>,
    /// Further steps, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub then: Vec<Then>,
    /// What is done in special cases, for this branch.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choices: Option<Choices>,
    /// Where the node stands in the scheme's document.
    #[serde(skip)]
    pub(crate) at: NodeSpot,
}

/// A place in the document that a node was read from. It is no part of what the document says: all compare equal.
#[derive(Clone, Debug, Default, Eq)]
pub(crate) struct NodeSpot(String);

impl PartialEq for NodeSpot {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Deref for NodeSpot {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NodeSpot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for NodeSpot {
    fn from(place: String) -> Self {
        Self(place)
    }
}

impl SchemeNode {
    /// Notes for this node and all below where they stand.
    pub(crate) fn stand_at(&mut self, at: String) {
        for (index, child) in self.children.iter_mut().enumerate() {
            child.stand_at(format!("{at}/children/{index}"));
        }
        self.at = at.into();
    }
}

/// How children are combined (汇总方式).
///
/// # Shape
/// `{"weighted_mean": {"weights_sum": "1"}}`, `{"sum": {"full": "1000"}}`, `{"mean": {}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum NodeCombine {
    /// Σ weight × score ÷ Σ weight (加权平均); the children have the same full marks.
    WeightedMean {
        /// What the weights sum to.
        weights_sum: Ratio,
    },
    /// Points added up (分值相加); the children's full marks sum to `full`.
    Sum {
        /// The full marks of the whole.
        full: Ratio,
    },
    /// The plain mean (算术平均); the children have the same full marks.
    Mean {},
}

/// A step after the score or the combination (后续步骤).
///
/// # Shape
/// `{"times": "difficulty"}`, `{"within": ["0", "60"]}`, `{"round": {"places": 1, "mode": "half_up"}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Then"))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Then<N = String> {
    /// Multiplied by a figure: a difficulty coefficient (难度系数).
    Times(N),
    /// A figure added: a correction (修正).
    Plus(N),
    /// Held between a lowest and a highest.
    Within(Bounds),
    /// Rounded, and what follows goes on from there.
    Round(Rounding),
    /// Brought to other full marks (折算): × `to` ÷ full.
    Rescale {
        /// The new full marks.
        to: Ratio,
    },
    /// Void, that is 0, where all of these hold.
    ZeroIf(Vec<Condition<N>>),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(text: &str) -> SchemeNode {
        crate::document::read(text).unwrap()
    }

    #[test]
    fn equal_documents_are_equal_wherever_they_stand() {
        let text = r#"{"id": "total", "combine": {"mean": {}}, "children": [
            {"id": "a", "full": "100", "score": {"mark": {}}}]}"#;
        let (read, mut compiled) = (node(text), node(text));
        compiled.stand_at("/classes/0/override/0/add/node".into());
        assert_eq!(read, compiled);
        assert_eq!(compiled.children[0].at.to_string(), "/classes/0/override/0/add/node/children/0");
        assert_ne!(read, node(&text.replace("\"a\"", "\"b\"")));
    }
}
