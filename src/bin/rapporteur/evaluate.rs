//! `evaluate`: how well a graph agrees with a coding by hand.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::table::TableArgs;
use crate::{Outcome, input};
use anyhow::Context;
use rapporteur::evaluate::{Gold, evaluate};
use std::path::PathBuf;

/// Compare what is found with a coding by hand: precision and recall
///
/// Of events by type, of those who took part, of who met whom, of persons, promises and offices, and of what is said of meetings. An event
/// counts as found only if its sentence stands in the article where it says; of a graph.json, whose articles are not at hand, that
/// is taken for granted.
#[derive(Debug, clap::Args)]
pub struct Evaluate {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    /// The coding: a JSON file with entities, events, relations and not_events
    #[arg(long, value_name = "FILE")]
    gold: PathBuf,
    /// List what was missed, invented, or taken for a fact, in place of the figures
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    table: TableArgs,
}

impl Evaluate {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let file = self.gold.display();
        let bytes = std::fs::read(&self.gold).with_context(|| format!("{file}: cannot be read"))?;
        let gold = Gold::from_json(&bytes).map_err(|error| error.in_file(file.to_string()))?;
        let (loaded, texts) = input::load_with_texts(console, &self.inputs, &self.read)?;
        let evaluation = evaluate(loaded.graph.record(), &gold, &texts)?;
        let table = if self.list { evaluation.misses() } else { evaluation.table() };
        self.table.print(console, &table)?;
        Ok(loaded.outcome())
    }
}
