//! A derivation as HTML, whose next level opens by a click.

use super::figure::illustrative_mark;
use super::markup::{Markup, MarkupElement};
use super::voice::Voice;
use crate::derivation::{Derivation, Form, Input, Line, Outline, Step};
use crate::words::{Language, Words};

impl Derivation {
    /// The derivation as an HTML fragment, drawn from the figure down: it appears open, each further level opens by a
    /// click.
    ///
    /// # Shape
    /// `<div class="step">` with nested `<details class="step">`; [`STYLE`](crate::page::STYLE) dresses it, and it
    /// needs no script. What documents say is escaped. Steps that are used again, or lie very deep, appear as
    /// [`text`](Self::text) draws them.
    ///
    /// # Example
    /// ```
    /// use kaohe::{Ratio, derivation::{Derivation, Step}, words::{Language, Words}};
    /// let step = Step::new("rate", Words::same("16 ÷ 21")).with_exact(Ratio::parse("16/21")?);
    /// assert!(Derivation::from(step).html(Language::En).contains("16/21 = 0.7619…"));
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn html(&self, language: Language) -> String {
        opened(self, Voice::One(language)).into_string()
    }
}

/// The figure, open, and below it what it comes from.
pub(super) fn opened(derivation: &Derivation, voice: Voice) -> Markup {
    let mut nest = Nest::default();
    for line in Outline::of(&derivation.steps) {
        nest.close_to(line.level);
        nest.add(&line, voice);
    }
    nest.close_to(0);
    nest.done
}

/// Elements that are still open, a level inside the other.
#[derive(Default)]
struct Nest {
    open: Vec<MarkupElement>,
    done: Markup,
}

impl Nest {
    /// Closes what lies at this level or deeper.
    fn close_to(&mut self, level: usize) {
        while self.open.len() > level {
            let closed = self.open.pop().map(Markup::from);
            closed.into_iter().for_each(|closed| self.put(closed));
        }
    }

    fn put(&mut self, markup: Markup) {
        match self.open.last_mut() {
            Some(element) => element.hold(markup),
            None => self.done.push(markup),
        }
    }

    fn add(&mut self, line: &Line<'_>, voice: Voice) {
        let (step, is_figure) = (line.step, line.level == 0 && self.done.is_empty());
        let Form::Whole = line.form else {
            return self.put(MarkupElement::classed("p", "line leaf").holding(elsewhere(line, voice)).into());
        };
        let beneath = beneath(step, voice);
        let heading = heading(step, voice);
        if is_figure {
            let heading = MarkupElement::classed("p", "line").holding(heading);
            self.open.push(MarkupElement::classed("div", "step").holding(heading).holding(beneath));
        } else if beneath.is_empty() && step.from.is_empty() {
            self.put(MarkupElement::classed("p", "line leaf").holding(heading).into());
        } else {
            let summary = MarkupElement::new("summary")
                .holding(MarkupElement::classed("span", "line").holding(heading));
            self.open.push(MarkupElement::classed("details", "step").holding(summary).holding(beneath));
        }
    }
}

/// Where a step is drawn that is not drawn here.
fn elsewhere(line: &Line<'_>, voice: Voice) -> Markup {
    let label = voice.each(|language| Markup::text(line.step.brief(language)));
    let line_there =
        Markup::from(MarkupElement::classed("b", "label").holding(label)).then(Markup::text(" ← "));
    let words = line.form.words().map(|words| voice.words(&words)).unwrap_or_default();
    line_there.then(MarkupElement::classed("span", "formula").holding(words))
}

/// Label, result and formula.
fn heading(step: &Step, voice: Voice) -> Markup {
    let label = voice.each(|language| Markup::text(step.label(language)));
    let result = voice.each(|language| Markup::text(step.result(language).unwrap_or_default()));
    let mut line = Markup::from(MarkupElement::classed("b", "label").holding(label));
    if !result.is_empty() {
        line.push(Markup::text(" "));
        line.push(MarkupElement::classed("span", "result").holding(result));
    }
    line.push(Markup::text(" ← "));
    line.push(MarkupElement::classed("span", "formula").holding(voice.words(&step.formula)));
    if step.illustrative { line.then(Markup::text(" ")).then(illustrative_mark(voice)) } else { line }
}

/// Inputs and source.
fn beneath(step: &Step, voice: Voice) -> Markup {
    let mut beneath = Markup::default();
    if !step.inputs.is_empty() {
        let inputs: Markup = step.inputs.iter().map(|given| input(given, voice)).collect();
        beneath.push(MarkupElement::classed("ul", "inputs").holding(inputs));
    }
    if let Some(source) = &step.source {
        let label = voice.words(&Words::new("依据 ", "source: "));
        let cited = voice.words(&source.cited());
        beneath.push(MarkupElement::classed("p", "source").holding(label).holding(cited));
    }
    beneath
}

fn input(input: &Input, voice: Voice) -> MarkupElement {
    let name = voice.words(&input.name);
    let value = MarkupElement::new("b").holding(Markup::text(&input.value));
    let item = MarkupElement::new("li").holding(name).holding(Markup::text(" ")).holding(value);
    match &input.at {
        Some(at) => {
            item.holding(Markup::text(" ")).holding(MarkupElement::new("code").holding(Markup::text(at)))
        }
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
        let award = Step::new("award", Words::same("+0"));
        let mut total = Step::new("total", Words::same("Σ")).with_exact(Ratio::from(90));
        total.source = Some(Source { instrument: "本办法".into(), article: Some("9".into()) });
        let total = Derivation::above(total, [done.into(), award.into()]);
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
        assert!(!Derivation::from(step).html(Language::En).contains("<img"));
    }
}
