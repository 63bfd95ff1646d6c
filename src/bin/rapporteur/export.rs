//! `export`: one view in one format.

use crate::args::{INPUT_HELP, OutputArgs, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::{Outcome, input};
use rapporteur::export::{self, Format};
use rapporteur::graph::View;

/// Write one view of the graph in one format
#[derive(Debug, clap::Args)]
pub struct Export {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    /// What to show: people, states, affiliation, series, deliverables or knowledge
    #[arg(long, value_name = "V", default_value = "knowledge")]
    view: View,
    /// How to write it: json, graphml, gexf, dot, csv-nodes or csv-edges
    #[arg(long, value_name = "F")]
    format: Format,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl Export {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        let network = self.view.project(&loaded.graph, &filter);
        let mut bytes = Vec::new();
        export::write(self.format, &network, &loaded.graph, &mut bytes)?;
        self.output.output.write(&bytes)?;
        Ok(loaded.outcome())
    }
}
