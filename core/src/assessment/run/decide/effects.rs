//! What the law says of a subject, and what effects do.

use super::decided::{Decided, Outcome, hold};
use crate::assessment::cohort::CohortSubject;
use crate::assessment::formula::Remark;
use crate::assessment::outcome::{EffectAction, Grades, SchemeEffect, SubjectOutcome};
use crate::assessment::report::GradeWhy;
use crate::assessment::run::sheet::CohortSheet;
use crate::derivation::Recorder;
use crate::error::Error;

impl Outcome<'_> {
    /// What the law says of each subject: before every effect and every quota.
    pub(super) fn law<R: Recorder>(&mut self, sheet: &CohortSheet<'_, R>) {
        let grades = self.scheme.document.grades.as_ref();
        for (given, decided) in sheet.bound.cohort.subjects.iter().zip(&mut self.subjects) {
            decided.obey(given, grades);
        }
    }

    /// What effects do, in the order of the document.
    ///
    /// # Errors
    /// `cohort.too_large`
    pub(super) fn effects<R: Recorder>(&mut self, sheet: &CohortSheet<'_, R>) -> Result<(), Error> {
        let grades = self.scheme.document.grades.as_ref();
        for (subject, decided) in self.subjects.iter_mut().enumerate() {
            let found = self.findings.len();
            for planned in std::mem::take(&mut decided.met) {
                decided.undergo(&planned.effect, grades);
                let remarks =
                    planned.effect.effect.iter().filter(|action| **action == EffectAction::Finding {});
                let (subject, effect) = (sheet.id(subject), &planned.effect.id);
                let finding = |_| {
                    let remark = Remark::Effect { subject: subject.into(), effect: effect.clone() };
                    remark.found().of(subject).named(effect)
                };
                self.findings.extend(remarks.map(finding));
            }
            let findings = self.findings.get(found..);
            hold(&self.room, &(&decided.ineligible, &decided.why, &decided.barring, findings))?;
        }
        Ok(())
    }
}

impl Decided<'_> {
    fn obey(&mut self, given: &CohortSubject, grades: Option<&Grades>) {
        let Some(outcome) = &given.outcome else { return };
        let why = GradeWhy::Outcome(outcome.clone());
        let before = self.hold.grades;
        match outcome {
            SubjectOutcome::Ceiling(grade) => {
                let row = grades.and_then(|grades| Some((grades.position(grade)?, grades.rows.len())));
                if row.is_some_and(|(row, rows)| self.hold.hold_below(row, rows.saturating_sub(1))) {
                    self.barring.push(why.clone());
                }
                if self.hold.grades != before {
                    self.why.push(why);
                }
            }
            SubjectOutcome::NoGrade {} | SubjectOutcome::Pending {} => {
                self.hold.renounce();
                self.why.push(why);
            }
            // Said already, with why there is no place.
            SubjectOutcome::NotAssessed {} => self.hold.renounce(),
        }
    }

    fn undergo(&mut self, effect: &SchemeEffect, grades: Option<&Grades>) {
        let before = self.hold.grades;
        let why = || GradeWhy::Effect(effect.id.clone());
        let mut bars = false;
        for action in &effect.effect {
            if let EffectAction::Ineligible(what) = action {
                self.ineligible.push(what.clone());
            }
            bars |= grades.is_some_and(|grades| self.hold.act(action, grades));
        }
        if self.hold.grades != before {
            self.why.push(why());
        }
        if bars {
            self.barring.push(why());
        }
    }
}
