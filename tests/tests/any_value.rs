//! Whatever value stands at whatever place of a request, what is said about it are words of ours, at a place that is there.

use conformance::places;
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Words of a serializer, of Rust and of readers of JSON, and the phrases that stand for what nobody worded.
const FOREIGN: &[&str] = &[
    "unit value",
    "unit variant",
    "unit struct",
    "boolean",
    "bool",
    "map",
    "sequence",
    "seq",
    "struct",
    "enum",
    "variant",
    "tuple",
    "newtype",
    "char",
    "byte array",
    "integer",
    "string",
    "float",
    "floating",
    "u8",
    "u16",
    "u32",
    "u64",
    "i8",
    "i16",
    "i32",
    "i64",
    "f64",
    "usize",
    "option",
    "eof",
    "serde",
    "visitor",
    "deserialize",
    "invalid type",
    "invalid value",
    "invalid length",
    "missing field",
    "unknown field",
    "duplicate field",
    "another form",
    "something else",
];

/// The same in Chinese: what stands for what nobody worded.
const FOREIGN_ZH: &[&str] = &["别的形式", "别的内容", "布尔", "枚举", "字符串", "浮点", "序列化"];

/// Of so many places one is tried, unless `KAOHE_PLACES` says otherwise: 1 tries all.
const STEP: usize = 5;

#[test]
fn whatever_stands_there_is_refused_in_our_words() {
    let step = std::env::var("KAOHE_PLACES").map_or(STEP, |step| step.parse().unwrap());
    let codes: BTreeSet<&str> =
        kaohe::contract::error_codes().into_iter().flat_map(|(_, codes)| codes).collect();
    let (mut wrong, mut refused) = (BTreeSet::new(), 0);
    for (operation, request, place) in places().into_iter().step_by(step) {
        for value in [json!(null), json!(true), json!(1), json!(1.5), json!("x"), json!([]), json!({})] {
            let mut changed = request.clone();
            *changed.pointer_mut(&place).unwrap() = value.clone();
            let Err(error) = kaohe::contract::call(&operation, &changed.to_string()) else { continue };
            refused += 1;
            if let Some(fault) = fault(&error, &changed, &codes) {
                let (words, code) = (error.words(), error.code());
                wrong.insert(format!(
                    "{operation} {place} = {value}: {fault}\n    {code}: {}\n    {}",
                    words.en, words.zh
                ));
            }
        }
    }
    println!("{refused} refusals");
    let some: Vec<_> = wrong.iter().take(40).cloned().collect();
    assert!(refused > 500, "{refused} refusals");
    assert!(wrong.is_empty(), "{} sentences\n{}", wrong.len(), some.join("\n"));
}

/// What is wrong with a refusal: a code that the contract lacks, a foreign word, a place that is not there.
fn fault(error: &kaohe::Error, request: &Value, codes: &BTreeSet<&str>) -> Option<String> {
    let words = error.words();
    match () {
        () if !codes.contains(error.code()) => Some("no code of the contract".to_owned()),
        () if !is_there(request, error.at()) => Some(format!("nothing stands at `{}`", error.at())),
        () => foreign(&words.en, &words.zh),
    }
}

/// The first foreign word outside of what is quoted.
fn foreign(en: &str, zh: &str) -> Option<String> {
    let spoken = unquoted(en).to_lowercase();
    let padded: String =
        spoken.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let padded = format!(" {} ", padded.split_whitespace().collect::<Vec<_>>().join(" "));
    let word = FOREIGN.iter().find(|word| padded.contains(&format!(" {word} ")));
    word.or_else(|| FOREIGN_ZH.iter().find(|word| unquoted(zh).contains(**word)))
        .map(|word| format!("says `{word}`"))
}

fn unquoted(sentence: &str) -> String {
    let mut open = None;
    let mut spoken = String::new();
    for letter in sentence.chars() {
        match (open, letter) {
            (Some(end), _) if letter == end => open = None,
            (Some(_), _) => {}
            (None, '“') => open = Some('”'),
            (None, '"' | '`') => open = Some(letter),
            (None, _) => spoken.push(letter),
        }
    }
    spoken
}

/// Whether a pointer leads to something, or to something that is missing in what is there.
fn is_there(request: &Value, at: &str) -> bool {
    let parent = at.rsplit_once('/').map_or("", |(parent, _)| parent);
    request.pointer(at).is_some() || request.pointer(parent).is_some()
}
