//! A network whose nodes are numbered so that those near each other have numbers near each other.

use crate::graph::Adjacency;
use std::ops::Range;

/// The neighbours of each node, with the numbers of the edges where they are asked for. Nodes are numbered as a search in breadth finds them, from the node of most
/// neighbours in each part: neighbours then lie close in memory, and sources side by side reach most nodes in the same step.
pub struct Ordered {
    /// The number in the network of each node here.
    nodes: Vec<u32>,
    out: Rows,
    /// Who leads to each node; `None` where directions do not count, and `out` says it.
    into: Option<Rows>,
}

struct Rows {
    offsets: Vec<usize>,
    targets: Vec<u32>,
    /// The number of the edge, for each target; none where they are not asked for.
    edges: Vec<u32>,
}

impl Ordered {
    pub fn of(adjacency: &Adjacency) -> Self {
        let nodes = breadth_first(adjacency);
        let places = places(&nodes);
        let out = Rows::of(adjacency, &nodes, &places);
        let into = adjacency.is_directed().then(|| Rows::of(&adjacency.reversed(), &nodes, &places));
        Self { nodes, out, into }
    }

    /// With the number of each edge in [`Adjacency::edges`].
    pub fn with_edges(adjacency: &Adjacency) -> Self {
        let mut graph = Self::of(adjacency);
        graph.out.number_edges(adjacency, &graph.nodes);
        graph
    }

    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// How many ends of edges there are that lead out of a node.
    pub fn ends(&self) -> usize {
        self.out.targets.len()
    }

    /// Where the edges of a node lead, ascending.
    #[inline]
    pub fn out(&self, node: usize) -> &[u32] {
        self.out.row(node)
    }

    /// Whose edges lead to a node, ascending.
    #[inline]
    pub fn leading_to(&self, node: usize) -> &[u32] {
        self.into.as_ref().unwrap_or(&self.out).row(node)
    }

    /// Where the edges of a node lead, and their numbers.
    #[inline]
    pub fn edges(&self, node: usize) -> impl Iterator<Item = (u32, u32)> {
        let edges = &self.out.edges[self.out.range(node)];
        self.out(node).iter().copied().zip(edges.iter().copied())
    }

    /// Values in the order of the nodes here, put into the order of the network.
    pub fn restore<T: Copy + Default>(&self, values: &[T]) -> Vec<T> {
        let mut restored = vec![T::default(); values.len()];
        self.nodes.iter().zip(values).for_each(|(node, value)| restored[*node as usize] = *value);
        restored
    }
}

impl Rows {
    fn of(adjacency: &Adjacency, nodes: &[u32], places: &[u32]) -> Self {
        let (mut offsets, ends) = (Vec::with_capacity(nodes.len() + 1), adjacency.offsets()[nodes.len()]);
        offsets.push(0);
        let targets = Vec::with_capacity(ends);
        let mut rows = Self { offsets, targets, edges: Vec::new() };
        for node in nodes {
            let start = rows.targets.len();
            let neighbours = adjacency.neighbours(*node as usize);
            rows.targets.extend(neighbours.iter().map(|neighbour| places[*neighbour as usize]));
            rows.targets[start..].sort_unstable();
            rows.offsets.push(rows.targets.len());
        }
        rows
    }

    fn number_edges(&mut self, adjacency: &Adjacency, nodes: &[u32]) {
        // Without directions an edge is numbered at its lower end.
        let is_own = |node: u32, other: u32| adjacency.is_directed() || node < other;
        let mut count = 0;
        let first = (0..nodes.len() as u32).map(|node| {
            let neighbours = adjacency.neighbours(node as usize);
            let before = neighbours.partition_point(|other| !is_own(node, *other));
            let first = count - before;
            count += neighbours.len() - before;
            first
        });
        let first: Vec<usize> = first.collect();
        self.edges.reserve_exact(self.targets.len());
        for (place, node) in nodes.iter().enumerate() {
            for target in &self.targets[self.offsets[place]..self.offsets[place + 1]] {
                let other = nodes[*target as usize];
                let (a, b) = if is_own(*node, other) { (*node, other) } else { (other, *node) };
                let at = adjacency.neighbours(a as usize).binary_search(&b);
                self.edges.extend(at.map(|at| (first[a as usize] + at) as u32));
            }
        }
    }

    #[inline]
    fn range(&self, node: usize) -> Range<usize> {
        self.offsets[node]..self.offsets[node + 1]
    }

    #[inline]
    fn row(&self, node: usize) -> &[u32] {
        &self.targets[self.range(node)]
    }
}

/// The place of each node among these.
fn places(nodes: &[u32]) -> Vec<u32> {
    let mut places = vec![0; nodes.len()];
    nodes.iter().enumerate().for_each(|(place, node)| places[*node as usize] = place as u32);
    places
}

/// The nodes as a search in breadth finds them.
fn breadth_first(adjacency: &Adjacency) -> Vec<u32> {
    let mut starts: Vec<u32> = (0..adjacency.len() as u32).collect();
    starts.sort_by_key(|node| std::cmp::Reverse(adjacency.neighbours(*node as usize).len()));
    let mut seen = vec![false; adjacency.len()];
    let mut found: Vec<u32> = Vec::with_capacity(adjacency.len());
    for start in starts {
        if std::mem::replace(&mut seen[start as usize], true) {
            continue;
        }
        let mut next = found.len();
        found.push(start);
        while let Some(node) = found.get(next).copied() {
            next += 1;
            for neighbour in adjacency.neighbours(node as usize) {
                if !std::mem::replace(&mut seen[*neighbour as usize], true) {
                    found.push(*neighbour);
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_are_numbered_from_the_middle_outward_and_restored() {
        let ties = [(4, 0, 1.0), (4, 1, 1.0), (4, 2, 1.0), (2, 3, 1.0)];
        let star = Ordered::of(&Adjacency::of_ties(6, &ties, false));
        assert_eq!(star.nodes, [4, 0, 1, 2, 3, 5]);
        assert_eq!((star.out(0), star.out(3), star.ends()), (&[1, 2, 3][..], &[0, 4][..], 8));
        assert_eq!(star.restore(&[40, 0, 10, 20, 30, 50]), [0, 10, 20, 30, 40, 50]);
        let directed = Ordered::of(&Adjacency::of_ties(6, &ties, true));
        assert_eq!((directed.out(3), directed.leading_to(3)), (&[4][..], &[0][..]));
    }

    #[test]
    fn edges_have_the_numbers_of_the_network() {
        let ties = [(4, 0, 1.0), (1, 0, 1.0), (4, 1, 1.0), (4, 2, 1.0), (2, 3, 1.0), (0, 4, 1.0)];
        for directed in [false, true] {
            let adjacency = Adjacency::of_ties(6, &ties, directed);
            let graph = Ordered::with_edges(&adjacency);
            let edges: Vec<(u32, u32, f64)> = adjacency.edges().collect();
            for place in 0..graph.len() {
                for (target, edge) in graph.edges(place) {
                    let ends = [place, target as usize].map(|place| graph.nodes[place]);
                    let (source, target, _) = edges[edge as usize];
                    assert!(ends == [source, target] || (!directed && ends == [target, source]));
                }
            }
        }
    }
}
