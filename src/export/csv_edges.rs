//! Edges as CSV with the columns that Gephi looks for: `Source`, `Target`, `Type`, `Id`, `Label`, `Weight`, `Kind`, then all
//! others. Import the nodes first, and append this to their workspace.

use super::cell::guarded;
use super::columns::{self, EdgeFacts};
use super::csv_nodes::{cell, heading};
use super::io;
use crate::error::Result;
use crate::graph::{Graph, Network};
use std::io::Write;

/// Writes the edges: comma, UTF-8, line feeds, a header.
pub(super) fn write(network: &Network, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    let head = ["Source", "Target", "Type", "Id", "Label", "Weight", "Kind"].map(str::to_owned);
    csv.write_record(head.into_iter().chain(columns::EDGES.iter().map(|c| heading(c.name)))).map_err(io)?;
    let direction = if network.directed { "Directed" } else { "Undirected" };
    for edge in &network.edges {
        let facts = EdgeFacts::new(graph, edge);
        let end = |i: usize| guarded(network.nodes[i].id.as_str()).into_owned();
        let head = [
            end(edge.source),
            end(edge.target),
            direction.to_owned(),
            guarded(&edge.id).into_owned(),
            guarded(&edge.relation).into_owned(),
            edge.weight.to_string(),
            guarded(&edge.relation).into_owned(),
        ];
        let cells = columns::EDGES.iter().map(|c| cell((c.value)(&facts)));
        csv.write_record(head.into_iter().chain(cells)).map_err(io)?;
    }
    csv.flush().map_err(io)
}
