//! A page as plain text, for a terminal or a mail.

use super::figure::Figure;
use super::file::Page;
use super::section::{Block, Section};
use super::table::{Align, Table};
use crate::words::{Language, Words};
use std::fmt::Write;

impl Page {
    /// The page in one language as plain text: headings, figures and tables; pictures and what is folded are left out.
    ///
    /// # Example
    /// ```
    /// use kaohe::page::{Block, Figure, Page, Section};
    /// use kaohe::words::{Language, Words};
    /// let section = Section::new(Words::new("办件", "Matters")).with(Block::Text(vec![Figure::plain("72")]));
    /// let page = Page { title: Words::new("本办", "The office"), subtitle: Words::same("2009"), sections: vec![section], closing: vec![] };
    /// assert_eq!(page.text(Language::En), "The office\n2009\n\n# Matters\n72\n");
    /// ```
    pub fn text(&self, language: Language) -> String {
        let mut out = format!("{}\n{}\n", self.title.of(language), self.subtitle.of(language));
        self.sections.iter().for_each(|section| section_text(section, language, &mut out));
        for words in &self.closing {
            let _ = write!(out, "\n{}\n", words.of(language));
        }
        out
    }
}

fn section_text(section: &Section, language: Language, out: &mut String) {
    let _ = writeln!(out, "\n# {}", section.title.of(language));
    section.blocks.iter().for_each(|block| block_text(block, language, out));
}

fn block_text(block: &Block, language: Language, out: &mut String) {
    match block {
        Block::Heading(words) => {
            let _ = writeln!(out, "\n## {}", words.of(language));
        }
        Block::Text(parts) => {
            let parts: Vec<_> = parts.iter().map(|part| figure_text(part, language)).collect();
            let _ = writeln!(out, "{}", parts.concat());
        }
        Block::Figures(figures) => {
            for key in figures {
                let (name, value) = (key.name.of(language), figure_text(&key.figure, language));
                let _ = writeln!(out, "{name}  {value}  {}", key.note.of(language));
            }
        }
        Block::Table(table) => table_text(table, language, out),
        Block::Picture(_) | Block::Folded { .. } => {}
    }
}

/// The figure's text, with its mark where it is made up for illustration.
fn figure_text(figure: &Figure, language: Language) -> String {
    let mark =
        if figure.illustrative { Words::new("〔示例〕", " [illustrative]") } else { Words::same("") };
    format!("{}{}", figure.value.of(language), mark.of(language))
}

fn table_text(table: &Table, language: Language, out: &mut String) {
    let names: Vec<String> = table.columns.iter().map(|column| column.name.of(language).to_owned()).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(|cell| figure_text(cell, language)).collect());
    let lines: Vec<Vec<String>> = std::iter::once(names).chain(rows).collect();
    let width = |at: usize| lines.iter().filter_map(|line| line.get(at)).map(|cell| columns_of(cell)).max();
    let widths: Vec<usize> = (0..table.columns.len()).map(|at| width(at).unwrap_or(0)).collect();
    let _ = writeln!(out, "{}", table.caption.of(language));
    for line in &lines {
        let cells = line.iter().zip(&table.columns).zip(&widths);
        let cells: Vec<_> = cells.map(|((cell, column), width)| padded(cell, column.align, *width)).collect();
        let _ = writeln!(out, "{}", cells.join("  ").trim_end());
    }
}

fn padded(cell: &str, align: Align, width: usize) -> String {
    let blank = " ".repeat(width.saturating_sub(columns_of(cell)));
    match align {
        Align::Words => format!("{cell}{blank}"),
        Align::Numbers => format!("{blank}{cell}"),
    }
}

/// How many columns of a terminal a text takes: a Chinese character takes two.
fn columns_of(text: &str) -> usize {
    let wide = |character: char| matches!(character, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}');
    text.chars().map(|character| if wide(character) { 2_usize } else { 1 }).fold(0, usize::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::super::{Column, Narrow};
    use super::*;

    #[test]
    fn columns_stand_under_each_other_with_chinese_text() {
        let table = Table {
            caption: Words::same("t"),
            columns: vec![Column::words("姓名", "name"), Column::numbers("得分", "score")],
            rows: vec![
                vec![Figure::plain("李明"), Figure::plain("90.22").illustrative(true)],
                vec![Figure::plain("欧阳小龙"), Figure::plain("8")],
            ],
            narrow: Narrow::Cards,
        };
        let mut out = String::new();
        table_text(&table, Language::Zh, &mut out);
        assert_eq!(out, "t\n姓名               得分\n李明      90.22〔示例〕\n欧阳小龙              8\n");
    }
}
