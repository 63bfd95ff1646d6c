//! Constraint: how far a node's ties all lead to the same circle.

use super::structural_holes::Spending;
use crate::graph::Adjacency;

/// Burt's constraint of each node in order: summed over its neighbours j, the square of the share of its ties (by weight) that it spends on
/// j directly, and indirectly through common neighbours. Above 0, and about 1 where all depends on one circle (up to 9/8 for a node of a
/// triangle, 1 for one with a single tie); low values mean structural holes to bridge. Not a number for isolated nodes, which
/// have nothing to spend. Direction does not count: ties both ways add up. The same as `networkx.constraint` with weights.
/// Time O(Σ over edges of the degrees of their ends), memory O(n).
///
/// Source: R. S. Burt, *Structural Holes*, Harvard University Press 1992, chapter 2.
///
/// ```
/// use rapporteur::analysis::constraint;
/// use rapporteur::graph::{Adjacency, Network};
/// // The middle of a path spends half on each end, and these all on it.
/// let path = Network::of_ties(3, &[(0, 1, 1.0), (1, 2, 1.0)]);
/// assert_eq!(constraint(&Adjacency::of(&path)), [1.0, 0.5, 1.0]);
/// ```
pub fn constraint(adjacency: &Adjacency) -> Vec<f64> {
    let adjacency = adjacency.undirected();
    let spending = Spending::of(&adjacency);
    spending.each(
        |node, to_q, (q, _), to_j| spending.share(node, to_q) * spending.share(q, to_j),
        |node, indirect| {
            let direct = spending.adjacency.weights(node).iter().map(|weight| spending.share(node, *weight));
            direct.zip(indirect).fold(0.0, |sum, (direct, indirect)| sum + (direct + indirect).powi(2))
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(nodes: usize, ties: &[(u32, u32, f64)]) -> Vec<f64> {
        constraint(&Adjacency::of_ties(nodes, ties, false))
    }

    #[test]
    fn nobody_to_spend_on_is_no_number() {
        assert!(of(0, &[]).is_empty());
        assert!(of(1, &[])[0].is_nan());
        assert_eq!(of(2, &[(0, 1, 4.0)]), [1.0, 1.0]);
    }

    #[test]
    fn in_a_triangle_half_is_direct_and_a_quarter_indirect() {
        assert_eq!(of(3, &[(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0)]), [1.125; 3]);
    }

    #[test]
    fn weights_tell_how_much_is_spent() {
        // Node 0 spends 3/4 on 1 and 1/4 on 2, with nothing between these.
        assert_eq!(of(3, &[(0, 1, 3.0), (0, 2, 1.0)])[0], 0.625);
        let both_ways = Adjacency::of_ties(3, &[(0, 1, 1.0), (1, 0, 2.0), (2, 0, 1.0)], true);
        assert_eq!(constraint(&both_ways)[0], 0.625);
    }
}
