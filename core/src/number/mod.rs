//! Exact numbers: fractions that cannot overflow, decimals in and out as canonical text, named rounding.

mod apportion;
mod decimal;
mod fault;
mod ratio;
mod rounding;
mod small;
mod text;
mod two_way;
mod written;

pub(crate) use apportion::split;
pub use apportion::{in_proportion, largest_remainder};
pub use decimal::Decimal;
use fault::Fault;
pub use ratio::Ratio;
pub use rounding::{Mode, Rounded, Rounding};
pub(crate) use text::{Text, as_text};
pub(crate) use two_way::TwoWayTable;
pub use written::Written;
pub(crate) use written::rounded_back;

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = Fault::CODES;
