//! The figures that the yearbook publishes, each as published; and the one it does not.

use crate::documents::{Folder, refused};
use kaohe::Rounding;
use kaohe::derivation::Explain;
use kaohe::page::{Block, Column, Figure, KeyFigure, Narrow, Section, Table, count_words};
use kaohe::provenance::Source;
use kaohe::satisfaction::{Count, Definition, Question, Rate, SurveyGiven, Tally};
use kaohe::words::{Title, Words};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Register {
    title: Title,
    source: Source,
    groups: Vec<Group>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    title: Title,
    figures: Vec<Counted>,
}

/// One figure and the words it was published in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Counted {
    title: Title,
    count: Count,
    unit: Title,
    quote: String,
}

/// A rate for which the yearbook gives no numerator.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Adoption {
    title: Title,
    survey: SurveyGiven,
    tally: Tally,
    definition: Definition,
    rounding: Rounding,
    quote: String,
    source: Source,
}

/// The published figures, and the rate that nobody published.
pub(crate) struct Published {
    register: Register,
    asked: Adoption,
    adoption: Rate,
}

impl Published {
    pub(crate) fn read(folder: &Folder) -> Result<Self, String> {
        let asked: Adoption = folder.read("adoption.json")?;
        let adoption = asked.rate().map_err(|error| refused("adoption.json", &error))?;
        Ok(Self { register: folder.read("published.json")?, asked, adoption })
    }

    /// The rate that is not computable, and what was published instead.
    pub(crate) fn key_figures(&self) -> Vec<KeyFigure> {
        let (name, assigned) = ((&self.asked.title).into(), count_words(self.adoption.assigned));
        let note = Words::new(format!("上报 {} 条", assigned.zh), format!("{} items reported", assigned.en));
        vec![KeyFigure { name, figure: self.adoption.figure(), note }]
    }

    pub(crate) fn section(&self) -> Section {
        let (name, source) = (Words::from(&self.asked.title), self.asked.source.cited());
        let said = Words::new(
            format!("。年鉴原文：{}（{}）", self.asked.quote, source.zh),
            format!(". The yearbook: {} ({})", self.asked.quote, source.en),
        );
        let name = name.followed_by(&Words::new("：", ": "));
        let adoption = Block::Text(vec![Figure::new(name), self.adoption.figure(), Figure::new(said)]);
        let source = self.register.source.cited();
        let source = Words::new(format!("依据：{}", source.zh), format!("Source: {}", source.en));
        let section = Section::new((&self.register.title).into()).with(adoption);
        let section = section.with(Block::Text(vec![Figure::new(source)]));
        let tables = self.register.groups.iter().map(|group| Block::Table(group.table()));
        tables.fold(section, Section::with)
    }
}

impl Adoption {
    fn rate(&self) -> Result<Rate, kaohe::Error> {
        let (definition, rounding) = (self.definition.clone(), self.rounding);
        let question = Question { definition, rounding, interval: None };
        self.survey.clone().survey()?.rate(&self.tally, &question, Explain)
    }
}

impl Group {
    fn table(&self) -> Table {
        Table {
            caption: (&self.title).into(),
            columns: vec![
                Column::words("项目", "what"),
                Column::numbers("数量", "how many"),
                Column::words("原文", "as printed"),
            ],
            rows: self.figures.iter().map(Counted::cells).collect(),
            narrow: Narrow::Cards,
        }
    }
}

impl Counted {
    fn cells(&self) -> Vec<Figure> {
        vec![
            Figure::new((&self.title).into()),
            Figure::new(
                count_words(self.count).followed_by(&Words::same(" ")).followed_by(&(&self.unit).into()),
            ),
            Figure::new(Words::same(&self.quote)),
        ]
    }
}
