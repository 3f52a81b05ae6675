//! The calendar of China against the figures that were counted apart from this library, and its invariants.

use kaohe::calendar::{RestKind, Why};
use kaohe::{Calendar, Day};
use std::collections::BTreeMap;

/// Per year: days off on weekdays, days worked on weekends, working days, days, and working days of each month.
const COUNTS: &str = include_str!("../oracle/cn_calendar_counts.csv");

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn days_of(year: i32) -> impl Iterator<Item = Day> {
    let first = Day::of(year, 1, 1).unwrap();
    std::iter::successors(Some(first), |day| Some(day.next())).take_while(move |day| day.year() == year)
}

fn weekend(day: Day) -> bool {
    day.weekday().num_days_from_monday() > 4
}

fn counts() -> Vec<Vec<u32>> {
    let row = |line: &str| line.split(',').map(|field| field.parse().unwrap()).collect();
    COUNTS.lines().skip(1).map(row).collect()
}

/// Days off on weekdays and days worked on weekends.
fn exchanged(year: i32) -> (u32, u32) {
    let china = Calendar::china();
    days_of(year).fold((0, 0), |(off, made_up), day| match (weekend(day), china.works(day).unwrap()) {
        (false, false) => (off + 1, made_up),
        (true, true) => (off, made_up + 1),
        _ => (off, made_up),
    })
}

#[test]
fn every_year_has_its_counts() {
    let china = Calendar::china();
    assert_eq!(counts().len(), 23);
    for row in counts() {
        let year = i32::try_from(row[0]).unwrap();
        let (first, last) = (Day::of(year, 1, 1).unwrap(), Day::of(year, 12, 31).unwrap());
        assert_eq!(exchanged(year), (row[1], row[2]), "{year}");
        let counted = china.count_working_days_including(first, last).unwrap();
        assert_eq!((counted.working_days, counted.provisional), (row[3], false), "{year}");
        assert_eq!(u32::try_from(days_of(year).count()).unwrap(), row[4]);
    }
}

#[test]
fn every_month_has_its_working_days() {
    let china = Calendar::china();
    for row in counts() {
        for month in 1..=12 {
            let first = Day::of(i32::try_from(row[0]).unwrap(), month, 1).unwrap();
            let last = first.plus_months(1).unwrap().plus_days(-1).unwrap();
            let counted = china.count_working_days_including(first, last).unwrap().working_days;
            assert_eq!(counted, row[4 + usize::try_from(month).unwrap()], "{first}");
        }
    }
}

/// Each exchange as it was taken from the notices apart from this library: days off on weekdays, days worked on weekends.
const EXCHANGES: &str = include_str!("../oracle/cn_calendar.csv");

#[test]
fn which_days_work_is_as_the_exchanges_say() {
    let rows = EXCHANGES.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    let exchanged: BTreeMap<_, _> = rows.map(|row| (day(row[0]), row[1] == "work")).collect();
    assert_eq!(exchanged.len(), 558);
    let china = Calendar::china();
    for today in (2004..=2026).flat_map(days_of) {
        let works = exchanged.get(&today).copied().unwrap_or(!weekend(today));
        assert_eq!(china.works(today), Ok(works), "{today}");
        assert_eq!(china.day(today).unwrap().works, works, "{today}");
    }
}

#[test]
fn each_day_off_is_of_the_kind_that_its_weekday_allows() {
    let china = Calendar::china();
    let not_said = day("2015-09-03");
    for today in (2004..=2026).flat_map(days_of) {
        let kind = china.day(today).unwrap();
        assert_eq!(kind.statute.is_some(), kind.why.is(RestKind::Statutory), "{today}");
        match kind.why {
            Why::Off { rest: Some(RestKind::Statutory), .. } => {}
            Why::Off { rest: Some(RestKind::Moved | RestKind::Special), .. } => {
                assert!(!weekend(today), "{today}")
            }
            Why::Off { rest: Some(RestKind::Weekend), .. } => assert!(weekend(today), "{today}"),
            Why::Off { rest: None, .. } => assert_eq!(today, not_said),
            Why::Work { .. } => assert!(weekend(today) && !kind.makes_up_for.is_empty(), "{today}"),
            Why::Weekday {} => assert!(!weekend(today), "{today}"),
            Why::Weekend {} => assert!(weekend(today), "{today}"),
        }
    }
}

/// 全国年节及纪念日放假办法 art. 2: ten days until 2007, eleven until 2024, thirteen since; where two holidays fall on
/// one day, one less. Every one of them is named by the notice of its year, also where it falls on a weekend.
#[test]
fn every_statutory_day_is_named_by_its_notice() {
    let china = Calendar::china();
    let count =
        |year| days_of(year).filter(|day| china.day(*day).unwrap().why.is(RestKind::Statutory)).count();
    for year in 2004..=2026 {
        let days = if year < 2008 {
            10
        } else if year < 2025 {
            11
        } else {
            13
        };
        assert_eq!(count(year), if [2009, 2020].contains(&year) { days - 1 } else { days }, "{year}");
    }
}

/// 全国年节及纪念日放假办法 art. 6: a weekday rests in place of a weekend day that works, or of a statutory day that fell
/// on a weekend or on another.
#[test]
fn every_moved_day_has_its_counterpart() {
    let china = Calendar::china();
    for year in 2004..=2026 {
        let (mut moved, mut owed) = (0, 0);
        for today in days_of(year).chain(days_of(year - 1).filter(|day| day.month() == 12)) {
            let Ok(kind) = china.day(today) else { continue };
            let of_this_year = |notice: &str| notice.starts_with(&year.to_string());
            match &kind.why {
                Why::Off { rest: Some(RestKind::Moved), notice, .. } if of_this_year(notice) => moved += 1,
                Why::Work { notice, .. } if of_this_year(notice) => owed += 1,
                why if why.is(RestKind::Statutory) && today.year() == year && weekend(today) => owed += 1,
                _ => {}
            }
        }
        // Two holidays on one day in 2009 and 2020; the make-up Saturday that was cancelled in 2020.
        let more = match year {
            2009 => 1,
            2020 => 2,
            _ => 0,
        };
        assert_eq!(moved, owed + more, "{year}");
    }
}

/// 全国年节及纪念日放假办法: what is off and not made up are the statutory days, over spans that no exchange leaves.
#[test]
fn what_is_off_and_not_made_up_are_the_statutory_days() {
    let balance = |years: std::ops::RangeInclusive<i32>| -> i64 {
        years.map(exchanged).map(|(off, made_up)| i64::from(off) - i64::from(made_up)).sum()
    };
    assert_eq!(balance(2004..=2008), 10 * 4 + 11);
    assert_eq!(balance(2009..=2014), 11 * 6);
    assert_eq!(balance(2015..=2015), 11 + 1);
    assert_eq!(balance(2016..=2019), 11 * 4);
    assert_eq!(balance(2020..=2020), 11 + 2);
    assert_eq!(balance(2021..=2024), 11 * 4);
    assert_eq!(balance(2025..=2026), 13 * 2);
}

/// 全国年节及纪念日放假办法 2024 art. 7: at most six working days in a row.
#[test]
fn no_more_than_six_days_in_a_row_work_since_2025() {
    let china = Calendar::china();
    let longest = |from: &str, to: &str| {
        let (mut longest, mut row) = (0, 0);
        for run in china.runs(day(from), day(to)).unwrap() {
            row = if run.works { row + run.from.days_until(run.to) + 1 } else { 0 };
            longest = longest.max(row);
        }
        longest
    };
    assert_eq!(longest("2025-01-01", "2026-12-31"), 6);
    assert_eq!(longest("2004-01-01", "2004-01-31"), 10);
}

#[test]
fn each_notice_is_known_from_its_day_on() {
    let china = Calendar::china();
    let last_day_of_2019 = day("2019-12-31");
    assert!(china.known_as_of(day("2018-12-05")).unwrap().works(last_day_of_2019).is_err());
    assert_eq!(china.known_as_of(day("2018-12-06")).unwrap().works(last_day_of_2019), Ok(true));
    // A later knowledge may follow an earlier one: the notices are all still there.
    let back_and_forth =
        china.known_as_of(day("2018-12-05")).unwrap().known_as_of(day("2019-01-01")).unwrap();
    assert_eq!(back_and_forth.works(last_day_of_2019), Ok(true));
    assert_eq!(back_and_forth.known_as_of_day(), Some(day("2019-01-01")));
}

#[test]
fn a_handle_is_shared_between_threads() {
    let china = Calendar::china();
    let found = std::thread::scope(|scope| {
        let shared = scope.spawn(|| china.add_working_days(day("2009-09-21"), 15).unwrap().day);
        shared.join().unwrap()
    });
    assert_eq!(found, day("2009-10-16"));
}
