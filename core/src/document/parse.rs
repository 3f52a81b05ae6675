//! The strict reader of JSON text: every key kept once, numbers as they are written, depth bounded.

use super::node::Node;
use super::slip::{Expected, slip};
use super::{Fault, excerpt};
use crate::error::{Error, Pointer};
use crate::limits::{DOCUMENT_DEPTH, KEY_BYTES};
use std::collections::HashSet;

/// Reads the text, without its byte-order mark; the first fault in document order is returned. A text in it has at most
/// so many bytes.
pub(super) fn parse(text: &str, longest: usize) -> Result<Node, Error> {
    let mut parser = Parser { text: text.strip_prefix('\u{feff}').unwrap_or(text), at: 0, longest };
    let node = parser.value(&Pointer::ROOT, 0)?;
    match parser.next() {
        None => Ok(node),
        Some(_) => Err(parser.slip(Expected::End)),
    }
}

/// The entries of an object while it is read.
#[derive(Default)]
struct ObjectEntries {
    list: Vec<(String, Node)>,
    /// The keys, where there are more than are quickly gone through.
    keys: HashSet<String>,
}

impl ObjectEntries {
    const FEW: usize = 16;

    fn have(&self, key: &str) -> bool {
        self.keys.contains(key) || (self.keys.is_empty() && self.list.iter().any(|(known, _)| known == key))
    }

    fn push(&mut self, key: String, node: Node) {
        add(&mut self.list, (key, node));
        if self.list.len() == Self::FEW {
            self.keys.extend(self.list.iter().map(|(key, _)| key.clone()));
        } else if self.list.len() > Self::FEW {
            self.keys.extend(self.list.last().map(|(key, _)| key.clone()));
        }
    }
}

/// Adds to a list whose first element takes room for itself alone, not for four: many lists have one.
fn add<T>(list: &mut Vec<T>, element: T) {
    if list.is_empty() {
        list.reserve_exact(1);
    }
    list.push(element);
}

/// The text, how far it is read, and how long a text in it may be, in bytes.
struct Parser<'t> {
    text: &'t str,
    at: usize,
    longest: usize,
}

impl<'t> Parser<'t> {
    /// The byte that stands so far ahead.
    fn ahead(&self, bytes: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at.saturating_add(bytes)).copied()
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn step(&mut self, bytes: usize) {
        self.at = self.at.saturating_add(bytes);
    }

    /// The next byte behind blanks.
    fn next(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.ahead(0) {
            self.step(1);
        }
        self.ahead(0)
    }

    #[cold]
    #[inline(never)]
    fn slip(&self, due: Expected) -> Error {
        slip(self.text, self.at, due)
    }

    fn value(&mut self, place: &Pointer<'_>, depth: usize) -> Result<Node, Error> {
        match self.next() {
            Some(b'{') => self.object(place, deeper(place, depth)?),
            Some(b'[') => self.list(place, deeper(place, depth)?),
            Some(b'"') => self.words(place).map(Node::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Node::Bool(true)),
            Some(b'f') => self.word("false", Node::Bool(false)),
            Some(b'n') => self.word("null", Node::Null),
            _ => Err(self.slip(Expected::Value)),
        }
    }

    /// A text where a value stands.
    fn words(&mut self, place: &Pointer<'_>) -> Result<String, Error> {
        let (read, limit) = (self.string()?, self.longest);
        match read.len() {
            bytes if bytes > limit => Err(Fault::TextTooLong { bytes, limit }.at(place)),
            _ => Ok(read),
        }
    }

    fn word(&mut self, word: &str, node: Node) -> Result<Node, Error> {
        let behind = self.ahead(word.len());
        if !self.rest().starts_with(word) || behind.is_some_and(|byte| byte.is_ascii_alphanumeric()) {
            return Err(self.slip(Expected::Value));
        }
        self.step(word.len());
        Ok(node)
    }

    fn object(&mut self, place: &Pointer<'_>, depth: usize) -> Result<Node, Error> {
        let mut entries = ObjectEntries::default();
        self.step(1);
        if self.next() == Some(b'}') {
            self.step(1);
            return Ok(Node::Object(entries.list));
        }
        loop {
            let key = self.key(&entries, place)?;
            let node = self.value(&place.key(&key), depth)?;
            entries.push(key, node);
            if self.closes(b'}')? {
                return Ok(Node::Object(entries.list));
            }
        }
    }

    /// A key that its object does not have yet, and the colon behind it.
    fn key(&mut self, entries: &ObjectEntries, place: &Pointer<'_>) -> Result<String, Error> {
        if self.next() != Some(b'"') {
            return Err(self.slip(Expected::Key));
        }
        let key = self.string()?;
        if key.len() > KEY_BYTES {
            let (bytes, limit) = (key.len(), KEY_BYTES);
            return Err(Fault::KeyTooLong { key: excerpt(&key), bytes, limit }.at(place));
        }
        if entries.have(&key) {
            return Err(Fault::DuplicateKey { key: excerpt(&key) }.at(place.key(&key)));
        }
        if self.next() != Some(b':') {
            return Err(self.slip(Expected::Colon));
        }
        self.step(1);
        Ok(key)
    }

    fn list(&mut self, place: &Pointer<'_>, depth: usize) -> Result<Node, Error> {
        let mut nodes = Vec::new();
        self.step(1);
        if self.next() == Some(b']') {
            self.step(1);
            return Ok(Node::List(nodes));
        }
        loop {
            let node = self.value(&place.index(nodes.len()), depth)?;
            add(&mut nodes, node);
            if self.closes(b']')? {
                return Ok(Node::List(nodes));
            }
        }
    }

    /// Whether the list or object ends here, else goes on behind a comma.
    fn closes(&mut self, bracket: u8) -> Result<bool, Error> {
        let found = self.next();
        if found != Some(b',') && found != Some(bracket) {
            return Err(self.slip(Expected::Comma));
        }
        self.step(1);
        Ok(found == Some(bracket))
    }

    fn number(&mut self) -> Result<Node, Error> {
        let of_number = |byte| matches!(byte, b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E');
        let length = self.rest().bytes().take_while(|byte| of_number(*byte)).count();
        let text = self.rest().get(..length).unwrap_or_default();
        if !is_number(text) {
            return Err(self.slip(Expected::Number));
        }
        self.step(length);
        Ok(text.parse().map_or_else(|_| Node::Number(text.to_owned()), Node::Whole))
    }

    fn string(&mut self) -> Result<String, Error> {
        let opened = self.at;
        self.step(1);
        let mut read = String::new();
        loop {
            let plain =
                self.rest().bytes().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..b' ')).count();
            read.push_str(self.rest().get(..plain).unwrap_or_default());
            self.step(plain);
            match self.ahead(0) {
                Some(b'"') => break,
                Some(b'\\') => read.push(self.escaped()?),
                Some(_) => return Err(self.slip(Expected::Letter)),
                None => return Err(slip(self.text, opened, Expected::ClosingMark)),
            }
        }
        self.step(1);
        Ok(read)
    }

    /// The character that a backslash and what follows it mean.
    fn escaped(&mut self) -> Result<char, Error> {
        let letter = match self.ahead(1) {
            Some(letter @ (b'"' | b'\\' | b'/')) => char::from(letter),
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'u') => return self.by_number(),
            _ => return Err(self.slip(Expected::Escape)),
        };
        self.step(2);
        Ok(letter)
    }

    /// `\u96c5`, or two of them for a character beyond sixteen bits.
    fn by_number(&mut self) -> Result<char, Error> {
        let first = self.hexadecimal(0).ok_or_else(|| self.slip(Expected::Escape))?;
        if let Some(letter) = char::from_u32(first) {
            self.step(6);
            return Ok(letter);
        }
        let second = self.hexadecimal(6).unwrap_or_default();
        let letter = char::decode_utf16([first, second].map(half)).next();
        let letter = letter.and_then(Result::ok).ok_or_else(|| self.slip(Expected::OtherHalf))?;
        self.step(12);
        Ok(letter)
    }

    /// The number behind a `\u` that stands so far ahead.
    fn hexadecimal(&self, ahead: usize) -> Option<u32> {
        let digits = self.rest().get(ahead..)?.strip_prefix("\\u")?.get(..4)?;
        let shaped = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        if shaped { u32::from_str_radix(digits, 16).ok() } else { None }
    }
}

/// Four hexadecimal digits fit sixteen bits.
fn half(number: u32) -> u16 {
    u16::try_from(number).unwrap_or_default()
}

fn deeper(place: &Pointer<'_>, depth: usize) -> Result<usize, Error> {
    if depth >= DOCUMENT_DEPTH {
        return Err(Fault::TooDeep { limit: DOCUMENT_DEPTH }.at(place));
    }
    Ok(depth.saturating_add(1))
}

/// The grammar of JSON: no plus, no leading zero, digits on both sides of the point.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (size, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
    let (whole, part) = size.split_once('.').unwrap_or((size, "0"));
    let whole = whole.strip_prefix('-').unwrap_or(whole);
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    digits(whole) && (whole == "0" || !whole.starts_with('0')) && digits(part) && digits(exponent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Node, Error> {
        parse(json, usize::MAX)
    }

    fn text(json: &str) -> Option<String> {
        match read(json) {
            Ok(Node::Text(text)) => Some(text),
            _ => None,
        }
    }

    #[test]
    fn numbers_stay_as_they_are_written() {
        for whole in ["0", "-1", "9223372036854775807"] {
            assert!(matches!(read(whole), Ok(Node::Whole(read)) if read.to_string() == whole), "{whole}");
        }
        for other in ["0.10", "1e3", "-1.5E-7", "18446744073709551616", "9223372036854775808"] {
            assert!(matches!(read(other), Ok(Node::Number(read)) if read == other), "{other}");
        }
        for no in
            ["+1", "01", ".5", "5.", "1e", "--1", "1-1", "1.2.3", "-", "NaN", "Infinity", "0x10", "1_000"]
        {
            assert!(read(no).is_err(), "{no}");
        }
    }

    #[test]
    fn texts_mean_what_their_escapes_say() {
        assert_eq!(text(r#""\u8003\u6838 \n\t\"\\\/\b\f\r""#).unwrap(), "考核 \n\t\"\\/\u{8}\u{c}\r");
        assert_eq!(text(r#""\ud83d\ude00""#).unwrap(), "😀");
        for no in [
            r#""\ud83d""#,
            r#""\ude00""#,
            r#""\ud83d\u0041""#,
            r#""\ud83dx""#,
            r#""\x""#,
            r#""\u12g4""#,
            "\"\n\"",
        ] {
            assert_eq!(text(no), None, "{no}");
        }
    }

    #[test]
    fn blanks_and_a_mark_at_the_start_are_skipped() {
        assert!(matches!(read("\u{feff} \r\n[ ]\t"), Ok(Node::List(list)) if list.is_empty()));
        assert!(read("\u{feff}\u{feff}{}").is_err());
    }

    /// Whatever serde_json reads, this reads alike; whatever it refuses, this refuses.
    #[test]
    fn it_takes_and_refuses_what_serde_json_does() {
        let pieces = [
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"a\"",
            "\"\\u00e9\"",
            "1",
            "-2.5e-3",
            "true",
            "null",
            " ",
            "\"",
            "\\",
            "0",
        ];
        let mut seed = 7_u64;
        for _ in 0..200_000 {
            let mut json = String::new();
            for _ in 0..(seed >> 33) % 9 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                json.push_str(pieces[usize::try_from(seed >> 40).unwrap() % pieces.len()]);
            }
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let theirs = serde_json::from_str::<serde_json::Value>(&json).is_ok();
            let ours = read(&json);
            let twice = ours.as_ref().is_err_and(|error| error.code() == "shape.duplicate_key");
            assert!(twice || ours.is_ok() == theirs, "{json}");
        }
    }
}
