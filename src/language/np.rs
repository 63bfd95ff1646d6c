//! Noun phrases, by recursive descent over terms.

use super::closed::{is_determiner, is_preposition, is_pronoun};
use super::noun::{is_event_noun, is_rank};
use super::parser::Parser;
use super::phrase::{Anaphor, Mention, Phrase, Sex};
use super::term::TermKind;
use super::verb::Form;
use super::verbal::Before;
use crate::date::DatePhrase;

/// Where a phrase stands, which decides how far lists go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Site {
    /// Where a subject may stand: a verb may follow.
    Subject,
    /// After a verb or preposition: what looks like a verb is likelier a noun.
    Object,
    /// After `in`, `at` or the like at the head of a clause: a comma ends the phrase.
    Place,
}

impl Parser<'_> {
    /// The phrase that begins at term `i`, and the term after it.
    pub fn phrase(&self, i: usize, site: Site) -> Option<(Phrase, usize)> {
        if let Some(found) = self.pronoun(i) {
            return Some(found);
        }
        let mut phrase = Phrase::default();
        let mut at = self.lead(&mut phrase, i);
        if let Some(TermKind::Date(date)) = self.terms.get(at).map(|t| &t.kind)
            && self.stands_alone(&phrase, date, at)
        {
            phrase.date = Some(*date);
            return Some(self.close(phrase, i, at + 1));
        }
        if matches!(self.terms.get(at).map(|t| &t.kind), Some(TermKind::Date(d)) if !d.is_year()) {
            // `the August summit`
            phrase.modifiers.push(self.text(at, at + 1).to_lowercase());
            at += 1;
        }
        if is_rank(self.word(at))
            && self.state_list(at + 1, site).is_some_and(|(_, next)| {
                self.core_follows(next) || self.is(next, "and") && self.bloc_at(next + 1).is_some()
            })
        {
            // `senior Japanese and Chinese officials`, `senior Chinese and ASEAN officials`
            phrase.modifiers.push(self.word(at).to_owned());
            at += 1;
        }
        if let Some((states, next)) = self.state_list(at, site) {
            return self.with_states(phrase, i, &states, next, site);
        }
        let end = self.core(&phrase, at, 0, site);
        if end == at {
            return self.bare(phrase, i, at);
        }
        at = self.fill(&mut phrase, at, end);
        if self.terms.get(at).is_some_and(|t| t.kind == TermKind::Possessive) {
            return self.possessed(phrase, i, at + 1, site);
        }
        Some(self.close(phrase, i, at))
    }

    /// Whether the date at `at` is the whole phrase, and modifies no noun after it.
    fn stands_alone(&self, phrase: &Phrase, date: &DatePhrase, at: usize) -> bool {
        let event = phrase.determiner.is_some() && !date.has_day() && is_event_noun(self.word(at + 1));
        // `the commission set up in 2012 meets`
        let next = self.word(at + 1);
        let acts = self.know.verbs.may_be(next, Form::Third) && !self.know.grammar.is_noun_verb(next);
        if acts && phrase.determiner.is_none() && at > 0 && is_preposition(self.word(at - 1)) {
            return true;
        }
        !(self.core_follows(at + 1) && (date.is_year() || event))
    }

    pub(super) fn close(&self, mut phrase: Phrase, from: usize, to: usize) -> (Phrase, usize) {
        phrase.tokens = self.terms[from].tokens.start..self.terms[to - 1].tokens.end;
        (phrase, to)
    }

    /// `he`, `they`, `both`, `each of them`, and `the two` without a noun.
    fn pronoun(&self, i: usize) -> Option<(Phrase, usize)> {
        // `both later met`
        let verb = i + 1 + usize::from(matches!(self.word(i + 1), "later" | "then" | "also"));
        let anaphor = match self.word(i) {
            "he" if self.is_family_name_he(i) => return None,
            word @ ("he" | "she" | "him" | "himself" | "herself") => Anaphor::One(Sex::of_pronoun(word)),
            "it" | "itself" => Anaphor::It,
            "they" | "them" | "themselves" => Anaphor::Several(None),
            "both"
                if self.is_verb(verb, Before::Party { plural: true, object: false })
                    || self.is(i + 1, ",")
                    || self.stands_for_two(i) =>
            {
                Anaphor::Several(Some(2))
            }
            "each" if matches!(self.word(i + 1), "side" | "country" | "nation" | "government") => {
                return None;
            }
            // `sees each of them`, `receives each of the two ministers`
            "each" if self.is(i + 1, "of") && matches!(self.word(i + 2), "them" | "the") => {
                let (phrase, next) = self.phrase(i + 2, Site::Object)?;
                return Some(self.close(phrase, i, next));
            }
            word if is_pronoun(word) && self.token(i).is_some_and(|t| !t.is_upper()) => {
                return Some(self.close(Phrase { head: Some(word.into()), ..Phrase::default() }, i, i + 1));
            }
            _ => return None,
        };
        let nominative = matches!(self.word(i), "he" | "she" | "they");
        let phrase = Phrase { mentions: vec![Mention::Anaphor(anaphor)], nominative, ..Phrase::default() };
        Some(self.close(phrase, i, i + 1))
    }

    /// `gives a dinner for both.`, `talks with both;`: whether `both` stands alone behind a preposition, or ends its clause.
    fn stands_for_two(&self, i: usize) -> bool {
        let led = i > 0 && matches!(self.word(i - 1), "for" | "with" | "by" | "to");
        let ends = i + 1 >= self.terms.len() || matches!(self.word(i + 1), "." | ";");
        i > 0 && (ends || led && self.is_stop(i + 1) && !self.is(i + 1, "of"))
    }

    /// Article, ordinal and number at the head of a phrase.
    pub(super) fn lead(&self, phrase: &mut Phrase, i: usize) -> usize {
        let mut at = self.approximation(i);
        while let Some(term) = self.terms.get(at) {
            let word = self.word(at);
            match term.kind {
                // `at that summit`
                TermKind::Word
                    if is_determiner(word) || word == "that" && at == i && self.core_follows(i + 1) =>
                {
                    phrase.determiner.get_or_insert_with(|| word.to_owned());
                }
                // `without first traveling to`, `X, a lawyer, first spoke with Y`
                TermKind::Ordinal(_)
                    if at == i && (self.is_plain_verb_form(at + 1) || self.is_firstly(at)) =>
                {
                    break;
                }
                TermKind::Ordinal(n) if self.core_follows(at + 1) || phrase.determiner.is_some() => {
                    phrase.ordinal = Some(n);
                    // `the eighth and final dialogue`
                    if self.is(at + 1, "and") && (self.is(at + 2, "final") || self.is(at + 2, "last")) {
                        at += 2;
                    }
                }
                TermKind::Number(n) => {
                    phrase.number = Some(n);
                    // `in four and a half years`
                    if self.is(at + 1, "and") && self.is(at + 2, "a") && self.is(at + 3, "half") {
                        at += 3;
                    }
                }
                _ => break,
            }
            at += 1;
        }
        at
    }

    /// An -ing form that is no noun, or a past form that is no participle.
    fn is_plain_verb_form(&self, i: usize) -> bool {
        let word = self.word(i);
        let may = |form| self.know.verbs.may_be(word, form);
        let past = may(Form::Past) && !may(Form::Participle) && !may(Form::Base);
        past || may(Form::Gerund) && !self.know.grammar.is_gerund_noun(word)
    }

    fn core_follows(&self, i: usize) -> bool {
        i < self.terms.len() && !self.is_stop(i) && !matches!(self.terms[i].kind, TermKind::Possessive)
    }

    /// A phrase of article and number alone: `the two`, `all three`.
    pub(super) fn bare(&self, mut phrase: Phrase, i: usize, at: usize) -> Option<(Phrase, usize)> {
        let several = matches!(phrase.determiner.as_deref(), Some("the" | "all" | "these" | "those"));
        if at > i && several && phrase.number.is_some_and(|n| n > 1) {
            phrase.mentions = vec![Mention::Anaphor(Anaphor::Several(phrase.number))];
            return Some(self.close(phrase, i, at));
        }
        if at == i + 1 && self.is(i, "her") {
            // `told her that`
            phrase.mentions = vec![Mention::Anaphor(Anaphor::One(Some(Sex::Woman)))];
            return Some(self.close(phrase, i, at));
        }
        if at > i && (phrase.number.is_some() || phrase.ordinal.is_some()) {
            return Some(self.close(phrase, i, at));
        }
        (at > i && phrase.determiner.is_some()).then(|| self.close(phrase, i, at))
    }

    /// Reads the core `from..end` into the phrase; returns where the phrase really ends, past what an office takes with it.
    pub(super) fn fill(&self, phrase: &mut Phrase, from: usize, end: usize) -> usize {
        if let Some(after) = self.party(phrase, from, end) {
            return after;
        }
        self.thing(phrase, from, end);
        self.introduced(phrase, from, end).unwrap_or(end)
    }
}
