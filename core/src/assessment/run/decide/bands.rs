//! The grade that a score reaches.

use super::decided::Outcome;
use crate::assessment::formula::{Cell, Remark};
use crate::assessment::outcome::{Compare, Grades};
use crate::assessment::report::GradeWhy;
use crate::assessment::run::sheet::CohortSheet;
use crate::derivation::Recorder;
use crate::error::Error;
use crate::number::Ratio;

impl Outcome<'_> {
    /// Grades everybody who has the figure that is graded; who has not is told why.
    pub(super) fn bands<R: Recorder>(&mut self, sheet: &CohortSheet<'_, R>) -> Result<(), Error> {
        let (Some(grades), Some(column)) = (&self.scheme.document.grades, self.scheme.graded) else {
            return Ok(());
        };
        for subject in sheet.subjects().filter(|subject| sheet.bound.is_computed(*subject)) {
            let Some(Cell::Figure(exact)) = sheet.cell(column, subject) else {
                self.not_graded(sheet, column, subject);
                continue;
            };
            let (before, after) = self.rows(sheet, grades, exact, subject)?;
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
                decided.hold.reach(row);
            }
        }
        Ok(())
    }

    /// The rows that a figure reaches before and after the rounding it is published with.
    fn rows<R: Recorder>(
        &self,
        sheet: &CohortSheet<'_, R>,
        grades: &Grades,
        exact: &Ratio,
        subject: usize,
    ) -> Result<(usize, usize), Error> {
        let before = grades.row_of(exact);
        if !sheet.is_published(self.scheme.graded, subject) {
            return Ok((before, before));
        }
        let published = Compare::Published.figure(exact, self.scheme.document.publish)?;
        Ok((before, grades.row_of(&published)))
    }

    /// Why one who has a score has no grade; without a score, the report says why there is none.
    fn not_graded<R: Recorder>(&mut self, sheet: &CohortSheet<'_, R>, column: usize, subject: usize) {
        let scheme = self.scheme;
        let scored = scheme
            .plan_of(sheet.class(subject))
            .is_some_and(|plan| sheet.figure(plan.root, subject).is_some());
        let Some(decided) = self.subjects.get_mut(subject).filter(|_| scored) else { return };
        let why = match sheet.cell(column, subject).zip(sheet.left_out(subject)) {
            Some((Cell::Partial(_), node)) => GradeWhy::PartScore(node.to_owned()),
            _ => GradeWhy::Lacks(scheme.names.name(column).to_owned()),
        };
        if !decided.why.contains(&why) {
            decided.why.push(why);
        }
    }
}

fn name(grades: &Grades, row: usize) -> &str {
    grades.rows.get(row).map_or("", |row| &row.grade)
}
