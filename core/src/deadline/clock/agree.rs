//! A clock under every reading of its rule that is left open: what all of them agree on.

use super::course::Course;
use crate::day::Day;
use crate::deadline::answer::{ClockState, CountFigure, Elapsed, ExtensionGranted, Standing};
use crate::deadline::rule::{Reading, undecided};
use crate::error::Error;

/// A clock under each reading of its rule.
#[derive(Clone, Debug)]
pub(crate) struct Courses<'t> {
    /// What all readings agree on.
    pub(crate) agreed: Course<'t>,
    /// The clock under each reading, and why what they differ in is not known; `None` where there is one reading.
    apart: Option<(Vec<Course<'t>>, Error)>,
}

impl<'t> Courses<'t> {
    /// The clock under each of some readings.
    ///
    /// # Errors
    /// What any of them is refused for.
    pub(crate) fn of(
        readings: &[Reading],
        course: impl Fn(Reading) -> Result<Course<'t>, Error>,
    ) -> Result<Self, Error> {
        let (first, others) = readings.split_first().unwrap_or((&Reading::PLAIN, &[]));
        let agreed = course(*first)?;
        if others.is_empty() {
            return Ok(Self { agreed, apart: None });
        }
        let others = others.iter().map(|reading| course(*reading));
        let each: Vec<_> = std::iter::once(Ok(agreed.clone())).chain(others).collect::<Result<_, _>>()?;
        let days = each.iter().map(|course| course.end.day().ok());
        let why = undecided(readings.iter().copied().zip(days));
        Ok(Self { agreed: agreeing(agreed, &each, &why), apart: Some((each, why)) })
    }

    /// Why what the readings differ in is not known.
    pub(super) fn undecided(&self) -> Error {
        let apart = self.apart.as_ref().map(|(_, why)| why.clone());
        apart.or(self.agreed.end.day().err().cloned()).unwrap_or_else(|| undecided(std::iter::empty()))
    }

    /// Whether a day or a count of the clock is provisional under any reading.
    pub(crate) fn is_provisional(&self, provisional: impl Fn(&Course<'_>) -> bool) -> bool {
        match &self.apart {
            None => provisional(&self.agreed),
            Some((each, _)) => each.iter().any(provisional),
        }
    }

    /// Where the clock stands, as far as all readings agree on it.
    pub(super) fn standing(&self, standing: impl Fn(&Course<'_>) -> Standing) -> Standing {
        match &self.apart {
            None => standing(&self.agreed),
            Some((each, why)) => {
                let standings = each.iter().map(&standing);
                standings.reduce(|one, other| both(one, other, why)).unwrap_or_else(|| standing(&self.agreed))
            }
        }
    }
}

/// The first of several courses, of which holds what all of them agree on.
fn agreeing<'t>(first: Course<'t>, each: &[Course<'t>], why: &Error) -> Course<'t> {
    let one = |day: fn(&Course<'_>) -> Option<Day>| each.iter().all(|course| day(course) == day(&first));
    let raw = one(|course| course.end.raw_day().ok());
    let rolled = one(|course| course.end.day().ok());
    let end = first.end.clone().decided(raw, rolled, why);
    let granted = first.granted.iter().filter_map(|granted| in_all(granted, each, why)).collect();
    let effects = each.iter().fold(first.effects.clone(), |effects, course| effects.agreed(&course.effects));
    let starts = each.iter().fold(first.starts.clone(), |starts, course| alike(starts, &course.starts));
    let request = |course: &Course<'_>| course.awaited.map(|request| request.number);
    let awaited = first.awaited.filter(|_| each.iter().all(|course| request(course) == request(&first)));
    Course { end, granted, effects, starts, awaited, ..first }
}

/// An extension that every course takes; the last day before it is known where all of them agree on that too.
fn in_all(granted: &ExtensionGranted, each: &[Course<'_>], why: &Error) -> Option<ExtensionGranted> {
    let grant = |granted: &ExtensionGranted| (granted.event.clone(), granted.by, granted.to);
    let same =
        |course: &Course<'_>| course.granted.iter().find(|other| grant(other) == grant(granted)).cloned();
    let others: Vec<_> = each.iter().map(same).collect::<Option<_>>()?;
    let known = others.iter().all(|other| other.end_before.day() == granted.end_before.day());
    let end_before = if known { granted.end_before.clone() } else { Err(why).into() };
    Some(ExtensionGranted { end_before, ..granted.clone() })
}

/// The days that two lists begin with alike.
fn alike(mut one: Vec<Day>, other: &[Day]) -> Vec<Day> {
    let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    one.truncate(same);
    one
}

/// What two standings agree on.
fn both(one: Standing, other: Standing, why: &Error) -> Standing {
    let state = match (one.state, other.state) {
        (one, other) if one == other => one,
        (ClockState::NotComputable(one), ClockState::NotComputable(other))
            if one.because == other.because =>
        {
            ClockState::NotComputable(one)
        }
        _ => ClockState::NotComputable(why.into()),
    };
    Standing {
        effect: one.effect.filter(|effect| other.effect.as_ref() == Some(effect)),
        deemed: one.deemed.filter(|deemed| other.deemed.as_ref() == Some(deemed)),
        elapsed: one.elapsed.zip(other.elapsed).and_then(|(one, other)| elapsed(one, other, why)),
        remaining: one.remaining.filter(|remaining| other.remaining.as_ref() == Some(remaining)),
        overdue: one.overdue.filter(|overdue| other.overdue.as_ref() == Some(overdue)),
        state,
        ..one
    }
}

fn elapsed(one: Elapsed, other: Elapsed, why: &Error) -> Option<Elapsed> {
    let counted = one.counted.map(|counted| match other.counted == Some(counted.clone()) {
        true => counted,
        false => CountFigure::Unknown { not_computable: why.into() },
    });
    // As many days to the same day began on the same day: the working days among them are the same.
    (one.calendar_days == other.calendar_days).then_some(Elapsed { counted, ..one })
}
