//! Betweenness: how often a node lies on the way between two others.

use super::paths::{LANES, Lanes, Ordered, add, in_parts};
use crate::graph::Adjacency;

/// Betweenness centrality over unweighted shortest paths: for each node the share of the shortest paths between two others
/// that lead through it, summed over all pairs and divided by their number.
///
/// - Range 0..=1: divided by (n − 1)(n − 2) ÷ 2, with directions by (n − 1)(n − 2). Ends of paths do not count.
/// - Pairs without a path give nothing; isolated nodes, and all nodes where there are fewer than three, have 0.
/// - Time O(n · edges), eight sources at once; memory 192 bytes a node on each thread. The same bits on any number of
///   threads.
/// - `networkx.betweenness_centrality` gives the same; here parallel edges are one. Paths are counted in floating point, as
///   in igraph, exactly up to 2⁵³.
///
/// Source: U. Brandes, *A faster algorithm for betweenness centrality*, Journal of Mathematical Sociology 25(2), 2001.
///
/// ```
/// use rapporteur::analysis::betweenness;
/// use rapporteur::graph::{Adjacency, Network};
/// let path = Network::of_ties(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)]);
/// assert_eq!(betweenness(&Adjacency::of(&path)), [0.0, 2.0 / 3.0, 2.0 / 3.0, 0.0]);
/// ```
pub fn betweenness(adjacency: &Adjacency) -> Vec<f64> {
    let graph = Ordered::of(adjacency);
    let n = graph.len();
    let batches = n.div_ceil(LANES);
    let part = |range: std::ops::Range<usize>, search: &mut Lanes| {
        let mut scores = vec![0.0; n];
        for batch in range {
            search.forth(batch * LANES..n.min((batch + 1) * LANES));
            search.back::<false>(&mut scores, &mut []);
        }
        scores
    };
    let steps = 64 * batches * graph.ends();
    let mut scores = in_parts(batches, steps, &|| Lanes::new(&graph), &part, &|sums, more| add(sums, &more));
    share_of_pairs(&mut scores);
    graph.restore(&scores)
}

/// Divides by the number of ordered pairs of others: without directions each pair was met from both of its ends.
pub(super) fn share_of_pairs(scores: &mut [f64]) {
    let n = scores.len();
    let pairs = (n.saturating_sub(1) * n.saturating_sub(2)).max(1) as f64;
    scores.iter_mut().for_each(|score| *score /= pairs);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Network;

    #[test]
    fn with_directions_only_ways_along_them_count() {
        // 0 to 2 alone leads through 1; of the other ordered pairs of four none has a node between.
        let path = Adjacency::of_ties(4, &[(0, 1, 1.0), (1, 2, 1.0), (3, 2, 1.0)], true);
        close(&betweenness(&path), &[0.0, 1.0 / 6.0, 0.0, 0.0]);
    }

    fn of(nodes: usize, ties: &[(usize, usize)]) -> Vec<f64> {
        let ties: Vec<(usize, usize, f64)> = ties.iter().map(|(a, b)| (*a, *b, 1.0)).collect();
        betweenness(&Adjacency::of(&Network::of_ties(nodes, &ties)))
    }

    fn close(found: &[f64], expected: &[f64]) {
        assert_eq!(found.len(), expected.len());
        assert!(
            found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-12),
            "{found:?}, not {expected:?}"
        );
    }

    #[test]
    fn fewer_than_three_nodes_have_nothing_between_them() {
        assert!(of(0, &[]).is_empty());
        close(&of(1, &[]), &[0.0]);
        close(&of(2, &[(0, 1)]), &[0.0, 0.0]);
    }

    #[test]
    fn the_middle_of_a_star_is_on_every_way() {
        close(&of(5, &[(0, 1), (0, 2), (0, 3), (0, 4)]), &[1.0, 0.0, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn on_a_path_of_five_the_middle_has_two_thirds() {
        // Pairs through the nodes in turn: 0, 3, 4, 3, 0 of 6.
        close(&of(5, &[(0, 1), (1, 2), (2, 3), (3, 4)]), &[0.0, 0.5, 4.0 / 6.0, 0.5, 0.0]);
    }

    #[test]
    fn a_doubled_edge_or_a_loop_changes_nothing_on_a_cycle_of_four() {
        // Each pair of opposite corners has two ways: half of one pair of three for each node.
        let sixth = [1.0 / 6.0; 4];
        close(&of(4, &[(0, 1), (1, 2), (2, 3), (3, 0)]), &sixth);
        close(&of(4, &[(0, 1), (1, 0), (1, 2), (2, 3), (3, 0), (2, 2)]), &sixth);
    }

    #[test]
    fn parts_without_a_way_between_them_give_nothing() {
        // One pair of ten passes node 1.
        close(&of(6, &[(0, 1), (1, 2), (3, 4)]), &[0.0, 0.1, 0.0, 0.0, 0.0, 0.0]);
    }
}
