//! `timeline`: the events one after the other.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::table::TableArgs;
use crate::{Outcome, input};
use rapporteur::analysis::timeline;

/// List events by date, in lanes by the rank of those who took part, with their sentences
///
/// What was only planned, proposed or denied stands among them with --prospects, what is recalled from before the period with --background.
#[derive(Debug, clap::Args)]
pub struct Timeline {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    table: TableArgs,
}

impl Timeline {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        self.table.print(console, &timeline(&loaded.graph, &filter))?;
        Ok(loaded.outcome())
    }
}
