//! Series, gatherings and documents that a sentence names or describes.

use super::about::{heads, is_measure};
use super::frame::Instrument;
use super::scene::Scene;
use crate::language::{ChunkKind, Clause, Mention, Phrase, undescribed};

/// A series that a phrase names: one of the lexicon, one written as a name, or a dialogue on a subject.
pub(super) fn instrument(scene: &Scene<'_>, phrase: &Phrase) -> Option<Instrument> {
    let is_standing = heads(phrase).iter().any(|h| STANDING.contains(&h.as_str()));
    let specific = phrase.modifiers.iter().any(|m| !GENERIC.contains(&m.as_str()) && !m.ends_with("-day"));
    let named = phrase.name.is_some() && phrase.modifiers.len() + phrase.states.len() > 1;
    let listed = !phrase.series.is_empty() || phrase.summit.is_some();
    (listed || named || (is_standing && (specific || subject(scene, phrase).is_some())))
        .then(|| described(scene, phrase))
}

/// What ties a meeting to a known or named gathering that others attend as well.
const AROUND: [&str; 4] = ["at", "during", "in", "on the eve of"];

/// The gathering on whose margins: always after `on the sidelines of`, after `at`, `during` and the like if it is a known or named one.
pub(super) fn setting(scene: &Scene<'_>, clause: &Clause, trigger: Option<&Phrase>) -> Option<Instrument> {
    for (preposition, phrases) in &clause.prepositions {
        let Some(phrase) = phrases.first().filter(|p| trigger.is_none_or(|t| t.tokens != p.tokens)) else {
            continue;
        };
        let margins = preposition
            .split(' ')
            .any(|w| matches!(w, "sidelines" | "margins" | "fringes" | "occasion" | "side"));
        let gathering = !phrase.series.is_empty() || phrase.summit.is_some();
        let around = AROUND.contains(&preposition.as_str()) && gathering;
        let told = phrase.head.is_some() || phrase.name.is_some() || gathering;
        if (margins && told) || around {
            return Some(described(scene, phrase));
        }
    }
    None
}

/// `The annual exercise, Malabar, takes place`: the name in commas behind an exercise that has none before.
pub(super) fn called<'s>(scene: &'s Scene<'_>, exercise: &Phrase) -> Option<&'s Phrase> {
    if !exercise.series.is_empty() || exercise.name.is_some() {
        return None;
    }
    let at = scene.chunks.iter().position(|c| c.tokens == exercise.tokens)?;
    let comma = |i: usize| matches!(scene.chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    let name = scene.phrase_at(at + 2).filter(|_| comma(at + 1))?;
    let closed = comma(at + 3) || at + 3 >= scene.chunks.len();
    let named = !name.series.is_empty() || name.name.is_some() && name.place.is_none();
    (closed && named && name.mentions.is_empty() && name.date.is_none()).then_some(name)
}

/// `meets Aso for the seventh finance dialogue`: the counted or listed gathering for which somebody meets or is hosted.
pub(super) fn purpose(clause: &Clause) -> Option<&Phrase> {
    let gathers = |h: &String| STANDING.contains(&h.as_str()) || SESSIONS.contains(&h.as_str());
    let told = |p: &&Phrase| p.ordinal.is_some() || !p.series.is_empty();
    clause.after("for").find(told).filter(|p| heads(p).iter().any(gathers))
}

/// `the first session of the export control exchange`: the dialogue of which the trigger is a session.
pub(super) fn session_of(scene: &Scene<'_>, clause: &Clause, trigger: &Phrase) -> Option<Instrument> {
    let counted = |head: &str| head == "meeting" && trigger.ordinal.is_some();
    let session = matches!(trigger.head.as_deref(), Some("session" | "round" | "edition" | "iteration"))
        || trigger.head.as_deref().is_some_and(counted);
    let of = clause.after("of").next().filter(|p| session && p.tokens.start == trigger.tokens.end + 1)?;
    let thing = of.mentions.is_empty() && of.date.is_none() && of.head.as_deref() != Some("talks");
    let named = thing && (of.determiner.is_some() || of.name.is_some());
    (named || is_standing_body(scene, of)).then(|| described(scene, of))
}

/// `the Steering Committee for Bilateral Cooperation`: a body that is its sessions.
fn is_standing_body(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let body = matches!(phrase.mentions[..], [Mention::Body(_) | Mention::Group { .. }]);
    body && scene
        .text(phrase)
        .to_lowercase()
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| STANDING.contains(&word) || word == "subcommittee")
}

/// `the second round of trade negotiations`: which session of what the trigger is, where it is counted.
pub(super) fn round_of(scene: &Scene<'_>, clause: &Clause, trigger: &Phrase) -> Option<(u32, Instrument)> {
    let slots = clause.prepositions.iter().flat_map(|(_, np)| np);
    let phrases = || clause.subject.iter().chain(&clause.object).chain(slots.clone());
    let behind = |round: &Phrase, of: &Phrase| round.tokens.end + 1 == of.tokens.start;
    let (round, of) = if is_measure(trigger) {
        (trigger, clause.after("of").find(|of| behind(trigger, of))?)
    } else {
        (phrases().find(|p| is_measure(p) && behind(p, trigger))?, trigger)
    };
    let told = !of.modifiers.is_empty() && of.mentions.is_empty() && of.date.is_none();
    round.ordinal.filter(|_| told).map(|ordinal| (ordinal, described(scene, of)))
}

/// The name of a phrase, or its words with what follows `on`.
pub(super) fn described(scene: &Scene<'_>, phrase: &Phrase) -> Instrument {
    let name = phrase.name.clone().unwrap_or_else(|| wording(scene, phrase));
    let mut series = phrase.series.clone();
    series.dedup();
    Instrument { name, series, summit: phrase.summit, states: phrase.states.clone() }
}

/// The words of a phrase without those that point or count, with what it is about.
fn wording(scene: &Scene<'_>, phrase: &Phrase) -> String {
    let words = scene.text(phrase);
    let mut rest = words.as_str();
    let after = |text: &str, lead: &str| {
        text.get(..lead.len()).filter(|start| start.eq_ignore_ascii_case(lead)).map(|_| lead.len())
    };
    while let Some(cut) = LEADS.iter().find_map(|l| after(rest, l)) {
        rest = &rest[cut..];
    }
    let mut rest = undescribed(rest);
    if phrase.plural
        && rest.ends_with('s')
        && phrase.head.as_deref().is_some_and(|h| h == "exercise" || h == "drill")
    {
        rest.pop();
    }
    match subject(scene, phrase) {
        Some(subject) => format!("{rest} {subject}"),
        None => rest,
    }
}

/// `on space security`: what follows the phrase and says what it is about.
fn subject(scene: &Scene<'_>, phrase: &Phrase) -> Option<String> {
    let at = scene.chunks.iter().position(|c| c.tokens.start >= phrase.tokens.end)?;
    let ChunkKind::Preposition(word) = &scene.chunks[at].kind else { return None };
    let ChunkKind::Phrase(about) = &scene.chunks.get(at + 1)?.kind else { return None };
    let fits = matches!(word.as_str(), "on" | "for")
        && about.date.is_none()
        && scene.chunks[at].tokens.start == phrase.tokens.end;
    let mut end = about.tokens.end;
    if let (Some(ChunkKind::Conjunction(and)), Some(ChunkKind::Phrase(more))) =
        (scene.chunks.get(at + 2).map(|c| &c.kind), scene.chunks.get(at + 3).map(|c| &c.kind))
        && and == "and"
        && more.mentions.is_empty()
        && more.determiner.is_none()
    {
        end = more.tokens.end;
    }
    // `on the sharing of hydrological data`
    if let (Some(ChunkKind::Preposition(of)), Some(ChunkKind::Phrase(more))) =
        (scene.chunks.get(at + 2).map(|c| &c.kind), scene.chunks.get(at + 3).map(|c| &c.kind))
        && of == "of"
        && more.mentions.is_empty()
        && more.date.is_none()
    {
        end = more.tokens.end;
    }
    fits.then(|| scene.slice(scene.chunks[at].tokens.start, end))
}

/// Nouns of what goes on from session to session.
const STANDING: [&str; 12] = [
    "dialogue",
    "group",
    "committee",
    "mechanism",
    "consultation",
    "framework",
    "forum",
    "commission",
    "conference",
    "ministerial",
    "council",
    "exercise",
];

/// Nouns of one of its sessions.
const SESSIONS: [&str; 7] = ["meeting", "talks", "summit", "round", "session", "edition", "2+2"];

/// Words that any gathering may have before its noun, and that tell none apart.
const GENERIC: [&str; 20] = [
    "bilateral",
    "trilateral",
    "joint",
    "virtual",
    "phone",
    "summit",
    "annual",
    "regular",
    "formal",
    "informal",
    "high-level",
    "talks",
    "naval",
    "military",
    "maritime",
    "large-scale",
    "live-fire",
    "video",
    "press",
    "news",
];

/// Words before a name that are no part of it.
const LEADS: [&str; 12] = [
    "the ",
    "a ",
    "an ",
    "their ",
    "its ",
    "his ",
    "her ",
    "first ",
    "second ",
    "third ",
    "inaugural ",
    "new ",
];
