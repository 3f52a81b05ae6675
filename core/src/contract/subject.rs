//! What an operation works on, taken out of a request and compiled.

use super::fault::Fault;
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
