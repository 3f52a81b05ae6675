//! Laws of terms, and a second way that walks day by day.

#![expect(
    clippy::unwrap_used,
    clippy::arithmetic_side_effects,
    reason = "what these laws build is valid and small"
)]

use kaohe::deadline::{CountedFrom, Roll, Term};
use kaohe::{Calendar, Day};
use proptest::prelude::*;

#[derive(Clone, Copy, Debug)]
enum Unit {
    WorkingDays,
    Days,
    Months,
}

/// The slow, obvious way: one day after the other.
struct Walker<'c>(&'c Calendar);

impl Walker<'_> {
    fn works(&self, day: Day) -> bool {
        self.0.works(day).unwrap()
    }

    /// The n-th day of a unit from a day, in a direction.
    fn nth(&self, unit: Unit, from: Day, n: u32, step: i64) -> Day {
        let (mut day, mut left) = (from, n);
        while left > 0 {
            day = day.plus_days(step).unwrap();
            if matches!(unit, Unit::Days) || self.works(day) {
                left -= 1;
            }
        }
        day
    }

    fn end(&self, unit: Unit, n: u32, counted: CountedFrom, from: Day) -> Day {
        let (before, after) = (from.plus_days(-1).unwrap(), 1);
        match (unit, counted) {
            (Unit::Months, CountedFrom::After) => same_number(from, i64::from(n)),
            (Unit::Months, CountedFrom::Including) => month_with(from, i64::from(n)),
            (Unit::Months, CountedFrom::ClearAfter) => same_number(from, i64::from(n)).plus_days(1).unwrap(),
            (Unit::Months, CountedFrom::Before) => same_number(from, -i64::from(n)),
            (Unit::Months, CountedFrom::ClearBefore) => {
                same_number(from, -i64::from(n)).plus_days(-1).unwrap()
            }
            (_, CountedFrom::After) => self.nth(unit, from, n, after),
            (_, CountedFrom::Including) => self.nth(unit, before, n, after),
            (_, CountedFrom::ClearAfter) => self.nth(unit, self.nth(unit, from, n, after), 1, after),
            (_, CountedFrom::Before) => self.nth(unit, from, n, -1),
            (_, CountedFrom::ClearBefore) => self.nth(unit, self.nth(unit, from, n, -1), 1, -1),
        }
    }

    fn roll(&self, mut day: Day, roll: Roll) -> Day {
        while roll != Roll::None && !self.works(day) {
            day = day.plus_days(if roll == Roll::Forward { 1 } else { -1 }).unwrap();
        }
        day
    }
}

/// The same-numbered day so many months away, found by asking every day of that month.
fn same_number(from: Day, months: i64) -> Day {
    let all = i64::from(from.year()) * 12 + i64::from(from.month()) - 1 + months;
    let (year, month) =
        (i32::try_from(all.div_euclid(12)).unwrap(), u32::try_from(all.rem_euclid(12) + 1).unwrap());
    (1..=from.day_of_month()).rev().find_map(|number| Day::of(year, month, number).ok()).unwrap()
}

/// The last day of so many months whose first is `from`: the day after it is one day short of being in the next.
fn month_with(from: Day, months: i64) -> Day {
    match from.day_of_month() {
        1 => same_number(from, months).plus_days(-1).unwrap(),
        _ => same_number(from.plus_days(-1).unwrap(), months),
    }
}

fn term(unit: Unit, n: u32, counted: CountedFrom, roll: Roll) -> Term {
    let term = match unit {
        Unit::WorkingDays => Term::working_days(n),
        Unit::Days => Term::days(n, roll),
        Unit::Months => Term::months(n, roll),
    };
    term.counted(counted)
}

fn any_unit() -> impl Strategy<Value = Unit> {
    prop::sample::select(vec![Unit::WorkingDays, Unit::Days, Unit::Months])
}

fn any_counted() -> impl Strategy<Value = CountedFrom> {
    let all = [
        CountedFrom::After,
        CountedFrom::Including,
        CountedFrom::ClearAfter,
        CountedFrom::Before,
        CountedFrom::ClearBefore,
    ];
    prop::sample::select(all.to_vec())
}

fn any_roll() -> impl Strategy<Value = Roll> {
    prop::sample::select(vec![Roll::Forward, Roll::Backward, Roll::None])
}

/// Days far enough inside what is announced that no short term leaves it.
fn any_day() -> impl Strategy<Value = Day> {
    (0_i64..6_000).prop_map(|n| Day::of(2007, 1, 1).unwrap().plus_days(n).unwrap())
}

fn calendars() -> Vec<Calendar> {
    let bank = r#"{"calendar": "bank", "title": {"zh": "银行"},
        "based_on": {"calendar": "cn", "without": ["work"]}, "notices": []}"#;
    vec![Calendar::china(), bank.parse().unwrap()]
}

proptest! {
    #[test]
    fn terms_end_where_walking_ends(
        (unit, counted, roll) in (any_unit(), any_counted(), any_roll()),
        (n, day, calendar) in (1_u32..24, any_day(), prop::sample::select(calendars())),
    ) {
        let (term, walker) = (term(unit, n, counted, roll), Walker(&calendar));
        let raw = walker.end(unit, n, counted, day);
        prop_assert_eq!(term.raw_day(day, &calendar).unwrap(), raw);
        let rolled = if matches!(unit, Unit::WorkingDays) { raw } else { walker.roll(raw, roll) };
        prop_assert_eq!(term.due_day(day, &calendar).unwrap(), rolled);
    }

    #[test]
    fn a_rolled_due_day_works_and_no_working_day_is_passed(
        (unit, n, day) in (any_unit(), 1_u32..24, any_day()),
        roll in prop::sample::select(vec![Roll::Forward, Roll::Backward]),
    ) {
        let (china, term) = (Calendar::china(), term(unit, n, CountedFrom::After, roll));
        let (raw, due) = (term.raw_day(day, &china).unwrap(), term.due_day(day, &china).unwrap());
        prop_assert!(china.works(due).unwrap());
        let (first, last) = (raw.min(due), raw.max(due));
        prop_assert!(china.count_working_days_including(first, last).unwrap().working_days <= 1);
        let moved_so = if roll == Roll::Forward { due >= raw } else { due <= raw };
        prop_assert!(moved_so);
    }
}
