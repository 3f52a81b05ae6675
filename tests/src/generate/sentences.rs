//! Every error sentence as a user reads it, for review: a change of wording shows in the diff.

use super::Made;
use crate::case::{Expected, load};
use crate::check::{Outcome, rust_outcome};
use serde_json::Value;
use std::fmt::Write;

/// One error of one case.
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

/// The errors of all cases, by code.
///
/// # Errors
/// A sentence, where the cases cannot be read.
pub fn sentences() -> Result<Vec<Sentence>, String> {
    let mut found = Vec::new();
    for case in load()?.into_iter().filter(|case| matches!(case.expected, Expected::Error { .. })) {
        if let Outcome::Error(error) = rust_outcome(&case)? {
            found.push(Sentence { case: case.id, error });
        }
    }
    found.sort_by(|a, b| (a.text("code"), &a.case).cmp(&(b.text("code"), &b.case)));
    Ok(found)
}

/// The file of sentences.
pub(super) fn file() -> Result<Made, String> {
    let mut text = String::from("Every error that a case shows: code, place, English, Chinese.\n");
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
