//! What is wrong where a text stops being JSON, in the words of who wrote it.

use super::{Fault, excerpt};
use crate::error::Error;
use crate::words::Words;

/// What was due where the reading stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    Value,
    Key,
    Colon,
    /// A comma, or the bracket that closes.
    Comma,
    /// Nothing more.
    End,
    /// A number in digits.
    Number,
    /// A letter of a text.
    Letter,
    /// The mark that closes the text opened here.
    ClosingMark,
    /// What a backslash can stand before.
    Escape,
    /// The second half of a character, or the first.
    OtherHalf,
}

/// The refusal of a text that stops being JSON at this byte.
#[cold]
#[inline(never)]
pub(super) fn slip(text: &str, at: usize, due: Expected) -> Error {
    let before = text.get(..at).unwrap_or_default();
    let rest = text.get(at..).unwrap_or_default();
    let line = before.split('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count().saturating_add(1);
    let (zh, en) = said(before, rest, due);
    Fault::NotJson { line, column, what: Words::new(zh, en) }.into()
}

/// A sentence's second half in Chinese and in English.
type Said = (String, String);

fn said(before: &str, rest: &str, due: Expected) -> Said {
    if let Some(said) = in_text(due) {
        return both(said);
    }
    match rest.chars().next() {
        None if before.trim().is_empty() => both(("文本是空的", "the text is empty")),
        None => both(("文本到此中断，还有括号没有闭合", "the text breaks off; a bracket is still open")),
        Some(found) => foreign(found, rest).unwrap_or_else(|| misplaced(before, found, rest, due)),
    }
}

fn both((zh, en): (&str, &str)) -> Said {
    (zh.to_owned(), en.to_owned())
}

fn in_text(due: Expected) -> Option<(&'static str, &'static str)> {
    Some(match due {
        Expected::Letter => (
            "文本中有换行或控制字符：可能缺少收尾的引号；换行写作 \\n",
            "a line break or control character inside a text: its closing quotation mark may be missing; a line break is written \\n",
        ),
        Expected::ClosingMark => {
            ("此处开始的文本缺少收尾的引号", "the text that begins here lacks its closing quotation mark")
        }
        Expected::Escape => (
            "反斜杠之后不能是这个字符；反斜杠本身写作 \\\\",
            "a backslash stands before a character it has no meaning for; a backslash itself is written \\\\",
        ),
        Expected::OtherHalf => ("只有半个字符（代理项不成对）", "half a character, without its other half"),
        _ => return None,
    })
}

/// A mark that JSON does not know, whatever is due.
fn foreign(found: char, rest: &str) -> Option<Said> {
    if let Some(plain) = plain(found) {
        return Some((
            format!("此处是中文或全角字符 `{found}`；应改为半角 `{plain}`"),
            format!("`{found}` is a Chinese or full-width character; write `{plain}`"),
        ));
    }
    if found == '\'' || found == '`' {
        return Some(both((
            "文本用了单引号；JSON 用双引号 \"",
            "a text in single quotation marks; JSON has double ones, \"",
        )));
    }
    if ["//", "/*", "#", "<!--", "--"].iter().any(|mark| rest.starts_with(mark)) {
        return Some(both(("注释不属于 JSON；请删去", "a comment; JSON has none, take it out")));
    }
    if found.is_whitespace() || matches!(found, '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}') {
        let code = u32::from(found);
        return Some((
            format!("有特殊空白字符（U+{code:04X}）；JSON 只认普通空格"),
            format!("a blank that is no plain space (U+{code:04X}); take it out"),
        ));
    }
    None
}

/// The mark of JSON for which a Chinese keyboard gives another.
fn plain(found: char) -> Option<char> {
    Some(match found {
        '“' | '”' | '„' | '‟' | '‘' | '’' | '＂' | '＇' | '「' | '」' | '『' | '』' | '〝' | '〞' => {
            '"'
        }
        '：' => ':',
        '，' | '、' | '；' => ',',
        '｛' => '{',
        '｝' => '}',
        '［' | '【' => '[',
        '］' | '】' => ']',
        '０'..='９' => char::from_u32(u32::from(found).checked_sub(0xfee0)?)?,
        '－' | '−' | '–' => '-',
        _ => return None,
    })
}

/// Something of JSON, or a word, where it cannot stand.
fn misplaced(before: &str, found: char, rest: &str, due: Expected) -> Said {
    let behind_comma = before.trim_end().ends_with(',');
    let closes = matches!(found, '}' | ']');
    both(match due {
        _ if closes && behind_comma => ("最后一项后面多了逗号", "a comma behind the last entry; take it out"),
        Expected::End if "{[\"".contains(found) => (
            "第一个文件之后又有第二个；一次只写一个",
            "a second document begins behind the first; a text holds one",
        ),
        Expected::End => ("文件结束之后还有内容", "something stands behind the end of the document"),
        _ if closes && due != Expected::Comma => ("此处缺少值", "a value is missing here"),
        Expected::Comma if closes => {
            ("括号不配对", "the bracket that closes is not of the kind that was opened")
        }
        Expected::Comma if found == ':' => {
            ("此处不应有冒号", "a colon stands where a comma or the end is due")
        }
        Expected::Comma => ("此处之前缺少逗号", "a comma is missing before this"),
        Expected::Colon => ("键的后面缺少冒号", "a colon is missing behind the key"),
        _ if found == ',' => ("逗号之前没有内容", "nothing stands before this comma"),
        Expected::Key => ("键没有加双引号", "a key without double quotation marks"),
        _ => return not_a_value(before, found, rest),
    })
}

fn not_a_value(before: &str, found: char, rest: &str) -> Said {
    let length = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len());
    let word = rest.get(..length).unwrap_or_default();
    if found == '<' && before.trim().is_empty() {
        return both(("这是网页（HTML 或 XML），不是 JSON", "this is a web page (HTML or XML), not JSON"));
    }
    if found.is_ascii_digit() || matches!(found, '-' | '+' | '.') {
        return both((
            "数的写法不对：不带加号，不以零开头，小数点两边都有数字",
            "a number is written without plus and leading zero, with digits on both sides of its point",
        ));
    }
    if let Some(json) = [("True", "true"), ("False", "false"), ("None", "null"), ("undefined", "null")]
        .iter()
        .find_map(|(other, json)| (*other == word).then_some(json))
    {
        return (format!("“{word}”应写作 {json}"), format!("`{word}` is written {json}"));
    }
    if ["NaN", "nan", "Infinity", "inf"].contains(&word) {
        return (format!("“{word}”不是数"), format!("`{word}` is no number"));
    }
    if word.is_empty() {
        return (format!("此处不能有“{found}”"), format!("`{found}` cannot stand here"));
    }
    let word = excerpt(word);
    (format!("“{word}”没有加双引号"), format!("`{word}` without double quotation marks"))
}
