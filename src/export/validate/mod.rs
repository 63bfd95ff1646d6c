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
pub(super) use json::json;
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
struct Found<'n> {
    network: &'n Network,
    nodes: FxHashSet<Box<str>>,
    edges: usize,
    /// The ids of all edges so far, once there is one that is not the network's own in the same place: those are known to be unique.
    others: Option<FxHashSet<Box<str>>>,
}

impl<'n> Found<'n> {
    /// Nothing yet of a network.
    fn new(network: &'n Network) -> Self {
        Self { network, nodes: FxHashSet::default(), edges: 0, others: None }
    }

    /// Takes in a node.
    fn node(&mut self, id: &str) -> Result<()> {
        if self.nodes.insert(id.into()) {
            Ok(())
        } else {
            Err(faulty(format!("two nodes have the id `{id}`")))
        }
    }

    /// Takes in an edge, whose ends must have been there before.
    fn edge(&mut self, id: &str, ends: [&str; 2]) -> Result<()> {
        if let Some(end) = ends.into_iter().find(|end| !self.nodes.contains(*end)) {
            return Err(faulty(format!("the edge `{id}` leads to `{end}`, which is no node")));
        }
        let (before, after) = self.network.edges.split_at(self.edges.min(self.network.edges.len()));
        self.edges += 1;
        if self.others.is_none() && after.first().is_some_and(|edge| *edge.id == *id) {
            return Ok(());
        }
        let all = || before.iter().map(|edge| edge.id.clone()).collect();
        if self.others.get_or_insert_with(all).insert(id.into()) {
            Ok(())
        } else {
            Err(faulty(format!("two edges have the id `{id}`")))
        }
    }

    /// Whether the network is in the file as a whole.
    fn compare(&self, line: usize) -> Result<()> {
        counted(line, "nodes", self.nodes.len(), self.network.nodes.len())?;
        counted(line, "edges", self.edges, self.network.edges.len())
    }
}

/// What is wrong with a node or an edge, wherever it stands.
fn faulty(what: String) -> Error {
    Error::new(ErrorKind::Export, what)
}

/// In which line something is wrong.
fn in_line(line: usize) -> impl Fn(Error) -> Error {
    move |error| error.at(Position { line, column: 1 })
}

/// Whether there are as many of something as there should be.
pub(super) fn counted(line: usize, what: &str, found: usize, expected: usize) -> Result<()> {
    if found == expected {
        Ok(())
    } else {
        Err(refuse(line, format!("found {found} {what}, expected {expected}")))
    }
}
