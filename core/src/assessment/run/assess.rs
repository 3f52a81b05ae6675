//! The assessment of a cohort by a scheme: bind, fill the sheet, decide, report.

use super::decide::{Decided, Outcome, decide};
use super::fill::fill;
use super::sheet::CohortSheet;
use crate::assessment::cohort::{Cohort, CohortSubject};
use crate::assessment::formula::{Absence, AbsenceCause, Cell, Remark};
use crate::assessment::intake::{Inputs, bind, strength};
use crate::assessment::outcome::{Evidence, GradeRow, Grades, HardCap, Quota, QuotaBase, QuotaRate, Statute};
use crate::assessment::plan::{Compiled, Plan};
use crate::assessment::report::{Assessed, GradeName, Nodes, Report, ScoreNotComputable, SubjectScore};
use crate::derivation::{Derivation, Recorder, Silent, Step};
use crate::error::Error;
use crate::finding::Finding;
use crate::number::Ratio;
use indexmap::IndexMap;

/// Assesses a cohort; what the recorder keeps becomes the derivations.
pub(crate) fn assess<R: Recorder>(scheme: &Compiled, cohort: &Cohort, recorder: R) -> Result<Report, Error> {
    let mut bound = bind(scheme, cohort)?;
    set_faulty_aside(scheme, &mut bound)?;
    let unit = strength::unit(scheme, &bound)?;
    let mut sheet = fill(scheme, &bound, recorder)?;
    let outcome = decide(&sheet, &unit)?;
    let quota = outcome.allotments(&sheet)?;
    let Outcome { subjects: decided, ties, findings, .. } = outcome;
    let mut subjects = Vec::with_capacity(decided.len());
    for (subject, decided) in decided.into_iter().enumerate() {
        subjects.extend(assessed(&mut sheet, subject, decided)?);
    }
    let document = &scheme.document;
    Ok(Report {
        scheme: document.scheme.clone(),
        cohort: cohort.cohort.clone(),
        law: document.law.clone(),
        grades: document.grades.as_ref().map(grade_names).unwrap_or_default(),
        law_exception: document.law_exception.clone(),
        subjects,
        ties,
        quota,
        findings: [
            out_of_force(scheme, cohort),
            faulty(&bound),
            std::mem::take(&mut sheet.remarks),
            findings,
        ]
        .concat(),
        unverified: unverified(scheme),
    })
}

/// How often subjects are set aside one after the other, because each left others alone or without a reference.
const ROUNDS: usize = 8;

/// Sets those subjects aside whose own data are faulty, where the scheme says so: until none is found among those left.
fn set_faulty_aside(scheme: &Compiled, bound: &mut Inputs<'_>) -> Result<(), Error> {
    if !scheme.keeps_faulty_subjects() {
        return Ok(());
    }
    for _ in 0..ROUNDS {
        let faults = fill(scheme, bound, Silent)?.into_faults();
        if faults.is_empty() {
            return Ok(());
        }
        faults.into_iter().for_each(|(subject, error)| bound.note_fault(subject, error));
    }
    let left = fill(scheme, bound, Silent)?.into_faults();
    left.into_values().next().map_or(Ok(()), Err)
}

/// That subjects are set aside, and why.
fn faulty(bound: &Inputs<'_>) -> Vec<Finding> {
    let finding = |(index, subject): (usize, &CohortSubject)| {
        let fault = bound.fault(index)?;
        let remark = Remark::Faulty { subject: subject.id.clone(), why: fault.words().clone() };
        Some(remark.found().of(&subject.id).at(fault.at()))
    };
    bound.cohort.subjects.iter().enumerate().filter_map(finding).collect()
}

fn grade_names(grades: &Grades) -> Vec<GradeName> {
    let name = |row: &GradeRow| GradeName { grade: row.grade.clone(), title: row.title.clone() };
    grades.rows.iter().map(name).collect()
}

fn assessed<R: Recorder>(
    sheet: &mut CohortSheet<'_, R>,
    subject: usize,
    decided: Decided<'_>,
) -> Result<Option<Assessed>, Error> {
    let scheme = sheet.scheme;
    let given = sheet.bound.cohort.subjects.get(subject).zip(scheme.plan_of(sheet.class(subject)));
    let Some((given, plan)) = given else { return Ok(None) };
    let (score, not_computable) = score(sheet, plan, subject)?;
    let derivation = derivation(sheet, plan, subject, score.as_ref());
    let grade = |row: Option<usize>| {
        let grades = scheme.document.grades.as_ref()?;
        grades.rows.get(row?).map(|row| row.grade.clone())
    };
    let (place, hold) = (decided.place, &decided.hold);
    Ok(Some(Assessed {
        id: given.id.clone(),
        class: given.class.clone(),
        name: given.name.clone(),
        score,
        not_computable,
        full: full(sheet, plan, subject),
        place: place.map(|place| place.place),
        of: place.map(|place| place.of),
        tied: place.map_or(0, |place| place.tied),
        by_bands: grade(decided.by_bands),
        grade: grade(hold.grade()),
        why: decided.why,
        outcome: given.outcome.clone(),
        outcome_reason: given.outcome_reason.clone(),
        ineligible: decided.ineligible,
        nodes: nodes(sheet, plan, subject),
        derivation,
    }))
}

fn score<R: Recorder>(
    sheet: &CohortSheet<'_, R>,
    plan: &Plan,
    subject: usize,
) -> Result<(Option<SubjectScore>, Option<ScoreNotComputable>), Error> {
    if !sheet.bound.is_assessed(subject) {
        let name = sheet.scheme.names.name(plan.root).to_owned();
        let because = "subject.not_assessed".into();
        return Ok((None, Some(ScoreNotComputable { because, name, words: None, at: None })));
    }
    if let Some(fault) = sheet.bound.fault(subject) {
        let (because, name) = (fault.code().to_owned().into(), sheet.scheme.names.name(plan.root).to_owned());
        let (words, at) = (Some(fault.words().clone()), Some(fault.at().to_owned()));
        return Ok((None, Some(ScoreNotComputable { because, name, words, at })));
    }
    match sheet.cell(plan.root, subject) {
        Some(Cell::Absent(absence)) => Ok((None, Some(not_computable(sheet, *absence)))),
        cell => {
            let exact = cell.and_then(Cell::figure).cloned().unwrap_or_default();
            let rounded = sheet.scheme.document.publish.of(&exact)?;
            Ok((Some(SubjectScore { exact, rounded }), None))
        }
    }
}

fn not_computable<R: Recorder>(sheet: &CohortSheet<'_, R>, absence: Absence) -> ScoreNotComputable {
    let because = match (absence.cause, absence.origin) {
        (AbsenceCause::SetAside, _) => "subject.set_aside",
        (_, AbsenceCause::NotReported) => "subject.not_reported",
        (_, AbsenceCause::ZeroReference) => "subject.zero_reference",
        _ => "subject.no_task",
    };
    let name = sheet.scheme.names.name(absence.column).to_owned();
    ScoreNotComputable { because: because.into(), name, words: None, at: None }
}

/// The full marks of the whole tree; fewer where something is left out.
fn full<R: Recorder>(sheet: &CohortSheet<'_, R>, plan: &Plan, subject: usize) -> Ratio {
    match sheet.cell(plan.root, subject) {
        Some(Cell::Partial(partial)) => partial.full.clone(),
        _ => sheet.scheme.node(plan, plan.root).map(|root| root.full.clone()).unwrap_or_default(),
    }
}

fn nodes<R: Recorder>(sheet: &CohortSheet<'_, R>, plan: &Plan, subject: usize) -> Nodes {
    let points = plan.preorder.iter().map(|column| sheet.figure(*column, subject).cloned());
    Nodes::new(plan.ids.clone(), points.collect())
}

/// The derivation of a score: its rounding, above the step of the whole tree.
fn derivation<R: Recorder>(
    sheet: &mut CohortSheet<'_, R>,
    plan: &Plan,
    subject: usize,
    score: Option<&SubjectScore>,
) -> Option<Derivation> {
    let (scheme, root) = (sheet.scheme, sheet.scheme.node(plan, plan.root)?);
    let below = sheet.take_traces(plan.root, subject)?;
    let Some(score) = score else { return sheet.recorder.derivation(below) };
    let illustrative = scheme.document.illustrative || sheet.bound.cohort.illustrative;
    let full = || full(sheet, plan, subject);
    let publish = || {
        let mut step = Step::new(&*root.id, scheme.document.publish.words());
        step.title.clone_from(&root.title);
        step.source = Some(scheme.document.source.clone());
        step.illustrative = illustrative;
        step.full = Some(full().into());
        step.rounded = Some(score.rounded);
        step.with_exact(score.exact.clone())
    };
    let trace = sheet.recorder.step(publish, vec![below]);
    sheet.recorder.derivation(trace)
}

/// That the pack is followed outside the days it is in force for, where it is.
fn out_of_force(scheme: &Compiled, cohort: &Cohort) -> Vec<Finding> {
    let last = cohort.period.to;
    let law = scheme.statute.as_ref().filter(|law| !law.governs(last));
    let finding =
        |law: &Statute| Remark::OutOfForce { law: law.law.clone(), last_day: last }.found().named(&law.law);
    law.map(finding).into_iter().collect()
}

/// The grades whose quota rests on a law that is known otherwise than by its text.
fn unverified(scheme: &Compiled) -> IndexMap<String, Evidence> {
    let by_law = |quota: &&Quota| {
        quota.rate == QuotaRate::Law {}
            || quota.base == QuotaBase::Law {}
            || quota.hard_cap == HardCap::Law {}
    };
    let evidence = |quota: &Quota| {
        let limit = scheme.statute.as_ref()?.limit(&quota.grade)?;
        let wording = limit.evidence.wording;
        (wording != Evidence::Read).then(|| (quota.grade.clone(), wording))
    };
    scheme.document.quota.iter().filter(by_law).filter_map(evidence).collect()
}
