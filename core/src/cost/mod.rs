//! What vehicles cost: ledger lines to monthly sheets that foot, and amounts shared to the last place.
//!
//! A [`Ledger`] is read by a [`Policy`] into a [`Sheet`]; a [`Share`] is split over keys. Whether a cost was allowed,
//! and who approved it, is left to others.

mod audit;
mod book;
mod cell;
mod check;
mod correction;
mod energy;
mod entry;
mod fault;
mod figures;
mod finding;
mod foot;
mod layout;
mod ledger;
mod leg;
mod meter;
mod month;
mod plausible;
mod policy;
mod proof;
mod publish;
mod ratio;
mod rows;
mod share;
mod sheet;
mod span;
mod tank;

pub use book::Book;
pub use cell::{Because, Cell, DoesNotApply, Figure, NoMeasure, NotComputable};
pub use layout::{Dimension, Layout, Publication, Summed};
pub use ledger::{
    Carried, Category, Fill, Ledger, Line, MeterChange, MeterEvent, Order, Quantity, Reading, Vehicle,
};
pub use month::{Month, Months};
pub use policy::{MonthBoundary, Policy, TwoReadings};
pub use share::{KeyShare, Over, Portion, Share, Shares};
pub use sheet::{CategoryAmount, Columns, Moved, Row, Sheet};
pub use tank::{ChargeSpan, TankSpan, Tanks};

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = fault::Fault::CODES;

/// Every code of a finding of this room.
pub(crate) const FINDINGS: &[&str] = finding::CostFinding::CODES;
