//! Satisfaction rates with their denominators and intervals.
//!
//! One tally gives a rate of 50 % or of 95 %, by what is counted below. So a [`Tally`] says what became of every single
//! follow-up, a [`Definition`] says which of them count, and a [`Rate`] shows both: the figure, and the ledger
//! from what was assigned to what was counted. What nobody published is not computed.
//!
//! Weighing rates against each other is left to [`assessment`](crate::assessment).

mod count;
mod definition;
mod fault;
mod finding;
mod groups;
mod interval;
mod measured;
mod names;
mod never;
mod proof;
mod published;
mod quantile;
mod rate;
mod score;
mod survey;
mod tally;

use crate::derivation::Recorder;
use crate::error::Error;
use crate::number::Rounding;
pub use count::Count;
pub use definition::{Definition, RateSide};
use fault::Fault;
pub use groups::{GroupRate, Rates, TallyGroup};
pub use interval::{Interval, IntervalMethod, IntervalOutcome, Population, Sides, Wilson};
use measured::measured;
pub use never::Never;
use rate::Prepared;
pub use rate::{Because, NotComputable, Rate, RateFigure, RateLine, RateOutcome};
pub use score::{Score, ScoreOutcome, Scoring};
pub use survey::{Document, Given, Survey};
pub use tally::{Counts, Published, Tally};

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = Fault::CODES;

/// Every code of a finding of this room.
pub(crate) const FINDINGS: &[&str] = finding::RateFinding::CODES;

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

    fn prepared<'a>(&'a self, question: &'a Question) -> Result<Prepared<'a>, Error> {
        let treated = question.definition.treated(self).map_err(|error| error.under("/definition"))?;
        let room = rate::ends(&question.definition.never).check(question.rounding);
        room.map_err(|error| error.standing_at("/definition/never"))?;
        let interval = question.interval.map(IntervalMethod::ready).transpose();
        let interval = interval.map_err(|error| error.under("/interval"))?;
        Ok(Prepared { survey: self, question, treated, interval })
    }
}
