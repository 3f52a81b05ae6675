//! The strength of a unit: how many are counted where a quota takes its share.

use super::bound::Inputs;
use crate::assessment::cohort::CohortStrength;
use crate::assessment::document::SchemeClass;
use crate::assessment::formula::Fault;
use crate::assessment::outcome::{ClassHeads, Heads, QuotaUnit};
use crate::assessment::plan::Compiled;
use crate::error::{Error, Pointer};
use crate::nearest::listed;
use indexmap::IndexMap;

/// The unit that quotas look at: those assessed are counted, the rest is as the cohort states it.
pub(crate) fn unit<'a>(scheme: &'a Compiled, bound: &Inputs<'_>) -> Result<QuotaUnit<'a>, Error> {
    let stated = bound.cohort.unit.as_ref();
    stated.map_or(Ok(()), |stated| check_classes(scheme, stated))?;
    let counts = counts(scheme, bound);
    let heads = Heads {
        assessed: counts.iter().copied().fold(0, u32::saturating_add),
        should_be_assessed: stated.and_then(|unit| unit.should_be_assessed),
        headcount: stated.and_then(|unit| unit.headcount),
        establishment: stated.and_then(|unit| unit.establishment),
    };
    let class = |(index, class): (usize, &'a SchemeClass)| {
        let of = |counts: fn(&CohortStrength) -> &IndexMap<String, u32>| {
            stated.and_then(|unit| counts(unit).get(&class.id)).copied()
        };
        let heads = Heads {
            assessed: counts.get(index).copied().unwrap_or(0),
            should_be_assessed: of(|unit| &unit.should_be_assessed_by_class),
            headcount: of(|unit| &unit.headcount_by_class),
            establishment: of(|unit| &unit.establishment_by_class),
        };
        ClassHeads { class: &class.id, heads }
    };
    let classes = scheme.document.classes.iter().enumerate().map(class).collect();
    let unit = QuotaUnit { heads, classes, statute: scheme.statute.as_ref() };
    unit.check()?;
    Ok(unit)
}

/// Of each class, how many are assessed and inside the base.
fn counts(scheme: &Compiled, bound: &Inputs<'_>) -> Vec<u32> {
    let mut counts = vec![0_u32; scheme.document.classes.len()];
    let inside = bound.classes.iter().enumerate().filter(|(subject, _)| bound.is_in_base(*subject));
    for (_, class) in inside {
        if let Some(count) = counts.get_mut(*class) {
            *count = count.saturating_add(1);
        }
    }
    counts
}

/// Refuses a strength by a class that the scheme does not have.
fn check_classes(scheme: &Compiled, stated: &CohortStrength) -> Result<(), Error> {
    let lists = [
        ("should_be_assessed_by_class", &stated.should_be_assessed_by_class),
        ("headcount_by_class", &stated.headcount_by_class),
        ("establishment_by_class", &stated.establishment_by_class),
    ];
    let unit = Pointer::ROOT.key("unit");
    for (key, counts) in lists {
        if let Some(found) = counts.keys().find(|found| scheme.names.class(found).is_none()) {
            let allowed = listed(found, scheme.class_names());
            let at = unit.key(key);
            return Err(Fault::UnknownClass { found: found.clone(), allowed }.at(at.key(found)));
        }
    }
    Ok(())
}
