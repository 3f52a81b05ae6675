//! The quotas with their grades and groups, and what they came to.

use crate::assessment::formula::Remark;
use crate::assessment::outcome::{Awards, Grades, Group, Quota, QuotaUnit, Rank, Terms};
use crate::error::{Error, Pointer};
use crate::finding::Finding;

/// What every quota came to, until the last stage is over.
#[derive(Default)]
pub(super) struct Quotas<'a> {
    pub(super) limits: Vec<Limit<'a>>,
    /// By quota and group.
    pub(super) standings: Vec<Vec<Awards>>,
    /// By subject, where it competes.
    pub(super) ranks: Vec<Option<Rank>>,
}

/// One quota with its grade and its groups.
pub(super) struct Limit<'a> {
    pub(super) quota: &'a Quota,
    pub(super) row: usize,
    /// The limited grade, by its id.
    pub(super) grade: &'a str,
    pub(super) terms: Terms,
    pub(super) groups: Vec<Group<'a>>,
}

/// Each quota with its grade, its terms and the places of its groups.
pub(super) fn limits<'a>(
    quotas: &'a [Quota],
    grades: &'a Grades,
    unit: &QuotaUnit<'a>,
) -> Result<Vec<Limit<'a>>, Error> {
    let limit = |quota: &'a Quota| {
        let row = grades.position(&quota.grade)?;
        let grade = &grades.rows.get(row)?.grade;
        let limit = quota.terms(unit.statute, &Pointer::ROOT).and_then(|terms| {
            let groups = quota.groups(&terms, unit)?;
            Ok(Limit { quota, row, grade, terms, groups })
        });
        Some(limit)
    };
    quotas.iter().filter_map(limit).collect()
}

/// The places exceed the cap, and the scheme lets them stand.
fn over_cap(grade: &str, group: &Group<'_>) -> Finding {
    let (id, places) = (grade.to_owned(), group.size.places);
    let remark = match group.class {
        Some(class) => Remark::OverCapInClass { grade: id, class: class.into(), places },
        None => Remark::OverCap { grade: id, places },
    };
    remark.found().named(grade)
}

impl Limit<'_> {
    /// What is remarkable about the places themselves.
    pub(super) fn findings(&self, unit: &QuotaUnit<'_>) -> Vec<Finding> {
        let over = self.groups.iter().filter(|group| group.exceeds_cap());
        let mut findings: Vec<_> = over.map(|group| over_cap(self.grade, group)).collect();
        let together: u64 = self.groups.iter().map(|group| u64::from(group.size.places)).sum();
        let of_unit = self.quota.places_of_unit(&self.terms, unit, &self.groups);
        if let Some(places) = of_unit.filter(|places| together > u64::from(*places)) {
            let remark = Remark::ClassesExceedUnit { grade: self.grade.to_owned(), together, places };
            findings.push(remark.found().named(self.grade));
        }
        findings
    }
}
