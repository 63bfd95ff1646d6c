//! Whether a sentence is there, and whether it is the one that a coder noted.

use super::coding::{Evidence, Told};
use super::words::{normal, start};
use std::collections::{BTreeMap, BTreeSet};

/// More words than a sentence has; what is longer is no evidence.
const MOST_WORDS: usize = 120;

/// How many words of a quote must be in a sentence for it to be that sentence.
const QUOTED_WORDS: usize = 10;

/// Fewer characters are too few to tell a sentence by.
const LEAST_OF_SENTENCE: usize = 25;
const LEAST_OF_ENTRY: usize = 12;

/// Whether one piece of evidence is a sentence to which its spans slice. Without any texts, that it is a sentence is enough.
pub(super) fn is_sound(told: &Told, texts: &BTreeMap<String, String>) -> bool {
    told.evidence.iter().any(|e| {
        let words = e.text.split_whitespace().count();
        (1..=MOST_WORDS).contains(&words) && (texts.is_empty() || stands_there(e, texts))
    })
}

fn stands_there(evidence: &Evidence, texts: &BTreeMap<String, String>) -> bool {
    let Some(text) = texts.get(&evidence.article) else { return false };
    let slice = |span: &crate::span::Span| text.get(span.start..span.end).unwrap_or_default();
    let found: Vec<&str> = evidence.spans.iter().map(slice).collect();
    normal(&found.join(" ")) == normal(&evidence.text)
}

/// The beginnings of sentences that a coder noted, made ready to be looked for.
pub(super) struct Quotes(Vec<Quote>);

struct Quote {
    text: String,
    head: String,
    /// Its head without the date of its entry, where it has one and enough follows.
    bare: Option<String>,
}

/// The sentences of a graph file, made ready to be searched.
pub(super) struct Reports(Vec<Report>);

struct Report {
    text: String,
    is_long: bool,
    is_dated: bool,
}

impl Quotes {
    pub fn of<'q>(quotes: impl IntoIterator<Item = &'q String>) -> Self {
        let head = |text: &str| text.split(' ').take(QUOTED_WORDS).collect::<Vec<_>>().join(" ");
        let quote = |quote: &String| {
            let text = normal(quote);
            let bare = dated_head(&text).map(|end| text[end..].strip_prefix(' ').unwrap_or(&text[end..]));
            let bare = bare.filter(|bare| bare.chars().count() > LEAST_OF_ENTRY).map(head);
            Quote { head: head(&text), bare, text }
        };
        Self(quotes.into_iter().map(quote).collect())
    }

    /// The first `n` characters of each.
    pub fn starts(&self, n: usize) -> impl Iterator<Item = &str> {
        self.0.iter().map(move |quote| start(&quote.text, n))
    }

    /// Whether one of them is in one of the sentences, or one of the sentences in it.
    pub fn are_in(&self, reports: &Reports) -> bool {
        self.0.iter().any(|quote| {
            reports.0.iter().any(|report| {
                let entry = quote.bare.as_ref().filter(|_| !report.is_dated);
                report.text.contains(&quote.head)
                    || (report.is_long && quote.text.contains(&report.text))
                    || entry.is_some_and(|bare| report.text.contains(bare))
            })
        })
    }
}

impl Reports {
    pub fn of(told: &Told) -> Self {
        let report = |evidence: &Evidence| {
            let text = normal(&evidence.text);
            let is_long = text.chars().count() > LEAST_OF_SENTENCE;
            Report { is_long, is_dated: dated_head(&text).is_some(), text }
        };
        Self(told.evidence.iter().map(report).collect())
    }

    /// The first `n` characters of each.
    pub fn starts(&self, n: usize) -> BTreeSet<&str> {
        self.0.iter().map(|report| start(&report.text, n)).collect()
    }
}

/// Where the head of a chronology entry ends, its colon included: `sept. 6, 2023:`, `oct. 29-30, 2023:`.
fn dated_head(normal: &str) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let month = normal.bytes().take_while(u8::is_ascii_lowercase).count();
    let rest = &normal[month..];
    let rest = rest.strip_prefix('.').unwrap_or(rest).strip_prefix(' ').filter(|_| month > 0)?;
    let day = digits(rest);
    let mut rest = &rest[day..];
    if let Some(second) = rest.strip_prefix('-') {
        let until = digits(second);
        rest = if until > 0 { &second[until..] } else { rest };
    }
    let rest = rest.strip_prefix(", ").filter(|_| day > 0)?;
    let year = rest.get(..4).filter(|year| digits(year) == 4)?;
    let rest = rest[year.len()..].strip_prefix(':')?;
    Some(normal.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Told {
        let evidence =
            Evidence { article: "a".into(), spans: vec![crate::span::Span::new(0, 9)], text: text.into() };
        Told { quotes: Vec::new(), evidence: vec![evidence] }
    }

    #[test]
    fn the_head_of_an_entry_is_told_from_a_sentence() {
        assert_eq!(dated_head("sept. 6, 2023: x"), Some(14));
        assert_eq!(dated_head("may 29-30, 2023:"), Some(16));
        for text in ["6 sept. 2023: x", "sept. 6: x", "sept. 6, 23: x", "may 29-, 2023:", ""] {
            assert_eq!(dated_head(text), None, "{text}");
        }
    }

    #[test]
    fn a_quote_is_found_with_and_without_the_date_of_its_entry() {
        let is_in =
            |quote: &str, text: &str| Quotes::of([&quote.to_owned()]).are_in(&Reports::of(&told(text)));
        assert!(is_in("Sept. 6, 2023: Kohl calls on Bush", "**Sept. 6, 2023:** Kohl calls on Bush in June."));
        assert!(is_in("Sept. 6, 2023: Kohl calls on Bush", "Kohl calls on Bush in June."));
        assert!(!is_in("Sept. 6, 2023: Kohl calls on Bush", "Sept. 7, 2023: Kohl calls on Bush in June."));
        assert!(is_in("Kohl calls on Bush in June, and leaves.", "Kohl calls on Bush in June"));
        assert!(!is_in("Kohl calls on Bush in June, and leaves.", "Kohl calls on Bush"));
    }

    #[test]
    fn evidence_is_a_sentence_that_stands_where_it_says() {
        let texts = |text: &str| BTreeMap::from([("a".to_owned(), text.to_owned())]);
        assert!(is_sound(&told("Kohl met."), &texts("Kohl met. And more.")));
        assert!(!is_sound(&told("Kohl met."), &texts("Kohl left. And more.")));
        assert!(is_sound(&told("Kohl met."), &BTreeMap::new()) && !is_sound(&told(""), &BTreeMap::new()));
        assert!(!is_sound(&told(&"so ".repeat(121)), &BTreeMap::new()));
    }
}
