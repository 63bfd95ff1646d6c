//! Networks as JSON: lists of nodes and edges, each with an id.

use super::{Found, refuse};
use crate::error::Result;
use crate::graph::Network;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::io::BufRead;

/// A node in a list.
#[derive(Deserialize)]
pub(in crate::export) struct Node {
    id: String,
}

/// An edge in a list.
#[derive(Deserialize)]
pub(in crate::export) struct Edge {
    id: String,
    source: String,
    target: String,
}

/// An object with lists of nodes and edges.
#[derive(Deserialize)]
struct Lists {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
}

/// Whether `written` is an object whose `nodes` and `edges` are the network's.
pub(in crate::export) fn json(written: &mut dyn BufRead, network: &Network) -> Result<()> {
    let lists: Lists = parsed(written)?;
    compared(lists.nodes.iter(), lists.edges.iter(), network)
}

/// The fields that are asked for.
pub(in crate::export) fn parsed<T: DeserializeOwned>(written: &mut dyn BufRead) -> Result<T> {
    serde_json::from_reader(written).map_err(|e| refuse(e.line().max(1), format!("no whole JSON: {e}")))
}

/// Whether these are the nodes and edges of the network.
pub(in crate::export) fn compared<'a>(
    mut nodes: impl Iterator<Item = &'a Node>,
    mut edges: impl Iterator<Item = &'a Edge>,
    network: &Network,
) -> Result<()> {
    let mut found = Found::default();
    nodes.try_for_each(|node| found.node(1, &node.id))?;
    edges.try_for_each(|edge| found.edge(1, &edge.id, [&edge.source, &edge.target]))?;
    found.compare(1, network)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_network_is_refused() {
        let network = Network::of_ties(1, &[]);
        let fault = |text: &str| json(&mut text.as_bytes(), &network).err().map(|error| error.to_string());
        assert_eq!(fault(r#"{"nodes": [{"id": "0", "x": null}], "edges": []}"#), None);
        assert_eq!(fault(r#"{"nodes": [], "edges": []}"#).unwrap(), "1:1: found 0 nodes, expected 1");
        assert!(fault("{\"nodes\": [\n").unwrap().starts_with("2:1: no whole JSON"));
    }
}
