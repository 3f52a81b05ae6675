//! Extensions: which step of a rule an event uses, and what it adds.

use super::amount::{Amount, Count, Unsettled};
use super::clock::{Granted, WithoutEffect};
use super::end::{End, Track};
use super::fault::LogFault;
use super::rule::{Bound, Extension, GrantedWhen, Rule};
use super::timeline::Entry;
use crate::error::Error;

/// How far a clock reaches with the extensions granted so far.
#[derive(Debug)]
pub(super) struct Reach {
    /// The term in all.
    pub(super) total: u32,
    pub(super) end: End,
    pub(super) granted: Vec<Granted>,
}

impl Reach {
    /// Lets an event extend the clock; returns why it does not.
    ///
    /// # Errors
    /// `log.amount_missing` `log.amount_out_of_range` `log.extension_does_not_extend`
    pub(super) fn extend(
        &mut self,
        rule: &Rule,
        entry: &Entry<'_>,
        track: Track<'_>,
    ) -> Result<Option<WithoutEffect>, Error> {
        let Some(step) = rule.extensions.get(self.granted.len()) else {
            return Ok(Some(WithoutEffect::NoFurtherExtension));
        };
        if let Some(reason) = self.hindrance(step, entry) {
            return Ok(Some(reason));
        }
        let (by, to) = (amount(step.by, entry)?, amount(step.to, entry)?);
        if let Some(to) = to.filter(|to| *to <= self.total && rule.bound == Bound::AtLatest) {
            let fault = LogFault::DoesNotExtend { id: entry.event.id.clone(), to, total: self.total };
            return Err(entry.refused(fault, None));
        }
        self.granted.push(Granted {
            event: entry.event.id.clone(),
            by,
            to,
            end_before: self.end.raw_day().into(),
            approver: step.approver.known().cloned(),
            approved_by: entry.event.approved_by.clone(),
        });
        self.lengthen(by, to, track);
        Ok(None)
    }

    /// Why a step does not take this event. Where the due day is not known, no event is known to be late.
    fn hindrance(&self, step: &Extension, entry: &Entry<'_>) -> Option<WithoutEffect> {
        let named = step.approver.known().is_none() || entry.event.approved_by.is_some();
        let expired = || self.end.is_before(entry.when.day).unwrap_or(false);
        match step.when {
            _ if !named => Some(WithoutEffect::ApproverMissing),
            GrantedWhen::BeforeExpiry if expired() => Some(WithoutEffect::ExtensionAfterExpiry),
            _ => None,
        }
    }

    fn lengthen(&mut self, by: Option<u32>, to: Option<u32>, track: Track<'_>) {
        self.total = to.unwrap_or(self.total).saturating_add(by.unwrap_or(0));
        self.end = match by {
            Some(by) => track.further(&self.end, by, self.total),
            None => track.end(self.total),
        };
    }
}

/// The amount of a step, with what an event says.
fn amount(amount: Option<Amount>, entry: &Entry<'_>) -> Result<Option<u32>, Error> {
    amount.map(|amount| settled(Some(amount), entry.event.n, entry)).transpose()
}

/// An amount with what an event says of it; zero where there is none to settle.
///
/// # Errors
/// `log.amount_missing` `log.amount_out_of_range`
pub(super) fn settled(amount: Option<Amount>, said: Option<Count>, entry: &Entry<'_>) -> Result<u32, Error> {
    let id = entry.event.id.clone();
    let out_of_range = |found, allowed| {
        let fault = LogFault::AmountOutOfRange { id: id.clone(), found, allowed };
        entry.refused(fault, Some("n"))
    };
    match (amount, said) {
        (None, None) => Ok(0),
        (None, Some(said)) => Err(out_of_range(said.number(), "—".into())),
        (Some(amount), said) => amount.settled(said).map_err(|wrong| match wrong {
            Unsettled::Missing => entry.refused(LogFault::AmountMissing { id: id.clone() }, None),
            Unsettled::OutOfRange(found) => out_of_range(found, amount.to_string()),
        }),
    }
}
