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
mod question;
mod rules;
mod shipped;
mod statute;
mod table;
mod version;

use crate::day::Day;
use crate::document::Tree;
use crate::error::Error;
use crate::words::Title;
pub use answer::{Counted, DayKind, Moved, RestKind, Run, Used, Why};
pub use document::{Base, CalendarDocument, LeftOut, WeekFrom, Weekday, Zone};
use fault::Fault;
pub use notice::{Announced, DayOff, Governed, Notice, Occasion, Ruling};
use rules::Rules;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::{Arc, OnceLock};
use version::{Version, Versions};

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
    book: Arc<Versions>,
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
        static CHINA: OnceLock<Calendar> = OnceLock::new();
        CHINA.get_or_init(|| Self::compiled(shipped::rules())).clone()
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
        Self::of(Tree::parse(text)?.document()?)
    }

    /// Checks and compiles a calendar document.
    ///
    /// # Errors
    /// `calendar.*`, in document order.
    pub fn of(document: CalendarDocument) -> Result<Self, Error> {
        Rules::of(document, &Self::china().book.rules).map(Self::compiled)
    }

    /// Reads a calendar from a request: the name of one that ships, or a document.
    pub(crate) fn named_or_read(tree: &Tree) -> Result<Self, Error> {
        match tree.as_text() {
            Some(shipped::CHINA) => Ok(Self::china()),
            Some(found) => Err(Fault::Unknown { found: crate::document::excerpt(found) }.into()),
            None => Self::of(tree.document()?),
        }
    }

    fn compiled(rules: Rules) -> Self {
        let book = Arc::new(Versions::new(rules));
        let version = book.latest();
        Self { book, version, known_as_of: None, beyond: Beyond::Refuse }
    }

    /// The calendar as it was known on a day: with the notices announced up to and on it. It shares its data with this
    /// one, so ten thousand of them are as cheap as one.
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
        let version = self.book.known_as_of(day)?;
        Ok(Self { version, known_as_of: Some(day), ..self.clone() })
    }

    /// The calendar with this answer to days that no notice governs; a calendar refuses them at first.
    #[must_use]
    pub fn beyond(&self, beyond: Beyond) -> Self {
        Self { beyond, ..self.clone() }
    }

    /// The calendar's id, such as `cn`.
    pub fn id(&self) -> &str {
        &self.book.rules.id
    }

    /// What the calendar is called.
    pub fn title(&self) -> &Title {
        &self.book.rules.title
    }

    /// The day as of which its notices are known; `None` where all of them are.
    pub fn known_as_of_day(&self) -> Option<Day> {
        self.known_as_of
    }

    /// The calendar as an answer names it.
    pub fn used(&self, provisional: bool) -> Used {
        Used { id: self.id().to_owned(), known_as_of: self.known_as_of, provisional }
    }
}

impl fmt::Debug for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Calendar");
        shown.field("id", &self.book.rules.id).field("known_as_of", &self.known_as_of);
        shown.field("beyond", &self.beyond).finish_non_exhaustive()
    }
}

impl std::str::FromStr for Calendar {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::read(text)
    }
}
