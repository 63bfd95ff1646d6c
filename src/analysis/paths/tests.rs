//! All measures of paths against a reckoning by the definitions alone, pair by pair, and on one, two and three threads.

use super::super::{betweenness, betweenness_edges, betweenness_weighted, closeness, distances, harmonic};
use crate::graph::Adjacency;
use std::collections::BTreeMap;

/// Distances and numbers of shortest paths between all pairs.
struct Pairs {
    n: usize,
    distance: Vec<f64>,
    paths: Vec<f64>,
}

impl Pairs {
    /// By rounds over all edges until nothing changes; lengths are whole numbers of a unit, so that they add exactly.
    fn of(adjacency: &Adjacency, length: impl Fn(f64) -> f64) -> Self {
        let n = adjacency.len();
        let (mut distance, mut paths) = (vec![f64::INFINITY; n * n], vec![0.0; n * n]);
        for s in 0..n {
            let (near, count) = (&mut distance[s * n..(s + 1) * n], &mut paths[s * n..(s + 1) * n]);
            near[s] = 0.0;
            let mut changed = true;
            while std::mem::replace(&mut changed, false) {
                for v in 0..n {
                    for (w, weight) in adjacency.neighbours(v).iter().zip(adjacency.weights(v)) {
                        let way = near[v] + length(*weight);
                        if way < near[*w as usize] {
                            near[*w as usize] = way;
                            changed = true;
                        }
                    }
                }
            }
            let mut order: Vec<usize> = (0..n).filter(|v| near[*v].is_finite()).collect();
            order.sort_by(|a, b| near[*a].total_cmp(&near[*b]));
            count[s] = 1.0;
            for v in order {
                for (w, weight) in adjacency.neighbours(v).iter().zip(adjacency.weights(v)) {
                    if near[v] + length(*weight) == near[*w as usize] {
                        count[*w as usize] += count[v];
                    }
                }
            }
        }
        Self { n, distance, paths }
    }

    fn all(&self) -> impl Iterator<Item = (usize, usize)> {
        let pairs = (0..self.n).flat_map(|s| (0..self.n).map(move |t| (s, t)));
        pairs.filter(|(s, t)| s != t && self.distance[s * self.n + t].is_finite())
    }

    /// The share of the shortest paths from `s` to `t` that lead from `s` to `v`, `between` far on to `w`, and to `t`.
    fn share(&self, (s, t): (usize, usize), v: usize, between: f64, w: usize) -> f64 {
        let (n, d) = (self.n, &self.distance);
        let on_the_way = d[s * n + v] + between + d[w * n + t] == d[s * n + t];
        if on_the_way { self.paths[s * n + v] * self.paths[w * n + t] / self.paths[s * n + t] } else { 0.0 }
    }

    fn betweenness(&self) -> Vec<f64> {
        let divisor = ((self.n - 1) * (self.n - 2)) as f64;
        let through = |v: usize| {
            let others = self.all().filter(move |(s, t)| *s != v && *t != v);
            others.map(|pair| self.share(pair, v, 0.0, v)).sum::<f64>() / divisor
        };
        (0..self.n).map(through).collect()
    }

    fn betweenness_edges(&self, adjacency: &Adjacency) -> Vec<f64> {
        let divisor = (self.n * (self.n - 1)) as f64;
        let over = |v: u32, w: u32| {
            self.all().map(|pair| self.share(pair, v as usize, 1.0, w as usize)).sum::<f64>() / divisor
        };
        let both = |(v, w, _)| over(v, w) + if adjacency.is_directed() { 0.0 } else { over(w, v) };
        adjacency.edges().map(both).collect()
    }

    /// The sum over those from which a path leads to each node, of what `of` makes of the distance.
    fn to_each(&self, of: impl Fn(f64) -> f64) -> Vec<f64> {
        let mut sums = vec![0.0; self.n];
        self.all().for_each(|(s, t)| sums[t] += of(self.distance[s * self.n + t]));
        sums
    }
}

/// A network of three parts, one of them a single node, with some nodes of many ties.
fn random(nodes: u32, ties: usize, seed: u64, directed: bool) -> Adjacency {
    let mut state = seed;
    let mut next = |below: u32| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (((state >> 33) as u32 % 1_000_003) as f64 / 1_000_003.0 * f64::from(below)) as u32
    };
    let part = nodes / 3;
    // Each pair once: weights that are powers of two have lengths that add exactly.
    let ties: BTreeMap<(u32, u32), f64> = (0..ties)
        .map(|_| {
            let popular = if next(3) == 0 { 5 } else { nodes - 1 };
            let (a, b) = (next(nodes - 1), next(popular));
            let b = if a < part { b % part } else { part + b % (nodes - 1 - part) };
            (if directed { (a, b) } else { (a.min(b), a.max(b)) }, f64::from(1 << next(4)))
        })
        .collect();
    let ties: Vec<(u32, u32, f64)> = ties.into_iter().map(|((a, b), weight)| (a, b, weight)).collect();
    Adjacency::of_ties(nodes as usize, &ties, directed)
}

fn close(what: &str, found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len(), "{what}");
    for (at, (a, b)) in found.iter().zip(expected).enumerate() {
        assert!((a - b).abs() <= 1e-9 * b.abs().max(1e-9), "{what}: {a} at {at}, not {b}");
    }
}

#[test]
fn all_measures_agree_with_their_definitions() {
    for (seed, directed) in [(1, false), (2, true), (3, false), (4, true)] {
        for (nodes, ties) in [(4, 3), (20, 30), (70, 90), (70, 600)] {
            let adjacency = random(nodes, ties, seed, directed);
            let n = f64::from(nodes);
            let steps = Pairs::of(&adjacency, |_| 1.0);
            let lengths = Pairs::of(&adjacency, |weight| 1.0 / weight);
            close("betweenness", &betweenness(&adjacency), &steps.betweenness());
            close("weighted", &betweenness_weighted(&adjacency), &lengths.betweenness());
            close("edges", &betweenness_edges(&adjacency), &steps.betweenness_edges(&adjacency));
            let inverse: Vec<f64> = steps.to_each(|d| 1.0 / d).iter().map(|sum| sum / (n - 1.0)).collect();
            close("harmonic", &harmonic(&adjacency), &inverse);
            let pairs = steps.to_each(|_| 1.0).into_iter().zip(steps.to_each(|d| d));
            let wf: Vec<f64> = pairs.map(|(r, sum)| r * r / (n - 1.0) / sum.max(1.0)).collect();
            close("closeness", &closeness(&adjacency), &wf);
            let longest = steps.all().map(|(s, t)| steps.distance[s * steps.n + t]).fold(0.0, f64::max);
            assert_eq!(distances(&adjacency).diameter, (longest > 0.0).then_some(longest as usize));
        }
    }
}

#[test]
fn any_number_of_threads_gives_the_same_bits() {
    // Large enough for the work to be divided.
    let adjacency = random(1500, 6000, 5, false);
    let all = || {
        let nodes = [betweenness, betweenness_weighted, closeness, harmonic, betweenness_edges];
        nodes.map(|measure| measure(&adjacency).iter().map(|x| x.to_bits()).collect::<Vec<_>>())
    };
    let on = |threads| rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap().install(all);
    let one = on(1);
    assert!(one == on(2) && one == on(3));
}
