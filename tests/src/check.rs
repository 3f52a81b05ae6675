//! Holds an outcome against what a case expects.

use crate::case::{Case, Expected};
use serde_json::Value;

/// What came back: the answer, or the error as `{"code", "at", "zh", "en"}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The answer.
    Answer(Value),
    /// The error.
    Error(Value),
}

/// Carries the case out in this process.
///
/// # Errors
/// A sentence where what came back is not JSON.
pub fn rust_outcome(case: &Case) -> Result<Outcome, String> {
    let parsed = |text: &str| serde_json::from_str(text).map_err(|error| format!("not JSON: {error}"));
    match case.text.whole().and_then(|text| kaohe::contract::call(&case.operation, &text)) {
        Ok(answer) => parsed(&answer).map(Outcome::Answer),
        Err(error) => parsed(&error.to_json()).map(Outcome::Error),
    }
}

/// What is wrong with an outcome, in one sentence; `None` where the case holds.
pub fn fault(case: &Case, outcome: &Outcome) -> Option<String> {
    match (&case.expected, outcome) {
        (Expected::Answer(expected), Outcome::Answer(found)) => {
            (expected != found).then(|| format!("expected {expected}, found {found}"))
        }
        (Expected::Figures(figures), Outcome::Answer(found)) => {
            figures.iter().find_map(|(pointer, expected)| {
                let figure = found.pointer(pointer);
                (figure != Some(expected)).then(|| {
                    format!("at {pointer} expected {expected}, found {}", figure.unwrap_or(&Value::Null))
                })
            })
        }
        (Expected::Error { code, at }, Outcome::Error(found)) => {
            let (found_code, found_at) = (text(found, "code"), text(found, "at"));
            (found_code != *code || found_at != *at)
                .then(|| format!("expected {code} at `{at}`, found {found_code} at `{found_at}`"))
        }
        (Expected::Error { code, at }, Outcome::Answer(found)) => {
            Some(format!("expected {code} at `{at}`, found the answer {found}"))
        }
        (_, Outcome::Error(found)) => Some(format!("found the error {found}")),
    }
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}
