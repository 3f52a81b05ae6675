//! Scores: the mean of points that grades are worth; never called a rate.

use super::count::Count;
use super::definition::counted;
use super::fault::Fault;
use super::finding::RateFinding;
use super::measured::{Measured, measured};
use super::never::{Ends, NeverPrinted, Printed};
use super::outcome::{RateBecause, RateFigure, RateNotComputable};
use super::survey::Survey;
use super::tally::Tally;
use crate::derivation::{Derivation, Input, Recorder, Step};
use crate::error::{Error, Pointer};
use crate::finding::Finding;
use crate::number::{Decimal, Ratio, Rounding};
use crate::provenance::Source;
use crate::words::{Language, Words, excerpt};
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
    /// What is never printed unless it is so, by rounding alone: the most points, or the least; absent, it is printed and
    /// found.
    #[serde(default)]
    pub never: Vec<NeverPrinted>,
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
    /// What is odd about it, but possible.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
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
    NotComputable(RateNotComputable),
}

/// One grade that counts.
struct Graded {
    name: Words,
    place: Option<String>,
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
        let measured = measured(tally, self, "/tally")?;
        let graded = scoring.graded(self, &measured).map_err(|error| error.under("/scoring"))?;
        let over: Count = graded.iter().map(|grade| grade.count).sum();
        let (score, finding) = outcome(&graded, over, (rounding, &scoring.never))?;
        let step = || step(&graded, scoring, over, &score);
        let derivation = recorder.derivation(recorder.step(step, Vec::new()));
        let findings = finding.map(|finding| finding.at("/tally")).into_iter().collect();
        Ok(Score { score, over, source: scoring.source.clone(), findings, derivation })
    }
}

impl Scoring {
    fn graded(&self, survey: &Survey, tally: &Measured) -> Result<Vec<Graded>, Error> {
        let points = self.points(survey)?;
        let counted = counted(&self.over, survey, Pointer::ROOT.key("over"))?;
        let meant = survey.parts.iter().enumerate().zip(counted).filter(|(_, by)| by.is_some());
        let grades = survey.first_grade();
        meant
            .map(|((at, part), _)| {
                let ungraded = || Fault::NothingToScore { part: part.name.clone() }.at("/over");
                let grade = part.grade.as_ref().ok_or_else(ungraded)?;
                let missing = || Fault::PointsMissing { grade: grade.clone() }.at("/score");
                let points = points.get(at.saturating_sub(grades)).cloned().flatten().ok_or_else(missing)?;
                let name = Words::new(part.title.of(Language::Zh), part.title.of(Language::En));
                Ok(Graded { name, place: tally.place(at, false), points, count: tally.part(at) })
            })
            .collect()
    }

    /// The points of each grade, in the order of the scale.
    fn points(&self, survey: &Survey) -> Result<Vec<Option<Ratio>>, Error> {
        let list = Pointer::ROOT.key("score");
        let mut points = vec![None; survey.grades()];
        for (name, worth) in &self.score {
            let grade = survey.names.grade(name).map_err(|fault| fault.at(list.key(name)))?;
            let taken = points.get_mut(grade).and_then(|slot| slot.replace(worth.ratio()));
            if taken.is_some() {
                return Err(Fault::PartTwice { name: excerpt(name) }.at(list.key(name)));
            }
        }
        Ok(points)
    }
}

/// The mean of the points, and that rounding alone has made it the most or the least there is.
fn outcome(
    graded: &[Graded],
    over: Count,
    (rounding, never): (Rounding, &[NeverPrinted]),
) -> Result<(ScoreOutcome, Option<Finding>), Error> {
    let points = || graded.iter().map(|grade| &grade.points);
    let (zero, none) = (Ratio::ZERO, Ratio::ZERO);
    let (least, most) = (points().min().unwrap_or(&zero), points().max().unwrap_or(&none));
    let ends = Ends { least, most, never };
    ends.check(rounding).map_err(|error| error.standing_at("/scoring/never"))?;
    let because = match over {
        Count::NotGiven => RateBecause::NumeratorNotGiven,
        Count::AtLeast(_) => RateBecause::CountIsABound,
        Count::Exact(over) => {
            let worth = |grade: &Graded| &grade.points * Ratio::from(grade.count.least());
            match Ratio::sum(graded.iter().map(worth))?.over(&Ratio::from(over)) {
                Some(exact) => {
                    let Printed { rounded, instead_of, reached } =
                        ends.print(&exact, rounding).map_err(|error| error.standing_at("/rounding"))?;
                    let finding = reached.map(|end| end.of_score(&exact, &rounded.to_string()));
                    let figure = RateFigure { exact, rounded, instead_of, rounding };
                    return Ok((ScoreOutcome::Computed(figure), finding));
                }
                None => RateBecause::DenominatorEmpty,
            }
        }
    };
    Ok((ScoreOutcome::NotComputable(because.into()), None))
}

impl NeverPrinted {
    /// That a score was printed as the most or the least by rounding alone.
    fn of_score(self, exact: &Ratio, printed: &str) -> Finding {
        let (exact, printed) = (exact.reading(6), printed.to_owned());
        match self {
            Self::Full => RateFinding::ScoreRoundedToMost { exact, printed }.found(),
            Self::Zero => RateFinding::ScoreRoundedToLeast { exact, printed }.found(),
        }
    }
}

fn step(graded: &[Graded], scoring: &Scoring, over: Count, score: &ScoreOutcome) -> Step {
    let terms: Vec<_> = graded.iter().map(|grade| format!("{}×{}", grade.points, grade.count)).collect();
    let division = format!("({}) ÷ {over}", terms.join(" + "));
    let inputs = graded.iter().map(|grade| {
        let input = Input::new(grade.name.clone(), grade.count);
        grade.place.as_ref().map_or(input.clone(), |place| input.standing_at(place))
    });
    let mut step = Step::new("score", Words::same(&division)).with_inputs(inputs.collect());
    match score {
        ScoreOutcome::Computed(figure) => {
            step.formula = figure.said_of(&division);
            step.exact = Some(figure.exact.clone().into());
            step.rounded = Some(figure.rounded);
        }
        ScoreOutcome::NotComputable(why) => step.outcome = Some(why.words.clone()),
    }
    step.with_source(Some(scoring.source.clone()))
}
