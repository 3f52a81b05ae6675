//! Several quotas one after the other, from the best grade downwards: who holds a better grade is no candidate for a
//! worse one, and who may fall from a better one is counted where it would fall to.

use super::Quota;
use super::contender::Contender;
use super::run::{Award, Change, ContenderState, Falling, GroupQuota, QuotaRun, UnsettledGrade};
use std::collections::{BTreeMap, BTreeSet};

/// A quota with its grade and the places of each group.
pub(crate) struct Limited<'q> {
    pub(crate) quota: &'q Quota,
    /// The limited grade.
    pub(crate) row: usize,
    /// The class, `None` for the whole unit, and its places; in the order of the scheme.
    pub(crate) groups: Vec<(Option<&'q str>, u32)>,
}

/// Who has the places of one group, by the contenders' numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Awards {
    /// Who has a place however ties above are decided, the best first.
    pub(crate) given: Vec<usize>,
    /// Who may have a place, depending on how ties are decided.
    pub(crate) undetermined: Vec<usize>,
    /// Next in order without a place.
    pub(crate) next: Vec<usize>,
    /// Barred from the grade, though ranked among or above those who have a place.
    pub(crate) barred: Vec<usize>,
}

/// What all quotas come to.
pub(crate) struct Settled {
    /// By quota and group, as they were handed over.
    pub(crate) standings: Vec<Vec<Awards>>,
    /// By contender.
    pub(crate) ends: Vec<ContenderEnd>,
}

/// Where one contender ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ContenderEnd {
    /// The grade if ties are decided in its favour, and if they are not.
    pub(crate) grades: [Option<usize>; 2],
    /// What quotas changed for sure, in order.
    pub(crate) changes: Vec<Change>,
    /// The first limited grade that is not sure.
    pub(crate) undetermined: Option<usize>,
}

/// Carries all quotas through; `last` is the last grade of the scheme.
pub(crate) fn settle(
    quotas: &[Limited<'_>],
    contenders: &[Contender<'_>],
    last: usize,
) -> Result<Settled, UnsettledGrade> {
    let members = Members::of(contenders);
    let mut runs = [Falling::None, Falling::Most].map(|falling| QuotaRun::new(contenders, falling));
    let mut standings = vec![Vec::new(); quotas.len()];
    let mut first_unsure = vec![None; contenders.len()];
    let mut order: Vec<usize> = (0..quotas.len()).collect();
    order.sort_by_key(|index| quotas.get(*index).map(|limited| limited.row));
    for index in order {
        let (Some(limited), Some(slot)) = (quotas.get(index), standings.get_mut(index)) else { continue };
        for run in &mut runs {
            run.set_aside(limited.quota, limited.row, last)?;
        }
        for (class, places) in &limited.groups {
            let round = GroupQuota {
                quota: limited.quota,
                row: limited.row,
                last,
                in_unit: class.is_none(),
                members: members.of_class(*class),
                places: *places,
            };
            let standing = Awards::of(runs.each_mut().map(|run| run.award(&round)), &round, contenders);
            for who in &standing.undetermined {
                if let Some(first) = first_unsure.get_mut(*who) {
                    first.get_or_insert(limited.row);
                }
            }
            slot.push(standing);
        }
    }
    Ok(Settled { standings, ends: ends(&runs, &first_unsure) })
}

/// The contenders of the unit and of each class.
struct Members<'a> {
    all: Vec<usize>,
    by_class: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Members<'a> {
    fn of(contenders: &[Contender<'a>]) -> Self {
        let mut by_class: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (who, contender) in contenders.iter().enumerate() {
            by_class.entry(contender.class).or_default().push(who);
        }
        Self { all: (0..contenders.len()).collect(), by_class }
    }

    fn of_class(&self, class: Option<&str>) -> &[usize] {
        match class {
            None => &self.all,
            Some(class) => self.by_class.get(class).map_or(&[], Vec::as_slice),
        }
    }
}

impl Awards {
    /// What is sure, and what is not, where ties are decided in either way.
    fn of([at_least, at_most]: [Award; 2], round: &GroupQuota<'_>, contenders: &[Contender<'_>]) -> Self {
        let sure: BTreeSet<usize> = at_most.given.iter().copied().collect();
        let given: Vec<_> = at_least.given.iter().copied().filter(|who| sure.contains(who)).collect();
        let sure: BTreeSet<usize> = given.iter().copied().collect();
        let takes_part: BTreeSet<usize> = at_least.open.iter().copied().collect();
        let rank = |who: &usize| contenders.get(*who).and_then(|one| round.rank(one));
        // Who takes part only if it falls from a better grade may have a place if few others do.
        let may_fall = at_most.open.iter().copied().filter(|who| !takes_part.contains(who));
        let may_fall = may_fall.filter(|who| rank(who).is_some_and(|rank| at_least.has_room(rank, round)));
        let may_have = at_least.all().chain(at_most.all()).chain(may_fall);
        let may_have: BTreeSet<usize> = may_have.filter(|who| !sure.contains(who)).collect();
        let mut undetermined: Vec<_> = may_have.into_iter().collect();
        undetermined.sort_by_key(rank);
        let same = undetermined.is_empty() && at_least.next == at_most.next;
        let next = if same { at_least.next } else { Vec::new() };
        Self { given, undetermined, next, barred: at_least.barred }
    }
}

/// Where each contender ends.
fn ends(runs: &[QuotaRun<'_, '_>; 2], first_unsure: &[Option<usize>]) -> Vec<ContenderEnd> {
    let [at_least, at_most] = runs;
    let states = at_least.states.iter().zip(&at_most.states).zip(first_unsure);
    let end = |((best, worst), first): ((&ContenderState, &ContenderState), &Option<usize>)| {
        let undetermined = first.filter(|_| best.grade != worst.grade);
        let is_sure = |change: &&Change| undetermined.is_none_or(|first| change.row() < first);
        let changes = best.changes.iter().filter(is_sure).copied().collect();
        ContenderEnd { grades: [best.grade, worst.grade], changes, undetermined }
    };
    states.map(end).collect()
}
