//! Extensions: what a step of a rule asks of an event, and what the event adds.

use crate::deadline::answer::{DayFigure, ExtensionGranted, WithoutEffect};
use crate::deadline::fault::LogFault;
use crate::deadline::log::Entry;
use crate::deadline::rule::{Amount, Count, ExtensionStep, GrantedWhen, Unsettled};
use crate::error::Error;

impl ExtensionGranted {
    /// What an event grants by a step of its rule, from an end that nothing has moved.
    pub(super) fn new(
        entry: &Entry<'_>,
        step: &ExtensionStep,
        by: Option<u32>,
        to: Option<u32>,
        end_before: DayFigure,
    ) -> Self {
        Self {
            event: entry.event.id.clone(),
            by,
            to,
            end_before,
            approver: step.approver.known().cloned(),
            approved_by: entry.event.approved_by.clone(),
        }
    }
}

/// Why a step does not take an event.
pub(super) fn hindrance(
    step: &ExtensionStep,
    entry: &Entry<'_>,
    is_expired: impl FnOnce() -> bool,
) -> Option<WithoutEffect> {
    let named = step.approver.known().is_none() || entry.event.approved_by.is_some();
    match step.when {
        _ if !named => Some(WithoutEffect::ApproverMissing),
        GrantedWhen::BeforeExpiry if is_expired() => Some(WithoutEffect::ExtensionAfterExpiry),
        _ => None,
    }
}

/// How many more and how many in all a step grants, with what an event says.
///
/// # Errors
/// `log.amount_missing` `log.amount_out_of_range`
pub(super) fn amounts(step: &ExtensionStep, entry: &Entry<'_>) -> Result<(Option<u32>, Option<u32>), Error> {
    let amount =
        |amount: Option<Amount>| amount.map(|amount| settled(Some(amount), entry.event.n, entry)).transpose();
    Ok((amount(step.by)?, amount(step.to)?))
}

/// An amount with what an event says of it; zero where there is none to settle.
///
/// # Errors
/// `log.amount_missing` `log.amount_out_of_range`
pub(crate) fn settled(amount: Option<Amount>, said: Option<Count>, entry: &Entry<'_>) -> Result<u32, Error> {
    let id = entry.event.id.clone();
    let out_of_range = |found, allowed| {
        let fault = match id.is_empty() {
            true => LogFault::QuestionAmount { found, allowed },
            false => LogFault::AmountOutOfRange { id: id.clone(), found, allowed },
        };
        entry.refused(fault, Some("n"))
    };
    match (amount, said) {
        (None, None) => Ok(0),
        (None, Some(said)) => {
            let fault = LogFault::ExtensionSaysAmount { id: id.clone(), found: said.number() };
            Err(entry.refused(fault, Some("n")))
        }
        (Some(amount), said) => amount.settled(said).map_err(|wrong| match wrong {
            Unsettled::Missing => entry.refused(LogFault::AmountMissing { id: id.clone() }, None),
            Unsettled::OutOfRange(found) => out_of_range(found, amount.to_string()),
        }),
    }
}
