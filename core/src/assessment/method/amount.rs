//! `amount`: the value itself is points.

use super::facts::{LeafFacts, ScoringMethod};
use crate::assessment::formula::{Better, Bounds, Case, Explanation, Interruption, Range, Scope, Scored};
use crate::derivation::Recorder;
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// A value that is points already (数值即分值).
///
/// # Shape
/// `{"of": "contest", "within": ["0", "10"]}`
///
/// # Errors
/// `name.unknown` `bounds.crossed`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "AmountMethod"))]
#[serde(deny_unknown_fields)]
pub struct AmountMethod<N = String> {
    /// The value or node.
    pub of: N,
    /// The fewest and the most points.
    pub within: Bounds,
}

impl AmountMethod {
    pub(super) fn resolve(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<AmountMethod<usize>, Error> {
        let of = scope.column(&self.of, &at.key("of"))?;
        self.within.check(&at.key("within"))?;
        Ok(AmountMethod { of, within: self.within.clone() })
    }
}

impl ScoringMethod for AmountMethod<usize> {
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption> {
        let amount = seat.figure(self.of)?;
        let told = || Explanation {
            formula: Words::same(amount.to_string()).followed_by(&self.within.words()),
            inputs: vec![seat.input(self.of)],
        };
        Ok(seat.scored(self.within.hold(amount.clone()), seat.cited(&[self.of]), told))
    }

    fn cases(&self) -> &'static [Case] {
        &[Case::NotReported]
    }

    fn range(&self, _: &Ratio) -> Range {
        Range::within(&self.within)
    }

    fn figure(&self) -> Option<usize> {
        Some(self.of)
    }

    fn rewards_shortfall(&self, better: Option<Better>, _: &Ratio) -> bool {
        better == Some(Better::Low)
    }
}
