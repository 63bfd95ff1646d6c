//! Statistics of counts and of the days between events: one concept a file.

mod beta;
mod binomial;
mod burstiness;
mod gamma;
mod gap;
mod poisson;
mod rate;
mod ratio;

pub use binomial::{binomial_interval, binomial_test};
pub use burstiness::{burstiness, short_burstiness};
pub use gap::{Gap, Gaps};
pub use poisson::poisson_interval;
pub use rate::{RATE_DAYS, Rate};
pub use ratio::RateRatio;

/// The share of repetitions in which an interval holds the true value.
pub const CONFIDENCE: f64 = 0.95;

/// Where `f`, which grows from below `goal` at `low` to at least `goal` at `high`, reaches it: halved until the two ends are
/// neighbours among the floating-point numbers.
fn bisect(mut low: f64, mut high: f64, goal: f64, f: impl Fn(f64) -> f64) -> f64 {
    loop {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            return high;
        }
        if f(middle) < goal {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// The number in ten significant digits. The last digits of a logarithm differ between machines, and files must not.
fn significant(number: f64) -> f64 {
    format!("{number:.9e}").parse().unwrap_or(number)
}
