//! The ledger: what happened, line by line, never edited.

mod check;
mod correction;
mod entry;

use crate::day::Day;
use crate::number::Decimal;
use crate::provenance::Source;
use crate::words::{Title, Words};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

pub(super) use check::{ConsistentLedger, check_places};
pub(super) use entry::LineEntry;

/// The costs of an office's vehicles, line by line (费用台账).
///
/// # Shape
/// ```json
/// {"ledger": "vehicles.2026", "currency": "CNY", "places": 2,
///  "categories": {"fuel": {"carries": ["litres"]}, "repair": {}}, "vehicles": {"鲁E-0007": {}},
///  "lines": [{"id": "2026-0013", "day": "2026-02-03", "vehicle": "鲁E-0007", "category": "fuel",
///             "amount": "312.40", "quantity": {"litres": "38.4"}, "odometer": 10420}]}
/// ```
///
/// # Units
/// Amounts in the currency, odometers in whole kilometres.
///
/// # Rule
/// A line is never edited; what was wrong is reversed by another line and entered anew, what was paid back in part is
/// a refund. A line that is reversed gives no odometer reading. A line names its vehicle and its category by id or by
/// Chinese title. A ledger is one document: a line that contradicts it is refused with its place, for every sum would
/// be another without it; what is odd but possible is a finding, and what it makes unknown is not computed.
///
/// # Errors
/// `cost.id_twice` `cost.vehicle_unknown` `cost.category_unknown` `cost.name_ambiguous` `cost.amount_places`
/// `cost.below_zero` `cost.quantity_not_in_chart` `cost.reverses_nothing` `cost.reversed_twice`
/// `cost.reversal_differs` `cost.refunds_nothing` `cost.refund_differs` `cost.refund_exceeds` `cost.before_its_line`
/// `cost.odometer_rollback`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CostLedger {
    /// The ledger's id.
    pub ledger: String,
    /// The currency of every amount.
    pub currency: String,
    /// The most places an amount has behind the point.
    pub places: u32,
    /// The chart: every category of cost, and which quantities it carries.
    pub categories: IndexMap<String, LedgerCategory>,
    /// The vehicles, by number plate or any other name.
    pub vehicles: IndexMap<String, Vehicle>,
    /// The lines, in any order.
    pub lines: Vec<LedgerLine>,
    /// Odometer readings that came with no cost.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<OdometerReading>,
    /// What happened to the odometers themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meters: Vec<MeterEvent>,
    /// The ledger's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// The rule the ledger is kept by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether this is made up for illustration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// A remark for whoever reads the ledger.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Title>,
}

/// A category of cost (费用类别).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LedgerCategory {
    /// The quantities its lines may carry; none where it carries none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carries: Vec<Carried>,
    /// The category's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
}

/// A quantity that a category can carry (计量项目).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Carried {
    /// Litres of fuel (升).
    Litres,
    /// Kilowatt-hours (千瓦时).
    Kwh,
}

/// A vehicle (车辆).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Vehicle {
    /// What it runs on; absent, what it has bought says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub runs_on: Option<Vec<Carried>>,
    /// The vehicle's title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
}

/// One line of the ledger: what happened once (账目).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LedgerLine {
    /// The line's id.
    pub id: String,
    /// The day it happened.
    pub day: Day,
    /// The vehicle.
    pub vehicle: String,
    /// The category of cost.
    pub category: String,
    /// The amount; below zero only where the line takes back another, or a part of it.
    pub amount: Decimal,
    /// How much of it, where the category carries a quantity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<LedgerQuantity>,
    /// What the odometer showed, in kilometres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub odometer: Option<u32>,
    /// Whether the tank was filled to the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fill: Option<Fill>,
    /// The order it was spent on; what was spent above its limit or before it was approved is a finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<LedgerOrder>,
    /// The invoice's number; one that stands on several lines is a finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invoice: Option<String>,
    /// The line that this one reverses, whole (冲销).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reverses: Option<String>,
    /// The line of which this one pays back a part (部分退款): an amount below zero, and no quantity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refunds: Option<String>,
}

/// How much was bought (数量).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LedgerQuantity {
    /// Litres of fuel (升).
    Litres(Decimal),
    /// Kilowatt-hours (千瓦时).
    Kwh(Decimal),
}

impl LedgerQuantity {
    /// What is counted.
    pub fn carried(self) -> Carried {
        match self {
            Self::Litres(_) => Carried::Litres,
            Self::Kwh(_) => Carried::Kwh,
        }
    }

    /// How much it is.
    pub fn size(self) -> Decimal {
        match self {
            Self::Litres(size) | Self::Kwh(size) => size,
        }
    }
}

impl Carried {
    /// All there are.
    pub(super) const ALL: [Self; 2] = [Self::Litres, Self::Kwh];

    /// Its own of what there is for each of them.
    pub(super) fn pick<T>(self, [litres, kwh]: [T; 2]) -> T {
        match self {
            Self::Litres => litres,
            Self::Kwh => kwh,
        }
    }

    /// The word documents use.
    pub(super) fn word(self) -> &'static str {
        self.pick(["litres", "kwh"])
    }

    /// Its name in both languages.
    pub(super) fn words(self) -> Words {
        self.pick([Words::new("燃油", "fuel"), Words::new("电", "electricity")])
    }
}

/// Whether a tank was filled (是否加满).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Fill {
    /// To the top.
    Full,
    /// Not to the top.
    Partial,
}

/// The order something was spent on (派单).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct LedgerOrder {
    /// Its kind, such as 派购单 or 派修单.
    pub kind: String,
    /// Its number.
    pub no: String,
    /// Who approved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<String>,
    /// The day it was approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_on: Option<Day>,
    /// The most that may be spent on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<Decimal>,
}

/// An odometer reading that came with no cost (里程表读数).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OdometerReading {
    /// The reading's id.
    pub id: String,
    /// The day it was taken.
    pub day: Day,
    /// The vehicle.
    pub vehicle: String,
    /// What the odometer showed, in kilometres.
    pub odometer: u32,
}

/// What happened to an odometer (里程表事项).
///
/// # Rule
/// A reading on the day of the event is taken after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MeterEvent {
    /// The event's id.
    pub id: String,
    /// The day it happened.
    pub day: Day,
    /// The vehicle.
    pub vehicle: String,
    /// What happened.
    pub event: MeterChange,
}

/// What can happen to an odometer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum MeterChange {
    /// It went from the highest figure it can show back to zero (回零).
    Rollover {
        /// The highest figure it can show: 99999 with five digits.
        highest: u32,
    },
    /// It was replaced (换表).
    Replaced {
        /// What the old one showed at the end.
        old: u32,
        /// What the new one showed at the start.
        new: u32,
    },
}
