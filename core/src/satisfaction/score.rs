//! Scores: the mean of points that grades are worth; never called a rate.

use super::count::Count;
use super::definition::counted;
use super::fault::Fault;
use super::rate::{Because, NotComputable, RateFigure};
use super::survey::Survey;
use super::tally::{Measured, Tally};
use crate::derivation::{Derivation, Input, Recorder, Step};
use crate::error::{Error, Place};
use crate::number::{Decimal, Ratio, Rounding};
use crate::provenance::Source;
use crate::words::{Language, Words};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// How grades become points (满意度得分).
///
/// # Shape
/// `{"score": {"satisfied": "100", "basically": "60", "not_satisfied": "0"}, "over": ["rated"], "source": {…}}`
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    /// The points of each grade.
    pub score: IndexMap<String, Decimal>,
    /// The grades over which the mean is taken.
    pub over: Vec<String>,
    /// Where it is written.
    pub source: Source,
}

/// A score (得分), and how many grades it is the mean of.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Score {
    /// The score, or why there is none.
    pub score: ScoreOutcome,
    /// How many grades it is the mean of.
    pub over: Count,
    /// Where the points are written.
    pub source: Source,
    /// How it came about, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derivation: Option<Derivation>,
}

/// A score, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ScoreOutcome {
    /// The score.
    Computed(RateFigure),
    /// Why there is none.
    NotComputable(NotComputable),
}

/// One grade that counts.
struct Graded {
    name: Words,
    place: String,
    points: Ratio,
    count: Count,
}

impl Survey {
    /// The score of a tally: points times counts, over the counts.
    ///
    /// # Errors
    /// `tally.*` `definition.*` `score.*` `survey.unknown_grade`
    ///
    /// # Example
    /// ```
    /// use kaohe::{Mode, Rounding, derivation::Silent, document, satisfaction::Survey};
    /// let tally = document::read(r#"{"assigned": 100, "dispositions": {"rated": {"satisfied": 70, "basically": 25, "not_satisfied": 5}}}"#)?;
    /// let points = document::read(r#"{"score": {"satisfied": "100", "basically": "60", "not_satisfied": "0"},
    ///     "over": ["rated"], "source": {"instrument": "illustrative"}}"#)?;
    /// let score = Survey::hotline().score(&tally, &points, Rounding::new(1, Mode::HalfUp)?, Silent)?;
    /// assert_eq!(serde_json::to_value(&score.score).unwrap()["computed"]["rounded"], "85.0");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn score<R: Recorder>(
        &self,
        tally: &Tally,
        scoring: &Scoring,
        rounding: Rounding,
        recorder: R,
    ) -> Result<Score, Error> {
        let measured = tally.measured(self, "/tally")?;
        let graded = scoring.graded(self, &measured).map_err(|error| error.under("/scoring"))?;
        let over: Count = graded.iter().map(|grade| grade.count).sum();
        let score = outcome(&graded, over, rounding)?;
        let step = || step(&graded, scoring, over, &score);
        let derivation = recorder.derivation(recorder.step(step, Vec::new()));
        Ok(Score { score, over, source: scoring.source.clone(), derivation })
    }
}

impl Scoring {
    fn graded(&self, survey: &Survey, tally: &Measured) -> Result<Vec<Graded>, Error> {
        let list = Place::ROOT.key("score");
        let known = |grade: &str| survey.parts.iter().any(|part| part.grade.as_deref() == Some(grade));
        if let Some(grade) = self.score.keys().find(|grade| !known(grade)) {
            let allowed: Vec<_> = survey.parts.iter().filter_map(|part| part.grade.as_deref()).collect();
            let found = crate::document::excerpt(grade);
            return Err(Fault::UnknownGrade { found, allowed: allowed.join(", ") }.at(list.key(grade)));
        }
        let counted = counted(&self.over, survey, Place::ROOT.key("over"))?;
        let meant = survey.parts.iter().enumerate().zip(counted).filter(|(_, by)| by.is_some());
        meant
            .map(|((at, part), _)| {
                let ungraded = || Fault::NothingToScore { part: part.name.clone() }.at("/over");
                let grade = part.grade.as_ref().ok_or_else(ungraded)?;
                let missing = || Fault::PointsMissing { grade: grade.clone() }.at(list);
                let points = self.score.get(grade).ok_or_else(missing)?.ratio();
                let name = Words::new(part.title.of(Language::Zh), part.title.of(Language::En));
                let place = format!("/tally/dispositions/{}", part.name.replace('.', "/"));
                Ok(Graded { name, place, points, count: tally.part(at) })
            })
            .collect()
    }
}

fn outcome(graded: &[Graded], over: Count, rounding: Rounding) -> Result<ScoreOutcome, Error> {
    let because = match over {
        Count::NotGiven => Because::NumeratorNotGiven,
        Count::AtLeast(_) => Because::CountIsABound,
        Count::Exact(over) => {
            let worth = |grade: &Graded| grade.points.clone() * Ratio::from(grade.count.least());
            match Ratio::sum(graded.iter().map(worth))?.over(&Ratio::from(over)) {
                Some(exact) => {
                    let rounded = rounding.of(&exact)?;
                    return Ok(ScoreOutcome::Computed(RateFigure { exact, rounded, rounding }));
                }
                None => Because::DenominatorEmpty,
            }
        }
    };
    Ok(ScoreOutcome::NotComputable(because.into()))
}

fn step(graded: &[Graded], scoring: &Scoring, over: Count, score: &ScoreOutcome) -> Step {
    let terms: Vec<_> = graded.iter().map(|grade| format!("{}×{}", grade.points, grade.count)).collect();
    let division = format!("({}) ÷ {over}", terms.join(" + "));
    let inputs =
        graded.iter().map(|grade| Input::new(grade.name.clone(), grade.count).standing_at(&grade.place));
    let mut step = Step::new("score", Words::same(&division)).with_inputs(inputs.collect());
    match score {
        ScoreOutcome::Computed(figure) => {
            let Words { zh, en } = figure.rounding.words();
            step.formula = Words::new(format!("{division}，{zh}"), format!("{division}, {en}"));
            step.exact = Some(figure.exact.clone().into());
            step.rounded = Some(figure.rounded);
        }
        ScoreOutcome::NotComputable(why) => step.outcome = Some(why.words.clone()),
    }
    step.with_source(Some(scoring.source.clone()))
}
