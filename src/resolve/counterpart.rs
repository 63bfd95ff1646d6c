//! `his counterpart`, `his Japanese counterpart`: the office of one in the state of another.

use super::article::Teller;
use super::discourse::Party;
use crate::date::Edtf;
use crate::extract::SentenceReading;
use crate::language::OfficeMention;

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
        let other = pair.iter().find(|s| pair.len() == 2 && pair.contains(&own) && **s != own)?.clone();
        self.holders_in(&[other], Some(&function), he.level, date, sentence)?.pop()
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
