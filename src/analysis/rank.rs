//! Ranks: who comes first, and who shares a place.

/// A node with its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// Its number, as its place among the scores.
    pub node: usize,
    /// From 1; nodes of the same value share a rank, and the next rank counts them all: 1, 2, 2, 4.
    pub rank: usize,
    /// What it was ranked by.
    pub score: f64,
}

/// The nodes by descending score, then name. Scores that differ by less than about one part in 10¹² of the largest
/// are the same: they differ by rounding alone. What is not a number comes last.
pub fn rank<N: Ord>(scores: &[f64], name: impl Fn(usize) -> N) -> Vec<Ranked> {
    let largest = scores.iter().fold(0.0_f64, |largest, score| largest.max(score.abs()));
    let step = if largest > 0.0 { largest * 1e-12 } else { 1.0 };
    let coarse = |node: usize| {
        Some((scores[node] / step).round()).filter(|score| !score.is_nan()).unwrap_or(f64::NEG_INFINITY)
    };
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| coarse(*b).total_cmp(&coarse(*a)).then_with(|| name(*a).cmp(&name(*b))));
    let mut ranked: Vec<Ranked> = Vec::with_capacity(order.len());
    for (i, node) in order.into_iter().enumerate() {
        let shared =
            ranked.last().filter(|before| coarse(before.node) == coarse(node)).map(|before| before.rank);
        ranked.push(Ranked { node, rank: shared.unwrap_or(i + 1), score: scores[node] });
    }
    ranked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_value_has_the_same_rank_and_goes_by_label() {
        let ranked = rank(&[0.1, 0.3, 0.1 + 1e-17, 0.0, 0.1 + 0.2], |node| node);
        let places: Vec<(usize, usize)> = ranked.iter().map(|r| (r.node, r.rank)).collect();
        assert_eq!(places, [(1, 1), (4, 1), (0, 3), (2, 3), (3, 5)]);
        assert!(rank(&[], |node| node).is_empty());
        assert!(rank(&[0.0; 5], |node| node).iter().all(|r| r.rank == 1));
    }
}
