//! Whether a network can be a file at all.

use crate::error::{Error, ErrorKind, Result};
use crate::graph::Network;
use rustc_hash::FxHashSet;

/// Whether each id is used once, by nodes and edges together, every edge ends somewhere and every weight is a number.
pub(in crate::export) fn network(network: &Network) -> Result<()> {
    let refuse = |what: String| Err(Error::new(ErrorKind::Export, what));
    let mut known = FxHashSet::default();
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
