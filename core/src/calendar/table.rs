//! Every day from 1900 to 2999 as one bit, with counts beside it, so that no question walks day by day.

use crate::day::Day;
use chrono::Datelike;
use std::sync::Arc;

/// The day 1900-01-01, a Monday, in chrono's count of days.
const FIRST: i32 = 693_596;

/// The last position: 2999-12-31.
pub(super) const LAST: u32 = 401_766;

const WORD_BITS: u32 = u64::BITS;
const WORDS: u32 = LAST / WORD_BITS + 1;

/// The position of a day: days since 1900-01-01.
pub(super) fn position(day: Day) -> u32 {
    // A `Day` lies in 1900 to 2999, so nothing is cut.
    u32::try_from(day.date().num_days_from_ce().saturating_sub(FIRST)).unwrap_or(0)
}

/// The day at a position; positions beyond the last stand for the last.
pub(super) fn day_at(position: u32) -> Day {
    let count = i32::try_from(position.min(LAST)).unwrap_or(0).saturating_add(FIRST);
    chrono::NaiveDate::from_num_days_from_ce_opt(count)
        .and_then(|date| date.try_into().ok())
        .unwrap_or(Day::LAST)
}

/// The days of a week that work: bit 0 is Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Week(pub(super) u8);

impl Week {
    /// Whether the weekday of a position works.
    pub(super) fn works(self, position: u32) -> bool {
        self.0.wrapping_shr(position % 7) & 1 == 1
    }

    /// Sixty-four days from a position on.
    fn word(self, from: u32) -> u64 {
        (0..WORD_BITS)
            .filter(|bit| self.works(from.saturating_add(*bit)))
            .fold(0, |word, bit| word | bit_at(bit))
    }
}

/// Days as bits, with how many of them work before each word of sixty-four (位图).
#[derive(Debug)]
pub(super) struct Bits {
    words: Vec<u64>,
    before: Vec<u32>,
}

impl Bits {
    /// Every day by a dated week pattern alone.
    pub(super) fn of_weeks(weeks: &[(u32, Week)]) -> Self {
        let mut words = vec![0; index(WORDS)];
        for (from, week) in weeks {
            fill(&mut words, *from, *week);
        }
        if let Some(word) = words.last_mut() {
            *word &= below(LAST.saturating_add(1));
        }
        Self::counted(words, 0)
    }

    /// Words, of which the first has so many working days before it.
    fn counted(words: Vec<u64>, before: u32) -> Self {
        let counted = words.iter().scan(before, |sum, word| {
            let before = *sum;
            *sum = sum.saturating_add(word.count_ones());
            Some(before)
        });
        let before = counted.collect();
        Self { words, before }
    }

    fn word(&self, at: u32) -> Option<u64> {
        self.words.get(index(at)).copied()
    }

    fn before(&self, at: u32) -> Option<u32> {
        self.before.get(index(at)).copied()
    }

    /// The last of the words from `from` to before `to` that has no more than `rank` working days before it.
    fn holder(&self, from: u32, to: u32, rank: u32) -> Option<u32> {
        let part = self.before.get(index(from)..index(to).min(self.before.len()))?;
        let held = part.partition_point(|before| *before <= rank).checked_sub(1)?;
        u32::try_from(held).ok()?.checked_add(from)
    }
}

/// Which days work: those of the week, shared by all versions of a calendar, and over them the stretch in which single
/// days are ruled, which is a version's own.
#[derive(Debug)]
pub(super) struct DayTable {
    week: Arc<Bits>,
    /// The first word of the stretch.
    first: u32,
    ruled: Bits,
    /// How many more days work behind the stretch than by the week alone.
    more: i64,
}

impl DayTable {
    /// The table of a week with single days put over it, these in the order of their positions.
    pub(super) fn new(week: &Arc<Bits>, ruled: &[(u32, bool)]) -> Self {
        let word_of = |ruled: Option<&(u32, bool)>| ruled.map_or(0, |(at, _)| at / WORD_BITS);
        let first = word_of(ruled.first());
        let end = if ruled.is_empty() { first } else { word_of(ruled.last()).saturating_add(1) };
        let mut words: Vec<u64> = (first..end).map(|at| week.word(at).unwrap_or(0)).collect();
        for (position, works) in ruled {
            if let Some(word) = words.get_mut(index((position / WORD_BITS).saturating_sub(first))) {
                let bit = bit_at(*position);
                *word = if *works { *word | bit } else { *word & !bit };
            }
        }
        let ruled = Bits::counted(words, week.before(first).unwrap_or(0));
        let mut table = Self { week: Arc::clone(week), first, ruled, more: 0 };
        table.more = table.more_behind(end);
        table
    }

    /// Whether the day at a position works.
    pub(super) fn works(&self, position: u32) -> bool {
        self.word(position / WORD_BITS) & bit_at(position) != 0
    }

    /// Whether the day at a position works by its week alone.
    pub(super) fn works_by_week(&self, position: u32) -> bool {
        self.week.word(position / WORD_BITS).unwrap_or(0) & bit_at(position) != 0
    }

    /// Working days before a position.
    pub(super) fn rank(&self, position: u32) -> u32 {
        let at = position / WORD_BITS;
        self.before(at).saturating_add((self.word(at) & below(position)).count_ones())
    }

    /// The position of the working day that has `rank` working days before it.
    pub(super) fn select(&self, rank: u32) -> Option<u32> {
        let at = self.holder(rank)?;
        let mut word = self.word(at);
        let within = rank.checked_sub(self.before(at)).filter(|within| *within < word.count_ones())?;
        for _ in 0..within {
            word &= word.wrapping_sub(1);
        }
        Some(at.checked_mul(WORD_BITS)?.saturating_add(word.trailing_zeros()))
    }

    /// The last word that has no more than `rank` working days before it.
    fn holder(&self, rank: u32) -> Option<u32> {
        let end = self.end();
        if end < WORDS && self.before(end) <= rank {
            return self.week.holder(end, WORDS, self.by_week(rank));
        }
        let ruled = self.ruled.holder(0, end, rank).map(|at| at.saturating_add(self.first));
        ruled.or_else(|| self.week.holder(0, self.first, rank))
    }

    /// The number of a working day behind the stretch, by the week alone.
    fn by_week(&self, rank: u32) -> u32 {
        u32::try_from(i64::from(rank).saturating_sub(self.more)).unwrap_or(0)
    }

    /// The word behind the stretch.
    fn end(&self) -> u32 {
        self.first.saturating_add(u32::try_from(self.ruled.words.len()).unwrap_or(0))
    }

    fn word(&self, at: u32) -> u64 {
        let ruled = at.checked_sub(self.first).and_then(|within| self.ruled.word(within));
        ruled.or_else(|| self.week.word(at)).unwrap_or(0)
    }

    fn before(&self, at: u32) -> u32 {
        let Some(within) = at.checked_sub(self.first) else { return self.week.before(at).unwrap_or(0) };
        let behind = || {
            let by_week = i64::from(self.week.before(at).unwrap_or(0));
            u32::try_from(by_week.saturating_add(self.more)).unwrap_or(0)
        };
        self.ruled.before(within).unwrap_or_else(behind)
    }

    /// How many more days work behind the stretch that ends before the word `end`.
    fn more_behind(&self, end: u32) -> i64 {
        let Some(last) = end.checked_sub(1).filter(|last| *last >= self.first) else { return 0 };
        let until = |before: u32, word: u64| i64::from(before).saturating_add(i64::from(word.count_ones()));
        let by_week = until(self.week.before(last).unwrap_or(0), self.week.word(last).unwrap_or(0));
        until(self.before(last), self.word(last)).saturating_sub(by_week)
    }
}

/// Puts a week pattern from a position on. Seven words repeat, since 64 and 7 have no common divisor.
fn fill(words: &mut [u64], from: u32, week: Week) {
    let first = from / WORD_BITS;
    let start = first.saturating_mul(WORD_BITS);
    let pattern: Vec<u64> =
        (0..7).map(|word| week.word(start.saturating_add(WORD_BITS.saturating_mul(word)))).collect();
    let kept = words.get(index(first)).copied().unwrap_or(0) & below(from);
    for (word, pattern) in words.iter_mut().skip(index(first)).zip(pattern.iter().cycle()) {
        *word = *pattern;
    }
    if let Some(word) = words.get_mut(index(first)) {
        *word = (*word & !below(from)) | kept;
    }
}

fn bit_at(position: u32) -> u64 {
    1_u64.wrapping_shl(position % WORD_BITS)
}

/// The bits below a position inside its word.
fn below(position: u32) -> u64 {
    bit_at(position).wrapping_sub(1)
}

fn index(position: u32) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIVE_DAYS: Week = Week(0b001_1111);

    #[test]
    fn positions_and_days_are_one_another() {
        for text in ["1900-01-01", "1995-05-01", "2009-09-21", "2999-12-31"] {
            let day = Day::parse(text).unwrap();
            assert_eq!(day_at(position(day)), day);
        }
        assert_eq!(position(Day::parse("2999-12-31").unwrap()), LAST);
    }

    fn table(weeks: &[(u32, Week)], ruled: &[(u32, bool)]) -> DayTable {
        DayTable::new(&Arc::new(Bits::of_weeks(weeks)), ruled)
    }

    #[test]
    fn rank_and_select_undo_each_other() {
        let ruled: &[&[(u32, bool)]] = &[
            &[],
            &[(105, true)],
            &[(0, true), (1, true)],
            &[(105, true), (700, false), (701, true), (1_501, false), (2_000, true)],
            &[(LAST, true)],
        ];
        for ruled in ruled {
            let table = table(&[(100, FIVE_DAYS), (1_000, Week(0b011_1111))], ruled);
            let mut counted = 0;
            for position in 0..3_000 {
                assert_eq!(table.rank(position), counted);
                let single = ruled.iter().find(|(at, _)| *at == position);
                assert_eq!(
                    table.works(position),
                    single.map_or(table.works_by_week(position), |(_, works)| *works)
                );
                if table.works(position) {
                    assert_eq!(table.select(counted), Some(position));
                    counted += 1;
                }
            }
        }
    }

    #[test]
    fn no_working_day_lies_beyond_the_last() {
        for ruled in [&[][..], &[(50, true), (51, false)], &[(LAST, true)], &[(0, false), (LAST, false)]] {
            let table = table(&[(0, FIVE_DAYS)], ruled);
            assert_eq!(table.select(u32::MAX), None);
            let all = table.rank(LAST) + u32::from(table.works(LAST));
            assert!(table.select(all - 1).is_some());
            assert_eq!(table.select(all), None);
        }
    }

    #[test]
    fn what_is_ruled_takes_no_more_room_than_its_stretch() {
        let table = table(&[(0, FIVE_DAYS)], &[(40_000, false), (40_100, true)]);
        assert!(table.ruled.words.len() <= 3);
    }
}
