//! A mark of every answer, for review: an answer that changes shows in the diff, also where no case looks at it.

use super::Made;
use crate::canonical;
use crate::case::{Case, load};
use crate::office_page;
use kaohe::words::Language;
use serde_json::Value;
use std::fmt::Write;
use std::hash::Hasher;

/// The file of answers: for each case a mark of what it comes to, and one of the same with its derivation.
pub(super) fn file() -> Result<Made, String> {
    let mut text =
        String::from("A mark of what every case comes to, and of the same explained where it can be.\n\n");
    for case in load()? {
        let line = [Some(case.id.clone()), came_to(&case), explained(&case)];
        writeln!(text, "{}", line.into_iter().flatten().collect::<Vec<_>>().join(" "))
            .map_err(|error| error.to_string())?;
    }
    Ok(Made { path: "tests/answers.txt".into(), text })
}

/// The mark of what a case comes to; nothing where its text cannot be made.
fn came_to(case: &Case) -> Option<String> {
    let answer = kaohe::contract::call(&case.operation, &case.text.whole().ok()?);
    Some(mark(&answer.unwrap_or_else(|error| error.to_json())))
}

/// The mark of its answer with the derivation; nothing where that cannot be asked.
fn explained(case: &Case) -> Option<String> {
    let mut request: Value = serde_json::from_str(&case.text.whole().ok()?).ok()?;
    request.as_object_mut()?.insert("explain".to_owned(), Value::Bool(true));
    kaohe::contract::call(&case.operation, &request.to_string()).ok().map(|answer| mark(&answer))
}

/// The file of the page: what it says in both languages, and a mark of what it draws.
pub(super) fn page() -> Made {
    let page = office_page("");
    let (zh, en, html) = (page.text(Language::Zh), page.text(Language::En), mark(&page.html()));
    Made {
        path: "tests/page.txt".into(),
        text: format!("A page as text, and a mark of it: {html}\n{zh}\n\n{en}"),
    }
}

fn mark(json: &str) -> String {
    let canonical = serde_json::from_str(json).map_or_else(|_| json.to_owned(), |value| canonical(&value));
    let mut hasher = fnv::FnvHasher::default();
    hasher.write(canonical.as_bytes());
    format!("{:016x}", hasher.finish())
}
