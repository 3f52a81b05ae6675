//! Ballots: their forms, and the votes on them.

mod form;
mod votes;

pub use form::{BallotForm, BallotMark, BallotMarks, BallotTrim, CohortBallots};
pub(super) use form::{Forms, unknown_form};
pub(super) use votes::{Vote, Votes};
