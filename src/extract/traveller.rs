//! Who is on a journey that the subject of a clause tells of: `The trip included talks with X`, or the clause before: `X flew to Lima, and
//! at the talks there Y agreed`.

use super::frame::PartyMention;
use super::scene::Scene;
use crate::language::{Anaphor, Clause, Mention, Phrase, Sex};

impl Scene<'_> {
    /// `X flew to Lima, and at the talks there Y agreed`: whoever the clause before the main one brings to where the talks of the chunk at
    /// `at` were held, where those who act are others.
    pub(super) fn travellers_there(&self, at: usize, main: &Clause) -> Vec<Mention> {
        let there = self.chunks.get(at + 1).is_some_and(|c| self.is_word(c.tokens.start, "there"));
        let stands = |c: &&Clause| c.verb.is_finite() && c.subordinator.is_none() && c.at < at;
        let went = self.clauses.iter().rev().find(stands).filter(|_| there && main.at > at);
        let went = went.filter(|c| self.rules.has("going-for", &c.verb.lemma) && !c.verb.negated);
        let came: Vec<&Mention> = went.into_iter().flat_map(Clause::subject_mentions).collect();
        let people = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
        let others = main.subject_mentions().all(|m| people(m) && !came.contains(&m));
        came.into_iter().filter(|m| others && people(m)).cloned().collect()
    }

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

    /// `visits Lima with Foreign Minister X and Trade Minister Y`: the persons who come along, as what stands right behind the place or the
    /// day tells; `for talks with X` tells of the talks.
    pub(super) fn companions(&self, clause: &Clause) -> Vec<Mention> {
        let of_journey = |p: &Phrase| {
            let state = matches!(p.mentions[..], [Mention::State(_)]);
            p.place.is_some() || p.date.is_some() || state
        };
        let along = |phrases: &&Vec<Phrase>| {
            let start = phrases.first().map(|p| p.tokens.start);
            let at = self.chunks.iter().position(|c| Some(c.tokens.start) == start);
            let before = at.and_then(|at| at.checked_sub(2));
            before.is_some_and(|at| at == clause.at || self.phrase_at(at).is_some_and(of_journey))
        };
        let with =
            clause.prepositions.iter().filter(|(word, _)| matches!(word.as_str(), "with" | "together with"));
        let named = |m: &&Mention| matches!(m, Mention::Person(_));
        let phrases = with.map(|(_, phrases)| phrases).filter(along).flatten();
        phrases.flat_map(|p| &p.mentions).filter(named).cloned().collect()
    }
}
