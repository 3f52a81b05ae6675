//! One step: what was computed, from what, by which rule, and how it was rounded.

use crate::day::Day;
use crate::document::excerpt;
use crate::number::{Ratio, Rounded, Written};
use crate::provenance::Source;
use crate::words::{Language, Title, Words};
use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// Digits behind the point that are shown of a fraction that has no end.
const SHOWN_PLACES: u32 = 4;

/// One step of a derivation (推导步骤): what was computed, from what, by which rule, and how it was rounded.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The name in the documents: a node, a value, a rule.
    pub name: String,
    /// The title the document gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// What was done, in both languages.
    pub formula: Words,
    /// What went in, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<Input>,
    /// The exact result, where it is a number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exact: Option<Written>,
    /// The result as a day, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    /// The result in words, where it is neither number nor day: a grade, a state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Words>,
    /// The result after the rounding that the formula names.
    #[serde(
        default,
        deserialize_with = "crate::number::rounded_back",
        skip_serializing_if = "Option::is_none"
    )]
    pub rounded: Option<Rounded>,
    /// The most that can be reached here (满分).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full: Option<Written>,
    /// The rule that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether the document marks this as made up for illustration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// The steps whose results went in: their indexes in the derivation's list, each smaller than this step's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<usize>,
}

/// One input of a step (输入).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// What it is, in both languages.
    pub name: Words,
    /// Its value as canonical text.
    pub value: String,
    /// Where it stands in the documents, as a JSON pointer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

impl Input {
    /// An input without a place.
    pub fn new(name: Words, value: impl ToString) -> Self {
        Self { name, value: value.to_string(), at: None }
    }

    /// The same input, standing at a place of the documents.
    #[must_use]
    pub fn standing_at(mut self, place: impl ToString) -> Self {
        self.at = Some(place.to_string());
        self
    }

    fn text(&self, language: Language) -> String {
        let (name, value) = (self.name.of(language), &self.value);
        match &self.at {
            Some(at) => format!("{name} {value} @{at}"),
            None => format!("{name} {value}"),
        }
    }
}

impl Step {
    /// How many steps it counts as where an answer keeps it: more than one where its texts are long.
    pub(super) fn weight(&self) -> usize {
        let inputs = self.inputs.iter().map(|input| input.name.bytes().saturating_add(input.value.len()));
        let texts = [
            self.name.len(),
            self.formula.bytes(),
            self.title.as_ref().map_or(0, Title::bytes),
            self.outcome.as_ref().map_or(0, Words::bytes),
            self.source.as_ref().map_or(0, Source::bytes),
        ];
        let bytes = texts.into_iter().chain(inputs).fold(0, usize::saturating_add);
        bytes.checked_div(TEXT_OF_A_STEP).unwrap_or_default().saturating_add(1)
    }
}

/// So many bytes of text count as a step.
const TEXT_OF_A_STEP: usize = 512;

impl Step {
    /// A step with a name and a formula; the rest is added by the `with_` methods or the public fields.
    pub fn new(name: impl Into<String>, formula: Words) -> Self {
        Self {
            name: name.into(),
            title: None,
            formula,
            inputs: Vec::new(),
            exact: None,
            day: None,
            outcome: None,
            rounded: None,
            full: None,
            source: None,
            illustrative: false,
            from: Vec::new(),
        }
    }

    /// The step with its exact result.
    #[must_use]
    pub fn with_exact(mut self, value: Ratio) -> Self {
        self.exact = Some(value.into());
        self
    }

    /// The step with its inputs.
    #[must_use]
    pub fn with_inputs(mut self, inputs: Vec<Input>) -> Self {
        self.inputs = inputs;
        self
    }

    /// The step with the rule it follows.
    #[must_use]
    pub fn with_source(mut self, source: Option<Source>) -> Self {
        self.source = source;
        self
    }

    /// The step alone as one line, without its branches: result, formula, inputs, source.
    ///
    /// # Example
    /// ```
    /// use kaohe::{Ratio, derivation::Step, words::{Language, Words}};
    /// let step = Step::new("rate", Words::same("16 ÷ 21")).with_exact(Ratio::parse("16/21")?);
    /// assert_eq!(step.line(Language::En), "rate 16/21 = 0.7619… ← 16 ÷ 21");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn line(&self, language: Language) -> String {
        let mut line = self.label(language).to_owned();
        if let Some(result) = self.result(language) {
            let _ = write!(line, " {result}");
        }
        let _ = write!(line, " ← {}", self.formula.of(language));
        self.inputs_and_source(&mut line, language);
        line
    }

    /// The title in one language, or the name where there is none.
    pub fn label(&self, language: Language) -> &str {
        self.title.as_ref().map_or(self.name.as_str(), |title| title.of(language))
    }

    /// The result as text: the rounded value with the exact one behind it, a day, or words.
    pub fn result(&self, language: Language) -> Option<String> {
        let exact = self.exact.as_ref().map(shown);
        match (self.rounded, exact) {
            (Some(rounded), Some(exact)) if rounded.to_string() != exact => {
                Some(format!("{rounded} ← {exact}"))
            }
            (Some(rounded), _) => Some(rounded.to_string()),
            (None, Some(exact)) => Some(exact),
            (None, None) => self
                .day
                .map(|day| day.to_string())
                .or_else(|| self.outcome.as_ref().map(|words| words.of(language).to_owned())),
        }
    }

    /// The first characters of label and result, for a step whose own line appears elsewhere.
    pub(crate) fn brief(&self, language: Language) -> String {
        let label = excerpt(self.label(language));
        match self.result(language) {
            Some(result) => format!("{label} {}", excerpt(&result)),
            None => label,
        }
    }

    /// Whether an input of the step stands at a place.
    pub(super) fn rests_on(&self, place: &str) -> bool {
        self.inputs.iter().any(|input| input.at.as_deref() == Some(place))
    }

    fn inputs_and_source(&self, line: &mut String, language: Language) {
        if !self.inputs.is_empty() {
            let inputs: Vec<_> = self.inputs.iter().map(|input| input.text(language)).collect();
            let _ = write!(line, " [{}]", inputs.join(", "));
        }
        if let Some(source) = &self.source {
            let _ = write!(line, " ({})", source.text(language));
        }
        if self.illustrative {
            line.push_str(match language {
                Language::Zh => " 〔示例〕",
                Language::En => " [illustrative]",
            });
        }
    }
}

/// A number for reading: `76.5`, or `1600/21 = 76.1904…`.
fn shown(value: &Written) -> String {
    let (exact, reading) = (value.to_string(), value.reading(SHOWN_PLACES));
    if reading == exact { exact } else { format!("{exact} = {reading}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_of_long_texts_counts_as_several() {
        let step = |bytes: usize| Step::new("", Words::new("a".repeat(bytes), ""));
        assert_eq!([0, 511, 512, 1_024].map(|bytes| step(bytes).weight()), [1, 1, 2, 3]);
        let source = Source { instrument: "a".repeat(256), article: Some("b".repeat(256)) };
        let named = Step { name: "c".repeat(512), source: Some(source), ..step(512) };
        let title = Title { zh: "d".repeat(256), en: Some("e".repeat(256)) };
        let full = Step { title: Some(title), outcome: Some(Words::same("f".repeat(256))), ..named };
        let input = Input::new(Words::same("g".repeat(128)), "h".repeat(256));
        assert_eq!(full.with_inputs(vec![input]).weight(), 7);
    }
}
