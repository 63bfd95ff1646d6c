//! `text`: the decoded text that spans refer to.

use crate::args::OutputArgs;
use crate::{Outcome, input};

/// Print the decoded text of an article, to which the spans of a graph refer
#[derive(Debug, clap::Args)]
pub struct Text {
    /// The article; `-` for standard input [default: the built-in chronicle]
    #[arg(value_name = "FILE")]
    file: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

impl Text {
    pub fn run(&self) -> anyhow::Result<Outcome> {
        let text = input::text(self.file.as_deref())?;
        self.output.output.write(text.as_bytes())?;
        Ok(Outcome::Done)
    }
}
