//! Who imports whom: each path is followed to the file that defines what it names.

use super::source::File;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};
use syn::{Item, UseTree, Visibility};

/// For each file those that it imports from.
pub type Imports = BTreeMap<String, BTreeSet<String>>;

/// Where the files of a crate import from.
///
/// A path of `crate`, `super`, `self` or a name of the module counts wherever it is written; what a module hands on from
/// its children does not.
pub fn of(files: &[File]) -> Imports {
    let names = Names::of(files);
    let mut imports: Imports = files.iter().map(|file| (file.path.clone(), BTreeSet::new())).collect();
    for (module, scope) in &names.modules {
        let used = scope.used.iter().filter_map(|path| names.home(module, path, 0));
        let others = used.filter(|file| *file != scope.file).map(str::to_owned);
        imports.entry(scope.file.clone()).or_default().extend(others);
    }
    imports
}

type Steps = Vec<String>;

/// What a module declares, and which paths it uses.
#[derive(Default)]
struct Scope {
    file: String,
    declared: BTreeMap<String, Declared>,
    globs: Vec<Steps>,
    used: Vec<Steps>,
}

enum Declared {
    /// Defined in the module's own file.
    Here,
    /// A module below it.
    Module,
    /// Imported by a path.
    Import(Steps),
}

struct Names {
    modules: BTreeMap<Steps, Scope>,
}

impl Names {
    fn of(files: &[File]) -> Self {
        let mut names = Self { modules: BTreeMap::new() };
        files.iter().for_each(|file| names.declare(&file.module, &file.path, &file.items));
        for (file, item) in files.iter().flat_map(|file| file.items.iter().map(move |item| (file, item))) {
            names.hand_up(&file.module, item);
        }
        names
    }

    /// A macro that is exported has its name at the top of the crate.
    fn hand_up(&mut self, module: &Steps, item: &Item) {
        let Item::Macro(item) = item else { return };
        let exported = item.attrs.iter().any(|attribute| attribute.path().is_ident("macro_export"));
        let (Some(name), Some(top)) = (&item.ident, self.modules.get_mut(&Steps::new())) else { return };
        if exported && !module.is_empty() {
            let steps = ["crate".to_owned()].into_iter().chain(module.iter().cloned());
            let path: Steps = steps.chain([name.to_string()]).collect();
            top.declared.insert(name.to_string(), Declared::Import(path));
        }
    }

    fn declare(&mut self, module: &Steps, file: &str, items: &[Item]) {
        let mut scope = Scope { file: file.to_owned(), ..Scope::default() };
        for item in items {
            match item {
                Item::Use(item) => {
                    let mut found = Vec::new();
                    spread(&item.tree, &mut Vec::new(), &mut found);
                    let private = matches!(item.vis, Visibility::Inherited);
                    for (path, alias) in found {
                        if private || ["crate", "super"].contains(&path.first().map_or("", String::as_str)) {
                            scope.used.push(path.clone());
                        }
                        match alias {
                            Some(alias) => drop(scope.declared.insert(alias, Declared::Import(path))),
                            None => scope.globs.push(path),
                        }
                    }
                }
                Item::Mod(item) => {
                    scope.declared.insert(item.ident.to_string(), Declared::Module);
                    if let Some((_, items)) = &item.content {
                        let inner: Steps = module.iter().cloned().chain([item.ident.to_string()]).collect();
                        self.declare(&inner, file, items);
                    }
                }
                other => {
                    if let Some(name) = defined(other) {
                        scope.declared.insert(name, Declared::Here);
                    }
                    paths(other.to_token_stream(), &mut scope.used);
                }
            }
        }
        self.modules.insert(module.clone(), scope);
    }

    /// The file that defines what a path names, seen from a module; `None` for what is not of this crate.
    fn home(&self, at: &[String], path: &[String], depth: usize) -> Option<&str> {
        let (first, rest) = path.split_first()?;
        match first.as_str() {
            _ if depth > 16 => None,
            "crate" => self.below(&[], rest, depth),
            "self" => self.below(at, rest, depth),
            "super" => {
                let (_, above) = at.split_last()?;
                match rest.first().map(String::as_str) {
                    Some("super") => self.home(above, rest, depth.saturating_add(1)),
                    _ => self.below(above, rest, depth),
                }
            }
            _ => self.modules.get(at)?.declared.contains_key(first).then(|| self.below(at, path, depth))?,
        }
    }

    /// The same for what is named from inside a module.
    fn below(&self, module: &[String], path: &[String], depth: usize) -> Option<&str> {
        let scope = self.modules.get(module)?;
        let Some((name, rest)) = path.split_first() else { return Some(&scope.file) };
        match scope.declared.get(name) {
            Some(Declared::Here) => Some(&scope.file),
            Some(Declared::Module) => {
                let inner: Steps = module.iter().cloned().chain([name.clone()]).collect();
                self.below(&inner, rest, depth)
            }
            Some(Declared::Import(target)) => {
                let whole: Steps = target.iter().chain(rest).cloned().collect();
                // `use super::x as x` and `pub use x` of a macro name themselves.
                if whole == path {
                    Some(&scope.file)
                } else {
                    self.home(module, &whole, depth.saturating_add(1))
                }
            }
            // Made by a macro, or behind a star.
            None => {
                let behind = |glob: &Steps| {
                    let whole: Steps = glob.iter().chain(path).cloned().collect();
                    self.home(module, &whole, depth.saturating_add(1))
                };
                scope.globs.iter().find_map(behind).or(Some(&scope.file))
            }
        }
    }
}

/// `a::{b, c as d}` is `a::b` known as `b` and `a::c` known as `d`; a star is known as nothing.
fn spread(tree: &UseTree, before: &mut Steps, found: &mut Vec<(Steps, Option<String>)>) {
    match tree {
        UseTree::Path(path) => {
            before.push(path.ident.to_string());
            spread(&path.tree, before, found);
            before.pop();
        }
        UseTree::Name(name) if name.ident == "self" => found.push((before.clone(), before.last().cloned())),
        UseTree::Name(name) => {
            let name = name.ident.to_string();
            found.push((before.iter().cloned().chain([name.clone()]).collect(), Some(name)));
        }
        UseTree::Rename(name) => {
            let path = before.iter().cloned().chain([name.ident.to_string()]).collect();
            found.push((path, Some(name.rename.to_string())));
        }
        UseTree::Glob(_) => found.push((before.clone(), None)),
        UseTree::Group(group) => group.items.iter().for_each(|tree| spread(tree, before, found)),
    }
}

fn defined(item: &Item) -> Option<String> {
    Some(match item {
        Item::Const(item) => item.ident.to_string(),
        Item::Enum(item) => item.ident.to_string(),
        Item::Fn(item) => item.sig.ident.to_string(),
        Item::Macro(item) => item.ident.as_ref()?.to_string(),
        Item::Static(item) => item.ident.to_string(),
        Item::Struct(item) => item.ident.to_string(),
        Item::Trait(item) => item.ident.to_string(),
        Item::Type(item) => item.ident.to_string(),
        _ => return None,
    })
}

/// Every path of two steps or more among the tokens.
fn paths(tokens: TokenStream, found: &mut Vec<Steps>) {
    let (mut path, mut colons) = (Steps::new(), 0);
    let mut ended = |path: &mut Steps| {
        if path.len() > 1 {
            found.push(std::mem::take(path));
        }
        path.clear();
    };
    let mut groups = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
            TokenTree::Ident(name) => {
                if colons != 2 {
                    ended(&mut path);
                }
                path.push(name.to_string());
                colons = 0;
            }
            other => {
                ended(&mut path);
                colons = 0;
                if let TokenTree::Group(group) = other {
                    groups.push(group.stream());
                }
            }
        }
    }
    ended(&mut path);
    // `pub(in crate::area)` says who may use it, and uses nothing.
    let is_visibility = |group: &TokenStream| matches!(group.clone().into_iter().next(), Some(TokenTree::Ident(first)) if first == "in");
    groups.into_iter().filter(|group| !is_visibility(group)).for_each(|group| paths(group, found));
}

/// The circles of a graph: each set of nodes that all lead to each other, the largest first.
pub fn circles(imports: &Imports) -> Vec<Vec<String>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        imports.keys().map(|from| (from.as_str(), reach(imports, from))).collect();
    let leads = |from: &str, to: &str| reached.get(from).is_some_and(|to_these| to_these.contains(to));
    let mut found: Vec<Vec<String>> = Vec::new();
    for from in imports.keys() {
        if !leads(from, from) || found.iter().flatten().any(|known| known == from) {
            continue;
        }
        let circle = imports.keys().filter(|to| leads(from, to) && leads(to, from));
        found.push(circle.cloned().collect());
    }
    found.sort_by_key(|circle| std::cmp::Reverse(circle.len()));
    found
}

fn reach<'a>(imports: &'a Imports, from: &str) -> BTreeSet<&'a str> {
    let (mut found, mut open) = (BTreeSet::new(), vec![from.to_owned()]);
    while let Some(next) = open.pop() {
        for to in imports.get(&next).into_iter().flatten() {
            if found.insert(to.as_str()) {
                open.push(to.clone());
            }
        }
    }
    found
}
