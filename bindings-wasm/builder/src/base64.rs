//! Bytes as text.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The bytes in base64, with padding.
pub(crate) fn encode(bytes: &[u8]) -> String {
    bytes.chunks(3).flat_map(four_letters).collect()
}

/// Three bytes, or what is left of them, as four letters.
fn four_letters(bytes: &[u8]) -> [char; 4] {
    let byte = |at: usize| u32::from(bytes.get(at).copied().unwrap_or(0));
    let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
    let letter = |place: u32| {
        let index = usize::try_from(bits >> place & 63).unwrap_or_default();
        LETTERS.get(index).copied().map_or('=', char::from)
    };
    let or_padding = |at: usize, letter: char| if at < bytes.len() { letter } else { '=' };
    [letter(18), letter(12), or_padding(1, letter(6)), or_padding(2, letter(0))]
}
