//! `schema`: what a graph file may hold, for those who write one by hand or by another program.

use crate::Outcome;
use crate::args::OutputArgs;
use rapporteur::graph::Record;

/// Print the JSON Schema of graph.json
#[derive(Debug, clap::Args)]
pub struct Schema {
    #[command(flatten)]
    output: OutputArgs,
}

impl Schema {
    pub fn run(&self) -> anyhow::Result<Outcome> {
        let schema = serde_json::to_string_pretty(&Record::schema())?;
        self.output.output.write(format!("{schema}\n").as_bytes())?;
        Ok(Outcome::Done)
    }
}
