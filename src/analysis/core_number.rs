//! Core numbers: how deep in the dense middle of the network a node is.

use crate::graph::Adjacency;

/// The core number of each node in order: the largest k such that the node belongs to a part of the network in which everybody has at
/// least k neighbours. Whole numbers from 0 (isolated nodes) to the largest degree; not normalised, weights and direction do not
/// count. Time and memory O(n + edges).
///
/// The same as `networkx.core_number` on the simple undirected network; on directed ones networkx adds up ties in and out, so that
/// two that point at each other count twice, which they do not here.
///
/// Source: S. B. Seidman, *Network structure and minimum degree*, Social Networks 5(3), 1983; the algorithm: V. Batagelj and
/// M. Zaveršnik, *An O(m) algorithm for cores decomposition of networks*, 2003.
///
/// ```
/// use rapporteur::analysis::core_number;
/// use rapporteur::graph::{Adjacency, Network};
/// // A triangle with a tail.
/// let network = Network::of_ties(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0), (2, 3, 1.0)]);
/// assert_eq!(core_number(&Adjacency::of(&network)), [2.0, 2.0, 2.0, 1.0]);
/// ```
pub fn core_number(adjacency: &Adjacency) -> Vec<f64> {
    let adjacency = adjacency.undirected();
    let n = adjacency.len();
    let mut degree: Vec<u32> = (0..n).map(|node| adjacency.neighbours(node).len() as u32).collect();
    let mut order = ByDegree::new(&degree);
    for i in 0..n {
        let node = order.nodes[i] as usize;
        for neighbour in adjacency.neighbours(node).iter().map(|v| *v as usize) {
            if degree[neighbour] > degree[node] {
                order.lower(neighbour, degree[neighbour] as usize);
                degree[neighbour] -= 1;
            }
        }
    }
    degree.into_iter().map(f64::from).collect()
}

/// The nodes by what is left of their degree: in one row, with the place where each degree begins.
struct ByDegree {
    nodes: Vec<u32>,
    place: Vec<u32>,
    begin: Vec<u32>,
}

impl ByDegree {
    fn new(degree: &[u32]) -> Self {
        let most = degree.iter().max().map_or(0, |most| *most as usize);
        let mut begin = vec![0; most + 2];
        for d in degree {
            begin[*d as usize + 1] += 1;
        }
        for d in 1..begin.len() {
            begin[d] += begin[d - 1];
        }
        let mut next = begin.clone();
        let (mut nodes, mut place) = (vec![0; degree.len()], vec![0; degree.len()]);
        for (node, d) in degree.iter().enumerate() {
            let at = next[*d as usize];
            (nodes[at as usize], place[node]) = (node as u32, at);
            next[*d as usize] += 1;
        }
        Self { nodes, place, begin }
    }

    /// Moves a node of this degree to the next lower one: it changes places with the first of its degree, and leaves the row at the
    /// front.
    fn lower(&mut self, node: usize, degree: usize) {
        let (here, front) = (self.place[node], self.begin[degree]);
        let first = self.nodes[front as usize];
        self.nodes.swap(here as usize, front as usize);
        self.place[first as usize] = here;
        self.place[node] = front;
        self.begin[degree] += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(nodes: usize, ties: &[(u32, u32)]) -> Vec<f64> {
        let ties: Vec<(u32, u32, f64)> = ties.iter().map(|(a, b)| (*a, *b, 1.0)).collect();
        core_number(&Adjacency::of_ties(nodes, &ties, false))
    }

    #[test]
    fn no_node_one_node_and_two() {
        assert!(of(0, &[]).is_empty());
        assert_eq!(of(1, &[]), [0.0]);
        assert_eq!(of(2, &[(0, 1), (1, 0), (0, 0)]), [1.0, 1.0]);
    }

    #[test]
    fn a_hub_of_many_leaves_is_no_deeper_than_they() {
        assert_eq!(of(5, &[(0, 1), (0, 2), (0, 3), (0, 4)]), [1.0; 5]);
    }

    #[test]
    fn four_who_all_know_each_other_are_the_core_of_what_hangs_on_them() {
        let ties = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (3, 4), (4, 5), (5, 3), (5, 6)];
        assert_eq!(of(8, &ties), [3.0, 3.0, 3.0, 3.0, 2.0, 2.0, 1.0, 0.0]);
    }
}
