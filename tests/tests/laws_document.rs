//! The reader of JSON agrees with a second one on random texts: what the one reads the other reads, and the same.

use conformance::fuzz::{AREAS, Corpus, request};
use fastrand::Rng;
use serde::de::IgnoredAny;
use serde_json::Value;

/// Pieces that are put into texts: what JSON has, and what people write instead.
const PIECES: &[&str] = &[
    "\"",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\\",
    "\\u",
    "\\u8003",
    "\\ud83d",
    "\\ude00",
    "\\n",
    "\\x",
    "-",
    "+",
    ".",
    "0",
    "01",
    "1e5",
    "1E+",
    "9223372036854775808",
    "true",
    "null",
    "nul",
    "NaN",
    " ",
    "\t",
    "\r\n",
    "\u{b}",
    "\u{1}",
    "，",
    "“",
    "//",
    "'",
    "考核",
    "😀",
    "{}",
    "[]",
    "\"a\":1",
    ",]",
];

fn slipped(text: &str, rng: &mut Rng) -> String {
    let mut letters: Vec<String> = text.chars().map(String::from).collect();
    for _ in 0..rng.u8(0..=3) {
        let at = rng.usize(..=letters.len());
        match rng.u8(..4) {
            0 if at < letters.len() => _ = letters.remove(at),
            1 => letters.truncate(at),
            _ => letters.insert(at, PIECES[rng.usize(..PIECES.len())].to_owned()),
        }
    }
    letters.concat()
}

/// What only this library refuses: a key twice, and what serde_json keeps no more than a float of.
fn is_stricter(code: &str) -> bool {
    ["shape.duplicate_key", "document.too_deep"].contains(&code)
}

#[test]
fn what_is_json_is_read() {
    let mut rng = Rng::with_seed(11);
    let (mut read, mut refused) = (0, 0);
    for area in AREAS {
        let corpus = Corpus::of(area).unwrap();
        for number in 0..400 {
            let text = slipped(&request(&corpus, 5, number).1, &mut rng);
            let text = text.trim_start_matches('\u{feff}');
            let theirs = serde_json::from_str::<Value>(text);
            match (kaohe::document::read::<IgnoredAny>(text), &theirs) {
                (Ok(_), Ok(_)) => read += 1,
                (Err(_), Err(_)) => refused += 1,
                (Err(ours), Ok(_)) if is_stricter(ours.code()) => {}
                (Ok(_), Err(theirs)) if theirs.to_string().contains("number out of range") => {}
                (ours, theirs) => panic!("{text}\nours {ours:?}\ntheirs {theirs:?}"),
            }
        }
    }
    assert!(read > 400 && refused > 400, "{read} read, {refused} refused");
}

/// A cohort in which the mark of the first is written with its unit.
fn with_a_unit() -> Value {
    serde_json::json!({"cohort": "2009", "scheme": "s", "period": {"from": "2009-01-01", "to": "2009-12-31"}, "subjects": [
        {"id": "a", "class": "town", "marks": {"total": "95分"}}, {"id": "b", "class": "town", "marks": {"total": "90"}}]})
}

#[test]
fn a_subject_is_read_as_far_as_it_can_be_by_any_reader() {
    use kaohe::assessment::Cohort;
    let ours: Cohort = with_a_unit().to_string().parse().unwrap();
    let theirs: Cohort = serde_json::from_value(with_a_unit()).unwrap();
    assert_eq!(ours, theirs);
    let why = ours.subjects[0].unreadable.as_ref().unwrap();
    assert_eq!(
        (why.code(), why.at(), ours.subjects[0].class.as_str()),
        ("exact.unit", "/marks/total", "town")
    );
    assert_eq!(ours.subjects[1].unreadable, None);
    assert!(serde_json::from_str::<Cohort>(&with_a_unit().to_string().replace("\"id\"", "\"ix\"")).is_ok());
    assert!(serde_json::from_value::<Cohort>(serde_json::json!({"subjects": [1]})).is_err());
}

#[test]
fn what_could_not_be_read_is_not_written_as_if_it_had_not_been_there() {
    use kaohe::assessment::Cohort;
    let mut cohort: Cohort = with_a_unit().to_string().parse().unwrap();
    let refused = serde_json::to_string(&cohort).unwrap_err();
    assert!(refused.to_string().contains("95分"), "{refused}");
    cohort.subjects.remove(0);
    assert!(serde_json::to_string(&cohort).is_ok());
}
