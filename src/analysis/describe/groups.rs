//! The states of a network's nodes as groups.

use crate::graph::Network;
use std::collections::BTreeSet;

/// The codes of the states, ascending, and for each node in order which of them it belongs to.
pub(super) fn by_state(network: &Network) -> (Vec<&str>, Vec<Option<usize>>) {
    let states = || network.nodes.iter().map(|node| node.state.as_deref());
    let codes: Vec<&str> = states().flatten().collect::<BTreeSet<_>>().into_iter().collect();
    let groups = states().map(|state| codes.binary_search(&state?).ok()).collect();
    (codes, groups)
}

/// How many nodes each of `count` groups has.
pub(super) fn sizes(groups: &[Option<usize>], count: usize) -> Vec<usize> {
    let mut sizes = vec![0; count];
    groups.iter().flatten().for_each(|group| sizes[*group] += 1);
    sizes
}
