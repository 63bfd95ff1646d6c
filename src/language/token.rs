//! Words and marks.

use super::gazetteer::Gazetteer;
use super::sentence::begins_sentence;
use crate::span::Span;
use std::borrow::Cow;

/// A word, number or mark of punctuation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'a> {
    /// Where it stands in the clean text of its passage.
    pub span: Span,
    /// As it is written.
    pub text: &'a str,
    /// In lower case, with straight apostrophes; `'s` for every mark of possession.
    pub lower: Cow<'a, str>,
    /// The word's number in the gazetteer's vocabulary; 0 if it has none.
    pub word: u32,
    /// Whether white space, or nothing, stands before it.
    pub spaced: bool,
}

impl Token<'_> {
    /// Whether it begins with a capital letter.
    pub fn is_capitalised(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it has capital letters only, at least two.
    pub fn is_upper(&self) -> bool {
        self.text.chars().filter(|c| c.is_uppercase()).count() >= 2
            && !self.text.chars().any(char::is_lowercase)
    }

    /// Whether it is a word or a number, and no mark.
    pub fn is_word(&self) -> bool {
        self.text.starts_with(char::is_alphanumeric)
    }

    /// Whether it is the mark of possession.
    pub fn is_possessive(&self) -> bool {
        self.lower == "'s"
    }
}

impl Gazetteer {
    /// The tokens of a clean text.
    ///
    /// Hyphens hold words together (`Ho-jin`, `director-level`), but part the names of states (`US-Japan-ROK`), so that
    /// each is seen. A full stop belongs to the word if the lexicon has it as an abbreviation, or after an initial.
    pub fn tokenize<'a>(&self, text: &'a str) -> Vec<Token<'a>> {
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            if c.is_whitespace() {
                at += c.len_utf8();
                continue;
            }
            let end = if is_possessive(text, at) {
                at + possessive_length(text, at)
            } else if c.is_alphanumeric() {
                self.word_end(text, at)
            } else {
                at + mark_length(text, at)
            };
            self.push(&mut tokens, text, Span::new(at, end));
            drop_bracketed_abbreviation(&mut tokens);
            at = end;
        }
        tokens
    }

    fn push<'a>(&self, tokens: &mut Vec<Token<'a>>, text: &'a str, span: Span) {
        let slice = span.slice(text);
        if let Some(length) = held_before(slice) {
            // `ex-Premier Goh Kun`
            self.push_whole(tokens, text, Span::new(span.start, span.start + length));
            return self.push(tokens, text, Span::new(span.start + length, span.end));
        }
        if slice.len() > 2 && slice.contains(['-', '–']) && self.holds_state(slice) {
            let mut start = span.start;
            for (i, c) in slice.char_indices().filter(|(_, c)| matches!(c, '-' | '–')) {
                self.push_whole(tokens, text, Span::new(start, span.start + i));
                self.push_whole(tokens, text, Span::new(span.start + i, span.start + i + c.len_utf8()));
                start = span.start + i + c.len_utf8();
            }
            self.push_whole(tokens, text, Span::new(start, span.end));
        } else {
            self.push_whole(tokens, text, span);
        }
    }

    fn push_whole<'a>(&self, tokens: &mut Vec<Token<'a>>, text: &'a str, span: Span) {
        let slice = span.slice(text);
        if slice.is_empty() {
            return;
        }
        let lower = lower(slice);
        let word = self.word(&lower);
        let spaced = text[..span.start].chars().next_back().is_none_or(char::is_whitespace);
        tokens.push(Token { span, text: slice, lower, word, spaced });
    }

    /// Whether a part of a hyphenated word is a state, or its last part begins one: `Hong-kyun` holds no Hong Kong.
    fn holds_state(&self, word: &str) -> bool {
        let last = word.rsplit(['-', '–']).next().filter(|p| p.starts_with(char::is_uppercase));
        let mut parts = word.split(['-', '–']).filter(|p| p.starts_with(char::is_uppercase));
        last.is_some_and(|p| self.begins_state(&p.to_lowercase()))
            || parts.any(|p| self.is_state_name(&p.to_lowercase()))
            // `the ASEAN-EU committee`
            || word.split(['-', '–']).all(|p| p.starts_with(char::is_uppercase) && self.is_bloc_name(&p.to_lowercase()))
    }

    fn word_end(&self, text: &str, start: usize) -> usize {
        let mut end = start;
        let mut chars = text[start..].char_indices().peekable();
        while let Some((i, c)) = chars.next() {
            let next = chars.peek().map(|(_, n)| *n);
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
            let joins = match c {
                _ if c.is_alphanumeric() || is_combining(c) => true,
                '-' | '–' | '&' | '/' => next.is_some_and(char::is_alphanumeric),
                _ if is_apostrophe(c) => {
                    next.is_some_and(char::is_alphabetic) && !is_possessive(text, start + i)
                }
                '.' | ',' | ':' => digit(next) && digit(text[start..start + i].chars().next_back()),
                _ => false,
            };
            if !joins {
                break;
            }
            end = start + i + c.len_utf8();
        }
        self.with_stop(text, start, end)
    }

    /// Takes in the full stop of `U.S.`, `Sept.` or the initial `J.`
    fn with_stop(&self, text: &str, start: usize, end: usize) -> usize {
        let mut end = end;
        let single = |s: &str| s.chars().count() == 1 && s.chars().all(char::is_alphabetic);
        // Letters that each carry a full stop: U.S., a.m., Ph.D.
        while text[end..].starts_with('.') {
            let rest = &text[end + 1..];
            // `ASEAN-U.S.`
            let word = text[start..end].rsplit(['.', '-', '–']).next().unwrap_or("");
            let letters: usize = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            if single(word)
                && (1..=2).contains(&rest[..letters].chars().count())
                && rest[letters..].starts_with('.')
            {
                end += 1 + letters;
            } else {
                break;
            }
        }
        if !text[end..].starts_with('.') {
            return end;
        }
        let word = &text[start..end];
        let initial = single(word) && word.starts_with(char::is_uppercase) && word != "I";
        // `Oct. 28-Nov. 2`
        let last = word.rsplit_once(['-', '–']).map_or(word, |(days, month)| {
            if days.bytes().all(|b| b.is_ascii_digit()) { month } else { word }
        });
        let abbreviated = self.is_abbreviation(&format!("{}.", last.to_lowercase()));
        if initial
            || word.contains('.')
            || (abbreviated && !closes_name(&text[..start], word, &text[end + 1..]))
        {
            end += 1;
        }
        end
    }
}

/// `meets Hun Sen.`: a title stands before a name, so that where none follows the word is one itself.
fn closes_name(before: &str, word: &str, rest: &str) -> bool {
    let named = before.trim_end().ends_with(char::is_alphabetic);
    let next = rest.trim_start().split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    named && word == "Sen" && (rest.trim().is_empty() || begins_sentence(&next.to_lowercase()))
}

/// `(APEC)` or `(“2+2”)` after the name that it shortens only parts the name from what follows.
fn drop_bracketed_abbreviation(tokens: &mut Vec<Token<'_>>) {
    if tokens.last().is_none_or(|t| t.text != ")") {
        return;
    }
    let last = tokens.len() - 1;
    let Some(open) = (last.saturating_sub(7)..last).rev().find(|&i| tokens[i].text == "(") else { return };
    let short = |t: &Token<'_>| (t.is_upper() && t.text.len() <= 8) || matches!(t.text, "“" | "”" | "\"");
    let foreign = |t: &Token<'_>| !t.text.chars().any(|c| c.is_ascii_alphanumeric());
    let plus = tokens[open + 1..last].iter().any(|t| t.text == "+");
    let inside = tokens[open + 1..last]
        .iter()
        .all(|t| short(t) || (plus && (t.text == "+" || t.text.chars().all(|c| c.is_ascii_digit()))));
    let inside = inside || tokens[open + 1..last].iter().all(foreign);
    if open > 0 && open + 1 < last && inside && tokens[open - 1].is_capitalised() {
        tokens.truncate(open);
    }
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// The marks that stand for an apostrophe; some fonts of older PDF files give the last.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '’' | '\'' | '‟')
}

/// `’s` or the bare `’` after a plural, right after a letter.
fn is_possessive(text: &str, at: usize) -> bool {
    possessive_length(text, at) > 0
}

fn possessive_length(text: &str, at: usize) -> usize {
    let Some(mark) = text[at..].chars().next().filter(|c| is_apostrophe(*c)) else { return 0 };
    let before = text[..at].chars().next_back();
    if !before.is_some_and(char::is_alphanumeric) {
        return 0;
    }
    let rest = &text[at + mark.len_utf8()..];
    let ends = |s: &str| !s.starts_with(char::is_alphanumeric);
    match rest.strip_prefix(['s', 'S']) {
        Some(after) if ends(after) => mark.len_utf8() + 1,
        _ if ends(rest) && before.is_some_and(|c| matches!(c, 's' | 'a' | 'S')) => mark.len_utf8(),
        _ => 0,
    }
}

/// Two or three hyphens are one dash, three full stops one ellipsis.
fn mark_length(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let first = rest.chars().next().map_or(1, char::len_utf8);
    ["---", "--", "..."].iter().find(|m| rest.starts_with(**m)).map_or(first, |m| m.len())
}

fn lower(text: &str) -> Cow<'_, str> {
    if text.strip_prefix(is_apostrophe).is_some_and(|rest| matches!(rest, "" | "s" | "S")) {
        return Cow::Borrowed("'s");
    }
    if text.chars().any(|c| c.is_uppercase() || is_apostrophe(c)) {
        // The Turkish capital with a dot is two letters when it is small: `İbrahim` is an `ibrahim`.
        return Cow::Owned(text.to_lowercase().replace("i\u{307}", "i").replace(is_apostrophe, "'"));
    }
    Cow::Borrowed(text)
}

/// How long the prefix of a title is that says that its office was held before: `ex-President`, `then-Foreign`.
fn held_before(word: &str) -> Option<usize> {
    let (prefix, rest) = word.split_once('-')?;
    let ex = prefix.eq_ignore_ascii_case("ex")
        && !matches!(rest, "ante" | "post" | "gratia" | "officio" | "facto");
    let held = ex || prefix.eq_ignore_ascii_case("then");
    (held && rest.starts_with(char::is_alphabetic)).then_some(prefix.len() + 1)
}
