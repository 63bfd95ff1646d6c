//! `describe`: the network as a whole.

use crate::console::Console;
use crate::question::Question;
use crate::{Outcome, input};
use rapporteur::analysis::describe::{brokers, cut_points, members, overview, overview_of_edges, ties};
use rapporteur::analysis::{Table, leiden};
use rapporteur::graph::{Adjacency, Network, View};

/// Describe a view as a whole: its figures, communities, brokers, and where it breaks
///
/// As text or Markdown all of it is printed; as CSV or JSON the figures, unless a section is asked for.
#[derive(Debug, clap::Args)]
pub struct Describe {
    /// What to describe: people, states, affiliation, series, deliverables or knowledge
    #[arg(long, value_name = "V", default_value = "people")]
    view: View,
    /// Describe a network from elsewhere instead, by its figures: CSV with source,target[,weight] in each row, or with a header that names
    /// these columns; `-` for standard input
    #[arg(long, value_name = "FILE.csv", conflicts_with_all = ["inputs", "view", "section", "FilterArgs", "ReadArgs"])]
    edges: Option<String>,
    /// Only the communities, with their members
    #[arg(long, group = "section")]
    communities: bool,
    /// Only who brokers between states
    #[arg(long, group = "section")]
    brokerage: bool,
    /// Only articulation points and bridges
    #[arg(long, group = "section")]
    cut_points: bool,
    /// Only the edges, by betweenness: how many of the shortest paths lead over each
    #[arg(long, group = "section")]
    edge_betweenness: bool,
    #[command(flatten)]
    question: Question,
}

impl Describe {
    pub fn run(&self, console: &Console) -> anyhow::Result<Outcome> {
        if let Some(file) = &self.edges {
            self.question.table.print(console, &overview_of_edges(&input::edges(file, false)?))?;
            return Ok(Outcome::Done);
        }
        let (loaded, filter) = self.question.load(console)?;
        let network = self.view.project(&loaded.graph, &filter);
        let tables = self.sections(&network);
        self.question.table.print_all(console, &tables)?;
        Ok(loaded.outcome())
    }

    fn sections(&self, network: &Network) -> Vec<Table> {
        let communities = || leiden(&Adjacency::of(network));
        match () {
            () if self.communities => vec![members(network, &communities())],
            () if self.brokerage => vec![brokers(network)],
            () if self.cut_points => vec![cut_points(network)],
            () if self.edge_betweenness => vec![ties(network)],
            () if self.question.table.is_for_people() => {
                let found = communities();
                vec![
                    overview(network, &found),
                    members(network, &found),
                    brokers(network),
                    cut_points(network),
                ]
            }
            () => vec![overview(network, &communities())],
        }
    }
}
