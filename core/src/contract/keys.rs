//! The shape of the keys that mean a subject in a request.

use crate::Day;
use crate::assessment::SchemeDocument;
use crate::calendar::{Beyond, CalendarDocument};
use schemars::{JsonSchema, Schema, SchemaGenerator};

/// The keys that mean a calendar.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "only its shape is used")]
struct OnCalendar {
    /// The calendar: the name of one that ships (`cn`), or a document.
    calendar: NameOrDocument,
    /// The day as of which its notices are known; absent: all of them are.
    known_as_of: Option<Day>,
    /// What holds of days that no notice governs; absent: `refuse`.
    beyond: Option<Beyond>,
}

#[derive(JsonSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "only its shape is used")]
#[schemars(inline)]
enum NameOrDocument {
    Name(String),
    Document(CalendarDocument),
}

/// The keys that mean a scheme.
#[derive(JsonSchema)]
#[allow(dead_code, reason = "only its shape is used")]
struct OnScheme {
    /// The scheme's document.
    scheme: SchemeDocument,
}

pub(super) fn calendar_keys(schemas: &mut SchemaGenerator) -> Schema {
    OnCalendar::json_schema(schemas)
}

pub(super) fn scheme_keys(schemas: &mut SchemaGenerator) -> Schema {
    OnScheme::json_schema(schemas)
}
