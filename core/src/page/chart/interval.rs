//! Shares with their intervals, on one axis.

use super::draw::{disc, drawing, line, text, titled};
use super::scale::{Scale, place};
use crate::Ratio;
use crate::page::markup::{Markup, MarkupElement};
use crate::words::{Language, Words};

/// Shares below each other on one axis (区间图), each with its interval where it has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Intervals {
    /// The shares, from above.
    pub rows: Vec<ShareInterval>,
    /// The axis: its ends and what is named between them, ascending.
    pub axis: Vec<Ratio>,
}

/// One share (比率).
#[derive(Clone, Debug, PartialEq)]
pub struct ShareInterval {
    /// What it is the share of.
    pub label: Words,
    /// The share; none where it is not computable.
    pub at: Option<Ratio>,
    /// Lower and upper bound; none of a census.
    pub bounds: Option<(Ratio, Ratio)>,
    /// The share in words, and `census` where it is one.
    pub text: Words,
}

const PITCH: u32 = 42;
/// Room at either side, in thousandths of the width, so that a point at an end is not cut.
const MARGIN: i64 = 20;

impl Intervals {
    pub(super) fn drawn(&self, language: Language, words: Markup) -> MarkupElement {
        let foot = place(6, PITCH, self.rows.len());
        let scale = match (self.axis.first(), self.axis.last()) {
            (Some(from), Some(to)) => Scale::between(from, to),
            _ => Scale::up_to(&Ratio::ONE),
        };
        let axis: Markup = self.axis.iter().map(|at| tick(at, &scale, foot)).collect();
        let rows: Markup = self
            .rows
            .iter()
            .enumerate()
            .map(|(at, row)| row.drawn(self, &scale, (place(0, PITCH, at), language)))
            .collect();
        drawing(foot.saturating_add(14)).holding(words).holding(axis).holding(rows)
    }
}

/// The percentage of a point of the axis, beneath all rows.
fn tick(at: &Ratio, scale: &Scale, foot: u32) -> MarkupElement {
    let percentage = format!("{}%", at * &Ratio::from(100));
    // At the ends it hangs inwards, or it would be cut.
    let (class, x) = match scale.thousandths(at) {
        0 => ("label tick", "0".into()),
        1000 => ("label tick end", "100%".into()),
        _ => ("label tick middle", scale.inset_percent(at, MARGIN)),
    };
    text(class, (&x, &foot.saturating_add(8).to_string()), percentage)
}

impl ShareInterval {
    fn drawn(&self, all: &Intervals, scale: &Scale, (above, language): (u32, Language)) -> MarkupElement {
        let (label, value) = (self.label.of(language), self.text.of(language));
        let at = |down| above.saturating_add(down).to_string();
        let mut shapes = Markup::from(text("label", ("0", &at(15)), label));
        shapes.push(text("label end", ("100%", &at(15)), value));
        let (y, above_axis, below_axis) = (at(29), at(25), at(33));
        shapes.push(line("axis", ("2%", &y), ("98%", &y)));
        for at in &all.axis {
            let x = scale.inset_percent(at, MARGIN);
            shapes.push(line("axis", (&x, &above_axis), (&x, &below_axis)));
        }
        if let Some((low, high)) = &self.bounds {
            let (low, high) = (scale.inset_percent(low, MARGIN), scale.inset_percent(high, MARGIN));
            shapes.push(line("whisker", (&low, &y), (&high, &y)));
        }
        if let Some(share) = &self.at {
            shapes.push(disc("point", (&scale.inset_percent(share, MARGIN), &y), "5.5"));
        }
        titled(format!("{label} {value}"), shapes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_census_has_a_point_and_no_whisker() {
        let row = |bounds| ShareInterval {
            label: Words::same("60"),
            at: Some(Ratio::ONE),
            bounds,
            text: Words::same("100 %"),
        };
        let axis = vec![Ratio::ZERO, Ratio::ONE];
        let svg = |bounds| {
            let intervals = Intervals { rows: vec![row(bounds)], axis: axis.clone() };
            Markup::from(intervals.drawn(Language::Zh, Markup::default())).into_string()
        };
        let census = svg(None);
        assert!(census.contains("<circle class=\"point\" cx=\"98%\"") && !census.contains("whisker"));
        let sample = svg(Some((Ratio::parse("0.951276").unwrap(), Ratio::ONE)));
        assert!(sample.contains("<line class=\"whisker\" x1=\"93.2%\""));
    }
}
