//! Several tallies under one question, counted apart and together.

use super::count::Count;
use super::fault::Fault;
use super::measured::{Measured, measured};
use super::outcome::RateNotComputable;
use super::question::{Prepared, Question};
use super::rate::Rate;
use super::survey::Survey;
use super::tally::Tally;
use crate::derivation::Recorder;
use crate::document::{AsElement, ListElement, Unreadable};
use crate::error::{Error, Pointer};
use crate::limits::ANSWER_TEXT;
use crate::words::{Title, excerpt};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// One of several tallies that are counted apart and together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TallyGroup {
    /// What the group is called.
    pub group: String,
    /// Its title, where it has one.
    pub title: Option<Title>,
    /// What it counted.
    pub tally: Tally,
}

impl ListElement for TallyGroup {
    const NAME: &'static [&'static str] = &["group"];
}

/// The rate of one group.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupRate {
    /// What the group is called.
    pub group: String,
    /// Its title, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Title>,
    /// Its rate.
    pub rate: Rate,
}

/// The rates of several groups, and that of all of them together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rates {
    /// Each group, in the order given.
    pub groups: Vec<GroupRate>,
    /// All of them counted as one: the ratio of the sums, not the mean of the ratios.
    pub pooled: Rate,
}

impl Survey {
    /// The rates of several tallies, and of all of them together.
    ///
    /// # Rule
    /// Counts are pooled, never rates; what one group did not publish is not known of all. A group whose tally is refused,
    /// or that cannot even be read, has no rate, with the code and the place; the others stand, and all of them together
    /// say which groups they lack.
    ///
    /// A group is a [`TallyGroup`], or an [`Element`](crate::document::Element) where the document was read group by group
    /// ([`read_each`](crate::document::read_each)). A group whose name cannot be read is that of its place, `/groups/3`.
    ///
    /// # Errors
    /// `tally.no_groups` `tally.group_twice` `tally.too_much_text` `definition.*` `interval.*` `exact.*`
    pub fn rates<G: AsElement<TallyGroup>, R: Recorder>(
        &self,
        groups: &[G],
        question: &Question,
        recorder: R,
    ) -> Result<Rates, Error> {
        check_groups(groups)?;
        let prepared = self.prepared(question)?;
        let found = prepared.text().saturating_mul(groups.len());
        if found > ANSWER_TEXT {
            return Err(Fault::TooMuchText { found, limit: ANSWER_TEXT }.at(Pointer::ROOT.key("groups")));
        }
        let laid = groups.iter().enumerate().map(|(at, group)| Laid::of(group, at, self));
        let laid: Vec<Laid<'_>> = laid.collect();
        let rates = laid.iter().map(|laid| laid.rate(&prepared, recorder)).collect::<Result<_, Error>>()?;
        let refused = laid.iter().filter(|laid| laid.measured.is_err());
        let refused: Vec<&str> = refused.map(|laid| laid.name.as_ref()).collect();
        let pooled = if refused.is_empty() {
            let all: Vec<Measured> = laid.into_iter().filter_map(|laid| laid.measured.ok()).collect();
            prepared.rate(&Measured::pooled(&all), recorder)?
        } else {
            prepared.refused(Count::NotGiven, RateNotComputable::without(&refused))
        };
        Ok(Rates { groups: rates, pooled })
    }
}

/// One group, with its tally as far as it can be counted.
struct Laid<'g> {
    name: Cow<'g, str>,
    /// The group, where it can be read.
    group: Option<&'g TallyGroup>,
    measured: Result<Measured, Error>,
    /// Where its tally stands.
    place: String,
}

impl<'g> Laid<'g> {
    fn of<G: AsElement<TallyGroup>>(group: &'g G, at: usize, survey: &Survey) -> Self {
        let own = format!("/groups/{at}");
        let place = format!("{own}/tally");
        match group.as_element() {
            Ok(group) => {
                let measured = measured(&group.tally, survey, &place);
                Self { name: Cow::from(&group.group), group: Some(group), measured, place }
            }
            Err(Unreadable { name, error }) => {
                let measured = Err(error.clone().under(&own));
                let name = name.as_ref().map_or(Cow::from(own), Cow::from);
                Self { name, group: None, measured, place }
            }
        }
    }

    fn rate<R: Recorder>(&self, prepared: &Prepared<'_>, recorder: R) -> Result<GroupRate, Error> {
        let tally = self.group.map(|group| &group.tally);
        let rate = match &self.measured {
            Ok(measured) => prepared.rate(measured, recorder)?,
            Err(error) => {
                let assigned = tally.map_or(Count::NotGiven, |tally| tally.assigned);
                prepared.refused(assigned, RateNotComputable::refused(error))
            }
        };
        let mut rate = rate.beside(tally.and_then(|tally| tally.published.as_ref()), &self.place);
        for finding in &mut rate.findings {
            finding.subject = Some(self.name.clone().into_owned());
        }
        let title = self.group.and_then(|group| group.title.clone());
        Ok(GroupRate { group: self.name.clone().into_owned(), title, rate })
    }
}

/// Refuses a list of no groups, and a group twice.
fn check_groups<G: AsElement<TallyGroup>>(groups: &[G]) -> Result<(), Error> {
    let list = Pointer::ROOT.key("groups");
    if groups.is_empty() {
        return Err(Fault::NoGroups {}.at(list));
    }
    let mut seen = BTreeSet::new();
    for (at, group) in groups.iter().enumerate() {
        let name = match group.as_element() {
            Ok(group) => Some(&group.group),
            Err(why) => why.name.as_ref(),
        };
        if let Some(name) = name.filter(|name| !seen.insert(*name)) {
            let name = excerpt(name);
            return Err(Fault::GroupTwice { name }.at(list.index(at).key("group")));
        }
    }
    Ok(())
}
