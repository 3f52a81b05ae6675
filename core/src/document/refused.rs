//! An error on its way up to where its place is known, and its words: ours instead of serde's.

use super::node::Node;
use super::written::{self, NumberKind};
use super::{Fault, excerpt};
use crate::error::{Error, Pointer};
use crate::nearest::listed;
use crate::words::{SEPARATOR, Words};
use serde::de::{self, Expected, Unexpected};
use std::fmt;

/// An error on its way up: `placed` once the innermost value has said where it stands.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) error: Error,
    placed: bool,
}

impl Refused {
    #[cold]
    #[inline(never)]
    pub(super) fn placed_at(self, place: &Pointer<'_>) -> Self {
        if self.placed {
            return self;
        }
        Self { error: self.error.standing_at(place), placed: true }
    }
}

impl From<Fault> for Refused {
    #[cold]
    #[inline(never)]
    fn from(fault: Fault) -> Self {
        Self { error: fault.into(), placed: false }
    }
}

impl From<Error> for Refused {
    fn from(error: Error) -> Self {
        Self { error, placed: false }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for Refused {}

impl de::Error for Refused {
    #[cold]
    #[inline(never)]
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let parts = message
            .split_once(": ")
            .and_then(|(code, words)| words.split_once(SEPARATOR).map(|(en, zh)| (code, en, zh)));
        match parts {
            Some((code, en, zh)) => Error::new(code.to_owned(), Words::new(zh, en)).into(),
            None => Fault::WrongType { found: another(), expected: other() }.into(),
        }
    }
    #[cold]
    #[inline(never)]
    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        let Expectation { words, kind } = Expectation::of(expected);
        let error = match (kind, found) {
            (Some(kind), Unexpected::Unit) => Some(written::empty("null", kind)),
            (Some(NumberKind::Exact), Unexpected::Signed(number)) => {
                Some(Fault::NumberAsJson { found: number.to_string() }.into())
            }
            (Some(NumberKind::Whole), Unexpected::Str(text)) => written::not_a_count(text),
            _ => None,
        };
        error.map_or_else(|| Fault::WrongType { found: met(found), expected: words }.into(), Self::from)
    }
    #[cold]
    #[inline(never)]
    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Fault::OutOfRange { found: met(found), expected: Expectation::of(expected).words }.into()
    }
    #[cold]
    #[inline(never)]
    fn invalid_length(found: usize, expected: &dyn Expected) -> Self {
        Fault::WrongType { found: list_of(found), expected: Expectation::of(expected).words }.into()
    }
    #[cold]
    #[inline(never)]
    fn unknown_variant(found: &str, allowed: &'static [&'static str]) -> Self {
        Fault::unknown_variant(found, allowed).into()
    }
    #[cold]
    #[inline(never)]
    fn unknown_field(key: &str, allowed: &'static [&'static str]) -> Self {
        Fault::unknown_key(key, allowed).into()
    }
    #[cold]
    #[inline(never)]
    fn missing_field(key: &'static str) -> Self {
        Fault::MissingKey { key: key.to_owned() }.into()
    }
    #[cold]
    #[inline(never)]
    fn duplicate_field(key: &'static str) -> Self {
        Fault::DuplicateKey { key: key.to_owned() }.into()
    }
}

/// What a visitor expects: in both languages, and whether it is a number.
pub(super) struct Expectation {
    pub(super) words: Words,
    pub(super) kind: Option<NumberKind>,
}

impl Expectation {
    /// Takes apart what [`expecting`](super::visitor::expecting) wrote; any other text is serde's own and is not shown.
    #[cold]
    #[inline(never)]
    pub(super) fn of(expected: &dyn Expected) -> Self {
        let text = expected.to_string();
        let mut parts = text.split(SEPARATOR);
        let (Some(en), Some(zh)) = (parts.next(), parts.next()) else {
            let words = if text.starts_with("a nonzero") { from_one() } else { other() };
            return Self { words, kind: None };
        };
        Self { words: Words::new(zh, en), kind: parts.next().and_then(NumberKind::named) }
    }
}

pub(super) fn one_of(allowed: &[&str]) -> Words {
    let allowed = listed("", allowed.iter().copied());
    Words::new(format!("以下之一：{}", allowed.zh), format!("one of: {}", allowed.en))
}

pub(super) fn list_of(size: usize) -> Words {
    match size {
        0 => Words::new("空列表", "an empty list"),
        _ => Words::new(format!("有 {size} 项的列表"), format!("a list of {size}")),
    }
}

/// What stands there, in words: never a Rust name, never more than the first characters.
pub(super) fn described(node: &Node) -> Words {
    match node {
        Node::Null => nothing(),
        Node::Bool(value) => yes_or_no(*value),
        Node::Whole(value) => the_number(value),
        Node::Number(text) => the_number(excerpt(text)),
        Node::Text(text) => the_text(text),
        Node::List(nodes) => list_of(nodes.len()),
        Node::Object(_) => Words::new("对象", "an object"),
    }
}

fn nothing() -> Words {
    Words::new("空值（null）", "nothing (null)")
}

fn yes_or_no(value: bool) -> Words {
    let zh = if value { "true（是）" } else { "false（否）" };
    Words::new(zh, value.to_string())
}

fn another() -> Words {
    Words::new("别的内容", "something else")
}

/// What serde asks of a number that cannot be zero.
fn from_one() -> Words {
    Words::new("不小于 1 的整数", "a whole number from 1 on")
}

fn other() -> Words {
    Words::new("别的形式", "another form")
}

fn the_number(value: impl fmt::Display) -> Words {
    Words::new(format!("数字 {value}"), format!("the number {value}"))
}

pub(super) fn the_text(text: &str) -> Words {
    let text = excerpt(text);
    Words::new(format!("文本 \"{text}\""), format!("the text \"{text}\""))
}

/// What a visitor met, in our words instead of serde's.
fn met(found: Unexpected<'_>) -> Words {
    match found {
        Unexpected::Signed(value) => the_number(value),
        Unexpected::Unsigned(value) => the_number(value),
        Unexpected::Float(value) => the_number(value),
        Unexpected::Bool(value) => yes_or_no(value),
        Unexpected::Str(text) => the_text(text),
        Unexpected::Seq => Words::new("列表", "a list"),
        Unexpected::Map => Words::new("对象", "an object"),
        Unexpected::Unit | Unexpected::Option => nothing(),
        _ => another(),
    }
}
