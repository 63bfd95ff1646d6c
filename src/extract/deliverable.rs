//! What a summit promised: `an outcome of the Camp David summit`, `agreed at …`, `the first deliverable from …`.

use super::detail::described;
use super::factuality::{Factuality, factuality};
use super::frame::Instrument;
use super::matching::{Scene, heads};
use crate::language::{ChunkKind, Mention, Phrase};

/// A statement that something is a deliverable of a summit or meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Deliverable {
    /// What was promised.
    pub what: DeliverableSource,
    /// Where it was promised.
    pub summit: Instrument,
}

/// What a deliverable is called.
#[derive(Clone, Debug, PartialEq)]
pub enum DeliverableSource {
    /// By its name or description.
    Named(Instrument),
    /// By the event of the same sentence that holds it or brings it about.
    EventHere,
    /// By a word that stands for the event of the sentence before: `This was the first deliverable …`
    EventBefore,
}

/// Nouns for what a summit gives.
const NOUNS: [&str; 13] = [
    "deliverable",
    "outcome",
    "commitment",
    "product",
    "result",
    "initiative",
    "fruit",
    "undertaking",
    "pledge",
    "promise",
    "decision",
    "follow-up",
    "outgrowth",
];

/// Verbs whose passive says where something was promised.
const VERBS: [&str; 20] = [
    "agree",
    "announce",
    "promise",
    "launch",
    "pledge",
    "establish",
    "create",
    "decide",
    "unveil",
    "set",
    "mandate",
    "commit",
    "initiate",
    "found",
    "endorse",
    "conclude",
    "approve",
    "propose",
    "envision",
    "envisage",
];

/// The deliverables that a sentence names.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Deliverable> {
    let mut found = Vec::new();
    for (i, chunk) in scene.chunks.iter().enumerate() {
        let ChunkKind::Phrase(phrase) = &chunk.kind else { continue };
        if let Some(deliverable) = pledge(scene, i, phrase) {
            found.push(deliverable);
            continue;
        }
        let Some(summit) = summit(scene, phrase) else { continue };
        let Some((preposition, at)) = before(scene, i) else { continue };
        let source = match preposition {
            "of" | "from" | "at" | "by" | "under" | "during" | "in" => {
                noun_before(scene, at).or_else(|| verb_before(scene, at, preposition))
            }
            "in accordance with" | "in line with" | "following" => {
                Some(DeliverableSource::EventHere).filter(|_| brings_about(scene))
            }
            _ => None,
        };
        if let Some(what) = source {
            let mut summit = summit;
            summit.states.dedup();
            let same = |d: &Deliverable| d.what == what && d.summit.name == summit.name;
            if !found.iter().any(same) {
                found.push(Deliverable { what, summit });
            }
        }
    }
    found
}

/// `a Camp David pledge`, `the first of the Camp David commitments`: the summit stands before the noun.
fn pledge(scene: &Scene<'_>, i: usize, phrase: &Phrase) -> Option<Deliverable> {
    let noun = phrase.head.as_deref().is_some_and(|h| NOUNS.contains(&h));
    let name = phrase.summit_name.clone().filter(|_| noun)?;
    let summit = Instrument { name: format!("{name} summit"), ..Instrument::default() };
    let (preposition, at) = before(scene, i)?;
    if !matches!(preposition, "of" | "as" | "in fulfillment of" | "in fulfilment of" | "under") {
        return None;
    }
    let clause = scene.clauses.iter().rposition(|c| c.at < i)?;
    if factuality(scene.clauses, clause) != Factuality::Asserted {
        return None;
    }
    let main = &scene.clauses[clause];
    let one_of = at.checked_sub(1).is_some_and(|p| matches!(&scene.chunks[p].kind, ChunkKind::Phrase(p) if p.ordinal.is_some() || p.number.is_some()));
    let what = match (main.verb.lemma.as_str(), preposition) {
        ("be", "of") if one_of => named_subject(scene, &main.subject)?,
        (_, "of") => return None,
        _ => DeliverableSource::EventHere,
    };
    Some(Deliverable { what, summit })
}

/// A phrase that names one summit or meeting: of the lexicon, or a place or month before `summit`.
fn summit(scene: &Scene<'_>, phrase: &Phrase) -> Option<Instrument> {
    let is_summit = heads(phrase)
        .iter()
        .any(|h| matches!(h.as_str(), "summit" | "meeting" | "ministerial" | "conference"));
    let definite =
        matches!(phrase.determiner.as_deref(), Some("the" | "'s" | "their" | "this" | "that") | None);
    let named = phrase.name.is_some() || !phrase.modifiers.is_empty() || phrase.place.is_some();
    let single =
        !phrase.modifiers.iter().any(|m| matches!(m.as_str(), "next" | "annual" | "future" | "possible"));
    let fits = phrase.summit.is_some() || (is_summit && definite && named && single && !phrase.plural);
    fits.then(|| described(scene, phrase))
}

/// The preposition that governs the phrase at `i`.
fn before<'a>(scene: &'a Scene<'_>, i: usize) -> Option<(&'a str, usize)> {
    let at = i.checked_sub(1)?;
    match &scene.chunks[at].kind {
        ChunkKind::Preposition(word) => Some((word.as_str(), at)),
        _ => None,
    }
}

/// `an outcome of …`: what the outcome is, by apposition or as the subject of `is`.
fn noun_before(scene: &Scene<'_>, preposition: usize) -> Option<DeliverableSource> {
    let noun = preposition.checked_sub(1)?;
    let ChunkKind::Phrase(phrase) = &scene.chunks[noun].kind else { return None };
    let fits = phrase.head.as_deref().is_some_and(|h| NOUNS.contains(&h));
    if !fits || (phrase.plural && !matches!(phrase.determiner.as_deref(), Some("the") | None)) {
        return None;
    }
    let clause = scene.clauses.iter().rposition(|c| c.at < noun);
    let copula = clause.filter(|&c| scene.clauses[c].verb.lemma == "be" && scene.clauses[c].at + 3 >= noun);
    if let Some(c) = copula {
        if factuality(scene.clauses, c) != Factuality::Asserted {
            return None;
        }
        return named_subject(scene, &scene.clauses[c].subject);
    }
    // `one of the deliverables`, `implementation of deliverables`: no word on which.
    let apposed = noun > 0 && matches!(scene.chunks[noun - 1].kind, ChunkKind::Mark(',' | '—' | '('))
        || matches!(&scene.chunks[noun.saturating_sub(1)].kind, ChunkKind::Preposition(p) if p == "as");
    (apposed && clause.is_some_and(|c| factuality(scene.clauses, c) == Factuality::Asserted))
        .then_some(DeliverableSource::EventHere)
}

/// `agreed at …`: what was agreed.
fn verb_before(scene: &Scene<'_>, preposition: usize, word: &str) -> Option<DeliverableSource> {
    let clause = scene.clauses.iter().rev().find(|c| c.at < preposition)?;
    let near = scene.chunks[clause.at..preposition].len() <= 3;
    if !near
        || !VERBS.contains(&clause.verb.lemma.as_str())
        || !matches!(word, "at" | "during" | "in" | "by" | "under")
    {
        return None;
    }
    if clause.verb.reduced || clause.verb.voice == crate::language::Voice::Passive {
        return named_subject(scene, &clause.subject);
    }
    None
}

fn named_subject(scene: &Scene<'_>, subject: &[Phrase]) -> Option<DeliverableSource> {
    let phrase = subject.first()?;
    let pronoun = phrase.head.is_none() && matches!(phrase.determiner.as_deref(), Some("this" | "these"))
        || matches!(phrase.mentions.first(), Some(Mention::Anaphor(_)))
        || phrase.head.as_deref() == Some("it");
    if pronoun {
        return Some(DeliverableSource::EventBefore);
    }
    let things = [
        "dialogue",
        "group",
        "mechanism",
        "hotline",
        "framework",
        "exercise",
        "plan",
        "secretariat",
        "agreement",
        "forum",
        "line",
        "system",
        "program",
        "initiative",
        "fund",
        "committee",
        "consultation",
        "meeting",
        "talks",
        "drill",
        "partnership",
        "center",
        "statement",
        "pact",
    ];
    let thing = heads(phrase).iter().any(|h| things.contains(&h.as_str())) || !phrase.series.is_empty();
    (thing && phrase.mentions.is_empty()).then(|| DeliverableSource::Named(described(scene, phrase)))
}

/// Whether the sentence tells of something that was signed, set up or held.
fn brings_about(scene: &Scene<'_>) -> bool {
    scene.clauses.iter().any(|c| {
        matches!(
            c.verb.lemma.as_str(),
            "sign" | "establish" | "launch" | "conclude" | "activate" | "hold" | "create" | "adopt"
        )
    })
}
