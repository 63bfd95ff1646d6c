//! The heads of chronology entries: `Sept. 6, 2023:`, `Oct. 29-30:`, `9 January 2024 —`, `Jan. 9 --`, or a bare `:`.

use crate::date::{DatePhrase, scan, scan_days, scan_head};

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

/// Whether a line so begins that it begins an entry.
pub(super) fn starts(line: &str) -> bool {
    head(line).is_some_and(|head| head.date.is_some() || head.same)
}

/// Whether a line is a day and nothing else.
pub(super) fn is_day(line: &str) -> bool {
    scan(line).is_some_and(|(date, length)| length == line.len() && date.has_day())
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
    let (date, length) = scan_head(&text[about..])?;
    if date.is_year() {
        return None;
    }
    let after = &text[about + length..];
    let rest = after.trim_start_matches([')', ']', '*']);
    let bracketed =
        || rest.starts_with(' ').then(|| rest.trim_start()).filter(|_| after.starts_with([')', ']']));
    let body = separated(rest)
        .or_else(|| separated(after_aside(rest)?))
        .or_else(|| after_place(rest))
        .or_else(|| bracketed().filter(|body| lead > 0 && body.starts_with(char::is_uppercase)))?;
    Some(Head { date: Some(date), length: text.len() - body.len(), same: false })
}

/// The days that head an entry under its month: `14: Abe meets Xi`, `9-10 – They meet`.
pub(super) fn day_head(text: &str) -> Option<Head> {
    let (date, length) = scan_days(text)?;
    let rest = text[length..].trim_start();
    let mark = [":", "—", "–", "-"].iter().find(|mark| rest.starts_with(**mark))?;
    let body = rest[mark.len()..].strip_prefix(' ')?.trim_start();
    let begins = body.starts_with(char::is_uppercase);
    begins.then(|| Head { date: Some(date), length: text.len() - body.len(), same: false })
}

/// A head that nothing sets apart from its entry: `Feb. 4 Abe meets Xi`. It takes others like it to tell it from a sentence.
pub(super) fn bare_head(text: &str) -> Option<Head> {
    let (date, length) = scan_head(text).filter(|(date, _)| date.has_day())?;
    let body = text[length..].strip_prefix(' ')?.trim_start();
    let begins = body.starts_with(char::is_uppercase) && body.split_whitespace().count() > 3;
    begins.then(|| Head { date: Some(date), length: text.len() - body.len(), same: false })
}

/// Whether so many lines or blocks have bare heads that they are a style.
pub(super) fn are_bare<'a>(texts: impl Iterator<Item = &'a str>) -> bool {
    texts.filter(|text| head(text).is_none() && bare_head(text).is_some()).nth(2).is_some()
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
        before.ends_with(' ') && (before.trim_end().ends_with(STOPS) || page_foot(before) < i)
    };
    let starts = text
        .char_indices()
        .skip(1)
        .filter(|(i, c)| (c.is_uppercase() || c.is_ascii_digit()) && after_stop(*i));
    let begins = |at: &usize| {
        let colon = scan(&text[*at..]).filter(|(date, _)| date.has_day());
        colon.is_some_and(|(_, length)| text[at + length..].starts_with(": "))
    };
    starts.map(|(i, _)| i).filter(begins).collect()
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
fn separated(rest: &str) -> Option<&str> {
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
        // A full stop parts a head only from a new sentence.
        let body = body.trim_start();
        return body.starts_with(char::is_uppercase).then_some(body);
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
        ] {
            let head = head(text).unwrap_or_else(|| panic!("no head in `{text}`"));
            assert_eq!(&text[head.length..], "They meet", "{text}");
        }
    }

    #[test]
    fn heads_that_nothing_sets_apart() {
        let lines = [
            "Feb. 4 Abe meets Xi in Lima.",
            "Feb 5, 2016 Kerry calls on Xi.",
            "7 March They meet once more.",
        ];
        assert!(are_bare(lines.into_iter()));
        assert_eq!(bare_head(lines[1]).unwrap().length, 12);
        assert!(bare_head("May 4 Movement").is_none());
        assert!(!are_bare(lines[..2].iter().copied()));
    }

    #[test]
    fn days_under_their_month() {
        for (text, length) in [("14: They meet", 4), ("9-10 – They meet", 9), ("3 - They meet", 4)] {
            assert_eq!(day_head(text).map(|head| head.length), Some(length), "{text}");
        }
        for text in ["14. They meet", "2:30 They meet", "32: They meet", "14: ships", "9-10 They meet"] {
            assert!(day_head(text).is_none(), "{text}");
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
            "In 2023 they met",
        ] {
            assert!(head(text).is_none(), "{text}");
        }
    }
}
