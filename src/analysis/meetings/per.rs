//! In what stretches of time meetings are counted.

use crate::error::{Error, ErrorKind};
use jiff::civil::{Date, Weekday};
use std::str::FromStr;

/// A stretch of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// One day.
    Day,
    /// A week from Monday to Sunday, numbered as ISO 8601 has it.
    Week,
    /// A calendar month.
    Month,
    /// Three calendar months, the first from January.
    Quarter,
    /// A calendar year.
    Year,
}

/// One stretch, both days included. The order is that of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
}

impl Per {
    /// Every stretch, the shortest first.
    pub const ALL: [Self; 5] = [Self::Day, Self::Week, Self::Month, Self::Quarter, Self::Year];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
        }
    }

    /// The stretch in which a day lies.
    pub fn slot(self, day: Date) -> Slot {
        let (year, month) = (day.year(), day.month());
        match self {
            Self::Day => Slot { first: day, last: day },
            Self::Week => {
                let week = day.iso_week_date();
                let day_of = |weekday| jiff::civil::ISOWeekDate::new(week.year(), week.week(), weekday);
                let date = |weekday| day_of(weekday).map_or(day, jiff::civil::ISOWeekDate::date);
                Slot { first: date(Weekday::Monday), last: date(Weekday::Sunday) }
            }
            Self::Month => Slot { first: day.first_of_month(), last: day.last_of_month() },
            Self::Quarter => {
                let first = Date::new(year, month - (month - 1) % 3, 1).unwrap_or(day);
                let last = Date::new(year, first.month() + 2, 1).unwrap_or(day);
                Slot { first, last: last.last_of_month() }
            }
            Self::Year => Slot { first: day.first_of_year(), last: day.last_of_year() },
        }
    }

    /// What a stretch is called: `2023-09-06`, `2023-W36`, `2023-09`, `2023-Q3` or `2023`.
    pub fn label(self, slot: Slot) -> String {
        let (year, month) = (slot.first.year(), slot.first.month());
        match self {
            Self::Day => slot.first.to_string(),
            Self::Week => {
                let week = slot.first.iso_week_date();
                format!("{:04}-W{:02}", week.year(), week.week())
            }
            Self::Month => format!("{year:04}-{month:02}"),
            Self::Quarter => format!("{year:04}-Q{}", (month + 2) / 3),
            Self::Year => format!("{year:04}"),
        }
    }

    /// The stretches from the one of a first day to the one of a last.
    pub fn slots(self, first: Date, last: Date) -> impl Iterator<Item = Slot> {
        let next = move |slot: &Slot| slot.last.tomorrow().ok().map(|day| self.slot(day));
        std::iter::successors(Some(self.slot(first)), next).take_while(move |slot| slot.first <= last)
    }
}

impl FromStr for Per {
    type Err = Error;

    fn from_str(name: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|per| per.name() == name).ok_or_else(|| {
            let what = "expected day, week, month, quarter or year";
            Error::new(ErrorKind::Argument, format!("found `{name}`, {what}"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Edtf;

    fn labels(per: Per, first: &str, last: &str) -> Vec<String> {
        let day = |text: &str| text.parse::<Edtf>().unwrap().first_day();
        per.slots(day(first), day(last)).map(|slot| per.label(slot)).collect()
    }

    #[test]
    fn stretches_follow_each_other_over_the_turn_of_the_year() {
        // ISO 8601: 1 January 2021 was a Friday of week 53 of 2020.
        assert_eq!(labels(Per::Week, "2020-12-27", "2021-01-04"), ["2020-W52", "2020-W53", "2021-W01"]);
        assert_eq!(labels(Per::Month, "2020-12-31", "2021-01-01"), ["2020-12", "2021-01"]);
        assert_eq!(labels(Per::Quarter, "2020-09-30", "2021-01-01"), ["2020-Q3", "2020-Q4", "2021-Q1"]);
        assert_eq!(labels(Per::Year, "2020-12-31", "2021-01-01"), ["2020", "2021"]);
        assert_eq!(labels(Per::Day, "2020-02-28", "2020-03-01"), ["2020-02-28", "2020-02-29", "2020-03-01"]);
        assert!(labels(Per::Year, "9999-12-31", "9999-12-31").len() == 1);
    }
}
