//! Where a term of one amount ends, under every way in which it can be counted.

use super::length::{Length, Unit};
use crate::calendar::Calendar;
use crate::day::Day;
use crate::deadline::rule::{CountedFrom, Reading, Roll, Term, undecided};
use crate::error::Error;

impl Term {
    /// The day on which the term ends, moved where that day rests.
    ///
    /// # Errors
    /// `term.amount_missing` `term.amount_below_one` `rule.undecided` `calendar.*` `day.not_a_day`
    pub fn due_day(&self, from: Day, calendar: &Calendar) -> Result<Day, Error> {
        self.agreed(|length| Ok(length.rolled(length.end(from, calendar)?.day, calendar)?.day))
    }

    /// The day on which the term ends, before anything moves it.
    ///
    /// # Errors
    /// As [`due_day`](Self::due_day).
    pub fn raw_day(&self, from: Day, calendar: &Calendar) -> Result<Day, Error> {
        self.agreed(|length| Ok(length.end(from, calendar)?.day))
    }

    /// The term with this amount, counted in this way.
    pub(crate) fn length(&self, n: u32, counted: CountedFrom) -> Length {
        let (unit, roll) = match self {
            Self::WorkingDays(_) => (Unit::WorkingDays, Roll::None),
            Self::Days(term) => (Unit::Days, term.roll),
            Self::Months(term) => (Unit::Months, term.roll),
            Self::Years(term) => (Unit::Years, term.roll),
            Self::SameDay {} => (Unit::SameDay, Roll::None),
        };
        Length { unit, n, counted, roll }
    }

    /// The day on which every reading of the term agrees.
    fn agreed(&self, day: impl Fn(Length) -> Result<Day, Error>) -> Result<Day, Error> {
        let n = self.stated_amount()?;
        let readings = self.readings();
        if let [counted] = readings {
            return day(self.length(n, *counted));
        }
        let days = readings.iter().map(|counted| Ok((*counted, day(self.length(n, *counted))?)));
        one_day(days.collect::<Result<_, Error>>()?)
    }
}

/// The one day of several readings; refused where they differ.
fn one_day(days: Vec<(CountedFrom, Day)>) -> Result<Day, Error> {
    match days.as_slice() {
        [(_, first), rest @ ..] if rest.iter().all(|(_, day)| day == first) => Ok(*first),
        _ => Err(undecided(days.iter().map(|(counted, day)| (Reading::counted(*counted), Some(*day))))),
    }
}
