//! Effective size: how many of a node's ties are not doubled by others.

use super::structural_holes::Spending;
use crate::graph::Adjacency;

/// Burt's effective size of the surroundings of each node in order: its neighbours, less the redundancy of each, which is how far the
/// node's other ties lead there too (its share of ties spent on q, times the strength of q's tie to the neighbour as a part of that neighbour's
/// strongest). From near 0 or 1 to the degree; without weights the degree less the mean number of ties that neighbours have among
/// themselves. Not a number for isolated nodes. Direction does not count: ties both ways add up. The same as
/// `networkx.effective_size` with weights and a list of nodes; without such a list networkx 3.6 takes the strongest tie of the wrong end.
/// Time O(Σ over edges of the degrees of their ends), memory O(n).
///
/// Source: R. S. Burt, *Structural Holes*, Harvard University Press 1992, chapter 2; without weights: S. P. Borgatti, *Structural holes:
/// unpacking Burt's redundancy measures*, Connections 20(1), 1997.
///
/// ```
/// use rapporteur::analysis::effective_size;
/// use rapporteur::graph::{Adjacency, Network};
/// // A triangle with a tail: node 2 has three neighbours, who have 2/3 of a tie to each other on average.
/// let network = Network::of_ties(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 0, 1.0), (2, 3, 1.0)]);
/// let found = effective_size(&Adjacency::of(&network));
/// assert!((found[2] - 7.0 / 3.0).abs() < 1e-12 && found[0] == 1.0);
/// ```
pub fn effective_size(adjacency: &Adjacency) -> Vec<f64> {
    let adjacency = adjacency.undirected();
    let spending = Spending::of(&adjacency);
    spending.each(
        |node, to_q, (_, j), to_j| spending.share(node, to_q) * spending.strength(j, to_j),
        |_, redundant| redundant.iter().fold(0.0, |sum, redundant| sum + (1.0 - redundant)),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(nodes: usize, ties: &[(u32, u32, f64)]) -> Vec<f64> {
        effective_size(&Adjacency::of_ties(nodes, ties, false))
    }

    #[test]
    fn nobody_around_is_no_number() {
        assert!(of(0, &[]).is_empty());
        assert!(of(1, &[])[0].is_nan());
        assert_eq!(of(2, &[(0, 1, 4.0)]), [1.0, 1.0]);
    }

    #[test]
    fn the_middle_of_a_star_has_no_tie_to_spare() {
        assert_eq!(of(4, &[(0, 1, 1.0), (0, 2, 5.0), (0, 3, 2.0)]), [3.0, 1.0, 1.0, 1.0]);
    }

    #[test]
    fn a_weak_tie_between_neighbours_makes_them_less_redundant() {
        // Node 0 spends half on each. Redundant is ½ · 1/4 for 1 and ½ · 1/4 for 2.
        let found = of(3, &[(0, 1, 4.0), (0, 2, 4.0), (1, 2, 1.0)]);
        assert_eq!(found[0], 1.75);
    }
}
