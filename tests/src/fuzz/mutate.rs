//! One random change of a request that keeps its structure: other values, other keys, lists longer and shorter.

use super::corpus::Corpus;
use fastrand::Rng;
use serde_json::{Value, json};

/// Changes one place of the request.
pub(super) fn mutated(request: &mut Value, corpus: &Corpus, rng: &mut Rng) {
    let mut places = 0;
    count(request, &mut places);
    let mut place = rng.usize(..places);
    let Some((value, key)) = find(request, "", &mut place) else { return };
    if rng.u8(..) < 170 {
        change_gently(value, &key, corpus, rng);
    } else {
        change(value, corpus, rng);
    }
}

fn count(value: &Value, places: &mut usize) {
    *places += 1;
    match value {
        Value::Object(entries) => entries.values().for_each(|value| count(value, places)),
        Value::Array(items) => items.iter().for_each(|item| count(item, places)),
        _ => {}
    }
}

/// The value at the place with this number, counted in the order of the document, and the key above it.
fn find<'a>(value: &'a mut Value, key: &str, place: &mut usize) -> Option<(&'a mut Value, String)> {
    if *place == 0 {
        return Some((value, key.to_owned()));
    }
    *place -= 1;
    match value {
        Value::Object(entries) => entries.iter_mut().find_map(|(key, value)| find(value, key, place)),
        Value::Array(items) => items.iter_mut().find_map(|item| find(item, key, place)),
        _ => None,
    }
}

/// A change after which the request is probably still understood.
fn change_gently(value: &mut Value, key: &str, corpus: &Corpus, rng: &mut Rng) {
    match value {
        Value::Array(items) if !items.is_empty() => {
            let (one, other) = (rng.usize(..items.len()), rng.usize(..items.len()));
            match rng.u8(..3) {
                0 => items.swap(one, other),
                1 => _ = items.remove(one),
                _ => repeat(items, one, rng),
            }
        }
        Value::Number(_) => *value = json!(rng.u16(..40)),
        Value::String(text) if text.parse::<f64>().is_ok() || text.len() == 10 => {
            *text = other_text(text, rng)
        }
        _ => {
            if let Some(alike) = corpus.alike(key, rng) {
                *value = alike;
            }
        }
    }
}

/// Copies of an item, each with an id of its own where it has one.
fn repeat(items: &mut Vec<Value>, one: usize, rng: &mut Rng) {
    let most = [2, 8, 40][rng.usize(..3)];
    for copy in 0..rng.usize(1..=most) {
        let mut item = items[one].clone();
        for key in ["id", "matter", "group", "key"] {
            if let Some(Value::String(id)) = item.get_mut(key) {
                *id = format!("{id}.{copy}");
            }
        }
        items.push(item);
    }
}

fn change(value: &mut Value, corpus: &Corpus, rng: &mut Rng) {
    match value {
        _ if rng.u8(..) < 40 => *value = corpus.part(rng),
        Value::Object(entries) => change_object(entries, corpus, rng),
        Value::Array(items) => change_list(items, corpus, rng),
        Value::String(text) => *text = other_text(text, rng),
        other => *other = odd(rng),
    }
}

fn change_object(entries: &mut serde_json::Map<String, Value>, corpus: &Corpus, rng: &mut Rng) {
    let named = entries.keys().nth(rng.usize(..entries.len().max(1))).cloned();
    match (rng.u8(..4), named) {
        (0, Some(key)) => _ = entries.shift_remove(&key),
        (1, Some(key)) => {
            if let Some(value) = entries.shift_remove(&key) {
                entries.insert(corpus.key(rng), value);
            }
        }
        (2, Some(key)) => _ = entries.insert(key, corpus.part(rng)),
        _ => _ = entries.insert(corpus.key(rng), corpus.part(rng)),
    }
}

fn change_list(items: &mut Vec<Value>, corpus: &Corpus, rng: &mut Rng) {
    if items.is_empty() {
        items.push(corpus.part(rng));
        return;
    }
    let (one, other) = (rng.usize(..items.len()), rng.usize(..items.len()));
    match rng.u8(..6) {
        0 => _ = items.remove(one),
        1 => items.swap(one, other),
        2 => items.insert(other, corpus.part(rng)),
        3 => items[one] = items[other].clone(),
        4 => items.truncate(one),
        _ => repeat(items, one, rng),
    }
}

/// A text near this one: another number, another day, a longer or an odd text.
fn other_text(text: &str, rng: &mut Rng) -> String {
    let parts: Vec<_> = text.split('-').map(str::parse::<i64>).collect();
    if let [Ok(year), Ok(month), Ok(day)] = parts.as_slice() {
        let (month, day) = (month + rng.i64(-1..=1), day + rng.i64(-31..=31));
        return format!("{:04}-{month:02}-{day:02}", year + [0, 0, 0, -1, 1, 100][rng.usize(..6)]);
    }
    if let Ok(number) = text.parse::<i64>() {
        return [number - 1, number + 1, -number, number.saturating_mul(1_000_000_007), 0][rng.usize(..5)]
            .to_string();
    }
    const ODD: &[&str] = &[
        "",
        " ",
        "0",
        "-0",
        "1/3",
        "1/0",
        "-1",
        "0.1",
        "1e9",
        "９５",
        "40%",
        "95分",
        "open",
        "unknown",
        "all",
        "考核",
        "99999999999999999999999999999",
        "0.0000000000000000000000000001",
        "123456789/987654321",
        "2024-02-30",
    ];
    match rng.u8(..4) {
        0 => format!("{text}{text}"),
        1 => text.chars().skip(1).collect(),
        _ => ODD[rng.usize(..ODD.len())].to_owned(),
    }
}

fn odd(rng: &mut Rng) -> Value {
    match rng.u8(..9) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(0),
        3 => json!(-1),
        4 => json!(rng.i64(-400..4_000)),
        5 => json!(u64::MAX),
        6 => json!(1.5),
        7 => json!([]),
        _ => json!(i64::MIN),
    }
}
