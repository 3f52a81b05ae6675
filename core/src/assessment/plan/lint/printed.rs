//! The ranges that an instrument prints, compared with each other.

use crate::assessment::formula::Remark;
use crate::assessment::method::BandsRow;
use crate::assessment::plan::Planned;
use crate::finding::Finding;
use crate::number::Ratio;
use std::cmp::Ordering;

/// A row with the range that the instrument prints for it.
struct PrintedRow<'a> {
    row: usize,
    low: &'a Ratio,
    high: &'a Ratio,
}

/// Holds the ranges as printed against each other: from high to low they should touch.
pub(super) fn lint_printed(node: &Planned, rows: &[BandsRow<usize>]) -> Vec<Finding> {
    let printed = rows.iter().enumerate().filter_map(|(row, band)| {
        let [low, high] = band.printed.as_ref()?;
        Some(PrintedRow { row, low, high })
    });
    let printed: Vec<_> = printed.collect();
    let pairs = printed.iter().zip(printed.iter().skip(1));
    pairs.filter_map(|(above, below)| lint_pair(node, above, below)).collect()
}

fn lint_pair(node: &Planned, above: &PrintedRow<'_>, below: &PrintedRow<'_>) -> Option<Finding> {
    let (high, low) = (below.high.to_string(), above.low.to_string());
    let remark = match below.high.cmp(above.low) {
        Ordering::Less => Remark::BandsHole { high, low },
        Ordering::Greater => Remark::BandsOverlap { high, low },
        Ordering::Equal => return None,
    };
    let at = format!("{}/score/bands/rows/{}/printed", node.at, below.row);
    Some(node.finding(remark).at(at))
}
