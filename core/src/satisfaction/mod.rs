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
use crate::error::{Error, Place};
use crate::number::Rounding;
use crate::words::Title;
pub use count::Count;
pub use definition::{Definition, RateSide};
use fault::Fault;
pub use interval::{Interval, IntervalMethod, IntervalOutcome, Population, Sides, Wilson};
use measured::{Measured, measured};
pub use never::Never;
use rate::Prepared;
pub use rate::{Because, NotComputable, Rate, RateFigure, RateLine, RateOutcome};
pub use score::{Score, ScoreOutcome, Scoring};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
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

/// One of several tallies that are counted apart and together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TallyGroup {
    /// What the group is called.
    pub group: String,
    /// Its title, where it has one.
    pub title: Option<Title>,
    /// What it counted.
    pub tally: Tally,
}

/// The rate of one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupRate {
    /// What the group is called.
    pub group: String,
    /// Its title, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// Its rate.
    pub rate: Rate,
}

/// The rates of several groups, and that of all of them together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rates {
    /// Each group, in the order given.
    pub groups: Vec<GroupRate>,
    /// All of them counted as one: the ratio of the sums, not the mean of the ratios.
    pub pooled: Rate,
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

    /// The rates of several tallies, and of all of them together.
    ///
    /// # Rule
    /// Counts are pooled, never rates; what one group did not publish is not known of all. A group whose tally is refused
    /// has no rate, with the code and the place; the others stand, and all of them together say which groups they lack.
    ///
    /// # Errors
    /// `tally.no_groups` `tally.group_twice` `definition.*` `interval.*` `exact.*`
    pub fn rates<R: Recorder>(
        &self,
        groups: &[TallyGroup],
        question: &Question,
        recorder: R,
    ) -> Result<Rates, Error> {
        check_groups(groups)?;
        let prepared = self.prepared(question)?;
        let place = |at: usize| format!("/groups/{at}/tally");
        let laid = groups.iter().enumerate().map(|(at, group)| measured(&group.tally, self, &place(at)));
        let laid: Vec<Result<Measured, Error>> = laid.collect();
        let rate = |(at, (group, laid)): (usize, (&TallyGroup, &Result<Measured, Error>))| {
            let rate = match laid {
                Ok(measured) => prepared.rate(measured, recorder)?,
                Err(error) => prepared.refused(group.tally.assigned, NotComputable::refused(error)),
            };
            let mut rate = rate.beside(group.tally.published.as_ref(), &place(at));
            for finding in &mut rate.findings {
                finding.subject = Some(group.group.clone());
            }
            Ok(GroupRate { group: group.group.clone(), title: group.title.clone(), rate })
        };
        let rates = groups.iter().zip(&laid).enumerate().map(rate).collect::<Result<_, Error>>()?;
        let refused = groups.iter().zip(&laid).filter(|(_, laid)| laid.is_err());
        let refused: Vec<&str> = refused.map(|(group, _)| group.group.as_str()).collect();
        let pooled = if refused.is_empty() {
            let all: Vec<Measured> = laid.into_iter().flatten().collect();
            prepared.rate(&Measured::pooled(&all), recorder)?
        } else {
            prepared.refused(Count::NotGiven, NotComputable::without(&refused))
        };
        Ok(Rates { groups: rates, pooled })
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

/// Refuses a list of no groups, and a group twice.
fn check_groups(groups: &[TallyGroup]) -> Result<(), Error> {
    let list = Place::ROOT.key("groups");
    if groups.is_empty() {
        return Err(Fault::NoGroups {}.at(list));
    }
    let mut seen = BTreeSet::new();
    for (at, group) in groups.iter().enumerate() {
        if !seen.insert(&group.group) {
            let name = crate::words::excerpt(&group.group);
            return Err(Fault::GroupTwice { name }.at(list.index(at).key("group")));
        }
    }
    Ok(())
}
