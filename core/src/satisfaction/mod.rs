//! Satisfaction rates with their denominators and intervals.

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = &[];
