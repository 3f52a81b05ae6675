//! `_shapes.py`: the places of documents where an `int` is an exact number and so becomes text, and where a `datetime` is a moment.

use super::super::shape::{Contract, Shape, Variant};
use super::types::Types;
use std::fmt::Write;

/// `_shapes.py`.
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

const NUMBERS_HEAD: &str = r##""""Where documents hold exact numbers and moments. Made from the contract by `cargo run -p conformance --bin generate`.

`"#"` is an exact number, `"@"` a moment, any other text the name of a definition, a list holds the shape of its items, a dict the
shapes under its keys (`"*"`: under any). What holds neither is `None`.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, TypeAlias

    Shape: TypeAlias = Any

DEFINITIONS: dict[str, Shape] = {
"##;

fn spell(types: &Types<'_>, shape: &Shape) -> String {
    match types.resolved(shape) {
        Shape::Decimal | Shape::Fraction => "\"#\"".into(),
        _ if is_moment(shape) => "\"@\"".into(),
        Shape::Named(name) if is_number(types, &name) => "\"#\"".into(),
        Shape::Named(name) if !matches!(types.find(&name), Some(Shape::Words(_))) => format!("\"{name}\""),
        Shape::List(item) => around("[", &spell(types, &item), "]"),
        Shape::Row(items) => {
            // What is no number is left as it is, so one shape does for all items.
            let number = items.iter().map(|item| spell(types, item)).find(|spelled| spelled != "None");
            number.map_or("None".into(), |number| around("[", &number, "]"))
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

/// Whether a definition is a number or a word beside it.
fn is_number(types: &Types<'_>, name: &str) -> bool {
    let Some(Shape::Either(variants)) = types.find(name) else { return false };
    let bare = |variant: &Variant| variant.tag.is_none();
    variants.iter().all(bare)
        && variants.iter().any(|variant| matches!(variant.shape, Shape::Decimal | Shape::Fraction))
}

/// Midnight is a moment there, not a day.
fn is_moment(shape: &Shape) -> bool {
    matches!(shape, Shape::Named(name) if name == "Moment")
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
