//! The cases: what the library promises, one file per subject, read by every runner.

mod case;
mod check;

pub use case::{Case, Expected, Text, load};
pub use check::{Outcome, fault, rust_outcome};
