//! Conditions on figures, events and classes.

use super::scope::Scope;
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A condition on one subject (条件); of a list, all must hold.
///
/// # Shape
/// `{"at_least": ["task", "60"]}`, `{"events": {"of": "accident", "at_least": 1}}`, `{"class_is": ["town"]}`,
/// `{"any": [[…], […]]}`
///
/// # Errors
/// `name.unknown`; `condition.value_missing` where a subject does not have the figure.
// `N` is the name as written, and its column once the scheme is compiled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Condition"))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Condition<N = String> {
    /// The figure is this or more.
    AtLeast(N, Ratio),
    /// The figure is more than this.
    Above(N, Ratio),
    /// The figure is this or less.
    AtMost(N, Ratio),
    /// The figure is less than this.
    Below(N, Ratio),
    /// So many events of a kind are entered.
    Events {
        /// The event.
        of: N,
        /// The least number.
        at_least: u32,
    },
    /// The subject is of one of these classes.
    ClassIs(Vec<N>),
    /// One of these lists holds as a whole.
    Any(Vec<Vec<Condition<N>>>),
}

/// Resolves the names of a list of conditions.
pub(crate) fn resolve_all(
    conditions: &[Condition],
    scope: &Scope<'_>,
    at: &Pointer<'_>,
) -> Result<Vec<Condition<usize>>, Error> {
    let resolved = |(index, condition): (usize, &Condition)| condition.resolve(scope, &at.index(index));
    conditions.iter().enumerate().map(resolved).collect()
}

/// What a condition looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Facet {
    /// A figure, by its column.
    Figure(usize),
    /// How often an event is entered.
    Event(usize),
    /// The class.
    Class,
}

/// What lists of conditions look at, each thing once, in the order written.
pub(crate) fn facets<'a>(lists: impl Iterator<Item = &'a [Condition<usize>]>) -> Vec<Facet> {
    let (mut facets, mut seen) = (Vec::new(), BTreeSet::new());
    for condition in lists.flatten() {
        condition.each_facet(&mut |facet| {
            if seen.insert(facet) {
                facets.push(facet);
            }
        });
    }
    facets
}

impl Condition<usize> {
    fn each_facet(&self, take: &mut impl FnMut(Facet)) {
        match self {
            Self::AtLeast(column, _)
            | Self::Above(column, _)
            | Self::AtMost(column, _)
            | Self::Below(column, _) => take(Facet::Figure(*column)),
            Self::Events { of, .. } => take(Facet::Event(*of)),
            Self::ClassIs(_) => take(Facet::Class),
            Self::Any(lists) => {
                for condition in lists.iter().flatten() {
                    condition.each_facet(take);
                }
            }
        }
    }
}

impl Facet {
    /// The column of a figure.
    pub(crate) fn column(self) -> Option<usize> {
        match self {
            Self::Figure(column) => Some(column),
            Self::Event(_) | Self::Class => None,
        }
    }
}

impl Condition {
    fn resolve(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<Condition<usize>, Error> {
        let figure = |key: &str, name: &str| scope.column(name, &at.key(key).index(0));
        Ok(match self {
            Self::AtLeast(name, least) => Condition::AtLeast(figure("at_least", name)?, least.clone()),
            Self::Above(name, end) => Condition::Above(figure("above", name)?, end.clone()),
            Self::AtMost(name, most) => Condition::AtMost(figure("at_most", name)?, most.clone()),
            Self::Below(name, end) => Condition::Below(figure("below", name)?, end.clone()),
            Self::Events { of, at_least } => Condition::Events { of: scope.event(of), at_least: *at_least },
            Self::ClassIs(ids) => {
                let at = at.key("class_is");
                let class = |(index, id): (usize, &String)| scope.class(id, &at.index(index));
                Condition::ClassIs(ids.iter().enumerate().map(class).collect::<Result<_, _>>()?)
            }
            Self::Any(lists) => {
                let at = at.key("any");
                let list =
                    |(index, list): (usize, &Vec<Condition>)| resolve_all(list, scope, &at.index(index));
                Condition::Any(lists.iter().enumerate().map(list).collect::<Result<_, _>>()?)
            }
        })
    }
}
