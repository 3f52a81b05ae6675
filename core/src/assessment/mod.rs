//! Assessment scores, places, grades and quotas.

mod fault;
mod grade;
mod outcome_fault;
mod quota;
mod ranking;
mod statute;

use crate::document::Tree;
use crate::error::Error;

pub use grade::{GradeRow, Grades};
pub(crate) use quota::check_quotas;
pub use quota::{
    Allotment, Base, Candidate, Candidates, ClassHeads, ClassSplit, CutRule, HardCap, Heads, OverCap, Quota,
    Rate, Size, Small, Split, Succession, Unit,
};
pub use ranking::{Compare, Place, Ranking, TieRule, Within, places};
pub use statute::{Evidence, Evidenced, LegalBase, LegalGrade, LegalGrades, Limit, Statute};

/// Every code this room can raise, file by file.
pub(crate) const CODES: &[&[&str]] = &[fault::Fault::CODES, outcome_fault::OutcomeFault::CODES];

/// An assessment scheme (考核办法), checked and ready to assess.
#[derive(Clone, Debug)]
pub struct Scheme;

impl Scheme {
    /// Builds a scheme from a document that is read but not yet understood.
    pub(crate) fn of(_: &Tree) -> Result<Self, Error> {
        Ok(Self)
    }
}
