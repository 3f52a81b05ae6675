//! The cases: what the library promises, one file per subject, read by every runner.

mod canonical;
mod case;
mod check;
mod clock;
pub mod fuzz;
pub mod generate;
mod graph;
pub mod growth;
pub mod house;
mod office;
mod places;
mod spent;

pub use canonical::canonical;
pub use case::{Case, Expected, Text, load};
pub use check::{Outcome, fault, rust_outcome};
pub use graph::in_order;
pub use office::office_page;
pub use places::places;
pub use spent::Spent;

/// The examples of the READMEs, which run as they stand.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
#[doc = include_str!("../../README.zh-CN.md")]
pub struct Readme;
