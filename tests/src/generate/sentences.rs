//! Every error sentence as a user reads it, for review: a change of wording shows in the diff.

use super::Made;
use crate::case::{Expected, load};
use crate::check::{Outcome, rust_outcome};
use serde_json::Value;
use std::fmt::Write;

/// One error of one case, or one reason why something cannot be computed.
#[derive(Clone, Debug)]
pub struct Sentence {
    /// The case.
    pub case: String,
    /// The error: `code`, `at`, `zh`, `en`.
    pub error: Value,
}

impl Sentence {
    /// One of the error's texts.
    pub fn text(&self, key: &str) -> &str {
        self.error.get(key).and_then(Value::as_str).unwrap_or_default()
    }
}

/// The errors of all cases, and the reasons that they expect, by code.
///
/// # Errors
/// A sentence, where the cases cannot be read.
pub fn sentences() -> Result<Vec<Sentence>, String> {
    let mut found = Vec::new();
    for case in load()? {
        let reasons = case.expected.reasons();
        if reasons.is_empty() && !matches!(case.expected, Expected::Error { .. }) {
            continue;
        }
        match rust_outcome(&case)? {
            Outcome::Error(error) => found.push(Sentence { case: case.id, error }),
            Outcome::Answer(answer) => {
                let reasons = reasons.into_iter().filter_map(|(pointer, _)| answer.pointer(pointer));
                let reasons = reasons.filter(|reason| reason.get("words").is_some());
                found.extend(
                    reasons.map(|reason| Sentence { case: case.id.clone(), error: as_error(reason) }),
                );
            }
        }
    }
    found.sort_by(|a, b| (a.text("code"), &a.case).cmp(&(b.text("code"), &b.case)));
    Ok(found)
}

/// A reason in an answer, in the form of an error.
fn as_error(reason: &Value) -> Value {
    let part = |pointer| reason.pointer(pointer).cloned().unwrap_or_default();
    serde_json::json!({"code": part("/because"), "at": part("/at"), "zh": part("/words/zh"), "en": part("/words/en")})
}

/// The file of sentences.
pub(super) fn file() -> Result<Made, String> {
    let mut text =
        String::from("Every error and every reason that a case shows: code, place, English, Chinese.\n");
    for sentence in sentences()? {
        let place: String = sentence.text("at").chars().take(100).collect();
        let _ = write!(
            text,
            "\n{}  {place}\n    {}\n    {}\n",
            sentence.text("code"),
            sentence.text("en"),
            sentence.text("zh")
        );
    }
    Ok(Made { path: "tests/sentences.txt".into(), text })
}
