//! `build`: the main job, from articles to a folder of exports.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::input::{self, Loaded};
use crate::output::Staged;
use crate::{Outcome, check, summary};
use anyhow::Context;
use rapporteur::analysis::meetings::{self, By, Per, Size, Whom};
use rapporteur::analysis::{Measure, centrality, claims, deliverables, timeline};
use rapporteur::export::table::{self, TableFormat};
use rapporteur::export::{Conventions, Format, Options, Profile, Subject, svg};
use rapporteur::graph::{Filter, View};
use rapporteur::page;
use std::io::Write;
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

/// Whose meetings are counted.
const PAIR: By = By::Group(Size::Two, Whom::Persons);

impl Build {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let files = render(&loaded)?;
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

/// Every file with its bytes, made before the first is written.
fn render(loaded: &Loaded) -> rapporteur::error::Result<Vec<(&'static str, Vec<u8>)>> {
    let (graph, everything) = (&loaded.graph, Filter::default());
    let [people, knowledge] = [View::People, View::Knowledge].map(|view| view.project(graph, &everything));
    let mut files = vec![("graph.json", graph.record().to_json()?.into_bytes())];
    for (name, view, format) in NETWORKS {
        let network = if view == View::People { &people } else { &knowledge };
        let options = Options { conventions: conventions(format), ..Options::default() };
        files.push((name, format.render(&Subject::new(network, graph, &options))?));
    }
    files.push(("people.svg", bytes(|out| svg::write(&people, graph, out))?));
    files.push(("graph.html", bytes(|out| page::write(graph, loaded.diagnostics.as_deref(), out))?));
    let measures: Vec<Measure> = Measure::ALL.into_iter().filter(|measure| measure.is_exact()).collect();
    let tables = [
        ("meetings.csv", meetings::list(graph, &everything)),
        ("meetings-by-pair.csv", meetings::frequency(graph, &everything, &[PAIR], None)),
        ("meetings-by-month.csv", meetings::frequency(graph, &everything, &[], Some(Per::Month))),
        ("centrality.csv", centrality(&people, &measures)),
        ("deliverables.csv", deliverables(graph, &everything)),
        ("claims.csv", claims(graph, &everything)),
        ("timeline.csv", timeline(graph, &everything)),
        ("diagnostics.csv", check::table(graph, loaded.diagnostics.as_deref().unwrap_or_default())),
    ];
    for (name, table) in &tables {
        files.push((name, bytes(|out| table::write(TableFormat::Csv, table, out))?));
    }
    Ok(files)
}

/// The two tables are for Gephi, everything else for whoever reads its format.
fn conventions(format: Format) -> Conventions {
    match format {
        Format::CsvNodes | Format::CsvEdges => Profile::GEPHI.conventions,
        _ => Conventions::default(),
    }
}

/// What a writer writes.
fn bytes(
    write: impl FnOnce(&mut dyn Write) -> rapporteur::error::Result<()>,
) -> rapporteur::error::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    write(&mut bytes)?;
    Ok(bytes)
}
