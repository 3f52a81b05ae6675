//! Every place of every request of the cases, where a test puts something else.

use crate::case::{Expected, load};
use serde_json::Value;
use std::collections::BTreeSet;

/// Every place of every case's request, once for each operation; places that differ in an index alone are one.
///
/// # Panics
/// Where the cases cannot be read.
pub fn places() -> Vec<(String, Value, String)> {
    let mut seen = BTreeSet::new();
    let mut places = Vec::new();
    let mut cases = load().expect("the cases can be read");
    // The shortest request that is answered shows a place as well as any other.
    cases.sort_by_key(|case| {
        let is_refused =
            matches!(case.expected, Expected::Error { .. }) || !case.expected.reasons().is_empty();
        (is_refused, case.text.whole().map_or(0, |text| text.len()))
    });
    for case in cases {
        let Ok(text) = case.text.whole() else { continue };
        if text.len() > 60_000 {
            continue;
        }
        let Ok(request) = serde_json::from_str::<Value>(&text) else { continue };
        let mut found = Vec::new();
        walk(&request, String::new(), String::new(), &mut found);
        for (place, kind) in found {
            if seen.insert((case.operation.clone(), kind)) {
                places.push((case.operation.clone(), request.clone(), place));
            }
        }
    }
    places
}

fn walk(value: &Value, place: String, kind: String, found: &mut Vec<(String, String)>) {
    found.push((place.clone(), kind.clone()));
    match value {
        Value::Object(entries) => {
            for (key, inside) in entries {
                let key = key.replace('~', "~0").replace('/', "~1");
                walk(inside, format!("{place}/{key}"), format!("{kind}/{key}"), found);
            }
        }
        Value::Array(list) => {
            for (index, inside) in list.iter().enumerate() {
                walk(inside, format!("{place}/{index}"), format!("{kind}/*"), found);
            }
        }
        _ => {}
    }
}
