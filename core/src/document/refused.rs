//! An error on its way up to where its place is known, and its words: ours instead of serde's.

use super::node::Node;
use super::{Fault, excerpt};
use crate::error::{Error, Place};
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
    pub(super) fn placed_at(self, place: &Place<'_>) -> Self {
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
            Some((code, en, zh)) => {
                Self { error: Error::new(code.to_owned(), Words::new(zh, en)), placed: false }
            }
            None => Fault::WrongType {
                found: Words::same(message),
                expected: Words::new("别的形式", "another shape"),
            }
            .into(),
        }
    }
    #[cold]
    #[inline(never)]
    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Fault::WrongType { found: met(found), expected: expected_words(expected) }.into()
    }
    #[cold]
    #[inline(never)]
    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Fault::OutOfRange { found: met(found), expected: expected_words(expected) }.into()
    }
    #[cold]
    #[inline(never)]
    fn unknown_variant(found: &str, allowed: &'static [&'static str]) -> Self {
        Fault::UnknownVariant { found: excerpt(found), allowed: listed(found, allowed.iter().copied()) }
            .into()
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

#[cold]
#[inline(never)]
pub(super) fn out_of_range(found: impl fmt::Display) -> Refused {
    let expected = Words::new("不超出范围的整数", "a whole number that fits here");
    Fault::OutOfRange { found: the_number(found), expected }.into()
}

pub(super) fn one_of(allowed: &[&str]) -> Words {
    let allowed = listed("", allowed.iter().copied());
    Words::new(format!("以下之一：{}", allowed.zh), format!("one of: {}", allowed.en))
}

pub(super) fn list_of(size: usize) -> Words {
    Words::new(format!("有 {size} 项的列表"), format!("a list of {size}"))
}

/// What stands there, in words: never a Rust name, never more than the first characters.
pub(super) fn described(node: &Node) -> Words {
    match node {
        Node::Null => Words::same(" null"),
        Node::Bool(value) => Words::new(format!(" {value}"), value.to_string()),
        Node::Whole(value) => the_number(value),
        Node::Large(value) => the_number(value),
        Node::Float(value) => Words::new(format!("浮点数 {value}"), format!("the float {value}")),
        Node::Text(text) => the_text(text),
        Node::List(_) => Words::new("列表", "a list"),
        Node::Object(_) => Words::new("对象", "an object"),
    }
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
        Unexpected::Str(text) => the_text(text),
        Unexpected::Seq => Words::new("列表", "a list"),
        Unexpected::Map => Words::new("对象", "an object"),
        other => Words::same(format!(" {other}")),
    }
}

/// What a visitor expects: in both languages where it is one of ours.
pub(super) fn expected_words(expected: &dyn Expected) -> Words {
    let text = expected.to_string();
    text.split_once(SEPARATOR).map_or_else(|| Words::same(&text), |(en, zh)| Words::new(zh, en))
}
