//! Which readings of an odometer fit each other: the longest run that does names those that do not.

/// A reading as a day and the kilometres by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) day: i64,
    pub(super) total: i64,
}

/// How well a reading fits the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It belongs to every longest run.
    Fits,
    /// It belongs to some of the longest runs, and nothing says which of them is right.
    Disagrees,
    /// It belongs to none.
    Implausible,
}

/// How well each reading fits: a run is one in which each reading is no lower than the one before and no further than
/// can be driven in a day, both days counted.
///
/// Takes n log n steps.
pub(super) fn fits(marks: &[Mark], a_day: u32) -> Vec<Fit> {
    let a_day = i64::from(a_day);
    let mut order: Vec<usize> = (0..marks.len()).collect();
    // Whoever comes later and can be reached is also later in this order: by kilometres, then by day.
    order.sort_by_key(|at| marks.get(*at).map(|mark| (mark.total, mark.day)));
    let slack = |at: &usize| {
        marks.get(*at).map_or(0, |mark| mark.day.saturating_mul(a_day).saturating_sub(mark.total))
    };
    let slacks: Vec<i64> = order.iter().map(slack).collect();
    let before = longest(slacks.iter().copied(), a_day);
    let behind = longest(slacks.iter().rev().map(|slack| slack.saturating_neg()), a_day);
    let lengths: Vec<(usize, usize)> =
        before.iter().zip(behind.iter().rev()).map(|(before, behind)| (*before, *behind)).collect();
    judged(&order, &lengths)
}

/// From the lengths of the longest runs up to and from each reading, itself counted: which belong to longest runs.
fn judged(order: &[usize], lengths: &[(usize, usize)]) -> Vec<Fit> {
    let whole = lengths.iter().map(|(before, behind)| before.saturating_add(*behind)).max().unwrap_or(0);
    let belongs = |(before, behind): &(usize, usize)| before.saturating_add(*behind) == whole;
    // Every longest run has one reading at each length, so one that is alone there is in all of them.
    let mut at_length = vec![0_usize; lengths.len().saturating_add(1)];
    for (before, _) in lengths.iter().filter(|lengths| belongs(lengths)) {
        if let Some(count) = at_length.get_mut(*before) {
            *count = count.saturating_add(1);
        }
    }
    let mut fits = vec![Fit::Implausible; order.len()];
    for (at, lengths) in order.iter().zip(lengths) {
        let alone = at_length.get(lengths.0) == Some(&1);
        let fit = match belongs(lengths) {
            true if alone => Fit::Fits,
            true => Fit::Disagrees,
            false => Fit::Implausible,
        };
        if let Some(slot) = fits.get_mut(*at) {
            *slot = fit;
        }
    }
    fits
}

/// For each slack the length of the longest run that ends with it, where a run may fall by `a_day` from one to the next.
fn longest(slacks: impl ExactSizeIterator<Item = i64> + Clone, a_day: i64) -> Vec<usize> {
    let mut sorted: Vec<i64> = slacks.clone().collect();
    sorted.sort_unstable();
    let mut runs = Greatest(vec![0; sorted.len().saturating_add(1)]);
    let length = |slack: i64| {
        let reach = sorted.partition_point(|other| *other <= slack.saturating_add(a_day));
        let length = runs.up_to(reach).saturating_add(1);
        runs.raise(sorted.partition_point(|other| *other < slack).saturating_add(1), length);
        length
    };
    slacks.map(length).collect()
}

/// The greatest value at or before a place, over places from 1 (Fenwick).
struct Greatest(Vec<usize>);

impl Greatest {
    fn up_to(&self, mut place: usize) -> usize {
        let mut greatest = 0;
        while place > 0 {
            greatest = greatest.max(self.0.get(place).copied().unwrap_or(0));
            place = place.saturating_sub(lowest_bit(place));
        }
        greatest
    }

    fn raise(&mut self, mut place: usize, value: usize) {
        while let Some(slot) = self.0.get_mut(place) {
            *slot = value.max(*slot);
            place = place.saturating_add(lowest_bit(place));
        }
    }
}

fn lowest_bit(place: usize) -> usize {
    place & place.wrapping_neg()
}

#[cfg(test)]
mod tests {
    use super::*;
    use Fit::{Disagrees, Fits, Implausible};

    fn of(marks: &[(i64, i64)], a_day: u32) -> Vec<Fit> {
        let marks: Vec<_> = marks.iter().map(|(day, total)| Mark { day: *day, total: *total }).collect();
        fits(&marks, a_day)
    }

    #[test]
    fn the_reading_that_does_not_fit_is_found_wherever_it_stands() {
        assert_eq!(of(&[(1, 61_000), (10, 6_120_000), (30, 62_300)], 1_000), [Fits, Implausible, Fits]);
        assert_eq!(of(&[(1, 6_100), (10, 61_200), (30, 62_300)], 1_000), [Implausible, Fits, Fits]);
        assert_eq!(of(&[(1, 61_000), (10, 61_200), (30, 6_230)], 1_000), [Fits, Fits, Implausible]);
    }

    #[test]
    fn of_two_that_disagree_neither_is_known_to_be_wrong() {
        assert_eq!(of(&[(1, 61_000), (2, 90_000)], 1_000), [Disagrees, Disagrees]);
        assert_eq!(of(&[(1, 100), (5, 900), (6, 50_000), (9, 50_300)], 1_000), [Disagrees; 4]);
    }

    #[test]
    fn both_days_count() {
        assert_eq!(of(&[(1, 0), (2, 2_000)], 1_000), [Fits, Fits]);
        assert_eq!(of(&[(1, 0), (2, 2_001)], 1_000), [Disagrees, Disagrees]);
        assert_eq!(of(&[(1, 0), (1, 1_000)], 1_000), [Fits, Fits]);
    }

    #[test]
    fn equal_readings_fit_in_the_order_of_their_days() {
        assert_eq!(of(&[(3, 500), (1, 500), (2, 500)], 100), [Fits, Fits, Fits]);
    }

    /// Every run there is, tried one by one.
    #[test]
    fn agrees_with_trying_all_runs() {
        let mut seed = 7_u64;
        let mut draw = |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33).rem_euclid(below)
        };
        for _ in 0..400 {
            let count = draw(8);
            let marks: Vec<Mark> = (0..count)
                .map(|_| Mark { day: draw(6).try_into().unwrap(), total: draw(12).try_into().unwrap() })
                .collect();
            assert_eq!(fits(&marks, 2), tried(&marks, 2), "{marks:?}");
        }
    }

    fn tried(marks: &[Mark], a_day: i64) -> Vec<Fit> {
        let mut by_day: Vec<usize> = (0..marks.len()).collect();
        by_day.sort_by_key(|at| (marks[*at].day, marks[*at].total));
        let runs: Vec<Vec<usize>> = (0_u32..1 << marks.len())
            .map(|set| by_day.iter().copied().filter(|at| set & (1 << at) != 0).collect())
            .filter(|run: &Vec<usize>| {
                run.windows(2).all(|pair| {
                    let (a, b) = (marks[pair[0]], marks[pair[1]]);
                    a.total <= b.total
                        && b.total.saturating_sub(a.total)
                            <= a_day.saturating_mul(b.day.saturating_sub(a.day).saturating_add(1))
                })
            })
            .collect();
        let most = runs.iter().map(Vec::len).max().unwrap_or(0);
        let longest: Vec<_> = runs.iter().filter(|run| run.len() == most).collect();
        let within = |at: usize| longest.iter().filter(|run| run.contains(&at)).count();
        let fit = |at| match within(at) {
            0 => Implausible,
            some if some == longest.len() => Fits,
            _ => Disagrees,
        };
        (0..marks.len()).map(fit).collect()
    }
}
