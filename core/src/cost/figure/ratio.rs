//! Ratios of two sums of one row, or of one span.

use super::cell::{SheetBecause, SheetCell, SheetFigure, SheetNotComputable};
use crate::derivation::{Input, Recorder, Step};
use crate::number::{Ratio, Rounded, Rounding};
use crate::words::Words;

/// A ratio measure: its name, what is divided by what, what it is multiplied by, and how it is printed.
#[derive(Clone, Debug)]
pub(crate) struct Per {
    pub(crate) name: &'static str,
    pub(crate) of: Words,
    pub(crate) over: Words,
    pub(crate) factor: u32,
    pub(crate) rounding: Option<Rounding>,
}

impl Per {
    /// What everything cost over what was driven.
    pub(crate) fn cost() -> Self {
        let (of, over) = (Words::new("金额", "amount"), Words::new("公里", "kilometres"));
        Self { name: "cost_per_km", of, over, factor: 1, rounding: None }
    }
}

/// A sum over a distance; not to be had where the distance is zero, or the figure too large.
pub(crate) fn ratio<R: Recorder>(sum: &Ratio, distance: &Ratio, per: Per, recorder: R) -> SheetCell {
    let Some(exact) = (sum * Ratio::from(per.factor)).over(distance) else {
        return SheetNotComputable::because(SheetBecause::DistanceZero).into();
    };
    let exact = exact.in_reach().and_then(|exact| {
        let rounded = per.rounding.map(|rounding| rounding.of(&exact)).transpose()?;
        Ok((exact, rounded))
    });
    let Ok((exact, rounded)) = exact else {
        return SheetNotComputable::because(SheetBecause::TooLarge).into();
    };
    let step = || quotient(&per, sum, distance, rounded).with_exact(exact.clone());
    let derivation = recorder.derivation(recorder.step(step, Vec::new())).map(Box::new);
    SheetCell::Figure(SheetFigure { exact, rounded, derivation })
}

/// The step of a ratio.
fn quotient(per: &Per, sum: &Ratio, distance: &Ratio, rounded: Option<Rounded>) -> Step {
    let times = if per.factor == 1 { String::new() } else { format!("{} × ", per.factor) };
    let formula = Words::new(
        format!("{times}{} ÷ {}", per.of.zh, per.over.zh),
        format!("{times}{} ÷ {}", per.of.en, per.over.en),
    );
    let inputs = vec![Input::new(per.of.clone(), sum), Input::new(per.over.clone(), distance)];
    let mut step = Step::new(per.name, formula).with_inputs(inputs);
    step.rounded = rounded;
    step
}
