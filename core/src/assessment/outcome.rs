//! From scores to places and grades: effects, ranking, bands, quotas.

use super::effect::Action;
use super::finding::Remark;
use super::quota::{Allotment, Candidate, Candidates, Quota, Unit};
use super::ranking::{Place, Within, places};
use super::report::Why;
use super::scheme::{Compiled, PlannedEffect, Stage};
use super::sheet::{Cause, Cell, Sheet};
use super::value::Better;
use super::{Compare, Grades};
use crate::derivation::Recorder;
use crate::error::Error;
use crate::finding::Finding;
use crate::number::Ratio;

/// What is decided about one subject beside its score.
#[derive(Debug, Default)]
pub(super) struct Decided<'a> {
    /// What the subject is ranked by; `None` for one who is not ranked.
    pub(super) key: Option<Vec<Ratio>>,
    pub(super) place: Option<Place>,
    /// The rows of the grades: by the bands, and in the end.
    pub(super) by_bands: Option<usize>,
    pub(super) grade: Option<usize>,
    /// The best row that ceilings leave.
    ceiling: usize,
    pub(super) why: Vec<Why>,
    pub(super) ineligible: Vec<String>,
    /// The effects whose conditions the subject meets, in order.
    met: Vec<&'a PlannedEffect>,
}

/// What is decided about a cohort.
pub(super) struct Outcome<'a> {
    scheme: &'a Compiled,
    pub(super) subjects: Vec<Decided<'a>>,
    pub(super) quota: Vec<Allotment>,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Outcome<'a> {
    /// Decides everything, in the order of the scheme's stages.
    pub(super) fn of<R: Recorder>(sheet: &Sheet<'a, R>, unit: &Unit<'_>) -> Result<Self, Error> {
        let subjects = sheet.subjects().map(|subject| met(sheet, subject)).collect::<Result<_, _>>()?;
        let mut outcome = Self { scheme: sheet.scheme, subjects, quota: Vec::new(), findings: Vec::new() };
        outcome.rank(sheet)?;
        for stage in outcome.stages() {
            match stage {
                Stage::Bands => outcome.bands(sheet)?,
                Stage::Effects => outcome.effects(sheet),
                Stage::Quota => outcome.quotas(sheet, unit)?,
            }
        }
        Ok(outcome)
    }

    /// The stages as stated; where none are, there is one part at most, and its place does not matter.
    fn stages(&self) -> Vec<Stage> {
        match self.scheme.document.stages.as_slice() {
            [] => vec![Stage::Bands, Stage::Effects, Stage::Quota],
            stages => stages.to_vec(),
        }
    }

    fn rank<R: Recorder>(&mut self, sheet: &Sheet<'_, R>) -> Result<(), Error> {
        let ranking = &self.scheme.document.ranking;
        for subject in sheet.subjects() {
            let key = self.key(sheet, subject)?;
            if let Some(decided) = self.subjects.get_mut(subject) {
                decided.key = key;
            }
        }
        for group in sheet.groups(ranking.within.into()) {
            let ranked = group
                .into_iter()
                .filter_map(|subject| Some((subject, self.subjects.get(subject)?.key.clone()?)));
            let (group, keys): (Vec<_>, Vec<_>) = ranked.unzip();
            let placed = places(&keys, ranking.ties).map_err(|error| error.standing_at("/subjects"))?;
            for (subject, place) in group.iter().zip(placed) {
                let tied = place.tied.iter().filter_map(|index| group.get(*index)).copied().collect();
                if let Some(decided) = self.subjects.get_mut(*subject) {
                    decided.place = Some(Place { tied, ..place });
                }
            }
        }
        Ok(())
    }

    /// What a subject is ranked by: higher first.
    fn key<R: Recorder>(&self, sheet: &Sheet<'_, R>, subject: usize) -> Result<Option<Vec<Ratio>>, Error> {
        let document = &self.scheme.document;
        let unranked = self.subjects.get(subject).is_none_or(Decided::is_out_of_ranking);
        if unranked || is_left_out(sheet, subject) {
            return Ok(None);
        }
        let figure = |column: &usize| {
            let Some(exact) = sheet.figure(*column, subject) else { return Ok(None) };
            let figure = document.ranking.compare.figure(exact, document.publish)?;
            Ok(Some(match self.scheme.better(*column) {
                Better::High => figure,
                Better::Low => -&figure,
            }))
        };
        self.scheme.ranked_by.iter().map(figure).collect()
    }

    fn bands<R: Recorder>(&mut self, sheet: &Sheet<'_, R>) -> Result<(), Error> {
        let document = &self.scheme.document;
        let (Some(grades), Some(column)) = (&document.grades, self.scheme.graded) else { return Ok(()) };
        for subject in sheet.subjects() {
            let Some(Cell::Figure(exact)) = sheet.cell(column, subject) else { continue };
            let row = |compare: Compare| -> Result<usize, Error> {
                Ok(grades.row_of(&compare.figure(exact, document.publish)?))
            };
            let (before, after) = (row(Compare::Exact)?, row(Compare::Published)?);
            if before != after {
                let (id, before, after) = (sheet.id(subject), name(grades, before), name(grades, after));
                let remark = Remark::DependsOnRounding {
                    subject: id.into(),
                    exact: before.into(),
                    published: after.into(),
                };
                self.findings.push(remark.found().of(id).named(before));
            }
            let row = if grades.compare == Compare::Exact { before } else { after };
            if let Some(decided) = self.subjects.get_mut(subject) {
                decided.by_bands = Some(row);
                decided.grade = Some(row);
            }
        }
        Ok(())
    }

    fn effects<R: Recorder>(&mut self, sheet: &Sheet<'_, R>) {
        let grades = self.scheme.document.grades.as_ref();
        for (subject, decided) in self.subjects.iter_mut().enumerate() {
            for planned in std::mem::take(&mut decided.met) {
                let before = decided.grade;
                for action in &planned.effect.effect {
                    match action {
                        Action::Ineligible(what) => decided.ineligible.push(what.clone()),
                        Action::Finding {} => {
                            let (subject, effect) = (sheet.id(subject), &planned.effect.id);
                            let remark = Remark::Effect { subject: subject.into(), effect: effect.clone() };
                            self.findings.push(remark.found().of(subject).named(effect));
                        }
                        Action::OutOfRanking {} => {}
                        action => grades.into_iter().for_each(|grades| decided.change(action, grades)),
                    }
                }
                if decided.grade != before {
                    decided.why.push(Why::Effect(planned.effect.id.clone()));
                }
            }
        }
    }

    fn quotas<R: Recorder>(&mut self, sheet: &Sheet<'_, R>, unit: &Unit<'_>) -> Result<(), Error> {
        let scheme = self.scheme;
        let Some(grades) = &scheme.document.grades else { return Ok(()) };
        for quota in &scheme.document.quota {
            let Some(row) = grades.position(&quota.grade) else { continue };
            let candidates: Vec<_> =
                sheet.subjects().filter_map(|subject| self.candidate(sheet, quota, row, subject)).collect();
            let allotted = quota.allot(unit, &candidates, sheet.recorder)?;
            self.settle(sheet, quota, row, &allotted);
            self.quota.extend(allotted);
        }
        Ok(())
    }

    fn candidate<'c, R: Recorder>(
        &'c self,
        sheet: &Sheet<'c, R>,
        quota: &Quota,
        row: usize,
        subject: usize,
    ) -> Option<Candidate<'c>> {
        let decided = self.subjects.get(subject)?;
        let capped = decided.ceiling > row;
        Some(Candidate {
            id: sheet.id(subject),
            class: self.scheme.document.classes.get(sheet.class(subject)).map(|class| class.id.as_str())?,
            key: decided.key.as_deref()?,
            reached: decided.grade == Some(row) || (capped && decided.by_bands == Some(row)),
            barred: capped || decided.ineligible.contains(&quota.grade),
        })
    }

    /// Gives the grade to those who have a place; who reached it without one falls one grade.
    fn settle<R: Recorder>(
        &mut self,
        sheet: &Sheet<'_, R>,
        quota: &Quota,
        row: usize,
        allotted: &[Allotment],
    ) {
        let last = self.scheme.document.grades.as_ref().map_or(0, |grades| grades.rows.len());
        let below = row.saturating_add(1).min(last.saturating_sub(1));
        for (subject, decided) in self.subjects.iter_mut().enumerate() {
            let id = sheet.id(subject);
            let among = |who: fn(&Allotment) -> &Vec<String>| {
                allotted.iter().any(|allotment| who(allotment).iter().any(|one| one == id))
            };
            let given = among(|allotment| &allotment.given);
            if given && quota.candidates == Candidates::Ranked && decided.grade != Some(row) {
                decided.grade = Some(row);
                decided.why.push(Why::Quota(quota.grade.clone()));
            } else if !given && among(|allotment| &allotment.undetermined) {
                decided.grade = None;
                decided.why.push(Why::Undetermined(quota.grade.clone()));
            } else if !given && decided.grade == Some(row) {
                decided.grade = Some(below);
                decided.why.push(Why::Quota(quota.grade.clone()));
            }
        }
        let over = allotted.iter().filter(|allotment| allotment.over_cap);
        self.findings.extend(over.map(over_cap));
    }
}

/// The places exceed the cap, and the scheme lets them stand.
fn over_cap(allotment: &Allotment) -> Finding {
    let (grade, places) = (allotment.grade.clone(), allotment.places);
    let remark = match allotment.class.clone() {
        Some(class) => Remark::OverCapInClass { grade, class, places },
        None => Remark::OverCap { grade, places },
    };
    remark.found().named(&allotment.grade)
}

impl Decided<'_> {
    fn is_out_of_ranking(&self) -> bool {
        let mut actions = self.met.iter().flat_map(|planned| &planned.effect.effect);
        actions.any(|action| *action == Action::OutOfRanking {})
    }

    /// Changes the grade; never above a ceiling, never below the last row.
    fn change(&mut self, action: &Action, grades: &Grades) {
        let last = grades.rows.len().saturating_sub(1);
        let by = |steps: &u32| usize::try_from(*steps).unwrap_or(usize::MAX);
        let moved = match action {
            Action::Ceiling(grade) => {
                self.ceiling = self.ceiling.max(grades.position(grade).unwrap_or(0));
                self.grade
            }
            Action::Grade(grade) => grades.position(grade),
            Action::Up(steps) => self.grade.map(|row| row.saturating_sub(by(steps))),
            Action::Down(steps) => self.grade.map(|row| row.saturating_add(by(steps)).min(last)),
            _ => self.grade,
        };
        self.grade = moved.map(|row| row.max(self.ceiling));
    }
}

fn name(grades: &Grades, row: usize) -> &str {
    grades.rows.get(row).map_or("", |row| &row.grade)
}

/// The effects whose conditions a subject meets.
fn met<'a, R: Recorder>(sheet: &Sheet<'a, R>, subject: usize) -> Result<Decided<'a>, Error> {
    let plan = sheet.scheme.plan_of(sheet.class(subject));
    let mut decided = Decided::default();
    for planned in plan.into_iter().flat_map(|plan| &plan.effects) {
        if sheet.meets(&planned.when, subject, &planned.effect.id)? {
            decided.met.push(planned);
        }
    }
    Ok(decided)
}

/// Whether the subject has no score, or something is left out of it with its full marks.
fn is_left_out<R: Recorder>(sheet: &Sheet<'_, R>, subject: usize) -> bool {
    let Some(plan) = sheet.scheme.plan_of(sheet.class(subject)) else { return true };
    let left_out = |column: &usize| match sheet.cell(*column, subject) {
        Some(Cell::Partial(_)) => true,
        Some(Cell::Absent(absence)) => absence.cause == Cause::LeftOut,
        _ => false,
    };
    sheet.figure(plan.root, subject).is_none() || plan.preorder.iter().any(left_out)
}

impl From<Within> for super::reference::Among {
    fn from(within: Within) -> Self {
        match within {
            Within::Class => Self::Class,
            Within::All => Self::All,
        }
    }
}
