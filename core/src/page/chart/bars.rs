//! Values as bars below each other, with thresholds across and cuts between them.

use super::Shade;
use super::draw::{drawing, line, rectangle, text, titled};
use super::scale::{Scale, place};
use crate::Ratio;
use crate::page::markup::{Markup, MarkupElement};
use crate::words::{Language, Words};

/// Bars below each other (条形图): scores in the order of their places.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    /// The bars, from above.
    pub bars: Vec<Bar>,
    /// The value of a bar across the whole width.
    pub top: Ratio,
    /// Values that matter, as a mark across every bar.
    pub thresholds: Vec<Threshold>,
    /// Lines between bars: so many above have a place.
    pub cuts: Vec<Cut>,
}

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Whose bar it is.
    pub label: Words,
    /// How long it is; none where the value is not computable.
    pub value: Option<Ratio>,
    /// The value in words.
    pub text: Words,
    /// Its shade.
    pub shade: Shade,
}

/// A value that matters (界线), as a mark across every bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Threshold {
    /// Where it lies.
    pub at: Ratio,
    /// What is written above it; short.
    pub text: Words,
}

/// A line between two bars (名额线).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// How many bars stand above it.
    pub after: usize,
    /// What is written on it.
    pub text: Words,
}

/// Pixels from one bar to the next, and from a cut to the bar beneath.
const PITCH: u32 = 36;
const CUT_HEIGHT: u32 = 26;
/// Pixels above the first bar where thresholds are named.
const HEAD: u32 = 20;

impl Bars {
    pub(super) fn drawn(&self, language: Language, words: Markup) -> MarkupElement {
        let scale = Scale::up_to(&self.top);
        let bars: Markup = self
            .bars
            .iter()
            .enumerate()
            .map(|(at, bar)| bar.drawn(&scale, self.above(at), language))
            .collect();
        let cuts: Markup = self.cuts.iter().map(|cut| self.cut(cut, language)).collect();
        let thresholds = self.thresholds.iter();
        let thresholds: Markup =
            thresholds.map(|threshold| self.threshold(threshold, &scale, language)).collect();
        drawing(self.height()).holding(words).holding(bars).holding(cuts).holding(thresholds)
    }

    /// The upper edge of a bar's row.
    fn above(&self, bar: usize) -> u32 {
        let cuts = self.cuts.iter().filter(|cut| cut.after <= bar && cut.after > 0).count();
        place(place(HEAD, PITCH, bar), CUT_HEIGHT, cuts)
    }

    fn height(&self) -> u32 {
        self.above(self.bars.len()).saturating_add(4)
    }

    fn cut(&self, cut: &Cut, language: Language) -> Markup {
        let below = self.above(cut.after);
        let (words, rule) = (below.saturating_sub(13).to_string(), below.saturating_sub(7).to_string());
        let rule = line("cut", ("0", &rule), ("100%", &rule));
        Markup::from(rule).then(text("label cut", ("0", &words), cut.text.of(language)))
    }

    /// A mark across every bar, and what it means above them; a line through the texts between would hide them.
    fn threshold(&self, threshold: &Threshold, scale: &Scale, language: Language) -> Markup {
        let x = scale.percent(&threshold.at);
        let name = text("label middle", (&x, "15"), threshold.text.of(language));
        let across = (0..self.bars.len()).map(|bar| {
            let at = |down| self.above(bar).saturating_add(down).to_string();
            line("threshold", (&x, &at(18)), (&x, &at(32)))
        });
        Markup::from(name).then(across.collect::<Markup>())
    }
}

impl Bar {
    fn drawn(&self, scale: &Scale, above: u32, language: Language) -> MarkupElement {
        let at = |down| above.saturating_add(down).to_string();
        let (label, value) = (self.label.of(language), self.text.of(language));
        let mut shapes = Markup::from(rectangle("track", ("0", &at(21)), ("100%", "8")));
        if let Some(length) = &self.value {
            shapes.push(rectangle(self.shade.class(), ("0", &at(21)), (&scale.percent(length), "8")));
        }
        shapes.push(text("label", ("0", &at(15)), label));
        shapes.push(text("label end", ("100%", &at(15)), value));
        titled(format!("{label} {value}"), shapes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(value: Option<i64>) -> Bar {
        let text = Words::same(value.map_or("–".into(), |value| value.to_string()));
        Bar { label: Words::new("甲", "A"), value: value.map(Ratio::from), text, shade: Shade::First }
    }

    #[test]
    fn a_cut_moves_what_lies_beneath_it() {
        let cut = Cut { after: 1, text: Words::same("quota") };
        let bars = Bars {
            bars: vec![bar(Some(90)), bar(None)],
            top: Ratio::from(100),
            thresholds: vec![],
            cuts: vec![cut],
        };
        assert_eq!((bars.above(0), bars.above(1), bars.height()), (20, 82, 122));
        let html = Markup::from(bars.drawn(Language::En, Markup::default())).into_string();
        assert!(html.contains("<rect class=\"shade first\" x=\"0\" y=\"41\" width=\"90%\" height=\"8\">"));
        assert_eq!(html.matches("shade first").count(), 1, "what is not computable has no bar");
    }
}
