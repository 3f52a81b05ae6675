//! What can become of a follow-up, and which names stand for what.

use super::fault::Fault;
use crate::document::excerpt;
use crate::error::{Error, Place};
use crate::words::Title;
use indexmap::IndexMap;
use serde::de::{MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};
use std::fmt;
use std::sync::OnceLock;

/// The disposition that the scale applies to.
const RATED: &str = "rated";
/// The name of the whole.
pub(super) const ASSIGNED: &str = "assigned";

/// A survey (满意度调查): the dispositions that exclude each other, the stages that sum them, the grades of the rated.
///
/// # Shape
/// `{"survey", "title", "dispositions": {id: title}, "stages": {id: [dispositions]}, "scale": {grade: title}}`;
/// the scale applies to the disposition `rated`.
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
    /// Every name that a definition may use, with the parts that it stands for.
    names: IndexMap<String, Vec<usize>>,
}

/// A disposition, or one grade of the rated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) name: String,
    pub(super) disposition: String,
    pub(super) grade: Option<String>,
    pub(super) title: Title,
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
        let names = names(&document, &parts);
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

    /// The parts that a name stands for.
    pub(super) fn named(&self, name: &str) -> Option<&[usize]> {
        self.names.get(name).map(Vec::as_slice)
    }

    /// Each disposition with its title and its parts.
    pub(super) fn dispositions(&self) -> impl Iterator<Item = (&str, &Title, &[usize])> {
        let of = |name: &str| self.named(name).unwrap_or_default();
        self.dispositions.iter().map(move |(name, title)| (name.as_str(), title, of(name)))
    }

    /// Every name that a definition may use.
    pub(super) fn names_text(&self) -> String {
        self.names.keys().map(String::as_str).collect::<Vec<_>>().join(", ")
    }
}

impl Given {
    /// The survey itself.
    ///
    /// # Errors
    /// `survey.*`
    pub fn survey(self) -> Result<Survey, Error> {
        match self {
            Self::Document(document) => Survey::of(*document),
            Self::Named(name) => match name.as_str() {
                "hotline" => Ok(Survey::hotline()),
                "proposals" => Ok(Survey::proposals()),
                _ => Err(Fault::SurveyUnknown { found: excerpt(&name) }.into()),
            },
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
        names: IndexMap::new(),
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
        for (at, disposition) in summed.iter().enumerate() {
            let earlier = summed.get(..at).unwrap_or_default();
            summand(disposition, earlier, dispositions).map_err(|wrong| wrong.at(stage.index(at)))?;
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

fn summand(name: &str, earlier: &[String], known: &IndexMap<String, Title>) -> Result<(), Fault> {
    if !known.contains_key(name) {
        return Err(Fault::UnknownDisposition { found: excerpt(name), allowed: keys(known) });
    }
    if earlier.iter().any(|other| other == name) {
        return Err(Fault::DispositionTwice { name: name.to_owned() });
    }
    Ok(())
}

pub(super) fn keys<T>(map: &IndexMap<String, T>) -> String {
    map.keys().map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// The whole, the stages, the dispositions and the grades, each with its parts.
fn names(document: &Document, parts: &[Part]) -> IndexMap<String, Vec<usize>> {
    let of = |wanted: &dyn Fn(&Part) -> bool| -> Vec<usize> {
        parts.iter().enumerate().filter(|(_, part)| wanted(part)).map(|(at, _)| at).collect()
    };
    let mut names = IndexMap::from([(ASSIGNED.to_owned(), of(&|_| true))]);
    for (stage, summed) in &document.stages {
        names.insert(stage.clone(), of(&|part| summed.contains(&part.disposition)));
    }
    for disposition in document.dispositions.keys() {
        names.insert(disposition.clone(), of(&|part| part.disposition == *disposition));
    }
    for part in parts {
        names.entry(part.name.clone()).or_insert_with(|| of(&|other| other.name == part.name));
    }
    names
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
        assert_eq!((Survey::hotline().parts.len(), Survey::hotline().names.len()), (7, 1 + 3 + 5 + 3));
        assert_eq!((Survey::proposals().parts.len(), Survey::proposals().names.len()), (6, 1 + 2 + 4 + 3));
    }
}
