//! A mark of every answer, for review: an answer that changes shows in the diff, also where no case looks at it.

use super::Made;
use crate::canonical;
use crate::case::{Case, load};
use serde_json::Value;
use std::fmt::Write;
use std::hash::Hasher;

/// The file of answers: for each case a mark of what it comes to, and one of the same with its derivation.
pub(super) fn file() -> Result<Made, String> {
    let mut text =
        String::from("A mark of what every case comes to, and of the same explained where it can be.\n\n");
    for case in load()? {
        let (answer, explained) = (came_to(&case, None), came_to(&case, Some("explain")));
        writeln!(text, "{} {} {}", case.id, answer.unwrap_or_default(), explained.unwrap_or_default())
            .map_err(|error| error.to_string())?;
    }
    Ok(Made { path: "tests/answers.txt".into(), text: text.replace(" \n", "\n") })
}

/// The mark of what a case comes to, with one more thing asked for; nothing where that cannot be asked.
fn came_to(case: &Case, further: Option<&str>) -> Option<String> {
    let mut text = case.text.whole().ok()?;
    if let Some(key) = further {
        let mut request: Value = serde_json::from_str(&text).ok()?;
        request.as_object_mut()?.insert(key.to_owned(), Value::Bool(true));
        text = request.to_string();
    }
    match kaohe::contract::call(&case.operation, &text) {
        Ok(answer) => Some(mark(&answer)),
        Err(_) if further.is_some() => None,
        Err(error) => Some(mark(&error.to_json())),
    }
}

fn mark(json: &str) -> String {
    let canonical = serde_json::from_str(json).map_or_else(|_| json.to_owned(), |value| canonical(&value));
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(canonical.as_bytes());
    format!("{:016x}", hasher.finish())
}
