//! A table that a phone can show.

use super::figure::Figure;
use super::markup::{Markup, MarkupElement};
use super::writer::Writer;
use crate::words::{Language, Words};

/// Rows of figures under named columns (表).
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the table shows.
    pub caption: Words,
    /// The columns, in order; the first names the row.
    pub columns: Vec<Column>,
    /// The rows; a row shorter than the columns ends with empty cells.
    pub rows: Vec<Vec<Figure>>,
    /// How a phone shows it.
    pub narrow: Narrow,
}

/// One column (列).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The column's name.
    pub name: Words,
    /// How its cells stand.
    pub align: Align,
}

/// How the cells of a column stand (对齐).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Words, from the left.
    Words,
    /// Numbers, from the right, digit under digit.
    Numbers,
}

/// How a table is shown where it is wider than the screen (窄屏).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Narrow {
    /// Each row becomes a card with the columns' names beside the cells.
    Cards,
    /// The table scrolls inside itself; its first column stays.
    Scrolls,
}

impl Column {
    /// A column of words.
    pub fn words(zh: &str, en: &str) -> Self {
        Self { name: Words::new(zh, en), align: Align::Words }
    }

    /// A column of numbers.
    pub fn numbers(zh: &str, en: &str) -> Self {
        Self { name: Words::new(zh, en), align: Align::Numbers }
    }

    /// The style class of a cell; a card leaves an empty one out.
    fn class(&self, is_empty: bool) -> &'static str {
        match (self.align, is_empty) {
            (Align::Words, false) => "words",
            (Align::Words, true) => "words empty",
            (Align::Numbers, false) => "numbers",
            (Align::Numbers, true) => "numbers empty",
        }
    }
}

impl Table {
    /// The table as HTML. Roles are spelt out, because a table whose rows are shown as cards loses them otherwise.
    pub(super) fn html<'a>(&'a self, writer: &mut Writer<'a>) -> Markup {
        let id = writer.id();
        let caption = MarkupElement::new("caption").with("id", &id).holding(writer.words(&self.caption));
        let head: Markup = self.columns.iter().map(|column| header(column, writer)).collect();
        let head = MarkupElement::new("thead").with("role", "rowgroup").holding(row("row").holding(head));
        let body: Markup = self.rows.iter().map(|cells| self.row(cells, writer)).collect();
        let body = MarkupElement::new("tbody").with("role", "rowgroup").holding(body);
        let table = MarkupElement::classed("table", self.class()).with("role", "table");
        let table = table.holding(caption).holding(head).holding(body);
        match self.narrow {
            Narrow::Cards => table.into(),
            // A region that scrolls must be reachable by keyboard.
            Narrow::Scrolls => MarkupElement::classed("div", "scroller")
                .with("tabindex", 0)
                .with("role", "region")
                .with("aria-labelledby", id)
                .holding(table)
                .into(),
        }
    }

    fn class(&self) -> &'static str {
        match self.narrow {
            Narrow::Cards => "cards",
            Narrow::Scrolls => "scrolls",
        }
    }

    /// A row, and below it the derivations of its figures, each a row of its own across the table.
    fn row<'a>(&'a self, cells: &'a [Figure], writer: &mut Writer<'a>) -> Markup {
        let cells = self.columns.iter().zip(cells).enumerate();
        let cells: Markup =
            cells.map(|(at, (column, figure))| cell(at == 0, column, figure, writer)).collect();
        let panels = writer.panels().into_iter().map(|panel| {
            let cell = MarkupElement::new("td").with("role", "cell").with("colspan", self.columns.len());
            row("panel").with("id", panel.id).holding(cell.holding(panel.content))
        });
        Markup::from(row("row").holding(cells)).then(panels.collect::<Markup>())
    }
}

fn row(class: &'static str) -> MarkupElement {
    MarkupElement::classed("tr", class).with("role", "row")
}

fn header(column: &Column, writer: &Writer) -> MarkupElement {
    let cell =
        MarkupElement::classed("th", column.class(false)).with("role", "columnheader").with("scope", "col");
    cell.holding(writer.words(&column.name))
}

/// A cell; it carries its column's name, which a card shows beside it.
fn cell<'a>(is_first: bool, column: &Column, figure: &'a Figure, writer: &mut Writer<'a>) -> MarkupElement {
    let cell = match is_first {
        true => MarkupElement::new("th").with("role", "rowheader").with("scope", "row"),
        false => MarkupElement::new("td").with("role", "cell"),
    };
    let cell = cell.with("class", column.class(figure.value.zh.is_empty()));
    let cell =
        cell.with("data-zh", column.name.of(Language::Zh)).with("data-en", column.name.of(Language::En));
    cell.holding(MarkupElement::classed("span", "cell").holding(writer.figure(figure)))
}
