//! Satisfaction by channel, and a rate that nobody published.

use crate::documents::{Folder, refused};
use kaohe::derivation::Explain;
use kaohe::page::{Block, Figure, KeyFigure, Section};
use kaohe::provenance::Source;
use kaohe::satisfaction::{Definition, IntervalMethod, Question, Rates, SurveyGiven, TallyGroup};
use kaohe::words::{Title, Words};
use kaohe::{Ratio, Rounding};
use serde::Deserialize;

/// What the office's satisfaction is computed from.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    title: Title,
    surveys: Vec<Asked>,
    rounding: Rounding,
    interval: IntervalMethod,
    source: Source,
}

/// One survey over its channels.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    title: Title,
    survey: SurveyGiven,
    /// What of it is made up.
    illustrative: Title,
    published: PublishedRate,
    groups: Vec<TallyGroup>,
    definition: Definition,
}

/// A rate as the yearbook prints it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PublishedRate {
    rate: Ratio,
    quote: String,
}

/// The year's satisfaction, computed.
pub(crate) struct Year {
    document: Document,
    rates: Vec<Rates>,
}

const FILE: &str = "satisfaction.json";

impl Year {
    pub(crate) fn read(folder: &Folder) -> Result<Self, String> {
        let document: Document = folder.read(FILE)?;
        let rates = document.surveys.iter().enumerate().map(|(at, asked)| {
            document.rates(asked).map_err(|error| refused(FILE, &error.under(&format!("/surveys/{at}"))))
        });
        let rates = rates.collect::<Result<_, _>>()?;
        Ok(Self { document, rates })
    }

    /// How many matters and proposals there were, each as the sum of its channels.
    pub(crate) fn key_figures(&self) -> Vec<KeyFigure> {
        let surveys = self.document.surveys.iter().zip(&self.rates);
        let figure = |(asked, rates): (&Asked, &Rates)| KeyFigure {
            name: Words::from(&asked.title),
            figure: rates.assigned(),
            note: published(&asked.published.rate),
        };
        surveys.map(figure).collect()
    }

    pub(crate) fn section(&self) -> Section {
        let surveys = self.document.surveys.iter().zip(&self.rates);
        let section = Section::new((&self.document.title).into());
        surveys.flat_map(|(asked, rates)| self.blocks(asked, rates)).fold(section, Section::with)
    }

    fn blocks(&self, asked: &Asked, rates: &Rates) -> Vec<Block> {
        let title = Words::from(&asked.title);
        let quote = Words::new(
            format!("年鉴原文：{}（{}）", asked.published.quote, self.document.source.cited().zh),
            format!("The yearbook: {} ({})", asked.published.quote, self.document.source.cited().en),
        );
        let caption = Words::new(format!("{}：按渠道", title.zh), format!("{}, by channel", title.en));
        vec![
            Block::Heading(title),
            Block::Text(vec![Figure::new(quote)]),
            Block::Picture(rates.picture(caption.clone(), true)),
            Block::Table(rates.table(caption, true)),
            Block::Text(vec![Figure::new((&asked.illustrative).into()).illustrative(true)]),
        ]
    }
}

impl Document {
    fn rates(&self, asked: &Asked) -> Result<Rates, kaohe::Error> {
        let survey = asked.survey.clone().survey().map_err(|error| error.under("/survey"))?;
        let (definition, rounding) = (asked.definition.clone(), self.rounding);
        let question = Question { definition, rounding, interval: Some(self.interval) };
        survey.rates(&asked.groups, &question, Explain)
    }
}

fn published(rate: &Ratio) -> Words {
    let rate = (rate * &Ratio::from(100)).to_string();
    Words::new(format!("公布满意率 {rate}%"), format!("published satisfaction {rate}%"))
}
