//! Who is on a journey that the subject of a clause tells of: `The trip included talks with X`.

use super::frame::PartyMention;
use super::scene::Scene;
use crate::language::{Anaphor, Clause, Mention, Phrase, Sex};

impl Scene<'_> {
    /// `Abe's visit includes talks with X`, `begins a trip that features talks with X`, `The visit included talks with X`: those who
    /// travel meet whom they talk with there.
    pub(super) fn travellers(&self, clause: &Clause) -> Vec<PartyMention> {
        let is_journey = |p: &&Phrase| p.head.as_ref().is_some_and(|head| self.rules.has("journey", head));
        let Some(journey) = clause.subject.first().filter(is_journey) else { return Vec::new() };
        let human = |m: &&Mention| matches!(m, Mention::Person(_) | Mention::Office(_) | Mention::Anaphor(_));
        let relative = matches!(clause.subordinator.as_deref(), Some("that" | "which"));
        let teller = clause.governor.filter(|_| relative).map(|g| &self.clauses[g]);
        let owned = journey.possessors.iter().filter(human).cloned();
        let told = teller.into_iter().flat_map(Clause::subject_mentions).filter(human).cloned();
        let mut found: Vec<Mention> = owned.chain(told).collect();
        if found.is_empty() && !relative {
            found.extend(match journey.determiner.as_deref() {
                Some(word @ ("his" | "her")) => Some(Mention::Anaphor(Anaphor::One(Sex::of_pronoun(word)))),
                Some("their") => Some(Mention::Anaphor(Anaphor::Several(None))),
                Some("the" | "this") => Some(Mention::Anaphor(Anaphor::One(None))),
                _ => None,
            });
        }
        found.into_iter().map(PartyMention::present).collect()
    }
}
