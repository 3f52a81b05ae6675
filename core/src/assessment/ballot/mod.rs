//! Ballots: their forms, and the votes on them.

mod form;
mod votes;

pub use form::{BallotMark, Ballots, Form, Marks, Trim};
pub(super) use form::{Forms, unknown_form};
pub(super) use votes::{Vote, Votes};
