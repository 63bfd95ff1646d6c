//! One sentence with everything that is known of it.

use super::frame::Instrument;
use super::rule::Rules;
use super::time::{Clock, When};
use crate::date::Edtf;
use crate::language::{Chunk, ChunkKind, Clause, Phrase, Token};
use crate::source::{Article, Passage};
use std::ops::Range;

/// What rules are held against: the sentence, its parts, and where it stands.
pub(super) struct Scene<'a> {
    pub rules: &'a Rules,
    pub tokens: &'a [Token<'a>],
    pub sentence: Range<usize>,
    pub chunks: &'a [Chunk],
    pub clauses: &'a [Clause],
    pub whens: &'a [When],
    pub article: &'a Article,
    /// The two states that the title of the article names, if it names two.
    pub pair: &'a [String],
    pub passage: &'a Passage,
    pub clock: Clock,
    /// What the words say that the passage begins with, where they are no sentence: `Data exchange center. Peru and Chile …`
    pub label: Option<&'a Phrase>,
    /// The mechanism of which the sentence before spoke, in the same passage.
    pub mechanism: Option<&'a Instrument>,
}

impl Scene<'_> {
    /// The phrase that chunk `i` is.
    pub fn phrase_at(&self, i: usize) -> Option<&Phrase> {
        match &self.chunks.get(i)?.kind {
            ChunkKind::Phrase(phrase) => Some(phrase),
            _ => None,
        }
    }

    /// Whether chunk `i` is this preposition.
    pub fn is_preposition(&self, i: usize, word: &str) -> bool {
        self.chunks.get(i).is_some_and(|c| matches!(&c.kind, ChunkKind::Preposition(p) if p == word))
    }

    /// The date that a phrase is, by what the passage is about.
    pub fn resolve(&self, phrase: &Phrase) -> Option<Edtf> {
        self.clock.resolve(self.article, self.passage, phrase)
    }

    /// The date that a phrase is which tells when something had been before what the sentence tells.
    pub fn recall(&self, phrase: &Phrase) -> Option<Edtf> {
        let date = self.resolve(phrase)?;
        let main = |c: &Clause| c.subordinator.is_none() && c.verb.is_finite() && !c.verb.perfect;
        let here =
            self.clauses.iter().zip(self.whens).filter(|(c, _)| main(c)).find_map(|(_, when)| when.date);
        let now = self.passage.date.or(here).or(self.clock.now());
        let later = now.filter(|now| date.first_day() > now.last_day());
        later.and_then(|now| phrase.date?.resolve_to(now.last_day())).or(Some(date))
    }

    /// The day of a clause, or else that of the entry, or the last of the article's period.
    pub fn day(&self, clause: Option<usize>) -> Option<Edtf> {
        let of_clause = clause.and_then(|at| self.whens[at].date);
        of_clause
            .or(self.passage.date)
            .or_else(|| self.article.record.covers.map(|period| period.end().into()))
    }

    /// `a day earlier` right after a token, counted from the day of the entry.
    pub fn shifted_after(&self, token: usize) -> Option<Edtf> {
        let end = (token + 4).min(self.sentence.end);
        let words: Vec<&str> = self.tokens[token.min(end)..end].iter().map(|t| &*t.lower).collect();
        super::relative::from_spoken(&words, self.passage.date?)
    }

    /// The `last week` that stands right behind a token, told from the day of the passage.
    pub fn lately_after(&self, token: usize) -> Option<Edtf> {
        let day = self.passage.date.filter(|date| date.is_day())?.first_day();
        let end = (token + 2).min(self.sentence.end);
        let words: Vec<&str> = self.tokens[token.min(end)..end].iter().map(|t| &*t.lower).collect();
        super::relative::from_report(&words, day).filter(|_| words.first() == Some(&"last"))
    }

    /// The words of a phrase.
    pub fn text(&self, phrase: &Phrase) -> String {
        self.slice(phrase.tokens.start, phrase.tokens.end)
    }

    /// Whether the token is this word, in lower case.
    pub fn is_word(&self, token: usize, word: &str) -> bool {
        self.tokens.get(token).is_some_and(|t| t.lower == word)
    }

    /// The words from one token up to another.
    pub fn slice(&self, from: usize, to: usize) -> String {
        let mut out = String::new();
        for token in &self.tokens[from..to] {
            if token.spaced && !out.is_empty() {
                out.push(' ');
            }
            out.push_str(token.text);
        }
        out
    }
}
