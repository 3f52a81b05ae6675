//! Grades: which row of the scheme a score reaches.

use super::fault::OutcomeFault;
use super::ranking::Compare;
use crate::assessment::formula::{RowEnd, check_rows};
use crate::error::{Error, Pointer};
use crate::nearest::Name;
use crate::number::Ratio;
use crate::provenance::Source;
use crate::words::{Title, Words, excerpt};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// The grades of a scheme, best first (等次).
///
/// # Shape
/// `{"of": "total", "compare": "published", "rows": [{"grade": "excellent", "from": "90"}, {"grade": "competent"}]}`
///
/// # Rule
/// A row states its lower end, which belongs to it; the last row takes the rest. So rows neither gap nor overlap.
/// Wherever a scheme or a cohort names a grade, its id and its title both mean it; under a law, so do the law's words.
///
/// # Errors
/// `bands.order` `bands.no_last_row` `bands.unreachable` `grades.twice`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Grades {
    /// The node or value that is graded.
    pub of: String,
    /// Which figure of it is compared.
    pub compare: Compare,
    /// The grades, best first.
    pub rows: Vec<GradeRow>,
    /// The title of the grading.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// The rule that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether this is made up for illustration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// A remark for whoever reads the scheme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Title>,
}

/// One grade and from where it is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GradeRow {
    /// The grade: an id, or the law's word for it (优秀).
    pub grade: String,
    /// The least figure that reaches it; absent in the last row, which takes the rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Ratio>,
    /// The grade's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
}

impl Grades {
    /// The index of the first row a figure reaches; the last row takes the rest.
    pub fn row_of(&self, figure: &Ratio) -> usize {
        let reached = |row: &GradeRow| row.from.as_ref().is_none_or(|from| figure >= from);
        self.rows.iter().position(reached).unwrap_or_else(|| self.rows.len().saturating_sub(1))
    }

    /// The index of a grade by its id, else by its title in either language; `None` where no row has it.
    ///
    /// # Example
    /// ```
    /// let grades: kaohe::assessment::Grades = kaohe::document::read(r#"{"of": "total", "compare": "exact", "rows": [
    ///     {"grade": "excellent", "title": {"zh": "优秀"}, "from": "90"}, {"grade": "competent"}]}"#)?;
    /// assert_eq!((grades.position("excellent"), grades.position("优秀"), grades.position("良好")), (Some(0), Some(0), None));
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn position(&self, grade: &str) -> Option<usize> {
        let titled = |row: &GradeRow| row.title.as_ref().is_some_and(|title| title.is(grade));
        let by_id = self.rows.iter().position(|row| row.grade == grade);
        by_id.or_else(|| self.rows.iter().position(titled))
    }

    /// The grades with their titles, for a sentence on one that is unknown.
    pub(crate) fn names(&self) -> impl Iterator<Item = Name<'_>> {
        self.rows
            .iter()
            .map(|row| (row.grade.as_str(), row.title.as_ref().map(|title| title.zh.as_str())).into())
    }

    /// The grades in their order, for a sentence.
    pub(crate) fn in_words(&self) -> Words {
        in_words(self.rows.iter().map(|row| (row.grade.as_str(), row.title.as_ref())))
    }

    /// Refuses rows that are out of order, out of reach or doubled; `place` is where the grades stand.
    ///
    /// # Errors
    /// `bands.order` `bands.no_last_row` `bands.unreachable` `grades.twice`
    pub(crate) fn check(&self, place: &Pointer<'_>) -> Result<(), Error> {
        let (rows, mut taken) = (place.key("rows"), HashMap::new());
        for (index, row) in self.rows.iter().enumerate() {
            let at = rows.index(index);
            for (key, name) in row.called() {
                // A row may have its id as its title.
                if taken.insert(name, index).is_some_and(|earlier| earlier != index) {
                    return Err(OutcomeFault::GradeTwice { grade: name.to_owned() }.at(at.key(key)));
                }
            }
        }
        check_rows(self.rows.iter().map(|row| RowEnd::from(row.from.as_ref())), &rows)
    }
}

/// Grades in their order with their titles; more than a scheme sensibly has are only counted.
pub(crate) fn in_words<'a>(grades: impl Iterator<Item = (&'a str, Option<&'a Title>)>) -> Words {
    const SHOWN: usize = 12;
    let (mut zh, mut en, mut more) = (Vec::new(), Vec::new(), 0_usize);
    for (index, (id, title)) in grades.enumerate() {
        if index >= SHOWN {
            more = more.saturating_add(1);
            continue;
        }
        let id = excerpt(id);
        match title.map(|title| excerpt(&title.zh)).filter(|title| *title != id) {
            Some(title) => {
                zh.push(format!("`{id}`（{title}）"));
                en.push(format!("`{id}` ({title})"));
            }
            None => {
                zh.push(format!("`{id}`"));
                en.push(format!("`{id}`"));
            }
        }
    }
    let words = Words::new(zh.join("、"), en.join(", "));
    match more {
        0 => words,
        more => words.followed_by(&Words::new(format!("…，另有 {more} 个"), format!(", … and {more} more"))),
    }
}

impl GradeRow {
    /// What the grade is called: its title, else its id.
    pub(crate) fn words(&self) -> Words {
        self.title.as_ref().map_or_else(|| Words::same(&self.grade), Words::from)
    }

    /// Each name of the grade, with the key under which it is written.
    fn called(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let titles = self.title.iter().flat_map(|title| [Some(title.zh.as_str()), title.en.as_deref()]);
        [("grade", self.grade.as_str())].into_iter().chain(titles.flatten().map(|title| ("title", title)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Mode, Rounding};

    fn grades(rows: &str) -> Grades {
        let text = format!(r#"{{"of": "total", "compare": "exact", "rows": [{rows}]}}"#);
        crate::document::read(&text).unwrap()
    }

    const FOUR: &str = r#"{"grade": "excellent", "from": "90"}, {"grade": "competent", "from": "75"},
        {"grade": "basic", "from": "60"}, {"grade": "not"}"#;

    #[test]
    fn a_lower_end_belongs_to_its_row() {
        let grades = grades(FOUR);
        let row = |figure: &str| grades.row_of(&Ratio::parse(figure).unwrap());
        assert_eq!(["90", "89.995", "75", "224/3", "0", "-1"].map(row), [0, 1, 1, 2, 3, 3]);
    }

    #[test]
    fn t18_the_grade_depends_on_the_rounding_that_is_compared() {
        let (grades, two) = (grades(FOUR), Rounding::new(2, Mode::HalfUp).unwrap());
        let row = |compare: Compare, score: &str| {
            grades.row_of(&compare.figure(&Ratio::parse(score).unwrap(), two).unwrap())
        };
        assert_eq!((row(Compare::Exact, "89.995"), row(Compare::Published, "89.995")), (1, 0));
    }

    #[test]
    fn faulty_rows_are_refused_at_their_place() {
        let cases = [
            (r#"{"grade": "a", "from": "1"}"#, "bands.no_last_row", "/rows"),
            ("", "bands.no_last_row", "/rows"),
            (r#"{"grade": "a"}, {"grade": "b"}"#, "bands.unreachable", "/rows/1"),
            (
                r#"{"grade": "a", "from": "1"}, {"grade": "b", "from": "2"}, {"grade": "c"}"#,
                "bands.order",
                "/rows/1/from",
            ),
            (
                r#"{"grade": "a", "from": "1"}, {"grade": "b", "from": "1"}, {"grade": "c"}"#,
                "bands.unreachable",
                "/rows/1",
            ),
            (r#"{"grade": "a", "from": "1"}, {"grade": "a"}"#, "grades.twice", "/rows/1/grade"),
        ];
        for (rows, code, at) in cases {
            let error = grades(rows).check(&Pointer::ROOT).unwrap_err();
            assert_eq!((error.code(), error.at()), (code, at));
        }
        assert!(grades(FOUR).check(&Pointer::ROOT).is_ok());
    }
}
