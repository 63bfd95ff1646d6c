//! The heads of chronology entries: `Sept. 6, 2023:`, `Oct. 29-30:`, `9 January 2024 —`, `Jan. 9 --`, or a bare `:`.

use crate::date::{DatePhrase, scan};

/// The head of an entry: its date, if it has one, and how long the head is, separator included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// The date as written; `None` for an undated entry.
    pub date: Option<DatePhrase>,
    /// Bytes up to the first of the entry's own text.
    pub length: usize,
}

/// Whether a line so begins that it begins an entry.
pub(super) fn starts(line: &str) -> bool {
    head(line).is_some_and(|head| head.date.is_some())
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
        return undated.then(|| Head { date: None, length: text.len() - rest.trim_start().len() });
    }
    let (date, length) = scan(&text[lead..])?;
    if date.is_year() {
        return None;
    }
    let rest = text[lead + length..].trim_start_matches([')', ']', '*']);
    let body = separated(rest).or_else(|| separated(after_aside(rest)?))?;
    Some(Head { date: Some(date), length: text.len() - body.len() })
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
            "Dec. 17 (US time): They meet",
        ] {
            let head = head(text).unwrap_or_else(|| panic!("no head in `{text}`"));
            assert_eq!(&text[head.length..], "They meet", "{text}");
        }
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
