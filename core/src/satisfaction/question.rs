//! Questions: what is asked of a tally, and how it is answered.

use super::count::Count;
use super::definition::{Definition, RateSide, Treated};
use super::finding::RateFinding;
use super::interval::{IntervalMethod, IntervalOutcome, Ready};
use super::measured::{Measured, measured};
use super::never::{Ends, NeverPrinted, Printed};
use super::outcome::{RateBecause, RateFigure, RateNotComputable};
use super::proof::Places;
use super::rate::{Rate, RateLine, RateOutcome};
use super::survey::{Part, Survey};
use super::tally::Tally;
use crate::derivation::Recorder;
use crate::error::Error;
use crate::number::{Ratio, Rounding};
use crate::words::Title;

/// What is asked of a tally.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What counts above and below.
    pub definition: Definition,
    /// How the rate is rounded.
    pub rounding: Rounding,
    /// The interval, where one is wanted.
    pub interval: Option<IntervalMethod>,
}

impl Survey {
    /// The rate of a tally.
    ///
    /// # Errors
    /// `tally.*` `survey.unknown_disposition` `survey.unknown_grade` `definition.*` `interval.*` `exact.*`
    ///
    /// # Example
    /// ```
    /// use kaohe::{derivation::Silent, document, satisfaction::{Question, RateOutcome, Survey}, Mode, Rounding};
    /// let tally = document::read(r#"{"assigned": 200, "dispositions": {"refused": 10, "unreachable": 30, "not_called": 40,
    ///     "not_closed": 10, "rated": {"satisfied": 80, "basically": 20, "not_satisfied": 10}}}"#)?;
    /// let definition = document::read(r#"{"definition": "satisfied_of_reached", "numerator": ["rated.satisfied"],
    ///     "denominator": ["reached"], "source": {"instrument": "illustrative"}}"#)?;
    /// let question = Question { definition, rounding: Rounding::new(4, Mode::HalfUp)?, interval: None };
    /// let rate = Survey::hotline().rate(&tally, &question, Silent)?;
    /// let RateOutcome::Computed(figure) = &rate.rate else { panic!("not computable") };
    /// assert_eq!((figure.exact.to_string(), figure.rounded.to_string()), ("2/3".into(), "0.6667".into()));
    /// # Ok::<(), kaohe::Error>(())
    /// ```
    pub fn rate<R: Recorder>(&self, tally: &Tally, question: &Question, recorder: R) -> Result<Rate, Error> {
        let measured = measured(tally, self, "/tally")?;
        let rate = self.prepared(question)?.rate(&measured, recorder)?;
        Ok(rate.beside(tally.published.as_ref(), "/tally"))
    }

    pub(super) fn prepared<'a>(&'a self, question: &'a Question) -> Result<Prepared<'a>, Error> {
        let treated = question.definition.treated(self).map_err(|error| error.under("/definition"))?;
        let room = ends(&question.definition.never).check(question.rounding);
        room.map_err(|error| error.standing_at("/definition/never"))?;
        let interval = question.interval.map(IntervalMethod::ready).transpose();
        let interval = interval.map_err(|error| error.under("/interval"))?;
        Ok(Prepared { survey: self, question, treated, interval })
    }
}

/// A question made ready for any number of tallies.
pub(super) struct Prepared<'a> {
    survey: &'a Survey,
    question: &'a Question,
    treated: Vec<Treated>,
    interval: Option<Ready>,
}

impl Prepared<'_> {
    /// The bytes of text that every rate repeats: of the definition, and of the parts with why they count.
    pub(super) fn text(&self) -> usize {
        let Definition { definition, title, source, .. } = &self.question.definition;
        let parts = self.survey.parts.iter().map(Part::bytes);
        // In both languages.
        let why = self.treated.iter().map(|treated| treated.by.len().saturating_mul(2));
        let texts = [definition.len(), title.as_ref().map_or(0, Title::bytes), source.bytes()];
        texts.into_iter().chain(parts).chain(why).fold(0, usize::saturating_add)
    }

    /// The rate of one tally.
    pub(super) fn rate<R: Recorder>(&self, tally: &Measured, recorder: R) -> Result<Rate, Error> {
        let side = |at: usize| self.treated.get(at).map_or(RateSide::LeftOut, |treated| treated.side);
        let numerator = tally.count(|at| side(at) == RateSide::Numerator, self.survey);
        let denominator = tally.count(|at| side(at) != RateSide::LeftOut, self.survey);
        let (ledger, lines): (Vec<RateLine>, Vec<(usize, bool)>) = self.ledger(tally).into_iter().unzip();
        let (outcome, reached) = self.outcome(numerator, denominator)?;
        let finding = reached.map(|end| {
            let (exact, printed) = (format!("{numerator} ÷ {denominator}"), outcome.printed());
            let finding = match end {
                NeverPrinted::Full => RateFinding::RoundedToFull { exact, printed },
                NeverPrinted::Zero => RateFinding::RoundedToZero { exact, printed },
            };
            // What was pooled has no place.
            match &tally.place {
                Some(place) => finding.found().at(place),
                None => finding.found(),
            }
        });
        let mut rate = Rate {
            rate: outcome,
            numerator,
            denominator,
            assigned: tally.assigned,
            ledger,
            findings: finding.into_iter().collect(),
            ..self.empty()
        };
        rate.interval = self.interval.as_ref().map(|ready| interval(ready, &rate)).transpose()?;
        rate.derivation = rate.recorded(&Places { tally, lines }, recorder);
        Ok(rate)
    }

    /// The rate of a tally that is refused.
    pub(super) fn refused(&self, assigned: Count, why: RateNotComputable) -> Rate {
        let interval = self.interval.as_ref().map(|_| IntervalOutcome::NotComputable(why.clone()));
        Rate { rate: RateOutcome::NotComputable(why), assigned, interval, ..self.empty() }
    }

    /// A rate of nothing.
    fn empty(&self) -> Rate {
        let definition = &self.question.definition;
        Rate {
            definition: definition.definition.clone(),
            title: definition.title.clone(),
            source: definition.source.clone(),
            rate: RateOutcome::NotComputable(RateBecause::DenominatorNotGiven.into()),
            numerator: Count::NotGiven,
            denominator: Count::NotGiven,
            assigned: Count::NotGiven,
            ledger: Vec::new(),
            interval: None,
            findings: Vec::new(),
            published: None,
            derivation: None,
        }
    }

    /// One count over another, and the end that rounding alone has reached.
    fn outcome(
        &self,
        numerator: Count,
        denominator: Count,
    ) -> Result<(RateOutcome, Option<NeverPrinted>), Error> {
        let because = match (numerator, denominator) {
            (Count::NotGiven, _) => RateBecause::NumeratorNotGiven,
            (_, Count::NotGiven) => RateBecause::DenominatorNotGiven,
            (Count::AtLeast(_), _) | (_, Count::AtLeast(_)) => RateBecause::CountIsABound,
            (Count::Exact(above), Count::Exact(below)) => {
                match Ratio::from(above).over(&Ratio::from(below)) {
                    Some(exact) => {
                        let rounding = self.question.rounding;
                        let printed = ends(&self.question.definition.never).print(&exact, rounding)?;
                        let Printed { rounded, instead_of, reached } = printed;
                        let figure = RateFigure { exact, rounded, instead_of, rounding };
                        return Ok((RateOutcome::Computed(figure), reached));
                    }
                    None => RateBecause::DenominatorEmpty,
                }
            }
        };
        Ok((RateOutcome::NotComputable(because.into()), None))
    }

    /// A line per disposition; per grade where the definition treats them differently.
    fn ledger(&self, tally: &Measured) -> Vec<(RateLine, (usize, bool))> {
        let mut lines = Vec::new();
        for (name, title, parts) in self.survey.dispositions() {
            let treated: Vec<_> = parts.clone().filter_map(|at| self.treated.get(at)).collect();
            let Some(first) = treated.first() else { continue };
            if treated.iter().all(|other| other.side == first.side) {
                let mut by: Vec<_> = treated.iter().map(|treated| treated.by.as_str()).collect();
                by.dedup();
                let at = (parts.start, true);
                lines.push((line(name, title, tally.whole(parts), (first.side, &by.join(", "))), at));
                continue;
            }
            for (at, treated) in parts.zip(treated) {
                if let Some(part) = self.survey.parts.get(at) {
                    let treated = (treated.side, treated.by.as_str());
                    lines.push((line(&part.name, &part.title, tally.part(at), treated), (at, false)));
                }
            }
        }
        lines
    }
}

fn line(part: &str, title: &Title, count: Count, (side, by): (RateSide, &str)) -> RateLine {
    RateLine { part: part.to_owned(), title: title.clone(), count, side, why: side.why(by) }
}

/// A rate lies between none and all.
fn ends(never: &[NeverPrinted]) -> Ends<'_> {
    Ends { least: &Ratio::ZERO, most: &Ratio::ONE, never }
}

fn interval(ready: &Ready, rate: &Rate) -> Result<IntervalOutcome, Error> {
    match (&rate.rate, rate.numerator.exact(), rate.denominator.exact()) {
        (RateOutcome::NotComputable(why), ..) => Ok(IntervalOutcome::NotComputable(why.clone())),
        (_, Some(numerator), Some(denominator)) if !ready.is_census() => {
            ready.around(numerator, denominator).map(IntervalOutcome::Computed)
        }
        _ => Ok(IntervalOutcome::NotComputable(RateBecause::Census.into())),
    }
}
