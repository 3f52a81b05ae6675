//! A whole page: one file that needs nothing else.

use super::markup::{Markup, MarkupElement};
use super::section::Section;
use super::voice::{Voice, tag};
use super::writer::Writer;
use crate::words::{Language, Words};

/// The style sheet that every page carries, for whoever puts fragments into a page of their own.
pub const STYLE: &str = include_str!("style.css");

/// Opens derivations and switches the language; without it both stand there, opened, in Chinese.
const SCRIPT: &str = include_str!("script.js");

/// What a page may do: show this style, run this script, and load nothing. The hashes are those of the two files,
/// so whatever else a document smuggled in would neither run nor load; the test of the page compares them.
const POLICY: &str = concat!(
    "default-src 'none'; base-uri 'none'; form-action 'none'; ",
    "style-src 'sha256-XHk8DOHK/F7HlTBYR52WoohAMvaWQZY790K8pmFhV4s='; ",
    "script-src 'sha256-trh1kID62QRoIAYY65j/EHWqStciPfTr5HB4ukoatWg='",
);

/// A page (页): a title, sections, and what a reader must know at the end.
///
/// # Example
/// ```
/// use kaohe::page::{Block, Figure, Page, Section};
/// use kaohe::words::Words;
/// let section = Section::new(Words::new("办件", "matters")).with(Block::Text(vec![Figure::plain("72 <件>")]));
/// let page = Page { title: Words::new("本办", "the office"), subtitle: Words::same("2009"), sections: vec![section], closing: vec![] };
/// assert!(page.html().contains("72 &lt;件&gt;"));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// What the page is about.
    pub title: Words,
    /// The period, the office: a line under the title.
    pub subtitle: Words,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// What a reader must know at the end, a paragraph each.
    pub closing: Vec<Words>,
}

impl Page {
    /// The page as one HTML file: both languages with a switch, for screen, phone and A4 paper, without a network.
    ///
    /// # Rule
    /// What is not opened is not printed. Whatever documents say is text; a content security policy forbids the rest.
    pub fn html(&self) -> String {
        let mut writer = Writer::new(Voice::Both);
        let body = MarkupElement::new("body")
            .holding(self.header(&writer))
            .holding(self.main(&mut writer))
            .holding(self.footer(&writer));
        let root =
            MarkupElement::new("html").with("lang", tag(Language::Zh)).holding(self.head()).holding(body);
        format!("<!doctype html>\n{}\n", Markup::from(root).into_string())
    }

    fn head(&self) -> MarkupElement {
        let meta = |name, value| MarkupElement::new("meta").with(name, value);
        let title =
            MarkupElement::new("title").with("data-zh", &self.title.zh).with("data-en", &self.title.en);
        MarkupElement::new("head")
            .holding(meta("charset", "utf-8"))
            .holding(meta("http-equiv", "Content-Security-Policy").with("content", POLICY))
            .holding(meta("name", "viewport").with("content", "width=device-width, initial-scale=1"))
            .holding(meta("name", "generator").with("content", concat!("kaohe ", env!("CARGO_PKG_VERSION"))))
            .holding(title.holding(Markup::text(&self.title.zh)))
            .holding(MarkupElement::new("style").holding_source(STYLE))
            .holding(MarkupElement::new("script").holding_source(SCRIPT))
    }

    fn header(&self, writer: &Writer) -> MarkupElement {
        let title = MarkupElement::new("h1").holding(writer.words(&self.title));
        let subtitle = MarkupElement::classed("p", "subtitle").holding(writer.words(&self.subtitle));
        let links: Markup = self
            .sections
            .iter()
            .enumerate()
            .map(|(at, section)| {
                let link = MarkupElement::new("a").with("href", format!("#{}", anchor(at)));
                link.holding(writer.words(&section.title))
            })
            .collect();
        let contents = MarkupElement::new("nav").holding(links);
        MarkupElement::new("header").holding(switch()).holding(title).holding(subtitle).holding(contents)
    }

    fn main<'a>(&'a self, writer: &mut Writer<'a>) -> MarkupElement {
        let sections = self.sections.iter().enumerate();
        let sections: Markup = sections.map(|(at, section)| section.html(&anchor(at), writer)).collect();
        MarkupElement::new("main").holding(sections)
    }

    fn footer(&self, writer: &Writer) -> MarkupElement {
        let closing = self.closing.iter().map(|words| MarkupElement::new("p").holding(writer.words(words)));
        MarkupElement::new("footer").holding(closing.collect::<Markup>())
    }
}

fn anchor(section: usize) -> String {
    format!("s{}", section.saturating_add(1))
}

/// A button for each language.
fn switch() -> MarkupElement {
    let button = |language, pressed, name| {
        let button = MarkupElement::new("button").with("type", "button").with("lang", tag(language));
        let button = button.with("data-language", tag(language)).with("aria-pressed", pressed);
        button.holding(Markup::text(name))
    };
    MarkupElement::classed("div", "switch").holding(button(Language::Zh, true, "中文")).holding(button(
        Language::En,
        false,
        "English",
    ))
}
