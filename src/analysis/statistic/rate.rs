//! How often in thirty days.

use super::poisson::poisson_interval;

/// The days that rates are given for.
pub const RATE_DAYS: f64 = 30.0;

/// Events per 30 days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// As counted.
    pub rate: f64,
    /// The lowest rate that the count is compatible with at 95 %; see [`poisson_interval`].
    pub low: f64,
    /// The highest.
    pub high: f64,
}

impl Rate {
    /// Of a count over so many days; `None` where there are none.
    ///
    /// ```
    /// use rapporteur::analysis::statistic::Rate;
    /// let rate = Rate::of(10, 60).unwrap();
    /// assert_eq!((rate.rate, format!("{:.2}", rate.high)), (5.0, "9.20".into()));
    /// ```
    pub fn of(count: usize, days: u32) -> Option<Self> {
        let scale = (days > 0).then(|| RATE_DAYS / f64::from(days))?;
        let (low, high) = poisson_interval(count);
        Some(Self { rate: count as f64 * scale, low: low * scale, high: high * scale })
    }
}
