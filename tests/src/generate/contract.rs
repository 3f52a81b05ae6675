//! `tests/contract.json`: every operation with the JSON Schema of its request and its answer, and every error code.

use kaohe::contract::{OPERATIONS, Operation, Subject};
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

type Definitions = Map<String, Value>;

/// The contract as one JSON value.
///
/// # Shape
/// `operations` in the order of the table, each with its *whole* request: the keys of its subject, then its own.
/// `subjects` lists the former. Definitions stand apart for requests and answers, since a type may be read more
/// loosely than it is written.
///
/// # Errors
/// A sentence, where two types have one name or a request is not an object.
pub fn contract() -> Result<Value, String> {
    let mut requests = generator(SchemaSettings::draft2020_12().for_deserialize(), "/$defs/requests");
    let mut answers = generator(SchemaSettings::draft2020_12().for_serialize(), "/$defs/answers");
    let shapes: Vec<_> = OPERATIONS
        .iter()
        .map(|operation| ((operation.shapes)(&mut requests).0, (operation.shapes)(&mut answers).1))
        .collect();
    let subjects = subjects(&mut requests);
    let mut request_types = requests.take_definitions(true);
    let mut answer_types = answers.take_definitions(true);
    let mut operations = Vec::new();
    for (operation, (request, answer)) in OPERATIONS.iter().zip(shapes) {
        let request = whole_request(operation, request.as_value(), &subjects, &request_types)?;
        operations.push(json!({"name": operation.name, "doc": operation.doc, "subject": subject(operation),
            "request": request, "answer": answer}));
    }
    prune(&mut request_types, vec![side(&operations, "request"), subjects.clone()]);
    prune(&mut answer_types, vec![side(&operations, "answer")]);
    [&request_types, &answer_types].into_iter().try_for_each(one_name_each)?;
    Ok(json!({"operations": operations, "subjects": subjects, "errors": error_codes(),
        "$defs": {"requests": request_types, "answers": answer_types}}))
}

fn generator(settings: SchemaSettings, path: &'static str) -> SchemaGenerator {
    let named = settings.with(|settings| {
        settings.definitions_path = path.into();
        settings.meta_schema = None;
    });
    named.into_generator()
}

fn subject(operation: &Operation) -> Option<&'static str> {
    match operation.subject() {
        Subject::Nothing => None,
        Subject::Calendar => Some("calendar"),
        Subject::Scheme => Some("scheme"),
    }
}

/// The keys that stand in a request for what the operation works on.
fn subjects(schemas: &mut SchemaGenerator) -> Value {
    json!({"calendar": Subject::Calendar.keys(schemas), "scheme": Subject::Scheme.keys(schemas)})
}

/// The request's own keys behind those of its subject.
fn whole_request(
    operation: &Operation,
    request: &Value,
    subjects: &Value,
    types: &Definitions,
) -> Result<Value, String> {
    let own = target(request).and_then(|name| types.get(name)).unwrap_or(request);
    let not_an_object = || format!("{}: the request is not an object", operation.name);
    let mut whole = own.as_object().cloned().ok_or_else(not_an_object)?;
    let Some(keys) = subject(operation).and_then(|subject| subjects.get(subject)) else {
        return Ok(Value::Object(whole));
    };
    let mut properties = part(keys, "properties").as_object().cloned().unwrap_or_default();
    properties.extend(part(own, "properties").as_object().cloned().unwrap_or_default());
    let required = [part(keys, "required"), part(own, "required")];
    let required: Vec<_> = required.iter().filter_map(Value::as_array).flatten().cloned().collect();
    whole.insert("properties".into(), Value::Object(properties));
    whole.insert("required".into(), Value::Array(required));
    Ok(Value::Object(whole))
}

fn part(schema: &Value, key: &str) -> Value {
    schema.get(key).cloned().unwrap_or(Value::Null)
}

/// The name of the definition a schema refers to.
pub(super) fn target(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}

/// Every error code once, under the room that raises it.
fn error_codes() -> Value {
    let mut seen = BTreeSet::new();
    let rooms = kaohe::contract::error_codes().into_iter().map(|(room, mut codes)| {
        codes.retain(|code| seen.insert(*code));
        (room.to_owned(), json!(codes))
    });
    Value::Object(rooms.collect())
}

fn side(operations: &[Value], side: &str) -> Value {
    operations.iter().map(|operation| part(operation, side)).collect()
}

/// Drops what nothing refers to: types of the other side, and requests that stand whole in their operation.
fn prune(types: &mut Definitions, mut open: Vec<Value>) {
    let mut reached = BTreeSet::new();
    while let Some(schema) = open.pop() {
        if let Some(name) = target(&schema)
            && let Some(definition) = types.get(name)
            && reached.insert(name.to_owned())
        {
            open.push(definition.clone());
        }
        match schema {
            Value::Object(entries) => open.extend(entries.into_iter().map(|(_, value)| value)),
            Value::Array(list) => open.extend(list),
            _ => {}
        }
    }
    types.retain(|name, _| reached.contains(name));
}

/// Refuses `Document2`: schemars numbers the second of two types that bear one name.
fn one_name_each(types: &Definitions) -> Result<(), String> {
    let numbered = types.keys().find(|name| {
        let stem = name.trim_end_matches(|letter: char| letter.is_ascii_digit());
        stem != name.as_str() && types.contains_key(stem)
    });
    numbered.map_or(Ok(()), |name| {
        Err(format!("two types are written `{name}` without its number; rename one with #[schemars(rename)]"))
    })
}
