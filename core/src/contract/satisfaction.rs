//! Satisfaction: requests.

use super::explained::explained;
use crate::document::Element;
use crate::error::Error;
use crate::number::Rounding;
use crate::satisfaction::{
    Definition, IntervalMethod, Question, Rate, Rates, Score, Scoring, Survey, SurveyGiven, Tally, TallyGroup,
};
use serde::Deserialize;

/// Asks for the rate of a tally.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskRate {
    /// The survey: `hotline`, `proposals`, or a document.
    pub survey: SurveyGiven,
    /// What was counted.
    pub tally: Tally,
    /// What counts above and below.
    pub definition: Definition,
    /// How the rate is rounded.
    pub rounding: Rounding,
    /// The interval, where one is wanted.
    pub interval: Option<IntervalMethod>,
    /// Whether the answer shows how it came about.
    #[serde(default)]
    pub explain: bool,
}

pub(super) fn rate(request: AskRate) -> Result<Rate, Error> {
    let AskRate { survey, tally, definition, rounding, interval, explain } = request;
    let (survey, question) = (known(survey)?, Question { definition, rounding, interval });
    explained(explain, |recorder| survey.rate(&tally, &question, recorder))
}

/// Asks for the rates of several tallies, and of all of them together.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskRates {
    /// The survey: `hotline`, `proposals`, or a document.
    pub survey: SurveyGiven,
    /// What each group counted; one that cannot be read has no rate and says why, and the others are counted.
    #[serde(deserialize_with = "crate::document::each")]
    pub groups: Vec<Element<TallyGroup>>,
    /// What counts above and below.
    pub definition: Definition,
    /// How the rates are rounded.
    pub rounding: Rounding,
    /// The interval, where one is wanted.
    pub interval: Option<IntervalMethod>,
    /// Whether the answer shows how each rate came about.
    #[serde(default)]
    pub explain: bool,
}

pub(super) fn rates(request: AskRates) -> Result<Rates, Error> {
    let AskRates { survey, groups, definition, rounding, interval, explain } = request;
    let (survey, question) = (known(survey)?, Question { definition, rounding, interval });
    explained(explain, |recorder| survey.rates(&groups, &question, recorder))
}

/// Asks for the score of a tally.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AskScore {
    /// The survey: `hotline`, `proposals`, or a document.
    pub survey: SurveyGiven,
    /// What was counted.
    pub tally: Tally,
    /// What the grades are worth.
    pub scoring: Scoring,
    /// How the score is rounded.
    pub rounding: Rounding,
    /// Whether the answer shows how it came about.
    #[serde(default)]
    pub explain: bool,
}

pub(super) fn score(request: AskScore) -> Result<Score, Error> {
    let AskScore { survey, tally, scoring, rounding, explain } = request;
    let survey = known(survey)?;
    explained(explain, |recorder| survey.score(&tally, &scoring, rounding, recorder))
}

fn known(survey: SurveyGiven) -> Result<Survey, Error> {
    survey.survey().map_err(|error| error.under("/survey"))
}
