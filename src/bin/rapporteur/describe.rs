//! `describe`: the network as a whole.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::table::TableArgs;
use crate::{Outcome, input};
use rapporteur::analysis::Table;
use rapporteur::analysis::describe::{brokers, cut_points, members, overview, overview_of_edges};
use rapporteur::graph::{Network, View};

/// Describe a view as a whole: its figures, communities, brokers, and where it breaks
///
/// As text or Markdown all of it is printed; as CSV or JSON the figures, unless a section is asked for.
#[derive(Debug, clap::Args)]
pub struct Describe {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    /// What to describe: people, states, affiliation, series, deliverables or knowledge
    #[arg(long, value_name = "V", default_value = "people")]
    view: View,
    /// Describe a network from elsewhere instead, by its figures: CSV with source,target[,weight] in each row, or with a header that names
    /// these columns; `-` for standard input
    #[arg(long, value_name = "FILE.csv", conflicts_with_all = ["inputs", "view", "section", "FilterArgs", "ReadArgs"])]
    edges: Option<String>,
    /// Only the communities, with their members
    #[arg(long, group = "section")]
    communities: bool,
    /// Only who brokers between states
    #[arg(long, group = "section")]
    brokerage: bool,
    /// Only articulation points and bridges
    #[arg(long, group = "section")]
    cut_points: bool,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    table: TableArgs,
}

impl Describe {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        if let Some(file) = &self.edges {
            self.table.print(console, &overview_of_edges(&input::edges(file, false)?))?;
            return Ok(Outcome::Done);
        }
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        let network = self.view.project(&loaded.graph, &filter);
        let tables: Vec<Table> = self.sections().into_iter().map(|section| section(&network)).collect();
        self.table.print_all(console, &tables)?;
        Ok(loaded.outcome())
    }

    fn sections(&self) -> Vec<fn(&Network) -> Table> {
        match (self.communities, self.brokerage, self.cut_points) {
            (true, _, _) => vec![members],
            (_, true, _) => vec![brokers],
            (_, _, true) => vec![cut_points],
            _ if self.table.is_for_people() => vec![overview, members, brokers, cut_points],
            _ => vec![overview],
        }
    }
}
