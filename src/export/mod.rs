//! Networks and tables as files for other programs. Every writer is pure: it takes a network and something to write to.
//!
//! Absent values are left out or are empty cells, never `null` or 0. Lists are joined with `; `. Column types are declared in
//! one place and never guessed from values. What a name contains is never executed by what opens the file.

mod cell;
mod columns;
mod csv_edges;
mod csv_nodes;
mod dot;
mod format;
mod gexf;
mod graphml;
mod json;
pub mod svg;
pub mod table;
mod xml;

pub use cell::guarded;
pub use format::Format;

use crate::error::{Error, ErrorKind, Result};
use crate::graph::{Graph, Network};
use std::collections::BTreeSet;
use std::io::Write;

/// Writes a network in a format. `graph` is where it was projected from: sentences, places and the like are looked up there.
///
/// # Errors
/// [`ErrorKind::Export`] if the network would not be a valid file: an id is used twice, an edge ends nowhere or a weight is
/// no number; nothing is written then. [`ErrorKind::Io`] if `out` fails.
pub fn write(format: Format, network: &Network, graph: &Graph, out: &mut dyn Write) -> Result<()> {
    check(network)?;
    match format {
        Format::Json => json::write(network, graph, out),
        Format::Graphml => graphml::write(network, graph, out),
        Format::Gexf => gexf::write(network, graph, out),
        Format::Dot => dot::write(network, out),
        Format::CsvNodes => csv_nodes::write(network, graph, out),
        Format::CsvEdges => csv_edges::write(network, graph, out),
    }
}

/// Whether the network can be written at all.
fn check(network: &Network) -> Result<()> {
    let refuse = |what: String| Err(Error::new(ErrorKind::Export, what));
    let mut known = BTreeSet::new();
    if let Some(node) = network.nodes.iter().find(|n| !known.insert(n.id.as_str())) {
        return refuse(format!("two nodes have the id `{}`", node.id));
    }
    for edge in &network.edges {
        if !known.insert(edge.id.as_str()) {
            return refuse(format!("the id `{}` of an edge is used twice", edge.id));
        }
        if edge.source.max(edge.target) >= network.nodes.len() {
            return refuse(format!("the edge `{}` leads to a node that is not there", edge.id));
        }
        if !edge.weight.is_finite() {
            let weight = edge.weight;
            return refuse(format!("the edge `{}` has the weight {weight}, expected a number", edge.id));
        }
    }
    Ok(())
}

/// The output refused to be written to.
fn io(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Error {
    let error = error.into();
    Error::new(ErrorKind::Io, format!("could not write: {error}")).because(error)
}

#[cfg(test)]
mod tests;
