//! The contract's schemas as the few shapes that a face must know.

use super::contract::target;
use serde_json::Value;

/// What stands in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Text,
    Decimal,
    Fraction,
    Day,
    Whole,
    Truth,
    Anything,
    /// Nothing but `null`.
    Nothing,
    /// One of these words.
    Words(Vec<Word>),
    /// A definition.
    Named(String),
    List(Box<Shape>),
    /// A list of so many, each with its own shape.
    Row(Vec<Shape>),
    Map(Box<Shape>),
    Record(Vec<Field>),
    /// One of several, told apart by its one key or by its type.
    Either(Vec<Variant>),
}

/// One key of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) key: String,
    pub(super) doc: String,
    pub(super) shape: Shape,
    pub(super) required: bool,
}

/// One word of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) word: String,
    pub(super) doc: String,
}

/// One of several shapes: under a key of its own (`tag`), or bare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Variant {
    pub(super) tag: Option<String>,
    pub(super) doc: String,
    pub(super) shape: Shape,
}

/// A named shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Definition {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) shape: Shape,
}

/// An operation with its shapes.
#[derive(Clone, Debug)]
pub(super) struct Operation {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) subject: Option<String>,
    /// The keys of the subject.
    pub(super) subject_fields: Vec<Field>,
    /// The request's own keys.
    pub(super) fields: Vec<Field>,
    pub(super) answer: Shape,
}

impl Operation {
    /// `calendar` of `calendar.add_working_days`.
    pub(super) fn area(&self) -> &str {
        self.name.split_once('.').map_or("", |(area, _)| area)
    }

    /// `add_working_days` of `calendar.add_working_days`.
    pub(super) fn act(&self) -> &str {
        self.name.split_once('.').map_or(&self.name, |(_, act)| act)
    }
}

/// Everything a face is made from.
#[derive(Clone, Debug)]
pub(super) struct Contract {
    pub(super) operations: Vec<Operation>,
    pub(super) requests: Vec<Definition>,
    pub(super) answers: Vec<Definition>,
    /// Each error code with the room that raises it.
    pub(super) errors: Vec<(String, String)>,
}

impl Contract {
    /// Reads the schemas of `contract.json`.
    pub(super) fn read(contract: &Value) -> Result<Self, String> {
        let requests = definitions(contract, "requests")?;
        let answers = definitions(contract, "answers")?;
        let listed = contract.get("operations").and_then(Value::as_array).ok_or("no operations")?;
        let subjects = contract.get("subjects").ok_or("no subjects")?;
        let operations = listed.iter().map(|row| operation(row, subjects)).collect::<Result<_, _>>()?;
        Ok(Self { operations, requests, answers, errors: errors(contract) })
    }

    /// The areas, in the order of the table.
    pub(super) fn areas(&self) -> Vec<&str> {
        let mut areas: Vec<&str> = Vec::new();
        for operation in &self.operations {
            if !areas.contains(&operation.area()) {
                areas.push(operation.area());
            }
        }
        areas
    }

    /// Whether a request type and an answer type of this name have one shape.
    pub(super) fn is_shared(&self, name: &str) -> bool {
        let find = |types: &[Definition]| types.iter().find(|found| found.name == name).cloned();
        find(&self.requests).is_some_and(|request| find(&self.answers) == Some(request))
    }
}

fn errors(contract: &Value) -> Vec<(String, String)> {
    let rooms = contract.get("errors").and_then(Value::as_object).into_iter().flatten();
    let of_room = |(room, codes): (&String, &Value)| {
        let codes = codes.as_array().into_iter().flatten().filter_map(Value::as_str);
        codes.map(|code| (code.to_owned(), room.clone())).collect::<Vec<_>>()
    };
    rooms.flat_map(of_room).collect()
}

fn operation(row: &Value, subjects: &Value) -> Result<Operation, String> {
    let name = text(row, "name");
    let subject = row.get("subject").and_then(Value::as_str).map(str::to_owned);
    let keys = subject.as_ref().and_then(|subject| subjects.get(subject));
    let subject_fields = keys.map(fields).transpose()?.unwrap_or_default();
    let in_place = |wrong| format!("{name}: {wrong}");
    let mut own = fields(row.get("request").unwrap_or(&Value::Null)).map_err(in_place)?;
    own.retain(|field| !subject_fields.iter().any(|of_subject| of_subject.key == field.key));
    let answer = shape(row.get("answer").unwrap_or(&Value::Null)).map_err(in_place)?;
    Ok(Operation { doc: text(row, "doc"), subject, subject_fields, fields: own, answer, name })
}

fn definitions(contract: &Value, side: &str) -> Result<Vec<Definition>, String> {
    let types = contract.pointer(&format!("/$defs/{side}")).and_then(Value::as_object).ok_or("no $defs")?;
    let read = |(name, schema): (&String, &Value)| {
        let shape = shape(schema).map_err(|wrong| format!("{name}: {wrong}"))?;
        Ok(Definition { name: name.clone(), doc: text(schema, "description"), shape })
    };
    types.iter().map(read).collect()
}

fn text(value: &Value, key: &str) -> String {
    let text = value.get(key).and_then(Value::as_str).unwrap_or_default();
    if key == "description" { without_links(text) } else { text.to_owned() }
}

/// Links to Rust items as plain names: [`Ledger`](crate::cost::Ledger) is `Ledger`.
fn without_links(text: &str) -> String {
    let mut parts = text.split("[`");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| match part.split_once("`]") {
        Some((name, rest)) => {
            let link = rest.strip_prefix('(').and_then(|link| link.split_once(')'));
            format!("{plain}`{name}`{}", link.map_or(rest, |(_, rest)| rest))
        }
        None => format!("{plain}[`{part}"),
    })
}

/// The shape of a schema; a schema of another kind is refused, so that no face guesses.
fn shape(schema: &Value) -> Result<Shape, String> {
    if let Some(name) = target(schema) {
        return Ok(Shape::Named(name.to_owned()));
    }
    if let Some(choices) = list(schema, "oneOf").or_else(|| list(schema, "anyOf")) {
        return either(choices);
    }
    if let Some(word) = schema.get("const").and_then(Value::as_str) {
        return Ok(Shape::Words(vec![Word { word: word.to_owned(), doc: text(schema, "description") }]));
    }
    if let Some(words) = list(schema, "enum") {
        let word = |word: &Value| Word { word: word.as_str().unwrap_or_default().into(), doc: String::new() };
        return Ok(Shape::Words(words.iter().map(word).collect()));
    }
    match schema.get("type") {
        Some(Value::String(kind)) => typed(kind, schema),
        Some(Value::Array(kinds)) => {
            let known: Vec<_> = kinds.iter().filter_map(Value::as_str).collect();
            let bare = |kind: &&str| {
                typed(kind, schema).map(|shape| Variant { tag: None, doc: String::new(), shape })
            };
            known.iter().map(bare).collect::<Result<_, _>>().map(Shape::Either)
        }
        None if schema == &Value::Bool(true) || schema.as_object().is_some_and(is_open) => {
            Ok(Shape::Anything)
        }
        _ => Err(format!("no face knows the shape {schema}")),
    }
}

fn is_open(schema: &serde_json::Map<String, Value>) -> bool {
    schema.keys().all(|key| matches!(key.as_str(), "description" | "title" | "default"))
}

fn typed(kind: &str, schema: &Value) -> Result<Shape, String> {
    match (kind, text(schema, "format").as_str()) {
        ("string", "decimal") => Ok(Shape::Decimal),
        ("string", "fraction") => Ok(Shape::Fraction),
        ("string", "date") => Ok(Shape::Day),
        ("string", _) => Ok(Shape::Text),
        ("integer", _) => Ok(Shape::Whole),
        ("boolean", _) => Ok(Shape::Truth),
        ("null", _) => Ok(Shape::Nothing),
        ("array", _) => row(schema),
        ("object", _) => object(schema),
        _ => Err(format!("no face knows the type {kind}")),
    }
}

fn row(schema: &Value) -> Result<Shape, String> {
    if let Some(parts) = list(schema, "prefixItems") {
        return parts.iter().map(shape).collect::<Result<_, _>>().map(Shape::Row);
    }
    let item = shape(schema.get("items").unwrap_or(&Value::Bool(true)))?;
    match (schema.get("minItems"), schema.get("maxItems").and_then(Value::as_u64)) {
        (Some(least), Some(most)) if least.as_u64() == Some(most) => {
            Ok(Shape::Row((0..most).map(|_| item.clone()).collect()))
        }
        _ => Ok(Shape::List(Box::new(item))),
    }
}

fn object(schema: &Value) -> Result<Shape, String> {
    match schema.get("additionalProperties") {
        Some(values) if values.is_object() => Ok(Shape::Map(Box::new(shape(values)?))),
        _ => fields(schema).map(Shape::Record),
    }
}

fn fields(schema: &Value) -> Result<Vec<Field>, String> {
    let required = list(schema, "required").unwrap_or_default();
    let properties = schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
    let field = |(key, schema): (String, Value)| {
        let required = required.iter().any(|name| name == key.as_str());
        let read = shape(&schema).map_err(|wrong| format!("{key}: {wrong}"))?;
        let shape = if required { read } else { without_null(read) };
        Ok(Field { doc: text(&schema, "description"), key, shape, required })
    };
    properties.into_iter().map(field).collect()
}

/// A key that may be left out is left out rather than null.
fn without_null(shape: Shape) -> Shape {
    let Shape::Either(mut variants) = shape else { return shape };
    variants.retain(|variant| variant.shape != Shape::Nothing);
    match variants.as_slice() {
        [Variant { tag: None, shape, .. }] => shape.clone(),
        _ => Shape::Either(variants),
    }
}

fn either(choices: &[Value]) -> Result<Shape, String> {
    let mut words = Vec::new();
    let mut variants = Vec::new();
    for choice in choices {
        match variant(choice)? {
            Variant { tag: None, shape: Shape::Words(more), .. } => words.extend(more),
            variant => variants.push(variant),
        }
    }
    if variants.is_empty() {
        return Ok(Shape::Words(words));
    }
    if !words.is_empty() {
        variants.push(Variant { tag: None, doc: String::new(), shape: Shape::Words(words) });
    }
    Ok(Shape::Either(variants))
}

/// An object of exactly one key, which is required, is a variant under that key.
fn variant(choice: &Value) -> Result<Variant, String> {
    let doc = text(choice, "description");
    let properties = choice.get("properties").and_then(Value::as_object);
    match (properties.and_then(|keys| keys.iter().next()), list(choice, "required")) {
        (Some((tag, content)), Some([only])) if only == tag.as_str() => {
            let doc = if doc.is_empty() { text(content, "description") } else { doc };
            Ok(Variant { tag: Some(tag.clone()), doc, shape: shape(content)? })
        }
        _ => Ok(Variant { tag: None, doc, shape: shape(choice)? }),
    }
}

fn list<'a>(schema: &'a Value, key: &str) -> Option<&'a [Value]> {
    schema.get(key).and_then(Value::as_array).map(Vec::as_slice)
}
