//! What the visitors of serde say: what they expect and what they refuse.

use super::written::{NumberKind, beyond, not_a_count};
use crate::error::Error;
use crate::words::{SEPARATOR, Words};
use serde::de::Visitor;
use std::fmt;

/// An error of ours as serde's: [`reader`](super::reader) takes it apart again, any other reader shows its sentence.
pub(crate) fn refusal<E: serde::de::Error>(error: Error) -> E {
    let Words { zh, en } = error.words();
    E::custom(format!("{}: {en}{SEPARATOR}{zh}", error.code()))
}

/// What a visitor expects, in both languages; [`reader`](super::reader) takes it apart again.
pub(crate) fn expecting(f: &mut fmt::Formatter<'_>, zh: &str, en: &str) -> fmt::Result {
    write!(f, "{en}{SEPARATOR}{zh}")
}

/// What a visitor expects where a number may stand: what is no such number is then refused by its cause.
pub(crate) fn expecting_number(
    f: &mut fmt::Formatter<'_>,
    kind: NumberKind,
    zh: &str,
    en: &str,
) -> fmt::Result {
    write!(f, "{en}{SEPARATOR}{zh}{SEPARATOR}{}", kind.name())
}

/// A text that says something else than a word: what stands there instead is refused as no such thing.
pub(crate) fn text_saying<'de, D: serde::Deserializer<'de>>(
    deserializer: D,
    zh: &'static str,
    en: &'static str,
) -> Result<String, D::Error> {
    deserializer.deserialize_any(Saying { zh, en })
}

struct Saying {
    zh: &'static str,
    en: &'static str,
}

impl Visitor<'_> for Saying {
    type Value = String;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(f, self.zh, self.en)
    }
    fn visit_str<E>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}

/// A word where a count or one of these words is written.
pub(crate) fn neither_count_nor<E: serde::de::Error>(word: &str, allowed: &'static [&'static str]) -> E {
    not_a_count(word).map_or_else(|| E::unknown_variant(word, allowed), refusal)
}

/// A whole number outside the limits of a count.
pub(crate) fn beyond_count<E: serde::de::Error>(found: i64, least: i64) -> E {
    refusal(beyond(found, (least, u32::MAX.into())))
}
