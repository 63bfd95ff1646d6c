//! Times between a conjunction and its verb: `lands in Rome and the next day meets X` has one subject, and no day that meets anybody.

use super::chunk::{Chunk, ChunkKind};
use super::phrase::Phrase;
use super::row::is_human;

/// Makes plain words of the phrases that tell when a verb behind a conjunction was, so that none of them is taken for its subject.
pub(super) fn set_times_aside(chunks: &mut [Chunk]) {
    for i in 1..chunks.len() {
        if let ChunkKind::Phrase(phrase) = &chunks[i].kind
            && is_time(phrase)
            && tells_when(chunks, i, phrase)
            && joins_verbs(chunks, i)
        {
            chunks[i].kind = ChunkKind::Word(phrase.head.clone().unwrap_or_default());
        }
    }
}

/// `was in Rome that week`: whether the phrase at chunk `i` only tells when something was.
pub(super) fn is_when(chunks: &[Chunk], i: usize) -> bool {
    matches!(&chunks[i].kind, ChunkKind::Phrase(phrase) if is_time(phrase) && tells_when(chunks, i, phrase))
}

fn is_time(phrase: &Phrase) -> bool {
    let bare = phrase.mentions.is_empty() && phrase.possessors.is_empty() && phrase.date.is_none();
    bare && phrase.head.as_deref().is_some_and(|head| TIMES.contains(&head))
}

/// `that day`, `the next day`, `a week later`, `later the same day`: counted from what was told before.
fn tells_when(chunks: &[Chunk], i: usize, phrase: &Phrase) -> bool {
    let word = |at: Option<usize>, of: &[&str]| {
        at.and_then(|at| chunks.get(at))
            .is_some_and(|c| matches!(&c.kind, ChunkKind::Word(w) if of.contains(&w.as_str())))
    };
    let next = |w: &String| matches!(w.as_str(), "next" | "following" | "same" | "ensuing");
    let pointed = matches!(phrase.determiner.as_deref(), Some("that" | "this"));
    pointed
        || phrase.modifiers.iter().any(next)
        || word(i.checked_sub(1), &["that", "later", "earlier"])
        || word(Some(i + 1), &["later", "earlier", "afterward", "afterwards"])
}

/// Whether the chunk at `i` stands with nothing but adverbs between the conjunction that goes on after a verb and the next finite verb.
fn joins_verbs(chunks: &[Chunk], i: usize) -> bool {
    let plain = |c: &&Chunk| !matches!(c.kind, ChunkKind::Word(_) | ChunkKind::Mark(','));
    let before = chunks[..i].iter().rposition(|c| plain(&c));
    let joint = before.filter(|&at| {
        matches!(&chunks[at].kind, ChunkKind::Conjunction(w) if w == "and" || w == "but")
            || matches!(chunks[at].kind, ChunkKind::Mark(';'))
    });
    let told = joint.is_some_and(|at| chunks[..at].iter().any(|c| matches!(c.kind, ChunkKind::Verb(_))));
    let behind = chunks[i + 1..].iter().find(plain).map(|c| &c.kind);
    let acts = |verb: &str| !TELLS_OF_TIME.contains(&verb);
    // `and the next day saw Clinton`, and not `saw protests`
    let people = |c: &Chunk| matches!(&c.kind, ChunkKind::Phrase(p) if is_human(p));
    let sees = |verb: &str| {
        verb == "see"
            && chunks[i + 1..]
                .iter()
                .skip_while(|c| !matches!(c.kind, ChunkKind::Verb(_)))
                .nth(1)
                .is_some_and(people)
    };
    told && matches!(behind, Some(ChunkKind::Verb(v)) if v.is_finite() && !v.reduced && (acts(&v.lemma) || sees(&v.lemma)))
}

/// Stretches of time.
const TIMES: [&str; 11] =
    ["day", "morning", "afternoon", "evening", "night", "week", "weekend", "month", "year", "hour", "minute"];

/// What is said of a time itself: `and the next day brought rain`.
const TELLS_OF_TIME: [&str; 10] =
    ["bring", "see", "end", "begin", "start", "witness", "mark", "pass", "open", "close"];
