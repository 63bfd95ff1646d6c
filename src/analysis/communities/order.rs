//! The order in which nodes are looked at: shuffled by a number.

use crate::analysis::random::Random;

/// Networks with more nodes than this are shuffled in blocks.
const LARGE: usize = 10_000;

/// Nodes of a block, which stay side by side as they do in memory.
const BLOCK: usize = 16;

/// The numbers below `n` in an order that is the same for the same seed.
pub(super) fn shuffled(n: usize, seed: u64) -> Vec<u32> {
    let block = if n > LARGE { BLOCK } else { 1 };
    let mut blocks: Vec<usize> = (0..n.div_ceil(block)).collect();
    Random::seeded(seed).shuffle(&mut blocks);
    let members = |b: usize| b * block..((b + 1) * block).min(n);
    blocks.into_iter().flat_map(members).map(|node| node as u32).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_is_there_once_and_the_order_is_always_the_same() {
        for n in [0, 1, 100, 10_007] {
            let order = shuffled(n, 7);
            assert_eq!(order, shuffled(n, 7));
            assert!(n < 2 || order != shuffled(n, 8));
            let mut sorted = order;
            sorted.sort_unstable();
            assert!(sorted.into_iter().eq(0..n as u32));
        }
    }
}
