//! Reading a document strictly: its size, its depth, every key once, no floats, and each fault at its place.
//!
//! Documents are JSON. `parse` reads the text, and `slip` says what is wrong where it cannot; the tree is handed to serde
//! by `reader`, whose errors carry code and place instead of a sentence about Rust types. `written` knows numbers as
//! people write them.

mod attempt;
mod element;
mod encoding;
mod fault;
mod meant;
mod node;
mod parse;
mod partly;
mod planned;
mod reader;
mod refused;
mod slip;
mod tree;
mod visitor;
mod whose;
mod written;

pub(crate) use crate::words::excerpt;
pub(crate) use element::each;
pub use element::{AsElement, Element, ListElement, Unreadable, read_each};
pub use encoding::{check_size, text_of};
pub(crate) use fault::Fault;
pub use fault::{float_refused, value_refused};
pub(crate) use meant::half_width;
pub(crate) use partly::{Partly, each_partly};
pub(crate) use tree::Tree;
pub use tree::read;
pub(crate) use visitor::{
    beyond_count, expecting, expecting_number, neither_count_nor, refusal, text_saying,
};
pub(crate) use whose::inside;
pub(crate) use written::{NumberKind, not_a_number};

/// Every code this room can raise.
pub(crate) const CODES: &[&[&str]] = &[Fault::CODES, written::Fault::CODES];
