//! What a page needs while it is written: a voice, and ids for what opens.

use super::derivation::opened;
use super::figure::{Figure, illustrative_mark};
use super::markup::{Markup, MarkupElement};
use super::voice::Voice;
use crate::derivation::Derivation;
use crate::words::Words;

/// Writes figures and keeps the derivations that their buttons open, until they are placed.
pub(super) struct Writer<'a> {
    voice: Voice,
    /// Ids that are taken.
    numbered: usize,
    waiting: Vec<(String, &'a Derivation)>,
}

/// A derivation to be placed below the figure that opens it.
pub(super) struct Panel {
    /// The id that the figure's button names.
    pub(super) id: String,
    /// The derivation.
    pub(super) content: Markup,
}

impl<'a> Writer<'a> {
    pub(super) fn new(voice: Voice) -> Self {
        Self { voice, numbered: 0, waiting: Vec::new() }
    }

    pub(super) fn voice(&self) -> Voice {
        self.voice
    }

    pub(super) fn words(&self, words: &Words) -> Markup {
        self.voice.words(words)
    }

    /// A figure: a button where it has a derivation, else its text alone.
    pub(super) fn figure(&mut self, figure: &'a Figure) -> Markup {
        let value = self.words(&figure.value);
        let shown = match &figure.derivation {
            Some(derivation) => self
                .button(derivation)
                .holding(MarkupElement::classed("span", figure.tone.class()).holding(value)),
            None => MarkupElement::classed("span", figure.tone.class()).holding(value),
        };
        let shown = Markup::from(shown);
        if figure.illustrative { shown.then(illustrative_mark(self.voice)) } else { shown }
    }

    /// The derivations whose figures were written since the last call.
    pub(super) fn panels(&mut self) -> Vec<Panel> {
        let voice = self.voice;
        let panel = |(id, derivation)| Panel { id, content: opened(derivation, voice) };
        self.waiting.drain(..).map(panel).collect()
    }

    /// An id that nothing else on the page has.
    pub(super) fn id(&mut self) -> String {
        self.numbered = self.numbered.saturating_add(1);
        format!("d{}", self.numbered)
    }

    fn button(&mut self, derivation: &'a Derivation) -> MarkupElement {
        let id = self.id();
        let button = MarkupElement::classed("button", "figure").with("type", "button");
        let button = button.with("aria-expanded", "false").with("aria-controls", &id);
        self.waiting.push((id, derivation));
        button
    }
}
