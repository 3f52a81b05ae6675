//! What a sheet shows and how it is printed.

use crate::cost::fault::Fault;
use crate::cost::figure::Months;
use crate::error::{Error, Pointer};
use crate::number::Rounding;
use crate::words::of_key;
use serde::{Deserialize, Serialize};

/// What a sheet shows: which months, by what, and how it is printed (报表格式).
///
/// # Shape
/// `{"period": {"from": "2026-01", "to": "2026-12"}, "by": ["month", "vehicle"], "publish": {"amount": {"places": 0, "mode": "half_up"}}}`
///
/// # Errors
/// `cost.period_reversed` `cost.dimension_twice`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetLayout {
    /// The months.
    pub period: Months,
    /// What the rows go by, outermost first; there is a total after each group and one of all.
    pub by: Vec<SheetDimension>,
    /// How each measure is printed; one that is not named is not rounded.
    #[serde(default)]
    pub publish: SheetPublication,
}

/// What rows go by (分栏).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SheetDimension {
    /// The month.
    Month,
    /// The vehicle.
    Vehicle,
    /// The category of cost; distances have none, so these rows show amounts and quantities only.
    Category,
}

impl SheetDimension {
    fn word(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Vehicle => "vehicle",
            Self::Category => "category",
        }
    }
}

/// How each measure is printed (公布口径).
///
/// # Rule
/// What can be summed foots, and no printed cell lies a whole step from its exact figure. The total is rounded. With
/// one dimension its parts are rounded by largest remainder, equal remainders to the earlier row. With two, cells,
/// rows, columns and total foot together, whichever dimension is named first: all start at their nearest, and where a
/// sum does not foot, those nearest to a half give way. With three this holds of the first two, and the third is
/// rounded by largest remainder within each of their cells; a figure can then lie one step from that of a sheet that
/// goes by other dimensions. The sheet lists each cell that is not its own rounding. Where a total cannot be had, its
/// parts are rounded each for itself. Ratios are rounded each for itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetPublication {
    /// Amounts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Rounding>,
    /// Litres.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub litres: Option<Rounding>,
    /// Kilowatt-hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kwh: Option<Rounding>,
    /// Distances.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub distance: Option<Rounding>,
    /// Litres per 100 km.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub litres_per_100_km: Option<Rounding>,
    /// Kilowatt-hours per 100 km.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kwh_per_100_km: Option<Rounding>,
    /// Cost per kilometre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost_per_km: Option<Rounding>,
}

/// A measure that can be summed, and so foots (可加指标).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SheetMeasure {
    /// Amounts.
    Amount,
    /// Litres.
    Litres,
    /// Kilowatt-hours.
    Kwh,
    /// Distances.
    Distance,
}

impl SheetMeasure {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Litres => "litres",
            Self::Kwh => "kwh",
            Self::Distance => "distance",
        }
    }
}

impl SheetLayout {
    /// Refuses a period that ends before it starts, and a dimension twice.
    ///
    /// # Errors
    /// `cost.period_reversed` `cost.dimension_twice`
    pub(super) fn check(&self) -> Result<(), Error> {
        let Months { from, to } = self.period;
        if to < from {
            let place = Pointer::ROOT.key("period");
            let (from, to) = (from.to_string(), to.to_string());
            return Err(Fault::PeriodReversed { from, to }.at(place.key("to")));
        }
        for (index, dimension) in self.by.iter().enumerate() {
            if self.by.iter().take(index).any(|earlier| earlier == dimension) {
                let fault = Fault::DimensionTwice { dimension: of_key(dimension.word()) };
                return Err(fault.at(Pointer::ROOT.key("by").index(index)));
            }
        }
        Ok(())
    }
}
