//! The statutory holidays of China (法定节假日), by the version of the rule that was in force.
//!
//! 全国年节及纪念日放假办法 art. 2; the days of the lunar year are a dated table.

use crate::day::Day;
use crate::provenance::Source;
use std::collections::HashMap;

/// Each holiday of each version: the day of the year, or so many days after the festival of the year.
const STATUTORY: &str = include_str!("../../data/calendar/cn_statutory.csv");
/// The festivals that have no fixed day of the year.
const FESTIVALS: &str = include_str!("../../data/calendar/cn_festivals.csv");

/// The statutory holidays in these years, each with the rule that says so; `None` where a file is damaged.
pub(super) fn holidays(first: i32, last: i32) -> Option<HashMap<Day, Source>> {
    let festivals = festivals()?;
    let mut holidays = HashMap::new();
    for [from, to, holiday, month_day, shift, instrument] in rows::<6>(STATUTORY)? {
        let from = Day::parse(from).ok()?;
        let to = if to == "open" { Day::LAST } else { Day::parse(to).ok()? };
        for year in first.max(from.year())..=last.min(to.year()) {
            let day = match month_day {
                "" => festivals.get(&(year, holiday))?.plus_days(shift.parse().ok()?).ok()?,
                _ => Day::parse(&format!("{year}-{month_day}")).ok()?,
            };
            let source = Source { instrument: instrument.into(), article: Some("2".into()) };
            holidays.insert(day, source);
        }
    }
    Some(holidays)
}

fn festivals() -> Option<HashMap<(i32, &'static str), Day>> {
    let festival = |[year, festival, day]: [&'static str; 3]| {
        Some(((year.parse().ok()?, festival), Day::parse(day).ok()?))
    };
    rows::<3>(FESTIVALS)?.into_iter().map(festival).collect()
}

/// The rows below the header; `None` where one has another number of fields. No field holds a comma.
pub(super) fn rows<const FIELDS: usize>(text: &'static str) -> Option<Vec<[&'static str; FIELDS]>> {
    text.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>().try_into().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_version_has_its_number_of_days() {
        let count = |year| holidays(year, year).unwrap().len();
        assert_eq!((count(2007), count(2008), count(2014), count(2024), count(2025)), (10, 11, 11, 11, 13));
        // In 2009 and 2020 the Mid-Autumn Festival falls on the National Day's days.
        assert_eq!((count(2009), count(2020)), (10, 10));
    }
}
