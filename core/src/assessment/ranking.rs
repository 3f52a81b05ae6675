//! Places: who stands before whom, and what happens where two are equal.

use super::outcome_fault::OutcomeFault;
use crate::error::{Error, Place as At};
use crate::number::{Ratio, Rounding};
use crate::provenance::Source;
use crate::words::Title;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// How subjects are placed (名次).
///
/// # Shape
/// `{"by": ["total", "ji"], "compare": "published", "within": "class", "ties": "competition"}`
///
/// # Errors
/// `ranking.by_empty` `ranking.by_twice` `ranking.tie`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Ranking {
    /// Nodes and values, higher first; a later name breaks the ties of the earlier ones.
    pub by: Vec<String>,
    /// Which figure is compared.
    pub compare: Compare,
    /// Among whom.
    pub within: Within,
    /// What happens where two are equal by every name.
    pub ties: TieRule,
    /// The ranking's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// The rule that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether this is made up for illustration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// A remark for whoever reads the scheme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Title>,
}

/// Which figure of a score is compared: before or after the rounding it is published with (取舍前后).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Compare {
    /// The exact value.
    Exact,
    /// The value as it is published.
    Published,
}

impl Compare {
    /// The figure that is compared.
    ///
    /// # Errors
    /// `exact.out_of_range`
    ///
    /// # Example
    /// ```
    /// use kaohe::{Mode, Ratio, Rounding, assessment::Compare};
    /// let (score, publish) = (Ratio::parse("89.995")?, Rounding::new(2, Mode::HalfUp)?);
    /// assert_eq!(Compare::Exact.figure(&score, publish)?.to_string(), "89.995");
    /// assert_eq!(Compare::Published.figure(&score, publish)?.to_string(), "90");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn figure(self, exact: &Ratio, publish: Rounding) -> Result<Ratio, Error> {
        match self {
            Self::Exact => Ok(exact.clone()),
            Self::Published => Ok(publish.of(exact)?.ratio()),
        }
    }
}

/// Among whom subjects are placed (排名范围).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Within {
    /// Among the subjects of the same class.
    Class,
    /// Among all subjects of the cohort.
    All,
}

/// What happens where two are equal (并列).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// They share the higher place and the next places stay empty: 1, 2, 2, 4.
    Competition,
    /// They share a place and the next one follows: 1, 2, 2, 3.
    Dense,
    /// The ranking is refused.
    Refuse,
}

impl Ranking {
    /// Refuses a ranking by nothing or by a name twice; `place` is where the ranking stands.
    ///
    /// # Errors
    /// `ranking.by_empty` `ranking.by_twice`
    pub(crate) fn check(&self, place: &At<'_>) -> Result<(), Error> {
        let by = place.key("by");
        if self.by.is_empty() {
            return Err(OutcomeFault::RankedByNothing {}.at(by));
        }
        for (index, name) in self.by.iter().enumerate() {
            if self.by.iter().take(index).any(|earlier| earlier == name) {
                return Err(OutcomeFault::RankedByTwice { name: name.clone() }.at(by.index(index)));
            }
        }
        Ok(())
    }
}

/// One subject's place among those compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The place, from 1.
    pub place: u32,
    /// How many are compared.
    pub of: u32,
    /// The others who share the place, by their index among the keys, ascending.
    pub tied: Vec<usize>,
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
    let mut order: Vec<(usize, &Vec<Ratio>)> = keys.iter().enumerate().collect();
    order.sort_by_key(|(_, key)| Reverse(*key));
    let mut placed: Vec<Option<Place>> = vec![None; keys.len()];
    let (mut better, mut groups) = (0_usize, 0_usize);
    for equal in order.chunk_by(|(_, a), (_, b)| a == b) {
        let place = counted(if ties == TieRule::Dense { groups } else { better }).saturating_add(1);
        refuse_tie(equal, place, ties)?;
        for (index, _) in equal {
            let tied = equal.iter().map(|(other, _)| *other).filter(|other| other != index).collect();
            if let Some(slot) = placed.get_mut(*index) {
                *slot = Some(Place { place, of: counted(keys.len()), tied });
            }
        }
        better = better.saturating_add(equal.len());
        groups = groups.saturating_add(1);
    }
    Ok(placed.into_iter().flatten().collect())
}

fn refuse_tie(equal: &[(usize, &Vec<Ratio>)], place: u32, ties: TieRule) -> Result<(), Error> {
    match equal {
        [(_, key), _, ..] if ties == TieRule::Refuse => {
            let key = key_text(key);
            Err(OutcomeFault::Tie { count: equal.len(), place, key }.into())
        }
        _ => Ok(()),
    }
}

/// A key for reading: its figures with commas.
pub(super) fn key_text(key: &[Ratio]) -> String {
    let figures: Vec<_> = key.iter().map(|figure| figure.reading(4)).collect();
    figures.join(", ")
}

/// A length as the count an answer carries.
pub(super) fn counted(length: usize) -> u32 {
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
        assert!(placed.iter().all(|place| place.of == 3 && place.tied.is_empty()));
    }

    #[test]
    fn those_who_share_a_place_know_each_other() {
        let placed = places(&keys(&[&["1/3"], &["0.5"], &["1/3"], &["1/3"]]), TieRule::Competition).unwrap();
        assert_eq!(placed[2], Place { place: 2, of: 4, tied: vec![0, 3] });
        assert_eq!(placed[1], Place { place: 1, of: 4, tied: vec![] });
    }

    #[test]
    fn nobody_has_no_place() {
        assert_eq!(places(&[], TieRule::Refuse).unwrap(), []);
    }
}
