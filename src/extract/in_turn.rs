//! Several whom a clause tells of together, each at a time or place of the own: `Two ministers visited Hanoi, A in May and B in June`.

use super::apart::{behind, cut, placed, within};
use super::frame::{Frame, PartyMention};
use super::scene::Scene;
use super::stated_date::TIME;
use crate::graph::EventType;
use crate::language::{Clause, Mention, Phrase};
use std::ops::Range;

/// The frames of those whom a clause names one by one, each with what its words say of that one; `None` where they do not part.
pub(super) fn in_turn(scene: &Scene<'_>, clause: &Clause, frame: &Frame) -> Option<Vec<Frame>> {
    let from = scene.chunks[clause.at].tokens.end;
    let person = |p: &&Phrase| matches!(p.mentions[..], [Mention::Person(_)]) && p.tokens.start >= from;
    let mut people: Vec<&Phrase> = behind(clause).filter(person).collect();
    people.sort_by_key(|p| p.tokens.start);
    let [first, others @ ..] = &people[..] else { return None };
    let starts = others.iter().map(|p| p.tokens.start);
    let parts = cut(first.tokens.start, starts.chain([clause.tokens.end]));
    let told = frame.kind.is_consultation() || frame.kind == EventType::Visit;
    if !told || others.is_empty() {
        return None;
    }
    let group = group(clause, people.len());
    let group = group.and_then(|group| frame.parties.iter().find(|p| p.mention == *group));
    let own = |part: &Range<usize>| match group {
        Some(_) => is_dated(clause, part),
        None => is_bound(clause, part),
    };
    if !parts.iter().all(own) {
        return None;
    }
    let one = |(person, part): (&&Phrase, &Range<usize>)| {
        let mut own = frame.clone();
        let elsewhere = |m: &Mention| parts.iter().any(|other| other != part && names(clause, other, m));
        own.parties
            .retain(|p| Some(p) != group && (names(clause, part, &p.mention) || !elsewhere(&p.mention)));
        let role = group.and_then(|p| p.role);
        let missing = person.mentions.iter().filter(|m| !own.parties.iter().any(|p| p.mention == **m));
        let missing: Vec<PartyMention> =
            missing.map(|m| PartyMention { role, ..PartyMention::present(m.clone()) }).collect();
        own.parties.extend(missing);
        placed(scene, &within(clause, part), part, own, false)
    };
    Some(people.iter().zip(&parts).map(one).collect())
}

/// `Two ministers`: people without a name of whom a clause tells, who are as many as those whom it goes on to name.
fn group(clause: &Clause, number: usize) -> Option<&Mention> {
    let as_many = |p: &&Phrase| p.plural && p.number.is_none_or(|n| n as usize == number);
    let phrases = clause.subject.iter().chain(&clause.object).filter(as_many);
    phrases.flat_map(|p| &p.mentions).find(|m| matches!(m, Mention::Group { .. }))
}

/// Whether a stretch of the clause has a date.
fn is_dated(clause: &Clause, part: &Range<usize>) -> bool {
    let timed = clause.prepositions.iter().filter(|(word, _)| TIME.contains(&word.as_str()));
    timed.flat_map(|(_, np)| np).any(|p| p.date.is_some() && part.contains(&p.tokens.start))
}

/// `sends A to Lima and B to Quito`: whether a stretch of the clause tells where somebody is sent.
fn is_bound(clause: &Clause, part: &Range<usize>) -> bool {
    let sends = matches!(clause.verb.lemma.as_str(), "send" | "dispatch" | "bring" | "take" | "fly");
    let site = |p: &Phrase| p.place.is_some() && part.contains(&p.tokens.start);
    sends && clause.after("to").any(site)
}

/// Whether a stretch of the clause names somebody.
fn names(clause: &Clause, part: &Range<usize>, mention: &Mention) -> bool {
    let phrases = clause.object.iter().chain(clause.prepositions.iter().flat_map(|(_, np)| np));
    phrases.filter(|p| part.contains(&p.tokens.start)).any(|p| p.mentions.contains(mention))
}
