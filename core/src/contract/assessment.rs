//! Assessment: requests and answers.

use super::explained::explained;
use crate::assessment::{Cohort, OutlineRow, Report, Scheme};
use crate::error::Error;
use crate::finding::Finding;
use serde::{Deserialize, Serialize};

/// Asks for the scores, places, grades and quotas of a cohort.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Assess {
    /// Who is assessed, and what is given about them.
    pub cohort: Cohort,
    /// Whether every figure comes with its derivation; without where it is absent.
    #[serde(default)]
    pub explain: bool,
}

/// Asks what the linter remarks, and for the tree as a table.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The class whose tree is meant; the tree as written where it is absent.
    #[serde(default)]
    pub class: Option<String>,
}

/// What the linter remarks, and the tree as a table.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Checked {
    /// What stands, but is probably not meant.
    pub findings: Vec<Finding>,
    /// The nodes, in the order of the document.
    pub tree: Vec<OutlineRow>,
}

pub(super) fn assess(scheme: &Scheme, request: Assess) -> Result<Report, Error> {
    let Assess { cohort, explain } = request;
    explained(explain, |recorder| {
        scheme.assess_recorded(&cohort, recorder).map_err(|error| error.under("/cohort"))
    })
}

pub(super) fn check(scheme: &Scheme, request: Check) -> Result<Checked, Error> {
    let tree = scheme.outline(request.class.as_deref()).map_err(|error| error.standing_at("/class"))?;
    Ok(Checked { findings: scheme.findings(), tree })
}
