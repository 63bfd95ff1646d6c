//! Dates in figures: `2023-09-06`, `2018-05`, `16/02/2010`, `16-Feb-2010`, and as heads of entries have them also `20230906` and `6 Sep 23`.

use super::cursor::Cursor;
use super::phrase::{DatePhrase, Order, Part};

/// Years of two figures up to this one are of this century.
const LATEST_SHORT: i16 = 68;

impl Cursor<'_> {
    /// Dates of figures, and of figures around the name of a month, that say which is the year.
    pub(super) fn iso(&mut self) -> Option<DatePhrase> {
        self.year_first()
            .or_else(|| self.year_month())
            .or_else(|| self.numeric())
            .or_else(|| self.attempt(|c| c.hyphened(Cursor::year)))
    }

    fn year_first(&mut self) -> Option<DatePhrase> {
        self.attempt(|c| {
            let year = c.digits(4, 4)?;
            let separator = c.rest().chars().next().filter(|s| ['-', '/', '.'].contains(s))?;
            c.at += 1;
            let month = c.digits(2, 2)? as i8;
            c.rest().strip_prefix(separator)?;
            c.at += 1;
            let day = c.digits(2, 2)? as i8;
            let part = Part { year: Some(year), month: Some(month), day: Some(day) };
            Some(DatePhrase { from: part, ..DatePhrase::default() })
        })
    }

    /// `2018-05`, but not `2010-11`, which may as well be two years.
    fn year_month(&mut self) -> Option<DatePhrase> {
        self.attempt(|c| {
            let year = c.year()?;
            c.rest().strip_prefix('-')?;
            c.at += 1;
            let month = c.digits(2, 2).filter(|month| (1..=12).contains(month) && *month <= year % 100)?;
            let ends = !c.rest().starts_with(|x: char| x.is_alphanumeric() || matches!(x, '-' | '–' | '%'));
            let from = Part { year: Some(year), month: i8::try_from(month).ok(), day: None };
            ends.then(|| DatePhrase { from, ..DatePhrase::default() })
        })
    }

    /// `16/02/2010`, `17.2.2010`: the day comes first unless it cannot.
    fn numeric(&mut self) -> Option<DatePhrase> {
        self.attempt(|c| {
            let first = c.digits(1, 2)? as i8;
            let separator = c.rest().chars().next().filter(|s| ['/', '.'].contains(s))?;
            c.at += 1;
            let second = c.digits(1, 2)? as i8;
            c.rest().strip_prefix(separator)?;
            c.at += 1;
            let year = c.year()?;
            let (day, month) =
                if second > 12 && separator == '/' { (second, first) } else { (first, second) };
            let from = Part { year: Some(year), month: Some(month), day: Some(day) };
            let order = match separator {
                '/' if second > 12 => Some(Order::MonthFirst),
                '/' if first <= 12 => Some(Order::Either),
                '/' => Some(Order::DayFirst),
                _ => None,
            };
            (1..=12).contains(&month).then_some(DatePhrase { from, order, ..DatePhrase::default() })
        })
    }

    /// `16-Feb-2010`: day, month and year with hyphens; `year` reads the last.
    fn hyphened(&mut self, year: impl FnOnce(&mut Self) -> Option<i16>) -> Option<DatePhrase> {
        let hyphen = |c: &mut Self| c.rest().starts_with('-').then(|| c.at += 1);
        let day = self.digits(1, 2).filter(|d| (1..=31).contains(d))? as i8;
        hyphen(self)?;
        let month = self.month()?;
        hyphen(self)?;
        let from = Part { year: Some(year(self)?), month: Some(month), day: Some(day) };
        Some(DatePhrase { from, ..DatePhrase::default() })
    }

    /// `20230906`: year, month and day without a mark (ISO 8601-1:2019, 5.2.2.2).
    pub(super) fn compact(&mut self) -> Option<DatePhrase> {
        self.attempt(|c| {
            let figures = c.rest().get(..8).filter(|f| f.bytes().all(|b| b.is_ascii_digit()))?;
            let year = figures[..4].parse().ok().filter(|y| (1900..2200).contains(y))?;
            let month = figures[4..6].parse().ok().filter(|m| (1..=12).contains(m))?;
            let day = figures[6..].parse().ok().filter(|d| (1..=31).contains(d))?;
            c.at += figures.len();
            let ends = !c.rest().starts_with(char::is_alphanumeric);
            let from = Part { year: Some(year), month: Some(month), day: Some(day) };
            ends.then(|| DatePhrase { from, ..DatePhrase::default() })
        })
    }

    /// `6 Sep 23`, `06-Sep-23`: what follows must part the head from its entry, or the figures may count something.
    pub(super) fn short_year(&mut self) -> Option<DatePhrase> {
        self.attempt(|c| {
            let spaced = c.attempt(|c| {
                let day = c.day()?;
                c.space().then_some(())?;
                let month = c.month()?;
                c.space().then_some(())?;
                let from = Part { year: Some(c.two_figures()?), month: Some(month), day: Some(day) };
                Some(DatePhrase { from, ..DatePhrase::default() })
            });
            let phrase = spaced.or_else(|| c.attempt(|c| c.hyphened(Self::two_figures)))?;
            let parts = [":", "\t", " -", " –", " —", "—"].iter().any(|mark| c.rest().starts_with(mark));
            parts.then_some(phrase)
        })
    }

    /// The year that two figures leave the century of to the reader.
    fn two_figures(&mut self) -> Option<i16> {
        let short = self.digits(2, 2)?;
        Some(if short <= LATEST_SHORT { 2000 + short } else { 1900 + short })
    }
}
