//! Reading a document strictly: its size, its depth, every key once, no floats, and each fault at its place.
//!
//! Documents are JSON. serde_json reads the text; the tree it yields is checked and handed to serde by
//! `reader`, whose errors carry code and place instead of a sentence about Rust types.

mod fault;
mod node;
mod reader;
mod refused;

use crate::error::Error;
use crate::limits::DOCUMENT_BYTES;
pub(crate) use crate::words::excerpt;
use crate::words::{SEPARATOR, Words};
pub(crate) use fault::Fault;
use serde::de::DeserializeOwned;

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = Fault::CODES;

/// Reads a document of type `T` from JSON text.
///
/// # Errors
/// `document.too_large` `document.not_json` `document.too_deep` `shape.*` `exact.*` `day.not_a_day`
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    Tree::parse(text)?.build()
}

/// A document that is read but not yet understood: a request is taken apart before its parts are built.
#[derive(Debug)]
pub(crate) struct Tree(node::Node);

impl Tree {
    /// Reads the text: size, syntax, depth, keys.
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        check_size(text.len())?;
        node::parse(text).map(Self)
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

    /// Builds a value of type `T`; places start at this tree.
    pub(crate) fn build<T: DeserializeOwned>(&self) -> Result<T, Error> {
        reader::build(&self.0)
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
    Fault::FloatRefused { found: excerpt(found) }.at(at)
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
