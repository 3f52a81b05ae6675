//! Assessment scores, places, grades and quotas.

mod assess;
mod ballot;
mod bounds;
mod choice;
mod cohort;
mod condition;
mod effect;
mod fault;
mod finding;
mod grade;
mod method;
mod outcome;
mod outcome_fault;
mod quota;
mod ranking;
mod reference;
mod report;
mod rows;
mod scheme;
mod sheet;
mod statute;
mod strength;
mod value;

pub use ballot::{Form, Marks, Trim};
pub use bounds::{Bound, Bounds};
pub use choice::{AllEqual, Alone, Choices, EmptyClass, NoTask, NotReported, TiePoints, ZeroReference};
pub use cohort::{Ballots, Cohort, Event, Figure, LedgerEntry, Period, Strength, Subject, Target};
pub use condition::Condition;
pub use effect::{Action, Effect};
pub use finding::Finding;
pub use grade::{GradeRow, Grades};
pub use method::{
    Amount, Authors, BallotScore, Band, Bands, Beyond, By, Completion, Counting, Curve, CurveEnd, Efficacy,
    Ends, Growth, Knot, Ledger, Mark, Method, PlacePoints, Placing, Repeats, Side, Steps,
};
pub(crate) use quota::check_quotas;
pub use quota::{
    Allotment, Base, Candidate, Candidates, ClassHeads, ClassSplit, CutRule, HardCap, Heads, OverCap, Quota,
    Rate, Size, Small, Split, Succession, Unit,
};
pub use ranking::{Compare, Place, Ranking, TieRule, Within, places};
pub use reference::{Among, Reference};
pub use report::{Assessed, Nodes, NotComputable, Report, Score, Why};
pub use scheme::{Class, Combine, Keys, Node, OutlineRow, Override, Scheme, SchemeDocument, Stage, Then};
pub use statute::{Evidence, Evidenced, LegalBase, LegalGrade, LegalGrades, Limit, Statute};
pub use value::{Better, Clamp, LookUp, LookUpRow, Nothing, TargetOf, Value};

/// Every code this room can raise, file by file.
pub(crate) const CODES: &[&[&str]] = &[fault::Fault::CODES, outcome_fault::OutcomeFault::CODES];
