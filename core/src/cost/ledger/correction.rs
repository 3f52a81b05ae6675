//! What takes another line back: reversals, whole, and refunds of a part (冲销、部分退款).

use super::entry::LineEntry;
use super::{LedgerLine, LedgerQuantity};
use crate::cost::fault::{Fault, key_words};
use crate::error::{Error, Pointer};
use crate::number::{Decimal, Ratio};
use std::collections::{BTreeMap, HashMap};

/// Checks every line that takes back another, and marks the lines that are reversed.
///
/// # Rule
/// A reversal mirrors its line and is not itself reversed. A refund has the vehicle and the category of its line, an
/// amount below zero, and neither quantity nor reading; the refunds of a line are no more than was paid. Both come on
/// the day of their line or later.
///
/// # Errors
/// `cost.reverses_nothing` `cost.reversed_twice` `cost.reversal_differs` `cost.refunds_nothing`
/// `cost.refund_differs` `cost.refund_exceeds` `cost.before_its_line`
pub(super) fn apply(lines: &mut [LineEntry<'_>]) -> Result<(), Error> {
    let by_id: HashMap<&str, usize> =
        lines.iter().map(|entry| (entry.line.id.as_str(), entry.index)).collect();
    for index in 0..lines.len() {
        let Some(line) = lines.get(index).map(|entry| entry.line) else { continue };
        let Some(target) = &line.reverses else { continue };
        let target = by_id.get(target.as_str()).copied();
        check_reversal(lines, index, target)?;
        if let Some(reversed) = target.and_then(|target| lines.get_mut(target)) {
            reversed.reversed = true;
        }
    }
    check_refunds(lines, &by_id)
}

fn check_reversal(lines: &[LineEntry<'_>], index: usize, target: Option<usize>) -> Result<(), Error> {
    let list = Pointer::ROOT.key("lines");
    let place = list.index(index);
    let Some(entry) = lines.get(index) else { return Ok(()) };
    let target = target.and_then(|target| lines.get(target)).filter(|target| target.line.reverses.is_none());
    let Some(target) = target else {
        let found = entry.line.reverses.clone().unwrap_or_default();
        return Err(Fault::ReversesNothing { found }.at(place.key("reverses")));
    };
    if let Some(key) = differs(entry, target) {
        let (id, words) = (target.line.id.clone(), key_words(key));
        return Err(Fault::ReversalDiffers { key: words, id }.at(place.key(key)));
    }
    check_day(entry.line, target.line, &place)?;
    if target.reversed {
        return Err(Fault::ReversedTwice { id: target.line.id.clone() }.at(place.key("reverses")));
    }
    Ok(())
}

/// The first key by which a reversal does not mirror its line.
fn differs(reversal: &LineEntry<'_>, target: &LineEntry<'_>) -> Option<&'static str> {
    let (line, mirrored) = (reversal.line, target.line);
    let opposite = |quantity: LedgerQuantity| (quantity.carried(), -quantity.size().ratio());
    let same = |quantity: LedgerQuantity| (quantity.carried(), quantity.size().ratio());
    let mirrors = [
        ("vehicle", reversal.vehicle == target.vehicle),
        ("category", reversal.category == target.category),
        ("amount", line.amount.ratio() == -mirrored.amount.ratio()),
        ("quantity", line.quantity.map(same) == mirrored.quantity.map(opposite)),
        ("odometer", line.odometer.is_none()),
        ("refunds", line.refunds.is_none()),
    ];
    mirrors.into_iter().find(|(_, mirrors)| !mirrors).map(|(key, _)| key)
}

fn check_day(line: &LedgerLine, target: &LedgerLine, place: &Pointer<'_>) -> Result<(), Error> {
    if line.day >= target.day {
        return Ok(());
    }
    let (found, day) = (line.day.to_string(), target.day.to_string());
    Err(Fault::BeforeItsLine { found, id: target.id.clone(), day }.at(place.key("day")))
}

fn check_refunds(lines: &[LineEntry<'_>], by_id: &HashMap<&str, usize>) -> Result<(), Error> {
    let list = Pointer::ROOT.key("lines");
    let mut paid_back: BTreeMap<usize, Vec<&LineEntry<'_>>> = BTreeMap::new();
    for entry in lines {
        let Some(name) = &entry.line.refunds else { continue };
        let place = list.index(entry.index);
        let target = by_id.get(name.as_str()).and_then(|target| lines.get(*target));
        let Some(target) = target.filter(|it| it.line.reverses.is_none() && it.line.refunds.is_none()) else {
            return Err(Fault::RefundsNothing { found: name.clone() }.at(place.key("refunds")));
        };
        if let Some(key) = is_no_refund(entry, target) {
            let (id, words) = (target.line.id.clone(), key_words(key));
            return Err(Fault::RefundDiffers { key: words, id }.at(place.key(key)));
        }
        check_day(entry.line, target.line, &place)?;
        if !entry.reversed {
            paid_back.entry(target.index).or_default().push(entry);
        }
    }
    paid_back.into_iter().try_for_each(|(target, refunds)| match lines.get(target) {
        Some(target) => check_sum(target, &refunds),
        None => Ok(()),
    })
}

/// The first key by which a line is no refund of another.
fn is_no_refund(refund: &LineEntry<'_>, target: &LineEntry<'_>) -> Option<&'static str> {
    let line = refund.line;
    let fits = [
        ("vehicle", refund.vehicle == target.vehicle),
        ("category", refund.category == target.category),
        ("amount", line.amount.is_negative()),
        ("quantity", line.quantity.is_none()),
        ("odometer", line.odometer.is_none()),
        ("fill", line.fill.is_none()),
    ];
    fits.into_iter().find(|(_, fits)| !fits).map(|(key, _)| key)
}

/// Refuses refunds that are more together than what was paid and not reversed.
fn check_sum(target: &LineEntry<'_>, refunds: &[&LineEntry<'_>]) -> Result<(), Error> {
    let paid = if target.reversed { Decimal::ZERO } else { target.line.amount };
    let back = -Ratio::sum(refunds.iter().map(|refund| refund.line.amount.ratio()))?;
    match refunds.last() {
        Some(last) if back > paid.ratio() => {
            let id = target.line.id.clone();
            let fault = Fault::RefundExceeds { id, found: back.to_string(), paid: paid.to_string() };
            Err(fault.at(Pointer::ROOT.key("lines").index(last.index).key("amount")))
        }
        _ => Ok(()),
    }
}
