//! A derivation as text and as Markdown.

use super::outline::Outline;
use super::step::Step;
use crate::words::Language;
use std::fmt::Write;

/// Lines with branches.
pub(super) fn branches(steps: &[Step], language: Language) -> String {
    let mut out = String::new();
    // For each level, whether nothing more follows on it.
    let mut ended: Vec<bool> = Vec::new();
    for line in Outline::of(steps) {
        ended.truncate(line.level.saturating_sub(1));
        out.extend(ended.iter().map(|ended| if *ended { "   " } else { "│  " }));
        if line.level > 0 {
            out.push_str(if line.is_last { "└─ " } else { "├─ " });
            ended.push(line.is_last);
        }
        let _ = writeln!(out, "{}", line.text(language));
    }
    out
}

/// A Markdown list.
pub(super) fn list(steps: &[Step], language: Language) -> String {
    let mut out = String::new();
    for line in Outline::of(steps) {
        let indent = line.level.saturating_mul(2);
        let _ = writeln!(out, "{:indent$}- {}", "", line.text(language).replace(['*', '_', '`'], " "));
    }
    out
}
