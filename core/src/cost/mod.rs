//! What vehicles cost: ledger lines to monthly sheets that foot, and amounts shared to the last place.
//!
//! A [`Ledger`] is read by a [`Policy`] into a [`Sheet`]; a [`Share`] is split over keys. Whether a cost was allowed,
//! and who approved it, is left to others.

mod check;
mod fault;
mod figures;
mod foot;
mod layout;
mod ledger;
mod meter;
mod month;
mod policy;
mod proof;
mod publish;
mod rows;
mod share;
mod sheet;
mod tank;

pub use layout::{Dimension, Layout, Publication, Summed};
pub use ledger::{
    Carried, Category, Fill, Ledger, Line, MeterChange, MeterEvent, Order, Quantity, Reading, Vehicle,
};
pub use month::{Month, Months};
pub use policy::{MonthBoundary, Policy, TwoReadings};
pub use rows::Book;
pub use share::{KeyShare, Over, Portion, Share, Shares};
pub use sheet::{Because, CategoryAmount, Cell, Figure, Moved, NotComputable, Row, Sheet};
pub use tank::{TankSpan, Tanks};

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = fault::Fault::CODES;
