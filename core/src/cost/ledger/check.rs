//! Whether a ledger is consistent in itself: ids, names, amounts, quantities, and what is taken back.

use super::entry::LineEntry;
use super::{Carried, CostLedger, LedgerLine, correction};
use crate::cost::fault::{Fault, key_words};
use crate::error::{Error, Pointer};
use crate::named::{Missing, Named};
use crate::number::Decimal;
use crate::words::{Title, Words, excerpt};
use indexmap::IndexMap;
use std::collections::BTreeSet;

/// What a consistent ledger says, with every vehicle and category found.
#[derive(Clone, Debug)]
pub(crate) struct ConsistentLedger<'a> {
    pub(crate) lines: Vec<LineEntry<'a>>,
    /// The vehicle of each reading.
    pub(crate) readings: Vec<usize>,
    /// The vehicle of each meter event.
    pub(crate) meters: Vec<usize>,
}

impl CostLedger {
    /// The ledger with every vehicle and category found.
    ///
    /// # Errors
    /// As the ledger lists them, but for the readings.
    pub(crate) fn checked(&self) -> Result<ConsistentLedger<'_>, Error> {
        let mut ids = BTreeSet::new();
        let vehicles = named(&self.vehicles, |vehicle| vehicle.title.as_ref());
        let mut lines = self.lines(&vehicles, &mut ids)?;
        correction::apply(&mut lines)?;
        let readings = self.readings.iter().map(|reading| (reading.id.as_str(), reading.vehicle.as_str()));
        let readings = found("readings", readings, &vehicles, &mut ids)?;
        let meters = self.meters.iter().map(|event| (event.id.as_str(), event.vehicle.as_str()));
        let meters = found("meters", meters, &vehicles, &mut ids)?;
        Ok(ConsistentLedger { lines, readings, meters })
    }

    fn lines<'a>(
        &'a self,
        vehicles: &Named<&str>,
        ids: &mut BTreeSet<&'a str>,
    ) -> Result<Vec<LineEntry<'a>>, Error> {
        let categories = named(&self.categories, |category| category.title.as_ref());
        let list = Pointer::ROOT.key("lines");
        let entry = |(index, line): (usize, &'a LedgerLine)| {
            let place = list.index(index);
            once(ids, &line.id, &place)?;
            let vehicle = find_vehicle(vehicles, &line.vehicle, &place)?;
            let category = find(&categories, &line.category, category_unknown);
            let category = category.map_err(|fault| fault.at(place.key("category")))?;
            let carries =
                self.categories.get_index(category).map_or(&[][..], |(_, chart)| chart.carries.as_slice());
            self.check_line(line, carries, &place)?;
            Ok(LineEntry { line, index, vehicle, category, carries, reversed: false })
        };
        self.lines.iter().enumerate().map(entry).collect()
    }

    fn check_line(&self, line: &LedgerLine, carries: &[Carried], place: &Pointer<'_>) -> Result<(), Error> {
        check_places(line.amount, self.places, &place.key("amount"))?;
        let takes_back = line.reverses.is_some() || line.refunds.is_some();
        check_sign("amount", line.amount, takes_back, &place.key("amount"))?;
        let Some(quantity) = line.quantity else { return Ok(()) };
        let (carried, quantity_place) = (quantity.carried(), place.key("quantity"));
        let place = quantity_place.key(carried.word());
        if !carries.contains(&carried) {
            let (found, category) = (key_words(carried.word()), line.category.clone());
            let allowed = listed(carries);
            return Err(Fault::QuantityNotInChart { found, category, allowed }.at(place));
        }
        check_sign(carried.word(), quantity.size(), line.reverses.is_some(), &place)
    }
}

/// The vehicle of each entry of a list of readings or events.
fn found<'a>(
    list: &'static str,
    entries: impl Iterator<Item = (&'a str, &'a str)>,
    vehicles: &Named<&str>,
    ids: &mut BTreeSet<&'a str>,
) -> Result<Vec<usize>, Error> {
    let list = Pointer::ROOT.key(list);
    let entries = entries.enumerate();
    entries
        .map(|(index, (id, vehicle))| {
            once(ids, id, &list.index(index))?;
            find_vehicle(vehicles, vehicle, &list.index(index))
        })
        .collect()
}

fn find_vehicle(vehicles: &Named<&str>, name: &str, place: &Pointer<'_>) -> Result<usize, Error> {
    let unknown = |found, allowed| Fault::VehicleUnknown { found, allowed };
    find(vehicles, name, unknown).map_err(|fault| fault.at(place.key("vehicle")))
}

/// The entries of a list of the ledger, by id and by title.
fn named<T>(list: &IndexMap<String, T>, title: impl Fn(&T) -> Option<&Title>) -> Named<&str> {
    Named::of(list.iter().map(|(id, entry)| (id.as_str(), title(entry).map(|title| title.zh.as_str()))))
}

fn find(list: &Named<&str>, name: &str, unknown: fn(String, Words) -> Fault) -> Result<usize, Fault> {
    list.find(name).map_err(|missing| match missing {
        Missing::Several(ids) => Fault::NameAmbiguous { found: excerpt(name), ids },
        Missing::Unknown(allowed) => unknown(excerpt(name), allowed),
    })
}

fn category_unknown(found: String, allowed: Words) -> Fault {
    Fault::CategoryUnknown { found, allowed }
}

/// Refuses an amount with more places than are kept.
pub(crate) fn check_places(amount: Decimal, places: u32, place: &Pointer<'_>) -> Result<(), Error> {
    if amount.places() <= places {
        return Ok(());
    }
    Err(Fault::AmountPlaces { found: amount.to_string(), places }.at(place))
}

fn check_sign(key: &'static str, value: Decimal, takes_back: bool, place: &Pointer<'_>) -> Result<(), Error> {
    if value.is_negative() && !takes_back {
        return Err(Fault::BelowZero { key: key_words(key), found: value.to_string() }.at(place));
    }
    Ok(())
}

fn once<'a>(ids: &mut BTreeSet<&'a str>, id: &'a str, place: &Pointer<'_>) -> Result<(), Error> {
    if ids.insert(id) { Ok(()) } else { Err(Fault::IdTwice { id: id.to_owned() }.at(place.key("id"))) }
}

fn listed(carries: &[Carried]) -> Words {
    let words: Vec<_> = carries.iter().map(|carried| key_words(carried.word())).collect();
    let joined = |language| words.iter().map(|words| words.of(language)).collect::<Vec<_>>().join(", ");
    if words.is_empty() { Words::new("（无）", "(none)") } else { Words::each(joined) }
}
