//! What somebody calls a thing: `fires what it calls a satellite`, `in what Lima described as an affront`, `sign what became known as the
//! Lima Pact`. The thing stands for itself.

use super::chunk::{Chunk, ChunkKind};
use super::phrase::{Anaphor, Mention};
use super::verb::{VerbGroup, Voice};

/// Leaves out the words that say whose word for a thing it is.
pub(super) fn drop_whose_word(chunks: &mut Vec<Chunk>) {
    let mut i = 1;
    while i < chunks.len() {
        if let Some(length) = whose_word(&chunks[i..]).filter(|_| is_governed(&chunks[i - 1])) {
            chunks.drain(i..i + length);
        }
        i += 1;
    }
}

/// `let it be known that`: one verb for all of it.
pub(super) fn let_be_known(chunks: &mut Vec<Chunk>) {
    let mut i = 0;
    while i + 2 < chunks.len() {
        let it = matches!(&chunks[i + 1].kind, ChunkKind::Phrase(p) if matches!(p.mentions[..], [Mention::Anaphor(Anaphor::It)]));
        let known = matches!(&chunks[i + 2].kind, ChunkKind::Verb(v) if matches!(v.lemma.as_str(), "know" | "understand") && v.voice == Voice::Passive);
        if let ChunkKind::Verb(lets) = &mut chunks[i].kind
            && lets.lemma == "let"
            && it
            && known
        {
            lets.lemma = "disclose".to_owned();
            chunks.drain(i + 1..i + 3);
        }
        i += 1;
    }
}

/// `made the letter public`: one verb for all of it, with the letter for its object.
pub(super) fn made_public(chunks: &mut [Chunk]) {
    for i in 1..chunks.len() {
        let (before, behind) = chunks.split_at_mut(i);
        let (ChunkKind::Verb(makes), ChunkKind::Phrase(thing)) =
            (&mut before[i - 1].kind, &mut behind[0].kind)
        else {
            continue;
        };
        let public =
            makes.lemma == "make" && thing.head.as_deref() == Some("public") && thing.mentions.is_empty();
        if let Some(head) = thing.modifiers.last().cloned().filter(|_| public && thing.determiner.is_some()) {
            "disclose".clone_into(&mut makes.lemma);
            thing.modifiers.pop();
            thing.head = Some(head);
        }
    }
}

/// Whether a verb or preposition stands there, whose object what follows is.
fn is_governed(chunk: &Chunk) -> bool {
    matches!(chunk.kind, ChunkKind::Verb(_) | ChunkKind::Preposition(_))
}

/// How many chunks, from a `what` on, say whose word for the phrase behind them it is.
fn whose_word(chunks: &[Chunk]) -> Option<usize> {
    if !matches!(&chunks.first()?.kind, ChunkKind::Subordinator(word) if word == "what") {
        return None;
    }
    if let Some(end) = came_to_be_known(chunks) {
        return Some(end);
    }
    let verb = chunks.iter().take(8).position(|c| matches!(c.kind, ChunkKind::Verb(_)))?;
    let ChunkKind::Verb(group) = &chunks[verb].kind else { return None };
    let whose = chunks[1..verb].iter().any(|c| matches!(c.kind, ChunkKind::Phrase(_)));
    let end = verb + 1 + link(group, whose, chunks.get(verb + 1).map(|c| &c.kind))?;
    let named = matches!(chunks.get(end)?.kind, ChunkKind::Phrase(_) | ChunkKind::Mark('“' | '"'));
    named.then_some(end)
}

/// `what became known as the Lima Pact`, `what has come to be called the Lima process`: how many chunks there are before the name.
fn came_to_be_known(chunks: &[Chunk]) -> Option<usize> {
    let comes = |c: &Chunk| matches!(&c.kind, ChunkKind::Verb(v) if matches!(v.lemma.as_str(), "become" | "come" | "be"));
    let known = |c: &Chunk| match &c.kind {
        ChunkKind::Verb(v) => matches!(v.lemma.as_str(), "know" | "call" | "dub"),
        ChunkKind::Phrase(p) => matches!(p.head.as_deref(), Some("known" | "called" | "dubbed")),
        ChunkKind::Word(word) => word == "known",
        _ => false,
    };
    let now = |c: &&Chunk| matches!(&c.kind, ChunkKind::Word(word) if matches!(word.as_str(), "now" | "later" | "soon"));
    let skipped = chunks[1..].iter().take_while(now).count();
    let at = 1 + skipped + usize::from(comes(chunks.get(1 + skipped)?));
    let said = chunks.get(at).filter(|c| known(c))?;
    let by_name = matches!(&said.kind, ChunkKind::Verb(v) if v.lemma != "know");
    let as_one = matches!(&chunks.get(at + 1)?.kind, ChunkKind::Preposition(word) if word == "as");
    let end = at + 1 + usize::from(as_one);
    let named = matches!(chunks.get(end)?.kind, ChunkKind::Phrase(_) | ChunkKind::Mark('“' | '"'));
    (named && (as_one || by_name)).then_some(end)
}

/// How many chunks lead from a verb, which may have somebody for its subject, to the name that it gives: none, an `as`, or a `be`.
fn link(verb: &VerbGroup, whose: bool, next: Option<&ChunkKind>) -> Option<usize> {
    let names = CALLS.contains(&verb.lemma.as_str());
    let describes = DESCRIBES.contains(&verb.lemma.as_str())
        && matches!(next, Some(ChunkKind::Preposition(word)) if word == "as");
    let is = matches!(next, Some(ChunkKind::Verb(be)) if be.lemma == "be");
    let by_somebody = whose || verb.voice == Voice::Passive;
    match () {
        () if by_somebody && names => Some(0),
        () if by_somebody && describes => Some(1),
        () if is
            && (whose && SAYS.contains(&verb.lemma.as_str()) || SEEMS.contains(&verb.lemma.as_str())) =>
        {
            Some(1)
        }
        () => None,
    }
}

const CALLS: [&str; 7] = ["call", "term", "dub", "label", "deem", "consider", "name"];
const DESCRIBES: [&str; 9] = [
    "describe",
    "regard",
    "characterize",
    "characterise",
    "portray",
    "bill",
    "present",
    "denounce",
    "condemn",
];
const SAYS: [&str; 9] =
    ["say", "claim", "insist", "believe", "think", "assert", "suspect", "maintain", "judge"];
const SEEMS: [&str; 4] = ["appear", "seem", "prove", "believe"];
