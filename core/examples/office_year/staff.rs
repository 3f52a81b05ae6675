//! The yearly assessment of staff.

use crate::documents::{Folder, refused};
use kaohe::Scheme;
use kaohe::assessment::{Cohort, Report};
use kaohe::derivation::Derivation;
use kaohe::page::{Block, Figure, KeyFigure, Section};
use kaohe::words::Words;

/// The staff and what their assessment comes to.
pub(crate) struct Staff {
    scheme: Scheme,
    cohort: Cohort,
    report: Report,
}

impl Staff {
    pub(crate) fn read(folder: &Folder) -> Result<Self, String> {
        let scheme =
            Scheme::read(&folder.text("scheme.json")?).map_err(|error| refused("scheme.json", &error))?;
        let cohort: Cohort = folder.read("cohort.json")?;
        let report = scheme.assess_explained(&cohort).map_err(|error| refused("cohort.json", &error))?;
        Ok(Self { scheme, cohort, report })
    }

    /// Puts behind each entry of the ledger that is a matter how that matter came to be late.
    pub(crate) fn link(&mut self, matter: impl Fn(&str) -> Option<Derivation>) {
        for (at, entry) in self.cohort.ledger.iter().enumerate() {
            let Some(origin) = matter(&entry.id) else { continue };
            for subject in &mut self.report.subjects {
                let derivation = subject.derivation.take();
                subject.derivation = derivation.map(|own| own.with_origin(&format!("/ledger/{at}"), &origin));
            }
        }
    }

    pub(crate) fn key_figures(&self) -> Vec<KeyFigure> {
        self.report.key_figures(self.scheme.document())
    }

    pub(crate) fn section(&self) -> Section {
        let scheme = self.scheme.document();
        let mut section = self.report.section(Words::new("人员考核", "Staff assessment"), scheme);
        let note =
            scheme.note.as_ref().map(|note| Figure::new(note.into()).illustrative(scheme.illustrative));
        section.blocks.insert(0, Block::Text(note.into_iter().collect()));
        section
    }
}
