//! A civil day as documents write it.

use crate::document::refusal;
use crate::error::Error;
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

crate::faults! {
    /// What a day can be refused for.
    Fault {
        NotADay { found: String } "day.not_a_day"
            "found `{found}`; a day is written as year-month-day, such as \"2009-09-21\", from 1900 to 2999"
            "读到“{found}”；日期应写作年-月-日，例如 \"2009-09-21\"，限 1900 至 2999 年"
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
            .ok_or_else(|| not_a_day(&format!("{year}-{month}-{day}")))
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
            .ok_or_else(|| not_a_day(&format!("{self} {n:+}")))
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
        moved.and_then(Self::within).ok_or_else(|| not_a_day(&format!("{self} {n:+} months")))
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

fn not_a_day(found: &str) -> Error {
    Fault::NotADay { found: crate::document::excerpt(found) }.into()
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
        Self::parse(&String::deserialize(deserializer)?).map_err(refusal)
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
