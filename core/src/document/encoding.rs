//! The text of a file: UTF-8, with or without its mark; what offices save otherwise is recognised and refused.

use super::Fault;
use crate::error::Error;
use crate::limits::DOCUMENT_BYTES;

/// Refuses a size over [`DOCUMENT_BYTES`]; a face asks before it copies a text.
///
/// # Errors
/// `document.too_large`
pub fn check_size(bytes: usize) -> Result<(), Error> {
    if bytes > DOCUMENT_BYTES {
        return Err(Fault::TooLarge { bytes, limit: DOCUMENT_BYTES }.into());
    }
    Ok(())
}

/// The text of a file's bytes; a byte-order mark of UTF-8 at its start is skipped (去掉文件开头的 BOM).
///
/// # Errors
/// `document.too_large` · `document.not_utf8`, which recognises UTF-16 and GBK (GB 18030).
///
/// # Example
/// ```
/// use kaohe::document;
/// assert_eq!(document::text_of(b"\xef\xbb\xbf{}")?, "{}");
/// let gbk = document::text_of(b"{\"zh\": \"\xbf\xbc\xba\xcb\"}").unwrap_err();
/// assert_eq!(gbk.code(), "document.not_utf8");
/// # Ok::<(), kaohe::Error>(())
/// ```
pub fn text_of(bytes: &[u8]) -> Result<&str, Error> {
    check_size(bytes.len())?;
    if is_utf_16(bytes) {
        return Err(Fault::AnotherEncoding { encoding: "UTF-16" }.into());
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error.valid_up_to()))
}

/// By its mark, or by the zero that is half of every plain character.
fn is_utf_16(bytes: &[u8]) -> bool {
    matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..])
}

#[cold]
#[inline(never)]
fn not_utf8(bytes: &[u8], valid: usize) -> Error {
    if is_gbk(bytes) {
        return Fault::AnotherEncoding { encoding: "GBK" }.into();
    }
    let line = bytes.iter().take(valid).filter(|byte| **byte == b'\n').count().saturating_add(1);
    Fault::NotUtf8 { line }.into()
}

/// Whether all that is not ASCII comes in the pairs of GBK, or in the fours of GB 18030.
fn is_gbk(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    loop {
        rest = match rest {
            [] => return true,
            [0..=0x7f, rest @ ..] => rest,
            [0x81..=0xfe, 0x40..=0x7e | 0x80..=0xfe, rest @ ..] => rest,
            [0x81..=0xfe, b'0'..=b'9', 0x81..=0xfe, b'0'..=b'9', rest @ ..] => rest,
            _ => return false,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> String {
        text_of(bytes).unwrap_err().words().en.clone()
    }

    #[test]
    fn utf_8_is_read_with_and_without_its_mark() {
        assert_eq!(text_of("{\"zh\": \"考核\"}".as_bytes()).unwrap(), "{\"zh\": \"考核\"}");
        assert_eq!(text_of("\u{feff}[]".as_bytes()).unwrap(), "[]");
        assert_eq!(text_of(b"").unwrap(), "");
    }

    #[test]
    fn utf_16_is_recognised_by_its_mark_or_its_zeros() {
        let units: Vec<u16> = "{\"zh\": \"考核\"}".encode_utf16().collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in [
            &little,
            &big,
            &[&[0xff, 0xfe], little.as_slice()].concat(),
            &[&[0xfe, 0xff], big.as_slice()].concat(),
        ] {
            assert!(refused(bytes).contains("UTF-16"));
        }
    }

    #[test]
    fn gbk_is_recognised_by_its_pairs() {
        // 考核办法 in GBK, then a character that only GB 18030 has.
        assert!(refused(b"{\"a\": \"\xbf\xbc\xba\xcb\xb0\xec\xb7\xa8\"}").contains("GBK"));
        assert!(refused(b"\xbf\xbc\x81\x39\xee\x39").contains("GBK"));
        assert_eq!(refused(b"{\n\"caf\xe9\"}"), refused(b"\n\xff"));
        assert!(refused(b"\n\xff").contains("line 2"));
    }
}
