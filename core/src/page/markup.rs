//! HTML as a value: whatever a document says stands in it as text, never as markup.

use std::fmt::{Display, Write};

/// HTML that is complete and safe to stand in a page.
///
/// There is no way in but [`text`](Markup::text) and [`MarkupElement`], and names of elements and attributes are words of
/// this program: nothing that a document says can become markup.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Markup(String);

impl Markup {
    /// A text, escaped.
    pub(super) fn text(text: impl Display) -> Self {
        Self(escaped(&text.to_string()))
    }

    /// This followed by more.
    pub(super) fn then(mut self, more: impl Into<Self>) -> Self {
        self.push(more);
        self
    }

    /// Adds more.
    pub(super) fn push(&mut self, more: impl Into<Self>) {
        self.0.push_str(&more.into().0);
    }

    /// Whether nothing stands here.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The HTML.
    pub(super) fn into_string(self) -> String {
        self.0
    }
}

impl<T: Into<Markup>> FromIterator<T> for Markup {
    fn from_iter<I: IntoIterator<Item = T>>(parts: I) -> Self {
        parts.into_iter().fold(Self::default(), Self::then)
    }
}

/// An element while it is put together.
#[derive(Clone, Debug)]
pub(super) struct MarkupElement {
    name: &'static str,
    attributes: String,
    inside: Markup,
}

/// Elements that have no end tag.
const VOID: [&str; 2] = ["meta", "br"];

impl MarkupElement {
    /// An element with nothing in it.
    pub(super) fn new(name: &'static str) -> Self {
        Self { name, attributes: String::new(), inside: Markup::default() }
    }

    /// An element of a class.
    pub(super) fn classed(name: &'static str, class: &'static str) -> Self {
        Self::new(name).with("class", class)
    }

    /// The element with an attribute; its value is escaped.
    pub(super) fn with(mut self, name: &'static str, value: impl Display) -> Self {
        let _ = write!(self.attributes, " {name}=\"{}\"", escaped(&value.to_string()));
        self
    }

    /// The element with more inside.
    pub(super) fn holding(mut self, inside: impl Into<Markup>) -> Self {
        self.inside.push(inside);
        self
    }

    /// Adds more inside.
    pub(super) fn hold(&mut self, inside: Markup) {
        self.inside.push(inside);
    }

    /// The element with a text of this program inside that no browser unescapes: a style sheet, a script.
    pub(super) fn holding_source(mut self, source: &'static str) -> Self {
        self.inside.0.push_str(source);
        self
    }
}

impl From<MarkupElement> for Markup {
    fn from(element: MarkupElement) -> Self {
        let MarkupElement { name, attributes, inside: Self(inside) } = element;
        if VOID.contains(&name) {
            return Self(format!("<{name}{attributes}>"));
        }
        Self(format!("<{name}{attributes}>{inside}</{name}>"))
    }
}

/// The text with what HTML reads as markup escaped, and what would break or reorder the text around it replaced.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            character if disturbs(character) => out.push('\u{FFFD}'),
            character => out.push(character),
        }
    }
    out
}

/// Control characters, and those that turn the direction of the text that follows.
fn disturbs(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\t'))
        || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_never_becomes_markup() {
        let text = Markup::text("</td><script>alert('x' & \"y\")</script>").into_string();
        assert_eq!(text, "&lt;/td&gt;&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;");
    }

    #[test]
    fn an_attribute_never_ends_early() {
        let element =
            MarkupElement::new("td").with("data-zh", "\" onclick=\"x").holding(Markup::text("1 < 2"));
        assert_eq!(
            Markup::from(element).into_string(),
            "<td data-zh=\"&quot; onclick=&quot;x\">1 &lt; 2</td>"
        );
    }

    #[test]
    fn what_would_reorder_or_end_the_text_is_replaced() {
        assert_eq!(
            Markup::text("a\u{0}b\u{202E}c\u{2067}d\ne").into_string(),
            "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\ne"
        );
    }

    #[test]
    fn a_void_element_has_no_end_tag() {
        assert_eq!(
            Markup::from(MarkupElement::new("meta").with("charset", "utf-8")).into_string(),
            "<meta charset=\"utf-8\">"
        );
    }
}
