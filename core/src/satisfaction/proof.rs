//! How a rate came about, step by step.

use super::count::Count;
use super::definition::RateSide;
use super::measured::Measured;
use super::rate::{Rate, RateOutcome};
use crate::derivation::{Derivation, Input, Recorder, Step};
use crate::number::Ratio;
use crate::words::{Language, Title, Words};

impl Rate {
    /// The derivation, where the recorder keeps one.
    pub(super) fn recorded<R: Recorder>(&self, places: &Places<'_>, recorder: R) -> Option<Derivation> {
        let from = vec![
            recorder.step(|| self.numerator_step(places), Vec::new()),
            recorder.step(|| self.denominator_step(places), Vec::new()),
        ];
        recorder.derivation(recorder.step(|| self.step(), from))
    }

    /// Numerator over denominator.
    fn step(&self) -> Step {
        let division = format!("{} ÷ {}", self.numerator, self.denominator);
        let mut step = Step::new(&self.definition, Words::same(&division));
        match &self.rate {
            RateOutcome::Computed(figure) => {
                step.formula = figure.said_of(&division);
                step.exact = Some(figure.exact.clone().into());
                step.rounded = Some(figure.rounded);
            }
            RateOutcome::NotComputable(why) => step.outcome = Some(why.words.clone()),
        }
        step.title.clone_from(&self.title);
        step.with_source(Some(self.source.clone()))
    }

    /// What counts above, as a sum.
    fn numerator_step(&self, places: &Places<'_>) -> Step {
        let terms = self.terms(places, |side| side == RateSide::Numerator);
        counted("numerator", title("分子", "numerator"), self.numerator, &terms, " + ")
    }

    /// What counts below: what is left of all that was assigned, or a sum where that is not known.
    fn denominator_step(&self, places: &Places<'_>) -> Step {
        let mut left_out = self.ledger.iter().filter(|line| line.side == RateSide::LeftOut);
        let known = |count: Count| count.exact().is_some();
        let (inputs, sign) = if known(self.assigned) && left_out.all(|line| known(line.count)) {
            let all = input(Words::new("总数", "assigned"), self.assigned, places.tally.assigned_place());
            ([vec![all], self.terms(places, |side| side == RateSide::LeftOut)].concat(), " − ")
        } else {
            (self.terms(places, |side| side != RateSide::LeftOut), " + ")
        };
        counted("denominator", title("分母", "denominator"), self.denominator, &inputs, sign)
    }

    /// The lines of a side as inputs, each where the tally writes it.
    fn terms(&self, places: &Places<'_>, wanted: impl Fn(RateSide) -> bool) -> Vec<Input> {
        let lines = self.ledger.iter().zip(&places.lines).filter(|(line, _)| wanted(line.side));
        lines
            .map(|(line, (part, whole))| {
                let name = Words::new(line.title.of(Language::Zh), line.title.of(Language::En));
                input(name, line.count, places.tally.place(*part, *whole))
            })
            .collect()
    }
}

/// Where the lines of a rate's ledger stand in the tally.
pub(super) struct Places<'a> {
    pub(super) tally: &'a Measured,
    /// For each line its first part, and whether it is a whole disposition.
    pub(super) lines: Vec<(usize, bool)>,
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

/// An input at its place; what was pooled, and what a tally does not write, stands nowhere.
fn input(name: Words, count: Count, place: Option<String>) -> Input {
    let input = Input::new(name, count);
    match place {
        Some(place) => input.standing_at(place),
        None => input,
    }
}

fn title(zh: &str, en: &str) -> Title {
    Title { zh: zh.into(), en: Some(en.into()) }
}
