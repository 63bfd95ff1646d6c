//! What tells that several are met one by one: `with A, and then with B`, `meets President A and Foreign Minister B`.

use super::apart::is_person;
use super::clause_at::lower;
use super::frame::{Frame, PartyMention, Severally};
use super::named_time::PARTS_OF_DAY;
use super::relative;
use super::scene::Scene;
use crate::date::WEEKDAYS;
use crate::graph::Level;
use crate::language::{Chunk, ChunkKind, Clause, Mention, OfficeMention, Phrase, Voice, is_event_noun};
use std::ops::Range;

/// Where those begin who are met besides: `with A, and then with B`, `meets A in Hanoi, as well as B`, `with A, with B, and with C`,
/// `is received by A and by B`; nothing where nobody is.
pub(super) fn anew(scene: &Scene<'_>, clause: &Clause) -> Vec<usize> {
    let human = |phrases: &[Phrase]| phrases.first().is_some_and(is_person);
    let passive = clause.verb.voice == Voice::Passive;
    let calls =
        clause.verb.lemma == "call" || clause.object.iter().any(|p| p.head.as_deref() == Some("call"));
    let facing =
        |word: &str| word == "with" || passive && word == "by" || calls && matches!(word, "on" | "from");
    let mut met = clause.object.first().is_some_and(is_person);
    // Where others begin behind a comma alone, which tells of another meeting if an `and` closes the row.
    let mut open: Vec<usize> = Vec::new();
    for (word, phrases) in clause.prepositions.iter().filter(|(_, phrases)| human(phrases)) {
        let Some(at) = scene.chunks.iter().position(|c| c.tokens.start == phrases[0].tokens.start) else {
            return Vec::new();
        };
        let comma = |i: &usize| matches!(scene.chunks[*i].kind, ChunkKind::Mark(','));
        let begins = match word.as_str() {
            "as well as" => at.checked_sub(2).filter(comma),
            word if facing(word) => {
                open.extend(at.checked_sub(2).filter(|i| met && comma(i)));
                joined_before(scene, at.saturating_sub(1))
            }
            _ => continue,
        };
        if let Some(begins) = begins.filter(|_| met) {
            open.push(begins);
            return open.into_iter().map(|begins| scene.chunks[begins].tokens.start).collect();
        }
        met |= facing(word);
    }
    Vec::new()
}

/// Where the second of two people met begins to be told of, if something between them says that he was met at another time or place:
/// `A on Monday and B on Tuesday`, `A and, the next day, B`, `A and, in Lima, B`, `A, then B`.
pub(super) fn turn(scene: &Scene<'_>, clause: &Clause, one: &Phrase, next: &Phrase) -> Option<usize> {
    let between = one.tokens.end..next.tokens.start;
    let inside = |c: &&Chunk| between.contains(&c.tokens.start);
    let chunks: Vec<&Chunk> = scene.chunks.iter().filter(inside).collect();
    let joint = chunks.iter().rposition(|c| matches!(c.kind, ChunkKind::Conjunction(_)));
    let joint = joint.or_else(|| leg(&chunks));
    let begins = joint.map_or(next.tokens.start, |at| chunks[at].tokens.start);
    let timed = times(clause).iter().any(|time| between.contains(time));
    let words = lower(scene.tokens, between.clone());
    let plain =
        |c: &&Chunk| matches!(c.kind, ChunkKind::Word(_) | ChunkKind::Mark(',') | ChunkKind::Conjunction(_));
    let then = chunks.iter().all(plain) && words.iter().any(|w| THEN.contains(w));
    let behind = joint.map_or(&[][..], |at| &chunks[at + 1..]);
    // `A at the summit, and B later the same day`
    let comma = joint.is_some_and(|at| at > 1 && matches!(chunks[at - 1].kind, ChunkKind::Mark(',')));
    let rest = lower(scene.tokens, next.tokens.end..clause.tokens.end.min(next.tokens.end + 4));
    let later = comma && relative::is_counted(&rest);
    (timed || later || then || is_aside(behind, &words)).then_some(begins)
}

/// Whether a clause says that those were met one at a time whom it tells of by one word: `sees each of them`, `receives them separately
/// and then both together`.
pub(super) fn one_at_a_time(scene: &Scene<'_>, clause: &Clause) -> Severally {
    let words = lower(scene.tokens, clause.tokens.clone());
    let apart = |i: usize| {
        let singly = matches!(words[i], "separately" | "individually");
        singly
            || words[i..].starts_with(&["one", "by", "one"])
            || words[i..].starts_with(&["each", "of", "them"])
            || words[i..].starts_with(&["each", "of", "the"])
    };
    let Some(at) = (0..words.len()).find(|&i| apart(i)) else { return Severally::No };
    // Those together stand behind the verb that they share, or in a half without one.
    let rest = lower(scene.tokens, clause.tokens.start + at..scene.sentence.end);
    let rest = rest.split(|word| *word == ";").next().unwrap_or_default();
    let joint = |pair: &[&str]| matches!(pair, ["both" | "all", "together"] | ["then", "together" | "both"]);
    if rest.windows(2).any(joint) { Severally::AndTogether } else { Severally::Apart }
}

/// `by A, in Quito by B`: the comma behind which the next stop of a journey begins.
fn leg(chunks: &[&Chunk]) -> Option<usize> {
    let [comma, preposition, place, facing] = chunks else { return None };
    let apart = matches!(comma.kind, ChunkKind::Mark(','));
    let led = |c: &Chunk| matches!(c.kind, ChunkKind::Preposition(_));
    let place = matches!(&place.kind, ChunkKind::Phrase(p) if p.place.is_some());
    (apart && place && led(preposition) && led(facing)).then_some(0)
}

/// `, the next day,`, `in Lima`: whether what stands between a conjunction and somebody tells when or where he was met.
fn is_aside(chunks: &[&Chunk], words: &[&str]) -> bool {
    let told = |c: &&&Chunk| !matches!(c.kind, ChunkKind::Mark(',') | ChunkKind::Word(_));
    let told: Vec<&ChunkKind> = chunks.iter().filter(told).map(|c| &c.kind).collect();
    match told[..] {
        // `in Lima by A, in Quito by B`
        [ChunkKind::Preposition(word), ChunkKind::Phrase(place), ChunkKind::Preposition(facing)] => {
            let there = matches!(word.as_str(), "in" | "at") && place.place.is_some();
            there && matches!(facing.as_str(), "by" | "with")
        }
        [ChunkKind::Preposition(word), ChunkKind::Phrase(place)] => {
            let margins = word.contains("sidelines") || word.contains("margins");
            // `A and, on the second day, B`
            let day = word == "on" && place.ordinal.is_some() && place.head.as_deref() == Some("day");
            margins || day || is_apart(place) || matches!(word.as_str(), "in" | "at") && place.place.is_some()
        }
        _ => relative::is_counted(words),
    }
}

/// `in a separate meeting`, `over another dinner`: an occasion of its own.
fn is_apart(phrase: &Phrase) -> bool {
    let other =
        |word: &str| matches!(word, "separate" | "another" | "later" | "subsequent" | "different" | "second");
    phrase.head.as_deref().is_some_and(is_event_noun)
        && (phrase.modifiers.iter().any(|word| other(word))
            || phrase.determiner.as_deref().is_some_and(other))
}

/// Words that tell of the next of several things.
const THEN: [&str; 4] = ["then", "afterward", "afterwards", "subsequently"];

/// Where the clause tells times: days, and parts of them.
fn times(clause: &Clause) -> Vec<usize> {
    let part = |p: &Phrase| {
        p.head.as_deref().is_some_and(|head| PARTS_OF_DAY.contains(&head) || WEEKDAYS.contains(&head))
    };
    let told = clause.prepositions.iter().flat_map(|(_, phrases)| phrases);
    told.filter(|p| p.date.is_some() || part(p)).map(|p| p.tokens.start).collect()
}

/// `A and B meet, and then together with C`, `A and B meet first by themselves and then, with C, as three`: the first of the two meetings.
pub(super) fn before_joint(scene: &Scene<'_>, clause: &Clause, frame: &Frame) -> Option<Frame> {
    if !frame.kind.is_consultation() {
        return None;
    }
    let slot = |with: &str| clause.prepositions.iter().rfind(|(word, _)| word == with).map(|(_, np)| np);
    let start = |np: &Vec<Phrase>| np.first().map_or(0, |p| p.tokens.start);
    let words = |np: &Vec<Phrase>| lower(scene.tokens, scene.chunks[clause.at].tokens.end..start(np));
    let apart = |np: &Vec<Phrase>| {
        let alone = words(np).iter().position(|w| matches!(*w, "themselves" | "alone"));
        alone.is_some_and(|at| words(np)[at..].contains(&"then"))
    };
    let later = slot("together with").or_else(|| slot("with").filter(|np| apart(np)))?;
    let at = scene.chunks.iter().position(|c| c.tokens.start == start(later))?;
    if !apart(later) {
        joined_before(scene, at.saturating_sub(1))?;
    }
    let joins = |p: &PartyMention| later.iter().any(|phrase| phrase.mentions.contains(&p.mention));
    let mut first = frame.clone();
    first.parties.retain(|p| !joins(p));
    (first.parties.len() > 1).then_some(first)
}

/// The conjunction that joins the phrase of the preposition at `at` to what stands before, with the day in between: `and on Friday with`.
fn joined_before(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let day = |c: &Chunk| match &c.kind {
        ChunkKind::Word(_) => true,
        ChunkKind::Preposition(word) => word == "on",
        ChunkKind::Phrase(p) => {
            p.date.is_some() || matches!(p.head.as_deref(), Some("day" | "week" | "morning" | "evening"))
        }
        _ => false,
    };
    let between = scene.chunks[..at].iter().rev().take_while(|c| day(c)).count();
    let and = at.checked_sub(between + 1)?;
    // `on A, then on B`
    let then = scene.chunks[and..at]
        .iter()
        .any(|c| matches!(&c.kind, ChunkKind::Word(word) if THEN.contains(&word.as_str())));
    match &scene.chunks[and].kind {
        ChunkKind::Conjunction(word) => word == "and",
        ChunkKind::Mark(',') => then,
        _ => false,
    }
    .then_some(and)
}

/// `meets President A and Foreign Minister B`: the head of a state and others of it receive a guest one by one, unless a word says
/// that they do so together.
pub(super) fn one_by_one(scene: &Scene<'_>, clause: &Clause, people: &[&Phrase]) -> bool {
    let mentions: Vec<&Mention> = people.iter().flat_map(|p| &p.mentions).collect();
    let heads = mentions.iter().filter(|m| office(m).is_some_and(|o| o.level == Level::Leader)).count();
    heads > 0 && in_row(scene, clause, people)
}

/// Whether a single guest meets several people of what may be one state, and nothing says that they do so together.
pub(super) fn in_row(scene: &Scene<'_>, clause: &Clause, people: &[&Phrase]) -> bool {
    let object = clause.object.first();
    let talks = object
        .is_some_and(|p| matches!(p.head.as_deref(), Some("talks")) || (p.mentions.is_empty() && p.plural));
    let meets = match clause.verb.lemma.as_str() {
        "meet" | "see" => object.is_none_or(is_person),
        "hold" | "have" => talks,
        "call" => clause.after("on").any(is_person),
        _ => false,
    };
    let guest = clause.subject_mentions().count() == 1 && !clause.subject.iter().any(|p| p.plural);
    let mentions: Vec<&Mention> = people.iter().flat_map(|p| &p.mentions).collect();
    let mut states: Vec<&str> = mentions.iter().filter_map(|m| m.state()).collect();
    states.dedup();
    let family = mentions
        .iter()
        .filter_map(|m| office(m))
        .any(|o| FAMILY.iter().any(|w| o.title.to_lowercase().contains(w)));
    let occasion = clause.after("for").next().is_some();
    // `and his wife`
    let his = |p: &Phrase| matches!(p.determiner.as_deref(), Some("his" | "her" | "their"));
    let several = people.iter().any(|p| p.plural || p.mentions.len() > 1 || his(p));
    let joint = is_joint(scene, clause.tokens.clone());
    meets && guest && states.len() < 2 && mentions.len() > 1 && !(family || occasion || several || joint)
}

/// The office that a party is named by.
fn office(mention: &Mention) -> Option<&OfficeMention> {
    match mention {
        Mention::Person(person) => person.office.as_ref(),
        Mention::Office(office) => Some(office),
        _ => None,
    }
}

/// Whether one of the words in a range says that several meet at once.
pub(super) fn is_joint(scene: &Scene<'_>, mut tokens: Range<usize>) -> bool {
    tokens.any(|token| JOINTLY.iter().any(|word| scene.is_word(token, word)))
}

/// What tells that several meet at once.
const JOINTLY: [&str; 5] = ["together", "jointly", "trilaterally", "attendance", "present"];

/// Titles of those who stand beside somebody.
const FAMILY: [&str; 6] = ["lady", "queen", "princess", "prince", "empress", "wife"];
