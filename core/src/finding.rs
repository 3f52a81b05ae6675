//! Findings: valid input that a reader should look at.
//!
//! An error refuses; a finding refuses nothing. What is odd but possible (a reply before its hand-over, an invoice
//! entered twice, a row of a scheme that nobody can reach) is counted as the documents say, and reported as one of
//! these, so that nothing is counted in silence. Each room lists its own with [`findings!`](crate::findings).

use crate::words::Words;
use serde::Serialize;
use std::fmt;

/// A remark on valid input (提示).
///
/// # Shape
/// `finding` is a stable code, `area.what_is_odd`, never renamed. `at` is a JSON pointer into the document that was
/// handed in. What does not apply is absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// The code.
    pub finding: &'static str,
    /// Whether somebody has to look.
    pub severity: Severity,
    /// Whom or what it concerns: a subject, a matter, a vehicle, a group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Which part of it: a node, a grade, an event, a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The place in the document, as a JSON pointer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The remark, in both languages.
    pub words: Words,
}

/// How much a finding matters (程度).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Probably a mistake in what was handed in: somebody should check it before the figures are used (应核对).
    Check,
    /// Nothing is wrong, but a reader should know (供参考).
    Note,
}

impl Finding {
    /// A finding without subject and place; rooms make theirs through [`findings!`](crate::findings).
    pub fn new(finding: &'static str, severity: Severity, words: Words) -> Self {
        Self { finding, severity, subject: None, name: None, at: None, words }
    }

    /// The same finding about this subject.
    #[must_use]
    pub fn of(mut self, subject: impl fmt::Display) -> Self {
        self.subject = Some(subject.to_string());
        self
    }

    /// The same finding about this part.
    #[must_use]
    pub fn named(mut self, name: impl fmt::Display) -> Self {
        self.name = Some(name.to_string());
        self
    }

    /// The same finding at this place of the document.
    #[must_use]
    pub fn at(mut self, place: impl fmt::Display) -> Self {
        self.at = Some(place.to_string());
        self
    }
}

/// Lists the findings of one room: for each a variant with its fields, its severity, its code, and its words in both
/// languages.
///
/// Fields are anything with `Display`, or [`Words`] of which each sentence shows its own; the words name them in braces. The enum gets `CODES` and `found()`, which gives
/// the [`Finding`](crate::finding::Finding).
#[macro_export]
macro_rules! findings {
    ($(#[$doc:meta])* $name:ident { $(
        $(#[$note:meta])* $variant:ident { $($field:ident: $kind:ty),* $(,)? } $severity:ident $code:literal
            $en:literal
            $zh:literal
    )* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $( $(#[$note])* $variant { $($field: $kind),* } ),* }

        impl $name {
            /// Every code of this room, in the order listed; one that is worded in several ways appears as often.
            pub(crate) const CODES: &'static [&'static str] = &[$($code),*];

            /// The finding, without subject and place.
            #[cold]
            pub(crate) fn found(self) -> $crate::finding::Finding {
                // Said here, so that a sentence that names what is no field does not compile; filled in elsewhere.
                #[allow(unused_variables, reason = "a field may be named in one language alone")]
                let _ = || match &self { $( Self::$variant { $($field),* } => {
                    $( let $field = $crate::words::Shown::shown($field, $crate::words::Language::Zh); )*
                    let _ = (format_args!($en), format_args!($zh));
                } ),* };
                match &self { $( Self::$variant { $($field),* } => {
                    let words = $crate::words::Words::filled($zh, $en, &[$((stringify!($field), $field)),*]);
                    $crate::finding::Finding::new($code, $crate::finding::Severity::$severity, words)
                } ),* }
            }
        }
    };
}
