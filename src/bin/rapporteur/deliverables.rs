//! `deliverables`: what summits promised, and what came of it.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::table::TableArgs;
use crate::{Outcome, input};
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
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    /// Only the promises of this summit, called by its name, place or date
    #[arg(long, value_name = "NAME")]
    of: Option<String>,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    table: TableArgs,
}

impl Deliverables {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        let mut table = deliverables(&loaded.graph, &filter);
        if let Some(name) = &self.of {
            keep(&mut table, &summits_called(&loaded.graph, name)?);
        }
        self.table.print(console, &table)?;
        Ok(loaded.outcome())
    }
}

/// Keeps the rows of some summits.
fn keep(table: &mut Table, summits: &BTreeSet<Id>) {
    let mut ids = table.texts("summit_id").into_iter();
    table.rows.retain(|_| ids.next().is_some_and(|id| summits.contains(&Id::from(id))));
}
