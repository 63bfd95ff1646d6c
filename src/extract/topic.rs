//! What a talk was about: the objects of `discuss` and its kin, and what follows `talks on`.

use super::scene::Scene;
use crate::language::{ChunkKind, Clause, Mention, Phrase, undescribed};

/// Verbs whose object is talked about.
const OBJECTS: [&str; 9] =
    ["discuss", "address", "review", "cover", "debate", "explore", "examine", "raise", "tackle"];

/// Verbs after whose `on`, `about` or `over` stands what is talked about.
const ABOUT: [&str; 10] =
    ["exchange", "focus", "talk", "center", "centre", "confer", "consult", "concentrate", "touch", "dwell"];

/// Nouns that say nothing of the matter: what follows them does.
const LIGHT: [&str; 36] = [
    "issue",
    "topic",
    "way",
    "progress",
    "implementation",
    "situation",
    "measure",
    "concern",
    "step",
    "status",
    "possibility",
    "importance",
    "need",
    "matter",
    "question",
    "development",
    "state",
    "range",
    "number",
    "view",
    "plan",
    "effort",
    "preparation",
    "follow-up",
    "response",
    "strengthening",
    "expansion",
    "future",
    "prospect",
    "challenge",
    "problem",
    "aspect",
    "detail",
    "array",
    "variety",
    "field",
];

/// Nouns that name no matter where they stand alone.
const GATHERINGS: [&str; 7] =
    ["talks", "summit", "meeting", "visit", "dialogue", "cooperation", "relationship"];

/// The longest topic, in words: more is a sentence.
const LONGEST: usize = 7;

/// What the event of a clause was about, in the words of the sentence; `trigger` is the noun that makes the event.
pub(super) fn topics(scene: &Scene<'_>, clause: &Clause, trigger: Option<&Phrase>) -> Vec<String> {
    let mine = scene.clauses.iter().position(|c| c.at == clause.at);
    let around = scene.clauses.iter().filter(|c| c.governor == mine || c.at == clause.at);
    let mut phrases: Vec<&Phrase> = Vec::new();
    for c in around {
        let verb = c.verb.lemma.as_str();
        if OBJECTS.contains(&verb) {
            phrases.extend(&c.object);
        } else if ABOUT.contains(&verb) {
            let on = c.prepositions.iter().filter(|(p, _)| matches!(p.as_str(), "on" | "about" | "over"));
            phrases.extend(on.flat_map(|(_, np)| np));
        }
    }
    phrases.extend(trigger.and_then(|t| on_what(scene, t)));
    let mut found: Vec<String> = Vec::new();
    for phrase in phrases {
        let words = matter(scene, phrase, 0);
        found.extend(words.filter(|w| !found.contains(w)));
    }
    found
}

/// `talks on trade`, `a meeting on the Iranian nuclear issue`: of a dialogue with a name it is part of the name.
fn on_what<'s>(scene: &'s Scene<'_>, trigger: &Phrase) -> Option<&'s Phrase> {
    let talks = matches!(
        trigger.head.as_deref(),
        Some("talks" | "meeting" | "discussion" | "consultation" | "conversation" | "negotiation")
    );
    let at = scene.chunks.iter().position(|c| c.tokens.start == trigger.tokens.end)?;
    let ChunkKind::Preposition(word) = &scene.chunks[at].kind else { return None };
    (talks
        && trigger.series.is_empty()
        && matches!(word.as_str(), "on" | "about" | "over" | "regarding" | "concerning"))
    .then(|| scene.phrase_at(at + 1))?
}

/// The words that name a matter; for `progress in the talks on trade` those that follow.
fn matter(scene: &Scene<'_>, phrase: &Phrase, depth: usize) -> Option<String> {
    let anaphor = matches!(phrase.mentions.first(), Some(Mention::Anaphor(_)));
    if phrase.date.is_some() || anaphor || depth > 2 {
        return None;
    }
    let plain = phrase.modifiers.iter().all(|m| {
        matches!(
            m.as_str(),
            "other"
                | "various"
                | "several"
                | "wide"
                | "broad"
                | "current"
                | "latest"
                | "next"
                | "recent"
                | "further"
                | "many"
        )
    });
    let light = phrase.mentions.is_empty()
        && phrase.states.is_empty()
        && phrase.head.as_deref().is_some_and(|h| LIGHT.contains(&h));
    if light && plain {
        let at = scene.chunks.iter().position(|c| c.tokens.start >= phrase.tokens.end)?;
        let next = match &scene.chunks.get(at)?.kind {
            ChunkKind::Preposition(_) => at + 1,
            // `ways to strengthen cooperation`
            ChunkKind::Verb(verb) if verb.infinitive || verb.gerund => at + 1,
            // `issues such as trade`
            ChunkKind::Word(word) if word == "such" => at + 2,
            _ => return None,
        };
        return matter(scene, scene.phrase_at(next)?, depth + 1);
    }
    let words = undescribed(&topic_words(&scene.text(phrase)));
    let bare = phrase.head.as_deref().is_some_and(|head| words == head && GATHERINGS.contains(&head));
    (!bare && !words.is_empty() && words.split(' ').count() <= LONGEST).then_some(words)
}

fn topic_words(text: &str) -> String {
    let lead = ["the ", "a ", "an ", "their ", "its ", "his ", "her ", "issues ", "topics "];
    lead.iter()
        .fold(text, |rest, l| rest.strip_prefix(l).unwrap_or(rest))
        .trim_matches(['"', '“', '”', ',', '.'])
        .to_owned()
}
