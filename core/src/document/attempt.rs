//! An element of a list that is read by itself: what the reader of trees hands out of it, one node after the other.

use super::node::Node;
use super::whose;
use crate::error::Error;
use crate::words::Words;
use serde::de::SeqAccess;
use std::borrow::Cow;

/// The name by which an element asks the reader of trees for a list: the part; where it cannot be read, code, place and
/// words of the fault in its stead, then the name, where there is one, then the part with no keys but those it names. Any
/// other source of data gives it an object.
pub(super) const ELEMENT: &str = "kaohe::document::Element";

/// An element that is read by itself, as [`ELEMENT`] says.
pub(super) struct Attempt<'a> {
    node: &'a Node,
    keys: &'static [&'static str],
    stage: Stage,
}

enum Stage {
    Part,
    Tried,
    Fault(Error),
    Name,
    Rest,
    End,
}

impl<'a> Attempt<'a> {
    pub(super) fn at(node: &'a Node, keys: &'static [&'static str]) -> Self {
        Self { node, keys, stage: Stage::Part }
    }

    /// What was handed out cannot be read: of the part the fault comes next.
    pub(super) fn refused(&mut self, error: Error) {
        if let Stage::Tried = self.stage {
            self.stage = Stage::Fault(whose::named(error, self.node));
        }
    }

    /// What is handed out next.
    pub(super) fn handed_out(&mut self) -> Option<Cow<'a, Node>> {
        let text = |text: &str| Node::Text(text.to_owned());
        match std::mem::replace(&mut self.stage, Stage::End) {
            Stage::Part => {
                self.stage = Stage::Tried;
                Some(Cow::Borrowed(self.node))
            }
            Stage::Fault(error) => {
                self.stage = Stage::Name;
                let Words { zh, en } = error.words();
                Some(Cow::Owned(Node::List([error.code(), error.at(), zh, en].map(text).into())))
            }
            Stage::Name => {
                self.stage = Stage::Rest;
                whose::under_one_of(self.node, self.keys).map(|name| Cow::Owned(text(name)))
            }
            Stage::Rest => Some(Cow::Owned(self.node.with_only(self.keys))),
            Stage::Tried | Stage::End => None,
        }
    }
}

/// The fault that stands in the stead of a part.
pub(super) fn fault<'de, A: SeqAccess<'de>>(attempt: &mut A) -> Result<Error, A::Error> {
    let [code, at, zh, en] = attempt.next_element::<[String; 4]>()?.unwrap_or_default();
    Ok(Error::new(code, Words::new(zh, en)).standing_at(at))
}
