//! The simple network under a network: who is next to whom, once.

use super::Network;
use std::borrow::Cow;

/// The neighbours of each node: parallel edges are one, with their weights added in the order they came in, and loops are
/// left out. Compressed: the neighbours of all nodes stand in one list, in the order of the nodes, 12 bytes each.
///
/// ```
/// use rapporteur::graph::Adjacency;
/// let pair = Adjacency::of_ties(3, &[(0, 1, 2.0), (1, 0, 3.0), (2, 2, 1.0)], false);
/// assert_eq!((pair.neighbours(0), pair.weights(0)), (&[1][..], &[5.0][..]));
/// assert_eq!((pair.len(), pair.edge_count(), pair.loops()), (3, 1, 1));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Adjacency {
    offsets: Vec<usize>,
    targets: Vec<u32>,
    weights: Vec<f64>,
    loops: usize,
    directed: bool,
}

impl Adjacency {
    /// The simple network of `network` without regard to direction, in time O(nodes + edges).
    pub fn of(network: &Network) -> Self {
        Self::of_ties(network.nodes.len(), &ties(network), false)
    }

    /// The simple network of `network` with each edge from its source to its target, in time O(nodes + edges).
    pub fn directed(network: &Network) -> Self {
        Self::of_ties(network.nodes.len(), &ties(network), true)
    }

    /// The simple network of `nodes` nodes with these ties: source, target and weight. Ties with numbers that are too large
    /// are left out. Time O(nodes + ties).
    pub fn of_ties(nodes: usize, ties: &[(u32, u32, f64)], directed: bool) -> Self {
        Self::unsorted(nodes, ties, directed).sorted()
    }

    /// The same, of ties that are given up on the way, so that their room is free for the network.
    pub(crate) fn of_own_ties(nodes: usize, ties: Vec<(u32, u32, f64)>, directed: bool) -> Self {
        let unsorted = Self::unsorted(nodes, &ties, directed);
        drop(ties);
        unsorted.sorted()
    }

    /// The neighbours of each node in the order of the ties, those that stand there twice included.
    fn unsorted(nodes: usize, ties: &[(u32, u32, f64)], directed: bool) -> Self {
        let inside = || ties.iter().filter(|(a, b, _)| (*a.max(b) as usize) < nodes);
        let between = || inside().filter(|(a, b, _)| a != b);
        let mut rows = Rows::new(nodes, |count| {
            for (source, target, _) in between() {
                count(*source);
                if !directed {
                    count(*target);
                }
            }
        });
        for (source, target, weight) in between() {
            rows.put(*source, *target, *weight);
            if !directed {
                rows.put(*target, *source, *weight);
            }
        }
        let loops = inside().filter(|(a, b, _)| a == b).count();
        Self { loops, directed, ..rows.finish() }
    }

    /// The same with neighbours ascending, each once. Turning a network round sorts the neighbours of each node; without directions
    /// it is then the same network.
    fn sorted(self) -> Self {
        let mut sorted = self.reversed();
        drop(self);
        if sorted.directed {
            sorted = sorted.reversed();
        }
        sorted.merge();
        sorted
    }

    /// The undirected network of rows that ascend and have every edge at both of its ends.
    pub(super) fn of_sorted_rows(offsets: Vec<usize>, targets: Vec<u32>, weights: Vec<f64>) -> Self {
        Self { offsets, targets, weights, loops: 0, directed: false }
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    /// Whether there are no nodes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The neighbours of a node, ascending, each once; with directions those to which its edges lead.
    pub fn neighbours(&self, node: usize) -> &[u32] {
        &self.targets[self.offsets[node]..self.offsets[node + 1]]
    }

    /// The weights of the edges to [`Adjacency::neighbours`], in the same order.
    pub fn weights(&self, node: usize) -> &[f64] {
        &self.weights[self.offsets[node]..self.offsets[node + 1]]
    }

    /// Every edge as source, target and weight, by source and then target; without directions each once, with the lower
    /// number as its source.
    pub fn edges(&self) -> impl Iterator<Item = (u32, u32, f64)> {
        (0..self.len()).flat_map(move |node| {
            let row = self.neighbours(node).iter().zip(self.weights(node));
            let own = row.filter(move |(other, _)| self.directed || node < **other as usize);
            own.map(move |(other, weight)| (node as u32, *other, *weight))
        })
    }

    /// How many edges there are; without directions each counts once.
    pub fn edge_count(&self) -> usize {
        if self.directed { self.targets.len() } else { self.targets.len() / 2 }
    }

    /// Where the neighbours of each node begin in the list of all, in the order of the nodes, and where the last ones end.
    pub fn offsets(&self) -> &[usize] {
        &self.offsets
    }

    /// [`Adjacency::neighbours`] and [`Adjacency::weights`] of all nodes one after the other, as [`Adjacency::offsets`] parts them.
    pub(crate) fn rows(&self) -> (&[u32], &[f64]) {
        (&self.targets, &self.weights)
    }

    /// Whether edges have directions.
    pub fn is_directed(&self) -> bool {
        self.directed
    }

    /// The same network with every edge turned round; without directions the same network. Time O(nodes + edges).
    pub fn reversed(&self) -> Self {
        let mut rows = Rows::new(self.len(), |count| self.targets.iter().for_each(|target| count(*target)));
        for node in 0..self.len() {
            for (target, weight) in self.neighbours(node).iter().zip(self.weights(node)) {
                rows.put(*target, node as u32, *weight);
            }
        }
        Self { loops: self.loops, directed: self.directed, ..rows.finish() }
    }

    /// The same network without directions: edges there and back are one, with their weights added. Itself, if it has none.
    pub fn undirected(&self) -> Cow<'_, Self> {
        if !self.directed {
            return Cow::Borrowed(self);
        }
        let ties: Vec<(u32, u32, f64)> = self.edges().collect();
        Cow::Owned(Self { loops: self.loops, ..Self::of_ties(self.len(), &ties, false) })
    }

    /// How many loops were left out.
    pub fn loops(&self) -> usize {
        self.loops
    }

    /// The components that are connected without regard to direction: nodes ascending in each, components by their first
    /// node. Time O(nodes + edges).
    pub fn components(&self) -> Vec<Vec<usize>> {
        let component = self.component_of_each();
        let mut components = vec![Vec::new(); component.iter().max().map_or(0, |most| *most as usize + 1)];
        component.iter().enumerate().for_each(|(node, component)| components[*component as usize].push(node));
        components
    }

    /// The number of the component of each node, in the order of [`Adjacency::components`]. Time nearly O(nodes + edges): sets are
    /// united edge by edge, each known by its first node.
    pub fn component_of_each(&self) -> Vec<u32> {
        let mut first: Vec<u32> = (0..self.len() as u32).collect();
        for node in 0..self.len() {
            // Without directions every edge stands at both of its ends, and once is enough.
            let own =
                self.neighbours(node).iter().take_while(|other| self.directed || (**other as usize) < node);
            for other in own {
                let (a, b) = (find(&mut first, node as u32), find(&mut first, *other));
                first[a.max(b) as usize] = a.min(b);
            }
        }
        let mut component = vec![0; self.len()];
        let mut count = 0;
        for node in 0..self.len() {
            if first[node] as usize == node {
                component[node] = count;
                count += 1;
            } else {
                first[node] = first[first[node] as usize];
                component[node] = component[first[node] as usize];
            }
        }
        component
    }

    /// Makes one of neighbours that stand side by side more than once.
    fn merge(&mut self) {
        let (mut kept, mut start) = (0, 0);
        for node in 0..self.len() {
            let (first, end) = (kept, self.offsets[node + 1]);
            for at in start..end {
                if kept > first && self.targets[kept - 1] == self.targets[at] {
                    self.weights[kept - 1] += self.weights[at];
                } else {
                    self.targets[kept] = self.targets[at];
                    self.weights[kept] = self.weights[at];
                    kept += 1;
                }
            }
            start = end;
            self.offsets[node + 1] = kept;
        }
        self.targets.truncate(kept);
        self.weights.truncate(kept);
    }
}

fn ties(network: &Network) -> Vec<(u32, u32, f64)> {
    network.edges.iter().map(|edge| (edge.source as u32, edge.target as u32, edge.weight)).collect()
}

/// The first node of the set of a node; the way there is halved for the next time.
fn find(first: &mut [u32], mut node: u32) -> u32 {
    while first[node as usize] != node {
        first[node as usize] = first[first[node as usize] as usize];
        node = first[node as usize];
    }
    node
}

/// Neighbours by node, in the order they are put in.
struct Rows {
    /// Where the next neighbour of each node goes.
    next: Vec<usize>,
    offsets: Vec<usize>,
    targets: Vec<u32>,
    weights: Vec<f64>,
}

impl Rows {
    /// Rows as long as the nodes are counted often.
    fn new(nodes: usize, count: impl FnOnce(&mut dyn FnMut(u32))) -> Self {
        let mut offsets = vec![0; nodes + 1];
        count(&mut |node| offsets[node as usize + 1] += 1);
        for node in 0..nodes {
            offsets[node + 1] += offsets[node];
        }
        let ends = offsets[nodes];
        Self { next: offsets[..nodes].to_vec(), offsets, targets: vec![0; ends], weights: vec![0.0; ends] }
    }

    fn put(&mut self, node: u32, neighbour: u32, weight: f64) {
        let place = self.next[node as usize];
        self.next[node as usize] += 1;
        self.targets[place] = neighbour;
        self.weights[place] = weight;
    }

    fn finish(self) -> Adjacency {
        let Self { offsets, targets, weights, .. } = self;
        Adjacency { offsets, targets, weights, loops: 0, directed: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parallel_edges_add_their_weights_and_loops_are_counted() {
        let network = Network::of_ties(4, &[(0, 1, 2.0), (1, 0, 3.0), (2, 2, 1.0), (1, 3, 1.0)]);
        let adjacency = Adjacency::of(&network);
        assert_eq!(adjacency.neighbours(1), [0, 3]);
        assert_eq!(adjacency.weights(0), [5.0]);
        assert_eq!((adjacency.neighbours(2).len(), adjacency.loops()), (0, 1));
        assert_eq!(adjacency.components(), [vec![0, 1, 3], vec![2]]);
        assert_eq!(adjacency.edges().collect::<Vec<_>>(), [(0, 1, 5.0), (1, 3, 1.0)]);
        assert_eq!((adjacency.edge_count(), adjacency.reversed()), (2, adjacency.clone()));
        assert!(Adjacency::of(&Network::empty("", false)).is_empty());
    }

    #[test]
    fn neighbours_ascend_whatever_the_order_of_the_ties() {
        let ties = [(3, 1, 1.0), (0, 3, 1.0), (3, 2, 1.0), (1, 0, 1.0), (9, 0, 1.0)];
        let adjacency = Adjacency::of_ties(4, &ties, false);
        assert_eq!(adjacency.neighbours(3), [0, 1, 2]);
        assert_eq!(adjacency.edge_count(), 4);
        assert_eq!(adjacency.offsets(), [0, 2, 4, 5, 8]);
    }

    #[test]
    fn directions_are_kept_turned_round_and_forgotten() {
        let network = Network::of_ties(4, &[(2, 0, 1.0), (0, 1, 2.0), (1, 0, 3.0), (2, 0, 4.0), (3, 3, 1.0)]);
        let directed = Adjacency::directed(&network);
        assert_eq!(directed.edges().collect::<Vec<_>>(), [(0, 1, 2.0), (1, 0, 3.0), (2, 0, 5.0)]);
        assert_eq!((directed.edge_count(), directed.loops(), directed.is_directed()), (3, 1, true));
        let reversed = directed.reversed();
        assert_eq!((reversed.neighbours(0), reversed.weights(0)), (&[1, 2][..], &[3.0, 5.0][..]));
        assert_eq!(reversed.reversed(), directed);
        assert_eq!(*directed.undirected(), Adjacency::of(&network));
        assert_eq!(directed.components(), [vec![0, 1, 2], vec![3]]);
    }
}
