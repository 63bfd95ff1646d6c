//! `deliverables`: what summits promised, and what came of it.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::table::TableArgs;
use crate::{Outcome, input};
use rapporteur::analysis::{Table, deliverables};
use rapporteur::graph::{Id, name};

/// List what summits promised, and what came of it
#[derive(Debug, clap::Args)]
pub struct Deliverables {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    /// Only the promises of this summit
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
        let summit = self.of.as_ref().map(|text| name::find(&loaded.graph, text, &[])).transpose()?;
        let mut table = deliverables(&loaded.graph, &filter);
        if let Some(summit) = summit {
            keep(&mut table, &summit);
        }
        self.table.print(console, &table)?;
        Ok(loaded.outcome())
    }
}

/// Keeps the rows of one summit.
fn keep(table: &mut Table, summit: &Id) {
    let column = table.columns.iter().position(|column| column.name == "summit_id");
    table
        .rows
        .retain(|row| column.and_then(|at| row.get(at)).is_some_and(|id| id.to_text() == summit.as_str()));
}
