//! The exact interval of a Poisson count.

use super::gamma::gamma_quantile;
use super::{CONFIDENCE, significant};

/// The expected counts, lowest and highest, that a counted number is compatible with at 95 %: half the chi-square quantiles
/// with 2n degrees of freedom below and 2n + 2 above. The lowest is 0 for a count of 0. The true coverage is at least 95 %, for
/// counts are whole numbers. It is a statement about events that come independently of each other at one rate.
///
/// Source: F. Garwood, *Fiducial limits for the Poisson distribution*, Biometrika 28, 1936.
///
/// ```
/// use rapporteur::analysis::statistic::poisson_interval;
/// let (low, high) = poisson_interval(10);
/// assert_eq!(format!("{low:.3} {high:.2}"), "4.795 18.39");
/// ```
pub fn poisson_interval(count: usize) -> (f64, f64) {
    let tail = (1.0 - CONFIDENCE) / 2.0;
    let low = if count == 0 { 0.0 } else { gamma_quantile(count as f64, tail) };
    (significant(low), significant(gamma_quantile(count as f64 + 1.0, 1.0 - tail)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limits_are_those_of_the_tables() {
        // E. S. Pearson and H. O. Hartley, Biometrika Tables for Statisticians I, table 40.
        for (count, low, high) in [
            (0, 0.0, 3.689),
            (1, 0.0253, 5.572),
            (2, 0.242, 7.225),
            (3, 0.619, 8.767),
            (5, 1.623, 11.668),
            (10, 4.795, 18.390),
            (20, 12.217, 30.888),
            (50, 37.111, 65.919),
        ] {
            let found = poisson_interval(count);
            assert!((found.0 - low).abs() < 6e-4 && (found.1 - high).abs() < 6e-4, "{count}: {found:?}");
        }
    }

    #[test]
    fn large_counts_come_near_the_normal_approximation() {
        let (low, high) = poisson_interval(1_000_000);
        assert!((low - 998_041.0).abs() < 2.0 && (high - 1_001_961.9).abs() < 2.0, "{low} {high}");
    }
}
