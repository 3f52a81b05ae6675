//! Python's types: a frozen dataclass for each answer, a TypedDict for each document, and where a document holds
//! exact numbers.

use super::pascal;
use super::shape::{Contract, Definition, Field, Shape, Variant, Word};
use std::fmt::Write;

/// Words that Python keeps for itself; a key so named gets an underscore behind it.
const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
    "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not",
    "or", "pass", "raise", "return", "try", "while", "with", "yield",
];

/// Answers with more to them than attributes: the class in `_views.py` that they come from.
const VIEWS: &[(&str, &str)] = &[];

/// The name of a key in Python.
pub(super) fn identifier(key: &str) -> String {
    if KEYWORDS.contains(&key) { format!("{key}_") } else { key.to_owned() }
}

/// A doc string at an indentation.
pub(super) fn doc(text: &str, indent: &str) -> String {
    let text = text.replace('\\', "\\\\").replace("\"\"\"", "'''");
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

/// The types of one side, so that a name can be looked up.
pub(super) struct Types<'a>(pub(super) &'a [Definition]);

impl Types<'_> {
    /// The shape itself, where a name stands for no more than a text, a number, a day or a list.
    fn resolved(&self, shape: &Shape) -> Shape {
        let Shape::Named(name) = shape else { return shape.clone() };
        match self.find(name) {
            Some(Shape::Record(_) | Shape::Either(_) | Shape::Words(_)) | None => shape.clone(),
            Some(other) => self.resolved(&other.clone()),
        }
    }

    fn find(&self, name: &str) -> Option<&Shape> {
        self.0.iter().find(|definition| definition.name == name).map(|definition| &definition.shape)
    }

    /// The names that become types of their own.
    fn own(&self) -> impl Iterator<Item = &Definition> {
        self.0
            .iter()
            .filter(|found| matches!(found.shape, Shape::Record(_) | Shape::Either(_) | Shape::Words(_)))
    }
}

// ---- answers

/// `types.py`.
pub(super) fn answers(contract: &Contract) -> Result<String, String> {
    let types = Types(&contract.answers);
    let (mut out, mut aliases) = (String::from(ANSWERS_HEAD), String::new());
    for definition in in_order(&types) {
        match &definition.shape {
            Shape::Record(fields) => out += &class(&types, &definition.name, &definition.doc, fields)?,
            Shape::Words(words) => aliases += &words_alias(&definition.name, &definition.doc, words),
            Shape::Either(variants) => {
                out += &union(&types, definition, variants)?;
                aliases += &union_alias(definition, variants, &|variant| answer_type(&types, &variant.shape));
            }
            _ => {}
        }
    }
    Ok(format!("{out}{aliases}"))
}

/// Records before unions, since a variant is made from its record.
fn in_order<'a>(types: &'a Types<'a>) -> Vec<&'a Definition> {
    let (records, others): (Vec<_>, Vec<_>) =
        types.own().partition(|found| matches!(found.shape, Shape::Record(_)));
    records.into_iter().chain(others).collect()
}

const ANSWERS_HEAD: &str = r#""""Answers. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, Literal, TypeAlias

from . import _views
"#;

fn class(types: &Types<'_>, name: &str, about: &str, fields: &[Field]) -> Result<String, String> {
    let view = VIEWS.iter().find(|(of, _)| *of == name).map(|(_, view)| format!("(_views.{view})"));
    let mut out = format!(
        "\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass {name}{}:\n{}",
        view.unwrap_or_default(),
        doc(about, "    ")
    );
    out += &attributes(types, fields)?;
    out += &lift_method(types, name, fields)?;
    Ok(out)
}

fn attributes(types: &Types<'_>, fields: &[Field]) -> Result<String, String> {
    let mut out = String::new();
    for field in fields {
        let name = identifier(&field.key);
        let kind = answer_type(types, &field.shape);
        let _ = match default(types, field)? {
            None => write!(out, "\n    {name}: {kind}\n"),
            Some("None") => write!(out, "\n    {name}: {kind} | None = None\n"),
            Some(default) => write!(out, "\n    {name}: {kind} = {default}\n"),
        };
        out += &doc(&field.doc, "    ");
    }
    Ok(out)
}

/// What stands for a key that is left out; `None` where it never is.
fn default(types: &Types<'_>, field: &Field) -> Result<Option<&'static str>, String> {
    if field.required {
        return Ok(None);
    }
    Ok(Some(match types.resolved(&field.shape) {
        Shape::List(_) => "()",
        Shape::Truth => "False",
        Shape::Map(_) => return Err(format!("key {}: a map is left out only as null", field.key)),
        _ => "None",
    }))
}

fn lift_method(types: &Types<'_>, name: &str, fields: &[Field]) -> Result<String, String> {
    let mut out =
        format!("\n    @classmethod\n    def _lift(cls, found: Any) -> {name}:\n        return cls(\n");
    for field in fields {
        let lifted = lift(types, &field.shape, "found[\"KEY\"]")?.replace("KEY", &field.key);
        let key = &field.key;
        let lifted = match default(types, field)? {
            Some(default) => format!("{lifted} if \"{key}\" in found else {default}"),
            None => lifted,
        };
        let _ = writeln!(out, "            {}={lifted},", identifier(key));
    }
    out += "        )\n";
    Ok(out)
}

/// Python's type of an answer's part.
fn answer_type(types: &Types<'_>, shape: &Shape) -> String {
    match types.resolved(shape) {
        Shape::Text => "str".into(),
        Shape::Decimal => "Decimal".into(),
        Shape::Fraction => "Fraction".into(),
        Shape::Day => "date".into(),
        Shape::Whole => "int".into(),
        Shape::Truth => "bool".into(),
        Shape::Anything | Shape::Record(_) => "Any".into(),
        Shape::Nothing => "None".into(),
        Shape::Words(words) => literal(&words),
        Shape::Named(name) => name,
        Shape::List(item) => format!("tuple[{}, ...]", answer_type(types, &item)),
        Shape::Row(items) => {
            let items: Vec<_> = items.iter().map(|item| answer_type(types, item)).collect();
            format!("tuple[{}]", items.join(", "))
        }
        Shape::Map(value) => format!("Mapping[str, {}]", answer_type(types, &value)),
        Shape::Either(variants) => {
            let kinds: Vec<_> = variants.iter().map(|variant| answer_type(types, &variant.shape)).collect();
            kinds.join(" | ")
        }
    }
}

fn literal(words: &[Word]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("\"{}\"", word.word)).collect();
    format!("Literal[{}]", words.join(", "))
}

/// The expression that makes a part of an answer from what JSON gave.
fn lift(types: &Types<'_>, shape: &Shape, found: &str) -> Result<String, String> {
    Ok(match types.resolved(shape) {
        Shape::Text | Shape::Whole | Shape::Truth | Shape::Anything | Shape::Nothing | Shape::Words(_) => {
            found.into()
        }
        Shape::Decimal => format!("Decimal({found})"),
        Shape::Fraction => format!("Fraction({found})"),
        Shape::Day => format!("date.fromisoformat({found})"),
        Shape::Named(name) => match types.find(&name) {
            Some(Shape::Words(_)) => found.into(),
            Some(Shape::Either(_)) => format!("_lift_{name}({found})"),
            _ => format!("{name}._lift({found})"),
        },
        Shape::List(item) => match lift(types, &item, "item")?.as_str() {
            "item" => format!("tuple({found})"),
            lifted => format!("tuple({lifted} for item in {found})"),
        },
        Shape::Map(value) => {
            let lifted = lift(types, &value, "value")?;
            format!("{{name: {lifted} for name, value in {found}.items()}}")
        }
        Shape::Either(variants) => nullable(types, &variants, found)?,
        other => return Err(format!("answers in Python have no {other:?}")),
    })
}

fn nullable(types: &Types<'_>, variants: &[Variant], found: &str) -> Result<String, String> {
    match variants {
        [Variant { tag: None, shape, .. }, Variant { tag: None, shape: Shape::Nothing, .. }] => {
            Ok(format!("None if {found} is None else {}", lift(types, shape, found)?))
        }
        _ => Err(format!("a union in an answer has a name of its own: {variants:?}")),
    }
}

/// A class for each variant, and the function that tells them apart.
fn union(types: &Types<'_>, definition: &Definition, variants: &[Variant]) -> Result<String, String> {
    let name = &definition.name;
    let mut out = String::new();
    let mut table = String::new();
    for variant in variants {
        let Some(tag) = &variant.tag else { continue };
        let class = format!("{name}{}", pascal(tag));
        out += &variant_class(types, &class, tag, variant)?;
        let _ = writeln!(table, "    \"{tag}\": {class}._lift,");
    }
    let _ = write!(
        out,
        "\n\n_VARIANTS_OF_{name}: dict[str, Any] = {{\n{table}}}\n\n\ndef _lift_{name}(found: Any) -> {name}:\n    \
         return _views.variant(found, _VARIANTS_OF_{name})  # type: ignore[no-any-return]\n"
    );
    Ok(out)
}

fn variant_class(
    types: &Types<'_>,
    class_name: &str,
    tag: &str,
    variant: &Variant,
) -> Result<String, String> {
    let head = "\n\n@dataclass(frozen=True, slots=True, kw_only=True)\nclass ";
    let about = doc(&variant.doc, "    ");
    let mark = format!("\n    _tag: ClassVar[str] = \"{tag}\"\n");
    match types.resolved(&variant.shape) {
        Shape::Record(fields) => Ok(format!(
            "{head}{class_name}:\n{about}{mark}{}{}",
            attributes(types, &fields)?,
            lift_method(types, class_name, &fields)?
        )),
        Shape::Named(of) if matches!(types.find(&of), Some(Shape::Record(_))) => {
            Ok(format!("{head}{class_name}({of}):\n{about}{mark}"))
        }
        bare => Ok(format!(
            "{head}{class_name}:\n{about}{mark}    _bare: ClassVar[bool] = True\n\n    value: {}\n\n    @classmethod\n    \
             def _lift(cls, found: Any) -> {class_name}:\n        return cls(value={})\n",
            answer_type(types, &bare),
            lift(types, &bare, "found")?
        )),
    }
}

// ---- both sides

fn words_alias(name: &str, about: &str, words: &[Word]) -> String {
    let mut notes = about.to_owned();
    for word in words.iter().filter(|word| !word.doc.is_empty()) {
        let _ = write!(notes, "\n`{}`: {}", word.word, word.doc);
    }
    format!("\n\n{name}: TypeAlias = {}\n{}", literal(words), doc(&notes, ""))
}

fn union_alias(definition: &Definition, variants: &[Variant], bare: &dyn Fn(&Variant) -> String) -> String {
    let kinds: Vec<_> = variants
        .iter()
        .map(|variant| match &variant.tag {
            Some(tag) => format!("{}{}", definition.name, pascal(tag)),
            None => bare(variant).replace('"', "'"),
        })
        .collect();
    format!("\n\n{}: TypeAlias = \"{}\"\n{}", definition.name, kinds.join(" | "), doc(&definition.doc, ""))
}

// ---- documents

const DOCUMENTS_HEAD: &str = r#""""Documents and parts of requests. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal, TypeAlias, TypedDict

if sys.version_info >= (3, 11):
    from typing import NotRequired
else:
    from typing_extensions import NotRequired

from . import types

Exact: TypeAlias = Decimal | Fraction | int | str
"""An exact number: a `Decimal`, a `Fraction`, an `int`, or its text. A float is refused."""

Day: TypeAlias = date | str
"""A day: a `date`, or its text `2009-09-21`."""
"#;

/// `documents.py`.
pub(super) fn documents(contract: &Contract) -> String {
    let types = Types(&contract.requests);
    let mut out = String::from(DOCUMENTS_HEAD);
    for definition in in_order(&types) {
        match &definition.shape {
            Shape::Record(fields) => out += &typed_dict(contract, &definition.name, &definition.doc, fields),
            Shape::Words(words) => out += &words_alias(&definition.name, &definition.doc, words),
            Shape::Either(variants) => {
                for variant in variants {
                    out += &variant_dict(contract, &definition.name, variant);
                }
                out += &union_alias(definition, variants, &|variant| {
                    document_type(contract, &variant.shape, "")
                });
            }
            _ => {}
        }
    }
    out
}

fn variant_dict(contract: &Contract, of: &str, variant: &Variant) -> String {
    let Some(tag) = &variant.tag else { return String::new() };
    let name = format!("{of}{}", pascal(tag));
    let (inner, shape) = match &variant.shape {
        Shape::Record(fields) => {
            let content = format!("{name}Content");
            (typed_dict(contract, &content, &variant.doc, fields), Shape::Named(content))
        }
        shape => (String::new(), shape.clone()),
    };
    let only = Field { key: tag.clone(), doc: String::new(), shape, required: true };
    inner + &typed_dict(contract, &name, &variant.doc, &[only])
}

/// A key that is no Python name asks for the form with a dict, which has no room for docs.
fn typed_dict(contract: &Contract, name: &str, about: &str, fields: &[Field]) -> String {
    let kinds = fields.iter().map(|field| {
        let kind = document_type(contract, &field.shape, "");
        let kind = if field.required { kind } else { format!("NotRequired[{kind}]") };
        (field, kind)
    });
    if fields.iter().any(|field| identifier(&field.key) != field.key || field.key.contains('.')) {
        let entries: String = kinds
            .map(|(field, kind)| format!("{}    \"{}\": {kind:?},\n", note(&field.doc), field.key))
            .collect();
        return format!("\n\n{name} = TypedDict(\"{name}\", {{\n{entries}}})\n{}", doc(about, ""));
    }
    let entries: String =
        kinds.map(|(field, kind)| format!("\n{}    {}: {kind}\n", note(&field.doc), field.key)).collect();
    let about = doc(about, "    ");
    let empty = if about.is_empty() && entries.is_empty() { "    pass\n" } else { "" };
    format!("\n\nclass {name}(TypedDict):\n{about}{entries}{empty}")
}

fn note(text: &str) -> String {
    text.lines().map(|line| format!("    #: {line}").trim_end().to_owned() + "\n").collect()
}

/// Python's type of a document's part; `from` is what stands before the names of `documents.py`.
pub(super) fn document_type(contract: &Contract, shape: &Shape, from: &str) -> String {
    let of = |shape: &Shape| document_type(contract, shape, from);
    let types = Types(&contract.requests);
    match types.resolved(shape) {
        Shape::Text => "str".into(),
        Shape::Decimal | Shape::Fraction => format!("{from}Exact"),
        Shape::Day => format!("{from}Day"),
        Shape::Whole => "int".into(),
        Shape::Truth => "bool".into(),
        Shape::Anything | Shape::Record(_) => "Any".into(),
        Shape::Nothing => "None".into(),
        Shape::Words(words) => literal(&words),
        Shape::Named(name)
            if contract.is_shared(&name) && !matches!(types.find(&name), Some(Shape::Words(_))) =>
        {
            format!("{from}{name} | types.{name}")
        }
        Shape::Named(name) => format!("{from}{name}"),
        Shape::List(item) => format!("Sequence[{}]", of(&item)),
        Shape::Row(items) => match items.first() {
            Some(item) => format!("Sequence[{}]", of(item)),
            None => "Sequence[Any]".into(),
        },
        Shape::Map(value) => format!("Mapping[str, {}]", of(&value)),
        Shape::Either(variants) => {
            variants.iter().map(|variant| of(&variant.shape)).collect::<Vec<_>>().join(" | ")
        }
    }
}

// ---- where numbers stand

/// `_shapes.py`: the places of documents where an `int` is an exact number and so becomes text.
pub(super) fn numbers(contract: &Contract) -> String {
    let types = Types(&contract.requests);
    let mut out = String::from(NUMBERS_HEAD);
    for definition in types.own() {
        let spelled = spell(&types, &definition.shape);
        let _ = writeln!(out, "    \"{}\": {spelled},", definition.name);
    }
    out += "}\n\nREQUESTS: dict[str, Shape] = {\n";
    for operation in &contract.operations {
        let fields = [operation.subject_fields.as_slice(), operation.fields.as_slice()].concat();
        let _ = writeln!(out, "    \"{}\": {},", operation.name, spell(&types, &Shape::Record(fields)));
    }
    out + "}\n"
}

const NUMBERS_HEAD: &str = r##""""Where documents hold exact numbers. Made from the contract by `cargo run -p conformance --bin generate`.

`"#"` is an exact number, any other text the name of a definition, a list holds the shape of its items, a dict the
shapes under its keys (`"*"`: under any). What holds no exact number is `None`.
"""

from __future__ import annotations

from typing import Any, TypeAlias

Shape: TypeAlias = Any

DEFINITIONS: dict[str, Shape] = {
"##;

fn spell(types: &Types<'_>, shape: &Shape) -> String {
    match types.resolved(shape) {
        Shape::Decimal | Shape::Fraction => "\"#\"".into(),
        Shape::Named(name) if !matches!(types.find(&name), Some(Shape::Words(_))) => format!("\"{name}\""),
        Shape::List(item) => around("[", &spell(types, &item), "]"),
        Shape::Row(items) => {
            items.first().map_or("None".into(), |item| around("[", &spell(types, item), "]"))
        }
        Shape::Map(value) => around("{\"*\": ", &spell(types, &value), "}"),
        Shape::Record(fields) => spelled_keys(types, fields.iter().map(|field| (&field.key, &field.shape))),
        Shape::Either(variants) => {
            let tagged =
                variants.iter().filter_map(|variant| variant.tag.as_ref().map(|tag| (tag, &variant.shape)));
            let bare = variants.iter().filter(|variant| variant.tag.is_none());
            let bare = bare.map(|variant| spell(types, &variant.shape)).find(|spelled| spelled != "None");
            bare.unwrap_or_else(|| spelled_keys(types, tagged))
        }
        _ => "None".into(),
    }
}

fn spelled_keys<'a>(types: &Types<'_>, keys: impl Iterator<Item = (&'a String, &'a Shape)>) -> String {
    let spelled: Vec<_> = keys
        .map(|(key, shape)| (key, spell(types, shape)))
        .filter(|(_, spelled)| spelled != "None")
        .map(|(key, spelled)| format!("\"{key}\": {spelled}"))
        .collect();
    if spelled.is_empty() { "None".into() } else { format!("{{{}}}", spelled.join(", ")) }
}

fn around(before: &str, spelled: &str, after: &str) -> String {
    if spelled == "None" { spelled.into() } else { format!("{before}{spelled}{after}") }
}
