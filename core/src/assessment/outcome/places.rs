//! Who comes before whom: one name after the other, a later one only where all earlier ones leave figures equal.

use super::fault::OutcomeFault;
use super::ranking::{TieBreakerMissing, TieRule};
use crate::error::Error;
use crate::number::Ratio;
use std::cmp::Ordering;

/// What one is placed by: the figure for each name of the ranking, `None` where there is none.
pub(crate) type Key = [Option<Ratio>];

/// One who is equal to others and lacks the name that would break the tie, where that is not settled or refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lacking {
    /// Who, by the place among the keys.
    pub(crate) who: usize,
    /// Which name, by its place in the ranking.
    pub(crate) name: usize,
}

/// The equals among these, from the best group downwards; each group in the order of the keys.
pub(crate) fn equals(keys: &[&Key], missing: Option<TieBreakerMissing>) -> Result<Vec<Vec<usize>>, Lacking> {
    let names = keys.first().map_or(0, |key| key.len());
    let mut groups = vec![(0..keys.len()).collect::<Vec<_>>()];
    groups.retain(|group| !group.is_empty());
    for name in 0..names {
        let mut refined = Vec::with_capacity(groups.len());
        for group in groups {
            refined.extend(Split { keys, name, missing }.of(group)?);
        }
        groups = refined;
    }
    Ok(groups)
}

/// The position of each key: 0 for the best, the same for equals.
pub(crate) fn positions(keys: &[&Key], missing: Option<TieBreakerMissing>) -> Result<Vec<usize>, Lacking> {
    let mut positions = vec![0; keys.len()];
    for (position, group) in equals(keys, missing)?.iter().enumerate() {
        for who in group {
            if let Some(slot) = positions.get_mut(*who) {
                *slot = position;
            }
        }
    }
    Ok(positions)
}

/// One name, asked where all earlier ones leave figures equal.
struct Split<'k> {
    keys: &'k [&'k Key],
    name: usize,
    missing: Option<TieBreakerMissing>,
}

impl Split<'_> {
    /// A group of equals split by the name, the best first.
    fn of(&self, mut group: Vec<usize>) -> Result<Vec<Vec<usize>>, Lacking> {
        if group.len() < 2 {
            return Ok(vec![group]);
        }
        let lacks = group.iter().find(|who| self.figure(**who).is_none());
        match (lacks, self.missing) {
            (Some(_), Some(TieBreakerMissing::Tied)) => return Ok(vec![group]),
            (None, _) | (Some(_), Some(TieBreakerMissing::Below)) => {}
            (Some(who), _) => return Err(Lacking { who: *who, name: self.name }),
        }
        group.sort_by(|a, b| self.compared(*a, *b));
        let equal = |a: &usize, b: &usize| self.compared(*a, *b) == Ordering::Equal;
        Ok(group.chunk_by(equal).map(<[usize]>::to_vec).collect())
    }

    /// The better first; who has no figure comes last.
    fn compared(&self, a: usize, b: usize) -> Ordering {
        self.figure(b).cmp(&self.figure(a))
    }

    fn figure(&self, who: usize) -> Option<&Ratio> {
        self.keys.get(who)?.get(self.name)?.as_ref()
    }
}

/// One subject's place among those compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The place, from 1.
    pub place: u32,
    /// How many are compared.
    pub of: u32,
    /// How many others share the place.
    pub tied: u32,
}

/// The place of each key, in the order of the keys: higher first, later figures of a key break the ties of earlier ones.
///
/// # Errors
/// `ranking.tie` where two keys are equal and ties are refused.
///
/// # Example
/// ```
/// use kaohe::{Ratio, assessment::{TieRule, places}};
/// let keys: Vec<_> = [90, 84, 84, 70].into_iter().map(|score| vec![Ratio::from(score)]).collect();
/// let placed = |ties| places(&keys, ties).map(|placed| placed.iter().map(|place| place.place).collect::<Vec<_>>());
/// assert_eq!(placed(TieRule::Competition)?, [1, 2, 2, 4]);
/// assert_eq!(placed(TieRule::Dense)?, [1, 2, 2, 3]);
/// assert_eq!(placed(TieRule::Refuse).unwrap_err().code(), "ranking.tie");
/// # Ok::<(), kaohe::Error>(())
/// ```
pub fn places(keys: &[Vec<Ratio>], ties: TieRule) -> Result<Vec<Place>, Error> {
    let given: Vec<Vec<_>> = keys.iter().map(|key| key.iter().cloned().map(Some).collect()).collect();
    let given: Vec<&Key> = given.iter().map(Vec::as_slice).collect();
    // A key that is shorter than the first comes below it, as where sequences are compared.
    let groups = equals(&given, Some(TieBreakerMissing::Below)).unwrap_or_default();
    placed(&groups, &given, ties)
}

/// The place of each key, where the equals among them are known.
pub(crate) fn placed(groups: &[Vec<usize>], keys: &[&Key], ties: TieRule) -> Result<Vec<Place>, Error> {
    let mut places = vec![Place { place: 0, of: counted(keys.len()), tied: 0 }; keys.len()];
    let mut better = 0_usize;
    for (index, group) in groups.iter().enumerate() {
        let place = counted(if ties == TieRule::Dense { index } else { better }).saturating_add(1);
        if let ([first, _, ..], TieRule::Refuse) = (group.as_slice(), ties) {
            let key = keys.get(*first).map(|key| key_text(key)).unwrap_or_default();
            return Err(OutcomeFault::Tie { count: group.len(), place, key }.into());
        }
        for who in group {
            if let Some(slot) = places.get_mut(*who) {
                *slot = Place { place, tied: counted(group.len().saturating_sub(1)), ..*slot };
            }
        }
        better = better.saturating_add(group.len());
    }
    Ok(places)
}

/// A key for reading: its figures with commas.
pub(crate) fn key_text(key: &Key) -> String {
    let figure =
        |figure: &Option<Ratio>| figure.as_ref().map_or_else(|| "—".into(), |figure| figure.reading(4));
    let figures: Vec<_> = key.iter().map(figure).collect();
    figures.join(", ")
}

/// A length as the count an answer carries.
pub(crate) fn counted(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(written: &[&[&str]]) -> Vec<Vec<Ratio>> {
        let read = |figures: &&[&str]| figures.iter().map(|text| Ratio::parse(text).unwrap()).collect();
        written.iter().map(read).collect()
    }

    #[test]
    fn later_figures_break_ties_and_order_of_input_does_not_matter() {
        let placed = places(&keys(&[&["84", "1"], &["90", "0"], &["84", "2"]]), TieRule::Refuse).unwrap();
        assert_eq!(placed.iter().map(|place| place.place).collect::<Vec<_>>(), [3, 1, 2]);
        assert!(placed.iter().all(|place| place.of == 3 && place.tied == 0));
    }

    #[test]
    fn those_who_share_a_place_are_counted() {
        let placed = places(&keys(&[&["1/3"], &["0.5"], &["1/3"], &["1/3"]]), TieRule::Competition).unwrap();
        assert_eq!(placed[2], Place { place: 2, of: 4, tied: 2 });
        assert_eq!(placed[1], Place { place: 1, of: 4, tied: 0 });
    }

    #[test]
    fn nobody_has_no_place() {
        assert_eq!(places(&[], TieRule::Refuse).unwrap(), []);
    }

    /// Positions of keys written `9 -`: a figure, then none.
    fn found(written: &[&str], missing: Option<TieBreakerMissing>) -> Result<Vec<usize>, Lacking> {
        let figure = |text: &str| Ratio::parse(text).ok();
        let keys: Vec<Vec<_>> = written.iter().map(|key| key.split(' ').map(figure).collect()).collect();
        positions(&keys.iter().map(Vec::as_slice).collect::<Vec<_>>(), missing)
    }

    #[test]
    fn a_name_that_is_not_needed_may_be_missing() {
        let untied = ["9 -", "8 1", "7 -"];
        for missing in [
            None,
            Some(TieBreakerMissing::Refuse),
            Some(TieBreakerMissing::Below),
            Some(TieBreakerMissing::Tied),
        ] {
            assert_eq!(found(&untied, missing), Ok(vec![0, 1, 2]));
        }
    }

    #[test]
    fn a_name_that_is_needed_and_missing_is_settled_by_the_scheme() {
        let tied = ["8 1 5", "9 - 1", "8 - 7", "8 2 6", "8 - 8"];
        let lacking = Err(Lacking { who: 2, name: 1 });
        assert_eq!(found(&tied, None), lacking);
        assert_eq!(found(&tied, Some(TieBreakerMissing::Refuse)), lacking);
        assert_eq!(found(&tied, Some(TieBreakerMissing::Below)), Ok(vec![2, 0, 4, 1, 3]));
        assert_eq!(found(&tied, Some(TieBreakerMissing::Tied)), Ok(vec![4, 0, 2, 3, 1]));
    }
}
