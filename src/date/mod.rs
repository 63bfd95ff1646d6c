//! Dates as the Extended Date/Time Format has them (EDTF, ISO 8601-2:2019, level 0): a day, a month, a year,
//! or an interval of two of these.

mod cursor;
mod numeric;
mod phrase;
mod scan;
mod season;

pub use cursor::{WEEKDAYS, month_name, month_of};
pub use phrase::{DatePhrase, Order, YearHint};
pub use scan::{scan, scan_days, scan_head};
pub use season::scan_turn;

use crate::error::{Error, ErrorKind, Result};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A day, a month or a year of the proleptic Gregorian calendar. The order is that of first days, wider first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl Point {
    /// A whole year, 1 to 9999.
    pub fn year(year: i16) -> Option<Self> {
        (1..=9999).contains(&year).then_some(Self { year, month: None, day: None })
    }

    /// A month of a year.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        Date::new(year, month, 1).ok()?;
        Some(Self { month: Some(month), ..Self::year(year)? })
    }

    /// A day, if the calendar has it.
    pub fn day(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok()?;
        Some(Self { day: Some(day), ..Self::month(year, month)? })
    }

    /// The first day that it holds.
    pub fn first_day(self) -> Date {
        Date::constant(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The last day that it holds.
    pub fn last_day(self) -> Date {
        match (self.month, self.day) {
            (_, Some(_)) => self.first_day(),
            (Some(_), None) => self.first_day().last_of_month(),
            (None, None) => self.first_day().last_of_year(),
        }
    }

    /// Whether it is known to the day.
    pub fn is_day(self) -> bool {
        self.day.is_some()
    }
}

impl From<Date> for Point {
    fn from(date: Date) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        self.day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl FromStr for Point {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let bad = || {
            Error::new(
                ErrorKind::Argument,
                format!("found `{text}`, expected a date as 2023, 2023-11 or 2023-11-16"),
            )
        };
        let parts: Vec<&str> = text.split('-').collect();
        let number = |part: &str, digits: usize| -> Result<i16> {
            let fits = part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
            fits.then(|| part.parse().ok()).flatten().ok_or_else(bad)
        };
        let small = |part: &str| number(part, 2).map(|n| n as i8);
        match parts[..] {
            [y] => Self::year(number(y, 4)?),
            [y, m] => Self::month(number(y, 4)?, small(m)?),
            [y, m, d] => Self::day(number(y, 4)?, small(m)?, small(d)?),
            _ => None,
        }
        .ok_or_else(bad)
    }
}

/// One point in time, or a closed interval of two; written `2023-11-16`, `2023-11` or `2023-10-29/2023-10-30`.
///
/// ```
/// use rapporteur::date::Edtf;
/// let talks: Edtf = "2023-10-29/2023-10-30".parse()?;
/// let autumn: Edtf = "2023-09/2023-12".parse()?;
/// assert!(autumn.holds(talks) && talks.days() == 2);
/// # Ok::<(), rapporteur::error::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Edtf {
    from: Point,
    to: Option<Point>,
}

impl Edtf {
    /// From the start of one point to the end of another; `None` if that would run backwards.
    pub fn interval(from: Point, to: Point) -> Option<Self> {
        (from.first_day() <= to.last_day()).then_some(Self { from, to: (from != to).then_some(to) })
    }

    /// One day, if the calendar has it.
    pub fn day(year: i16, month: i8, day: i8) -> Option<Self> {
        Point::day(year, month, day).map(Self::from)
    }

    /// The smallest interval that holds all the dates; `None` of none.
    pub fn span(dates: impl Iterator<Item = Self>) -> Option<Self> {
        let mut ends: Option<(Point, Point)> = None;
        for date in dates {
            let (start, end) = ends.unwrap_or((date.start(), date.end()));
            let start = if date.first_day() < start.first_day() { date.start() } else { start };
            let end = if date.last_day() > end.last_day() { date.end() } else { end };
            ends = Some((start, end));
        }
        ends.and_then(|(start, end)| Self::interval(start, end))
    }

    /// The point it starts with.
    pub fn start(self) -> Point {
        self.from
    }

    /// The point it ends with: the same one, where it is no interval.
    pub fn end(self) -> Point {
        self.to.unwrap_or(self.from)
    }

    /// The first day that it holds.
    pub fn first_day(self) -> Date {
        self.from.first_day()
    }

    /// The last day that it holds.
    pub fn last_day(self) -> Date {
        self.end().last_day()
    }

    /// How many days it holds, both ends counted; at least 1.
    pub fn days(self) -> i32 {
        days_between(self.first_day(), self.last_day()) + 1
    }

    /// Whether it is one known day.
    pub fn is_day(self) -> bool {
        self.to.is_none() && self.from.is_day()
    }

    /// Whether both ends are known to the day.
    pub fn is_exact(self) -> bool {
        self.from.is_day() && self.end().is_day()
    }

    /// Whether every day of `other` lies in it.
    pub fn holds(self, other: Self) -> bool {
        self.first_day() <= other.first_day() && other.last_day() <= self.last_day()
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Self) -> bool {
        self.first_day() <= other.last_day() && other.first_day() <= self.last_day()
    }
}

/// Days from one day to another; negative where the second comes first.
pub fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

impl From<Point> for Edtf {
    fn from(point: Point) -> Self {
        Self { from: point, to: None }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.from)?;
        self.to.map_or(Ok(()), |to| write!(f, "/{to}"))
    }
}

impl FromStr for Edtf {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text.split_once('/') {
            None => text.parse().map(|point: Point| point.into()),
            Some((from, to)) => Self::interval(from.parse()?, to.parse()?).ok_or_else(|| {
                Error::new(
                    ErrorKind::Argument,
                    format!("found `{text}`, expected an interval that does not run backwards"),
                )
            }),
        }
    }
}

impl TryFrom<String> for Edtf {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl schemars::JsonSchema for Edtf {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Edtf".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        const POINT: &str = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?";
        schemars::json_schema!({
            "description": "A day, a month, a year, or an interval of two of these (EDTF, ISO 8601-2, level 0).",
            "type": "string",
            "pattern": format!("^{POINT}(/{POINT})?$"),
            "examples": ["2023-11-14", "2023-11", "2023", "2023-09/2023-12"],
        })
    }
}

impl From<Edtf> for String {
    fn from(date: Edtf) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edtf(text: &str) -> Edtf {
        text.parse().unwrap()
    }

    #[test]
    fn what_is_written_is_read_back() {
        for text in ["2023", "2023-11", "2023-11-16", "2023-10-29/2023-10-30", "2023-09/2023-12"] {
            assert_eq!(edtf(text).to_string(), text);
        }
    }

    #[test]
    fn days_that_no_calendar_has_are_refused() {
        for text in
            ["2023-02-29", "2023-13", "0000", "2023-1-1", "", "2023-11-16/2023-11-15", "20231116", "+2023"]
        {
            assert!(text.parse::<Edtf>().is_err(), "{text} was accepted");
        }
        assert!("2024-02-29".parse::<Edtf>().is_ok());
    }

    #[test]
    fn a_month_holds_its_days_and_a_year_its_months() {
        assert!(edtf("2023-02").holds(edtf("2023-02-28")));
        assert!(edtf("2023").holds(edtf("2023-02")));
        assert!(!edtf("2023-02").overlaps(edtf("2023-03-01")));
        assert_eq!(edtf("2023-02").days(), 28);
    }
}
