//! The names there are, for sentences on a name that is unknown.

use super::document::{Class, SchemeDocument};
use super::node::Node;
use super::plan::{Compiled, Plan};
use crate::assessment::ballot::Form;
use crate::assessment::method::Method;
use crate::assessment::value::{Calculation, Value};
use crate::nearest::Name;
use crate::words::Title;
use std::collections::HashMap;

pub(super) fn named<'a>(id: &'a str, title: Option<&'a Title>) -> Name<'a> {
    Name::from((id, title.map(|title| title.zh.as_str())))
}

/// The values of a scheme.
pub(super) fn values(document: &SchemeDocument) -> impl Iterator<Item = Name<'_>> {
    document.values.iter().map(|(name, value): (&String, &Value)| named(name, value.title.as_ref()))
}

/// The classes of a scheme.
pub(super) fn classes(document: &SchemeDocument) -> impl Iterator<Item = Name<'_>> {
    document.classes.iter().map(|class: &Class| named(&class.id, class.title.as_ref()))
}

/// The forms of ballots of a scheme.
pub(super) fn forms(document: &SchemeDocument) -> impl Iterator<Item = Name<'_>> {
    document.ballots.iter().map(|(name, form): (&String, &Form)| named(name, form.title.as_ref()))
}

/// The titles of a node and of all below it, by name.
pub(super) fn titles_below(node: &Node) -> HashMap<&str, &str> {
    let (mut titles, mut open) = (HashMap::new(), vec![node]);
    while let Some(node) = open.pop() {
        titles.extend(node.title.as_ref().map(|title| (node.id.as_str(), title.zh.as_str())));
        open.extend(&node.children);
    }
    titles
}

impl Compiled {
    /// The classes.
    pub(in crate::assessment) fn class_names(&self) -> impl Iterator<Item = Name<'_>> {
        classes(&self.document)
    }

    /// The forms of ballots.
    pub(in crate::assessment) fn form_names(&self) -> impl Iterator<Item = Name<'_>> {
        forms(&self.document)
    }

    /// The values that come about in some way.
    pub(in crate::assessment) fn value_names(
        &self,
        is_meant: impl Fn(&Calculation) -> bool,
    ) -> impl Iterator<Item = Name<'_>> {
        let meant = self.values.iter().map(move |value| is_meant(&value.calculation));
        values(&self.document).zip(meant).filter(|(_, meant)| *meant).map(|(name, _)| name)
    }

    /// The leaves of a plan that are scored in some way.
    pub(in crate::assessment) fn leaf_names<'s>(
        &'s self,
        plan: &'s Plan,
        is_meant: impl Fn(&Method<usize>) -> bool,
    ) -> impl Iterator<Item = Name<'s>> {
        let meant = plan.leaves().filter(move |(_, leaf)| is_meant(&leaf.method));
        meant.map(|(node, _)| named(&node.id, node.title.as_ref()))
    }

    /// The questions of a form.
    pub(in crate::assessment) fn question_names<'s>(
        &'s self,
        form: &'s str,
    ) -> impl Iterator<Item = &'s str> {
        let asked = self.questions.iter().filter(move |(of, _)| of == form);
        asked.map(|(_, question)| question.as_str())
    }
}
