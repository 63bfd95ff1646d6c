//! Communities: parts of a network that are tied among themselves more than chance would have it.

mod level;
mod modularity;
mod moving;
mod order;
mod refining;

pub use modularity::modularity;

use crate::graph::Adjacency;
use level::Level;

/// Edges times orders of nodes that are tried, and times rounds of each. Smaller networks get more of both.
const EFFORT: [usize; 2] = [400_000, 4_000_000];

/// The most orders of nodes that are tried.
const MOST_ORDERS: usize = 200;

/// Orders in a row that bring nothing better, after which no more are tried.
const PATIENCE: usize = 60;

/// The fewest and the most rounds.
const ROUNDS: [usize; 2] = [3, 60];

/// Improvements of modularity below this are rounding.
const LEAST_GAIN: f64 = 1e-10;

/// Which community each node belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Communities {
    /// For each node in order the number of its community: 0 is the one with the most nodes, and of several as large the one with the
    /// first node comes first.
    pub of: Vec<u32>,
    /// [`modularity`] of this partition.
    pub modularity: f64,
}

/// Communities that make modularity large, by the Leiden method: nodes move to the community next to them that gains most, each
/// community is taken apart into well-connected parts, these become the nodes of a smaller network, and all of it is repeated until
/// nothing is gained. Every community is connected. Weights count, direction does not. Isolated nodes are communities by themselves.
///
/// Nodes are taken in fixed shuffled orders, one in large networks and up to 200 in small ones, until sixty in a row bring nothing better:
/// the same network gives the same communities. Where the method as published draws a part to join by lot, the one that gains most is taken. To
/// find the very best partition is not feasible; other programs may find others with nearly the same modularity. Time about O(edges) a
/// round, at least 3 and at most 60 rounds; memory O(n + edges).
///
/// Source: V. A. Traag, L. Waltman and N. J. van Eck, *From Louvain to Leiden: guaranteeing well-connected communities*, Scientific
/// Reports 9, 2019.
///
/// ```
/// use rapporteur::analysis::leiden;
/// use rapporteur::graph::{Adjacency, Network};
/// // Two triangles with one tie between them.
/// let ties = [(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0), (2, 3, 1.0), (3, 4, 1.0), (4, 5, 1.0), (5, 3, 1.0)];
/// let found = leiden(&Adjacency::of(&Network::of_ties(6, &ties)));
/// assert_eq!(found.of, [0, 0, 0, 1, 1, 1]);
/// assert!((found.modularity - 5.0 / 14.0).abs() < 1e-12); // 6/7 inside, less 2 · (1/2)²
/// ```
pub fn leiden(adjacency: &Adjacency) -> Communities {
    let adjacency = adjacency.undirected();
    let level = Level::of(&adjacency);
    let [orders, rounds] = EFFORT.map(|effort| effort / (adjacency.edge_count() + 1));
    let rounds = rounds.clamp(ROUNDS[0], ROUNDS[1]);
    let mut best = Communities { of: Vec::new(), modularity: f64::NEG_INFINITY };
    let mut in_vain = 0;
    for order in 0..orders.clamp(1, MOST_ORDERS) {
        let found = repeated(&level, rounds, (order * rounds) as u64);
        in_vain += 1;
        if found.modularity > best.modularity + LEAST_GAIN {
            (best, in_vain) = (found, 0);
        }
        if in_vain == PATIENCE {
            break;
        }
    }
    by_size(&mut best.of);
    best
}

/// Rounds, each from where the last one ended, until one gains nothing.
fn repeated(level: &Level, rounds: usize, seed: u64) -> Communities {
    let alone = (0..level.len() as u32).collect();
    let mut best = Communities { of: alone, modularity: f64::NEG_INFINITY };
    for seed in (seed..).take(rounds) {
        let next = round(level, best.of.clone(), seed);
        if next.modularity <= best.modularity + LEAST_GAIN {
            break;
        }
        best = next;
    }
    best
}

/// One round from a given partition: moving, refining and aggregating until every community is one node.
fn round(network: &Level, start: Vec<u32>, seed: u64) -> Communities {
    let mut part_of: Vec<u32> = (0..network.len() as u32).collect();
    let mut communities = start;
    let mut smaller: Option<Level> = None;
    loop {
        let level = smaller.as_ref().unwrap_or(network);
        let order = order::shuffled(level.len(), seed);
        if moving::run(level, &mut communities, &order) == level.len() {
            let of = part_of.iter().map(|part| communities[*part as usize]).collect();
            return Communities { of, modularity: level.modularity() };
        }
        let mut parts = refining::run(level, &communities, &order);
        if compact(&mut parts) == level.len() {
            parts.copy_from_slice(&communities);
            compact(&mut parts);
        }
        let next = level.aggregated(&parts);
        let mut of_parts = vec![0; next.len()];
        parts.iter().zip(&communities).for_each(|(part, community)| of_parts[*part as usize] = *community);
        compact(&mut of_parts);
        part_of.iter_mut().for_each(|part| *part = parts[*part as usize]);
        (communities, smaller) = (of_parts, Some(next));
    }
}

/// Numbers labels anew from 0 in the order in which they appear; returns how many there are.
fn compact(labels: &mut [u32]) -> usize {
    let mut numbers = vec![u32::MAX; labels.iter().max().map_or(0, |most| *most as usize + 1)];
    let mut count = 0;
    for label in labels {
        let number = &mut numbers[*label as usize];
        if *number == u32::MAX {
            *number = count;
            count += 1;
        }
        *label = *number;
    }
    count as usize
}

/// Numbers communities by their sizes, the largest first.
fn by_size(of: &mut [u32]) {
    let count = compact(of);
    let mut sizes = vec![0_usize; count];
    of.iter().for_each(|community| sizes[*community as usize] += 1);
    let mut order: Vec<usize> = (0..count).collect();
    order.sort_by_key(|community| std::cmp::Reverse(sizes[*community]));
    let mut number = vec![0; count];
    order.iter().enumerate().for_each(|(at, community)| number[*community] = at as u32);
    of.iter_mut().for_each(|community| *community = number[*community as usize]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(nodes: usize, ties: &[(u32, u32, f64)]) -> Communities {
        leiden(&Adjacency::of_ties(nodes, ties, false))
    }

    #[test]
    fn no_node_one_node_and_nodes_without_ties() {
        assert!(of(0, &[]).of.is_empty());
        assert_eq!(of(1, &[]), Communities { of: vec![0], modularity: 0.0 });
        assert_eq!(of(3, &[]).of, [0, 1, 2]);
        assert_eq!(of(3, &[(1, 2, 1.0)]).of, [1, 0, 0]);
    }

    #[test]
    fn a_ring_of_cliques_falls_into_its_cliques() {
        let mut ties = Vec::new();
        for clique in 0..8_u32 {
            let first = 5 * clique;
            ties.extend((0..5).flat_map(|a| (a + 1..5).map(move |b| (first + a, first + b, 1.0))));
            ties.push((first, (first + 7) % 40, 1.0));
        }
        let found = of(40, &ties);
        assert!((0..40).all(|node| found.of[node] == found.of[node / 5 * 5]));
        assert_eq!(found.of.iter().max(), Some(&7));
        assert!((found.modularity - (80.0 / 88.0 - 1.0 / 8.0)).abs() < 1e-12);
    }

    #[test]
    fn ties_without_weight_hold_nothing_together() {
        let ties =
            [(0, 1, 0.0), (0, 2, 0.0), (0, 3, 0.0), (1, 2, 1.0), (3, 0, 1.0), (1, 3, 0.0), (2, 3, 0.0)];
        assert_eq!(of(4, &ties).of, [0, 1, 1, 0]);
    }

    #[test]
    fn weights_and_not_numbers_of_ties_hold_a_community_together() {
        let found = of(4, &[(0, 1, 1.0), (1, 2, 9.0), (2, 3, 1.0), (3, 0, 9.0), (0, 2, 1.0)]);
        assert_eq!(found.of, [0, 1, 1, 0]);
    }
}
