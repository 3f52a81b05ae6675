//! Every sentence that the cases show, of errors, of reasons and of findings, keeps to the style of its language.

use conformance::{Case, Outcome, load, rust_outcome};
use serde_json::Value;
use std::collections::BTreeSet;

/// One sentence: what it belongs to, and both wordings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Sentence {
    code: String,
    en: String,
    zh: String,
}

/// The sentences of all cases.
fn sentences() -> BTreeSet<Sentence> {
    let mut found = BTreeSet::new();
    for case in load().unwrap() {
        match rust_outcome(&case).unwrap() {
            Outcome::Error(error) => found.extend(sentence(&error["code"], &error)),
            Outcome::Answer(answer) => gather(&answer, &mut found),
        }
    }
    found
}

/// Collects findings and reasons out of an answer.
fn gather(value: &Value, found: &mut BTreeSet<Sentence>) {
    let code = value.get("finding").or_else(|| value.get("because"));
    found.extend(code.and_then(|code| sentence(code, value.get("words")?)));
    match value {
        Value::Array(values) => values.iter().for_each(|value| gather(value, found)),
        Value::Object(entries) => entries.values().for_each(|value| gather(value, found)),
        _ => {}
    }
}

fn sentence(code: &Value, words: &Value) -> Option<Sentence> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    Some(Sentence { code: text(code)?, en: text(&words["en"])?, zh: text(&words["zh"])? })
}

/// Asserts that nothing is wrong with any sentence.
fn assert_all(wrong: impl Fn(&Sentence) -> Option<String>) {
    let sentences = sentences();
    assert!(sentences.len() > 400, "{} sentences", sentences.len());
    let odd: Vec<_> = sentences
        .iter()
        .filter_map(|it| wrong(it).map(|why| format!("{}: {why}\n    {}\n    {}", it.code, it.en, it.zh)))
        .collect();
    assert!(odd.is_empty(), "{} sentences\n{}", odd.len(), odd.join("\n"));
}

/// Words of Rust, of a serializer, and phrases that a reader has to decode.
const FOREIGN: &[&str] = &[
    "::",
    " enum",
    " struct",
    " variant",
    "serde",
    "boolean",
    "unit value",
    "stands twice",
    "reckon",
    "another form",
    "something else",
    "such and such",
];

#[test]
fn english_is_one_line_without_a_stop() {
    assert_all(|Sentence { en, .. }| {
        let spoken = unquoted(en);
        match () {
            () if en.starts_with(char::is_uppercase) => Some("begins with a capital".to_owned()),
            () if en.ends_with(['.', ';', ':', ',', ' ']) => Some("ends with a mark".to_owned()),
            () if en.contains("  ") || en.contains('\n') => Some("two blanks, or a line break".to_owned()),
            () if spoken.matches(';').count() > 3 => Some("says too many things".to_owned()),
            () => FOREIGN.iter().find(|word| spoken.contains(*word)).map(|word| format!("says `{word}`")),
        }
    });
}

#[test]
fn chinese_has_chinese_marks() {
    assert_all(|Sentence { code, zh, .. }| {
        let letters: Vec<char> = unquoted(zh).chars().collect();
        let pair = |test: fn(char, char) -> bool| letters.windows(2).any(|pair| test(pair[0], pair[1]));
        match () {
            () if !letters.iter().any(|letter| is_chinese(*letter)) => Some("no Chinese".to_owned()),
            () if zh.ends_with(['。', '.', '；', '，', '：', ' ']) => Some("ends with a mark".to_owned()),
            () if count(&letters, '“') != count(&letters, '”') => Some("quotation marks".to_owned()),
            () if pair(|a, b| is_chinese(a) && ",;:!?()".contains(b)) => Some("a Latin mark".to_owned()),
            () if pair(|a, b| (a == ' ' && is_mark(b)) || (is_mark(a) && b == ' ')) => {
                Some("a blank at a mark".to_owned())
            }
            // Titles of rules have a blank between what is due and how.
            () if code != "rule.unknown"
                && letters.windows(3).any(|it| is_chinese(it[0]) && it[1] == ' ' && is_chinese(it[2])) =>
            {
                Some("a blank between Chinese".to_owned())
            }
            () => None,
        }
    });
}

fn count(letters: &[char], mark: char) -> usize {
    letters.iter().filter(|letter| **letter == mark).count()
}

fn is_chinese(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

fn is_mark(letter: char) -> bool {
    "，；：、（）“”".contains(letter)
}

#[test]
fn chinese_speaks_of_keys_by_their_chinese_names() {
    assert_all(|Sentence { code, zh, .. }| english_in(code, zh).map(|word| format!("says `{word}`")));
}

/// Keys with a Chinese name: a Chinese sentence says that name, and the key behind it where the reader must write it.
const NAMED: &[&str] = &[
    "no_task",
    "not_reported",
    "zero_reference",
    "all_equal",
    "tie",
    "dense_last",
    "empty_class",
    "values",
    "marks",
    "figures",
    "common",
    "voter",
    "full",
    "score",
    "combine",
    "children",
    "assessed",
    "should_be_assessed",
    "headcount",
    "establishment",
    "rate",
    "base",
    "hard_cap",
    "bands",
    "effects",
    "quota",
    "law_exception",
    "amount",
    "litres",
    "kwh",
    "quantity",
    "odometer",
    "month",
    "vehicle",
    "category",
    "working_days",
    "days",
    "months",
    "years",
    "duty",
    "rule",
    "term",
    "events",
    "causes",
    "week",
    "based_on",
    "governs",
    "revises",
    "prefer",
    "assume",
    "calendar",
    "scheme",
    "unit",
    "never",
];

/// What is English for itself: JSON's words, and names that have no Chinese one.
const FOR_ITSELF: &[&str] = &["null", "true", "false", "kWh", "km"];

/// What is English in a Chinese sentence and need not be: a word that is not quoted; a key that has a Chinese name, and
/// not in brackets behind it. Errors of form (`shape.*`) quote what is written, and so may these.
fn english_in(code: &str, zh: &str) -> Option<String> {
    let spoken = unquoted(zh);
    let words = spoken.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_');
    let is_english = |word: &&str| {
        word.len() > 1
            && word.starts_with(|first: char| first.is_ascii_lowercase())
            && !FOR_ITSELF.contains(word)
    };
    let bare = words.into_iter().find(is_english).map(str::to_owned);
    // A finding of faulty data repeats the sentence of the fault; that of an unknown key lists keys as they are written.
    let repeats_keys = code == "subject.faulty" && zh.contains("此处没有键");
    let by_form = code.starts_with("shape.") || code == "survey.name_taken" || repeats_keys;
    let key = NAMED.iter().find(|key| {
        let quoted = format!("`{key}`");
        zh.contains(&format!("“{key}”"))
            || zh.matches(&quoted).count()
                > zh.matches(&format!("（{quoted}）")).count()
                    + zh.matches(&format!("{quoted}（")).count()
                    + zh.matches(&format!("（{quoted} ")).count()
    });
    bare.or_else(|| key.filter(|_| !by_form).map(|key| (*key).to_owned()))
}

/// A sentence without what it quotes as it is written.
fn unquoted(sentence: &str) -> String {
    let (mut open, mut spoken) = (None, String::new());
    for letter in sentence.chars() {
        match (open, letter) {
            (Some(end), _) if letter == end => open = None,
            (Some(_), _) => continue,
            (None, '“') => open = Some('”'),
            (None, '"' | '`') => open = Some(letter),
            (None, _) => {}
        }
        spoken.push(letter);
    }
    spoken
}

/// Errors whose request is refused as a whole: their place is empty.
const OF_THE_WHOLE: &[&str] = &[
    "contract.operation_unknown",
    "contract.subject_missing",
    "document.not_json",
    "document.not_utf8",
    "document.too_large",
];

#[test]
fn every_error_has_a_place() {
    let mut without = Vec::new();
    for case in load().unwrap() {
        let Outcome::Error(error) = rust_outcome(&case).unwrap() else { continue };
        let (code, at) = (error["code"].as_str().unwrap(), error["at"].as_str().unwrap());
        if at.is_empty()
            && !OF_THE_WHOLE.contains(&code)
            && !is_no_object(&case)
            && !is_of_the_request(&case, code)
        {
            without.push(format!("{}: {code}: {}", case.id, error["en"]));
        }
    }
    assert!(without.is_empty(), "{} errors without a place\n{}", without.len(), without.join("\n"));
}

/// Whether the request is nothing that could have parts.
fn is_no_object(case: &Case) -> bool {
    let request = case.text.whole().ok().and_then(|text| serde_json::from_str::<Value>(&text).ok());
    !matches!(request, Some(Value::Object(_)))
}

/// A key of the request itself: missing, its place is that of what lacks it.
fn is_of_the_request(_: &Case, code: &str) -> bool {
    code == "shape.missing_key"
}
