//! `check`: what is in doubt.

use crate::args::{INPUT_HELP, ReadArgs};
use crate::console::Console;
use crate::table::TableArgs;
use crate::{Outcome, input};
use anyhow::bail;
use rapporteur::analysis::Table;
use rapporteur::diagnostic::Diagnostic;
use rapporteur::graph::Graph;

/// List what is in doubt, with article and line
#[derive(Debug, clap::Args)]
pub struct Check {
    #[arg(value_name = "INPUT", help = INPUT_HELP)]
    inputs: Vec<String>,
    #[command(flatten)]
    read: ReadArgs,
    #[command(flatten)]
    table: TableArgs,
}

impl Check {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        let loaded = input::load(console, &self.inputs, &self.read)?;
        let Some(diagnostics) = &loaded.diagnostics else {
            bail!("a graph file keeps no doubts; expected the articles it was made from");
        };
        self.table.print(console, &table(&loaded.graph, diagnostics))?;
        Ok(loaded.outcome())
    }
}

/// One row a doubt, in the order of the text.
pub fn table(graph: &Graph, diagnostics: &[Diagnostic]) -> Table {
    let mut table = Table::new("What is in doubt", &["kind", "file", "#line", "what", "text"]);
    for doubt in diagnostics {
        let article = graph.record().articles.iter().find(|article| article.id == doubt.article);
        table.rows.push(vec![
            doubt.kind.name().into(),
            article.map_or(&doubt.article, |article| &article.file).as_str().into(),
            doubt.line.into(),
            doubt.message.as_str().into(),
            doubt.text.as_str().into(),
        ]);
    }
    table
}
