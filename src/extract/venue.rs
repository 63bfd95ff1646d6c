//! A summit that goes by the name of its venue: `born out of Camp David`, `Camp David also produced a dialogue`, `a Camp David commitment`.

use super::about::heads;
use super::deliverable::summit_of;
use super::gathering::Gathering;
use super::scene::Scene;
use crate::language::{ChunkKind, Phrase, PlaceMention};

/// The summit for which the venue of the phrase at chunk `i` stands, where the words around do not tell of the place alone.
pub(super) fn by_venue(scene: &Scene<'_>, i: usize, phrase: &Phrase) -> Option<Gathering> {
    let name = phrase.summit_name.as_ref()?;
    let of_it = ["kept", "frame"].iter().any(|set| scene.rules.is_of(set, &heads(phrase)));
    let alone = matches!(phrase.place, Some(PlaceMention::Listed(_)));
    (of_it || alone && !is_site(scene, i)).then(|| summit_of(name))
}

/// `agreed at Camp David`, `arrived in Wuhan`: whether the word before tells where something was, came from or went.
fn is_site(scene: &Scene<'_>, i: usize) -> bool {
    let Some(before) = i.checked_sub(1).map(|at| &scene.chunks[at].kind) else { return false };
    match before {
        ChunkKind::Preposition(word) => !OF_SUMMITS.contains(&word.as_str()),
        ChunkKind::Verb(verb) => !scene.rules.has("keeping", &verb.lemma),
        ChunkKind::Conjunction(_) | ChunkKind::Phrase(_) => true,
        _ => false,
    }
}

/// Prepositions behind which a venue stands for its summit, where a verb of promises governs them.
const OF_SUMMITS: [&str; 6] = ["out of", "of", "from", "on", "to", "since"];
