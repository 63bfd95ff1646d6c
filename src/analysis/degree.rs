//! Degree: with how many others a node is tied.

use crate::graph::Adjacency;

/// Degree centrality: neighbours ÷ (n − 1), in 0..=1, for each node in order. Isolated nodes have 0, and so has the only node
/// of a network, where networkx says 1. With directions the edges out and in are added, as in networkx, so in 0..=2. Time O(n).
///
/// Source: L. C. Freeman, *Centrality in social networks: conceptual clarification*, Social Networks 1, 1978/79.
///
/// ```
/// use rapporteur::analysis::degree;
/// use rapporteur::graph::{Adjacency, Network};
/// let path = Network::of_ties(3, &[(0, 1, 1.0), (1, 2, 1.0)]);
/// assert_eq!(degree(&Adjacency::of(&path)), [0.5, 1.0, 0.5]);
/// ```
pub fn degree(adjacency: &Adjacency) -> Vec<f64> {
    let others = adjacency.len().saturating_sub(1).max(1) as f64;
    let into = adjacency.is_directed().then(|| adjacency.reversed());
    let ends = |node: usize| {
        adjacency.neighbours(node).len() + into.as_ref().map_or(0, |into| into.neighbours(node).len())
    };
    (0..adjacency.len()).map(|node| ends(node) as f64 / others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Network;

    fn of(nodes: usize, ties: &[(usize, usize, f64)]) -> Vec<f64> {
        degree(&Adjacency::of(&Network::of_ties(nodes, ties)))
    }

    #[test]
    fn no_node_one_node_and_two() {
        assert!(of(0, &[]).is_empty());
        assert_eq!(of(1, &[]), [0.0]);
        assert_eq!(of(2, &[(0, 1, 1.0)]), [1.0, 1.0]);
    }

    #[test]
    fn parallel_edges_count_once_and_loops_not_at_all() {
        assert_eq!(of(3, &[(0, 1, 1.0), (1, 0, 1.0), (2, 2, 1.0)]), [0.5, 0.5, 0.0]);
    }
}
