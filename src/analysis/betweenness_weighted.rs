//! Betweenness over weighted edges: how often a node lies on the way between two others, where close ties are short ways.

use super::betweenness::share_of_pairs;
use super::paths::{Shortest, add, in_parts};
use crate::graph::Adjacency;

/// Betweenness centrality over shortest paths in which an edge is 1 ÷ weight long, so that those who meet often are near
/// each other: for each node the share of the shortest paths between two others that lead through it, summed over all pairs
/// and divided by their number.
///
/// - Range 0..=1, divided as [`super::betweenness`] is. Ends of paths do not count.
/// - Pairs without a path give nothing; isolated nodes, and all nodes where there are fewer than three, have 0.
/// - Paths whose lengths differ by less than one part in 10¹⁰ are equally long: ⅓ + ⅓ + ⅓ is as long as 1, though it may
///   not be in floating point.
/// - Time O(n · edges) with a radix heap; memory 80 bytes a node on each thread. The same bits on any number of threads.
/// - The same as igraph's `betweenness(weights=1/w)`, but divided. `networkx.betweenness_centrality(weight=…)` with 1 ÷
///   weight compares lengths bit for bit, and so misses ways that are equally long but for rounding; over lengths that
///   floating point adds without rounding it gives the same. Given the weights themselves, networkx takes them for lengths.
///
/// Sources: U. Brandes, *A faster algorithm for betweenness centrality*, 2001; M. Newman, *Scientific collaboration
/// networks II*, Physical Review E 64, 2001, for lengths of 1 ÷ weight.
///
/// ```
/// use rapporteur::analysis::betweenness_weighted;
/// use rapporteur::graph::{Adjacency, Network};
/// // From 0 to 2 over 1 it is ½ + ½ far, and straight as far: half of the ways of the one pair.
/// let triangle = Network::of_ties(3, &[(0, 1, 2.0), (1, 2, 2.0), (0, 2, 1.0)]);
/// assert_eq!(betweenness_weighted(&Adjacency::of(&triangle)), [0.0, 0.5, 0.0]);
/// ```
pub fn betweenness_weighted(adjacency: &Adjacency) -> Vec<f64> {
    let n = adjacency.len();
    let part = |sources: std::ops::Range<usize>, search: &mut Shortest| {
        let mut scores = vec![0.0; n];
        for source in sources {
            search.forth(source);
            search.back(&mut scores);
        }
        scores
    };
    let steps = 8 * n * adjacency.offsets()[n];
    let mut scores = in_parts(n, steps, &|| Shortest::new(adjacency), &part, &|sums, more| add(sums, &more));
    share_of_pairs(&mut scores);
    scores
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stronger_way_is_the_shorter() {
        // From 0 to 3 it is ⅓ + ⅓ over 1 and ½ + ½ over 2; from 1 to 2 it is as far over 0 as over 3.
        let ties = [(0, 1, 3.0), (1, 3, 3.0), (0, 2, 2.0), (2, 3, 2.0)];
        let scores = betweenness_weighted(&Adjacency::of_ties(4, &ties, false));
        assert_eq!(scores, [0.5 / 3.0, 1.0 / 3.0, 0.0, 0.5 / 3.0]);
    }

    #[test]
    fn ways_that_differ_by_rounding_alone_are_equally_long() {
        // 0.1 + 0.2 over 1, and 0.3 straight: not the same number.
        let ties = [(0, 1, 10.0), (1, 2, 5.0), (0, 2, 1.0 / 0.3)];
        let scores = betweenness_weighted(&Adjacency::of_ties(3, &ties, false));
        assert_eq!(scores, [0.0, 0.5, 0.0]);
    }

    #[test]
    fn the_widest_range_of_weights_is_borne() {
        // From 2 to 4 the way over 3 is nothing beside that over 0 and 1.
        let ties = [(0, 1, 1e300), (1, 2, 1e-300), (2, 3, 1e300), (3, 4, 1e-300), (4, 0, 1e-310)];
        let scores = betweenness_weighted(&Adjacency::of_ties(5, &ties, false));
        assert!(scores.iter().all(|score| (0.0..=1.0).contains(score)), "{scores:?}");
        assert!(betweenness_weighted(&Adjacency::of_ties(0, &[], false)).is_empty());
    }
}
