//! Months as bars, with a line of points above them.

use super::draw::{disc, drawing, line, rectangle, text, titled};
use super::scale::{Scale, column_percent};
use crate::Ratio;
use crate::page::markup::{Markup, MarkupElement};
use crate::words::{Language, Words};

/// Months beside each other (月度图): a bar each, and above it a point on a line.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthsChart {
    /// The months, in order.
    pub months: Vec<MonthBar>,
    /// The value of the highest bar that can be drawn.
    pub top: Ratio,
    /// What stands at the upper edge of the bars: the value of `top` with its unit.
    pub top_text: Words,
    /// The values at the foot and at the head of the line.
    pub line: (Ratio, Ratio),
}

/// One month.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthBar {
    /// The month's name; short.
    pub label: Words,
    /// How high its bar is; none where the value is not computable.
    pub bar: Option<Ratio>,
    /// Where its point lies; none where the value is not computable.
    pub point: Option<Ratio>,
    /// What is written at the point; short.
    pub text: Words,
    /// Bar and point in words.
    pub title: Words,
}

/// Pixels from the top: the line's ceiling and floor, the bars' ceiling and floor, the names.
const LINE: (i64, i64) = (30, 62);
const BARS: (i64, i64) = (92, 168);
const NAMES: &str = "184";
/// Where it is said that a month has no point.
const NO_POINT: &str = "62";
const HEIGHT: u32 = 190;

impl MonthsChart {
    pub(super) fn drawn(&self, language: Language, words: Markup) -> MarkupElement {
        let top = text("label tick", ("0", "86"), self.top_text.of(language));
        let rules = Markup::from(line("grid", ("0", "92"), ("100%", "92")))
            .then(line("axis", ("0", "168"), ("100%", "168")))
            .then(top);
        let months: Markup =
            self.months.iter().enumerate().map(|(at, month)| self.month(at, month, language)).collect();
        drawing(HEIGHT).holding(words).holding(rules).holding(self.curve()).holding(months)
    }

    /// The line from each point to the next; where a month has none, the line is broken.
    fn curve(&self) -> Markup {
        let pairs = self.months.iter().zip(self.months.iter().skip(1)).enumerate();
        let pieces = pairs.filter_map(|(at, (month, next))| {
            let (from, to) = (self.point(month)?, self.point(next)?);
            let (x, x_next) = (self.middle(at), self.middle(at.saturating_add(1)));
            Some(line("curve", (&x, &from), (&x_next, &to)))
        });
        pieces.collect()
    }

    fn month(&self, at: usize, month: &MonthBar, language: Language) -> MarkupElement {
        let (floor, ceiling) = (BARS.1, BARS.0);
        let middle = self.middle(at);
        let mut shapes = Markup::from(text("label tick middle", (&middle, NAMES), month.label.of(language)));
        if let Some(bar) = &month.bar {
            let scale = Scale::up_to(&self.top);
            let corner = (column_percent(at, self.months.len(), 180), scale.height(bar, floor, ceiling));
            let length = scale.length(bar, floor.saturating_sub(ceiling));
            let width = column_percent(0, self.months.len(), 640);
            shapes.push(rectangle("shade second", (&corner.0, &corner.1), (&width, &length)));
        }
        let y = self.point(month);
        let value =
            text("value middle", (&middle, y.as_deref().unwrap_or(NO_POINT)), month.text.of(language));
        shapes.push(value.with("dy", "-9"));
        if let Some(y) = &y {
            shapes.push(disc("point", (&middle, y), "3.5"));
        }
        titled(month.title.of(language), shapes)
    }

    fn middle(&self, at: usize) -> String {
        column_percent(at, self.months.len(), 500)
    }

    fn point(&self, month: &MonthBar) -> Option<String> {
        let (ceiling, floor) = LINE;
        let scale = Scale::between(&self.line.0, &self.line.1);
        month.point.as_ref().map(|point| scale.height(point, floor, ceiling))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_without_a_value_breaks_the_line() {
        let month = |point: Option<i64>| MonthBar {
            label: Words::same("1"),
            bar: Some(Ratio::from(50)),
            point: point.map(Ratio::from),
            text: Words::same("9"),
            title: Words::same("1: 9"),
        };
        let months = [Some(9), Some(10), None, Some(9), Some(8)].map(month).to_vec();
        let months = MonthsChart {
            months,
            top: Ratio::from(100),
            top_text: Words::same("100 km"),
            line: (8.into(), 10.into()),
        };
        let svg = Markup::from(months.drawn(Language::En, Markup::default())).into_string();
        assert_eq!(svg.matches("class=\"curve\"").count(), 2);
        assert_eq!(svg.matches("class=\"point\"").count(), 4);
        assert!(
            svg.contains("<rect class=\"shade second\" x=\"3.6%\" y=\"130\" width=\"12.8%\" height=\"38\">")
        );
    }
}
