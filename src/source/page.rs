//! What pages have besides their text: running heads and feet, page numbers, words broken at the ends of lines.

use super::{entry, report};
use std::collections::{BTreeMap, BTreeSet};

/// Lines longer than this are text.
const LONGEST_HEAD: usize = 120;

/// Parts of compounds that keep their hyphen where a line ends after it; other words were broken there.
const COMPOUNDS: [&str; 42] = [
    "vice",
    "co",
    "non",
    "anti",
    "self",
    "high",
    "low",
    "long",
    "short",
    "mid",
    "pre",
    "post",
    "ex",
    "pro",
    "then",
    "face",
    "people",
    "well",
    "so",
    "government",
    "working",
    "state",
    "year",
    "day",
    "old",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "first",
    "second",
    "third",
    "large",
    "small",
    "full",
    "half",
    "decision",
];

/// The lines that come back three times or more, page numbers aside: the heads and feet of pages.
pub(super) fn running<'a>(lines: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let mut count: BTreeMap<String, usize> = BTreeMap::new();
    for line in lines.filter(|line| may_run(line)) {
        *count.entry(kept(line)).or_default() += 1;
    }
    count.retain(|_, n| *n >= 3);
    count.into_keys().collect()
}

/// What must come back for a line to run: `Released: 9 May 2015` tells a day of its own each time.
fn kept(line: &str) -> String {
    if report::days(line).next().is_some() { line.to_owned() } else { without_numbers(line) }
}

/// Whether a line is one of those that `running` found.
pub(super) fn runs(line: &str, running: &BTreeSet<String>) -> bool {
    !running.is_empty() && may_run(line) && running.contains(&kept(line))
}

/// A page number: `117`, `- 12 -`, `Page 3 of 12`, `118 ASIAN AFFAIRS`. A year may be a heading.
pub(super) fn is_number(line: &str) -> bool {
    let line = line.trim();
    let lower = line.to_lowercase();
    let page = lower.strip_prefix("page ").or_else(|| lower.strip_prefix("p. "));
    let paged = page.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) && rest.len() < 12);
    let bare = line.trim_matches(['-', '–', '—', '[', ']', '|', ' ']);
    let digits = (1..=3).contains(&bare.len()) && bare.bytes().all(|b| b.is_ascii_digit());
    paged || digits || is_numbered_head(line)
}

/// Capitals with a page number before or behind them.
fn is_numbered_head(line: &str) -> bool {
    let number = |word: &str| word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit());
    let mut words = line.split_whitespace();
    let (first, last) = (words.next().unwrap_or_default(), words.next_back().unwrap_or_default());
    let capitals = line.len() < LONGEST_HEAD && !line.contains(char::is_lowercase);
    capitals && !last.is_empty() && (number(first) != number(last)) && line.chars().any(char::is_alphabetic)
}

/// Whether the word that `text` breaks off with keeps its hyphen before `next`; `None` if no word is broken.
pub(super) fn keeps_hyphen(text: &str, next: &str) -> Option<bool> {
    let word = text.strip_suffix('-')?.rsplit(' ').next()?;
    let first = next.chars().next().filter(|c| c.is_alphabetic())?;
    word.ends_with(char::is_alphabetic).then(|| {
        let compound = word.contains('-') || COMPOUNDS.contains(&word.to_lowercase().as_str());
        first.is_uppercase() || compound
    })
}

fn may_run(line: &str) -> bool {
    let line = line.trim();
    let letters = line.chars().any(char::is_alphabetic);
    letters && line.len() < LONGEST_HEAD && !line.ends_with(['.', ';', ',']) && entry::head(line).is_none()
}

fn without_numbers(line: &str) -> String {
    line.split_whitespace().filter(|w| !w.bytes().all(|b| b.is_ascii_digit())).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_pages_come_back_with_other_numbers() {
        let lines =
            ["Talks in Oslo 12", "14 Talks in Oslo", "Talks in Oslo 16", "They met.", "Jan. 5: One", "Oslo"];
        let running = running(lines.into_iter());
        assert!(runs("Talks in Oslo 18", &running));
        assert!(!runs("Oslo", &running) && !runs("They met.", &running));
    }

    #[test]
    fn page_numbers() {
        for line in ["117", "- 12 -", "Page 3 of 12", "p. 4", "118 ASIAN AFFAIRS", "ASIAN AFFAIRS 9"] {
            assert!(is_number(line), "{line}");
        }
        for line in ["2010", "Page boys", "", "3 ships", "MAY 2010"] {
            assert!(!is_number(line), "{line}");
        }
    }

    #[test]
    fn broken_words() {
        for (text, next, keeps) in [
            ("the for-", "eign minister", Some(false)),
            ("the vice-", "minister", Some(true)),
            ("the Asia-", "Pacific", Some(true)),
            ("people-to-", "people", Some(true)),
            ("a pause -", "then", None),
            ("no break", "here", None),
        ] {
            assert_eq!(keeps_hyphen(text, next), keeps, "{text}{next}");
        }
    }
}
