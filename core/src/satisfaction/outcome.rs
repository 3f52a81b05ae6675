//! The figure of a rate or a score, or why there is none.

use crate::error::Error;
use crate::number::{Ratio, Rounded, Rounding};
use crate::words::{Words, excerpt};
use serde::Serialize;

/// The figure of a rate or a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateFigure {
    /// The exact value.
    pub exact: Ratio,
    /// The value rounded as the request says, and kept from what is never printed.
    pub rounded: Rounded,
    /// What the rounding alone would have printed, where that is never printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<Rounded>,
    /// How it was rounded.
    pub rounding: Rounding,
}

/// Why there is no figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateNotComputable {
    /// The reason.
    pub because: RateBecause,
    /// The reason in words.
    pub words: Words,
    /// The code of the error for which the tally is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Where the tally is wrong, as a JSON pointer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// A reason why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RateBecause {
    /// Nobody published what counts above.
    NumeratorNotGiven,
    /// Nobody published what counts below.
    DenominatorNotGiven,
    /// A count is only known to be so many or more.
    CountIsABound,
    /// Nothing counts below.
    DenominatorEmpty,
    /// All were asked, so nothing is left to chance.
    Census,
    /// The group's tally is refused; `code` and `at` say why and where.
    TallyRefused,
    /// The tally of a group is refused, so that they cannot be counted together.
    GroupRefused,
}

impl RateFigure {
    /// The computation and how its result was rounded, in words.
    pub(super) fn said_of(&self, computation: &str) -> Words {
        let Words { zh, en } = self.rounding.words();
        match self.instead_of {
            None => Words::new(format!("{computation}，{zh}"), format!("{computation}, {en}")),
            Some(own) => Words::new(
                format!("{computation}，{zh}；未达者不取 {own}"),
                format!("{computation}, {en}; not {own}, which it does not reach"),
            ),
        }
    }
}

impl From<RateBecause> for RateNotComputable {
    fn from(because: RateBecause) -> Self {
        let (zh, en) = match because {
            RateBecause::NumeratorNotGiven => ("分子未公布", "the numerator was not published"),
            RateBecause::DenominatorNotGiven => ("分母未公布", "the denominator was not published"),
            RateBecause::CountIsABound => {
                ("只知有若干件以上，不知确数", "a count is only known to be so many or more")
            }
            RateBecause::DenominatorEmpty => ("分母为零", "the denominator is zero"),
            RateBecause::Census => {
                ("全部评价，没有抽样误差", "all were asked, so there is no sampling error")
            }
            RateBecause::TallyRefused => ("统计有误", "the tally is refused"),
            RateBecause::GroupRefused => ("有分组的统计有误", "the tally of a group is refused"),
        };
        Self { because, words: Words::new(zh, en), code: None, at: None }
    }
}

impl RateNotComputable {
    /// That a tally is refused, with the reason.
    pub(super) fn refused(error: &Error) -> Self {
        let (words, code, at) = (error.words().clone(), error.code().to_owned(), error.at().to_owned());
        Self { because: RateBecause::TallyRefused, words, code: Some(code), at: Some(at) }
    }

    /// That groups cannot be counted together, for some of their tallies are refused.
    pub(super) fn without(groups: &[&str]) -> Self {
        let more = if groups.len() > NAMED { "…" } else { "" };
        let listed = |quoted: fn(&str) -> String, comma| {
            let shown: Vec<_> = groups.iter().take(NAMED).map(|name| quoted(&excerpt(name))).collect();
            format!("{}{more}", shown.join(comma))
        };
        let (zh, en) = (listed(|name| format!("“{name}”"), "、"), listed(|name| format!("`{name}`"), ", "));
        let words = Words::new(
            format!("{} 组的统计有误：{zh}", groups.len()),
            format!("the tally is refused in {} of the groups: {en}", groups.len()),
        );
        Self { words, ..RateBecause::GroupRefused.into() }
    }
}

/// The most groups that a reason names.
const NAMED: usize = 8;
