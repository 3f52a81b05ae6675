//! Answers as pages: HTML and SVG, pure text in and out.
//!
//! Answers turn into sections and tables themselves: [`Report::section`](crate::assessment::Report::section),
//! [`Sheet::section`](crate::cost::Sheet::section), [`Rates::table`](crate::satisfaction::Rates::table),
//! [`matters_section`]. A [`Page`] is sections of [`Block`]s; a [`Figure`] carries its derivation, which a reader opens by a click; a
//! [`Picture`] is inline SVG. The page is one file in two languages, which loads nothing and prints on A4. The same
//! page reads as plain [`text`](Page::text).
//!
//! What is computed is left to the areas; this room decides only how it is shown.

mod assessment;
mod chart;
mod cost;
mod deadline;
mod derivation;
mod figure;
mod file;
mod markup;
mod plain;
mod satisfaction;
mod section;
mod table;
mod voice;
mod wording;
mod writer;

pub use chart::{
    Bar, Bars, Chart, Cut, DayShade, Intervals, Key, MonthBar, MonthsChart, Picture, Shade, ShareInterval,
    Sign, Threshold, Year, YearDay,
};
pub use deadline::{MatterGroup, matters_figures, matters_section};
pub use figure::{Figure, Tone};
pub use file::{Page, STYLE};
pub use satisfaction::count_words;
pub use section::{Block, KeyFigure, Section};
pub use table::{Align, Column, Narrow, Table};
