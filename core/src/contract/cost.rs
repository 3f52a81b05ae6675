//! Costs: requests.

use super::explained::explained;
use crate::cost::{
    CostLedger, Months, Over, Share, Shares, Sheet, SheetDimension, SheetLayout, SheetPolicy,
    SheetPublication, Tanks,
};
use crate::error::Error;
use crate::number::{Decimal, Rounding};
use serde::Deserialize;

/// Asks for the sheet of a ledger.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SheetOf {
    /// The ledger.
    pub ledger: CostLedger,
    /// How it is read.
    pub policy: SheetPolicy,
    /// The months.
    pub period: Months,
    /// What the rows go by, outermost first; there is a total after each group and one of all.
    pub by: Vec<SheetDimension>,
    /// How each measure is printed; one that is not named is not rounded.
    #[serde(default)]
    pub publish: SheetPublication,
    /// Whether each figure carries its derivation.
    #[serde(default)]
    pub explain: bool,
}

pub(super) fn sheet(request: SheetOf) -> Result<Sheet, Error> {
    let SheetOf { ledger, policy, period, by, publish, explain } = request;
    let layout = SheetLayout { period, by, publish };
    let book = ledger.book(policy).map_err(|error| error.under("/ledger"))?;
    explained(explain, |recorder| book.sheet(&layout, recorder))
}

/// Asks for what every vehicle used from full tank to full tank.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TanksOf {
    /// The ledger.
    pub ledger: CostLedger,
    /// How it is read.
    pub policy: SheetPolicy,
    /// How litres per 100 km are printed; absent, they are not rounded.
    #[serde(default)]
    pub litres_per_100_km: Option<Rounding>,
    /// Whether each figure carries its derivation.
    #[serde(default)]
    pub explain: bool,
}

pub(super) fn tanks(request: TanksOf) -> Result<Tanks, Error> {
    let TanksOf { ledger, policy, litres_per_100_km: rounding, explain } = request;
    let book = ledger.book(policy).map_err(|error| error.under("/ledger"))?;
    explained(explain, |recorder| book.tanks(rounding, recorder))
}

/// Asks for an amount shared over keys.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShareOf {
    /// The amount.
    pub amount: Decimal,
    /// The places of each share behind the point.
    pub places: u32,
    /// Over whom.
    pub over: Over,
    /// Whether each share carries its derivation.
    #[serde(default)]
    pub explain: bool,
}

pub(super) fn share(request: ShareOf) -> Result<Shares, Error> {
    let ShareOf { amount, places, over, explain } = request;
    let share = Share { amount, places, over };
    explained(explain, |recorder| share.out(recorder))
}
