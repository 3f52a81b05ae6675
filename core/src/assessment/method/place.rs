//! `place`: points by place among those compared (名次).

use super::Scoring;
use super::place_points::PlacePoints;
use crate::assessment::choice::{Alone, Case, TiePoints};
use crate::assessment::condition::{Condition, resolve_all};
use crate::assessment::fault::Fault;
use crate::assessment::reference::Among;
use crate::assessment::scheme::Scope;
use crate::assessment::sheet::{Interruption, Scored, Seat, Shared, Sheet, Told};
use crate::derivation::{Input, Recorder};
use crate::error::{Error, Place as At};
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
/// case `alone`. Where equals share a dense place, the last place is the number of different values.
///
/// # Errors
/// `name.unknown` `value.better_missing` `place.beyond_table`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "PlaceMethod"))]
// A key that is absent is empty; that asks nothing of `N`.
#[serde(deny_unknown_fields, bound(deserialize = "N: Deserialize<'de>"))]
pub struct Placing<N = String> {
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

impl Placing {
    pub(super) fn resolve(&self, scope: &Scope<'_>, at: &At<'_>) -> Result<Placing<usize>, Error> {
        let of = scope.ranked(&self.of, &at.key("of"))?;
        let taking_part = resolve_all(&self.taking_part, scope, &at.key("where"))?;
        Ok(Placing { of, among: self.among, points: self.points.clone(), taking_part })
    }
}

/// One subject among those compared.
#[derive(Clone, Debug)]
pub(in crate::assessment) struct Standing {
    /// How many stand before it.
    before: usize,
    /// How many have the same value, itself included.
    equals: usize,
    /// Its place where equals share one and the next follows.
    dense: usize,
    /// How many are compared.
    count: usize,
    /// How many different values they have.
    different: usize,
}

impl Placing<usize> {
    /// The standing of every subject that takes part.
    pub(in crate::assessment) fn standings<R: Recorder>(
        &self,
        sheet: &Sheet<'_, R>,
        node: &str,
    ) -> Result<Vec<Option<Standing>>, Error> {
        let mut standings = vec![None; sheet.subjects().len()];
        for group in sheet.groups(self.among) {
            let mut compared = Vec::new();
            for subject in group {
                if let Some(value) = sheet.compared_figure(self.of, subject)
                    && sheet.meets(&self.taking_part, subject, node)?
                {
                    compared.push((value, subject));
                }
            }
            compared.sort_by(|(a, _), (b, _)| sheet.better_first(self.of, a, b));
            place(&compared, &mut standings);
        }
        Ok(standings)
    }
}

/// Notes the standing of each subject of a sorted group.
fn place(sorted: &[(&Ratio, usize)], standings: &mut [Option<Standing>]) {
    let different = sorted.chunk_by(|(a, _), (b, _)| a == b).count();
    let mut before = 0_usize;
    for (dense, equals) in sorted.chunk_by(|(a, _), (b, _)| a == b).enumerate() {
        for (_, subject) in equals {
            if let Some(slot) = standings.get_mut(*subject) {
                let (equals, dense) = (equals.len(), dense.saturating_add(1));
                *slot = Some(Standing { before, equals, dense, count: sorted.len(), different });
            }
        }
        before = before.saturating_add(equals.len());
    }
}

impl Placing<usize> {
    /// The points of one standing.
    fn worth<R: Recorder>(&self, standing: &Standing, seat: &Seat<'_, '_, R>) -> Result<Ratio, Interruption> {
        if let (1, PlacePoints::Between { first, last }) = (standing.count, &self.points) {
            return alone(first, last, seat);
        }
        let place = standing.before.saturating_add(1);
        if standing.equals < 2 && seat.choices().tie != Some(TiePoints::Dense) {
            return self.at_place(place, standing.count, seat);
        }
        match seat.choices().tie.unwrap_or(TiePoints::Refuse) {
            TiePoints::SharePlace => self.at_place(place, standing.count, seat),
            TiePoints::Dense => self.at_place(standing.dense, standing.different, seat),
            TiePoints::MeanOfPlaces => {
                let shared = place..place.saturating_add(standing.equals);
                let points = shared
                    .map(|place| self.at_place(place, standing.count, seat))
                    .collect::<Result<Vec<_>, _>>()?;
                let sum: Ratio = points.iter().sum();
                Ok(sum.over(&Ratio::from(points.len())).unwrap_or(sum))
            }
            TiePoints::Refuse => Err(seat.refused_choice(Case::TiePoints)),
        }
    }

    fn at_place<R: Recorder>(
        &self,
        place: usize,
        last: usize,
        seat: &Seat<'_, '_, R>,
    ) -> Result<Ratio, Interruption> {
        self.points.of(place, last).ok_or_else(|| {
            let rows = match &self.points {
                PlacePoints::Table { places, .. } => places.len(),
                _ => 0,
            };
            seat.refused(Fault::BeyondTable { place: place.to_string(), rows }, seat.subject_place())
        })
    }
}

fn alone<R: Recorder>(first: &Ratio, last: &Ratio, seat: &Seat<'_, '_, R>) -> Result<Ratio, Interruption> {
    match seat.choices().alone.unwrap_or(Alone::Refuse) {
        Alone::First => Ok(first.clone()),
        Alone::Last => Ok(last.clone()),
        Alone::Middle => Ok((first + last) * Ratio::new(1, 2).unwrap_or(Ratio::ZERO)),
        Alone::Refuse => Err(seat.refused_choice(Case::Alone)),
    }
}

impl Scoring for Placing<usize> {
    fn points<R: Recorder>(&self, seat: &Seat<'_, '_, R>) -> Result<Scored<R::Trace>, Interruption> {
        seat.figure(self.of)?;
        seat.compares()?;
        let Shared::Standings(standings) = seat.shared() else {
            return Err(Interruption::not_reported(self.of));
        };
        let Some(standing) = standings.get(seat.subject()).and_then(Option::as_ref) else {
            let told = || Told {
                formula: Words::new("不符合参加条件，得 0", "0, does not take part"),
                inputs: vec![seat.input(self.of)],
            };
            return Ok(seat.scored(Ratio::ZERO, seat.cited(&[self.of]), told));
        };
        let told = || Told { formula: self.points.words(), inputs: self.inputs(standing, seat) };
        Ok(seat.scored(self.worth(standing, seat)?, seat.cited(&[self.of]), told))
    }

    fn cases(&self) -> &'static [Case] {
        match self.points {
            PlacePoints::Between { .. } => &[Case::NotReported, Case::Alone, Case::TiePoints],
            _ => &[Case::NotReported, Case::TiePoints],
        }
    }

    fn most(&self, _: &Ratio) -> Option<Ratio> {
        self.points.most()
    }
}

impl Placing<usize> {
    fn inputs<R: Recorder>(&self, standing: &Standing, seat: &Seat<'_, '_, R>) -> Vec<Input> {
        let place = standing.before.saturating_add(1);
        let mut inputs = vec![
            seat.input(self.of),
            Input::new(Words::new("名次", "place"), format!("{place}/{}", standing.count)),
        ];
        if standing.equals > 1 {
            inputs.push(Input::new(Words::new("并列个数", "tied"), standing.equals));
        }
        inputs
    }
}
