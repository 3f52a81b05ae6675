//! `completion`: a value held against a reference (完成率).

use super::facts::{LeafFacts, ScoringMethod};
use crate::assessment::formula::{
    Better, Bounds, Case, Explanation, Interruption, Range, Reference, Scope, Scored, divisor, factor,
};
use crate::derivation::Recorder;
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// Full marks × value ÷ reference (完成率).
///
/// # Shape
/// `{"of": "tasks", "against": {"target": {}}, "within": ["0", "120"]}`. Against the best it is 比最高, against a
/// constant 基准比.
///
/// # Units
/// `within` bounds the points.
///
/// # Rule
/// A reference that is not above zero is the case `zero_reference`.
///
/// # Errors
/// `name.unknown` `value.better_missing` `bounds.crossed` `cohort.target_missing`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "CompletionMethod"))]
#[serde(deny_unknown_fields)]
pub struct CompletionMethod<N = String> {
    /// The value or node.
    pub of: N,
    /// What it is held against.
    pub against: Reference<N>,
    /// The fewest and the most points.
    pub within: Bounds,
}

impl CompletionMethod {
    pub(super) fn resolve(
        &self,
        scope: &Scope<'_>,
        at: &Pointer<'_>,
    ) -> Result<CompletionMethod<usize>, Error> {
        let of = scope.column(&self.of, &at.key("of"))?;
        let against = self.against.resolve(&self.of, scope, &at.key("against"))?;
        self.within.check(&at.key("within"))?;
        Ok(CompletionMethod { of, against, within: self.within.clone() })
    }
}

impl ScoringMethod for CompletionMethod<usize> {
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption> {
        let actual = seat.figure(self.of)?;
        let reference = seat.reference(&self.against, self.of)?;
        let raw = (seat.full() * actual).over(&reference.value);
        let Some(raw) = raw.filter(|_| !reference.value.is_negative()) else {
            return Err(Interruption::zero_reference(self.of));
        };
        let points = self.within.hold(raw);
        let told = || Explanation {
            formula: Words::same(format!(
                "{} × {} ÷ {}",
                factor(seat.full()),
                factor(actual),
                divisor(&reference.value)
            ))
            .followed_by(&self.within.words()),
            inputs: vec![seat.input(self.of), seat.reference_input(&reference)],
        };
        Ok(seat.scored(points, seat.cited_against(self.of, &[&reference]), told))
    }

    fn cases(&self) -> &'static [Case] {
        &[Case::NotReported, Case::ZeroReference]
    }

    fn range(&self, full: &Ratio) -> Range {
        // Full marks of nothing times anything are nothing.
        let any = if full.is_zero() { Range::only(full) } else { Range::OPEN };
        any.held(&self.within)
    }

    fn figure(&self) -> Option<usize> {
        Some(self.of)
    }

    fn rewards_shortfall(&self, better: Option<Better>, full: &Ratio) -> bool {
        better == Some(Better::Low) && !full.is_zero()
    }
}
