//! Places for the nodes of one connected network, so that distances on paper are like distances in the network: stress, the sum
//! over all pairs of (distance on paper − steps)² ÷ steps², is made small.
//!
//! It is brought down node by node around one node after the other, in the manner of J. X. Zheng, S. Pawar and D. F. M. Goodman,
//! *Graph drawing by stochastic gradient descent*, IEEE TVCG 25(9), 2019, then by majorisation: E. R. Gansner, Y. Koren and
//! S. North, *Graph drawing by stress majorization*, GD 2004. In large networks some nodes, the pivots, stand for all: M. Ortmann,
//! M. Klimenta and U. Brandes, *A sparse stress model*, JGAA 21(5), 2017. Only addition, multiplication, division and square roots
//! are used, which are the same on every machine, and what is random has a fixed seed.

mod descent;
mod terms;

use super::layout::Point;
use crate::analysis::random::Random;
use crate::graph::Adjacency;
use descent::Places;
use terms::Terms;

/// Up to so many nodes every pair has its say.
const ALL_PAIRS: usize = 4_000;

/// How many nodes stand for all in larger networks, and in those beyond [`LARGE`], whose layout is a rough one.
const PIVOTS: usize = 500;
const FEW_PIVOTS: usize = 16;

/// How many nodes a component has at most whose layout takes its time.
pub(super) const LARGE: usize = 20_000;

/// How much work, in pairs of nodes, may go into other starts, of which the best is taken; and how many there are at most.
const EFFORT: usize = 20_000;
const MOST_STARTS: usize = 8;

/// The places of `nodes`, a whole component, in their order; neighbours are to be 1 apart. Time O(n · (n + edges)) up to 4,000
/// nodes and O(n + edges) beyond, with the memory of two numbers for each pair that is heeded; from 20,000 nodes on far fewer pairs
/// are heeded, and less often.
pub(super) fn positions(adjacency: &Adjacency, nodes: &[usize]) -> Vec<Point> {
    let pivots = match nodes.len() {
        n if n <= ALL_PAIRS => n,
        n if n <= LARGE => PIVOTS,
        _ => FEW_PIVOTS,
    };
    let terms = Terms::of(adjacency, nodes, pivots);
    let starts = (EFFORT / (pivots * nodes.len()).max(1)).clamp(1, MOST_STARTS);
    let placed = (0..starts).map(|start| {
        let mut random = seeded((nodes.len() + 1_000_003 * start) as u64);
        let mut places = Places::random(nodes.len(), &mut random);
        places.descend(&terms, &mut random);
        places.settle(&terms);
        places
    });
    let best = placed.map(|places| (places.stress(&terms), places)).min_by(|a, b| a.0.total_cmp(&b.0));
    best.map_or(Vec::new(), |(_, places)| places.points())
}

/// Numbers for a layout; other work that is seeded alike gets others.
fn seeded(seed: u64) -> Random {
    Random::seeded(seed ^ 0x9e37_79b9_7f4a_7c15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Network;

    fn place(nodes: usize, ties: &[(usize, usize, f64)]) -> Vec<Point> {
        let adjacency = Adjacency::of(&Network::of_ties(nodes, ties));
        positions(&adjacency, &(0..nodes).collect::<Vec<_>>())
    }

    fn apart(a: Point, b: Point) -> f64 {
        ((a.x - b.x).powi(2) + (a.y - b.y).powi(2)).sqrt()
    }

    #[test]
    fn a_path_becomes_a_line_with_its_distances() {
        let places = place(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)]);
        for (a, b, far) in [(0, 1, 1.0), (1, 2, 1.0), (0, 2, 2.0), (0, 3, 3.0)] {
            assert!((apart(places[a], places[b]) - far).abs() < 0.05, "{a} and {b}: {places:?}");
        }
    }

    #[test]
    fn a_square_of_a_grid_keeps_its_shape_by_all_pairs_and_by_pivots() {
        for side in [12, 75] {
            let mut ties = Vec::new();
            for i in 0..side * side {
                ties.extend((i % side + 1 < side).then_some((i, i + 1, 1.0)));
                ties.extend((i + side < side * side).then_some((i, i + side, 1.0)));
            }
            let places = place(side * side, &ties);
            let lengths: Vec<f64> = ties.iter().map(|(a, b, _)| apart(places[*a], places[*b])).collect();
            let mean = lengths.iter().sum::<f64>() / lengths.len() as f64;
            let most = lengths.iter().copied().fold(0.0, f64::max);
            assert!((0.8..1.4).contains(&mean) && most < 2.2 * mean, "{side}: {mean} and at most {most}");
            let across = apart(places[0], places[side * side - 1]) / (side as f64 * mean);
            assert!((1.1..1.9).contains(&across), "{side}: {across}");
        }
    }

    #[test]
    fn a_star_of_thousands_is_placed_finitely() {
        let ties: Vec<(usize, usize, f64)> = (1..6_000).map(|i| (0, i, 1.0)).collect();
        let places = place(6_000, &ties);
        assert!(places.iter().all(|p| p.x.is_finite() && p.y.is_finite()));
        let mean = ties.iter().map(|(a, b, _)| apart(places[*a], places[*b])).sum::<f64>() / 5_999.0;
        assert!((0.5..2.0).contains(&mean), "{mean}");
    }
}
