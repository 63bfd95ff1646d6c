//! The simple network under a network: who is next to whom, once.

use super::Network;

/// The neighbours of each node without regard to direction: parallel edges are one, with their weights added, and loops are
/// left out. Compressed: the neighbours of all nodes stand in one list, in the order of the nodes.
#[derive(Clone, Debug, PartialEq)]
pub struct Adjacency {
    offsets: Vec<usize>,
    targets: Vec<usize>,
    weights: Vec<f64>,
    loops: usize,
}

impl Adjacency {
    /// The simple network of `network`, in time O(edges · log edges).
    pub fn of(network: &Network) -> Self {
        let mut ends: Vec<(usize, usize, f64)> = Vec::with_capacity(2 * network.edges.len());
        let mut loops = 0;
        for edge in &network.edges {
            if edge.source == edge.target {
                loops += 1;
                continue;
            }
            ends.push((edge.source, edge.target, edge.weight));
            ends.push((edge.target, edge.source, edge.weight));
        }
        ends.sort_by_key(|(source, target, _)| (*source, *target));
        let mut adjacency = Self {
            offsets: vec![0; network.nodes.len() + 1],
            targets: Vec::new(),
            weights: Vec::new(),
            loops,
        };
        let mut previous = None;
        for (source, target, weight) in ends {
            if previous == Some((source, target)) {
                if let Some(sum) = adjacency.weights.last_mut() {
                    *sum += weight;
                }
                continue;
            }
            previous = Some((source, target));
            adjacency.targets.push(target);
            adjacency.weights.push(weight);
            adjacency.offsets[source + 1] = adjacency.targets.len();
        }
        for i in 1..adjacency.offsets.len() {
            adjacency.offsets[i] = adjacency.offsets[i].max(adjacency.offsets[i - 1]);
        }
        adjacency
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.offsets.len() - 1
    }

    /// Whether there are no nodes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The neighbours of a node, ascending, each once.
    pub fn neighbours(&self, node: usize) -> &[usize] {
        &self.targets[self.offsets[node]..self.offsets[node + 1]]
    }

    /// The weights of the edges to [`Adjacency::neighbours`], in the same order.
    pub fn weights(&self, node: usize) -> &[f64] {
        &self.weights[self.offsets[node]..self.offsets[node + 1]]
    }

    /// How many loops were left out.
    pub fn loops(&self) -> usize {
        self.loops
    }

    /// The connected components: nodes ascending in each, components by their first node.
    pub fn components(&self) -> Vec<Vec<usize>> {
        let mut seen = vec![false; self.len()];
        let mut components = Vec::new();
        for start in 0..self.len() {
            if std::mem::replace(&mut seen[start], true) {
                continue;
            }
            let mut component = vec![start];
            let mut next = 0;
            while let Some(node) = component.get(next).copied() {
                next += 1;
                for neighbour in self.neighbours(node) {
                    if !std::mem::replace(&mut seen[*neighbour], true) {
                        component.push(*neighbour);
                    }
                }
            }
            component.sort_unstable();
            components.push(component);
        }
        components
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
        assert!(Adjacency::of(&Network::empty("", false)).is_empty());
    }
}
