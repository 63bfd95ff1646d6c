//! Assortativity: whether like are tied to like.

use crate::graph::Adjacency;

/// Newman's assortativity by group: the share of the ties inside groups beyond what chance gives, as a part of the most that could be.
/// 1 where all ties are inside groups, 0 as by chance, below 0 (to −1 at most) where ties run between groups. Each tie counts once,
/// whatever its weight; ties with an end that has no group (`None`) are left out. `None` without ties, or if all ends are of one group.
/// The same as `networkx.attribute_assortativity_coefficient`, which however takes no group for a group. Time O(n + edges).
///
/// Source: M. E. J. Newman, *Mixing patterns in networks*, Physical Review E 67, 2003, equation 2.
///
/// ```
/// use rapporteur::analysis::assortativity_by_group;
/// use rapporteur::graph::{Adjacency, Network};
/// // Two pairs of compatriots, and one tie between the pairs: 2/3 inside, ½ by chance.
/// let path = Network::of_ties(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)]);
/// let groups = [Some(0), Some(0), Some(1), Some(1)];
/// let found = assortativity_by_group(&Adjacency::of(&path), &groups).unwrap();
/// assert!((found - 1.0 / 3.0).abs() < 1e-12);
/// ```
pub fn assortativity_by_group(adjacency: &Adjacency, groups: &[Option<usize>]) -> Option<f64> {
    let count = groups.iter().flatten().max().map_or(0, |most| most + 1);
    let (mut ends, mut all, mut inside) = (vec![0.0_f64; count], 0.0, 0.0);
    for (a, b, _) in adjacency.undirected().edges() {
        let (Some(a), Some(b)) = (groups[a as usize], groups[b as usize]) else { continue };
        ends[a] += 1.0;
        ends[b] += 1.0;
        all += 1.0;
        inside += f64::from(u8::from(a == b));
    }
    let chance: f64 = ends.iter().map(|ends| (ends / (2.0 * all)).powi(2)).sum();
    (all > 0.0 && chance < 1.0).then(|| (inside / all - chance) / (1.0 - chance))
}

/// Newman's assortativity by degree: the correlation of the numbers of neighbours at the two ends of a tie, in −1..=1; above 0 where
/// those with many ties are tied to each other. `None` without ties, or if all ends have the same degree. The same as
/// `networkx.degree_assortativity_coefficient` on the simple undirected network. Time O(n + edges).
///
/// Source: M. E. J. Newman, *Assortative mixing in networks*, Physical Review Letters 89, 2002.
///
/// ```
/// use rapporteur::analysis::assortativity_by_degree;
/// use rapporteur::graph::{Adjacency, Network};
/// let star = Network::of_ties(4, &[(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)]);
/// assert_eq!(assortativity_by_degree(&Adjacency::of(&star)), Some(-1.0));
/// ```
pub fn assortativity_by_degree(adjacency: &Adjacency) -> Option<f64> {
    let adjacency = adjacency.undirected();
    let degree = |node: u32| adjacency.neighbours(node as usize).len() as f64;
    let pairs = || adjacency.edges().map(|(a, b, _)| (degree(a), degree(b)));
    let ends = 2.0 * adjacency.edge_count() as f64;
    let mean = pairs().map(|(a, b)| a + b).sum::<f64>() / ends;
    let together: f64 = pairs().map(|(a, b)| 2.0 * (a - mean) * (b - mean)).sum();
    let alone: f64 = pairs().map(|(a, b)| (a - mean).powi(2) + (b - mean).powi(2)).sum();
    (alone > 0.0).then(|| together / alone)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(nodes: usize, ties: &[(u32, u32)]) -> Adjacency {
        let ties: Vec<(u32, u32, f64)> = ties.iter().map(|(a, b)| (*a, *b, 1.0)).collect();
        Adjacency::of_ties(nodes, &ties, false)
    }

    #[test]
    fn by_group_all_inside_is_one_and_all_between_is_minus_one() {
        let pairs = network(4, &[(0, 1), (2, 3)]);
        assert_eq!(assortativity_by_group(&pairs, &[Some(0), Some(0), Some(1), Some(1)]), Some(1.0));
        assert_eq!(assortativity_by_group(&pairs, &[Some(0), Some(1), Some(0), Some(1)]), Some(-1.0));
        assert_eq!(assortativity_by_group(&pairs, &[Some(0); 4]), None);
        assert_eq!(assortativity_by_group(&pairs, &[None, Some(0), Some(0), None]), None);
    }

    #[test]
    fn by_degree_a_circle_has_none_and_a_path_of_four_minus_a_half() {
        assert_eq!(assortativity_by_degree(&network(3, &[(0, 1), (1, 2), (2, 0)])), None);
        assert_eq!(assortativity_by_degree(&network(0, &[])), None);
        // Ends 1–2, 2–2, 2–1; mean 5/3, together 2 · (−2/9 + 1/9 − 2/9), alone 4 · 1/9 + 2 · 4/9.
        let found = assortativity_by_degree(&network(4, &[(0, 1), (1, 2), (2, 3)])).unwrap();
        assert!((found + 0.5).abs() < 1e-12);
    }
}
