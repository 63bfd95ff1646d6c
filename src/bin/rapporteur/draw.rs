//! `draw`: a picture of one view.

use crate::args::{INPUT_HELP, OutputArgs, ReadArgs};
use crate::console::Console;
use crate::filter::FilterArgs;
use crate::{Outcome, input};
use rapporteur::export::svg;
use rapporteur::graph::View;

/// Draw one view of the graph as SVG
#[derive(Debug, clap::Args)]
pub struct Draw {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    /// What to draw: people, states, affiliation, series, deliverables or knowledge
    #[arg(long, value_name = "V", default_value = "people")]
    view: View,
    #[command(flatten)]
    filter: FilterArgs,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl Draw {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let filter = self.filter.resolve(&loaded.graph)?;
        let network = self.view.project(&loaded.graph, &filter);
        let mut picture = Vec::new();
        svg::write(&network, &loaded.graph, &mut picture)?;
        self.output.output.write(&picture)?;
        Ok(loaded.outcome())
    }
}
