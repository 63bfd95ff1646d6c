//! `page`: one HTML file to explore the graph with.

use crate::args::{INPUT_HELP, OutputArgs, ReadArgs};
use crate::console::Console;
use crate::{Outcome, input};
use rapporteur::page;

/// Write one page to explore the graph with; it opens from disk and needs no network
#[derive(Debug, clap::Args)]
pub struct Page {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl Page {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let mut html = Vec::new();
        page::write(&loaded.graph, loaded.diagnostics.as_deref(), &mut html)?;
        self.output.output.write(&html)?;
        Ok(loaded.outcome())
    }
}
