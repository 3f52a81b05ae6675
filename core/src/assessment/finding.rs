//! Findings: what stands, but should be seen.

use crate::day::Day;
use crate::words::Words;
use serde::Serialize;

/// A remark that refuses nothing (提示).
///
/// # Shape
/// `finding` is a stable code. In a report: `grade.depends_on_rounding` `ballot.class_empty` `quota.over_cap`
/// `effect.finding`. From the linter: `score.full_not_reached` `bounds.open` `bonus.dead` `bands.hole` `bands.overlap`
/// `value.unused`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// The code.
    pub finding: &'static str,
    /// Whom it concerns.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Which node, value, effect or grade.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Where it stands in the scheme, as a JSON pointer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The remark.
    pub words: Words,
}

impl Finding {
    fn new(finding: &'static str, words: Words) -> Self {
        Self { finding, subject: None, name: None, at: None, words }
    }

    fn of(self, subject: &str, name: &str) -> Self {
        Self { subject: Some(subject.into()), name: Some(name.into()), ..self }
    }

    /// A finding of the linter about a part of the scheme.
    pub(super) fn lint(finding: &'static str, name: &str, at: String, words: Words) -> Self {
        Self { finding, subject: None, name: Some(name.into()), at: Some(at), words }
    }

    /// A class of voters did not vote, and the scheme says what happens then.
    pub(super) fn class_empty(subject: &str, node: &str, class: &str) -> Self {
        let words = Words::new(
            format!("类别“{class}”中无人就“{node}”评价“{subject}”"),
            format!("nobody of class `{class}` has voted on `{node}` of `{subject}`"),
        );
        Self::new("ballot.class_empty", words).of(subject, node)
    }

    /// The grade before the rounding differs from the one after it.
    pub(super) fn depends_on_rounding(subject: &str, exact: &str, published: &str) -> Self {
        let words = Words::new(
            format!("“{subject}”的等次取决于取舍：取舍前 {exact}，取舍后 {published}"),
            format!("the grade of `{subject}` depends on rounding: {exact} before, {published} after"),
        );
        Self::new("grade.depends_on_rounding", words).of(subject, exact)
    }

    /// An effect says that something is to be seen.
    pub(super) fn effect(subject: &str, effect: &str) -> Self {
        let words = Words::new(format!("“{subject}”符合“{effect}”"), format!("`{subject}` meets `{effect}`"));
        Self::new("effect.finding", words).of(subject, effect)
    }

    /// A statutory pack is followed for a period it is not in force for.
    pub(super) fn out_of_force(law: &str, last_day: Day) -> Self {
        let words = Words::new(
            format!("“{law}”在 {last_day} 不施行，办法以例外适用"),
            format!("`{law}` is not in force on {last_day}; the scheme makes an exception"),
        );
        Self { name: Some(law.into()), ..Self::new("law.out_of_force", words) }
    }

    /// A quota exceeds its cap, and the scheme lets it stand.
    pub(super) fn over_cap(grade: &str, class: Option<&str>, places: u32) -> Self {
        let (zh, en) = match class {
            Some(class) => (format!("（类别“{class}”）"), format!(" of class `{class}`")),
            None => Default::default(),
        };
        let words = Words::new(
            format!("“{grade}”名额{zh} {places} 个，超过上限"),
            format!("the {places} places of `{grade}`{en} exceed the cap"),
        );
        Self { name: Some(grade.into()), ..Self::new("quota.over_cap", words) }
    }
}
