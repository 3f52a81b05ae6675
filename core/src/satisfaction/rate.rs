//! Rates: exact, with what they leave out.

use super::Question;
use super::count::Count;
use super::definition::{RateSide, Treated};
use super::interval::{IntervalOutcome, Ready};
use super::survey::Survey;
use super::tally::{Measured, Published};
use crate::derivation::Recorder;
use crate::error::Error;
use crate::number::{Ratio, Rounded, Rounding};
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
    NotComputable(NotComputable),
}

/// The figure of a rate or a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateFigure {
    /// The exact value.
    pub exact: Ratio,
    /// The value rounded as the request says.
    pub rounded: Rounded,
    /// How it was rounded.
    pub rounding: Rounding,
}

/// Why there is no figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RateNotComputable"))]
pub struct NotComputable {
    /// The reason.
    pub because: Because,
    /// The reason in words.
    pub words: Words,
}

/// A reason why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RateBecause"))]
#[serde(rename_all = "snake_case")]
pub enum Because {
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

impl From<Because> for NotComputable {
    fn from(because: Because) -> Self {
        let (zh, en) = match because {
            Because::NumeratorNotGiven => ("分子未公布", "the numerator was not published"),
            Because::DenominatorNotGiven => ("分母未公布", "the denominator was not published"),
            Because::CountIsABound => {
                ("只知有若干件以上，不知确数", "a count is only known to be so many or more")
            }
            Because::DenominatorEmpty => ("分母为零", "the denominator is zero"),
            Because::Census => ("全部评价，没有抽样误差", "all were asked, so there is no sampling error"),
        };
        Self { because, words: Words::new(zh, en) }
    }
}

/// A question made ready for any number of tallies.
pub(super) struct Prepared<'a> {
    pub(super) survey: &'a Survey,
    pub(super) question: &'a Question,
    pub(super) treated: Vec<Treated>,
    pub(super) interval: Option<Ready>,
}

impl Prepared<'_> {
    /// The rate of one tally.
    pub(super) fn rate<R: Recorder>(&self, tally: &Measured, recorder: R) -> Result<Rate, Error> {
        let side = |at: usize| self.treated.get(at).map_or(RateSide::LeftOut, |treated| treated.side);
        let numerator = tally.count(|at| side(at) == RateSide::Numerator, self.survey);
        let denominator = tally.count(|at| side(at) != RateSide::LeftOut, self.survey);
        let definition = &self.question.definition;
        let mut rate = Rate {
            definition: definition.definition.clone(),
            title: definition.title.clone(),
            source: definition.source.clone(),
            rate: outcome(numerator, denominator, self.question.rounding)?,
            numerator,
            denominator,
            assigned: tally.assigned,
            ledger: self.ledger(tally),
            interval: None,
            published: None,
            derivation: None,
        };
        rate.interval = self.interval.as_ref().map(|ready| interval(ready, &rate)).transpose()?;
        rate.derivation = rate.recorded(tally.place.as_deref(), recorder);
        Ok(rate)
    }

    /// A line per disposition; per grade where the definition treats them differently.
    fn ledger(&self, tally: &Measured) -> Vec<RateLine> {
        let mut lines = Vec::new();
        for (name, title, parts) in self.survey.dispositions() {
            let treated: Vec<_> = parts.iter().filter_map(|at| self.treated.get(*at)).collect();
            let Some(first) = treated.first() else { continue };
            if treated.iter().all(|other| other.side == first.side) {
                let mut by: Vec<_> = treated.iter().map(|treated| treated.by.as_str()).collect();
                by.dedup();
                lines.push(line(name, title, tally.whole(parts), (first.side, &by.join(", "))));
                continue;
            }
            for (at, treated) in parts.iter().zip(treated) {
                if let Some(part) = self.survey.parts.get(*at) {
                    lines.push(line(&part.name, &part.title, tally.part(*at), (treated.side, &treated.by)));
                }
            }
        }
        lines
    }
}

fn line(part: &str, title: &Title, count: Count, (side, by): (RateSide, &str)) -> RateLine {
    RateLine { part: part.to_owned(), title: title.clone(), count, side, why: side.why(by) }
}

/// One count over another.
fn outcome(numerator: Count, denominator: Count, rounding: Rounding) -> Result<RateOutcome, Error> {
    let because = match (numerator, denominator) {
        (Count::NotGiven, _) => Because::NumeratorNotGiven,
        (_, Count::NotGiven) => Because::DenominatorNotGiven,
        (Count::AtLeast(_), _) | (_, Count::AtLeast(_)) => Because::CountIsABound,
        (Count::Exact(above), Count::Exact(below)) => match Ratio::from(above).over(&Ratio::from(below)) {
            Some(exact) => {
                let rounded = rounding.of(&exact)?;
                return Ok(RateOutcome::Computed(RateFigure { exact, rounded, rounding }));
            }
            None => Because::DenominatorEmpty,
        },
    };
    Ok(RateOutcome::NotComputable(because.into()))
}

fn interval(ready: &Ready, rate: &Rate) -> Result<IntervalOutcome, Error> {
    match (&rate.rate, rate.numerator.exact(), rate.denominator.exact()) {
        (RateOutcome::NotComputable(why), ..) => Ok(IntervalOutcome::NotComputable(why.clone())),
        (_, Some(numerator), Some(denominator)) if !ready.is_census() => {
            ready.around(numerator, denominator).map(IntervalOutcome::Computed)
        }
        _ => Ok(IntervalOutcome::NotComputable(Because::Census.into())),
    }
}
