//! The table of operations: one row each, and nothing else knows their names.

use super::operation::{Operation, Run, written};
use super::{calendar, derivation};

macro_rules! run {
    (alone, $function:path) => {
        Run::Alone(|tree| $function(tree.build()?).map(|answer| written(&answer)))
    };
    (on calendar, $function:path) => {
        Run::OnCalendar(|calendar, tree| $function(calendar, tree.build()?).map(|answer| written(&answer)))
    };
    (on scheme, $function:path) => {
        Run::OnScheme(|scheme, tree| $function(scheme, tree.build()?).map(|answer| written(&answer)))
    };
}

/// A row: what it does, its name, what it works on, and `function(Request) -> Answer`.
macro_rules! operations {
    ($($doc:literal $name:literal ($($subject:ident)+) $function:path: $request:ty => $answer:ty;)*) => {
        /// Every operation, in the order of the areas.
        pub static OPERATIONS: &[Operation] = &[ $( Operation {
            name: $name,
            doc: $doc,
            run: run!($($subject)+, $function),
            #[cfg(feature = "schema")]
            shapes: |schemas| (schemas.subschema_for::<$request>(), schemas.subschema_for::<$answer>()),
        } ),* ];
    };
}

operations! {
    "The day that lies a number of working days after a day, or before it where the number is negative."
    "calendar.add_working_days" (on calendar) calendar::add_working_days: calendar::AddWorkingDays => calendar::Moved;

    "A derivation as text or Markdown in one language."
    "derivation.render" (alone) derivation::render: derivation::Render => derivation::Rendered;
}
