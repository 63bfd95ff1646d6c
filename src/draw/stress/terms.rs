//! What each node heeds: its steps from the pivots, and its neighbours.

use super::{LARGE, seeded};
use crate::analysis::random::Random;
use crate::graph::Adjacency;

/// Distances from pivots to all nodes, with weights. Nodes go by their place in the component.
pub(super) struct Terms {
    /// How many nodes there are.
    pub len: usize,
    /// The pivots, in the order in which they were chosen.
    pub pivots: Vec<usize>,
    /// For each pivot in turn the steps to each node.
    distances: Vec<f32>,
    /// For each pivot in turn how much each node heeds it.
    weights: Vec<f32>,
    /// Pairs of neighbours, and some pairs of those with a common neighbour, with their steps; none if all nodes are pivots.
    pub near: Vec<(u32, u32, f32)>,
    /// The most steps between a pivot and a node.
    pub longest: f32,
}

/// How many of those two steps away a node heeds, and how many neighbours in large networks.
const SECOND: usize = 4;
const NEIGHBOURS_OF_LARGE: usize = 4;

impl Terms {
    /// `pivots` of the nodes, or all of them. Which, is drawn by lot, the likelier the farther from those before.
    pub(super) fn of(adjacency: &Adjacency, nodes: &[usize], pivots: usize) -> Self {
        let local = Local::of(adjacency, nodes);
        let n = nodes.len();
        let mut terms = Self {
            len: n,
            pivots: Vec::with_capacity(pivots),
            distances: Vec::with_capacity(pivots * n),
            weights: Vec::with_capacity(pivots * n),
            near: Vec::new(),
            longest: 1.0,
        };
        if pivots >= n {
            terms.pivots.extend(0..n);
            for pivot in 0..n {
                terms.distances.extend(local.steps_from(pivot).into_iter().map(|steps| steps as f32));
            }
            terms.weights.extend(terms.distances.iter().map(|d| if *d > 0.0 { 1.0 / (d * d) } else { 0.0 }));
        } else {
            terms.choose(&local, pivots);
            terms.near = local.near();
        }
        terms.longest = terms.distances.iter().copied().fold(1.0, f32::max);
        terms
    }

    /// Steps from the pivot with this number, and how much each node heeds it.
    pub(super) fn row(&self, pivot: usize) -> (&[f32], &[f32]) {
        let row = pivot * self.len..(pivot + 1) * self.len;
        (&self.distances[row.clone()], &self.weights[row])
    }

    /// Each pivot stands for the nodes that are nearer to it than to other pivots. A node heeds it for as many of them as are no
    /// farther from it than half the way.
    fn choose(&mut self, local: &Local, pivots: usize) {
        let mut random = seeded(self.len as u64);
        let mut nearest = vec![(u32::MAX, 0_u32); self.len];
        let mut next = local.most_tied();
        for number in 0..pivots {
            self.pivots.push(next);
            let steps = local.steps_from(next);
            for (near, steps) in nearest.iter_mut().zip(&steps) {
                *near = (*near).min((*steps, number as u32));
            }
            self.distances.extend(steps.into_iter().map(|steps| steps as f32));
            next = farther(&nearest, &mut random);
        }
        let most = self.distances.iter().copied().fold(0.0, f32::max) as usize;
        let mut within = vec![0_u32; pivots * (most + 1)];
        nearest.iter().for_each(|(steps, pivot)| within[*pivot as usize * (most + 1) + *steps as usize] += 1);
        for (pivot, within) in within.chunks_exact_mut(most + 1).enumerate() {
            (1..=most).for_each(|steps| within[steps] += within[steps - 1]);
            let row = &self.distances[pivot * self.len..(pivot + 1) * self.len];
            let weight = |d: &f32| if *d > 0.0 { within[*d as usize / 2] as f32 / (d * d) } else { 0.0 };
            self.weights.extend(row.iter().map(weight));
        }
    }
}

/// A node drawn by lot, as likely as it is far from the nearest pivot.
fn farther(nearest: &[(u32, u32)], random: &mut Random) -> usize {
    let total: u64 = nearest.iter().map(|(steps, _)| u64::from(*steps)).sum();
    let mut left = random.below(total.max(1) as usize) as u64;
    for (node, (steps, _)) in nearest.iter().enumerate() {
        match left.checked_sub(u64::from(*steps)) {
            Some(less) => left = less,
            None => return node,
        }
    }
    0
}

/// The component as a network of its own.
struct Local {
    starts: Vec<u32>,
    targets: Vec<u32>,
}

impl Local {
    fn of(adjacency: &Adjacency, nodes: &[usize]) -> Self {
        let mut place = vec![u32::MAX; adjacency.len()];
        nodes.iter().enumerate().for_each(|(i, node)| place[*node] = i as u32);
        let mut local = Self { starts: vec![0], targets: Vec::new() };
        for node in nodes {
            local.targets.extend(adjacency.neighbours(*node).iter().map(|other| place[*other as usize]));
            local.starts.push(local.targets.len() as u32);
        }
        local
    }

    fn neighbours(&self, node: usize) -> &[u32] {
        &self.targets[self.starts[node] as usize..self.starts[node + 1] as usize]
    }

    fn most_tied(&self) -> usize {
        let degrees = self.starts.windows(2).map(|ends| ends[1] - ends[0]).enumerate();
        degrees.max_by_key(|(node, degree)| (*degree, std::cmp::Reverse(*node))).map_or(0, |(node, _)| node)
    }

    fn steps_from(&self, start: usize) -> Vec<u32> {
        let n = self.starts.len() - 1;
        let mut steps = vec![u32::MAX; n];
        let mut queue = Vec::with_capacity(n);
        steps[start] = 0;
        queue.push(start as u32);
        let mut at = 0;
        while let Some(node) = queue.get(at).copied() {
            at += 1;
            let next = steps[node as usize] + 1;
            for neighbour in self.neighbours(node as usize) {
                let place = &mut steps[*neighbour as usize];
                if *place == u32::MAX {
                    *place = next;
                    queue.push(*neighbour);
                }
            }
        }
        steps
    }

    /// All pairs of neighbours, or some in large networks, and for each node a few two steps away, so that those with the same neighbours part.
    fn near(&self) -> Vec<(u32, u32, f32)> {
        let mut random = seeded(self.targets.len() as u64);
        let (n, is_large) = (self.starts.len() - 1, self.starts.len() > LARGE + 1);
        let most = if is_large { n * (NEIGHBOURS_OF_LARGE + SECOND) } else { self.targets.len() };
        let mut pairs = Vec::with_capacity(most);
        for node in 0..n {
            let own = self.neighbours(node);
            if is_large && own.len() > NEIGHBOURS_OF_LARGE {
                let drawn = (0..NEIGHBOURS_OF_LARGE).map(|_| own[random.below(own.len())]);
                pairs.extend(drawn.map(|other| (node as u32, other, 1.0)));
            } else {
                let before = own.iter().filter(|other| is_large || **other < node as u32);
                pairs.extend(before.map(|other| (node as u32, *other, 1.0)));
            }
            for _ in 0..SECOND {
                let between = self.neighbours(own[random.below(own.len())] as usize);
                let other = between[random.below(between.len())];
                if other as usize != node && own.binary_search(&other).is_err() {
                    pairs.push((node as u32, other, 2.0));
                }
            }
        }
        random.shuffle(&mut pairs);
        pairs
    }
}
