//! Effects, ranking, grades, quotas and stages against each other and the law.

use crate::assessment::document::{SchemeDocument, SchemeStage};
use crate::assessment::formula::{Fault, NameKind, Scope, unknown};
use crate::assessment::outcome::{EffectAction, Statute, check_quotas};
use crate::document::Fault as FormFault;
use crate::error::{Error, Pointer};
use crate::words::of_keys;

/// Refuses a grade that the scheme does not have, and a change of grade in a scheme without grades.
pub(super) fn check_action(
    document: &SchemeDocument,
    action: &EffectAction,
    at: &Pointer<'_>,
) -> Result<(), Error> {
    let (key, grade) = match action {
        EffectAction::Ceiling(grade) => ("ceiling", Some(grade)),
        EffectAction::Grade(grade) => ("grade", Some(grade)),
        EffectAction::Up(_) | EffectAction::Down(_) => ("", None),
        _ => return Ok(()),
    };
    let grades = document.grades.as_ref().ok_or_else(grades_missing)?;
    match grade {
        Some(grade) if grades.position(grade).is_none() => {
            Err(unknown(NameKind::Grade, grade, grades.names(), &at.key(key)))
        }
        _ => Ok(()),
    }
}

/// Refuses a ranking or grading by names that the class does not have.
pub(super) fn check_named(document: &SchemeDocument, scope: &Scope<'_>) -> Result<(), Error> {
    let by = Pointer::ROOT.key("ranking").key("by").to_string();
    for (index, name) in document.ranking.by.iter().enumerate() {
        scope.ordered(name, &Pointer::ROOT.index(index)).map_err(|error| error.under(&by))?;
    }
    match &document.grades {
        Some(grades) => scope.column(&grades.of, &Pointer::ROOT.key("grades").key("of")).map(drop),
        None => Ok(()),
    }
}

/// Checks ranking, grades, quotas and stages against each other and the law.
pub(super) fn check_outcome(document: &SchemeDocument, statute: Option<&Statute>) -> Result<(), Error> {
    document.ranking.check(&Pointer::ROOT.key("ranking"))?;
    if let Some(grades) = &document.grades {
        let at = Pointer::ROOT.key("grades");
        grades.check(&at)?;
        statute.map_or(Ok(()), |law| law.check_grades(grades, &at))?;
        check_quotas(&document.quota, grades, statute, &Pointer::ROOT.key("quota"))?;
    } else if !document.quota.is_empty() {
        return Err(grades_missing());
    }
    check_stages(document)
}

fn grades_missing() -> Error {
    FormFault::MissingKey { key: "grades".into() }.into()
}

/// Where more than one of grades, effects and quota stands, their order is stated: each once, `bands` first.
fn check_stages(document: &SchemeDocument) -> Result<(), Error> {
    let present = [
        (SchemeStage::Bands, document.grades.is_some()),
        (SchemeStage::Effects, !document.effects.is_empty()),
        (SchemeStage::Quota, !document.quota.is_empty()),
    ];
    let expected: Vec<_> = present.into_iter().filter(|(_, given)| *given).map(|(stage, _)| stage).collect();
    let stages = &document.stages;
    let each_once = expected.len() == stages.len() && expected.iter().all(|stage| stages.contains(stage));
    let bands_first = !expected.contains(&SchemeStage::Bands) || stages.first() == Some(&SchemeStage::Bands);
    if (each_once && bands_first) || (stages.is_empty() && expected.len() < 2) {
        return Ok(());
    }
    let listed =
        |stages: &[SchemeStage]| of_keys(&stages.iter().take(6).map(|stage| stage.key()).collect::<Vec<_>>());
    let fault = Fault::StagesIncomplete { found: listed(stages), expected: listed(&expected) };
    Err(fault.at(Pointer::ROOT.key("stages")))
}

impl SchemeStage {
    /// The word documents use.
    fn key(self) -> &'static str {
        match self {
            Self::Bands => "bands",
            Self::Effects => "effects",
            Self::Quota => "quota",
        }
    }
}
