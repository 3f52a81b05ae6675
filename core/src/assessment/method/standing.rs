//! Who stands where among those compared, and what that is worth; worked out once for all equals.

use super::place_points::PlacePoints;
use crate::assessment::formula::{Alone, Better, Choices, DenseLast, TiePoints, factor, joined};
use crate::error::Error;
use crate::number::Ratio;
use crate::words::Words;
use std::ops::RangeInclusive;

/// One subject among those compared.
#[derive(Clone, Debug)]
pub(crate) struct Placement {
    /// The place, shared by all equals.
    pub(super) place: usize,
    /// How many share it, this one included.
    pub(super) equals: usize,
    /// How many are compared.
    pub(super) count: usize,
    /// What the points are taken from.
    basis: Basis,
    pub(super) points: Result<Ratio, Refusal>,
}

/// What the points of a standing are taken from.
#[derive(Clone, Debug)]
enum Basis {
    /// One alone, between two ends.
    Alone,
    /// One place.
    Place { place: usize, last: usize },
    /// The mean of several places.
    Mean { places: RangeInclusive<usize>, last: usize },
}

/// Why a standing has no points.
#[derive(Clone, Debug)]
pub(super) enum Refusal {
    /// The scheme refuses ties.
    Tie,
    /// The scheme refuses one alone.
    Alone,
    /// The scheme refuses dense places that end before the number of those compared.
    DenseLast,
    /// The table does not go so far.
    Beyond { place: usize, rows: usize },
    /// The points need more digits than a fraction may have.
    TooLarge(Error),
}

/// Where a group of equals stands.
struct Spot {
    place: usize,
    equals: usize,
    /// The place where equals share one and the next follows.
    dense: usize,
    /// How many different values there are.
    different: usize,
}

impl PlacePoints {
    /// The standing of every subject of these groups that takes part, which is who has a figure here; the better first.
    pub(crate) fn standings<'f>(
        &self,
        groups: &[Vec<usize>],
        subjects: usize,
        takes_part: impl Fn(usize) -> Option<&'f Ratio>,
        better: Better,
        choices: &Choices,
    ) -> Vec<Option<Placement>> {
        let mut standings = vec![None; subjects];
        for group in groups {
            let compared = group.iter().filter_map(|subject| Some((takes_part(*subject)?, *subject)));
            let mut compared: Vec<_> = compared.collect();
            crate::order::sort_by(&mut compared, |(a, _), (b, _)| better.first(a, b));
            self.place(&compared, choices, &mut standings);
        }
        standings
    }

    /// Notes the standing of each subject of a sorted group.
    fn place(&self, sorted: &[(&Ratio, usize)], choices: &Choices, standings: &mut [Option<Placement>]) {
        let groups = || sorted.chunk_by(|(a, _), (b, _)| a == b);
        let different = groups().count();
        let mut place = 1_usize;
        for (before, equals) in groups().enumerate() {
            let spot = Spot { place, equals: equals.len(), dense: before.saturating_add(1), different };
            let (basis, points) = self.worth(&spot, sorted.len(), choices);
            let standing = Placement { place, equals: equals.len(), count: sorted.len(), basis, points };
            for (_, subject) in equals {
                if let Some(slot) = standings.get_mut(*subject) {
                    *slot = Some(standing.clone());
                }
            }
            place = place.saturating_add(equals.len());
        }
    }

    fn worth(&self, spot: &Spot, count: usize, choices: &Choices) -> (Basis, Result<Ratio, Refusal>) {
        let place = |place, last| (Basis::Place { place, last }, self.at(place, last));
        match (self, choices.tie.unwrap_or(TiePoints::Refuse)) {
            (Self::Between { first, last }, _) if count == 1 => {
                (Basis::Alone, alone(first, last, choices.alone.unwrap_or(Alone::Refuse)))
            }
            (Self::Between { .. }, TiePoints::Dense) => match choices.dense_last {
                _ if spot.different == count => place(spot.dense, count),
                Some(DenseLast::Subjects) => place(spot.dense, count),
                Some(DenseLast::Places) => place(spot.dense, spot.different),
                Some(DenseLast::Refuse) | None => {
                    (Basis::Place { place: spot.dense, last: count }, Err(Refusal::DenseLast))
                }
            },
            (_, TiePoints::Dense) => place(spot.dense, count),
            (_, TiePoints::MeanOfPlaces) if spot.equals > 1 => {
                let places = spot.place..=spot.place.saturating_add(spot.equals).saturating_sub(1);
                let points = self.mean(places.clone(), count);
                (Basis::Mean { places, last: count }, points)
            }
            (_, TiePoints::Refuse) if spot.equals > 1 => {
                (Basis::Place { place: spot.place, last: count }, Err(Refusal::Tie))
            }
            _ => place(spot.place, count),
        }
    }

    fn at(&self, place: usize, last: usize) -> Result<Ratio, Refusal> {
        self.of(place, last).ok_or_else(|| Refusal::Beyond { place, rows: self.rows() })
    }

    fn mean(&self, places: RangeInclusive<usize>, last: usize) -> Result<Ratio, Refusal> {
        let points = places.map(|place| self.at(place, last)).collect::<Result<Vec<_>, _>>()?;
        let sum = Ratio::sum(&points).map_err(Refusal::TooLarge)?;
        Ok(sum.over(&Ratio::from(points.len())).unwrap_or(sum))
    }
}

fn alone(first: &Ratio, last: &Ratio, choice: Alone) -> Result<Ratio, Refusal> {
    match choice {
        Alone::First => Ok(first.clone()),
        Alone::Last => Ok(last.clone()),
        Alone::Middle => Ok((first + last) * Ratio::new(1, 2).unwrap_or(Ratio::ZERO)),
        Alone::Refuse => Err(Refusal::Alone),
    }
}

/// Places whose mean is written out.
const WRITTEN_OUT: usize = 12;

impl Placement {
    /// To which place a line between two ends runs.
    fn last_place(&self, points: &PlacePoints, last: usize) -> Words {
        let count = self.count;
        match points {
            PlacePoints::Between { .. } if last < count => Words::new(
                format!("，末名为第 {last} 名（并列只占一个名次，共 {count} 个对象）"),
                format!(", the last place is {last} (equals take one place; {count} are compared)"),
            ),
            PlacePoints::Between { .. } => {
                Words::new(format!("，末名为第 {last} 名"), format!(", the last place is {last}"))
            }
            _ => Words::same(""),
        }
    }

    /// How the points come about.
    pub(super) fn formula(&self, points: &PlacePoints) -> Words {
        match &self.basis {
            Basis::Alone => {
                let worth = self.points.clone().unwrap_or_default();
                Words::new(format!("{worth}，仅一个对象"), format!("{worth}, alone"))
            }
            Basis::Place { place, last } => {
                points.formula(*place, *last).followed_by(&self.last_place(points, *last))
            }
            Basis::Mean { places, last } if self.equals <= WRITTEN_OUT => {
                let worth = places.clone().filter_map(|place| points.of(place, *last));
                let sum = joined(worth.map(|points| factor(&points).to_string()), " + ");
                Words::same(format!("({sum}) ÷ {}", self.equals))
            }
            Basis::Mean { places, .. } => {
                let (from, to) = (places.start(), places.end());
                Words::new(
                    format!("第 {from} 至第 {to} 名得分的平均"),
                    format!("the mean of the places from {from} to {to}"),
                )
            }
        }
    }
}
