//! A copy of the workspace in which mistakes wait behind switches.

use crate::find::{Form, Mutant, in_file};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What stands at the end of the copy's `lib.rs`: the switch that is on.
const SWITCH: &str = r#"
#[doc(hidden)]
#[allow(missing_docs)]
pub mod mutation {
    static ON: std::sync::LazyLock<Option<usize>> =
        std::sync::LazyLock::new(|| std::env::var("KAOHE_MUTANT").ok().and_then(|text| text.parse().ok()));
    pub fn on(number: usize) -> bool {
        *ON == Some(number)
    }
}
"#;

/// The copy, its mistakes, and those that do not compile.
pub struct Tree {
    root: PathBuf,
    /// The top of the copy.
    pub copy: PathBuf,
    /// How many mistakes there are in all.
    pub found: usize,
    /// The sample.
    pub mutants: Vec<Mutant>,
    /// Which of the sample are left out, since they do not compile.
    pub unviable: BTreeSet<usize>,
    /// Where each was written in the copy.
    written: BTreeMap<String, Vec<(usize, Range<usize>)>>,
}

impl Tree {
    /// An even sample of the mistakes of the core, or of the files whose path contains `part`; or those that an earlier
    /// run says nothing noticed.
    pub fn of(root: &Path, sample: usize, part: Option<&str>, earlier: Option<&str>) -> Result<Self, String> {
        let mut all = Vec::new();
        for file in tracked(root)?.iter().filter(|file| {
            file.starts_with("core/src/") && file.ends_with(".rs") && !file.ends_with("/tests.rs")
        }) {
            if part.is_none_or(|part| file.contains(part)) {
                all.extend(in_file(file, &read(&root.join(file))?)?);
            }
        }
        let found = all.len();
        if let Some(earlier) = earlier {
            let left: BTreeSet<&str> =
                earlier.lines().filter_map(|line| Some(line.split_once("NOT NOTICED: ")?.1)).collect();
            all.retain(|mutant| left.contains(mutant.to_string().as_str()));
        }
        let wanted = sample.min(all.len());
        let mutants = (0..wanted).filter_map(|at| all.get(at * all.len() / wanted).cloned()).collect();
        let copy = root.join("target/mutants");
        let root = root.to_owned();
        Ok(Self { root, copy, found, mutants, unviable: BTreeSet::new(), written: BTreeMap::new() })
    }

    /// Writes the copy; files that did not change are left alone, so that they are not built again.
    pub fn write(&mut self) -> Result<(), String> {
        self.written.clear();
        for file in tracked(&self.root)? {
            let from = self.root.join(&file);
            if !from.is_file() {
                continue;
            }
            let bytes = fs::read(&from).map_err(|wrong| format!("{file}: {wrong}"))?;
            let bytes = match String::from_utf8(bytes) {
                Ok(text) if file.starts_with("core/src/") => self.with_switches(&file, text).into_bytes(),
                Ok(text) => text.into_bytes(),
                Err(raw) => raw.into_bytes(),
            };
            let to = self.copy.join(&file);
            if fs::read(&to).is_ok_and(|there| there == bytes) {
                continue;
            }
            if let Some(folder) = to.parent() {
                fs::create_dir_all(folder).map_err(|wrong| format!("{file}: {wrong}"))?;
            }
            fs::write(&to, bytes).map_err(|wrong| format!("{file}: {wrong}"))?;
        }
        Ok(())
    }

    fn with_switches(&mut self, file: &str, text: String) -> String {
        let mut insertions = Vec::new();
        for (id, mutant) in self.mutants.iter().enumerate().filter(|(id, _)| !self.unviable.contains(id)) {
            if mutant.file == file {
                insertions.extend(of(id, mutant));
            }
        }
        insertions.sort_by_key(|one| one.order);
        let (mut out, mut done) = (String::with_capacity(text.len()), 0);
        let written = self.written.entry(file.to_owned()).or_default();
        for one in &insertions {
            out.push_str(text.get(done..one.at).unwrap_or_default());
            written.push((one.id, out.len()..out.len() + one.text.len()));
            out.push_str(&one.text);
            done = one.at;
        }
        out.push_str(text.get(done..).unwrap_or_default());
        if file == "core/src/lib.rs" {
            out.push_str(SWITCH);
        }
        out
    }

    /// Leaves out the mistakes that a message of the compiler speaks of; how many.
    pub fn leave_out(&mut self, file: &str, bytes: &Range<usize>) -> usize {
        let before = self.unviable.len();
        let written = self.written.get(file).map(Vec::as_slice).unwrap_or_default();
        let touched = |one: &Range<usize>| one.start <= bytes.end && bytes.start <= one.end;
        let mut found: Vec<usize> =
            written.iter().filter(|(_, one)| touched(one)).map(|(id, _)| *id).collect();
        if found.is_empty() {
            found = around(written, bytes).into_iter().collect();
        }
        self.unviable.extend(found);
        self.unviable.len() - before
    }
}

/// The mistake with the narrowest text around these bytes.
fn around(written: &[(usize, Range<usize>)], bytes: &Range<usize>) -> Option<usize> {
    let mut regions: BTreeMap<usize, Range<usize>> = BTreeMap::new();
    for (id, one) in written {
        let region = regions.entry(*id).or_insert_with(|| one.clone());
        region.start = region.start.min(one.start);
        region.end = region.end.max(one.end);
    }
    let around = regions.iter().filter(|(_, region)| region.start <= bytes.start && bytes.end <= region.end);
    around.min_by_key(|(_, region)| region.len()).map(|(id, _)| *id)
}

struct Insertion {
    at: usize,
    id: usize,
    text: String,
    /// At one place what closes comes before what opens; the wider opens first and closes last.
    order: (usize, bool, std::cmp::Reverse<usize>, isize),
}

fn of(id: usize, mutant: &Mutant) -> Vec<Insertion> {
    let (bytes, sign) = (&mutant.bytes, id.cast_signed());
    let open = |text: String| Insertion {
        at: bytes.start,
        id,
        text,
        order: (bytes.start, true, std::cmp::Reverse(bytes.end), sign),
    };
    let close = |text: &str| Insertion {
        at: bytes.end,
        id,
        text: text.to_owned(),
        order: (bytes.end, false, std::cmp::Reverse(bytes.start), -sign),
    };
    let on = format!("crate::mutation::on({id})");
    match &mutant.form {
        Form::Instead(text) => vec![open(format!("(if {on} {{ {text} }} else {{ ")), close(" })")],
        Form::Answer(value) if value == "()" => vec![open(format!(" if {on} {{ return; }} ")), close("")],
        Form::Answer(value) => vec![open(format!(" if {on} {{ return {value}; }} ")), close("")],
        Form::Never => vec![open(format!("!{on} && (")), close(")")],
        Form::Always => vec![open(format!("{on} || (")), close(")")],
        Form::Skipped => vec![close(&format!(" if !{on}"))],
    }
}

/// The files that belong to the workspace.
fn tracked(root: &Path) -> Result<Vec<String>, String> {
    let listed = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .map_err(|wrong| wrong.to_string())?;
    let text = String::from_utf8(listed.stdout).map_err(|wrong| wrong.to_string())?;
    Ok(text.split('\0').filter(|name| !name.is_empty()).map(str::to_owned).collect())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|wrong| format!("{}: {wrong}", path.display()))
}
