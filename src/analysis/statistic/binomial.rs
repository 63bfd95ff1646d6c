//! The exact interval and the exact test of a share.

use super::beta::beta_quantile;
use super::gamma::ln_gamma;
use super::{CONFIDENCE, significant};

/// The shares, lowest and highest, that `count` of `total` is compatible with at 95 %; 0 and 1 where nothing was counted.
///
/// Source: C. J. Clopper and E. S. Pearson, *The use of confidence or fiducial limits*, Biometrika 26, 1934.
pub fn binomial_interval(count: usize, total: usize) -> (f64, f64) {
    let tail = (1.0 - CONFIDENCE) / 2.0;
    let (k, n) = (count as f64, total as f64);
    let low = if count == 0 { 0.0 } else { beta_quantile(tail, k, n - k + 1.0) };
    let high = if count >= total { 1.0 } else { beta_quantile(1.0 - tail, k + 1.0, n - k) };
    (significant(low), significant(high))
}

/// The two-sided exact p-value of `count` of `total`, if each was of the kind with chance `share`: the chance of all counts
/// that are no likelier than the one found. Above 0, at most 1; 1 where nothing was counted. Time O(total).
///
/// Counts as likely to one part in ten million are as likely, as in R's `binom.test`.
///
/// ```
/// use rapporteur::analysis::statistic::binomial_test;
/// // 0, 1, 4 and 5 heads of 5: (1 + 5 + 5 + 1) of 32.
/// assert_eq!(binomial_test(1, 5, 0.5), 0.375);
/// ```
pub fn binomial_test(count: usize, total: usize, share: f64) -> f64 {
    let ln_choose = |k: usize| {
        ln_gamma(total as f64 + 1.0) - ln_gamma(k as f64 + 1.0) - ln_gamma((total - k) as f64 + 1.0)
    };
    let chance = |k: usize| (ln_choose(k) + power(share, k) + power(1.0 - share, total - k)).exp();
    let limit = chance(count) * (1.0 + 1e-7);
    let sum: f64 = (0..=total).map(chance).filter(|chance| *chance <= limit).sum();
    significant(sum.min(1.0))
}

/// The logarithm of `base` to the power of `exponent`, where 0 to the power of 0 is 1.
fn power(base: f64, exponent: usize) -> f64 {
    if exponent == 0 { 0.0 } else { exponent as f64 * base.ln() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_of_ten() {
        // Clopper and Pearson's chart, and R: binom.test(1, 10), binom.test(0, 10).
        let (low, high) = binomial_interval(1, 10);
        assert!((low - 0.002_528_6).abs() < 1e-6 && (high - 0.445_016_1).abs() < 1e-6, "{low} {high}");
        let (low, high) = binomial_interval(0, 10);
        assert!(low == 0.0 && (high - (1.0 - 0.025_f64.powf(0.1))).abs() < 1e-9, "{high}");
        assert_eq!(binomial_interval(0, 0), (0.0, 1.0));
    }

    #[test]
    fn tails_are_added_by_likelihood() {
        assert_eq!(binomial_test(2, 2, 0.5), 0.5);
        assert_eq!(binomial_test(1, 2, 0.5), 1.0);
        assert_eq!(binomial_test(0, 0, 0.5), 1.0);
        assert_eq!(binomial_test(3, 3, 1.0), 1.0);
        // 3 of 3 at one third: 1/27 alone, for 0 of 3 is 8/27.
        assert!((binomial_test(3, 3, 1.0 / 3.0) - 1.0 / 27.0).abs() < 1e-9);
    }
}
