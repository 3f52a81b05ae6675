//! Effects: what follows from events and figures beside the score, which no effect touches.

use crate::assessment::formula::Condition;
use crate::provenance::Source;
use crate::words::Title;
use serde::{Deserialize, Serialize};

/// What follows where conditions hold (效力), such as a veto (一票否决).
///
/// # Shape
/// `{"id": "safety", "when": [{"events": {"of": "accident", "at_least": 1}}], "effect": [{"ceiling": "competent"}]}`
///
/// # Rule
/// Effects act in the order of the document; ceilings hold to the end. No effect touches a score.
///
/// # Errors
/// `name.twice` `name.unknown`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SchemeEffect {
    /// The effect's name.
    pub id: String,
    /// The title.
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
    /// When it acts: all of these hold.
    pub when: Vec<Condition>,
    /// What it does.
    pub effect: Vec<EffectAction>,
}

/// What an effect does.
///
/// # Shape
/// `{"ceiling": "competent"}`, `{"up": 1}`, `{"ineligible": "prize"}`, `{"out_of_ranking": {}}`, `{"finding": {}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum EffectAction {
    /// No grade better than this (不得确定为更高等次), to the end.
    Ceiling(String),
    /// This grade (直接确定等次).
    Grade(String),
    /// So many grades better (晋档), never above a ceiling.
    Up(u32),
    /// So many grades worse (降档), never below the last.
    Down(u32),
    /// Not eligible for something the office names (取消评优资格).
    Ineligible(String),
    /// No place (不参加排名).
    OutOfRanking {},
    /// A remark in the report.
    Finding {},
}
