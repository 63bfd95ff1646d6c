//! Phrases in a row: `Japan, South Korea and the US`, `with Wang Yi and Kono Taro`.

use super::chunk::{Chunk, ChunkKind};
use super::phrase::{Mention, Phrase};

/// How far a list of phrases goes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// Over commas and conjunctions.
    Full,
    /// Over conjunctions only.
    Joined,
    /// Over both, and no person behind a body or state: `X of A and Y of B`.
    Owners,
    /// Over both, and on to those of another title: `Senators A and B, Governor C, and D`.
    Titles,
}

/// Phrases in a row from `from` on, of parties or of things but not of both, and where the row ends.
pub(super) fn list(chunks: &[Chunk], from: usize, to: usize, reach: List) -> (Vec<Phrase>, usize) {
    let mut found: Vec<Phrase> = Vec::new();
    // Where the first comma parted two, and whether an `and` has closed the row since.
    let (mut comma, mut closed) = (None, false);
    let mut i = from;
    while i < to {
        let ChunkKind::Phrase(phrase) = &chunks[i].kind else { break };
        if found.first().is_some_and(|first| !joins(first, phrase)) {
            break;
        }
        found.push(phrase.clone());
        i += 1;
        // An apposition takes its comma with it: `X, head of A, Y, head of B`.
        let taken = reach != List::Joined && phrase.mentions.iter().any(is_titled);
        if let Some(named) = apposed(phrase, chunks, i, to) {
            // `X and Y and their counterparts, A and B,`: A and B are those.
            found.pop();
            let (row, end) = list(chunks, named, to, List::Joined);
            found.extend(row);
            i = end;
            break;
        }
        let mut joint = joint(chunks, i, to, reach);
        let over = closed && joint == 1 && matches!(chunks[i].kind, ChunkKind::Mark(','));
        if over && !(reach == List::Titles && has_more_titles(chunks, i + 1, to)) {
            // `to X and Y, Z`: after its `and` a row is over.
            joint = 0;
        }
        let next = chunks.get(i + joint).filter(|_| (joint > 0 || taken) && i + joint < to);
        let Some(ChunkKind::Phrase(next)) = next.map(|c| &c.kind) else { break };
        if is_rest(next) && chunks[i..i + joint].iter().any(|c| matches!(c.kind, ChunkKind::Conjunction(_))) {
            (closed, i) = (true, i + joint + 1);
            break;
        }
        // `in Tokyo and Foreign Minister Yang in Beijing`
        let leaves = reach == List::Joined && found[0].place.is_some() && is_human(next);
        if !joins(&found[0], next) || leaves || (reach == List::Owners && begins_anew(&found[0], next)) {
            break;
        }
        closed = chunks[i..i + joint].iter().any(|c| matches!(c.kind, ChunkKind::Conjunction(_)));
        if !closed {
            comma.get_or_insert((found.len(), i));
        }
        i += joint;
    }
    match comma {
        // `with Wang Yi, Secretary Blinken`: a comma alone makes no list.
        Some((length, end))
            if !closed
                && reach != List::Joined
                && found.len() == length + 1
                && found[0].mentions.len() < 2 =>
        {
            found.truncate(length);
            (found, end)
        }
        _ => (found, i),
    }
}

/// Where the names begin that say, behind the comma at `i`, who the counterparts in the plural are that a phrase means.
fn apposed(phrase: &Phrase, chunks: &[Chunk], i: usize, to: usize) -> Option<usize> {
    let counterparts = matches!(&phrase.mentions[..], [Mention::Office(office)] if office.counterpart);
    let [comma, first, and, second] = chunks.get(i..(i + 4).min(to)).unwrap_or_default() else { return None };
    let person =
        |c: &Chunk| matches!(&c.kind, ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Person(_)]));
    let row = matches!(comma.kind, ChunkKind::Mark(',')) && matches!(and.kind, ChunkKind::Conjunction(_));
    (counterparts && row && person(first) && person(second)).then_some(i + 1)
}

/// Whether somebody with a title stands at `i` and another person after him: `Governor C, and D`.
fn has_more_titles(chunks: &[Chunk], i: usize, to: usize) -> bool {
    let person = |i: usize| match chunks.get(i).filter(|_| i < to).map(|c| &c.kind) {
        Some(ChunkKind::Phrase(p)) => p.mentions.iter().find(|m| matches!(m, Mention::Person(_))),
        _ => None,
    };
    let next = i + 1 + joint(chunks, i + 1, to, List::Full);
    next > i + 1 && person(i).is_some_and(is_titled) && person(next).is_some()
}

/// Whether a phrase behind owners is none of them.
fn begins_anew(first: &Phrase, next: &Phrase) -> bool {
    // `at the invitation of X, and the two hold talks`: whoever was spoken of before begins a new clause.
    let spoken_of = matches!(next.mentions.first(), Some(Mention::Anaphor(_)));
    spoken_of || (is_human(next) && !is_human(first))
}

/// Whether a phrase names persons or offices.
pub(super) fn is_human(phrase: &Phrase) -> bool {
    matches!(phrase.mentions.first(), Some(Mention::Person(_) | Mention::Office(_)))
}

/// Whether a name stands with an office.
fn is_titled(mention: &Mention) -> bool {
    matches!(mention, Mention::Person(person) if person.office.is_some())
}

/// Whether two phrases can stand in one list: both parties or both things, both dates or neither, and no place with a thing.
fn joins(first: &Phrase, next: &Phrase) -> bool {
    let thing = next.mentions.is_empty() && next.determiner.is_some();
    let place_and_thing = first.place.is_some() && next.place.is_none() && thing;
    first.mentions.is_empty() == next.mentions.is_empty()
        && first.date.is_some() == next.date.is_some()
        && !place_and_thing
}

/// `and five other countries`: those of a row whom nothing names.
fn is_rest(phrase: &Phrase) -> bool {
    phrase.mentions.is_empty() && phrase.determiner.as_deref() == Some("other")
}

/// How many chunks join one member of a list to the next.
fn joint(chunks: &[Chunk], i: usize, to: usize, reach: List) -> usize {
    let kind = |i: usize| chunks.get(i).filter(|_| i < to).map(|c| &c.kind);
    let and = |i: usize| matches!(kind(i), Some(ChunkKind::Conjunction(w)) if w == "and" || w == "or");
    match kind(i) {
        Some(ChunkKind::Mark(',')) if reach != List::Joined => 1 + usize::from(and(i + 1)),
        Some(ChunkKind::Mark(',')) if and(i + 1) => 0,
        _ => {
            usize::from(and(i))
                + usize::from(
                    and(i) && matches!(kind(i + 1), Some(ChunkKind::Word(w)) if w == "then" || w == "also"),
                )
        }
    }
}

/// How far the list of phrases after a preposition goes.
pub(super) fn prepositional(word: &str) -> List {
    match word {
        "of" | "from" => List::Owners,
        _ if LISTING.contains(&word) => List::Full,
        _ => List::Joined,
    }
}

/// Prepositions after which commas list.
const LISTING: [&str; 10] =
    ["with", "between", "among", "by", "to", "for", "including", "along with", "together with", "alongside"];
