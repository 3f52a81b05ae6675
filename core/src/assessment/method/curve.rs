//! `curve`: straight lines through knots (分段线性).

use super::facts::{LeafFacts, ScoringMethod};
use crate::assessment::formula::{
    Better, Case, Explanation, Fault, Interruption, Range, Scope, Scored, divisor, factor,
};
use crate::derivation::Recorder;
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// Straight lines through knots (分段线性).
///
/// # Shape
/// `{"of": "rate", "knots": [["80", "0"], ["90", "6"], ["100", "10"]], "before": "zero", "after": "flat"}`
///
/// # Rule
/// A knot is a value and its points; between two knots the points lie on the line through them.
///
/// # Errors
/// `name.unknown` `curve.order`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "CurveMethod"))]
#[serde(deny_unknown_fields)]
pub struct CurveMethod<N = String> {
    /// The value or node.
    pub of: N,
    /// The knots, by ascending value; at least two.
    pub knots: Vec<CurveKnot>,
    /// What happens below the first knot.
    pub before: CurveEnd,
    /// What happens above the last knot.
    pub after: CurveEnd,
}

/// A value and its points, as `["90", "6"]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CurveKnot(pub Ratio, pub Ratio);

/// What happens beyond the knots.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CurveEnd {
    /// The points of the knot.
    Flat,
    /// The line goes on.
    Extend,
    /// No points.
    Zero,
}

impl CurveMethod {
    pub(super) fn resolve(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<CurveMethod<usize>, Error> {
        let of = scope.column(&self.of, &at.key("of"))?;
        let knots = at.key("knots");
        for (index, pair) in self.knots.windows(2).enumerate() {
            if let [CurveKnot(before, _), CurveKnot(found, _)] = pair
                && found <= before
            {
                let fault = Fault::CurveOrder { found: found.to_string(), before: before.to_string() };
                return Err(fault.at(knots.index(index.saturating_add(1))));
            }
        }
        if self.knots.len() < 2 {
            return Err(Fault::CurveTooShort { found: self.knots.len() }.at(knots));
        }
        let Self { knots, before, after, .. } = self.clone();
        Ok(CurveMethod { of, knots, before, after })
    }
}

/// Where a value lies on the curve.
enum CurveSpot<'a> {
    /// On the line through two knots.
    Line(&'a CurveKnot, &'a CurveKnot),
    /// On the points of a knot.
    Flat(&'a CurveKnot),
    /// Where there are no points.
    Zero,
}

impl CurveMethod<usize> {
    /// By how much the points rise from each knot to the next.
    fn rises(&self) -> impl Iterator<Item = Ratio> {
        let pairs = self.knots.iter().zip(self.knots.iter().skip(1));
        pairs.map(|(CurveKnot(_, low), CurveKnot(_, high))| high - low)
    }

    fn spot(&self, value: &Ratio) -> CurveSpot<'_> {
        let segments = || self.knots.iter().zip(self.knots.iter().skip(1));
        let inside = segments().find(|(CurveKnot(from, _), CurveKnot(to, _))| value >= from && value <= to);
        if let Some((low, high)) = inside {
            return CurveSpot::Line(low, high);
        }
        let below = self.knots.first().is_some_and(|CurveKnot(first, _)| value < first);
        let (end, knot, segment) = if below {
            (self.before, self.knots.first(), segments().next())
        } else {
            (self.after, self.knots.last(), segments().next_back())
        };
        match (end, knot, segment) {
            (CurveEnd::Flat, Some(knot), _) => CurveSpot::Flat(knot),
            (CurveEnd::Extend, _, Some((low, high))) => CurveSpot::Line(low, high),
            _ => CurveSpot::Zero,
        }
    }
}

impl CurveSpot<'_> {
    fn points(&self, value: &Ratio) -> Ratio {
        match self {
            Self::Line(CurveKnot(from, low), CurveKnot(to, high)) => {
                // Knots ascend, so the distance is above zero.
                let share = (value - from).over(&(to - from)).unwrap_or(Ratio::ZERO);
                low + &(share * (high - low))
            }
            Self::Flat(CurveKnot(_, points)) => points.clone(),
            Self::Zero => Ratio::ZERO,
        }
    }

    fn formula(&self, value: &Ratio) -> Words {
        match self {
            Self::Line(CurveKnot(from, low), CurveKnot(to, high)) => Words::same(format!(
                "{low} + ({} − {}) ÷ {} × {}",
                factor(value),
                factor(from),
                divisor(&(to - from)),
                factor(&(high - low))
            )),
            Self::Flat(CurveKnot(at, points)) => Words::new(
                format!("超出折点 {at}，得 {points}"),
                format!("{points}, beyond the knot at {at}"),
            ),
            Self::Zero => Words::new("超出折点，得 0", "0, beyond the knots"),
        }
    }
}

impl ScoringMethod for CurveMethod<usize> {
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption> {
        let value = seat.figure(self.of)?;
        let spot = self.spot(value);
        let told = || Explanation { formula: spot.formula(value), inputs: vec![seat.input(self.of)] };
        Ok(seat.scored(spot.points(value), seat.cited(&[self.of]), told))
    }

    fn cases(&self) -> &'static [Case] {
        &[Case::NotReported]
    }

    fn range(&self, _: &Ratio) -> Range {
        let rises: Vec<_> = self.rises().collect();
        let mut range = Range::of(self.knots.iter().map(|CurveKnot(_, points)| points));
        for (end, rise) in
            [(self.before, rises.first().map(|rise| -rise)), (self.after, rises.last().cloned())]
        {
            range = match (end, rise) {
                (CurveEnd::Extend, Some(rise)) => range.stretched(&rise),
                (CurveEnd::Zero, _) => range.or(Range::only(&Ratio::ZERO)),
                _ => range,
            };
        }
        range
    }

    fn figure(&self) -> Option<usize> {
        Some(self.of)
    }

    fn rewards_shortfall(&self, better: Option<Better>, _: &Ratio) -> bool {
        let Some(better) = better else { return false };
        let (end, knot) = match better {
            Better::High => (self.before, self.knots.first()),
            Better::Low => (self.after, self.knots.last()),
        };
        let jumps = end == CurveEnd::Zero && knot.is_some_and(|CurveKnot(_, points)| points.is_negative());
        jumps || self.rises().any(|rise| better.is_against(&rise))
    }
}
