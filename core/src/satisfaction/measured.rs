//! A tally laid over its survey: what each part counts.

use super::count::Count;
use super::fault::Fault;
use super::survey::Survey;
use super::tally::{Counts, Tally};
use crate::error::{Error, Pointer};
use crate::words::excerpt;
use indexmap::IndexMap;
use std::ops::Range;

/// A tally laid over its survey.
#[derive(Clone, Debug)]
pub(super) struct Measured {
    pub(super) assigned: Count,
    /// For each part of the survey its count, and that of its whole disposition.
    pub(super) parts: Vec<Measure>,
    /// Where the tally stands in the request; nowhere for one that was pooled.
    pub(super) place: Option<String>,
    /// The name under which the tally counts each part; empty for one that was pooled.
    written: Vec<WrittenPart>,
}

/// The keys of a part as a tally writes them; `None` where it does not.
#[derive(Clone, Debug, Default)]
struct WrittenPart {
    disposition: Option<String>,
    grade: Option<String>,
}

/// The count of one part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Measure {
    pub(super) count: Count,
    /// The count of the whole disposition, known also where its grades are not.
    pub(super) disposition: Count,
}

/// Lays a tally over its survey; `place` is where it stands in the request.
///
/// # Errors
/// `survey.unknown_disposition` `survey.unknown_grade` `survey.name_ambiguous` `tally.part_twice` `tally.not_graded`
/// `tally.parts_do_not_sum` `tally.published_out_of_range`
pub(super) fn measured(tally: &Tally, survey: &Survey, place: &str) -> Result<Measured, Error> {
    let found = found(tally, survey).map_err(|error| error.under(place))?;
    let (parts, written) = found.parts(survey).into_iter().unzip();
    Ok(Measured { assigned: tally.assigned, parts, place: Some(place.to_owned()), written })
}

fn found<'t>(tally: &'t Tally, survey: &Survey) -> Result<Found<'t>, Error> {
    let list = Pointer::ROOT.key("dispositions");
    let mut dispositions: Vec<Option<Row<'_>>> = survey.dispositions().map(|_| None).collect();
    for (name, counts) in &tally.dispositions {
        let place = list.key(name);
        let at = survey.names.disposition(name).map_err(|fault| fault.at(place))?;
        let grades = match counts {
            Counts::Together(_) => None,
            Counts::ByGrade(grades) => Some(by_grade(name, grades, at, survey, place)?),
        };
        let taken = dispositions.get_mut(at).and_then(|slot| slot.replace(Row { name, counts, grades }));
        if taken.is_some() {
            return Err(Fault::PartTwice { name: excerpt(name) }.at(place));
        }
    }
    let unwritten = tally.check_sum()?;
    tally.check_published()?;
    Ok(Found { dispositions, unwritten })
}

/// The dispositions of a tally in the order of the survey.
struct Found<'t> {
    dispositions: Vec<Option<Row<'t>>>,
    /// What a part counts that is not written.
    unwritten: Count,
}

/// A disposition as a tally writes it.
struct Row<'t> {
    name: &'t str,
    counts: &'t Counts,
    /// The grades in the order of the scale, where they are written.
    grades: Option<Vec<Option<(&'t str, Count)>>>,
}

impl Found<'_> {
    /// What each part counts, and under which name.
    fn parts(&self, survey: &Survey) -> Vec<(Measure, WrittenPart)> {
        let dispositions = survey.dispositions().zip(&self.dispositions);
        let of = |((_, _, parts), row): ((&str, &crate::words::Title, Range<usize>), &Option<Row<'_>>)| {
            let unwritten = self.unwritten;
            let whole = row.as_ref().map_or(unwritten, |row| row.whole(unwritten));
            let first = parts.start;
            let part = move |at: usize| {
                let grade = survey
                    .parts
                    .get(at)
                    .and_then(|part| part.grade.as_ref())
                    .map(|_| at.saturating_sub(first));
                let (count, written) =
                    row.as_ref().map_or((unwritten, None), |row| row.part(grade, unwritten));
                let disposition = row.as_ref().map(|row| row.name.to_owned());
                (Measure { count, disposition: whole }, WrittenPart { disposition, grade: written })
            };
            parts.map(part).collect::<Vec<_>>()
        };
        dispositions.flat_map(of).collect()
    }
}

impl Row<'_> {
    /// The count of the whole disposition.
    fn whole(&self, unwritten: Count) -> Count {
        let lacks = self.grades.as_ref().is_some_and(|grades| grades.iter().any(Option::is_none));
        let more = if lacks { unwritten } else { Count::ZERO };
        [self.counts.sum(), more].into_iter().sum()
    }

    /// The count of one grade, or of a disposition without grades, and the name of the grade.
    fn part(&self, grade: Option<usize>, unwritten: Count) -> (Count, Option<String>) {
        match (&self.grades, grade) {
            (Some(grades), Some(grade)) => match grades.get(grade).copied().flatten() {
                Some((name, count)) => (count, Some(name.to_owned())),
                None => (unwritten, None),
            },
            // Of none together there are none of each grade; of more, the grades are not known.
            (None, Some(_)) if self.counts.sum() != Count::ZERO => (Count::NotGiven, None),
            _ => (self.counts.sum(), None),
        }
    }
}

/// The counts of a disposition in the order of the scale, each with the name it is written under.
fn by_grade<'t>(
    disposition: &str,
    grades: &'t IndexMap<String, Count>,
    at: usize,
    survey: &Survey,
    place: Pointer<'_>,
) -> Result<Vec<Option<(&'t str, Count)>>, Error> {
    let parts = survey.names.parts(at);
    let graded =
        survey.parts.get(parts).unwrap_or_default().iter().filter(|part| part.grade.is_some()).count();
    if graded == 0 {
        return Err(Fault::NotGraded { name: excerpt(disposition) }.at(place));
    }
    let mut found = vec![None; graded];
    for (name, count) in grades {
        let grade = survey.names.grade(name).map_err(|fault| fault.at(place.key(name)))?;
        let taken = found.get_mut(grade).and_then(|slot| slot.replace((name.as_str(), *count)));
        if taken.is_some() {
            return Err(Fault::PartTwice { name: excerpt(name) }.at(place.key(name)));
        }
    }
    Ok(found)
}

impl Measured {
    /// The count of several parts: of the whole where all are meant, of a disposition where all its grades are.
    pub(super) fn count(&self, meant: impl Fn(usize) -> bool, survey: &Survey) -> Count {
        if (0..survey.parts.len()).all(&meant) {
            return self.assigned;
        }
        let counts = survey.dispositions().map(|(_, _, parts)| match parts.clone().all(&meant) {
            true => self.whole(parts),
            false => parts.filter(|part| meant(*part)).map(|part| self.part(part)).sum(),
        });
        counts.sum()
    }

    /// The count of one part.
    pub(super) fn part(&self, at: usize) -> Count {
        self.parts.get(at).map_or(Count::ZERO, |measure| measure.count)
    }

    /// The count of the disposition that has these parts.
    pub(super) fn whole(&self, parts: Range<usize>) -> Count {
        self.parts.get(parts.start).map_or(Count::ZERO, |measure| measure.disposition)
    }

    /// Where the tally writes a part, or its whole disposition; `None` where it does not, or was pooled.
    pub(super) fn place(&self, part: usize, whole: bool) -> Option<String> {
        let (place, written) = (self.place.as_ref()?, self.written.get(part)?);
        let root = Pointer::ROOT.key("dispositions");
        let disposition = root.key(written.disposition.as_ref()?);
        let pointer = match &written.grade {
            Some(grade) if !whole => disposition.key(grade).to_string(),
            _ => disposition.to_string(),
        };
        Some(format!("{place}{pointer}"))
    }

    /// Where the tally writes what was assigned.
    pub(super) fn assigned_place(&self) -> Option<String> {
        self.place.as_ref().map(|place| format!("{place}/assigned"))
    }

    /// All of them as if they had been one.
    pub(super) fn pooled(all: &[Self]) -> Self {
        let count = all.iter().map(|one| one.parts.len()).min().unwrap_or(0);
        let pool = |at: usize| {
            let each = || all.iter().filter_map(|one| one.parts.get(at));
            Measure {
                count: each().map(|measure| measure.count).sum(),
                disposition: each().map(|measure| measure.disposition).sum(),
            }
        };
        let assigned = all.iter().map(|one| one.assigned).sum();
        Self { assigned, parts: (0..count).map(pool).collect(), place: None, written: Vec::new() }
    }
}
