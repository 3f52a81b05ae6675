//! From scores to places and grades: ranking, bands, what the law says, effects, quotas.

mod bands;
mod effects;
mod hold;
mod quotas;
mod ranks;

use super::places::Place;
use super::quota::{Allotment, Unit};
use super::report::{Tie, Why};
use super::scheme::{Compiled, PlannedEffect, Stage};
use super::sheet::Sheet;
use crate::assessment::fault::Fault;
use crate::derivation::Recorder;
use crate::error::{Error, Place as At};
use crate::finding::Finding;
use crate::limits::ANSWER_BYTES;
use crate::number::Ratio;
use crate::room::Room;
pub(super) use hold::Hold;
use quotas::Quotas;
use serde::Serialize;

/// What is decided about one subject beside its score.
#[derive(Debug, Default)]
pub(super) struct Decided<'a> {
    /// What the subject is ranked by, `None` for a name it has no figure for; no key for one who is not ranked.
    key: Option<Vec<Option<Ratio>>>,
    pub(super) place: Option<Place>,
    /// The row of the grades that the score reaches.
    pub(super) by_bands: Option<usize>,
    pub(super) hold: Hold,
    pub(super) why: Vec<Why>,
    pub(super) ineligible: Vec<String>,
    /// The effects whose conditions the subject meets, in order.
    met: Vec<&'a PlannedEffect>,
    /// What bars the subject from a grade that its rank may give it.
    barring: Vec<Why>,
}

/// What is decided about a cohort.
pub(super) struct Outcome<'a> {
    scheme: &'a Compiled,
    pub(super) subjects: Vec<Decided<'a>>,
    pub(super) ties: Vec<Tie>,
    quotas: Quotas<'a>,
    pub(super) findings: Vec<Finding>,
    /// What is said of subjects beside their scores.
    room: Room,
}

impl<'a> Outcome<'a> {
    /// Decides everything, in the order of the scheme's stages.
    pub(super) fn of<R: Recorder>(sheet: &Sheet<'a, R>, unit: &Unit<'a>) -> Result<Self, Error> {
        let subjects = sheet.subjects().map(|subject| met(sheet, subject)).collect::<Result<_, _>>()?;
        let scheme = sheet.scheme;
        let (quotas, room) = (Quotas::default(), Room::default());
        let mut outcome = Self { scheme, subjects, ties: Vec::new(), quotas, findings: Vec::new(), room };
        outcome.rank(sheet)?;
        // The bands come first in every order, and what the law says of a subject binds whatever follows.
        outcome.bands(sheet)?;
        hold(&outcome.room, &outcome.findings)?;
        outcome.law(sheet);
        for stage in outcome.stages() {
            match stage {
                Stage::Bands => {}
                Stage::Effects => outcome.effects(sheet)?,
                Stage::Quota => outcome.quotas(sheet, unit)?,
            }
        }
        outcome.exceeded(sheet);
        Ok(outcome)
    }

    /// The stages as stated; where none are, there is one part at most, and its place does not matter.
    fn stages(&self) -> Vec<Stage> {
        match self.scheme.document.stages.as_slice() {
            [] => vec![Stage::Effects, Stage::Quota],
            stages => stages.to_vec(),
        }
    }

    /// The places of every quota and who has them in the end.
    pub(super) fn allotments<R: Recorder>(&self, sheet: &Sheet<'_, R>) -> Result<Vec<Allotment>, Error> {
        self.quotas.allotments(self, sheet)
    }
}

/// Counts what is said of subjects, as far as an answer may have it.
fn hold(room: &Room, said: &impl Serialize) -> Result<(), Error> {
    match room.holds(said) {
        true => Ok(()),
        false => Err(Fault::TooMuchSaid { limit: ANSWER_BYTES }.at(At::ROOT.key("subjects"))),
    }
}

/// The effects whose conditions a subject meets; one who is not assessed, or set aside for faulty data, meets none.
fn met<'a, R: Recorder>(sheet: &Sheet<'a, R>, subject: usize) -> Result<Decided<'a>, Error> {
    let plan = sheet.scheme.plan_of(sheet.class(subject)).filter(|_| sheet.bound.is_computed(subject));
    let mut decided = Decided::default();
    for planned in plan.into_iter().flat_map(|plan| &plan.effects) {
        if sheet.meets(&planned.when, subject, &planned.effect.id)? {
            decided.met.push(planned);
        }
    }
    Ok(decided)
}
