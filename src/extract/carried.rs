//! Promises of which a sentence speaks without naming what was promised: `told their ministers to start it`, `The mandate had been
//! handed to them at the summit`, `instructed by the leaders at the summit`.

use super::about::heads;
use super::deliverable::summit_of;
use super::fruit::{bringing_about, here};
use super::gathering::{Gathering, Told, at_place, gathering};
use super::relation::Side;
use super::scene::Scene;
use super::undertaking::leads;
use crate::language::{Anaphor, Chunk, ChunkKind, Clause, Mention, Phrase};

/// `told their ministries to start it`, `had bound the two to do so`, `undertook to hold such drills`: what the sentence before told of.
pub(super) fn done_so(scene: &Scene<'_>, clause: &Clause) -> Option<Side> {
    let mine = scene.clauses.iter().position(|c| c.at == clause.at);
    let so = |c: &Clause| c.verb.lemma == "do" && c.words.iter().any(|w| w == "so");
    let it = |p: &Phrase| {
        matches!(p.mentions[..], [Mention::Anaphor(Anaphor::It)]) || p.determiner.as_deref() == Some("such")
    };
    let again = |c: &Clause| scene.rules.has("founding", &c.verb.lemma) && c.object.iter().any(it);
    let aim = |c: &&Clause| c.governor == mine && c.verb.infinitive && !c.verb.negated && (so(c) || again(c));
    scene.clauses.iter().find(aim).map(|_| Side::EventBefore)
}

/// `The mandate had been handed to them`: what the sentence before told of; `because the idea was hatched at the summit`: what this
/// sentence tells.
pub(super) fn just_told(scene: &Scene<'_>, clause: &Clause) -> Option<Side> {
    let pledge = clause.subject.first()?;
    let pointed = matches!(pledge.determiner.as_deref(), Some("the" | "this" | "that"));
    let bare = pledge.modifiers.is_empty() && pledge.possessors.is_empty() && pledge.states.is_empty();
    let at = scene.chunks.iter().position(|c| c.tokens == pledge.tokens)?;
    let alone = !scene.is_preposition(at + 1, "of") && !scene.is_preposition(at + 1, "on");
    if !pointed || !bare || !alone {
        return None;
    }
    match at.checked_sub(1).map(|before| &scene.chunks[before].kind) {
        None => Some(Side::EventBefore),
        Some(ChunkKind::Subordinator(word)) if matches!(word.as_str(), "because" | "since" | "as") => {
            Some(here(scene))
        }
        _ => None,
    }
}

/// `Officials set up a board, instructed by the leaders`: what those bring about who were told to.
pub(super) fn by_those_told(scene: &Scene<'_>, clause: &Clause) -> Option<Side> {
    let by_leaders = clause.after("by").any(|p| !p.mentions.is_empty());
    let brings = bringing_about(scene).filter(|c| c.at != clause.at);
    (by_leaders && brings.is_some()).then(|| here(scene))
}

/// `Leaders in Lima gave the green light`, `The presidents at the Hague summit agreed`: where those gathered who lead.
pub(super) fn leaders_at(scene: &Scene<'_>, clause: &Clause) -> Option<Gathering> {
    let who = clause.subject.first().filter(|p| !p.mentions.is_empty() && p.mentions.iter().all(leads))?;
    let at = scene.chunks.iter().position(|c| c.tokens == who.tokens)?;
    let there = ["in", "at"].iter().any(|word| scene.is_preposition(at + 1, word));
    let site = scene.phrase_at(at + 2).filter(|p| there && p.date.is_none() && at + 2 < clause.at)?;
    gathering(scene, at + 2).or_else(|| at_place(scene, site))
}

/// `a drill that Lima had ordered`: the summit for which the place stands, where somebody is said to have undertaken something.
pub(super) fn ordered_by_place(scene: &Scene<'_>, clause: &Clause) -> Option<Gathering> {
    let place = clause.subject.first().filter(|p| p.mentions.is_empty() && p.determiner.is_none())?;
    let relative = matches!(clause.subordinator.as_deref(), Some("that" | "which"));
    if relative && clause.verb.perfect { at_place(scene, place) } else { None }
}

/// `which the leaders also promised there`: the summit that was just spoken of.
pub(super) fn there(scene: &Scene<'_>, clause: &Clause) -> Option<Gathering> {
    let open = |c: &&Chunk| !matches!(c.kind, ChunkKind::Mark(_) | ChunkKind::Verb(_));
    let behind = scene.chunks.get(clause.at + 1..)?.iter().take_while(open);
    let there = behind.into_iter().any(|c| scene.slice(c.tokens.start, c.tokens.end) == "there");
    let told = there && (clause.verb.past || clause.verb.reduced || clause.verb.perfect);
    told.then(|| Gathering { told: Told::Before, ..summit_of("the") })
}

/// `placed orders through a Procurement Fund`: the thing by means of which the main clause tells of something done.
pub(super) fn by_means<'s>(scene: &'s Scene<'_>) -> impl Iterator<Item = &'s Phrase> {
    let main = scene.clauses.iter().filter(|c| c.subordinator.is_none() && c.verb.is_finite());
    let thing = |p: &&Phrase| p.name.is_some() && scene.rules.is_of("promised", &heads(p));
    main.flat_map(|c| ["through", "via", "under"].into_iter().flat_map(|word| c.after(word))).filter(thing)
}

/// Whether the subject of a sentence only points back: `They fulfilled a vow`, `This keeps a promise`.
pub(super) fn points_back(scene: &Scene<'_>) -> bool {
    let first = scene.clauses.first().and_then(|c| c.subject.first());
    first.is_some_and(|p| {
        let they = matches!(p.mentions[..], [Mention::Anaphor(Anaphor::It | Anaphor::Several(_))]);
        let this = p.head.is_none() && matches!(p.determiner.as_deref(), Some("this" | "that" | "these"));
        (they || this) && p.tokens.start == scene.sentence.start
    })
}
