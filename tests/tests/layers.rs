//! The rooms of the core lie on floors, and a room uses only rooms further down; nothing names a machine.

use conformance::generate::root;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// From the ground up; rooms on one floor never use each other.
const FLOORS: &[&[&str]] = &[
    &["words", "limits", "order"],
    &["error", "nearest", "finding", "room"],
    &["document", "named"],
    &["number", "day"],
    &["provenance"],
    &["derivation", "calendar", "law"],
    &["assessment", "satisfaction", "deadline", "cost"],
    &["page"],
    &["contract"],
];

#[test]
fn every_room_uses_only_rooms_further_down() {
    let source = root().join("core/src");
    let at_the_top = at_the_top(&read(&source.join("lib.rs")));
    let mut wrong = Vec::new();
    for file in files(&source).into_iter().filter(|file| !file.ends_with("lib.rs")) {
        let room = room_of(&source, &file);
        for used in used_rooms(&code_of(&read(&file)), &at_the_top) {
            if used != room && floor(&used) >= floor(&room) {
                wrong.push(format!("{}: `{room}` uses `{used}`", file.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "arrows that do not point down:\n{}", wrong.join("\n"));
}

#[test]
fn no_file_names_a_machine() {
    // In two parts, or this file would be the first.
    let machines = ["/ro\u{6f}t/", "/hom\u{65}/", "/Us\u{65}rs/", "/tm\u{70}/"];
    let named: Vec<_> = ["core", "bindings-python", "bindings-wasm", "tests", ".ci"]
        .iter()
        .flat_map(|folder| files(&root().join(folder)))
        .filter(|file| {
            std::fs::read_to_string(file).is_ok_and(|text| machines.iter().any(|path| text.contains(path)))
        })
        .collect();
    assert!(named.is_empty(), "{named:?}");
}

fn floor(room: &str) -> usize {
    FLOORS
        .iter()
        .position(|rooms| rooms.contains(&room))
        .unwrap_or_else(|| panic!("room `{room}` has no floor"))
}

fn room_of(source: &Path, file: &Path) -> String {
    let inside = file.strip_prefix(source).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// Names that `lib.rs` hands on, with the room that each comes from.
fn at_the_top(lib: &str) -> BTreeMap<String, String> {
    let handed_on = lib.split("pub use ").skip(1).filter_map(|rest| rest.split(';').next()?.split_once("::"));
    let named = |names: &str| -> Vec<String> {
        names.trim_matches(['{', '}']).split(',').map(|name| name.trim().to_owned()).collect()
    };
    let mut rooms: BTreeMap<_, _> = handed_on
        .flat_map(|(room, names)| {
            named(names).into_iter().map(|name| (name, room.to_owned())).collect::<Vec<_>>()
        })
        .collect();
    rooms.insert("faults".into(), "error".into());
    rooms.insert("findings".into(), "finding".into());
    rooms
}

/// What stands behind each `crate::`, one name or several in braces.
fn used_rooms(code: &str, at_the_top: &BTreeMap<String, String>) -> Vec<String> {
    let room = |name: &str| at_the_top.get(name).cloned().unwrap_or_else(|| name.to_owned());
    let paths = code.split("crate::").skip(1);
    paths.flat_map(|path| first_names(path).iter().map(|name| room(name)).collect::<Vec<_>>()).collect()
}

/// `a` of `a::b`, and `a`, `c` of `{a::{b, d}, c}`.
fn first_names(path: &str) -> Vec<String> {
    let Some(group) = path.strip_prefix('{') else { return vec![identifier(path)] };
    let (mut depth, mut names, mut name) = (1_usize, Vec::new(), String::new());
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && letter == ',') {
            names.push(identifier(name.trim()));
            name.clear();
        } else {
            name.push(letter);
        }
        if depth == 0 {
            break;
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

fn identifier(path: &str) -> String {
    path.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}

/// The file without its comments: examples may use whatever they like.
fn code_of(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap()
}

/// Every file under a folder that is no product of a build.
fn files(folder: &Path) -> Vec<PathBuf> {
    let built = ["node_modules", "dist", "target", "__pycache__"];
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    let kept = paths.filter(|path| !built.iter().any(|name| path.ends_with(name)));
    kept.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
