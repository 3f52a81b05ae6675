//! Every day from 1900 to 2999 as one bit, with counts beside it, so that no question walks day by day.

use crate::day::Day;
use chrono::Datelike;

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

/// Which days work, and how many before each word of sixty-four (位图).
#[derive(Debug)]
pub(super) struct Table {
    words: Vec<u64>,
    before: Vec<u32>,
}

impl Table {
    /// The table of a dated week pattern, with single days put over it.
    pub(super) fn new(weeks: &[(u32, Week)], ruled: impl Iterator<Item = (u32, bool)>) -> Self {
        let mut words = vec![0; index(WORDS)];
        for (from, week) in weeks {
            fill(&mut words, *from, *week);
        }
        for (position, works) in ruled {
            if let Some(word) = words.get_mut(index(position / WORD_BITS)) {
                let bit = bit_at(position);
                *word = if works { *word | bit } else { *word & !bit };
            }
        }
        if let Some(word) = words.last_mut() {
            *word &= below(LAST.saturating_add(1));
        }
        let counted = words.iter().scan(0_u32, |sum, word| {
            let before = *sum;
            *sum = sum.saturating_add(word.count_ones());
            Some(before)
        });
        let before = counted.collect();
        Self { words, before }
    }

    /// Whether the day at a position works.
    pub(super) fn works(&self, position: u32) -> bool {
        self.word(position) & bit_at(position) != 0
    }

    /// Working days before a position.
    pub(super) fn rank(&self, position: u32) -> u32 {
        let before = self.before.get(index(position / WORD_BITS)).copied().unwrap_or(0);
        before.saturating_add((self.word(position) & below(position)).count_ones())
    }

    /// The position of the working day that has `rank` working days before it.
    pub(super) fn select(&self, rank: u32) -> Option<u32> {
        let at = self.before.partition_point(|before| *before <= rank).checked_sub(1)?;
        let mut word = *self.words.get(at)?;
        let within = rank.checked_sub(*self.before.get(at)?).filter(|within| *within < word.count_ones())?;
        for _ in 0..within {
            word &= word.wrapping_sub(1);
        }
        let start = u32::try_from(at).ok()?.checked_mul(WORD_BITS)?;
        Some(start.saturating_add(word.trailing_zeros()))
    }

    fn word(&self, position: u32) -> u64 {
        self.words.get(index(position / WORD_BITS)).copied().unwrap_or(0)
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

    #[test]
    fn rank_and_select_undo_each_other() {
        let table = Table::new(&[(100, FIVE_DAYS), (1_000, Week(0b011_1111))], [(105, true)].into_iter());
        let mut counted = 0;
        for position in 0..3_000 {
            assert_eq!(table.rank(position), counted);
            if table.works(position) {
                assert_eq!(table.select(counted), Some(position));
                counted += 1;
            }
        }
        assert!(!table.works(99) && table.works(105));
    }

    #[test]
    fn no_working_day_lies_beyond_the_last() {
        let table = Table::new(&[(0, FIVE_DAYS)], std::iter::empty());
        assert_eq!(table.select(u32::MAX), None);
        let all = table.rank(LAST) + u32::from(table.works(LAST));
        assert!(table.select(all - 1).is_some());
        assert_eq!(table.select(all), None);
    }
}
