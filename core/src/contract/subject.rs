//! What an operation works on, taken out of a request and compiled.

use super::Fault;
use crate::assessment::Scheme;
use crate::calendar::Calendar;
use crate::document::Tree;
use crate::error::Error;
use crate::words::of_key;

/// The calendar that `calendar`, `known_as_of` and `beyond` of a request mean.
pub(super) fn calendar(tree: &mut Tree) -> Result<Calendar, Error> {
    let mut calendar = compiled(tree, "calendar", Calendar::named_or_read)?;
    if let Some(day) = tree.take("known_as_of") {
        let known = day.build().and_then(|day| calendar.known_as_of(day));
        calendar = known.map_err(|error| error.under("/known_as_of"))?;
    }
    if let Some(beyond) = tree.take("beyond") {
        calendar = calendar.beyond(beyond.build().map_err(|error| error.under("/beyond"))?);
    }
    Ok(calendar)
}

/// The scheme that `scheme` of a request means.
pub(super) fn scheme(tree: &mut Tree) -> Result<Scheme, Error> {
    compiled(tree, "scheme", Scheme::of)
}

/// Takes the subject out of a request and compiles it; its errors stand under its key.
fn compiled<T>(tree: &mut Tree, key: &str, compile: impl Fn(&Tree) -> Result<T, Error>) -> Result<T, Error> {
    let document = tree.take(key).ok_or_else(|| Error::from(Fault::SubjectMissing { key: of_key(key) }))?;
    compile(&document).map_err(|error| error.under(&format!("/{key}")))
}

#[cfg(feature = "schema")]
pub(super) use schema::{calendar_keys, scheme_keys};

#[cfg(feature = "schema")]
mod schema {
    use crate::Day;
    use crate::assessment::SchemeDocument;
    use crate::calendar::{Beyond, Document};
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
        Document(Document),
    }

    /// The keys that mean a scheme.
    #[derive(JsonSchema)]
    #[allow(dead_code, reason = "only its shape is used")]
    struct OnScheme {
        /// The scheme's document.
        scheme: SchemeDocument,
    }

    pub(in crate::contract) fn calendar_keys(schemas: &mut SchemaGenerator) -> Schema {
        OnCalendar::json_schema(schemas)
    }

    pub(in crate::contract) fn scheme_keys(schemas: &mut SchemaGenerator) -> Schema {
        OnScheme::json_schema(schemas)
    }
}
