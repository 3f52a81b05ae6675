//! Assessment scores, places, grades and quotas.

mod fault;

use crate::document::Tree;
use crate::error::Error;

/// Every code this room can raise, file by file.
pub(crate) const CODES: &[&[&str]] = &[fault::Fault::CODES];

/// An assessment scheme (考核办法), checked and ready to assess.
#[derive(Clone, Debug)]
pub struct Scheme;

impl Scheme {
    /// Builds a scheme from a document that is read but not yet understood.
    pub(crate) fn of(_: &Tree) -> Result<Self, Error> {
        Ok(Self)
    }
}
