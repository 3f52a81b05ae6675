//! What is compared has one scale: classes with different full marks, ranked or given places together.

use super::{Plan, RankedBy};
use crate::assessment::document::SchemeDocument;
use crate::assessment::formula::ColumnNames;
use crate::assessment::outcome::{ComparedScales, OutcomeFault, Quota, QuotaSplit, Within};
use crate::error::{Error, Pointer};
use crate::number::Ratio;

/// The columns that are ranked by, in order; refused where figures on different scales would be compared.
pub(super) fn ranked_by(
    document: &SchemeDocument,
    names: &ColumnNames,
    plans: &[Plan],
    class_plans: &[usize],
) -> Result<Vec<RankedBy>, Error> {
    let by = document.ranking.by.iter().enumerate();
    let columns = by.filter_map(|(index, name)| Some((index, names.column(name)?)));
    let ranked_by = |(index, column): (usize, usize)| {
        let node = column.checked_sub(names.values());
        let full = |plan: &usize| Some(&plans.get(*plan)?.nodes.get(node?)?.as_ref()?.full);
        let fulls = Fulls { name: names.name(column), fulls: class_plans.iter().map(full).collect() };
        let by_share =
            fulls.differ() && document.ranking.scales == Some(ComparedScales::Share) && fulls.have_shares();
        if !by_share {
            fulls.check(document, index)?;
        }
        Ok(RankedBy { column, by_share })
    };
    columns.map(ranked_by).collect()
}

/// The full marks that a name has in each class; `None` for a value, which has none.
struct Fulls<'a> {
    name: &'a str,
    fulls: Vec<Option<&'a Ratio>>,
}

impl Fulls<'_> {
    /// Refuses different scales where all classes are ranked together, or share the places of a quota.
    fn check(&self, document: &SchemeDocument, index: usize) -> Result<(), Error> {
        let (ranking, quotas) = (Pointer::ROOT.key("ranking"), Pointer::ROOT.key("quota"));
        if document.ranking.within == Within::All {
            self.refuse(document, &ranking.key("by").index(index))?;
        }
        let of_unit = |(_, quota): &(usize, &Quota)| quota.split == QuotaSplit::Unit {};
        match document.quota.iter().enumerate().find(of_unit) {
            Some((index, _)) => self.refuse(document, &quotas.index(index).key("split").key("unit")),
            None => Ok(()),
        }
    }

    fn refuse(&self, document: &SchemeDocument, at: &Pointer<'_>) -> Result<(), Error> {
        let classes = document.classes.iter().zip(&self.fulls);
        let mut scaled = classes.filter_map(|(class, full)| Some((&class.id, (*full)?)));
        let Some((other, first)) = scaled.next() else { return Ok(()) };
        match scaled.find(|(_, full)| *full != first) {
            Some((class, full)) => Err(OutcomeFault::ScalesCompared {
                name: self.name.to_owned(),
                class: class.clone(),
                full: full.to_string(),
                other: other.clone(),
                first: first.to_string(),
            }
            .at(at)),
            None => Ok(()),
        }
    }

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
