//! The files of a crate, their tests left out.

use proc_macro2::TokenStream;
use quote::ToTokens;
use std::path::{Path, PathBuf};
use syn::{Attribute, ImplItem, Item};

/// One file of the source.
pub struct File {
    /// Its path below the source folder, with slashes.
    pub path: String,
    /// The path of its module, from the top of the crate.
    pub module: Vec<String>,
    /// What stands in it, tests left out.
    pub items: Vec<Item>,
    /// How many lines it has, tests included.
    pub lines: usize,
    /// How many lines have code, tests left out.
    pub code_lines: usize,
}

/// Every file of Rust below a source folder, in the order of their paths.
///
/// # Errors
/// A sentence where a file cannot be read or is not Rust.
pub fn read(source: &Path) -> Result<Vec<File>, String> {
    let mut paths = files_below(source)?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "rs"));
    paths.sort();
    paths.iter().map(|path| file(source, path)).collect()
}

/// Every file below a folder that is no product of a build.
///
/// # Errors
/// A sentence where a folder cannot be read.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let built = ["node_modules", "dist", "target", "__pycache__"];
    let unread = |error| format!("{}: {error}", folder.display());
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unread)? {
        match entry.map_err(unread)?.path() {
            path if built.iter().any(|name| path.ends_with(name)) => {}
            path if path.is_dir() => found.extend(files_below(&path)?),
            path => found.push(path),
        }
    }
    Ok(found)
}

fn file(source: &Path, path: &Path) -> Result<File, String> {
    let named = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
    let text = std::fs::read_to_string(path).map_err(|error| named(&error))?;
    let items = without_tests(syn::parse_file(&text).map_err(|error| named(&error))?.items);
    let inside = path.strip_prefix(source).map_err(|error| named(&error))?;
    let below = inside.with_extension("");
    let mut module: Vec<String> =
        below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    module.pop_if(|last| ["mod", "lib", "main"].contains(&last.as_str()));
    let path = inside.to_string_lossy().replace('\\', "/");
    let tokens: TokenStream = items.iter().map(ToTokens::to_token_stream).collect();
    let mut lines: Vec<_> = Vec::new();
    lines_of(tokens, &mut lines);
    lines.sort_unstable();
    lines.dedup();
    Ok(File { path, module, items, lines: text.lines().count(), code_lines: lines.len() })
}

/// The lines on which tokens stand; those of documentation are none.
fn lines_of(tokens: TokenStream, lines: &mut Vec<usize>) {
    for token in tokens {
        let span = token.span();
        match token {
            proc_macro2::TokenTree::Group(group) if is_doc(&group) => {}
            proc_macro2::TokenTree::Group(group) => {
                lines.extend([group.span_open().start().line, group.span_close().end().line]);
                lines_of(group.stream(), lines);
            }
            proc_macro2::TokenTree::Punct(punct) if punct.as_char() == '#' => {}
            _ => lines.extend(span.start().line..=span.end().line),
        }
    }
}

/// Whether this is the inside of a doc attribute.
fn is_doc(group: &proc_macro2::Group) -> bool {
    group.delimiter() == proc_macro2::Delimiter::Bracket
        && group.stream().into_iter().next().is_some_and(|first| first.to_string() == "doc")
}

fn without_tests(items: Vec<Item>) -> Vec<Item> {
    let kept = items.into_iter().filter(|item| !attributes(item).iter().any(is_test));
    kept.map(|mut item| {
        match &mut item {
            Item::Mod(inner) => {
                if let Some((_, items)) = &mut inner.content {
                    *items = without_tests(std::mem::take(items));
                }
            }
            Item::Impl(block) => block.items.retain(|item| match item {
                ImplItem::Fn(function) => !function.attrs.iter().any(is_test),
                _ => true,
            }),
            _ => {}
        }
        item
    })
    .collect()
}

/// `#[cfg(test)]`, or `all(test, …)`.
fn is_test(attribute: &Attribute) -> bool {
    let said = attribute.meta.to_token_stream().to_string().replace(' ', "");
    said == "test" || said.starts_with("cfg(test") || said.starts_with("cfg(all(test")
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
