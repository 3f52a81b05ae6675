//! Choices: what happens in the cases a method can hit, settled before anybody knows whom it helps.

use super::fault::Fault;
use crate::error::{Error, Place};
use serde::{Deserialize, Serialize};

/// One case: its key in [`Choices`], and the words allowed there.
macro_rules! cases {
    ($(
        $(#[$doc:meta])* $key:ident: $name:ident { $( $(#[$note:meta])* $word:ident $text:literal ),* $(,)? }
    )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
            #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
            #[serde(rename_all = "snake_case")]
            pub enum $name {
                $( $(#[$note])* $word, )*
                /// The cohort is refused where the case occurs.
                Refuse,
            }
        )*

        /// What is done in the cases below, for a whole branch (特殊情形处理).
        ///
        /// # Rule
        /// The nearest word above a leaf holds. A case that a leaf's method can hit must have one; `refuse` is always allowed.
        ///
        /// # Errors
        /// `choice.missing`
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct Choices {
            $(
                $(#[$doc])*
                #[serde(default, skip_serializing_if = "Option::is_none")]
                pub $key: Option<$name>,
            )*
        }

        /// A case of [`Choices`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Case { $( $name, )* }

        impl Case {
            /// The key in [`Choices`].
            pub(super) fn key(self) -> &'static str {
                match self { $( Self::$name => stringify!($key), )* }
            }

            fn allowed(self) -> &'static str {
                match self { $( Self::$name => concat!($( $text, ", ", )* "refuse"), )* }
            }
        }

        impl Choices {
            /// These choices where they say something, else those of the branch above.
            pub(super) fn within(&self, outer: &Self) -> Self {
                Self { $( $key: self.$key.or(outer.$key), )* }
            }

            fn says(&self, case: Case) -> bool {
                match case { $( Case::$name => self.$key.is_some(), )* }
            }
        }
    };
}

cases! {
    /// A subject has no task of this kind this year (本年无任务); every leaf can meet it.
    no_task: NoTask {
        /// The leaf's full marks.
        FullMarks "full_marks",
        /// No points.
        Zero "zero",
        /// The other leaves bear its weight.
        Rescale "rescale",
        /// Neither points nor full marks, and no place: 82 of 90.
        OutOfRanking "out_of_ranking",
    }
    /// A value or mark that should be there is not (未报); leaves with a value or a mark can meet it.
    not_reported: NotReported {
        /// No points.
        Zero "zero",
        /// The other leaves bear its weight.
        Rescale "rescale",
        /// The subject has no score and stands in no comparison.
        SetAside "set_aside",
    }
    /// What is divided by is not above zero (基准为零); completion, steps by share and quotients can meet it.
    zero_reference: ZeroReference {
        /// As where there is no task.
        NoTask "no_task",
        /// The leaf's full marks.
        FullMarks "full_marks",
        /// No points.
        Zero "zero",
    }
    /// Best and worst are equal (最好与最差相同); efficacy can meet it.
    all_equal: AllEqual {
        /// The leaf's full marks.
        FullMarks "full_marks",
        /// The base.
        Base "base",
        /// The base and half the span.
        Middle "middle",
    }
    /// Only one is compared (仅一个对象); places between two ends can meet it.
    alone: Alone {
        /// The points of the first place.
        First "first",
        /// Half way between first and last.
        Middle "middle",
        /// The points of the last place.
        Last "last",
    }
    /// Two are equal (并列); places can meet it.
    tie: TiePoints {
        /// Each has the points of the highest place they share.
        SharePlace "share_place",
        /// Each has the mean of the points of the places they share.
        MeanOfPlaces "mean_of_places",
        /// Each has the points of the place they share, and the next place follows: 1, 2, 2, 3.
        Dense "dense",
    }
    /// Equals share a dense place, and points run in a line to the last place (并列后的末位名次); places between two ends
    /// whose `tie` is `dense` can meet it.
    dense_last: DenseLast {
        /// The last place is the number of those compared: of 3, 2, 2, 1 it is 4.
        Subjects "subjects",
        /// The last place is the last dense one: of 3, 2, 2, 1 it is 3.
        Places "places",
    }
    /// Nobody of a class has voted (类别空缺); ballots can meet it.
    empty_class: EmptyClass {
        /// The other classes bear its weight.
        Rescale "rescale",
        /// The class has given no points.
        Zero "zero",
    }
}

impl Choices {
    /// Refuses a leaf that can meet a case nothing is said about.
    pub(super) fn check(&self, id: &str, cases: &[Case], at: &Place<'_>) -> Result<(), Error> {
        match cases.iter().find(|case| !self.says(**case)) {
            Some(case) => {
                let (key, allowed) = (case.key(), case.allowed());
                Err(Fault::ChoiceMissing { id: id.into(), key, allowed }.at(at))
            }
            None => Ok(()),
        }
    }
}
