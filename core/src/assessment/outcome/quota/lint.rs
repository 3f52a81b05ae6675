//! What a quota says, but probably does not mean.

use super::{OverCap, Quota, QuotaSmall};
use crate::assessment::formula::Remark;
use crate::assessment::outcome::statute::Statute;
use crate::error::Pointer;
use crate::finding::Finding;
use crate::number::Ratio;
use crate::words::Words;

impl Quota {
    /// Rows for small units that the cap cuts, and a rate above the cap; `grade` is what its grade is called, and
    /// `place` where it stands.
    pub(crate) fn lint(&self, grade: &Words, statute: Option<&Statute>, place: &Pointer<'_>) -> Vec<Finding> {
        // A quota whose terms are missing is refused before anybody asks.
        let Ok(terms) = self.terms(statute, place) else { return Vec::new() };
        let Some(cap) = terms.cap.map(|cap| cap.share) else { return Vec::new() };
        let mut findings = Vec::new();
        if terms.rate.share > cap {
            let (rate, cap) = (terms.rate.share.to_string(), cap.to_string());
            let remark = Remark::RateAboveCap { grade: grade.clone(), rate, cap };
            findings.push(remark.found().named(&self.grade).at(place.key("rate")));
        }
        if self.over_cap == OverCap::Reduce {
            findings.extend(self.cut_rows(grade, &cap, &place.key("small")));
        }
        findings
    }

    /// The rows for small units that give more places than the cap allows, for some of the bases they are for.
    fn cut_rows(&self, grade: &Words, cap: &Ratio, place: &Pointer<'_>) -> Vec<Finding> {
        let firsts = [0].into_iter().chain(self.small.iter().map(|row| row.up_to));
        let rows = self.small.iter().zip(firsts).enumerate();
        let cut = |(index, (row, before)): (usize, (&QuotaSmall, u32))| {
            // The least base to which the cap leaves all places of the row.
            let whole = Ratio::from(row.places).over(cap)?.ceiling()?;
            let cut = whole > i64::from(before).saturating_add(1) && row.places > 0;
            let remark = Remark::SmallRowCut {
                grade: grade.clone(),
                row: index.saturating_add(1),
                up_to: row.up_to,
                places: row.places,
                cap: cap.to_string(),
                whole,
            };
            cut.then(|| remark.found().named(&self.grade).at(place.index(index)))
        };
        rows.filter_map(cut).collect()
    }
}
