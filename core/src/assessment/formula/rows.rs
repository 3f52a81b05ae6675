//! Rows by their lower end: none above another, none out of reach, the last takes the rest.

use super::fault::Fault;
use crate::error::{Error, Pointer};
use crate::number::Ratio;

/// The lower end of a row, for the checks that all tables share.
#[derive(Clone, Copy)]
pub(crate) struct RowEnd<'a> {
    /// The lower end; `None` where the row has none.
    pub(crate) least: Option<&'a Ratio>,
    /// Whether the end itself lies outside.
    pub(crate) open: bool,
    /// Whether the row has further conditions, so that it may let values through.
    pub(crate) conditional: bool,
}

/// Refuses rows that are out of order or out of reach, and a table without a last row that takes the rest.
pub(crate) fn check_rows<'a>(rows: impl Iterator<Item = RowEnd<'a>>, at: &Pointer<'_>) -> Result<(), Error> {
    let mut taken: Option<RowEnd<'_>> = None;
    for (index, row) in rows.enumerate() {
        if let Some(before) = taken {
            row.check_below(before, &at.index(index))?;
        }
        if !row.conditional {
            taken = Some(row);
        }
    }
    match taken {
        Some(RowEnd { least: None, .. }) => Ok(()),
        _ => Err(Fault::NoLastBand {}.at(at)),
    }
}

impl<'a> From<Option<&'a Ratio>> for RowEnd<'a> {
    fn from(least: Option<&'a Ratio>) -> Self {
        Self { least, open: false, conditional: false }
    }
}

impl RowEnd<'_> {
    /// Refuses a row of which an earlier one has already taken everything.
    fn check_below(self, before: Self, at: &Pointer<'_>) -> Result<(), Error> {
        let Some(taken_from) = before.least else { return Err(Fault::BandUnreachable {}.at(at)) };
        match self.least {
            Some(least) if least > taken_from => {
                let (found, before) = (least.to_string(), taken_from.to_string());
                Err(Fault::BandsOrder { found, before }.at(at.key(if self.open { "over" } else { "from" })))
            }
            Some(least) if least == taken_from && (self.open || !before.open) => {
                Err(Fault::BandUnreachable {}.at(at))
            }
            _ => Ok(()),
        }
    }
}
