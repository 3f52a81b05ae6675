//! Who gets the places: in order of rank, never more than there are, nobody better passed over.

use super::size::{Group, Size, Unit};
use super::{Candidates, CutRule, Quota, Succession};
use crate::assessment::ranking::counted;
use crate::derivation::{Derivation, Recorder};
use crate::error::{Error, Place};
use crate::number::Ratio;
use serde::Serialize;
use std::cmp::Reverse;

/// One who may get a place (候选对象).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate<'a> {
    /// The subject.
    pub id: &'a str,
    /// Its class.
    pub class: &'a str,
    /// What it is ranked by: higher first, later figures break ties.
    pub key: &'a [Ratio],
    /// Whether it reached the grade by the bands.
    pub reached: bool,
    /// Whether an effect or a finding bars it from the grade.
    pub barred: bool,
}

/// The places for a grade and who has them (名额分配).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Allotment {
    /// The grade.
    pub grade: String,
    /// The class; absent where the whole unit shares the places.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// How many are counted.
    pub base: u32,
    /// The share of the base.
    pub rate: Ratio,
    /// The exact number of places before rounding: rate × base, or the class's part of the unit's places.
    pub fraction: Ratio,
    /// The whole number it is rounded to.
    pub rounded: u32,
    /// The exact number that must not be exceeded; absent without a cap, and where it stands on the unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<Ratio>,
    /// The places.
    pub places: u32,
    /// Whether the places exceed the cap, which the scheme lets stand and reports.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub over_cap: bool,
    /// The unit's places, where they rule over the classes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Size>,
    /// Who has a place, best first.
    pub given: Vec<String>,
    /// Equals at the last place: more than there are places left, a committee decides.
    pub undetermined: Vec<String>,
    /// Next in order without a place: several where they are equal, empty where nobody is left or where the
    /// undetermined come first.
    pub next: Vec<String>,
    /// Places that nobody named in `given` has.
    pub unallocated: u32,
    /// Why it is so, where it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derivation: Option<Derivation>,
}

/// Who stands where once the places are given.
#[derive(Debug, Default)]
pub(super) struct Standing<'c, 'a> {
    pub(super) given: Vec<&'c Candidate<'a>>,
    pub(super) undetermined: Vec<&'c Candidate<'a>>,
    pub(super) next: Vec<&'c Candidate<'a>>,
    /// Barred from the grade, though they rank among or above those who were given a place.
    pub(super) barred: Vec<&'c Candidate<'a>>,
}

impl Quota {
    /// The places for the grade and who has them: one allotment for the unit, or one per class.
    ///
    /// # Rule
    /// Places = rate × base, rounded, not above the cap. They go to the candidates in order of rank; where more are
    /// equal at the last place than there are places left, none of them is chosen.
    ///
    /// # Errors
    /// `quota.base_missing` `quota.classes_do_not_sum`, and `quota.law_silent` where the quota was not checked.
    ///
    /// # Example
    /// ```
    /// use kaohe::{Ratio, derivation::Silent, document};
    /// use kaohe::assessment::{Candidate, Heads, Quota, Statute, Unit};
    /// let quota: Quota = document::read(r#"{"grade": "excellent", "candidates": "bands", "rate": {"law": {}},
    ///     "base": {"law": {}}, "rounding": "half_up", "hard_cap": {"law": {}}, "over_cap": "reduce",
    ///     "split": {"unit": {}}, "ties": "undetermined", "succession": "next"}"#)?;
    /// let law = Statute::of("civil_servants.2007")?;
    /// let unit = Unit { heads: Heads { assessed: 7, ..Heads::default() }, classes: vec![], statute: Some(&law) };
    /// let keys: Vec<_> = [93, 95, 91].into_iter().map(|score| [Ratio::from(score)]).collect();
    /// let candidate = |(id, key)| Candidate { id, class: "staff", key, reached: true, barred: false };
    /// let candidates: Vec<_> = ["a", "b", "c"].into_iter().zip(keys.iter().map(|key| &key[..])).map(candidate).collect();
    /// let allotted = quota.allot(&unit, &candidates, Silent)?;
    /// let answer = &allotted[0];
    /// assert_eq!((answer.fraction.to_string(), answer.places), ("1.05".into(), 1));
    /// assert_eq!((&answer.given[..], &answer.next[..]), (&["b".to_string()][..], &["a".to_string()][..]));
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn allot<R: Recorder>(
        &self,
        unit: &Unit<'_>,
        candidates: &[Candidate<'_>],
        recorder: R,
    ) -> Result<Vec<Allotment>, Error> {
        let terms = self.terms(unit.statute, &Place::ROOT)?;
        let allot = |group: Group<'_>| {
            let standing = self.award(&group, candidates);
            let proof = self.proof(&terms, &group, &standing, recorder);
            let answer = self.answer(&group, &terms.rate.share, &standing);
            Allotment { derivation: recorder.derivation(proof), ..answer }
        };
        Ok(self.groups(&terms, unit)?.into_iter().map(allot).collect())
    }

    /// Gives the places of one group.
    fn award<'c, 'a>(&self, group: &Group<'_>, candidates: &'c [Candidate<'a>]) -> Standing<'c, 'a> {
        let competes = |candidate: &&Candidate<'_>| {
            group.class.is_none_or(|class| class == candidate.class)
                && (candidate.reached || self.candidates == Candidates::Ranked)
        };
        let mut ranked: Vec<&Candidate<'_>> = candidates.iter().filter(competes).collect();
        ranked.sort_by_key(|candidate| Reverse(candidate.key));
        let mut award =
            Award { quota: self, left: group.size.places, cut: false, standing: Standing::default() };
        for equals in ranked.chunk_by(|a, b| a.key == b.key) {
            award.consider(equals);
        }
        award.standing
    }

    fn answer(&self, group: &Group<'_>, rate: &Ratio, standing: &Standing<'_, '_>) -> Allotment {
        let Group { class, size, total } = group;
        let ids = |who: &[&Candidate<'_>]| who.iter().map(|one| one.id.to_owned()).collect::<Vec<_>>();
        Allotment {
            grade: self.grade.clone(),
            class: class.map(str::to_owned),
            base: size.base,
            rate: rate.clone(),
            fraction: size.fraction.clone(),
            rounded: size.rounded,
            cap: size.cap.clone(),
            places: size.places,
            over_cap: total.as_ref().unwrap_or(size).exceeds_cap(),
            unit: total.clone(),
            given: ids(&standing.given),
            undetermined: ids(&standing.undetermined),
            next: ids(&standing.next),
            unallocated: size.places.saturating_sub(counted(standing.given.len())),
            derivation: None,
        }
    }
}

/// The places while they are being given, from the best group of equals downwards.
struct Award<'q, 'c, 'a> {
    quota: &'q Quota,
    left: u32,
    /// Whether somebody has already gone without a place; nobody below may get one then.
    cut: bool,
    standing: Standing<'c, 'a>,
}

impl<'c, 'a> Award<'_, 'c, 'a> {
    /// Looks at the next group of equals.
    fn consider(&mut self, equals: &[&'c Candidate<'a>]) {
        let (barred, open): (Vec<_>, Vec<_>) = equals.iter().copied().partition(|one| one.barred);
        if self.cut {
            return self.wait(open);
        }
        let claims = counted(match self.quota.succession {
            Succession::Next => open.len(),
            Succession::Lapse => equals.len(),
        });
        self.standing.barred.extend(barred);
        match self.left.checked_sub(claims) {
            Some(left) => {
                self.left = left;
                self.standing.given.extend(open);
            }
            None => self.cut_through(open),
        }
    }

    /// More are equal than there are places left.
    fn cut_through(&mut self, open: Vec<&'c Candidate<'a>>) {
        self.cut = true;
        if self.left > 0 && self.quota.ties == CutRule::Undetermined {
            self.standing.undetermined = open;
        } else {
            self.wait(open);
        }
    }

    /// The first group behind the places is next in order, unless some above it are still undetermined.
    fn wait(&mut self, open: Vec<&'c Candidate<'a>>) {
        if self.standing.next.is_empty() && self.standing.undetermined.is_empty() {
            self.standing.next = open;
        }
    }
}
