//! `timeline`: the events one after the other.

use crate::Outcome;
use crate::console::Console;
use crate::question::Question;
use rapporteur::analysis::timeline;

/// List events by date, in lanes by the rank of those who took part, with their sentences
///
/// What was only planned, proposed or denied stands among them with --prospects, what is recalled from before the period with --background.
#[derive(Debug, clap::Args)]
pub struct Timeline {
    #[command(flatten)]
    question: Question,
}

impl Timeline {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        self.question.answer(console, |graph, filter| Ok(timeline(graph, filter)))
    }
}
