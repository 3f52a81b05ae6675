//! What a document can be refused for before its meaning is looked at.

use crate::error::Error;
use crate::nearest::listed;
use crate::words::{Words, excerpt};

crate::faults! {
    /// Faults of form.
    Fault {
        TooLarge { bytes: usize, limit: usize } "document.too_large"
            "the document has {bytes} bytes; at most {limit} are read"
            "文件有 {bytes} 字节；最多读取 {limit} 字节"
        AnotherEncoding { encoding: &'static str } "document.not_utf8"
            "the file is saved as {encoding}; save it as UTF-8 (in Notepad: save as, encoding UTF-8)"
            "文件以 {encoding} 编码保存；请另存为 UTF-8（记事本：另存为，编码选 UTF-8）"
        NotUtf8 { line: usize } "document.not_utf8"
            "line {line} of the file is not UTF-8; save the file as UTF-8"
            "文件第 {line} 行不是 UTF-8 编码；请将文件另存为 UTF-8"
        NotJson { line: usize, column: usize, what: Words } "document.not_json"
            "the text is not JSON at line {line}, column {column}: {what}"
            "文本在第 {line} 行第 {column} 列不合 JSON 格式：{what}"
        TooDeep { limit: usize } "document.too_deep"
            "lists and objects are nested more than {limit} deep"
            "列表与对象的嵌套超过 {limit} 层"
        TooManyValues { found: usize, limit: usize } "document.too_many_values"
            "the document has {found} JSON values; at most {limit} are read"
            "文件有 {found} 个 JSON 值；最多读取 {limit} 个"
        TextTooLong { bytes: usize, limit: usize } "document.text_too_long"
            "the text has {bytes} bytes; at most {limit} are read"
            "此处文本有 {bytes} 字节；最多读取 {limit} 字节"
        KeyTooLong { key: String, bytes: usize, limit: usize } "document.text_too_long"
            "key `{key}` has {bytes} bytes; at most {limit} are read"
            "键 `{key}` 有 {bytes} 字节；最多读取 {limit} 字节"
        TooManyElements { elements: usize, limit: usize } "document.too_many_elements"
            "the list has {elements} elements; at most {limit} are read one by one"
            "列表有 {elements} 项；最多逐项读取 {limit} 项"
        DuplicateKey { key: String } "shape.duplicate_key"
            "key `{key}` appears twice in one object; each key is written once"
            "同一对象中键 `{key}` 出现两次；每个键只能出现一次"
        UnknownKey { key: String, allowed: Words } "shape.unknown_key"
            "key `{key}` is not known here; allowed: {allowed}"
            "此处没有键 `{key}`；可用的有：{allowed}"
        MissingKey { key: String } "shape.missing_key"
            "key `{key}` is missing"
            "缺少键 `{key}`"
        OneKey { found: usize, allowed: Words } "shape.one_key"
            "found an object of {found} keys; exactly one of these is written: {allowed}"
            "读到 {found} 个键的对象；此处须且只须写一个键，可用的有：{allowed}"
        UnknownVariant { found: String, allowed: Words } "shape.unknown_variant"
            "`{found}` is not one of the choices: {allowed}"
            "`{found}` 不在可选项之列：{allowed}"
        NotSupportedYet { word: String, allowed: Words } "shape.not_supported_yet"
            "`{word}` is planned, and this version does not do it yet; allowed: {allowed}"
            "`{word}` 尚在计划之中，此版本还不支持；可用的有：{allowed}"
        WrongType { found: Words, expected: Words } "shape.wrong_type"
            "found {found}; expected {expected}"
            "读到{found}；此处应为{expected}"
        Beyond { found: String, least: i64, most: u64 } "shape.out_of_range"
            "found the number {found}; a whole number here is from {least} to {most}"
            "读到数字 {found}；此处的整数应在 {least} 至 {most} 之间"
        OutOfRange { found: Words, expected: Words } "shape.out_of_range"
            "found {found}; expected {expected}"
            "读到{found}；此处应为{expected}"
        FloatRefused { found: String, write: Words } "exact.float_refused"
            "found {found} without quotation marks, and an exact number is text; {write}"
            "读到未加引号的 {found}，精确的数须写成文本；{write}"
        NotFinite { found: String } "exact.float_refused"
            "found {found}, which is no number; an exact number is written as text, such as \"0.1\""
            "读到 {found}，它不是数；精确的数应写成文本，例如 \"0.1\""
        FloatForWhole { found: String, write: Words } "exact.float_refused"
            "found {found} where a whole number is due; {write}"
            "读到 {found}，此处应为整数；{write}"
        NumberAsJson { found: String } "exact.number_as_text"
            "found the number {found}; an exact number is written as text: \"{found}\""
            "读到数字 {found}；精确的数应写成文本：\"{found}\""
    }
}

impl Fault {
    /// A key that is not among those allowed.
    pub(crate) fn unknown_key(key: &str, allowed: &[&str]) -> Self {
        let words = listed(key, allowed.iter().copied());
        match super::planned::is_planned(key, allowed) {
            true => Self::NotSupportedYet { word: excerpt(key), allowed: words },
            false => Self::UnknownKey { key: excerpt(key), allowed: words },
        }
    }

    /// A word that is not among the choices.
    pub(crate) fn unknown_variant(found: &str, allowed: &[&str]) -> Self {
        let words = listed(found, allowed.iter().copied());
        match super::planned::is_planned(found, allowed) {
            true => Self::NotSupportedYet { word: excerpt(found), allowed: words },
            false => Self::UnknownVariant { found: excerpt(found), allowed: words },
        }
    }

    /// Something other than an object of exactly one of these keys.
    pub(crate) fn one_key(found: usize, allowed: &[&str]) -> Self {
        Self::OneKey { found, allowed: listed("", allowed.iter().copied()) }
    }
}

/// The refusal of a float that JSON cannot write, such as `NaN`, for a face whose language has it.
pub fn float_refused(found: &str, at: &str) -> Error {
    Fault::NotFinite { found: excerpt(found) }.at(at)
}

/// The refusal of a value that no document holds, such as a set or a table, for a face whose language has it.
pub fn value_refused(found: &str, at: &str) -> Error {
    let found = excerpt(found);
    let found = Words::new(format!("“{found}”类型的值"), format!("a value of type `{found}`"));
    let expected = Words::new("文本、数、日期、列表或对象", "text, a number, a day, a list or an object");
    Fault::WrongType { found, expected }.at(at)
}
