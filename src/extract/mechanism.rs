//! Sessions of what was just spoken of: `The summit set up a committee. It convened in Lima`, `The body met again`.

use super::frame::{Instrument, PartyMention};
use super::instrument::instrument;
use super::scene::Scene;
use crate::language::{Anaphor, ChunkKind, Clause, Mention, Phrase};

/// The last standing mechanism of which a sentence speaks.
pub(super) fn last_named(scene: &Scene<'_>) -> Option<Instrument> {
    named_before(scene, usize::MAX)
}

/// The mechanism whose session a clause tells of without its name: the last one named before it, in its sentence or the one before.
pub(super) fn taken_up(scene: &Scene<'_>, clause: &Clause) -> Option<Instrument> {
    let held = SESSIONS.contains(&clause.verb.lemma.as_str());
    let phrases = || clause.subject.iter().chain(&clause.object);
    if !held || !phrases().any(is_pointing) {
        return None;
    }
    let start = phrases().filter(|p| is_pointing(p)).map(|p| p.tokens.start).min()?;
    named_before(scene, start).or_else(|| scene.mechanism.cloned())
}

/// Lets the members of a mechanism take part in its session, and not what `it` would mean otherwise.
pub(super) fn seat(parties: &mut Vec<PartyMention>) {
    parties.retain(|p| p.mention != Mention::Anaphor(Anaphor::It));
    if parties.is_empty() {
        parties.push(PartyMention::present(Mention::Anaphor(Anaphor::Members)));
    }
}

/// The last mechanism that a phrase before a token names.
fn named_before(scene: &Scene<'_>, token: usize) -> Option<Instrument> {
    let end = scene.chunks.partition_point(|c| c.tokens.end <= token);
    let near = scene.chunks[..end].iter().rev().take(REACH);
    let phrases =
        near.filter_map(|c| if let ChunkKind::Phrase(phrase) = &c.kind { Some(phrase) } else { None });
    let standing = |p: &&Phrase| p.summit.is_none() && p.date.is_none() && is_standing(p);
    phrases.filter(standing).find_map(|p| instrument(scene, p))
}

/// Whether what a phrase names is no single gathering.
pub(super) fn is_standing(phrase: &Phrase) -> bool {
    let name = phrase.name.as_deref().map(str::to_lowercase);
    let last = phrase.head.as_deref().or(name.as_deref().and_then(|n| n.rsplit(' ').next()));
    last.is_some_and(|word| STANDING.iter().any(|standing| word.ends_with(standing)))
}

/// `it`, `the body`, `this committee`: what points back and says no more.
fn is_pointing(phrase: &Phrase) -> bool {
    if phrase.mentions == [Mention::Anaphor(Anaphor::It)] {
        return true;
    }
    let pointed = matches!(phrase.determiner.as_deref(), Some("the" | "this" | "that"));
    let plain = phrase.modifiers.is_empty() && phrase.states.is_empty() && phrase.possessors.is_empty();
    let bare = phrase.name.is_none() && phrase.series.is_empty();
    pointed
        && plain
        && bare
        && phrase.head.as_deref().is_some_and(|head| head == "body" || STANDING.contains(&head))
}

/// How many chunks back a pronoun may point: more than any sentence of prose has.
const REACH: usize = 80;

/// Heads of what holds sessions.
const STANDING: [&str; 12] = [
    "group",
    "committee",
    "mechanism",
    "dialogue",
    "commission",
    "forum",
    "council",
    "panel",
    "framework",
    "consultation",
    "task force",
    "format",
];

/// Verbs that tell of a session.
const SESSIONS: [&str; 13] = [
    "meet",
    "convene",
    "reconvene",
    "assemble",
    "gather",
    "hold",
    "host",
    "chair",
    "co-chair",
    "cochair",
    "inaugurate",
    "open",
    "sit",
];
