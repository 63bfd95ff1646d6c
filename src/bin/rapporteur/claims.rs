//! `claims`: what articles count themselves, beside what the graph has of it.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::table::TableArgs;
use crate::{Outcome, input};
use rapporteur::analysis::claims;

/// List what articles count themselves, beside what the graph has of it
///
/// `have met seven times since March`, `the first in nine years`. Fewer meetings than claimed contradict nothing, for an article does
/// not tell of every meeting; more do.
#[derive(Debug, clap::Args)]
pub struct Claims {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    table: TableArgs,
}

impl Claims {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        self.table.print(console, &claims(&loaded.graph, &filter))?;
        Ok(loaded.outcome())
    }
}
