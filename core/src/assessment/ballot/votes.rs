//! Ballots, sorted by question, class of voters and subject.

use super::form::{BallotForm, CohortBallots, Forms, unknown_form};
use crate::assessment::formula::{Fault, NameKind, counted, unknown};
use crate::document::Fault as FormFault;
use crate::error::{Error, Pointer};
use crate::number::Ratio;
use indexmap::IndexSet;
use std::collections::{HashMap, HashSet};

/// Ballots that bear the same mark.
#[derive(Clone, Debug)]
pub(crate) struct Vote<'a> {
    pub(crate) points: Ratio,
    pub(crate) word: &'a str,
    pub(crate) count: u32,
    /// The entry among the cohort's ballots.
    ballot: usize,
    /// The subject, where the ballot is a single one.
    single: Option<&'a str>,
}

impl Vote<'_> {
    /// Where it stands in the cohort.
    pub(crate) fn place(&self) -> String {
        let ballots = Pointer::ROOT.key("ballots");
        let ballot = ballots.index(self.ballot);
        match self.single {
            Some(subject) => ballot.key("marks").key(subject).to_string(),
            None => ballot.key("counts").key(self.word).to_string(),
        }
    }
}

/// Question, class of voters, subject.
type Key = (usize, usize, usize);

/// The votes that count, by key; a key whose ballots stand outside has none.
#[derive(Debug, Default)]
pub(crate) struct Votes<'a> {
    by_key: HashMap<Key, Vec<Vote<'a>>>,
    /// The keys whose ballots were given as counts, and in which entry.
    counted: HashMap<Key, usize>,
    /// The keys on which single ballots were given, and the first entry of these.
    first_single: HashMap<Key, usize>,
    /// The single ballots that were given: question, class, voter; and in which entry.
    single: HashMap<(usize, usize, &'a str), usize>,
}

impl<'a> Votes<'a> {
    pub(crate) fn of(&self, key: Key) -> &[Vote<'a>] {
        self.by_key.get(&key).map_or(&[], Vec::as_slice)
    }

    /// Reads the ballots of a cohort.
    pub(crate) fn read(
        given: &'a [CohortBallots],
        forms: &Forms,
        questions: &IndexSet<(String, String)>,
        known: impl Fn(&str, &Pointer<'_>) -> Result<usize, Error>,
    ) -> Result<Self, Error> {
        let (mut votes, place) = (Self::default(), Pointer::ROOT.key("ballots"));
        let booths = booths(forms);
        for (index, ballots) in given.iter().enumerate() {
            let at = place.index(index);
            let booth = forms.get_index_of(&ballots.form).and_then(|form| booths.get(form));
            let booth = booth.ok_or_else(|| unknown_form(forms, &ballots.form, &at.key("form")))?;
            let poll = Poll::of(booth, questions, ballots, index, &at)?;
            match (&ballots.subject, &ballots.counts, &ballots.voter, &ballots.marks) {
                (Some(subject), Some(_), None, None) => {
                    votes.count(&poll, known(subject, &at.key("subject"))?, &at)?;
                }
                (None, None, Some(voter), Some(_)) => votes.take(&poll, voter, &known, &at)?,
                _ => return Err(neither(ballots, &at)),
            }
        }
        Ok(votes)
    }

    fn count(&mut self, poll: &Poll<'a, '_>, subject: usize, at: &Pointer<'_>) -> Result<(), Error> {
        if !poll.booth.form.counts_words() {
            return Err(Fault::SingleBallotsNeeded { form: poll.ballots.form.clone() }.at(at.key("counts")));
        }
        let key = (poll.question, poll.class, subject);
        let first = self.first_single.get(&key).copied().or(self.counted.insert(key, poll.index));
        if let Some(first) = first {
            return Err(poll.twice(poll.ballots.subject.as_deref().unwrap_or_default(), first, at));
        }
        let (entries, place) = (self.by_key.entry(key).or_default(), at.key("counts"));
        for (word, count) in poll.ballots.counts.iter().flatten() {
            if let Some(points) = poll.booth.points(word, &place.key(word))? {
                entries.push(Vote { points, word, count: *count, ballot: poll.index, single: None });
            }
        }
        Ok(())
    }

    fn take(
        &mut self,
        poll: &Poll<'a, '_>,
        voter: &'a str,
        known: impl Fn(&str, &Pointer<'_>) -> Result<usize, Error>,
        at: &Pointer<'_>,
    ) -> Result<(), Error> {
        if let Some(first) = self.single.insert((poll.question, poll.class, voter), poll.index) {
            let (first, second) = (counted(first), counted(poll.index));
            return Err(Fault::DuplicateId { id: voter.into(), first, second }.at(at.key("voter")));
        }
        let place = at.key("marks");
        for (subject, mark) in poll.ballots.marks.iter().flatten() {
            let word = mark.as_str();
            let at = place.key(subject);
            let key = (poll.question, poll.class, known(subject, &at)?);
            if let Some(first) = self.counted.get(&key) {
                return Err(poll.twice(subject, *first, &at));
            }
            self.first_single.entry(key).or_insert(poll.index);
            let entries = self.by_key.entry(key).or_default();
            if let Some(points) = poll.booth.points(word, &at)? {
                entries.push(Vote { points, word, count: 1, ballot: poll.index, single: Some(subject) });
            }
        }
        Ok(())
    }
}

/// A form with its kinds outside ready to look up.
struct Booth<'s> {
    form: &'s BallotForm,
    outside: HashSet<&'s str>,
}

/// The booths of a scheme, in the order of its forms.
fn booths(forms: &Forms) -> Vec<Booth<'_>> {
    let booth = |form| Booth { form, outside: form.outside.iter().map(String::as_str).collect() };
    forms.values().map(|form| booth(&**form)).collect()
}

impl Booth<'_> {
    /// The points of a mark; `None` where it stands outside.
    fn points(&self, mark: &str, at: &Pointer<'_>) -> Result<Option<Ratio>, Error> {
        if self.outside.contains(mark) {
            return Ok(None);
        }
        self.form.points(mark, at).map(Some)
    }
}

/// One entry of the ballots, its names resolved.
struct Poll<'a, 's> {
    ballots: &'a CohortBallots,
    index: usize,
    booth: &'s Booth<'s>,
    question: usize,
    class: usize,
}

impl<'a, 's> Poll<'a, 's> {
    fn of(
        booth: &'s Booth<'s>,
        questions: &IndexSet<(String, String)>,
        ballots: &'a CohortBallots,
        index: usize,
        at: &Pointer<'_>,
    ) -> Result<Self, Error> {
        let CohortBallots { form: name, class, question, .. } = ballots;
        let class_at = at.key("class");
        let class = booth
            .form
            .classes
            .get_index_of(class)
            .ok_or_else(|| unknown(NameKind::VoterClass, class, booth.form.classes.keys(), &class_at))?;
        let asked = questions.get_index_of(&(name.clone(), question.clone()));
        let question = asked.ok_or_else(|| {
            let there = questions.iter().filter(|(of, _)| of == name).map(|(_, question)| question);
            unknown(NameKind::Question, question, there, &at.key("question"))
        })?;
        Ok(Self { ballots, index, booth, question, class })
    }

    fn twice(&self, subject: &str, first: usize, at: &Pointer<'_>) -> Error {
        let CohortBallots { class, question, .. } = self.ballots;
        let (subject, class, question) = (subject.to_owned(), class.clone(), question.clone());
        let (first, second) = (counted(first), counted(self.index));
        Fault::CountedTwice { subject, question, class, first, second }.at(at)
    }
}

/// Names the key that is missing for ballots that are counted, or else for a single one.
fn neither(ballots: &CohortBallots, at: &Pointer<'_>) -> Error {
    let CohortBallots { subject, counts, voter, marks, .. } = ballots;
    let counted = subject.is_some() || counts.is_some();
    let key = match (counted, voter.is_some(), marks.is_some()) {
        (true, false, false) if subject.is_none() => "subject",
        (true, false, false) => "counts",
        (false, false, true) => "voter",
        (false, true, false) => "marks",
        (false, ..) => "counts",
        (true, ..) => {
            let key = if voter.is_some() { "voter" } else { "marks" };
            let fault = FormFault::unknown_key(key, &["subject", "counts"]);
            return Error::from(fault).standing_at(at.key(key));
        }
    };
    Error::from(FormFault::MissingKey { key: key.into() }).standing_at(at)
}
