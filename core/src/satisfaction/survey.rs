//! What can become of a follow-up, and which names stand for what.

use super::document::{RATED, SurveyDocument, check};
use super::fault::Fault;
use super::names::PartNames;
use crate::error::Error;
use crate::nearest::listed;
use crate::words::{Title, excerpt};
use indexmap::IndexMap;
use serde::de::{MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

/// A survey (满意度调查): the dispositions that exclude each other, the stages that sum them, the grades of the rated.
///
/// # Shape
/// `{"survey", "title", "dispositions": {id: title}, "stages": {id: [dispositions]}, "scale": {grade: title}}`;
/// the scale applies to the disposition `rated`. Whoever uses the survey names dispositions and grades by id or by Chinese
/// title.
///
/// # Example
/// ```
/// use kaohe::satisfaction::Survey;
/// assert_eq!(Survey::hotline().id(), "hotline");
/// let survey = Survey::read(r#"{"survey": "use", "title": {"zh": "信息采用"}, "stages": {}, "scale": {},
///     "dispositions": {"adopted": {"zh": "采用"}, "not_adopted": {"zh": "未采用"}}}"#)?;
/// assert_eq!(survey.id(), "use");
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Survey {
    id: String,
    title: Title,
    pub(super) dispositions: IndexMap<String, Title>,
    /// Every part that a tally counts, in order: a disposition, or a grade of the rated.
    pub(super) parts: Vec<Part>,
    /// What the parts are called.
    pub(super) names: PartNames,
}

/// A disposition, or one grade of the rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) disposition: String,
    pub(super) grade: Option<String>,
    pub(super) title: Title,
}

impl Part {
    /// The bytes of its name and its title.
    pub(super) fn bytes(&self) -> usize {
        self.name.len().saturating_add(self.title.bytes())
    }
}

/// A survey in a request: the name of one that ships, or a document.
#[derive(Clone, Debug)]
pub enum SurveyGiven {
    /// By name.
    Named(String),
    /// As a document.
    Document(Box<SurveyDocument>),
}

impl Survey {
    /// Follow-ups of a hotline (热线回访).
    pub fn hotline() -> Self {
        static SHIPPED: OnceLock<Survey> = OnceLock::new();
        SHIPPED.get_or_init(|| shipped(include_str!("../../data/satisfaction/hotline.json"))).clone()
    }

    /// Ratings of replies to proposals (建议提案办理评价).
    pub fn proposals() -> Self {
        static SHIPPED: OnceLock<Survey> = OnceLock::new();
        SHIPPED.get_or_init(|| shipped(include_str!("../../data/satisfaction/proposals.json"))).clone()
    }

    /// Reads a survey document.
    ///
    /// # Errors
    /// `document.*` `shape.*` `survey.*`
    pub fn read(text: &str) -> Result<Self, Error> {
        Self::of(crate::document::read(text)?)
    }

    /// Checks a survey document.
    ///
    /// # Errors
    /// `survey.*`, in document order.
    pub fn of(document: SurveyDocument) -> Result<Self, Error> {
        check(&document)?;
        let rated = |(grade, title): (&String, &Title)| Part {
            name: format!("{RATED}.{grade}"),
            disposition: RATED.into(),
            grade: Some(grade.clone()),
            title: title.clone(),
        };
        let mut parts = Vec::new();
        for (name, title) in &document.dispositions {
            if name == RATED && !document.scale.is_empty() {
                parts.extend(document.scale.iter().map(rated));
            } else {
                let (name, disposition) = (name.clone(), name.clone());
                parts.push(Part { name, disposition, grade: None, title: title.clone() });
            }
        }
        let names = PartNames::of(&document);
        let SurveyDocument { survey: id, title, dispositions, .. } = document;
        Ok(Self { id, title, dispositions, parts, names })
    }

    /// The survey's id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is called.
    pub fn title(&self) -> &Title {
        &self.title
    }

    /// Each disposition with its title and its parts.
    pub(super) fn dispositions(&self) -> impl Iterator<Item = (&str, &Title, Range<usize>)> {
        let named = self.dispositions.iter().enumerate();
        named.map(|(at, (name, title))| (name.as_str(), title, self.names.parts(at)))
    }

    /// How many grades the rated have.
    pub(super) fn grades(&self) -> usize {
        self.parts.iter().filter(|part| part.grade.is_some()).count()
    }

    /// Where the grades of the rated begin among the parts.
    pub(super) fn first_grade(&self) -> usize {
        self.parts.iter().position(|part| part.grade.is_some()).unwrap_or(0)
    }
}

impl SurveyGiven {
    /// The survey itself.
    ///
    /// # Errors
    /// `survey.*`
    pub fn survey(self) -> Result<Survey, Error> {
        match self {
            Self::Document(document) => Survey::of(*document),
            Self::Named(name) => {
                let surveys = [Survey::hotline(), Survey::proposals()];
                let known =
                    surveys.iter().find(|survey| [survey.id(), &survey.title.zh].contains(&name.as_str()));
                known.cloned().ok_or_else(|| {
                    let names = surveys.iter().map(|survey| (survey.id(), survey.title.zh.as_str()));
                    Fault::SurveyUnknown { found: excerpt(&name), allowed: listed(&name, names) }.into()
                })
            }
        }
    }
}

/// A shipped survey. Its document is part of the library and a test reads it; were it damaged, it would count nothing.
fn shipped(text: &str) -> Survey {
    let empty = || Survey {
        id: String::new(),
        title: Title { zh: String::new(), en: None },
        dispositions: IndexMap::new(),
        parts: Vec::new(),
        names: PartNames::default(),
    };
    Survey::read(text).unwrap_or_else(|_| empty())
}

impl<'de> Deserialize<'de> for SurveyGiven {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SurveyVisitor)
    }
}

/// Reads a name or a document.
struct SurveyVisitor;

impl<'de> Visitor<'de> for SurveyVisitor {
    type Value = SurveyGiven;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::document::expecting(f, "调查的名称或调查文件", "the name of a survey, or a survey")
    }
    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<SurveyGiven, E> {
        Ok(SurveyGiven::Named(name.to_owned()))
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<SurveyGiven, A::Error> {
        SurveyDocument::deserialize(MapAccessDeserializer::new(map))
            .map(|document| SurveyGiven::Document(Box::new(document)))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for SurveyGiven {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SurveyGiven".into()
    }
    fn json_schema(schemas: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let document = schemas.subschema_for::<SurveyDocument>();
        schemars::json_schema!({
            "description": "A survey: the name of one that ships, or a document.",
            "anyOf": [{"type": "string"}, document]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shipped_surveys_are_read() {
        assert_eq!((Survey::hotline().parts.len(), Survey::hotline().grades()), (7, 3));
        assert_eq!((Survey::proposals().parts.len(), Survey::proposals().grades()), (6, 3));
    }
}
