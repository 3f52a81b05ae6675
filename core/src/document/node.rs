//! The tree of a JSON text: every key kept once, floats marked, depth bounded.

use super::Fault;
use crate::error::{Error, Place};
use crate::limits::DOCUMENT_DEPTH;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;

/// One JSON value.
#[derive(Debug)]
pub(super) enum Node {
    Null,
    Bool(bool),
    Whole(i64),
    /// A whole number beyond `i64`.
    Large(u64),
    /// Anything with a point, an exponent, or beyond `u64`.
    Float(f64),
    Text(String),
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// Reads the text; the first fault in document order is returned.
pub(super) fn parse(text: &str) -> Result<Node, Error> {
    let fault = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let seed = Seed { place: &Place::ROOT, depth: 0, fault: &fault };
    let parsed = seed.deserialize(&mut reader).and_then(|node| reader.end().map(|()| node));
    parsed.map_err(|error| {
        fault.take().unwrap_or_else(|| Fault::NotJson { line: error.line(), column: error.column() }.into())
    })
}

/// Reads one value at a place; a fault of ours is laid aside in `fault`, since serde_json's error has no room for it.
#[derive(Clone, Copy)]
struct Seed<'a> {
    place: &'a Place<'a>,
    depth: usize,
    fault: &'a RefCell<Option<Error>>,
}

impl<'a> Seed<'a> {
    fn refuse<E: serde::de::Error>(&self, error: Error) -> E {
        let sentence = E::custom(error.code());
        self.fault.replace(Some(error));
        sentence
    }

    fn deeper<E: serde::de::Error>(&self) -> Result<usize, E> {
        if self.depth >= DOCUMENT_DEPTH {
            return Err(self.refuse(Fault::TooDeep { limit: DOCUMENT_DEPTH }.at(self.place)));
        }
        Ok(self.depth.saturating_add(1))
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }
    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Whole(value))
    }
    fn visit_u64<E>(self, value: u64) -> Result<Node, E> {
        Ok(i64::try_from(value).map_or(Node::Large(value), Node::Whole))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        Ok(Node::Float(value))
    }
    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }
    fn visit_string<E>(self, value: String) -> Result<Node, E> {
        Ok(Node::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let depth = self.deeper()?;
        let mut nodes = Vec::new();
        loop {
            let place = self.place.index(nodes.len());
            match list.next_element_seed(Seed { place: &place, depth, fault: self.fault })? {
                Some(node) => nodes.push(node),
                None => return Ok(Node::List(nodes)),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let depth = self.deeper()?;
        let mut entries = Vec::new();
        let mut seen = HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            let place = self.place.key(&key);
            if !seen.insert(key.clone()) {
                let key = super::excerpt(&key);
                return Err(self.refuse(Fault::DuplicateKey { key }.at(place)));
            }
            let node = map.next_value_seed(Seed { place: &place, depth, fault: self.fault })?;
            entries.push((key, node));
        }
        Ok(Node::Object(entries))
    }
}
