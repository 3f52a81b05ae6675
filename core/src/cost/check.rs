//! Whether a ledger stands in itself: ids, names, amounts, quantities, reversals.

use super::fault::Fault;
use super::ledger::{Ledger, Line, Quantity};
use crate::error::{Error, Place};
use crate::number::Decimal;
use std::collections::{BTreeMap, BTreeSet};

impl Ledger {
    /// Refuses a ledger that does not stand in itself.
    ///
    /// # Errors
    /// As the ledger lists them, but for the readings.
    pub(super) fn check_lines(&self) -> Result<(), Error> {
        let by_id: BTreeMap<&str, &Line> = self.lines.iter().map(|line| (line.id.as_str(), line)).collect();
        let (mut ids, mut reversed) = (BTreeSet::new(), BTreeSet::new());
        let lines = Place::ROOT.key("lines");
        for (index, line) in self.lines.iter().enumerate() {
            let place = lines.index(index);
            once(&mut ids, &line.id, &place)?;
            self.check_vehicle(&line.vehicle, &place)?;
            self.check_line(line, &place)?;
            let Some(target) = &line.reverses else { continue };
            let place = place.key("reverses");
            let mirrored = by_id.get(target.as_str()).filter(|line| line.reverses.is_none());
            let nothing = || Fault::ReversesNothing { found: target.clone() }.at(place);
            check_reversal(line, mirrored.ok_or_else(nothing)?, &lines.index(index))?;
            if !reversed.insert(target) {
                return Err(Fault::ReversedTwice { id: target.clone() }.at(place));
            }
        }
        self.check_meters(&mut ids)
    }

    fn check_meters<'a>(&'a self, ids: &mut BTreeSet<&'a str>) -> Result<(), Error> {
        let readings = Place::ROOT.key("readings");
        for (index, reading) in self.readings.iter().enumerate() {
            once(ids, &reading.id, &readings.index(index))?;
            self.check_vehicle(&reading.vehicle, &readings.index(index))?;
        }
        let meters = Place::ROOT.key("meters");
        for (index, event) in self.meters.iter().enumerate() {
            once(ids, &event.id, &meters.index(index))?;
            self.check_vehicle(&event.vehicle, &meters.index(index))?;
        }
        Ok(())
    }

    fn check_vehicle(&self, vehicle: &str, place: &Place<'_>) -> Result<(), Error> {
        if self.vehicles.contains_key(vehicle) {
            return Ok(());
        }
        Err(Fault::VehicleUnknown { found: crate::document::excerpt(vehicle) }.at(place.key("vehicle")))
    }

    fn check_line(&self, line: &Line, place: &Place<'_>) -> Result<(), Error> {
        let Some(category) = self.categories.get(&line.category) else {
            let (found, allowed) = (crate::document::excerpt(&line.category), listed(self.categories.keys()));
            return Err(Fault::CategoryUnknown { found, allowed }.at(place.key("category")));
        };
        check_places(line.amount, self.places, &place.key("amount"))?;
        check_sign("amount", line.amount, line, &place.key("amount"))?;
        let Some(quantity) = line.quantity else { return Ok(()) };
        let (carried, quantity_place) = (quantity.carried(), place.key("quantity"));
        let place = quantity_place.key(carried.word());
        if !category.carries.contains(&carried) {
            let allowed = listed(category.carries.iter().map(|carried| carried.word()));
            let (found, category) = (carried.word(), line.category.clone());
            return Err(Fault::QuantityNotInChart { found, category, allowed }.at(place));
        }
        check_sign(carried.word(), quantity.size(), line, &place)
    }
}

/// Refuses an amount with more places than are kept.
pub(super) fn check_places(amount: Decimal, places: u32, place: &Place<'_>) -> Result<(), Error> {
    if amount.places() <= places {
        return Ok(());
    }
    Err(Fault::AmountPlaces { found: amount.to_string(), places }.at(place))
}

fn check_sign(key: &'static str, value: Decimal, line: &Line, place: &Place<'_>) -> Result<(), Error> {
    if value.is_negative() && line.reverses.is_none() {
        return Err(Fault::BelowZero { key, found: value.to_string() }.at(place));
    }
    Ok(())
}

fn check_reversal(line: &Line, mirrored: &Line, place: &Place<'_>) -> Result<(), Error> {
    let opposite = |quantity: Quantity| (quantity.carried(), -quantity.size().ratio());
    let same = |quantity: Quantity| (quantity.carried(), quantity.size().ratio());
    let mirrors = [
        ("vehicle", line.vehicle == mirrored.vehicle),
        ("category", line.category == mirrored.category),
        ("amount", line.amount.ratio() == -mirrored.amount.ratio()),
        ("quantity", line.quantity.map(same) == mirrored.quantity.map(opposite)),
        ("odometer", line.odometer.is_none()),
    ];
    match mirrors.into_iter().find(|(_, mirrors)| !mirrors) {
        Some((key, _)) => Err(Fault::ReversalDiffers { key, id: mirrored.id.clone() }.at(place.key(key))),
        None => Ok(()),
    }
}

fn once<'a>(ids: &mut BTreeSet<&'a str>, id: &'a str, place: &Place<'_>) -> Result<(), Error> {
    if ids.insert(id) { Ok(()) } else { Err(Fault::IdTwice { id: id.to_owned() }.at(place.key("id"))) }
}

fn listed(words: impl Iterator<Item = impl ToString>) -> String {
    let words: Vec<_> = words.map(|word| word.to_string()).collect();
    if words.is_empty() { "—".to_owned() } else { words.join(", ") }
}
