//! A figure and how it came about.

use super::markup::{Markup, MarkupElement};
use super::voice::Voice;
use crate::derivation::Derivation;
use crate::words::Words;

/// A figure (数字) as a reader sees it: its text, and behind a click its derivation.
///
/// # Example
/// ```
/// use kaohe::page::Figure;
/// let figure = Figure::plain("72").illustrative(true);
/// assert_eq!(figure.value.zh, "72");
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The text that is shown.
    pub value: Words,
    /// How it came about; shown behind a click.
    pub derivation: Option<Derivation>,
    /// Whether it is made up for illustration, which then stands beside it (示例).
    pub illustrative: bool,
    /// How it stands out.
    pub tone: Tone,
}

/// How a figure stands out among others (强调).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tone {
    /// As any other.
    #[default]
    Plain,
    /// What needs no attention.
    Quiet,
    /// What needs attention: a delay, a fault.
    Alert,
}

impl Figure {
    /// A figure without a derivation.
    pub fn new(value: Words) -> Self {
        Self { value, derivation: None, illustrative: false, tone: Tone::Plain }
    }

    /// A figure that reads the same in both languages.
    pub fn plain(value: impl ToString) -> Self {
        Self::new(Words::same(value.to_string()))
    }

    /// The figure with its derivation, where there is one.
    #[must_use]
    pub fn derived(mut self, derivation: Option<Derivation>) -> Self {
        self.derivation = derivation;
        self
    }

    /// The figure, marked as made up for illustration or not.
    #[must_use]
    pub fn illustrative(mut self, illustrative: bool) -> Self {
        self.illustrative = illustrative;
        self
    }

    /// The figure in a tone.
    #[must_use]
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

impl Tone {
    /// The style class of the tone.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Quiet => "quiet",
            Self::Alert => "alert",
        }
    }
}

/// The mark beside what is made up for illustration.
pub(super) fn illustrative_mark(voice: Voice) -> Markup {
    MarkupElement::classed("small", "mark").holding(voice.words(&Words::new("示例", "illustrative"))).into()
}
