//! What the chunks before a word tell of it: whether a verb may follow, and where a phrase that begins there stands.

use super::chunk::{Chunk, ChunkKind};
use super::closed::is_adverb;
use super::np::Site;
use super::phrase::{Anaphor, Mention};
use super::verbal::Before;

/// What the row of chunks says of a word that may be a verb.
pub(super) fn before_verb(before: &[Chunk], finished: bool) -> Before {
    if !finished {
        return Before::Nothing;
    }
    let last = before.iter().rev().find(|c| !matches!(&c.kind, ChunkKind::Word(w) if is_passed_over(w)));
    match last.map(|c| &c.kind) {
        // `The May 3 talks`: the article of a day is that of the noun behind it.
        Some(ChunkKind::Phrase(p)) if p.date.is_some_and(|d| d.has_day()) && p.determiner.is_some() => {
            Before::Article
        }
        // `Relatives of sailors who fled in May call on Lima`
        Some(ChunkKind::Phrase(p)) if p.date.is_some() && follows_bare_relative(before) => {
            Before::Party { plural: true, object: false }
        }
        Some(ChunkKind::Phrase(p)) if p.mentions.is_empty() => {
            // `Khan Bank and Golden Steel sign`
            let joined = p.name.is_some() && p.determiner.is_none() && follows_and(before);
            Before::Noun { plural: p.plural || joined, object: false }
        }
        Some(ChunkKind::Phrase(p)) => {
            let they = matches!(p.mentions[..], [Mention::Anaphor(Anaphor::Several(_))]);
            let joined = || follows_and(before) || follows_row(before);
            let told_more = || follows_led(before) || follows_people(before);
            let several = p.plural || they || p.mentions.len() > 1 || joined() || told_more();
            Before::Party { plural: several, object: false }
        }
        _ => Before::Party { plural: true, object: false },
    }
}

/// Whether a word between somebody and a verb changes nothing: `they then met`, `X, Y and Z all attended`, `X and Y each phoned Z`.
fn is_passed_over(word: &str) -> bool {
    is_adverb(word) || matches!(word, "all" | "each")
}

/// Whether an `and` stands before the last phrase.
fn follows_and(before: &[Chunk]) -> bool {
    let mut chunks = before.iter().rev().filter(|c| !matches!(c.kind, ChunkKind::Word(_)));
    chunks.nth(1).is_some_and(|c| matches!(&c.kind, ChunkKind::Conjunction(w) if w == "and"))
}

/// `X and a delegation under Y visit`: whether an `and` stands before what the last phrase only tells more of.
fn follows_row(before: &[Chunk]) -> bool {
    let told =
        |c: &Chunk| matches!(&c.kind, ChunkKind::Preposition(w) if matches!(w.as_str(), "under" | "from"));
    let [earlier @ .., preposition, last] = before else { return false };
    let verb = |c: &Chunk| matches!(c.kind, ChunkKind::Verb(_));
    told(preposition)
        && matches!(last.kind, ChunkKind::Phrase(_))
        && !earlier.iter().any(verb)
        && follows_and(earlier)
}

/// Whether the last phrase ends what a `who` without a comma tells of several people with whom the sentence begins.
fn follows_bare_relative(before: &[Chunk]) -> bool {
    let opens = |c: &Chunk| matches!(&c.kind, ChunkKind::Subordinator(w) if w == "who");
    let Some(at) = before.iter().rposition(opens) else { return false };
    let mark = |c: &Chunk| matches!(c.kind, ChunkKind::Mark(_));
    let several = matches!(&before[0].kind, ChunkKind::Phrase(p) if p.plural && !p.mentions.is_empty());
    let finite = |c: &&Chunk| matches!(&c.kind, ChunkKind::Verb(v) if v.is_finite());
    several
        && !before.iter().any(mark)
        && !has_finite(&before[..at])
        && before[at..].iter().filter(finite).count() == 1
}

/// Whether the last phrase tells by whom those are led of whom a sentence without a verb so far speaks: `lawmakers led by X`.
fn follows_led(before: &[Chunk]) -> bool {
    let verb = |c: &Chunk| matches!(c.kind, ChunkKind::Verb(_));
    let [earlier @ .., led, by, leader] = before else { return false };
    let by = matches!(&by.kind, ChunkKind::Preposition(word) if word == "by");
    let led = matches!(&led.kind, ChunkKind::Verb(v) if v.past && v.modal.is_none());
    let many = |c: &Chunk| matches!(&c.kind, ChunkKind::Phrase(p) if p.plural || p.mentions.len() > 1);
    by && led
        && matches!(leader.kind, ChunkKind::Phrase(_))
        && !earlier.iter().any(verb)
        && earlier.iter().any(many)
}

/// Whether the last phrase tells where those are from with whom the sentence begins: `envoys from Peru visit Lima`, `officials at Gazprom`.
fn follows_people(before: &[Chunk]) -> bool {
    let [people, from, _] = before else { return false };
    let from =
        matches!(&from.kind, ChunkKind::Preposition(w) if matches!(w.as_str(), "from" | "of" | "at" | "in"));
    from && matches!(&people.kind, ChunkKind::Phrase(p) if p.plural && !p.mentions.is_empty())
}

/// Where a phrase that begins after these chunks stands.
pub(super) fn site(before: &[Chunk]) -> Site {
    if follows_place(before) {
        return Site::Place;
    }
    let last =
        before.iter().rev().find(|c| !matches!(&c.kind, ChunkKind::Mark('“' | '"') | ChunkKind::Word(_)));
    match last.map(|c| &c.kind) {
        Some(ChunkKind::Preposition(_)) => Site::Object,
        // What somebody says may be a clause of its own.
        Some(ChunkKind::Verb(_)) if last.is_some_and(Chunk::says) => Site::Subject,
        Some(ChunkKind::Verb(_)) => Site::Object,
        _ => Site::Subject,
    }
}

/// Whether the chunk before is a phrase, so that a verb may follow: adverbs and brackets in between do not count.
pub(super) fn follows_phrase(before: &[Chunk]) -> bool {
    let last = before.iter().rev().find(|c| !matches!(&c.kind, ChunkKind::Word(w) if is_passed_over(w)));
    match last.map(|c| &c.kind) {
        Some(ChunkKind::Phrase(_) | ChunkKind::Subordinator(_)) => true,
        Some(ChunkKind::Conjunction(_)) => has_finite(before),
        Some(ChunkKind::Mark(mark)) => {
            matches!(mark, ')' | '—' | '”' | '"' | '“')
                || (*mark == ','
                    && (ends_in_name(before)
                        || closes_relative(before)
                        || closes_participle(before)
                        || closes_adjunct(before)))
        }
        _ => false,
    }
}

/// Whether the chunk before, adverbs apart, is a verb.
pub(super) fn follows_verb(before: &[Chunk]) -> bool {
    let last = before.iter().rev().find(|c| !matches!(&c.kind, ChunkKind::Word(w) if is_passed_over(w)));
    matches!(last.map(|c| &c.kind), Some(ChunkKind::Verb(_)))
}

/// After `in Seoul,` at the head of a clause a comma parts, and does not list.
fn follows_place(before: &[Chunk]) -> bool {
    let [.., last] = before else { return false };
    let place = matches!(&last.kind, ChunkKind::Preposition(p) if matches!(p.as_str(), "in" | "at" | "on" | "near" | "off" | "aboard" | "during" | "after" | "amid"));
    let head = before.len() == 1 || matches!(before[before.len() - 2].kind, ChunkKind::Mark(_));
    place && head
}

/// Whether the comma at the end closes a clause that a comma and `who` or `which` opened: `X, who are in Osaka, hold talks`.
fn closes_relative(before: &[Chunk]) -> bool {
    let opens = |c: &Chunk| matches!(&c.kind, ChunkKind::Subordinator(w) if w == "who" || w == "which");
    let Some(at) = before.iter().rposition(opens) else { return false };
    let led = at > 0 && matches!(before[at - 1].kind, ChunkKind::Mark(','));
    let commas = before[at..].iter().filter(|c| matches!(c.kind, ChunkKind::Mark(','))).count();
    led && commas == 1 && has_finite(&before[at..]) && !has_finite(&before[..at])
}

/// Whether the comma at the end closes what a comma and a participle opened: `The court, reversing a lower ruling, orders`.
fn closes_participle(before: &[Chunk]) -> bool {
    let gerund = |c: &Chunk| matches!(&c.kind, ChunkKind::Verb(v) if v.gerund);
    let Some(at) = before.iter().rposition(gerund).filter(|at| *at > 1) else { return false };
    let mark = |c: &&Chunk| matches!(c.kind, ChunkKind::Mark(','));
    let named = matches!(before[at - 2].kind, ChunkKind::Phrase(_)) && mark(&&before[at - 1]);
    named && before[at..].iter().filter(mark).count() == 1 && !has_finite(before)
}

/// Whether the comma at the end closes what a comma and a preposition opened behind a name: `X and Y, on a short visit, hold talks`, `X, for
/// his part, welcomes`.
fn closes_adjunct(before: &[Chunk]) -> bool {
    let [inner @ .., _] = before else { return false };
    let Some(open) = inner.iter().rposition(|c| matches!(c.kind, ChunkKind::Mark(','))).filter(|i| *i > 0)
    else {
        return false;
    };
    let named = matches!(&inner[open - 1].kind, ChunkKind::Phrase(p) if !p.mentions.is_empty());
    let led = matches!(inner.get(open + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(_)));
    let plain =
        |c: &Chunk| matches!(c.kind, ChunkKind::Phrase(_) | ChunkKind::Preposition(_) | ChunkKind::Word(_));
    named && led && inner[open + 1..].iter().all(plain) && !has_finite(before)
}

fn has_finite(before: &[Chunk]) -> bool {
    before.iter().any(|c| matches!(&c.kind, ChunkKind::Verb(v) if v.is_finite()))
}

fn ends_in_name(before: &[Chunk]) -> bool {
    let phrase =
        before.iter().rev().find_map(|c| if let ChunkKind::Phrase(p) = &c.kind { Some(p) } else { None });
    phrase.is_some_and(|p| {
        p.mentions.iter().any(|m| !matches!(m, Mention::Anaphor(_))) || p.name.is_some() || p.date.is_some()
    })
}
