//! A quota joined with the law: which share, of whom, under which cap.

use super::{HardCap, Quota, QuotaBase, QuotaRate};
use crate::assessment::outcome::fault::OutcomeFault;
use crate::assessment::outcome::grade::Grades;
use crate::assessment::outcome::statute::{LegalBase, LegalLimit, Statute};
use crate::error::{Error, Pointer};
use crate::nearest::listed;
use crate::number::Ratio;
use crate::provenance::Source;
use crate::words::{Words, of_key};

/// What a quota counts with.
#[derive(Clone, Debug)]
pub(crate) struct Terms {
    pub(super) rate: Stated,
    pub(super) base: LegalBase,
    pub(super) cap: Option<Stated>,
}

/// A share and where it is written.
#[derive(Clone, Debug)]
pub(crate) struct Stated {
    pub(super) share: Ratio,
    pub(super) source: Option<Source>,
}

/// Refuses the quotas of a scheme where they are faulty in themselves, against its grades, or looser than its law;
/// `place` is where the list stands.
///
/// # Errors
/// `quota.grade_unknown` `quota.grade_twice` `quota.law_silent` `quota.share_out_of_range` `quota.looser_than_law`
/// `quota.small_order`
pub(crate) fn check_quotas(
    quotas: &[Quota],
    grades: &Grades,
    statute: Option<&Statute>,
    place: &Pointer<'_>,
) -> Result<(), Error> {
    for (index, quota) in quotas.iter().enumerate() {
        let place = place.index(index);
        let grade = &quota.grade;
        if grades.position(grade).is_none() {
            let (found, allowed) = (grade.clone(), listed(grade, grades.names()));
            return Err(OutcomeFault::QuotaGradeUnknown { found, allowed }.at(place.key("grade")));
        }
        if quotas.iter().take(index).any(|earlier| earlier.grade == *grade) {
            return Err(OutcomeFault::QuotaGradeTwice { grade: grade.clone() }.at(place.key("grade")));
        }
        quota.check(statute, &place)?;
    }
    Ok(())
}

impl Quota {
    fn check(&self, statute: Option<&Statute>, place: &Pointer<'_>) -> Result<(), Error> {
        let limit = statute.and_then(|law| law.limit(&self.grade));
        self.terms(statute, place)?;
        self.check_rate(limit, &place.key("rate"))?;
        self.check_base(limit, &place.key("base"))?;
        self.check_cap(limit, &place.key("hard_cap"))?;
        self.check_small(&place.key("small"))
    }

    /// What the quota counts with; `place` is where the quota stands.
    ///
    /// # Errors
    /// `quota.law_silent` where something is left to a law that limits no such grade.
    pub(crate) fn terms(&self, statute: Option<&Statute>, place: &Pointer<'_>) -> Result<Terms, Error> {
        let law = |key: &'static str| {
            let silent = || OutcomeFault::LawSilent { key: of_key(key), grade: self.grade.clone() };
            let limit = statute.and_then(|law| law.limit(&self.grade));
            limit.ok_or_else(|| silent().at(place.key(key).key("law")))
        };
        let own = |share: &Ratio| Stated { share: share.clone(), source: self.source.clone() };
        let rate = match &self.rate {
            QuotaRate::Law {} => law("rate").map(|limit| limit.stated(&limit.normally))?,
            QuotaRate::Fixed(share) => own(share),
        };
        let base = match self.base.stated() {
            Some(base) => base,
            None => law("base")?.base,
        };
        let cap = match &self.hard_cap {
            HardCap::Law {} => Some(law("hard_cap").map(|limit| limit.stated(&limit.at_most))?),
            HardCap::Fixed(share) => Some(own(share)),
            HardCap::None {} => None,
        };
        Ok(Terms { rate, base, cap })
    }

    fn check_rate(&self, limit: Option<&LegalLimit>, place: &Pointer<'_>) -> Result<(), Error> {
        match &self.rate {
            QuotaRate::Law {} => Ok(()),
            QuotaRate::Fixed(share) => {
                let law = limit.map(|limit| &limit.normally);
                check_share("rate", share, law, &place.key("fixed"))
            }
        }
    }

    fn check_base(&self, limit: Option<&LegalLimit>, place: &Pointer<'_>) -> Result<(), Error> {
        match (self.base.stated(), limit) {
            (Some(base), Some(limit)) if base > limit.base => {
                let (found, law) = (of_key(base.word()), of_key(limit.base.word()));
                Err(OutcomeFault::LooserThanLaw { key: of_key("base"), found, law }
                    .at(place.key(base.word())))
            }
            _ => Ok(()),
        }
    }

    fn check_cap(&self, limit: Option<&LegalLimit>, place: &Pointer<'_>) -> Result<(), Error> {
        let law = limit.map(|limit| &limit.at_most);
        match (&self.hard_cap, law) {
            (HardCap::Law {}, _) | (HardCap::None {}, None) => Ok(()),
            (HardCap::Fixed(share), law) => check_share("hard_cap", share, law, &place.key("fixed")),
            (HardCap::None {}, Some(law)) => {
                let (found, law) = (of_key("none"), Words::same(law.to_string()));
                Err(OutcomeFault::LooserThanLaw { key: of_key("hard_cap"), found, law }.at(place.key("none")))
            }
        }
    }

    fn check_small(&self, place: &Pointer<'_>) -> Result<(), Error> {
        for (index, pair) in self.small.windows(2).enumerate() {
            let [before, row] = pair else { continue };
            if row.up_to <= before.up_to {
                let (found, before) = (row.up_to, before.up_to);
                let row = place.index(index.saturating_add(1));
                return Err(OutcomeFault::SmallOrder { found, before }.at(row.key("up_to")));
            }
        }
        Ok(())
    }
}

impl QuotaBase {
    /// The base the scheme states itself; `None` where it leaves that to the law.
    fn stated(self) -> Option<LegalBase> {
        match self {
            Self::Law {} => None,
            Self::Assessed {} => Some(LegalBase::Assessed),
            Self::ShouldBeAssessed {} => Some(LegalBase::ShouldBeAssessed),
            Self::Establishment {} => Some(LegalBase::Establishment),
        }
    }
}

impl LegalLimit {
    fn stated(&self, share: &Ratio) -> Stated {
        Stated { share: share.clone(), source: Some(self.source.clone()) }
    }
}

/// Refuses a share outside 0 … 1 or above the law's.
fn check_share(
    key: &'static str,
    share: &Ratio,
    law: Option<&Ratio>,
    place: &Pointer<'_>,
) -> Result<(), Error> {
    let found = share.to_string();
    if *share <= Ratio::ZERO || *share > Ratio::ONE {
        return Err(OutcomeFault::ShareOutOfRange { found }.at(place));
    }
    match law {
        Some(law) if share > law => {
            let (found, law) = (Words::same(found), Words::same(law.to_string()));
            Err(OutcomeFault::LooserThanLaw { key: of_key(key), found, law }.at(place))
        }
        _ => Ok(()),
    }
}
