//! Bodies, groups, and persons named without an office.

use super::gazetteer::{Sense, StateForm};
use super::grammar::{is_body_word, singular};
use super::parser::Parser;
use super::phrase::{Anaphor, BodyMention, Mention, Phrase};

impl Parser<'_> {
    /// Persons without an office, bodies and groups.
    pub(super) fn named_party(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let start = self.skip_titles(from, end);
        let titled = start > from;
        if let Some(state) =
            self.token(from).and_then(|t| self.know.grammar.ships_of(t.text)).filter(|_| end > from + 1)
        {
            // A warship acts for its state.
            phrase.mentions = vec![Mention::State(state.to_owned())];
            phrase.head = Some("ship".into());
            return Some(end);
        }
        if let Some(after) = self.unlisted_body(phrase, from, end) {
            return Some(after);
        }
        if self.name_end(start, titled) == end && end > start {
            phrase.mentions = vec![self.person(phrase, start, end, None)];
            return Some(self.after_person(phrase, end));
        }
        let last = end - 1;
        if let Some(Sense::Organization(b)) = self.sense(last) {
            let body = &self.know.lexicon.organizations[b];
            let owner = phrase.possessors.iter().find_map(|m| m.state().map(str::to_owned));
            let state = body.state.clone().or_else(|| phrase.states.first().cloned()).or(owner);
            phrase.body = Some(b);
            phrase.mentions = if phrase.states.len() > 1 && body.state.is_none() {
                let of = |s: &String| {
                    Mention::Body(BodyMention {
                        listed: Some(b),
                        name: body.name.clone(),
                        state: Some(s.clone()),
                    })
                };
                phrase.states.iter().map(of).collect()
            } else {
                vec![Mention::Body(BodyMention { listed: Some(b), name: body.name.clone(), state })]
            };
            return Some(end);
        }
        if let Some(Sense::State(s, StateForm::People)) = self.sense(last) {
            let state = &self.know.lexicon.states[s];
            let demonym = state.demonyms.first().unwrap_or(&state.name);
            phrase.mentions = vec![Mention::Group {
                name: format!("{demonym} nationals"),
                state: Some(state.code.clone()),
            }];
            return Some(end);
        }
        let head = singular(self.word(last));
        if self.know.grammar.is_group_noun(&head)
            && phrase.possessors.iter().all(|p| !matches!(p, Mention::Person(_)))
        {
            return self.group(phrase, from, end, head);
        }
        None
    }

    pub(super) fn group(&self, phrase: &mut Phrase, from: usize, end: usize, head: String) -> Option<usize> {
        let body = matches!(
            head.as_str(),
            "ministry" | "government" | "court" | "agency" | "embassy" | "commission" | "bank"
        );
        let unnamed = phrase.states.is_empty() && phrase.possessors.is_empty();
        if body
            && unnamed
            && end - from == 1
            && phrase.determiner.as_deref() == Some("the")
            && !self.is(end, "of")
        {
            phrase.mentions = vec![Mention::Anaphor(Anaphor::It)];
            return Some(end);
        }
        let words = self.text(from, end);
        phrase.plural = singular(self.word(end - 1)) != self.word(end - 1);
        if self.know.grammar.is_arm(&head) && !phrase.states.is_empty() {
            // Its ships and its government act for the state.
            phrase.mentions = phrase.states.iter().cloned().map(Mention::State).collect();
            phrase.head = Some(head);
            return Some(end);
        }
        phrase.head = Some(head);
        phrase.modifiers = (from..end - 1).map(|j| self.word(j).to_owned()).collect();
        let group = |state: Option<&String>| {
            let demonym = state.and_then(|s| self.know.lexicon.state(s)).and_then(|s| s.demonyms.first());
            let name = demonym.map_or(words.clone(), |d| format!("{d} {words}"));
            Mention::Group { name, state: state.cloned() }
        };
        phrase.mentions = if phrase.states.is_empty() {
            vec![group(None)]
        } else {
            phrase.states.iter().map(|s| group(Some(s))).collect()
        };
        Some(end)
    }

    /// A capitalised name that ends in a word for a body: `Korea-Japan Friendship Association`.
    pub(super) fn unlisted_body(&self, phrase: &mut Phrase, from: usize, end: usize) -> Option<usize> {
        let of = (from..end).find(|&j| self.is(j, "of"));
        let head = self.word(of.map_or(end - 1, |j| j - 1));
        let capital = self.token(end - 1).is_some_and(|t| t.is_capitalised());
        if !is_body_word(head) || !capital || (end - from < 2 && phrase.states.is_empty()) {
            return None;
        }
        let state_words =
            phrase.states.iter().filter_map(|s| self.know.lexicon.state(s)).map(|s| s.name.clone());
        let mut next = end;
        // `University of Tokyo`, `Bank of Thailand`
        if self.is(end, "of") && matches!(self.sense(end + 1), Some(Sense::State(..) | Sense::Place(_))) {
            next = end + 2;
        }
        let words = self.text(from, next);
        let name = if phrase.states.len() > 1 {
            format!("{} {words}", state_words.collect::<Vec<_>>().join("-"))
        } else {
            words
        };
        let state = phrase.states.first().cloned();
        phrase.mentions = vec![Mention::Body(BodyMention { listed: None, name, state })];
        Some(next)
    }
}
