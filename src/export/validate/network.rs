//! Whether a network can be a file at all.

use crate::error::{Error, ErrorKind, Result};
use crate::graph::{Network, NetworkNode};
use rustc_hash::FxHashSet;
use std::cmp::Ordering;
use std::iter::Peekable;
use std::slice::Iter;

/// Whether each id is used once, by nodes and edges together, every edge ends somewhere and every weight is a number.
pub(in crate::export) fn network(network: &Network) -> Result<()> {
    let refuse = |what: String| Err(Error::new(ErrorKind::Export, what));
    // Large networks have ids that ascend, of which none can be there twice; to see that takes no memory.
    let (mut by_text, mut by_length) = (Ascent::of(network, str::cmp), Ascent::of(network, shorter_first));
    for edge in &network.edges {
        if edge.source.max(edge.target) >= network.nodes.len() {
            return refuse(format!("the edge `{}` leads to a node that is not there", edge.id));
        }
        if !edge.weight.is_finite() {
            let weight = edge.weight;
            return refuse(format!("the edge `{}` has the weight {weight}, expected a number", edge.id));
        }
        by_text.go_on(&edge.id);
        by_length.go_on(&edge.id);
    }
    if by_text.holds || by_length.holds {
        return Ok(());
    }
    let mut known = FxHashSet::default();
    if let Some(node) = network.nodes.iter().find(|n| !known.insert(n.id.as_str())) {
        return refuse(format!("two nodes have the id `{}`", node.id));
    }
    match network.edges.iter().find(|edge| !known.insert(&*edge.id)) {
        Some(edge) => refuse(format!("the id `{}` of an edge is used twice", edge.id)),
        None => Ok(()),
    }
}

/// The order of numbers, and of ids that end in numbers.
#[inline]
fn shorter_first(a: &str, b: &str) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| match (ends(a), ends(b)) {
        (Some(a), Some(b)) => a.cmp(&b),
        _ => a.cmp(b),
    })
}

/// The first and the last eight bytes of a text of 8 to 16, which are all of it, as numbers: these are compared quicker than a piece of any
/// length.
#[inline]
fn ends(text: &str) -> Option<[u64; 2]> {
    let bytes = text.as_bytes();
    let [first, last] = [bytes.first_chunk()?, bytes.last_chunk()?];
    (bytes.len() <= 16).then(|| [first, last].map(|bytes| u64::from_be_bytes(*bytes)))
}

/// Ids of nodes and of edges that ascend, and have none in common, as far as they were seen.
struct Ascent<'n, O> {
    order: O,
    nodes: Peekable<Iter<'n, NetworkNode>>,
    /// The edge before.
    before: Option<&'n str>,
    holds: bool,
}

impl<'n, O: Fn(&str, &str) -> Ordering> Ascent<'n, O> {
    fn of(network: &'n Network, order: O) -> Self {
        let ascends = |a: &NetworkNode, b: &NetworkNode| order(a.id.as_str(), b.id.as_str()).is_lt();
        let holds = network.nodes.is_sorted_by(ascends);
        Self { order, nodes: network.nodes.iter().peekable(), before: None, holds }
    }

    /// Takes in the next edge.
    #[inline]
    fn go_on(&mut self, id: &'n str) {
        if !self.holds {
            return;
        }
        while self.nodes.next_if(|node| (self.order)(node.id.as_str(), id).is_lt()).is_some() {}
        self.holds = self.nodes.peek().is_none_or(|node| node.id.as_str() != id)
            && self.before.replace(id).is_none_or(|before| (self.order)(before, id).is_lt());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_that_ascend_and_others_are_unique_or_not() {
        let with_ids = |nodes: [&str; 3], edges: [&str; 2]| {
            let mut named = Network::of_ties(3, &[(0, 1, 1.0), (1, 2, 1.0)]);
            named.nodes.iter_mut().zip(nodes).for_each(|(node, id)| node.id = id.into());
            named.edges.iter_mut().zip(edges).for_each(|(edge, id)| edge.id = id.into());
            network(&named).map_err(|error| error.to_string())
        };
        for nodes in [["a", "b", "c"], ["8", "9", "10"], ["c", "a", "b"]] {
            assert_eq!(with_ids(nodes, ["x--9", "x--10"]), Ok(()));
            assert_eq!(with_ids(nodes, ["tie--00000009", "tie--00000010"]), Ok(()));
            assert!(with_ids(nodes, ["tie--00000010", "tie--00000010"]).is_err());
            let fault = "the id `x` of an edge is used twice";
            assert_eq!(with_ids(nodes, ["x", "x"]).unwrap_err(), fault);
            let fault = format!("the id `{}` of an edge is used twice", nodes[1]);
            assert_eq!(with_ids(nodes, [nodes[1], "x--10"]).unwrap_err(), fault);
        }
        assert_eq!(with_ids(["a", "b", "b"], ["x", "y"]).unwrap_err(), "two nodes have the id `b`");
    }
}
