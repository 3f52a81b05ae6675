//! The sheet: rows by month, vehicle and category, with totals on every level.

use super::layout::{Dimension, Summed};
use super::{Month, Months};
use crate::day::Day;
use crate::derivation::Derivation;
use crate::finding::Finding;
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
    /// Why there can be none: nothing is lacking, and a total does without it.
    DoesNotApply(DoesNotApply),
}

impl Cell {
    /// The exact figure; `None` where there is none.
    pub fn exact(&self) -> Option<&Ratio> {
        match self {
            Self::Figure(figure) => Some(&figure.exact),
            Self::NotComputable(_) | Self::DoesNotApply(_) => None,
        }
    }
}

/// Why a figure does not apply (不适用).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SheetDoesNotApply"))]
pub struct DoesNotApply {
    /// The reason.
    pub because: NoMeasure,
}

/// The reasons for which a measure does not apply (不适用原因).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "SheetNoMeasure"))]
#[serde(rename_all = "snake_case")]
pub enum NoMeasure {
    /// The vehicles run on something else.
    OtherEnergy,
    /// The category carries no such quantity.
    OtherCategory,
}

impl NoMeasure {
    /// The reason in both languages.
    pub fn words(self) -> Words {
        match self {
            Self::OtherEnergy => Words::new("车辆使用其他能源", "the vehicle runs on something else"),
            Self::OtherCategory => Words::new("该类别无此计量", "the category has no such quantity"),
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
    /// The month in which nothing was bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<Month>,
    /// The line that lacks a quantity, or the reading that is not used.
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
    /// The vehicle drove through the month and bought nothing, or no more than was taken back; what it used was bought
    /// before.
    NothingBought,
    /// No line is booked.
    NothingBooked,
    /// Money was paid, or a tank filled, for a quantity of zero.
    QuantityOfNothing,
    /// No tank was filled twice within the months.
    NoFullTanks,
    /// The odometer's only reading fits no others.
    ImplausibleReading,
    /// Readings disagree, and nothing says which are wrong.
    ReadingsDisagree,
    /// The exact figure has more digits than are computed.
    TooLarge,
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
            Self::NothingBought => {
                Words::new("当月行驶而未购入能源", "it drove through the month and bought nothing")
            }
            Self::NothingBooked => Words::new("无账目", "no line is booked"),
            Self::QuantityOfNothing => Words::new("购入数量为零", "the quantity bought is zero"),
            Self::NoFullTanks => Words::new("期内无两次加满", "no two full tanks within the months"),
            Self::ImplausibleReading => Words::new("里程表读数不合理", "the odometer reading is implausible"),
            Self::ReadingsDisagree => Words::new("里程表读数互不相符", "odometer readings disagree"),
            Self::TooLarge => Words::new("精确值位数过多", "the exact figure has too many digits"),
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
