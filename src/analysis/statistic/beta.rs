//! The incomplete beta function.

use super::bisect;
use super::gamma::ln_gamma;

/// The regularised incomplete beta function I`x`(`a`, `b`), for `a` and `b` of at least 1: the chance that a beta variable is at
/// most `x`. From 0 to 1, growing in `x`.
///
/// Source: NIST Digital Library of Mathematical Functions, 8.17.22 and the reflection 8.17.4; the fraction by Lentz's method.
pub(super) fn beta_i(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if x >= 1.0 {
        return 1.0;
    }
    let front = (ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * x.ln() + b * (-x).ln_1p()).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        front * fraction(x, a, b) / a
    } else {
        1.0 - front * fraction(1.0 - x, b, a) / b
    }
}

fn fraction(x: f64, a: f64, b: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let kept = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / kept(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    // The steps needed grow with the root of the larger parameter; the bound is never met.
    for m in 1..1_000_000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut factor = 1.0;
        for numerator in [even, odd] {
            d = 1.0 / kept(1.0 + numerator * d);
            c = kept(1.0 + numerator / c);
            factor = c * d;
            value *= factor;
        }
        if (factor - 1.0).abs() <= f64::EPSILON {
            break;
        }
    }
    value
}

/// The `p` quantile of the beta distribution, 0 < `p` < 1.
pub(super) fn beta_quantile(p: f64, a: f64, b: f64) -> f64 {
    bisect(0.0, 1.0, p, |x| beta_i(x, a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_and_symmetry() {
        for x in [0.05, 0.3, 0.5, 0.8, 0.99] {
            assert!((beta_i(x, 3.0, 1.0) - x * x * x).abs() < 1e-13);
            assert!((beta_i(x, 1.0, 2.0) - (1.0 - (1.0 - x) * (1.0 - x))).abs() < 1e-13);
            assert!((beta_i(x, 4.0, 7.0) + beta_i(1.0 - x, 7.0, 4.0) - 1.0).abs() < 1e-13);
        }
        assert_eq!((beta_i(0.0, 2.0, 2.0), beta_i(1.0, 2.0, 2.0)), (0.0, 1.0));
        assert!((beta_quantile(0.5, 6.0, 6.0) - 0.5).abs() < 1e-12);
    }
}
