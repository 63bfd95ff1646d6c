//! Burstiness: whether events come regularly, at random, or in bursts with long silences.

/// (σ − μ) ÷ (σ + μ) of the days between, with the standard deviation of all of them (divided by their number): −1 where all are
/// the same, about 0 where events come at random, towards 1 where they come in bursts. `None` for fewer than two gaps, and
/// where no day lies between any.
///
/// With few gaps it cannot reach 1, and is below 0 even for events at random; [`short_burstiness`] corrects that.
///
/// Source: K.-I. Goh and A.-L. Barabási, *Burstiness and memory in complex systems*, EPL 81, 2008.
///
/// ```
/// use rapporteur::analysis::statistic::burstiness;
/// assert_eq!(burstiness(&[7, 7, 7]), Some(-1.0));
/// assert_eq!(burstiness(&[0, 10]), Some(0.0)); // mean 5, deviation 5
/// assert_eq!(burstiness(&[7]), None);
/// ```
pub fn burstiness(gaps: &[i32]) -> Option<f64> {
    let r = variation(gaps)?;
    Some((r - 1.0) / (r + 1.0))
}

/// Burstiness freed of the effect of few events: with n gaps and r = σ ÷ μ, (√(n+1) r − √(n−1)) ÷ ((√(n+1) − 2) r + √(n−1)). −1 where
/// all gaps are the same, 0 as expected of events at random, and 1 where all days lie in one gap, for every n of at least 2.
/// `None` as [`burstiness`].
///
/// Source: E.-K. Kim and H.-H. Jo, *Measuring burstiness for finite event sequences*, Physical Review E 94, 2016;
/// their n counts events on a ring, where there are as many gaps as events.
///
/// ```
/// use rapporteur::analysis::statistic::short_burstiness;
/// assert!((short_burstiness(&[0, 0, 12]).unwrap() - 1.0).abs() < 1e-12);
/// ```
pub fn short_burstiness(gaps: &[i32]) -> Option<f64> {
    let r = variation(gaps)?;
    let n = gaps.len() as f64;
    let (above, below) = ((n + 1.0).sqrt(), (n - 1.0).sqrt());
    Some((above * r - below) / ((above - 2.0) * r + below))
}

/// The coefficient of variation.
fn variation(gaps: &[i32]) -> Option<f64> {
    let n = gaps.len() as f64;
    let mean = gaps.iter().map(|days| f64::from(*days)).sum::<f64>() / n;
    if gaps.len() < 2 || mean <= 0.0 {
        return None;
    }
    let variance = gaps.iter().map(|days| (f64::from(*days) - mean).powi(2)).sum::<f64>() / n;
    Some(variance.sqrt() / mean)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_the_scale_are_reached_with_any_number_of_gaps() {
        for n in 2..9 {
            let mut all_in_one = vec![0; n];
            all_in_one[0] = 90;
            assert!((short_burstiness(&all_in_one).unwrap() - 1.0).abs() < 1e-12);
            assert!((short_burstiness(&vec![30; n]).unwrap() + 1.0).abs() < 1e-12);
            assert!(burstiness(&all_in_one).unwrap() < 1.0);
        }
        assert_eq!(burstiness(&[0, 0]), None);
        assert_eq!(short_burstiness(&[]), None);
    }

    #[test]
    fn a_value_worked_by_hand() {
        // Mean 4, squares 4 and 4, deviation 2.
        let r: f64 = 0.5;
        assert!((burstiness(&[2, 6]).unwrap() + 1.0 / 3.0).abs() < 1e-12);
        let expected = (3_f64.sqrt() * r - 1.0) / ((3_f64.sqrt() - 2.0) * r + 1.0);
        assert!((short_burstiness(&[2, 6]).unwrap() - expected).abs() < 1e-12);
    }
}
