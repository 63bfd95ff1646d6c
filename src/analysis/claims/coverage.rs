//! What the articles cover.

use crate::date::Edtf;
use crate::graph::Graph;
use jiff::civil::Date;
use std::fmt;

/// The periods that the articles say they cover, by first day.
pub(super) struct Coverage {
    periods: Vec<Edtf>,
}

impl Coverage {
    pub(super) fn of(graph: &Graph) -> Self {
        let mut periods: Vec<Edtf> = graph.record().articles.iter().filter_map(|a| a.covers).collect();
        periods.sort_by_key(|period| (period.first_day(), period.last_day()));
        periods.dedup();
        Self { periods }
    }

    /// The first day that is covered.
    pub(super) fn first_day(&self) -> Option<Date> {
        self.periods.first().map(|period| period.first_day())
    }

    /// How much of the time between two dates is covered: `whole`, `part` or `none`. Without a beginning it reaches back without end.
    pub(super) fn extent(&self, from: Option<Edtf>, to: Option<Edtf>) -> &'static str {
        let end = to.map_or(Date::MAX, Edtf::last_day);
        // The first day not yet known to be covered.
        let mut open = from.map(Edtf::first_day);
        let mut any = false;
        for period in self.periods.iter().filter(|period| period.first_day() <= end) {
            any |= from.is_none_or(|from| period.last_day() >= from.first_day());
            if let Some(day) = open.filter(|day| period.first_day() <= *day && period.last_day() >= *day) {
                open = Some(period.last_day().tomorrow().unwrap_or(day));
            }
        }
        match any {
            true if open.is_some_and(|day| day > end) => "whole",
            true => "part",
            false => "none",
        }
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.periods.is_empty() {
            return f.write_str("no period that they name");
        }
        for (i, period) in self.periods.iter().enumerate() {
            write!(f, "{}{period}", if i == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_periods_cover_a_window_together() {
        let periods = ["2023-01/2023-04", "2023-05/2023-08", "2024"];
        let coverage = Coverage { periods: periods.iter().map(|p| p.parse().unwrap()).collect() };
        let extent = |from: &str, to: &str| coverage.extent(from.parse().ok(), to.parse().ok());
        assert_eq!(extent("2023-03", "2023-07-01"), "whole");
        assert_eq!(extent("2023-03", "2023-09"), "part");
        assert_eq!(extent("2022", "2023-02"), "part");
        assert_eq!(extent("", "2023-02"), "part");
        assert_eq!(extent("2021", "2022"), "none");
        assert_eq!(coverage.to_string(), "2023-01/2023-04, 2023-05/2023-08, 2024");
    }
}
