//! Two rates against each other.

use super::binomial::{binomial_interval, binomial_test};
use super::significant;

/// How the rate in a second time compares with that in a first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RateRatio {
    /// The second rate by the first; `None` where the first is 0.
    pub ratio: Option<f64>,
    /// The lowest ratio that the counts are compatible with at 95 %.
    pub low: f64,
    /// The highest; `None` where there is none.
    pub high: Option<f64>,
    /// The two-sided exact p-value of equal rates.
    pub p: f64,
}

impl RateRatio {
    /// Of two counts over as many days each; `None` where a time has no days. Given how many there are in both together, the
    /// second count is binomial, which makes the interval (Clopper and Pearson) and the test exact. They hold for events that
    /// come independently of each other; those that come in clusters differ more easily.
    ///
    /// Source: J. Przyborowski and H. Wilenski, *Homogeneity of results in testing samples from Poisson series*, Biometrika 31,
    /// 1940; the same as R's `poisson.test`.
    ///
    /// ```
    /// use rapporteur::analysis::statistic::RateRatio;
    /// let twice = RateRatio::of((4, 100), (8, 100)).unwrap();
    /// assert_eq!(twice.ratio, Some(2.0));
    /// assert!(twice.low < 1.0 && twice.p > 0.05); // not enough to tell
    /// ```
    pub fn of(first: (usize, u32), second: (usize, u32)) -> Option<Self> {
        let ((n1, d1), (n2, d2)) = (first, second);
        if d1 == 0 || d2 == 0 {
            return None;
        }
        let (days1, days2) = (f64::from(d1), f64::from(d2));
        let total = n1 + n2;
        let odds = |share: f64| share / (1.0 - share) * days1 / days2;
        let (low, high) = binomial_interval(n2, total);
        Some(Self {
            ratio: (n1 > 0).then(|| n2 as f64 * days1 / (n1 as f64 * days2)),
            low: if total == 0 { 0.0 } else { significant(odds(low)) },
            high: (high < 1.0).then(|| significant(odds(high))),
            p: binomial_test(n2, total, days2 / (days1 + days2)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_r_comes_out() {
        // poisson.test(c(11, 6+8+7), c(800, 1083+1050+878)): 0.07967, 0.8584264 to 4.2772659, 1.971488.
        let found = RateRatio::of((21, 3011), (11, 800)).unwrap();
        assert!((found.ratio.unwrap() - 1.971_488).abs() < 1e-6);
        assert!((found.low - 0.858_426_4).abs() < 1e-6 && (found.high.unwrap() - 4.277_265_9).abs() < 1e-6);
        assert!((found.p - 0.079_67).abs() < 1e-5, "{}", found.p);
    }

    #[test]
    fn none_at_all_says_nothing_and_none_before_has_no_ratio() {
        let nothing = RateRatio::of((0, 10), (0, 10)).unwrap();
        assert_eq!((nothing.ratio, nothing.low, nothing.high, nothing.p), (None, 0.0, None, 1.0));
        let new = RateRatio::of((0, 10), (6, 10)).unwrap();
        assert!(new.ratio.is_none() && new.high.is_none() && new.low > 1.0);
        assert_eq!(new.p, 0.031_25);
        assert!(RateRatio::of((1, 0), (1, 10)).is_none());
    }
}
