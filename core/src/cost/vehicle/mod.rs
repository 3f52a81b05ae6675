//! A ledger read by a policy: how far every vehicle came, and what it bought on the way.

mod book;
mod energy;
mod leg;
mod meter;
mod plausible;
mod policy;
mod span;
mod tank;

pub use book::Book;
pub(super) use energy::Runs;
pub(super) use leg::{Leg, Legs, Way};
pub(super) use meter::{Boundary, Point};
pub use policy::{MonthBoundary, SheetPolicy, TwoReadings};
pub(super) use span::{Spans, per_100_km};
pub use tank::{ChargeSpan, TankSpan, Tanks};
