//! The days between events.

use crate::date::days_between;
use jiff::civil::Date;

/// From one event to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The day of the one.
    pub from: Date,
    /// The day of the next; the same, where both are of one day.
    pub to: Date,
}

impl Gap {
    /// How many days from the one to the other: 0 on the same day, 1 on the next.
    pub fn days(self) -> i32 {
        days_between(self.from, self.to)
    }
}

/// What the gaps of one sequence are like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gaps {
    /// How many; one less than events, where none was left out.
    pub count: usize,
    /// Days, on average.
    pub mean: f64,
    /// The day count in the middle; the mean of the two in the middle of an even number.
    pub median: f64,
    /// The shortest, and of equals the first.
    pub shortest: Gap,
    /// The longest, and of equals the first.
    pub longest: Gap,
}

impl Gaps {
    /// Of gaps in the order of time; `None` where there are none.
    pub fn of(gaps: &[Gap]) -> Option<Self> {
        let shortest = *gaps.iter().min_by_key(|gap| gap.days())?;
        let longest = *gaps.iter().rev().max_by_key(|gap| gap.days())?;
        let mut days: Vec<i32> = gaps.iter().map(|gap| gap.days()).collect();
        days.sort_unstable();
        let (count, half) = (days.len(), days.len() / 2);
        let median = match count % 2 {
            1 => f64::from(days[half]),
            _ => f64::from(days[half - 1] + days[half]) / 2.0,
        };
        let mean = days.iter().map(|days| f64::from(*days)).sum::<f64>() / count as f64;
        Some(Self { count, mean, median, shortest, longest })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Edtf;

    fn gaps(days: &[&str]) -> Vec<Gap> {
        let days: Vec<Date> = days.iter().map(|d| d.parse::<Edtf>().unwrap().first_day()).collect();
        days.windows(2).map(|pair| Gap { from: pair[0], to: pair[1] }).collect()
    }

    #[test]
    fn mean_median_and_the_first_of_equals() {
        let found = Gaps::of(&gaps(&["2024-02-27", "2024-02-29", "2024-03-01", "2024-03-03"])).unwrap();
        assert_eq!((found.count, found.median), (3, 2.0));
        assert!((found.mean - 5.0 / 3.0).abs() < 1e-12);
        assert_eq!(found.longest.from.to_string(), "2024-02-27");
        assert_eq!((found.shortest.days(), found.shortest.to.to_string()), (1, "2024-03-01".into()));
        assert_eq!(Gaps::of(&gaps(&["2024-01-01"])), None);
        assert_eq!(Gaps::of(&gaps(&["2024-01-01", "2024-01-01", "2024-01-04"])).unwrap().median, 1.5);
    }
}
