//! Tokens grouped into terms: what the lexicon, the calendar or arithmetic knows, else single words and marks.

use super::descriptive::is_help;
use super::field::joint_title;
use super::gazetteer::{Gazetteer, Sense, StateForm};
use super::noun::is_event_noun;
use super::numeral::{cardinal, ordinal};
use super::token::Token;
use crate::date::{DatePhrase, scan, scan_turn};
use crate::lexicon::Culture;
use std::ops::Range;

/// A run of tokens with one meaning.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// The tokens, as indices into those of the passage.
    pub tokens: Range<usize>,
    /// What it is.
    pub kind: TermKind,
}

/// The kinds of term.
#[derive(Clone, Debug, PartialEq)]
pub enum TermKind {
    /// A word that the lexicon does not know.
    Word,
    /// A mark of punctuation.
    Mark,
    /// The mark of possession.
    Possessive,
    /// Something of the lexicon; never empty, the likeliest sense first.
    Known(Vec<Sense>),
    /// A date.
    Date(DatePhrase),
    /// A number.
    Number(u32),
    /// A place in a row.
    Ordinal(u32),
}

impl Term {
    /// The likeliest sense, if the lexicon knows the term.
    pub fn sense(&self) -> Option<Sense> {
        match &self.kind {
            TermKind::Known(senses) => senses.first().copied(),
            _ => None,
        }
    }

    /// Every sense.
    pub fn senses(&self) -> &[Sense] {
        match &self.kind {
            TermKind::Known(senses) => senses,
            _ => &[],
        }
    }

    /// How many tokens it takes.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether it takes none, which no term does.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }
}

/// The terms of one sentence, given as a range of the passage's `tokens`; `text` is the clean text of the passage.
pub fn terms(gazetteer: &Gazetteer, text: &str, tokens: &[Token<'_>], sentence: Range<usize>) -> Vec<Term> {
    let mut found: Vec<Term> = Vec::with_capacity(sentence.len());
    let mut at = sentence.start;
    while at < sentence.end {
        let rest = &tokens[at..sentence.end];
        let (length, kind) = if let Some((length, sum)) = sum(rest) {
            (length, TermKind::Number(sum))
        } else if let Some((length, phrase)) = date(text, tokens, at, sentence.end) {
            (length, TermKind::Date(phrase))
        } else if is_backed(rest) {
            (3, TermKind::Word)
        } else if let Some((length, senses)) = joint_title(gazetteer, rest).filter(|_| !is_led(tokens, at)) {
            (length, TermKind::Known(senses))
        } else if let Some((length, senses)) = gazetteer.longest(rest) {
            let name = length == 1 && is_surname(gazetteer, &senses, &tokens[at], found.last(), tokens);
            let longer = is_longer_name(gazetteer, &senses, &rest[..length], &rest[length..]);
            let length = if longer { 1 } else { length };
            (length, if name || longer { TermKind::Word } else { TermKind::Known(senses) })
        } else {
            (1, single(&tokens[at]))
        };
        found.push(Term { tokens: at..at + length, kind });
        at += length;
    }
    found
}

/// Whether what begins there goes on with what a body or an office is for: `the Ministry of Trade and Defense Minister X`.
fn is_led(tokens: &[Token<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(&*tokens[before].lower, "of" | "for" | "and" | "&"))
}

/// `Saudi-backed`, `Moscow-appointed`: with whose help somebody is what he is, not whose he is.
fn is_backed(tokens: &[Token<'_>]) -> bool {
    let [_, hyphen, how, ..] = tokens else { return false };
    matches!(hyphen.text, "-" | "–") && !hyphen.spaced && !how.spaced && is_help(&how.lower)
}

/// `$2`, `A$50`, `€3.5`: a sign of money with what stands right before it and the figure behind, which count as one number.
fn sum(tokens: &[Token<'_>]) -> Option<(usize, u32)> {
    let close =
        |i: usize| tokens.get(i).zip(tokens.get(i + 1)).is_some_and(|(a, b)| a.span.end == b.span.start);
    let led = usize::from(MONEY.contains(&tokens.first()?.text) && close(0));
    let sign = matches!(tokens.get(led)?.text, "$" | "€" | "£" | "¥");
    let figure = tokens
        .get(led + 1)
        .filter(|t| sign && close(led) && t.text.starts_with(|c: char| c.is_ascii_digit()))?;
    Some((led + 2, cardinal(&figure.lower).or_else(|| decimal(&figure.lower)).unwrap_or(2)))
}

/// `3.6`: the whole units of a decimal fraction, at least two, for what stands behind it is told of in the plural.
fn decimal(word: &str) -> Option<u32> {
    let (whole, rest) = word.split_once('.')?;
    let figures = !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit());
    whole.parse().ok().filter(|_| figures).map(|n: u32| n.max(2))
}

/// Whose dollars they are, before the sign.
const MONEY: [&str; 9] = ["A", "AU", "C", "S", "NZ", "US", "HK", "NT", "F"];

/// `Kim Song Nam`: whether a name of the lexicon, `Kim Song`, is the beginning of another with one more syllable.
fn is_longer_name(gazetteer: &Gazetteer, senses: &[Sense], name: &[Token<'_>], rest: &[Token<'_>]) -> bool {
    let syllable = |t: &Token<'_>| {
        let mut letters = t.text.chars();
        t.text.len() <= 5
            && letters.next().is_some_and(char::is_uppercase)
            && letters.all(|c| c.is_alphabetic() && c.is_lowercase())
    };
    let [family, given] = name else { return false };
    let korean = gazetteer.family_name_cultures(&family.lower).contains(&Culture::Korean);
    let person = senses.iter().any(|s| matches!(s, Sense::Person(_)));
    person
        && korean
        && syllable(given)
        && rest.first().is_some_and(syllable)
        && gazetteer.longest(rest).is_none()
}

/// `Robert King`, `Alicia Chad`: the noun of an office or the name of a state right after a given name is a family name.
fn is_surname(
    gazetteer: &Gazetteer,
    senses: &[Sense],
    token: &Token<'_>,
    before: Option<&Term>,
    tokens: &[Token<'_>],
) -> bool {
    let office = matches!(
        senses.first(),
        Some(Sense::Office(_, false) | Sense::OfficeNoun(_, false) | Sense::State(_, StateForm::Name))
    );
    let given = before.filter(|b| b.kind == TermKind::Word).map(|b| &tokens[b.tokens.start]);
    let given = given.filter(|t| t.is_capitalised()).map(|t| gazetteer.given_name_cultures(&t.lower));
    office && token.is_capitalised() && given.is_some_and(|c| c.contains(&Culture::Western))
}

fn single(token: &Token<'_>) -> TermKind {
    if token.is_possessive() {
        TermKind::Possessive
    } else if !token.is_word() {
        TermKind::Mark
    } else if let Some(n) = ordinal(&token.lower) {
        TermKind::Ordinal(n)
    } else if let Some(n) = cardinal(&token.lower).or_else(|| decimal(&token.lower)) {
        TermKind::Number(n)
    } else {
        TermKind::Word
    }
}

/// Words after which a bare `May` or `March`, or a bare number, is a date.
const BEFORE_DATES: [&str; 22] = [
    "in", "of", "since", "until", "till", "by", "last", "this", "next", "early", "late", "mid", "from", "to",
    "through", "and", "during", "for", "before", "after", "between", "the",
];

fn date(text: &str, tokens: &[Token<'_>], at: usize, end: usize) -> Option<(usize, DatePhrase)> {
    let token = &tokens[at];
    if let Some(day) = nth(tokens, at, end) {
        return Some((1, day));
    }
    let first = token.text.chars().next()?;
    let vague = matches!(&*token.lower, "early" | "late" | "mid" | "end" | "beginning")
        || token.lower.starts_with("mid-");
    // `Ms Jan Adams`
    let titled = at > 0
        && matches!(
            &*tokens[at - 1].lower,
            "mr" | "mr." | "ms" | "ms." | "mrs" | "mrs." | "miss" | "dr" | "dr." | "sir" | "dame"
        )
        && tokens[at - 1].is_capitalised();
    if titled {
        return None;
    }
    let limit = tokens[end - 1].span.end;
    let taken =
        |bytes: usize| tokens[at..end].iter().take_while(|t| t.span.start < token.span.start + bytes).count();
    if comes_round(tokens, at)
        && let Some((phrase, bytes)) = scan_turn(&text[token.span.start..limit])
    {
        return Some((taken(bytes), phrase));
    }
    if !(first.is_ascii_digit() || first.is_ascii_uppercase() || vague) {
        return None;
    }
    let (phrase, bytes) = scan(&text[token.span.start..limit])?;
    let length = taken(bytes);
    let before = at.checked_sub(1).map(|i| &*tokens[i].lower);
    let led = before.is_some_and(|w| BEFORE_DATES.contains(&w));
    // `Vice Foreign Minister Zhai Jun`
    let bare_month = length == 1 && BARE_MONTHS.contains(&token.text);
    let bare_number = phrase.is_year() && before.is_some_and(|w| w == "$" || w == "€" || w == "£");
    ((!bare_month || led || is_of_event(tokens, at, end)) && !bare_number).then_some((length, phrase))
}

/// `during his March visit`, `X's June summit`: whether a small noun of an event stands behind the month at `at`, and no name before it.
fn is_of_event(tokens: &[Token<'_>], at: usize, end: usize) -> bool {
    let next = tokens[at + 1..end].first();
    let event = next.is_some_and(|t| {
        is_event_noun(&t.lower)
            || matches!(
                &*t.lower,
                "visit" | "trip" | "tour" | "stop" | "stay" | "launch" | "election" | "elections"
            )
    });
    let plain = next.is_some_and(|t| !t.is_capitalised());
    at > 0 && event && plain && !tokens[at - 1].is_capitalised()
}

/// Whether a month or season that is counted from what was spoken of may begin at a token: `the following April`, `by summer`.
fn comes_round(tokens: &[Token<'_>], at: usize) -> bool {
    let lower = &*tokens[at].lower;
    let led = |words: &[&str]| at > 0 && words.contains(&&*tokens[at - 1].lower);
    match lower {
        "the" | "that" => true,
        "early" | "late" | "mid" | "spring" | "summer" | "autumn" | "fall" | "winter" => {
            led(&["in", "by", "during", "since", "until", "of", "from", "for", "before", "after"])
        }
        _ => lower.starts_with("mid-"),
    }
}

/// Months without a day or a full stop that are words and names as well.
const BARE_MONTHS: [&str; 7] = ["May", "March", "Mar", "Jan", "Jun", "June", "April"];

/// `on the 16th`, `on the fifth`, where no noun follows that it could be counted of; a row of topics seldom has more than three.
fn nth(tokens: &[Token<'_>], at: usize, end: usize) -> Option<DatePhrase> {
    let [.., on, the] = &tokens[..at] else { return None };
    let number = &tokens[at].lower;
    let spelled = number.starts_with(char::is_alphabetic);
    let day = DatePhrase::day_of_month(ordinal(number).filter(|n| !spelled || *n > 3)?)?;
    let opens = at < 3 || !tokens[at - 3].is_word() || matches!(&*tokens[at - 3].lower, "and" | "but");
    // `on the 12th of the month`
    let of_month = tokens[at + 1..end].first_chunk().is_some_and(|[of, the, month]| {
        of.lower == "of" && matches!(&*the.lower, "the" | "that") && month.lower == "month"
    });
    let ends = of_month
        || tokens[at + 1..end].first().is_none_or(|next| {
            !next.is_word() || AFTER_DAYS.contains(&&*next.lower) || (opens && next.is_capitalised())
        });
    let timed = match &*on.lower {
        "on" => true,
        "by" | "until" | "from" | "between" => !spelled,
        // `on the evening of the 12th`, `in the early hours of the 9th`
        "of" => at >= 3 && DAY_PARTS.contains(&&*tokens[at - 3].lower),
        _ => false,
    };
    (timed && the.lower == "the" && ends).then_some(day)
}

/// Parts of a day, which is told behind them: `the morning of the 12th`.
const DAY_PARTS: [&str; 6] = ["morning", "afternoon", "evening", "night", "hours", "eve"];

/// Words that may follow `on the 16th`, and no number of a row.
const AFTER_DAYS: [&str; 25] = [
    "and",
    "or",
    "but",
    "in",
    "at",
    "with",
    "for",
    "by",
    "from",
    "to",
    "before",
    "after",
    "when",
    "where",
    "while",
    "as",
    "he",
    "she",
    "they",
    "it",
    "the",
    "both",
    "during",
    "alongside",
    "that",
];
