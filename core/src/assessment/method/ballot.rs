//! `ballot`: ballots by class of voters (民主测评).

use super::facts::{LeafFacts, ScoringMethod};
use crate::assessment::ballot::{BallotForm, BallotTrim, Forms, Vote, unknown_form};
use crate::assessment::formula::{
    Case, EmptyClass, Explanation, Fault, Interruption, Range, Remark, Scope, Scored, divisor, factor,
    joined, weighted,
};
use crate::derivation::{Input, Recorder, Step};
use crate::error::{Error, Pointer};
use crate::finding::Finding;
use crate::number::Ratio;
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The weighted means of the classes of voters (民主测评).
///
/// # Shape
/// `{"form": "yearly", "question": "de"}`
///
/// # Errors
/// `name.unknown` `tree.scales_mixed` `ballot.empty_class` `ballot.nobody_left`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BallotMethod {
    /// The form.
    pub form: String,
    /// The question on it.
    pub question: String,
    /// What is asked, once the scheme is compiled.
    #[serde(skip)]
    asked: Option<FormQuestion>,
}

/// A question on a form.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FormQuestion {
    form: Arc<BallotForm>,
    /// Its number among all questions of the scheme.
    question: usize,
}

impl BallotMethod {
    pub(super) fn resolve(&self, scope: &Scope<'_>, forms: &Forms, at: &Pointer<'_>) -> Result<Self, Error> {
        let form = forms.get(&self.form).cloned();
        let form = form.ok_or_else(|| unknown_form(forms, &self.form, &at.key("form")))?;
        let question = scope.question(&self.form, &self.question);
        Ok(Self { asked: Some(FormQuestion { form, question }), ..self.clone() })
    }

    /// The highest mark of the form.
    pub(crate) fn highest(&self) -> Option<&Ratio> {
        self.asked.as_ref().and_then(|asked| asked.form.highest())
    }
}

/// The votes of one class that count, from the lowest to the highest, after trimming.
struct VoteCount<'a> {
    class: &'a str,
    weight: &'a Ratio,
    votes: Vec<(&'a Vote<'a>, u64)>,
}

impl VoteCount<'_> {
    fn ballots(&self) -> u64 {
        self.votes.iter().fold(0, |sum, (_, count)| sum.saturating_add(*count))
    }

    /// The mean; `None` where nobody has voted.
    fn mean(&self) -> Result<Option<Ratio>, Error> {
        let points = self.votes.iter().map(|(vote, count)| &vote.points * &Ratio::from(*count));
        Ok(Ratio::sum(points)?.over(&Ratio::from(self.ballots())))
    }

    fn step(&self, mean: &Ratio) -> Step {
        let sum = self.votes.iter().map(|(vote, count)| format!("{count} × {}", factor(&vote.points)));
        let formula = format!("({}) ÷ {}", joined(sum, " + "), self.ballots());
        let input = |(vote, count): &(&Vote<'_>, u64)| {
            Input::new(Words::same(vote.word), count).standing_at(vote.place())
        };
        Step::new(self.class, Words::same(formula))
            .with_exact(mean.clone())
            .with_inputs(self.votes.iter().map(input).collect())
    }
}

/// Sorted by points, with `each_end` ballots taken off either end where there are enough.
fn trimmed<'a>(votes: &'a [Vote<'a>], trim: Option<&BallotTrim>) -> Vec<(&'a Vote<'a>, u64)> {
    let mut sorted: Vec<_> = votes.iter().map(|vote| (vote, u64::from(vote.count))).collect();
    let Some(trim) = trim else { return sorted };
    let ballots = sorted.iter().fold(0_u64, |sum, (_, count)| sum.saturating_add(*count));
    if ballots <= u64::from(trim.above) {
        return sorted;
    }
    crate::order::sort_by(&mut sorted, |(a, _), (b, _)| a.points.cmp(&b.points));
    take_off(sorted.iter_mut(), trim.each_end);
    take_off(sorted.iter_mut().rev(), trim.each_end);
    sorted.retain(|(_, count)| *count > 0);
    sorted
}

fn take_off<'a, 'v: 'a>(votes: impl Iterator<Item = &'a mut (&'v Vote<'v>, u64)>, ballots: u32) {
    let mut left = u64::from(ballots);
    for (_, count) in votes {
        let taken = left.min(*count);
        *count = count.saturating_sub(taken);
        left = left.saturating_sub(taken);
    }
}

impl BallotMethod {
    /// What an empty class counts as; `None` where the others bear its weight.
    fn empty<R: Recorder>(
        &self,
        class: &str,
        seat: &impl LeafFacts<R>,
    ) -> Result<Option<Ratio>, Interruption> {
        match seat.choices().empty_class.unwrap_or(EmptyClass::Refuse) {
            EmptyClass::Rescale => Ok(None),
            EmptyClass::Zero => Ok(Some(Ratio::ZERO)),
            EmptyClass::Refuse => Err(self.empty_class(class, seat)),
        }
    }

    fn empty_class<R: Recorder>(&self, class: &str, seat: &impl LeafFacts<R>) -> Interruption {
        let (subject, node) = (seat.subject_id().to_owned(), seat.id().to_owned());
        seat.refused(Fault::EmptyClass { subject, node, class: class.into() }, seat.subject_place())
    }
}

/// The weight and the mean of a class that counts.
type Counted<'a> = (&'a Ratio, Ratio);

fn formula(counted: &[Counted<'_>], weights: &Ratio) -> Words {
    let sum = joined(counted.iter().map(|(weight, mean)| weighted(weight, mean)), " + ");
    if *weights == Ratio::ONE {
        return Words::same(sum);
    }
    Words::same(format!("({sum}) ÷ {}", divisor(weights)))
}

impl ScoringMethod for BallotMethod {
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption> {
        let Some(FormQuestion { form, question }) = &self.asked else {
            return Err(Interruption::not_reported(seat.column()));
        };
        let (mut counted, mut traces, mut remarks) = (Vec::new(), Vec::new(), Vec::new());
        for (index, (class, weight)) in form.classes.iter().enumerate() {
            let count =
                VoteCount { class, weight, votes: trimmed(seat.votes(*question, index), form.trim.as_ref()) };
            let mut mean = count.mean()?;
            if mean.is_none() {
                remarks.push(class_empty(class, seat));
                mean = self.empty(class, seat)?;
            }
            let Some(mean) = mean else { continue };
            traces.push(seat.recorder().step(|| count.step(&mean), Vec::new()));
            counted.push((count.weight, mean));
        }
        let weights = Ratio::sum(counted.iter().map(|(weight, _)| *weight))?;
        let sum = Ratio::sum(counted.iter().map(|(weight, mean)| *weight * mean))?;
        let Some(points) = sum.over(&weights) else {
            let (subject, node) = (seat.subject_id().to_owned(), seat.id().to_owned());
            return Err(seat.refused(Fault::NobodyLeft { subject, node }, seat.subject_place()));
        };
        let told = || Explanation { formula: formula(&counted, &weights), inputs: Vec::new() };
        Ok(seat.scored(points, traces, told).with_remarks(remarks))
    }

    fn cases(&self) -> &'static [Case] {
        &[Case::EmptyClass]
    }

    fn range(&self, full: &Ratio) -> Range {
        let lowest = self.asked.as_ref().and_then(|asked| asked.form.lowest());
        Range { low: lowest.cloned(), high: Some(full.clone()) }
    }
}

/// Nobody of a class has voted, and the scheme says what happens then.
fn class_empty<R: Recorder>(class: &str, seat: &impl LeafFacts<R>) -> Finding {
    let (subject, node) = (seat.subject_id(), seat.id());
    let remark = Remark::ClassEmpty { subject: subject.into(), node: node.into(), class: class.into() };
    remark.found().of(subject).named(node)
}
