//! The schemas of what a rule writes as text.

use super::{Coverage, Jurisdiction, Span, Start, Stop};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

macro_rules! as_text {
    ($kind:ident $name:literal $description:literal) => {
        impl JsonSchema for $kind {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({"type": "string", "description": $description})
            }
        }
    };
}

as_text!(Span "SomeDay" "A day `2024-01-01`, a month `2024-01` or a year `2024`: some day in it.");
as_text!(Start "InForceFrom" "A day, a month, a year, `unknown` or `never`.");
as_text!(Stop "InForceTo" "A day, a month, a year, `unknown` or `open`.");
as_text!(Jurisdiction "Jurisdiction" "`CN`, or `CN-` with the digits of a division: `CN-37`, `CN-3702`, `CN-370203`.");
as_text!(Coverage "Coverage" "A jurisdiction, which covers every office whose code begins so, or `unknown`.");
