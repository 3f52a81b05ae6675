//! In which language a piece of a page speaks.

use super::markup::{Markup, MarkupElement};
use crate::words::{Language, Words};

/// The `lang` of each language in HTML.
pub(super) fn tag(language: Language) -> &'static str {
    match language {
        Language::Zh => "zh-CN",
        Language::En => "en",
    }
}

/// One language, or both side by side with one of them hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Voice {
    /// Both; the page shows the one it is switched to.
    Both,
    /// One only: a fragment for a page that has its own switch.
    One(Language),
}

impl Voice {
    /// Words as markup.
    pub(super) fn words(self, words: &Words) -> Markup {
        self.each(|language| Markup::text(words.of(language)))
    }

    /// What `said` says, in this voice; said once where both languages say the same.
    pub(super) fn each(self, said: impl Fn(Language) -> Markup) -> Markup {
        match self {
            Self::One(language) => said(language),
            Self::Both => {
                let (zh, en) = (said(Language::Zh), said(Language::En));
                if zh == en { zh } else { marked(Language::Zh, zh).then(marked(Language::En, en)) }
            }
        }
    }

    /// What `drawn` draws, once for each language, whether or not they differ.
    pub(super) fn both(self, drawn: impl Fn(Language) -> MarkupElement) -> Markup {
        let marked = |language| Markup::from(drawn(language).with("lang", tag(language)));
        match self {
            Self::One(language) => marked(language),
            Self::Both => marked(Language::Zh).then(marked(Language::En)),
        }
    }
}

fn marked(language: Language, said: Markup) -> Markup {
    MarkupElement::new("span").with("lang", tag(language)).holding(said).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_stand_side_by_side_and_equal_words_once() {
        let said = |words| Voice::Both.words(&words).into_string();
        assert_eq!(
            said(Words::new("名次", "place")),
            "<span lang=\"zh-CN\">名次</span><span lang=\"en\">place</span>"
        );
        assert_eq!(said(Words::same("90.22")), "90.22");
        assert_eq!(Voice::One(Language::En).words(&Words::new("名次", "place")).into_string(), "place");
    }
}
