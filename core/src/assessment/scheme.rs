//! Schemes: the document, its checks, and what is ready to assess.

use super::cohort::Cohort;
use super::document::SchemeDocument;
use super::formula::Fault;
use super::outcome::OutcomeFault;
use super::plan::Compiled;
use super::plan::compile::compile;
use super::plan::outline::OutlineRow;
use super::report::Report;
use crate::derivation::{Explain, Recorder, Silent};
use crate::document::Tree;
use crate::error::Error;
use crate::finding::Finding;
use std::sync::Arc;

/// Every code this room can raise, file by file.
pub(crate) const CODES: &[&[&str]] = &[Fault::CODES, OutcomeFault::CODES];

/// An assessment scheme (考核办法), checked and ready to assess.
///
/// # Shape
/// See [`SchemeDocument`]. A scheme is cheap to clone and can be shared between threads.
///
/// # Errors
/// When it is read: `shape.*` `exact.*` `name.*` `tree.*` `bounds.crossed` `bands.*` `curve.order` `choice.missing`
/// `value.better_missing` `override.no_such_part` `stages.incomplete` `law.unknown` `grades.*` `ranking.*` `quota.*`
///
/// # Example
/// ```
/// let scheme: kaohe::Scheme = r#"{"scheme": "typing", "title": {"zh": "打字"}, "law": "none",
///     "in_force": {"from": "2009-01-01", "to": "open"}, "source": {"instrument": "本办法"},
///     "classes": [{"id": "staff"}], "choices": {"no_task": "zero", "not_reported": "refuse"},
///     "publish": {"places": 1, "mode": "half_up"},
///     "tree": {"id": "total", "combine": {"weighted_mean": {"weights_sum": "100"}}, "children": [
///         {"id": "speed", "weight": "60", "full": "100", "score": {"mark": {}}},
///         {"id": "care", "weight": "40", "full": "100", "score": {"mark": {}}}]},
///     "ranking": {"by": ["total"], "compare": "exact", "within": "class", "ties": "competition"}}"#.parse()?;
/// let cohort = r#"{"cohort": "2009", "scheme": "typing", "period": {"from": "2009-01-01", "to": "2009-12-31"},
///     "subjects": [{"id": "li.ming", "class": "staff", "marks": {"speed": "91", "care": "88.5"}}]}"#.parse()?;
/// let report = scheme.assess(&cohort)?;
/// assert_eq!(report.subject("li.ming")?.to_string(), "90.0");
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Scheme {
    compiled: Arc<Compiled>,
}

impl Scheme {
    /// Reads a scheme from its document and checks it.
    ///
    /// # Errors
    /// Those of the type.
    pub fn read(text: &str) -> Result<Self, Error> {
        Self::of(&Tree::parse(text)?)
    }

    /// Builds a scheme from a document that is read but not yet understood.
    pub(crate) fn of(tree: &Tree) -> Result<Self, Error> {
        let compiled = compile(tree.document()?)?;
        Ok(Self { compiled: Arc::new(compiled) })
    }

    /// The scheme as it was written.
    ///
    /// # Example
    /// ```
    /// # let text = include_str!("../../../tests/cases/documents/three_marks.scheme.json");
    /// use kaohe::Scheme;
    /// let scheme: Scheme = text.parse()?;
    /// assert_eq!(scheme.document().scheme, "three_marks");
    /// assert_eq!(scheme, text.parse::<Scheme>()?);
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn document(&self) -> &SchemeDocument {
        self.compiled.written.as_deref().unwrap_or(&self.compiled.document)
    }

    /// What the linter remarks: what a scheme may say, but probably does not mean.
    pub fn findings(&self) -> Vec<Finding> {
        self.compiled.lint()
    }

    /// The tree as a table, in the order of the document: as written, or with the changes of one class.
    ///
    /// # Errors
    /// `name.unknown`
    pub fn outline(&self, class: Option<&str>) -> Result<Vec<OutlineRow>, Error> {
        self.compiled.outline(class)
    }

    /// Scores, places, grades and quotas of a cohort.
    ///
    /// # Errors
    /// `cohort.*` `ballot.*` `ledger.*` `choice.refused` `condition.value_missing` `place.beyond_table`
    /// `ranking.tie` `law.not_in_force` `quota.base_missing` `quota.base_too_small` `quota.classes_do_not_sum`
    pub fn assess(&self, cohort: &Cohort) -> Result<Report, Error> {
        self.assess_recorded(cohort, Silent)
    }

    /// The same with the derivation of every figure.
    ///
    /// # Errors
    /// Those of [`assess`](Self::assess).
    pub fn assess_explained(&self, cohort: &Cohort) -> Result<Report, Error> {
        self.assess_recorded(cohort, Explain)
    }

    pub(crate) fn assess_recorded<R: Recorder>(&self, cohort: &Cohort, recorder: R) -> Result<Report, Error> {
        super::run::assess(&self.compiled, cohort, recorder)
    }
}

/// Schemes are equal where their documents are.
impl PartialEq for Scheme {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.compiled, &other.compiled) || self.document() == other.document()
    }
}

impl Eq for Scheme {}

impl std::str::FromStr for Scheme {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::read(text)
    }
}
