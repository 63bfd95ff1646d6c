//! `compare`: what one graph has that another has not.

use crate::args::ReadArgs;
use crate::console::Console;
use crate::table::TableArgs;
use crate::{Outcome, input};
use anyhow::bail;
use rapporteur::analysis::compare;
use std::slice::from_ref;

/// List what one graph has that another has not, and what they say differently
///
/// One row for everything that was added or removed, and one for each field that was changed, with the sentences behind it. Things are
/// the same if their ids are.
#[derive(Debug, clap::Args)]
pub struct Compare {
    /// The first graph: a graph.json, an article, a folder of articles, or `-` for standard input
    #[arg(value_name = "GRAPH")]
    before: String,
    /// The second, of the same kinds
    #[arg(value_name = "GRAPH")]
    after: String,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    table: TableArgs,
}

impl Compare {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        if self.before == "-" && self.after == "-" {
            bail!("found `-` twice, expected at most one graph from standard input");
        }
        let before = input::load(console, from_ref(&self.before), &self.read)?;
        let after = input::load(console, from_ref(&self.after), &self.read)?;
        self.table.print(console, &compare(before.graph.record(), after.graph.record()))?;
        Ok(before.outcome().max(after.outcome()))
    }
}
