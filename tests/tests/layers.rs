//! The rooms of the core lie on floors, and a room uses only rooms further down; nothing names a machine.

use conformance::generate::root;
use conformance::house::{Figures, figures, files_below, read};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// For each folder what lies in it, from the ground up; what lies on one floor never uses each other. What a folder's own
/// `mod.rs` holds lies on the floor `mod`.
const FLOORS: &[(&str, &[&str])] = &[
    (
        "",
        &[
            "words limits order",
            "error nearest finding room",
            "document named",
            "number day",
            "provenance",
            "derivation calendar law",
            "assessment satisfaction deadline cost",
            "page",
            "contract",
            "lib",
        ],
    ),
    (
        "document",
        &[
            "planned node",
            "fault whose",
            "meant",
            "encoding slip written attempt",
            "parse refused visitor",
            "reader",
            "tree",
            "element",
            "partly",
            "mod",
        ],
    ),
    ("number", &["fault small text", "decimal", "ratio", "apportion rounding", "two_way written", "mod"]),
    ("derivation", &["fault step", "allowance outline", "text", "graph", "kept", "record", "mod"]),
    (
        "calendar",
        &["answer fault table statute", "notice", "document", "rules", "shipped version", "mod", "question"],
    ),
    (
        "satisfaction",
        &[
            "fault finding count quantile outcome",
            "never document tally published interval",
            "names",
            "survey",
            "definition measured",
            "rate",
            "proof score",
            "question",
            "groups",
            "mod",
        ],
    ),
    ("deadline", &["fault", "rule", "log count", "answer", "clock", "ask", "mod"]),
    ("cost", &["fault finding", "figure", "ledger", "vehicle share", "audit", "sheet", "mod"]),
    (
        "contract",
        &[
            "fault explained keys calendar derivation",
            "subject operation assessment cost deadline satisfaction",
            "table",
            "mod",
        ],
    ),
    (
        "assessment",
        &[
            "formula",
            "value ballot",
            "method",
            "outcome",
            "document cohort",
            "report",
            "plan",
            "intake",
            "run",
            "scheme",
            "mod",
        ],
    ),
];

fn house() -> &'static Figures {
    static HOUSE: LazyLock<Figures> = LazyLock::new(|| figures(&read(&root().join("core/src")).unwrap()));
    &HOUSE
}

#[test]
fn nothing_imports_upward() {
    let floors: BTreeMap<&str, &[&str]> = FLOORS.iter().copied().collect();
    let mut wrong = Vec::new();
    for (from, used) in &house().imports {
        for to in used {
            let (folder, one, other) = parted(from, to);
            let Some(plan) = floors.get(folder) else { continue };
            if floor(plan, folder, other) >= floor(plan, folder, one) {
                wrong.push(format!("{from} uses {to}"));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that do not point down:\n{}", wrong.join("\n"));
}

/// The folder that holds two files, and what of each lies in it: a file or a folder.
fn parted<'a>(one: &'a str, other: &'a str) -> (&'a str, &'a str, &'a str) {
    let alike = one.split('/').zip(other.split('/')).take_while(|(one, other)| one == other);
    let length: usize = alike.map(|(step, _)| step.len() + 1).sum();
    let entry = |path: &'a str| path[length..].split('/').next().unwrap().trim_end_matches(".rs");
    (one[..length].trim_end_matches('/'), entry(one), entry(other))
}

fn floor(plan: &[&str], folder: &str, entry: &str) -> usize {
    let found = plan.iter().position(|entries| entries.split(' ').any(|one| one == entry));
    found.unwrap_or_else(|| panic!("`{entry}` has no floor in `{folder}`"))
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let house = house();
    assert!(house.circles.is_empty(), "{house}");
}

/// What may only become less; the next to lower a figure lowers it here.
#[test]
fn files_and_functions_are_short() {
    let house = house();
    let long = house.functions_over(40);
    assert!(long.is_empty(), "{long:?}");
    assert!(house.function_lines(50) <= 6 && house.function_lines(90) <= 18, "{house}");
    assert!(house.files.first().is_some_and(|(lines, _)| *lines <= 400), "{house}");
}

#[test]
fn a_name_is_borne_by_one_type() {
    let house = house();
    assert!(house.homonyms.len() <= 12 && house.renames <= 25 && house.pub_in <= 20, "{house}");
    assert!(house.impls_away.len() <= 70, "only fewer: {house}");
}

#[test]
fn no_file_names_a_machine() {
    // In two parts, or this file would be the first.
    let machines = ["/ro\u{6f}t/", "/hom\u{65}/", "/Us\u{65}rs/", "/tm\u{70}/"];
    let named: Vec<_> = ["core", "bindings-python", "bindings-wasm", "tests", ".ci"]
        .iter()
        .flat_map(|folder| files_below(&root().join(folder)).unwrap())
        .filter(|file| {
            std::fs::read_to_string(file).is_ok_and(|text| machines.iter().any(|path| text.contains(path)))
        })
        .collect();
    assert!(named.is_empty(), "{named:?}");
}
