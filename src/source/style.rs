//! How one text writes the heads of its entries: with nothing behind the date (`Feb. 4 Abe meets Xi`), under years (`2003 – They
//! meet`), and which way its days go.

use super::entry::{self, Head, separated};
use crate::date::{DatePhrase, Edtf, YearHint, days_between, scan_days, scan_head};

/// So many heads that nothing sets apart, or heads with a year among them, are a style; fewer may be sentences.
const STYLE: usize = 3;

/// What the heads of a text have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// Whether dates stand before entries without anything between.
    bare: bool,
    /// Whether entries stand under their year alone.
    years: bool,
    /// Whether the days of a month stand before entries with a stop behind them.
    stopped: bool,
    /// Which way the days go.
    pub course: Course,
}

/// Which way the days of a chronology go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Course {
    /// What came later stands further down.
    #[default]
    Onward,
    /// What came last stands first, as where a page is kept up to date.
    Back,
}

impl Style {
    /// The style of a text with these lines or blocks.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let (mut apart, mut bare, mut years) = (0, 0, 0);
        let (mut dates, mut days) = (Vec::new(), Vec::new());
        for text in texts {
            days.extend(stopped_day(text).and_then(|_| number(text)));
            if let Some(head) = entry::head(text) {
                apart += 1;
                dates.extend(head.date);
            } else if let Some(head) = year_head(text) {
                years += 1;
                dates.extend(head.date);
            } else if bare_head(text).is_some() || bare_year_head(text).is_some() {
                bare += 1;
            }
        }
        let years = years > 1 && years + apart >= STYLE;
        Self {
            bare: bare >= STYLE,
            years,
            stopped: days.len() >= STYLE && !is_count(&days),
            course: course(&dates),
        }
    }

    /// The days that head an entry under its month: `14: Abe meets Xi`, `9-10 – They meet`.
    pub fn day_head(self, text: &str) -> Option<Head> {
        let (date, length) = scan_days(text)?;
        let rest = text[length..].trim_start();
        let marked = || {
            let mark = [":", "—", "–", "-"].iter().find(|mark| rest.starts_with(**mark))?;
            rest[mark.len()..].strip_prefix(' ').map(str::trim_start)
        };
        let stopped = || stopped_day(text).filter(|_| self.stopped).map(|(_, body)| body);
        let body = marked().or_else(stopped)?;
        begins(body).then(|| Head::of(date, text, body))
    }

    /// The head of the entry that `text` is.
    pub fn head(self, text: &str) -> Option<Head> {
        let bare = || bare_head(text).or_else(|| bare_year_head(text)).filter(|_| self.bare);
        entry::head(text).or_else(|| year_head(text).filter(|_| self.years)).or_else(bare)
    }
}

/// The day before an entry under its month and the stop behind it, `14. Abe meets Xi`, with what follows.
fn stopped_day(text: &str) -> Option<(DatePhrase, &str)> {
    let (date, length) = scan_days(text)?;
    let body = text[length..].strip_prefix(". ")?.trim_start();
    begins(body).then_some((date, body))
}

/// The number that a text begins with.
fn number(text: &str) -> Option<u32> {
    text.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// Whether numbers are those of a list, most of them one more than the last, and no days.
fn is_count(numbers: &[u32]) -> bool {
    2 * numbers.windows(2).filter(|pair| pair[1] == pair[0] + 1).count() >= numbers.len()
}

/// A head that nothing sets apart from its entry: `Feb. 4 Abe meets Xi`, `March 2012 Abe meets Xi`.
pub(super) fn bare_head(text: &str) -> Option<Head> {
    let dated = |date: &DatePhrase| date.has_day() || date.has_month() && date.has_year();
    let (date, length) = scan_head(text).filter(|(date, _)| dated(date))?;
    let body = text[length..].strip_prefix(' ')?.trim_start();
    is_sentence(body).then(|| Head::of(date, text, body))
}

/// A year that nothing sets apart from its entry: `1997 The two sign a treaty`.
fn bare_year_head(text: &str) -> Option<Head> {
    let (date, length) = scan_head(text).filter(|(date, _)| date.is_year())?;
    let body = text[length..].strip_prefix(' ')?.trim_start();
    is_sentence(body).then(|| Head::of(date, text, body))
}

/// A year as head: `2003 – They meet`, `1947/48: They fight`.
fn year_head(text: &str) -> Option<Head> {
    let (year, length) = scan_head(text).filter(|(date, _)| date.is_year())?;
    let rest = &text[length..];
    let second = rest.strip_prefix('/').filter(|rest| rest.len() > 2 && rest.is_char_boundary(2));
    let rest =
        second.filter(|rest| rest[..2].bytes().all(|b| b.is_ascii_digit())).map_or(rest, |rest| &rest[2..]);
    separated(rest).filter(|body| begins(body)).map(|body| Head::of(year, text, body))
}

/// Whether an entry may begin so.
pub(super) fn begins(body: &str) -> bool {
    body.trim_start_matches(['"', '“', '‘', '\'', '(', '[']).starts_with(char::is_uppercase)
}

fn is_sentence(body: &str) -> bool {
    body.starts_with(char::is_uppercase) && body.split_whitespace().count() > 3
}

/// Which way most of the dates go from one to the next: those that name their years by these, the others by their months and days.
fn course(dates: &[DatePhrase]) -> Course {
    let (told, untold): (Vec<&DatePhrase>, Vec<&DatePhrase>) = dates.iter().partition(|date| date.has_year());
    let told: Vec<Edtf> = told.into_iter().filter_map(|date| date.resolve(YearHint::default())).collect();
    // Any year does for what only months and days tell.
    let year = YearHint { period: "2000".parse().ok(), ..YearHint::default() };
    let untold: Vec<Edtf> = untold.into_iter().filter_map(|date| date.resolve(year)).collect();
    let told = ways(&told, i32::MAX);
    let ways = if told == (0, 0) { ways(&untold, ROUND) } else { told };
    if ways.1 > ways.0 { Course::Back } else { Course::Onward }
}

/// Further apart than this two dates that name no year are on either side of its end.
const ROUND: i32 = 183;

/// How often the next of these dates is later, and how often earlier.
fn ways(dates: &[Edtf], round: i32) -> (usize, usize) {
    let (mut onward, mut back) = (0, 0);
    for pair in dates.windows(2) {
        let days = days_between(pair[0].first_day(), pair[1].first_day());
        let later = (days > 0) == (days.abs() < round);
        onward += usize::from(days != 0 && later);
        back += usize::from(days != 0 && !later);
    }
    (onward, back)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{PassageKind, read};

    /// The dates of the entries of a text, or the periods in which they fall.
    fn dates(text: &str) -> Vec<String> {
        let article = read("a.txt", text.as_bytes()).unwrap().value;
        let entries = article.passages.iter().filter(|p| p.kind == PassageKind::Entry || p.within.is_some());
        entries.map(|p| p.date.or(p.within).map_or_else(|| "-".to_owned(), |d| d.to_string())).collect()
    }

    #[test]
    fn heads_that_nothing_sets_apart() {
        let lines = [
            "Feb. 4 Abe meets Xi in Lima.",
            "Feb 5, 2016 Kerry calls on Xi.",
            "March 2017 They meet once more.",
        ];
        let style = Style::of(lines.into_iter());
        assert_eq!(style.head(lines[1]).unwrap().length, 12);
        assert!(style.head("May 4 Movement").is_none());
        assert!(style.head("March Books of the year sell well.").is_none());
        let two = Style::of(lines[..2].iter().copied());
        assert!(two.head(lines[0]).is_none());
    }

    #[test]
    fn days_under_their_month() {
        for (text, length) in [("14: They meet", 4), ("9-10 – They meet", 9), ("3 - They meet", 4)] {
            assert_eq!(Style::default().day_head(text).map(|head| head.length), Some(length), "{text}");
        }
        for text in ["14. They meet", "2:30 They meet", "32: They meet", "14: ships", "9-10 They meet"] {
            assert!(Style::default().day_head(text).is_none(), "{text}");
        }
    }

    #[test]
    fn days_with_a_stop_are_told_from_the_numbers_of_a_list() {
        let text = |a, b, c| {
            format!(
                "Chile and Peru\n\nMay 2021\n\n{a}. They meet.\n\n{b}. They part.\n\nJune 2021\n\n{c}. They talk.\n"
            )
        };
        assert_eq!(dates(&text(4, 19, 12)), ["2021-05-04", "2021-05-19", "2021-06-12"]);
        assert_ne!(dates(&text(1, 2, 3)), ["2021-05-01", "2021-05-02", "2021-06-03"]);
    }

    #[test]
    fn entries_stand_under_their_years() {
        let text = "Chile and Peru\n\n1998 - They sign a pact.\n\n2001 - They part.\n\nJune - They quarrel.\n\n2004 – 3 May They meet again.\n\n\
                    June 2007 - They talk.\n\nJuly - They stop.\n\n2009: 5 August: They go on.\n";
        assert_eq!(
            dates(text),
            ["1998", "2001", "2001-06", "2004-05-03", "2007-06", "2007-07", "2009-08-05"]
        );
        let bare = "Chile and Peru\n\n1998 The two sign a pact.\n\n2001 The two part in anger.\n\nMarch 2003 The two meet again.\n";
        assert_eq!(dates(bare), ["1998", "2001", "2003-03"]);
        let prose = "Chile and Peru\n\nThe two had been silent.\n\n2019: A Year of Talks\n\nThe two met in May.\n\n2020: A Year of Silence\n\nNobody met.\n";
        // These are headings.
        assert_eq!(dates(prose), ["2019", "2020"]);
    }

    #[test]
    fn years_are_named_only_where_they_change() {
        let text = "Chile and Peru\n\nNov. 3, 2008 - They meet.\n\nFeb. 1, 2009 - They part.\n\nOct. 4 - They talk.\n\nSept. 20 - They call.\n\n\
                    Jan. 9 - They meet again.\n";
        assert_eq!(dates(text), ["2008-11-03", "2009-02-01", "2009-10-04", "2009-09-20", "2010-01-09"]);
        let back = "Chile and Peru\n\n3 May 2012\n\nMay 2: They meet.\n\nApril 20: They part.\n\nJan. 7: They talk.\n\nDec. 9: They call.\n";
        assert_eq!(dates(back), ["2012-05-02", "2012-04-20", "2012-01-07", "2011-12-09"]);
        let late = "Chile and Peru\n\nNov. 3: They meet.\n\nJan. 5: They part.\n\nFeb. 1, 2009: They talk.\n";
        assert_eq!(dates(late), ["2008-11-03", "2009-01-05", "2009-02-01"]);
    }

    #[test]
    fn a_sentence_may_tell_the_year_of_a_chronology() {
        let entries = "\n\nJan. 9 -- They meet.\n\nFeb. 3 -- They part.\n";
        let told = "Chile and Peru\n\nThe following is a chronology of major events in 2016 between the two.";
        assert_eq!(dates(&format!("{told}{entries}")), ["2016-01-09", "2016-02-03"]);
        let deal = "Chile and Peru\n\nThe following is a chronology of the dispute over the 2016 deal.";
        assert_eq!(dates(&format!("{deal}{entries}")), ["-", "-"]);
    }

    #[test]
    fn what_an_entry_is_about_stands_above_its_date() {
        let text = "Chile and Peru\n\nSome key events:\n\nFirst talks\n\nMay 2002\n\nThey meet in Lima.\n\nA handshake\n\nDecember 2013\n\n\
                    They shake hands.\n\nThaw\n\nDecember 17, 2014\n\nThey open embassies.\n";
        assert_eq!(dates(text), ["2002-05", "2013-12", "2014-12-17"]);
    }
}
