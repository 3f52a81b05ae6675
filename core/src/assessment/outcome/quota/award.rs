//! The answer of a quota: the places for a grade and who has them.

use super::Quota;
use super::contender::{Contender, Rank};
use super::series::{Awards, Limited, settle};
use super::size::{Group, QuotaSize, QuotaUnit};
use super::terms::Terms;
use crate::assessment::outcome::places::{Key, counted, positions};
use crate::assessment::outcome::ranking::TieBreakerMissing;
use crate::derivation::{Derivation, Recorder};
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use serde::Serialize;

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
    pub unit: Option<QuotaSize>,
    /// Who has a place and ends with the grade, best first.
    pub given: Vec<String>,
    /// Who had a place and ends with another grade, through an effect that acts after the quota; the place is not given
    /// again.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub moved: Vec<String>,
    /// Who may have one of the places left, once a committee has decided: equals at the last place, and those who have
    /// a place or not depending on who falls from a better grade. Behind equals who are not alike for the next quota, or
    /// whom a quota in between drops, it may name one who cannot have a place; it never leaves out one who can.
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
    /// use kaohe::assessment::{Candidate, Heads, Quota, Statute, QuotaUnit};
    /// let quota: Quota = document::read(r#"{"grade": "excellent", "candidates": "bands", "rate": {"law": {}},
    ///     "base": {"law": {}}, "rounding": "half_up", "hard_cap": {"law": {}}, "over_cap": "reduce",
    ///     "split": {"unit": {}}, "ties": "undetermined", "succession": "next"}"#)?;
    /// let law = Statute::of("civil_servants.2007")?;
    /// let unit = QuotaUnit { heads: Heads { assessed: 7, ..Heads::default() }, classes: vec![], statute: Some(&law) };
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
        unit: &QuotaUnit<'_>,
        candidates: &[Candidate<'_>],
        recorder: R,
    ) -> Result<Vec<Allotment>, Error> {
        let terms = self.terms(unit.statute, &Pointer::ROOT)?;
        let groups = self.groups(&terms, unit)?;
        let keys: Vec<Vec<Option<Ratio>>> =
            candidates.iter().map(|one| one.key.iter().cloned().map(Some).collect()).collect();
        let contenders = contenders(candidates, &keys);
        let limited = Limited { quota: self, row: 0, groups: groups.iter().map(Group::places).collect() };
        // Everybody competes, so nothing is left to be settled.
        let settled = settle(&[limited], &contenders, 1).map(|settled| settled.standings).unwrap_or_default();
        let standings = settled.iter().flatten();
        let ends_with_it = |_: usize| true;
        let allotment = |(group, standing): (&Group<'_>, &Awards)| {
            Answer {
                quota: self,
                grade: &self.grade,
                terms: &terms,
                group,
                standing,
                contenders: &contenders,
            }
            .allotment(ends_with_it, recorder)
        };
        Ok(groups.iter().zip(standings).map(allotment).collect())
    }
}

/// The candidates of one quota alone: its grade is the first row, whatever is worse the second.
fn contenders<'c>(candidates: &[Candidate<'c>], keys: &'c [Vec<Option<Ratio>>]) -> Vec<Contender<'c>> {
    let given: Vec<&Key> = keys.iter().map(Vec::as_slice).collect();
    let positions = positions(&given, Some(TieBreakerMissing::Below)).unwrap_or_default();
    let contender = |((one, key), rank): ((&Candidate<'c>, &'c Vec<Option<Ratio>>), usize)| Contender {
        id: one.id,
        class: one.class,
        key,
        rank: Some(Rank { in_unit: rank, in_class: rank }),
        grade: Some(usize::from(one.barred || !one.reached)),
        claim: Some(usize::from(!one.reached)),
        best: usize::from(one.barred),
        closed: &[],
    };
    candidates.iter().zip(keys).zip(positions).map(contender).collect()
}

/// One group's places and who has them, ready to be told.
pub(crate) struct Answer<'q, 'c, 'a> {
    pub(crate) quota: &'q Quota,
    /// The limited grade, by its id.
    pub(crate) grade: &'q str,
    pub(crate) terms: &'q Terms,
    pub(crate) group: &'q Group<'a>,
    pub(crate) standing: &'q Awards,
    pub(crate) contenders: &'c [Contender<'a>],
}

impl Answer<'_, '_, '_> {
    /// The allotment; `ends_with_it` says of one who has a place whether it ends with the grade.
    pub(crate) fn allotment<R: Recorder>(
        &self,
        ends_with_it: impl Fn(usize) -> bool,
        recorder: R,
    ) -> Allotment {
        let (given, moved): (Vec<_>, Vec<_>) =
            self.standing.given.iter().copied().partition(|who| ends_with_it(*who));
        let proof = self.proof(&moved, recorder);
        let Group { class, size, total } = self.group;
        Allotment {
            grade: self.grade.to_owned(),
            class: class.map(str::to_owned),
            base: size.base,
            rate: self.terms.rate.share.clone(),
            fraction: size.fraction.clone(),
            rounded: size.rounded,
            cap: size.cap.clone(),
            places: size.places,
            over_cap: self.group.exceeds_cap(),
            unit: total.clone(),
            unallocated: size.places.saturating_sub(counted(given.len())),
            given: self.ids(&given),
            moved: self.ids(&moved),
            undetermined: self.ids(&self.standing.undetermined),
            next: self.ids(&self.standing.next),
            derivation: recorder.derivation(proof),
        }
    }

    fn ids(&self, who: &[usize]) -> Vec<String> {
        self.each(who).map(|one| one.id.to_owned()).collect()
    }

    /// The contenders with these numbers.
    pub(super) fn each(&self, who: &[usize]) -> impl Iterator<Item = &Contender<'_>> {
        who.iter().filter_map(|who| self.contenders.get(*who))
    }
}
