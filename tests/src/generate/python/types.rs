//! What answers and documents have in common in Python.

use super::super::pascal;
use super::super::shape::{Definition, Shape, Variant, Word};
use std::fmt::Write;

/// Words that Python keeps for itself; a key so named gets an underscore behind it.
const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
    "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not",
    "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// The name of a key in Python.
pub(super) fn identifier(key: &str) -> String {
    if KEYWORDS.contains(&key) { format!("{key}_") } else { key.to_owned() }
}

/// A doc string at an indentation.
pub(super) fn doc(text: &str, indent: &str) -> String {
    let text = without_examples(text).replace('\\', "\\\\").replace("\"\"\"", "'''");
    let lines: Vec<_> = text
        .lines()
        .map(|line| if line.is_empty() { String::new() } else { format!("{indent}{line}") })
        .collect();
    match lines.as_slice() {
        [] => String::new(),
        [only] => format!("{indent}\"\"\"{}\"\"\"\n", only.trim_start()),
        [first, rest @ ..] => {
            format!("{indent}\"\"\"{}\n{}\n{indent}\"\"\"\n", first.trim_start(), rest.join("\n"))
        }
    }
}

/// The text without its `# Example` sections: they are in Rust.
fn without_examples(text: &str) -> String {
    let mut kept = Vec::new();
    let (mut is_example, mut is_code) = (false, false);
    for line in text.lines() {
        is_code ^= line.starts_with("```");
        if line.starts_with("# ") && !is_code {
            is_example = line.starts_with("# Example");
        }
        if !is_example {
            kept.push(line);
        }
    }
    kept.join("\n").trim_end().to_owned()
}

/// The types of one side, so that a name can be looked up.
pub(super) struct Types<'a>(pub(super) &'a [Definition]);

impl Types<'_> {
    /// The shape itself, where a name stands for no more than a text, a number, a day or a list.
    pub(super) fn resolved(&self, shape: &Shape) -> Shape {
        let Shape::Named(name) = shape else { return shape.clone() };
        match self.find(name) {
            Some(Shape::Record(_) | Shape::Either(_) | Shape::Words(_)) | None => shape.clone(),
            Some(other) => self.resolved(&other.clone()),
        }
    }

    pub(super) fn find(&self, name: &str) -> Option<&Shape> {
        self.0.iter().find(|definition| definition.name == name).map(|definition| &definition.shape)
    }

    /// The names that become types of their own.
    pub(super) fn own(&self) -> impl Iterator<Item = &Definition> {
        self.0
            .iter()
            .filter(|found| matches!(found.shape, Shape::Record(_) | Shape::Either(_) | Shape::Words(_)))
    }
}

pub(super) fn words_alias(name: &str, about: &str, words: &[Word]) -> String {
    let mut notes = about.to_owned();
    for word in words.iter().filter(|word| !word.doc.is_empty()) {
        let _ = write!(notes, "\n`{}`: {}", word.word, word.doc);
    }
    format!("\n\n{name}: TypeAlias = {}\n{}", literal(words), doc(&notes, ""))
}

pub(super) fn union_alias(
    definition: &Definition,
    variants: &[Variant],
    bare: &dyn Fn(&Variant) -> String,
) -> String {
    let kinds: Vec<_> = variants
        .iter()
        .map(|variant| match &variant.tag {
            Some(tag) => format!("{}{}", definition.name, pascal(tag)),
            None => bare(variant).replace('"', "'"),
        })
        .collect();
    format!("\n\n{}: TypeAlias = \"{}\"\n{}", definition.name, kinds.join(" | "), doc(&definition.doc, ""))
}

/// Records before unions, since a variant is made from its record.
pub(super) fn in_order<'a>(types: &'a Types<'a>) -> Vec<&'a Definition> {
    let (records, others): (Vec<_>, Vec<_>) =
        types.own().partition(|found| matches!(found.shape, Shape::Record(_)));
    records.into_iter().chain(others).collect()
}

pub(super) fn literal(words: &[Word]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("\"{}\"", word.word)).collect();
    format!("Literal[{}]", words.join(", "))
}
