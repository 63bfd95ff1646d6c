//! Edges as CSV with the columns that Gephi looks for: `Source`, `Target`, `Type`, `Id`, `Label`, `Weight`, `Kind`, `Timeset`,
//! then all others. Import the nodes first, and append this to their workspace.

use super::csv_nodes::{cell, heading, named, timeset};
use super::csv_table;
use crate::error::Result;
use crate::export::columns::{self, EdgeFacts};
use crate::export::coverage::Articles;
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::{io, validate};
use std::io::{BufRead, Write};

/// The columns before all others: those that Gephi looks for, and the period that the articles of the edge cover.
const HEAD: [&str; 9] = ["Source", "Target", "Type", "Id", "Label", "Weight", "Kind", "Timeset", "Period"];

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
        write(subject, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::csv(written, subject.network.edges.len())
    }
}

/// Writes the edges: comma, UTF-8, line feeds, a header.
fn write(subject: &Subject, out: &mut dyn Write) -> Result<()> {
    let Subject { network, graph, .. } = *subject;
    csv_table::start(subject, out)?;
    let mut csv = csv::Writer::from_writer(out);
    let head = HEAD.map(str::to_owned);
    csv.write_record(head.into_iter().chain(columns::EDGES.iter().map(|c| heading(c.name)))).map_err(io)?;
    let direction = if network.directed { "Directed" } else { "Undirected" };
    let articles = Articles::of(graph);
    for edge in &network.edges {
        let facts = EdgeFacts::new(graph, edge);
        let end = |i: usize| named(network.nodes[i].id.as_str(), subject);
        let head = [
            end(edge.source),
            end(edge.target),
            direction.to_owned(),
            named(&edge.id, subject),
            named(&edge.relation, subject),
            edge.weight.to_string(),
            named(&edge.relation, subject),
            timeset(edge.first, edge.last),
            articles.periods(facts.evidence.iter().map(|evidence| evidence.article.as_str())),
        ];
        let cells = columns::EDGES.iter().map(|c| cell((c.value)(&facts), c.name, subject));
        csv.write_record(head.into_iter().chain(cells)).map_err(io)?;
    }
    csv.flush().map_err(io)
}
