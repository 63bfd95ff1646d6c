//! `build`: the main job, from articles to a folder of exports.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::output::Staged;
use crate::{Outcome, input, summary};
use anyhow::Context;
use rapporteur::export::{self, Format};
use rapporteur::graph::{Filter, Graph, View};
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

/// Networks that are written: file, view and format.
const NETWORKS: [(&str, View, Format); 7] = [
    ("knowledge.graphml", View::Knowledge, Format::Graphml),
    ("knowledge.gexf", View::Knowledge, Format::Gexf),
    ("nodes.csv", View::Knowledge, Format::CsvNodes),
    ("edges.csv", View::Knowledge, Format::CsvEdges),
    ("people.gexf", View::People, Format::Gexf),
    ("people.graphml", View::People, Format::Graphml),
    ("people.dot", View::People, Format::Dot),
];

impl Build {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let mut files = vec![("graph.json", loaded.graph.record().to_json()?.into_bytes())];
        files.extend(networks(&loaded.graph)?);
        std::fs::create_dir_all(&self.out)
            .with_context(|| format!("{}: cannot be made a folder", self.out.display()))?;
        let mut staged = Staged::default();
        for (name, bytes) in &files {
            staged.add(&self.out.join(name), bytes)?;
        }
        staged.place()?;
        for line in summary::lines(&loaded.graph, loaded.diagnostics.as_deref()) {
            console.say(line);
        }
        console.say(summary::line("written", &format!("{} files in {}", files.len(), self.out.display())));
        Ok(loaded.outcome())
    }
}

fn networks(graph: &Graph) -> anyhow::Result<Vec<(&'static str, Vec<u8>)>> {
    let [people, knowledge] =
        [View::People, View::Knowledge].map(|view| view.project(graph, &Filter::default()));
    let mut files = Vec::new();
    for (name, view, format) in NETWORKS {
        let network = if view == View::People { &people } else { &knowledge };
        let mut bytes = Vec::new();
        export::write(format, network, graph, &mut bytes)?;
        files.push((name, bytes));
    }
    Ok(files)
}
