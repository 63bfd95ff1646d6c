//! Names in apposition to offices whose post is told in between: `the ambassador in Canberra, Kang Jeong-sik,`, `the ministers of Chile
//! and Peru, X and Y,`.

use super::chunk::{Chunk, ChunkKind};
use super::neighbour::{is_untitled, name_unlisted, sole_office};
use super::phrase::{Anaphor, Mention, Phrase};

/// Gives offices that stand with an article or the like the names that follow behind a comma.
pub(super) fn name_holders(chunks: &mut Vec<Chunk>, is_body: impl Fn(&str) -> bool) {
    let mut i = 0;
    while i + 2 < chunks.len() {
        if let Some(comma) = comma_behind(chunks, i) {
            if sole_office(&chunks[i]).is_some_and(|(_, definite)| definite) && is_singular(&chunks[i]) {
                name_one(chunks, i, comma + 1, &is_body);
            } else {
                name_row(chunks, comma + 1, &is_body);
            }
        }
        i += 1;
    }
}

/// The comma behind the offices at `i` and where they are held: `the Greek ambassador in Rome,`.
fn comma_behind(chunks: &[Chunk], i: usize) -> Option<usize> {
    let ChunkKind::Phrase(phrase) = &chunks[i].kind else { return None };
    // `The deputy foreign ministers, X and Y, co-chair`
    let offices = |m: &Mention| matches!(m, Mention::Office(_) | Mention::Anaphor(Anaphor::Offices { .. }));
    if phrase.mentions.is_empty() || !phrase.mentions.iter().all(offices) {
        return None;
    }
    let kind = |i: usize| chunks.get(i).map(|c| &c.kind);
    let place = |p: &Phrase| p.place.is_some() || matches!(p.mentions[..], [Mention::State(_)]);
    let posted = matches!(kind(i + 1), Some(ChunkKind::Preposition(word)) if POSTED.contains(&word.as_str()))
        && matches!(kind(i + 2), Some(ChunkKind::Phrase(p)) if place(p));
    let comma = if posted { i + 3 } else { i + 1 };
    matches!(kind(comma), Some(ChunkKind::Mark(','))).then_some(comma)
}

/// Prepositions that tell where an office is held.
const POSTED: [&str; 4] = ["in", "at", "to", "from"];

fn is_singular(chunk: &Chunk) -> bool {
    matches!(&chunk.kind, ChunkKind::Phrase(p) if !p.plural)
}

/// `the Maltese defense minister, Carmela Debono;`: the holder in place of the office at `i`, if a mark ends his name at `at`.
fn name_one(chunks: &mut Vec<Chunk>, i: usize, at: usize, is_body: &impl Fn(&str) -> bool) {
    let Some(named) = as_name(chunks, at, is_body) else { return };
    let mark = chunks.get(at + 1).map(|c| &c.kind);
    let closed = matches!(mark, None | Some(ChunkKind::Mark(',' | '.' | ';' | ':' | ')')));
    let comma = matches!(mark, Some(ChunkKind::Mark(',')));
    let and = comma && matches!(chunks.get(at + 2).map(|c| &c.kind), Some(ChunkKind::Conjunction(_)));
    // `the ambassador, Kaye Smith, and John Doe` may be three.
    if !closed || and && as_name(chunks, at + 3, is_body).is_some() {
        return;
    }
    let Some((office, _)) = sole_office(&chunks[i]) else { return };
    let office = office.clone();
    chunks[at].kind = ChunkKind::Phrase(named);
    if let ChunkKind::Phrase(phrase) = &mut chunks[at].kind
        && let [Mention::Person(person)] = &mut phrase.mentions[..]
    {
        person.state = person.state.take().or_else(|| office.state.clone());
        person.office = Some(office);
    }
    if comma {
        chunks.remove(at + 1);
    }
    chunks[at].tokens.start = chunks[i].tokens.start;
    chunks.drain(i..at);
}

/// `The health ministers of both countries, X and Y, sign`: makes persons of the capitals in a row of two or more that `and` closes.
fn name_row(chunks: &mut [Chunk], from: usize, is_body: &impl Fn(&str) -> bool) {
    let (mut at, mut names, mut closed) = (from, Vec::new(), false);
    let joint = |at: usize| match chunks.get(at).map(|c| &c.kind) {
        Some(ChunkKind::Conjunction(word)) => word == "and",
        Some(ChunkKind::Mark(mark)) => *mark == ',',
        _ => false,
    };
    while let Some(named) = as_name(chunks, at, is_body) {
        names.push((at, named));
        if closed || !joint(at + 1) {
            break;
        }
        let and = usize::from(joint(at + 2));
        closed = and > 0 || matches!(chunks[at + 1].kind, ChunkKind::Conjunction(_));
        at += 2 + and;
    }
    if closed && names.len() > 1 && at == names[names.len() - 1].0 {
        for (at, named) in names {
            chunks[at].kind = ChunkKind::Phrase(named);
        }
    }
}

/// The phrase at `at` as the name of a person without an office, if it may be one.
fn as_name(chunks: &[Chunk], at: usize, is_body: &impl Fn(&str) -> bool) -> Option<Phrase> {
    let chunk = chunks.get(at)?;
    let ChunkKind::Phrase(phrase) = &chunk.kind else { return None };
    let mut named = phrase.clone();
    if !is_untitled(chunk) {
        if !phrase.mentions.is_empty() {
            return None;
        }
        let words = phrase.name.as_deref().unwrap_or_default();
        if words.split(' ').any(|word| is_body(&word.to_lowercase())) {
            return None;
        }
        name_unlisted(&mut named);
    }
    matches!(named.mentions[..], [Mention::Person(_)]).then_some(named)
}
