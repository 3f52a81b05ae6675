//! Python's functions: a module per area, and the methods of the handles.

mod answers;
mod documents;
mod numbers;
mod types;

use super::Made;
use super::shape::{Contract, Field, Operation, Shape};
use answers::answers;
use documents::{document_type, documents};
use numbers::numbers;
use std::fmt::Write;
use types::{doc, identifier};

const PACKAGE: &str = "bindings-python/python/kaohe";

/// The files of the Python package that are made.
pub(super) fn files(contract: &Contract) -> Result<Vec<Made>, String> {
    let made = |name: &str, text: String| Made { path: format!("{PACKAGE}/{name}.py").into(), text };
    let mut files = vec![
        made("types", answers(contract)?),
        made("documents", documents(contract)),
        made("_shapes", numbers(contract)),
        made("_methods", methods(contract)?),
        made("_areas", areas(contract)),
        made("_codes", codes(contract)),
    ];
    for area in contract.areas() {
        files.push(made(area, area_module(contract, area)?));
    }
    Ok(files)
}

/// Each error code with the room that raises it.
fn codes(contract: &Contract) -> String {
    let rows: String =
        contract.errors.iter().map(|(code, room)| format!("    \"{code}\": \"{room}\",\n")).collect();
    format!(
        "\"\"\"Each error code with the room that raises it. Made from the contract by `cargo run -p conformance --bin \
         generate`.\"\"\"\n\nROOMS: dict[str, str] = {{\n{rows}}}\n"
    )
}

/// Every area under its name, so that the package offers them.
fn areas(contract: &Contract) -> String {
    let areas = contract.areas();
    let imports: String = areas.iter().map(|area| format!("from . import {area} as {area}\n")).collect();
    let names: Vec<_> = areas.iter().map(|area| format!("\"{area}\"")).collect();
    format!(
        "\"\"\"The areas. Made from the contract by `cargo run -p conformance --bin generate`.\"\"\"\n\n{imports}\n__all__ = [{}]\n",
        names.join(", ")
    )
}

fn area_module(contract: &Contract, area: &str) -> Result<String, String> {
    let operations = contract.operations.iter().filter(|operation| operation.area() == area);
    let mut out = format!(
        "\"\"\"{}: one function per operation. Made from the contract by `cargo run -p conformance --bin generate`.\"\"\"\n{HEAD}",
        super::capitalised(area)
    );
    for operation in operations {
        let (takes, request) = (parameters(contract, operation, true), request(operation, true));
        let answer = answer(operation)?;
        let subject = subject(operation);
        let _ = write!(
            out,
            "\n\ndef {}({takes}) -> {}:\n{}    from . import types\n\n    found = _border.answer(\"{}\", {request}, {subject})\n    return {}\n",
            identifier(operation.act()),
            answer.0,
            about(operation, "    ", true),
            operation.name,
            answer.1,
        );
    }
    Ok(out)
}

const HEAD: &str = r"
from __future__ import annotations

from . import _border

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from . import _handles, documents, types
";

const METHODS_HEAD: &str = r#""""What the handles answer. Made from the contract by `cargo run -p conformance --bin generate`."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any, Literal

    from . import documents, types
"#;

fn methods(contract: &Contract) -> Result<String, String> {
    let mut out = String::from(METHODS_HEAD);
    for subject in ["calendar", "scheme"] {
        let _ = write!(
            out,
            "\n\nclass On{}:\n    \"\"\"The operations on a {subject}.\"\"\"\n\n    __slots__ = ()\n\n    def _answer(self, operation: str, request: dict[str, Any]) -> Any:\n        raise NotImplementedError\n",
            super::capitalised(subject)
        );
        let on_it: Vec<_> =
            contract.operations.iter().filter(|row| row.subject.as_deref() == Some(subject)).collect();
        for operation in &on_it {
            twice(&on_it, operation)?;
            let (takes, request) = (parameters(contract, operation, false), request(operation, false));
            let answer = answer(operation)?;
            let _ = write!(
                out,
                "\n    def {}(self{}{takes}) -> {}:\n{}        from . import types\n\n        found = self._answer(\"{}\", {request})\n        return {}\n",
                identifier(operation.act()),
                if takes.is_empty() { "" } else { ", " },
                answer.0,
                about(operation, "        ", false),
                operation.name,
                answer.1,
            );
        }
    }
    Ok(out)
}

/// Refuses two methods of one name on one handle.
fn twice(operations: &[&Operation], operation: &Operation) -> Result<(), String> {
    let same = operations.iter().filter(|other| other.act() == operation.act()).count();
    if same > 1 {
        Err(format!("two operations on one handle are called {}", operation.act()))
    } else {
        Ok(())
    }
}

/// Required keys may stand without their names, in the order of the schema; all others are named.
fn parameters(contract: &Contract, operation: &Operation, with_subject: bool) -> String {
    let (required, optional): (Vec<_>, Vec<_>) = operation.fields.iter().partition(|field| field.required);
    let mut takes: Vec<String> = required.into_iter().map(|field| parameter(contract, field)).collect();
    let subject: Vec<_> = if with_subject { operation.subject_fields.iter().collect() } else { Vec::new() };
    if !optional.is_empty() || !subject.is_empty() {
        takes.push("*".into());
    }
    takes.extend(optional.into_iter().map(|field| parameter(contract, field)));
    takes.extend(subject.into_iter().map(|field| subject_parameter(contract, operation, field)));
    takes.join(", ")
}

fn parameter(contract: &Contract, field: &Field) -> String {
    let (name, kind) = (identifier(&field.key), document_type(contract, &field.shape, "documents."));
    if field.required { format!("{name}: {kind}") } else { format!("{name}: {kind} | None = None") }
}

/// The subject itself may be a handle.
fn subject_parameter(contract: &Contract, operation: &Operation, field: &Field) -> String {
    let plain = parameter(contract, field);
    match operation.subject.as_deref() {
        Some(subject) if subject == field.key => {
            format!("{plain} | _handles.{}", super::capitalised(subject))
        }
        _ => plain,
    }
}

fn request(operation: &Operation, with_subject: bool) -> String {
    let subject: &[Field] = if with_subject { &operation.subject_fields } else { &[] };
    let fields = subject.iter().chain(&operation.fields);
    let entries: Vec<_> =
        fields.map(|field| format!("\"{0}\": {1}", field.key, identifier(&field.key))).collect();
    format!("{{{}}}", entries.join(", "))
}

/// The key of the subject, and the keys that may stand beside a handle.
fn subject(operation: &Operation) -> String {
    let Some(subject) = &operation.subject else { return "None".into() };
    let beside = operation.subject_fields.iter().filter(|field| field.key != *subject);
    let beside: String = beside.map(|field| format!("\"{}\", ", field.key)).collect();
    format!("\"{subject}\", ({})", beside.trim_end())
}

/// The answer's type, and the expression that makes it.
fn answer(operation: &Operation) -> Result<(String, String), String> {
    match &operation.answer {
        Shape::Named(name) => Ok((format!("types.{name}"), format!("types.{name}._lift(found)"))),
        other => Err(format!("{}: an answer is a record, not {other:?}", operation.name)),
    }
}

/// The operation's sentence, then what each parameter means.
fn about(operation: &Operation, indent: &str, with_subject: bool) -> String {
    let subject: &[Field] = if with_subject { &operation.subject_fields } else { &[] };
    let mut text = operation.doc.clone();
    let fields: Vec<_> = operation.fields.iter().chain(subject).collect();
    if !fields.is_empty() {
        text += "\n\nArgs:";
    }
    for field in fields {
        let meaning = field.doc.replace('\n', "\n        ");
        let _ = write!(text, "\n    {}: {meaning}", identifier(&field.key));
    }
    doc(&text, indent)
}
