//! How long a term is, as its document writes it.

use super::amount::{Amount, Count};
use super::open::Open;
use crate::deadline::fault::RuleFault;
use crate::error::Error;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// A term (期限): how many days, working days, months or years, how they are counted, and what becomes of a rest day
/// at their end.
///
/// # Shape
/// `{"working_days": {"n": 20, "counted": "after"}}`, `{"months": {"n": 3, "counted": "after", "roll": "forward"}}`
///
/// # Rule
/// 民法典 第200条至第204条
///
/// # Example
/// ```
/// use kaohe::deadline::{Roll, Term};
/// use kaohe::{Calendar, Day};
/// let china = Calendar::china();
/// let received = Day::parse("2009-09-21")?;
/// assert_eq!(Term::working_days(15).due_day(received, &china)?, Day::parse("2009-10-16")?);
/// let accepted = Day::parse("2009-08-03")?;
/// let sixty = Term::days(60, Roll::Forward);
/// assert_eq!(sixty.raw_day(accepted, &china)?, Day::parse("2009-10-02")?);
/// assert_eq!(sixty.due_day(accepted, &china)?, Day::parse("2009-10-09")?);
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// Days that work in the calendar (工作日); they end on one, so nothing rolls.
    WorkingDays(WorkingTerm),
    /// Calendar days (日).
    Days(RollingTerm),
    /// Months (月): the same-numbered day, else the last of that month.
    Months(RollingTerm),
    /// Years (年): as twelve months each.
    Years(RollingTerm),
    /// The trigger day itself (当日).
    SameDay {},
}

/// A term that ends on a working day by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WorkingTerm {
    /// How many.
    pub n: Amount,
    /// From which end, and which days are in it.
    pub counted: Open<CountedFrom>,
}

/// A term that may end on a day that rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RollingTerm {
    /// How many.
    pub n: Amount,
    /// From which end, and which days are in it.
    pub counted: Open<CountedFrom>,
    /// Where a last day that rests moves, once, at the end.
    pub roll: Roll,
}

/// From which end a term is counted, and which days are in it (起算).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum CountedFrom {
    /// The trigger day is not counted; the n-th day after it is the end (当日不计).
    After,
    /// The trigger day is day 1 (含当日).
    Including,
    /// The day after n full days.
    ClearAfter,
    /// The n-th day before the trigger day (N 日前, 差 N 日).
    Before,
    /// The day before n full days ahead of the trigger day (N 日前, 隔 N 日).
    ClearBefore,
}

/// Where the last day of a term moves when it rests (顺延或提前).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// To the next working day.
    Forward,
    /// To the working day before.
    Backward,
    /// Nowhere.
    None,
}

impl Term {
    /// So many working days, the trigger day not counted.
    pub fn working_days(n: u32) -> Self {
        Self::WorkingDays(WorkingTerm {
            n: Amount::Fixed(Count::of(n)),
            counted: Open::Stated(CountedFrom::After),
        })
    }

    /// So many calendar days, the trigger day not counted.
    pub fn days(n: u32, roll: Roll) -> Self {
        Self::Days(RollingTerm {
            n: Amount::Fixed(Count::of(n)),
            counted: Open::Stated(CountedFrom::After),
            roll,
        })
    }

    /// So many months, the trigger day not counted.
    pub fn months(n: u32, roll: Roll) -> Self {
        Self::Months(RollingTerm {
            n: Amount::Fixed(Count::of(n)),
            counted: Open::Stated(CountedFrom::After),
            roll,
        })
    }

    /// The same term, counted in this way; the trigger day itself is counted in none.
    #[must_use]
    pub fn counted(mut self, counted: CountedFrom) -> Self {
        match &mut self {
            Self::WorkingDays(term) => term.counted = Open::Stated(counted),
            Self::Days(term) | Self::Months(term) | Self::Years(term) => term.counted = Open::Stated(counted),
            Self::SameDay {} => {}
        }
        self
    }

    /// The amount; `None` where a term has none.
    pub(crate) fn amount(&self) -> Option<Amount> {
        match self {
            Self::WorkingDays(term) => Some(term.n),
            Self::Days(term) | Self::Months(term) | Self::Years(term) => Some(term.n),
            Self::SameDay {} => None,
        }
    }

    /// How the term is counted, or that its text leaves that open; `None` where nothing is counted.
    pub(super) fn counting(&self) -> Option<&Open<CountedFrom>> {
        match self {
            Self::WorkingDays(term) => Some(&term.counted),
            Self::Days(term) | Self::Months(term) | Self::Years(term) => Some(&term.counted),
            Self::SameDay {} => None,
        }
    }

    /// Every way in which the term can be counted.
    pub(crate) fn readings(&self) -> &[CountedFrom] {
        self.counting().map_or(&[CountedFrom::After], Open::readings)
    }

    /// Whether the term runs towards earlier days, in every reading of it that is open.
    pub(crate) fn is_backward(&self) -> bool {
        self.readings().iter().all(|counted| counted.is_backward())
    }

    /// The key under which the term stands in a document.
    pub(super) fn unit_word(&self) -> &'static str {
        match self {
            Self::WorkingDays(_) => "working_days",
            Self::Days(_) => "days",
            Self::Months(_) => "months",
            Self::Years(_) => "years",
            Self::SameDay {} => "same_day",
        }
    }

    /// Where a rule says how its term is counted.
    pub(crate) fn counting_pointer(&self) -> String {
        format!("/term/{}/counted", self.unit_word())
    }

    /// Whether a reading is one of several that the text leaves open.
    pub(crate) fn leaves_open(&self, counted: CountedFrom) -> bool {
        matches!(self.counting(), Some(Open::Unknown(readings)) if readings.contains(&counted))
    }

    /// The amount that the term alone states; zero where it has none.
    pub(crate) fn stated_amount(&self) -> Result<u32, Error> {
        match self.amount() {
            None => Ok(0),
            Some(Amount::Set(_)) => Err(RuleFault::AmountMissing {}.into()),
            Some(Amount::Fixed(n)) if n.number() == 0 => {
                Err(RuleFault::AmountBelowOne { found: "0".into() }.into())
            }
            Some(Amount::Fixed(n)) => Ok(n.number()),
        }
    }
}

impl CountedFrom {
    /// The word documents use.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::After => "after",
            Self::Including => "including",
            Self::ClearAfter => "clear_after",
            Self::Before => "before",
            Self::ClearBefore => "clear_before",
        }
    }

    /// Whether the term runs towards earlier days.
    pub(crate) fn is_backward(self) -> bool {
        matches!(self, Self::Before | Self::ClearBefore)
    }

    /// What is counted, in both languages.
    pub(crate) fn words(self) -> Words {
        match self {
            Self::After => Words::new("当日不计", "the trigger day not counted"),
            Self::Including => Words::new("含当日", "the trigger day counted"),
            Self::ClearAfter => Words::new("其间足数", "that many full days between"),
            Self::Before => Words::new("向前计算", "backward, the trigger day not counted"),
            Self::ClearBefore => Words::new("向前计算，其间足数", "backward, that many full days between"),
        }
    }
}
