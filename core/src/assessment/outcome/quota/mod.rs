//! Quotas: how many may have a grade, and who has it.
//!
//! [`Quota`] is the document; [`terms`] joins it with the law, [`size`] finds the places, [`run`] gives them in order of
//! rank, [`series`] quota after quota; [`award`] is the answer, and [`proof`] writes down why.

mod award;
mod contender;
mod lint;
mod proof;
mod run;
mod series;
mod size;
mod terms;
#[cfg(test)]
mod tests;

use crate::number::{Mode, Ratio};
use crate::provenance::Source;
use crate::words::Title;
use serde::{Deserialize, Serialize};

pub(crate) use award::Answer;
pub use award::{Allotment, Candidate};
pub(crate) use contender::{Contender, Rank};
pub(crate) use run::{Change, UnsettledGrade};
pub(crate) use series::{Awards, Limited, Settled, settle};
pub(crate) use size::Group;
pub use size::{ClassHeads, Heads, QuotaSize, QuotaUnit};
pub(crate) use terms::Terms;
pub(crate) use terms::check_quotas;

/// How many may have a grade, and who is among them (名额).
///
/// # Rule
/// Where several grades are limited, the better one comes first: who holds a better grade is no candidate for a worse
/// one. What an effect, or the law, bars from a grade is passed over.
///
/// # Shape
/// ```json
/// {"grade": "excellent", "candidates": "bands", "rate": {"law": {}}, "base": {"law": {}}, "rounding": "half_up",
///  "hard_cap": {"law": {}}, "over_cap": "reduce", "split": {"unit": {}}, "ties": "undetermined", "succession": "next"}
/// ```
///
/// # Units
/// Rates and caps are shares of the base: `"0.15"` is 15 %.
///
/// # Errors
/// `quota.grade_unknown` `quota.grade_twice` `quota.law_silent` `quota.share_out_of_range` `quota.looser_than_law`
/// `quota.small_order`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// The grade that is limited.
    pub grade: String,
    /// Who competes for a place.
    pub candidates: QuotaCandidates,
    /// The share of the base.
    pub rate: QuotaRate,
    /// Who is counted.
    pub base: QuotaBase,
    /// How share × base becomes whole places.
    pub rounding: Mode,
    /// The share that is not exceeded even after rounding.
    pub hard_cap: HardCap,
    /// What happens where rounding exceeds the hard cap.
    pub over_cap: OverCap,
    /// Whether the unit or each class has its places.
    pub split: QuotaSplit,
    /// What happens where several are equal at the last place.
    pub ties: QuotaTies,
    /// What happens to the place of one who is barred from the grade.
    pub succession: QuotaSuccession,
    /// What becomes of the grade of one who reached it and does not compete for its places: who is out of the ranking,
    /// has a score out of fewer full marks, or is outside the base. A cohort in which that occurs is refused where
    /// nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_competing: Option<QuotaNotCompeting>,
    /// Fixed places for small units, by their base; ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub small: Vec<QuotaSmall>,
    /// The quota's title.
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

/// Who competes for a place (候选范围).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuotaCandidates {
    /// Who reached the grade by the bands.
    Bands,
    /// Everybody who is ranked and holds no better grade.
    Ranked,
}

/// The share of the base (比例).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum QuotaRate {
    /// The law's normal share.
    Law {},
    /// A share of the scheme's own; with a law, not above the law's.
    Fixed(Ratio),
}

/// Who is counted (基数).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum QuotaBase {
    /// As the law says.
    Law {},
    /// Those who took part (参加考核人数).
    Assessed {},
    /// Those who should have taken part (应参加考核人数).
    ShouldBeAssessed {},
    /// The posts of the unit (编制数).
    Establishment {},
}

/// The share that is not exceeded even after rounding (上限).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HardCap {
    /// The law's highest share.
    Law {},
    /// A share of the scheme's own; with a law, not above the law's highest.
    Fixed(Ratio),
    /// None; not where a law has one.
    None {},
}

/// What happens where rounding exceeds the hard cap (超限处理).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum OverCap {
    /// The places are reduced to the cap.
    Reduce,
    /// The places stay and the excess is reported.
    Report,
}

/// Whether the unit or each class has its places (名额划分).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum QuotaSplit {
    /// One number of places for the whole unit.
    Unit {},
    /// Places by class; no class borrows from another.
    Class(ClassSplit),
}

/// How the classes come to their places (分类计算).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ClassSplit {
    /// Each class rounds its own share.
    Each {},
    /// The unit's total rules and is split by largest remainder; equal remainders to the class named earlier.
    LargestRemainder {},
}

/// What happens where several are equal at the last place (末位并列); the places are never exceeded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuotaTies {
    /// They are named as undetermined; a committee decides between them.
    Undetermined,
    /// None of them gets a place.
    Drop,
}

/// What happens to the place of one who is barred from the grade (递补).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuotaSuccession {
    /// The next one moves up.
    Next,
    /// The place is lost.
    Lapse,
}

/// What becomes of a limited grade that one reached who does not compete for its places (不参与名额竞争者的等次).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum QuotaNotCompeting {
    /// It stays, and uses no place.
    Keep,
    /// It falls by one grade, as without a place.
    Fall,
    /// There is no grade.
    NoGrade,
    /// The cohort is refused where the case occurs.
    Refuse,
}

/// Fixed places for a base up to a size (小单位名额).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct QuotaSmall {
    /// The largest base to which the row applies.
    pub up_to: u32,
    /// The places, in place of share × base; the hard cap stands.
    pub places: u32,
}
