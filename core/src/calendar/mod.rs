//! Days that work and days that rest, by notice and version.

use crate::document::Tree;
use crate::error::Error;

crate::faults! {
    /// What a calendar can be refused for.
    Fault {
        Unknown { found: String } "calendar.unknown"
            "no calendar is called `{found}`; `cn` ships with the library, any other is given as a document"
            "没有名为“{found}”的日历;随库提供的是 `cn`,其他日历须以文件给出"
    }
}

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = Fault::CODES;

/// A working calendar (工作日历).
#[derive(Clone, Debug)]
pub struct Calendar;

impl Calendar {
    /// The calendar as it was announced up to and on a day.
    pub fn known_as_of(&self, _: crate::Day) -> Result<Self, Error> {
        Ok(self.clone())
    }

    /// Reads a calendar from a request: the name of one that ships, or a document.
    pub(crate) fn named_or_read(tree: &Tree) -> Result<Self, Error> {
        match tree.as_text() {
            Some("cn") => Ok(Self),
            found => Err(Fault::Unknown { found: found.unwrap_or_default().into() }.into()),
        }
    }
}
