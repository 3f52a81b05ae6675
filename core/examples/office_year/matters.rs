//! Matters and proposals: where each stands on the last day of the year.

use crate::documents::{Folder, refused};
use kaohe::deadline::{DeadlinePack, MatterLog, Question, Rulebook};
use kaohe::derivation::Derivation;
use kaohe::page::{Block, Figure, KeyFigure, MatterGroup, Section, Year, matters_figures, matters_section};
use kaohe::words::{Title, Words};
use kaohe::{Calendar, Day};
use serde::Deserialize;

/// The year's matters, channel by channel.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    title: Title,
    note: Title,
    /// The day on which they are looked at.
    on: Day,
    /// The days that the year's picture shows.
    from: Day,
    channels: Vec<Channel>,
}

/// The matters of one channel.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Channel {
    title: Title,
    /// What is due in each of them.
    duty: String,
    illustrative: bool,
    logs: Vec<MatterLog>,
}

/// The matters, judged by the office's own rules.
pub(crate) struct Matters {
    title: Title,
    note: Title,
    groups: Vec<MatterGroup>,
    year: Year,
}

const FILE: &str = "matters.json";

impl Matters {
    pub(crate) fn read(folder: &Folder) -> Result<Self, String> {
        let pack: DeadlinePack = folder.read("rules.json")?;
        let book = Rulebook::china().with(pack).map_err(|error| refused("rules.json", &error))?;
        let Document { title, note, on, from, channels } = folder.read(FILE)?;
        let year = Calendar::china().runs(from, on).map_err(|error| refused(FILE, &error))?;
        let judged = |(at, channel)| {
            judged(channel, on, &book)
                .map_err(|error: kaohe::Error| refused(FILE, &error.under(&format!("/channels/{at}"))))
        };
        let groups = channels.into_iter().enumerate().map(judged).collect::<Result<_, _>>()?;
        Ok(Self { title, note, groups, year: Year::of(&year) })
    }

    pub(crate) fn key_figures(&self) -> Vec<KeyFigure> {
        matters_figures(&self.groups)
    }

    /// How a matter came to stand where it does; `None` where there is no such matter.
    pub(crate) fn origin(&self, matter: &str) -> Option<Derivation> {
        self.groups.iter().find_map(|group| group.origin(matter))
    }

    pub(crate) fn section(&self) -> Section {
        let mut section = matters_section((&self.title).into(), &self.groups, self.year.clone());
        section.blocks.insert(0, Block::Text(vec![Figure::new(Words::from(&self.note)).illustrative(true)]));
        section
    }
}

fn judged(channel: Channel, on: Day, book: &Rulebook) -> Result<MatterGroup, kaohe::Error> {
    let (question, calendar) = (Question::duty(channel.duty).on(on), Calendar::china());
    let judged = channel.logs.iter().enumerate().map(|(at, log)| {
        let matter = book.standing_explained(log, &question, &calendar);
        matter.map_err(|error| error.under(&format!("/logs/{at}")))
    });
    let (title, illustrative) = ((&channel.title).into(), channel.illustrative);
    Ok(MatterGroup { title, illustrative, matters: judged.collect::<Result<_, _>>()? })
}
