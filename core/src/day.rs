//! A civil day as documents write it.

use crate::document::{excerpt, half_width, refusal, text_saying};
use crate::error::Error;
use crate::words::Words;
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

crate::faults! {
    /// What a day can be refused for.
    Fault {
        NotADay { found: String } "day.not_a_day"
            "found `{found}`; a day is written as year-month-day, such as \"2009-09-21\", from 1900 to 2999"
            "读到“{found}”；日期应写作年-月-日，例如 \"2009-09-21\"，限 1900 至 2999 年"
        WrittenOtherwise { found: String, day: Day } "day.not_a_day"
            "found `{found}`; the day is written \"{day}\""
            "读到“{found}”；日期应写作 \"{day}\""
        MomentForDay { found: String, day: Day } "day.not_a_day"
            "found `{found}` with a time of day; the day alone is written here: \"{day}\""
            "“{found}”带有时刻；此处只写日期：\"{day}\""
        NoSuchMonth { found: String } "day.not_a_day"
            "found `{found}`; the months of a year are 01 to 12"
            "读到“{found}”；一年的月份为 01 至 12"
        NoSuchDay { found: String, year: u32, month: u32, name: &'static str, last: u32 } "day.not_a_day"
            "found `{found}`; {name} {year} has the days 01 to {last}"
            "读到“{found}”；{year} 年 {month} 月只有 01 至 {last} 日"
        OutOfReach { day: Day, by: Words } "day.not_a_day"
            "{by} from {day} lies outside the years 1900 to 2999"
            "自 {day} 起 {by}，超出 1900 至 2999 年"
    }
}

/// Every code this module can raise.
pub(crate) const CODES: &[&str] = Fault::CODES;

/// A civil day (日期), from 1900-01-01 to 2999-12-31.
///
/// # Shape
/// Text `"2009-09-21"`, exactly ten characters.
///
/// # Errors
/// `day.not_a_day`
///
/// # Example
/// ```
/// use kaohe::Day;
/// let day = Day::parse("2009-09-21")?;
/// assert_eq!(day, Day::of(2009, 9, 21)?);
/// assert!(Day::parse("2009-9-21").is_err());
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The last day there is, 2999-12-31.
    pub const LAST: Self = Self(match NaiveDate::from_ymd_opt(2999, 12, 31) {
        Some(date) => date,
        None => NaiveDate::MAX,
    });

    /// Reads `YYYY-MM-DD` and nothing else.
    pub fn parse(text: &str) -> Result<Self, Error> {
        shaped(text).and_then(Self::within).ok_or_else(|| not_a_day(text))
    }

    /// The day with these numbers.
    pub fn of(year: i32, month: u32, day: u32) -> Result<Self, Error> {
        NaiveDate::from_ymd_opt(year, month, day)
            .and_then(Self::within)
            .ok_or_else(|| not_a_day(&format!("{year:04}-{month:02}-{day:02}")))
    }

    /// The same day as chrono's type.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1 to 31.
    pub fn day_of_month(self) -> u32 {
        self.0.day()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// The day `n` calendar days later (earlier where negative).
    ///
    /// # Errors
    /// `day.not_a_day` where that lies outside 1900 to 2999.
    pub fn plus_days(self, n: i64) -> Result<Self, Error> {
        chrono::TimeDelta::try_days(n)
            .and_then(|span| self.0.checked_add_signed(span))
            .and_then(Self::within)
            .ok_or_else(|| {
                Fault::OutOfReach { day: self, by: Words::new(format!("{n} 天"), format!("{n} days")) }.into()
            })
    }

    /// The same-numbered day `n` months later (earlier where negative), else the last day of that month.
    ///
    /// # Rule
    /// 民法典 第202条
    ///
    /// # Errors
    /// `day.not_a_day` where that lies outside 1900 to 2999.
    pub fn plus_months(self, n: i32) -> Result<Self, Error> {
        let months = chrono::Months::new(n.unsigned_abs());
        let moved = if n < 0 { self.0.checked_sub_months(months) } else { self.0.checked_add_months(months) };
        moved.and_then(Self::within).ok_or_else(|| {
            Fault::OutOfReach { day: self, by: Words::new(format!("{n} 个月"), format!("{n} months")) }.into()
        })
    }

    /// Calendar days from this day to `later`; negative where that is earlier.
    pub fn days_until(self, later: Self) -> i64 {
        later.0.signed_duration_since(self.0).num_days()
    }

    /// The next day; the last day of 2999 has none and stands for itself.
    pub fn next(self) -> Self {
        self.0.succ_opt().and_then(Self::within).unwrap_or(self)
    }

    /// The days from this one to `last`, both included; none where that is earlier.
    ///
    /// # Example
    /// ```
    /// use kaohe::Day;
    /// let days = Day::parse("2009-09-30")?.through(Day::parse("2009-10-02")?);
    /// assert_eq!(days.map(|day| day.day_of_month()).collect::<Vec<_>>(), [30, 1, 2]);
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        (0..=self.days_until(last)).filter_map(move |n| self.plus_days(n).ok())
    }

    fn of_numbers(year: u32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).and_then(Self::within)
    }

    fn within(date: NaiveDate) -> Option<Self> {
        (1900..=2999).contains(&date.year()).then_some(Self(date))
    }
}

/// Ten characters `YYYY-MM-DD` that are a date.
// chrono's own parser takes more than this one grammar, and a page would load all of it.
fn shaped(text: &str) -> Option<NaiveDate> {
    let well_parted = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    let [year, month, day] = [0..4, 5..7, 8..10].map(|part| text.get(part).and_then(digits));
    if !well_parted {
        return None;
    }
    NaiveDate::from_ymd_opt(i32::try_from(year?).ok()?, month?, day?)
}

fn digits(text: &str) -> Option<u32> {
    let only_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if only_digits { text.parse().ok() } else { None }
}

/// The refusal of a text that is no day, by its cause: a day that does not exist, one written otherwise, a moment.
#[cold]
#[inline(never)]
fn not_a_day(text: &str) -> Error {
    let found = excerpt(text);
    let Some(Read { year, month, day, has_time }) = read_loosely(text) else {
        return Fault::NotADay { found }.into();
    };
    let fault = match (Day::of_numbers(year, month, day), last_day(year, month)) {
        (Some(day), _) if has_time => Fault::MomentForDay { found, day },
        (Some(day), _) => Fault::WrittenOtherwise { found, day },
        (None, None) if (1900..=2999).contains(&year) => Fault::NoSuchMonth { found },
        (None, Some(last)) => Fault::NoSuchDay { found, year, month, name: name_of(month), last },
        (None, None) => Fault::NotADay { found },
    };
    fault.into()
}

/// Why a text that was meant as a day is none, for a place where something else may stand too; `None` where it was not.
pub(crate) fn meant_as_day(text: &str) -> Option<Words> {
    read_loosely(text).map(|_| not_a_day(text).words().clone())
}

/// The month that a text means, as documents write it: `2009/9`, `2009年9月`, `200909`, or a day of it.
pub(crate) fn month_meant(text: &str) -> Option<String> {
    let runs = digits_of(text);
    let (year, month) = match runs.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [run] if run.len() == 6 => {
            run.split_at_checked(4).map(|(year, month)| (year.to_owned(), month.to_owned()))?
        }
        [year, month, ..] if year.len() == 4 => ((*year).to_owned(), (*month).to_owned()),
        _ => return None,
    };
    Day::of_numbers(digits(&year)?, digits(&month)?, 1)
        .map(|first| format!("{:04}-{:02}", first.year(), first.month()))
}

/// The runs of digits in the first characters of a text.
fn digits_of(text: &str) -> Vec<String> {
    let plain: String = text.chars().take(40).map(half_width).collect();
    let runs = plain.split(|letter: char| !letter.is_ascii_digit());
    runs.filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

/// The numbers of a day, however they are parted.
struct Read {
    year: u32,
    month: u32,
    day: u32,
    /// Whether more follows.
    has_time: bool,
}

/// Reads `2024/2/3`, `2024.2.3`, `2024年2月3日`, `20240203` and a moment; the year first, with four digits.
fn read_loosely(text: &str) -> Option<Read> {
    let runs = digits_of(text);
    let runs: Vec<&str> = runs.iter().map(String::as_str).collect();
    let (parts, rest) = match runs.as_slice() {
        [run, rest @ ..] if run.len() == 8 => ([run.get(..4)?, run.get(4..6)?, run.get(6..)?], rest),
        [year, month, day, rest @ ..] if year.len() == 4 => ([*year, *month, *day], rest),
        _ => return None,
    };
    let [year, month, day] = parts.map(digits);
    Some(Read { year: year?, month: month?, day: day?, has_time: !rest.is_empty() })
}

/// The last day of a month; none where there is no such month between 1900 and 2999.
fn last_day(year: u32, month: u32) -> Option<u32> {
    (28..=31).rev().find(|day| Day::of_numbers(year, month, *day).is_some())
}

fn name_of(month: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    usize::try_from(month)
        .ok()
        .and_then(|month| NAMES.get(month.checked_sub(1)?))
        .copied()
        .unwrap_or_default()
}

impl TryFrom<NaiveDate> for Day {
    type Error = Error;
    fn try_from(date: NaiveDate) -> Result<Self, Error> {
        Self::within(date).ok_or_else(|| not_a_day(&date.to_string()))
    }
}

impl From<Day> for NaiveDate {
    fn from(day: Day) -> Self {
        day.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl std::str::FromStr for Day {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = text_saying(deserializer, "日期，如 \"2009-09-21\"", "a day, such as \"2009-09-21\"")?;
        Self::parse(&text).map_err(refusal)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Day {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Day".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "date", "description": "A civil day, `2009-09-21`."})
    }
}
