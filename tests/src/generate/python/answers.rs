//! `types.py`: a frozen dataclass for each answer, and what makes it from JSON.

use super::super::pascal;
use super::super::shape::{Contract, Definition, Field, Shape, Variant};
use super::types::{Types, doc, identifier, in_order, literal, union_alias, words_alias};
use std::fmt::Write;

/// Answers with more to them than attributes and a derivation: the class in `_views.py` that they come from.
const VIEWS: &[(&str, &str)] = &[("Report", "ReportView[\"Assessed\"]")];

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
    let whole = format!("{out}{aliases}");
    once_each(&whole)?;
    Ok(whole)
}

/// Refuses a variant's class of the same name as another type.
fn once_each(module: &str) -> Result<(), String> {
    let mut seen = std::collections::BTreeSet::new();
    let classes = module.lines().filter_map(|line| line.strip_prefix("class ")?.split(['(', ':']).next());
    let twice = classes.into_iter().find(|class| !seen.insert(*class));
    twice.map_or(Ok(()), |class| Err(format!("two classes in Python would be called {class}")))
}

const CLASS_HEAD: &str = "\n\n@dataclass(frozen=True, slots=True, kw_only=True, repr=False)\nclass ";

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
    let mut out = format!("{CLASS_HEAD}{name}(_views.{}):\n{}", view(name, fields), doc(about, "    "));
    out += &attributes(types, fields)?;
    out += &lift_method(types, name, fields)?;
    Ok(out)
}

/// What an answer that carries a derivation, and a derivation itself, can say.
fn view(name: &str, fields: &[Field]) -> &'static str {
    let listed = VIEWS.iter().find(|(of, _)| *of == name).map(|(_, view)| *view);
    let is_explained = name == "Derivation" || fields.iter().any(|field| field.key == "derivation");
    listed.unwrap_or(if is_explained { "Explained" } else { "Answer" })
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
    let bare = bare(types, name, variants)?;
    let _ = write!(
        out,
        "\n\n_VARIANTS_OF_{name}: dict[str, Any] = {{\n{table}}}\n\n\ndef _lift_{name}(found: Any) -> {name}:\n    \
         return _views.variant(found, _VARIANTS_OF_{name}{bare})  # type: ignore[no-any-return]\n"
    );
    Ok(out)
}

/// How what stands beside variants under keys is lifted: JSON must write it unlike an object, and in one way.
fn bare(types: &Types<'_>, name: &str, variants: &[Variant]) -> Result<String, String> {
    let bare = variants.iter().filter(|variant| variant.tag.is_none());
    let lifted: Vec<_> =
        bare.map(|variant| lift(types, &variant.shape, "found")).collect::<Result<_, _>>()?;
    match lifted.as_slice() {
        [only] if only.starts_with("date.") => Ok(format!(", lambda found: {only}")),
        simple if simple.iter().all(|lifted| lifted == "found") => Ok(String::new()),
        _ => Err(format!("{name}: {lifted:?} beside variants under keys")),
    }
}

fn variant_class(
    types: &Types<'_>,
    class_name: &str,
    tag: &str,
    variant: &Variant,
) -> Result<String, String> {
    let about = doc(&variant.doc, "    ");
    let mark = format!("\n    _tag: ClassVar[str] = \"{tag}\"\n");
    match types.resolved(&variant.shape) {
        Shape::Record(fields) => Ok(format!(
            "{CLASS_HEAD}{class_name}(_views.Answer):\n{about}{mark}{}{}",
            attributes(types, &fields)?,
            lift_method(types, class_name, &fields)?
        )),
        Shape::Named(of) if matches!(types.find(&of), Some(Shape::Record(_))) => {
            Ok(format!("{CLASS_HEAD}{class_name}({of}):\n{about}{mark}"))
        }
        bare => Ok(format!(
            "{CLASS_HEAD}{class_name}(_views.Answer):\n{about}{mark}    _bare: ClassVar[bool] = True\n\n    value: {}\n\n    @classmethod\n    \
             def _lift(cls, found: Any) -> {class_name}:\n        return cls(value={})\n",
            answer_type(types, &bare),
            lift(types, &bare, "found")?
        )),
    }
}
