//! Dates as prose writes them: `Sept. 6, 2023`, `29-30 October`, `Sept. 30–Oct. 1`, `mid-December`, `March 2023`, `2023-09-06`.

use super::cursor::Cursor;
use super::phrase::{DatePhrase, Part};

/// Reads a date expression at the very start of `text`; returns it and how many bytes it takes.
///
/// ```
/// use rapporteur::date::{scan, YearHint};
/// let (phrase, length) = scan("Oct. 29-30, 2023: talks").unwrap();
/// assert_eq!(phrase.resolve(YearHint::default()).unwrap().to_string(), "2023-10-29/2023-10-30");
/// assert_eq!(length, 16);
/// ```
pub fn scan(text: &str) -> Option<(DatePhrase, usize)> {
    let mut at = Cursor { text, at: 0 };
    let phrase =
        at.iso().or_else(|| at.spelled()).or_else(|| at.bare_year()).or_else(|| at.attempt(Cursor::feast))?;
    Some((phrase, at.at))
}

/// Days that have a name, with month and day.
const FEASTS: [(&str, i8, i8); 6] = [
    ("New Year's Day", 1, 1),
    ("New Year’s Day", 1, 1),
    ("Christmas Eve", 12, 24),
    ("Christmas Day", 12, 25),
    ("New Year's Eve", 12, 31),
    ("New Year’s Eve", 12, 31),
];

/// Reads a date expression as the heads of entries may write it: also `Jan. 5, 7 and 9`, of which the first and the last day
/// are kept, `Week of Jan. 5`, `Spring 2010`, `12 May 23` and `20230512`.
pub fn scan_head(text: &str) -> Option<(DatePhrase, usize)> {
    let mut at = Cursor { text, at: 0 };
    let phrase = at.attempt(Cursor::week).or_else(|| at.attempt(Cursor::season));
    let phrase = phrase.or_else(|| at.iso()).or_else(|| at.compact()).or_else(|| at.short_year());
    let phrase = phrase.or_else(|| at.spelled()).or_else(|| at.bare_year())?;
    let phrase = at.more_days(phrase);
    Some((phrase, at.at))
}

/// Reads days of a month that stands above them: `14`, `9-10`.
pub fn scan_days(text: &str) -> Option<(DatePhrase, usize)> {
    let mut at = Cursor { text, at: 0 };
    let part = |day| Part { day: Some(day), ..Part::default() };
    let first = at.day()?;
    let last = at.attempt(|c| {
        c.mark(&["-", "–", "to ", "and ", "& "])?;
        c.day().filter(|day| *day > first)
    });
    Some((DatePhrase { from: part(first), to: last.map(part), ..DatePhrase::default() }, at.at))
}

impl Cursor<'_> {
    /// `Christmas Eve`, `New Year's Day, 2015`.
    fn feast(&mut self) -> Option<DatePhrase> {
        let (name, month, day) = FEASTS.into_iter().find(|(name, ..)| self.rest().starts_with(name))?;
        self.at += name.len();
        let year = self.attempt(|c| {
            c.mark(&[","]).or_else(|| c.space().then_some(()))?;
            c.year()
        });
        Some(DatePhrase { from: Part { year, month: Some(month), day: Some(day) }, ..DatePhrase::default() })
    }

    /// `Week of Jan. 5`: seven days, as far as the month goes.
    fn week(&mut self) -> Option<DatePhrase> {
        let lower = self.rest().get(..12).unwrap_or_default().to_ascii_lowercase();
        let word = ["the week of ", "week of "].iter().find(|w| lower.starts_with(**w))?;
        self.at += word.len();
        let phrase = self.spelled()?;
        let (day, month) = (phrase.from.day?, phrase.from.month?);
        let longest = if month == 2 { 28 } else { 30 };
        let last = Part { day: Some((day + 6).min(longest).max(day)), ..phrase.from };
        Some(DatePhrase { to: phrase.to.or(Some(last)), ..phrase })
    }

    /// `Spring 2010`: its months.
    fn season(&mut self) -> Option<DatePhrase> {
        let season = self.season_name()?;
        self.mark(&["of ", ","]).or_else(|| self.space().then_some(()))?;
        let year = self.year()?;
        Some(season.of_year(year))
    }

    /// `, 7 and 9` after `Jan. 5`, and the year that may follow.
    fn more_days(&mut self, mut phrase: DatePhrase) -> DatePhrase {
        while let Some(last) = phrase.to.unwrap_or(phrase.from).day {
            let more = self.attempt(|c| {
                c.mark(&[", and ", ", ", "and ", "& "])?;
                c.day().filter(|day| *day > last)
            });
            let Some(day) = more else { break };
            let year = self.attempt(|c| {
                c.mark(&[","]).or_else(|| c.space().then_some(()))?;
                c.year()
            });
            let end = phrase.to.unwrap_or(phrase.from);
            phrase.to = Some(Part { day: Some(day), year: year.or(end.year), ..end });
        }
        phrase
    }

    fn bare_year(&mut self) -> Option<DatePhrase> {
        let year = self.year()?;
        let to = self.attempt(|c| {
            c.mark(&["-", "–"])?;
            c.year().filter(|to| *to > year)
        });
        let part = |year| Part { year: Some(year), ..Part::default() };
        Some(DatePhrase { from: part(year), to: to.map(part), ..DatePhrase::default() })
    }

    fn spelled(&mut self) -> Option<DatePhrase> {
        self.attempt(|c| {
            c.weekday();
            c.vague();
            let from = c.attempt(Self::month_first).or_else(|| c.attempt(Self::day_first))?;
            let to = c.attempt(|c| {
                c.mark(&["-", "–", "—", "‑", "~", "to ", "and ", "& ", "through ", "/"])?;
                c.range_end(from)
            });
            let to = to.filter(|to| {
                from.day.is_some() || (to.day.is_none() && (to.month, to.year) != (from.month, from.year))
            });
            let to = to.or_else(|| from.day.and_then(|day| c.days_on(day)));
            let years_on = if to.unwrap_or(from).year.is_none() { c.years_on() } else { None };
            Some(DatePhrase { from, to, years_on, ..DatePhrase::default() })
        })
        .map(Self::spread_year)
    }

    /// `, 11, and 12` after `June 10`: the last of days that follow each other.
    fn days_on(&mut self, day: i8) -> Option<Part> {
        self.attempt(|c| {
            let mut last = day;
            let next = |c: &mut Self, last: i8, marks: &[&str]| {
                c.attempt(|c| {
                    c.mark(marks)?;
                    c.day().filter(|day| *day == last + 1)
                })
            };
            while let Some(day) = next(c, last, &[","]) {
                last = day;
            }
            let end = next(c, last, &[", and ", "and "]).filter(|_| last > day)?;
            Some(Part { day: Some(end), ..Part::default() })
        })
    }

    /// ` of the next year`, ` that year`.
    fn years_on(&mut self) -> Option<i8> {
        self.attempt(|c| {
            c.space().then_some(())?;
            let words = [
                ("of that year", 0),
                ("of the same year", 0),
                ("that year", 0),
                ("that same year", 0),
                ("the same year", 0),
                ("of the next year", 1),
                ("of the following year", 1),
                ("the next year", 1),
                ("the following year", 1),
                ("of the previous year", -1),
                ("of the year before", -1),
            ];
            let (word, years) = words.iter().find(|(word, _)| c.rest().starts_with(word))?;
            c.at += word.len();
            Some(*years)
        })
    }

    /// `29-30 October`: the first number gets the month of the second.
    fn spread_year(mut phrase: DatePhrase) -> DatePhrase {
        if let Some(to) = phrase.to.as_mut() {
            phrase.from.month = phrase.from.month.or(to.month);
            to.month = to.month.or(phrase.from.month);
        }
        phrase
    }

    /// `early`, `mid-`, `late`, `the end of`: the month is what is meant.
    fn vague(&mut self) {
        self.attempt(|c| {
            let lower = c.rest().get(..c.rest().len().min(24)).unwrap_or("").to_ascii_lowercase();
            let known = [
                "early ",
                "early-",
                "mid-",
                "mid ",
                "late ",
                "late-",
                "the end of ",
                "end-",
                "the first half of ",
                "first half of ",
                "the second half of ",
                "second half of ",
                "the first week of ",
                "first week of ",
                "the last week of ",
                "last week of ",
                "end of ",
                "the beginning of ",
                "the middle of ",
                "beginning of ",
                "the start of ",
                "the second week of ",
                "the third week of ",
                "the final week of ",
                "the closing days of ",
                "the last days of ",
                "the final days of ",
                "the first days of ",
                "the opening days of ",
            ];
            let word = known.iter().find(|w| lower.starts_with(**w))?;
            c.at += word.len();
            Some(())
        });
    }

    /// `Sept. 6`, `Sept. 6, 2023`, `September 2023`, `September`.
    fn month_first(&mut self) -> Option<Part> {
        let month = self.month()?;
        let day = self.attempt(|c| {
            c.space().then_some(())?;
            c.day()
        });
        let year = self.attempt(|c| {
            c.mark(&[","]).or_else(|| c.space().then_some(()))?;
            c.year()
        });
        Some(Part { year, month: Some(month), day })
    }

    /// `6 September`, `6 September 2023`, or the `29` of `29-30 October`.
    fn day_first(&mut self) -> Option<Part> {
        let day = self.day()?;
        let month = self.attempt(|c| {
            c.space().then_some(())?;
            c.attempt(|c| c.rest().starts_with("of ").then(|| c.at += 3));
            c.month()
        });
        if month.is_none() {
            // Only a range of days may leave the month to its end.
            let mut ahead = Cursor { text: self.text, at: self.at };
            ahead.mark(&["-", "–", "‑", "~", "and ", "to ", "& "])?;
            ahead.day()?;
            ahead.space().then_some(())?;
            ahead.month()?;
        }
        let year = self.attempt(|c| {
            month?;
            c.mark(&[","]).or_else(|| c.space().then_some(()))?;
            c.year()
        });
        Some(Part { year, month, day: Some(day) })
    }

    /// What may follow a dash: `30, 2023`, `Oct. 2, 2023`, `2 November 2023`.
    fn range_end(&mut self, from: Part) -> Option<Part> {
        let full = self.attempt(Self::month_first).filter(|p| p.day.is_some() == from.day.is_some());
        full.or_else(|| self.attempt(|c| c.day_first().filter(|p| p.month.is_some()))).or_else(|| {
            self.attempt(|c| {
                let day = c.day().filter(|&d| Some(d) > from.day)?;
                let year = c.attempt(|c| {
                    c.mark(&[","]).or_else(|| c.space().then_some(()))?;
                    c.year()
                });
                Some(Part { year, month: from.month, day: Some(day) })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::YearHint;
    use crate::date::phrase::Order;

    fn read(text: &str) -> String {
        let hint = YearHint { period: "2023-09/2024-02".parse().ok(), anchor: None, ..YearHint::default() };
        let (phrase, length) = scan(text).unwrap_or_else(|| panic!("nothing read in `{text}`"));
        format!("{} {length}", phrase.resolve(hint).map_or("-".into(), |d| d.to_string()))
    }

    #[test]
    fn a_name_that_begins_like_a_month_is_no_date() {
        assert!(scan("María Ángela").is_none());
        assert!(scan("Mar. 3").is_some());
    }

    #[test]
    fn every_style_of_date() {
        for (text, expected) in [
            ("Sept. 6, 2023: x", "2023-09-06 13"),
            ("Oct. 29-30, 2023: x", "2023-10-29/2023-10-30 16"),
            ("Oct. 29 – Nov. 2, 2023", "2023-10-29/2023-11-02 24"),
            ("Dec. 30, 2022–Jan. 2, 2023", "2022-12-30/2023-01-02 28"),
            ("Dec. 30–Jan. 2, 2023", "2022-12-30/2023-01-02 22"),
            ("Jan. 9 -- x", "2024-01-09 6"),
            ("9 January: x", "2024-01-09 9"),
            ("29-30 October 2023", "2023-10-29/2023-10-30 18"),
            ("25 and 26 January x", "2024-01-25/2024-01-26 17"),
            ("10 to 12 September 2023", "2023-09-10/2023-09-12 23"),
            ("29 October–2 November 2023", "2023-10-29/2023-11-02 28"),
            ("Nov. 13 and 14, x", "2023-11-13/2023-11-14 14"),
            ("Nov. 13, 14, and 15, x", "2023-11-13/2023-11-15 19"),
            ("mid-December x", "2023-12 12"),
            ("late January 2024", "2024-01 17"),
            ("the end of October, x", "2023-10 18"),
            ("Thursday, November 16, x", "2023-11-16 21"),
            ("March 2023 x", "2023-03 10"),
            ("June x", "2023-06 4"),
            ("2023-11-16 x", "2023-11-16 10"),
            ("September–December 2023", "2023-09/2023-12 25"),
            ("December 8th.", "2023-12-08 12"),
            ("February 2022 – February 2024", "2022-02/2024-02 31"),
            ("16/02/2010 x", "2010-02-16 10"),
            ("2/16/2010 x", "2010-02-16 9"),
            ("17.02.2010 x", "2010-02-17 10"),
            ("end-December x", "2023-12 12"),
            ("the first week of January x", "2024-01 25"),
            ("2022 x", "2022 4"),
            ("2018-05 x", "2018-05 7"),
            ("2010-11 x", "2010 4"),
            ("2022–2024 x", "2022/2024 11"),
            ("18th of November x", "2023-11-18 16"),
            ("16-Nov-2023 x", "2023-11-16 11"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn the_order_of_numbers_is_told_by_what_fits() {
        let order = |text: &str| scan(text).and_then(|(phrase, _)| phrase.order());
        assert_eq!(order("16/02/2010"), Some(Order::DayFirst));
        assert_eq!(order("2/16/2010"), Some(Order::MonthFirst));
        assert_eq!(order("2.6.2010"), None);
        let (either, _) = scan("04/08/2015").unwrap();
        let date = |phrase: DatePhrase| phrase.resolve(YearHint::default()).unwrap().to_string();
        assert_eq!((date(either), date(either.month_first())), ("2015-08-04".into(), "2015-04-08".into()));
    }

    #[test]
    fn days_of_a_month_above_them() {
        let hint = YearHint { period: None, anchor: "2014-03".parse().ok(), ..YearHint::default() };
        for (text, expected) in [("14: x", "2014-03-14"), ("9-10: x", "2014-03-09/2014-03-10")] {
            let (phrase, _) = scan_days(text).unwrap();
            assert_eq!(phrase.resolve(hint).unwrap().to_string(), expected, "{text}");
        }
    }

    #[test]
    fn heads_of_entries_have_styles_of_their_own() {
        let hint = YearHint { period: "2010".parse().ok(), anchor: None, ..YearHint::default() };
        for (text, expected) in [
            ("Jan. 5, 7: x", "2010-01-05/2010-01-07"),
            ("Jan. 5, 7 and 9, 2010: x", "2010-01-05/2010-01-09"),
            ("Jan. 5 & 7: x", "2010-01-05/2010-01-07"),
            ("Week of Jan. 5: x", "2010-01-05/2010-01-11"),
            ("Spring 2010: x", "2010-03/2010-05"),
            ("Winter 2010: x", "2010-12/2011-02"),
            ("Jan. 5: 7 ships", "2010-01-05"),
            ("5 Jan 10: x", "2010-01-05"),
            ("05-Jan-10: x", "2010-01-05"),
            ("20100105: x", "2010-01-05"),
        ] {
            let (phrase, length) = scan_head(text).unwrap_or_else(|| panic!("nothing read in `{text}`"));
            assert_eq!(phrase.resolve(hint).unwrap().to_string(), expected, "{text}");
            assert!(text[length..].starts_with(':'), "{text}");
        }
    }

    #[test]
    fn what_is_no_date_is_left_alone() {
        for text in [
            "may come",
            "Marching",
            "64.6% of",
            "30 trilateral meetings",
            "2023rd",
            "15 plaintiffs",
            "Aprils",
            "20231116",
            "5-May",
        ] {
            assert!(scan(text).is_none(), "{text}: {:?}", scan(text));
        }
    }

    #[test]
    fn a_day_that_no_calendar_has_is_read_but_not_resolved() {
        assert_eq!(read("Nov. 31, 2023: x"), "- 13");
    }
}
