//! Assessment scores, places, grades and quotas (考核).
//!
//! A [`Scheme`] says how an office assesses: values are measured or computed, leaves of a tree turn them into points by
//! one of ten methods ([`Method`]), points combine up the tree, and then come effects, places, grades and quotas. It is
//! checked once, before anybody knows whom a rule helps. A [`Cohort`] says who is assessed and what is given about them.
//! [`Scheme::assess`] makes a [`Report`] of both, and [`Scheme::assess_explained`] the same with the derivation of every
//! figure.
//!
//! Every value and every node is one column, filled for all subjects before the next: so what is compared among subjects
//! is there when it is needed, and silent and explained are one path.
//!
//! Which days work is left to [`calendar`](crate::calendar), how satisfied people are to
//! [`satisfaction`](crate::satisfaction); figures of other areas are handed over by the cohort.

mod ballot;
mod bounds;
mod choice;
mod cohort;
mod condition;
mod effect;
mod fault;
mod finding;
mod given;
mod grade;
mod legal;
mod method;
mod outcome_fault;
mod places;
mod quota;
mod range;
mod ranking;
mod reference;
mod report;
mod rows;
mod run;
mod scheme;
mod statute;
mod strength;
mod value;
mod votes;
mod weights;

pub use ballot::{BallotMark, Ballots, Form, Marks, Trim};
pub use bounds::{Bound, Bounds};
pub use choice::{
    AllEqual, Alone, Choices, DenseLast, EmptyClass, NoTask, NotReported, TiePoints, ZeroReference,
};
pub use cohort::{Cohort, Event, Period, Strength, Subject, Target};
pub use condition::Condition;
pub use effect::{Action, Effect};
pub use given::{Figure, LedgerEntry};
pub use grade::{GradeRow, Grades};
pub use legal::LegalOutcome;
pub use method::{
    Amount, Authors, BallotScore, Band, Bands, Beyond, By, Completion, Counting, Curve, CurveEnd, Efficacy,
    Ends, Growth, Knot, Ledger, Mark, Method, PlacePoints, Placing, Repeats, Side, Steps,
};
pub use places::{Place, places};
pub(crate) use quota::check_quotas;
pub use quota::{
    Allotment, Base, Candidate, Candidates, ClassHeads, ClassSplit, CutRule, HardCap, Heads, NotCompeting,
    OverCap, Quota, Rate, Size, Small, Split, Succession, Unit,
};
pub use ranking::{Compare, Missing, Ranking, Scales, TieRule, Within};
pub use reference::{Among, Better, Reference};
pub use report::{Assessed, GradeName, Nodes, NotComputable, Report, Score, Tie, Why};
pub use scheme::{
    Class, Combine, FaultySubjects, Keys, Node, OutlineRow, Override, Scheme, SchemeDocument, Stage, Then,
};
pub use statute::{Evidence, Evidenced, LawException, LegalBase, LegalGrade, LegalGrades, Limit, Statute};
pub use value::{Clamp, LookUp, LookUpRow, Nothing, TargetOf, Value};

/// Every code this room can raise, file by file.
pub(crate) const CODES: &[&[&str]] = &[fault::Fault::CODES, outcome_fault::OutcomeFault::CODES];

/// Every code of a finding of this room.
pub(crate) use finding::Remark;
