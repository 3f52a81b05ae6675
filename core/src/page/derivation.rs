//! A derivation as HTML, whose next level opens by a click.

use super::figure::illustrative_mark;
use super::markup::{Element, Markup};
use super::voice::Voice;
use crate::derivation::{Input, Step};
use crate::words::{Language, Words};

impl Step {
    /// The tree as an HTML fragment: the first step stands open, each further level opens by a click.
    ///
    /// # Shape
    /// `<div class="step">` with nested `<details class="step">`; [`STYLE`](crate::page::STYLE) dresses it, and it
    /// needs no script. What documents say is escaped.
    ///
    /// # Example
    /// ```
    /// use kaohe::{Ratio, derivation::Step, words::{Language, Words}};
    /// let step = Step::new("rate", Words::same("16 ÷ 21")).with_exact(Ratio::parse("16/21")?);
    /// assert!(step.html(Language::En).contains("16/21 = 0.7619…"));
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn html(&self, language: Language) -> String {
        opened(self, Voice::One(language)).into_string()
    }
}

/// The first step, standing open.
pub(super) fn opened(step: &Step, voice: Voice) -> Markup {
    let line = Element::classed("p", "line").holding(line(step, voice));
    Element::classed("div", "step").holding(line).holding(beneath(step, voice)).into()
}

/// A further step: its line, and behind a click what lies beneath it.
fn closed(step: &Step, voice: Voice) -> Markup {
    let (line, beneath) = (line(step, voice), beneath(step, voice));
    if beneath.is_empty() {
        return Element::classed("p", "line leaf").holding(line).into();
    }
    let summary = Element::new("summary").holding(Element::classed("span", "line").holding(line));
    Element::classed("details", "step").holding(summary).holding(beneath).into()
}

/// Label, result and formula.
fn line(step: &Step, voice: Voice) -> Markup {
    let label = voice.each(|language| Markup::text(step.label(language)));
    let result = voice.each(|language| Markup::text(step.result(language).unwrap_or_default()));
    let mut line = Markup::from(Element::classed("b", "label").holding(label));
    if !result.is_empty() {
        line.push(Markup::text(" "));
        line.push(Element::classed("span", "result").holding(result));
    }
    line.push(Markup::text(" ← "));
    line.push(Element::classed("span", "formula").holding(voice.words(&step.formula)));
    if step.illustrative { line.then(Markup::text(" ")).then(illustrative_mark(voice)) } else { line }
}

/// Inputs, source, and the steps that went in.
fn beneath(step: &Step, voice: Voice) -> Markup {
    let mut beneath = Markup::default();
    if !step.inputs.is_empty() {
        let inputs: Markup = step.inputs.iter().map(|given| input(given, voice)).collect();
        beneath.push(Element::classed("ul", "inputs").holding(inputs));
    }
    if let Some(source) = &step.source {
        let label = voice.words(&Words::new("依据 ", "source: "));
        let cited = voice.words(&source.cited());
        beneath.push(Element::classed("p", "source").holding(label).holding(cited));
    }
    step.from.iter().fold(beneath, |beneath, step| beneath.then(closed(step, voice)))
}

fn input(input: &Input, voice: Voice) -> Element {
    let name = voice.words(&input.name);
    let value = Element::new("b").holding(Markup::text(&input.value));
    let item = Element::new("li").holding(name).holding(Markup::text(" ")).holding(value);
    match &input.at {
        Some(at) => item.holding(Markup::text(" ")).holding(Element::new("code").holding(Markup::text(at))),
        None => item,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Ratio;
    use crate::provenance::Source;

    #[test]
    fn levels_open_one_by_one() {
        let done = Step::new("ji.done", Words::same("100 × 16 ÷ 21")).with_inputs(vec![
            Input::new(Words::new("办结件数", "tasks"), 16).standing_at("/subjects/0/values/tasks"),
        ]);
        let mut total = Step::new("total", Words::same("Σ")).with_exact(Ratio::from(90));
        total.source = Some(Source { instrument: "本办法".into(), article: Some("9".into()) });
        total.from = vec![done, Step::new("award", Words::same("+0"))];
        assert_eq!(
            total.html(Language::Zh),
            "<div class=\"step\"><p class=\"line\"><b class=\"label\">total</b> <span class=\"result\">90</span> ← \
             <span class=\"formula\">Σ</span></p><p class=\"source\">依据 本办法 第9条</p>\
             <details class=\"step\"><summary><span class=\"line\"><b class=\"label\">ji.done</b> ← \
             <span class=\"formula\">100 × 16 ÷ 21</span></span></summary>\
             <ul class=\"inputs\"><li>办结件数 <b>16</b> <code>/subjects/0/values/tasks</code></li></ul></details>\
             <p class=\"line leaf\"><b class=\"label\">award</b> ← <span class=\"formula\">+0</span></p></div>"
        );
    }

    #[test]
    fn a_name_from_a_document_stays_text() {
        let step = Step::new("<img src=x onerror=alert(1)>", Words::same("<b>"));
        assert!(!step.html(Language::En).contains("<img"));
    }
}
