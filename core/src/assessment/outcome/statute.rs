//! The statutory packs of assessment: the grades a law knows and how many may have the best of them.

use super::fault::OutcomeFault;
use super::grade::{Grades, in_words};
use crate::day::Day;
use crate::error::{Error, Pointer};
use crate::nearest::{in_order, listed};
use crate::number::Ratio;
use crate::provenance::{InForce, Source, Until};
use crate::words::{Title, Words};
use serde::{Deserialize, Serialize};

/// What a national rule on assessment says (法定规则), as data with instrument and article.
///
/// # Example
/// ```
/// use kaohe::assessment::Statute;
/// let law = Statute::of("civil_servants.2007")?;
/// let limit = law.limit("excellent").unwrap();
/// assert_eq!((limit.normally.to_string(), limit.at_most.to_string()), ("0.15".into(), "0.2".into()));
/// assert_eq!(Statute::of("civil_servants.1066").unwrap_err().code(), "law.unknown");
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Statute {
    /// The pack's id.
    pub law: String,
    /// The instrument's title.
    pub title: Title,
    /// First and last day in force.
    pub in_force: InForce,
    /// How well each of those days is known.
    pub in_force_evidence: LegalInForceEvidence,
    /// The grades.
    pub grades: LegalGrades,
    /// The limits on grades.
    pub limits: Vec<LegalLimit>,
}

/// How well the first and the last day in force are known.
///
/// # Shape
/// `{"from": "read", "to": "memory"}`; `to` is absent where the rule still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LegalInForceEvidence {
    /// The first day.
    pub from: Evidence,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Evidence>,
}

/// Why a statutory pack is followed for periods it is not in force for (例外适用); every answer shows it.
///
/// # Shape
/// `{"reason": {"zh": "试点单位提前执行"}, "source": {"instrument": "本办法", "article": "2"}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LawException {
    /// Why.
    pub reason: Title,
    /// The rule that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// The grades a law knows, best first (法定等次).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LegalGrades {
    /// The grades, best first.
    pub best_first: Vec<LegalGrade>,
    /// Where they are written.
    pub source: Source,
    /// How well that is known.
    pub evidence: Evidenced,
}

/// One grade of a law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LegalGrade {
    /// The grade.
    pub grade: String,
    /// Its title.
    pub title: Title,
}

/// How many may have a grade (等次比例).
///
/// # Units
/// Shares of the base: `"0.15"` is 15 %.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LegalLimit {
    /// The grade.
    pub grade: String,
    /// The share that is normally kept (一般).
    pub normally: Ratio,
    /// The share that is never exceeded (最多).
    pub at_most: Ratio,
    /// Who is counted.
    pub base: LegalBase,
    /// What must be given before more than the normal share is used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approval: Option<Title>,
    /// Where it is written.
    pub source: Source,
    /// How well that is known.
    pub evidence: Evidenced,
}

/// Who is counted when a share is taken (基数); from the narrowest to the widest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LegalBase {
    /// Those who took part (参加考核人数).
    Assessed,
    /// Those who should have taken part (应参加考核人数).
    ShouldBeAssessed,
    /// All who serve in the unit (总人数).
    Headcount,
    /// The posts of the unit, filled or not (编制数).
    Establishment,
}

/// How well something is known (核实程度).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// The text was read.
    Read,
    /// A restatement of the text was read.
    ReadSecondary,
    /// Concluded from what was read.
    Inferred,
    /// Not verified.
    Memory,
}

/// How well a rule's wording and its article are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Evidenced {
    /// The wording.
    pub wording: Evidence,
    /// The article, where one is cited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<Evidence>,
}

impl Statute {
    /// The pack with this id.
    ///
    /// # Errors
    /// `law.unknown`
    pub fn of(id: &str) -> Result<Self, Error> {
        crate::document::read(crate::law::pack(id).ok_or_else(|| unknown(id))?)
    }

    /// The limit on a grade; `None` where the law sets none.
    pub fn limit(&self, grade: &str) -> Option<&LegalLimit> {
        self.limits.iter().find(|limit| limit.grade == grade)
    }

    /// Whether the pack governs a period: an assessment takes place once its period is over, so the pack in force on
    /// the last day does.
    pub fn governs(&self, last_day: Day) -> bool {
        self.in_force.covers(last_day)
    }

    /// What is wrong where the pack does not govern a period.
    pub(crate) fn not_in_force(&self, last_day: Day) -> OutcomeFault {
        let InForce { from, to } = &self.in_force;
        let then: Vec<_> = ids().filter(|id| Self::of(id).is_ok_and(|pack| pack.governs(last_day))).collect();
        OutcomeFault::LawNotInForce {
            law: self.law.clone(),
            from: from.to_string(),
            to: match to {
                Until::Day(day) => Words::new(format!("至 {day}"), format!("to {day}")),
                Until::Open => Words::new("至今", "on"),
            },
            found: last_day.to_string(),
            then: if then.is_empty() { Words::new("无", "none") } else { in_order(then) },
        }
    }

    /// Refuses grades that are not the law's, in the law's order; `place` is where the scheme's grades stand.
    ///
    /// # Errors
    /// `grades.not_the_laws`
    pub(crate) fn check_grades(&self, grades: &Grades, place: &Pointer<'_>) -> Result<(), Error> {
        let laws: Vec<_> = self.grades.best_first.iter().map(|row| row.grade.as_str()).collect();
        if grades.rows.iter().map(|row| row.grade.as_str()).eq(laws.iter().copied()) {
            return Ok(());
        }
        let laws = self.grades.best_first.iter().map(|row| (row.grade.as_str(), Some(&row.title)));
        let (law, found, allowed) = (self.law.clone(), grades.in_words(), in_words(laws));
        Err(OutcomeFault::GradesNotLaws { law, found, allowed }.at(place.key("rows")))
    }
}

/// The packs on assessment.
fn ids() -> impl Iterator<Item = &'static str> {
    crate::law::ids().filter(|id| id.starts_with("civil_servants."))
}

#[cold]
fn unknown(id: &str) -> Error {
    let packs: Vec<_> = ids().filter_map(|id| Statute::of(id).ok()).collect();
    let packs = packs.iter().map(|pack| (pack.law.as_str(), pack.title.zh.as_str()));
    let allowed = listed(id, packs.chain([("none", "不依照法定规则")]));
    OutcomeFault::LawUnknown { found: crate::document::excerpt(id), allowed }.into()
}

impl LegalBase {
    /// The word documents use.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Assessed => "assessed",
            Self::ShouldBeAssessed => "should_be_assessed",
            Self::Headcount => "headcount",
            Self::Establishment => "establishment",
        }
    }

    /// Its name in both languages.
    pub(crate) fn words(self) -> Words {
        match self {
            Self::Assessed => Words::new("参加考核人数", "those assessed"),
            Self::ShouldBeAssessed => Words::new("应参加考核人数", "those who should be assessed"),
            Self::Headcount => Words::new("总人数", "headcount"),
            Self::Establishment => Words::new("编制数", "posts"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pack_reads_and_bears_its_id() {
        for id in ids() {
            let statute = Statute::of(id).unwrap();
            assert_eq!(statute.law, id);
            assert_eq!(statute.in_force.to != Until::Open, statute.in_force_evidence.to.is_some(), "{id}");
            for limit in &statute.limits {
                assert!(limit.normally <= limit.at_most, "{id}");
                assert_eq!(limit.source.article.is_some(), limit.evidence.article.is_some(), "{id}");
            }
        }
    }

    #[test]
    fn one_pack_governs_each_year() {
        let governing = |year: i32| -> Vec<_> {
            let last = Day::parse(&format!("{year}-12-31")).unwrap();
            ids().filter(|id| Statute::of(id).unwrap().governs(last)).collect()
        };
        assert_eq!(governing(1994), ["civil_servants.1994"]);
        assert_eq!(governing(2006), ["civil_servants.1994"]);
        assert_eq!(governing(2007), ["civil_servants.2007"]);
        assert_eq!(governing(2019), ["civil_servants.2007"]);
        assert_eq!(governing(2020), ["civil_servants.2020"]);
        assert!(governing(1993).is_empty());
    }

    #[test]
    fn the_base_changed_with_each_rule() {
        let base = |id| Statute::of(id).unwrap().limit("excellent").unwrap().base;
        assert_eq!(base("civil_servants.1994"), LegalBase::Headcount);
        assert_eq!(base("civil_servants.2007"), LegalBase::Assessed);
        assert_eq!(base("civil_servants.2020"), LegalBase::ShouldBeAssessed);
    }
}
