//! Why a place is that place, and a grade that grade: from what the report and its scheme say.

use super::{ShownReport, name};
use crate::Ratio;
use crate::assessment::{Allotment, Assessed, GradeRow, GradeWhy, SchemeNode};
use crate::derivation::{Derivation, Input, Step};
use crate::page::wording::{about, listed, paired, titled};
use crate::words::Words;

impl ShownReport<'_> {
    /// Why a place is that place: by what is ranked, and who stands next to it.
    pub(super) fn placing(&self, subject: &Assessed, all: &[&Assessed]) -> Step {
        let by: Vec<_> = self.scheme.ranking.by.iter().map(|name| self.column(name)).collect();
        let by = listed(&by, ("、", ", "));
        let formula = about(&by, "按{}由高到低", "by {}, higher first");
        let mut step = Step::new("place", formula);
        step.title = Some(Words::new("名次", "place").into());
        step.exact = subject.place.map(|place| Ratio::from(i64::from(place)).into());
        step.source.clone_from(&self.scheme.ranking.source);
        let before = all.iter().rev().find(|other| other.place.is_some() && other.place < subject.place);
        let after = all.iter().find(|other| other.place > subject.place);
        step.inputs.extend(before.map(|other| beside(Words::new("上一名", "before"), other)));
        step.inputs.push(beside(Words::new("本人", "this one"), subject));
        step.inputs.extend(after.map(|other| beside(Words::new("下一名", "after"), other)));
        step
    }

    /// What the scheme calls a node or a value.
    pub(super) fn column(&self, name: &str) -> Words {
        let value = self.scheme.values.get(name).and_then(|value| value.title.as_ref());
        let node = found(&self.scheme.tree, name).and_then(|node| node.title.as_ref());
        titled(node.or(value), name)
    }

    /// Why a grade is that grade: what the score reaches, and what changed it.
    pub(super) fn grading(&self, subject: &Assessed) -> Derivation {
        let mut step = Step::new(
            "grade",
            Words::new("得分达到的等次，再经效力和名额", "what the score reaches, then effects and quotas"),
        );
        step.title = Some(Words::new("等次", "grade").into());
        step.outcome = Some(self.grade_of(subject));
        let banding = subject.by_bands.as_deref().map(|grade| self.banding(subject, grade).into());
        let changes = subject.why.iter().map(|why| {
            let mut reason = Step::new("why", self.reason(why, subject));
            reason.title = Some(Words::new("变更", "changed by").into());
            Derivation::above(reason, self.quota_behind(why, subject))
        });
        Derivation::above(step, banding.into_iter().chain(changes))
    }

    /// The grade that a score reaches, with its least score.
    fn banding(&self, subject: &Assessed, grade: &str) -> Step {
        let grades = self.scheme.grades.as_ref();
        let from = self.grade_row(grade).and_then(|row| row.from.clone());
        let formula = match from {
            Some(from) => Words::new(format!("{subject} ≥ {from}"), format!("{subject} ≥ {from}")),
            None => Words::new("其余", "the rest"),
        };
        let mut step =
            Step::new("bands", formula).with_source(grades.and_then(|grades| grades.source.clone()));
        step.title = Some(Words::new("按得分", "by score").into());
        step.outcome = Some(self.grade(grade));
        step
    }

    /// The row of the scheme for a grade of the report; both have them in the same order.
    fn grade_row(&self, grade: &str) -> Option<&GradeRow> {
        let position = self.report.grades.iter().position(|row| row.grade == grade)?;
        self.scheme.grades.as_ref()?.rows.get(position)
    }

    /// The allotment that left a subject without a place.
    fn quota_behind(&self, why: &GradeWhy, subject: &Assessed) -> Option<Derivation> {
        let (GradeWhy::Quota(grade) | GradeWhy::Undetermined(grade)) = why else { return None };
        let of = |allotment: &&Allotment| {
            allotment.grade == *grade && allotment.class.as_ref().is_none_or(|class| *class == subject.class)
        };
        self.report.quota.iter().find(of)?.derivation.clone()
    }
}

/// The node with this id, at or below another.
fn found<'n>(node: &'n SchemeNode, id: &str) -> Option<&'n SchemeNode> {
    if node.id == id { Some(node) } else { node.children.iter().find_map(|child| found(child, id)) }
}

/// A subject as an input: its name and its score.
fn beside(which: Words, subject: &Assessed) -> Input {
    Input::new(paired(&which, &name(subject)), subject)
}
