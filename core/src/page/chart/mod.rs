//! Pictures: inline SVG with a title and a description in words, all places in whole numbers.
//!
//! Widths are percentages and heights pixels, so a picture fits a phone, a page and a screen with letters of one size.

mod bars;
mod draw;
mod interval;
mod months;
mod scale;
mod year;

use super::figure::illustrative_mark;
use super::markup::{Markup, MarkupElement};
use super::voice::Voice;
use crate::words::{Language, Words};
pub use bars::{Bar, Bars, Cut, Threshold};
pub use interval::{Intervals, ShareInterval};
pub use months::{MonthBar, MonthsChart};
pub use year::{DayShade, Year, YearDay};

/// A picture (图) with what it shows in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// What the picture shows.
    pub title: Words,
    /// The picture in a sentence, for whoever cannot see it.
    pub summary: Words,
    /// What the shades and signs mean.
    pub key: Vec<Key>,
    /// Whether it shows what is made up for illustration (示例).
    pub illustrative: bool,
    /// The drawing.
    pub chart: Chart,
}

/// A kind of picture (图的种类).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Chart {
    /// Values as bars below each other.
    Bars(Bars),
    /// Shares with their intervals.
    Intervals(Intervals),
    /// The days of a year.
    Year(Year),
    /// Months as bars with a line above.
    Months(MonthsChart),
}

/// The meaning of a shade (图例).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The sign.
    pub sign: Sign,
    /// What it means.
    pub meaning: Words,
}

/// What a key explains (图例符号).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Sign {
    /// A shade of bars and points.
    Shade(Shade),
    /// A kind of day.
    Day(DayShade),
    /// A day on which something is due.
    Due,
    /// A day on which something is due that was late.
    Late,
    /// A day on which something began.
    Begun,
    /// A day on which something was paused.
    Paused,
    /// The line above the bars.
    Line,
}

/// A shade, from the strongest to the faintest (深浅).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shade {
    /// The strongest.
    First,
    /// The second.
    Second,
    /// The third.
    Third,
    /// The faintest.
    Fourth,
}

impl Picture {
    /// The drawing in one language, as a fragment of HTML with inline SVG; [`STYLE`](crate::page::STYLE) dresses it.
    ///
    /// # Example
    /// ```
    /// use kaohe::page::{Bar, Bars, Chart, Picture, Shade};
    /// use kaohe::{Ratio, words::{Language, Words}};
    /// let bar = Bar { label: Words::new("李明", "Li Ming"), value: Some(Ratio::from(90)), text: Words::same("90"), shade: Shade::First };
    /// let bars = Bars { bars: vec![bar], top: Ratio::from(100), thresholds: vec![], cuts: vec![] };
    /// let (title, summary) = (Words::new("得分", "scores"), Words::new("一人", "one person"));
    /// let picture = Picture { title, summary, key: vec![], illustrative: false, chart: Chart::Bars(bars) };
    /// assert!(picture.svg(Language::En).contains("<title>scores</title><desc>one person</desc>"));
    /// ```
    pub fn svg(&self, language: Language) -> String {
        Markup::from(self.drawn(language)).into_string()
    }

    /// The picture with its title above and its key below.
    pub(super) fn html(&self, voice: Voice) -> Markup {
        let caption = MarkupElement::new("figcaption").holding(voice.words(&self.title));
        let caption = if self.illustrative { caption.holding(illustrative_mark(voice)) } else { caption };
        let key: Markup = self.key.iter().map(|key| key.html(voice)).collect();
        let key = MarkupElement::classed("ul", "key").holding(key);
        let drawn = voice.both(|language| self.drawn(language));
        MarkupElement::classed("figure", "picture").holding(caption).holding(key).holding(drawn).into()
    }

    fn drawn(&self, language: Language) -> MarkupElement {
        let title = MarkupElement::new("title").holding(Markup::text(self.title.of(language)));
        let summary = MarkupElement::new("desc").holding(Markup::text(self.summary.of(language)));
        let words = Markup::from(title).then(summary);
        match &self.chart {
            Chart::Bars(bars) => bars.drawn(language, words),
            Chart::Intervals(intervals) => intervals.drawn(language, words),
            Chart::Months(months) => months.drawn(language, words),
            // A year is twelve drawings, each with words of its own.
            Chart::Year(year) => {
                let label = format!("{}。{}", self.title.of(language), self.summary.of(language));
                MarkupElement::classed("div", "year")
                    .with("role", "group")
                    .with("aria-label", label)
                    .holding(year.drawn(language))
            }
        }
    }
}

impl Key {
    /// A key of a shade.
    pub fn shade(shade: Shade, meaning: Words) -> Self {
        Self { sign: Sign::Shade(shade), meaning }
    }

    fn html(&self, voice: Voice) -> MarkupElement {
        let sign = MarkupElement::classed("span", self.sign.class()).with("aria-hidden", "true");
        MarkupElement::new("li").holding(sign).holding(voice.words(&self.meaning))
    }
}

impl Sign {
    fn class(self) -> &'static str {
        match self {
            Self::Shade(shade) => shade.class(),
            Self::Day(kind) => kind.class(),
            Self::Due => "sign due",
            Self::Late => "sign late",
            Self::Begun => "sign begun",
            Self::Paused => "sign paused",
            Self::Line => "sign curve",
        }
    }
}
