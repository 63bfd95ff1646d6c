//! `completions`: a script that lets a shell complete commands and options.

use crate::Outcome;
use crate::args::{Cli, OutputArgs};
use clap::CommandFactory;
use clap_complete::Shell;

/// Print a completion script for a shell
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// The shell
    shell: Shell,
    #[command(flatten)]
    output: OutputArgs,
}

impl Completions {
    pub fn run(&self) -> anyhow::Result<Outcome> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), "rapporteur", &mut script);
        self.output.output.write(&script)?;
        Ok(Outcome::Done)
    }
}
