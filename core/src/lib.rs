//! Exact, explained figures for government offices (考核).

#![forbid(unsafe_code)]

pub mod contract;
mod day;
pub mod derivation;
pub mod document;
pub mod error;
pub mod number;
pub mod provenance;
pub mod words;

pub use day::Day;
pub use error::Error;
pub use number::{Decimal, Mode, Ratio, Rounded, Rounding};
pub use words::Language;
