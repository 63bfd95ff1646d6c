//! Whether a form in `-ing` is a verb or a noun.

use super::closed::is_determiner;
use super::gazetteer::{Sense, StateForm};
use super::grammar::singular;
use super::parser::Parser;
use super::term::TermKind;
use super::verbal::Before;

impl Parser<'_> {
    /// Whether a form in `-ing` is a verb and no noun.
    pub(super) fn is_gerund(&self, i: usize, before: Before) -> bool {
        let word = self.word(i);
        let noun = self.know.grammar.is_gerund_noun(word);
        // `the Abe-Xi meeting`
        if noun && i > 0 && !self.joined_names(i - 1).is_empty() {
            return false;
        }
        // `the Arctic Council meeting`
        let listed = i > 0 && matches!(self.sense(i - 1), Some(Sense::Series(_) | Sense::Organization(_)));
        // `a Cabinet meeting`
        let body = listed || i > 1 && matches!(self.word(i - 2), "a" | "an");
        if noun && (self.is_counted_session(i) || self.is_after_venue(i)) {
            return false;
        }
        match before {
            Before::Party { .. } if noun && self.is_session_of_offices(i) => false,
            Before::Party { .. } => !(noun && body && !matches!(self.word(i + 1), "with" | "in")),
            // `a statement setting dates for talks`
            Before::Noun { .. } => !noun || self.is_said_in_paper(i),
            // `by signing a treaty` against `before training`
            Before::Nothing => !noun || self.takes_object(i) || self.opens_with(i) || self.meets_somebody(i),
            Before::Article | Before::Adjective => false,
        }
    }

    /// Whether a paper stands before an -ing form and a plural behind it, which the paper sets, grants, or the like.
    fn is_said_in_paper(&self, i: usize) -> bool {
        let paper = i > 0
            && matches!(
                self.word(i - 1),
                "statement"
                    | "declaration"
                    | "communique"
                    | "resolution"
                    | "letter"
                    | "decree"
                    | "order"
                    | "memorandum"
            );
        let next = self.word(i + 1);
        paper && singular(next) != next
    }

    /// `setting up a hotline`: an article right behind, or behind the particle.
    pub(super) fn takes_object(&self, i: usize) -> bool {
        let particle = usize::from(matches!(self.word(i + 1), "up" | "out" | "down"));
        is_determiner(self.word(i + 1 + particle))
    }

    /// `the Lima meeting`: called by its place, which as a party would have no article.
    pub(super) fn is_after_venue(&self, i: usize) -> bool {
        // `the Singapore meeting`: the article is none of the state's own.
        let named = |at: &usize| !self.know.lexicon.states[*at].with_article().starts_with("the ");
        let place = i > 1
            && match self.sense(i - 1) {
                Some(Sense::Place(_) | Sense::State(_, StateForm::Capital)) => true,
                Some(Sense::State(at, StateForm::Name)) => named(&at),
                _ => false,
            };
        place && matches!(self.word(i - 2), "the" | "their" | "this" | "last")
    }

    /// `the 13th Joint Commission meeting`: which session of a body that has a name.
    fn is_counted_session(&self, i: usize) -> bool {
        let body = i > 0 && self.is_capital_word(i - 1) && self.know.grammar.is_body_word(self.word(i - 1));
        if !body {
            return false;
        }
        let names = (0..i).rev().take_while(|&j| self.is_capital_word(j)).count();
        i.checked_sub(names + 1).is_some_and(|j| self.counts_sessions(j))
    }

    /// `the third trilateral foreign ministers meeting with Fiji`: which session of those who hold an office it is.
    fn is_session_of_offices(&self, i: usize) -> bool {
        let offices = i > 0 && matches!(self.sense(i - 1), Some(Sense::Office(_, true)));
        let parties = |j| matches!(self.word(j), "bilateral" | "trilateral" | "quadrilateral");
        offices && (i.saturating_sub(5)..i).any(|j| self.counts_sessions(j) || parties(j))
    }

    /// Whether a word tells which of several sessions is meant.
    fn counts_sessions(&self, i: usize) -> bool {
        matches!(self.terms[i].kind, TermKind::Ordinal(_)) || matches!(self.word(i), "annual" | "inaugural")
    }

    /// `Meeting with X, Y says`: a participle that opens the sentence, up to a comma.
    fn opens_with(&self, i: usize) -> bool {
        let comma = (i..self.terms.len()).any(|j| self.is(j, ","));
        i == 0
            && comma
            && (matches!(self.word(i + 1), "with" | "in" | "at" | "on") || self.office_follows(i + 1))
    }

    /// `After meeting President X`, `after briefing X`: whether the word is such a verb with somebody behind it, by name or office.
    pub(super) fn meets_somebody(&self, i: usize) -> bool {
        let capital = self.token(i + 1).is_some_and(|t| t.is_capitalised());
        (self.is(i, "meeting") || self.is(i, "briefing"))
            && capital
            && (self.office_follows(i + 1) || self.name_end(i + 1, false) > i + 1)
    }
}
