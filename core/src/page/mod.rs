//! Answers as HTML and SVG: pure text in and out.
