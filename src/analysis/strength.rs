//! Strength: how often a node is tied.

use crate::graph::Adjacency;

/// Strength, or weighted degree: the sum of the weights of a node's edges, for each node in order; in the views of people and
/// states, meetings and calls counted once for each other party. Not normalised; isolated nodes have 0. With directions the edges
/// out and in are added, as in networkx. Time O(n + edges).
///
/// Source: A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, *The architecture of complex weighted networks*,
/// PNAS 101(11), 2004.
///
/// ```
/// use rapporteur::analysis::strength;
/// use rapporteur::graph::{Adjacency, Network};
/// let path = Network::of_ties(3, &[(0, 1, 2.0), (1, 2, 5.0)]);
/// assert_eq!(strength(&Adjacency::of(&path)), [2.0, 7.0, 5.0]);
/// ```
pub fn strength(adjacency: &Adjacency) -> Vec<f64> {
    // A sum of nothing is -0.0.
    let into = adjacency.is_directed().then(|| adjacency.reversed());
    let of = |adjacency: &Adjacency, node: usize| adjacency.weights(node).iter().fold(0.0, |sum, w| sum + w);
    let both = |node| of(adjacency, node) + into.as_ref().map_or(0.0, |into| of(into, node));
    (0..adjacency.len()).map(both).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Network;

    #[test]
    fn parallel_edges_add_up_and_loops_do_not_count() {
        let network = Network::of_ties(3, &[(0, 1, 1.0), (1, 0, 2.5), (2, 2, 9.0)]);
        assert_eq!(strength(&Adjacency::of(&network)), [3.5, 3.5, 0.0]);
        assert!(strength(&Adjacency::of(&Network::of_ties(0, &[]))).is_empty());
    }
}
