//! The quotas: who competes, what becomes of each, and the places in the end.

use super::decided::{Decided, Outcome, hold};
use super::limits::{Quotas, limits};
use crate::assessment::formula::{Among, Remark};
use crate::assessment::outcome::{
    Allotment, Answer, Change, Contender, Grades, Group, Limited, OutcomeFault, QuotaSplit, QuotaUnit, Rank,
    Settled, UnsettledGrade, counted, settle,
};
use crate::assessment::report::GradeWhy;
use crate::assessment::run::sheet::CohortSheet;
use crate::derivation::Recorder;
use crate::error::{Error, Pointer};
use crate::finding::Finding;
use std::collections::BTreeMap;

impl<'a> Outcome<'a> {
    /// Carries out all quotas, the best grade first.
    pub(super) fn quotas<R: Recorder>(
        &mut self,
        sheet: &CohortSheet<'a, R>,
        unit: &QuotaUnit<'a>,
    ) -> Result<(), Error> {
        let scheme = self.scheme;
        let Some(grades) = &scheme.document.grades else { return Ok(()) };
        let limits = limits(&scheme.document.quota, grades, unit)?;
        self.quotas.ranks = self.ranks(sheet)?;
        let limited = limits.iter().map(|limit| Limited {
            quota: limit.quota,
            row: limit.row,
            groups: limit.groups.iter().map(Group::places).collect(),
        });
        let limited: Vec<_> = limited.collect();
        let contenders = self.contenders(sheet);
        let last = grades.rows.len().saturating_sub(1);
        let settled = settle(&limited, &contenders, last)
            .map_err(|unsettled| unsettled.fault(sheet.id(unsettled.who), grades))?;
        drop(contenders);
        self.settle(grades, &settled);
        self.findings.extend(limits.iter().flat_map(|limit| limit.findings(unit)));
        self.quotas.limits = limits;
        self.quotas.standings = settled.standings;
        Ok(())
    }

    /// Where each subject that competes is ranked; subjects are compared over all classes only where a quota does so.
    fn ranks<R: Recorder>(&self, sheet: &CohortSheet<'_, R>) -> Result<Vec<Option<Rank>>, Error> {
        let in_class = self.positions(sheet, Among::Class)?;
        let over_all = self.scheme.document.quota.iter().any(|quota| quota.split == QuotaSplit::Unit {});
        let in_unit = if over_all { self.positions(sheet, Among::All)? } else { in_class.clone() };
        let ranks = in_unit.into_iter().zip(in_class).enumerate().map(|(subject, (in_unit, in_class))| {
            let competes = sheet.bound.is_in_base(subject) && sheet.bound.may_have_grade(subject);
            in_unit.zip(in_class).filter(|_| competes).map(|(in_unit, in_class)| Rank { in_unit, in_class })
        });
        Ok(ranks.collect())
    }

    /// Everybody as the quotas see them, by subject.
    fn contenders<'c, R: Recorder>(&'c self, sheet: &'c CohortSheet<'_, R>) -> Vec<Contender<'c>> {
        let ranks = self.quotas.ranks.iter().copied().chain(std::iter::repeat(None));
        let contender = |((subject, decided), rank): ((usize, &'c Decided<'_>), Option<Rank>)| Contender {
            id: sheet.id(subject),
            class: sheet.class_id(subject),
            key: decided.key.as_deref().unwrap_or_default(),
            rank,
            grade: decided.hold.grade(),
            claim: decided.hold.claim,
            best: decided.hold.best(),
            closed: &decided.hold.closed,
        };
        self.subjects.iter().enumerate().zip(ranks).map(contender).collect()
    }

    /// Takes over what the quotas came to, with the reasons.
    fn settle(&mut self, grades: &Grades, settled: &Settled) {
        let grade = |row: usize| grades.rows.get(row).map(|row| row.grade.clone()).unwrap_or_default();
        for (decided, end) in self.subjects.iter_mut().zip(&settled.ends) {
            decided.hold.grades = end.grades;
            decided.why.extend(end.changes.iter().map(|change| match change {
                Change::Quota(row) => GradeWhy::Quota(grade(*row)),
                Change::NotCompeting(row) => GradeWhy::NotCompeting(grade(*row)),
            }));
            decided.why.extend(end.undetermined.map(|row| GradeWhy::Undetermined(grade(row))));
        }
        for who in settled.standings.iter().flatten().flat_map(|standing| &standing.barred) {
            let Some(decided) = self.subjects.get_mut(*who) else { continue };
            for why in std::mem::take(&mut decided.barring) {
                if !decided.why.contains(&why) {
                    decided.why.push(why);
                }
            }
        }
    }

    /// Remarks that more end with a limited grade than it has places: through an effect that acts after the quota.
    pub(super) fn exceeded<R: Recorder>(&mut self, sheet: &CohortSheet<'_, R>) {
        let Quotas { limits, ranks, .. } = &self.quotas;
        let mut findings = Vec::new();
        for limit in limits {
            let holds = |(decided, rank): &(&Decided<'_>, &Option<Rank>)| {
                rank.is_some() && decided.hold.grade() == Some(limit.row)
            };
            let mut by_class = BTreeMap::<Option<&str>, usize>::new();
            for (subject, _) in self.subjects.iter().zip(ranks).enumerate().filter(|(_, one)| holds(one)) {
                for class in [None, Some(sheet.class_id(subject))] {
                    let count = by_class.entry(class).or_default();
                    *count = count.saturating_add(1);
                }
            }
            for group in &limit.groups {
                let (count, places) =
                    (counted(by_class.get(&group.class).copied().unwrap_or(0)), group.size.places);
                if count > places {
                    findings.push(exceeded(limit.grade, group, count));
                }
            }
        }
        self.findings.extend(findings);
    }

    /// The answer of every quota, group by group.
    ///
    /// # Errors
    /// `cohort.too_large`
    pub(crate) fn allotments<R: Recorder>(
        &self,
        sheet: &CohortSheet<'_, R>,
    ) -> Result<Vec<Allotment>, Error> {
        let contenders = self.contenders(sheet);
        let mut allotments = Vec::new();
        for (limit, standings) in self.quotas.limits.iter().zip(&self.quotas.standings) {
            let ends_with_it = |who: usize| {
                self.subjects.get(who).is_some_and(|decided| decided.hold.grade() == Some(limit.row))
            };
            for (group, standing) in limit.groups.iter().zip(standings) {
                let answer = Answer {
                    quota: limit.quota,
                    grade: limit.grade,
                    terms: &limit.terms,
                    group,
                    standing,
                    contenders: &contenders,
                };
                let allotment = answer.allotment(ends_with_it, sheet.recorder);
                hold(&self.room, &allotment)?;
                allotments.push(allotment);
            }
        }
        Ok(allotments)
    }
}

/// More end with the grade than there are places.
fn exceeded(grade: &str, group: &Group<'_>, count: u32) -> Finding {
    let (id, places) = (grade.to_owned(), group.size.places);
    let remark = match group.class {
        Some(class) => Remark::ExceededInClass { grade: id, class: class.into(), count, places },
        None => Remark::Exceeded { grade: id, count, places },
    };
    remark.found().named(grade)
}

impl UnsettledGrade {
    /// What is wrong where a quota says nothing of one who does not compete for its places, or refuses it.
    fn fault(self, subject: &str, grades: &Grades) -> Error {
        let grade = grades.rows.get(self.row).map(|row| row.grade.clone()).unwrap_or_default();
        let subject_id = subject.to_owned();
        let fault = if self.refused {
            OutcomeFault::NotCompetingRefused { subject: subject_id, grade }
        } else {
            OutcomeFault::NotCompetingMissing { subject: subject_id, grade }
        };
        fault.at(Pointer::ROOT.key("subjects").index(self.who))
    }
}
