//! `meetings`: each meeting and call, or how many there were.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::table::TableArgs;
use crate::{Outcome, input};
use clap::ValueEnum;
use rapporteur::analysis::meetings::{self, Party};

/// List meetings and calls, or count them by pair or by month
///
/// What was only planned is never counted, and what is recalled from before the period only with --background.
#[derive(Debug, clap::Args)]
pub struct Meetings {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    /// Count those of each pair of people, or of states: pair, state-pair
    #[arg(long, value_name = "WHOM", value_enum, hide_possible_values = true)]
    by: Option<By>,
    /// Count those of each month: month
    #[arg(long, value_name = "TIME", value_enum, hide_possible_values = true, conflicts_with = "by")]
    per: Option<Per>,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    table: TableArgs,
}

/// Whose meetings are counted.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum By {
    /// Two people
    Pair,
    /// Two states
    StatePair,
}

/// In what stretches of time they are counted.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Per {
    /// Calendar months
    Month,
}

impl Meetings {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        let table = match (self.by, self.per) {
            (Some(By::Pair), _) => meetings::by_pair(&loaded.graph, &filter, Party::People),
            (Some(By::StatePair), _) => meetings::by_pair(&loaded.graph, &filter, Party::States),
            (None, Some(Per::Month)) => meetings::per_month(&loaded.graph, &filter),
            (None, None) => meetings::list(&loaded.graph, &filter),
        };
        self.table.print(console, &table)?;
        Ok(loaded.outcome())
    }
}
