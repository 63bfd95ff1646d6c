//! The order in which nodes are looked at: shuffled by a number.

/// Networks with more nodes than this are shuffled in blocks.
const LARGE: usize = 10_000;

/// Nodes of a block, which stay side by side as they do in memory.
const BLOCK: usize = 16;

/// The numbers below `n` in an order that is the same for the same seed.
pub(super) fn shuffled(n: usize, seed: u64) -> Vec<u32> {
    let block = if n > LARGE { BLOCK } else { 1 };
    let mut blocks: Vec<usize> = (0..n.div_ceil(block)).collect();
    let mut state = seed;
    for last in (1..blocks.len()).rev() {
        let drawn = (u128::from(next(&mut state)) * (last as u128 + 1)) >> 64;
        blocks.swap(last, drawn as usize);
    }
    let members = |b: usize| b * block..((b + 1) * block).min(n);
    blocks.into_iter().flat_map(members).map(|node| node as u32).collect()
}

/// SplitMix64: G. L. Steele, D. Lea and C. H. Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let z = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
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
