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

/// A sentence about words, which stand in it where `{}` does.
pub(super) fn about(words: &Words, zh: &str, en: &str) -> Words {
    Words::new(zh.replace("{}", &words.zh), en.replace("{}", &words.en))
}

/// A share as a percentage: `15%`.
pub(super) fn percent(share: &Ratio) -> String {
    format!("{}%", share * &Ratio::from(100))
}

/// A figure that there is not, and why.
pub(super) fn not_computable(why: &Words) -> Figure {
    Figure::new(about(why, "不可计算：{}", "not computable: {}")).toned(Tone::Quiet)
}

/// A figure that there can be none of, and why.
pub(super) fn does_not_apply(why: &Words) -> Figure {
    Figure::new(about(why, "不适用：{}", "does not apply: {}")).toned(Tone::Quiet)
}
