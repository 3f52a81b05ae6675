//! Exact, explained figures for government offices (考核).
//!
//! Four questions, each with an example that runs. Every answer is exact, says how it came about, and refuses what it
//! cannot know; documents are JSON, and the same request gives the same bytes in Rust, Python and JavaScript.
//!
//! # What did each person score, and who has a place? ([`assessment`])
//!
//! ```
//! use kaohe::{Language, Scheme, assessment::Cohort};
//! let scheme: Scheme = r#"{
//!     "scheme": "two", "title": {"zh": "示例"}, "illustrative": true, "law": "none",
//!     "in_force": {"from": "2009-01-01", "to": "open"}, "source": {"instrument": "本办法", "article": "1"},
//!     "classes": [{"id": "staff"}], "choices": {"no_task": "refuse", "not_reported": "refuse"},
//!     "publish": {"places": 2, "mode": "half_up"},
//!     "tree": {"id": "total", "combine": {"weighted_mean": {"weights_sum": "1"}}, "children": [
//!         {"id": "de", "weight": "0.4", "full": "100", "score": {"mark": {}}},
//!         {"id": "neng", "weight": "0.6", "full": "100", "score": {"mark": {}}}]},
//!     "ranking": {"by": ["total"], "compare": "exact", "within": "class", "ties": "competition"}}"#.parse()?;
//! let cohort: Cohort = r#"{
//!     "cohort": "2009", "scheme": "two", "period": {"from": "2009-01-01", "to": "2009-12-31"}, "illustrative": true,
//!     "subjects": [{"id": "li.ming", "class": "staff", "marks": {"de": "95", "neng": "84.125"}}]}"#.parse()?;
//! let report = scheme.assess_explained(&cohort)?;
//! let score = report.subject("li.ming")?.score.as_ref().map(|score| score.rounded.to_string());
//! assert_eq!(score.as_deref(), Some("88.48"));
//! # Ok::<(), kaohe::Error>(())
//! ```
//!
//! # What share was satisfied, of whom? ([`satisfaction`])
//!
//! ```
//! use kaohe::{derivation::Silent, document, satisfaction::{Question, RateOutcome, Survey}, Mode, Rounding};
//! let tally = document::read(r#"{"assigned": 61, "dispositions": {"rated": {"satisfied": 60}, "unreachable": 1}}"#)?;
//! let definition = document::read(r#"{"definition": "satisfied_of_assigned", "numerator": ["rated.satisfied"],
//!     "denominator": ["assigned"], "source": {"instrument": "示例"}}"#)?;
//! let question = Question { definition, rounding: Rounding::new(4, Mode::HalfUp)?, interval: None };
//! let rate = Survey::hotline().rate(&tally, &question, Silent)?;
//! assert!(matches!(&rate.rate, RateOutcome::Computed(figure) if figure.exact.to_string() == "60/61"));
//! # Ok::<(), kaohe::Error>(())
//! ```
//!
//! # When is it due, and where does it stand? ([`deadline`])
//!
//! ```
//! use kaohe::{Calendar, Day, deadline::Term};
//! // Make-up working days count: within these weeks 27 September and 10 October 2009 worked.
//! let due = Term::working_days(15).due_day(Day::parse("2009-09-21")?, &Calendar::china())?;
//! assert_eq!(due, Day::parse("2009-10-16")?);
//! # Ok::<(), kaohe::Error>(())
//! ```
//!
//! # What did it cost, by month and vehicle? ([`cost`])
//!
//! ```
//! use kaohe::{cost::{Over, Share}, derivation::Silent, document};
//! let share: Share = document::read(r#"{"amount": "100.00", "places": 2, "over": {"equal": ["甲", "乙", "丙"]}}"#)?;
//! let parts: Vec<_> = share.out(Silent)?.shares.iter().map(|part| part.rounded.to_string()).collect();
//! assert_eq!(parts, ["33.34", "33.33", "33.33"]);
//! # Ok::<(), kaohe::Error>(())
//! ```
//!
//! Beneath them lie [`calendar`] (days that work, by notice and version), [`number`] (exact fractions and named
//! rounding), [`derivation`] (the steps behind a figure), [`finding`] (valid input that a reader should look at) and [`law`] (statutory packs); above them [`page`] (one HTML
//! file with pictures) and [`contract`] (every operation as JSON text in and out).
//!
//! All types are `Send + Sync`; [`Scheme`] and [`Calendar`] are compiled once and cheap to share.

#![forbid(unsafe_code)]

pub mod assessment;
pub mod calendar;
pub mod contract;
pub mod cost;
mod day;
pub mod deadline;
pub mod derivation;
pub mod document;
pub mod error;
pub mod finding;
pub mod law;
pub mod limits;
mod named;
mod nearest;
pub mod number;
mod order;
#[cfg(feature = "page")]
pub mod page;
pub mod provenance;
mod room;
pub mod satisfaction;
pub mod words;

pub use assessment::Scheme;
pub use calendar::Calendar;
pub use day::Day;
pub use deadline::Term;
pub use error::Error;
pub use number::{Decimal, Mode, Ratio, Rounded, Rounding};
pub use satisfaction::{Survey, Tally};
pub use words::Language;
