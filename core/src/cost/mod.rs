//! What vehicles cost: ledger lines to monthly sheets that foot, and amounts shared to the last place.
//!
//! A [`Ledger`] is read by a [`Policy`] into a [`Sheet`]; a [`Share`] is split over keys. Whether a cost was allowed,
//! and who approved it, is left to others.

mod audit;
mod fault;
mod figure;
mod finding;
mod ledger;
mod share;
mod sheet;
mod vehicle;

pub use figure::{Because, Cell, DoesNotApply, Figure, Month, Months, NoMeasure, NotComputable};
pub use ledger::{
    Carried, Category, Fill, Ledger, Line, MeterChange, MeterEvent, Order, Quantity, Reading, Vehicle,
};
pub use share::{KeyShare, Over, Portion, Share, Shares};
pub use sheet::{CategoryAmount, Columns, Dimension, Layout, Moved, Publication, Row, Sheet, Summed};
pub use vehicle::{Book, ChargeSpan, MonthBoundary, Policy, TankSpan, Tanks, TwoReadings};

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = fault::Fault::CODES;

/// Every code of a finding of this room.
pub(crate) const FINDINGS: &[&str] = finding::CostFinding::CODES;
