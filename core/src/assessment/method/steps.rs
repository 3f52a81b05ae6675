//! `steps`: points for meeting the reference, and steps above and below it (基本分±步进).

use super::facts::{LeafFacts, ScoringMethod};
use crate::assessment::formula::{
    Better, Bounds, Case, Explanation, Fault, Interruption, Range, Reference, Scope, Scored, factor,
};
use crate::derivation::Recorder;
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// `at` points where the reference is met exactly, and so many per step above and below it (基本分±步进).
///
/// # Shape
/// `{"of": "paid_in", "against": {"target": {}}, "at": "60", "above": {"each": {"by": {"share": "0.10"}, "points": "0.5",
/// "count": "whole"}}, "below": {"zero": {}}, "within": ["0", "70"]}`
///
/// # Rule
/// The points of a step are added on either side, so a deduction is negative: `"points": "-1"` under `below` takes a
/// point away for each step that the value falls short; the linter remarks on points that rise there. All or nothing (完成得分), and the cliff
/// (悬崖), are `"below": {"zero": {}}`.
///
/// # Errors
/// `name.unknown` `bounds.crossed` `steps.step_not_positive` `cohort.target_missing`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "StepsMethod"))]
#[serde(deny_unknown_fields)]
pub struct StepsMethod<N = String> {
    /// The value or node.
    pub of: N,
    /// What it is held against.
    pub against: Reference<N>,
    /// The points where the reference is met exactly.
    pub at: Ratio,
    /// What happens above the reference.
    pub above: StepsSide,
    /// What happens below the reference.
    pub below: StepsSide,
    /// The fewest and the most points.
    pub within: Bounds,
}

/// One side of the reference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum StepsSide {
    /// Points for each step away from the reference.
    Each {
        /// How long a step is.
        by: StepsBy,
        /// The points that each step adds; a deduction is negative.
        points: Ratio,
        /// How steps are counted.
        count: StepsCounting,
    },
    /// The points of the reference.
    Flat {},
    /// No points.
    Zero {},
}

/// How long a step is (步长).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepsBy {
    /// This much, in the value's own unit.
    Difference(Ratio),
    /// This share of the reference.
    Share(Ratio),
}

/// How steps are counted (计步方式).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum StepsCounting {
    /// Parts of a step count as parts.
    Linear,
    /// Only whole steps count.
    Whole,
    /// A step that is begun counts whole.
    Part,
}

/// A side as it is worked out for one subject.
struct Walked {
    /// The points before `within`.
    points: Ratio,
    /// The steps, where the side has any.
    steps: Option<StepWalk>,
}

/// So many steps, each so long, over a distance.
struct StepWalk {
    distance: Ratio,
    step: Ratio,
    steps: Ratio,
}

impl StepsMethod {
    pub(super) fn resolve(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<StepsMethod<usize>, Error> {
        let of = scope.column(&self.of, &at.key("of"))?;
        let against = self.against.resolve(&self.of, scope, &at.key("against"))?;
        self.above.check(&at.key("above"))?;
        self.below.check(&at.key("below"))?;
        self.within.check(&at.key("within"))?;
        let Self { at, above, below, within, .. } = self.clone();
        Ok(StepsMethod { of, against, at, above, below, within })
    }
}

impl StepsMethod<usize> {
    /// The side on which a value lies; `None` where the reference is met exactly.
    fn side(&self, actual: &Ratio, reference: &Ratio) -> Option<&StepsSide> {
        match actual.cmp(reference) {
            Ordering::Equal => None,
            Ordering::Greater => Some(&self.above),
            Ordering::Less => Some(&self.below),
        }
    }

    /// The formula of one subject, before `within`.
    fn formula(&self, side: Option<&StepsSide>, walked: &Walked) -> Words {
        let at = &self.at;
        match (side, &walked.steps) {
            (Some(StepsSide::Each { points, count, .. }), Some(walk)) => {
                let steps = Words::same(format!("{at} + {} × {}", factor(&walk.steps), factor(points)));
                steps.followed_by(&count.words(walk))
            }
            (Some(StepsSide::Zero {}), _) => Words::new("未达到基准得 0", "0 away from the reference"),
            (Some(_), _) => Words::new(format!("{at}，不计增减"), format!("{at}, without steps")),
            (None, _) => Words::new(format!("恰好达到，得 {at}"), format!("{at}, met exactly")),
        }
    }
}

impl StepsSide {
    fn check(&self, at: &Pointer<'_>) -> Result<(), Error> {
        match self {
            Self::Each { by: StepsBy::Difference(step) | StepsBy::Share(step), .. }
                if *step <= Ratio::ZERO =>
            {
                Err(Fault::StepNotPositive { found: step.to_string() }.at(at.key("each").key("by")))
            }
            _ => Ok(()),
        }
    }

    /// Works the side out; `None` where a step would be a share of nothing.
    fn walked(&self, at: &Ratio, actual: &Ratio, reference: &Ratio) -> Option<Walked> {
        match self {
            Self::Flat {} => Some(Walked { points: at.clone(), steps: None }),
            Self::Zero {} => Some(Walked { points: Ratio::ZERO, steps: None }),
            Self::Each { by, points, count } => {
                let distance = (actual - reference).abs();
                let step = by.length(reference)?;
                let steps = count.of(distance.over(&step)?);
                Some(Walked { points: at + &steps * points, steps: Some(StepWalk { distance, step, steps }) })
            }
        }
    }

    /// From the fewest to the most points of this side, before `within`.
    fn range(&self, at: &Ratio) -> Range {
        match self {
            Self::Each { points, .. } => Range::only(at).stretched(points),
            Self::Flat {} => Range::only(at),
            Self::Zero {} => Range::only(&Ratio::ZERO),
        }
    }

    /// Whether each step takes points away.
    fn falls(&self) -> bool {
        matches!(self, Self::Each { points, .. } if points.is_negative())
    }

    /// Whether its steps change nothing, because the reference's own points lie at the end of the bounds already.
    fn is_dead(&self, at: &Ratio, within: &Bounds) -> bool {
        let held = within.hold(at.clone());
        match self {
            Self::Each { points, .. } if points.is_negative() => within.low() == Some(&held),
            Self::Each { points, .. } => points.is_zero() || within.high() == Some(&held),
            Self::Flat {} | Self::Zero {} => false,
        }
    }
}

impl StepsBy {
    fn length(&self, reference: &Ratio) -> Option<Ratio> {
        match self {
            Self::Difference(step) => Some(step.clone()),
            Self::Share(share) => Some(share * reference).filter(|step| *step > Ratio::ZERO),
        }
    }
}

impl StepsMethod<usize> {
    /// The sides whose steps change nothing, by their keys.
    pub(crate) fn dead_sides(&self) -> impl Iterator<Item = &'static str> {
        let sides = [("above", &self.above), ("below", &self.below)];
        let dead = |(_, side): &(&str, &StepsSide)| side.is_dead(&self.at, &self.within);
        sides.into_iter().filter(dead).map(|(key, _)| key)
    }
}

impl StepsCounting {
    fn of(self, steps: Ratio) -> Ratio {
        match self {
            Self::Linear => steps,
            Self::Whole => steps.whole_below(),
            Self::Part => -&(-&steps).whole_below(),
        }
    }

    fn words(self, walk: &StepWalk) -> Words {
        let StepWalk { distance, step, .. } = walk;
        let (zh, en) = match self {
            Self::Linear => ("按比例计步", "steps counted in parts"),
            Self::Whole => ("只计整步", "whole steps only"),
            Self::Part => ("不足一步按一步计", "a step begun counts whole"),
        };
        Words::new(
            format!("，相差 {distance}，步长 {step}，{zh}"),
            format!(", {distance} away, a step is {step}, {en}"),
        )
    }
}

impl ScoringMethod for StepsMethod<usize> {
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption> {
        let actual = seat.figure(self.of)?;
        let reference = seat.reference(&self.against, self.of)?;
        let side = self.side(actual, &reference.value);
        let walked = match side {
            Some(side) => side.walked(&self.at, actual, &reference.value),
            None => Some(Walked { points: self.at.clone(), steps: None }),
        };
        let walked = walked.ok_or(Interruption::zero_reference(self.of))?;
        let told = || Explanation {
            formula: self.formula(side, &walked).followed_by(&self.within.words()),
            inputs: vec![seat.input(self.of), seat.reference_input(&reference)],
        };
        Ok(seat.scored(
            self.within.hold(walked.points.clone()),
            seat.cited_against(self.of, &[&reference]),
            told,
        ))
    }

    fn cases(&self) -> &'static [Case] {
        let by_share = |side: &StepsSide| matches!(side, StepsSide::Each { by: StepsBy::Share(_), .. });
        if by_share(&self.above) || by_share(&self.below) {
            return &[Case::NotReported, Case::ZeroReference];
        }
        &[Case::NotReported]
    }

    fn range(&self, _: &Ratio) -> Range {
        let at = Range::only(&self.at);
        let sides = self.above.range(&self.at).or(self.below.range(&self.at));
        at.or(sides).held(&self.within)
    }

    fn figure(&self) -> Option<usize> {
        Some(self.of)
    }

    fn rewards_shortfall(&self, better: Option<Better>, _: &Ratio) -> bool {
        let short = match better {
            // Where nothing says which is better, points that fall above the reference say that lower is.
            None if self.above.falls() => return false,
            None | Some(Better::High) => &self.below,
            Some(Better::Low) => &self.above,
        };
        match short {
            StepsSide::Each { points, .. } => *points > Ratio::ZERO,
            StepsSide::Flat {} => false,
            StepsSide::Zero {} => self.at.is_negative(),
        }
    }
}
