//! The sheet: rows by month, vehicle and category, with totals on every level.

mod book;
mod figures;
mod layout;
mod proof;
mod publish;
mod rows;

use crate::cost::figure::{Cell, Month, Months};
use crate::finding::Finding;
use crate::number::{Ratio, Rounded};
use serde::Serialize;

pub use layout::{Dimension, Layout, Publication, Summed};

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
    pub by: Vec<Dimension>,
    /// The rows: each group's rows, then its total; the total of all comes last.
    pub rows: Vec<Row>,
    /// The printed cells that are not their own rounding, so that the parts foot.
    pub moved: Vec<Moved>,
    /// The totals of the second dimension over the first, where there are two or more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<Columns>,
    /// What is odd in the ledger, but possible.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// Whether the ledger is made up for illustration.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
}

/// The totals of the second dimension over the first (列合计); printed together with the rows, so that both foot.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SheetColumns"))]
pub struct Columns {
    /// A row for each of the second dimension.
    pub rows: Vec<Row>,
    /// Their printed cells that are not their own rounding.
    pub moved: Vec<Moved>,
}

/// One row, or a total over the rows that share its keys (行).
///
/// # Units
/// Amounts in the currency of the ledger, distances in kilometres.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SheetRow"))]
pub struct Row {
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
    pub amount: Cell,
    /// The exact amount of each category, in the order of the chart; absent in the row of a category.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<CategoryAmount>,
    /// Litres bought; absent where no category of the chart carries litres.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub litres: Option<Cell>,
    /// Kilowatt-hours bought; absent where no category of the chart carries them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kwh: Option<Cell>,
    /// Kilometres driven; absent in the row of a category.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub distance: Option<Cell>,
    /// Litres bought ÷ kilometres × 100 of the vehicles that run on fuel, a ratio of sums at every level; not to be had
    /// where one of them drove through a month and bought nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub litres_per_100_km: Option<Cell>,
    /// Kilowatt-hours bought ÷ kilometres × 100 of the vehicles that run on electricity, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kwh_per_100_km: Option<Cell>,
    /// Amount ÷ kilometres, a ratio of sums at every level; not to be had where nothing is booked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_per_km: Option<Cell>,
    /// Litres ÷ kilometres × 100 from full tank to full tank, over the spans that begin and end within the months of
    /// the row; absent where no line of the ledger filled a tank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub litres_per_100_km_full_to_full: Option<Cell>,
    /// Kilowatt-hours ÷ kilometres × 100 from full charge to full charge, likewise.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kwh_per_100_km_full_to_full: Option<Cell>,
}

impl Row {
    /// The cell of a measure; `None` where the row has none.
    pub fn cell(&self, measure: Summed) -> Option<&Cell> {
        match measure {
            Summed::Amount => Some(&self.amount),
            Summed::Litres => self.litres.as_ref(),
            Summed::Kwh => self.kwh.as_ref(),
            Summed::Distance => self.distance.as_ref(),
        }
    }

    fn cell_mut(&mut self, measure: Summed) -> Option<&mut Cell> {
        match measure {
            Summed::Amount => Some(&mut self.amount),
            Summed::Litres => self.litres.as_mut(),
            Summed::Kwh => self.kwh.as_mut(),
            Summed::Distance => self.distance.as_mut(),
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SheetMoved"))]
pub struct Moved {
    /// The row, counted from 0.
    pub row: u32,
    /// The measure.
    pub measure: Summed,
    /// What the cell would be by its own rounding.
    pub own: Rounded,
    /// What stands in the cell.
    pub printed: Rounded,
    /// By how much it was moved.
    pub by: Rounded,
}
