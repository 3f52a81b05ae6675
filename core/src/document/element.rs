//! Elements of a list that are read one by one: one that cannot be read says why, and the others stand.

use super::attempt::{ELEMENT, fault};
use super::tree::{Tree, read};
use super::visitor::{expecting, refusal};
use super::{Fault, reader};
use crate::error::Error;
use crate::limits::LIST_ELEMENTS;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;
use std::marker::PhantomData;

/// What a list holds whose elements are read one by one.
pub trait ListElement: DeserializeOwned {
    /// The key under which such a part has its name; one.
    const NAME: &'static [&'static str];
}

/// One element of a list, or why it cannot be read.
///
/// # Example
/// ```
/// use kaohe::deadline::MatterLog;
/// use kaohe::document::Element;
/// let logs: Vec<Element<MatterLog>> = kaohe::document::read_each(r#"[
///     {"matter": "1", "jurisdiction": "CN-370503", "facts": {}, "events": [{"id": "e1", "event": "accepted", "on": "2009-08-03"}]},
///     {"matter": "2", "jurisdiction": "CN-370503", "facts": {}, "events": [{"id": "e1", "event": "accepted", "on": "2009-02-30"}]}]"#)?;
/// let Element::Unreadable(why) = &logs[1] else { unreachable!() };
/// assert_eq!((why.name.as_deref(), why.error.code(), why.error.at()), (Some("2"), "day.not_a_day", "/events/0/on"));
/// # Ok::<(), kaohe::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element<T> {
    /// The element.
    Read(T),
    /// Why it cannot be read.
    Unreadable(Unreadable),
}

/// Why an element cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its name, where that can be read.
    pub name: Option<String>,
    /// What is wrong in it; the place starts at the element.
    pub error: Error,
}

/// What may have been read as an element: an element, or a part that is surely there.
pub trait AsElement<T> {
    /// The part.
    ///
    /// # Errors
    /// Why it cannot be read.
    fn as_element(&self) -> Result<&T, &Unreadable>;
}

impl<T: ListElement> AsElement<T> for T {
    fn as_element(&self) -> Result<&T, &Unreadable> {
        Ok(self)
    }
}

impl<T: ListElement> AsElement<T> for Element<T> {
    fn as_element(&self) -> Result<&T, &Unreadable> {
        match self {
            Self::Read(part) => Ok(part),
            Self::Unreadable(why) => Err(why),
        }
    }
}

/// Reads a list whose elements are read one by one, where a request holds it.
///
/// # Errors
/// `shape.wrong_type` `document.too_many_elements`
pub(crate) fn each<'de, T: Deserialize<'de>, D: Deserializer<'de>>(list: D) -> Result<Vec<T>, D::Error> {
    list.deserialize_seq(Each(PhantomData))
}

/// Reads a list whose elements are read one by one: one that cannot be read says why, and the others stand.
///
/// # Errors
/// `document.*`, and `shape.wrong_type` where the text is no list.
pub fn read_each<T: ListElement>(text: &str) -> Result<Vec<Element<T>>, Error> {
    reader::build_with(&Tree::parse(text)?.0, each)
}

struct Each<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for Each<T> {
    type Value = Vec<T>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(f, "列表", "a list")
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Vec<T>, A::Error> {
        let elements = list.size_hint().unwrap_or_default();
        if elements > LIST_ELEMENTS {
            let fault = Fault::TooManyElements { elements, limit: LIST_ELEMENTS };
            return Err(refusal(fault.into()));
        }
        let mut read = Vec::with_capacity(elements);
        while let Some(element) = list.next_element()? {
            read.push(element);
        }
        Ok(read)
    }
}

impl<'de, T: ListElement> Deserialize<'de> for Element<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_struct(ELEMENT, T::NAME, Attempted(PhantomData))
    }
}

struct Attempted<T>(PhantomData<T>);

impl<'de, T: ListElement> Visitor<'de> for Attempted<T> {
    type Value = Element<T>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(f, "对象", "an object")
    }
    fn visit_map<A: MapAccess<'de>>(self, object: A) -> Result<Element<T>, A::Error> {
        // By way of a text, so that the library's own reader tries it: it says code and place.
        let text = serde_json::Value::deserialize(MapAccessDeserializer::new(object))?.to_string();
        let unreadable = |error| Element::Unreadable(Unreadable { name: None, error });
        Ok(read(&text).unwrap_or_else(unreadable))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut attempt: A) -> Result<Element<T>, A::Error> {
        if let Some(part) = attempt.next_element()? {
            return Ok(Element::Read(part));
        }
        let error = fault(&mut attempt)?;
        Ok(Element::Unreadable(Unreadable { name: attempt.next_element()?, error }))
    }
}

/// An element has the shape of its part.
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Element<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }
    fn schema_id() -> std::borrow::Cow<'static, str> {
        T::schema_id()
    }
    fn json_schema(schemas: &mut schemars::SchemaGenerator) -> schemars::Schema {
        T::json_schema(schemas)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Deserialize)]
    struct Named {}

    impl ListElement for Named {
        const NAME: &'static [&'static str] = &["name"];
    }

    impl ListElement for Vec<u8> {
        const NAME: &'static [&'static str] = &["name"];
    }

    /// So many objects, and a number behind them.
    fn list_of(objects: usize) -> Result<Vec<Element<Named>>, Error> {
        crate::document::read_each(&format!("[{}0]", "{},".repeat(objects)))
    }

    #[test]
    fn as_many_elements_are_read_as_the_bound_says() {
        let read = list_of(49_999).unwrap();
        assert_eq!(read.len(), LIST_ELEMENTS);
        assert!(matches!(read.first(), Some(Element::Read(Named {}))));
        assert!(matches!(read.last(), Some(Element::Unreadable(Unreadable { name: None, .. }))));
        assert_eq!(list_of(LIST_ELEMENTS).err().unwrap().code(), "document.too_many_elements");
    }

    /// Another reader of JSON gives objects; only those can be tried.
    #[test]
    fn another_reader_tries_an_object() {
        assert!(matches!(serde_json::from_str("{}"), Ok(Element::Read(Named {}))));
        let tried: Element<Vec<u8>> = serde_json::from_str(r#"{"name": "a"}"#).unwrap();
        let Element::Unreadable(why) = tried else { panic!("read") };
        assert_eq!((why.name.as_deref(), why.error.code()), (Some("a"), "shape.wrong_type"));
        assert!(serde_json::from_str::<Element<Named>>("1").is_err());
    }
}
