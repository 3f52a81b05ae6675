//! What a document can be refused for before its meaning is looked at.

use crate::nearest::listed;
use crate::words::{Words, excerpt};

crate::faults! {
    /// Faults of form.
    Fault {
        TooLarge { bytes: usize, limit: usize } "document.too_large"
            "the document has {bytes} bytes; at most {limit} are read"
            "文件有 {bytes} 字节；最多读取 {limit} 字节"
        NotJson { line: usize, column: usize } "document.not_json"
            "the text is not JSON from line {line}, column {column}"
            "自第 {line} 行第 {column} 列起不是 JSON"
        TooDeep { limit: usize } "document.too_deep"
            "lists and objects are nested more than {limit} deep"
            "列表与对象的嵌套超过 {limit} 层"
        DuplicateKey { key: String } "shape.duplicate_key"
            "key `{key}` stands twice in one object; each key stands once"
            "同一对象中键“{key}”出现两次；每个键只能出现一次"
        UnknownKey { key: String, allowed: Words } "shape.unknown_key"
            "key `{key}` is not known here; allowed: {allowed}"
            "此处没有键“{key}”；可用的有：{allowed}"
        MissingKey { key: String } "shape.missing_key"
            "key `{key}` is missing"
            "缺少键“{key}”"
        OneKey { found: usize, allowed: Words } "shape.one_key"
            "found an object of {found} keys; a variant is an object of one key out of: {allowed}"
            "读到 {found} 个键的对象；此处应为只有一个键的对象，可用的有：{allowed}"
        UnknownVariant { found: String, allowed: Words } "shape.unknown_variant"
            "`{found}` is not one of the choices: {allowed}"
            "“{found}”不在可选项之列：{allowed}"
        WrongType { found: Words, expected: Words } "shape.wrong_type"
            "found {found}; expected {expected}"
            "读到{found}；此处应为{expected}"
        OutOfRange { found: Words, expected: Words } "shape.out_of_range"
            "found {found}; expected {expected}"
            "读到{found}；此处应为{expected}"
        FloatRefused { found: String } "exact.float_refused"
            "found the float {found}; an exact number is written as text, such as \"0.1\""
            "读到浮点数 {found}；精确的数应写成文本，例如 \"0.1\""
        FloatForWhole { found: String } "exact.float_refused"
            "found the float {found}; a whole number is written without point and exponent, such as 15"
            "读到浮点数 {found}；整数应写成不带小数点和指数的数字，例如 15"
    }
}

impl Fault {
    /// A key that is not among those allowed.
    pub(crate) fn unknown_key(key: &str, allowed: &[&str]) -> Self {
        Self::UnknownKey { key: excerpt(key), allowed: listed(key, allowed.iter().copied()) }
    }

    /// Something other than an object of exactly one of these keys.
    pub(crate) fn one_key(found: usize, allowed: &[&str]) -> Self {
        Self::OneKey { found, allowed: listed("", allowed.iter().copied()) }
    }
}
