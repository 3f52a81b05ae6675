//! What is compared has one scale: classes with different full marks, ranked or given places together.

use super::compile::Parts;
use super::plan::{Plan, RankedBy};
use crate::assessment::outcome_fault::OutcomeFault;
use crate::assessment::ranking::{Scales, Within};
use crate::assessment::{Quota, Split};
use crate::error::{Error, Place};
use crate::number::Ratio;

impl Parts<'_> {
    /// The columns that are ranked by, in order; refused where figures on different scales would be compared.
    pub(super) fn ranked_by(&self, plans: &[Plan], class_plans: &[usize]) -> Result<Vec<RankedBy>, Error> {
        let document = self.document;
        let by = document.ranking.by.iter().enumerate();
        let columns = by.filter_map(|(index, name)| Some((index, self.names.column(name)?)));
        let ranked_by = |(index, column): (usize, usize)| {
            let fulls = class_plans.iter().map(|plan| self.full(plans.get(*plan), column)).collect();
            let fulls = Fulls { name: self.names.name(column), fulls };
            let by_share =
                fulls.differ() && document.ranking.scales == Some(Scales::Share) && fulls.have_shares();
            if !by_share {
                self.check_scales(index, &fulls)?;
            }
            Ok(RankedBy { column, by_share })
        };
        columns.map(ranked_by).collect()
    }

    fn full<'p>(&self, plan: Option<&'p Plan>, column: usize) -> Option<&'p Ratio> {
        let node = plan?.nodes.get(column.checked_sub(self.names.values())?)?;
        node.as_ref().map(|node| &node.full)
    }

    /// Refuses different scales where all classes are ranked together, or share the places of a quota.
    fn check_scales(&self, index: usize, fulls: &Fulls<'_>) -> Result<(), Error> {
        let (ranking, quotas) = (Place::ROOT.key("ranking"), Place::ROOT.key("quota"));
        if self.document.ranking.within == Within::All {
            self.refuse(fulls, &ranking.key("by").index(index))?;
        }
        let of_unit = |(_, quota): &(usize, &Quota)| quota.split == Split::Unit {};
        match self.document.quota.iter().enumerate().find(of_unit) {
            Some((index, _)) => self.refuse(fulls, &quotas.index(index).key("split").key("unit")),
            None => Ok(()),
        }
    }

    fn refuse(&self, fulls: &Fulls<'_>, at: &Place<'_>) -> Result<(), Error> {
        let classes = self.document.classes.iter().zip(&fulls.fulls);
        let mut scaled = classes.filter_map(|(class, full)| Some((&class.id, (*full)?)));
        let Some((other, first)) = scaled.next() else { return Ok(()) };
        match scaled.find(|(_, full)| *full != first) {
            Some((class, full)) => Err(OutcomeFault::ScalesCompared {
                name: fulls.name.to_owned(),
                class: class.clone(),
                full: full.to_string(),
                other: other.clone(),
                first: first.to_string(),
            }
            .at(at)),
            None => Ok(()),
        }
    }
}

/// The full marks that a name has in each class; `None` for a value, which has none.
struct Fulls<'a> {
    name: &'a str,
    fulls: Vec<Option<&'a Ratio>>,
}

impl Fulls<'_> {
    fn differ(&self) -> bool {
        let mut fulls = self.fulls.iter().flatten();
        let first = fulls.next();
        fulls.any(|full| Some(full) != first)
    }

    /// Whether each class has full marks of which a share can be taken.
    fn have_shares(&self) -> bool {
        self.fulls.iter().flatten().all(|full| !full.is_zero())
    }
}
