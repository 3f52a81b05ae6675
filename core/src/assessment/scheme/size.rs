//! How large a scheme may be.

use super::document::SchemeDocument;
use super::node::Node;
use super::overrides::Override;
use crate::assessment::fault::Fault;
use crate::error::Error;
use crate::limits::SCHEME_PARTS;

/// Refuses a scheme with too many parts.
///
/// # Errors
/// `scheme.too_large`
pub(super) fn check_size(document: &SchemeDocument) -> Result<(), Error> {
    let changed = document.classes.iter().filter(|class| !class.overrides.is_empty());
    let copies = changed.clone().count().saturating_add(1);
    let copied = nodes(&document.tree).saturating_add(document.effects.len()).saturating_mul(copies);
    let changes = changed.flat_map(|class| &class.overrides).map(parts).fold(0, usize::saturating_add);
    let lists = [
        document.values.len(),
        document.ballots.len(),
        document.classes.len(),
        document.quota.len(),
        document.ranking.by.len(),
        document.grades.as_ref().map_or(0, |grades| grades.rows.len()),
    ];
    let found = lists.into_iter().fold(copied.saturating_add(changes), usize::saturating_add);
    if found > SCHEME_PARTS {
        return Err(Fault::SchemeTooLarge { found, limit: SCHEME_PARTS }.into());
    }
    Ok(())
}

fn nodes(node: &Node) -> usize {
    sum(&node.children).saturating_add(1)
}

fn sum(list: &[Node]) -> usize {
    list.iter().map(nodes).fold(0, usize::saturating_add)
}

fn parts(change: &Override) -> usize {
    match change {
        Override::Put { keys, .. } => keys.children.as_deref().map_or(1, sum),
        Override::Drop { .. } => 1,
        Override::Add { node, .. } => nodes(node),
    }
}
