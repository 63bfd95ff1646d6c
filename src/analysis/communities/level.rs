//! A network as the Leiden method sees it: nodes that may stand for many, and what holds them together.

use crate::graph::Adjacency;
use std::borrow::Cow;

/// An undirected weighted network, compressed. What lies inside a node is in its strength only.
pub(super) struct Level<'a> {
    offsets: Cow<'a, [usize]>,
    targets: Cow<'a, [u32]>,
    weights: Cow<'a, [f64]>,
    /// Of each node the sum of the weights of its ties, those inside it counted from both ends.
    pub(super) strength: Vec<f64>,
    /// All strengths together, the same at every level.
    pub(super) total: f64,
}

impl<'a> Level<'a> {
    pub(super) fn of(adjacency: &'a Adjacency) -> Self {
        let of_node = |node| adjacency.weights(node).iter().sum();
        let strength: Vec<f64> = (0..adjacency.len()).map(of_node).collect();
        let (targets, weights) = adjacency.rows();
        Self {
            offsets: adjacency.offsets().into(),
            targets: targets.into(),
            weights: weights.into(),
            total: strength.iter().sum(),
            strength,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.strength.len()
    }

    /// The neighbours of a node with the weights of the ties to them.
    pub(super) fn ties(&self, node: usize) -> impl Iterator<Item = (usize, f64)> {
        let range = self.offsets[node]..self.offsets[node + 1];
        self.targets[range.clone()].iter().map(|v| *v as usize).zip(self.weights[range].iter().copied())
    }

    /// What is gained by joining a community: the weight to it beyond what chance gives, which is in the proportion of strengths.
    pub(super) fn gain(&self, weight_to: f64, strength: f64, strength_of_community: f64) -> f64 {
        weight_to - strength * strength_of_community / self.total
    }

    /// The modularity of the partition in which every node is one community.
    pub(super) fn modularity(&self) -> f64 {
        let total = if self.total > 0.0 { self.total } else { 1.0 };
        let of_node = |node: usize| {
            let outward: f64 = self.ties(node).map(|(_, weight)| weight).sum();
            (self.strength[node] - outward) / total - (self.strength[node] / total).powi(2)
        };
        (0..self.len()).map(of_node).sum()
    }

    /// The network whose nodes are the parts of this one, numbered from 0 without gaps.
    pub(super) fn aggregated(&self, part: &[u32]) -> Level<'static> {
        let count = part.iter().max().map_or(0, |most| *most as usize + 1);
        let (begin, members) = members(part, count);
        let (mut offsets, mut strength) = (vec![0], vec![0.0; count]);
        let (mut targets, mut weights) = (Vec::new(), Vec::new());
        let mut to = Weights::new(count);
        for own in 0..count {
            for node in members[begin[own]..begin[own + 1]].iter().map(|node| *node as usize) {
                strength[own] += self.strength[node];
                self.ties(node).for_each(|(other, weight)| to.add(part[other], weight));
            }
            for (other, weight) in to.drain().filter(|(other, _)| *other as usize != own) {
                targets.push(other);
                weights.push(weight);
            }
            offsets.push(targets.len());
        }
        let (offsets, targets, weights) = (offsets.into(), targets.into(), weights.into());
        Level { offsets, targets, weights, strength, total: self.total }
    }
}

/// The nodes by the part they belong to, and where each part begins.
fn members(part: &[u32], count: usize) -> (Vec<usize>, Vec<u32>) {
    let mut begin = vec![0; count + 1];
    part.iter().for_each(|part| begin[*part as usize + 1] += 1);
    for at in 1..begin.len() {
        begin[at] += begin[at - 1];
    }
    let mut next = begin.clone();
    let mut members = vec![0; part.len()];
    for (node, part) in part.iter().enumerate() {
        members[next[*part as usize]] = node as u32;
        next[*part as usize] += 1;
    }
    (begin, members)
}

/// Weights added up by label, in a row as long as there are labels, with a list of those that have any. A label is written to the end of the
/// list whether it is new or not, and counted if it is: a branch could not be foreseen, and would take longer.
pub(super) struct Weights {
    sums: Vec<f64>,
    touched: Vec<u32>,
    count: usize,
}

impl Weights {
    pub(super) fn new(labels: usize) -> Self {
        Self { sums: vec![0.0; labels], touched: vec![0; labels + 1], count: 0 }
    }

    #[inline]
    pub(super) fn add(&mut self, label: u32, weight: f64) {
        self.add_if(true, label, weight);
    }

    /// Adds the weight, or nothing.
    #[inline]
    pub(super) fn add_if(&mut self, is_added: bool, label: u32, weight: f64) {
        let sum = &mut self.sums[label as usize];
        self.touched[self.count] = label;
        self.count += usize::from(is_added & (*sum == 0.0));
        // No sum stays 0, so that no label is counted twice.
        *sum += if is_added { weight.max(f64::MIN_POSITIVE) } else { 0.0 };
    }

    #[inline]
    pub(super) fn of(&self, label: u32) -> f64 {
        self.sums[label as usize]
    }

    /// Every label that has weight, in the order in which they came, leaving none.
    #[inline]
    pub(super) fn drain(&mut self) -> impl Iterator<Item = (u32, f64)> {
        let sums = &mut self.sums;
        let count = std::mem::take(&mut self.count);
        self.touched[..count].iter().map(|label| (*label, std::mem::take(&mut sums[*label as usize])))
    }
}
