//! The few shapes that the pictures are drawn with.

use super::Shade;
use crate::page::markup::{Markup, MarkupElement};
use std::fmt::Display;

/// A line from one point to another.
pub(super) fn line(class: &'static str, from: (&str, &str), to: (&str, &str)) -> MarkupElement {
    let line = MarkupElement::classed("line", class).with("x1", from.0).with("y1", from.1);
    line.with("x2", to.0).with("y2", to.1)
}

/// A rectangle by its upper left corner and its size.
pub(super) fn rectangle(class: &'static str, corner: (&str, &str), size: (&str, &str)) -> MarkupElement {
    let rectangle = MarkupElement::classed("rect", class).with("x", corner.0).with("y", corner.1);
    rectangle.with("width", size.0).with("height", size.1)
}

/// A disc around a point.
pub(super) fn disc(class: &'static str, centre: (&str, &str), radius: &str) -> MarkupElement {
    MarkupElement::classed("circle", class).with("cx", centre.0).with("cy", centre.1).with("r", radius)
}

/// A text whose class says where it is anchored.
pub(super) fn text(class: &'static str, at: (&str, &str), said: impl Display) -> MarkupElement {
    MarkupElement::classed("text", class).with("x", at.0).with("y", at.1).holding(Markup::text(said))
}

/// Shapes that share a text for the pointer and for screen readers.
pub(super) fn titled(title: impl Display, shapes: impl Into<Markup>) -> MarkupElement {
    MarkupElement::new("g").holding(MarkupElement::new("title").holding(Markup::text(title))).holding(shapes)
}

/// A drawing as wide as its place and so many pixels high.
pub(super) fn drawing(height: u32) -> MarkupElement {
    MarkupElement::classed("svg", "drawing").with("width", "100%").with("height", height).with("role", "img")
}

impl Shade {
    /// The style class of the shade.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::First => "shade first",
            Self::Second => "shade second",
            Self::Third => "shade third",
            Self::Fourth => "shade fourth",
        }
    }
}
