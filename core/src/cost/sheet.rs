//! The sheet: rows by month, vehicle and category, with totals on every level.

use super::layout::{Dimension, Summed};
use super::{Month, Months};
use crate::day::Day;
use crate::derivation::Derivation;
use crate::number::{Ratio, Rounded};
use crate::words::Words;
use serde::Serialize;

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
    /// Whether the ledger is made up for illustration.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
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
    /// Litres ÷ kilometres × 100, a ratio of sums at every level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub litres_per_100_km: Option<Cell>,
    /// Kilowatt-hours ÷ kilometres × 100, a ratio of sums at every level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kwh_per_100_km: Option<Cell>,
    /// Amount ÷ kilometres, a ratio of sums at every level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cost_per_km: Option<Cell>,
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

    pub(super) fn cell_mut(&mut self, measure: Summed) -> Option<&mut Cell> {
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

/// A figure, or why there is none (单元格).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SheetCell"))]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// The figure.
    Figure(Figure),
    /// Why there is none.
    NotComputable(NotComputable),
}

impl Cell {
    /// The exact figure; `None` where there is none.
    pub fn exact(&self) -> Option<&Ratio> {
        match self {
            Self::Figure(figure) => Some(&figure.exact),
            Self::NotComputable(_) => None,
        }
    }
}

/// A figure of a sheet.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SheetFigure"))]
pub struct Figure {
    /// The exact figure.
    pub exact: Ratio,
    /// The figure as printed, where the layout rounds its measure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rounded: Option<Rounded>,
    /// How it came about, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derivation: Option<Box<Derivation>>,
}

/// Why a figure cannot be had, and what is lacking (不可计算).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SheetNotComputable"))]
pub struct NotComputable {
    /// The reason.
    pub because: Because,
    /// The vehicle whose odometer lacks a reading.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vehicle: Option<String>,
    /// The day for which a reading is lacking.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    /// The line that lacks a quantity.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<String>,
}

/// The reasons for which a figure cannot be had (不可计算原因).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SheetBecause"))]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// The odometer was not read before the month boundary.
    NoReadingBefore,
    /// The odometer was not read after the month boundary.
    NoReadingAfter,
    /// The odometer was not read on the last day of the month.
    NoMonthEndReading,
    /// The odometer was not read in the month.
    NoReadingInMonth,
    /// A line lacks the quantity its category carries.
    QuantityMissing,
    /// The distance is zero, and nothing can be divided by it.
    DistanceZero,
}

impl Because {
    /// The reason in both languages.
    pub fn words(self) -> Words {
        match self {
            Self::NoReadingBefore => {
                Words::new("月界之前无里程表读数", "no odometer reading before the month boundary")
            }
            Self::NoReadingAfter => {
                Words::new("月界之后无里程表读数", "no odometer reading after the month boundary")
            }
            Self::NoMonthEndReading => {
                Words::new("月末无里程表读数", "no odometer reading on the last day of the month")
            }
            Self::NoReadingInMonth => Words::new("当月无里程表读数", "no odometer reading in the month"),
            Self::QuantityMissing => Words::new("账目缺少数量", "a line lacks its quantity"),
            Self::DistanceZero => Words::new("里程为零", "the distance is zero"),
        }
    }
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
