//! Exact, explained figures for government offices (考核).

#![forbid(unsafe_code)]

pub mod assessment;
pub mod calendar;
pub mod contract;
pub mod cost;
mod day;
pub mod deadline;
pub mod derivation;
pub mod document;
pub mod error;
pub mod law;
pub mod number;
#[cfg(feature = "page")]
pub mod page;
pub mod provenance;
pub mod satisfaction;
pub mod words;

pub use assessment::Scheme;
pub use calendar::Calendar;
pub use day::Day;
pub use error::Error;
pub use number::{Decimal, Mode, Ratio, Rounded, Rounding};
pub use satisfaction::{Survey, Tally};
pub use words::Language;
