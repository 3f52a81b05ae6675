//! A figure of a sheet, or why there is none.

use super::month::Month;
use crate::day::Day;
use crate::derivation::{Derivation, Recorder, Step};
use crate::number::{Ratio, Rounded};
use crate::words::Words;
use serde::Serialize;

/// A figure, or why there is none (单元格).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SheetCell {
    /// The figure.
    Figure(SheetFigure),
    /// Why there is none.
    NotComputable(SheetNotComputable),
    /// Why there can be none: nothing is lacking, and a total does without it.
    DoesNotApply(SheetDoesNotApply),
}

impl SheetCell {
    /// The exact figure; `None` where there is none.
    pub fn exact(&self) -> Option<&Ratio> {
        match self {
            Self::Figure(figure) => Some(&figure.exact),
            Self::NotComputable(_) | Self::DoesNotApply(_) => None,
        }
    }

    /// The same reason in another cell.
    pub(crate) fn without_derivation(&self) -> Self {
        match self {
            Self::Figure(figure) => Self::Figure(SheetFigure { derivation: None, ..figure.clone() }),
            other => other.clone(),
        }
    }
}

/// Why a figure does not apply (不适用).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SheetDoesNotApply {
    /// The reason.
    pub because: SheetNoMeasure,
}

/// The reasons for which a measure does not apply (不适用原因).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SheetNoMeasure {
    /// The vehicles run on something else.
    OtherEnergy,
    /// The category carries no such quantity.
    OtherCategory,
}

impl SheetNoMeasure {
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SheetFigure {
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SheetNotComputable {
    /// The reason.
    pub because: SheetBecause,
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

impl SheetNotComputable {
    pub(crate) fn because(because: SheetBecause) -> Self {
        Self { because, vehicle: None, day: None, month: None, line: None }
    }

    pub(crate) fn with_line(self, line: &str) -> Self {
        Self { line: Some(line.to_owned()), ..self }
    }
}

impl From<SheetNotComputable> for SheetCell {
    fn from(lacking: SheetNotComputable) -> Self {
        Self::NotComputable(lacking)
    }
}

/// The reasons for which a figure cannot be had (不可计算原因).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SheetBecause {
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

impl SheetBecause {
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

/// A figure with its step.
pub(crate) fn figure<R: Recorder>(exact: Ratio, recorder: R, step: impl FnOnce() -> Step) -> SheetCell {
    figure_from(exact, recorder, step, Vec::new())
}

/// A figure with its step, above the steps it came from.
pub(crate) fn figure_from<R: Recorder>(
    exact: Ratio,
    recorder: R,
    step: impl FnOnce() -> Step,
    from: Vec<R::Trace>,
) -> SheetCell {
    let step = || step().with_exact(exact.clone());
    let derivation = recorder.derivation(recorder.step(step, from)).map(Box::new);
    SheetCell::Figure(SheetFigure { exact, rounded: None, derivation })
}
