//! Edges as CSV with the columns that Gephi looks for: `Source`, `Target`, `Type`, `Id`, `Label`, `Weight`, `Kind`, then all
//! others. Import the nodes first, and append this to their workspace.

use super::csv_nodes::{cell, heading};
use crate::error::Result;
use crate::export::cell::guarded;
use crate::export::columns::{self, EdgeFacts};
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::{io, validate};
use crate::graph::{Graph, Network};
use std::io::{BufRead, Write};

/// Edges as CSV.
pub(super) struct CsvEdges;

impl Writer for CsvEdges {
    fn about(&self) -> &'static About {
        &About {
            name: "csv-edges",
            extension: "csv",
            media_type: "text/csv; charset=utf-8; header=present",
            specification: "https://www.rfc-editor.org/rfc/rfc4180",
            purpose: "Gephi's spreadsheet import, Excel, pandas, R",
            keeps: "every field of edges",
            loses: "fields of nodes, which are in csv-nodes; lists are joined with `; `",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        write(subject.network, subject.graph, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::csv(written, subject.network.edges.len())
    }
}

/// Writes the edges: comma, UTF-8, line feeds, a header.
fn write(network: &Network, graph: &Graph, out: &mut dyn Write) -> Result<()> {
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
