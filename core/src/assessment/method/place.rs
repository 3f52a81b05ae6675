//! `place`: points by place among those compared (名次).

use super::facts::{LeafFacts, ScoringMethod};
use super::place_points::PlacePoints;
use super::standing::{Placement, Refusal};
use crate::assessment::formula::{
    Among, Better, Case, Condition, Explanation, Fault, Interruption, Range, Scope, Scored, facets,
    resolve_all,
};
use crate::derivation::{Input, Recorder};
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// Points by place among those compared (名次).
///
/// # Shape
/// `{"of": "energy", "among": "class", "points": {"between": {"first": "50", "last": "30"}}}`
///
/// # Rule
/// Who fails `where` gets 0 and is not counted. Two who are equal are the case `tie`; one alone between two ends is the
/// case `alone`. Where equals share a dense place, `dense_last` says to which place a line between two ends runs.
///
/// # Errors
/// `name.unknown` `value.better_missing` `place.beyond_table`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "PlaceMethod"))]
// A key that is absent is empty; that asks nothing of `N`.
#[serde(deny_unknown_fields, bound(deserialize = "N: Deserialize<'de>"))]
pub struct PlaceMethod<N = String> {
    /// The value or node.
    pub of: N,
    /// Who is compared.
    pub among: Among,
    /// The points of each place.
    pub points: PlacePoints,
    /// Who takes part: all of these hold.
    #[serde(rename = "where", default, skip_serializing_if = "Vec::is_empty")]
    pub taking_part: Vec<Condition<N>>,
}

impl PlaceMethod {
    pub(super) fn resolve(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<PlaceMethod<usize>, Error> {
        let of = scope.ranked(&self.of, &at.key("of"))?;
        let taking_part = resolve_all(&self.taking_part, scope, &at.key("where"))?;
        Ok(PlaceMethod { of, among: self.among, points: self.points.clone(), taking_part })
    }
}

impl ScoringMethod for PlaceMethod<usize> {
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption> {
        seat.figure(self.of)?;
        seat.compares()?;
        let Some(standing) = seat.standing() else {
            seat.meets(&self.taking_part)?;
            return Ok(self.takes_no_part(seat));
        };
        let points = standing.points.clone().map_err(|refusal| self.refused(refusal, seat))?;
        let told =
            || Explanation { formula: standing.formula(&self.points), inputs: self.inputs(standing, seat) };
        Ok(seat.scored(points, seat.cited(&[self.of]), told))
    }

    fn cases(&self) -> &'static [Case] {
        match self.points {
            PlacePoints::Between { .. } => &[Case::NotReported, Case::Alone, Case::TiePoints],
            _ => &[Case::NotReported, Case::TiePoints],
        }
    }

    fn range(&self, _: &Ratio) -> Range {
        let range = self.points.range();
        if self.taking_part.is_empty() { range } else { range.or(Range::only(&Ratio::ZERO)) }
    }

    fn figure(&self) -> Option<usize> {
        Some(self.of)
    }

    fn rewards_shortfall(&self, _: Option<Better>, _: &Ratio) -> bool {
        self.points.rise_with_places()
    }
}

impl PlaceMethod<usize> {
    /// 0 for one who fails `where`, with the condition that failed.
    fn takes_no_part<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Scored<R::Trace> {
        let facets = facets([self.taking_part.as_slice()].into_iter());
        let told = || {
            let why = seat.failed(&self.taking_part).unwrap_or_else(|| Words::same("—"));
            let formula = Words::new(
                format!("不符合参加条件（{}），得 0", why.zh),
                format!("0, does not take part ({})", why.en),
            );
            Explanation { formula, inputs: seat.inputs_with(self.of, &facets) }
        };
        seat.scored(Ratio::ZERO, seat.cited_with(self.of, &facets), told)
    }

    fn refused<R: Recorder>(&self, refusal: Refusal, seat: &impl LeafFacts<R>) -> Interruption {
        match refusal {
            Refusal::Tie => seat.refused_choice(Case::TiePoints),
            Refusal::Alone => seat.refused_choice(Case::Alone),
            Refusal::DenseLast => seat.refused_choice(Case::DenseLast),
            Refusal::TooLarge(error) => error.into(),
            Refusal::Beyond { place, rows } => {
                seat.refused(Fault::BeyondTable { place, rows }, seat.subject_place())
            }
        }
    }

    fn inputs<R: Recorder>(&self, standing: &Placement, seat: &impl LeafFacts<R>) -> Vec<Input> {
        let place = format!("{}/{}", standing.place, standing.count);
        let mut inputs = vec![seat.input(self.of), Input::new(Words::new("名次", "place"), place)];
        if standing.equals > 1 {
            inputs.push(Input::new(Words::new("并列个数", "tied"), standing.equals));
        }
        inputs
    }
}
