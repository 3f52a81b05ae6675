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

pub use ballot::{BallotForm, BallotMark, BallotMarks, BallotTrim, CohortBallots};
pub use cohort::{Cohort, CohortEvent, CohortPeriod, CohortStrength, CohortSubject, CohortTarget};
pub use document::{
    ClassOverride, FaultySubjects, NodeCombine, OverrideKeys, SchemeClass, SchemeDocument, SchemeNode,
    SchemeStage, Then,
};
pub(crate) use formula::Remark;
pub use formula::{
    AllEqual, Alone, Among, Better, Bound, Bounds, Choices, CohortFigure, Condition, DenseLast, EmptyClass,
    LedgerEntry, NoTask, NotReported, Reference, TiePoints, ZeroReference,
};
pub use method::{
    AmountMethod, BallotMethod, BandsMethod, BandsRow, Beyond, CompletionMethod, CurveEnd, CurveKnot,
    CurveMethod, EfficacyEnds, EfficacyGrowth, EfficacyMethod, LedgerAuthors, LedgerMethod, LedgerRepeats,
    MarkMethod, Method, PlaceMethod, PlacePoints, StepsBy, StepsCounting, StepsMethod, StepsSide,
};
pub use outcome::{
    Allotment, Candidate, ClassHeads, ClassSplit, Compare, ComparedScales, EffectAction, Evidence, Evidenced,
    GradeRow, Grades, HardCap, Heads, LawException, LegalBase, LegalGrade, LegalGrades, LegalLimit, OverCap,
    Place, Quota, QuotaBase, QuotaCandidates, QuotaNotCompeting, QuotaRate, QuotaSize, QuotaSmall,
    QuotaSplit, QuotaSuccession, QuotaTies, QuotaUnit, Ranking, SchemeEffect, Statute, SubjectOutcome,
    TieBreakerMissing, TieRule, Within, places,
};
pub use plan::outline::OutlineRow;
pub use report::{
    Assessed, GradeName, GradeWhy, Nodes, Report, ScoreNotComputable, SharedPlace, SubjectScore,
};
pub(crate) use scheme::CODES;
pub use scheme::Scheme;
pub use value::{Empty, SchemeValue, ValueBands, ValueBandsRow, ValueClamp, ValueTarget};
