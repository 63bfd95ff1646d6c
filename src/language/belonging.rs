//! People and craft without a name of their own, told by the body that they belong to: `officials at the State Department`.

use super::chunk::{Chunk, ChunkKind};
use super::phrase::Mention;

/// Joins people to the body behind `of` or `at`, which tells them apart from others that are called so.
pub(super) fn name_by_body(chunks: &mut Vec<Chunk>) {
    let mut i = 0;
    while i + 2 < chunks.len() {
        let row = matches!(chunks.get(i + 3).map(|c| &c.kind), Some(ChunkKind::Conjunction(_)));
        let named = told_by_body(&chunks[i..i + 3]).filter(|_| !row);
        if let (Some(people), ChunkKind::Phrase(phrase)) = (named, &mut chunks[i].kind) {
            phrase.mentions = vec![people];
            let end = chunks[i + 2].tokens.end;
            chunks[i].tokens.end = end;
            chunks.drain(i + 1..i + 3);
        }
        i += 1;
    }
}

/// The people whom three chunks in a row name in that way.
fn told_by_body(row: &[Chunk]) -> Option<Mention> {
    let [
        Chunk { kind: ChunkKind::Phrase(people), .. },
        Chunk { kind: ChunkKind::Preposition(word), .. },
        Chunk { kind: ChunkKind::Phrase(behind), .. },
    ] = row
    else {
        return None;
    };
    let ([Mention::Group { name, state: None }], [Mention::Body(body)]) =
        (&people.mentions[..], &behind.mentions[..])
    else {
        return None;
    };
    let unnamed = !people.is_delegation()
        && people.possessors.is_empty()
        && people.body.is_none()
        && people.date.is_none();
    let joined = matches!(word.as_str(), "of" | "at") && unnamed && !body.bloc;
    if people.head.as_deref().is_some_and(|head| ARMS.contains(&head)) {
        return joined.then(|| Mention::Body(body.clone()));
    }
    let whose = if body.name.starts_with("US ") { "the " } else { "" };
    let name = format!("{name} of {whose}{}", body.name);
    joined.then(|| Mention::Group { name, state: body.state.clone() })
}

/// Those who act as the body that they belong to: `ships of the Maritime Self-Defense Force`.
const ARMS: [&str; 14] = [
    "ship",
    "warship",
    "vessel",
    "destroyer",
    "frigate",
    "aircraft",
    "plane",
    "jet",
    "fighter",
    "bomber",
    "helicopter",
    "soldier",
    "troop",
    "sailor",
];
