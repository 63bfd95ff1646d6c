//! Edges as CSV with the columns that Gephi looks for: `Source`, `Target`, `Type`, `Id`, `Label`, `Weight`, `Kind`, `Timeset`,
//! then all others. Import the nodes first, and append this to their workspace.

use super::csv_nodes::{header, timeset};
use super::csv_table::{self, quoted};
use crate::error::Result;
use crate::export::buffer::Buffer;
use crate::export::columns::{self, EdgeFacts};
use crate::export::coverage::Articles;
use crate::export::names::Names;
use crate::export::plan::Plan;
use crate::export::validate;
use crate::export::writer::{About, Content, Subject, Writer};
use std::borrow::Cow;
use std::io::{BufRead, Write};

/// The columns before all others: those that Gephi looks for, and the period that the articles of the edge cover.
const HEAD: [&str; 9] = ["Source", "Target", "Type", "Id", "Label", "Weight", "Kind", "Timeset", "Period"];

/// What stands for columns without a value.
const COMMAS: &str = ",,,,,,,,,,,,,";

/// The cells of an edge of which nothing is known, before and after its weight, with [`crate::graph::NetworkEdge::TIED`] in them.
const MERE: [&str; 2] = [",tied,", ",tied,,,,,,,,,,,,,,,\n"];

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
    let mut out = Buffer::new(out);
    out.put(csv_table::mark(subject)).put(&header(&HEAD, columns::EDGES.iter().map(|c| c.name)));
    let (articles, names) = (Articles::of(graph), Names::of(network, |id| csv_table::name(id, subject)));
    let plan = Plan::of(&columns::EDGES, |_, passed| ",".repeat(passed + 1));
    // Edges of one relation follow each other, so its cell is found once for all of these.
    let (mut named, mut relation) = ("", Cow::Borrowed(""));
    for edge in names.edges(network) {
        if !std::ptr::eq(edge.relation, named) {
            (named, relation) = (edge.relation, csv_table::name(edge.relation, subject));
        }
        names.put(edge.source, &mut out);
        names.put(edge.target, out.put(","));
        // Pieces whose length is known beforehand are copied without a call.
        if network.directed {
            out.put(",Directed,")
        } else {
            out.put(",Undirected,")
        };
        out.brief(&csv_table::name(&edge.id, subject));
        if edge.is_mere() {
            out.put(MERE[0]).number(edge.weight).put(MERE[1]).spill()?;
            continue;
        }
        out.put(",").put(&relation).put(",").number(edge.weight);
        let (facts, behind) = (EdgeFacts::new(graph, edge), &edge.behind);
        out.put(",").put(&relation).put(",");
        if behind.first.is_some() || behind.last.is_some() {
            out.put(&quoted(timeset(behind.first, behind.last).into()));
        }
        out.put(",");
        if !facts.evidence.is_empty() {
            let of = facts.evidence.iter().map(|evidence| evidence.article.as_str());
            out.put(&quoted(articles.periods(of).into()));
        }
        let row = plan.row(facts.known());
        for (commas, column) in &row.fields {
            out.put(commas);
            if let Some(value) = column.of(&facts) {
                csv_table::value(&mut out, &value, column.name, subject);
            }
        }
        out.put(&COMMAS[..row.rest]).put("\n").spill()?;
    }
    out.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::NetworkEdge;

    #[test]
    fn the_cells_of_mere_edges_are_those_that_all_edges_have() {
        assert_eq!(COMMAS.len(), columns::EDGES.len());
        let tied = NetworkEdge::TIED;
        assert_eq!(MERE, [format!(",{tied},"), format!(",{tied},,{COMMAS}\n")]);
    }
}
