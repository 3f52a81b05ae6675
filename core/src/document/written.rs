//! Numbers as people write them: why a text is no number of a document, and what to write instead.

use super::meant::{exponent, half_width, has_unit, is_blank, is_chinese, is_separated, is_vague, mended};
use super::{Fault as Form, excerpt};
use crate::error::Error;
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
pub(crate) enum NumberKind {
    Exact,
    Whole,
}

impl NumberKind {
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
pub(super) fn other_number(text: &str, kind: NumberKind, limits: (i64, u64)) -> Error {
    let found = excerpt(text);
    let is_whole = !text.contains(['.', 'e', 'E']);
    match kind {
        NumberKind::Exact if is_whole => Form::NumberAsJson { found }.into(),
        NumberKind::Exact => Form::FloatRefused { found, write: in_few_digits(text) }.into(),
        NumberKind::Whole if is_whole => beyond(found, limits),
        NumberKind::Whole => Form::FloatForWhole { found, write: write(text, kind) }.into(),
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
        true => write(text, NumberKind::Exact),
        false => {
            Words::new("应先取舍，再写成文本，如 \"0.1\"", "round it and write it as text, such as \"0.1\"")
        }
    }
}

/// The refusal of a text that is no exact number.
#[cold]
#[inline(never)]
pub(crate) fn not_a_number(text: &str) -> Error {
    by_cause(text, NumberKind::Exact).unwrap_or_else(|| not_a(text, ("", ""), write(text, NumberKind::Exact)))
}

/// The refusal of a text where a whole number is written; `None` where the text has nothing of a number.
#[cold]
#[inline(never)]
pub(crate) fn not_a_count(text: &str) -> Option<Error> {
    match mended(text) {
        Some(number) if number == text && number.parse::<i64>().is_ok() => {
            let write = write(text, NumberKind::Whole);
            Some(Fault::TextForWhole { found: number, write }.into())
        }
        _ => by_cause(text, NumberKind::Whole),
    }
}

/// The refusal of an empty cell, `null` or an empty text, where a number is written.
#[cold]
#[inline(never)]
pub(super) fn empty(found: &'static str, kind: NumberKind) -> Error {
    Fault::Empty { found, write: write("", kind) }.into()
}

/// What to write instead: the number that was surely meant, else how one is written.
pub(crate) fn write(text: &str, kind: NumberKind) -> Words {
    let meant = mended(text);
    match (kind, meant) {
        (NumberKind::Exact, Some(number)) => {
            Words::new(format!("应写作 \"{number}\""), format!("write \"{number}\""))
        }
        (NumberKind::Whole, Some(number)) if is_whole(&number) => {
            let number = number.split_once('.').map_or(number.as_str(), |(whole, _)| whole);
            Words::new(format!("应写作 {number}"), format!("write {number}"))
        }
        (NumberKind::Exact, None) => Words::new(
            "精确的数写作数字加至多一个小数点，如 \"0.15\"，或分数 \"1/3\"",
            "an exact number is digits with at most one point, such as \"0.15\", or a fraction \"1/3\"",
        ),
        (NumberKind::Whole, _) => Words::new(
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

fn by_cause(text: &str, kind: NumberKind) -> Option<Error> {
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

#[cfg(test)]
mod tests {
    use super::*;

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
