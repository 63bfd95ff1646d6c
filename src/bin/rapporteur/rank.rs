//! `rank`: who is central.

use crate::console::Console;
use crate::question::Question;
use crate::{Outcome, input};
use rapporteur::analysis::meetings::Per;
use rapporteur::analysis::{Measure, centrality, centrality_of_edges, centrality_series};
use rapporteur::graph::View;

/// Rank the nodes of a view by measures of centrality
#[derive(Debug, clap::Args)]
pub struct Rank {
    /// Measures, the first of which orders the rows: degree, strength, betweenness, betweenness-weighted,
    /// betweenness-sampled, closeness, harmonic, pagerank, eigenvector, core, clustering, constraint, effective-size; in the
    /// affiliation view two-mode-degree and two-mode-betweenness
    #[arg(long, value_name = "M,…", value_delimiter = ',', required = true)]
    by: Vec<Measure>,
    /// What to rank: people, states, affiliation, series, deliverables or knowledge
    #[arg(long, value_name = "V", default_value = "people")]
    view: View,
    /// Rank in each day, week, month, quarter or year by itself: one row a node and stretch of time
    #[arg(long, value_name = "UNIT")]
    per: Option<Per>,
    /// Rank a network from elsewhere instead: CSV with source,target[,weight] in each row, or with a header that names these
    /// columns, or GraphML; `-` for standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["inputs", "view", "per", "FilterArgs", "ReadArgs"])]
    edges: Option<String>,
    /// Edges lead from source to target
    #[arg(long, requires = "edges")]
    directed: bool,
    #[command(flatten)]
    question: Question,
}

impl Rank {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        if let Some(file) = &self.edges {
            let edges = input::edges(file, self.directed)?;
            self.question.table.print(console, &centrality_of_edges(&edges, &self.by))?;
            return Ok(Outcome::Done);
        }
        self.question.answer(console, |graph, filter| {
            Ok(match self.per {
                Some(per) => centrality_series(graph, self.view, filter, &self.by, per),
                None => centrality(&self.view.project(graph, filter), &self.by),
            })
        })
    }
}
