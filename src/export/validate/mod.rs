//! Looking over a file after it was written and before it is put into place: valid syntax, each id once, every edge between
//! nodes that are there, and as many of each as there should be. One file a syntax.

mod csv;
mod dot;
mod json;
mod lines;
mod network;
mod numbered;
mod tokens;
mod xml;

pub(super) use csv::csv;
pub(super) use dot::dot;
pub(super) use json::{Edge, Node, compared, json, parsed};
pub(super) use network::network;
pub(super) use numbered::numbered;
pub(super) use xml::xml;

use crate::error::{Error, ErrorKind, Result};
use crate::graph::Network;
use crate::span::Position;
use rustc_hash::FxHashSet;

/// The file is not what its readers expect.
fn refuse(line: usize, what: impl Into<String>) -> Error {
    Error::new(ErrorKind::Export, what).at(Position { line, column: 1 })
}

/// Nodes and edges that a file was found to have.
#[derive(Default)]
struct Found {
    nodes: FxHashSet<Box<str>>,
    edges: FxHashSet<Box<str>>,
}

impl Found {
    /// Takes in a node.
    fn node(&mut self, line: usize, id: &str) -> Result<()> {
        if self.nodes.insert(id.into()) {
            Ok(())
        } else {
            Err(refuse(line, format!("two nodes have the id `{id}`")))
        }
    }

    /// Takes in an edge, whose ends must have been there before.
    fn edge(&mut self, line: usize, id: &str, ends: [&str; 2]) -> Result<()> {
        if let Some(end) = ends.into_iter().find(|end| !self.nodes.contains(*end)) {
            return Err(refuse(line, format!("the edge `{id}` leads to `{end}`, which is no node")));
        }
        if self.edges.insert(id.into()) {
            Ok(())
        } else {
            Err(refuse(line, format!("two edges have the id `{id}`")))
        }
    }

    /// Whether the network is in the file as a whole.
    fn compare(&self, line: usize, network: &Network) -> Result<()> {
        counted(line, "nodes", self.nodes.len(), network.nodes.len())?;
        counted(line, "edges", self.edges.len(), network.edges.len())
    }
}

/// Whether there are as many of something as there should be.
pub(super) fn counted(line: usize, what: &str, found: usize, expected: usize) -> Result<()> {
    if found == expected {
        Ok(())
    } else {
        Err(refuse(line, format!("found {found} {what}, expected {expected}")))
    }
}
