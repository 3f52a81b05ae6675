//! How the core is built: who imports whom, how long functions are, which names several types bear.

mod imports;
mod measure;
mod source;

pub use imports::{Imports, circles};
pub use measure::{Figures, figures};
pub use source::{File, files_below, read};
