//! One error for the whole library: a stable code, words in two languages, and the place it stands at.
//!
//! Each room lists its own faults with [`faults!`](crate::faults); this module knows none of them.

use crate::words::{Language, Words};
use std::borrow::Cow;
use std::fmt;

/// What was refused or could not be had, and where (错误).
///
/// # Shape
/// `code` is `area.what_is_wrong` and is never renamed; `at` is a JSON pointer into the document or request
/// (`/tree/children/2/weight`), empty for the whole of it.
///
/// # Example
/// ```
/// let error = kaohe::contract::call("no_such_operation", "{}").unwrap_err();
/// assert_eq!(error.code(), "contract.operation_unknown");
/// ```
// One pointer wide: every `?` of the library moves it, and a page loads that code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.words.en)]
pub struct Error(Box<Parts>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Parts {
    code: Cow<'static, str>,
    at: String,
    words: Words,
}

impl Error {
    /// An error without a place; rooms make theirs through [`faults!`](crate::faults).
    pub fn new(code: impl Into<Cow<'static, str>>, words: Words) -> Self {
        Self(Box::new(Parts { code: code.into(), at: String::new(), words }))
    }

    /// The stable code, such as `tree.weight_negative`.
    pub fn code(&self) -> &str {
        &self.0.code
    }

    /// The place as a JSON pointer; empty where the whole document is meant.
    pub fn at(&self) -> &str {
        &self.0.at
    }

    /// The sentence in one language, lower case and without a full stop.
    pub fn message(&self, language: Language) -> &str {
        self.0.words.of(language)
    }

    /// The sentence in both languages.
    pub fn words(&self) -> &Words {
        &self.0.words
    }

    /// The same error, standing at this place.
    #[must_use]
    pub fn standing_at(mut self, place: impl fmt::Display) -> Self {
        self.0.at = place.to_string();
        self
    }

    /// The same error, its place moved under `prefix`: a document inside a request.
    #[must_use]
    pub fn under(mut self, prefix: &str) -> Self {
        self.0.at.insert_str(0, prefix);
        self
    }

    /// The error as JSON: `{"code", "at", "zh", "en"}`, the form every face receives.
    pub fn to_json(&self) -> String {
        let Parts { code, at, words } = self.0.as_ref();
        serde_json::json!({"code": code, "at": at, "zh": words.zh, "en": words.en}).to_string()
    }
}

/// A place in a document while it is walked: a chain of keys that costs nothing until it is printed.
///
/// # Example
/// ```
/// use kaohe::error::Pointer;
/// let tree = Pointer::ROOT.key("tree");
/// let children = tree.key("children");
/// assert_eq!(children.index(2).to_string(), "/tree/children/2");
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Pointer<'a> {
    parent: Option<&'a Pointer<'a>>,
    step: PointerStep<'a>,
}

#[derive(Clone, Copy, Debug)]
enum PointerStep<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl<'a> Pointer<'a> {
    /// The whole document.
    pub const ROOT: Pointer<'static> = Pointer { parent: None, step: PointerStep::Root };

    /// The value under a key of this place.
    pub fn key(&'a self, key: &'a str) -> Pointer<'a> {
        Pointer { parent: Some(self), step: PointerStep::Key(key) }
    }

    /// The place as text; a pointer is rarely longer than its room here, so it is written in one go.
    pub fn pointer(&self) -> String {
        let mut text = String::with_capacity(48);
        // Writing to a string cannot fail.
        let _ = fmt::Write::write_fmt(&mut text, format_args!("{self}"));
        text
    }

    /// The element of the list at this place.
    pub fn index(&'a self, index: usize) -> Pointer<'a> {
        Pointer { parent: Some(self), step: PointerStep::Index(index) }
    }
}

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            PointerStep::Root => Ok(()),
            PointerStep::Key(key) if key.contains(['~', '/']) => {
                write!(f, "/{}", key.replace('~', "~0").replace('/', "~1"))
            }
            PointerStep::Key(key) => write!(f, "/{key}"),
            PointerStep::Index(index) => write!(f, "/{index}"),
        }
    }
}

/// Lists the faults of one room: for each a variant with its fields, its code, and its words in both languages.
///
/// Fields are anything with `Display`, or [`Words`] of which each sentence shows its own; the words name them in braces. The enum gets `CODES`, `code`, `words`,
/// `at(place)` and a conversion into [`Error`].
#[macro_export]
macro_rules! faults {
    ($(#[$doc:meta])* $name:ident { $(
        $(#[$note:meta])* $variant:ident { $($field:ident: $kind:ty),* $(,)? } $code:literal
            $en:literal
            $zh:literal
    )* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub(crate) enum $name { $( $(#[$note])* $variant { $($field: $kind),* } ),* }

        impl $name {
            /// Every code of this room, in the order listed.
            pub(crate) const CODES: &'static [&'static str] = &[$($code),*];

            /// The stable code.
            pub(crate) fn code(&self) -> &'static str {
                match self { $( Self::$variant { .. } => $code ),* }
            }

            /// The sentence in both languages.
            pub(crate) fn words(&self) -> $crate::words::Words {
                // Said here, so that a sentence that names what is no field does not compile; filled in elsewhere.
                #[allow(unused_variables, reason = "a field may be named in one language alone")]
                let _ = || match self { $( Self::$variant { $($field),* } => {
                    $( let $field = $crate::words::Shown::shown($field, $crate::words::Language::Zh); )*
                    let _ = (format_args!($en), format_args!($zh));
                } ),* };
                match self { $( Self::$variant { $($field),* } =>
                    $crate::words::Words::filled($zh, $en, &[$((stringify!($field), $field)),*])
                ),* }
            }

            /// This fault at a place of the document.
            #[allow(dead_code, reason = "a room may raise all its faults without a place")]
            pub(crate) fn at(self, place: impl ::std::fmt::Display) -> $crate::error::Error {
                $crate::error::Error::from(self).standing_at(place)
            }
        }

        impl From<$name> for $crate::error::Error {
            fn from(fault: $name) -> Self {
                Self::new(fault.code(), fault.words())
            }
        }
    };
}
