//! Reading a document strictly: its size, its depth, every key once, no floats, and each fault at its place.
//!
//! Documents are JSON. `parse` reads the text, and `slip` says what is wrong where it cannot; the tree is handed to serde
//! by `reader`, whose errors carry code and place instead of a sentence about Rust types. `written` knows numbers as
//! people write them.

mod element;
mod encoding;
mod fault;
mod node;
mod parse;
mod partly;
mod planned;
mod reader;
mod refused;
mod slip;
mod whose;
mod written;

use crate::error::Error;
use crate::limits::{DOCUMENT_BYTES, DOCUMENT_VALUES, TEXT_BYTES};
pub(crate) use crate::words::excerpt;
use crate::words::{SEPARATOR, Words};
pub(crate) use element::each;
pub use element::{AsElement, Element, Part, Unreadable};
pub use encoding::text_of;
pub(crate) use fault::Fault;
pub(crate) use partly::{Partly, each_partly};
use serde::de::DeserializeOwned;
pub(crate) use whose::inside;
pub(crate) use written::{Kind, half_width, not_a_count, not_a_number};

/// Every code this room can raise.
pub(crate) const CODES: &[&[&str]] = &[Fault::CODES, written::Fault::CODES];

/// Reads a document of type `T` from JSON text.
///
/// # Errors
/// `document.*` `shape.*` `exact.*` `day.not_a_day`
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    Tree::parse(text)?.build()
}

/// Reads a list whose elements are read one by one: one that cannot be read says why, and the others stand.
///
/// # Errors
/// `document.*`, and `shape.wrong_type` where the text is no list.
pub fn read_each<T: Part>(text: &str) -> Result<Vec<Element<T>>, Error> {
    reader::build_with(&Tree::parse(text)?.0, each)
}

/// A document that is read but not yet understood: a request is taken apart before its parts are built.
#[derive(Debug)]
pub(crate) struct Tree(node::Node);

impl Tree {
    /// Reads the text: size, syntax, depth, keys, how long its texts are.
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        check_size(text.len())?;
        parse::parse(text, TEXT_BYTES).map(Self)
    }

    /// The same of what an answer returned: its sentences may be longer than what people write.
    pub(crate) fn parse_returned(text: &str) -> Result<Self, Error> {
        check_size(text.len())?;
        parse::parse(text, usize::MAX).map(Self)
    }

    /// Takes the value under a key out of an object; `None` where there is no such key.
    pub(crate) fn take(&mut self, key: &str) -> Option<Self> {
        let node::Node::Object(entries) = &mut self.0 else { return None };
        let at = entries.iter().position(|(name, _)| name == key)?;
        Some(Self(entries.remove(at).1))
    }

    /// The text, where the whole document is one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match &self.0 {
            node::Node::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The request of type `T` that this tree is; the tree itself takes no room while it is answered.
    pub(crate) fn request<T: DeserializeOwned>(self) -> Result<T, Error> {
        self.build()
    }

    /// The document of type `T` that this tree is, before it is compiled: a larger one is not even built.
    pub(crate) fn document<T: DeserializeOwned>(&self) -> Result<T, Error> {
        match self.0.values() {
            found if found > DOCUMENT_VALUES => {
                Err(Fault::TooManyValues { found, limit: DOCUMENT_VALUES }.into())
            }
            _ => self.build(),
        }
    }

    /// Builds a value of type `T`; places start at this tree.
    pub(crate) fn build<T: DeserializeOwned>(&self) -> Result<T, Error> {
        reader::build(&self.0).map_err(|error| whose::named(error, &self.0))
    }
}

/// Refuses a size over [`DOCUMENT_BYTES`]; a face asks before it copies a text.
///
/// # Errors
/// `document.too_large`
pub fn check_size(bytes: usize) -> Result<(), Error> {
    if bytes > DOCUMENT_BYTES {
        return Err(Fault::TooLarge { bytes, limit: DOCUMENT_BYTES }.into());
    }
    Ok(())
}

/// The refusal of a float that JSON cannot write, such as `NaN`, for a face whose language has it.
pub fn float_refused(found: &str, at: &str) -> Error {
    Fault::NotFinite { found: excerpt(found) }.at(at)
}

/// The refusal of a value that no document holds, such as a set or a table, for a face whose language has it.
pub fn value_refused(found: &str, at: &str) -> Error {
    let found = excerpt(found);
    let found = Words::new(format!("“{found}”类型的值"), format!("a value of type `{found}`"));
    let expected = Words::new("文本、数、日期、列表或对象", "text, a number, a day, a list or an object");
    Fault::WrongType { found, expected }.at(at)
}

/// An error of ours as serde's: [`reader`] takes it apart again, any other reader shows its sentence.
pub(crate) fn refusal<E: serde::de::Error>(error: Error) -> E {
    let Words { zh, en } = error.words();
    E::custom(format!("{}: {en}{SEPARATOR}{zh}", error.code()))
}

/// What a visitor expects, in both languages; [`reader`] takes it apart again.
pub(crate) fn expecting(f: &mut std::fmt::Formatter<'_>, zh: &str, en: &str) -> std::fmt::Result {
    write!(f, "{en}{SEPARATOR}{zh}")
}

/// What a visitor expects where a number may stand: what is no such number is then refused by its cause.
pub(crate) fn expecting_number(
    f: &mut std::fmt::Formatter<'_>,
    kind: Kind,
    zh: &str,
    en: &str,
) -> std::fmt::Result {
    write!(f, "{en}{SEPARATOR}{zh}{SEPARATOR}{}", kind.name())
}

/// A text that says something else than a word: what stands there instead is refused as no such thing.
pub(crate) fn text_saying<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
    zh: &'static str,
    en: &'static str,
) -> Result<String, D::Error> {
    deserializer.deserialize_any(Saying { zh, en })
}

struct Saying {
    zh: &'static str,
    en: &'static str,
}

impl serde::de::Visitor<'_> for Saying {
    type Value = String;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        expecting(f, self.zh, self.en)
    }
    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}

/// A word where a count or one of these words is written.
pub(crate) fn neither_count_nor<E: serde::de::Error>(word: &str, allowed: &'static [&'static str]) -> E {
    not_a_count(word).map_or_else(|| E::unknown_variant(word, allowed), refusal)
}

/// A whole number outside the limits of a count.
pub(crate) fn beyond_count<E: serde::de::Error>(found: i64, least: i64) -> E {
    refusal(written::beyond(found, (least, u32::MAX.into())))
}
