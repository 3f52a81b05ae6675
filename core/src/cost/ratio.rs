//! Ratios of two sums of one row, or of one span.

use super::ledger::Carried;
use super::proof;
use super::sheet::{Because, Cell, Figure, NotComputable};
use crate::derivation::Recorder;
use crate::number::{Ratio, Rounding};
use crate::words::Words;

/// A ratio measure: its name, what is divided by what, what it is multiplied by, and how it is printed.
#[derive(Clone, Debug)]
pub(super) struct Per {
    pub(super) name: &'static str,
    pub(super) of: Words,
    pub(super) over: Words,
    pub(super) factor: u32,
    pub(super) rounding: Option<Rounding>,
}

impl Per {
    /// What was bought over what was driven on it.
    pub(super) fn of(carried: Carried) -> Self {
        let (name, of) = match carried {
            Carried::Litres => ("litres_per_100_km", Words::new("升", "litres")),
            Carried::Kwh => ("kwh_per_100_km", Words::new("千瓦时", "kilowatt-hours")),
        };
        Self { name, of, over: Words::new("公里", "kilometres"), factor: 100, rounding: None }
    }

    /// What everything cost over what was driven.
    pub(super) fn cost() -> Self {
        let (of, over) = (Words::new("金额", "amount"), Words::new("公里", "kilometres"));
        Self { name: "cost_per_km", of, over, factor: 1, rounding: None }
    }
}

/// A sum over a distance; not to be had where the distance is zero, or the figure too large.
pub(super) fn ratio<R: Recorder>(sum: &Ratio, distance: &Ratio, per: Per, recorder: R) -> Cell {
    let Some(exact) = (sum * Ratio::from(per.factor)).over(distance) else {
        return NotComputable::because(Because::DistanceZero).into();
    };
    let exact = exact.in_reach().and_then(|exact| {
        let rounded = per.rounding.map(|rounding| rounding.of(&exact)).transpose()?;
        Ok((exact, rounded))
    });
    let Ok((exact, rounded)) = exact else {
        return NotComputable::because(Because::TooLarge).into();
    };
    let step = || proof::ratio(&per, sum, distance, rounded).with_exact(exact.clone());
    let derivation = recorder.derivation(recorder.step(step, Vec::new())).map(Box::new);
    Cell::Figure(Figure { exact, rounded, derivation })
}
