//! Date expressions as they were read, and the dates that they mean where they stand.

use super::{Edtf, Point, days_between};
use jiff::civil::Date;

/// A date expression, not yet tied to a year where it names none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DatePhrase {
    pub(super) from: Part,
    pub(super) to: Option<Part>,
    /// How many years after the one that was spoken of: 0 for `that year`, 1 for `of the next year`.
    pub(super) years_on: Option<i8>,
    /// On which side of what was spoken of it is to be looked for: `the following April`.
    pub(super) turn: Option<Turn>,
    /// Which of two numbers that a slash parts is the day, where they are written so.
    pub(super) order: Option<Order>,
}

/// On which side of what was spoken of the nearest date of a name is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// `the following spring`
    After,
    /// `the previous spring`
    Before,
}

/// What is written of one end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    pub year: Option<i16>,
    pub month: Option<i8>,
    pub day: Option<i8>,
}

/// What the numbers of `16/02/2010` tell of their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The day comes first.
    DayFirst,
    /// The month comes first.
    MonthFirst,
    /// Either may: `04/08/2015`. It was read with the day first.
    Either,
}

/// What a date without a year is measured against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearHint<'a> {
    /// The period of the article.
    pub period: Option<Edtf>,
    /// The day of the entry, or the day last spoken of.
    pub anchor: Option<Edtf>,
    /// The days on which entries of the chronology begin, in order.
    pub entries: &'a [Date],
    /// Whether what stands there goes on from the day last spoken of, as narratives do; entries rather look back.
    pub onward: bool,
}

impl DatePhrase {
    /// Whether it names a year.
    pub fn has_year(&self) -> bool {
        self.to.unwrap_or(self.from).year.or(self.from.year).is_some()
    }

    /// Whether it names a day.
    pub fn has_day(&self) -> bool {
        self.from.day.is_some()
    }

    /// Whether it names a month.
    pub fn has_month(&self) -> bool {
        self.from.month.is_some()
    }

    /// Whether it is a year and nothing else.
    pub fn is_year(&self) -> bool {
        self.from.month.is_none() && self.from.day.is_none()
    }

    /// `the 16th`: a day of the month that was spoken of. `None` for what is no day of a month.
    pub fn day_of_month(day: u32) -> Option<Self> {
        let day = i8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
        Some(Self { from: Part { day: Some(day), ..Part::default() }, to: None, ..Self::default() })
    }

    /// The same in the year of another: `21 May` behind `2014 –`.
    pub fn in_year_of(self, other: Self) -> Self {
        Self { from: Part { year: other.from.year, ..self.from }, ..self }
    }

    /// What its numbers tell of their order; `None` where they are not written so.
    pub fn order(&self) -> Option<Order> {
        self.order
    }

    /// The same, with the month first where either may be.
    pub fn month_first(self) -> Self {
        let turn = |part: Part| Part { month: part.day, day: part.month, ..part };
        if self.order == Some(Order::Either) { Self { from: turn(self.from), ..self } } else { self }
    }

    /// The date meant. Without a year it falls inside the period if it can, else it is the last one not after the anchor
    /// or the end of the period: chronicles look back. `None` if no calendar has such a day, or no year can be told.
    pub fn resolve(&self, hint: YearHint<'_>) -> Option<Edtf> {
        if let (None, Some(day)) = (self.from.month, self.from.day) {
            let first = in_month(day, hint.anchor?)?;
            let last = self.to.and_then(|to| in_month(to.day?, hint.anchor?));
            return last.map_or(Some(first), |last| Edtf::interval(first.start(), last.end()));
        }
        let year = self.from.year.or_else(|| self.to.and_then(|to| to.year));
        let year = match (year, self.to) {
            (Some(year), Some(to)) if self.from.year.is_none() && to.month < self.from.month => year - 1,
            (Some(year), _) => year,
            (None, _) => self.guess_year(hint)?,
        };
        self.in_year(year)
    }

    /// The date whose first end is in that year.
    fn in_year(&self, year: i16) -> Option<Edtf> {
        let from = self.from.point(year)?;
        let Some(to) = self.to else { return Some(from.into()) };
        let later = to.year.unwrap_or(if to.month < self.from.month { year + 1 } else { year });
        Edtf::interval(from, to.point(later)?)
    }

    /// The date that a plan means: without a year the first that does not end before `day`. `None` where a year or no month is named.
    pub fn resolve_from(&self, day: Date) -> Option<Edtf> {
        if self.has_year() || self.from.month.is_none() {
            return None;
        }
        let near = day.year()..=day.year() + 1;
        near.filter_map(|year| self.in_year(year)).find(|date| date.last_day() >= day)
    }

    /// The date that what is recalled means: without a year the last that does not begin after `day`. `None` where a year or no month is
    /// named.
    pub fn resolve_to(&self, day: Date) -> Option<Edtf> {
        if self.has_year() || self.from.month.is_none() {
            return None;
        }
        let near = [day.year(), day.year() - 1];
        near.into_iter().filter_map(|year| self.in_year(year)).find(|date| date.first_day() <= day)
    }

    fn guess_year(&self, hint: YearHint<'_>) -> Option<i16> {
        if let (Some(years), Some(anchor)) = (self.years_on, hint.anchor) {
            return Some(anchor.first_day().year() + i16::from(years));
        }
        let reference = hint.anchor.or(hint.period)?;
        if let Some(turn) = self.turn {
            return self.turned(turn, reference);
        }
        let bound = hint.period.map_or(reference.last_day(), |p| p.last_day().max(reference.last_day()));
        let last = bound.year();
        let first = hint.period.map_or(last, |p| p.first_day().year());
        let candidates: Vec<Edtf> = (first.min(last - 4)..=last + 1)
            .filter_map(|year| self.from.point(year))
            .map(Edtf::from)
            .collect();
        // The day of which the chronology tells in one year only is that one.
        let told = |c: &&Edtf| self.from.day.is_some() && hint.entries.binary_search(&c.first_day()).is_ok();
        let listed = |range: Edtf| {
            let mut held = candidates.iter().filter(|c| range.overlaps(**c)).filter(told);
            held.next().filter(|_| held.next().is_none())
        };
        // Of two years that a long period holds the one nearer to what was just spoken of is meant, of two as near the earlier.
        let far = |c: &Edtf| {
            hint.anchor.map_or(0, |a| distance(days_between(a.first_day(), c.first_day()), hint.onward))
        };
        // Before anything was spoken of it is the first: texts begin at the beginning.
        let inside = |range: Edtf| {
            let mut held = candidates.iter().filter(|c| range.overlaps(**c));
            // `In 2015 they spoke often. In November …`
            let year = hint.anchor.filter(|a| a.days() > 31);
            if let Some(of_year) = year.and_then(|a| held.clone().find(|c| a.overlaps(**c))) {
                return Some(of_year);
            }
            if hint.anchor.is_none() { held.next() } else { held.rev().min_by_key(|c| far(c)) }
        };
        // What lies outside the period was before it ended: near what was just spoken of, or else as late as can be.
        let past = || {
            let end = if hint.onward { bound } else { reference.last_day() };
            let mut before = candidates.iter().rev().filter(|c| c.first_day() <= end);
            if hint.onward { before.min_by_key(|c| far(c)) } else { before.next() }
        };
        // But a text that has just told of October goes on to the November behind it, and not back to one of which an entry tells.
        let goes_on = |c: &&Edtf| {
            let days = hint.anchor.filter(|a| a.is_day()).map(|a| days_between(a.first_day(), c.first_day()));
            days.is_some_and(|days| (0..=SOON).contains(&days))
        };
        // So does one that has just told of a time before the period.
        let recalled = |p: Edtf| {
            let before = hint.onward && hint.anchor.is_some_and(|a| a.last_day() < p.first_day());
            candidates.iter().filter(|_| before).find(goes_on)
        };
        let chosen = hint.period.and_then(|p| {
            let near = inside(p);
            near.filter(goes_on).or_else(|| listed(p)).or_else(|| recalled(p)).or(near)
        });
        let chosen = chosen.or_else(past)?;
        Some(chosen.first_day().year())
    }

    /// The year of the first such date after `reference`, or of the last one before it.
    fn turned(&self, turn: Turn, reference: Edtf) -> Option<i16> {
        let of = |year: i16| self.from.point(year).map(|point| (year, Edtf::from(point)));
        let (first, last) = (reference.first_day(), reference.last_day());
        let mut years = (first.year() - 1..=last.year() + 1).filter_map(of);
        match turn {
            Turn::After => years.find(|(_, date)| date.first_day() > last),
            Turn::Before => years.rfind(|(_, date)| date.last_day() < first),
        }
        .map(|(year, _)| year)
    }
}

/// Within how many days a text goes on to what it tells next.
const SOON: i32 = 31;

/// How far off a day so many days later is: ahead it is somewhat farther than back, but where a text goes on it is nearer.
fn distance(days: i32, onward: bool) -> i32 {
    let (ahead, back) = if onward { (3, 5) } else { (5, 4) };
    if days > 0 { ahead * days } else { -back * days }
}

/// The day of that number that an interval holds, or else the one in the month of its first day.
fn in_month(day: i8, anchor: Edtf) -> Option<Edtf> {
    let of = |date: Date| Point::day(date.year(), date.month(), day).map(Edtf::from);
    let (first, last) = (of(anchor.first_day()), of(anchor.last_day()));
    first.filter(|d| anchor.is_day() || anchor.holds(*d)).or(last.filter(|d| anchor.holds(*d))).or(first)
}

impl Part {
    fn point(self, year: i16) -> Option<Point> {
        match (self.month, self.day) {
            (Some(month), Some(day)) => Point::day(year, month, day),
            (Some(month), None) => Point::month(year, month),
            _ => Point::year(year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::scan;

    #[test]
    fn years_and_months_of_what_was_spoken_of() {
        let hint = YearHint {
            period: "2022/2025".parse().ok(),
            anchor: "2023-11-28".parse().ok(),
            ..YearHint::default()
        };
        for (text, date, length) in [
            ("March 7 of the next year.", "2024-03-07", 24),
            ("3 May that year,", "2023-05-03", 15),
            ("June of the following year", "2024-06", 26),
        ] {
            let (phrase, taken) = scan(text).unwrap_or_else(|| panic!("nothing read in `{text}`"));
            assert_eq!((phrase.resolve(hint).unwrap().to_string().as_str(), taken), (date, length), "{text}");
        }
        let day = DatePhrase::day_of_month(2).unwrap();
        assert_eq!(day.resolve(hint).unwrap().to_string(), "2023-11-02");
        let entry = YearHint { anchor: "2023-11-28/2023-12-03".parse().ok(), ..hint };
        assert_eq!(day.resolve(entry).unwrap().to_string(), "2023-12-02");
        assert!(DatePhrase::day_of_month(32).is_none());
    }

    #[test]
    fn before_the_period_a_text_goes_on_as_well() {
        let period = "2019-08".parse().ok();
        let hint =
            YearHint { period, anchor: "2019-05-03".parse().ok(), onward: true, ..YearHint::default() };
        for (text, date) in [("June 4", "2019-06-04"), ("April 2", "2019-04-02"), ("November", "2018-11")] {
            let (phrase, _) = scan(text).unwrap();
            assert_eq!(phrase.resolve(hint).unwrap().to_string(), date, "{text}");
        }
    }

    #[test]
    fn of_two_years_in_a_period_the_nearer_one() {
        let hint = |anchor: &str| YearHint {
            period: "2013-10/2014-11".parse().ok(),
            anchor: anchor.parse().ok(),
            ..YearHint::default()
        };
        let (phrase, _) = scan("Nov. 23").unwrap();
        assert_eq!(phrase.resolve(hint("2013-10-03")).unwrap().to_string(), "2013-11-23");
        assert_eq!(phrase.resolve(hint("2014-10-03")).unwrap().to_string(), "2014-11-23");
        // `On May 3 they met. On Nov. 23 they met again.`
        let onward = YearHint { onward: true, ..hint("2014-05-03") };
        assert_eq!(phrase.resolve(hint("2014-05-03")).unwrap().to_string(), "2013-11-23");
        assert_eq!(phrase.resolve(onward).unwrap().to_string(), "2014-11-23");
        let entries = [jiff::civil::date(2013, 11, 23)];
        let told = YearHint { entries: &entries, ..hint("2014-10-03") };
        assert_eq!(phrase.resolve(told).unwrap().to_string(), "2013-11-23");
    }
}
