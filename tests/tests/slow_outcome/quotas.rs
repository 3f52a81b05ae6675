//! The quotas: how many places, and who has them in which world.

use super::draw::{Drawn, Law, Quota, Split};
use super::ranking::Ranked;
use super::{Allotted, Fate, Fraction, Hold};
use std::collections::{BTreeMap, BTreeSet};

/// More worlds than this are left alone.
const WORLDS: usize = 600;

/// One way in which everything is decided.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct World {
    pub holds: Vec<Hold>,
    /// By quota and class, who has a place, who is equal at the last, and who comes next.
    given: BTreeMap<(usize, Option<usize>), Vec<usize>>,
    tied: BTreeMap<(usize, Option<usize>), Vec<usize>>,
    next: BTreeMap<(usize, Option<usize>), Vec<usize>>,
}

/// The groups of a quota with their base and places.
fn sizes(drawn: &Drawn, quota: &Quota) -> Vec<(Option<usize>, i64, i64)> {
    match quota.split {
        Split::Unit => {
            let base = drawn.counted(quota.base, None);
            vec![(None, base, places(quota, base))]
        }
        Split::Each => (0..drawn.classes)
            .map(|class| {
                let base = drawn.counted(quota.base, Some(class));
                (Some(class), base, places(quota, base))
            })
            .collect(),
        Split::LargestRemainder => {
            let whole = drawn.counted(quota.base, None);
            let total = places(quota, whole);
            let bases: Vec<i64> =
                (0..drawn.classes).map(|class| drawn.counted(quota.base, Some(class))).collect();
            let parts: Vec<Fraction> = bases
                .iter()
                .map(|base| if whole == 0 { 0.into() } else { Fraction::new(total * base, whole) })
                .collect();
            let mut shares: Vec<i64> = parts.iter().map(|part| part.floor().to_integer()).collect();
            while shares.iter().sum::<i64>() < total && whole > 0 {
                let remainder = |class: &usize| parts[*class] - shares[*class];
                let mut best = 0;
                for class in 1..shares.len() {
                    if remainder(&class) > remainder(&best) {
                        best = class;
                    }
                }
                shares[best] += 1;
            }
            bases
                .into_iter()
                .zip(shares)
                .enumerate()
                .map(|(class, (base, share))| (Some(class), base, share))
                .collect()
        }
    }
}

/// Rate times base, rounded, or what the table for small units says; not above the cap.
fn places(quota: &Quota, base: i64) -> i64 {
    let exact = Fraction::new(quota.rate * base, 20);
    let (below, half) = (exact.floor(), Fraction::new(1, 2));
    let rest = exact - below;
    let rounded = match quota.rounding {
        "down" => below,
        "up" if rest > 0.into() => below + 1,
        "half_up" if rest >= half => below + 1,
        "half_even" if rest > half || (rest == half && below.to_integer() % 2 == 1) => below + 1,
        _ => below,
    };
    let places = match quota.small {
        Some((up_to, places)) if base <= i64::from(up_to) => i64::from(places),
        _ => rounded.to_integer(),
    };
    match quota.cap {
        Some(cap) if quota.over_cap == "reduce" => {
            places.min(Fraction::new(cap * base, 20).floor().to_integer())
        }
        _ => places,
    }
}

/// Whether one competes for places: ranked, inside the base, and left a grade by the law.
fn competes(drawn: &Drawn, ranked: &Ranked, who: usize) -> bool {
    let person = &drawn.people[who];
    let law = matches!(person.law, None | Some(Law::Ceiling(_)));
    law && !person.outside && ranked.in_class[who].is_some()
}

/// All worlds; the best grade first, whatever the order of the document.
pub fn worlds(drawn: &Drawn, ranked: &Ranked, holds: &[Hold]) -> Option<Result<Vec<World>, &'static str>> {
    let start =
        World { holds: holds.to_vec(), given: BTreeMap::new(), tied: BTreeMap::new(), next: BTreeMap::new() };
    let mut worlds = BTreeSet::from([start]);
    let mut order: Vec<usize> = (0..drawn.quotas.len()).collect();
    order.sort_by_key(|index| drawn.quotas[*index].row);
    for index in order {
        let mut settled = BTreeSet::new();
        for world in worlds {
            match without_competing(drawn, ranked, &drawn.quotas[index], world) {
                Ok(world) => drop(settled.insert(world)),
                Err(code) => return Some(Err(code)),
            }
        }
        worlds = settled;
        for (class, _, places) in sizes(drawn, &drawn.quotas[index]) {
            let mut split = BTreeSet::new();
            for world in worlds {
                split.extend(Giving { drawn, ranked, index, class, world }.give(places));
                if split.len() > WORLDS {
                    return None;
                }
            }
            worlds = split;
        }
    }
    Some(Ok(worlds.into_iter().collect()))
}

/// What the quota says of those who hold its grade and do not compete for it.
fn without_competing(
    drawn: &Drawn,
    ranked: &Ranked,
    quota: &Quota,
    mut world: World,
) -> Result<World, &'static str> {
    for who in 0..drawn.people.len() {
        if competes(drawn, ranked, who) || world.holds[who].grade != Some(quota.row) {
            continue;
        }
        match quota.not_competing {
            Some("keep") => {}
            Some("fall") => world.holds[who].fall(quota.row, drawn.rows - 1),
            Some("no_grade") => world.holds[who].grade = None,
            Some(_) => return Err("choice.refused"),
            None => return Err("choice.missing"),
        }
    }
    Ok(world)
}

/// The places of one group while they are given.
struct Giving<'d> {
    drawn: &'d Drawn,
    ranked: &'d Ranked,
    index: usize,
    class: Option<usize>,
    world: World,
}

impl Giving<'_> {
    fn give(mut self, places: i64) -> Vec<World> {
        let (quota, last) = (&self.drawn.quotas[self.index], self.drawn.rows - 1);
        let key = (self.index, self.class);
        let (mut left, mut over) = (places, false);
        let (mut given, mut next, mut tied, mut too_many) = (Vec::new(), Vec::new(), Vec::new(), 0);
        for equals in self.equals() {
            let (open, barred): (Vec<usize>, Vec<usize>) =
                equals.iter().partition(|who| !self.world.holds[**who].is_barred(quota.row));
            let lost = if quota.succession == "lapse" { count(&barred) } else { 0 };
            let claims = count(&open) + lost;
            over |= left == 0;
            if !over && claims <= left {
                left -= claims;
                for who in &open {
                    self.world.holds[*who].grade = Some(quota.row);
                }
                for who in &barred {
                    self.world.holds[*who].passed_over = true;
                }
                given.extend(open);
                continue;
            }
            if !over && quota.ties == "undetermined" && !open.is_empty() {
                too_many = (claims - left).min(count(&open));
                tied = open;
                // Of those who are barred, some may have been passed over here, and some not.
                tied.extend(&barred);
            } else {
                if next.is_empty() && tied.is_empty() {
                    next.clone_from(&open);
                }
                open.iter().chain(&barred).for_each(|who| self.world.holds[*who].fall(quota.row, last));
            }
            over = true;
        }
        self.world.given.insert(key, given);
        self.world.next.insert(key, next);
        self.decide(key, &tied, too_many)
    }

    /// Those who take part, equals together, the best first.
    fn equals(&self) -> Vec<Vec<usize>> {
        let quota = &self.drawn.quotas[self.index];
        let position = |who: usize| match self.class {
            Some(_) => self.ranked.in_class[who],
            None => self.ranked.over_all[who],
        };
        let takes_part = |who: &usize| {
            let hold = &self.world.holds[*who];
            let barred = hold.is_barred(quota.row);
            let held = if barred { hold.unlowered } else { hold.grade };
            let among = match held {
                _ if quota.ranked => held.is_none_or(|held| held >= quota.row),
                held => held == Some(quota.row),
            };
            competes(self.drawn, self.ranked, *who)
                && self.class.is_none_or(|class| class == self.drawn.people[*who].class)
                && among
                && !hold.waits
                && !(barred && hold.passed_over)
        };
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for who in (0..self.drawn.people.len()).filter(takes_part) {
            groups.entry(position(who).unwrap()).or_default().push(who);
        }
        groups.into_values().collect()
    }

    /// One world for each set of equals that falls: from none up to as many as are too many.
    fn decide(self, key: (usize, Option<usize>), equals: &[usize], too_many: i64) -> Vec<World> {
        let (row, last) = (self.drawn.quotas[self.index].row, self.drawn.rows - 1);
        let (tied, barred): (Vec<usize>, Vec<usize>) =
            equals.iter().partition(|who| !self.world.holds[**who].is_barred(row));
        let mut worlds = Vec::new();
        for set in 0..1_u32 << tied.len() {
            if i64::from(set.count_ones()) > too_many {
                continue;
            }
            let mut world = self.world.clone();
            for (bit, who) in tied.iter().enumerate() {
                let hold = &mut world.holds[*who];
                if set >> bit & 1 == 1 {
                    hold.fall(row, last);
                } else {
                    hold.grade = Some(row);
                    hold.waits = true;
                }
            }
            // As long as nobody falls, the lost place is the one that was left; else it may be claimed further down.
            for who in &barred {
                if set == 0 {
                    world.holds[*who].passed_over = true;
                } else {
                    world.holds[*who].fall(row, last);
                }
            }
            world.tied.insert(key, tied.clone());
            worlds.push(world);
        }
        worlds
    }
}

fn count(who: &[usize]) -> i64 {
    i64::try_from(who.len()).unwrap()
}

/// What is sure over all worlds, quota by quota and class by class.
pub fn allotted(drawn: &Drawn, ranked: &Ranked, worlds: &[World], people: &[Fate]) -> Vec<Allotted> {
    let mut allotted = Vec::new();
    for (index, quota) in drawn.quotas.iter().enumerate() {
        for (class, base, places) in sizes(drawn, quota) {
            let key = (index, class);
            let of = |named: &BTreeMap<(usize, Option<usize>), Vec<usize>>| -> BTreeSet<usize> {
                named.get(&key).into_iter().flatten().copied().collect()
            };
            let mut sure = of(&worlds[0].given);
            let mut may = BTreeSet::new();
            for world in worlds {
                sure = sure.intersection(&of(&world.given)).copied().collect();
                may.extend(of(&world.given));
                may.extend(of(&world.tied));
            }
            let in_order = |who: BTreeSet<usize>| -> Vec<usize> {
                let mut who: Vec<_> = who.into_iter().collect();
                who.sort_by_key(
                    |one| if class.is_some() { ranked.in_class[*one] } else { ranked.over_all[*one] },
                );
                who
            };
            let undetermined = in_order(may.difference(&sure).copied().collect());
            let next = worlds[0].next.get(&key).cloned().unwrap_or_default();
            let same = worlds.iter().all(|world| world.next.get(&key) == Some(&next));
            let next = if undetermined.is_empty() && same { next } else { Vec::new() };
            let ends = |who: &usize| people[*who].grades == BTreeSet::from([Some(quota.row)]);
            let (given, moved) = in_order(sure).into_iter().partition(ends);
            allotted.push(Allotted { row: quota.row, class, base, places, given, moved, undetermined, next });
        }
    }
    allotted
}
