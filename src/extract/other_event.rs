//! Whose a preposition is that stands beside another event: `meets X, a day after talks with Y`.

use crate::language::{Clause, Phrase};

/// `meets X, a day after talks with Y`: the token of an earlier or later event behind the verb, past which those named are its own.
pub(super) fn beyond(clause: &Clause, trigger: Option<&Phrase>) -> usize {
    let verb = clause.subject.iter().map(|p| p.tokens.end).max().unwrap_or(clause.tokens.start);
    // `speaks of his talks with X`, `spent a day there without a meeting with X`
    let speaks = matches!(clause.verb.lemma.as_str(), "speak" | "talk");
    let other = |p: &&Phrase| {
        p.mentions.is_empty()
            && p.tokens.start > verb
            && !trigger.is_some_and(|t| t.tokens == p.tokens)
            && p.head.as_deref().is_some_and(|h| TALKS.contains(&h) || speaks && SHARED.contains(&h))
    };
    let apart = clause.prepositions.iter().filter(|(w, _)| {
        matches!(w.as_str(), "after" | "before" | "following" | "without" | "instead of")
            || speaks && w == "of"
    });
    // `a call from A to B on Sunday, and one from C to D`
    let more = |p: &&Phrase| {
        let one = p.head.as_deref() == Some("one") || p.head.is_none() && p.number == Some(1);
        let behind = trigger.is_some_and(|t| t.tokens.end < p.tokens.start);
        one && behind && p.mentions.is_empty() && p.date.is_none()
    };
    let told = clause.object.iter().chain(clause.prepositions.iter().flat_map(|(_, np)| np));
    apart
        .flat_map(|(_, phrases)| phrases.first())
        .filter(other)
        .chain(told.filter(more))
        .map(|p| p.tokens.start)
        .min()
        .unwrap_or(usize::MAX)
}

/// `After talks with X, Y met Z`: whether the preposition right before a token belongs to an event before the verb that the clause
/// tells only to say when.
pub(super) fn is_of_another(clause: &Clause, trigger: Option<&Phrase>, start: usize) -> bool {
    let verb = clause.subject.iter().map(|p| p.tokens.start).max().unwrap_or(0);
    let near = |p: &Phrase| p.tokens.end + 1 == start && !trigger.is_some_and(|t| t.tokens == p.tokens);
    let is = |p: &Phrase, nouns: &[&str]| near(p) && p.head.as_deref().is_some_and(|h| nouns.contains(&h));
    let event = |p: &Phrase| p.mentions.is_empty() && is(p, &TALKS);
    let led = clause.prepositions.iter().filter(|(word, _)| BESIDES.contains(&word.as_str()));
    // `flew home ahead of X's visit to Lima`
    let owned = |p: &Phrase| !p.possessors.is_empty() && is(p, &["visit", "trip", "tour"]);
    let told = || clause.prepositions.iter().filter_map(|(_, phrases)| phrases.last());
    start < verb && led.filter_map(|(_, phrases)| phrases.last()).any(event) || told().any(owned)
}

/// Prepositions before an event that says when, or what else there was.
const BESIDES: [&str; 10] = [
    "after",
    "since",
    "before",
    "following",
    "in addition to",
    "besides",
    "aside from",
    "apart from",
    "prior to",
    "ahead of",
];

/// What one may speak of, and has with somebody.
const SHARED: [&str; 14] = [
    "dialogue",
    "negotiation",
    "exercise",
    "drill",
    "alliance",
    "treaty",
    "agreement",
    "cooperation",
    "partnership",
    "relation",
    "relationship",
    "tie",
    "exchange",
    "friendship",
];

/// Nouns of events whose parties `with` tells.
const TALKS: [&str; 12] = [
    "call",
    "audience",
    "talks",
    "meeting",
    "summit",
    "consultation",
    "discussion",
    "dinner",
    "lunch",
    "conversation",
    "signing",
    "ratification",
];
