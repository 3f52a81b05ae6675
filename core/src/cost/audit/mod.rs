//! What is odd in the lines of a ledger: invoices, orders, entries that agree, quantities of nothing.

mod energy;

use crate::cost::finding::CostFinding;
use crate::cost::ledger::{CostLedger, LedgerLine, LineEntry};
use crate::error::{Error, Pointer};
use crate::finding::Finding;
use crate::number::{Decimal, Ratio};
use crate::words::{Words, excerpt};
use energy::other_energy;
use std::collections::{BTreeMap, HashMap};

/// A finding with the line it stands at.
type Found = (usize, Finding);

/// What is odd in the lines, in their order.
pub(super) fn findings(ledger: &CostLedger, lines: &[LineEntry<'_>]) -> Result<Vec<Finding>, Error> {
    let audit = Audit { ledger, lines };
    let mut found = audit.lines();
    found.extend(audit.invoices());
    found.extend(audit.alike());
    found.extend(audit.orders()?);
    found.extend(other_energy(ledger, lines));
    found.sort_by_key(|(index, _)| *index);
    Ok(found.into_iter().map(|(_, finding)| finding).collect())
}

#[derive(Clone, Copy)]
struct Audit<'a> {
    ledger: &'a CostLedger,
    lines: &'a [LineEntry<'a>],
}

impl<'a> Audit<'a> {
    fn standing(self) -> impl Iterator<Item = &'a LineEntry<'a>> {
        self.lines.iter().filter(|entry| entry.stands())
    }

    /// A finding at a key of a line.
    fn at(self, finding: CostFinding, entry: &LineEntry<'_>, pointer: &str) -> Found {
        let vehicle = self.ledger.vehicles.get_index(entry.vehicle).map_or("", |(id, _)| id.as_str());
        let at = format!("{}{pointer}", Pointer::ROOT.key("lines").index(entry.index));
        (entry.index, finding.found().of(vehicle).named(&entry.line.id).at(at))
    }

    /// What is odd in a line by itself.
    fn lines(self) -> Vec<Found> {
        let nothing = self.standing().filter(|entry| entry.is_of_nothing()).map(|entry| {
            let finding = CostFinding::OfNothing { amount: entry.line.amount.to_string() };
            self.at(finding, entry, "/quantity")
        });
        let late = self.standing().filter_map(|entry| {
            let order = entry.line.order.as_ref()?;
            let approved = order.approved_on.filter(|approved| *approved > entry.line.day)?;
            let (no, day) = (excerpt(&order.no), entry.line.day.to_string());
            let finding = CostFinding::ApprovedLate { no, approved: approved.to_string(), day };
            Some(self.at(finding, entry, "/order/approved_on"))
        });
        nothing.chain(late).collect()
    }

    fn invoices(self) -> Vec<Found> {
        let numbered = self.standing().filter_map(|entry| Some((entry.line.invoice.as_deref()?, entry)));
        let twice = groups(numbered.filter(|(invoice, _)| !invoice.is_empty()));
        let finding = |(invoice, entries): (&str, Vec<&LineEntry<'_>>)| {
            let (count, lines) = (entries.len(), named(&entries));
            let finding = CostFinding::InvoiceTwice { invoice: excerpt(invoice), count, lines };
            entries.get(1).map(|second| self.at(finding, second, "/invoice"))
        };
        twice.into_iter().filter_map(finding).collect()
    }

    /// Lines that buy the same twice and have no invoice to tell them apart.
    fn alike(self) -> Vec<Found> {
        let bought = self.standing().filter(|entry| entry.line.invoice.is_none());
        let keyed = bought.filter_map(|entry| {
            let quantity = entry.line.quantity?;
            let LedgerLine { day, amount, .. } = entry.line;
            Some(((entry.vehicle, entry.category, *day, *amount, quantity.carried(), quantity.size()), entry))
        });
        let finding = |entries: Vec<&LineEntry<'_>>| {
            let finding = CostFinding::EnteredTwice { count: entries.len(), lines: named(&entries) };
            entries.get(1).map(|second| self.at(finding, second, ""))
        };
        groups(keyed).into_values().filter_map(finding).collect()
    }

    fn orders(self) -> Result<Vec<Found>, Error> {
        let mut orders: BTreeMap<(&str, &str), Vec<&LineEntry<'_>>> = BTreeMap::new();
        for entry in self.standing() {
            if let Some(order) = &entry.line.order {
                orders.entry((&order.kind, &order.no)).or_default().push(entry);
            }
        }
        let back = self.paid_back();
        let found = orders.into_values().map(|entries| self.order(&entries, &back));
        Ok(found.collect::<Result<Vec<_>, Error>>()?.concat())
    }

    /// What was paid back of each line.
    fn paid_back(self) -> HashMap<&'a str, Vec<Ratio>> {
        let mut back: HashMap<&str, Vec<Ratio>> = HashMap::new();
        for entry in self.lines.iter().filter(|entry| !entry.reversed) {
            if let Some(target) = &entry.line.refunds {
                back.entry(target).or_default().push(entry.line.amount.ratio());
            }
        }
        back
    }

    /// Limits that differ, and a sum above the highest of them.
    fn order(
        self,
        entries: &[&LineEntry<'_>],
        back: &HashMap<&str, Vec<Ratio>>,
    ) -> Result<Vec<Found>, Error> {
        let limits = || entries.iter().filter_map(|entry| Some((entry.line.order.as_ref()?.limit?, *entry)));
        let by_limit = |(limit, _): &(Decimal, &LineEntry<'_>)| *limit;
        let (Some((low, _)), Some((high, last))) =
            (limits().min_by_key(by_limit), limits().max_by_key(by_limit))
        else {
            return Ok(Vec::new());
        };
        let no = last.line.order.as_ref().map(|order| excerpt(&order.no)).unwrap_or_default();
        let mut found = Vec::new();
        if low != high {
            let (no, low, high) = (no.clone(), low.to_string(), high.to_string());
            found.push(self.at(CostFinding::OrderLimitsDiffer { no, low, high }, last, "/order/limit"));
        }
        let amounts = entries.iter().flat_map(|entry| {
            let back = back.get(entry.line.id.as_str()).into_iter().flatten().cloned();
            std::iter::once(entry.line.amount.ratio()).chain(back)
        });
        let spent = Ratio::sum(amounts)?;
        if spent > high.ratio() {
            let (spent, limit) = (spent.to_string(), high.to_string());
            let last = entries.last().unwrap_or(&last);
            found.push(self.at(CostFinding::OrderExceeded { no, spent, limit }, last, "/order"));
        }
        Ok(found)
    }
}

/// The entries that share a key with another.
fn groups<'e, K: Ord>(
    keyed: impl Iterator<Item = (K, &'e LineEntry<'e>)>,
) -> BTreeMap<K, Vec<&'e LineEntry<'e>>> {
    let mut groups: BTreeMap<K, Vec<&LineEntry<'_>>> = BTreeMap::new();
    for (key, entry) in keyed {
        groups.entry(key).or_default().push(entry);
    }
    groups.retain(|_, entries| entries.len() > 1);
    groups
}

/// The most lines that a finding names.
const NAMED: usize = 8;

/// The ids of some lines; of many the first.
fn named(entries: &[&LineEntry<'_>]) -> Words {
    let ids: Vec<_> = entries.iter().take(NAMED).map(|entry| excerpt(&entry.line.id)).collect();
    let more = if entries.len() > NAMED { "…" } else { "" };
    Words::new(format!("{}{more}", ids.join("、")), format!("{}{more}", ids.join(", ")))
}
