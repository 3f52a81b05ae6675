//! What crosses a border: requests and answers of every operation, and the table of operations.
//!
//! A face sends a name and a JSON text and receives a JSON text, or an [`Error`]. It holds no rule, no wording
//! and no arithmetic; its types are made from the shapes in here.
//!
//! Some operations work *on* a calendar or a scheme. In JSON that stands in the request, under `calendar` (with
//! `known_as_of` and `beyond`) or `scheme`; a face that keeps a handle compiles it once and sends the rest.

pub mod assessment;
pub mod calendar;
pub mod cost;
pub mod deadline;
pub mod derivation;
mod explained;
mod fault;
#[cfg(feature = "schema")]
mod keys;
mod operation;
pub mod satisfaction;
mod subject;
mod table;

use crate::assessment::Scheme;
use crate::calendar::Calendar;
use crate::document::Tree;
use crate::error::Error;
use crate::nearest::listed;
use fault::Fault;
use operation::OperationRun;
pub use operation::{Operation, Subject};
pub use table::OPERATIONS;

/// Every code this room can raise.
pub(crate) const CODES: &[&str] = Fault::CODES;

/// Carries out an operation: JSON text in, JSON text out.
///
/// # Errors
/// `contract.*`, and those of the operation.
///
/// # Example
/// ```
/// let error = kaohe::contract::call("calendar.of_the_moon", "{}").unwrap_err();
/// assert_eq!(error.code(), "contract.operation_unknown");
/// ```
pub fn call(operation: &str, request: &str) -> Result<String, Error> {
    let read = || Tree::parse(request);
    match &find(operation)?.run {
        OperationRun::Alone(run) => run(read()?),
        OperationRun::OnAnswer(run) => run(Tree::parse_returned(request)?),
        OperationRun::OnCalendar(run) => {
            read().and_then(|mut tree| run(&subject::calendar(&mut tree)?, tree))
        }
        OperationRun::OnScheme(run) => read().and_then(|mut tree| run(&subject::scheme(&mut tree)?, tree)),
    }
}

/// Carries out an operation on a calendar that is already compiled.
///
/// # Errors
/// `contract.*`, and those of the operation.
pub fn call_on_calendar(calendar: &Calendar, operation: &str, request: &str) -> Result<String, Error> {
    match &find(operation)?.run {
        OperationRun::OnCalendar(run) => run(calendar, Tree::parse(request)?),
        _ => Err(unknown(operation)),
    }
}

/// Carries out an operation on a scheme that is already compiled.
///
/// # Errors
/// `contract.*`, and those of the operation.
pub fn call_on_scheme(scheme: &Scheme, operation: &str, request: &str) -> Result<String, Error> {
    match &find(operation)?.run {
        OperationRun::OnScheme(run) => run(scheme, Tree::parse(request)?),
        _ => Err(unknown(operation)),
    }
}

/// Every error code of the library, room by room.
pub fn error_codes() -> Vec<(&'static str, Vec<&'static str>)> {
    use crate::{assessment, calendar, cost, day, deadline, derivation, document, number, satisfaction};
    vec![
        ("document", document::CODES.concat()),
        ("number", number::CODES.to_vec()),
        ("day", day::CODES.to_vec()),
        ("derivation", derivation::CODES.to_vec()),
        ("calendar", calendar::CODES.to_vec()),
        ("assessment", assessment::CODES.concat()),
        ("satisfaction", satisfaction::CODES.to_vec()),
        ("deadline", deadline::CODES.concat()),
        ("cost", cost::CODES.to_vec()),
        ("contract", CODES.to_vec()),
    ]
}

/// Every code of a finding, area by area.
pub fn finding_codes() -> Vec<(&'static str, Vec<&'static str>)> {
    vec![
        ("assessment", crate::assessment::Remark::CODES.to_vec()),
        ("satisfaction", crate::satisfaction::FINDINGS.to_vec()),
        ("deadline", crate::deadline::FINDINGS.to_vec()),
        ("cost", crate::cost::FINDINGS.to_vec()),
    ]
}

fn find(name: &str) -> Result<&'static Operation, Error> {
    OPERATIONS.iter().find(|operation| operation.name == name).ok_or_else(|| unknown(name))
}

fn unknown(operation: &str) -> Error {
    let there = listed(operation, OPERATIONS.iter().map(|operation| operation.name));
    Fault::OperationUnknown { found: crate::document::excerpt(operation), there }.into()
}
