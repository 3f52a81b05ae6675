//! The names there are, for sentences on a name that is unknown.

use super::{Compiled, Plan};
use crate::assessment::document::{SchemeClass, SchemeDocument, SchemeNode};
use crate::assessment::formula::There;
use crate::assessment::method::Method;
use crate::assessment::value::{Calculation, SchemeValue};
use crate::nearest::Name;
use std::collections::HashMap;

/// The names of a scheme.
pub(super) fn there(document: &SchemeDocument) -> There<'_> {
    There {
        values: values(document).collect(),
        ordered: document.values.values().map(|value| value.better.is_some()).collect(),
        classes: classes(document).collect(),
        nodes: titles_below(&document.tree),
    }
}

/// The values of a scheme.
fn values(document: &SchemeDocument) -> impl Iterator<Item = Name<'_>> {
    document
        .values
        .iter()
        .map(|(name, value): (&String, &SchemeValue)| (name.as_str(), value.title.as_ref()).into())
}

/// The classes of a scheme.
fn classes(document: &SchemeDocument) -> impl Iterator<Item = Name<'_>> {
    document.classes.iter().map(|class: &SchemeClass| (class.id.as_str(), class.title.as_ref()).into())
}

/// The titles of a node and of all below it, by name.
fn titles_below(node: &SchemeNode) -> HashMap<&str, &str> {
    let (mut titles, mut open) = (HashMap::new(), vec![node]);
    while let Some(node) = open.pop() {
        titles.extend(node.title.as_ref().map(|title| (node.id.as_str(), title.zh.as_str())));
        open.extend(&node.children);
    }
    titles
}

impl Compiled {
    /// The classes.
    pub(crate) fn class_names(&self) -> impl Iterator<Item = Name<'_>> {
        classes(&self.document)
    }

    /// The values that come about in some way.
    pub(crate) fn value_names(
        &self,
        is_meant: impl Fn(&Calculation) -> bool,
    ) -> impl Iterator<Item = Name<'_>> {
        let meant = self.values.iter().map(move |value| is_meant(&value.calculation));
        values(&self.document).zip(meant).filter(|(_, meant)| *meant).map(|(name, _)| name)
    }

    /// The leaves of a plan that are scored in some way.
    pub(crate) fn leaf_names<'s>(
        &'s self,
        plan: &'s Plan,
        is_meant: impl Fn(&Method<usize>) -> bool,
    ) -> impl Iterator<Item = Name<'s>> {
        let meant = plan.leaves().filter(move |(_, leaf)| is_meant(&leaf.method));
        meant.map(|(node, _)| (&*node.id, node.title.as_ref()).into())
    }
}
