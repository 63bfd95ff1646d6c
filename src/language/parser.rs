//! What the parser of one sentence works with.

use super::closed::{
    IDIOMS, is_adverb, is_conjunction, is_determiner, is_period, is_preposition, is_pronoun, is_subordinator,
};
use super::gazetteer::{Gazetteer, Sense, StateForm};
use super::grammar::{Grammar, singular};
use super::noun::{is_event_noun, is_time_noun};
use super::term::{Term, TermKind};
use super::token::Token;
use super::verb::{Form, Verbs};
use crate::lexicon::{Lexicon, Roll};
use std::collections::BTreeSet;

/// Everything that reading needs and that does not change between articles.
#[derive(Debug)]
pub struct Knowledge {
    /// The tables.
    pub lexicon: Lexicon,
    /// Its tenures by the words of names.
    pub roll: Roll,
    /// The tables as a tree of words.
    pub gazetteer: Gazetteer,
    /// The forms of verbs.
    pub verbs: Verbs,
    /// Classes of words.
    pub grammar: Grammar,
    /// Places that give a listed summit its name, by index: `the Camp David summit`.
    pub venues: BTreeSet<usize>,
}

impl Knowledge {
    /// Prepares a lexicon.
    ///
    /// # Errors
    /// As [`Grammar::embedded`].
    pub fn new(lexicon: Lexicon) -> crate::error::Result<Self> {
        Ok(Self {
            roll: Roll::of(&lexicon),
            gazetteer: Gazetteer::new(&lexicon),
            verbs: Verbs::new(&lexicon),
            grammar: Grammar::embedded()?,
            venues: venues(&lexicon),
            lexicon,
        })
    }
}

fn venues(lexicon: &Lexicon) -> BTreeSet<usize> {
    let names: BTreeSet<String> = lexicon
        .summits
        .iter()
        .flat_map(|summit| summit.aliases.iter().chain([&summit.name]))
        .map(|name| name.to_lowercase())
        .collect();
    let called = |place: &str| names.contains(&format!("{} summit", place.to_lowercase()));
    (0..lexicon.places.len()).filter(|&p| called(&lexicon.places[p].name)).collect()
}

/// One sentence, ready to be parsed.
#[derive(Clone, Copy)]
pub(super) struct Parser<'a> {
    pub know: &'a Knowledge,
    /// Words that the article uses as names.
    pub names: &'a BTreeSet<String>,
    /// Tokens of the whole passage.
    pub tokens: &'a [Token<'a>],
    /// Whether an apposition is being read.
    pub nested: bool,
    /// Whether the sentence has its verb already.
    pub has_verb: bool,
    /// Terms of the sentence.
    pub terms: &'a [Term],
}

impl<'a> Parser<'a> {
    /// The lower-case word of a term of one token; empty for other terms and past the end.
    pub fn word(&self, i: usize) -> &'a str {
        match self.terms.get(i) {
            Some(term) if term.len() == 1 => &self.tokens[term.tokens.start].lower,
            _ => "",
        }
    }

    /// The first token of a term.
    pub fn token(&self, i: usize) -> Option<&'a Token<'a>> {
        self.terms.get(i).map(|term| &self.tokens[term.tokens.start])
    }

    /// Whether the term at `i` is this mark or word.
    pub fn is(&self, i: usize, word: &str) -> bool {
        self.word(i) == word
    }

    /// How many terms `at last` and the like take at `i`; 0 where nothing of the kind stands there, as in `at last week's summit`.
    pub fn idiom(&self, i: usize) -> usize {
        let stands = |words: &&&[&str]| words.iter().enumerate().all(|(k, word)| self.is(i + k, word));
        let len = IDIOMS.iter().find(stands).map_or(0, |words| words.len());
        let next = self.word(i + len);
        if is_period(next) || next == "of" { 0 } else { len }
    }

    /// The sense of a term, if the lexicon knows it.
    pub fn sense(&self, i: usize) -> Option<Sense> {
        self.terms.get(i).and_then(Term::sense)
    }

    /// Terms `from..to` as written, single-spaced.
    pub fn text(&self, from: usize, to: usize) -> String {
        let mut out = String::new();
        let (Some(first), Some(last)) =
            (self.terms.get(from), to.checked_sub(1).and_then(|i| self.terms.get(i)))
        else {
            return out;
        };
        for token in &self.tokens[first.tokens.start..last.tokens.end.max(first.tokens.start)] {
            if token.spaced && !out.is_empty() {
                out.push(' ');
            }
            out.push_str(token.text);
        }
        out
    }

    /// Whether the term is an unknown word that begins with a capital.
    pub fn is_capital_word(&self, i: usize) -> bool {
        self.terms.get(i).is_some_and(|t| t.kind == TermKind::Word)
            && self.token(i).is_some_and(Token::is_capitalised)
    }

    /// `opened with promise – the two met`: a mark with space on both sides parts what it stands between, unless that is two states.
    fn is_dash(&self, i: usize) -> bool {
        let spaced = |j: usize| self.token(j).is_some_and(|t| t.spaced);
        let state = |j: usize| matches!(self.sense(j), Some(Sense::State(..)));
        let joined = i > 0 && state(i - 1) && state(i + 1);
        matches!(self.word(i), "-" | "–") && spaced(i) && spaced(i + 1) && !joined
    }

    /// Whether no noun phrase can go on over the term.
    pub fn is_stop(&self, i: usize) -> bool {
        let Some(term) = self.terms.get(i) else { return true };
        match &term.kind {
            TermKind::Number(_) if self.is_lag(i) => true,
            // `gives Fiji $10 million`, and not `a new $10 million loan`
            TermKind::Number(_) if term.len() > 1 => {
                let party = |t: &Term| {
                    matches!(t.kind, TermKind::Known(_)) || self.tokens[t.tokens.start].is_capitalised()
                };
                i.checked_sub(1).is_some_and(|before| party(&self.terms[before]))
            }
            TermKind::Mark => !matches!(self.word(i), "“" | "\"" | "-" | "–" | "/") || self.is_dash(i),
            TermKind::Word => {
                let word = self.word(i);
                // `the following morning`
                if word == "following" && i > 0 && is_determiner(self.word(i - 1)) {
                    return false;
                }
                let small = !self.token(i).is_some_and(Token::is_capitalised)
                    || (i == 0 && !self.is_family_name_he(i));
                // `the only concrete result`
                if word == "only" && i > 0 && is_determiner(self.word(i - 1)) {
                    return false;
                }
                // `called him early in the year`
                if small && word == "early" && is_preposition(self.word(i + 1)) {
                    return true;
                }
                small
                    && (is_preposition(word)
                        || is_subordinator(word)
                        || is_conjunction(word)
                        || is_pronoun(word)
                        || word == "not"
                        || self.is_early(i)
                        || (is_adverb(word) && !self.adverb_modifies(i))
                        || is_determiner(word))
            }
            TermKind::Date(date) => !date.is_year(),
            _ => false,
        }
    }

    /// `calls Onodera early in the year`, `had met Onodera earlier that day`: no part of the name.
    fn is_early(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        let time = match self.word(i) {
            "early" | "late" => is_preposition(next),
            "earlier" => is_preposition(next) || matches!(next, "this" | "that" | "," | "." | ";"),
            _ => false,
        };
        time && i > 0 && self.token(i - 1).is_some_and(Token::is_capitalised)
    }

    /// `in Hanoi two days later`, `flew to Lima three weeks before`: how much earlier or later it was, behind a name.
    fn is_lag(&self, i: usize) -> bool {
        let time = is_time_noun(&singular(self.word(i + 1)));
        let named = i > 0 && self.token(i - 1).is_some_and(Token::is_capitalised);
        // `a telephone conversation nine days later`
        let told = i > 0 && is_event_noun(&singular(self.word(i - 1)));
        time && (named || told)
            && matches!(
                self.word(i + 2),
                "later" | "earlier" | "before" | "after" | "ago" | "prior" | "previously" | "on"
            )
    }

    /// `newly launched satellite`: an adverb inside a noun phrase.
    pub(super) fn adverb_modifies(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        let word = self.word(i);
        // `Stoltenberg also met Hamada` has no `met Hamada` that is so.
        let degree =
            word.ends_with("ly") || matches!(word, "long" | "well" | "once" | "soon" | "then" | "now");
        // `newly sworn-in`, `recently re-elected`
        let participle =
            |word: &str| word.split('-').any(|part| self.know.verbs.may_be(part, Form::Participle));
        degree
            && !self.follows_somebody(i)
            && (participle(next) || next == "new")
            && !self.is_stop_word(i + 2)
    }

    /// `Noda then called Obama`, `The minister quickly called Seoul`: behind somebody an adverb belongs to the verb.
    fn follows_somebody(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else { return false };
        let nation = matches!(self.sense(before), Some(Sense::State(_, StateForm::Demonym)));
        let named =
            self.token(before).is_some_and(Token::is_capitalised) && !nation && !self.is_stop_word(before);
        let office = matches!(self.sense(before), Some(Sense::Office(..) | Sense::OfficeNoun(..)));
        named || office
    }

    fn is_stop_word(&self, i: usize) -> bool {
        let word = self.word(i);
        i >= self.terms.len()
            || is_preposition(word)
            || is_determiner(word)
            || self.terms[i].kind == TermKind::Mark
    }

    /// Whether a phrase, pronoun or clause can begin at the term: what follows a transitive verb.
    pub fn begins_object(&self, i: usize) -> bool {
        let Some(term) = self.terms.get(i) else { return true };
        let word = self.word(i);
        match &term.kind {
            TermKind::Mark
            | TermKind::Known(_)
            | TermKind::Date(_)
            | TermKind::Number(_)
            | TermKind::Ordinal(_) => true,
            TermKind::Possessive => false,
            TermKind::Word => {
                is_determiner(word)
                    || is_preposition(word)
                    || is_subordinator(word)
                    || is_pronoun(word)
                    || is_conjunction(word)
                    || is_adverb(word)
                    || self.token(i).is_some_and(Token::is_capitalised)
            }
        }
    }
}
