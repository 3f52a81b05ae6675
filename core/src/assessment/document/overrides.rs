//! What a class changes in the tree and the effects.

use super::node::{NodeCombine, SchemeNode, Then};
use crate::assessment::formula::{Choices, Condition, Fault};
use crate::assessment::method::Method;
use crate::assessment::outcome::{EffectAction, SchemeEffect};
use crate::error::{Error, Pointer};
use crate::nearest::{Name, listed};
use crate::number::Ratio;
use crate::provenance::Source;
use crate::words::Title;
use serde::{Deserialize, Serialize};

/// A change of the scheme for one class (差异规定).
///
/// # Shape
/// `{"put": {"at": "service", "keys": {"full": "50"}}}`, `{"drop": {"at": "farm"}}`,
/// `{"add": {"under": "economy", "node": {…}}}`
///
/// # Errors
/// `override.no_such_part`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ClassOverride {
    /// Keys of a node or an effect are replaced.
    Put {
        /// The node or effect.
        at: String,
        /// The keys that are replaced.
        keys: Box<OverrideKeys>,
    },
    /// A node or an effect is left out.
    Drop {
        /// The node or effect.
        at: String,
    },
    /// A node is added as the last child of another.
    Add {
        /// The node it is added to.
        under: String,
        /// The node.
        node: Box<SchemeNode>,
    },
}

/// Keys of a node, or of an effect, that are replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
pub struct OverrideKeys {
    /// The title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// The rule that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether it is made up for illustration.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub illustrative: Option<bool>,
    /// A remark for whoever reads the scheme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Title>,
    /// The weight of a node.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<Ratio>,
    /// The full marks of a leaf.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub full: Option<Ratio>,
    /// How a leaf is scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Method>,
    /// How children are combined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub combine: Option<NodeCombine>,
    /// What is combined.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub children: Option<Vec<SchemeNode>>,
    /// The further steps of a node.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub then: Option<Vec<Then>>,
    /// What is done in special cases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choices: Option<Choices>,
    /// When an effect acts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<Vec<Condition>>,
    /// What an effect does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub effect: Option<Vec<EffectAction>>,
}

/// The tree and the effects of one class.
#[derive(Clone, Debug)]
pub(crate) struct Merged {
    pub(crate) tree: SchemeNode,
    pub(crate) effects: Vec<SchemeEffect>,
}

impl Merged {
    /// The same with the changes made, in order; `at` is where the list of changes stands.
    pub(crate) fn changed_by(mut self, changes: &[ClassOverride], at: &Pointer<'_>) -> Result<Self, Error> {
        for (index, change) in changes.iter().enumerate() {
            self.change(change, &at.index(index))?;
        }
        Ok(self)
    }

    fn change(&mut self, change: &ClassOverride, at: &Pointer<'_>) -> Result<(), Error> {
        match change {
            ClassOverride::Put { at: id, keys } => self.put(id, keys, &at.key("put")),
            ClassOverride::Drop { at: id } => self.leave_out(id, &at.key("drop").key("at")),
            ClassOverride::Add { under, node } => {
                let at = at.key("add");
                if find(&mut self.tree, under).is_none() {
                    return Err(self.missing(under, &at.key("under")));
                }
                let Some(parent) = find(&mut self.tree, under) else { return Ok(()) };
                let mut node = SchemeNode::clone(node);
                node.stand_at(at.key("node").to_string());
                parent.children.push(node);
                Ok(())
            }
        }
    }

    fn put(&mut self, id: &str, keys: &OverrideKeys, at: &Pointer<'_>) -> Result<(), Error> {
        let place = at.key("keys");
        if let Some(node) = find(&mut self.tree, id) {
            return keys.put_into_node(node, &place);
        }
        match self.effects.iter_mut().find(|effect| effect.id == id) {
            Some(effect) => keys.put_into_effect(effect, &place),
            None => Err(self.missing(id, &at.key("at"))),
        }
    }

    fn leave_out(&mut self, id: &str, at: &Pointer<'_>) -> Result<(), Error> {
        if self.tree.id == id {
            return Err(Fault::RootDropped { id: id.into() }.at(at));
        }
        let effects = self.effects.len();
        self.effects.retain(|effect| effect.id != id);
        if leave_out(&mut self.tree, id) || self.effects.len() < effects {
            return Ok(());
        }
        Err(self.missing(id, at))
    }

    fn missing(&self, id: &str, at: &Pointer<'_>) -> Error {
        let (mut there, mut open) = (Vec::new(), vec![&self.tree]);
        while let Some(node) = open.pop() {
            there.push(Name::from((node.id.as_str(), node.title.as_ref())));
            open.extend(node.children.iter().rev());
        }
        let effects = self.effects.iter();
        there.extend(effects.map(|effect| Name::from((effect.id.as_str(), effect.title.as_ref()))));
        Fault::NoSuchPart { id: crate::document::excerpt(id), there: listed(id, there) }.at(at)
    }
}

fn find<'a>(node: &'a mut SchemeNode, id: &str) -> Option<&'a mut SchemeNode> {
    if node.id == id {
        return Some(node);
    }
    node.children.iter_mut().find_map(|child| find(child, id))
}

fn leave_out(node: &mut SchemeNode, id: &str) -> bool {
    let before = node.children.len();
    node.children.retain(|child| child.id != id);
    node.children.len() < before || node.children.iter_mut().any(|child| leave_out(child, id))
}

/// Puts the keys that are given.
macro_rules! put {
    ($keys:expr => $part:expr; $($plain:ident)*; $($optional:ident)*) => {
        $( if let Some(value) = &$keys.$plain { $part.$plain = value.clone(); } )*
        $( if let Some(value) = &$keys.$optional { $part.$optional = Some(value.clone()); } )*
    };
}

impl OverrideKeys {
    fn put_into_node(&self, node: &mut SchemeNode, at: &Pointer<'_>) -> Result<(), Error> {
        self.refuse(&node.id, &[("when", self.when.is_some()), ("effect", self.effect.is_some())], at)?;
        put!(self => node; illustrative children then; title source note weight full score combine choices);
        for (index, child) in node.children.iter_mut().enumerate().filter(|_| self.children.is_some()) {
            child.stand_at(at.key("children").index(index).to_string());
        }
        node.at = at.to_string().into();
        Ok(())
    }

    fn put_into_effect(&self, effect: &mut SchemeEffect, at: &Pointer<'_>) -> Result<(), Error> {
        let foreign = [
            ("weight", self.weight.is_some()),
            ("full", self.full.is_some()),
            ("score", self.score.is_some()),
            ("combine", self.combine.is_some()),
            ("children", self.children.is_some()),
            ("then", self.then.is_some()),
            ("choices", self.choices.is_some()),
        ];
        self.refuse(&effect.id, &foreign, at)?;
        put!(self => effect; illustrative when effect; title source note);
        Ok(())
    }

    /// Refuses the first key that the part does not have.
    fn refuse(&self, id: &str, foreign: &[(&'static str, bool)], at: &Pointer<'_>) -> Result<(), Error> {
        match foreign.iter().find(|(_, given)| *given) {
            Some((key, _)) => Err(Fault::KeyElsewhere { key, id: id.into() }.at(at.key(key))),
            None => Ok(()),
        }
    }
}
