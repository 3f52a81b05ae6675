//! How many places there are: base × rate, rounded, under the cap, for the unit or for each class.

use super::terms::Terms;
use super::{ClassSplit, OverCap, Quota, QuotaSplit};
use crate::assessment::outcome::fault::OutcomeFault;
use crate::assessment::outcome::statute::{LegalBase, Statute};
use crate::error::{Error, Pointer};
use crate::number::{Ratio, Rounding, in_proportion};
use crate::words::of_key;
use serde::Serialize;

/// What a quota looks at beside its candidates.
#[derive(Clone, Debug, Default)]
pub struct QuotaUnit<'a> {
    /// The heads of the whole unit.
    pub heads: Heads,
    /// The heads of each class, in the order of the scheme.
    pub classes: Vec<ClassHeads<'a>>,
    /// The law of the scheme, where it has one.
    pub statute: Option<&'a Statute>,
}

/// The heads of one class.
#[derive(Clone, Copy, Debug, Default)]
pub struct ClassHeads<'a> {
    /// The class.
    pub class: &'a str,
    /// Its heads.
    pub heads: Heads,
}

/// How many there are, by each way of counting (人数).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    /// Those who took part (参加考核人数).
    pub assessed: u32,
    /// Those who should have taken part (应参加考核人数), where it is given.
    pub should_be_assessed: Option<u32>,
    /// All who serve (总人数), where it is given.
    pub headcount: Option<u32>,
    /// The posts (编制数), where it is given.
    pub establishment: Option<u32>,
}

impl Heads {
    fn counted_by(&self, base: LegalBase) -> Option<u32> {
        match base {
            LegalBase::Assessed => Some(self.assessed),
            LegalBase::ShouldBeAssessed => self.should_be_assessed,
            LegalBase::Headcount => self.headcount,
            LegalBase::Establishment => self.establishment,
        }
    }

    fn check(&self, base: LegalBase, at: &Pointer<'_>) -> Result<(), Error> {
        match self.counted_by(base) {
            Some(found) if found < self.assessed => {
                Err(OutcomeFault::BaseTooSmall { base: base.words(), found, assessed: self.assessed }.at(at))
            }
            _ => Ok(()),
        }
    }
}

/// The ways of counting that a unit states; those assessed are counted.
const STATED: [LegalBase; 3] = [LegalBase::ShouldBeAssessed, LegalBase::Headcount, LegalBase::Establishment];

impl QuotaUnit<'_> {
    /// Refuses a count that is below the number of those who take part, for the unit and for each class; places start
    /// at the cohort.
    ///
    /// # Errors
    /// `quota.base_too_small`
    pub(crate) fn check(&self) -> Result<(), Error> {
        let unit = Pointer::ROOT.key("unit");
        for base in STATED {
            self.heads.check(base, &unit.key(base.word()))?;
            let list = by_class(base);
            let list = unit.key(&list);
            self.classes.iter().try_for_each(|class| class.heads.check(base, &list.key(class.class)))?;
        }
        Ok(())
    }

    /// How many the unit counts; places start at the cohort.
    fn counted_by(&self, base: LegalBase) -> Result<u32, Error> {
        let missing = || OutcomeFault::BaseMissing { base: of_key(base.word()) };
        let unit = Pointer::ROOT.key("unit");
        self.heads.counted_by(base).ok_or_else(|| missing().at(unit.key(base.word())))
    }
}

impl ClassHeads<'_> {
    /// How many the class counts; places start at the cohort.
    fn counted_by(&self, base: LegalBase) -> Result<u32, Error> {
        let list = by_class(base);
        let (unit, missing) =
            (Pointer::ROOT.key("unit"), || OutcomeFault::BaseMissing { base: of_key(&list) });
        self.heads.counted_by(base).ok_or_else(|| missing().at(unit.key(&list).key(self.class)))
    }
}

/// The key under which the cohort counts each class.
fn by_class(base: LegalBase) -> String {
    format!("{}_by_class", base.word())
}

/// How many places a base gives (名额数).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct QuotaSize {
    /// How many are counted.
    pub base: u32,
    /// The exact product of rate and base.
    pub fraction: Ratio,
    /// The whole number it is rounded to, or that the table for small units gives.
    pub rounded: u32,
    /// The exact product of cap and base, where there is a cap.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cap: Option<Ratio>,
    /// The places.
    pub places: u32,
}

impl QuotaSize {
    /// Whether there are more places than the cap allows.
    pub(super) fn exceeds_cap(&self) -> bool {
        self.cap.as_ref().is_some_and(|cap| Ratio::from(self.places) > *cap)
    }
}

/// The unit or one class, with its places.
#[derive(Clone, Debug)]
pub(crate) struct Group<'a> {
    /// The class; `None` for the whole unit.
    pub(crate) class: Option<&'a str>,
    pub(crate) size: QuotaSize,
    /// The unit's total, where it rules over the classes.
    pub(super) total: Option<QuotaSize>,
}

impl<'a> Group<'a> {
    /// The class and its places.
    pub(crate) fn places(&self) -> (Option<&'a str>, u32) {
        (self.class, self.size.places)
    }

    /// Whether there are more places than the cap allows.
    pub(crate) fn exceeds_cap(&self) -> bool {
        self.total.as_ref().unwrap_or(&self.size).exceeds_cap()
    }
}

impl Quota {
    /// The groups among which places are given, in the order of the scheme's classes.
    pub(crate) fn groups<'a>(&self, terms: &Terms, unit: &QuotaUnit<'a>) -> Result<Vec<Group<'a>>, Error> {
        match self.split {
            QuotaSplit::Unit {} => {
                let size = self.size(terms, unit.counted_by(terms.base)?)?;
                Ok(vec![Group { class: None, size, total: None }])
            }
            QuotaSplit::Class(ClassSplit::Each {}) => {
                let group = |class: &ClassHeads<'a>| {
                    let size = self.size(terms, class.counted_by(terms.base)?)?;
                    Ok(Group { class: Some(class.class), size, total: None })
                };
                unit.classes.iter().map(group).collect()
            }
            QuotaSplit::Class(ClassSplit::LargestRemainder {}) => self.apportioned(terms, unit),
        }
    }

    /// The places that the unit would have as a whole, where each class rounds its own share.
    pub(crate) fn places_of_unit(
        &self,
        terms: &Terms,
        unit: &QuotaUnit<'_>,
        groups: &[Group<'_>],
    ) -> Option<u32> {
        if self.split != QuotaSplit::Class(ClassSplit::Each {}) {
            return None;
        }
        let together = || groups.iter().map(|group| group.size.base).fold(0, u32::saturating_add);
        let base = unit.heads.counted_by(terms.base).unwrap_or_else(together);
        self.size(terms, base).ok().map(|size| size.places)
    }

    fn size(&self, terms: &Terms, base: u32) -> Result<QuotaSize, Error> {
        let heads = Ratio::from(base);
        let fraction = &terms.rate.share * &heads;
        let rounded = match self.small_places(base) {
            Some(places) => places,
            None => whole(&Rounding::new(0, self.rounding)?.of(&fraction)?.ratio()),
        };
        let cap = terms.cap.as_ref().map(|cap| &cap.share * &heads);
        let places = match (&cap, self.over_cap) {
            (Some(cap), OverCap::Reduce) => rounded.min(whole(cap)),
            _ => rounded,
        };
        Ok(QuotaSize { base, fraction, rounded, cap, places })
    }

    /// The places that the table for small units gives; `None` above its last row.
    pub(super) fn small_places(&self, base: u32) -> Option<u32> {
        self.small.iter().find(|row| base <= row.up_to).map(|row| row.places)
    }

    /// The unit's places split over the classes, each by its part of the base.
    fn apportioned<'a>(&self, terms: &Terms, unit: &QuotaUnit<'a>) -> Result<Vec<Group<'a>>, Error> {
        let total = self.size(terms, unit.counted_by(terms.base)?)?;
        let bases: Vec<u32> =
            unit.classes.iter().map(|class| class.counted_by(terms.base)).collect::<Result<_, _>>()?;
        let sum: u64 = bases.iter().map(|base| u64::from(*base)).sum();
        if sum != u64::from(total.base) {
            let unit = Pointer::ROOT.key("unit");
            let fault = OutcomeFault::ClassesDoNotSum { sum, whole: total.base };
            return Err(fault.at(unit.key(&by_class(terms.base))));
        }
        let weights: Vec<Ratio> = bases.iter().map(|base| Ratio::from(*base)).collect();
        // No heads at all: then there are no places either.
        let shares = in_proportion(total.places.into(), &weights).unwrap_or_else(|| vec![0; bases.len()]);
        let each = Ratio::from(total.places).over(&Ratio::from(total.base)).unwrap_or(Ratio::ZERO);
        let group = |((class, base), share): ((&ClassHeads<'a>, u32), i64)| {
            let places = u32::try_from(share).unwrap_or(u32::MAX);
            let fraction = &each * Ratio::from(base);
            let size = QuotaSize { base, fraction, rounded: places, cap: None, places };
            Group { class: Some(class.class), size, total: Some(total.clone()) }
        };
        Ok(unit.classes.iter().zip(bases).zip(shares).map(group).collect())
    }
}

/// A count that is not below zero, cut down to a whole number.
fn whole(value: &Ratio) -> u32 {
    value.floor().and_then(|whole| u32::try_from(whole).ok()).unwrap_or(u32::MAX)
}
