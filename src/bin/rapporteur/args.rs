//! The arguments that commands share.

use crate::output::Destination;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Turns diplomatic chronicles into a knowledge graph in which every edge shows its sentence.
///
/// Without INPUT a command works on the chronicle that is built into the program. Data goes to standard output,
/// everything else to standard error.
///
/// Exit codes: 0 done; 1 done with doubts, under --strict; 2 could not be done, or not for every input.
#[derive(Debug, Parser)]
#[command(name = "rapporteur", version, propagate_version = true, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub command: Command,
}

/// What can be asked for: one file each beside this one.
#[derive(Debug, Subcommand)]
pub enum Command {
    Build(crate::build::Build),
    Text(crate::text::Text),
    Export(crate::export::Export),
    Explain(crate::explain::Explain),
    Entities(crate::entities::Entities),
    Check(crate::check::Check),
    Meetings(crate::meetings::Meetings),
    Rank(crate::rank::Rank),
    Describe(crate::describe::Describe),
    Deliverables(crate::deliverables::Deliverables),
    Claims(crate::claims::Claims),
    Path(crate::path::Path),
    Timeline(crate::timeline::Timeline),
    Compare(crate::compare::Compare),
    Evaluate(crate::evaluate::Evaluate),
    Draw(crate::draw::Draw),
    Page(crate::page::Page),
    Schema(crate::schema::Schema),
    Completions(crate::completions::Completions),
    Man(crate::man::Man),
}

/// Options of every command.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options of every command")]
pub struct Global {
    /// Read articles on N threads [default: RAYON_NUM_THREADS, or one a core]
    #[arg(long, global = true, value_name = "N")]
    pub threads: Option<NonZeroUsize>,
    /// Say nothing but errors
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// Colour messages
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = ColorWhen::Auto)]
    pub color: ColorWhen,
    /// Show a bar when reading takes long and standard error is a terminal
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t = ProgressWhen::Auto)]
    pub progress: ProgressWhen,
}

/// When messages are coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ColorWhen {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// When a bar is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ProgressWhen {
    /// When reading takes long and standard error is a terminal
    Auto,
    /// Never
    Never,
}

/// How articles are read.
#[derive(Debug, Args)]
#[command(next_help_heading = "Reading")]
pub struct ReadArgs {
    /// Tables that add to the built-in lexicon or override it: a folder of CSV files
    #[arg(long, value_name = "DIR")]
    pub lexicon: Option<PathBuf>,
    /// End with code 1 if there is any doubt
    #[arg(long)]
    pub strict: bool,
}

/// Where one result goes.
#[derive(Debug, Args)]
pub struct OutputArgs {
    /// Write to FILE; `-` is standard output
    #[arg(long, short, value_name = "FILE", default_value = "-", hide_default_value = true)]
    pub output: Destination,
}

/// What a graph is made from. In the order given; the order does not matter to the result.
pub const INPUT_HELP: &str = "Articles (files, folders, `-` for standard input), graph.json files, tables (.csv) of events or \
    entries, and networks (.graphml), joined into one graph [default: the built-in chronicle]";
