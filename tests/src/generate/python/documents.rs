//! `documents.py`: a TypedDict for each document and each part of a request.

use super::super::pascal;
use super::super::shape::{Contract, Field, Shape, Variant};
use super::types::{Types, doc, identifier, in_order, literal, union_alias, words_alias};

const DOCUMENTS_HEAD: &str = r#""""Documents and parts of requests: `help(kaohe.documents.Cohort)` lists the keys of one. Made from the contract by `cargo run -p conformance --bin generate`."""

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

# Nothing is listed by `help(kaohe.documents)`: ask for a document by its name, `help(kaohe.documents.Cohort)`.
__all__: list[str] = []

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
        let entries: String =
            kinds.map(|(field, kind)| format!("    \"{}\": {kind:?},\n", field.key)).collect();
        return format!(
            "\n\n{name} = TypedDict(\"{name}\", {{\n{entries}}})\n{}",
            doc(&with_keys(about, fields), "")
        );
    }
    let entries: String = kinds.map(|(field, kind)| format!("\n    {}: {kind}\n", field.key)).collect();
    let about = doc(&with_keys(about, fields), "    ");
    let empty = if about.is_empty() && entries.is_empty() { "    pass\n" } else { "" };
    format!("\n\nclass {name}(TypedDict):\n{about}{entries}{empty}")
}

/// What a document is, then what each of its keys means: `help` shows both.
fn with_keys(about: &str, fields: &[Field]) -> String {
    let described: Vec<_> = fields.iter().filter(|field| !field.doc.is_empty()).collect();
    if described.is_empty() {
        return about.to_owned();
    }
    let key = |field: &&Field| {
        let optional = if field.required { "" } else { " (optional)" };
        format!("    {}{optional}: {}", field.key, field.doc.replace('\n', "\n        "))
    };
    let keys: Vec<_> = described.iter().map(key).collect();
    let about = if about.is_empty() { String::new() } else { format!("{}\n\n", about.trim_end()) };
    format!("{about}Keys:\n{}", keys.join("\n"))
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
