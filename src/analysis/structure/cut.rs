//! Where a network breaks: articulation points and bridges.

use crate::graph::Adjacency;

/// What a network depends on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cuts {
    /// Articulation points, ascending: nodes without which their component falls apart, each with the sizes of the parts it would fall into,
    /// the largest first.
    pub points: Vec<(usize, Vec<usize>)>,
    /// Bridges, ascending: edges without which their component falls apart, with the lower node first, and how many nodes the smaller
    /// side has.
    pub bridges: Vec<(usize, usize, usize)>,
}

/// The articulation points and bridges of a network without regard to direction, by one walk depth first. Parallel edges are one, so that a
/// pair that met twice can still be a bridge, as in `networkx.bridges` on the simple network. Time and memory O(n + edges).
///
/// Source: J. Hopcroft and R. Tarjan, *Algorithm 447: efficient algorithms for graph manipulation*, Communications of the ACM 16(6),
/// 1973; R. E. Tarjan, *A note on finding the bridges of a graph*, Information Processing Letters 2(6), 1974.
///
/// ```
/// use rapporteur::analysis::cuts;
/// use rapporteur::graph::{Adjacency, Network};
/// // A triangle with a tail.
/// let ties = [(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0), (2, 3, 1.0)];
/// let found = cuts(&Adjacency::of(&Network::of_ties(4, &ties)));
/// assert_eq!(found.points, [(2, vec![2, 1])]);
/// assert_eq!(found.bridges, [(2, 3, 1)]);
/// ```
pub fn cuts(adjacency: &Adjacency) -> Cuts {
    let adjacency = adjacency.undirected();
    let mut walk = Walk::new(adjacency.len());
    let mut found = Cuts::default();
    for start in 0..adjacency.len() {
        if walk.time[start] == 0 {
            let first = walk.order.len();
            walk.depth_first(&adjacency, start);
            walk.read(first, &mut found);
        }
    }
    found.points.sort_unstable();
    found.bridges.sort_unstable();
    found
}

/// A walk depth first: when each node was reached, from where, and how far back its part of the tree reaches by other edges.
struct Walk {
    time: Vec<u32>,
    low: Vec<u32>,
    parent: Vec<u32>,
    /// Nodes of the part of the tree that hangs on each node, itself included.
    size: Vec<usize>,
    order: Vec<usize>,
}

const NOBODY: u32 = u32::MAX;

impl Walk {
    fn new(n: usize) -> Self {
        let (time, low, parent) = (vec![0; n], vec![0; n], vec![NOBODY; n]);
        Self { time, low, parent, size: vec![1; n], order: Vec::with_capacity(n) }
    }

    fn reach(&mut self, node: usize) {
        self.order.push(node);
        self.time[node] = self.order.len() as u32;
        self.low[node] = self.time[node];
    }

    fn depth_first(&mut self, adjacency: &Adjacency, start: usize) {
        self.reach(start);
        let mut path = vec![(start, 0)];
        while let Some((node, next)) = path.last_mut() {
            let node = *node;
            let Some(other) = adjacency.neighbours(node).get(*next).map(|v| *v as usize) else {
                path.pop();
                if let Some((parent, _)) = path.last() {
                    self.low[*parent] = self.low[*parent].min(self.low[node]);
                    self.size[*parent] += self.size[node];
                }
                continue;
            };
            *next += 1;
            if self.time[other] == 0 {
                self.parent[other] = node as u32;
                self.reach(other);
                path.push((other, 0));
            } else if self.parent[node] != other as u32 {
                self.low[node] = self.low[node].min(self.time[other]);
            }
        }
    }

    /// What the tree that begins at a place of the order says.
    fn read(&self, first: usize, found: &mut Cuts) {
        let tree = &self.order[first..];
        let mut parts: Vec<(usize, usize)> = Vec::new();
        for child in &tree[1..] {
            let parent = self.parent[*child] as usize;
            if self.low[*child] > self.time[parent] {
                let (a, b) = (parent.min(*child), parent.max(*child));
                found.bridges.push((a, b, self.size[*child].min(tree.len() - self.size[*child])));
            }
            if self.low[*child] >= self.time[parent] {
                parts.push((parent, self.size[*child]));
            }
        }
        parts.sort_unstable();
        for parts in parts.chunk_by(|(a, _), (b, _)| a == b) {
            let node = parts[0].0;
            let mut sizes: Vec<usize> = parts.iter().map(|(_, size)| *size).collect();
            let rest = tree.len() - 1 - sizes.iter().sum::<usize>();
            sizes.extend((rest > 0).then_some(rest));
            sizes.sort_unstable_by(|a, b| b.cmp(a));
            if sizes.len() > 1 {
                found.points.push((node, sizes));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(nodes: usize, ties: &[(u32, u32)]) -> Cuts {
        let ties: Vec<(u32, u32, f64)> = ties.iter().map(|(a, b)| (*a, *b, 1.0)).collect();
        cuts(&Adjacency::of_ties(nodes, &ties, false))
    }

    #[test]
    fn a_circle_does_not_break_and_neither_does_nothing() {
        assert_eq!(of(4, &[(0, 1), (1, 2), (2, 3), (3, 0)]), Cuts::default());
        assert_eq!(of(1, &[]), Cuts::default());
        assert_eq!(of(0, &[]), Cuts::default());
    }

    #[test]
    fn a_pair_that_met_twice_is_a_bridge_without_points() {
        assert_eq!(of(2, &[(0, 1), (1, 0)]).bridges, [(0, 1, 1)]);
        assert!(of(2, &[(0, 1)]).points.is_empty());
    }

    #[test]
    fn the_middle_of_a_star_and_of_two_circles_are_points() {
        let star = of(5, &[(4, 0), (4, 1), (4, 2), (4, 3)]);
        assert_eq!(star.points, [(4, vec![1, 1, 1, 1])]);
        assert_eq!(star.bridges.len(), 4);
        let bow = of(7, &[(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2), (5, 6)]);
        assert_eq!(bow.points, [(2, vec![2, 2])]);
        assert_eq!(bow.bridges, [(5, 6, 1)]);
    }

    #[test]
    fn a_long_path_does_not_overflow_the_stack() {
        let ties: Vec<(u32, u32)> = (0..100_000).map(|i| (i, i + 1)).collect();
        assert_eq!(of(100_001, &ties).points.len(), 99_999);
    }
}
