//! Rates: exact, with what they leave out.

use super::Question;
use super::count::Count;
use super::definition::{Definition, RateSide, Treated};
use super::finding::RateFinding;
use super::interval::{IntervalOutcome, Ready};
use super::measured::Measured;
use super::never::{Ends, Never, Printed};
use super::proof::Places;
use super::published::Compared;
use super::survey::{Part, Survey};
use super::tally::Published;
use crate::derivation::Recorder;
use crate::error::Error;
use crate::finding::Finding;
use crate::number::{Ratio, Rounded, Rounding};
use crate::provenance::Source;
use crate::words::{Title, Words, excerpt};
use serde::Serialize;

/// A rate (比率): its figure, and the whole way from what was assigned to what was counted.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rate {
    /// What the definition is called.
    pub definition: String,
    /// Its title, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// Where the definition is written.
    pub source: Source,
    /// The rate, or why there is none.
    pub rate: RateOutcome,
    /// How many count above.
    pub numerator: Count,
    /// How many count below.
    pub denominator: Count,
    /// How many there were in all.
    pub assigned: Count,
    /// What became of all of them, and which of them count.
    pub ledger: Vec<RateLine>,
    /// Between which bounds it lies, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interval: Option<IntervalOutcome>,
    /// What is odd about it, but possible.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// What was published, where something was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<Published>,
    /// How it came about, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub derivation: Option<crate::derivation::Derivation>,
}

/// A rate, or why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RateOutcome {
    /// The rate, between 0 and 1.
    Computed(RateFigure),
    /// Why there is none.
    NotComputable(NotComputable),
}

/// The figure of a rate or a score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateFigure {
    /// The exact value.
    pub exact: Ratio,
    /// The value rounded as the request says, and kept from what is never printed.
    pub rounded: Rounded,
    /// What the rounding alone would have printed, where that is never printed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<Rounded>,
    /// How it was rounded.
    pub rounding: Rounding,
}

/// Why there is no figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RateNotComputable"))]
pub struct NotComputable {
    /// The reason.
    pub because: Because,
    /// The reason in words.
    pub words: Words,
    /// The code of the error for which the tally is refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Where the tally is wrong, as a JSON pointer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
}

/// A reason why there is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "RateBecause"))]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// Nobody published what counts above.
    NumeratorNotGiven,
    /// Nobody published what counts below.
    DenominatorNotGiven,
    /// A count is only known to be so many or more.
    CountIsABound,
    /// Nothing counts below.
    DenominatorEmpty,
    /// All were asked, so nothing is left to chance.
    Census,
    /// The group's tally is refused; `code` and `at` say why and where.
    TallyRefused,
    /// The tally of a group is refused, so that they cannot be counted together.
    GroupRefused,
}

/// One line of the ledger from what was assigned to what was counted: a disposition, or a grade of the rated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RateLine {
    /// The disposition, or `rated.` and the grade.
    pub part: String,
    /// What the survey calls it.
    pub title: Title,
    /// How many.
    pub count: Count,
    /// Whether they count.
    pub side: RateSide,
    /// Why, by the words of the definition.
    pub why: Words,
}

impl From<Because> for NotComputable {
    fn from(because: Because) -> Self {
        let (zh, en) = match because {
            Because::NumeratorNotGiven => ("分子未公布", "the numerator was not published"),
            Because::DenominatorNotGiven => ("分母未公布", "the denominator was not published"),
            Because::CountIsABound => {
                ("只知有若干件以上，不知确数", "a count is only known to be so many or more")
            }
            Because::DenominatorEmpty => ("分母为零", "the denominator is zero"),
            Because::Census => ("全部评价，没有抽样误差", "all were asked, so there is no sampling error"),
            Because::TallyRefused => ("统计有误", "the tally is refused"),
            Because::GroupRefused => ("有分组的统计有误", "the tally of a group is refused"),
        };
        Self { because, words: Words::new(zh, en), code: None, at: None }
    }
}

impl NotComputable {
    /// That a tally is refused, with the reason.
    pub(super) fn refused(error: &Error) -> Self {
        let (words, code, at) = (error.words().clone(), error.code().to_owned(), error.at().to_owned());
        Self { because: Because::TallyRefused, words, code: Some(code), at: Some(at) }
    }

    /// That groups cannot be counted together, for some of their tallies are refused.
    pub(super) fn without(groups: &[&str]) -> Self {
        let more = if groups.len() > NAMED { "…" } else { "" };
        let listed = |quoted: fn(&str) -> String, comma| {
            let shown: Vec<_> = groups.iter().take(NAMED).map(|name| quoted(&excerpt(name))).collect();
            format!("{}{more}", shown.join(comma))
        };
        let (zh, en) = (listed(|name| format!("“{name}”"), "、"), listed(|name| format!("`{name}`"), ", "));
        let words = Words::new(
            format!("{} 组的统计有误：{zh}", groups.len()),
            format!("the tally is refused in {} of the groups: {en}", groups.len()),
        );
        Self { words, ..Because::GroupRefused.into() }
    }
}

/// The most groups that a reason names.
const NAMED: usize = 8;

/// A question made ready for any number of tallies.
pub(super) struct Prepared<'a> {
    pub(super) survey: &'a Survey,
    pub(super) question: &'a Question,
    pub(super) treated: Vec<Treated>,
    pub(super) interval: Option<Ready>,
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
                Never::Full => RateFinding::RoundedToFull { exact, printed },
                Never::Zero => RateFinding::RoundedToZero { exact, printed },
            };
            at(finding.found(), tally.place.as_deref())
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
    pub(super) fn refused(&self, assigned: Count, why: NotComputable) -> Rate {
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
            rate: RateOutcome::NotComputable(Because::DenominatorNotGiven.into()),
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
    fn outcome(&self, numerator: Count, denominator: Count) -> Result<(RateOutcome, Option<Never>), Error> {
        let because = match (numerator, denominator) {
            (Count::NotGiven, _) => Because::NumeratorNotGiven,
            (_, Count::NotGiven) => Because::DenominatorNotGiven,
            (Count::AtLeast(_), _) | (_, Count::AtLeast(_)) => Because::CountIsABound,
            (Count::Exact(above), Count::Exact(below)) => {
                match Ratio::from(above).over(&Ratio::from(below)) {
                    Some(exact) => {
                        let rounding = self.question.rounding;
                        let printed = ends(&self.question.definition.never).print(&exact, rounding)?;
                        let Printed { rounded, instead_of, reached } = printed;
                        let figure = RateFigure { exact, rounded, instead_of, rounding };
                        return Ok((RateOutcome::Computed(figure), reached));
                    }
                    None => Because::DenominatorEmpty,
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
pub(super) fn ends(never: &[Never]) -> Ends<'_> {
    Ends { least: &Ratio::ZERO, most: &Ratio::ONE, never }
}

/// A finding at a place of the request; nowhere for what was pooled.
fn at(finding: Finding, place: Option<&str>) -> Finding {
    match place {
        Some(place) => finding.at(place),
        None => finding,
    }
}

impl RateOutcome {
    /// The printed figure as text.
    fn printed(&self) -> String {
        match self {
            Self::Computed(figure) => figure.rounded.to_string(),
            Self::NotComputable(_) => String::new(),
        }
    }
}

impl Rate {
    /// The rate with what was published beside it, compared.
    pub(super) fn beside(mut self, published: Option<&Published>, place: &str) -> Self {
        if let Some(published) = published {
            let (numerator, denominator) = (self.numerator, self.denominator);
            let finding = Compared { published: &published.rate, numerator, denominator }.finding();
            self.findings.extend(finding.map(|finding| finding.at(format!("{place}/published/rate"))));
            self.published = Some(published.clone());
        }
        self
    }
}

fn interval(ready: &Ready, rate: &Rate) -> Result<IntervalOutcome, Error> {
    match (&rate.rate, rate.numerator.exact(), rate.denominator.exact()) {
        (RateOutcome::NotComputable(why), ..) => Ok(IntervalOutcome::NotComputable(why.clone())),
        (_, Some(numerator), Some(denominator)) if !ready.is_census() => {
            ready.around(numerator, denominator).map(IntervalOutcome::Computed)
        }
        _ => Ok(IntervalOutcome::NotComputable(Because::Census.into())),
    }
}
