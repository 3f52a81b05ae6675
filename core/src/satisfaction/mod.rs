//! Satisfaction rates with their denominators and intervals.
//!
//! One tally gives a rate of 50 % or of 95 %, by what is counted below. So a [`Tally`] says what became of every single
//! follow-up, a [`Definition`] says which of them count, and a [`Rate`] shows both: the figure, and the ledger
//! from what was assigned to what was counted. What nobody published is not computed.
//!
//! Weighing rates against each other is left to [`assessment`](crate::assessment).

mod count;
mod definition;
mod document;
mod fault;
mod finding;
mod groups;
mod interval;
mod measured;
mod names;
mod never;
mod outcome;
mod proof;
mod published;
mod quantile;
mod question;
mod rate;
mod score;
mod survey;
mod tally;

pub use count::Count;
pub use definition::{Definition, RateSide};
pub use document::SurveyDocument;
use fault::Fault;
pub use groups::{GroupRate, Rates, TallyGroup};
pub use interval::{Interval, IntervalMethod, IntervalOutcome, Population, Sides, Wilson};
pub use never::NeverPrinted;
pub use outcome::{RateBecause, RateFigure, RateNotComputable};
pub use question::Question;
pub use rate::{Rate, RateLine, RateOutcome};
pub use score::{Score, ScoreOutcome, Scoring};
pub use survey::{Survey, SurveyGiven};
pub use tally::{Counts, Published, Tally};

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = Fault::CODES;

/// Every code of a finding of this room.
pub(crate) const FINDINGS: &[&str] = finding::RateFinding::CODES;
