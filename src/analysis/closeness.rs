//! Closeness: how near a node is to all others.

use super::paths::{Ordered, Steps};
use crate::graph::Adjacency;

/// Closeness centrality over unweighted shortest paths, after Wasserman and Faust: with `r` nodes from which a path leads to
/// a node, its closeness is (r ÷ (n − 1)) · (r ÷ sum of their distances), so that in a network of several parts those of
/// small parts do not seem close.
///
/// - Range 0..=1; 1 for who is next to everybody. Isolated nodes have 0.
/// - With directions the paths that lead to the node count.
/// - Time O(n · edges), 256 sources at once; memory 120 bytes a node on each thread. The same bits on any number of threads.
/// - The same as `networkx.closeness_centrality`; igraph's `closeness` is r ÷ sum, without the factor for parts.
///
/// Source: S. Wasserman and K. Faust, *Social Network Analysis*, Cambridge 1994, p. 201.
///
/// ```
/// use rapporteur::analysis::closeness;
/// use rapporteur::graph::{Adjacency, Network};
/// let path = Network::of_ties(4, &[(0, 1, 1.0), (1, 2, 1.0)]);
/// // Two of three others, at 1 + 2 steps and at 1 + 1; the last node has none.
/// assert_eq!(closeness(&Adjacency::of(&path)), [4.0 / 9.0, 4.0 / 6.0, 4.0 / 9.0, 0.0]);
/// ```
pub fn closeness(adjacency: &Adjacency) -> Vec<f64> {
    let steps = Steps::of(&Ordered::of(adjacency));
    let others = adjacency.len().saturating_sub(1).max(1) as f64;
    let pairs = steps.reached.iter().zip(&steps.total);
    pairs.map(|(reached, total)| (*reached as f64).powi(2) / (others * (*total).max(1) as f64)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_star_is_next_to_all() {
        let ties = [(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)];
        let scores = closeness(&Adjacency::of_ties(4, &ties, false));
        assert_eq!(scores, [1.0, 3.0 / 5.0, 3.0 / 5.0, 3.0 / 5.0]);
    }

    #[test]
    fn few_nodes_and_none_have_nobody_to_be_close_to() {
        assert!(closeness(&Adjacency::of_ties(0, &[], false)).is_empty());
        assert_eq!(closeness(&Adjacency::of_ties(1, &[], false)), [0.0]);
        assert_eq!(closeness(&Adjacency::of_ties(2, &[(0, 1, 1.0)], false)), [1.0, 1.0]);
    }

    #[test]
    fn in_two_parts_the_smaller_is_less_close() {
        let scores = closeness(&Adjacency::of_ties(5, &[(0, 1, 1.0), (1, 2, 1.0), (3, 4, 1.0)], false));
        assert_eq!(scores[3], 0.25);
        assert_eq!(scores[1], 0.5);
    }
}
