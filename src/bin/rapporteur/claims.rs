//! `claims`: what articles count themselves, recomputed from the graph.

use crate::Outcome;
use crate::console::Console;
use crate::question::Question;
use rapporteur::analysis::claims;

/// Recompute what articles count themselves: `have met seven times since March`, `the first in nine years`
///
/// A claim is confirmed where the graph by itself gives the same figure; short by n where it has n fewer, which contradicts nothing, for
/// articles do not tell of every meeting; contradicted where it has more than is claimed, or an earlier one before a first; and otherwise
/// cannot be told. The events that were counted stand beside it.
#[derive(Debug, clap::Args)]
pub struct Claims {
    #[command(flatten)]
    question: Question,
}

impl Claims {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        self.question.answer(console, |graph, filter| Ok(claims(graph, filter)))
    }
}
