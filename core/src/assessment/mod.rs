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
mod cohort;
mod document;
mod formula;
mod intake;
mod method;
mod outcome;
mod plan;
mod report;
mod run;
mod scheme;
mod value;

pub use ballot::{BallotMark, Ballots, Form, Marks, Trim};
pub use cohort::{Cohort, Event, Period, Strength, Subject, Target};
pub use document::{Class, Combine, FaultySubjects, Keys, Node, Override, SchemeDocument, Stage, Then};
pub(crate) use formula::Remark;
pub use formula::{
    AllEqual, Alone, Among, Better, Bound, Bounds, Choices, Condition, DenseLast, EmptyClass, Figure,
    LedgerEntry, NoTask, NotReported, Reference, TiePoints, ZeroReference,
};
pub use method::{
    Amount, Authors, BallotScore, Band, Bands, Beyond, By, Completion, Counting, Curve, CurveEnd, Efficacy,
    Ends, Growth, Knot, Ledger, Mark, Method, PlacePoints, Placing, Repeats, Side, Steps,
};
pub use outcome::{
    Action, Allotment, Base, Candidate, Candidates, ClassHeads, ClassSplit, Compare, CutRule, Effect,
    Evidence, Evidenced, GradeRow, Grades, HardCap, Heads, LawException, LegalBase, LegalGrade, LegalGrades,
    LegalOutcome, Limit, Missing, NotCompeting, OverCap, Place, Quota, Ranking, Rate, Scales, Size, Small,
    Split, Statute, Succession, TieRule, Unit, Within, places,
};
pub use plan::outline::OutlineRow;
pub use report::{Assessed, GradeName, Nodes, NotComputable, Report, Score, Tie, Why};
pub(crate) use scheme::CODES;
pub use scheme::Scheme;
pub use value::{Clamp, LookUp, LookUpRow, Nothing, TargetOf, Value};
