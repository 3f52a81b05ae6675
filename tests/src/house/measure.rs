//! The figures of a crate: functions, files, names, circles.

use super::imports::{Imports, circles, of};
use super::source::File;
use quote::ToTokens;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{ImplItemFn, Item, ItemFn, ItemImpl, TraitItemFn, Type, VisRestricted};

/// What was measured.
pub struct Figures {
    /// Each function with its place and its lines, the longest first.
    pub functions: Vec<(usize, String)>,
    /// Each file with its lines, the longest first.
    pub files: Vec<(usize, String)>,
    /// Lines with code: tests, documentation and blank lines left out.
    pub code_lines: usize,
    /// Who imports whom.
    pub imports: Imports,
    /// The circles of files.
    pub circles: Vec<Vec<String>>,
    /// Inherent impls outside the file of their type.
    pub impls_away: Vec<String>,
    /// Names that several types bear, with their files.
    pub homonyms: Vec<String>,
    /// How often `pub(in …)` is written.
    pub pub_in: usize,
    /// How many types have another name in the JSON Schema.
    pub renames: usize,
}

/// The figures of the files of a crate.
pub fn figures(files: &[File]) -> Figures {
    let mut found = Finder::default();
    for file in files {
        found.file.clone_from(&file.path);
        file.items.iter().for_each(|item| found.visit_item(item));
    }
    let imports = of(files);
    let mut sizes: Vec<_> = files.iter().map(|file| (file.lines, file.path.clone())).collect();
    sizes.sort_by(|one, other| other.cmp(one));
    found.functions.sort_by(|one, other| other.cmp(one));
    let away =
        |(file, name): &&(String, String)| found.types.get(name).is_some_and(|files| !files.contains(file));
    let impls_away: Vec<_> =
        found.impls.iter().filter(away).map(|(file, name)| format!("{file}: impl {name}")).collect();
    let several = found.types.iter().filter(|(_, files)| files.len() > 1);
    let listed = |files: &BTreeSet<String>| files.iter().cloned().collect::<Vec<_>>().join(", ");
    Figures {
        files: sizes,
        code_lines: files.iter().map(|file| file.code_lines).sum(),
        circles: circles(&imports),
        imports,
        impls_away,
        homonyms: several.map(|(name, files)| format!("{name}: {}", listed(files))).collect(),
        functions: found.functions,
        pub_in: found.pub_in,
        renames: found.renames,
    }
}

impl Figures {
    /// The lines of the function that so many of a hundred do not exceed.
    pub fn function_lines(&self, of_a_hundred: usize) -> usize {
        let beyond = self.functions.len() * (100 - of_a_hundred) / 100;
        self.functions.get(beyond).map_or(0, |(lines, _)| *lines)
    }

    /// The functions with more lines than these.
    pub fn functions_over(&self, lines: usize) -> Vec<&(usize, String)> {
        self.functions.iter().take_while(|(length, _)| *length > lines).collect()
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (median, tenth) = (self.function_lines(50), self.function_lines(90));
        let longest =
            self.functions.first().map_or(String::new(), |(lines, name)| format!("{lines} ({name})"));
        writeln!(f, "functions: {}, median {median}, p90 {tenth}, longest {longest}", self.functions.len())?;
        let longest = self.files.first().map_or(String::new(), |(lines, name)| format!("{lines} ({name})"));
        writeln!(f, "files: {}, longest {longest}; {} lines of code", self.files.len(), self.code_lines)?;
        writeln!(f, "circles of files: {}", self.circles.len())?;
        self.circles.iter().try_for_each(|circle| writeln!(f, "  {}", circle.join(", ")))?;
        writeln!(f, "inherent impls outside the file of their type: {}", self.impls_away.len())?;
        writeln!(f, "names of several types: {}", self.homonyms.len())?;
        write!(f, "pub(in …): {}; renames for the wire: {}", self.pub_in, self.renames)
    }
}

#[derive(Default)]
struct Finder {
    file: String,
    functions: Vec<(usize, String)>,
    /// For each name of a type the files that define one.
    types: BTreeMap<String, BTreeSet<String>>,
    /// File and type of each inherent impl.
    impls: Vec<(String, String)>,
    pub_in: usize,
    renames: usize,
}

impl Finder {
    fn function(&mut self, name: &syn::Ident, from: proc_macro2::Span, to: proc_macro2::Span) {
        let (first, last) = (from.start().line, to.end().line);
        self.functions.push((last - first + 1, format!("{name} {}:{first}", self.file)));
    }

    fn kind(&mut self, name: &syn::Ident, attributes: &[syn::Attribute]) {
        self.types.entry(name.to_string()).or_default().insert(self.file.clone());
        let said =
            attributes.iter().map(|attribute| attribute.to_token_stream().to_string().replace(' ', ""));
        self.renames += said.filter(|said| said.contains("schemars(rename=")).count();
    }
}

impl<'ast> Visit<'ast> for Finder {
    fn visit_item(&mut self, item: &'ast Item) {
        match item {
            Item::Struct(item) => self.kind(&item.ident, &item.attrs),
            Item::Enum(item) => self.kind(&item.ident, &item.attrs),
            Item::Trait(item) => self.kind(&item.ident, &item.attrs),
            _ => {}
        }
        visit::visit_item(self, item);
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.function(&function.sig.ident, function.sig.fn_token.span, function.block.span());
        visit::visit_item_fn(self, function);
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        self.function(&function.sig.ident, function.sig.fn_token.span, function.block.span());
        visit::visit_impl_item_fn(self, function);
    }

    fn visit_trait_item_fn(&mut self, function: &'ast TraitItemFn) {
        if let Some(block) = &function.default {
            self.function(&function.sig.ident, function.sig.fn_token.span, block.span());
        }
        visit::visit_trait_item_fn(self, function);
    }

    fn visit_item_impl(&mut self, block: &'ast ItemImpl) {
        if let (None, Type::Path(path)) = (&block.trait_, &*block.self_ty)
            && let [name] = path.path.segments.iter().collect::<Vec<_>>().as_slice()
        {
            self.impls.push((self.file.clone(), name.ident.to_string()));
        }
        visit::visit_item_impl(self, block);
    }

    fn visit_vis_restricted(&mut self, visibility: &'ast VisRestricted) {
        self.pub_in += usize::from(visibility.in_token.is_some());
    }
}
