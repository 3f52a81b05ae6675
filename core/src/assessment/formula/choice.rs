//! Choices: what happens in the cases a method can hit, settled before anybody knows whom it helps.

use super::fault::Fault;
use crate::error::{Error, Pointer};
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// One case: its key in [`Choices`], and the words allowed there.
macro_rules! cases {
    ($(
        $(#[$doc:meta])* $key:ident: $name:ident $zh:literal {
            $( $(#[$note:meta])* $word:ident $text:literal $meaning:literal ),* $(,)?
        }
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
        pub(crate) enum Case { $( $name, )* }

        impl Case {
            /// The key in [`Choices`], in Chinese with the name of the case.
            pub(crate) fn words(self) -> Words {
                match self { $( Self::$name => {
                    Words::new(concat!("“", $zh, "”（`", stringify!($key), "`）"), concat!("`", stringify!($key), "`"))
                } )* }
            }

            /// The words allowed there, in Chinese with what they mean.
            fn allowed(self) -> Words {
                match self { $( Self::$name => Words::new(
                    concat!($( "`", $text, "`（", $meaning, "）、", )* "`refuse`（不允许）"),
                    concat!($( "`", $text, "`, ", )* "`refuse`"),
                ) ),* }
            }
        }

        impl Choices {
            /// These choices where they say something, else those of the branch above.
            pub(crate) fn within(&self, outer: &Self) -> Self {
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
    no_task: NoTask "本年无任务" {
        /// The leaf's full marks.
        FullMarks "full_marks" "得满分",
        /// No points.
        Zero "zero" "得 0",
        /// The other leaves bear its weight.
        Rescale "rescale" "权重由其他项承担",
        /// Neither points nor full marks, and no place: 82 of 90.
        OutOfRanking "out_of_ranking" "连同满分不计，不参加排名",
    }
    /// A value or mark that should be there is not (未报); leaves with a value or a mark can meet it.
    not_reported: NotReported "未报" {
        /// No points.
        Zero "zero" "得 0",
        /// The other leaves bear its weight.
        Rescale "rescale" "权重由其他项承担",
        /// The subject has no score and stands in no comparison.
        SetAside "set_aside" "不计分，不参加比较",
    }
    /// What is divided by is not above zero (基准为零); completion, steps by share and quotients can meet it.
    zero_reference: ZeroReference "基准不大于零" {
        /// As where there is no task.
        NoTask "no_task" "按本年无任务处理",
        /// The leaf's full marks.
        FullMarks "full_marks" "得满分",
        /// No points.
        Zero "zero" "得 0",
    }
    /// Best and worst are equal (最好与最差相同); efficacy can meet it.
    all_equal: AllEqual "最好与最差相同" {
        /// The leaf's full marks.
        FullMarks "full_marks" "得满分",
        /// The base.
        Base "base" "得基础分",
        /// The base and half the span.
        Middle "middle" "得中间分",
    }
    /// Only one is compared (仅一个对象); places between two ends can meet it.
    alone: Alone "仅一个对象" {
        /// The points of the first place.
        First "first" "得首名分",
        /// Half way between first and last.
        Middle "middle" "得中间分",
        /// The points of the last place.
        Last "last" "得末名分",
    }
    /// Two are equal (并列); places can meet it.
    tie: TiePoints "并列" {
        /// Each has the points of the highest place they share.
        SharePlace "share_place" "各得并列名次的分",
        /// Each has the mean of the points of the places they share.
        MeanOfPlaces "mean_of_places" "各得所占名次的平均分",
        /// Each has the points of the place they share, and the next place follows: 1, 2, 2, 3.
        Dense "dense" "只占一个名次",
    }
    /// Equals share a dense place, and points run in a line to the last place (并列后的末位名次); places between two ends
    /// whose `tie` is `dense` can meet it.
    dense_last: DenseLast "并列后的末位名次" {
        /// The last place is the number of those compared: of 3, 2, 2, 1 it is 4.
        Subjects "subjects" "为对象个数",
        /// The last place is the last dense one: of 3, 2, 2, 1 it is 3.
        Places "places" "为最后一个名次",
    }
    /// Nobody of a class has voted (类别空缺); ballots can meet it.
    empty_class: EmptyClass "类别空缺" {
        /// The other classes bear its weight.
        Rescale "rescale" "权重由其他类别承担",
        /// The class has given no points.
        Zero "zero" "得 0",
    }
}

impl Choices {
    /// Refuses a leaf that can meet a case nothing is said about.
    pub(crate) fn check(&self, id: &str, cases: &[Case], at: &Pointer<'_>) -> Result<(), Error> {
        match cases.iter().find(|case| !self.says(**case)) {
            Some(case) => {
                let (key, allowed) = (case.words(), case.allowed());
                Err(Fault::ChoiceMissing { id: id.into(), key, allowed }.at(at))
            }
            None => Ok(()),
        }
    }
}
