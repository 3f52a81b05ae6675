//! A report as a section: scores by grade with the quota line, who stands where, and why.

mod why;

use crate::Ratio;
use crate::assessment::{Allotment, Assessed, GradeWhy, Report, SchemeDocument, SubjectOutcome};
use crate::derivation::{Input, Step};
use crate::page::chart::{Bar, Bars, Chart, Cut, Key, Picture, Shade, Threshold};
use crate::page::figure::{Figure, Tone};
use crate::page::section::{Block, KeyFigure, Section};
use crate::page::table::{Column, Narrow, Table};
use crate::page::wording::{about, listed, not_computable, paired, percent, titled};
use crate::words::Words;

impl Report {
    /// The report as a section: a picture and a table for each class, and what should be seen.
    ///
    /// # Shape
    /// `scheme` gives classes, grades and effects their titles; each score opens its derivation where the report was
    /// asked for one.
    pub fn section(&self, title: Words, scheme: &SchemeDocument) -> Section {
        let shown = ShownReport { report: self, scheme };
        let classes = scheme.classes.iter().flat_map(|class| shown.class(&class.id));
        let section = classes.fold(Section::new(title), Section::with);
        let finding = |words: &Words| Block::Text(vec![Figure::new(words.clone()).toned(Tone::Alert)]);
        self.findings.iter().map(|found| finding(&found.words)).fold(section, Section::with)
    }

    /// How many were assessed, and for each quota how many places there are, who has them and who is next.
    pub fn key_figures(&self, scheme: &SchemeDocument) -> Vec<KeyFigure> {
        let shown = ShownReport { report: self, scheme };
        let quotas = self.quota.iter().flat_map(|allotment| [shown.places(allotment), shown.next(allotment)]);
        std::iter::once(shown.assessed()).chain(quotas).collect()
    }
}

/// A report with the titles of its scheme.
#[derive(Clone, Copy)]
struct ShownReport<'a> {
    report: &'a Report,
    scheme: &'a SchemeDocument,
}

impl ShownReport<'_> {
    fn assessed(&self) -> KeyFigure {
        let subjects = &self.report.subjects;
        let mut step = Step::new("assessed", Words::new("考核对象人数", "the subjects of the cohort"));
        step.exact = i64::try_from(subjects.len()).ok().map(|count| Ratio::from(count).into());
        step.inputs =
            vec![Input::new(Words::new("考核对象", "cohort"), &self.report.cohort).standing_at("/subjects")];
        KeyFigure {
            name: Words::new("参加考核（人）", "people assessed"),
            figure: Figure::plain(subjects.len())
                .derived(Some(step.into()))
                .illustrative(self.scheme.illustrative),
            note: (&self.scheme.title).into(),
        }
    }

    fn places(&self, allotment: &Allotment) -> KeyFigure {
        let grade = self.grade(&allotment.grade);
        let figure = Figure::plain(allotment.places).derived(allotment.derivation.clone());
        let (fraction, given) = (allotment.fraction.reading(2), self.names(&allotment.given));
        KeyFigure {
            name: about(&grade, "{}名额", "places of “{}”"),
            figure: figure.illustrative(self.scheme.illustrative),
            note: Words::new(
                format!(
                    "{} 人 × {} = {fraction} → {}：{}",
                    allotment.base,
                    percent(&allotment.rate),
                    allotment.rounded,
                    given.zh
                ),
                format!(
                    "{} × {} = {fraction} → {}: {}",
                    allotment.base,
                    percent(&allotment.rate),
                    allotment.rounded,
                    given.en
                ),
            ),
        }
    }

    fn next(&self, allotment: &Allotment) -> KeyFigure {
        let cap = allotment.cap.as_ref().map(|cap| cap.reading(2));
        let next =
            if allotment.next.is_empty() { Words::new("无", "none") } else { self.names(&allotment.next) };
        KeyFigure {
            name: Words::new("下一位", "next in line"),
            figure: Figure::new(next)
                .derived(allotment.derivation.clone())
                .illustrative(self.scheme.illustrative),
            note: cap
                .map_or(Words::same(""), |cap| Words::new(format!("名额上限 {cap}"), format!("cap {cap}"))),
        }
    }

    /// One class: a picture and a table, by place.
    fn class(&self, id: &str) -> Vec<Block> {
        let mut subjects: Vec<&Assessed> =
            self.report.subjects.iter().filter(|subject| subject.class == id).collect();
        if subjects.is_empty() {
            return Vec::new();
        }
        crate::order::sort_by_key(&mut subjects, |subject| subject.place.unwrap_or(u32::MAX));
        let class =
            self.scheme.classes.iter().find(|class| class.id == id).and_then(|class| class.title.as_ref());
        let class = titled(class, id);
        vec![Block::Picture(self.picture(&class, &subjects)), Block::Table(self.table(&class, &subjects))]
    }

    fn picture(&self, class: &Words, subjects: &[&Assessed]) -> Picture {
        let bars: Vec<Bar> = subjects.iter().map(|subject| self.bar(subject)).collect();
        let said: Vec<_> = bars.iter().map(|bar| paired(&bar.label, &bar.text)).collect();
        let top = subjects.iter().map(|subject| &subject.full).max().cloned().unwrap_or(Ratio::ZERO);
        let bars = Bars { bars, top, thresholds: self.thresholds(), cuts: self.cuts(subjects) };
        Picture {
            title: about(class, "{}得分与等次", "Scores and grades: {}"),
            summary: listed(&said, ("; ", "; ")),
            key: self.key(),
            illustrative: self.scheme.illustrative,
            chart: Chart::Bars(bars),
        }
    }

    fn bar(&self, subject: &Assessed) -> Bar {
        let place = subject.place.map(|place| format!("{place} ")).unwrap_or_default();
        let text = paired(&Words::same(subject.to_string()), &self.grade_of(subject));
        Bar {
            label: Words::same(place).followed_by(&name(subject)),
            value: subject.score.as_ref().map(|score| score.rounded.ratio()),
            text,
            shade: self.shade(subject.grade.as_deref()),
        }
    }

    /// The least score of each grade, where what is graded is what is ranked.
    fn thresholds(&self) -> Vec<Threshold> {
        let grades =
            self.scheme.grades.iter().filter(|grades| self.scheme.ranking.by.first() == Some(&grades.of));
        let rows = grades.flat_map(|grades| &grades.rows);
        rows.filter_map(|row| row.from.as_ref())
            .map(|from| Threshold { at: from.clone(), text: Words::same(from.to_string()) })
            .collect()
    }

    /// A line below the last who has a place, for each quota that has given one.
    fn cuts(&self, subjects: &[&Assessed]) -> Vec<Cut> {
        let last = |allotment: &Allotment| {
            let given = |subject: &&Assessed| allotment.given.contains(&subject.id);
            subjects.iter().rposition(given).map(|at| at.saturating_add(1))
        };
        let cut = |allotment: &Allotment| {
            let grade = self.grade(&allotment.grade);
            let text = Words::new(
                format!("{}名额 {} 个，至此用完", grade.zh, allotment.places),
                format!("the {} places of “{}” end here", allotment.places, grade.en),
            );
            Some(Cut { after: last(allotment)?, text })
        };
        self.report.quota.iter().filter(|allotment| allotment.unallocated == 0).filter_map(cut).collect()
    }

    fn key(&self) -> Vec<Key> {
        let rows = self.scheme.grades.iter().flat_map(|grades| &grades.rows);
        // The report has the grades in the order of the scheme.
        let rows = self.report.grades.iter().zip(rows);
        rows.map(|(name, row)| {
            let title = titled(name.title.as_ref(), &name.grade);
            let from = row.from.as_ref().map(|from| format!(" ≥ {from}")).unwrap_or_default();
            Key::shade(self.shade(Some(&name.grade)), title.followed_by(&Words::same(from)))
        })
        .collect()
    }

    fn table(&self, class: &Words, subjects: &[&Assessed]) -> Table {
        Table {
            caption: about(class, "{}考核结果", "Results: {}"),
            columns: vec![
                Column::words("姓名", "name"),
                Column::numbers("名次", "place"),
                Column::numbers("得分", "score"),
                Column::words("等次", "grade"),
                Column::words("说明", "why"),
            ],
            rows: subjects.iter().map(|subject| self.row(subject, subjects)).collect(),
            narrow: Narrow::Cards,
        }
    }

    fn row(&self, subject: &Assessed, all: &[&Assessed]) -> Vec<Figure> {
        let place = match (subject.place, subject.of) {
            (Some(place), Some(of)) => {
                Figure::plain(format!("{place}/{of}")).derived(Some(self.placing(subject, all).into()))
            }
            _ => Figure::plain("—"),
        };
        let score = Figure::plain(subject).derived(subject.derivation.clone());
        vec![
            Figure::new(name(subject)),
            place,
            score.illustrative(self.scheme.illustrative),
            Figure::new(self.grade_of(subject)).derived(Some(self.grading(subject))),
            Figure::new(self.why(subject)).toned(Tone::Quiet),
        ]
    }

    /// What made the grade another than the bands did, in words.
    fn why(&self, subject: &Assessed) -> Words {
        if let Some(missing) = subject.not_computable.as_ref().filter(|_| subject.why.is_empty()) {
            let why = missing.words.clone().unwrap_or_else(|| Words::same(&missing.name));
            return not_computable(&why).value;
        }
        let reasons: Vec<Words> = subject.why.iter().map(|why| self.reason(why, subject)).collect();
        listed(&reasons, ("; ", "; "))
    }

    fn reason(&self, why: &GradeWhy, subject: &Assessed) -> Words {
        match why {
            GradeWhy::Effect(id) => self.effect(id),
            GradeWhy::OutOfRanking(id) => about(&self.effect(id), "不参加排名：{}", "not ranked: {}"),
            GradeWhy::PartScore(name) => {
                about(&self.column(name), "{}未计入，不排名", "{} is left out, not ranked")
            }
            GradeWhy::Lacks(name) => about(&self.column(name), "没有{}", "has no {}"),
            GradeWhy::OutsideBase(reason) => {
                about(&Words::same(reason), "不计入名额基数：{}", "outside the base: {}")
            }
            GradeWhy::Outcome(outcome) => {
                let reason = subject.outcome_reason.as_ref().map(Words::same);
                let reason = reason.map(|reason| about(&reason, "（{}）", "({})"));
                let outcome = self.outcome(outcome);
                reason.map_or(outcome.clone(), |reason| paired(&outcome, &reason))
            }
            GradeWhy::Quota(id) => self.by_quota(id, subject),
            GradeWhy::NotCompeting(grade) => {
                about(&self.grade(grade), "不参与{}名额竞争", "does not compete for a place of “{}”")
            }
            GradeWhy::Undetermined(grade) => {
                about(&self.grade(grade), "{}待定", "“{}” is still to be decided")
            }
        }
    }

    fn effect(&self, id: &str) -> Words {
        let effect = self.scheme.effects.iter().find(|effect| effect.id == id);
        titled(effect.and_then(|effect| effect.title.as_ref()), id)
    }

    /// What the law says of a subject.
    fn outcome(&self, outcome: &SubjectOutcome) -> Words {
        match outcome {
            SubjectOutcome::Ceiling(grade) => about(&self.grade(grade), "不得高于{}", "no better than “{}”"),
            SubjectOutcome::NoGrade {} => Words::new("不确定等次", "no grade"),
            SubjectOutcome::NotAssessed {} => Words::new("不进行考核", "not assessed"),
            SubjectOutcome::Pending {} => Words::new("补定等次", "the grade is determined later"),
        }
    }

    /// A place that gave a grade, or that there was none.
    fn by_quota(&self, id: &str, subject: &Assessed) -> Words {
        let grade = self.grade(id);
        if subject.grade.as_deref() == Some(id) {
            return about(&grade, "获{}名额", "has a place of “{}”");
        }
        about(&grade, "{}名额已满", "no place of “{}” is left")
    }

    fn grade_of(&self, subject: &Assessed) -> Words {
        subject.grade.as_deref().map_or(Words::new("未定等次", "no grade"), |grade| self.grade(grade))
    }

    fn grade(&self, id: &str) -> Words {
        let row = self.report.grades.iter().find(|row| row.grade == id);
        titled(row.and_then(|row| row.title.as_ref()), id)
    }

    fn shade(&self, grade: Option<&str>) -> Shade {
        match self.report.grades.iter().position(|row| Some(row.grade.as_str()) == grade) {
            Some(0) => Shade::First,
            Some(1) => Shade::Second,
            Some(2) => Shade::Third,
            _ => Shade::Fourth,
        }
    }

    fn names(&self, ids: &[String]) -> Words {
        let of = |id: &String| self.report.subject(id).map_or_else(|_| Words::same(id), name);
        let names: Vec<Words> = ids.iter().map(of).collect();
        listed(&names, ("、", ", "))
    }
}

/// The name; in English with the id, which any reader can pronounce.
fn name(subject: &Assessed) -> Words {
    let id = &subject.id;
    subject.name.as_ref().map_or(Words::same(id), |name| Words::new(name, format!("{name} ({id})")))
}
