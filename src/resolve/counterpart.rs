//! `his counterpart`, `his Japanese counterpart`: the office of one in the state of another.

use super::article::Teller;
use super::discourse::Party;
use crate::date::Edtf;
use crate::extract::SentenceReading;
use crate::language::{Mention, OfficeMention};

impl Teller<'_> {
    /// `his counterpart`: whoever has the office of the person that the sentence is about in another state: of those just met or spoken
    /// of, else in the other of the two states that the article is about.
    pub(super) fn opposite(&mut self, date: Option<Edtf>, sentence: &SentenceReading) -> Option<Party> {
        let he = self.one(None)?;
        let (function, own) = (he.function.clone()?, he.state.clone()?);
        let like = |p: &Party| p.function.as_ref() == Some(&function) && p.state.as_ref() != Some(&own);
        let met = self.discourse.met_with(&he.id).filter(like);
        if let Some(told) = met.or_else(|| self.discourse.one_here(like)) {
            return Some(told);
        }
        let pair = &self.reading.pair;
        let other = pair.iter().find(|s| pair.len() == 2 && pair.contains(&own) && **s != own).cloned();
        let other = self.met_state(&own).or(other)?;
        self.holders_in(&[other], Some(&function), he.level, date, sentence)?.pop()
    }

    /// `X is received by President Y and lunches with his counterpart`: the one other state of which the sentence names people by office.
    fn met_state(&self, own: &String) -> Option<String> {
        let met = self.here.iter().filter(|(m, _)| matches!(m, Mention::Person(_) | Mention::Office(_)));
        let states = met.flat_map(|(_, parties)| parties).filter_map(|p| p.state.as_ref());
        let mut others: Vec<&String> = states.filter(|state| *state != own).collect();
        others.sort();
        others.dedup();
        if let [only] = others[..] { Some(only.clone()) } else { None }
    }

    /// `his Japanese counterpart`: the Japanese whom the one whose counterpart it is met last.
    pub(super) fn met_before(&self, office: &OfficeMention) -> Option<Party> {
        let state = office.state.as_deref().filter(|_| office.counterpart)?;
        let model = self.discourse.last_function(Some(state))?;
        self.discourse.met_of(&model.id, state)
    }

    /// `his Japanese counterpart` has the office of the party last named.
    pub(super) fn counterpart(&self, office: &OfficeMention) -> Option<OfficeMention> {
        if !office.counterpart {
            return Some(office.clone());
        }
        // `He met President Karimov and his counterpart, Kamilov`: whose counterpart, the words do not say but by who meets him.
        let subject = || self.discourse.subject_function().filter(|_| office.state.is_none());
        let model = subject().or_else(|| self.discourse.last_function(office.state.as_deref()))?;
        let entity = model.office.as_ref().or(Some(&model.id)).and_then(|id| self.entities.get(id))?;
        let title = entity.name.split(" of ").next().unwrap_or(&entity.name).to_owned();
        let function = model.function.clone().filter(|f| {
            self.know.lexicon.office(f, None).is_some()
                || self.know.lexicon.office(f, office.state.as_deref()).is_some()
        });
        Some(OfficeMention {
            function,
            title,
            level: model.level,
            counterpart: false,
            bare: false,
            hint: None,
            of: None,
            ..office.clone()
        })
    }
}
