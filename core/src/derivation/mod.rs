//! How a figure came about: a list of steps that every area returns and every face can show.
//!
//! A [`Derivation`] is a graph laid out in order: each [`Step`] names the earlier steps whose results went in, so what
//! is used twice appears once. Whoever computes is generic over a [`Recorder`]: [`Explain`] keeps the steps,
//! [`Silent`] compiles away.

mod allowance;
mod fault;
mod graph;
mod kept;
mod outline;
mod record;
mod step;
mod text;

pub use allowance::Allowance;
use fault::Fault;
pub use graph::Derivation;
pub use kept::Kept;
#[cfg(feature = "page")]
pub(crate) use outline::{Form, Line, Outline};
pub use record::{AsAsked, Explain, Recorder, Silent};
pub use step::{Input, Step};

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = Fault::CODES;
