//! A derivation as text and as Markdown.

use super::{Input, Step};
use crate::number::Ratio;
use crate::words::Language;
use std::fmt::Write;

/// Digits behind the point that are shown of a fraction that has no end.
const SHOWN_PLACES: u32 = 4;

impl Step {
    /// The tree as plain text, a line per step, drawn with branches.
    ///
    /// # Example
    /// ```
    /// use kaohe::{Ratio, derivation::Step, words::{Language, Words}};
    /// let step = Step::new("rate", Words::same("16 ÷ 21")).with_exact(Ratio::parse("16/21")?);
    /// assert_eq!(step.text(Language::En), "rate 16/21 = 0.7619… ← 16 ÷ 21\n");
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn text(&self, language: Language) -> String {
        let mut out = String::new();
        self.draw(&mut out, language, "", "");
        out
    }

    /// The tree as a Markdown list.
    pub fn markdown(&self, language: Language) -> String {
        let mut out = String::new();
        self.list(&mut out, language, 0);
        out
    }

    /// The step alone as one line, without its branches: result, formula, inputs, source.
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

    fn inputs_and_source(&self, line: &mut String, language: Language) {
        if !self.inputs.is_empty() {
            let inputs: Vec<_> = self.inputs.iter().map(|input| input_text(input, language)).collect();
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

    fn draw(&self, out: &mut String, language: Language, branch: &str, below: &str) {
        let _ = writeln!(out, "{branch}{}", self.line(language));
        let last = self.from.len().saturating_sub(1);
        for (index, step) in self.from.iter().enumerate() {
            let (turn, rest) = if index == last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
            step.draw(out, language, &format!("{below}{turn}"), &format!("{below}{rest}"));
        }
    }

    fn list(&self, out: &mut String, language: Language, depth: usize) {
        let indent = depth.saturating_mul(2);
        let _ = writeln!(out, "{:indent$}- {}", "", self.line(language).replace(['*', '_', '`'], " "));
        for step in &self.from {
            step.list(out, language, depth.saturating_add(1));
        }
    }
}

fn input_text(input: &Input, language: Language) -> String {
    match &input.at {
        Some(at) => format!("{} {} @{at}", input.name.of(language), input.value),
        None => format!("{} {}", input.name.of(language), input.value),
    }
}

/// A fraction for reading: `76.5`, or `1600/21 = 76.1904…`.
fn shown(value: &Ratio) -> String {
    let reading = value.reading(SHOWN_PLACES);
    let exact = value.to_string();
    if reading == exact { exact } else { format!("{exact} = {reading}") }
}
