//! Numbers as people write them: why a text is no number of a document, and what to write instead.

use super::{Fault as Form, excerpt};
use crate::error::Error;
use crate::limits::NUMBER_DIGITS;
use crate::words::Words;

crate::faults! {
    /// What a number is refused for as it is written.
    Fault {
        Empty { found: &'static str, write: Words } "exact.empty"
            "found an empty cell ({found}); {write}"
            "此处为空（{found}）；{write}"
        Blank { found: String, write: Words } "exact.blank"
            "found `{found}` with a blank before or behind the number; {write}"
            "“{found}”前后有空格；{write}"
        FullWidth { found: String, write: Words } "exact.full_width"
            "found `{found}` in full-width characters; {write}"
            "“{found}”用了全角字符；{write}"
        PerCent { found: String, write: Words } "exact.per_cent"
            "found `{found}`, a percentage; a share is written as a decimal: {write}"
            "“{found}”是百分数；比例写作小数：{write}"
        Unit { found: String, write: Words } "exact.unit"
            "found `{found}` with a unit; {write}"
            "“{found}”带有单位；{write}"
        Separator { found: String, write: Words } "exact.separator"
            "found `{found}` with a comma or another separator between its digits; {write}"
            "“{found}”的数字之间有逗号等分隔符；{write}"
        NotANumber { found: String, why: Words, write: Words } "exact.not_a_number"
            "found `{found}`{why}; {write}"
            "读到“{found}”{why}；{write}"
        TextForWhole { found: String, write: Words } "shape.wrong_type"
            "found the text \"{found}\"; a whole number has no quotation marks: {write}"
            "读到文本 \"{found}\"；整数不加引号：{write}"
    }
}

/// What is written: an exact number, which is text, or a whole number, which is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Exact,
    Whole,
}

impl Kind {
    /// As it stands behind what a visitor expects.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Whole => "whole",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        [Self::Exact, Self::Whole].into_iter().find(|kind| kind.name() == name)
    }
}

/// The refusal of a JSON number with a point, an exponent, or more digits than 64 bits hold.
#[cold]
#[inline(never)]
pub(super) fn other_number(text: &str, kind: Kind, limits: (i64, u64)) -> Error {
    let found = excerpt(text);
    let is_whole = !text.contains(['.', 'e', 'E']);
    match kind {
        Kind::Exact if is_whole => Form::NumberAsJson { found }.into(),
        Kind::Exact => Form::FloatRefused { found, write: in_few_digits(text) }.into(),
        Kind::Whole if is_whole => beyond(found, limits),
        Kind::Whole => Form::FloatForWhole { found, write: write(text, kind) }.into(),
    }
}

/// The refusal of a whole number outside these limits.
#[cold]
#[inline(never)]
pub(super) fn beyond(found: impl std::fmt::Display, (least, most): (i64, u64)) -> Error {
    Form::Beyond { found: found.to_string(), least, most }.into()
}

/// What to write for a float; one of many digits is the trace of a computation, and nobody meant it.
fn in_few_digits(text: &str) -> Words {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    match digits <= 15 {
        true => write(text, Kind::Exact),
        false => {
            Words::new("应先取舍，再写成文本，如 \"0.1\"", "round it and write it as text, such as \"0.1\"")
        }
    }
}

/// The refusal of a text that is no exact number.
#[cold]
#[inline(never)]
pub(crate) fn not_a_number(text: &str) -> Error {
    by_cause(text, Kind::Exact).unwrap_or_else(|| not_a(text, ("", ""), write(text, Kind::Exact)))
}

/// The refusal of a text where a whole number is written; `None` where the text has nothing of a number.
#[cold]
#[inline(never)]
pub(crate) fn not_a_count(text: &str) -> Option<Error> {
    match mended(text) {
        Some(number) if number == text && number.parse::<i64>().is_ok() => {
            let write = write(text, Kind::Whole);
            Some(Fault::TextForWhole { found: number, write }.into())
        }
        _ => by_cause(text, Kind::Whole),
    }
}

/// The refusal of an empty cell, `null` or an empty text, where a number is written.
#[cold]
#[inline(never)]
pub(super) fn empty(found: &'static str, kind: Kind) -> Error {
    Fault::Empty { found, write: write("", kind) }.into()
}

/// What to write instead: the number that was surely meant, else how one is written.
pub(crate) fn write(text: &str, kind: Kind) -> Words {
    let meant = mended(text);
    match (kind, meant) {
        (Kind::Exact, Some(number)) => {
            Words::new(format!("应写作 \"{number}\""), format!("write \"{number}\""))
        }
        (Kind::Whole, Some(number)) if is_whole(&number) => {
            let number = number.split_once('.').map_or(number.as_str(), |(whole, _)| whole);
            Words::new(format!("应写作 {number}"), format!("write {number}"))
        }
        (Kind::Exact, None) => Words::new(
            "精确的数写作数字加至多一个小数点，如 \"0.15\"，或分数 \"1/3\"",
            "an exact number is digits with at most one point, such as \"0.15\", or a fraction \"1/3\"",
        ),
        (Kind::Whole, _) => Words::new(
            "整数只写数字，不加引号，如 15",
            "a whole number is digits without quotation marks, such as 15",
        ),
    }
}

/// Whether nothing but zeros stands behind the point, and the rest is no longer than a count can be.
fn is_whole(number: &str) -> bool {
    let (whole, part) = number.split_once('.').unwrap_or((number, ""));
    part.bytes().all(|digit| digit == b'0') && whole.parse::<i64>().is_ok()
}

fn not_a(text: &str, (zh, en): (&str, &str), write: Words) -> Error {
    Fault::NotANumber { found: excerpt(text), why: Words::new(zh, en), write }.into()
}

fn by_cause(text: &str, kind: Kind) -> Option<Error> {
    if text.trim_matches(is_blank).is_empty() {
        return Some(empty("\"\"", kind));
    }
    let (found, write) = (excerpt(text), write(text, kind));
    let plain: String = text.trim_matches(is_blank).chars().map(half_width).collect();
    let fault = match () {
        () if plain.contains(['%', '‰']) || plain.contains("百分之") => Fault::PerCent { found, write },
        () if is_separated(&plain) => Fault::Separator { found, write },
        () if text.chars().any(|letter| half_width(letter) != letter && letter != '，') => {
            Fault::FullWidth { found, write }
        }
        () => return in_detail(text, &plain, write),
    };
    Some(fault.into())
}

fn in_detail(text: &str, plain: &str, write: Words) -> Option<Error> {
    let has_digit = plain.bytes().any(|byte| byte.is_ascii_digit());
    let why = match () {
        () if is_chinese(plain) => ("，是中文数字", ", a number in Chinese characters"),
        () if !has_digit => return None,
        () if exponent(plain).is_some() => ("，用了科学记数法", " with an exponent"),
        () if plain.contains(is_vague) => ("，不是确切的数", ", which is no exact figure"),
        () if has_unit(plain) => return Some(Fault::Unit { found: excerpt(text), write }.into()),
        () if plain != text => return Some(Fault::Blank { found: excerpt(text), write }.into()),
        () if plain.starts_with('+') => ("，带有加号", " with a plus sign"),
        () if plain.matches('.').count() > plain.matches('/').count().saturating_add(1) => {
            ("，小数点多于一个", " with more than one point")
        }
        () if plain.contains('/') => ("，不是分数", ", no fraction"),
        () if plain.contains('.') => ("，小数点两边须有数字", ", whose point lacks digits beside it"),
        () => return None,
    };
    Some(not_a(text, why, write))
}

fn is_blank(letter: char) -> bool {
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
fn is_separated(plain: &str) -> bool {
    let mut letters = plain.chars();
    let behind = letters.clone().skip(1).zip(letters.clone().skip(2));
    letters.by_ref().zip(behind).any(|(before, (middle, after))| {
        before.is_ascii_digit() && is_separator(middle) && after.is_ascii_digit()
    })
}

/// Whether there is a numeral of Chinese: 九十五, 12.5万, 半.
fn is_chinese(plain: &str) -> bool {
    plain.contains(|letter| {
        "〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億半".contains(letter)
    })
}

/// The power of ten behind an `e`.
fn exponent(plain: &str) -> Option<i32> {
    let (size, power) = plain.split_once(['e', 'E'])?;
    let digits = power.strip_prefix(['+', '-']).unwrap_or(power);
    let shaped = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = size.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
    if shaped(digits) && number && !size.is_empty() { power.parse().ok() } else { None }
}

/// Characters that make a figure vague: 900余, 约200.
fn is_vague(letter: char) -> bool {
    "余多几约逾近".contains(letter)
}

/// Whether a number with something before or behind it that belongs to no number.
fn has_unit(plain: &str) -> bool {
    let is_first = plain.starts_with(|letter: char| letter.is_ascii_digit() || "+-.¥￥$€".contains(letter));
    is_first
        && plain.contains(|letter: char| {
            !letter.is_ascii_digit() && !"+-./".contains(letter) && !is_separator(letter)
        })
}

/// The number that a text surely means, as documents write it; `None` where that would be a guess.
fn mended(text: &str) -> Option<String> {
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

    #[test]
    fn each_cause_has_its_code() {
        for (text, code) in [
            ("", "exact.empty"),
            ("\u{3000}", "exact.empty"),
            ("９５", "exact.full_width"),
            ("40%", "exact.per_cent"),
            ("百分之四十", "exact.per_cent"),
            ("95分", "exact.unit"),
            ("￥95", "exact.unit"),
            ("95 ", "exact.blank"),
            ("1,234", "exact.separator"),
            ("1，234", "exact.separator"),
            ("九十五", "exact.not_a_number"),
            ("1.2.3", "exact.not_a_number"),
            ("+1", "exact.not_a_number"),
            ("1e3", "exact.not_a_number"),
            ("NaN", "exact.not_a_number"),
            ("1/0", "exact.not_a_number"),
        ] {
            assert_eq!(not_a_number(text).code(), code, "{text}");
        }
        assert_eq!(
            not_a_count("15").unwrap().words().en,
            "found the text \"15\"; a whole number has no quotation marks: write 15"
        );
        assert_eq!(not_a_count("１５").unwrap().words().zh, "“１５”用了全角字符；应写作 15");
        assert_eq!(
            not_a_number("900余条").words().zh,
            "读到“900余条”，不是确切的数；精确的数写作数字加至多一个小数点，如 \"0.15\"，或分数 \"1/3\""
        );
        assert_eq!(not_a_count("many"), None);
    }
}
