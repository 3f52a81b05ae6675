//! Where a rule is written and when it holds.

use crate::day::Day;
use crate::words::{Language, Words};
use serde::{Deserialize, Serialize};

/// The instrument and the article that say it (依据).
///
/// # Shape
/// `{"instrument": "信访条例 2005", "article": "33"}`; instruments are cited by name, never by a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The instrument's name (文件名称).
    pub instrument: String,
    /// The article (条款), where one is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
}

impl Source {
    /// The bytes of its texts.
    pub(crate) fn bytes(&self) -> usize {
        self.instrument.len().saturating_add(self.article.as_ref().map_or(0, String::len))
    }

    /// The source in words: `信访条例 2005 第33条`, `信访条例 2005, art. 33`.
    ///
    /// # Example
    /// ```
    /// use kaohe::{provenance::Source, words::Language};
    /// let source = Source { instrument: "信访条例 2005".into(), article: Some("33".into()) };
    /// assert_eq!(source.cited().of(Language::En), "信访条例 2005, art. 33");
    /// ```
    pub fn cited(&self) -> Words {
        match &self.article {
            Some(article) => Words::new(
                format!("{} 第{article}条", self.instrument),
                format!("{}, art. {article}", self.instrument),
            ),
            None => Words::same(&self.instrument),
        }
    }

    /// The source in one language.
    pub fn text(&self, language: Language) -> String {
        self.cited().of(language).to_owned()
    }
}

/// A value, the days it is in force, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Dated<T> {
    /// First and last day in force.
    pub in_force: InForce,
    /// Where it is written.
    pub source: Source,
    /// The value itself.
    pub value: T,
}

/// The days on which something is in force, both included (施行期间).
///
/// # Shape
/// `{"from": "2009-01-01", "to": "open"}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InForce {
    /// First day.
    pub from: Day,
    /// Last day, or `"open"`.
    pub to: Until,
}

/// A last day, or none yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Until {
    /// The last day in force.
    Day(Day),
    /// Still in force.
    Open,
}

impl InForce {
    /// Whether a day lies inside.
    pub fn covers(&self, day: Day) -> bool {
        let ended = matches!(self.to, Until::Day(last) if day > last);
        day >= self.from && !ended
    }
}

impl Serialize for Until {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Day(day) => day.serialize(serializer),
            Self::Open => serializer.serialize_str("open"),
        }
    }
}

impl<'de> Deserialize<'de> for Until {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = crate::document::text_saying(
            deserializer,
            "末日，如 \"2009-12-31\"，或 \"open\"",
            "the last day, such as \"2009-12-31\", or \"open\"",
        )?;
        if text == "open" {
            return Ok(Self::Open);
        }
        Day::parse(&text).map(Self::Day).map_err(crate::document::refusal)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Until {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Until".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({"type": "string", "description": "The last day (`2009-12-31`) or `open`."})
    }
}
