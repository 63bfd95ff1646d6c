//! Marks and conjunctions that a noun phrase goes on over: quotations, brackets, `and` between two modifiers.

use super::gazetteer::Sense;
use super::grammar::singular;
use super::noun::{is_adjective, is_event_noun, is_people};
use super::parser::Parser;
use super::term::TermKind;
use super::verb::Form;
use super::verbal::Before;

impl Parser<'_> {
    /// A quotation inside a phrase that is a name: capitalised words up to the closing mark.
    pub(super) fn quotation_end(&self, open: usize) -> Option<usize> {
        let close = (open + 1..self.terms.len()).find(|&j| matches!(self.word(j), "”" | "\""))?;
        let words =
            (open + 1..close).filter(|&j| self.token(j).is_some_and(|t| t.is_word() && t.text.len() > 3));
        let (capital, all) = words.fold((0, 0), |(c, n), j| {
            (
                c + usize::from(self.token(j).is_some_and(|t| t.is_capitalised() || t.lower == "strategic")),
                n + 1,
            )
        });
        let dialogue = (open + 1..close).any(|j| matches!(self.word(j), "dialogue" | "summit" | "meeting"));
        (all > 0 && close - open < 20 && (capital * 10 >= all * 6 || (dialogue && close - open <= 4)))
            .then_some(close + 1)
    }

    /// `its first “successful” satellite`: one or two quoted words before the noun.
    pub(super) fn quoted_adjective(&self, open: usize) -> Option<usize> {
        // `the “two plus two” talks`
        let longest = if self.is(open + 2, "plus") { 5 } else { 4 };
        let close =
            (open + 1..self.terms.len().min(open + longest)).find(|&j| matches!(self.word(j), "”" | "\""))?;
        let plain = (open + 1..close).all(|j| !self.is_stop(j));
        let noun = close + 1 < self.terms.len()
            && !self.is_stop(close + 1)
            && self.terms[close + 1].kind == TermKind::Word;
        let verb = self.know.verbs.may_be(self.word(open + 1), Form::Third);
        (plain && noun && close > open + 1 && !verb).then_some(close + 1)
    }

    /// `missile (ICBM) test`: an abbreviation in brackets between a noun and the noun that goes on; `State Duma (lower house) Chairman`:
    /// what a body is, before the title of whoever heads it. Returns where it goes on.
    pub(super) fn abbreviated(&self, from: usize, at: usize) -> Option<usize> {
        if let Some(title) = self.title_behind_brackets(at).filter(|_| at > from) {
            return Some(title);
        }
        let short = self.token(at + 1).is_some_and(|t| t.is_upper() && t.text.len() > 1);
        let inside = at > from && self.is(at, "(") && short && self.is(at + 2, ")");
        let next = at + 3;
        let plain =
            matches!(self.terms.get(next).map(|t| &t.kind), Some(TermKind::Word)) && !self.is_stop(next);
        let noun = plain
            && !self.token(next).is_some_and(|t| t.is_capitalised())
            && (self.know.verbs.forms(self.word(next)).is_empty()
                || self.know.grammar.is_noun_verb(self.word(next)));
        let verb = self.is_verb(next, Before::Party { plural: false, object: false });
        (inside && noun && !verb).then_some(next)
    }

    /// Where a title begins behind small words in brackets that open at a term.
    fn title_behind_brackets(&self, at: usize) -> Option<usize> {
        let close = (at + 2..self.terms.len().min(at + 5)).find(|&j| self.is(j, ")"))?;
        let small = |j: usize| self.token(j).is_some_and(|t| t.text.starts_with(char::is_lowercase));
        let title =
            matches!(self.sense(close + 1), Some(Sense::Office(_, false) | Sense::OfficeNoun(_, false)))
                && self.token(close + 1).is_some_and(|t| t.is_capitalised());
        (self.is(at, "(") && (at + 1..close).all(small) && title).then_some(close + 1)
    }

    /// `trade, industry and energy`, `Development and Humanitarian Assistance Policy Dialogue`: a conjunction within a name
    /// or before the noun that both words modify. Returns where the core goes on.
    pub(super) fn joined_core(&self, from: usize, at: usize) -> Option<usize> {
        let and = matches!(self.word(at), "and" | "&");
        // Not `meets Lee Hsien Loong for annual leaders' talks`
        let named = at > from
            && (self.is_capital_word(at - 1) || matches!(self.sense(at - 1), Some(Sense::Person(_))));
        // `a dinner for African leaders`
        let meal = ["dinner", "lunch", "luncheon", "breakfast", "banquet", "reception", "gathering"];
        let event = at > from && (is_event_noun(self.word(at - 1)) || meal.contains(&self.word(at - 1)));
        let preposition = matches!(self.word(at), "for" | "of") && !named && !event;
        // `Governor Nakaima and local business leaders`
        let titled = (from..at).any(|j| {
            matches!(
                self.sense(j),
                Some(Sense::Office(_, false) | Sense::OfficeNoun(_, false) | Sense::Title(_))
            ) && self.is_capital_word(j + 1)
        });
        // `Wang Yi and ten counterparts`
        let known = (from..at).any(|j| matches!(self.sense(j), Some(Sense::Person(_))));
        if at > from && !titled && !known && (and || preposition) && self.officials_follow(at + 1) {
            return Some(at + 1);
        }
        if at == from || !and {
            return None;
        }
        if self.twin_office(at).is_some() {
            return Some(at + 1);
        }
        let capital = |i: usize| self.token(i).is_some_and(|t| t.is_capitalised()) && !self.is_stop(i);
        let plain =
            |i: usize| matches!(self.terms.get(i).map(|t| &t.kind), Some(TermKind::Word)) && !self.is_stop(i);
        // Two words joined before one event noun.
        let event = (at + 1..(at + 6).min(self.terms.len())).take_while(|&j| !self.is_stop(j)).find(|&j| {
            is_event_noun(self.word(j))
                || (is_adjective(self.word(at - 1))
                    && self.know.grammar.is_group_noun(&singular(self.word(j))))
        });
        let small = |i: usize| i == 0 || !capital(i);
        let lower_both = plain(at - 1)
            && plain(at + 1)
            && small(at - 1)
            && small(at + 1)
            && !is_event_noun(self.word(at - 1))
            && event.is_some();
        // `Obama and Hu hold talks` has no name that runs on to the talks.
        let runs_on = |end: usize| {
            (at + 1..end).all(|j| self.token(j).is_some_and(|t| t.is_capitalised()) || self.is(j, "working"))
        };
        // `Alexander Kozlov and Economic Relations Minister Kim`: the noun is of an office, and somebody's name stands before.
        let of_office = |i: usize| matches!(self.sense(i), Some(Sense::Office(..) | Sense::OfficeNoun(..)));
        let held = event.is_some_and(|i| of_office(i + 1));
        let names = !held
            && capital(at - 1)
            && capital(at + 1)
            && plain(at - 1)
            && plain(at + 1)
            && event.is_some_and(runs_on);
        (lower_both || names).then_some(at + 1)
    }

    /// `foreign affairs and defense officials`: what follows the conjunction is a plain field and the people of both.
    fn officials_follow(&self, from: usize) -> bool {
        let field = |i: usize| {
            !self.is_stop(i)
                && !matches!(
                    self.sense(i),
                    Some(Sense::State(..) | Sense::Person(_) | Sense::Office(..) | Sense::Title(_))
                )
                && self.name_end(i, false) == i
        };
        (from + 1..from + 4).find(|&i| is_people(self.word(i))).is_some_and(|i| (from..i).all(field))
    }
}
