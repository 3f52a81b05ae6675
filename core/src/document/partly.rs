//! Parts of a list that are read as far as they can be: of one that cannot be read, what there still is of it.

use super::attempt::{ELEMENT, fault};
use super::element::each;
use super::tree::read;
use super::visitor::{expecting, refusal};
use crate::error::Error;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// A part that is read as far as it can be.
pub(crate) trait Partly: DeserializeOwned + Default {
    /// The keys that are read of a part that cannot be read as a whole.
    const KEPT: &'static [&'static str];

    /// Notes why no more of it could be read.
    fn note(&mut self, error: Error);
}

/// Reads a list of parts, each as far as it can be.
///
/// # Errors
/// `shape.wrong_type` `document.too_many_elements`
pub(crate) fn each_partly<'de, T: Partly, D: Deserializer<'de>>(list: D) -> Result<Vec<T>, D::Error> {
    let parts: Vec<AsFar<T>> = each(list)?;
    Ok(parts.into_iter().map(|AsFar(part)| part).collect())
}

struct AsFar<T>(T);

impl<'de, T: Partly> Deserialize<'de> for AsFar<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct(ELEMENT, T::KEPT, AsFarVisitor(PhantomData))
    }
}

struct AsFarVisitor<T>(PhantomData<T>);

impl<'de, T: Partly> Visitor<'de> for AsFarVisitor<T> {
    type Value = AsFar<T>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(f, "对象", "an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<AsFar<T>, A::Error> {
        // By way of a text, so that the library's own reader reads it: it says code and place.
        let text = serde_json::Value::deserialize(MapAccessDeserializer::new(object))?.to_string();
        read(&text).map_err(refusal)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut attempt: A) -> Result<AsFar<T>, A::Error> {
        if let Some(part) = attempt.next_element()? {
            return Ok(AsFar(part));
        }
        let error = fault(&mut attempt)?;
        attempt.next_element::<String>()?;
        let mut part: T = attempt.next_element()?.unwrap_or_default();
        part.note(error);
        Ok(AsFar(part))
    }
}
