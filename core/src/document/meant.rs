//! The number that a text means, as people write it: full-width, with its unit, a percentage, digits in groups.

use crate::limits::NUMBER_DIGITS;

pub(super) fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}

/// The plain character for a full-width one, a long dash or a blank.
pub(crate) fn half_width(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => {
            u32::from(letter).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(letter)
        }
        '−' | '–' | '—' => '-',
        _ => letter,
    }
}

/// Characters that part groups of digits.
fn is_separator(letter: char) -> bool {
    matches!(letter, ',' | '_' | '\'' | '’') || is_blank(letter)
}

/// Whether a separator stands between two digits.
pub(super) fn is_separated(plain: &str) -> bool {
    let mut letters = plain.chars();
    let behind = letters.clone().skip(1).zip(letters.clone().skip(2));
    letters.by_ref().zip(behind).any(|(before, (middle, after))| {
        before.is_ascii_digit() && is_separator(middle) && after.is_ascii_digit()
    })
}

/// Whether there is a numeral of Chinese: 九十五, 12.5万, 半.
pub(super) fn is_chinese(plain: &str) -> bool {
    plain.contains(|letter| {
        "〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億半".contains(letter)
    })
}

/// The power of ten behind an `e`.
pub(super) fn exponent(plain: &str) -> Option<i32> {
    let (size, power) = plain.split_once(['e', 'E'])?;
    let digits = power.strip_prefix(['+', '-']).unwrap_or(power);
    let shaped = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = size.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
    if shaped(digits) && number && !size.is_empty() { power.parse().ok() } else { None }
}

/// Characters that make a figure vague: 900余, 约200.
pub(super) fn is_vague(letter: char) -> bool {
    "余多几约逾近".contains(letter)
}

/// Whether a number with something before or behind it that belongs to no number.
pub(super) fn has_unit(plain: &str) -> bool {
    let is_first = plain.starts_with(|letter: char| letter.is_ascii_digit() || "+-.¥￥$€".contains(letter));
    is_first
        && plain.contains(|letter: char| {
            !letter.is_ascii_digit() && !"+-./".contains(letter) && !is_separator(letter)
        })
}

/// The number that a text surely means, as documents write it; `None` where that would be a guess.
pub(super) fn mended(text: &str) -> Option<String> {
    let plain: String = text.trim_matches(is_blank).chars().map(half_width).collect();
    let Some((above, below)) = plain.split_once('/') else { return decimal(&plain) };
    let (above, below) = (decimal(above)?, decimal(below)?);
    let is_zero = below.bytes().all(|byte| matches!(byte, b'0' | b'.' | b'-'));
    (!is_zero).then(|| format!("{above}/{below}"))
}

fn decimal(plain: &str) -> Option<String> {
    let plain = plain.trim_start_matches(['¥', '￥', '$', '€', '+']);
    let (sign, size) = plain.strip_prefix('-').map_or(("", plain), |size| ("-", size));
    let of_number = |letter: char| letter.is_ascii_digit() || letter == '.' || is_separator(letter);
    let end = size.find(|letter| !of_number(letter)).unwrap_or(size.len());
    let (number, unit) = (size.get(..end)?.trim_end_matches(is_separator), size.get(end..)?);
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    let whole = ungrouped(whole)?;
    let power = match unit.trim_end_matches(is_blank) {
        "%" => -2,
        "‰" => -3,
        unit if exponent(&format!("1{unit}")).is_some() => exponent(&format!("1{unit}"))?,
        unit if is_chinese(unit) || unit.contains(is_vague) => return None,
        unit if unit.contains(|letter: char| letter.is_numeric() || "+-.,/%‰".contains(letter)) => {
            return None;
        }
        _ => 0,
    };
    let only_digits =
        part.bytes().all(|byte| byte.is_ascii_digit()) && !(whole.is_empty() && part.is_empty());
    let moved = moved(&whole, part, power).filter(|_| only_digits)?;
    let digits = moved.bytes().filter(u8::is_ascii_digit).count();
    (digits <= NUMBER_DIGITS).then(|| format!("{sign}{moved}"))
}

/// The digits before the point without separators, which part them by three.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(is_separator);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    (rest.is_empty() || grouped).then(|| rest.iter().fold(first.to_owned(), |whole, group| whole + group))
}

/// The number with its point moved by so many places, to the right where positive.
fn moved(whole: &str, part: &str, places: i32) -> Option<String> {
    if places == 0 {
        return Some(pointed(whole, part));
    }
    let far = usize::try_from(places.unsigned_abs()).ok().filter(|far| *far <= NUMBER_DIGITS)?;
    let zeros = "0".repeat(far);
    let digits = if places < 0 { format!("{zeros}{whole}{part}") } else { format!("{whole}{part}{zeros}") };
    let point = if places < 0 { whole.len() } else { whole.len().checked_add(far)? };
    let (whole, part) = (digits.get(..point)?, digits.get(point..)?);
    let (whole, part) = (whole.trim_start_matches('0'), part.trim_end_matches('0'));
    Some(pointed(whole, part))
}

fn pointed(whole: &str, part: &str) -> String {
    let whole = if whole.is_empty() { "0" } else { whole };
    if part.is_empty() { whole.to_owned() } else { format!("{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(text: &str) -> String {
        mended(text).unwrap_or_else(|| "?".into())
    }

    #[test]
    fn what_was_surely_meant() {
        for (text, number) in [
            ("９５", "95"),
            ("９５．５", "95.5"),
            ("－３", "-3"),
            ("１／３", "1/3"),
            ("40%", "0.4"),
            ("４０％", "0.4"),
            ("0.5%", "0.005"),
            ("150%", "1.5"),
            ("3‰", "0.003"),
            ("95分", "95"),
            ("12.5 公里", "12.5"),
            ("¥312.40", "312.40"),
            (" 95", "95"),
            ("95\u{a0}", "95"),
            ("\u{3000}95\u{3000}", "95"),
            ("1,234", "1234"),
            ("1，234", "1234"),
            ("1,234,567.89", "1234567.89"),
            ("1 234", "1234"),
            ("1_000", "1000"),
            ("+5", "5"),
            ("1e3", "1000"),
            ("1.25E-2", "0.0125"),
            (".5", "0.5"),
            ("5.", "5"),
            ("−5", "-5"),
            ("007", "007"),
            ("100", "100"),
        ] {
            assert_eq!(meant(text), number, "{text}");
        }
    }

    #[test]
    fn nothing_is_guessed() {
        for text in [
            "",
            " ",
            "九十五",
            "12.5万",
            "3亿元",
            "1,5",
            "1,23,456",
            "12,34",
            "1.2.3",
            "1/0",
            "1/2/3",
            "x",
            "-",
            ".",
            "95分80",
            "5%3",
            "1e99",
            "900余条",
            "about 200",
        ] {
            assert_eq!(meant(text), "?", "{text}");
        }
    }
}
