//! The ids of nodes as one format writes them.

use crate::graph::Network;
use std::borrow::Cow;

/// The ids of all nodes, put together once and near each other in memory: edges name them again and again in any order, and to
/// fetch them from all over the network takes longer than to write them.
pub(super) struct Names {
    bytes: Vec<u8>,
    /// Where each begins, and where the last one ends; empty if all are short.
    starts: Vec<usize>,
    /// How far short ones are apart: each has its length in front of it.
    stride: usize,
}

/// Names shorter than this are short.
const SHORT: usize = 24;

impl Names {
    /// Of a network, each as `write` gives it.
    pub(super) fn of(network: &Network, write: impl Fn(&str) -> Cow<'_, str>) -> Self {
        let written = || network.nodes.iter().map(|node| write(node.id.as_str()));
        let longest = written().map(|name| name.len()).max().unwrap_or_default();
        let mut names = Self { bytes: Vec::new(), starts: Vec::new(), stride: longest + 1 };
        for name in written() {
            match u8::try_from(name.len()).ok().filter(|_| longest < SHORT) {
                Some(length) => {
                    names.bytes.push(length);
                    names.bytes.extend_from_slice(name.as_bytes());
                    names.bytes.resize(names.bytes.len().next_multiple_of(names.stride), 0);
                }
                None => {
                    names.starts.push(names.bytes.len());
                    names.bytes.extend_from_slice(name.as_bytes());
                }
            }
        }
        if longest >= SHORT {
            names.starts.push(names.bytes.len());
        }
        names
    }

    /// The id of the node at a place of the network, in UTF-8.
    #[inline]
    pub(super) fn get(&self, node: usize) -> &[u8] {
        if self.starts.is_empty() {
            let name = &self.bytes[node * self.stride..(node + 1) * self.stride];
            &name[1..=usize::from(name[0])]
        } else {
            &self.bytes[self.starts[node]..self.starts[node + 1]]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_and_long_names_are_found_again() {
        for names in [["", "é", "abc"], ["", "x", "a name that is longer than short ones are"]] {
            let mut network = Network::of_ties(3, &[]);
            network.nodes.iter_mut().zip(names).for_each(|(node, name)| node.id = name.into());
            let found = Names::of(&network, crate::export::xml::escaped);
            (0..3).for_each(|i| assert_eq!(found.get(i), names[i].as_bytes()));
        }
    }
}
