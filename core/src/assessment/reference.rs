//! What a figure is held against: a target, a constant, another figure, or the best, the worst, the mean of all.

use super::scheme::Scope;
use crate::error::{Error, Place};
use crate::number::Ratio;
use serde::{Deserialize, Serialize};

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

impl Reference {
    /// Resolves the names of a reference that the figure `of` is held against.
    pub(super) fn resolve(
        &self,
        of: &str,
        scope: &Scope<'_>,
        at: &Place<'_>,
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
