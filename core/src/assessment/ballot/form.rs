//! Forms of ballots: which marks count, which stand outside, and how voters are weighted.

use crate::assessment::formula::{Fault, NameKind, check_sum, unknown};
use crate::error::{Error, Pointer};
use crate::nearest::listed;
use crate::number::Ratio;
use crate::provenance::Source;
use crate::words::{Title, Words};
use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, Serialize};
use std::sync::Arc;

/// A form of ballots (民主测评表).
///
/// # Shape
/// `{"marks": {"words": {"excellent": "100", "competent": "80"}}, "outside": ["void"], "classes": {"leaders": "0.4",
/// "staff": "0.6"}, "weights_sum": "1"}`
///
/// # Rule
/// The denominator is a list: a kind of ballot either has points and counts, or stands in `outside`; a kind on neither
/// is refused. The mean of a class is weighted, never its heads.
///
/// # Errors
/// `name.twice` `tree.weights_do_not_sum` `tree.weight_negative` `ballot.trim_takes_all`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BallotForm {
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// The rule that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Whether this is made up for illustration.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub illustrative: bool,
    /// A remark for whoever reads the scheme.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Title>,
    /// The marks and their points.
    pub marks: BallotMarks,
    /// Kinds of ballots that do not count: 弃权, 废票, 不了解.
    pub outside: Vec<String>,
    /// The weights of the classes of voters.
    pub classes: IndexMap<String, Ratio>,
    /// What the weights sum to.
    pub weights_sum: Ratio,
    /// The highest and lowest ballots that are taken off (去掉最高最低).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trim: Option<BallotTrim>,
}

/// The marks a ballot can bear (评价档次).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BallotMarks {
    /// Words and their points.
    Words(IndexMap<String, Ratio>),
    /// Numbers between two ends.
    Numbers {
        /// The lowest and the highest.
        within: [Ratio; 2],
    },
}

/// How many ballots are taken off each end (去掉最高最低).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct BallotTrim {
    /// Only where there are more ballots than this; at or below, the plain mean.
    pub above: u32,
    /// How many are taken off each end, equals included one by one.
    pub each_end: u32,
}

/// Ballots, counted or one by one (选票).
///
/// # Shape
/// Counted: `{"form", "class", "question", "subject", "counts": {"excellent": 3}}`. One by one:
/// `{"form", "class", "question", "voter", "marks": {"li.ming": "excellent"}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CohortBallots {
    /// The form.
    pub form: String,
    /// The class of the voters.
    pub class: String,
    /// The question.
    pub question: String,
    /// On whom, where ballots are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// How many ballots of each kind, where ballots are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counts: Option<IndexMap<String, u32>>,
    /// Who voted, where ballots are given one by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voter: Option<String>,
    /// The mark for each subject, where ballots are given one by one: a word of the form, or a number as text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marks: Option<IndexMap<String, BallotMark>>,
}

/// What one ballot says of one subject (评价): a word of the form, or a number as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct BallotMark(String);

impl BallotMark {
    /// The word, or the number as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for BallotMark {
    fn from(mark: &str) -> Self {
        Self(mark.to_owned())
    }
}

impl<'de> Deserialize<'de> for BallotMark {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(crate::number::Text).map(Self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for BallotMark {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "BallotMark".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"anyOf": [{"type": "string", "format": "fraction"}, {"type": "string"}],
            "description": "A word of the form, or a number as text."})
    }
}

/// The forms of a scheme, by name.
pub(crate) type Forms = IndexMap<String, Arc<BallotForm>>;

/// That there is no form with this name.
pub(crate) fn unknown_form(forms: &Forms, name: &str, at: &Pointer<'_>) -> Error {
    let there = forms.iter().map(|(name, form)| (name.as_str(), form.title.as_ref()));
    unknown(NameKind::Form, name, there, at)
}

impl BallotForm {
    /// The highest mark.
    pub(crate) fn highest(&self) -> Option<&Ratio> {
        match &self.marks {
            BallotMarks::Words(words) => words.values().max(),
            BallotMarks::Numbers { within: [_, high] } => Some(high),
        }
    }

    /// The lowest mark.
    pub(crate) fn lowest(&self) -> Option<&Ratio> {
        match &self.marks {
            BallotMarks::Words(words) => words.values().min(),
            BallotMarks::Numbers { within: [low, _] } => Some(low),
        }
    }

    /// The points of a mark that does not stand outside.
    pub(crate) fn points(&self, mark: &str, at: &Pointer<'_>) -> Result<Ratio, Error> {
        match &self.marks {
            BallotMarks::Words(words) => words.get(mark).cloned().ok_or_else(|| {
                Fault::UnknownWord { found: crate::document::excerpt(mark), allowed: self.listed(mark) }
                    .at(at)
            }),
            BallotMarks::Numbers { within: [low, high] } => {
                let points = Ratio::parse(mark).map_err(|error| error.standing_at(at))?;
                if points >= *low && points <= *high {
                    return Ok(points);
                }
                let (found, low, high) = (points.to_string(), low.to_string(), high.to_string());
                Err(Fault::BallotMarkOutOfRange { found, low, high }.at(at))
            }
        }
    }

    /// Whether ballots can be given as counts of words.
    pub(crate) fn counts_words(&self) -> bool {
        matches!(self.marks, BallotMarks::Words(_))
    }

    fn listed(&self, found: &str) -> Words {
        let words = match &self.marks {
            BallotMarks::Words(words) => Some(words.keys()),
            BallotMarks::Numbers { .. } => None,
        };
        listed(found, words.into_iter().flatten().chain(&self.outside))
    }

    pub(crate) fn check(&self, id: &str, at: &Pointer<'_>) -> Result<(), Error> {
        self.check_marks(at)?;
        self.check_classes(id, &at.key("classes"))?;
        match self.trim {
            Some(BallotTrim { above, each_end })
                if u64::from(above) < u64::from(each_end).saturating_mul(2) =>
            {
                let taken = u64::from(each_end).saturating_mul(2);
                Err(Fault::TrimTakesAll { above, taken }.at(at.key("trim")))
            }
            _ => Ok(()),
        }
    }

    fn check_classes(&self, id: &str, at: &Pointer<'_>) -> Result<(), Error> {
        if let Some((class, weight)) = self.classes.iter().find(|(_, weight)| weight.is_negative()) {
            return Err(
                Fault::WeightNegative { id: class.clone(), found: weight.to_string() }.at(at.key(class))
            );
        }
        let sum = Ratio::sum(self.classes.values()).map_err(|error| error.standing_at(at))?;
        check_sum(id, &sum, &self.weights_sum).map_err(|fault| fault.at(at))
    }

    fn check_marks(&self, at: &Pointer<'_>) -> Result<(), Error> {
        match &self.marks {
            BallotMarks::Words(words) => {
                match self.outside.iter().position(|word| words.contains_key(word)) {
                    Some(index) => {
                        let name = self.outside.get(index).cloned().unwrap_or_default();
                        let first = at.key("marks").key("words").key(&name).to_string();
                        Err(Fault::NameTwice { name, first }.at(at.key("outside").index(index)))
                    }
                    None => Ok(()),
                }
            }
            BallotMarks::Numbers { within: [low, high] } if low > high => {
                let (low, high) = (low.to_string(), high.to_string());
                Err(Fault::BoundsCrossed { low, high }.at(at.key("marks").key("numbers").key("within")))
            }
            BallotMarks::Numbers { .. } => Ok(()),
        }
    }
}
