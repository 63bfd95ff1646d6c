//! Countable claims of one article, with everybody identified.

use super::article::Teller;
use crate::date::Edtf;
use crate::extract::{SentenceReading, Side};
use crate::graph::{Claim, Id};
use std::collections::BTreeSet;

impl Teller<'_> {
    /// Notes the claims of a sentence. `before`: how many reports there were before this sentence's.
    pub(super) fn claims(&mut self, sentence: &SentenceReading, date: Option<Edtf>, before: usize) {
        for claim in &sentence.claims {
            let mut about: Vec<Id> = Vec::new();
            for side in &claim.about {
                let ids = self.claimed(side, sentence, date, before);
                about.extend(ids.into_iter().filter(|id| !about.contains(id)).collect::<Vec<_>>());
            }
            self.told.claims.push(Claim {
                text: claim.text.clone(),
                about,
                measure: claim.measure.to_owned(),
                value: claim.value,
                from: claim.from,
                to: claim.to,
                evidence: vec![Self::evidence(sentence, &format!("claim.{}", claim.measure))],
            });
        }
    }

    /// Whom or what a claim is about; a series is the one of which the sentence tells.
    fn claimed(
        &mut self,
        side: &Side,
        sentence: &SentenceReading,
        date: Option<Edtf>,
        before: usize,
    ) -> Vec<Id> {
        let held = || self.told.reports[before..].iter().find_map(|r| r.series.clone());
        match side {
            Side::Party(mention) => self.lookup(mention, date, sentence).into_iter().map(|p| p.id).collect(),
            Side::Thing(instrument) => match held() {
                Some(id) => vec![id],
                None => vec![self.entities.series(self.know, instrument, &BTreeSet::new())],
            },
            Side::EventHere(_) => held().into_iter().collect(),
            Side::EventBefore | Side::Gathering(_) => Vec::new(),
        }
    }
}
