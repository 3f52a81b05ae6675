//! Rates: exact, with what they leave out.

use super::count::Count;
use super::definition::RateSide;
use super::interval::IntervalOutcome;
use super::outcome::{RateFigure, RateNotComputable};
use super::published::Compared;
use super::tally::Published;
use crate::finding::Finding;
use crate::provenance::Source;
use crate::words::{Title, Words};
use serde::Serialize;

/// A rate (比率): its figure, and the whole way from what was assigned to what was counted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rate {
    /// What the definition is called.
    pub definition: String,
    /// Its title, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// Where the definition is written.
    pub source: Source,
    /// The rate, or why there is none.
    pub rate: RateOutcome,
    /// How many count above.
    pub numerator: Count,
    /// How many count below.
    pub denominator: Count,
    /// How many there were in all.
    pub assigned: Count,
    /// What became of all of them, and which of them count.
    pub ledger: Vec<RateLine>,
    /// Between which bounds it lies, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<IntervalOutcome>,
    /// What is odd about it, but possible.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// What was published, where something was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// How it came about, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derivation: Option<crate::derivation::Derivation>,
}

/// A rate, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RateOutcome {
    /// The rate, between 0 and 1.
    Computed(RateFigure),
    /// Why there is none.
    NotComputable(RateNotComputable),
}

/// One line of the ledger from what was assigned to what was counted: a disposition, or a grade of the rated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateLine {
    /// The disposition, or `rated.` and the grade.
    pub part: String,
    /// What the survey calls it.
    pub title: Title,
    /// How many.
    pub count: Count,
    /// Whether they count.
    pub side: RateSide,
    /// Why, by the words of the definition.
    pub why: Words,
}

impl RateOutcome {
    /// The printed figure as text.
    pub(super) fn printed(&self) -> String {
        match self {
            Self::Computed(figure) => figure.rounded.to_string(),
            Self::NotComputable(_) => String::new(),
        }
    }
}

impl Rate {
    /// The rate with what was published beside it, compared.
    pub(super) fn beside(mut self, published: Option<&Published>, place: &str) -> Self {
        if let Some(published) = published {
            let (numerator, denominator) = (self.numerator, self.denominator);
            let finding = Compared { published: &published.rate, numerator, denominator }.finding();
            self.findings.extend(finding.map(|finding| finding.at(format!("{place}/published/rate"))));
            self.published = Some(published.clone());
        }
        self
    }
}
