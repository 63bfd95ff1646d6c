//! Sentences.

use super::token::Token;
use std::ops::Range;

/// Words that begin a sentence but go on none: they tell that the full stop of `U.S.` before them ended one.
const STARTERS: [&str; 26] = [
    "the",
    "he",
    "she",
    "it",
    "they",
    "this",
    "these",
    "in",
    "on",
    "at",
    "but",
    "while",
    "however",
    "both",
    "after",
    "his",
    "her",
    "their",
    "its",
    "a",
    "an",
    "as",
    "for",
    "when",
    "later",
    "meanwhile",
];

/// Abbreviated titles, behind which no sentence ends.
const RANKS: [&str; 20] = [
    "Gen.", "Lt.", "Col.", "Maj.", "Adm.", "Capt.", "Cmdr.", "Cdr.", "Brig.", "Sgt.", "Rep.", "Sen.", "Gov.",
    "Amb.", "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Adms.",
];

/// A sentence is cut after so many tokens: nobody writes longer ones, and work on a sentence may grow faster than its length.
const LONGEST: usize = 400;

/// Whether a lower-case word begins a sentence wherever it stands behind a full stop.
pub(super) fn begins_sentence(lower: &str) -> bool {
    STARTERS.contains(&lower)
}

/// The sentences of a passage, as ranges of its tokens; together they hold every token.
pub fn sentences(tokens: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut i) = (0, 0);
    while i < tokens.len() {
        let mut end = i + 1;
        if end - start >= LONGEST {
            found.push(start..end);
            start = end;
        } else if ends_sentence(tokens, i) {
            while tokens.get(end).is_some_and(|t| is_closing(t) && !t.spaced) {
                end += 1;
            }
            let goes_on = tokens.get(end).is_some_and(|t| t.text.starts_with(char::is_lowercase));
            if !goes_on {
                found.push(start..end);
                start = end;
            }
        }
        i = end;
    }
    if start < tokens.len() {
        found.push(start..tokens.len());
    }
    found
}

fn ends_sentence(tokens: &[Token<'_>], i: usize) -> bool {
    let next = tokens.get(i + 1);
    match tokens[i].text {
        "." | "!" | "?" | "…" | "..." => true,
        // `talks with Lt. Gen. He Lei`: a name follows.
        text if RANKS.contains(&text) => false,
        text if text.len() > 1 && text.ends_with('.') => {
            // An abbreviation ends a sentence only if what follows must begin one.
            let quoted = next.filter(|n| is_closing(n)).and(tokens.get(i + 2));
            // Nor does a town's state: `in Washington, D.C. Lorne Craner headed …`.
            let town = text == "D.C." && i > 0 && tokens[i - 1].text == ",";
            quoted.or(next).is_some_and(|n| n.is_capitalised() && (town || begins_sentence(&n.lower)))
        }
        _ => false,
    }
}

fn is_closing(token: &Token<'_>) -> bool {
    matches!(token.text, "”" | "\"" | "’" | "'" | ")" | "]" | "»")
}
