//! The first step of the Leiden method: nodes move one by one to the community that gains most.

use super::level::{Level, Weights};

/// Gains below this part of the total are rounding.
const LEAST: f64 = 1e-15;

/// Moves nodes until no single move gains anything; returns how many communities there are. A node is looked at again only after one of
/// its neighbours has gone elsewhere. `communities` has labels below the number of nodes.
pub(super) fn run(level: &Level, communities: &mut [u32], order: &[u32]) -> usize {
    let n = level.len();
    let mut strength = vec![0.0; n];
    let mut size = vec![0_u32; n];
    for (node, community) in communities.iter().enumerate() {
        strength[*community as usize] += level.strength[node];
        size[*community as usize] += 1;
    }
    let mut empty: Vec<u32> = (0..n as u32).filter(|label| size[*label as usize] == 0).collect();
    let mut queue = Queue::new(order);
    let mut queued = vec![true; n];
    let mut to = Weights::new(n);
    while let Some(node) = queue.pop().map(|node| node as usize) {
        queued[node] = false;
        let (own, own_strength) = (communities[node], level.strength[node]);
        level.ties(node).for_each(|(other, weight)| to.add(communities[other], weight));
        strength[own as usize] -= own_strength;
        let stay = level.gain(to.of(own), own_strength, strength[own as usize]);
        let mut best = (own, stay + LEAST * level.total);
        for (community, weight) in to.drain() {
            let gain = level.gain(weight, own_strength, strength[community as usize]);
            if gain > best.1 {
                best = (community, gain);
            }
        }
        if best.1 < 0.0 {
            best.0 = empty.pop().unwrap_or(own);
        }
        strength[best.0 as usize] += own_strength;
        if best.0 == own {
            continue;
        }
        communities[node] = best.0;
        size[own as usize] -= 1;
        size[best.0 as usize] += 1;
        if size[own as usize] == 0 {
            empty.push(own);
        }
        for (other, _) in level.ties(node) {
            let is_left = communities[other] != best.0;
            queue.push_if(is_left & !queued[other], other as u32);
            queued[other] |= is_left;
        }
    }
    size.iter().filter(|size| **size > 0).count()
}

/// Nodes in a row, each at most once. What is not put in is written all the same, and then written over, as in [`Weights`].
struct Queue {
    ring: Vec<u32>,
    first: usize,
    end: usize,
}

impl Queue {
    fn new(nodes: &[u32]) -> Self {
        let mut ring = nodes.to_vec();
        ring.resize((nodes.len() + 1).next_power_of_two(), 0);
        Self { ring, first: 0, end: nodes.len() }
    }

    #[inline]
    fn push_if(&mut self, is_put: bool, node: u32) {
        let mask = self.ring.len() - 1;
        self.ring[self.end & mask] = node;
        self.end += usize::from(is_put);
    }

    #[inline]
    fn pop(&mut self) -> Option<u32> {
        let mask = self.ring.len() - 1;
        (self.first < self.end).then(|| {
            self.first += 1;
            self.ring[(self.first - 1) & mask]
        })
    }
}
