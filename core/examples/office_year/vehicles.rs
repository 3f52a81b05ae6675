//! The vehicles' monthly sheets.

use crate::documents::{Folder, refused};
use kaohe::cost::{CostLedger, Sheet, SheetLayout, SheetPolicy};
use kaohe::derivation::Explain;
use kaohe::page::{Block, Figure, KeyFigure, Section};
use kaohe::words::{Title, Words};
use serde::Deserialize;

/// How the ledger becomes sheets.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SheetOrder {
    title: Title,
    /// What the yearbook says of it.
    quote: String,
    policy: SheetPolicy,
    layout: SheetLayout,
}

/// The vehicles' ledger and its sheet.
pub(crate) struct Vehicles {
    order: SheetOrder,
    ledger: CostLedger,
    sheet: Sheet,
}

impl Vehicles {
    pub(crate) fn read(folder: &Folder) -> Result<Self, String> {
        let order: SheetOrder = folder.read("vehicles_sheet.json")?;
        let ledger: CostLedger = folder.read("vehicles.json")?;
        let book = ledger.book(order.policy).map_err(|error| refused("vehicles.json", &error))?;
        let sheet = book.sheet(&order.layout, Explain);
        let sheet = sheet.map_err(|error| refused("vehicles_sheet.json/layout", &error))?;
        Ok(Self { order, ledger, sheet })
    }

    pub(crate) fn key_figures(&self) -> Vec<KeyFigure> {
        self.sheet.key_figures(&self.ledger)
    }

    pub(crate) fn section(&self) -> Section {
        let mut section = self.sheet.section((&self.order.title).into(), &self.ledger);
        let quote = &self.order.quote;
        let mut lead =
            vec![Figure::new(Words::new(format!("年鉴原文：{quote}。"), format!("The yearbook: {quote}. ")))];
        let note = self.ledger.note.as_ref();
        lead.extend(note.map(|note| Figure::new(note.into()).illustrative(self.ledger.illustrative)));
        section.blocks.insert(0, Block::Text(lead));
        section
    }
}
