//! A calendar month and a run of months.

use crate::cost::fault::Fault;
use crate::day::{Day, month_meant};
use crate::document::{excerpt, refusal, text_saying};
use crate::error::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A calendar month (月份), from 1900-01 to 2999-12.
///
/// # Shape
/// Text `"2009-09"`, exactly seven characters.
///
/// # Errors
/// `cost.not_a_month`
///
/// # Example
/// ```
/// use kaohe::cost::Month;
/// let month = Month::parse("2009-12")?;
/// assert_eq!(month.next().to_string(), "2010-01");
/// assert!(Month::parse("2009-13").is_err());
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// Reads `YYYY-MM` and nothing else.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let first = Day::parse(&format!("{text}-01"));
        first.map(Self::of).map_err(|_| not_a_month(text))
    }

    /// The month of a day.
    pub fn of(day: Day) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// The month after this one.
    #[must_use]
    pub fn next(self) -> Self {
        match self.month {
            12 => Self { year: self.year.saturating_add(1), month: 1 },
            month => Self { month: month.saturating_add(1), ..self },
        }
    }

    /// So many months later.
    fn plus(self, months: usize) -> Self {
        let months = i64::try_from(months).unwrap_or(i64::MAX);
        let since =
            i64::from(self.year).saturating_mul(12).saturating_add(self.month.into()).saturating_sub(1);
        let since = since.saturating_add(months);
        let month = u32::try_from(since.rem_euclid(12)).unwrap_or(0).saturating_add(1);
        Self { year: i32::try_from(since.div_euclid(12)).unwrap_or(i32::MAX), month }
    }

    /// The first day.
    ///
    /// # Errors
    /// `day.not_a_day` after 2999.
    pub fn first_day(self) -> Result<Day, Error> {
        Day::of(self.year, self.month, 1)
    }

    /// Months from this one to `later`; negative where that is earlier.
    pub fn months_until(self, later: Self) -> i64 {
        let count = |month: Self| i64::from(month.year).saturating_mul(12).saturating_add(month.month.into());
        count(later).saturating_sub(count(self))
    }
}

#[cold]
#[inline(never)]
fn not_a_month(text: &str) -> Error {
    let found = excerpt(text);
    match month_meant(text) {
        Some(month) => Fault::MonthWrittenOtherwise { found, month }.into(),
        None => Fault::NotAMonth { found }.into(),
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Debug for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = text_saying(deserializer, "月份，如 \"2009-09\"", "a month, such as \"2009-09\"")?;
        Self::parse(&text).map_err(refusal)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Month {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Month".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "format": "month", "description": "A calendar month, `2009-09`."})
    }
}

/// A run of months, first and last included (统计期).
///
/// # Shape
/// `{"from": "2009-01", "to": "2009-12"}`
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Months {
    /// The first month.
    pub from: Month,
    /// The last month.
    pub to: Month,
}

impl Months {
    /// How many there are; 0 where the last lies before the first.
    pub fn count(self) -> usize {
        usize::try_from(self.from.months_until(self.to).saturating_add(1)).unwrap_or(0)
    }

    /// The months in order.
    pub fn iter(self) -> impl Iterator<Item = Month> {
        std::iter::successors(Some(self.from), |month| Some(month.next())).take(self.count())
    }

    /// The month at a position, from 0; `None` beyond the last.
    pub(crate) fn nth(self, position: usize) -> Option<Month> {
        (position < self.count()).then(|| self.from.plus(position))
    }

    /// Which of the months it is, from 0; `None` outside.
    pub(crate) fn position(self, month: Month) -> Option<usize> {
        let position = usize::try_from(self.from.months_until(month)).ok()?;
        (position < self.count()).then_some(position)
    }
}
