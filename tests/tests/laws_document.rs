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
