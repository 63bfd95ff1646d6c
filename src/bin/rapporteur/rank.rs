//! `rank`: who is central.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::table::TableArgs;
use crate::{Outcome, input};
use rapporteur::analysis::{Measure, centrality};
use rapporteur::graph::View;

/// Rank the nodes of a view by measures of centrality
#[derive(Debug, clap::Args)]
pub struct Rank {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    /// Measures, the first of which orders the rows: degree, strength, betweenness, betweenness-weighted, closeness, harmonic,
    /// pagerank, eigenvector, core, clustering, constraint, effective-size
    #[arg(long, value_name = "M,…", value_delimiter = ',', required = true)]
    by: Vec<Measure>,
    /// What to rank: people, states, affiliation, series, deliverables or knowledge
    #[arg(long, value_name = "V", default_value = "people")]
    view: View,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    table: TableArgs,
}

impl Rank {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        let network = self.view.project(&loaded.graph, &filter);
        self.table.print(console, &centrality(&network, &self.by))?;
        Ok(loaded.outcome())
    }
}
