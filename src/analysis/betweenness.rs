//! Betweenness: how often a node lies on the way between two others.

use crate::graph::Adjacency;

/// Betweenness centrality over unweighted shortest paths: for each node the share of the shortest paths between two others
/// that lead through it, summed over all pairs and divided by (n − 1)(n − 2) ÷ 2, so in 0..=1. Ends of paths do not count;
/// pairs without a path give nothing; with fewer than three nodes all have 0. The same as
/// `networkx.betweenness_centrality` on the simple undirected network. Time O(n · edges), memory O(n); one thread, sources
/// in order, so that the same network gives the same bits.
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
    let n = adjacency.len();
    let mut scores = vec![0.0; n];
    let mut search = Search::new(n);
    for source in 0..n {
        search.forth(adjacency, source);
        search.back(adjacency, source, &mut scores);
    }
    // Every pair was met from both of its ends, which takes up the 2 of the divisor.
    let pairs = (n.saturating_sub(1) * n.saturating_sub(2)).max(1) as f64;
    scores.iter_mut().for_each(|score| *score /= pairs);
    scores
}

/// The names are those of the paper: `sigma` counts shortest paths from the source, `delta` gathers dependencies.
struct Search {
    distance: Vec<u32>,
    sigma: Vec<f64>,
    delta: Vec<f64>,
    order: Vec<usize>,
}

const UNSEEN: u32 = u32::MAX;

impl Search {
    fn new(n: usize) -> Self {
        Self {
            distance: vec![UNSEEN; n],
            sigma: vec![0.0; n],
            delta: vec![0.0; n],
            order: Vec::with_capacity(n),
        }
    }

    /// Breadth first from the source, counting shortest paths.
    fn forth(&mut self, adjacency: &Adjacency, source: usize) {
        for node in self.order.drain(..) {
            self.distance[node] = UNSEEN;
            self.sigma[node] = 0.0;
            self.delta[node] = 0.0;
        }
        self.distance[source] = 0;
        self.sigma[source] = 1.0;
        self.order.push(source);
        let mut next = 0;
        while let Some(v) = self.order.get(next).copied() {
            next += 1;
            for w in adjacency.neighbours(v).iter().map(|w| *w as usize) {
                if self.distance[w] == UNSEEN {
                    self.distance[w] = self.distance[v] + 1;
                    self.order.push(w);
                }
                if self.distance[w] == self.distance[v] + 1 {
                    self.sigma[w] += self.sigma[v];
                }
            }
        }
    }

    /// From the farthest node home, each node handing its dependency to those before it on the paths.
    fn back(&mut self, adjacency: &Adjacency, source: usize, scores: &mut [f64]) {
        for w in self.order.iter().rev().copied().filter(|w| *w != source) {
            let share = (1.0 + self.delta[w]) / self.sigma[w];
            for v in adjacency.neighbours(w).iter().map(|v| *v as usize) {
                if self.distance[v] + 1 == self.distance[w] {
                    self.delta[v] += self.sigma[v] * share;
                }
            }
            scores[w] += self.delta[w];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Network;

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
