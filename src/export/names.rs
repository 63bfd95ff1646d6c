//! The ids of nodes as one format writes them.

use crate::graph::Network;
use std::borrow::Cow;

/// The ids of all nodes, put together once and near each other in memory, since edges name them again and again in any order.
pub(super) struct Names {
    text: String,
    /// Where each begins, and where the last one ends.
    starts: Vec<usize>,
}

impl Names {
    /// Of a network, each as `write` gives it.
    pub(super) fn of(network: &Network, write: impl Fn(&str) -> Cow<'_, str>) -> Self {
        let mut names = Self { text: String::new(), starts: Vec::with_capacity(network.nodes.len() + 1) };
        names.starts.push(0);
        for node in &network.nodes {
            names.text.push_str(&write(node.id.as_str()));
            names.starts.push(names.text.len());
        }
        names
    }

    /// The id of the node at a place of the network.
    #[inline]
    pub(super) fn get(&self, node: usize) -> &str {
        &self.text[self.starts[node]..self.starts[node + 1]]
    }
}
