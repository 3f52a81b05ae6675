//! The tree of a JSON text.

/// One JSON value.
#[derive(Clone, Debug)]
pub(super) enum Node {
    Null,
    Bool(bool),
    Whole(i64),
    /// Any other number, as it is written: with a point, an exponent, or beyond `i64`.
    Number(String),
    Text(String),
    List(Vec<Node>),
    /// Each key once, in the order written.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// How many values it is, itself among them.
    pub(super) fn values(&self) -> usize {
        let inside = match self {
            Self::List(nodes) => nodes.iter().map(Self::values).sum(),
            Self::Object(entries) => entries.iter().map(|(_, node)| node.values()).sum(),
            _ => 0_usize,
        };
        inside.saturating_add(1)
    }

    /// An object without any keys but these; anything else as it is.
    pub(super) fn with_only(&self, keys: &[&str]) -> Self {
        match self {
            Self::Object(entries) => {
                let kept = entries.iter().filter(|(key, _)| keys.contains(&key.as_str()));
                Self::Object(kept.cloned().collect())
            }
            other => other.clone(),
        }
    }
}
