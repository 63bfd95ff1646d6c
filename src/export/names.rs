//! The ids of nodes as one format writes them.

use super::buffer::{Buffer, Short};
use crate::graph::{Network, NetworkEdge};
use std::borrow::Cow;
use std::hint::black_box;
use std::slice::{Chunks, Iter};

/// The ids of all nodes, put together once and near each other in memory: edges name them again and again in any order, and to
/// fetch them from all over the network takes longer than to write them.
pub(super) enum Names {
    /// All are short.
    Short(Vec<Short>),
    /// Some are not: the bytes of all, where each begins, and where the last one ends.
    Long(Vec<u8>, Vec<usize>),
}

/// How many edges are fetched at once: what is fetched of them must stay near the processor until they are written.
const AT_ONCE: usize = 32;

impl Names {
    /// Of a network, each as `write` gives it.
    pub(super) fn of(network: &Network, write: impl Fn(&str) -> Cow<'_, str>) -> Self {
        let written = || network.nodes.iter().map(|node| write(node.id.as_str()));
        if let Some(short) = written().map(|name| Short::of(&name)).collect() {
            return Self::Short(short);
        }
        let (mut bytes, mut starts) = (Vec::new(), vec![0]);
        for name in written() {
            bytes.extend_from_slice(name.as_bytes());
            starts.push(bytes.len());
        }
        Self::Long(bytes, starts)
    }

    /// All edges of the network. A few at a time they and the ids of their ends are fetched from memory before the first of them is written,
    /// since to wait for many places of it together takes as long as for one.
    pub(super) fn edges<'n>(&'n self, network: &'n Network) -> Edges<'n> {
        Edges { names: self, fetched: [].iter(), rest: network.edges.chunks(AT_ONCE) }
    }

    /// The first byte of an id.
    #[inline]
    fn first(&self, node: usize) -> u8 {
        match self {
            Self::Short(names) => names[node].first(),
            Self::Long(bytes, starts) => bytes.get(starts[node]).map_or(0, |byte| *byte),
        }
    }

    /// Writes the id of the node at a place of the network.
    #[inline(always)]
    pub(super) fn put(&self, node: usize, out: &mut Buffer) {
        match self {
            Self::Short(names) => out.short(&names[node]),
            Self::Long(bytes, starts) => out.bytes(&bytes[starts[node]..starts[node + 1]]),
        };
    }
}

/// The edges of a network, a few of which are fetched already.
pub(super) struct Edges<'n> {
    names: &'n Names,
    fetched: Iter<'n, NetworkEdge>,
    rest: Chunks<'n, NetworkEdge>,
}

impl<'n> Iterator for Edges<'n> {
    type Item = &'n NetworkEdge;

    #[inline]
    fn next(&mut self) -> Option<&'n NetworkEdge> {
        self.fetched.next().or_else(|| self.fetch())
    }
}

impl<'n> Edges<'n> {
    /// The first of the next few edges. Apart from the step to the next edge, so that this one is short enough to be part of every loop.
    #[inline(never)]
    fn fetch(&mut self) -> Option<&'n NetworkEdge> {
        let edges = self.rest.next()?;
        let fetched = edges.iter().fold(0, |all, edge| {
            all ^ self.names.first(edge.source)
                ^ self.names.first(edge.target)
                ^ edge.id.as_bytes().first().map_or(0, |byte| *byte)
        });
        black_box(fetched);
        self.fetched = edges.iter();
        self.fetched.next()
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
            let (found, mut out) = (Names::of(&network, crate::export::xml::escaped), Vec::new());
            let mut buffer = Buffer::new(&mut out);
            (0..3).for_each(|node| found.put(node, buffer.put("|")));
            buffer.finish().unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), format!("|{}", names.join("|")));
        }
    }
}
