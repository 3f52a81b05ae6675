//! A document that is read but not yet understood.

use super::encoding::check_size;
use super::node::Node;
use super::{Fault, parse, reader, whose};
use crate::error::Error;
use crate::limits::{DOCUMENT_VALUES, TEXT_BYTES};
use serde::de::DeserializeOwned;

/// Reads a document of type `T` from JSON text.
///
/// # Errors
/// `document.*` `shape.*` `exact.*` `day.not_a_day`
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    Tree::parse(text)?.build()
}

/// A document that is read but not yet understood: a request is taken apart before its parts are built.
#[derive(Debug)]
pub(crate) struct Tree(pub(super) Node);

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
        let Node::Object(entries) = &mut self.0 else { return None };
        let at = entries.iter().position(|(name, _)| name == key)?;
        Some(Self(entries.remove(at).1))
    }

    /// The text, where the whole document is one.
    pub(crate) fn as_text(&self) -> Option<&str> {
        match &self.0 {
            Node::Text(text) => Some(text),
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
