//! A section of a page and what stands in it.

use super::chart::Picture;
use super::figure::Figure;
use super::markup::{Markup, MarkupElement};
use super::table::Table;
use super::writer::Writer;
use crate::words::Words;

/// A section (节) under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub title: Words,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
}

/// A piece of a section (段).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Block {
    /// A heading below the section's.
    Heading(Words),
    /// A paragraph of words and figures, one after the other.
    Text(Vec<Figure>),
    /// The figures that a reader looks for first.
    Figures(Vec<KeyFigure>),
    /// A table.
    Table(Table),
    /// A picture.
    Picture(Picture),
    /// What only some readers want: its summary stands there, the rest opens by a click.
    Folded {
        /// What is inside.
        summary: Words,
        /// The pieces inside.
        blocks: Vec<Block>,
    },
}

/// A figure with its name, shown large (主要数字).
#[derive(Clone, Debug, PartialEq)]
pub struct KeyFigure {
    /// What the figure is.
    pub name: Words,
    /// The figure.
    pub figure: Figure,
    /// What a reader must know beside it; empty words where there is nothing.
    pub note: Words,
}

impl Section {
    /// A section without anything in it.
    pub fn new(title: Words) -> Self {
        Self { title, blocks: Vec::new() }
    }

    /// The section with one more piece.
    #[must_use]
    pub fn with(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }

    /// The section as HTML, standing at an anchor.
    pub(super) fn html<'a>(&'a self, anchor: &str, writer: &mut Writer<'a>) -> Markup {
        let heading = MarkupElement::new("h2").holding(writer.words(&self.title));
        let blocks: Markup = self.blocks.iter().map(|block| block.html(writer)).collect();
        MarkupElement::new("section").with("id", anchor).holding(heading).holding(blocks).into()
    }
}

impl Block {
    fn html<'a>(&'a self, writer: &mut Writer<'a>) -> Markup {
        let block = match self {
            Self::Heading(words) => MarkupElement::new("h3").holding(writer.words(words)).into(),
            Self::Text(parts) => paragraph(parts, writer),
            Self::Figures(figures) => figures_list(figures, writer),
            Self::Table(table) => table.html(writer),
            Self::Picture(picture) => picture.html(writer.voice()),
            Self::Folded { summary, blocks } => folded(summary, blocks, writer),
        };
        let panels = writer.panels().into_iter();
        let panels = panels
            .map(|panel| MarkupElement::classed("div", "panel").with("id", panel.id).holding(panel.content));
        block.then(panels.collect::<Markup>())
    }
}

fn paragraph<'a>(parts: &'a [Figure], writer: &mut Writer<'a>) -> Markup {
    let parts: Markup = parts.iter().map(|part| writer.figure(part)).collect();
    MarkupElement::new("p").holding(parts).into()
}

fn figures_list<'a>(figures: &'a [KeyFigure], writer: &mut Writer<'a>) -> Markup {
    let figures: Markup = figures
        .iter()
        .map(|KeyFigure { name, figure, note }| {
            let name = MarkupElement::new("dt").holding(writer.words(name));
            let value = MarkupElement::new("dd").holding(writer.figure(figure));
            let note = MarkupElement::classed("dd", "note").holding(writer.words(note));
            MarkupElement::new("div").holding(name).holding(value).holding(note)
        })
        .collect();
    MarkupElement::classed("dl", "figures").holding(figures).into()
}

fn folded<'a>(summary: &'a Words, blocks: &'a [Block], writer: &mut Writer<'a>) -> Markup {
    let summary = MarkupElement::new("summary").holding(writer.words(summary));
    let blocks: Markup = blocks.iter().map(|block| block.html(writer)).collect();
    MarkupElement::classed("details", "folded").holding(summary).holding(blocks).into()
}
