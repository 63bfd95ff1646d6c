//! The E–I index: whether ties lead out of groups more than they stay inside.

use crate::graph::Adjacency;

/// Krackhardt and Stern's E–I index by weight: external less internal ties, divided by all. From −1, where all ties stay inside groups, to 1,
/// where all lead out. Ties with an end that has no group (`None`) are left out. `None` without ties. Not corrected for the sizes of
/// the groups: with many small groups most ties lead out by chance. Time O(n + edges).
///
/// Source: D. Krackhardt and R. N. Stern, *Informal networks and organizational crises*, Social Psychology Quarterly 51(2), 1988.
///
/// ```
/// use rapporteur::analysis::ei_index;
/// use rapporteur::graph::{Adjacency, Network};
/// // Three meetings of compatriots, one with a foreigner.
/// let path = Network::of_ties(3, &[(0, 1, 3.0), (1, 2, 1.0)]);
/// assert_eq!(ei_index(&Adjacency::of(&path), &[Some(0), Some(0), Some(1)]), Some(-0.5));
/// ```
pub fn ei_index(adjacency: &Adjacency, groups: &[Option<usize>]) -> Option<f64> {
    let (mut external, mut internal) = (0.0, 0.0);
    for (a, b, weight) in adjacency.edges() {
        match (groups[a as usize], groups[b as usize]) {
            (Some(a), Some(b)) if a == b => internal += weight,
            (Some(_), Some(_)) => external += weight,
            _ => {}
        }
    }
    let all = external + internal;
    (all > 0.0).then(|| (external - internal) / all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inside_is_minus_one_outside_one_and_no_ties_nothing() {
        let pair = Adjacency::of_ties(3, &[(0, 1, 2.0)], false);
        assert_eq!(ei_index(&pair, &[Some(0), Some(0), Some(1)]), Some(-1.0));
        assert_eq!(ei_index(&pair, &[Some(0), Some(1), Some(1)]), Some(1.0));
        assert_eq!(ei_index(&pair, &[Some(0), None, Some(1)]), None);
    }
}
