//! Courts and prosecutors by where they sit: `a court in Kagoshima`, `Court of Appeal of Kuwait`, `Beijing High People's Court`.

use super::gazetteer::{Sense, StateForm};
use super::parser::Parser;
use super::phrase::{BodyMention, Mention, Phrase};
use crate::lexicon::{Organization, OrganizationKind};

impl Parser<'_> {
    /// `a court in Kagoshima`, `prosecutors in Naha`: a body that its place tells from others, and where the phrase ends.
    pub(super) fn seated_court(
        &self,
        phrase: &mut Phrase,
        from: usize,
        end: usize,
        head: &str,
    ) -> Option<usize> {
        let sits = matches!(head, "court" | "tribunal" | "prosecutor" | "jury" | "judge");
        let seat = self.seat_name(end).filter(|_| sits && phrase.states.len() < 2)?;
        let state = phrase.states.first().cloned().or(seat.state);
        let name = format!("{} {}", seat.name, self.text(from, end));
        phrase.mentions = vec![Mention::unlisted_body(name, state)];
        phrase.head = Some(head.to_owned());
        Some(end + 2)
    }

    /// `Beijing High People's Court`, where a capital tells which of the courts of its state it is.
    pub(super) fn court_of_capital(&self, body: &Organization, from: usize, end: usize) -> Option<Mention> {
        let capital = from.checked_sub(1).and_then(|at| match self.sense(at)? {
            Sense::State(s, StateForm::Capital) => Some(self.know.lexicon.states[s].code.clone()),
            _ => None,
        });
        let supreme = body.name.starts_with("Supreme") || body.name.starts_with("Constitutional");
        let local = body.kind == OrganizationKind::Court && body.state.is_none() && !supreme;
        let code = capital.filter(|_| local)?;
        let (name, state) = (self.text(from - 1, end), Some(code));
        Some(Mention::Body(BodyMention { listed: None, name, state, bloc: false }))
    }

    /// `the Foreign Ministry in Beijing`, `the Court of Appeal of Kuwait`: the state whose a body is that ends there.
    pub(super) fn seat(&self, at: usize, kind: OrganizationKind) -> Option<String> {
        if kind == OrganizationKind::Court {
            return self.seat_name(at)?.state;
        }
        match self.sense(at + 1).filter(|_| self.is(at, "in"))? {
            Sense::State(s, StateForm::Capital) => Some(self.know.lexicon.states[s].code.clone()),
            _ => None,
        }
    }

    /// Where a court sits, told behind it.
    fn seat_name(&self, at: usize) -> Option<Seat> {
        let within = self.is(at, "in") || self.is(at, "at");
        if !within && !self.is(at, "of") {
            return None;
        }
        let name = self.text(at + 1, at + 2);
        match self.sense(at + 1) {
            Some(Sense::State(s, StateForm::Name | StateForm::Capital)) => {
                Some(Seat { name, state: Some(self.know.lexicon.states[s].code.clone()) })
            }
            Some(Sense::Place(p)) => Some(Seat { name, state: self.know.lexicon.places[p].state.clone() }),
            None if within && self.is_capital_word(at + 1) => Some(Seat { name, state: None }),
            _ => None,
        }
    }
}

/// Where a court sits.
struct Seat {
    name: String,
    state: Option<String>,
}
