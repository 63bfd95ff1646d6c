//! `build`: the main job, from articles to a folder of exports.

use crate::Outcome;
use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::input;
use crate::output::Staged;
use anyhow::Context;
use std::path::PathBuf;

/// Build the graph and write every export of it
#[derive(Debug, clap::Args)]
pub struct Build {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    /// Folder to write to; made if it does not exist
    #[arg(long, value_name = "DIR", default_value = "exports")]
    out: PathBuf,
    #[command(flatten)]
    read: ReadArgs,
}

impl Build {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let files = [("graph.json", loaded.graph.record().to_json()?)];
        std::fs::create_dir_all(&self.out)
            .with_context(|| format!("{}: cannot be made", self.out.display()))?;
        let mut staged = Staged::default();
        for (name, bytes) in files {
            staged.add(&self.out.join(name), bytes.as_bytes())?;
        }
        staged.place()?;
        console.note(format_args!("files are in {}", self.out.display()));
        Ok(loaded.outcome())
    }
}
