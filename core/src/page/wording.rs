//! Phrases that the sections of the areas share.

use super::figure::{Figure, Tone};
use crate::Ratio;
use crate::words::{Title, Words};

/// A title, or the id where there is none.
pub(super) fn titled(title: Option<&Title>, id: &str) -> Words {
    title.map_or_else(|| Words::same(id), Words::from)
}

/// Words one after the other.
pub(super) fn listed(words: &[Words], comma: (&str, &str)) -> Words {
    let comma = Words::new(comma.0, comma.1);
    Words::each(|language| {
        let words: Vec<_> = words.iter().map(|words| words.of(language)).collect();
        words.join(comma.of(language))
    })
}

/// A name and what is said of it: `李明 90.22`.
pub(super) fn paired(name: &Words, said: &Words) -> Words {
    Words::each(|language| format!("{} {}", name.of(language), said.of(language)))
}

/// A share as a percentage: `15%`.
pub(super) fn percent(share: &Ratio) -> String {
    format!("{}%", share * &Ratio::from(100))
}

/// A figure that there is not, and why.
pub(super) fn not_computable(why: &Words) -> Figure {
    let said = Words::new(format!("不可计算：{}", why.zh), format!("not computable: {}", why.en));
    Figure::new(said).toned(Tone::Quiet)
}

/// A figure that there can be none of, and why.
pub(super) fn does_not_apply(why: &Words) -> Figure {
    let said = Words::new(format!("不适用：{}", why.zh), format!("does not apply: {}", why.en));
    Figure::new(said).toned(Tone::Quiet)
}
