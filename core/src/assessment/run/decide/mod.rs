//! From scores to places and grades: ranking, bands, what the law says, effects, quotas.

mod bands;
mod decided;
mod effects;
mod hold;
mod limits;
mod quotas;
mod ranks;

use crate::assessment::document::SchemeStage;
use crate::assessment::outcome::QuotaUnit;
use crate::assessment::plan::Compiled;
use crate::assessment::run::sheet::CohortSheet;
use crate::derivation::Recorder;
use crate::error::Error;
use crate::room::Room;
use decided::hold;
pub(super) use decided::{Decided, Outcome};
use limits::Quotas;

/// Decides everything, in the order of the scheme's stages.
pub(super) fn decide<'a, R: Recorder>(
    sheet: &CohortSheet<'a, R>,
    unit: &QuotaUnit<'a>,
) -> Result<Outcome<'a>, Error> {
    let subjects = sheet.subjects().map(|subject| met(sheet, subject)).collect::<Result<_, _>>()?;
    let scheme = sheet.scheme;
    let (quotas, room) = (Quotas::default(), Room::default());
    let mut outcome = Outcome { scheme, subjects, ties: Vec::new(), quotas, findings: Vec::new(), room };
    outcome.rank(sheet)?;
    // The bands come first in every order, and what the law says of a subject binds whatever follows.
    outcome.bands(sheet)?;
    hold(&outcome.room, &outcome.findings)?;
    outcome.law(sheet);
    for stage in stages(scheme) {
        match stage {
            SchemeStage::Bands => {}
            SchemeStage::Effects => outcome.effects(sheet)?,
            SchemeStage::Quota => outcome.quotas(sheet, unit)?,
        }
    }
    outcome.exceeded(sheet);
    Ok(outcome)
}

/// The stages as stated; where none are, there is one part at most, and its place does not matter.
fn stages(scheme: &Compiled) -> Vec<SchemeStage> {
    match scheme.document.stages.as_slice() {
        [] => vec![SchemeStage::Effects, SchemeStage::Quota],
        stages => stages.to_vec(),
    }
}

/// The effects whose conditions a subject meets; one who is not assessed, or set aside for faulty data, meets none.
fn met<'a, R: Recorder>(sheet: &CohortSheet<'a, R>, subject: usize) -> Result<Decided<'a>, Error> {
    let plan = sheet.scheme.plan_of(sheet.class(subject)).filter(|_| sheet.bound.is_computed(subject));
    let mut decided = Decided::default();
    for planned in plan.into_iter().flat_map(|plan| &plan.effects) {
        if sheet.meets(&planned.when, subject, &planned.effect.id)? {
            decided.met.push(planned);
        }
    }
    Ok(decided)
}
