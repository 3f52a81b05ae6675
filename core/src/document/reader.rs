//! Hands a checked tree to serde, strictly: an object is never read from a list, a variant is one key,
//! and what goes wrong comes out with its code at its place.

use super::attempt::{Attempt, ELEMENT};
use super::node::Node;
use super::planned::is_planned;
use super::refused::{Expectation, Refused, described, list_of, one_of, the_text};
use super::written::{self, NumberKind};
use super::{Fault, excerpt};
use crate::error::{Error, Pointer};
use crate::words::Words;
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Expected, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

/// Builds a value of type `T` from the tree.
pub(super) fn build<T: DeserializeOwned>(node: &Node) -> Result<T, Error> {
    build_with(node, |reader| T::deserialize(reader))
}

/// Builds a value from the tree by a function.
pub(super) fn build_with<'a, T>(
    node: &'a Node,
    build: impl FnOnce(Reader<'a>) -> Result<T, Refused>,
) -> Result<T, Error> {
    build(Reader { node, place: &Pointer::ROOT }).map_err(|refused| refused.error)
}

/// One value at its place.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    node: &'a Node,
    place: &'a Pointer<'a>,
}

impl Reader<'_> {
    #[cold]
    #[inline(never)]
    fn wrong_type(self, zh: &str, en: &str) -> Refused {
        self.another_type(Words::new(zh, en))
    }

    #[cold]
    #[inline(never)]
    fn another_type(self, expected: Words) -> Refused {
        Fault::WrongType { found: described(self.node), expected }.into()
    }

    /// What is no variant: neither a word nor an object of one key.
    #[cold]
    #[inline(never)]
    fn not_one_of(self, allowed: &[&str]) -> Refused {
        match self.node {
            Node::Object(entries) => {
                match entries.iter().map(|(key, _)| key).find(|key| is_planned(key, allowed)) {
                    Some(key) => Fault::unknown_variant(key, allowed).into(),
                    None => Fault::one_key(entries.len(), allowed).into(),
                }
            }
            _ => self.another_type(one_of(allowed)),
        }
    }

    fn placed<T>(self, result: Result<T, Refused>) -> Result<T, Refused> {
        result.map_err(|refused| refused.placed_at(self.place))
    }

    /// A number that is not a whole one of 64 bits, where anything may stand.
    #[cold]
    #[inline(never)]
    fn another_number(self, text: &str, expected: &dyn Expected) -> Refused {
        let Expectation { words, kind } = Expectation::of(expected);
        match kind {
            Some(kind) => written::other_number(text, kind, COUNTS).into(),
            None => self.another_type(words),
        }
    }

    #[cold]
    #[inline(never)]
    fn no_whole_number(self, limits: (i64, u64)) -> Refused {
        let not_a_count = match self.node {
            Node::Null => Some(written::empty("null", NumberKind::Whole)),
            Node::Text(text) => written::not_a_count(text),
            Node::Whole(value) => Some(written::beyond(value, limits)),
            Node::Number(text) => Some(written::other_number(text, NumberKind::Whole, limits)),
            _ => None,
        };
        not_a_count.map_or_else(|| self.wrong_type("整数", "a whole number"), Refused::from)
    }

    fn whole<'de, V: Visitor<'de>>(self, visitor: V, limits: (i64, u64)) -> Result<V::Value, Refused> {
        self.placed(match self.node {
            Node::Whole(value) if fits(*value, limits) => visitor.visit_i64(*value),
            _ => Err(self.no_whole_number(limits)),
        })
    }

    fn text<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.placed(match self.node {
            Node::Text(text) => visitor.visit_str(text),
            _ => Err(self.wrong_type("文本", "text")),
        })
    }

    fn object<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.placed(match self.node {
            Node::Object(entries) => visitor.visit_map(Entries { entries, next: 0, place: self.place }),
            _ => Err(self.wrong_type("对象", "an object")),
        })
    }
}

fn fits(value: i64, (least, most): (i64, u64)) -> bool {
    value >= least && u64::try_from(value).unwrap_or(0) <= most
}

/// The least and the most of a count that may stand beside other forms.
const COUNTS: (i64, u64) = (0, u32::MAX as u64);

macro_rules! whole_numbers {
    ($($method:ident $least:expr, $most:expr;)*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
            self.whole(visitor, ($least, $most))
        }
    )* };
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.node {
            Node::Null => self.placed(visitor.visit_unit()),
            Node::Bool(value) => self.placed(visitor.visit_bool(*value)),
            Node::Whole(value) => self.placed(visitor.visit_i64(*value)),
            Node::Number(text) => self.placed(Err(self.another_number(text, &visitor))),
            Node::Text(_) => self.text(visitor),
            Node::List(_) => self.deserialize_seq(visitor),
            Node::Object(_) => self.object(visitor),
        }
    }
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.placed(match self.node {
            Node::Bool(value) => visitor.visit_bool(*value),
            _ => Err(self.wrong_type(" true 或 false", "true or false")),
        })
    }
    whole_numbers! {
        deserialize_u8 0, 0xff;
        deserialize_u16 0, 0xffff;
        deserialize_u32 0, 0xffff_ffff;
        deserialize_u64 0, 0x7fff_ffff_ffff_ffff;
        deserialize_i8 -0x80, 0x7f;
        deserialize_i16 -0x8000, 0x7fff;
        deserialize_i32 -0x8000_0000, 0x7fff_ffff;
        deserialize_i64 i64::MIN, 0x7fff_ffff_ffff_ffff;
    }
    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.text(visitor)
    }
    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.text(visitor)
    }
    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.text(visitor)
    }
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        match self.node {
            Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }
    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Refused> {
        visitor.visit_newtype_struct(self)
    }
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.placed(match self.node {
            Node::List(nodes) => visitor.visit_seq(Elements { nodes, next: 0, place: self.place }),
            _ => Err(self.wrong_type("列表", "a list")),
        })
    }
    fn deserialize_tuple<V: Visitor<'de>>(self, size: usize, visitor: V) -> Result<V::Value, Refused> {
        match self.node {
            Node::List(nodes) if nodes.len() == size => self.deserialize_seq(visitor),
            _ => self.placed(Err(self.another_type(list_of(size)))),
        }
    }
    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        size: usize,
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.deserialize_tuple(size, visitor)
    }
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        self.object(visitor)
    }
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        match name {
            ELEMENT => visitor.visit_seq(Attempt::at(self.node, keys)),
            _ => self.object(visitor),
        }
    }
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        allowed: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.placed(match self.node {
            Node::Text(word) => visitor.visit_enum(Variant { word, content: None, place: self.place }),
            Node::Object(entries) => match entries.as_slice() {
                [(word, node)] => {
                    visitor.visit_enum(Variant { word, content: Some(node), place: self.place })
                }
                _ => Err(self.not_one_of(allowed)),
            },
            _ => Err(self.not_one_of(allowed)),
        })
    }
    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Refused> {
        visitor.visit_unit()
    }
    forward_to_deserialize_any! { i128 u128 f32 f64 char bytes byte_buf unit unit_struct }
}

/// The elements of a list, in order.
struct Elements<'a> {
    nodes: &'a [Node],
    next: usize,
    place: &'a Pointer<'a>,
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Refused;
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refused> {
        let Some(node) = self.nodes.get(self.next) else { return Ok(None) };
        let place = self.place.index(self.next);
        self.next = self.next.saturating_add(1);
        let reader = Reader { node, place: &place };
        reader.placed(seed.deserialize(reader)).map(Some)
    }
    fn size_hint(&self) -> Option<usize> {
        Some(self.nodes.len().saturating_sub(self.next))
    }
}

/// The entries of an object, in order.
struct Entries<'a> {
    entries: &'a [(String, Node)],
    next: usize,
    place: &'a Pointer<'a>,
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Refused;
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Refused> {
        let Some((key, _)) = self.entries.get(self.next) else { return Ok(None) };
        let place = self.place.key(key);
        let read = seed.deserialize(de::value::StrDeserializer::new(key));
        read.map(Some).map_err(|refused: Refused| refused.placed_at(&place))
    }
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Refused> {
        let Some((key, node)) = self.entries.get(self.next) else {
            return Err(de::Error::custom("a key without a value"));
        };
        self.next = self.next.saturating_add(1);
        let place = self.place.key(key);
        let reader = Reader { node, place: &place };
        reader.placed(seed.deserialize(reader))
    }
}

/// A variant: its word, and its content where it is an object of one key.
struct Variant<'a> {
    word: &'a str,
    content: Option<&'a Node>,
    place: &'a Pointer<'a>,
}

impl<'a, 'de> EnumAccess<'de> for Variant<'a> {
    type Error = Refused;
    type Variant = Content<'a>;
    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Content<'a>), Refused> {
        let word = seed.deserialize(de::value::StrDeserializer::<Refused>::new(self.word));
        let content = Content { word: self.word, node: self.content, place: self.place };
        word.map(|word| (word, content))
    }
}

/// What stands under the key of a variant.
struct Content<'a> {
    word: &'a str,
    node: Option<&'a Node>,
    place: &'a Pointer<'a>,
}

impl Content<'_> {
    fn as_object(&self) -> Words {
        let word = excerpt(self.word);
        Words::new(format!("对象 {{\"{word}\": …}}"), format!("an object {{\"{word}\": …}}"))
    }

    /// A word alone where content is asked for, or content where the word stands alone.
    #[cold]
    #[inline(never)]
    fn wrong_form(&self) -> Refused {
        match self.node {
            None => Fault::WrongType { found: the_text(self.word), expected: self.as_object() }.into(),
            Some(_) => Fault::WrongType { found: self.as_object(), expected: the_text(self.word) }.into(),
        }
    }

    fn read<T>(self, read: impl FnOnce(Reader<'_>) -> Result<T, Refused>) -> Result<T, Refused> {
        let Some(node) = self.node else { return Err(self.wrong_form()) };
        let place = self.place.key(self.word);
        let reader = Reader { node, place: &place };
        reader.placed(read(reader))
    }
}

impl<'de> VariantAccess<'de> for Content<'_> {
    type Error = Refused;
    fn unit_variant(self) -> Result<(), Refused> {
        match self.node {
            None => Ok(()),
            Some(_) => Err(self.wrong_form()),
        }
    }
    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Refused> {
        self.read(|reader| seed.deserialize(reader))
    }
    fn tuple_variant<V: Visitor<'de>>(self, size: usize, visitor: V) -> Result<V::Value, Refused> {
        self.read(|reader| reader.deserialize_tuple(size, visitor))
    }
    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Refused> {
        self.read(|reader| reader.object(visitor))
    }
}

impl<'de> SeqAccess<'de> for Attempt<'_> {
    type Error = Refused;
    /// Whatever is handed out is a node: what reads it is made for one reader.
    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Refused> {
        let Some(node) = self.handed_out() else { return Ok(None) };
        match seed.deserialize(Reader { node: &node, place: &Pointer::ROOT }) {
            Ok(read) => Ok(Some(read)),
            Err(refused) => {
                self.refused(refused.error);
                Ok(None)
            }
        }
    }
}
