//! The heads of chronology entries: `Sept. 6, 2023:`, `Oct. 29-30:`, `9 January 2024 —`, `Jan. 9 --`, or a bare `:`.

use super::style;
use crate::date::{DatePhrase, scan, scan_head};

/// The head of an entry: its date, if it has one, and how long the head is, separator included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The date as written; `None` for an undated entry.
    pub date: Option<DatePhrase>,
    /// Bytes up to the first of the entry's own text.
    pub length: usize,
    /// Whether the entry is of the day of the one before.
    pub same: bool,
}

impl Head {
    /// The head with this date, of an entry whose own text is `body`, the end of `text`.
    pub fn of(date: DatePhrase, text: &str, body: &str) -> Self {
        Self { date: Some(date), length: text.len() - body.len(), same: false }
    }
}

/// Whether a line so begins that it begins an entry.
pub(super) fn starts(line: &str) -> bool {
    head(line).is_some_and(|head| head.date.is_some() || head.same)
}

/// Whether a line is a date and nothing else: a day, or a month or year with its number.
pub(super) fn is_date(line: &str) -> bool {
    let line = line.trim_matches(['.', ':', '(', ')', '[', ']', ' ']);
    scan(line).is_some_and(|(date, length)| length == line.len() && (date.has_day() || date.has_year()))
}

/// How long the number of a numbered paragraph is: `1. `, `(2) `, `a) `; 0 where there is none.
pub(super) fn number(text: &str) -> usize {
    let open = usize::from(text.starts_with('('));
    let inner = text[open..].find(['.', ')']).filter(|n| (1..=2).contains(n));
    let Some((number, after)) = inner.map(|n| text[open..].split_at(n)) else { return 0 };
    let digits = number.bytes().all(|b| b.is_ascii_digit());
    let letter = number.len() == 1 && number.starts_with(|c: char| c.is_ascii_lowercase());
    let roman = number.bytes().all(|b| matches!(b, b'i' | b'v' | b'x'));
    let closed = after.starts_with(')') || (digits && open == 0);
    let rest = after[1..].trim_start();
    let spaced = rest.len() + 1 < after.len();
    let begins = rest.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“' | '‘' | '\''));
    if (digits || letter || roman) && closed && spaced && begins { text.len() - rest.len() } else { 0 }
}

/// The head that `text` begins with.
///
/// A date needs a separator after it, or nothing at all: a sentence may begin with a date too.
pub(super) fn head(text: &str) -> Option<Head> {
    let lead = text.len() - text.trim_start_matches(['(', '[', '"', '*', ' ']).len();
    if let Some(rest) = text.strip_prefix(':') {
        let undated = rest.starts_with(' ') && rest.trim_start().starts_with(char::is_uppercase);
        return undated.then(|| Head {
            date: None,
            length: text.len() - rest.trim_start().len(),
            same: false,
        });
    }
    if let Some(rest) = same_day(text) {
        let body = separated(rest).filter(|body| !body.is_empty())?;
        return Some(Head { date: None, length: text.len() - body.len(), same: true });
    }
    let about = lead + about(&text[lead..]);
    let (date, length) = scan_head(&text[about..]).or_else(|| on_day(text))?;
    if date.is_year() {
        return under_year(text, date, about + length);
    }
    let after = &text[about + length..];
    let rest = after.trim_start_matches([')', ']', '*']);
    let bracketed =
        || rest.starts_with(' ').then(|| rest.trim_start()).filter(|_| after.starts_with([')', ']']));
    let body = separated(rest)
        .or_else(|| separated(after_aside(rest)?))
        .or_else(|| after_place(rest))
        .or_else(|| bracketed().filter(|body| lead > 0 && body.starts_with(char::is_uppercase)))?;
    Some(Head::of(date, text, body))
}

/// The marks that end a sentence.
const STOPS: [char; 5] = ['.', '”', '"', '?', '!'];

/// Where the foot of a page begins with which `text` ends, as copies of printed pages have them: `They met. Peru-Chile Relations 103
/// January 2010 `; the end of the text where there is none.
pub(super) fn page_foot(text: &str) -> usize {
    let start = text
        .trim_end()
        .rfind(|c| STOPS.contains(&c))
        .map_or(text.len(), |stop| stop + text[stop..].chars().next().map_or(0, char::len_utf8));
    let words: Vec<&str> = text[start..].split_whitespace().collect();
    let number = |word: &&&str| word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit());
    let small = ["and", "of", "the", "in", "on", "for", "with", "to"];
    let named = |word: &&str| !word.starts_with(char::is_lowercase) || small.contains(word);
    let foot = (2..=14).contains(&words.len())
        && words.iter().filter(number).count() == 1
        && words.first().is_some_and(|word| word.starts_with(|c: char| c.is_uppercase()))
        && words.iter().all(named);
    if foot { start } else { text.len() }
}

/// Where further entries begin in the text of one, as where a chronology was copied without its line breaks.
pub(super) fn inner_heads(text: &str) -> Vec<usize> {
    let after_stop = |i: usize| {
        let before = &text[..i];
        let stopped = before.trim_end().ends_with(STOPS) || before.trim_end().ends_with(')');
        stopped || before.ends_with(' ') && page_foot(before) < i
    };
    let starts = text
        .char_indices()
        .skip(1)
        .filter(|(i, c)| (c.is_uppercase() || c.is_ascii_digit()) && after_stop(*i));
    let begins = |at: &usize| {
        let Some((date, length)) = scan(&text[*at..]) else { return false };
        if !date.has_day() {
            // `2014 – 11 February They meet`
            return date.is_year() && under_year(&text[*at..], date, length).is_some();
        }
        let behind = &text[at + length..];
        let dashed = [" -- ", " — ", " – ", " - "].iter().find_map(|dash| behind.strip_prefix(dash));
        behind.starts_with(": ") && text[..*at].ends_with(' ')
            || dashed
                .is_some_and(|told| told.starts_with(|c: char| c.is_uppercase() || matches!(c, '"' | '“')))
    };
    starts.map(|(i, _)| i).filter(begins).collect()
}

/// The head whose year stands first: `2005 January - They meet`, `2005 (3 May): They meet`, `2014 – 21 May They meet`.
fn under_year(text: &str, year: DatePhrase, length: usize) -> Option<Head> {
    let rest = text[length..].trim_start_matches([' ', ',', '(', '-', '–', '—', ':']);
    let between = &text[length..text.len() - rest.len()];
    let (date, length) = scan_head(rest).filter(|(date, _)| date.has_month() && !date.has_year())?;
    let after = rest[length..].trim_start_matches(')');
    // Behind a mark a space is enough to part the day from its entry.
    let marked = between.trim().starts_with(['-', '–', '—', ':']);
    let spaced = || after.strip_prefix(' ').filter(|body| marked && style::begins(body));
    let body = separated(after).filter(|_| !between.is_empty()).or_else(spaced)?;
    Some(Head::of(date.in_year_of(year), text, body))
}

/// What follows `Same day` in a head.
fn same_day(text: &str) -> Option<&str> {
    ["Same day", "The same day", "Same Day"].iter().find_map(|words| text.strip_prefix(words))
}

/// The words before a date that is not known exactly.
fn about(text: &str) -> usize {
    let words = ["On or about ", "on or about ", "Circa ", "circa ", "ca. ", "c. ", "Around ", "About "];
    words.iter().find(|word| text.starts_with(**word)).map_or(0, |word| word.len())
}

/// The date of `On Sept. 6: They meet`, with what stands before it: only a colon and a new sentence make a head of what sentences too begin
/// with.
fn on_day(text: &str) -> Option<(DatePhrase, usize)> {
    let dated = text.strip_prefix("On ")?;
    let (date, length) = scan_head(dated).filter(|(date, _)| date.has_day())?;
    let told = dated[length..].strip_prefix(": ")?;
    told.starts_with(char::is_uppercase).then_some((date, text.len() - dated.len() + length))
}

/// What follows the place in `11 July, Brussels: …`.
fn after_place(rest: &str) -> Option<&str> {
    let (place, body) = rest.strip_prefix(", ")?.split_once(':')?;
    let named = place.len() <= 40 && place.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    (named && body.starts_with(' ')).then(|| body.trim_start())
}

/// What follows a remark on the date: `Dec. 17 (US time): …`
fn after_aside(rest: &str) -> Option<&str> {
    let (aside, after) = rest.trim_start().strip_prefix('(')?.split_once(')')?;
    (aside.len() <= 30).then_some(after)
}

/// What follows the separator at the start of `rest`.
pub(super) fn separated(rest: &str) -> Option<&str> {
    let trimmed = rest.trim_start();
    if trimmed.is_empty() {
        return Some(trimmed);
    }
    let spaced = trimmed.len() < rest.len();
    if let Some(body) = trimmed.strip_prefix(':') {
        return Some(body.trim_start_matches(['*', ' ', '\u{a0}']));
    }
    if let Some(body) = trimmed.strip_prefix(';').or_else(|| trimmed.strip_prefix("/ ").filter(|_| spaced)) {
        return Some(body.trim_start());
    }
    if let Some(body) = trimmed.strip_prefix('.') {
        // A full stop parts a head only from a new sentence, or ends a line that is a day.
        let body = body.trim_start();
        return (body.is_empty() || body.starts_with(char::is_uppercase)).then_some(body);
    }
    for dash in ["---", "--", "—", "–", "|"] {
        if let Some(body) = trimmed.strip_prefix(dash) {
            return Some(body.trim_start());
        }
    }
    let dash = trimmed.strip_prefix("- ").filter(|_| spaced);
    dash.or_else(|| rest.strip_prefix('\t')).map(str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_separator() {
        for text in [
            "Sept. 6, 2023: They meet",
            "Oct. 29-30, 2023: They meet",
            "9 January 2024 — They meet",
            "Jan. 9 -- They meet",
            "Jan. 9 - They meet",
            "Jan. 9, 2024. They meet",
            "2024-01-09: They meet",
            "January 9\tThey meet",
            "(Jan. 9) – They meet",
            ": They meet",
            "Monday, Jan. 9: They meet",
            "March 2016: They meet",
            "June. They meet",
            "Dec. 17 (US time): They meet",
            "Feb. 13 (Sat.): They meet",
            "Jan. 5, 7 and 9: They meet",
            "11 July, Brussels: They meet",
            "On or about Feb. 22: They meet",
            "[Feb. 20] They meet",
            "Feb. 3; They meet",
            "Same day: They meet",
            "2005 January - They meet",
            "2005 3 May – They meet",
            "2005 (January): They meet",
            "2014 – 21 May They meet",
            "2014: July 15: They meet",
            "On Jan. 9: They meet",
            "9-Jan-2024: They meet",
            "9 Jan 24 – They meet",
            "20240109 – They meet",
            "Week of Jan. 9: They meet",
        ] {
            let head = head(text).unwrap_or_else(|| panic!("no head in `{text}`"));
            assert_eq!(&text[head.length..], "They meet", "{text}");
        }
    }

    #[test]
    fn entries_in_one_paragraph() {
        let text = "Jan. 5, 2008: They meet. Feb. 6-7, 2008: They part. At 10: late.";
        assert_eq!(inner_heads(text), [25]);
        let paged = "Oct. 5, 2009: They meet. Peru-Chile Relations 103 January 2010 Oct. 6, 2009: They part.";
        assert_eq!(inner_heads(paged), [63]);
        assert_eq!(page_foot(&paged[..63]), 24);
        assert_eq!(page_foot("They meet. Then they part "), 26);
        // Copied without its line breaks.
        let glued = "Jan. 5 -- They meet.Feb. 6-7 -- They part. March 8 -- “No,” they say. On May 3 - they fly. May 9 -- a Monday -- too.";
        assert_eq!(inner_heads(glued), [20, 43]);
        let years = "2011 - 26 January They meet. 2012 - June They part. 2013 was a calm year. 2014: A year of talks.";
        assert_eq!(inner_heads(years), [29]);
    }

    #[test]
    fn numbers_of_paragraphs() {
        for (text, length) in [
            ("1. They met.", 3),
            ("(12) They met.", 5),
            ("a) They met.", 3),
            ("(iv) “We met.”", 5),
            ("2) They met.", 3),
            ("1.5 percent", 0),
            ("A. B. Vajpayee met", 0),
            ("2. may be", 0),
            ("(Reuters) They", 0),
            ("", 0),
        ] {
            assert_eq!(number(text), length, "{text}");
        }
    }

    #[test]
    fn a_sentence_may_begin_with_a_date() {
        for text in [
            "Sept. 6 was a Wednesday.",
            "May they meet: yes",
            "2023: a year",
            "On Sept. 6: no",
            "6 Sept 23 ships sail",
            "In 2023 they met",
        ] {
            assert!(head(text).is_none(), "{text}");
        }
    }
}
