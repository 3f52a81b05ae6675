//! How subjects are placed, as a scheme writes it.

use super::fault::OutcomeFault;
use crate::error::{Error, Pointer};
use crate::number::{Ratio, Rounding};
use crate::provenance::Source;
use crate::words::Title;
use serde::{Deserialize, Serialize};

/// How subjects are placed (名次).
///
/// # Shape
/// `{"by": ["total", "ji"], "compare": "published", "within": "class", "ties": "competition", "missing": "below"}`
///
/// # Rule
/// A later name is asked only where all earlier ones leave figures equal. Who has no figure for the first name, or a
/// score out of fewer full marks, is not ranked.
///
/// # Errors
/// `ranking.by_empty` `ranking.by_twice` `ranking.tie` `tree.scales_mixed`; `choice.missing` `choice.refused` where one
/// who is equal to others lacks the name that would break the tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    /// Nodes and values, higher first; a later name breaks the ties of the earlier ones.
    pub by: Vec<String>,
    /// Which figure is compared.
    pub compare: Compare,
    /// Among whom.
    pub within: Within,
    /// What happens where two are equal by every name.
    pub ties: TieRule,
    /// What happens where several are equal and one of them lacks the name that would break the tie; a cohort in which
    /// that occurs is refused where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<TieBreakerMissing>,
    /// How figures are compared where classes have different full marks; such a scheme is refused where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scales: Option<ComparedScales>,
    /// The ranking's title.
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

/// Which figure of a score is compared: before or after the rounding it is published with (取舍前后).
///
/// # Rule
/// `publish` says how the score of the whole tree is printed. Any other figure is compared as it is: exactly, or as its
/// own rounding left it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Compare {
    /// The exact value.
    Exact,
    /// The value as it is published.
    Published,
}

impl Compare {
    /// The figure that is compared.
    ///
    /// # Errors
    /// `exact.out_of_range`
    ///
    /// # Example
    /// ```
    /// use kaohe::{Mode, Ratio, Rounding, assessment::Compare};
    /// let (score, publish) = (Ratio::parse("89.995")?, Rounding::new(2, Mode::HalfUp)?);
    /// assert_eq!(Compare::Exact.figure(&score, publish)?.to_string(), "89.995");
    /// assert_eq!(Compare::Published.figure(&score, publish)?.to_string(), "90");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn figure(self, exact: &Ratio, publish: Rounding) -> Result<Ratio, Error> {
        match self {
            Self::Exact => Ok(exact.clone()),
            Self::Published => Ok(publish.of(exact)?.ratio()),
        }
    }
}

/// Among whom subjects are placed (排名范围).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Within {
    /// Among the subjects of the same class.
    Class,
    /// Among all subjects of the cohort.
    All,
}

/// What happens where two are equal (并列).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// They share the higher place and the next places stay empty: 1, 2, 2, 4.
    Competition,
    /// They share a place and the next one follows: 1, 2, 2, 3.
    Dense,
    /// The ranking is refused.
    Refuse,
}

/// What happens where several are equal and one of them lacks the name that would break the tie (缺少区分项).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TieBreakerMissing {
    /// Who lacks it comes below those who have it.
    Below,
    /// The name breaks no tie among these: they stay equal by it, and the next name is asked.
    Tied,
    /// The cohort is refused where the case occurs.
    Refuse,
}

/// How figures of classes with different full marks are compared (不同满分).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ComparedScales {
    /// As shares of their full marks (得分率): 140 of 200 is 70 %.
    Share,
}

impl Ranking {
    /// Refuses a ranking by nothing or by a name twice; `place` is where the ranking stands.
    ///
    /// # Errors
    /// `ranking.by_empty` `ranking.by_twice`
    pub(crate) fn check(&self, place: &Pointer<'_>) -> Result<(), Error> {
        let by = place.key("by");
        if self.by.is_empty() {
            return Err(OutcomeFault::RankedByNothing {}.at(by));
        }
        for (index, name) in self.by.iter().enumerate() {
            if self.by.iter().take(index).any(|earlier| earlier == name) {
                return Err(OutcomeFault::RankedByTwice { name: name.clone() }.at(by.index(index)));
            }
        }
        Ok(())
    }
}
