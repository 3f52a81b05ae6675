//! The sheet: rows by month, vehicle and category, with totals on every level.

mod book;
mod figures;
mod layout;
mod proof;
mod publish;
mod rows;

use crate::cost::figure::{Month, Months, SheetCell};
use crate::finding::Finding;
use crate::number::{Ratio, Rounded};
use serde::Serialize;

pub use layout::{SheetDimension, SheetLayout, SheetMeasure, SheetPublication};

/// A ledger's costs in rows that foot (费用报表).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Sheet {
    /// The ledger.
    pub ledger: String,
    /// The currency of the amounts.
    pub currency: String,
    /// The months.
    pub period: Months,
    /// What the rows go by, outermost first.
    pub by: Vec<SheetDimension>,
    /// The rows: each group's rows, then its total; the total of all comes last.
    pub rows: Vec<SheetRow>,
    /// The printed cells that are not their own rounding, so that the parts foot.
    pub moved: Vec<SheetMoved>,
    /// The totals of the second dimension over the first, where there are two or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<SheetColumns>,
    /// What is odd in the ledger, but possible.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// Whether the ledger is made up for illustration.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
}

/// The totals of the second dimension over the first (列合计); printed together with the rows, so that both foot.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SheetColumns {
    /// A row for each of the second dimension.
    pub rows: Vec<SheetRow>,
    /// Their printed cells that are not their own rounding.
    pub moved: Vec<SheetMoved>,
}

/// One row, or a total over the rows that share its keys (行).
///
/// # Units
/// Amounts in the currency of the ledger, distances in kilometres.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SheetRow {
    /// The month; absent in a total over months, and where rows do not go by month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// The vehicle; absent in a total over vehicles, and where rows do not go by vehicle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vehicle: Option<String>,
    /// The category; absent in a total over categories, and where rows do not go by category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// How many lines of the ledger are in it, reversals included.
    pub lines: u32,
    /// The amount.
    pub amount: SheetCell,
    /// The exact amount of each category, in the order of the chart; absent in the row of a category.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<CategoryAmount>,
    /// Litres bought; absent where no category of the chart carries litres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub litres: Option<SheetCell>,
    /// Kilowatt-hours bought; absent where no category of the chart carries them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kwh: Option<SheetCell>,
    /// Kilometres driven; absent in the row of a category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<SheetCell>,
    /// Litres bought ÷ kilometres × 100 of the vehicles that run on fuel, a ratio of sums at every level; not to be had
    /// where one of them drove through a month and bought nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub litres_per_100_km: Option<SheetCell>,
    /// Kilowatt-hours bought ÷ kilometres × 100 of the vehicles that run on electricity, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kwh_per_100_km: Option<SheetCell>,
    /// Amount ÷ kilometres, a ratio of sums at every level; not to be had where nothing is booked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_per_km: Option<SheetCell>,
    /// Litres ÷ kilometres × 100 from full tank to full tank, over the spans that begin and end within the months of
    /// the row; absent where no line of the ledger filled a tank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub litres_per_100_km_full_to_full: Option<SheetCell>,
    /// Kilowatt-hours ÷ kilometres × 100 from full charge to full charge, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kwh_per_100_km_full_to_full: Option<SheetCell>,
}

impl SheetRow {
    /// The cell of a measure; `None` where the row has none.
    pub fn cell(&self, measure: SheetMeasure) -> Option<&SheetCell> {
        match measure {
            SheetMeasure::Amount => Some(&self.amount),
            SheetMeasure::Litres => self.litres.as_ref(),
            SheetMeasure::Kwh => self.kwh.as_ref(),
            SheetMeasure::Distance => self.distance.as_ref(),
        }
    }

    fn cell_mut(&mut self, measure: SheetMeasure) -> Option<&mut SheetCell> {
        match measure {
            SheetMeasure::Amount => Some(&mut self.amount),
            SheetMeasure::Litres => self.litres.as_mut(),
            SheetMeasure::Kwh => self.kwh.as_mut(),
            SheetMeasure::Distance => self.distance.as_mut(),
        }
    }
}

/// The amount of one category in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CategoryAmount {
    /// The category.
    pub category: String,
    /// Its amount.
    pub amount: Ratio,
}

/// A printed cell that is not its own rounding (尾差调整).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SheetMoved {
    /// The row, counted from 0.
    pub row: u32,
    /// The measure.
    pub measure: SheetMeasure,
    /// What the cell would be by its own rounding.
    pub own: Rounded,
    /// What stands in the cell.
    pub printed: Rounded,
    /// By how much it was moved.
    pub by: Rounded,
}
