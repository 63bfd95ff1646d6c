//! Betweenness from a sample of paths, for networks in which all of them are too many.

use super::paths::{Drawn, Ordered, add, in_parts};
use super::random::Random;
use crate::graph::Adjacency;

/// How large a sample of paths is, and which.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sample {
    /// By how much a score may be wrong; above 0.
    pub error: f64,
    /// How likely it may be that any score is wrong by more; above 0 and below 1.
    pub risk: f64,
    /// Which sample: the same seed draws the same paths.
    pub seed: u64,
}

impl Default for Sample {
    /// By 0.01 wrong at most, with a probability of 99 %.
    fn default() -> Self {
        Self { error: 0.01, risk: 0.01, seed: 1 }
    }
}

impl Sample {
    /// How many paths are drawn in a network of so many nodes: by the inequality of Hoeffding, ln(2n ÷ risk) ÷ (2 · error²),
    /// with the error as a share of all ordered pairs.
    ///
    /// ```
    /// use rapporteur::analysis::Sample;
    /// let sample = Sample { error: 0.01, risk: 0.1, seed: 1 };
    /// assert_eq!(sample.paths(100_000), 72_547);
    /// ```
    pub fn paths(&self, nodes: usize) -> usize {
        if nodes < 3 {
            return 0;
        }
        let n = nodes as f64;
        let error = self.error * (n - 2.0) / n;
        ((2.0 * n / self.risk).ln() / (2.0 * error * error)).ceil() as usize
    }
}

/// [`super::betweenness`] from a sample: ordered pairs of nodes are drawn by chance, and one of the shortest paths of each; a
/// node's score is the share of them that lead through it. With a probability of at least 1 − `risk` no score is wrong by
/// more than `error`, whatever the network; most are wrong by far less.
///
/// - Range, isolated nodes and directions as in [`super::betweenness`]. Scores below `error` say little.
/// - Time O(paths · edges) at most: a path is looked for from both ends, and met after about the square root of the edges in
///   networks that spread fast. Memory 40 bytes a node on each thread. The same bits on any number of threads.
/// - networkx (`betweenness_centrality(k=…)`) draws sources instead, and states no bound.
///
/// Sources: M. Riondato and E. Kornaropoulos, *Fast approximation of betweenness centrality through sampling*, Data Mining and
/// Knowledge Discovery 30(2), 2016, for drawing paths; W. Hoeffding, *Probability inequalities for sums of bounded random
/// variables*, Journal of the American Statistical Association 58, 1963, for the bound, over all nodes at once.
///
/// ```
/// use rapporteur::analysis::{Sample, betweenness_sampled};
/// use rapporteur::graph::Adjacency;
/// // Every path between two leaves leads through the middle: exactly 1, and about ½ of all paths drawn.
/// let star = Adjacency::of_ties(4, &[(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)], false);
/// let scores = betweenness_sampled(&star, &Sample { error: 0.02, risk: 0.01, seed: 1 });
/// assert!((scores[0] - 1.0).abs() < 0.02 && scores[1..] == [0.0; 3]);
/// ```
pub fn betweenness_sampled(adjacency: &Adjacency, sample: &Sample) -> Vec<f64> {
    let graph = Ordered::of(adjacency);
    let n = graph.len();
    let paths = sample.paths(n);
    let part = |range: std::ops::Range<usize>, drawn: &mut Drawn| {
        let mut counts = vec![0_u64; n];
        for number in range {
            let mut random = Random::new(sample.seed, number as u64);
            let source = random.below(n);
            let target = (source + 1 + random.below(n - 1)) % n;
            drawn.draw(source, target, &mut random, |node| counts[node] += 1);
        }
        counts
    };
    let counts = in_parts(paths, paths.saturating_mul(100), &|| Drawn::new(&graph), &part, &|sums, more| {
        add(sums, &more)
    });
    let share = n as f64 / (n.max(3) - 2) as f64 / paths.max(1) as f64;
    let scores: Vec<f64> = counts.iter().map(|count| *count as f64 * share).collect();
    graph.restore(&scores)
}

#[cfg(test)]
mod tests {
    use super::super::betweenness;
    use super::*;

    #[test]
    fn no_score_is_wrong_by_more_than_was_said() {
        // Two rings that share a node, and a tail.
        let ring = |from: u32| (0..30).map(move |i| (from + i, from + (i + 1) % 30, 1.0));
        let ties: Vec<(u32, u32, f64)> =
            ring(0).chain(ring(29)).chain([(58, 59, 1.0), (59, 60, 1.0)]).collect();
        for directed in [false, true] {
            let adjacency = Adjacency::of_ties(62, &ties, directed);
            for seed in 0..5 {
                let sample = Sample { error: 0.03, risk: 0.01, seed };
                let scores = betweenness_sampled(&adjacency, &sample);
                let wrong = scores.iter().zip(betweenness(&adjacency)).map(|(a, b)| (a - b).abs());
                assert!(wrong.fold(0.0, f64::max) < 0.03);
                assert_eq!(scores, betweenness_sampled(&adjacency, &sample));
            }
        }
    }

    #[test]
    fn fewer_than_three_nodes_have_nothing_between_them() {
        let sample = Sample { error: 0.1, risk: 0.1, seed: 1 };
        for nodes in 0..3 {
            assert_eq!(
                betweenness_sampled(&Adjacency::of_ties(nodes, &[(0, 1, 1.0)], false), &sample),
                vec![0.0; nodes]
            );
        }
    }
}
