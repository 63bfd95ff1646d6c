//! `deliverables`: what summits promised, and what came of it.

use crate::Outcome;
use crate::console::Console;
use crate::question::Question;
use rapporteur::analysis::{Table, deliverables, summits_called};
use rapporteur::graph::Id;
use std::collections::BTreeSet;

/// List what summits promised, and what came of it
///
/// One row a promise: what was promised where, by when if that is told, when it was first delivered and each time since, with the days
/// between. Its status is promised, overdue (a date was set, and the period ends after it), delivered or recurring. The sentences are
/// those of the promise, then those of each delivery.
#[derive(Debug, clap::Args)]
pub struct Deliverables {
    /// Only the promises of this summit, called by its name, place or date
    #[arg(long, value_name = "NAME")]
    of: Option<String>,
    #[command(flatten)]
    question: Question,
}

impl Deliverables {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        self.question.answer(console, |graph, filter| {
            let mut table = deliverables(graph, filter);
            if let Some(name) = &self.of {
                keep(&mut table, &summits_called(graph, name)?);
            }
            Ok(table)
        })
    }
}

/// Keeps the rows of some summits.
fn keep(table: &mut Table, summits: &BTreeSet<Id>) {
    let mut ids = table.texts("summit_id").into_iter();
    table.rows.retain(|_| ids.next().is_some_and(|id| summits.contains(&Id::from(id))));
}
