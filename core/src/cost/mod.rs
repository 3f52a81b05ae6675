//! What vehicles cost: ledger lines to monthly sheets that foot, and amounts shared to the last place.
//!
//! A [`CostLedger`] is read by a [`SheetPolicy`] into a [`Sheet`]; a [`Share`] is split over keys. Whether a cost was allowed,
//! and who approved it, is left to others.

mod audit;
mod fault;
mod figure;
mod finding;
mod ledger;
mod share;
mod sheet;
mod vehicle;

pub use figure::{
    Month, Months, SheetBecause, SheetCell, SheetDoesNotApply, SheetFigure, SheetNoMeasure,
    SheetNotComputable,
};
pub use ledger::{
    Carried, CostLedger, Fill, LedgerCategory, LedgerLine, LedgerOrder, LedgerQuantity, MeterChange,
    MeterEvent, OdometerReading, Vehicle,
};
pub use share::{KeyShare, Over, Portion, Share, Shares};
pub use sheet::{
    CategoryAmount, Sheet, SheetColumns, SheetDimension, SheetLayout, SheetMeasure, SheetMoved,
    SheetPublication, SheetRow,
};
pub use vehicle::{Book, ChargeSpan, MonthBoundary, SheetPolicy, TankSpan, Tanks, TwoReadings};

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = fault::Fault::CODES;

/// Every code of a finding of this room.
pub(crate) const FINDINGS: &[&str] = finding::CostFinding::CODES;
