//! What relative clauses are about: `a dialogue in Rome that was held`, `his tour of Chile, which began in Lima`.

use super::chunk::{Chunk, ChunkKind};
use super::noun::is_event_noun;
use super::phrase::{Mention, Phrase};
use super::row::{List, is_human, list};
use super::verb::{VerbGroup, Voice};

/// What a relative clause at `at` is about: the phrase before, but for a place that no `that` tells more of: `a dialogue in Rome that`,
/// `a tour of Chile, which`.
pub(super) fn described<'a>(chunks: &'a [Chunk], at: usize, word: &str) -> Option<&'a Phrase> {
    let before = phrase_before(chunks, at)?;
    let i = at.checked_sub(1)?;
    let place = matches!(before.mentions[..], [Mention::State(_)]) || before.place.is_some();
    let located = i > 1 && matches!(&chunks[i - 1].kind, ChunkKind::Preposition(w) if w == "in" || w == "at");
    if let Some(tour) = toured(chunks, at).filter(|_| matches!(word, "which" | "that") && place) {
        return Some(tour);
    }
    if let Some(session) = session(chunks, at).filter(|_| word == "which") {
        return Some(session);
    }
    match chunks[i].kind {
        ChunkKind::Phrase(_) if word == "that" && place && located && before.determiner.is_none() => {
            phrase_before(chunks, i - 1)
        }
        _ => Some(before),
    }
}

/// `Kerry and Lavrov, who met in Lima`: the row of people right before the `who` at `begin`, where the verb at `at` tells what several
/// do with each other.
pub(super) fn each_other(chunks: &[Chunk], begin: usize, at: usize, verb: &VerbGroup) -> Option<Vec<Phrase>> {
    let end = begin.checked_sub(1).filter(|&comma| matches!(chunks[comma].kind, ChunkKind::Mark(',')))?;
    let plain = |c: &&Chunk| !matches!(c.kind, ChunkKind::Verb(_) | ChunkKind::Mark(_));
    let behind: Vec<&Chunk> = chunks[at + 1..].iter().take_while(plain).collect();
    let other = |c: &&Chunk| match &c.kind {
        ChunkKind::Phrase(phrase) => is_human(phrase),
        ChunkKind::Preposition(word) => word == "with",
        _ => false,
    };
    let mutual = verb.voice == Voice::Active && MUTUAL.contains(&verb.lemma.as_str());
    if !mutual || behind.iter().any(other) {
        return None;
    }
    let row = |from: usize| list(chunks, from, end, List::Full);
    let whole = |(people, next): &(Vec<Phrase>, usize)| {
        *next == end && people.len() > 1 && people.iter().all(is_human)
    };
    (0..end).map(row).find(whole).map(|(people, _)| people)
}

/// Verbs for what several do with each other, where nobody is named behind them.
const MUTUAL: [&str; 11] =
    ["meet", "speak", "talk", "confer", "hold", "sit", "sign", "convene", "gather", "consult", "exchange"];

/// `his tour of Chile, which began in Lima`: the journey that begins, lasts or ends, and not the place.
fn toured(chunks: &[Chunk], at: usize) -> Option<&Phrase> {
    let verb = chunks[at + 1..].iter().find(|c| !matches!(c.kind, ChunkKind::Word(_)))?;
    let lasts = matches!(&verb.kind, ChunkKind::Verb(v) if matches!(v.lemma.as_str(), "begin" | "start" | "end" | "last" | "conclude" | "open" | "include" | "feature" | "involve" | "take"));
    let place = chunks[..at].iter().rposition(|c| !matches!(c.kind, ChunkKind::Mark(_)))?;
    let led = matches!(&chunks.get(place.checked_sub(1)?)?.kind, ChunkKind::Preposition(w) if matches!(w.as_str(), "of" | "to" | "in"));
    let tour = phrase_before(chunks, place - 1).filter(|_| led && lasts);
    tour.filter(|p| {
        matches!(p.head.as_deref(), Some("tour" | "visit" | "trip" | "stay" | "swing" | "journey"))
    })
}

/// `talks on the border, which opened on May 3`: the gathering that opens, and not what it is about.
fn session(chunks: &[Chunk], at: usize) -> Option<&Phrase> {
    let verb = chunks[at + 1..].iter().find(|c| !matches!(c.kind, ChunkKind::Word(_)))?;
    let opens = matches!(&verb.kind, ChunkKind::Verb(v) if matches!(v.lemma.as_str(), "begin" | "open" | "convene" | "resume" | "hold" | "conclude" | "end"));
    let topic = chunks[..at].iter().rposition(|c| !matches!(c.kind, ChunkKind::Mark(_)))?;
    let led = matches!(&chunks.get(topic.checked_sub(1)?)?.kind, ChunkKind::Preposition(w) if matches!(w.as_str(), "on" | "about" | "of" | "for" | "between"));
    let talks = phrase_before(chunks, topic - 1).filter(|_| opens && led);
    talks.filter(|p| p.head.as_deref().is_some_and(is_event_noun))
}

/// `the treaty that X and Y signed`, `talks, which X hosted`: the thing right before the subordinator at `begin` to which the verb at
/// `at` is done.
pub(super) fn done_to(chunks: &[Chunk], begin: usize, at: usize) -> Option<&Phrase> {
    let ChunkKind::Verb(verb) = &chunks[at].kind else { return None };
    let has = verb.lemma == "have";
    let does = verb.voice == Voice::Active && (has || DONE.contains(&verb.lemma.as_str()));
    let last = begin.checked_sub(1)?;
    let comma = usize::from(matches!(chunks[last].kind, ChunkKind::Mark(',')));
    let ChunkKind::Phrase(thing) = &chunks.get(last.checked_sub(comma)?)?.kind else { return None };
    // `the conversation that X had with Y`
    let event = |p: &Phrase| p.head.as_deref().is_some_and(is_event_noun);
    Some(thing).filter(|p| {
        does && (!has || event(p)) && p.mentions.is_empty() && p.date.is_none() && p.head.is_some()
    })
}

/// Verbs that something is done by to what a relative clause is about, and seldom without an object.
const DONE: [&str; 19] = [
    "give",
    "make",
    "pay",
    "sign",
    "conclude",
    "initial",
    "negotiate",
    "reach",
    "adopt",
    "ratify",
    "hold",
    "host",
    "chair",
    "attend",
    "convene",
    "issue",
    "release",
    "establish",
    "launch",
];

/// Whether the last phrase before `at` stands after a preposition.
pub(super) fn follows_preposition(chunks: &[Chunk], at: usize) -> bool {
    let phrase = chunks[..at].iter().rposition(|c| matches!(c.kind, ChunkKind::Phrase(_)));
    phrase.is_some_and(|i| i > 0 && matches!(chunks[i - 1].kind, ChunkKind::Preposition(_)))
}

/// The last phrase before a chunk that names people; if none does, the last of all.
pub(super) fn person_before(chunks: &[Chunk], at: usize) -> Option<&Phrase> {
    let person = |c: &Chunk| match &c.kind {
        ChunkKind::Phrase(p) => {
            p.mentions.iter().any(|m| matches!(m, Mention::Person(_) | Mention::Office(_)))
        }
        _ => false,
    };
    let last = chunks[..at].iter().rposition(person);
    last.map_or_else(|| phrase_before(chunks, at), |last| phrase_before(chunks, last + 1))
}

/// The last phrase before a chunk.
pub(super) fn phrase_before(chunks: &[Chunk], at: usize) -> Option<&Phrase> {
    chunks[..at].iter().rev().find_map(|c| if let ChunkKind::Phrase(p) = &c.kind { Some(p) } else { None })
}

/// `the meeting of March 3 in Lima, at which X and Y sat together`, `the March 5 summit, where they met`: the day of the occasion
/// that a clause tells of.
pub(super) fn day_of_occasion(chunks: &[Chunk], at: usize) -> Option<Phrase> {
    let led =
        |c: &Chunk| matches!(&c.kind, ChunkKind::Preposition(w) if matches!(w.as_str(), "at" | "during"));
    let at = at - usize::from(at.checked_sub(1).is_some_and(|i| led(&chunks[i])));
    let at = at.checked_sub(1).filter(|&comma| matches!(chunks[comma].kind, ChunkKind::Mark(',')))?;
    let near = chunks[..at].iter().rev().take(5);
    let plain = |c: &&Chunk| matches!(c.kind, ChunkKind::Phrase(_) | ChunkKind::Preposition(_));
    let named: Vec<&Phrase> = near
        .take_while(plain)
        .filter_map(|c| if let ChunkKind::Phrase(p) = &c.kind { Some(p) } else { None })
        .collect();
    let occasion = |p: &&&Phrase| {
        p.head.as_deref().is_some_and(|h| {
            is_event_noun(h)
                || matches!(h, "reception" | "dinner" | "banquet" | "ceremony" | "lunch" | "parade")
        })
    };
    let day = named.iter().find(|p| p.date.is_some_and(|d| d.has_day()))?;
    named.iter().any(|p| occasion(&p)).then(|| (*day).clone())
}

/// `on Aug. 18, when the two met`: the date that a clause with `when` belongs to.
pub(super) fn date_before(chunks: &[Chunk], at: usize) -> Option<Phrase> {
    let before = chunks[..at].iter().rev().find(|c| !matches!(c.kind, ChunkKind::Mark(',')))?;
    if let ChunkKind::Phrase(phrase) = &before.kind {
        phrase.date.is_some().then(|| phrase.clone())
    } else {
        None
    }
}
