//! The requests of the cases, area by area, with the keys and values that occur in them.

use super::mutate::mutated;
use crate::case::{Expected, Text, load};
use fastrand::Rng;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The areas that are fuzzed; each is what its operations' names begin with.
pub const AREAS: &[&str] = &["assessment", "satisfaction", "deadline", "cost", "calendar", "derivation"];

/// Longer requests are left out: many small ones meet more.
const LONGEST: usize = 4_000;

/// The requests of one area.
#[derive(Clone, Debug)]
pub struct Corpus {
    /// The requests that are answered, and those that are refused.
    answered: Vec<(String, Value)>,
    refused: Vec<(String, Value)>,
    /// What stands under each key.
    under: BTreeMap<String, Vec<Value>>,
    /// Every key that occurs.
    keys: Vec<String>,
    /// Every value that occurs, small ones.
    values: Vec<Value>,
}

impl Corpus {
    /// The requests of the cases of an area.
    ///
    /// # Errors
    /// What is wrong with a case, or that an area has none.
    pub fn of(area: &str) -> Result<Self, String> {
        let prefix = format!("{area}.");
        let cases = load()?.into_iter().filter(|case| case.operation.starts_with(&prefix));
        let (mut answered, mut refused, mut known) = (Vec::new(), Vec::new(), Known::default());
        for case in cases {
            let Text::Written(text) = case.text else { continue };
            let Ok(request) = serde_json::from_str(&text) else { continue };
            known.collect(&request);
            match case.expected {
                _ if text.len() > LONGEST => {}
                Expected::Error { .. } => refused.push((case.operation, request)),
                _ => answered.push((case.operation, request)),
            }
        }
        if answered.is_empty() || refused.is_empty() {
            return Err(format!("no case of the area `{area}`"));
        }
        let values = |texts: BTreeSet<String>| -> Vec<Value> {
            texts.iter().filter_map(|text| serde_json::from_str(text).ok()).collect()
        };
        let keys = known.under.keys().cloned().collect();
        let under = known.under.into_iter().map(|(key, texts)| (key, values(texts))).collect();
        Ok(Self { answered, refused, under, keys, values: values(known.values) })
    }

    /// A random operation with a request made from one of the cases.
    pub(super) fn request(&self, rng: &mut Rng) -> (String, String) {
        let requests = if rng.u8(..) < 200 { &self.answered } else { &self.refused };
        let (operation, request) = &requests[rng.usize(..requests.len())];
        let mut request = request.clone();
        for _ in 0..rng.u8(1..=3) {
            mutated(&mut request, self, rng);
        }
        (operation.clone(), text_of(&request, rng))
    }

    /// A part of another request.
    pub(super) fn part(&self, rng: &mut Rng) -> Value {
        self.values[rng.usize(..self.values.len())].clone()
    }

    /// What stands under this key somewhere.
    pub(super) fn alike(&self, key: &str, rng: &mut Rng) -> Option<Value> {
        let values = self.under.get(key).filter(|values| !values.is_empty())?;
        Some(values[rng.usize(..values.len())].clone())
    }

    /// A key that occurs somewhere.
    pub(super) fn key(&self, rng: &mut Rng) -> String {
        self.keys[rng.usize(..self.keys.len())].clone()
    }
}

/// What occurs in the requests, each as text so that it is kept once.
#[derive(Default)]
struct Known {
    under: BTreeMap<String, BTreeSet<String>>,
    values: BTreeSet<String>,
}

impl Known {
    fn collect(&mut self, value: &Value) {
        self.note(value, "");
        match value {
            Value::Object(entries) => entries.iter().for_each(|(key, value)| {
                self.note(value, key);
                self.collect(value);
            }),
            Value::Array(items) => items.iter().for_each(|item| self.collect(item)),
            _ => {}
        }
    }

    fn note(&mut self, value: &Value, key: &str) {
        const SMALL: usize = 300;
        let text = value.to_string();
        if text.len() <= SMALL {
            self.values.insert(text.clone());
            self.under.entry(key.to_owned()).or_default().insert(text);
        }
    }
}

/// The request as text; now and then with a slip of the hand in it.
fn text_of(request: &Value, rng: &mut Rng) -> String {
    let mut text = request.to_string();
    if rng.u8(..) < 4 {
        let at = rng.usize(..text.len());
        if text.is_char_boundary(at) {
            match rng.u8(..3) {
                0 => text.truncate(at),
                1 => text.insert(at, ['"', '{', ',', '9', '\u{feff}', '，'][rng.usize(..6)]),
                _ => _ = text.remove(at),
            }
        }
    }
    text
}
