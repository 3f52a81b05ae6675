//! When something is due, and where a matter stands.
//!
//! A [`Term`] says how long; a [`Rule`] says what starts it, extends it, pauses it, starts it anew and ends it, with the
//! article that says so; a [`Rulebook`] of [`Pack`]s finds the rule in force. The [`Log`] of a matter is what happened;
//! asked a [`Question`], it answers with a [`Clock`] for each event that opened one. Every day that counts or does not
//! is told, with its reason and its notice. What no notice has announced is not computable, and says so.
//!
//! Which days work is left to [`calendar`](crate::calendar); what a late matter costs its office, to assessment.

mod agree;
mod amount;
mod answer;
mod assume;
mod batch;
mod book;
mod clock;
mod course;
mod days;
mod displaced;
mod due;
mod end;
mod explain;
mod extension;
mod facts;
mod fault;
mod in_force;
mod judge;
mod jurisdiction;
mod length;
mod log;
mod log_check;
mod moment;
mod open;
mod pack;
mod pause;
mod question;
mod reading;
mod remark;
mod replay;
mod review;
mod reviewed;
mod rule;
mod select;
mod share;
mod silence;
mod standing;
mod term;
mod term_end;
mod timeline;
mod view;
mod vocabulary;

pub use amount::{Amount, Bounds, Count};
pub use answer::{CountFigure, DayFigure, Due, DueAt, NotComputable, Reason, RolledOver, Stretch};
pub use batch::Standings;
pub use book::Rulebook;
pub use clock::{
    Clock, Deemed, Distance, Elapsed, Ended, Granted, Matter, Opened, SetAside, Standing, State,
    WithoutEffect,
};
pub use displaced::Displaced;
pub use due::{DueBy, DueQuestion};
pub use in_force::{InForceOn, RuleInForce, Span, Start, Stop};
pub use jurisdiction::{Coverage, Jurisdiction};
pub use log::{Event, Log};
pub use moment::Moment;
pub use open::Open;
pub use pack::{Fact, Pack};
pub use question::{Ask, Question};
pub use reading::Assumed;
pub use rule::{
    Approver, Binds, Bound, ByFact, DeemedEvent, DeemedOn, Edge, Evidence, Extension, GrantedWhen,
    LateEffect, Level, OnExpiry, OtherLimit, Pause, Reset, Rule, Transition, Trigger, Yields,
};
pub use select::Prefer;
pub use term::{Counted, Roll, RollingTerm, Term, WorkingTerm};

/// The code of every finding of this room.
pub(crate) const FINDINGS: &[&str] = remark::Remark::CODES;

/// Every code this room can raise, file by file.
pub(crate) const CODES: &[&[&str]] = &[fault::RuleFault::CODES, fault::LogFault::CODES];
