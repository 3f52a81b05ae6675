//! Assessment scores, places, grades and quotas.

use crate::document::Tree;
use crate::error::Error;

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = &[];

/// An assessment scheme (考核办法), checked and ready to assess.
#[derive(Clone, Debug)]
pub struct Scheme;

impl Scheme {
    /// Builds a scheme from a document that is read but not yet understood.
    pub(crate) fn of(_: &Tree) -> Result<Self, Error> {
        Ok(Self)
    }
}
