//! Dates as prose writes them: `Sept. 6, 2023`, `29-30 October`, `Sept. 30–Oct. 1`, `mid-December`, `March 2023`, `2023-09-06`.

use super::{Edtf, Point, days_between};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A date expression, not yet tied to a year where it names none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DatePhrase {
    from: Part,
    to: Option<Part>,
    /// How many years after the one that was spoken of: 0 for `that year`, 1 for `of the next year`.
    years_on: Option<i8>,
}

/// What is written of one end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Part {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
}

/// What a date without a year is measured against.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearHint {
    /// The period of the article.
    pub period: Option<Edtf>,
    /// The day of the entry, or the day last spoken of.
    pub anchor: Option<Edtf>,
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

    /// Whether it is a year and nothing else.
    pub fn is_year(&self) -> bool {
        self.from.month.is_none() && self.from.day.is_none()
    }

    /// `the 16th`: a day of the month that was spoken of. `None` for what is no day of a month.
    pub fn day_of_month(day: u32) -> Option<Self> {
        let day = i8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
        Some(Self { from: Part { day: Some(day), ..Part::default() }, to: None, years_on: None })
    }

    /// The date meant. Without a year it falls inside the period if it can, else it is the last one not after the anchor
    /// or the end of the period: chronicles look back. `None` if no calendar has such a day, or no year can be told.
    pub fn resolve(&self, hint: YearHint) -> Option<Edtf> {
        if let (None, Some(day)) = (self.from.month, self.from.day) {
            return in_month(day, hint.anchor?);
        }
        let year = self.from.year.or_else(|| self.to.and_then(|to| to.year));
        let year = match (year, self.to) {
            (Some(year), Some(to)) if self.from.year.is_none() && to.month < self.from.month => year - 1,
            (Some(year), _) => year,
            (None, _) => self.guess_year(hint)?,
        };
        let from = self.from.point(year)?;
        let Some(to) = self.to else { return Some(from.into()) };
        let later = to.year.unwrap_or(if to.month < self.from.month { year + 1 } else { year });
        Edtf::interval(from, to.point(later)?)
    }

    fn guess_year(&self, hint: YearHint) -> Option<i16> {
        if let (Some(years), Some(anchor)) = (self.years_on, hint.anchor) {
            return Some(anchor.first_day().year() + i16::from(years));
        }
        let reference = hint.anchor.or(hint.period)?;
        let last =
            hint.period.map_or(reference.last_day(), |p| p.last_day().max(reference.last_day())).year();
        let candidates: Vec<Edtf> =
            (last - 4..=last + 1).filter_map(|year| self.from.point(year)).map(Edtf::from).collect();
        // Of two years that a long period holds the one nearer to what was just spoken of is meant, of two as near the earlier.
        let far = |c: &Edtf| hint.anchor.map_or(0, |a| distance(days_between(a.first_day(), c.first_day())));
        // Before anything was spoken of it is the first: texts begin at the beginning.
        let inside = |range: Edtf| {
            let mut held = candidates.iter().filter(|c| range.overlaps(**c));
            if hint.anchor.is_none() { held.next() } else { held.rev().min_by_key(|c| far(c)) }
        };
        let past = || candidates.iter().rev().find(|c| c.first_day() <= reference.last_day());
        let chosen = hint.period.and_then(inside).or_else(past)?;
        Some(chosen.first_day().year())
    }
}

/// How far off a day so many days later is, in quarters of a day: ahead it is a quarter farther than back.
fn distance(days: i32) -> i32 {
    if days > 0 { 5 * days } else { -4 * days }
}

/// The day of that number that an interval holds, or else the one in the month of its first day.
fn in_month(day: i8, anchor: Edtf) -> Option<Edtf> {
    let of = |date: jiff::civil::Date| Point::day(date.year(), date.month(), day).map(Edtf::from);
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
    let phrase = at.iso().or_else(|| at.spelled()).or_else(|| at.bare_year())?;
    Some((phrase, at.at))
}

/// Reads a date expression as the heads of entries may write it: also `Jan. 5, 7 and 9`, of which the first and the last day
/// are kept, `Week of Jan. 5` and `Spring 2010`.
pub fn scan_head(text: &str) -> Option<(DatePhrase, usize)> {
    let mut at = Cursor { text, at: 0 };
    let phrase = at.attempt(Cursor::week).or_else(|| at.attempt(Cursor::season));
    let phrase = phrase.or_else(|| at.iso()).or_else(|| at.spelled()).or_else(|| at.bare_year())?;
    let phrase = at.more_days(phrase);
    Some((phrase, at.at))
}

/// A place in a text from which words and numbers are read; every reader moves it only if it succeeds.
struct Cursor<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let start = self.at;
        let found = read(self);
        if found.is_none() {
            self.at = start;
        }
        found
    }

    fn space(&mut self) -> bool {
        let length = self.rest().len() - self.rest().trim_start_matches([' ', '\u{a0}', '\t']).len();
        self.at += length;
        length > 0
    }

    /// One of `marks`, with spaces around it.
    fn mark(&mut self, marks: &[&str]) -> Option<()> {
        self.attempt(|c| {
            c.space();
            let mark = marks.iter().find(|m| c.rest().starts_with(**m))?;
            c.at += mark.len();
            c.space();
            Some(())
        })
    }

    fn word(&mut self) -> Option<&'a str> {
        let length = self.rest().find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(self.rest().len());
        let word = self.rest().get(..length).filter(|w| !w.is_empty())?;
        self.at += length;
        Some(word)
    }

    /// A number of one to `most` digits, not part of a longer one.
    fn digits(&mut self, least: usize, most: usize) -> Option<i16> {
        let length = self.rest().bytes().take_while(u8::is_ascii_digit).count();
        let number = (least..=most).contains(&length).then(|| self.rest()[..length].parse().ok())??;
        self.at += length;
        Some(number)
    }

    fn year(&mut self) -> Option<i16> {
        self.attempt(|c| {
            let year = c.digits(4, 4).filter(|y| (1500..2200).contains(y))?;
            let continues = c.rest().starts_with(|x: char| x.is_alphanumeric() || x == '%');
            (!continues).then_some(year)
        })
    }

    fn day(&mut self) -> Option<i8> {
        self.attempt(|c| {
            let day = c.digits(1, 2).filter(|d| (1..=31).contains(d))? as i8;
            if let Some(suffix) = ["st", "nd", "rd", "th"].iter().find(|s| c.rest().starts_with(**s)) {
                c.at += suffix.len();
            }
            // A decimal, a share, a longer word or a number with thousands is no day.
            let next = c.rest().as_bytes();
            let number = matches!(next, [b'.' | b',' | b':', d, ..] if d.is_ascii_digit())
                || next.first() == Some(&b'%');
            let word = c.rest().starts_with(char::is_alphabetic);
            (!number && !word).then_some(day)
        })
    }

    fn month(&mut self) -> Option<i8> {
        self.attempt(|c| {
            let word = c.word()?;
            let capital = word.starts_with(|x: char| x.is_ascii_uppercase());
            let lower = word.to_ascii_lowercase();
            let short = lower.len() == 3 || lower == "sept" || lower == "june" || lower == "july";
            let month = MONTHS.iter().position(|m| *m == lower || (short && m.starts_with(&lower)))?;
            let dotted = short && c.rest().starts_with('.');
            if dotted {
                c.at += 1;
            }
            // `Jan Fischer`
            let named = lower == "jan"
                && !dotted
                && c.rest().strip_prefix(' ').is_some_and(|r| r.starts_with(char::is_uppercase));
            // `Jun-il` is a name, `May-Britt` another.
            let compound = c.rest().strip_prefix('-').is_some_and(|r| r.starts_with(char::is_alphabetic))
                && Cursor { text: c.text, at: c.at + 1 }.month().is_none();
            (capital && !compound && !named).then_some(month as i8 + 1)
        })
    }

    fn iso(&mut self) -> Option<DatePhrase> {
        self.year_first().or_else(|| self.numeric())
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
            Some(DatePhrase { from: part, to: None, years_on: None })
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
            let part = Part { year: Some(year), month: Some(month), day: Some(day) };
            (1..=12).contains(&month).then_some(DatePhrase { from: part, to: None, years_on: None })
        })
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
        let first = match self.word()?.to_ascii_lowercase().as_str() {
            "spring" => 3,
            "summer" => 6,
            "autumn" | "fall" => 9,
            "winter" => 12,
            _ => return None,
        };
        self.mark(&["of ", ","]).or_else(|| self.space().then_some(()))?;
        let year = self.year()?;
        let last =
            Part { year: Some(year + i16::from(first == 12)), month: Some((first + 1) % 12 + 1), day: None };
        let from = Part { year: Some(year), month: Some(first), day: None };
        Some(DatePhrase { from, to: Some(last), years_on: None })
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
        Some(DatePhrase { from: part(year), to: to.map(part), years_on: None })
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
            let years_on = if to.unwrap_or(from).year.is_none() { c.years_on() } else { None };
            Some(DatePhrase { from, to, years_on })
        })
        .map(Self::spread_year)
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

    fn weekday(&mut self) {
        self.attempt(|c| {
            let word = c.word()?.to_ascii_lowercase();
            let known = WEEKDAYS
                .iter()
                .any(|d| *d == word || (word.len() >= 3 && word.len() < 6 && d.starts_with(&word)));
            if c.rest().starts_with('.') {
                c.at += 1;
            }
            known.then_some(())?;
            c.mark(&[","]).or_else(|| c.space().then_some(()))
        });
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

    fn read(text: &str) -> String {
        let hint = YearHint { period: "2023-09/2024-02".parse().ok(), anchor: None };
        let (phrase, length) = scan(text).unwrap_or_else(|| panic!("nothing read in `{text}`"));
        format!("{} {length}", phrase.resolve(hint).map_or("-".into(), |d| d.to_string()))
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
            ("2022–2024 x", "2022/2024 11"),
            ("18th of November x", "2023-11-18 16"),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }

    #[test]
    fn years_and_months_of_what_was_spoken_of() {
        let hint = YearHint { period: "2022/2025".parse().ok(), anchor: "2023-11-28".parse().ok() };
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
    fn heads_of_entries_have_styles_of_their_own() {
        let hint = YearHint { period: "2010".parse().ok(), anchor: None };
        for (text, expected) in [
            ("Jan. 5, 7: x", "2010-01-05/2010-01-07"),
            ("Jan. 5, 7 and 9, 2010: x", "2010-01-05/2010-01-09"),
            ("Jan. 5 & 7: x", "2010-01-05/2010-01-07"),
            ("Week of Jan. 5: x", "2010-01-05/2010-01-11"),
            ("Spring 2010: x", "2010-03/2010-05"),
            ("Winter 2010: x", "2010-12/2011-02"),
            ("Jan. 5: 7 ships", "2010-01-05"),
        ] {
            let (phrase, length) = scan_head(text).unwrap_or_else(|| panic!("nothing read in `{text}`"));
            assert_eq!(phrase.resolve(hint).unwrap().to_string(), expected, "{text}");
            assert!(text[length..].starts_with(':'), "{text}");
        }
    }

    #[test]
    fn of_two_years_in_a_period_the_nearer_one() {
        let hint =
            |anchor: &str| YearHint { period: "2013-10/2014-11".parse().ok(), anchor: anchor.parse().ok() };
        let (phrase, _) = scan("Nov. 23").unwrap();
        assert_eq!(phrase.resolve(hint("2013-10-03")).unwrap().to_string(), "2013-11-23");
        assert_eq!(phrase.resolve(hint("2014-10-03")).unwrap().to_string(), "2014-11-23");
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
        ] {
            assert!(scan(text).is_none(), "{text}: {:?}", scan(text));
        }
    }

    #[test]
    fn a_day_that_no_calendar_has_is_read_but_not_resolved() {
        assert_eq!(read("Nov. 31, 2023: x"), "- 13");
    }
}
