//! The command line of rapporteur. Here alone files, environment, clock and terminal are touched.

mod args;
mod build;
mod check;
mod claims;
mod compare;
mod completions;
mod console;
mod corpus;
mod deliverables;
mod describe;
mod draw;
mod engine;
mod entities;
mod evaluate;
mod explain;
mod export;
mod filter;
mod input;
mod interrupt;
mod man;
mod meetings;
mod output;
mod page;
mod path;
mod png;
mod progress;
mod question;
mod rank;
mod schema;
mod summary;
mod table;
mod text;
mod timeline;

use args::{Cli, Command};
use clap::Parser;
use console::Console;
use std::process::ExitCode;

/// How a command ended that could do its work, the worst last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Outcome {
    /// All of it is done.
    Done,
    /// All of it is done, and under `--strict` its doubts count.
    Doubtful,
    /// Some inputs could not be read, and were named; the rest is done.
    Partial,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let console = Console::new(&cli.global);
    match run(&cli, &console) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Doubtful) => ExitCode::from(1),
        Ok(Outcome::Partial) => ExitCode::from(2),
        Err(error) if output::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            console.error(&error);
            ExitCode::from(2)
        }
    }
}

fn run(cli: &Cli, console: &Console) -> anyhow::Result<Outcome> {
    interrupt::watch()?;
    input::set_threads(cli.global.threads)?;
    match &cli.command {
        Command::Build(command) => command.run(console),
        Command::Text(command) => command.run(),
        Command::Export(command) => command.run(console),
        Command::Explain(command) => command.run(console),
        Command::Entities(command) => command.run(console),
        Command::Check(command) => command.run(console),
        Command::Meetings(command) => command.run(console),
        Command::Rank(command) => command.run(console),
        Command::Describe(command) => command.run(console),
        Command::Deliverables(command) => command.run(console),
        Command::Claims(command) => command.run(console),
        Command::Path(command) => command.run(console),
        Command::Timeline(command) => command.run(console),
        Command::Compare(command) => command.run(console),
        Command::Evaluate(command) => command.run(console),
        Command::Draw(command) => command.run(console),
        Command::Page(command) => command.run(console),
        Command::Schema(command) => command.run(),
        Command::Completions(command) => command.run(),
        Command::Man(command) => command.run(),
    }
}
