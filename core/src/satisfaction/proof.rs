//! How a rate came about, step by step.

use super::count::Count;
use super::definition::RateSide;
use super::rate::{Rate, RateLine, RateOutcome};
use crate::derivation::{Derivation, Input, Recorder, Step};
use crate::number::Ratio;
use crate::words::{Language, Title, Words};

impl Rate {
    /// The derivation, where the recorder keeps one; `place` is where the tally stands.
    pub(super) fn recorded<R: Recorder>(&self, place: Option<&str>, recorder: R) -> Option<Derivation> {
        let from = vec![
            recorder.step(|| self.numerator_step(place), Vec::new()),
            recorder.step(|| self.denominator_step(place), Vec::new()),
        ];
        recorder.derivation(recorder.step(|| self.step(), from))
    }

    /// Numerator over denominator.
    fn step(&self) -> Step {
        let division = format!("{} ÷ {}", self.numerator, self.denominator);
        let mut step = Step::new(&self.definition, Words::same(&division));
        match &self.rate {
            RateOutcome::Computed(figure) => {
                let Words { zh, en } = figure.rounding.words();
                step.formula = Words::new(format!("{division}，{zh}"), format!("{division}, {en}"));
                step.exact = Some(figure.exact.clone().into());
                step.rounded = Some(figure.rounded);
            }
            RateOutcome::NotComputable(why) => step.outcome = Some(why.words.clone()),
        }
        step.title.clone_from(&self.title);
        step.with_source(Some(self.source.clone()))
    }

    /// What counts above, as a sum.
    fn numerator_step(&self, place: Option<&str>) -> Step {
        let lines = self.lines(|side| side == RateSide::Numerator);
        counted("numerator", title("分子", "numerator"), self.numerator, &terms(&lines, place), " + ")
    }

    /// What counts below: what is left of all that was assigned, or a sum where that is not known.
    fn denominator_step(&self, place: Option<&str>) -> Step {
        let left_out = self.lines(|side| side == RateSide::LeftOut);
        let known = |count: Count| count.exact().is_some();
        let (inputs, sign) = if known(self.assigned) && left_out.iter().all(|line| known(line.count)) {
            let all = input(Words::new("总数", "assigned"), self.assigned, place, "/assigned");
            ([vec![all], terms(&left_out, place)].concat(), " − ")
        } else {
            (terms(&self.lines(|side| side != RateSide::LeftOut), place), " + ")
        };
        counted("denominator", title("分母", "denominator"), self.denominator, &inputs, sign)
    }

    fn lines(&self, wanted: impl Fn(RateSide) -> bool) -> Vec<&RateLine> {
        self.ledger.iter().filter(|line| wanted(line.side)).collect()
    }
}

fn counted(name: &str, title: Title, count: Count, inputs: &[Input], sign: &str) -> Step {
    let values: Vec<_> = inputs.iter().map(|input| input.value.as_str()).collect();
    let mut step = Step::new(name, Words::same(values.join(sign))).with_inputs(inputs.to_vec());
    step.title = Some(title);
    match count.exact() {
        Some(exact) => step.exact = Some(Ratio::from(exact).into()),
        None => step.outcome = Some(Words::same(count.to_string())),
    }
    step
}

fn terms(lines: &[&RateLine], place: Option<&str>) -> Vec<Input> {
    let term = |line: &&RateLine| {
        let name = Words::new(line.title.of(Language::Zh), line.title.of(Language::En));
        input(name, line.count, place, &format!("/dispositions/{}", line.part.replace('.', "/")))
    };
    lines.iter().map(term).collect()
}

/// An input at its place; a pooled tally stands nowhere.
fn input(name: Words, count: Count, place: Option<&str>, below: &str) -> Input {
    let input = Input::new(name, count);
    match place {
        Some(place) => input.standing_at(format!("{place}{below}")),
        None => input,
    }
}

fn title(zh: &str, en: &str) -> Title {
    Title { zh: zh.into(), en: Some(en.into()) }
}
