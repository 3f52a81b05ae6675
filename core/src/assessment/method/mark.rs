//! `mark`: points given directly (直接打分).

use super::facts::{LeafFacts, ScoringMethod};
use crate::assessment::formula::{Case, Explanation, Fault, Interruption, Range, Scored};
use crate::derivation::Recorder;
use crate::number::Ratio;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// The mark under the node's id (直接打分).
///
/// # Shape
/// `{}`, or `{"one_of": ["100", "95", "90"]}`
///
/// # Rule
/// A mark outside 0 … full, or not in `one_of`, is refused, not clamped.
///
/// # Errors
/// `cohort.mark_out_of_range`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MarkMethod {
    /// The only marks that may be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one_of: Option<Vec<Ratio>>,
}

impl MarkMethod {
    /// What may be given instead of a mark that may not; `None` where it may.
    fn objection(&self, mark: &Ratio, full: &Ratio) -> Option<String> {
        match &self.one_of {
            Some(allowed) if !allowed.contains(mark) => {
                let allowed: Vec<_> = allowed.iter().map(Ratio::to_string).collect();
                Some(allowed.join(", "))
            }
            _ if mark.is_negative() || mark > full => Some(format!("0 … {full}")),
            _ => None,
        }
    }
}

impl ScoringMethod for MarkMethod {
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption> {
        let mark = seat.mark()?;
        if let Some(allowed) = self.objection(mark, seat.full()) {
            let (subject, name) = (seat.subject_id().to_owned(), seat.id().to_owned());
            let fault = Fault::MarkOutOfRange { subject, name, found: mark.to_string(), allowed };
            return Err(seat.refused(fault, seat.mark_place()));
        }
        Ok(seat.scored(mark.clone(), Vec::new(), || Explanation {
            formula: Words::new("直接打分", "mark given"),
            inputs: vec![seat.mark_input(mark)],
        }))
    }

    fn cases(&self) -> &'static [Case] {
        &[Case::NotReported]
    }

    fn range(&self, full: &Ratio) -> Range {
        match &self.one_of {
            Some(allowed) => Range::of(allowed.iter().filter(|mark| !mark.is_negative() && *mark <= full)),
            None => Range::between(&Ratio::ZERO, full),
        }
    }
}
