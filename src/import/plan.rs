//! Plans that a network holds beside what happened: they stay plans.

use super::column;
use super::event::{evidence, kind};
use super::sheet::Row;
use crate::error::Result;
use crate::graph::{Id, Participant, Prospect, ProspectStatus};

/// The plans so far.
#[derive(Default)]
pub(super) struct Plans(Vec<Prospect>);

impl Plans {
    /// Takes in a row that describes a plan.
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Table`] if a cell has a word or date that its column does not know.
    pub fn enter(&mut self, row: &Row, id: &str) -> Result<()> {
        self.0.push(Prospect {
            id: Id::from(id),
            kind: kind(row)?,
            status: row.word(&["status"])?.unwrap_or(ProspectStatus::Planned),
            date: column::date(row)?,
            participants: Vec::new(),
            evidence: evidence(row),
        });
        Ok(())
    }

    /// Says that somebody would take part; gives whether there is such a plan.
    pub fn seat(&mut self, plan: &str, participant: Participant) -> bool {
        let found = self.0.iter_mut().find(|p| p.id.as_str() == plan);
        found.map(|plan| plan.participants.push(participant)).is_some()
    }

    /// All of them, in the order of the rows.
    pub fn into_list(self) -> Vec<Prospect> {
        self.0
    }
}
