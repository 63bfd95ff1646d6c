//! Places for the nodes of one connected network, so that distances on paper are like distances in the network.
//!
//! Stress is brought down pair by pair, in the manner of J. X. Zheng, S. Pawar and D. F. M. Goodman, *Graph drawing by
//! stochastic gradient descent*, IEEE TVCG 25(9), 2019. Only addition, multiplication, division and square roots are used,
//! which are the same on every machine, and the shuffling has a fixed seed.

use super::layout::Point;
use crate::graph::Adjacency;
use std::collections::VecDeque;

/// Up to so many nodes every pair has its say; beyond, each node heeds its neighbours and some pivots.
const ALL_PAIRS: usize = 600;

/// How many pivots there are.
const PIVOTS: usize = 50;

/// How often every pair has its say.
const ROUNDS: usize = 20;

/// How small the last step is, compared with the smallest distance.
const LAST_STEP: f64 = 0.1;

/// The places of `nodes`, a whole component, in their order; neighbours are to be 1 apart.
pub(super) fn positions(adjacency: &Adjacency, nodes: &[usize]) -> Vec<Point> {
    let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ nodes.len() as u64);
    let side = (nodes.len() as f64).sqrt();
    let mut places: Vec<Point> =
        nodes.iter().map(|_| Point { x: side * random.unit(), y: side * random.unit() }).collect();
    let mut pairs = pairs(adjacency, nodes);
    let longest = pairs.iter().map(|p| f64::from(p.distance)).fold(1.0, f64::max);
    let (mut step, decay) = (longest * longest, root(LAST_STEP / (longest * longest), ROUNDS - 1));
    for _ in 0..ROUNDS {
        random.shuffle(&mut pairs);
        for pair in &pairs {
            relax(&mut places, pair, step);
        }
        step *= decay;
    }
    places
}

/// Two nodes of a component, by their place in it, and how far apart they are in the network.
///
/// Narrow types, since the time goes into fetching these from memory in random order.
#[derive(Clone, Copy)]
struct Pair {
    a: u32,
    b: u32,
    distance: f32,
}

impl Pair {
    fn new(a: usize, b: usize, steps: u32) -> Self {
        Self { a: a as u32, b: b as u32, distance: steps as f32 }
    }
}

/// Moves two nodes towards their distance.
fn relax(places: &mut [Point], pair: &Pair, step: f64) {
    let (i, j, distance) = (pair.a as usize, pair.b as usize, f64::from(pair.distance));
    let (a, b) = (places[i], places[j]);
    let (dx, dy) = (a.x - b.x, a.y - b.y);
    let apart = (dx * dx + dy * dy).sqrt();
    if apart < 1e-9 {
        return;
    }
    let share = (step / (distance * distance)).min(1.0);
    let move_by = share * (apart - distance) / 2.0 / apart;
    places[i] = Point { x: a.x - move_by * dx, y: a.y - move_by * dy };
    places[j] = Point { x: b.x + move_by * dx, y: b.y + move_by * dy };
}

fn pairs(adjacency: &Adjacency, nodes: &[usize]) -> Vec<Pair> {
    let mut place = vec![usize::MAX; adjacency.len()];
    nodes.iter().enumerate().for_each(|(i, node)| place[*node] = i);
    let mut pairs = Vec::new();
    if nodes.len() <= ALL_PAIRS {
        for (a, node) in nodes.iter().enumerate() {
            let steps = steps_from(adjacency, &place, nodes.len(), *node);
            pairs.extend((0..a).map(|b| Pair::new(a, b, steps[b])));
        }
        return pairs;
    }
    for (a, node) in nodes.iter().enumerate() {
        let near = adjacency.neighbours(*node).iter().map(|n| place[*n as usize]).filter(|b| *b < a);
        pairs.extend(near.map(|b| Pair::new(a, b, 1)));
    }
    // Each pivot is the node farthest from the pivots before it.
    let mut nearest = vec![u32::MAX; nodes.len()];
    let mut pivot = 0;
    for _ in 0..PIVOTS {
        let steps = steps_from(adjacency, &place, nodes.len(), nodes[pivot]);
        for (b, distance) in steps.iter().enumerate().filter(|(b, _)| *b != pivot) {
            pairs.push(Pair::new(pivot, b, *distance));
        }
        nearest.iter_mut().zip(&steps).for_each(|(near, step)| *near = (*near).min(*step));
        let farthest = nearest.iter().enumerate().max_by_key(|(i, d)| (**d, std::cmp::Reverse(*i)));
        pivot = farthest.map_or(0, |(i, _)| i);
    }
    pairs
}

/// Steps from one node to each node of its component, by their places in it.
fn steps_from(adjacency: &Adjacency, place: &[usize], size: usize, start: usize) -> Vec<u32> {
    let mut steps = vec![u32::MAX; size];
    steps[place[start]] = 0;
    let mut queue = VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        let next = steps[place[node]] + 1;
        for neighbour in adjacency.neighbours(node) {
            if steps[place[*neighbour as usize]] == u32::MAX {
                steps[place[*neighbour as usize]] = next;
                queue.push_back(*neighbour as usize);
            }
        }
    }
    steps
}

/// The number in 0..1 whose `times`-th power is `value`, by halving; exact arithmetic alone, unlike `powf`.
fn root(value: f64, times: usize) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..50 {
        let middle: f64 = (low + high) / 2.0;
        let power = (0..times).fold(1.0, |product, _| product * middle);
        if power < value { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}

/// A sequence of numbers that look random and are always the same: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0, inclusive, to 1.
    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            // The upper half of a product is as even as a remainder, and faster.
            let j = (((self.next() >> 32) * (i as u64 + 1)) >> 32) as usize;
            items.swap(i, j);
        }
    }
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
    fn many_nodes_are_placed_by_pivots_and_finitely() {
        let ties: Vec<(usize, usize, f64)> = (1..700).map(|i| (i, i / 2, 1.0)).collect();
        let places = place(700, &ties);
        assert!(places.iter().all(|p| p.x.is_finite() && p.y.is_finite()));
        let mean = ties.iter().map(|(a, b, _)| apart(places[*a], places[*b])).sum::<f64>() / 699.0;
        assert!((0.5..2.0).contains(&mean), "{mean}");
    }
}
