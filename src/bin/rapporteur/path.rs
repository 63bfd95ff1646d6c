//! `path`: how two are tied through others.

use crate::Outcome;
use crate::console::Console;
use crate::question::Question;
use anyhow::bail;
use rapporteur::analysis::paths;
use rapporteur::graph::{EntityKind, Graph, Id, View, name};

/// Show the shortest and the strongest way between two people or two states, with the meetings on it
///
/// The shortest way has the fewest steps; the strongest the least sum of 1 ÷ weight, where the weight of a tie is the number of meetings and
/// calls unless --weight says otherwise. Of equal ways it is always the same one.
#[derive(Debug, clap::Args)]
pub struct Path {
    /// A person, an office or a state
    #[arg(value_name = "A")]
    one: String,
    /// Another one of the same kind
    #[arg(value_name = "B")]
    other: String,
    #[command(flatten)]
    question: Question,
}

/// Who can be on the way.
const ENDS: [EntityKind; 3] = [EntityKind::Person, EntityKind::Office, EntityKind::State];

impl Path {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        self.question.answer(console, |graph, filter| {
            let from = name::find(graph, &self.one, &ENDS)?;
            let to = name::find(graph, &self.other, &ENDS)?;
            let network = view(graph, &from, &to)?.project(graph, filter);
            Ok(paths(graph, &network, &from, &to))
        })
    }
}

/// The view in which both are.
fn view(graph: &Graph, from: &Id, to: &Id) -> anyhow::Result<View> {
    let is_state = |id: &Id| graph.entity(id).is_some_and(|e| e.kind == EntityKind::State);
    match (is_state(from), is_state(to)) {
        (true, true) => Ok(View::States),
        (false, false) => Ok(View::People),
        _ => bail!("found a state and a person, `{from}` and `{to}`, expected two people or two states"),
    }
}
