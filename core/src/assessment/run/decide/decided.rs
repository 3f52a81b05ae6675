//! What is decided about a cohort, subject by subject.

use super::hold::Hold;
use super::limits::Quotas;
use crate::assessment::formula::Fault;
use crate::assessment::outcome::Place;
use crate::assessment::plan::{Compiled, PlannedEffect};
use crate::assessment::report::{GradeWhy, SharedPlace};
use crate::error::{Error, Pointer};
use crate::finding::Finding;
use crate::limits::ANSWER_BYTES;
use crate::number::Ratio;
use crate::room::Room;
use serde::Serialize;

/// What is decided about one subject beside its score.
#[derive(Debug, Default)]
pub(crate) struct Decided<'a> {
    /// What the subject is ranked by, `None` for a name it has no figure for; no key for one who is not ranked.
    pub(super) key: Option<Vec<Option<Ratio>>>,
    pub(crate) place: Option<Place>,
    /// The row of the grades that the score reaches.
    pub(crate) by_bands: Option<usize>,
    pub(crate) hold: Hold,
    pub(crate) why: Vec<GradeWhy>,
    pub(crate) ineligible: Vec<String>,
    /// The effects whose conditions the subject meets, in order.
    pub(super) met: Vec<&'a PlannedEffect>,
    /// What bars the subject from a grade that its rank may give it.
    pub(super) barring: Vec<GradeWhy>,
}

/// What is decided about a cohort.
pub(crate) struct Outcome<'a> {
    pub(super) scheme: &'a Compiled,
    pub(crate) subjects: Vec<Decided<'a>>,
    pub(crate) ties: Vec<SharedPlace>,
    pub(super) quotas: Quotas<'a>,
    pub(crate) findings: Vec<Finding>,
    /// What is said of subjects beside their scores.
    pub(super) room: Room,
}

/// Counts what is said of subjects, as far as an answer may have it.
pub(super) fn hold(room: &Room, said: &impl Serialize) -> Result<(), Error> {
    match room.holds(said) {
        true => Ok(()),
        false => Err(Fault::TooMuchSaid { limit: ANSWER_BYTES }.at(Pointer::ROOT.key("subjects"))),
    }
}
