//! Words in the two languages every figure, error and page speaks.

use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// The language an answer is worded in (语言).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Chinese (中文).
    #[default]
    Zh,
    /// English (英文).
    En,
}

/// Parts the two wordings of an error on its way through serde; stands in no sentence of ours.
pub(crate) const SEPARATOR: &str = " ‖ ";

/// The first characters of a text that is quoted in an error.
pub(crate) fn excerpt(text: &str) -> String {
    const MOST: usize = 40;
    let mut quoted: String = text.chars().take(MOST).collect();
    if text.chars().nth(MOST).is_some() {
        quoted.push('…');
    }
    quoted.replace(SEPARATOR, " ")
}

/// Keys that sentences speak of, with their Chinese names.
const KEYS: &[(&str, &str)] = &[
    ("no_task", "本年无任务"),
    ("not_reported", "未报"),
    ("zero_reference", "基准不大于零"),
    ("all_equal", "最好与最差相同"),
    ("alone", "仅一个对象"),
    ("tie", "并列"),
    ("dense_last", "并列后的末位名次"),
    ("empty_class", "类别空缺"),
    ("values", "数值"),
    ("marks", "打分"),
    ("figures", "引用的数"),
    ("common", "共用的数值"),
    ("assessed", "参加考核人数"),
    ("should_be_assessed", "应参加考核人数"),
    ("headcount", "总人数"),
    ("establishment", "编制数"),
    ("should_be_assessed_by_class", "分类别的应参加考核人数"),
    ("headcount_by_class", "分类别的总人数"),
    ("establishment_by_class", "分类别的编制数"),
    ("rate", "比例"),
    ("base", "基数"),
    ("hard_cap", "最高比例"),
    ("none", "无"),
    ("bands", "得分等次"),
    ("effects", "效力"),
    ("quota", "名额"),
    ("amount", "金额"),
    ("litres", "升数"),
    ("kwh", "千瓦时数"),
    ("quantity", "数量"),
    ("odometer", "里程表读数"),
    ("month", "月份"),
    ("vehicle", "车辆"),
    ("category", "费用类别"),
    ("term", "期限"),
    ("duty", "事项"),
    ("rule", "规则"),
    ("calendar", "日历"),
    ("scheme", "办法"),
    ("working_days", "工作日"),
    ("days", "日"),
    ("months", "月"),
    ("years", "年"),
    ("same_day", "当日"),
];

/// A key of the documents as a sentence speaks of it: in Chinese by its name, with the key behind it.
pub(crate) fn of_key(key: &str) -> Words {
    match KEYS.iter().find(|(known, _)| *known == key) {
        Some((_, zh)) => Words::new(format!("“{zh}”（`{key}`）"), format!("`{key}`")),
        None => Words::same(format!("`{key}`")),
    }
}

/// Keys of the documents in a row, each as [`of_key`] says it.
pub(crate) fn of_keys(keys: &[&str]) -> Words {
    let words: Vec<Words> = keys.iter().map(|key| of_key(key)).collect();
    let listed =
        |language, comma| words.iter().map(|words| words.of(language)).collect::<Vec<_>>().join(comma);
    match words.is_empty() {
        true => Words::new("（无）", "(none)"),
        false => Words::new(listed(Language::Zh, "、"), listed(Language::En, ", ")),
    }
}

/// What a sentence of either language shows: a figure or an id as it is, words in that language.
pub(crate) trait Shown {
    /// What stands in the sentence of this language.
    fn shown(&self, language: Language) -> &dyn std::fmt::Display;
}

impl<T: std::fmt::Display> Shown for T {
    fn shown(&self, _: Language) -> &dyn std::fmt::Display {
        self
    }
}

impl Shown for Words {
    fn shown(&self, language: Language) -> &dyn std::fmt::Display {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }
}

/// One sentence or phrase in both languages, made by the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The bytes of both languages.
    pub(crate) fn bytes(&self) -> usize {
        self.zh.len().saturating_add(self.en.len())
    }

    /// Both wordings.
    ///
    /// # Example
    /// ```
    /// use kaohe::words::{Language, Words};
    /// let words = Words::new("权重", "weight");
    /// assert_eq!(words.of(Language::En), "weight");
    /// ```
    pub fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    /// The same text in both languages: an id, a formula of symbols.
    pub fn same(text: impl Into<String>) -> Self {
        let zh = text.into();
        Self { en: zh.clone(), zh }
    }

    /// A sentence of each language with its fields filled in: `{name}`, or `{name:#}` for the other form.
    ///
    /// One function fills in all sentences of the library: the code that `format!` makes of each is much of what a page loads.
    #[cold]
    #[inline(never)]
    pub(crate) fn filled(zh: &str, en: &str, fields: &[(&str, &dyn Shown)]) -> Self {
        Self { zh: filled(zh, Language::Zh, fields), en: filled(en, Language::En, fields) }
    }

    /// What `said` says in each language.
    ///
    /// # Example
    /// ```
    /// use kaohe::words::Words;
    /// let (name, unit) = (Words::new("里程", "distance"), "km");
    /// assert_eq!(Words::each(|language| format!("{} ({unit})", name.of(language))).en, "distance (km)");
    /// ```
    pub fn each(said: impl Fn(Language) -> String) -> Self {
        Self { zh: said(Language::Zh), en: said(Language::En) }
    }

    /// The wording in one language.
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }

    /// These words with others right behind them.
    ///
    /// # Example
    /// ```
    /// use kaohe::words::Words;
    /// let words = Words::same("2 × 3").followed_by(&Words::new(",不高于 5", ", at most 5"));
    /// assert_eq!(words.en, "2 × 3, at most 5");
    /// ```
    #[must_use]
    pub fn followed_by(mut self, other: &Self) -> Self {
        self.zh.push_str(&other.zh);
        self.en.push_str(&other.en);
        self
    }
}

fn filled(sentence: &str, language: Language, fields: &[(&str, &dyn Shown)]) -> String {
    let mut text = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (named, after) = after.split_once('}').unwrap_or((after, ""));
        let (name, is_other) = named.split_once(":#").map_or((named, false), |(name, _)| (name, true));
        let field = fields.iter().find(|(field, _)| *field == name);
        let shown = field.map(|(_, value)| value.shown(language));
        let from = text.len();
        // Writing to a string cannot fail.
        let _ = match shown {
            Some(shown) if is_other => write!(text, "{shown:#}"),
            Some(shown) => write!(text, "{shown}"),
            None => Ok(()),
        };
        rest = close_up(&mut text, from, after);
    }
    text + rest
}

/// A blank parts what is Latin from Chinese: where a field begins or ends in Chinese, none stands between it and Chinese.
fn close_up<'r>(text: &mut String, from: usize, rest: &'r str) -> &'r str {
    let (before, field) = text.split_at_checked(from).unwrap_or_default();
    let rest = match rest.strip_prefix(' ') {
        Some(close) if field.ends_with(is_wide) && close.starts_with(is_wide) => close,
        _ => rest,
    };
    if field.starts_with(is_wide) && before.strip_suffix(' ').is_some_and(|before| before.ends_with(is_wide))
    {
        text.remove(from.saturating_sub(1));
    }
    rest
}

/// A Chinese character or mark.
fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ff60}' | '“' | '”')
}

impl From<Words> for Title {
    fn from(words: Words) -> Self {
        Self { zh: words.zh, en: Some(words.en) }
    }
}

impl From<&Title> for Words {
    fn from(title: &Title) -> Self {
        Self::each(|language| title.of(language).to_owned())
    }
}

/// A title given by a document (名称): Chinese, and English where the office wrote one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Title {
    /// Chinese.
    pub zh: String,
    /// English; where it is absent the Chinese stands in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub en: Option<String>,
}

impl Title {
    /// The bytes of both languages.
    pub(crate) fn bytes(&self) -> usize {
        self.zh.len().saturating_add(self.en.as_ref().map_or(0, String::len))
    }

    /// Whether a text is this title in one of its languages.
    pub fn is(&self, text: &str) -> bool {
        self.zh == text || self.en.as_deref() == Some(text)
    }

    /// The title in one language, the Chinese where no English was written.
    pub fn of(&self, language: Language) -> &str {
        match (language, &self.en) {
            (Language::En, Some(en)) => en,
            _ => &self.zh,
        }
    }
}
