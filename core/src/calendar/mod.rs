//! Days that work and days that rest, by notice and version.
//!
//! A [`Calendar`] says of each day whether it works and why, moves by working days, and counts them. It knows which
//! notice said so and when that became known, so the same question can be put as of any day. What no notice has
//! announced yet it refuses, unless it is asked to go [`beyond`](Calendar::beyond).
//!
//! Terms, months and pauses are left to [`deadline`](crate::deadline).

mod answer;
mod document;
mod fault;
mod notice;
mod shipped;
mod table;
mod version;

use crate::day::Day;
use crate::document::Tree;
use crate::error::Error;
use crate::words::Title;
pub use answer::{Counted, DayKind, Moved, Run, Used, Why};
use document::Rules;
pub use document::{Base, Document, LeftOut, WeekFrom, Weekday, Zone};
use fault::Fault;
pub use notice::{Announced, Governed, Notice, Occasion, Ruling};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::Arc;
use table::{LAST, day_at, position};
use version::Version;

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = Fault::CODES;

/// A working calendar (工作日历): a handle, cheap to clone and to share between threads.
///
/// # Rule
/// 国务院关于职工工作时间的规定 第七条 (the week), and the yearly notices (days off and make-up days).
///
/// # Example
/// ```
/// use kaohe::{Calendar, Day};
/// let china = Calendar::china();
/// let received = Day::parse("2009-09-21")?;
/// assert_eq!(china.add_working_days(received, 15)?.day, Day::parse("2009-10-16")?);
/// let error = china.add_working_days(Day::parse("2027-01-04")?, 3).unwrap_err();
/// assert_eq!(error.code(), "calendar.year_not_covered");
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone)]
pub struct Calendar {
    rules: Arc<Rules>,
    version: Arc<Version>,
    known_as_of: Option<Day>,
    beyond: Beyond,
}

/// What becomes of days that no notice governs (公布范围之外).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Beyond {
    /// A question that depends on them is refused.
    Refuse,
    /// Only their week speaks, and the answer says that it is provisional.
    Provisional,
}

/// Where a day that rests is moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// To the next working day (顺延).
    Forward,
    /// To the working day before (提前).
    Backward,
}

impl Calendar {
    /// The official calendar of China, `cn`, with every notice that ships.
    pub fn china() -> Self {
        shipped::china()
    }

    /// Reads a calendar document.
    ///
    /// # Errors
    /// `document.*` `shape.*` `day.not_a_day` `calendar.*`
    ///
    /// # Example
    /// ```
    /// use kaohe::{Calendar, Day};
    /// let bank = Calendar::read(r#"{"calendar": "bank", "title": {"zh": "银行"},
    ///     "based_on": {"calendar": "cn", "without": ["work"]}, "notices": []}"#)?;
    /// assert_eq!(bank.works(Day::parse("2009-10-10")?), Ok(false));
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, Error> {
        Self::of(crate::document::read(text)?)
    }

    /// Checks and compiles a calendar document.
    ///
    /// # Errors
    /// `calendar.*`, in document order.
    pub fn of(document: Document) -> Result<Self, Error> {
        Rules::of(document).map(Self::compiled)
    }

    /// Reads a calendar from a request: the name of one that ships, or a document.
    pub(crate) fn named_or_read(tree: &Tree) -> Result<Self, Error> {
        match tree.as_text() {
            Some(shipped::CHINA) => Ok(Self::china()),
            Some(found) => Err(Fault::Unknown { found: crate::document::excerpt(found) }.into()),
            None => Self::of(tree.build()?),
        }
    }

    fn compiled(rules: Rules) -> Self {
        let version = Arc::new(Version::new(&rules, &rules.notices));
        Self { rules: Arc::new(rules), version, known_as_of: None, beyond: Beyond::Refuse }
    }

    /// The calendar as it was known on a day: with the notices announced up to and on it.
    ///
    /// # Rule
    /// Of a notice whose announcement nobody wrote down, the first day that it governs is taken.
    ///
    /// # Errors
    /// `calendar.notice_day_unknown` where only a month is known and the day lies in it, before its last day.
    ///
    /// # Example
    /// ```
    /// use kaohe::{Calendar, Day};
    /// let new_years_eve = Day::parse("2018-12-31")?;
    /// assert_eq!(Calendar::china().known_as_of(Day::parse("2018-12-05")?)?.works(new_years_eve), Ok(true));
    /// assert_eq!(Calendar::china().known_as_of(Day::parse("2018-12-06")?)?.works(new_years_eve), Ok(false));
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn known_as_of(&self, day: Day) -> Result<Self, Error> {
        let mut known = Vec::new();
        for notice in &self.rules.notices {
            if notice.known_on(day)? {
                known.push(Arc::clone(notice));
            }
        }
        let version = Arc::new(Version::new(&self.rules, &known));
        Ok(Self { version, known_as_of: Some(day), ..self.clone() })
    }

    /// The calendar with this answer to days that no notice governs; a calendar refuses them at first.
    #[must_use]
    pub fn beyond(&self, beyond: Beyond) -> Self {
        Self { beyond, ..self.clone() }
    }

    /// The calendar's id, such as `cn`.
    pub fn id(&self) -> &str {
        &self.rules.id
    }

    /// What the calendar is called.
    pub fn title(&self) -> &Title {
        &self.rules.title
    }

    /// The day as of which its notices are known; `None` where all of them are.
    pub fn known_as_of_day(&self) -> Option<Day> {
        self.known_as_of
    }

    /// The calendar as an answer names it.
    pub fn used(&self, provisional: bool) -> Used {
        Used { id: self.id().to_owned(), known_as_of: self.known_as_of, provisional }
    }

    /// Whether a day works.
    ///
    /// # Errors
    /// `calendar.year_not_covered` `calendar.week_unknown`
    pub fn works(&self, day: Day) -> Result<bool, Error> {
        let at = position(day);
        self.asked(at, at)?;
        Ok(self.version.table.works(at))
    }

    /// What a day is: whether it works, and why.
    ///
    /// # Errors
    /// `calendar.year_not_covered` `calendar.week_unknown`
    pub fn day(&self, day: Day) -> Result<DayKind, Error> {
        let at = position(day);
        let provisional = self.asked(at, at)?;
        let why = self.version.why(at);
        let source = self.version.notice(at).map(|notice| notice.source.clone());
        Ok(DayKind { day, works: self.version.table.works(at), why, source, provisional })
    }

    /// The day that lies `n` working days after a day; before it where `n` is negative, itself where `n` is zero.
    ///
    /// # Rule
    /// The day itself is not counted (民法典 第201条); it need not work.
    ///
    /// # Errors
    /// `calendar.year_not_covered` `calendar.week_unknown` `calendar.out_of_reach`
    pub fn add_working_days(&self, day: Day, n: i64) -> Result<Moved, Error> {
        let at = position(day);
        let table = &self.version.table;
        // Of the working days in order, the one that is reached; the first after `at` is number `rank(at + 1)`.
        let number = match n {
            0 => return Ok(Moved { day, provisional: self.asked(at, at)? }),
            1.. => i64::from(table.rank(at.saturating_add(1))).saturating_add(n).saturating_sub(1),
            _ => i64::from(table.rank(at)).saturating_add(n),
        };
        let found = u32::try_from(number).ok().and_then(|number| table.select(number));
        let near = if n > 0 { at.saturating_add(1) } else { at.saturating_sub(1) };
        self.reached(near, found.ok_or(if n > 0 { LAST } else { 0 }))
    }

    /// The day itself where it works, else the next working day or the one before.
    ///
    /// # Rule
    /// 民法典 第203条 (forward); a term that is counted backward rolls backward.
    ///
    /// # Errors
    /// `calendar.year_not_covered` `calendar.week_unknown` `calendar.out_of_reach`
    ///
    /// # Example
    /// ```
    /// use kaohe::{Calendar, Day, calendar::Direction};
    /// let due = Calendar::china().roll(Day::parse("2009-10-02")?, Direction::Forward)?;
    /// assert_eq!(due.day, Day::parse("2009-10-09")?);
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn roll(&self, day: Day, direction: Direction) -> Result<Moved, Error> {
        let at = position(day);
        let table = &self.version.table;
        let found = match direction {
            Direction::Forward => table.select(table.rank(at)).ok_or(LAST),
            Direction::Backward => {
                table.rank(at.saturating_add(1)).checked_sub(1).and_then(|last| table.select(last)).ok_or(0)
            }
        };
        self.reached(at, found)
    }

    /// Working days after `from`, up to and on `to`.
    ///
    /// # Errors
    /// `calendar.reversed` `calendar.year_not_covered` `calendar.week_unknown`
    ///
    /// # Example
    /// ```
    /// use kaohe::{Calendar, Day};
    /// let counted = Calendar::china().count_working_days(Day::parse("2024-05-07")?, Day::parse("2024-05-11")?)?;
    /// assert_eq!(counted.working_days, 4);
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn count_working_days(&self, from: Day, to: Day) -> Result<Counted, Error> {
        in_order(from, to)?;
        self.counted(position(from).saturating_add(1), position(to))
    }

    /// Working days from `from` to `to`, both included.
    ///
    /// # Errors
    /// `calendar.reversed` `calendar.year_not_covered` `calendar.week_unknown`
    pub fn count_working_days_including(&self, from: Day, to: Day) -> Result<Counted, Error> {
        in_order(from, to)?;
        self.counted(position(from), position(to))
    }

    /// The days from `from` to `to`, both included, as runs of one reason each.
    ///
    /// # Errors
    /// `calendar.reversed` `calendar.year_not_covered` `calendar.week_unknown`
    pub fn runs(&self, from: Day, to: Day) -> Result<Vec<Run>, Error> {
        in_order(from, to)?;
        let (first, last) = (position(from), position(to));
        self.asked(first, last)?;
        let mut runs: Vec<Run> = Vec::new();
        for at in first..=last {
            let (why, works) = (self.version.why(at), self.version.table.works(at));
            let provisional = !self.version.covers(at);
            match runs.last_mut() {
                Some(run) if run.why == why && run.provisional == provisional => run.to = day_at(at),
                _ => runs.push(Run { from: day_at(at), to: day_at(at), why, works, provisional }),
            }
        }
        Ok(runs)
    }

    /// Working days from one position to another; none where the first lies behind the last, which is then asked about.
    fn counted(&self, first: u32, last: u32) -> Result<Counted, Error> {
        let provisional = self.asked(first.min(last), last)?;
        let table = &self.version.table;
        let working_days = table.rank(last.saturating_add(1)).saturating_sub(table.rank(first));
        Ok(Counted { working_days, provisional })
    }

    /// The day found on a way that began at `near`; where none was, the way's end stands instead.
    fn reached(&self, near: u32, found: Result<u32, u32>) -> Result<Moved, Error> {
        let provisional = self.asked(near, found.unwrap_or_else(|end| end))?;
        let out_of_reach = |_| Fault::OutOfReach { id: self.id().to_owned() };
        Ok(Moved { day: day_at(found.map_err(out_of_reach)?), provisional })
    }

    /// Whether a day on the way from `near` to `far` is governed by no notice; refused where that may not be.
    fn asked(&self, near: u32, far: u32) -> Result<bool, Error> {
        let Some(gap) = self.version.gap(near, far) else { return Ok(false) };
        let id = || self.id().to_owned();
        if self.beyond == Beyond::Refuse {
            let covered = self.version.covered_text();
            return Err(Fault::YearNotCovered { id: id(), covered, day: day_at(gap) }.into());
        }
        let earliest = near.min(far);
        if earliest < self.version.begins {
            return Err(Fault::WeekUnknown { id: id(), day: day_at(earliest) }.into());
        }
        Ok(true)
    }
}

fn in_order(from: Day, to: Day) -> Result<(), Fault> {
    if from > to { Err(Fault::Reversed { from, to }) } else { Ok(()) }
}

impl fmt::Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Calendar");
        shown.field("id", &self.rules.id).field("known_as_of", &self.known_as_of);
        shown.field("beyond", &self.beyond).finish_non_exhaustive()
    }
}

impl std::str::FromStr for Calendar {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::read(text)
    }
}
