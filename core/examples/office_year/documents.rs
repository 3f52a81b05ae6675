//! The documents of an office's year, read strictly.

use kaohe::words::{Language, Title};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::path::PathBuf;

/// A folder of documents.
pub(crate) struct Folder(PathBuf);

/// What the office and its year are called.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Office {
    /// The page's title.
    pub(crate) title: Title,
    /// The office and the period.
    pub(crate) subtitle: Title,
    /// The heading above the figures of all areas.
    pub(crate) overview: Title,
    /// What a reader must know at the end.
    pub(crate) closing: Vec<Title>,
}

impl Folder {
    /// The documents that lie there.
    pub(crate) fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// The text of a file.
    pub(crate) fn text(&self, name: &str) -> Result<String, String> {
        let path = self.0.join(name);
        std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// A document of the library or of this example.
    pub(crate) fn read<T: DeserializeOwned>(&self, name: &str) -> Result<T, String> {
        kaohe::document::read(&self.text(name)?).map_err(|error| refused(name, &error))
    }
}

/// An error of the library as one line: the file, the place, the sentence in both languages, the code.
pub(crate) fn refused(name: &str, error: &kaohe::Error) -> String {
    let (zh, en) = (error.message(Language::Zh), error.message(Language::En));
    format!("{name}{}: {zh} / {en} [{}]", error.at(), error.code())
}
