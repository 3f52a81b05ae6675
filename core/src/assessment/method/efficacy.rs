//! `efficacy`: base and span between the worst and the best (功效系数).

use super::facts::{LeafFacts, ScoringMethod};
use crate::assessment::formula::{
    AllEqual, Among, Better, Bounds, Case, Explanation, Interruption, Range, Reference, Referred, Scope,
    Scored, divisor, factor,
};
use crate::derivation::Recorder;
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// base + span × (value − low) ÷ (high − low) (功效系数).
///
/// # Shape
/// `{"of": "growth", "ends": {"observed": {"among": "class"}}, "base": "60", "span": "40", "growth": {"linear": {}},
/// "within": ["60", "100"]}`
///
/// # Rule
/// Observed ends are the worst and the best of those compared, so `better` decides which is which. Equal ends are the
/// case `all_equal`.
///
/// # Errors
/// `name.unknown` `value.better_missing` `bounds.crossed`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "EfficacyMethod"))]
#[serde(deny_unknown_fields)]
pub struct EfficacyMethod<N = String> {
    /// The value or node.
    pub of: N,
    /// Between what the value is placed.
    pub ends: EfficacyEnds<N>,
    /// The points at the low end.
    pub base: Ratio,
    /// The points between the low and the high end.
    pub span: Ratio,
    /// How points grow between the ends.
    pub growth: EfficacyGrowth,
    /// The fewest and the most points.
    pub within: Bounds,
}

/// Between what a value is placed (满意值与不允许值).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "EfficacyEnds"))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum EfficacyEnds<N = String> {
    /// The worst and the best of those compared.
    Observed {
        /// Who is compared.
        among: Among,
    },
    /// Ends that are stated.
    Stated {
        /// The low end.
        low: Reference<N>,
        /// The high end.
        high: Reference<N>,
    },
}

/// How points grow between the ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum EfficacyGrowth {
    /// In a straight line.
    Linear {},
}

impl EfficacyMethod {
    pub(super) fn resolve(
        &self,
        scope: &Scope<'_>,
        at: &Pointer<'_>,
    ) -> Result<EfficacyMethod<usize>, Error> {
        let of = scope.column(&self.of, &at.key("of"))?;
        let ends = self.ends.resolve(&self.of, scope, &at.key("ends"))?;
        self.within.check(&at.key("within"))?;
        let Self { base, span, growth, within, .. } = self.clone();
        Ok(EfficacyMethod { of, ends, base, span, growth, within })
    }
}

impl EfficacyEnds {
    fn resolve(&self, of: &str, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<EfficacyEnds<usize>, Error> {
        Ok(match self {
            Self::Observed { among } => {
                scope.ranked(of, &at.key("observed"))?;
                EfficacyEnds::Observed { among: *among }
            }
            Self::Stated { low, high } => {
                let at = at.key("stated");
                EfficacyEnds::Stated {
                    low: low.resolve(of, scope, &at.key("low"))?,
                    high: high.resolve(of, scope, &at.key("high"))?,
                }
            }
        })
    }
}

impl EfficacyMethod<usize> {
    fn ends<'s, R: Recorder>(
        &'s self,
        seat: &'s impl LeafFacts<R>,
    ) -> Result<(Referred<'s>, Referred<'s>), Interruption> {
        match &self.ends {
            EfficacyEnds::Observed { among } => {
                Ok((seat.worst(self.of, *among)?, seat.best(self.of, *among)?))
            }
            EfficacyEnds::Stated { low, high } => {
                Ok((seat.reference(low, self.of)?, seat.reference(high, self.of)?))
            }
        }
    }

    fn formula(&self, value: &Ratio, low: &Ratio, range: &Ratio) -> Words {
        let (base, span) = (&self.base, factor(&self.span));
        let (value, low, range) = (factor(value), factor(low), divisor(range));
        Words::same(format!("{base} + {span} × ({value} − {low}) ÷ {range}"))
            .followed_by(&self.within.words())
    }

    /// The points where both ends are equal.
    fn all_equal<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<(Ratio, Words), Interruption> {
        match seat.choices().all_equal.unwrap_or(AllEqual::Refuse) {
            AllEqual::FullMarks => Ok((seat.full().clone(), Words::new("得满分", "full marks"))),
            AllEqual::Base => Ok((self.base.clone(), Words::new("得基础分", "the base"))),
            AllEqual::Middle => {
                let half = Ratio::new(1, 2).unwrap_or(Ratio::ZERO);
                Ok((&self.base + &(&self.span * &half), Words::new("得中间分", "half way")))
            }
            AllEqual::Refuse => Err(seat.refused_choice(Case::AllEqual)),
        }
    }
}

impl ScoringMethod for EfficacyMethod<usize> {
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption> {
        let value = seat.figure(self.of)?;
        let (low, high) = self.ends(seat)?;
        let range = &*high.value - &*low.value;
        let position = (value - &*low.value).over(&range);
        let (points, formula) = match position {
            Some(position) => (self.within.hold(&self.base + &(&self.span * &position)), None),
            None => {
                let (points, words) = self.all_equal(seat)?;
                (
                    points,
                    Some(Words::new("最好与最差相同，", "best and worst are equal: ").followed_by(&words)),
                )
            }
        };
        let told = || Explanation {
            formula: formula.unwrap_or_else(|| self.formula(value, &low.value, &range)),
            inputs: vec![seat.input(self.of), seat.reference_input(&low), seat.reference_input(&high)],
        };
        Ok(seat.scored(points, seat.cited_against(self.of, &[&low, &high]), told))
    }

    fn cases(&self) -> &'static [Case] {
        &[Case::NotReported, Case::AllEqual]
    }

    fn range(&self, _: &Ratio) -> Range {
        let range = match self.ends {
            EfficacyEnds::Observed { .. } => Range::between(&self.base, &(&self.base + &self.span)),
            EfficacyEnds::Stated { .. } => Range::OPEN,
        };
        range.held(&self.within)
    }

    fn figure(&self) -> Option<usize> {
        Some(self.of)
    }

    fn rewards_shortfall(&self, better: Option<Better>, _: &Ratio) -> bool {
        match (&self.ends, better) {
            (EfficacyEnds::Observed { .. }, _)
            | (EfficacyEnds::Stated { low: Reference::Worst { .. }, high: Reference::Best { .. } }, _) => {
                self.span.is_negative()
            }
            (EfficacyEnds::Stated { low: Reference::Best { .. }, high: Reference::Worst { .. } }, _) => {
                self.span > Ratio::ZERO
            }
            (
                EfficacyEnds::Stated { low: Reference::Fixed(low), high: Reference::Fixed(high) },
                Some(better),
            ) => better.is_against(&((high - low) * &self.span)),
            (EfficacyEnds::Stated { .. }, _) => false,
        }
    }
}
