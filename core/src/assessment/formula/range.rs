//! From the fewest to the most points that a rule can give, for the linter.

use super::bounds::Bounds;
use crate::number::{Ratio, Rounding};

/// The fewest and the most points; `None` where there is no end, or none that is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    pub(crate) low: Option<Ratio>,
    pub(crate) high: Option<Ratio>,
}

impl Range {
    /// Nothing is known.
    pub(crate) const OPEN: Self = Self { low: None, high: None };

    /// From one figure to another, whichever is the lower.
    pub(crate) fn between(a: &Ratio, b: &Ratio) -> Self {
        Self { low: Some(a.min(b).clone()), high: Some(a.max(b).clone()) }
    }

    /// One figure and no other.
    pub(crate) fn only(figure: &Ratio) -> Self {
        Self::between(figure, figure)
    }

    /// From the lowest to the highest of several; open where there are none.
    pub(crate) fn of<'a>(figures: impl Iterator<Item = &'a Ratio> + Clone) -> Self {
        Self { low: figures.clone().min().cloned(), high: figures.max().cloned() }
    }

    /// Between two bounds.
    pub(crate) fn within(bounds: &Bounds) -> Self {
        Self::OPEN.held(bounds)
    }

    /// The one figure, where there is no other.
    pub(crate) fn constant(&self) -> Option<&Ratio> {
        self.low.as_ref().filter(|low| Some(*low) == self.high.as_ref())
    }

    /// This or the other.
    pub(crate) fn or(self, other: Self) -> Self {
        let low = self.low.zip(other.low).map(|(a, b)| a.min(b));
        Self { low, high: self.high.zip(other.high).map(|(a, b)| a.max(b)) }
    }

    /// The same, bounded.
    pub(crate) fn held(self, bounds: &Bounds) -> Self {
        let low = self.low.map(|low| bounds.hold(low)).or_else(|| bounds.low().cloned());
        let high = self.high.map(|high| bounds.hold(high)).or_else(|| bounds.high().cloned());
        Self { low, high }
    }

    /// The same without an upper or a lower end, by the sign of what is added without end.
    pub(crate) fn stretched(self, by: &Ratio) -> Self {
        match by {
            by if by.is_negative() => Self { low: None, ..self },
            by if by.is_zero() => self,
            _ => Self { high: None, ..self },
        }
    }

    /// The same times a factor that is not below zero.
    pub(crate) fn times(self, factor: &Ratio) -> Self {
        let times = |end: Ratio| (&end * factor).in_reach().ok();
        Self { low: self.low.and_then(times), high: self.high.and_then(times) }
    }

    /// The sum of both.
    pub(crate) fn plus(self, other: &Self) -> Self {
        let sum = |a: Option<Ratio>, b: &Option<Ratio>| {
            a.zip(b.as_ref()).and_then(|(a, b)| (&a + b).in_reach().ok())
        };
        Self { low: sum(self.low, &other.low), high: sum(self.high, &other.high) }
    }

    /// The same, rounded.
    pub(crate) fn rounded(self, rounding: Rounding) -> Self {
        let round = |end: Ratio| rounding.of(&end).ok().map(|rounded| rounded.ratio());
        Self { low: self.low.and_then(round), high: self.high.and_then(round) }
    }
}
