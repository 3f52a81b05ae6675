//! Quotas carried through for one way in which ties above are decided.
//!
//! Where more are equal at the last place than there are places left, a committee decides, and who is not chosen falls
//! and competes for the next grade. Until it has decided, from none up to as many of them as are too many may fall.
//! Both ends are carried through: what comes out the same at both ends is sure.

use super::contender::Contender;
use super::{Quota, QuotaCandidates, QuotaNotCompeting, QuotaSuccession, QuotaTies};
use crate::assessment::outcome::places::counted;
use std::collections::BTreeMap;

/// How many of the equals at a last place fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Falling {
    /// None, as long as nobody has decided.
    None,
    /// As many as are too many.
    Most,
}

/// One quota for one group: the unit or a class.
pub(super) struct GroupQuota<'q> {
    pub(super) quota: &'q Quota,
    /// The limited grade.
    pub(super) row: usize,
    /// The last grade of the scheme.
    pub(super) last: usize,
    /// Whether ranks are those of the whole unit, or those of the class.
    pub(super) in_unit: bool,
    /// Those of the unit or the class.
    pub(super) members: &'q [usize],
    pub(super) places: u32,
}

/// What a round comes to, by the contenders' numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Award {
    /// Who has a place.
    pub(super) given: Vec<usize>,
    /// Who has a place if it falls from a better grade.
    pub(super) held: Vec<usize>,
    /// Who is equal to others at the last place.
    pub(super) tied: Vec<usize>,
    /// Who comes next.
    pub(super) next: Vec<usize>,
    /// Barred from the grade, though ranked among or above those who have a place.
    pub(super) barred: Vec<usize>,
    /// Whoever takes part and is not barred, the best first.
    pub(super) open: Vec<usize>,
    /// Each rank with the places claimed down to it, the best first.
    pub(super) claimed: Vec<(usize, usize)>,
}

impl Award {
    /// Whoever has or may have a place.
    pub(super) fn all(&self) -> impl Iterator<Item = usize> {
        [&self.given, &self.held, &self.tied].into_iter().flatten().copied()
    }
}

/// What a quota changed in a grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// A place gave it, or that there was none took it.
    Quota(usize),
    /// One who does not compete for places lost it.
    NotCompeting(usize),
}

impl Change {
    /// The limited grade.
    pub(super) fn row(self) -> usize {
        match self {
            Self::Quota(row) | Self::NotCompeting(row) => row,
        }
    }
}

/// A grade of one who does not compete for its places, of which the quota says nothing, or which it refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnsettledGrade {
    pub(crate) who: usize,
    pub(crate) row: usize,
    pub(crate) refused: bool,
}

/// How one stands while quotas are carried through.
#[derive(Clone, Debug)]
pub(super) struct ContenderState {
    /// The grade held; of one who may fall, the grade it then falls to.
    pub(super) grade: Option<usize>,
    /// The grade that would be held if nothing barred from it.
    claim: Option<usize>,
    /// Whether a place has been passed over, or lost, on account of what bars it.
    has_claimed: bool,
    tie: Tie,
    pub(super) changes: Vec<Change>,
}

/// Whether one is among equals of whom some may fall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tie {
    Free,
    /// Waits for the decision and takes no further part.
    Waiting,
    /// One of a group of whom so many fall.
    Group(usize),
}

/// The quotas carried through for one way of deciding.
pub(super) struct QuotaRun<'c, 'a> {
    contenders: &'c [Contender<'a>],
    falling: Falling,
    pub(super) states: Vec<ContenderState>,
    /// How many of each group of equals fall.
    groups: Vec<usize>,
}

/// One who takes part in a round.
#[derive(Clone, Copy)]
struct Participant {
    who: usize,
    rank: usize,
    barred: bool,
}

/// What becomes of a group of equals.
#[derive(Clone, Copy)]
enum Verdict {
    Given,
    /// More than there are places left: equals of this group.
    Tied(usize),
    Without,
}

impl<'c, 'a> QuotaRun<'c, 'a> {
    pub(super) fn new(contenders: &'c [Contender<'a>], falling: Falling) -> Self {
        let state = |one: &Contender<'_>| ContenderState {
            grade: one.grade,
            claim: one.claim,
            has_claimed: false,
            tie: Tie::Free,
            changes: Vec::new(),
        };
        Self { contenders, falling, states: contenders.iter().map(state).collect(), groups: Vec::new() }
    }

    /// Gives the places of one group in order of rank.
    pub(super) fn award(&mut self, round: &GroupQuota<'_>) -> Award {
        let mut award = Award::default();
        let (mut left, mut cut) = (round.places, false);
        for equals in self.ranked(round) {
            award.claim(&equals, self.claims(&equals, round));
            cut |= left == 0;
            let verdict = if cut { Verdict::Without } else { self.verdict(&equals, round, &mut left) };
            if !cut {
                award.barred.extend(equals.iter().filter(|one| one.barred).map(|one| one.who));
            }
            cut |= !matches!(verdict, Verdict::Given);
            award.note(&equals, verdict, self);
            for one in equals {
                self.settle(one, verdict, round);
            }
        }
        award
    }

    /// Those who take part, equals together, the best first.
    fn ranked(&self, round: &GroupQuota<'_>) -> Vec<Vec<Participant>> {
        let participant = |who: &usize| {
            let (contender, state) = self.contenders.get(*who).zip(self.states.get(*who))?;
            round.participant(*who, contender, state)
        };
        let mut ranked: Vec<_> = round.members.iter().filter_map(participant).collect();
        ranked.sort_by_key(|one| one.rank);
        ranked.chunk_by(|a, b| a.rank == b.rank).map(<[Participant]>::to_vec).collect()
    }

    fn verdict(&mut self, equals: &[Participant], round: &GroupQuota<'_>, left: &mut u32) -> Verdict {
        let open = self.count(equals.iter().filter(|one| !one.barred));
        let claims = self.claims(equals, round);
        if let Some(rest) = left.checked_sub(counted(claims)) {
            *left = rest;
            return Verdict::Given;
        }
        if round.quota.ties == QuotaTies::Drop || open == 0 {
            return Verdict::Without;
        }
        let too_many = claims.saturating_sub(usize::try_from(*left).unwrap_or(usize::MAX)).min(open);
        self.groups.push(too_many);
        Verdict::Tied(self.groups.len().saturating_sub(1))
    }

    /// How many places a group of equals claims; who is barred claims one where the place is then lost.
    fn claims(&self, equals: &[Participant], round: &GroupQuota<'_>) -> usize {
        match round.quota.succession {
            QuotaSuccession::Next => self.count(equals.iter().filter(|one| !one.barred)),
            QuotaSuccession::Lapse => self.count(equals.iter()),
        }
    }

    /// How many of these take part at once: of equals above, no more than fall.
    fn count<'p>(&self, equals: impl Iterator<Item = &'p Participant>) -> usize {
        let (mut free, mut tied) = (0_usize, BTreeMap::<usize, usize>::new());
        for one in equals {
            match self.states.get(one.who).map(|state| state.tie) {
                Some(Tie::Group(group)) => {
                    let members = tied.entry(group).or_default();
                    *members = members.saturating_add(1);
                }
                _ => free = free.saturating_add(1),
            }
        }
        let falling =
            |(group, members): (usize, usize)| self.groups.get(group).map_or(0, |most| members.min(*most));
        tied.into_iter().map(falling).fold(free, usize::saturating_add)
    }

    /// Notes what becomes of one of a group of equals.
    fn settle(&mut self, one: Participant, verdict: Verdict, round: &GroupQuota<'_>) {
        let (Some(state), Some(contender)) = (self.states.get_mut(one.who), self.contenders.get(one.who))
        else {
            return;
        };
        let row = round.row;
        match (verdict, one.barred, self.falling) {
            (Verdict::Given, true, _) | (Verdict::Tied(_), true, Falling::None) => state.has_claimed = true,
            (_, true, _) => state.lose_claim(row),
            (Verdict::Given, false, _) => {
                state.take(row);
                state.tie = Tie::Free;
            }
            (Verdict::Tied(_), false, Falling::None) => {
                state.take(row);
                state.tie = Tie::Waiting;
            }
            (Verdict::Tied(group), false, Falling::Most) => {
                state.fall(row, contender, round.last);
                state.tie = Tie::Group(group);
            }
            (Verdict::Without, false, _) => state.fall(row, contender, round.last),
        }
    }
}

impl Award {
    fn claim(&mut self, equals: &[Participant], claims: usize) {
        let before = self.claimed.last().map_or(0, |(_, claimed)| *claimed);
        self.claimed.extend(equals.first().map(|one| (one.rank, before.saturating_add(claims))));
        self.open.extend(equals.iter().filter(|one| !one.barred).map(|one| one.who));
    }

    /// Whether one of this rank, who does not take part yet, may have a place if it does.
    pub(super) fn has_room(&self, rank: usize, round: &GroupQuota<'_>) -> bool {
        let claimed = |down_to: usize| {
            let ranks = self.claimed.partition_point(|(other, _)| *other < down_to);
            let above = ranks.checked_sub(1).and_then(|last| self.claimed.get(last));
            above.map_or(0, |(_, claimed)| *claimed)
        };
        // Where equals are dropped, all of them must have room.
        let needed = match round.quota.ties {
            QuotaTies::Undetermined => claimed(rank),
            QuotaTies::Drop => claimed(rank.saturating_add(1)),
        };
        counted(needed) < round.places
    }

    /// Notes a group of equals.
    fn note(&mut self, equals: &[Participant], verdict: Verdict, run: &QuotaRun<'_, '_>) {
        let open = equals.iter().filter(|one| !one.barred).map(|one| one.who);
        match verdict {
            Verdict::Given => {
                let (held, given): (Vec<_>, Vec<_>) = open.partition(|who| run.may_fall(*who));
                self.given.extend(given);
                self.held.extend(held);
            }
            Verdict::Tied(_) => self.tied.extend(open),
            Verdict::Without if self.next.is_empty() && self.tied.is_empty() => self.next.extend(open),
            Verdict::Without => {}
        }
    }
}

impl QuotaRun<'_, '_> {
    /// Decides on the grade of those who hold it and do not compete for its places, as the quota says.
    pub(super) fn set_aside(&mut self, quota: &Quota, row: usize, last: usize) -> Result<(), UnsettledGrade> {
        for (who, (one, state)) in self.contenders.iter().zip(&mut self.states).enumerate() {
            if one.rank.is_some() || state.grade != Some(row) {
                continue;
            }
            match quota.not_competing {
                Some(QuotaNotCompeting::Keep) => {}
                Some(QuotaNotCompeting::Fall) => state.set_aside(row, Some(one.below(row, last))),
                Some(QuotaNotCompeting::NoGrade) => state.set_aside(row, None),
                refused => return Err(UnsettledGrade { who, row, refused: refused.is_some() }),
            }
        }
        Ok(())
    }

    fn may_fall(&self, who: usize) -> bool {
        self.states.get(who).is_some_and(|state| matches!(state.tie, Tie::Group(_)))
    }
}

impl GroupQuota<'_> {
    /// Where one is ranked among those of the round.
    pub(super) fn rank(&self, one: &Contender<'_>) -> Option<usize> {
        one.rank.map(|rank| if self.in_unit { rank.in_unit } else { rank.in_class })
    }

    /// Whether and where one takes part: who holds a better grade does not, nor who waits for a decision.
    fn participant(&self, who: usize, one: &Contender<'_>, state: &ContenderState) -> Option<Participant> {
        let rank = self.rank(one)?;
        let barred = one.is_barred(self.row);
        let held = if barred { state.claim } else { state.grade };
        let takes_part = match self.quota.candidates {
            QuotaCandidates::Bands => held == Some(self.row),
            QuotaCandidates::Ranked => held.is_none_or(|held| held >= self.row),
        };
        let is_done = state.tie == Tie::Waiting || (barred && state.has_claimed);
        (takes_part && !is_done).then_some(Participant { who, rank, barred })
    }
}

impl ContenderState {
    fn take(&mut self, row: usize) {
        if self.grade != Some(row) {
            self.grade = Some(row);
            self.changes.push(Change::Quota(row));
        }
    }

    /// Falls from a grade, where it is held; who holds a worse one keeps it.
    fn fall(&mut self, row: usize, contender: &Contender<'_>, last: usize) {
        self.lose_claim(row);
        if self.grade == Some(row) && row < last {
            self.grade = Some(contender.below(row, last));
            self.changes.push(Change::Quota(row));
        }
    }

    fn lose_claim(&mut self, row: usize) {
        if self.claim == Some(row) {
            self.claim = Some(row.saturating_add(1));
        }
    }

    /// What becomes of a grade held by one who does not compete for it.
    fn set_aside(&mut self, row: usize, grade: Option<usize>) {
        if self.grade != grade {
            self.grade = grade;
            self.changes.push(Change::NotCompeting(row));
        }
    }
}
