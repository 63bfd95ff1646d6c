//! Days before nouns: `in a Jan. 11 meeting with X` is read as `in a meeting on Jan. 11 with X`.

use super::chunk::{Chunk, ChunkKind};
use super::phrase::Phrase;

/// Puts the day before a noun behind it, so that it is told of the noun; the article or owner before the day is the noun's.
pub(super) fn put_days_behind(chunks: &mut Vec<Chunk>) {
    let mut i = 0;
    while i + 1 < chunks.len() {
        if let Some((day, noun)) = dated(chunks, i) {
            let tokens = day.tokens.start..noun.tokens.end;
            let end = tokens.end;
            let day_behind =
                Phrase { tokens: end..end, determiner: None, possessors: Vec::new(), ..day.clone() };
            let Phrase { determiner, possessors, .. } = day.clone();
            let noun = Phrase { tokens: tokens.clone(), determiner, possessors, ..noun.clone() };
            chunks[i] = Chunk { tokens, kind: ChunkKind::Phrase(noun) };
            chunks[i + 1] = Chunk { tokens: end..end, kind: ChunkKind::Preposition("on".into()) };
            chunks.insert(i + 2, Chunk { tokens: end..end, kind: ChunkKind::Phrase(day_behind) });
        }
        i += 1;
    }
}

/// `Not until May 3 did X meet Y`, `it was not until May 3 that`: the day on which it came about.
pub(super) fn put_on_for_until(chunks: &mut [Chunk]) {
    for i in 1..chunks.len() {
        let until =
            matches!(&chunks[i].kind, ChunkKind::Preposition(word) if word == "until" || word == "till");
        let not = match &chunks[i - 1].kind {
            ChunkKind::Word(word) => i == 1 && word.eq_ignore_ascii_case("not"),
            ChunkKind::Verb(verb) => verb.negated && verb.lemma == "be",
            _ => false,
        };
        let day = phrase(chunks, i + 1).is_some_and(|p| p.date.is_some());
        if until && not && day {
            chunks[i].kind = ChunkKind::Preposition("on".into());
        }
    }
}

/// `in a letter of May 3 to X`: somebody said it on that day; `in the letter of May 3` he may have recalled.
pub(super) fn put_on_for_of(chunks: &mut [Chunk]) {
    for i in 2..chunks.len() {
        let led =
            |i: usize, what: &str| matches!(&chunks[i].kind, ChunkKind::Preposition(word) if word == what);
        let uttered = phrase(chunks, i - 1).is_some_and(|p| {
            let own = p.determiner.as_deref().is_some_and(|word| word != "the");
            own && p.head.as_deref().is_some_and(|head| UTTERANCES.contains(&head))
        });
        let day = phrase(chunks, i + 1).is_some_and(|p| p.date.is_some_and(|d| d.has_day()));
        if led(i, "of") && led(i - 2, "in") && uttered && day {
            chunks[i].kind = ChunkKind::Preposition("on".into());
        }
    }
}

/// The day at `i` and the noun behind it, where an article or an owner tells that the two belong together: `On May 3 talks began`
/// is about talks of whatever day.
fn dated(chunks: &[Chunk], i: usize) -> Option<(&Phrase, &Phrase)> {
    let (day, noun) = (phrase(chunks, i)?, phrase(chunks, i + 1)?);
    let bare = noun.mentions.is_empty()
        && noun.date.is_none()
        && noun.determiner.is_none()
        && noun.head.is_some()
        && noun.tokens.start == day.tokens.end;
    let before = i.checked_sub(1).map(|before| &chunks[before].kind);
    let held = matches!(before, Some(ChunkKind::Verb(verb)) if HOLDING.contains(&verb.lemma.as_str()));
    let article = match day.determiner.as_deref() {
        Some("a" | "an" | "his" | "her" | "its" | "their" | "'s") => true,
        // `used the May 3 anniversary to`
        Some("the") => held,
        // `launch a fund promised at March summit`
        None => {
            let at = matches!(before, Some(ChunkKind::Preposition(word)) if word == "at" || word == "during");
            at && is_occurrence(noun)
        }
        _ => false,
    };
    let tells_when = match before {
        None | Some(ChunkKind::Mark(_) | ChunkKind::Conjunction(_) | ChunkKind::Subordinator(_)) => true,
        // `condemns Laos for its May 3 launch` tells when the launch was.
        Some(ChunkKind::Preposition(word)) if word == "for" => noun.head.as_deref().is_some_and(is_talks),
        Some(ChunkKind::Preposition(word)) => BEFORE_EVENTS.contains(&word.as_str()),
        // `announces an April 10 summit` tells when the summit will be.
        Some(ChunkKind::Verb(_)) => held,
        Some(_) => false,
    };
    let date = day.date?;
    let fits = date.has_day() || date.has_month() && is_occurrence(noun);
    (fits && bare && article && tells_when).then_some((day, noun))
}

/// Whether a noun names something that has a time of its own: `in an August visit`.
fn is_occurrence(noun: &Phrase) -> bool {
    noun.head.as_deref().is_some_and(|head| OCCURRENCES.contains(&head))
}

fn phrase(chunks: &[Chunk], i: usize) -> Option<&Phrase> {
    if let ChunkKind::Phrase(phrase) = &chunks.get(i)?.kind { Some(phrase) } else { None }
}

/// What is said or written on a day.
const UTTERANCES: [&str; 14] = [
    "letter",
    "note",
    "statement",
    "speech",
    "address",
    "interview",
    "message",
    "telegram",
    "cable",
    "memo",
    "commentary",
    "editorial",
    "article",
    "briefing",
];

/// Prepositions before that which tells when something happened.
const BEFORE_EVENTS: [&str; 9] = ["in", "at", "during", "after", "following", "on", "before", "with", "by"];

/// Whether people go for what a noun names.
fn is_talks(noun: &str) -> bool {
    matches!(
        noun,
        "talks"
            | "talk"
            | "meeting"
            | "summit"
            | "dialogue"
            | "consultation"
            | "conference"
            | "ceremony"
            | "session"
            | "visit"
            | "dinner"
            | "lunch"
            | "forum"
            | "inauguration"
            | "funeral"
            | "negotiation"
            | "discussion"
            | "round"
            | "call"
            | "ministerial"
            | "exercise"
            | "drill"
    )
}

/// Nouns of what happens, and may be told by its month alone.
const OCCURRENCES: [&str; 18] = [
    "visit",
    "trip",
    "tour",
    "meeting",
    "summit",
    "talks",
    "speech",
    "address",
    "interview",
    "conference",
    "call",
    "conversation",
    "dinner",
    "drill",
    "exercise",
    "test",
    "launch",
    "statement",
];

/// Verbs of those who hold what they have as their object.
const HOLDING: [&str; 18] = [
    "hold", "have", "attend", "host", "co-host", "conduct", "convene", "pay", "make", "chair", "co-chair",
    "join", "stage", "use", "win", "deliver", "give", "mark",
];
