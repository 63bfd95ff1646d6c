//! Clustering: whether those whom a node knows know each other.

use crate::graph::Adjacency;

/// The local clustering coefficient of each node in order: of all pairs of its neighbours the share that is tied, in 0..=1. Nodes with
/// fewer than two neighbours have 0, as in networkx. Weights and direction do not count. The same as `networkx.clustering` on the
/// simple undirected network. Time O(edges · √edges) at most, memory O(n + edges).
///
/// Source: D. J. Watts and S. H. Strogatz, *Collective dynamics of 'small-world' networks*, Nature 393, 1998; the algorithm:
/// T. Schank and D. Wagner, *Finding, counting and listing all triangles in large graphs*, WEA 2005.
///
/// ```
/// use rapporteur::analysis::clustering;
/// use rapporteur::graph::{Adjacency, Network};
/// // A triangle with a tail: of the three pairs around node 2 one is tied.
/// let network = Network::of_ties(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0), (2, 3, 1.0)]);
/// assert_eq!(clustering(&Adjacency::of(&network)), [1.0, 1.0, 1.0 / 3.0, 0.0]);
/// ```
pub fn clustering(adjacency: &Adjacency) -> Vec<f64> {
    let adjacency = adjacency.undirected();
    let share = |(node, triangles): (usize, u64)| {
        let degree = adjacency.neighbours(node).len() as f64;
        if degree < 2.0 { 0.0 } else { 2.0 * triangles as f64 / (degree * (degree - 1.0)) }
    };
    triangles(&adjacency).into_iter().enumerate().map(share).collect()
}

/// In how many triangles each node of an undirected network is. Each triangle is found once, from the one of its nodes that has the fewest
/// neighbours.
pub(super) fn triangles(adjacency: &Adjacency) -> Vec<u64> {
    let upward = Upward::of(adjacency);
    let n = adjacency.len();
    let mut found = vec![0_u64; n];
    let mut marked_by = vec![u32::MAX; n];
    for a in 0..n {
        let above = upward.of_node(a);
        above.iter().for_each(|b| marked_by[*b as usize] = a as u32);
        for b in above {
            let mut shared = 0;
            for c in upward.of_node(*b as usize) {
                let closes = u64::from(marked_by[*c as usize] == a as u32);
                found[*c as usize] += closes;
                shared += closes;
            }
            found[*b as usize] += shared;
            found[a] += shared;
        }
    }
    upward.order.iter().enumerate().fold(vec![0; n], |mut by_node, (place, node)| {
        by_node[*node as usize] = found[place];
        by_node
    })
}

/// The nodes by degree, and of each the neighbours that come later. Whoever comes late has few of these.
struct Upward {
    order: Vec<u32>,
    offsets: Vec<usize>,
    targets: Vec<u32>,
}

impl Upward {
    fn of(adjacency: &Adjacency) -> Self {
        let n = adjacency.len();
        let mut order: Vec<u32> = (0..n as u32).collect();
        order.sort_by_key(|node| adjacency.neighbours(*node as usize).len());
        let mut place = vec![0_u32; n];
        order.iter().enumerate().for_each(|(at, node)| place[*node as usize] = at as u32);
        let mut upward =
            Self { order, offsets: vec![0], targets: Vec::with_capacity(adjacency.edge_count()) };
        for at in 0..n {
            let neighbours = adjacency.neighbours(upward.order[at] as usize).iter();
            let later = neighbours.map(|v| place[*v as usize]).filter(|other| *other > at as u32);
            upward.targets.extend(later);
            upward.offsets.push(upward.targets.len());
        }
        upward
    }

    fn of_node(&self, place: usize) -> &[u32] {
        &self.targets[self.offsets[place]..self.offsets[place + 1]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(nodes: usize, ties: &[(u32, u32)]) -> Vec<f64> {
        let ties: Vec<(u32, u32, f64)> = ties.iter().map(|(a, b)| (*a, *b, 1.0)).collect();
        clustering(&Adjacency::of_ties(nodes, &ties, false))
    }

    #[test]
    fn no_node_one_node_and_two() {
        assert!(of(0, &[]).is_empty());
        assert_eq!(of(1, &[]), [0.0]);
        assert_eq!(of(2, &[(0, 1)]), [0.0, 0.0]);
    }

    #[test]
    fn a_star_has_no_triangle_and_a_clique_nothing_else() {
        assert_eq!(of(4, &[(0, 1), (0, 2), (0, 3)]), [0.0; 4]);
        assert_eq!(of(4, &[(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]), [1.0; 4]);
    }

    #[test]
    fn a_square_with_one_diagonal_has_two_triangles() {
        let third = 2.0 / 3.0;
        assert_eq!(
            of(4, &[(0, 1), (1, 2), (2, 3), (3, 0), (0, 2), (2, 0), (1, 1)]),
            [third, 1.0, third, 1.0]
        );
    }
}
