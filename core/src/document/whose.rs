//! Whose part of a document is at fault: the id of what stands around the place.

use super::node::Node;
use crate::error::Error;
use crate::words::{Words, excerpt};

/// The keys under which a part of a document has its name.
const NAMES: &[&str] = &["id", "matter", "rule"];

/// The error with the name of the innermost part around its place that has one.
#[cold]
#[inline(never)]
pub(super) fn named(error: Error, document: &Node) -> Error {
    match whose(document, error.at()) {
        Some(name) => inside(&error, name),
        None => error,
    }
}

/// The error with the name of the part in which it stands.
#[cold]
pub(crate) fn inside(error: &Error, name: &str) -> Error {
    let name = excerpt(name);
    let words = error.words().clone();
    let words = words.followed_by(&Words::new(format!("（在“{name}”中）"), format!(" (in `{name}`)")));
    Error::new(error.code().to_owned(), words).standing_at(error.at())
}

fn whose<'n>(document: &'n Node, at: &str) -> Option<&'n str> {
    let (mut node, mut name) = (document, name_of(document));
    for step in at.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        node = match node {
            Node::Object(entries) => under(entries, &step)?,
            Node::List(nodes) => nodes.get(step.parse::<usize>().ok()?)?,
            _ => return name,
        };
        name = name_of(node).or(name);
    }
    name
}

fn under<'n>(entries: &'n [(String, Node)], key: &str) -> Option<&'n Node> {
    entries.iter().find(|(name, _)| name == key).map(|(_, node)| node)
}

fn name_of(node: &Node) -> Option<&str> {
    under_one_of(node, NAMES)
}

/// The text under the first of these keys that has one.
pub(super) fn under_one_of<'n>(node: &'n Node, keys: &[&str]) -> Option<&'n str> {
    let Node::Object(entries) = node else { return None };
    keys.iter().find_map(|key| match under(entries, key) {
        Some(Node::Text(name)) => Some(name.as_str()),
        _ => None,
    })
}
