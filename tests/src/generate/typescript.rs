//! JavaScript's functions and their TypeScript types.

use super::shape::{Contract, Definition, Field, Operation, Shape, Variant, Word};
use super::{Made, camel, capitalised};
use std::fmt::Write;

const PACKAGE: &str = "bindings-wasm/package/src";

/// Required keys that a method takes by their place; with more it takes one object.
const BY_PLACE: usize = 3;

/// The files of the JavaScript package that are made.
pub(super) fn files(contract: &Contract) -> Result<Vec<Made>, String> {
    Ok(vec![
        Made { path: format!("{PACKAGE}/operations.js").into(), text: functions(contract)? },
        Made { path: format!("{PACKAGE}/operations.d.ts").into(), text: declarations(contract)? },
    ])
}

// ---- functions

fn functions(contract: &Contract) -> Result<String, String> {
    let mut out = String::from(
        "// Made from the contract by `cargo run -p conformance --bin generate`.\nimport { ANSWER, Handle, answer } from \"./border.js\";\n",
    );
    for area in contract.areas() {
        let _ = write!(out, "\nexport const {area} = Object.freeze({{\n");
        for operation in contract.operations.iter().filter(|operation| operation.area() == area) {
            let subject = subject(operation);
            let (name, full) = (camel(operation.act()), &operation.name);
            let _ = writeln!(out, "  {name}: (request) => answer(\"{full}\", request, {subject}),");
        }
        out += "});\n";
    }
    for subject in ["calendar", "scheme"] {
        let _ = write!(out, "\nexport class On{} extends Handle {{\n", capitalised(subject));
        for operation in on(contract, subject) {
            let (takes, request) = method(operation);
            let (name, full) = (camel(operation.act()), &operation.name);
            let _ =
                writeln!(out, "  {name}({takes}) {{\n    return this[ANSWER](\"{full}\", {request});\n  }}");
        }
        out += "}\n";
    }
    Ok(out)
}

/// The key of the subject, and the keys that may stand beside a handle.
fn subject(operation: &Operation) -> String {
    let Some(subject) = &operation.subject else { return "null".into() };
    let beside = operation.subject_fields.iter().filter(|field| field.key != *subject);
    let beside: Vec<_> = beside.map(|field| format!("\"{}\"", field.key)).collect();
    format!("\"{subject}\", [{}]", beside.join(", "))
}

fn on<'a>(contract: &'a Contract, subject: &'a str) -> impl Iterator<Item = &'a Operation> {
    contract.operations.iter().filter(move |operation| operation.subject.as_deref() == Some(subject))
}

fn parted(operation: &Operation) -> (Vec<&Field>, Vec<&Field>) {
    operation.fields.iter().partition(|field| field.required)
}

/// What a method takes, and the request it makes of it.
fn method(operation: &Operation) -> (String, String) {
    let (required, optional) = parted(operation);
    if required.len() > BY_PLACE {
        return ("request".into(), "request".into());
    }
    let mut takes: Vec<String> = required.iter().map(|field| camel(&field.key)).collect();
    let mut entries: Vec<String> =
        required.iter().map(|field| format!("{}: {}", field.key, camel(&field.key))).collect();
    if !optional.is_empty() {
        takes.push("options".into());
        entries.push("...options".into());
    }
    (takes.join(", "), format!("{{ {} }}", entries.join(", ")))
}

// ---- types

const HEAD: &str = r#"// Made from the contract by `cargo run -p conformance --bin generate`.
import type { Calendar, Scheme } from "./handles.js";
import type { Handle } from "./border.js";

/** An exact decimal as text: `"90.22"`. Never a number. */
export type Decimal = string;
/** An exact fraction as text: a decimal where one is exact, else `"1600/21"`. Never a number. */
export type Fraction = string;
/** A day as text: `"2009-09-21"`. */
export type Day = string;
"#;

fn declarations(contract: &Contract) -> Result<String, String> {
    let mut out = String::from(HEAD);
    let answers = Side { contract, types: &contract.answers, is_request: false };
    let requests = Side { contract, types: &contract.requests, is_request: true };
    for definition in &contract.answers {
        out += &answers.declared(definition);
    }
    for definition in contract.requests.iter().filter(|definition| !contract.is_shared(&definition.name)) {
        out += &requests.declared(definition);
    }
    for area in contract.areas() {
        let _ = write!(out, "\nexport namespace {area} {{\n");
        for operation in contract.operations.iter().filter(|operation| operation.area() == area) {
            let fields = [operation.subject_fields.as_slice(), operation.fields.as_slice()].concat();
            let request = requests.record_with(&fields, "    ", operation.subject.as_deref());
            let _ = writeln!(
                out,
                "{}  function {}(request: {request}): {};",
                comment(&operation.doc, "  "),
                camel(operation.act()),
                answers.kind(&operation.answer, "  ")
            );
        }
        out += "}\n";
    }
    for subject in ["calendar", "scheme"] {
        let _ = write!(
            out,
            "\n/** The operations on a {subject}. */\nexport declare class On{} extends Handle {{\n",
            capitalised(subject)
        );
        for operation in on(contract, subject) {
            let answer = answers.kind(&operation.answer, "  ");
            let name = camel(operation.act());
            out += &comment(&described(operation), "  ");
            let _ = writeln!(out, "  {name}({}): {answer};", requests.method_takes(operation));
        }
        out += "}\n";
    }
    Ok(out)
}

/// A method's sentence, with what stands in each place.
fn described(operation: &Operation) -> String {
    let (required, _) = parted(operation);
    let mut text = operation.doc.clone();
    if required.len() <= BY_PLACE {
        for field in required {
            let _ = write!(text, "\n@param {} {}", camel(&field.key), field.doc.replace('\n', " "));
        }
    }
    text
}

/// Requests or answers.
struct Side<'a> {
    contract: &'a Contract,
    types: &'a [Definition],
    is_request: bool,
}

impl Side<'_> {
    fn find(&self, name: &str) -> Option<&Shape> {
        self.types.iter().find(|definition| definition.name == name).map(|definition| &definition.shape)
    }

    /// A request's type that is unlike the answer's of the same name says so.
    fn name(&self, name: &str) -> String {
        let twice = self.contract.answers.iter().any(|answer| answer.name == name);
        if self.is_request && twice && !self.contract.is_shared(name) {
            format!("{name}Input")
        } else {
            name.into()
        }
    }

    fn declared(&self, definition: &Definition) -> String {
        let (about, name) = (comment(&definition.doc, ""), self.name(&definition.name));
        match &definition.shape {
            Shape::Record(fields) if fields.is_empty() => {
                format!("\n{about}export type {name} = {};\n", self.record(fields, "  "))
            }
            Shape::Record(fields) => {
                format!("\n{about}export interface {name} {}\n", self.record(fields, "  "))
            }
            Shape::Either(variants) => {
                let variants: String = variants.iter().map(|variant| self.variant(variant)).collect();
                format!("\n{about}export type {name} ={variants};\n")
            }
            Shape::Words(words) => format!("\n{about}export type {name} ={};\n", listed(words)),
            _ => String::new(),
        }
    }

    fn variant(&self, variant: &Variant) -> String {
        let kind = self.kind(&variant.shape, "    ");
        let about = comment(&variant.doc, "  ");
        match &variant.tag {
            Some(tag) => format!("\n{about}  | {{ readonly {tag}: {kind} }}"),
            None => format!("\n{about}  | {kind}"),
        }
    }

    fn record(&self, fields: &[Field], indent: &str) -> String {
        self.record_with(fields, indent, None)
    }

    /// The key of the subject also takes a handle.
    fn record_with(&self, fields: &[Field], indent: &str, subject: Option<&str>) -> String {
        if fields.is_empty() {
            return "Record<string, never>".into();
        }
        let mut out = String::from("{\n");
        for field in fields {
            let mut kind = self.kind(&field.shape, &format!("{indent}  "));
            if subject == Some(&field.key) {
                kind = format!("{kind} | {}", capitalised(&field.key));
            }
            let mark = if field.required { "" } else { "?" };
            let _ = writeln!(
                out,
                "{}{indent}readonly {}{mark}: {kind};",
                comment(&field.doc, indent),
                quoted(&field.key)
            );
        }
        let end = indent.get(2..).unwrap_or_default();
        out + end + "}"
    }

    fn kind(&self, shape: &Shape, indent: &str) -> String {
        match shape {
            Shape::Text => "string".into(),
            Shape::Decimal => "Decimal".into(),
            Shape::Fraction => "Fraction".into(),
            Shape::Day => "Day".into(),
            Shape::Whole => "number".into(),
            Shape::Truth => "boolean".into(),
            Shape::Anything => "unknown".into(),
            Shape::Nothing => "null".into(),
            Shape::Words(words) => {
                words.iter().map(|word| format!("\"{}\"", word.word)).collect::<Vec<_>>().join(" | ")
            }
            Shape::Named(name) => match self.find(name) {
                Some(Shape::Record(_) | Shape::Either(_) | Shape::Words(_)) | None => self.name(name),
                Some(other) => self.kind(other, indent),
            },
            Shape::List(item) => format!("ReadonlyArray<{}>", self.kind(item, indent)),
            Shape::Row(items) => {
                let items: Vec<_> = items.iter().map(|item| self.kind(item, indent)).collect();
                format!("readonly [{}]", items.join(", "))
            }
            Shape::Map(value) => format!("{{ readonly [name: string]: {} }}", self.kind(value, indent)),
            Shape::Record(fields) => self.record(fields, &format!("{indent}  ")),
            Shape::Either(variants) => {
                let kinds: Vec<_> =
                    variants.iter().map(|variant| self.alternative(variant, indent)).collect();
                kinds.join(" | ")
            }
        }
    }

    fn alternative(&self, variant: &Variant, indent: &str) -> String {
        let kind = self.kind(&variant.shape, indent);
        variant.tag.as_ref().map_or(kind.clone(), |tag| format!("{{ readonly {tag}: {kind} }}"))
    }

    fn method_takes(&self, operation: &Operation) -> String {
        let (required, optional) = parted(operation);
        if required.len() > BY_PLACE {
            return format!("request: {}", self.record(&operation.fields, "    "));
        }
        let mut takes: Vec<String> = required
            .iter()
            .map(|field| format!("{}: {}", camel(&field.key), self.kind(&field.shape, "    ")))
            .collect();
        if !optional.is_empty() {
            let optional: Vec<_> = optional.into_iter().cloned().collect();
            takes.push(format!("options?: {}", self.record(&optional, "    ")));
        }
        takes.join(", ")
    }
}

fn listed(words: &[Word]) -> String {
    words.iter().map(|word| format!("\n{}  | \"{}\"", comment(&word.doc, "  "), word.word)).collect()
}

fn quoted(key: &str) -> String {
    let plain = key.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if plain { key.into() } else { format!("\"{key}\"") }
}

/// A doc comment at an indentation.
fn comment(text: &str, indent: &str) -> String {
    let text = text.replace("*/", "* /");
    let lines: Vec<_> = text.lines().collect();
    match lines.as_slice() {
        [] => String::new(),
        [only] => format!("{indent}/** {only} */\n"),
        lines => {
            let body: String =
                lines.iter().map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n").collect();
            format!("{indent}/**\n{body}{indent} */\n")
        }
    }
}
