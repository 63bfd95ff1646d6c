//! Offices in apposition to a person: `X, formerly ambassador to the United States and a national security adviser,`.

use super::relation::{RelationFrame, Side};
use super::scene::Scene;
use crate::graph::RelationType;
use crate::language::{ChunkKind, Mention};

/// The offices in apposition to the person at `i`.
pub(super) fn apposed_offices(scene: &Scene<'_>, i: usize) -> Option<RelationFrame> {
    let kind = |at: usize| scene.chunks.get(at).map(|c| &c.kind);
    let person = scene.phrase_at(i)?.mentions.last().filter(|m| matches!(m, Mention::Person(_)))?;
    if !matches!(kind(i + 1)?, ChunkKind::Mark(',' | '(')) {
        return None;
    }
    let adverb = matches!(kind(i + 2)?, ChunkKind::Word(w) if ADVERBS.contains(&w.as_str()));
    let mut at = i + 2 + usize::from(adverb);
    let mut targets = Vec::new();
    while let Some((office, end)) = office_at(scene, at) {
        targets.push(Side::Party(office));
        at = end;
        if !matches!(kind(at), Some(ChunkKind::Conjunction(w)) if w == "and") {
            break;
        }
        at += 1;
    }
    // `X, Foreign Minister Y and Z` lists: an apposition is closed by a mark or the end of the sentence.
    let closed =
        kind(at).is_none_or(|k| matches!(k, ChunkKind::Mark(',' | ')' | '.' | ';') | ChunkKind::Verb(_)));
    let sources = vec![Side::Party(person.clone())];
    (closed && !targets.is_empty())
        .then(|| RelationFrame::undated("title.apposition", RelationType::Holds, sources, targets))
}

/// The office at chunk `at` with what belongs to its title, and the chunk after it.
fn office_at(scene: &Scene<'_>, at: usize) -> Option<(Mention, usize)> {
    let [Mention::Office(office)] = scene.phrase_at(at)?.mentions.as_slice() else { return None };
    let mut office = office.clone();
    let next = at + 1;
    // `ambassador to the United States`
    let (Some(ChunkKind::Preposition(to)), Some(phrase)) =
        (scene.chunks.get(next).map(|c| &c.kind), scene.phrase_at(next + 1))
    else {
        return Some((Mention::Office(office), next));
    };
    if !matches!(to.as_str(), "to" | "at" | "for") {
        return Some((Mention::Office(office), next));
    }
    if to == "to" && matches!(phrase.mentions.first(), Some(Mention::State(_))) {
        office.function = None;
        office.title = format!("{} to {}", office.title, scene.text(phrase));
    }
    Some((Mention::Office(office), next + 2))
}

/// What tells when somebody held an office.
const ADVERBS: [&str; 4] = ["formerly", "previously", "currently", "then"];
