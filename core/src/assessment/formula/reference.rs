//! What a figure is held against: a target, a constant, another figure, or the best, the worst, the mean of all.

use super::scope::Scope;
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::cmp::Ordering;

/// What a figure is held against (基准).
///
/// # Shape
/// `{"target": {}}`, `{"fixed": "90"}`, `{"value": "city"}`, `{"best": {"among": "class"}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Reference"))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Reference<N = String> {
    /// The target of the same value that is in force (目标值).
    Target {},
    /// A constant.
    Fixed(Ratio),
    /// Another value or node of the same subject.
    Value(N),
    /// The best of the same figure among the subjects compared (最好值).
    Best {
        /// Who is compared.
        among: Among,
    },
    /// The worst of the same figure among the subjects compared (最差值).
    Worst {
        /// Who is compared.
        among: Among,
    },
    /// The mean of the same figure among the subjects compared (平均值).
    Mean {
        /// Who is compared.
        among: Among,
    },
}

/// Who is compared (比较范围); who has no value is not in the set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Among {
    /// The subjects of the same class.
    Class,
    /// All subjects of the cohort.
    All,
}

/// Which of two values is better (优劣方向).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// The higher.
    High,
    /// The lower.
    Low,
}

impl Better {
    /// The better of two figures first.
    pub(crate) fn first(self, a: &Ratio, b: &Ratio) -> Ordering {
        match self {
            Self::High => b.cmp(a),
            Self::Low => a.cmp(b),
        }
    }

    /// Whether points that change in this way with a rising value rise where the value falls short.
    pub(crate) fn is_against(self, change: &Ratio) -> bool {
        match self {
            Self::High => change.is_negative(),
            Self::Low => *change > Ratio::ZERO,
        }
    }
}

impl Reference {
    /// Resolves the names of a reference that the figure `of` is held against.
    pub(crate) fn resolve(
        &self,
        of: &str,
        scope: &Scope<'_>,
        at: &Pointer<'_>,
    ) -> Result<Reference<usize>, Error> {
        Ok(match self {
            Self::Target {} => {
                scope.value(of, &at.key("target"))?;
                Reference::Target {}
            }
            Self::Fixed(value) => Reference::Fixed(value.clone()),
            Self::Value(name) => Reference::Value(scope.column(name, &at.key("value"))?),
            Self::Best { among } => {
                scope.ranked(of, &at.key("best"))?;
                Reference::Best { among: *among }
            }
            Self::Worst { among } => {
                scope.ranked(of, &at.key("worst"))?;
                Reference::Worst { among: *among }
            }
            Self::Mean { among } => {
                scope.compared(of, &at.key("mean"))?;
                Reference::Mean { among: *among }
            }
        })
    }
}

/// What a figure is held against, for one subject.
pub(crate) struct Referred<'s> {
    pub(crate) value: Cow<'s, Ratio>,
    pub(crate) origin: ReferenceOrigin,
}

/// Where a reference comes from; worded only where it is shown.
pub(crate) enum ReferenceOrigin {
    /// A target, by its place in the cohort's list.
    Target(usize),
    Fixed,
    /// Another figure of the subject, by its column.
    Figure(usize),
    /// The best of a column, and who has it.
    Best(usize, usize),
    /// The worst of a column, and who has it.
    Worst(usize, usize),
    /// The mean of those compared.
    Mean(Among),
}
