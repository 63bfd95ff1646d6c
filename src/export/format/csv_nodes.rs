//! Nodes as CSV with the columns that Gephi looks for first: `Id`, `Label`, then all others. Import it before the edges.

use crate::error::Result;
use crate::export::cell::guarded;
use crate::export::columns::{self, NodeFacts, Value};
use crate::export::writer::{About, Content, Subject, Writer};
use crate::export::{io, validate};
use crate::graph::{Graph, Network};
use std::io::{BufRead, Write};

/// Nodes as CSV.
pub(super) struct CsvNodes;

impl Writer for CsvNodes {
    fn about(&self) -> &'static About {
        &About {
            name: "csv-nodes",
            extension: "csv",
            media_type: "text/csv; charset=utf-8; header=present",
            specification: "https://www.rfc-editor.org/rfc/rfc4180",
            purpose: "Gephi's spreadsheet import, Excel, pandas, R",
            keeps: "every field of nodes",
            loses: "edges, which are in csv-edges; lists are joined with `; `",
            content: Content::View,
        }
    }

    fn write(&self, subject: &Subject, out: &mut dyn Write) -> Result<()> {
        write(subject.network, subject.graph, out)
    }

    fn validate(&self, subject: &Subject, written: &mut dyn BufRead) -> Result<()> {
        validate::csv(written, subject.network.nodes.len())
    }
}

/// Writes the nodes: comma, UTF-8, line feeds, a header.
fn write(network: &Network, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    let mut csv = csv::Writer::from_writer(out);
    let names = columns::NODES.iter().map(|c| heading(c.name));
    csv.write_record(["Id".to_owned(), "Label".to_owned()].into_iter().chain(names)).map_err(io)?;
    for node in &network.nodes {
        let facts = NodeFacts::new(graph, node);
        let head = [guarded(node.id.as_str()).into_owned(), guarded(&node.label).into_owned()];
        let cells = columns::NODES.iter().map(|c| cell((c.value)(&facts)));
        csv.write_record(head.into_iter().chain(cells)).map_err(io)?;
    }
    csv.flush().map_err(io)
}

/// The name of a column with a capital, as Gephi shows its own.
pub(super) fn heading(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map_or(String::new(), |first| first.to_ascii_uppercase().to_string() + chars.as_str())
}

/// A value as a cell: empty where there is none, texts guarded, numbers as they are.
pub(super) fn cell(value: Option<Value>) -> String {
    match value {
        None => String::new(),
        Some(value @ (Value::Text(_) | Value::List(_))) => guarded(&value.to_text()).into_owned(),
        Some(value) => value.to_text(),
    }
}
