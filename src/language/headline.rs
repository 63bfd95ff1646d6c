//! Entries that have no verb: `Tenth ASEAN-US summit, Hanoi` takes place, `Kishida in Lima: talks with Boluarte` is there.

use super::chunk::{Chunk, ChunkKind};
use super::clause::Clause;
use super::complement::complements;
use super::phrase::{Mention, Phrase, PlaceMention};
use super::row::{List, is_human, list, prepositional};
use super::verb::VerbGroup;
use std::ops::Range;

/// Adds the clauses that the stretches without a verb at the head of an entry stand for.
pub fn complete_headline(chunks: &[Chunk], clauses: &mut Vec<Clause>) {
    let has_verb =
        |part: &Range<usize>| clauses.iter().any(|c| part.contains(&c.at) && !c.verb.reduced && !is_bare(c));
    let verbless: Vec<Range<usize>> = stretches(chunks).take_while(|part| !has_verb(part)).collect();
    let mut there: Vec<Phrase> = Vec::new();
    for part in verbless {
        let Some(mut clause) = clause(chunks, part) else { continue };
        if clause.verb.lemma == "be" {
            there.clone_from(&clause.subject);
        } else if !there.is_empty() {
            // `Kishida in Lima: talks with Boluarte`: he holds them.
            clause.verb.lemma = "hold".to_owned();
            clause.object = std::mem::replace(&mut clause.subject, there.clone());
        }
        let at = clauses.partition_point(|c| c.at < clause.at);
        for later in clauses.iter_mut() {
            later.governor = later.governor.map(|g| g + usize::from(g >= at));
        }
        clauses.insert(at, clause);
        // `Kishida in Lima; meets Boluarte`: he does.
        let bare = |c: &&mut Clause| c.subject.is_empty() && c.verb.is_finite() && c.subordinator.is_none();
        for later in clauses[at + 1..].iter_mut().filter(bare) {
            later.subject.clone_from(&there);
        }
    }
}

/// `summit held by …` has no verb of its own; nor has `meeting to discuss trade`.
fn is_bare(clause: &Clause) -> bool {
    !clause.verb.is_finite() && clause.governor.is_none() && clause.verb.modal.is_none()
}

/// What marks part from the rest.
fn stretches(chunks: &[Chunk]) -> impl Iterator<Item = Range<usize>> + '_ {
    let marks =
        (0..chunks.len()).filter(|&i| matches!(chunks[i].kind, ChunkKind::Mark(';' | ':' | '—' | '.')));
    marks.chain([chunks.len()]).scan(0, |from, to| Some(std::mem::replace(from, to + 1)..to))
}

/// The clause for which the phrase at the head of a stretch stands.
fn clause(chunks: &[Chunk], part: Range<usize>) -> Option<Clause> {
    let (at, mut prepositions) = past_adverbials(chunks, &part);
    let ChunkKind::Phrase(first) = &chunks.get(at).filter(|_| at < part.end)?.kind else { return None };
    let there = is_human(first);
    let preposition = |i: usize| match chunks.get(i).filter(|_| i < part.end).map(|c| &c.kind) {
        Some(ChunkKind::Preposition(word)) => Some(word.as_str()),
        _ => None,
    };
    let (subject, next) =
        if there { list(chunks, at, part.end, List::Full) } else { (vec![first.clone()], at + 1) };
    // `Wu Dawei again in Pyongyang`
    let adverbs =
        chunks[next.min(part.end)..part.end].iter().take_while(|c| matches!(c.kind, ChunkKind::Word(_)));
    let lemma = match preposition(next + adverbs.count()) {
        Some("in" | "at" | "on") if there => "be",
        _ if is_occurrence(first) => "take",
        _ => return None,
    };
    let (apposed, more, mut words) = complements(chunks, next, part.end);
    let apposed = (!apposed.is_empty()).then(|| (",".to_owned(), apposed));
    prepositions.extend(apposed.into_iter().chain(more).map(sited));
    if let Some(head) = first.head.as_deref().filter(|head| !there && MET.contains(head)) {
        put_those_met(chunks, at + 1..part.end, head, &mut prepositions);
    }
    if prepositions.iter().flat_map(|(_, phrases)| phrases).any(is_open) {
        return None;
    }
    words.extend((lemma == "take").then(|| "place".to_owned()));
    Some(Clause {
        verb: VerbGroup { lemma: lemma.to_owned(), ..VerbGroup::default() },
        at,
        subject,
        object: Vec::new(),
        prepositions,
        governor: None,
        subordinator: None,
        led_by: None,
        shared_subject: false,
        tokens: chunks[part.start].tokens.start..chunks[part.end - 1].tokens.end,
        words,
        quoted: false,
    })
}

/// `Meeting of X with Y`, `Meeting in Lima (X, Y, Z)`: those who met, whose the noun is or whom brackets name, as those between whom it was.
fn put_those_met(
    chunks: &[Chunk],
    behind: Range<usize>,
    head: &str,
    prepositions: &mut Vec<(String, Vec<Phrase>)>,
) {
    let side = |p: &Phrase| is_human(p) || matches!(p.mentions[..], [Mention::State(_), ..]);
    let first = chunks.get(behind.start).map(|c| &c.kind);
    let owned = matches!(first, Some(ChunkKind::Preposition(word)) if word == "of") && head != "round";
    let of = prepositions.iter_mut().find(|(word, _)| word == "of").filter(|_| owned);
    if let Some((word, _)) = of.filter(|(_, sides)| sides.iter().all(side)) {
        "between".clone_into(word);
    }
    let bracket = |mark: char| behind.clone().find(|&i| chunks[i].kind == ChunkKind::Mark(mark));
    let (Some(open), Some(close)) = (bracket('('), bracket(')')) else { return };
    let inside = chunks[open.min(close)..close].iter();
    let named: Vec<Phrase> = inside
        .filter_map(|c| if let ChunkKind::Phrase(p) = &c.kind { Some(p.clone()) } else { None })
        .filter(side)
        .collect();
    if named.len() > 1 {
        for (_, phrases) in prepositions.iter_mut() {
            phrases.retain(|p| !named.iter().any(|n| n.tokens == p.tokens));
        }
        prepositions.retain(|(_, phrases)| !phrases.is_empty());
        prepositions.push(("between".to_owned(), named));
    }
}

/// Where the phrase at the head begins, behind what tells when and where: `In Hanoi, second round of talks`.
fn past_adverbials(chunks: &[Chunk], part: &Range<usize>) -> (usize, Vec<(String, Vec<Phrase>)>) {
    let (mut at, mut found) = (part.start, Vec::new());
    while let Some(ChunkKind::Preposition(word)) = chunks.get(at).filter(|_| at < part.end).map(|c| &c.kind) {
        let (phrases, next) = list(chunks, at + 1, part.end, prepositional(word));
        found.push((word.clone(), phrases));
        at = next.max(at + 1);
        at += usize::from(matches!(chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Mark(','))));
    }
    (at, found)
}

/// Whether a phrase is of something that took place, and not only hoped for.
fn is_occurrence(phrase: &Phrase) -> bool {
    let article = matches!(phrase.determiner.as_deref(), Some("no" | "its" | "his" | "her"));
    let open = phrase.modifiers.iter().any(|word| OPEN.contains(&word.as_str()));
    let party = phrase.mentions.iter().any(|m| !matches!(m, Mention::Body(_)));
    let head = phrase.head.as_deref().unwrap_or_default();
    let phone = || {
        phrase.modifiers.iter().any(|m| matches!(m.as_str(), "phone" | "telephone" | "video" | "conference"))
    };
    let happens = OCCURRENCES.contains(&head) || !phrase.series.is_empty() || (head == "call" && phone());
    happens && phrase.date.is_none() && !phrase.plural && !party && !article && !open
}

/// `Summit in Lima in May 2019`, `visit in doubt`: an entry has its day, so that a month is one to come.
fn is_open(phrase: &Phrase) -> bool {
    let doubt = matches!(
        phrase.head.as_deref(),
        Some("doubt" | "question" | "discussion" | "limbo" | "jeopardy" | "balance")
    );
    doubt || phrase.date.is_some_and(|date| !date.has_day())
}

/// `, Hanoi`: a place that only a comma parts from what happened there.
fn sited((word, phrases): (String, Vec<Phrase>)) -> (String, Vec<Phrase>) {
    let site = |p: &Phrase| matches!(p.place, Some(PlaceMention::Listed(_) | PlaceMention::Capital(_)));
    if word == "," && phrases.iter().all(site) { ("in".to_owned(), phrases) } else { (word, phrases) }
}

/// Words for what did not happen, or not yet.
const OPEN: [&str; 12] = [
    "planned",
    "proposed",
    "possible",
    "potential",
    "upcoming",
    "future",
    "next",
    "scheduled",
    "expected",
    "postponed",
    "canceled",
    "cancelled",
];

/// Nouns of what takes place between people.
const MET: [&str; 13] = [
    "meeting",
    "talks",
    "summit",
    "session",
    "round",
    "discussion",
    "negotiation",
    "consultation",
    "conversation",
    "dinner",
    "lunch",
    "breakfast",
    "encounter",
];

/// Nouns of what takes place.
const OCCURRENCES: [&str; 30] = [
    "meeting",
    "talks",
    "summit",
    "dialogue",
    "consultation",
    "conference",
    "session",
    "round",
    "discussion",
    "negotiation",
    "forum",
    "ministerial",
    "2+2",
    "committee",
    "commission",
    "working group",
    "dinner",
    "lunch",
    "breakfast",
    "encounter",
    "banquet",
    "ceremony",
    "visit",
    "trip",
    "tour",
    "exercise",
    "drill",
    "conversation",
    "edition",
    "seminar",
];
