//! Brokerage: who stands between two others who are not tied, and of which groups the three are.

use crate::graph::Adjacency;

/// In how many triples a node brokers, by the groups of the three: `a` is tied to the broker, the broker to `c`, and `a` not to `c`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Brokerage {
    /// All three of one group.
    pub coordinator: f64,
    /// `a` and `c` of one group, the broker of another: also called consultant.
    pub itinerant: f64,
    /// The broker and `c` of one group, `a` of another: lets others in.
    pub gatekeeper: f64,
    /// The broker and `a` of one group, `c` of another: speaks for its own.
    pub representative: f64,
    /// All three of different groups.
    pub liaison: f64,
}

impl Brokerage {
    /// All roles together.
    pub fn total(&self) -> f64 {
        self.coordinator + self.itinerant + self.gatekeeper + self.representative + self.liaison
    }
}

/// Gould and Fernandez's brokerage of each node in order: how often it stands between two others in each of five roles. Raw counts,
/// without weights. Without direction every pair counts both ways, as `sna::brokerage` in R does with symmetric ties: a liaison between two is
/// 2, and a gatekeeper is as often a representative. Nodes without a group (`None`) broker nothing, and triples with one of them are
/// left out. networkx has no such measure. Time O(Σ degree²), memory O(n).
///
/// Source: R. V. Gould and R. M. Fernandez, *Structures of mediation: a formal approach to brokerage in transaction networks*,
/// Sociological Methodology 19, 1989.
///
/// ```
/// use rapporteur::analysis::brokerage;
/// use rapporteur::graph::{Adjacency, Network};
/// let path = Network::of_ties(3, &[(0, 1, 1.0), (1, 2, 1.0)]);
/// let found = brokerage(&Adjacency::of(&path), &[Some(0), Some(1), Some(2)]);
/// assert_eq!((found[1].liaison, found[1].total(), found[0].total()), (2.0, 2.0, 0.0));
/// ```
pub fn brokerage(adjacency: &Adjacency, groups: &[Option<usize>]) -> Vec<Brokerage> {
    let mut reached = vec![u32::MAX; adjacency.len()];
    let mut found = vec![Brokerage::default(); adjacency.len()];
    for a in 0..adjacency.len() {
        let Some(group_a) = groups[a] else { continue };
        let direct = adjacency.neighbours(a);
        direct.iter().for_each(|node| reached[*node as usize] = a as u32);
        for (broker, own) in direct.iter().filter_map(|node| Some((*node as usize, groups[*node as usize]?)))
        {
            for c in adjacency.neighbours(broker).iter().map(|node| *node as usize) {
                let Some(group_c) = groups[c].filter(|_| c != a && reached[c] != a as u32) else { continue };
                *found[broker].role(group_a, own, group_c) += 1.0;
            }
        }
    }
    found
}

impl Brokerage {
    /// The role in which a broker of group `own` stands between groups `a` and `c`.
    fn role(&mut self, a: usize, own: usize, c: usize) -> &mut f64 {
        match (a == own, own == c, a == c) {
            (true, true, _) => &mut self.coordinator,
            (true, false, _) => &mut self.representative,
            (false, true, _) => &mut self.gatekeeper,
            (false, false, true) => &mut self.itinerant,
            (false, false, false) => &mut self.liaison,
        }
    }
}

/// What each role would count for a node of each group, if the same number of ties were spread by chance over all nodes that have a
/// group, by the sizes of the groups: the chance of two ties and of none between the ends, times the number of such triples.
/// Gould and Fernandez give it for directed ties; without direction the same holds of pairs counted both ways. Time O(groups²).
///
/// ```
/// use rapporteur::analysis::expected_brokerage;
/// // Two groups of two and one, half of the ties there: of 4 ordered pairs around somebody of the first, none is of its own group.
/// let of_first = expected_brokerage(&[2, 1], 0.5)[0];
/// assert_eq!((of_first.coordinator, of_first.gatekeeper, of_first.liaison), (0.0, 0.125, 0.0));
/// ```
pub fn expected_brokerage(sizes: &[usize], density: f64) -> Vec<Brokerage> {
    let all: f64 = sizes.iter().map(|size| *size as f64).sum();
    let chance = density * density * (1.0 - density);
    let of = |own: usize| {
        let n = sizes[own] as f64;
        let others =
            || sizes.iter().enumerate().filter(move |(at, _)| *at != own).map(|(_, size)| *size as f64);
        Brokerage {
            coordinator: (n - 1.0).max(0.0) * (n - 2.0).max(0.0) * chance,
            itinerant: others().map(|m| m * (m - 1.0).max(0.0)).sum::<f64>() * chance,
            gatekeeper: (n - 1.0).max(0.0) * (all - n) * chance,
            representative: (n - 1.0).max(0.0) * (all - n) * chance,
            liaison: others().map(|m| m * (all - n - m)).sum::<f64>() * chance,
        }
    };
    (0..sizes.len()).map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(ties: &[(u32, u32)], groups: &[usize], directed: bool) -> Vec<[f64; 5]> {
        let ties: Vec<(u32, u32, f64)> = ties.iter().map(|(a, b)| (*a, *b, 1.0)).collect();
        let groups: Vec<Option<usize>> = groups.iter().map(|g| Some(*g)).collect();
        let found = brokerage(&Adjacency::of_ties(groups.len(), &ties, directed), &groups);
        let row = |b: &Brokerage| [b.coordinator, b.itinerant, b.gatekeeper, b.representative, b.liaison];
        found.iter().map(row).collect()
    }

    #[test]
    fn each_role_is_told_by_the_groups_of_a_directed_path() {
        let path = [(0, 1), (1, 2)];
        assert_eq!(of(&path, &[0, 0, 0], true)[1], [1.0, 0.0, 0.0, 0.0, 0.0]);
        assert_eq!(of(&path, &[1, 0, 1], true)[1], [0.0, 1.0, 0.0, 0.0, 0.0]);
        assert_eq!(of(&path, &[1, 0, 0], true)[1], [0.0, 0.0, 1.0, 0.0, 0.0]);
        assert_eq!(of(&path, &[0, 0, 1], true)[1], [0.0, 0.0, 0.0, 1.0, 0.0]);
        assert_eq!(of(&path, &[0, 1, 2], true)[1], [0.0, 0.0, 0.0, 0.0, 1.0]);
    }

    #[test]
    fn those_who_are_tied_need_no_broker() {
        assert_eq!(of(&[(0, 1), (1, 2), (2, 0)], &[0, 1, 2], false), [[0.0; 5]; 3]);
        assert_eq!(of(&[(0, 1), (1, 2), (0, 2)], &[0, 1, 2], true)[1], [0.0; 5]);
    }

    #[test]
    fn without_direction_pairs_count_both_ways() {
        let star = of(&[(0, 1), (0, 2), (0, 3)], &[0, 0, 1, 2], false);
        assert_eq!(star[0], [0.0, 0.0, 2.0, 2.0, 2.0]);
        let unknown =
            brokerage(&Adjacency::of_ties(3, &[(0, 1, 1.0), (1, 2, 1.0)], false), &[Some(0), Some(0), None]);
        assert_eq!(unknown[1].total(), 0.0);
    }

    #[test]
    fn all_expected_roles_add_up_to_all_ordered_pairs() {
        for (own, size) in [(0, 4_usize), (1, 3), (2, 1)] {
            let expected = expected_brokerage(&[4, 3, 1], 0.5)[own];
            assert!(size > 0 && (expected.total() - 7.0 * 6.0 / 8.0).abs() < 1e-12, "{expected:?}");
        }
    }
}
