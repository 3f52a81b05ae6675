//! What a rule is written in: figures by column, conditions, bounds, choices, wording, absence.

mod bounds;
mod cell;
mod choice;
mod condition;
mod fault;
mod finding;
mod given;
mod range;
mod reference;
mod rows;
mod scope;
mod weights;
mod wording;

pub use bounds::{Bound, Bounds};
pub(super) use cell::{Absence, AbsenceCause, Cell, Computed, Explanation, Interruption, Partial, Scored};
pub(super) use choice::Case;
pub use choice::{
    AllEqual, Alone, Choices, DenseLast, EmptyClass, NoTask, NotReported, TiePoints, ZeroReference,
};
pub use condition::Condition;
pub(super) use condition::{Facet, facets, resolve_all};
pub(super) use fault::{Fault, Ids, NameKind, counted, unknown};
pub(crate) use finding::Remark;
pub(super) use given::Given;
pub use given::{CohortFigure, LedgerEntry};
pub(super) use range::Range;
pub use reference::{Among, Better, Reference};
pub(super) use reference::{ReferenceOrigin, Referred};
pub(super) use rows::{RowEnd, check_rows};
pub(super) use scope::{ColumnNames, Registry, Scope, There};
pub(super) use weights::check_sum;
pub(super) use wording::{divisor, factor, joined, weighted};
