//! The figures of one row: how many, when, how far apart, how often.

use super::count::Count;
use super::coverage::Coverage;
use super::occasion::Occasion;
use super::per::Slot;
use crate::analysis::statistic::{Gap, Gaps, Rate, burstiness, short_burstiness};
use crate::date::{Edtf, days_between};
use crate::graph::EventType;
use jiff::civil::Date;

/// The figures of some meetings and calls, in the window or in one stretch of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// How many of them are meetings.
    pub meetings: usize,
    /// How many of them are calls.
    pub calls: usize,
    /// How many sentences report them.
    pub reports: usize,
    /// When the first was: of those with a date, if any has one.
    pub first: Option<Edtf>,
    /// When the last was.
    pub last: Option<Edtf>,
    /// Days from the beginning of one to the beginning of the next, of those whose day is told. A gap is counted where
    /// articles cover all of it.
    pub gaps: Option<Gaps>,
    /// Days from the beginning of the last whose day is told to the end of the time.
    pub since_last: Option<i32>,
    /// How many days of the time articles cover.
    pub covered_days: u32,
    /// How often on covered days.
    pub rate: Option<Rate>,
    /// See [`burstiness`].
    pub burstiness: Option<f64>,
    /// See [`short_burstiness`].
    pub short_burstiness: Option<f64>,
    /// How many have a known day.
    pub dated: usize,
    /// How many they may be: with those whose day is not told and that may lie in the time.
    pub at_most: usize,
    /// The lowest and the highest mean gap that the days not told leave possible; absent where not all days between are covered.
    pub mean_gap_range: Option<(f64, f64)>,
    /// The fewest days since the last that the days not told leave possible.
    pub since_last_at_least: Option<i32>,
}

impl Figures {
    /// Of the `sure` occasions, with so many `possible` ones beside them; in a stretch of time, or in the whole window.
    pub fn of(count: &Count, sure: &[&Occasion], possible: usize, slot: Option<Slot>) -> Self {
        let coverage = &count.coverage;
        let calls = sure.iter().filter(|o| o.event.kind == EventType::Call).count();
        let gaps = gaps(coverage, sure);
        let days: Vec<i32> = gaps.iter().map(|gap| gap.days()).collect();
        let end = slot.map(|slot| slot.last).into_iter().chain(coverage.end()).min();
        let covered_days =
            slot.map_or_else(|| coverage.days(), |slot| coverage.days_within(slot.first, slot.last));
        let until_end = |day: Date| end.map(|end| days_between(day, end)).filter(|days| *days >= 0);
        let latest = |o: &&&Occasion| o.began.map(|(_, last)| last);
        Self {
            meetings: sure.len() - calls,
            calls,
            reports: sure.iter().map(|o| o.event.reports as usize).sum(),
            first: dates(sure).min_by_key(|date| date.first_day()),
            last: dates(sure).max_by_key(|date| date.last_day()),
            gaps: Gaps::of(&gaps),
            since_last: sure.iter().filter_map(|o| o.day()).max().and_then(until_end),
            covered_days,
            rate: Rate::of(sure.iter().filter(|o| is_covered(coverage, o)).count(), covered_days),
            burstiness: burstiness(&days),
            short_burstiness: short_burstiness(&days),
            dated: sure.iter().filter(|o| o.is_dated).count(),
            at_most: sure.len() + possible,
            mean_gap_range: mean_gap_range(coverage, sure),
            since_last_at_least: sure
                .iter()
                .filter_map(|o| latest(&o))
                .max()
                .and_then(|day| until_end(end.map_or(day, |end| day.min(end)))),
        }
    }

    /// How many there are.
    pub fn total(&self) -> usize {
        self.meetings + self.calls
    }
}

/// The dates of those that have one, or else the periods.
fn dates<'a>(sure: &'a [&Occasion]) -> impl Iterator<Item = Edtf> + use<'a> {
    let any = sure.iter().any(|o| o.event.date.is_some());
    sure.iter().filter_map(move |o| if any { o.event.date } else { o.event.within })
}

/// Whether articles cover any day on which it may have begun, so that it counts in a rate.
pub(super) fn is_covered(coverage: &Coverage, occasion: &Occasion) -> bool {
    occasion.began.is_some_and(|(first, last)| coverage.days_within(first, last) > 0)
}

/// From each known day to the next, in the order of time, where articles cover all days between.
pub fn gaps(coverage: &Coverage, sure: &[&Occasion]) -> Vec<Gap> {
    let mut days: Vec<Date> = sure.iter().filter_map(|o| o.day()).collect();
    days.sort_unstable();
    let gaps = days.windows(2).map(|pair| Gap { from: pair[0], to: pair[1] });
    gaps.filter(|gap| coverage.holds(gap.from, gap.to)).collect()
}

/// The mean gap is the time from the first to the last by one less than their number. The least time that can hold them all is
/// from the earliest end of what is known of a day to the latest beginning; the most is the other way round.
fn mean_gap_range(coverage: &Coverage, sure: &[&Occasion]) -> Option<(f64, f64)> {
    let ranges: Vec<(Date, Date)> = sure.iter().filter_map(|o| o.began).collect();
    let gaps = sure.len().checked_sub(1).filter(|gaps| *gaps > 0 && ranges.len() == sure.len())? as f64;
    let earliest = ranges.iter().map(|(first, _)| *first).min()?;
    let latest = ranges.iter().map(|(_, last)| *last).max()?;
    if !coverage.holds(earliest, latest) {
        return None;
    }
    let least = days_between(
        ranges.iter().map(|(_, last)| *last).min()?,
        ranges.iter().map(|(first, _)| *first).max()?,
    );
    Some((f64::from(least.max(0)) / gaps, f64::from(longest_span(&ranges)) / gaps))
}

/// The most days from a day of one range to a day of another.
fn longest_span(ranges: &[(Date, Date)]) -> i32 {
    let mut firsts: Vec<(Date, usize)> =
        ranges.iter().enumerate().map(|(i, (first, _))| (*first, i)).collect();
    firsts.sort_unstable();
    let span = |(i, (_, last)): (usize, &(Date, Date))| {
        let other = firsts.iter().find(|(_, j)| *j != i).map(|(first, _)| *first);
        other.map_or(0, |first| days_between(first, *last))
    };
    ranges.iter().enumerate().map(span).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{ArticleRecord, Filter, Graph, fixture};

    fn figures(covers: &[&str], events: &[(&str, &str, &str)]) -> Figures {
        let mut record = fixture::small(&["a b"], events).record().clone();
        let article = fixture::unification().record().articles[0].clone();
        record.articles =
            covers.iter().map(|c| ArticleRecord { covers: c.parse().ok(), ..article.clone() }).collect();
        let graph = Graph::new(record);
        let count = Count::of(&graph, &Filter::default(), &[]);
        let occasions: Vec<&Occasion> = count.occasions(&count.rows[0]).collect();
        Figures::of(&count, &occasions, 0, None)
    }

    #[test]
    fn four_meetings_worked_by_hand() {
        let found = figures(
            &["2020-01/2020-03"],
            &[
                ("meeting", "2020-01-11", "a b"),
                ("meeting", "2020-01-21/2020-01-23", "a b"),
                ("call", "2020-01-21", "a b"),
                ("meeting", "2020-03-01", "a b"),
            ],
        );
        // Gaps of 10, 0 and 40 days; 91 days, of which 30 after the last.
        let gaps = found.gaps.unwrap();
        assert_eq!((found.total(), found.calls, found.reports, found.dated), (4, 1, 4, 4));
        assert!((gaps.mean - 50.0 / 3.0).abs() < 1e-12 && gaps.median == 10.0);
        assert_eq!((gaps.shortest.days(), gaps.longest.from.to_string()), (0, "2020-01-21".into()));
        assert_eq!((found.covered_days, found.since_last), (91, Some(30)));
        assert!((found.rate.unwrap().rate - 120.0 / 91.0).abs() < 1e-12);
        let range = found.mean_gap_range.unwrap();
        assert!((range.0 - gaps.mean).abs() < 1e-12 && (range.1 - gaps.mean).abs() < 1e-12);
    }

    #[test]
    fn days_that_are_not_told_leave_a_range() {
        let found = figures(
            &["2020-01/2020-03"],
            &[
                ("meeting", "2020-01-11", "a b"),
                ("meeting", "2020-01-21", "a b"),
                ("meeting", "2020-02", "a b"),
            ],
        );
        assert_eq!((found.total(), found.dated, found.gaps.unwrap().count), (3, 2, 1));
        // The third is 21 to 49 days after the first.
        assert_eq!(found.mean_gap_range, Some((10.5, 24.5)));
        assert_eq!((found.since_last, found.since_last_at_least), (Some(70), Some(31)));
        assert_eq!(found.last.unwrap().to_string(), "2020-02");
        let alone = figures(&["2020-01"], &[("meeting", "", "a b"), ("meeting", "2020-01-31", "a b")]);
        assert_eq!(alone.mean_gap_range, Some((0.0, 30.0)));
    }

    #[test]
    fn no_gap_and_no_rate_runs_over_days_that_nobody_covers() {
        let events = [
            ("meeting", "2020-01-11", "a b"),
            ("meeting", "2020-03-11", "a b"),
            ("meeting", "2020-03-15", "a b"),
        ];
        let found = figures(&["2020-01", "2020-03"], &events);
        assert_eq!((found.gaps.unwrap().count, found.covered_days), (1, 62));
        assert_eq!(found.mean_gap_range, None);
        let outside = figures(&["2020-01"], &events);
        assert!((outside.rate.unwrap().rate - 30.0 / 31.0).abs() < 1e-12);
        assert_eq!((outside.gaps, outside.since_last), (None, None));
    }
}
