//! `claims`: what articles count themselves, recomputed from the graph.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::table::TableArgs;
use crate::{Outcome, input};
use rapporteur::analysis::claims;

/// Recompute what articles count themselves: `have met seven times since March`, `the first in nine years`
///
/// A claim is confirmed where the graph by itself gives the same figure; short by n where it has n fewer, which contradicts nothing, for
/// articles do not tell of every meeting; contradicted where it has more than is claimed, or an earlier one before a first; and otherwise
/// cannot be told. The events that were counted stand beside it.
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
