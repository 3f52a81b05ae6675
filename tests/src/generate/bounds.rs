//! The table of bounds in `SECURITY.md`, from the constants of `kaohe::limits` and their doc lines.

use super::{Made, root};

/// One bound as `limits.rs` writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The name of the constant.
    pub name: String,
    /// Its value.
    pub value: u64,
    /// What is bounded, in one or more sentences.
    pub what: String,
    /// The code of the error beyond it; `None` where nothing is refused.
    pub code: Option<String>,
}

/// The bounds, in the order of the file.
///
/// # Errors
/// A sentence that names the line that is not understood.
pub fn bounds() -> Result<Vec<Bound>, String> {
    let (mut bounds, mut doc) = (Vec::new(), String::new());
    for line in include_str!("../../../core/src/limits.rs").lines() {
        if let Some(text) = line.strip_prefix("/// ") {
            doc = format!("{doc} {text}");
        } else if let Some(constant) = line.strip_prefix("pub const ") {
            bounds.push(bound(constant, std::mem::take(&mut doc).trim())?);
        }
    }
    Ok(bounds)
}

/// `NAME: usize = 16 * 1_024;` with its doc, whose last word is the code.
fn bound(constant: &str, doc: &str) -> Result<Bound, String> {
    let wrong = || format!("not understood: `{constant}`");
    let (name, rest) = constant.split_once(':').ok_or_else(wrong)?;
    let (_, value) = rest.trim_end_matches(';').split_once('=').ok_or_else(wrong)?;
    let factors = value.split('*').map(|factor| factor.trim().replace('_', "").parse::<u64>());
    let value = factors.product::<Result<u64, _>>().map_err(|_| wrong())?;
    let code = doc
        .strip_suffix('`')
        .and_then(|doc| doc.rsplit_once('`'))
        .map(|(what, code)| (what, code.to_owned()));
    let (what, code) = code.map_or((doc, None), |(what, code)| (what.trim_end(), Some(code)));
    Ok(Bound { name: name.into(), value, what: what.into(), code })
}

/// Before and behind the table.
const MARKS: [&str; 2] = ["<!-- bounds: written by the generator -->\n", "<!-- end of bounds -->"];

/// `SECURITY.md` with the table as the constants are now.
///
/// # Errors
/// Those of [`bounds`], and a sentence where the file has no place for the table.
pub(super) fn file() -> Result<Made, String> {
    let path = "SECURITY.md";
    let text = std::fs::read_to_string(root().join(path)).map_err(|error| format!("{path}: {error}"))?;
    let place =
        text.split_once(MARKS[0]).and_then(|(before, rest)| Some((before, rest.split_once(MARKS[1])?.1)));
    let (before, after) = place.ok_or_else(|| format!("{path}: no place for the table of bounds"))?;
    let rows: String = bounds()?.iter().map(Bound::row).collect();
    let head = "| bound | at most | beyond it | what is bounded |\n|---|---|---|---|\n";
    Ok(Made { path: path.into(), text: format!("{before}{}{head}{rows}{}{after}", MARKS[0], MARKS[1]) })
}

impl Bound {
    fn row(&self) -> String {
        let Self { name, value, what, code } = self;
        let code = code.as_ref().map_or("nothing is refused".into(), |code| format!("`{code}`"));
        format!("| `{name}` | {} | {code} | {what} |\n", grouped(*value))
    }
}

/// `16777216` as `16,777,216`.
fn grouped(value: u64) -> String {
    let digits = value.to_string();
    let groups: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    groups.join(",")
}
