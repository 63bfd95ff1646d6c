//! Betweenness of edges: how often an edge lies on the way between two nodes.

use super::paths::{LANES, Lanes, Ordered, add, in_parts};
use crate::graph::Adjacency;

/// Betweenness of each edge over unweighted shortest paths: the share of the shortest paths between two nodes that lead over
/// it, summed over all pairs and divided by their number. In the order of [`Adjacency::edges`].
///
/// - Range 0..=1: divided by n(n − 1) ÷ 2, with directions by n(n − 1). Paths that end at one of its ends count, so that no
///   edge has 0.
/// - Pairs without a path give nothing.
/// - Time O(n · edges), memory 4 bytes an edge end, and on each thread 8 an edge and 192 a node. The same bits on any number of threads.
/// - The same as `networkx.edge_betweenness_centrality`.
///
/// Sources: M. Girvan and M. Newman, *Community structure in social and biological networks*, PNAS 99(12), 2002; U. Brandes,
/// *On variants of shortest-path betweenness centrality*, Social Networks 30(2), 2008.
///
/// ```
/// use rapporteur::analysis::betweenness_edges;
/// use rapporteur::graph::{Adjacency, Network};
/// // Over the edge in the middle lead 4 of 6 pairs, over the others 3.
/// let path = Network::of_ties(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)]);
/// assert_eq!(betweenness_edges(&Adjacency::of(&path)), [0.5, 4.0 / 6.0, 0.5]);
/// ```
pub fn betweenness_edges(adjacency: &Adjacency) -> Vec<f64> {
    let graph = Ordered::with_edges(adjacency);
    let (n, edges) = (graph.len(), adjacency.edge_count());
    let batches = n.div_ceil(LANES);
    let part = |range: std::ops::Range<usize>, search: &mut Lanes| {
        let (mut scores, mut ties) = (vec![0.0; n], vec![0.0; edges]);
        for batch in range {
            search.forth(batch * LANES..n.min((batch + 1) * LANES));
            search.back::<true>(&mut scores, &mut ties);
        }
        ties
    };
    let steps = 96 * batches * graph.ends();
    let mut ties = in_parts(batches, steps, &|| Lanes::new(&graph), &part, &|sums, more| add(sums, &more));
    let pairs = (n * n.saturating_sub(1)).max(1) as f64;
    ties.iter_mut().for_each(|tie| *tie /= pairs);
    ties
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_a_cycle_of_four_all_edges_have_the_same() {
        // Two pairs for its own ends and halves of two pairs: 2 of 6.
        let ties = [(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0), (3, 0, 1.0)];
        let scores = betweenness_edges(&Adjacency::of_ties(4, &ties, false));
        assert!(scores.iter().all(|score| (score - 2.0 / 6.0).abs() < 1e-15), "{scores:?}");
        assert!(betweenness_edges(&Adjacency::of_ties(1, &[], false)).is_empty());
    }

    #[test]
    fn with_directions_each_way_has_its_own() {
        // 0→1 carries 0 to 1 and 0 to 2, 1→2 carries two as well, 1→0 only itself: of 6 ordered pairs.
        let ties = [(0, 1, 1.0), (1, 0, 1.0), (1, 2, 1.0)];
        let scores = betweenness_edges(&Adjacency::of_ties(3, &ties, true));
        assert_eq!(scores, [2.0 / 6.0, 1.0 / 6.0, 2.0 / 6.0]);
    }
}
