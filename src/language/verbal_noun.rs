//! Whether a word that may be noun or verb is the noun by what stands beside it.

use super::chunk::takes_clause;
use super::closed::{is_conjunction, is_determiner, is_preposition, is_subordinator};
use super::gazetteer::Sense;
use super::parser::Parser;
use super::verb::Form;
use super::verbal::BY_PEOPLE;

impl Parser<'_> {
    /// Whether a word that may be noun or verb is the noun by what stands beside it.
    pub(super) fn stands_as_noun(&self, i: usize, known_noun: bool) -> bool {
        let noun = self.know.grammar.is_noun_verb(self.word(i));
        // `Wang Jiarui, head of the department`
        let of = self.is(i + 1, "of") && (known_noun || noun);
        // `Telephone talks between X and Y`
        let between = noun && self.is(i + 1, "between");
        of || between
            || self.is_round_of_talks(i)
            || self.is_kind_of_call(i)
            || self.is_kind_of_visit(i)
            || self.is_head_of_body(i)
            || noun && (self.is_quoted_alone(i) || self.is_by_somebody(i) || self.is_subject_of_being(i))
            || noun && self.is_last_topic(i)
    }

    /// `discuss Iran and beef imports by telephone`: the last of a row of topics, behind which nothing stands that could be its object.
    fn is_last_topic(&self, i: usize) -> bool {
        let ends = |j: usize| j >= self.terms.len() || self.is_stop(j) || is_preposition(self.word(j));
        let topic = |j: usize| {
            let forms = self.know.verbs.forms(self.word(j));
            forms.iter().any(|&(verb, _)| TOPICAL.contains(&self.know.lexicon.verbs[verb].lemma.as_str()))
        };
        let parts = |j: usize| is_subordinator(self.word(j)) || matches!(self.word(j), "." | ";" | ":");
        let back = (i.saturating_sub(12)..i).rev().take_while(|&j| !parts(j)).find(|&j| topic(j));
        let row = |from: usize| (from + 2..i.saturating_sub(1)).any(|j| self.is(j, "and"));
        let before = i.checked_sub(1).and_then(|before| self.sense(before));
        let acts = matches!(before, Some(Sense::Person(_) | Sense::State(..)));
        back.is_some_and(row) && !acts && ends(i + 1)
    }

    /// `the tenth round of director-general talks`: of what rank those are who talk.
    fn is_round_of_talks(&self, i: usize) -> bool {
        let office =
            i > 1 && matches!(self.sense(i - 1), Some(Sense::Office(_, false) | Sense::OfficeNoun(_, false)));
        self.is(i, "talks") && office && self.is_of_round(i)
    }

    /// Whether what stands before a word is counted in rounds: `the tenth round of trade negotiations`.
    pub(super) fn is_of_round(&self, i: usize) -> bool {
        let of = (i.saturating_sub(4)..i).rev().find(|&j| self.is(j, "of"));
        of.is_some_and(|of| of > 0 && matches!(self.word(of - 1), "round" | "session" | "series" | "set"))
    }

    /// `in phone calls to X`, `in video talks with Y`
    fn is_kind_of_call(&self, i: usize) -> bool {
        let before = if i > 0 { self.word(i - 1) } else { "" };
        let to_somebody = matches!(self.word(i + 1), "to" | "with" | "among");
        matches!(self.word(i), "call" | "calls" | "talks")
            && (matches!(before, "phone" | "telephone")
                || matches!(before, "video" | "conference") && to_somebody)
    }

    /// `pays state visits to`, `holds official talks`: what sort of visit or talks it is stands before it.
    pub(super) fn is_kind_of_visit(&self, i: usize) -> bool {
        (BY_PEOPLE.contains(&self.word(i)) || matches!(self.word(i), "visit" | "tour" | "trip"))
            && i > 0
            && matches!(self.word(i - 1), "state" | "official" | "working")
    }

    /// `Green Party head Kaieda Banri`: what somebody is, between the body and the name.
    pub(super) fn is_head_of_body(&self, i: usize) -> bool {
        let Some(before) = i.checked_sub(1) else { return false };
        let body = matches!(self.sense(before), Some(Sense::Organization(_)))
            || self.is_capital_word(before) && self.know.grammar.is_body_word(self.word(before));
        matches!(self.word(i), "head" | "chief" | "boss" | "leader" | "chair")
            && body
            && self.name_end(i + 1, true) > i + 1
    }

    /// `said that US exercises with Laos and Fiji were unhelpful`: a noun with its complements right before `were`, without a mark or
    /// another verb in between.
    fn is_subject_of_being(&self, i: usize) -> bool {
        let is = |word: &str| matches!(word, "is" | "are" | "was" | "were");
        let stops = |j: usize| {
            let word = self.word(j);
            self.is_stop(j) || is_subordinator(word) || (is_conjunction(word) && is(self.word(j + 1)))
        };
        let end = (i + 1..self.terms.len().min(i + 10)).find(|&j| stops(j) || is(self.word(j)));
        let conjoined = |j: usize| (i + 1..j).all(|k| self.know.verbs.forms(self.word(k)).is_empty());
        is_preposition(self.word(i + 1)) && end.is_some_and(|j| is(self.word(j)) && conjoined(j))
    }

    /// `conveys “concern”`
    fn is_quoted_alone(&self, i: usize) -> bool {
        i > 0 && matches!(self.word(i - 1), "“" | "\"") && matches!(self.word(i + 1), "”" | "\"")
    }

    /// `visits by South Koreans fell`: what somebody does is a noun before `by`; `travels by train` has no article.
    fn is_by_somebody(&self, i: usize) -> bool {
        self.is(i + 1, "by") && (self.is_capital_word(i + 2) || is_determiner(self.word(i + 2)))
    }

    /// `condemns US exercises with Chile`, `an end to US flights over the strait`: behind the name of a state that a verb or a preposition
    /// governs, what the state does is a noun.
    pub(super) fn is_deed_of_state(&self, i: usize) -> bool {
        let Some(led) = i.checked_sub(2) else { return false };
        let state = matches!(self.sense(i - 1), Some(Sense::State(..)));
        let word = self.word(led);
        let governed = matches!(word, "of" | "to" | "against" | "at" | "about" | "over" | "for" | "on");
        let done = self.know.verbs.forms(word);
        let says = |&(verb, _): &(usize, Form)| takes_clause(&self.know.lexicon.verbs[verb].lemma);
        let object = !done.is_empty() && !done.iter().any(says);
        let said = !done.is_empty() && self.verb_follows(i + 1);
        self.has_verb && state && is_preposition(self.word(i + 1)) && (governed || object || said)
    }
}

/// Verbs behind which the topics of talks stand.
const TOPICAL: [&str; 5] = ["discuss", "cover", "review", "consider", "debate"];
