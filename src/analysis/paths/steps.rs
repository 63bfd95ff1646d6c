//! How many steps lie between nodes, unweighted, from 256 sources at once: one bit a source.
//!
//! Source: M. Then et al., *The more the merrier: efficient multi-source graph traversal*, PVLDB 8(4), 2014.

use super::ordered::Ordered;
use super::parts::{add, in_parts};
use std::ops::Range;

/// Words of bits a node; four are added as fast as one is fetched.
const WORDS: usize = 4;

/// From how many sources is searched at once.
const SOURCES: usize = 64 * WORDS;

type Bits = [u64; WORDS];

const NONE: Bits = [0; WORDS];

/// What all searches together say of each node, about the other nodes from which a path leads to it.
pub struct Steps {
    /// How many these are.
    pub reached: Vec<u64>,
    /// The steps from all of them to the node, added up.
    pub total: Vec<u64>,
    /// 1 ÷ steps, added up.
    pub inverse: Vec<f64>,
    /// The most steps between any two nodes that have a path.
    pub longest: usize,
}

impl Steps {
    /// Searches from every node. Values stand in the order of the network.
    pub fn of(graph: &Ordered) -> Self {
        let n = graph.len();
        let batches = n.div_ceil(SOURCES);
        let part = |range: Range<usize>, search: &mut Search| {
            let mut steps = Self::none(n);
            for batch in range {
                search.run(batch * SOURCES..n.min((batch + 1) * SOURCES), &mut steps);
            }
            steps
        };
        let all = in_parts(batches, 16 * batches * graph.ends(), &|| Search::new(graph), &part, &Self::join);
        Self {
            reached: graph.restore(&all.reached),
            total: graph.restore(&all.total),
            inverse: graph.restore(&all.inverse),
            longest: all.longest,
        }
    }

    fn none(nodes: usize) -> Self {
        Self { reached: vec![0; nodes], total: vec![0; nodes], inverse: vec![0.0; nodes], longest: 0 }
    }

    fn join(&mut self, other: Self) {
        add(&mut self.reached, &other.reached);
        add(&mut self.total, &other.total);
        add(&mut self.inverse, &other.inverse);
        self.longest = self.longest.max(other.longest);
    }

    /// Counts sources that have reached a node after so many steps.
    #[inline]
    fn count(&mut self, node: usize, sources: &Bits, steps: usize) {
        let count = u64::from(sources.iter().map(|word| word.count_ones()).sum::<u32>());
        self.reached[node] += count;
        self.total[node] += count * steps as u64;
        self.inverse[node] += count as f64 / steps as f64;
        self.longest = self.longest.max(steps);
    }
}

struct Search<'g> {
    graph: &'g Ordered,
    seen: Vec<Bits>,
    /// What the last step has reached; `NONE` elsewhere.
    near: Vec<Bits>,
    /// What this step reaches; `NONE` elsewhere.
    far: Vec<Bits>,
    visited: Vec<u32>,
    next: Vec<u32>,
}

impl<'g> Search<'g> {
    fn new(graph: &'g Ordered) -> Self {
        let none = || vec![NONE; graph.len()];
        Self { graph, seen: none(), near: none(), far: none(), visited: Vec::new(), next: Vec::new() }
    }

    fn run(&mut self, sources: Range<usize>, found: &mut Steps) {
        self.seen.fill(NONE);
        let mut all = NONE;
        for (bit, source) in sources.enumerate() {
            let own = 1 << (bit % 64);
            all[bit / 64] |= own;
            self.seen[source][bit / 64] = own;
            self.near[source][bit / 64] = own;
            self.visited.push(source as u32);
        }
        let mut steps = 1;
        while !self.visited.is_empty() {
            let ends: usize = self.visited.iter().map(|node| self.graph.out(*node as usize).len()).sum();
            // As in `Lanes::forth`.
            if 2 * ends < self.graph.ends() {
                self.follow();
            } else {
                self.look_back(&all);
            }
            self.arrive(steps, found);
            steps += 1;
        }
    }

    fn follow(&mut self) {
        for node in &self.visited {
            let near = self.near[*node as usize];
            for next in self.graph.out(*node as usize) {
                let (seen, far) = (&self.seen[*next as usize], &mut self.far[*next as usize]);
                let (before, mut after) = (*far, NONE);
                (0..WORDS).for_each(|i| after[i] = before[i] | (near[i] & !seen[i]));
                if after != before {
                    *far = after;
                    if before == NONE {
                        self.next.push(*next);
                    }
                }
            }
        }
    }

    fn look_back(&mut self, all: &Bits) {
        for node in 0..self.graph.len() {
            let seen = self.seen[node];
            if seen == *all {
                continue;
            }
            let mut reached = NONE;
            for before in self.graph.leading_to(node) {
                let near = &self.near[*before as usize];
                (0..WORDS).for_each(|i| reached[i] |= near[i]);
            }
            (0..WORDS).for_each(|i| reached[i] &= !seen[i]);
            if reached != NONE {
                self.far[node] = reached;
                self.next.push(node as u32);
            }
        }
    }

    /// Ends a step.
    fn arrive(&mut self, steps: usize, found: &mut Steps) {
        for node in self.visited.drain(..) {
            self.near[node as usize] = NONE;
        }
        for node in &self.next {
            let (reached, seen) = (&self.far[*node as usize], &mut self.seen[*node as usize]);
            (0..WORDS).for_each(|i| seen[i] |= reached[i]);
            found.count(*node as usize, reached, steps);
        }
        std::mem::swap(&mut self.near, &mut self.far);
        std::mem::swap(&mut self.visited, &mut self.next);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::Adjacency;

    #[test]
    fn a_path_longer_than_a_batch_is_measured_from_end_to_end() {
        let n = 600;
        let ties: Vec<(u32, u32, f64)> = (1..n).map(|i| (i - 1, i, 1.0)).collect();
        let steps = Steps::of(&Ordered::of(&Adjacency::of_ties(n as usize, &ties, false)));
        assert_eq!((steps.longest, steps.reached[7], steps.total[0]), (599, 599, 599 * 600 / 2));
        let ends: f64 = (1..600).map(|steps| 1.0 / f64::from(steps)).sum();
        assert!((steps.inverse[599] - ends).abs() < 1e-12);
    }

    #[test]
    fn with_directions_only_those_count_that_lead_to_a_node() {
        let steps = Steps::of(&Ordered::of(&Adjacency::of_ties(4, &[(0, 1, 1.0), (1, 2, 1.0)], true)));
        assert_eq!((steps.reached, steps.total, steps.longest), (vec![0, 1, 2, 0], vec![0, 1, 3, 0], 2));
    }
}
