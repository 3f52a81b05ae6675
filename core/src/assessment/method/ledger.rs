//! `ledger`: entries counted one by one (计件、扣分).

use super::facts::{LeafFacts, ScoringMethod};
use crate::assessment::formula::{
    Bounds, Case, Explanation, Fault, Interruption, LedgerEntry, Range, Scope, Scored, factor, joined,
};
use crate::derivation::{Input, Recorder};
use crate::document::Fault as FormFault;
use crate::error::{Error, Pointer};
use crate::nearest::listed;
use crate::number::Ratio;
use crate::words::Words;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A start, and so many points for each entry of the ledger (计件、扣分).
///
/// # Shape
/// `{"start": "100", "kinds": {"late": "-2"}, "repeats": "first_only", "authors": {"whole": {}}, "within": ["0", "100"]}`
///
/// # Rule
/// start + factor × Σ kind × n. Entries with the same `item` count together, by `repeats`; an entry without an item
/// stands alone. An entry whose kind is a multiplier multiplies the rest of its item: 加2倍 is `"3"`.
///
/// # Errors
/// `name.unknown` `name.twice` `bounds.crossed` `ledger.unknown_kind` `ledger.unknown_role`
/// `ledger.multiplies_nothing`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "LedgerMethod"))]
// A key that is absent is empty; that asks nothing of `N`.
#[serde(deny_unknown_fields, bound(deserialize = "N: Deserialize<'de>"))]
pub struct LedgerMethod<N = String> {
    /// The points before any entry.
    pub start: Ratio,
    /// The points of each kind of entry; a deduction is negative.
    pub kinds: IndexMap<String, Ratio>,
    /// What happens where one item is entered more than once.
    pub repeats: LedgerRepeats,
    /// What happens where several have done one thing together.
    pub authors: LedgerAuthors,
    /// The fewest and the most points.
    pub within: Bounds,
    /// Kinds that multiply the points of their item.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub multipliers: IndexMap<String, Ratio>,
    /// A value or node that multiplies the points of all entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<N>,
}

/// What happens where one item is entered more than once (同一事项).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum LedgerRepeats {
    /// Each entry counts (累加).
    Accumulate,
    /// The entry with the most points counts (取最高); among deductions that is the lightest.
    BestOnly,
    /// The entry with the fewest points counts (取最高扣分): among deductions the heaviest.
    WorstOnly,
    /// The entry that stands first counts (只计一次).
    FirstOnly,
}

/// What happens where several have done one thing together (合作者).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LedgerAuthors {
    /// Each has all the points.
    Whole {},
    /// The points are divided by the number of authors.
    Divide {},
    /// Each has the share of its role: 主办 1, 协办 0.5.
    Roles(IndexMap<String, Ratio>),
}

impl LedgerMethod {
    pub(super) fn resolve(&self, scope: &Scope<'_>, at: &Pointer<'_>) -> Result<LedgerMethod<usize>, Error> {
        self.within.check(&at.key("within"))?;
        let multipliers = at.key("multipliers");
        if let Some(name) = self.multipliers.keys().find(|name| self.kinds.contains_key(*name)) {
            let first = at.key("kinds").key(name).to_string();
            return Err(Fault::NameTwice { name: name.clone(), first }.at(multipliers.key(name)));
        }
        let factor = self.factor.as_ref().map(|name| scope.column(name, &at.key("factor"))).transpose()?;
        let Self { start, kinds, repeats, authors, within, multipliers, .. } = self.clone();
        Ok(LedgerMethod { start, kinds, repeats, authors, within, multipliers, factor })
    }
}

/// One item of the ledger: its entries that count by themselves, and what multiplies them.
#[derive(Default)]
struct Item<'a> {
    worth: Vec<(usize, Ratio)>,
    multipliers: Vec<(usize, &'a Ratio)>,
}

impl LedgerMethod<usize> {
    fn items<'s, R: Recorder>(&'s self, seat: &'s impl LeafFacts<R>) -> Result<Vec<Item<'s>>, Interruption> {
        let (mut items, mut known) = (Vec::<Item<'s>>::new(), BTreeMap::new());
        for (index, entry) in seat.ledger() {
            let last = items.len();
            let position = entry.item.as_deref().map_or(last, |name| *known.entry(name).or_insert(last));
            if position == last {
                items.push(Item::default());
            }
            let Some(item) = items.get_mut(position) else { continue };
            match self.multipliers.get(&entry.kind) {
                Some(times) => item.multipliers.push((index, times)),
                None => item.worth.push((index, self.worth(index, entry, seat)?)),
            }
        }
        Ok(items)
    }

    /// The points of one entry: kind × n × the author's share.
    fn worth<R: Recorder>(
        &self,
        index: usize,
        entry: &LedgerEntry,
        seat: &impl LeafFacts<R>,
    ) -> Result<Ratio, Interruption> {
        let place = Pointer::ROOT.key("ledger");
        let place = place.index(index);
        let kind = self.kinds.get(&entry.kind).ok_or_else(|| {
            let allowed = self.kinds.keys().chain(self.multipliers.keys());
            let (found, allowed) = (crate::document::excerpt(&entry.kind), listed(&entry.kind, allowed));
            let fault = Fault::UnknownKind { found, allowed };
            seat.refused(fault, place.key("kind").to_string())
        })?;
        let whole = kind * &Ratio::from(entry.n.unwrap_or(1));
        match &self.authors {
            LedgerAuthors::Whole {} => Ok(whole),
            LedgerAuthors::Divide {} => {
                let authors = entry.authors.map_or(1, std::num::NonZeroU32::get);
                Ok(whole.over(&Ratio::from(authors)).unwrap_or(whole))
            }
            LedgerAuthors::Roles(roles) => {
                let share = entry.role.as_ref().and_then(|role| roles.get(role));
                share.map(|share| &whole * share).ok_or_else(|| {
                    let allowed = listed(entry.role.as_deref().unwrap_or_default(), roles.keys());
                    let fault = match &entry.role {
                        Some(role) => Fault::UnknownRole { found: crate::document::excerpt(role), allowed },
                        None => Fault::RoleMissing { allowed },
                    };
                    seat.refused(fault, place.key("role").to_string())
                })
            }
        }
    }

    /// The points of an item after repeats and multipliers.
    fn item_points<R: Recorder>(
        &self,
        item: &Item<'_>,
        seat: &impl LeafFacts<R>,
    ) -> Result<Ratio, Interruption> {
        let points = item.worth.iter().map(|(_, points)| points);
        let counted = match self.repeats {
            LedgerRepeats::Accumulate if item.worth.is_empty() => None,
            LedgerRepeats::Accumulate => Some(Ratio::sum(points.cloned())?),
            LedgerRepeats::BestOnly => points.max().cloned(),
            LedgerRepeats::WorstOnly => points.min().cloned(),
            LedgerRepeats::FirstOnly => points.min_by_key(|_| 0).cloned(),
        };
        match (counted, item.multipliers.first()) {
            (Some(counted), _) => {
                let multiply = |points: Ratio, (_, times): &(usize, &Ratio)| (&points * *times).in_reach();
                Ok(item.multipliers.iter().try_fold(counted, multiply)?)
            }
            (None, Some((index, _))) => Err(self.multiplies_nothing(*index, seat)),
            (None, None) => Ok(Ratio::ZERO),
        }
    }

    fn multiplies_nothing<R: Recorder>(&self, index: usize, seat: &impl LeafFacts<R>) -> Interruption {
        let kind = seat.ledger().find(|(at, _)| *at == index).map(|(_, entry)| entry.kind.clone());
        let fault = Fault::MultipliesNothing { kind: kind.unwrap_or_default() };
        seat.refused(fault, Pointer::ROOT.key("ledger").index(index).to_string())
    }

    fn formula(&self, items: &[Ratio], times: Option<&Ratio>) -> Words {
        let sum = joined(items.iter().map(factor), " + ");
        let start = &self.start;
        let formula = match (items, times) {
            ([], _) => start.to_string(),
            (_, Some(times)) => format!("{start} + {} × ({sum})", factor(times)),
            (_, None) => format!("{start} + {sum}"),
        };
        Words::same(formula).followed_by(&self.within.words())
    }

    fn inputs<R: Recorder>(&self, items: &[Item<'_>], seat: &impl LeafFacts<R>) -> Vec<Input> {
        let values = items.iter().flat_map(|item| {
            let worth = item.worth.iter().map(|(index, points)| (*index, points.to_string()));
            worth.chain(item.multipliers.iter().map(|(index, times)| (*index, format!("×{times}"))))
        });
        let mut values: Vec<_> = values.collect();
        crate::order::sort_by_key(&mut values, |(index, _)| *index);
        let entries = seat.ledger().zip(values);
        let mut inputs: Vec<_> = entries
            .map(|((index, entry), (_, value))| {
                let name = Words::same(format!("{} {}", entry.id, entry.kind));
                Input::new(name, value).standing_at(Pointer::ROOT.key("ledger").index(index))
            })
            .collect();
        inputs.extend(self.factor.map(|column| seat.input(column)));
        inputs
    }
}

impl ScoringMethod for LedgerMethod<usize> {
    fn points<R: Recorder>(&self, seat: &impl LeafFacts<R>) -> Result<Scored<R::Trace>, Interruption> {
        let items = self.items(seat)?;
        let points = items.iter().map(|item| self.item_points(item, seat)).collect::<Result<Vec<_>, _>>()?;
        let times = self.factor.map(|column| seat.needed(column)).transpose()?;
        let sum = Ratio::sum(points.iter().cloned())?;
        let sum = times.map_or_else(|| sum.clone(), |times| times * &sum);
        let cited = self.factor.map(|column| seat.cited(&[column])).unwrap_or_default();
        let told =
            || Explanation { formula: self.formula(&points, times), inputs: self.inputs(&items, seat) };
        Ok(seat.scored(self.within.hold(&self.start + &sum), cited, told))
    }

    fn cases(&self) -> &'static [Case] {
        &[]
    }

    fn range(&self, _: &Ratio) -> Range {
        let signs_are_known = self.factor.is_none() && self.multipliers.values().all(|by| !by.is_negative());
        let start = Range::only(&self.start);
        let range = match self.kinds.values().all(Ratio::is_zero) {
            true => start,
            false if signs_are_known => self.kinds.values().fold(start, Range::stretched),
            false => Range::OPEN,
        };
        range.held(&self.within)
    }
}

/// Refuses what an entry states although the node does not read it.
pub(crate) fn check_entry(
    ledger: &LedgerMethod<usize>,
    entry: &LedgerEntry,
    at: &Pointer<'_>,
) -> Result<(), Error> {
    if ledger.multipliers.contains_key(&entry.kind) && entry.n.is_some() {
        let allowed = ["id", "subject", "node", "kind", "item"];
        return Err(Error::from(FormFault::unknown_key("n", &allowed)).standing_at(at.key("n")));
    }
    Ok(())
}
