//! One case as its file states it.

use serde::Deserialize;
use serde_json::Value;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// One promise: this request gives this answer.
#[derive(Clone, Debug)]
pub struct Case {
    /// `area/file/name`.
    pub id: String,
    /// What the case states, in one sentence.
    pub holds: String,
    /// Where that is written, or who says so.
    pub source: String,
    /// The operation's name.
    pub operation: String,
    /// The request as text.
    pub text: Text,
    /// What must come back.
    pub expected: Expected,
    /// Why it does not pass yet, where it does not.
    pub pending: Option<String>,
}

/// A request's text, or how to make one that is too long to write down.
#[derive(Clone, Debug, Deserialize, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Text {
    /// The text itself.
    Written(String),
    /// `before`, then `unit` so many `times`, then `after`.
    Repeated {
        /// What comes first.
        before: String,
        /// What is repeated.
        unit: String,
        /// How often.
        times: usize,
        /// What comes last.
        after: String,
    },
    /// The bytes of a file, in hexadecimal digits.
    Bytes(String),
}

impl Text {
    /// The whole text, as a face hands it on.
    ///
    /// # Errors
    /// What the library says of bytes that are no text.
    pub fn whole(&self) -> Result<String, kaohe::Error> {
        match self {
            Self::Written(text) => Ok(text.clone()),
            Self::Repeated { before, unit, times, after } => {
                Ok(format!("{before}{}{after}", unit.repeat(*times)))
            }
            Self::Bytes(digits) => kaohe::document::text_of(&bytes_of(digits)).map(str::to_owned),
        }
    }
}

/// The bytes that hexadecimal digits write; what is no digit is none.
fn bytes_of(digits: &str) -> Vec<u8> {
    let digits: Vec<u32> = digits.chars().filter_map(|digit| digit.to_digit(16)).collect();
    digits.chunks_exact(2).filter_map(|pair| u8::try_from(pair[0] * 16 + pair[1]).ok()).collect()
}

/// What must come back.
#[derive(Clone, Debug)]
pub enum Expected {
    /// This answer, whole.
    Answer(Value),
    /// These figures of the answer, by JSON pointer; the rest is not looked at.
    Figures(BTreeMap<String, Value>),
    /// This error.
    Error {
        /// The stable code.
        code: String,
        /// The place, as a JSON pointer.
        at: String,
    },
}

impl Expected {
    /// Where an answer is to say why something cannot be computed: the pointers of these reasons, with their codes.
    pub fn reasons(&self) -> Vec<(&str, &str)> {
        let Self::Figures(figures) = self else { return Vec::new() };
        let because = figures.iter().filter_map(|(pointer, code)| Some((pointer, code.as_str()?)));
        because.filter_map(|(pointer, code)| Some((pointer.strip_suffix("/because")?, code))).collect()
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    case: String,
    holds: String,
    source: String,
    operation: String,
    request: Option<Value>,
    text: Option<String>,
    bytes: Option<String>,
    repeated: Option<Value>,
    answer: Option<Value>,
    figures: Option<BTreeMap<String, Value>>,
    error: Option<WrittenError>,
    pending: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenError {
    code: String,
    at: String,
}

/// Reads every case under `tests/cases`, in the order of their ids.
///
/// A request may hold `{"$file": "documents/x.json"}` or `{"$file": "documents/x.json", "$set": {"/pointer": value}}`,
/// relative to `tests/cases`: the document stands there, with those values put into it (`null` takes a key away).
///
/// # Errors
/// A sentence that names the file and what is wrong with it.
pub fn load() -> Result<Vec<Case>, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("cases");
    let mut files = Vec::new();
    for area in entries(&root)? {
        if area.is_dir() && !area.ends_with("documents") {
            files.extend(entries(&area)?);
        }
    }
    let mut cases = Vec::new();
    for file in files {
        read_file(&root, &file, &mut cases).map_err(|wrong| format!("{}: {wrong}", file.display()))?;
    }
    let mut ids = std::collections::BTreeSet::new();
    match cases.iter().find(|case| !ids.insert(&case.id)) {
        Some(twice) => Err(format!("case {} stands twice", twice.id)),
        None => Ok(cases),
    }
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let listed = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths: Vec<_> = listed.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    Ok(paths)
}

fn read_file(root: &Path, file: &Path, cases: &mut Vec<Case>) -> Result<(), String> {
    let written: Vec<Written> =
        serde_json::from_value(read_json(file)?).map_err(|error| error.to_string())?;
    let folder = file.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy().into_owned();
    let stem = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    for case in written {
        let id = format!("{folder}/{stem}/{}", case.case);
        cases.push(understood(root, id.clone(), case).map_err(|wrong| format!("{id}: {wrong}"))?);
    }
    Ok(())
}

fn understood(root: &Path, id: String, case: Written) -> Result<Case, String> {
    let text =
        match (case.request, case.text.map(Text::Written).or(case.bytes.map(Text::Bytes)), case.repeated) {
            (Some(mut request), None, None) => {
                put_documents(root, &mut request)?;
                Text::Written(request.to_string())
            }
            (None, Some(text), None) => text,
            (None, None, Some(repeated)) => {
                let repeated = serde_json::json!({ "repeated": repeated });
                serde_json::from_value(repeated).map_err(|error| error.to_string())?
            }
            _ => return Err("a case has one of `request`, `text`, `bytes`, `repeated`".into()),
        };
    let expected = match (case.answer, case.figures, case.error) {
        (Some(answer), None, None) => Expected::Answer(answer),
        (None, Some(figures), None) if !figures.is_empty() => Expected::Figures(figures),
        (None, None, Some(error)) => Expected::Error { code: error.code, at: error.at },
        _ => return Err("a case has one of `answer`, `figures`, `error`".into()),
    };
    let Written { holds, source, operation, pending, .. } = case;
    Ok(Case { id, holds, source, operation, text, expected, pending })
}

/// Puts the named documents in the place of each `{"$file": …}`.
fn put_documents(root: &Path, value: &mut Value) -> Result<(), String> {
    let children: Vec<&mut Value> = match value {
        Value::Object(entries) if entries.contains_key("$file") => {
            *value = document(root, entries)?;
            return Ok(());
        }
        Value::Object(entries) => entries.values_mut().collect(),
        Value::Array(list) => list.iter_mut().collect(),
        _ => return Ok(()),
    };
    children.into_iter().try_for_each(|child| put_documents(root, child))
}

fn document(root: &Path, entries: &serde_json::Map<String, Value>) -> Result<Value, String> {
    let name = entries.get("$file").and_then(Value::as_str).ok_or("`$file` is a text")?;
    let mut document = read_json(&root.join(name))?;
    let changes = entries.get("$set").and_then(Value::as_object).cloned().unwrap_or_default();
    for (pointer, put) in changes {
        set(&mut document, &pointer, put)?;
    }
    Ok(document)
}

/// Puts a value at a pointer; `null` takes a key away, an index at a list's end lengthens it.
fn set(document: &mut Value, pointer: &str, put: Value) -> Result<(), String> {
    let missing = || format!("`$set` points to nothing: {pointer}");
    let (parent, key) = pointer.rsplit_once('/').ok_or_else(missing)?;
    let key = key.replace("~1", "/").replace("~0", "~");
    match document.pointer_mut(parent).ok_or_else(missing)? {
        Value::Object(entries) if put.is_null() => {
            entries.shift_remove(&key).map(drop).ok_or_else(missing)?;
        }
        Value::Object(entries) => {
            entries.insert(key, put);
        }
        Value::Array(list) => {
            let index: usize = key.parse().map_err(|_| missing())?;
            match index.cmp(&list.len()) {
                Ordering::Less => drop(list.splice(index..=index, [put])),
                Ordering::Equal => list.push(put),
                Ordering::Greater => return Err(missing()),
            }
        }
        _ => return Err(missing()),
    }
    Ok(())
}

fn read_json(file: &Path) -> Result<Value, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", file.display()))
}
