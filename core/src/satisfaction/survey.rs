//! What can become of a follow-up, and which names stand for what.

use super::fault::Fault;
use super::names::Names;
use crate::error::{Error, Place};
use crate::nearest::listed;
use crate::words::{Title, excerpt};
use indexmap::IndexMap;
use serde::de::{MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use std::sync::OnceLock;

/// The disposition that the scale applies to.
pub(super) const RATED: &str = "rated";
/// The name of the whole.
pub(super) const ASSIGNED: &str = "assigned";

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
    pub(super) names: Names,
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

/// A survey as its document writes it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "SurveyDocument"))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The survey's id, such as `hotline`.
    pub survey: String,
    /// What it is called.
    pub title: Title,
    /// What can become of a follow-up; each one ends in exactly one of these.
    pub dispositions: IndexMap<String, Title>,
    /// Sums of dispositions that have a name.
    pub stages: IndexMap<String, Vec<String>>,
    /// The grades of the disposition `rated`; none where nothing is rated.
    pub scale: IndexMap<String, Title>,
}

/// A survey in a request: the name of one that ships, or a document.
#[derive(Clone, Debug)]
pub enum Given {
    /// By name.
    Named(String),
    /// As a document.
    Document(Box<Document>),
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
    pub fn of(document: Document) -> Result<Self, Error> {
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
        let names = Names::of(&document);
        let Document { survey: id, title, dispositions, .. } = document;
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
        self.dispositions
            .get_index_of(RATED)
            .map_or(0, |rated| self.parts.get(self.names.parts(rated)).map_or(0, graded))
    }
}

impl Survey {
    /// Where the grades of the rated begin among the parts.
    pub(super) fn first_grade(&self) -> usize {
        self.parts.iter().position(|part| part.grade.is_some()).unwrap_or(0)
    }
}

/// How many of the parts are grades.
fn graded(parts: &[Part]) -> usize {
    parts.iter().filter(|part| part.grade.is_some()).count()
}

impl Given {
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
        names: Names::default(),
    };
    Survey::read(text).unwrap_or_else(|_| empty())
}

fn check(document: &Document) -> Result<(), Error> {
    let Document { dispositions, stages, scale, .. } = document;
    let list = Place::ROOT.key("dispositions");
    for name in dispositions.keys() {
        free(name, false).map_err(|taken| taken.at(list.key(name)))?;
    }
    let list = Place::ROOT.key("stages");
    for (name, summed) in stages {
        let stage = list.key(name);
        free(name, dispositions.contains_key(name)).map_err(|taken| taken.at(stage))?;
        let mut earlier = BTreeSet::new();
        for (at, disposition) in summed.iter().enumerate() {
            summand(disposition, &mut earlier, dispositions).map_err(|wrong| wrong.at(stage.index(at)))?;
        }
    }
    let list = Place::ROOT.key("scale");
    for grade in scale.keys() {
        free(grade, false).map_err(|taken| taken.at(list.key(grade)))?;
    }
    if !scale.is_empty() && !dispositions.contains_key(RATED) {
        return Err(Fault::ScaleWithoutRated {}.at(list));
    }
    Ok(())
}

fn free(name: &str, taken: bool) -> Result<(), Fault> {
    if taken || name.is_empty() || name.contains('.') || [ASSIGNED, super::count::AT_LEAST].contains(&name) {
        return Err(Fault::NameTaken { name: excerpt(name) });
    }
    Ok(())
}

fn summand<'a>(
    name: &'a str,
    earlier: &mut BTreeSet<&'a str>,
    known: &IndexMap<String, Title>,
) -> Result<(), Fault> {
    if !known.contains_key(name) {
        let names = known.iter().map(|(id, title)| (id.as_str(), title.zh.as_str()));
        return Err(Fault::UnknownDisposition { found: excerpt(name), allowed: listed(name, names) });
    }
    if !earlier.insert(name) {
        return Err(Fault::DispositionTwice { name: name.to_owned() });
    }
    Ok(())
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NameOrDocument)
    }
}

/// Reads a name or a document.
struct NameOrDocument;

impl<'de> Visitor<'de> for NameOrDocument {
    type Value = Given;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::document::expecting(f, "调查的名称或调查文件", "the name of a survey, or a survey")
    }
    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<Given, E> {
        Ok(Given::Named(name.to_owned()))
    }
    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Given, A::Error> {
        Document::deserialize(MapAccessDeserializer::new(map))
            .map(|document| Given::Document(Box::new(document)))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Given {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SurveyGiven".into()
    }
    fn json_schema(schemas: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let document = schemas.subschema_for::<Document>();
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
