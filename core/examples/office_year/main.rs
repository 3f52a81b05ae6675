//! One office's whole year, from the files beside this one to a report and a page.
//!
//! ```text
//! cargo run --release --example office_year [page [folder of documents]]
//! ```
//!
//! It prints the year in Chinese and writes it as one HTML page, by default `target/office_year.html`. It holds no
//! rule and no figure of its own: documents are read, the library computes, and what comes back is shown. What the
//! yearbook published stands in the documents as published; what is made up is marked there, and so on the page.
//!
//! | document | what it says | published or made up |
//! |---|---|---|
//! | `office.json` | titles and closing words | |
//! | `published.json` | every figure of the yearbook entry, with its words | published |
//! | `adoption.json` | the adoption rate, whose numerator nobody published | published |
//! | `satisfaction.json` | tallies by channel | totals and rates published; that each was rated is made up |
//! | `matters.json` | logs of 72 matters and 136 proposals | how many is published; their days are made up |
//! | `rules.json` | the office's limits | made up |
//! | `scheme.json`, `cohort.json` | how 19 staff are assessed, and what is given about them | made up; the quota is the law's |
//! | `vehicles.json`, `vehicles_sheet.json` | the vehicles' ledger, and how it is read and printed | made up |

mod documents;
mod matters;
mod published;
mod satisfaction;
mod staff;
mod vehicles;

use documents::{Folder, Office};
use kaohe::page::{Block, Page, Section};
use kaohe::words::{Language, Words};
use matters::Matters;
use published::Published;
use staff::Staff;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use vehicles::Vehicles;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let target = arguments.next().unwrap_or_else(default_target);
    let folder = arguments
        .next()
        .unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/office_year"));
    match year(&Folder::at(folder)).and_then(|page| written(&page, &target)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(wrong) => {
            eprintln!("office_year: {wrong}");
            ExitCode::FAILURE
        }
    }
}

/// The office's year as a page.
fn year(folder: &Folder) -> Result<Page, String> {
    let office: Office = folder.read("office.json")?;
    let satisfaction = satisfaction::Year::read(folder)?;
    let matters = Matters::read(folder)?;
    let mut staff = Staff::read(folder)?;
    staff.link(|entry| matters.origin(entry));
    let vehicles = Vehicles::read(folder)?;
    let published = Published::read(folder)?;
    let overview = [
        satisfaction.key_figures(),
        published.key_figures(),
        matters.key_figures(),
        staff.key_figures(),
        vehicles.key_figures(),
    ];
    let sections = vec![
        Section::new((&office.overview).into()).with(Block::Figures(overview.concat())),
        staff.section(),
        satisfaction.section(),
        matters.section(),
        vehicles.section(),
        published.section(),
    ];
    let closing = office.closing.iter().map(Words::from).collect();
    Ok(Page { title: (&office.title).into(), subtitle: (&office.subtitle).into(), sections, closing })
}

/// Prints the year and writes its page.
fn written(page: &Page, target: &Path) -> Result<(), String> {
    let fault = |error: std::io::Error| format!("{}: {error}", target.display());
    if let Some(folder) = target.parent() {
        std::fs::create_dir_all(folder).map_err(fault)?;
    }
    std::fs::write(target, page.html()).map_err(fault)?;
    println!("{}\n→ {}", page.text(Language::Zh), target.display());
    Ok(())
}

/// `office_year.html` in the folder that Cargo builds in.
fn default_target() -> PathBuf {
    let built = std::env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    built.unwrap_or_else(|| workspace.join("target")).join("office_year.html")
}
