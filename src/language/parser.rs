//! What the parser of one sentence works with.

use super::chunk::takes_clause;
use super::closed::{
    is_adverb, is_conjunction, is_determiner, is_period, is_preposition, is_pronoun, is_subordinator,
};
use super::gazetteer::{Gazetteer, Sense};
use super::grammar::{Grammar, singular};
use super::term::{Term, TermKind};
use super::token::Token;
use super::verb::{Form, Verbs, begins_group};
use crate::lexicon::Lexicon;
use std::collections::BTreeSet;

/// Everything that reading needs and that does not change between articles.
#[derive(Debug)]
pub struct Knowledge {
    /// The tables.
    pub lexicon: Lexicon,
    /// The tables as a tree of words.
    pub gazetteer: Gazetteer,
    /// The forms of verbs.
    pub verbs: Verbs,
    /// Classes of words.
    pub grammar: Grammar,
}

impl Knowledge {
    /// Prepares a lexicon.
    ///
    /// # Errors
    /// As [`Grammar::embedded`].
    pub fn new(lexicon: Lexicon) -> crate::error::Result<Self> {
        Ok(Self {
            gazetteer: Gazetteer::new(&lexicon),
            verbs: Verbs::new(&lexicon),
            grammar: Grammar::embedded()?,
            lexicon,
        })
    }
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

    /// Whether no noun phrase can go on over the term.
    pub fn is_stop(&self, i: usize) -> bool {
        let Some(term) = self.terms.get(i) else { return true };
        match &term.kind {
            TermKind::Mark => !matches!(self.word(i), "“" | "\"" | "-" | "–" | "/"),
            TermKind::Word => {
                let word = self.word(i);
                // `the following morning`
                if word == "following" && i > 0 && is_determiner(self.word(i - 1)) {
                    return false;
                }
                let small = !self.token(i).is_some_and(Token::is_capitalised)
                    || (i == 0 && !self.is_family_name_he(i));
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

    /// `calls Onodera early in the year`: no part of the name.
    fn is_early(&self, i: usize) -> bool {
        matches!(self.word(i), "early" | "late")
            && i > 0
            && self.token(i - 1).is_some_and(Token::is_capitalised)
            && is_preposition(self.word(i + 1))
    }

    /// `newly launched satellite`: an adverb inside a noun phrase.
    fn adverb_modifies(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        let word = self.word(i);
        // `Stoltenberg also met Hamada` has no `met Hamada` that is so.
        let degree =
            word.ends_with("ly") || matches!(word, "long" | "well" | "once" | "soon" | "then" | "now");
        degree
            && (self.know.verbs.may_be(next, Form::Participle) || next == "new")
            && !self.is_stop_word(i + 2)
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

    /// Whether the word at `i` is to be read as a verb, given what stands before it.
    pub fn is_verb(&self, i: usize, before: Before) -> bool {
        let (Some(term), Some(token)) = (self.terms.get(i), self.token(i)) else { return false };
        let word: &str = self.word(i);
        if word.is_empty()
            || (token.is_capitalised() && i > 0)
            || matches!(term.kind, TermKind::Possessive | TermKind::Mark)
        {
            return false;
        }
        if word == "back" && (!self.begins_argument(i + 1) || is_preposition(self.word(i + 1))) {
            // `brings them back from`
            return false;
        }
        if matches!(word, "states" | "parties") && i > 0 && self.is(i - 1, "member") {
            return false;
        }
        // `the 30 NATO states met`
        let next = self.word(i + 1);
        if word == "states" && (begins_group(next) || self.know.verbs.may_be(next, Form::Past)) {
            return false;
        }
        if word == "near" || (word == "last" && is_period(self.word(i + 1))) {
            return false;
        }
        if word == "not" {
            // `warns Japan not to send`
            return self.is(i + 1, "to") && self.know.verbs.may_be(self.word(i + 2), Form::Base);
        }
        if begins_group(word) {
            return before != Before::Article
                || matches!(word, "is" | "are" | "was" | "were" | "has" | "had");
        }
        if word == "to" {
            let quoted = usize::from(matches!(self.word(i + 1), "“" | "\""));
            return self.know.verbs.may_be(self.word(i + 1 + quoted), Form::Base);
        }
        // `and visiting Chinese Vice Minister Weng`
        let of_state = usize::from(matches!(self.sense(i + 1), Some(Sense::State(..))));
        let counterpart = matches!(self.word(i + 1 + of_state), "counterpart" | "counterparts");
        if matches!(word, "visiting" | "acting") && (counterpart || self.office_follows(i + 1)) {
            return false;
        }
        let forms = self.know.verbs.forms(word);
        let may = |form| forms.iter().any(|(_, f)| *f == form);
        if forms.is_empty() {
            return false;
        }
        if may(Form::Gerund) {
            let noun = self.know.grammar.is_gerund_noun(word);
            // `the Arctic Council meeting`
            let listed =
                i > 0 && matches!(self.sense(i - 1), Some(Sense::Series(_) | Sense::Organization(_)));
            // `a Cabinet meeting`
            let body = listed || i > 1 && matches!(self.word(i - 2), "a" | "an");
            return match before {
                Before::Party { .. } => !(noun && body && !matches!(self.word(i + 1), "with" | "in")),
                Before::Noun { .. } => !noun,
                // `by signing a treaty` against `before training`
                Before::Nothing => !noun || is_determiner(self.word(i + 1)) || self.opens_with(i),
                Before::Article | Before::Adjective => false,
            };
        }
        let past = may(Form::Past) || may(Form::Participle);
        let known_noun = matches!(term.sense(), Some(Sense::OfficeNoun(..) | Sense::Office(..)));
        if self.is(i + 1, "of") && !past && (known_noun || self.know.grammar.is_noun_verb(word)) {
            // `Wang Jiarui, head of the department`
            return false;
        }
        if known_noun || self.know.grammar.is_noun_verb(word) {
            return self.noun_verb(i, before, may(Form::Third), past && !may(Form::Base))
                && !self.is_verb_after(i);
        }
        match before {
            Before::Article | Before::Adjective => {
                past && self.begins_object(i + 1) && before == Before::Adjective
            }
            Before::Nothing => !may(Form::Base) || past,
            // After an object a bare or present form would need a subject of its own.
            // But every sentence needs a verb: `the group on cyber threats meets`.
            Before::Noun { object: true, plural } => past || (!self.has_verb && (may(Form::Third) || plural)),
            Before::Noun { .. } | Before::Party { .. } => true,
        }
    }

    /// `Meeting with X, Y says`: a participle that opens the sentence, up to a comma.
    fn opens_with(&self, i: usize) -> bool {
        let comma = (i..self.terms.len()).any(|j| self.is(j, ","));
        i == 0 && comma && (self.is(i + 1, "with") || self.office_follows(i + 1))
    }

    /// Whether an office stands among the next words, after a state or at once.
    fn office_follows(&self, i: usize) -> bool {
        let led = matches!(self.sense(i), Some(Sense::State(_, super::gazetteer::StateForm::Demonym)));
        // `meets visiting CPC department head Li`
        let of_body = matches!(self.sense(i), Some(Sense::Organization(_)));
        (i..i + 5).take_while(|&j| !self.is_stop(j)).any(|j| {
            matches!(self.sense(j), Some(Sense::Office(..) | Sense::OfficeNoun(..)))
                && (led || of_body || j == i)
        })
    }

    /// Whether the word is a past form or participle and no other form of a verb.
    pub fn is_participle_only(&self, i: usize) -> bool {
        let forms = self.know.verbs.forms(self.word(i));
        !forms.is_empty() && forms.iter().all(|(_, f)| matches!(f, Form::Past | Form::Participle))
    }

    /// A word that may be noun or verb.
    fn noun_verb(&self, i: usize, before: Before, third: bool, past: bool) -> bool {
        let next = self.begins_argument(i + 1);
        let main = !self.has_verb && is_determiner(self.word(i + 1));
        // `voices “deep disappointment”`
        let quoted = matches!(self.word(i + 1), "“" | "\"");
        if self.is(i, "help")
            && self.know.verbs.may_be(self.word(i + 1), Form::Base)
            && before != Before::Article
        {
            return true;
        }
        // `the warships, two frigates among them, sail together`
        if matches!(self.word(i + 1), "together" | "jointly")
            && !third
            && before != Before::Article
            && self.know.verbs.may_be(self.word(i), Form::Base)
        {
            return true;
        }
        match before {
            Before::Article | Before::Adjective | Before::Nothing => false,
            // Every sentence needs a verb: `members of both parties call for talks`, `A of X and B of Y chair a session`.
            Before::Noun { object: true, plural } => {
                // `The attempt to launch a satellite ends in failure.`
                let late = !plural
                    && third
                    && !self.has_verb
                    && is_preposition(self.word(i + 1))
                    && !self.verb_follows(i + 1);
                late || (past || (plural && !third && (main || !self.has_verb))) && next
            }
            // `The exercise ends.`
            Before::Noun { plural, .. } => {
                (past || (plural != third))
                    && (next || (!plural && !self.has_verb && i + 2 >= self.terms.len()))
            }
            // `lawmakers led by X travel to`
            Before::Party { object: true, .. } => {
                let place = matches!(self.sense(i + 1), Some(Sense::State(..) | Sense::Place(_)));
                let base = !self.has_verb && (place || is_preposition(self.word(i + 1)));
                (past || (third && !self.follows_infinitive(i)) || main || base) && next
            }
            Before::Party { plural, .. } => {
                // `Li exchanges views by phone`: of two words that may be either, the second ends the phrase.
                past || (third && (next || quoted || self.is_stop(i + 2) || self.is_plain_object(i + 1)))
                    || (!third && (plural || is_determiner(self.word(i + 1))))
            }
        }
    }

    /// `to endorse UN sanctions on Laos`: whether the name before is the object of an infinitive, and no clause begins with it.
    fn follows_infinitive(&self, i: usize) -> bool {
        let from = i.saturating_sub(4);
        let to = (from..i).rev().find(|&j| self.is(j, "to"));
        to.is_some_and(|j| {
            let verb = self.word(j + 1);
            i > j + 2
                && self.know.verbs.may_be(verb, Form::Base)
                && !takes_clause(verb)
                && (j + 2..i).all(|k| !self.is_stop(k))
        })
    }

    /// A word in small letters that is no form of a verb, or a noun in the plural that only looks like one: `bars operators`,
    /// `bans exports to`.
    fn is_plain_object(&self, i: usize) -> bool {
        let word = self.word(i);
        let goods = self.know.grammar.is_noun_verb(word)
            && singular(word) != word
            && (is_preposition(self.word(i + 1))
                || self.terms.get(i + 1).is_none_or(|t| t.kind == TermKind::Mark));
        word.starts_with(char::is_alphabetic) && (self.know.verbs.forms(word).is_empty() || goods)
    }

    /// Whether an argument of a verb begins at the term: no mark, conjunction or end.
    pub(super) fn begins_argument(&self, i: usize) -> bool {
        i < self.terms.len()
            && self.begins_object(i)
            && !is_conjunction(self.word(i))
            && self.terms[i].kind != TermKind::Mark
    }

    /// Whether a finite verb stands right after: then the word before it was a noun.
    fn is_verb_after(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        matches!(next, "is" | "are" | "was" | "were" | "has" | "have" | "had" | "will" | "would")
            || (self.know.verbs.may_be(next, Form::Third)
                && !self.know.grammar.is_noun_verb(next)
                && !self.is_capital_word(i + 1))
    }
}

/// What stands before a word that may be a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing that belongs to it: the head of a clause, a conjunction, a preposition.
    Nothing,
    /// An article, ordinal or possessor that waits for its noun.
    Article,
    /// An adjective or other word that waits for its noun.
    Adjective,
    /// A plain noun.
    Noun {
        /// In the plural.
        plural: bool,
        /// After a verb or preposition.
        object: bool,
    },
    /// A name, a plural office, a body: something that can be a subject.
    Party {
        /// More than one.
        plural: bool,
        /// After a verb or preposition.
        object: bool,
    },
}
