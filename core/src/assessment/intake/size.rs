//! How large a cohort may be under a scheme.

use crate::assessment::cohort::{Cohort, CohortSubject};
use crate::assessment::formula::Fault;
use crate::assessment::plan::{Compiled, Plan};
use crate::error::{Error, Pointer};
use crate::limits::{ANSWER_TEXT, COHORT_CELLS, COHORT_SUBJECTS, COHORT_WORK};

/// Refuses too many subjects, or too many figures.
pub(super) fn check_size(scheme: &Compiled, cohort: &Cohort) -> Result<(), Error> {
    let place = Pointer::ROOT.key("subjects");
    let subjects = cohort.subjects.len();
    if subjects > COHORT_SUBJECTS {
        return Err(Fault::TooManySubjects { found: subjects, limit: COHORT_SUBJECTS }.at(place));
    }
    let found = subjects.saturating_mul(scheme.names.len());
    if found > COHORT_CELLS {
        return Err(Fault::TooManyCells { found, limit: COHORT_CELLS }.at(place));
    }
    let names = (0..scheme.names.len()).map(|column| scheme.names.name(column).len());
    match subjects.saturating_mul(names.fold(0, usize::saturating_add)) {
        found if found > ANSWER_TEXT => Err(Fault::TooMuchText { found, limit: ANSWER_TEXT }.at(place)),
        _ => Ok(()),
    }
}

/// How many entries it is worth to sort one subject among all others.
const SORTED: usize = 4;

/// Refuses more work than is done at once: for every subject the entries of the scheme that it meets, and for every
/// plan all subjects as often as it places among all.
pub(super) fn check_work(scheme: &Compiled, cohort: &Cohort) -> Result<(), Error> {
    let mut times = vec![0_usize; scheme.plans.len()];
    // A class that the scheme does not have is refused later, at its subject.
    let plan = |subject: &CohortSubject| scheme.class_plans.get(scheme.names.class(&subject.class)?).copied();
    for plan in cohort.subjects.iter().filter_map(plan) {
        times.get_mut(plan).into_iter().for_each(|times| *times = times.saturating_add(1));
    }
    let sorted = cohort.subjects.len().saturating_mul(SORTED);
    let work = |(plan, times): (&Plan, usize)| {
        let among_all = plan.leaves().filter(|(_, leaf)| leaf.method.places_among_all()).count();
        plan.entries.saturating_mul(times).saturating_add(sorted.saturating_mul(among_all))
    };
    let used = scheme.plans.iter().zip(times).filter(|(_, times)| *times > 0);
    match used.map(work).fold(0, usize::saturating_add) {
        found if found > COHORT_WORK => {
            Err(Fault::TooMuchWork { found, limit: COHORT_WORK }.at(Pointer::ROOT.key("subjects")))
        }
        _ => Ok(()),
    }
}
