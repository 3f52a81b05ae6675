//! One of the ways in which a rule can be read.

use super::effect::PauseEdge;
use super::term::CountedFrom;
use crate::day::Day;
use crate::deadline::fault::LogFault;
use crate::error::Error;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// One way to read a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) counted: CountedFrom,
    /// Whether the days count on which the matter was closed before it was reopened.
    pub(crate) closed_days: PauseEdge,
}

impl Reading {
    /// A term that leaves nothing open.
    pub(crate) const PLAIN: Self = Self::counted(CountedFrom::After);

    /// A term counted in one way; the matter was never closed.
    pub(crate) const fn counted(counted: CountedFrom) -> Self {
        Self { counted, closed_days: PauseEdge::Counts }
    }
}

/// A word by which a question settles what the text of a rule leaves open (读法).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum AssumedReading {
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
    /// The days on which the matter was closed count.
    Counts,
    /// The days on which the matter was closed do not count.
    Excluded,
}

impl From<CountedFrom> for AssumedReading {
    fn from(counted: CountedFrom) -> Self {
        match counted {
            CountedFrom::After => Self::After,
            CountedFrom::Including => Self::Including,
            CountedFrom::ClearAfter => Self::ClearAfter,
            CountedFrom::Before => Self::Before,
            CountedFrom::ClearBefore => Self::ClearBefore,
        }
    }
}

impl From<PauseEdge> for AssumedReading {
    fn from(edge: PauseEdge) -> Self {
        match edge {
            PauseEdge::Counts => Self::Counts,
            PauseEdge::Excluded => Self::Excluded,
        }
    }
}

/// The refusal to choose between readings whose days differ: each with its day.
pub(crate) fn undecided(days: impl Iterator<Item = (Reading, Option<Day>)>) -> Error {
    let days: Vec<_> = days.collect();
    let differ = |word: fn(&Reading) -> &'static str| {
        days.windows(2).any(|pair| matches!(pair, [(one, _), (other, _)] if word(one) != word(other)))
    };
    let words: [fn(&Reading) -> &'static str; 2] =
        [|reading| reading.counted.word(), |reading| reading.closed_days.word()];
    let words: Vec<_> = words.into_iter().filter(|word| differ(*word)).collect();
    let listed = days.iter().map(|(reading, day)| {
        let words: Vec<_> = words.iter().map(|word| format!("`{}`", word(reading))).collect();
        format!("{} {}", words.join(" "), day.map_or("—".into(), |day| day.to_string()))
    });
    let listed: Vec<_> = listed.collect();
    LogFault::Undecided { readings: Words::new(listed.join("、"), listed.join(", ")) }.into()
}
