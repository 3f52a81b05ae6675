//! The tree of a JSON text.

/// One JSON value.
#[derive(Debug)]
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
