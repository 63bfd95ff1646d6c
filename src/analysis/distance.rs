//! Distances: how many steps lie between nodes.

use super::paths::{Ordered, Steps};
use crate::graph::Adjacency;

/// How far the nodes of a network are from each other, over unweighted shortest paths.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distances {
    /// How many pairs of nodes have a path; with directions ordered pairs.
    pub pairs: u64,
    /// The mean number of steps between these; `None` where there is no such pair.
    pub mean: Option<f64>,
    /// The most steps between any two of them; `None` where there is no such pair.
    pub diameter: Option<usize>,
}

/// Mean path length and diameter. Pairs without a path are left out, unlike in networkx, which refuses such networks; igraph
/// leaves them out too (`average_path_length`, `diameter`). Time O(n · edges), 256 sources at once; the same on any number
/// of threads.
///
/// Source: D. Watts and S. Strogatz, *Collective dynamics of 'small-world' networks*, Nature 393, 1998.
///
/// ```
/// use rapporteur::analysis::distances;
/// use rapporteur::graph::{Adjacency, Network};
/// let path = Network::of_ties(4, &[(0, 1, 1.0), (1, 2, 1.0)]);
/// let found = distances(&Adjacency::of(&path));
/// assert_eq!((found.pairs, found.mean, found.diameter), (3, Some(4.0 / 3.0), Some(2)));
/// ```
pub fn distances(adjacency: &Adjacency) -> Distances {
    let steps = Steps::of(&Ordered::of(adjacency));
    let ordered: u64 = steps.reached.iter().sum();
    let total: u64 = steps.total.iter().sum();
    Distances {
        pairs: if adjacency.is_directed() { ordered } else { ordered / 2 },
        mean: (ordered > 0).then(|| total as f64 / ordered as f64),
        diameter: (ordered > 0).then_some(steps.longest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_tie_there_is_no_distance() {
        for nodes in 0..3 {
            let found = distances(&Adjacency::of_ties(nodes, &[], false));
            assert_eq!(found, Distances { pairs: 0, mean: None, diameter: None });
        }
    }

    #[test]
    fn with_directions_ordered_pairs_count() {
        let found = distances(&Adjacency::of_ties(3, &[(0, 1, 1.0), (1, 2, 1.0)], true));
        assert_eq!(found, Distances { pairs: 3, mean: Some(4.0 / 3.0), diameter: Some(2) });
    }
}
