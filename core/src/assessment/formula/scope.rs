//! Names: every value and every node is one column.

use super::fault::{Fault, NameKind, unknown};
use crate::error::{Error, Pointer};
use crate::nearest::Name;
use indexmap::IndexSet;
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

/// The columns: the values first, in the order of the document, then the nodes of all classes.
#[derive(Debug, Default)]
pub(crate) struct ColumnNames {
    names: IndexSet<Arc<str>>,
    values: usize,
    classes: IndexSet<String>,
}

impl ColumnNames {
    /// The names of values and classes; those of nodes follow.
    pub(crate) fn new<'n>(
        values: impl Iterator<Item = &'n String>,
        classes: impl Iterator<Item = &'n String>,
    ) -> Self {
        let names: IndexSet<_> = values.map(|name| Arc::from(name.as_str())).collect();
        Self { values: names.len(), names, classes: classes.cloned().collect() }
    }

    /// The number of a class.
    pub(crate) fn class(&self, id: &str) -> Option<usize> {
        self.classes.get_index_of(id)
    }

    /// The column of a node, new or known; `None` where a value has the name.
    pub(crate) fn node(&mut self, id: &str) -> Option<usize> {
        let column = match self.column(id) {
            Some(column) => column,
            None => self.names.insert_full(id.into()).0,
        };
        (column >= self.values).then_some(column)
    }

    /// The column with this name.
    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.names.get_index_of(name)
    }

    /// The name of a column.
    pub(crate) fn name(&self, column: usize) -> &str {
        self.names.get_index(column).map_or("", |name| name)
    }

    /// The name of a column, to keep.
    pub(crate) fn shared(&self, column: usize) -> Arc<str> {
        self.names.get_index(column).cloned().unwrap_or_default()
    }

    /// How many columns hold values.
    pub(crate) fn values(&self) -> usize {
        self.values
    }

    /// How many columns there are.
    pub(crate) fn len(&self) -> usize {
        self.names.len()
    }
}

/// What the parts of a scheme name beside columns, collected while they are resolved.
#[derive(Debug, Default)]
pub(crate) struct Registry {
    pub(crate) events: RefCell<IndexSet<String>>,
    pub(crate) questions: RefCell<IndexSet<(String, String)>>,
    pub(crate) compared: RefCell<BTreeSet<usize>>,
}

/// The names there are, with their titles.
pub(crate) struct There<'a> {
    /// By column.
    pub(crate) values: Vec<Name<'a>>,
    /// Of each value, whether it says which is better.
    pub(crate) ordered: Vec<bool>,
    pub(crate) classes: Vec<Name<'a>>,
    /// The titles of nodes.
    pub(crate) nodes: HashMap<&'a str, &'a str>,
}

/// What a part of the scheme may name, and what it has named.
pub(crate) struct Scope<'a> {
    pub(crate) there: &'a There<'a>,
    pub(crate) names: &'a ColumnNames,
    pub(crate) registry: &'a Registry,
    /// The nodes of the class; `None` where those of any class may be named.
    pub(crate) nodes: Option<&'a BTreeSet<usize>>,
    pub(crate) needs: RefCell<Vec<usize>>,
}

impl Scope<'_> {
    /// The column of a value or node.
    pub(crate) fn column(&self, name: &str, at: &Pointer<'_>) -> Result<usize, Error> {
        let here = |column: &usize| {
            *column < self.names.values || self.nodes.is_none_or(|nodes| nodes.contains(column))
        };
        let column = self.names.column(name).filter(here);
        let column = column.ok_or_else(|| unknown(NameKind::Figure, name, self.figures(), at))?;
        self.needs.borrow_mut().push(column);
        Ok(column)
    }

    /// The columns of a list of names.
    pub(crate) fn columns(&self, names: &[String], at: &Pointer<'_>) -> Result<Vec<usize>, Error> {
        let column = |(index, name): (usize, &String)| self.column(name, &at.index(index));
        names.iter().enumerate().map(column).collect()
    }

    /// The column of a value, not a node.
    pub(crate) fn value(&self, name: &str, at: &Pointer<'_>) -> Result<usize, Error> {
        let column = self.names.column(name).filter(|column| *column < self.names.values);
        column.ok_or_else(|| unknown(NameKind::Value, name, self.there.values.iter().copied(), at))
    }

    /// The column of a figure whose subjects are compared.
    pub(crate) fn compared(&self, name: &str, at: &Pointer<'_>) -> Result<usize, Error> {
        let column = self.column(name, at)?;
        self.registry.compared.borrow_mut().insert(column);
        Ok(column)
    }

    /// The column of a figure of which one is better than another; of a node, the higher.
    pub(crate) fn ordered(&self, name: &str, at: &Pointer<'_>) -> Result<usize, Error> {
        let column = self.column(name, at)?;
        match self.there.ordered.get(column) {
            Some(false) => Err(Fault::BetterMissing { name: name.into() }.at(at)),
            _ => Ok(column),
        }
    }

    /// The same, where its subjects are compared.
    pub(crate) fn ranked(&self, name: &str, at: &Pointer<'_>) -> Result<usize, Error> {
        self.ordered(name, at)?;
        self.compared(name, at)
    }

    /// The number of an event.
    pub(crate) fn event(&self, name: &str) -> usize {
        self.registry.events.borrow_mut().insert_full(name.to_owned()).0
    }

    /// The number of a class.
    pub(crate) fn class(&self, id: &str, at: &Pointer<'_>) -> Result<usize, Error> {
        self.names
            .class(id)
            .ok_or_else(|| unknown(NameKind::Class, id, self.there.classes.iter().copied(), at))
    }

    /// The values and nodes that may be named here.
    fn figures(&self) -> impl Iterator<Item = Name<'_>> {
        let here = |column: &usize| self.nodes.is_none_or(|nodes| nodes.contains(column));
        let node = |column: usize| {
            let name = self.names.name(column);
            Name::from((name, self.there.nodes.get(name).copied()))
        };
        let nodes = (self.names.values..self.names.len()).filter(here).map(node);
        self.there.values.iter().copied().chain(nodes)
    }

    /// The number of a question of a form.
    pub(crate) fn question(&self, form: &str, question: &str) -> usize {
        self.registry.questions.borrow_mut().insert_full((form.into(), question.into())).0
    }

    /// What has been named since the last time.
    pub(crate) fn take_needs(&self) -> Vec<usize> {
        self.needs.take()
    }
}
