//! Derivations: a list of steps in, its text out.

use crate::derivation::Derivation;
use crate::error::{Error, Pointer};
use crate::words::Language;
use serde::{Deserialize, Serialize};

/// Asks for a derivation in words.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Render {
    /// The derivation, as an answer returned it.
    pub derivation: Derivation,
    /// The language of the text.
    pub language: Language,
    /// How it is drawn.
    pub format: Format,
}

/// How a derivation is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Lines with branches.
    Text,
    /// A Markdown list.
    Markdown,
    /// An HTML fragment in which each further level opens by a click.
    #[cfg(feature = "page")]
    Html,
}

/// The derivation in words.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rendered {
    /// The text; lines end with a line break.
    pub text: String,
}

pub(super) fn render(request: Render) -> Result<Rendered, Error> {
    let Render { derivation, language, format } = request;
    derivation.check(&Pointer::ROOT.key("derivation"))?;
    let text = match format {
        Format::Text => derivation.text(language),
        Format::Markdown => derivation.markdown(language),
        #[cfg(feature = "page")]
        Format::Html => derivation.html(language),
    };
    Ok(Rendered { text })
}
