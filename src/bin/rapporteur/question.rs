//! What every command of analysis is asked about, and how it answers.

use crate::Outcome;
use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::input::{self, Loaded};
use crate::table::TableArgs;
use rapporteur::analysis::Table;
use rapporteur::graph::{Filter, Graph};

/// The articles, the events in them that count, and the form of the table.
#[derive(Debug, clap::Args)]
pub struct Question {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    pub table: TableArgs,
}

impl Question {
    /// The graph, and which events of it count.
    pub fn load(&self, console: &Console) -> anyhow::Result<(Loaded, Filter)> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        Ok((loaded, filter))
    }

    /// Prints the table that `make` makes of them.
    pub fn answer(
        &self,
        console: &Console,
        make: impl FnOnce(&Graph, &Filter) -> anyhow::Result<Table>,
    ) -> anyhow::Result<Outcome> {
        let (loaded, filter) = self.load(console)?;
        self.table.print(console, &make(&loaded.graph, &filter)?)?;
        Ok(loaded.outcome())
    }
}
