//! The subject of a verb: right before it, or further back where something comes in between.

use super::bounds::{begins_clause, parts_main};
use super::chunk::{Chunk, ChunkKind, takes_clause};
use super::clause::Clause;
use super::noun::is_time_noun;
use super::phrase::{Anaphor, Mention, PersonMention, Phrase};
use super::row::{List, is_human, list, prepositional};
use super::verb::{VerbGroup, Voice};
use std::ops::Range;

pub(super) type Prepositions = Vec<(String, Vec<Phrase>)>;
pub(super) type Parts = (Vec<Phrase>, Prepositions, usize);

/// The subject between `from` and the verb at `at`: the first phrases that no preposition governs.
pub(super) fn subject(chunks: &[Chunk], from: usize, at: usize) -> Parts {
    let mut prepositions = Vec::new();
    let mut found: Vec<Phrase> = Vec::new();
    let mut start = chunks[at].tokens.start;
    let from = past_predicate(chunks, past_inserted(chunks, past_speech(chunks, from, at), at), at);
    let from = past_object(chunks, from, at);
    let aside = past_meeting(chunks, from, at);
    let mut i = from;
    while i < at {
        match &chunks[i].kind {
            _ if aside.contains(&i) && has_party(&found) => i = aside.end,
            ChunkKind::Preposition(word) => {
                let (mut phrases, mut next) = list(chunks, i + 1, at, prepositional(word));
                if let Some(other) = closing(chunks, next, at) {
                    phrases.push(other.clone());
                    next += 2;
                }
                if found.is_empty() {
                    start = start.min(chunks[i].tokens.start);
                }
                // `X, on a visit to Lima, and Y sign`
                if let Some(others) = past_aside(chunks, from, &found, &phrases) {
                    found.extend(phrases.split_off(others));
                }
                prepositions.push((word.clone(), phrases));
                i = next.max(i + 1);
            }
            ChunkKind::Phrase(phrase) if phrase.date.is_some() => {
                prepositions.push(("on".into(), vec![phrase.clone()]));
                i += 1;
            }
            // `Ten days later the partnership met`
            ChunkKind::Phrase(phrase) if is_lag(phrase, chunks.get(i + 1)) => {
                start = start.min(chunks[i].tokens.start);
                i += 2;
            }
            ChunkKind::Phrase(_) if i > from + 2 && completes_place(&chunks[i - 3..at], 3) => i += 2,
            ChunkKind::Phrase(_) => {
                let named = headlined(chunks, i, at).or_else(|| holder(chunks, i, at));
                let (phrases, next) = named.unwrap_or_else(|| list(chunks, i, at, List::Titles));
                let and = i > from && matches!(chunks[i - 1].kind, ChunkKind::Conjunction(_));
                // `X of A and Y of B`
                if and && has_person(&found) && has_person(&phrases) && !prepositions.is_empty() {
                    found.extend(phrases.iter().cloned());
                }
                // `Gazprom and CNPC sign`, `NORAD and the Russian Air Force conduct`: a body that only its capitals tell stands in the row.
                let joined = and && found.last().is_some_and(|p| p.tokens.end == chunks[i - 1].tokens.start);
                if joined && (phrases.iter().all(is_acronym) || found.iter().all(is_acronym)) {
                    found.extend(phrases);
                    i = next.max(i + 1);
                    continue;
                }
                // The first party is the subject; a thing before it may be an adverbial, and who is told what `he` thinks no more than that.
                let first = found.is_empty() || (!has_party(&found) && has_party(&phrases));
                if first || !and && phrases.iter().any(|p| p.nominative) {
                    found = phrases;
                    start = start.min(chunks[i].tokens.start);
                }
                i = next.max(i + 1);
            }
            _ => i += 1,
        }
    }
    match past_comma(chunks, from, at).filter(|_| found.is_empty()) {
        Some(own) => parted(chunks, own, at, prepositions),
        None => (found, prepositions, start),
    }
}

/// `X, on a visit to Lima, and Y sign`: where in a row behind a preposition somebody is named whom an `and` behind the second of two commas
/// joins to who was named before the first.
fn past_aside(chunks: &[Chunk], from: usize, found: &[Phrase], row: &[Phrase]) -> Option<usize> {
    let at = |token: usize| (from..chunks.len()).find(|&i| chunks[i].tokens.start == token);
    let comma = |i: usize| chunks.get(i).is_some_and(|c| c.kind == ChunkKind::Mark(','));
    let own = found.last().filter(|p| is_human(p))?;
    let opened = at(own.tokens.end).is_some_and(comma);
    let joined = |p: &Phrase| {
        let i = at(p.tokens.start).filter(|i| *i > 1);
        i.is_some_and(|i| {
            comma(i - 2) && matches!(&chunks[i - 1].kind, ChunkKind::Conjunction(w) if w == "and")
        })
    };
    let place = row.first().is_some_and(|p| !is_human(p));
    row.iter().position(|p| is_human(p) && joined(p)).filter(|_| opened && place)
}

/// Whether a phrase tells with the `later` behind it how long after another time something was.
fn is_lag(phrase: &Phrase, next: Option<&Chunk>) -> bool {
    let later = matches!(next.map(|c| &c.kind), Some(ChunkKind::Word(word)) if matches!(word.as_str(), "later" | "earlier"));
    later && phrase.head.as_deref().is_some_and(is_time_noun)
}

/// `In Davos, Switzerland, President Xi met Y`, `In Davos, Switzerland, on May 3, Xi met Y`: whether the phrase at an index is the state in
/// commas behind a town, before whoever acts.
fn completes_place(chunks: &[Chunk], i: usize) -> bool {
    let phrase = |i: usize| match chunks.get(i).map(|c| &c.kind) {
        Some(ChunkKind::Phrase(p)) => Some(p),
        _ => None,
    };
    let comma = |i: usize| matches!(chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    let preposition = |i: usize, words: &[&str]| matches!(chunks.get(i).map(|c| &c.kind), Some(ChunkKind::Preposition(word)) if words.contains(&word.as_str()));
    let people = |p: &Phrase| is_human(p) || matches!(p.mentions[..], [Mention::Group { .. }]);
    let dated = preposition(i + 2, &["on"]) && phrase(i + 3).is_some_and(|p| p.date.is_some());
    let next = if dated { i + 4 + usize::from(comma(i + 4)) } else { i + 2 };
    let state =
        phrase(i).is_some_and(|p| matches!(p.mentions[..], [Mention::State(_)]) && p.determiner.is_none());
    preposition(i - 3, &["in", "at", "near"])
        && phrase(i - 2).is_some()
        && comma(i - 1)
        && state
        && comma(i + 1)
        && phrase(next).is_some_and(people)
}

/// `Kishida, fresh from talks with X in Lima, meets Y`: what is told between the commas right before the verb of whom somebody met
/// before; empty if nothing is.
fn past_meeting(chunks: &[Chunk], from: usize, at: usize) -> Range<usize> {
    let comma = |i: &usize| chunks[*i].kind == ChunkKind::Mark(',');
    let mut commas = (from..at).rev().filter(comma);
    // `Its envoy, Cho, just back from`: the name took the first comma with it.
    let adverb = |i: &usize| matches!(chunks[*i].kind, ChunkKind::Word(_));
    let (close, open) = (commas.next(), commas.next());
    let Some(close) = close else { return at..at };
    let open = open.or_else(|| Some(from).filter(|_| (from + 1..close).next().is_some_and(|i| adverb(&i))));
    let Some(open) = open else { return at..at };
    let adverbs = chunks[close + 1..at].iter().all(|c| matches!(c.kind, ChunkKind::Word(_)));
    let preposition = |i: usize, words: &[&str]| matches!(&chunks[i].kind, ChunkKind::Preposition(word) if words.contains(&word.as_str()));
    let back = (open + 2..close).find(|&i| preposition(i, &["from"]));
    let met = back.is_some_and(|back| (back..close).any(|i| preposition(i, &["with", "between"])));
    if adverbs && met { open..close } else { at..at }
}

/// Whether a phrase is a name of capitals alone that nobody listed: `CNPC`.
fn is_acronym(phrase: &Phrase) -> bool {
    let own = phrase.determiner.as_deref().is_none_or(|word| word == "'s");
    let bare = phrase.mentions.is_empty() && own && phrase.series.is_empty();
    let capitals = |name: &String| name.len() > 2 && name.chars().all(|c| c.is_ascii_uppercase());
    bare && phrase.name.as_ref().is_some_and(capitals)
}

/// `In a letter to X, the White House says`: what the comma before `own` parts from the row before it.
fn parted(chunks: &[Chunk], own: usize, at: usize, mut prepositions: Prepositions) -> Parts {
    let start = chunks[own].tokens.start;
    for (_, phrases) in &mut prepositions {
        phrases.retain(|p| p.tokens.start < start);
    }
    (list(chunks, own, at, List::Full).0, prepositions, start)
}

/// `in an interview with the Times and the Post, X says`: the last of a row after a preposition, where a comma closes it and the
/// subject is still to come.
fn closing(chunks: &[Chunk], next: usize, at: usize) -> Option<&Phrase> {
    let [and, other, comma, rest @ ..] = chunks.get(next..at)? else { return None };
    let joined = matches!(&and.kind, ChunkKind::Conjunction(word) if word == "and");
    let party = |c: &Chunk| matches!(&c.kind, ChunkKind::Phrase(p) if !p.mentions.is_empty());
    let ends = matches!(comma.kind, ChunkKind::Mark(',')) && rest.iter().any(party);
    match &other.kind {
        ChunkKind::Phrase(phrase) if joined && ends => Some(phrase),
        _ => None,
    }
}

/// `X becomes foreign minister, Y moves`: where what a verb says of its own subject ends, and the next subject begins.
fn past_predicate(chunks: &[Chunk], from: usize, at: usize) -> usize {
    let own = (from..at).rev().find(|&i| !matches!(chunks[i].kind, ChunkKind::Word(_)));
    let Some(own) = own.filter(|&i| i == from + 2 && from > 0) else { return from };
    let verb = matches!(&chunks[from - 1].kind, ChunkKind::Verb(v) if v.is_finite());
    let comma = matches!(chunks[from + 1].kind, ChunkKind::Mark(','));
    let only = |i: usize, kind: fn(&Mention) -> bool| matches!(&chunks[i].kind, ChunkKind::Phrase(p) if !p.mentions.is_empty() && p.mentions.iter().all(kind));
    let post = only(from, |m| matches!(m, Mention::Office(_)));
    let person = only(own, |m| matches!(m, Mention::Person(_)));
    if verb && comma && post && person { own } else { from }
}

/// `Chile sent a team and Peru delivered rice`: where the object of the verb before ends, and the next subject begins.
fn past_object(chunks: &[Chunk], from: usize, at: usize) -> usize {
    let own = (from..at).rev().find(|&i| !matches!(chunks[i].kind, ChunkKind::Word(_)));
    let Some(own) = own.filter(|&i| from > 0 && i >= from + 2) else { return from };
    let party = matches!(&chunks[own].kind, ChunkKind::Phrase(p) if !p.mentions.is_empty());
    let joined =
        matches!(&chunks[own - 1].kind, ChunkKind::Conjunction(word) if word == "and" || word == "but");
    let before = matches!(chunks[own - 2].kind, ChunkKind::Phrase(_));
    let governed = match &chunks[own - 3].kind {
        ChunkKind::Preposition(word) => !matches!(word.as_str(), "between" | "among"),
        ChunkKind::Verb(_) => own - 2 == from,
        _ => false,
    };
    let acts = matches!(&chunks[from - 1].kind, ChunkKind::Verb(v) if v.is_finite() && !takes_clause(&v.lemma) && !CAUSES.contains(&v.lemma.as_str()));
    let led = chunks[from..own].iter().any(|c| matches!(c.kind, ChunkKind::Subordinator(_)));
    let ends = party && joined && before && governed && acts && !led && is_finite_at(chunks, at);
    if ends { own } else { from }
}

/// Whether the verb at `at` can only be that of a clause: `flew`, `has sent`, `delivered rice`, but not `delivered by air`.
fn is_finite_at(chunks: &[Chunk], at: usize) -> bool {
    let ChunkKind::Verb(verb) = &chunks[at].kind else { return false };
    let object =
        matches!(chunks.get(at + 1).map(|c| &c.kind), Some(ChunkKind::Phrase(p)) if p.date.is_none());
    verb.is_finite() && !verb.base && (verb.preterite || verb.perfect || verb.modal.is_some() || object)
}

/// Verbs whose object does what a bare verb behind it says: `lets Peru and Chile sign`.
const CAUSES: [&str; 8] = ["help", "let", "make", "see", "watch", "have", "hear", "find"];

/// `“We are never out of options,” X tells reporters`: where what follows a speech begins.
fn past_speech(chunks: &[Chunk], from: usize, at: usize) -> usize {
    let mark = |i: usize, marks: &[char]| matches!(chunks[i].kind, ChunkKind::Mark(m) if marks.contains(&m));
    let closes = |i: &usize| mark(*i, &['”', '"']) && mark(*i - 1, &[',', '!', '?']);
    let close = (from + 1..at).rev().find(closes);
    let named = |i: usize| chunks[i..at].iter().any(|c| matches!(c.kind, ChunkKind::Phrase(_)));
    close.map(|i| i + 1).filter(|&i| named(i)).unwrap_or(from)
}

/// `Steel, X told reporters, would be taxed`: where the speaker stands whom a speech goes on behind, or `from` if nobody does.
fn past_inserted(chunks: &[Chunk], from: usize, at: usize) -> usize {
    let comma = |i: usize| matches!(chunks[i].kind, ChunkKind::Mark(','));
    let verb = |i: usize| matches!(&chunks[i].kind, ChunkKind::Verb(_));
    let own = (from..at).rev().find(|&i| !matches!(chunks[i].kind, ChunkKind::Word(_)));
    let party = |i: usize| matches!(&chunks[i].kind, ChunkKind::Phrase(p) if !p.mentions.is_empty());
    let begun = |i: usize| matches!(&chunks[i].kind, ChunkKind::Phrase(p) if p.date.is_none());
    let Some(own) = own.filter(|&i| i > from + 1 && party(i) && comma(i - 1) && begun(from)) else {
        return from;
    };
    let speaks = chunks[at].says() || matches!(&chunks[at].kind, ChunkKind::Verb(v) if v.lemma == "assure");
    let close = (at + 1..chunks.len()).find(|&i| comma(i) || verb(i)).filter(|&i| speaks && comma(i));
    let behind = close
        .and_then(|close| (close + 1..chunks.len()).find(|&i| !matches!(chunks[i].kind, ChunkKind::Word(_))));
    let goes_on = |i: usize| matches!(&chunks[i].kind, ChunkKind::Verb(v) if v.is_finite() && !v.reduced);
    if behind.is_some_and(goes_on) { own } else { from }
}

/// `Kono, Wang hold talks`: in a headline a comma stands for `and`, as a verb of several tells.
fn headlined(chunks: &[Chunk], from: usize, at: usize) -> Option<(Vec<Phrase>, usize)> {
    let row: Option<Vec<Phrase>> = (from..at)
        .step_by(2)
        .map(|i| match &chunks[i].kind {
            ChunkKind::Phrase(phrase) if !phrase.mentions.is_empty() && phrase.determiner.is_none() => {
                Some(phrase.clone())
            }
            _ => None,
        })
        .collect();
    let commas = (from + 1..at).step_by(2).all(|i| matches!(chunks[i].kind, ChunkKind::Mark(',')));
    let several = matches!(&chunks[at].kind, ChunkKind::Verb(verb) if verb.base && verb.is_finite());
    row.filter(|row| commas && several && row.len() > 1 && (at - from) % 2 == 1).map(|row| (row, at))
}

/// `A special envoy of the king, X, meets`: who holds the post before, between commas before the verb at `at`.
fn holder(chunks: &[Chunk], from: usize, at: usize) -> Option<(Vec<Phrase>, usize)> {
    let [post, open, name, close] = chunks.get(from..at)? else { return None };
    let comma = |c: &Chunk| matches!(c.kind, ChunkKind::Mark(','));
    let (ChunkKind::Phrase(post), ChunkKind::Phrase(name)) = (&post.kind, &name.kind) else { return None };
    let ([Mention::Office(office)], [Mention::Person(person)]) = (&post.mentions[..], &name.mentions[..])
    else {
        return None;
    };
    let alone = comma(open) && comma(close) && !post.plural;
    let held = person.office.clone().or_else(|| Some(office.clone()));
    let person = PersonMention { office: held, ..person.clone() };
    alone.then(|| (vec![Phrase { mentions: vec![Mention::Person(person)], ..name.clone() }], at))
}

/// The party, or the row of them, between a comma and the verb at `at`, where a phrase with a preposition stands before the comma: `On
/// a trip to Lima, X and Y praised`.
fn past_comma(chunks: &[Chunk], from: usize, at: usize) -> Option<usize> {
    let last = (from..at).rev().find(|&i| !matches!(chunks[i].kind, ChunkKind::Word(_)))?;
    let party = |i: usize| matches!(&chunks[i].kind, ChunkKind::Phrase(p) if !p.mentions.is_empty());
    let mark = |i: usize| i > from && matches!(chunks[i].kind, ChunkKind::Mark(','));
    let and = |i: usize| matches!(&chunks[i].kind, ChunkKind::Conjunction(word) if word == "and");
    let mut own = last;
    if own > from + 3 && and(own - 1) {
        own -= if mark(own - 2) { 3 } else { 2 };
    }
    let opened = matches!(chunks[from].kind, ChunkKind::Preposition(_));
    // `Delegations led by X, Y, and Z meet`: one row of three.
    let human = |i: usize| matches!(&chunks[i].kind, ChunkKind::Phrase(p) if is_human(p));
    let begins = own > from + 1 && mark(own - 1) && (own == last || human(own) && !human(own - 2));
    (opened && begins && party(own) && party(last)).then_some(own)
}

/// `the three partners — Japan, India, and Fiji — signed`: the parties that a row between dashes lists, or else those before it;
/// with what stands after prepositions before them.
pub(super) fn dashed(
    chunks: &[Chunk],
    from: usize,
    at: usize,
    before: &[Clause],
) -> Option<(Vec<Phrase>, Prepositions)> {
    let dash = |i: &usize| matches!(chunks[*i].kind, ChunkKind::Mark('—'));
    let close = (from..at).rev().find(|&i| !matches!(chunks[i].kind, ChunkKind::Word(_))).filter(dash)?;
    let open = (from..close).rev().find(dash)?;
    let (named, prepositions, _) = subject(chunks, past_opening(chunks, from, open, before), open);
    let (row, end) = list(chunks, open + 1, close, List::Full);
    let listed = end == close && row.iter().map(|p| p.mentions.len()).sum::<usize>() > 1;
    let subject = if listed { row } else { named.clone() };
    (!named.is_empty() && has_party(&subject)).then_some((subject, prepositions))
}

/// `Founded in 1999, the group signed`: where what follows an opening participle and its complements begins.
pub(super) fn past_opening(chunks: &[Chunk], begin: usize, at: usize, before: &[Clause]) -> usize {
    let is_comma = |i: &usize| matches!(chunks[*i].kind, ChunkKind::Mark(','));
    let next_to = |i: &usize| chunks[i + 2..at].iter().all(|c| matches!(c.kind, ChunkKind::Word(_)));
    if let [first, .., last] = before
        && opens_aside(first, before)
        && has_object_at(chunks, last, begin)
    {
        // `When Y brought up the missiles facing Z, X said`
        let own = |i: &usize| matches!(chunks[i + 1].kind, ChunkKind::Phrase(_)) && next_to(i);
        return (begin..at).rev().filter(is_comma).find(own).map_or(begin, |i| i + 1);
    }
    if let Some(own) =
        past_dependent(chunks, begin, at, before).or_else(|| past_relative(chunks, begin, at, before))
    {
        return own;
    }
    let [opening] = before else { return begin };
    if opens_with_object(chunks, opening, begin) {
        // `In a letter greeting the team, X said`, `As the first to visit Lima in years, X was received`
        let own = |i: &usize| matches!(chunks[i + 1].kind, ChunkKind::Phrase(_));
        return (begin..at).rev().filter(is_comma).find(own).map_or(begin, |i| i + 1);
    }
    let participle = opening.at == 0 && opening.subject.is_empty() && opening.verb.past && begin == 1;
    let comma = (begin..at).find(is_comma).filter(|_| participle);
    comma.map_or(begin, |i| i + 1)
}

/// `Before leaving for Lima, where he met Y, X flew`, `Asked whether Y would come to Lima, X said`: the party between the last comma and
/// the verb at `at`, where all that came before opens with a preposition or a participle and depends on what is still to come.
fn past_dependent(chunks: &[Chunk], begin: usize, at: usize, before: &[Clause]) -> Option<usize> {
    let asked = |c: &Clause| c.at == 0 && c.subject.is_empty() && c.verb.past;
    let depends = |c: &Clause| !c.verb.is_finite() || c.subordinator.is_some() || asked(c);
    let inner = before.last().is_some_and(|c| c.subordinator.is_some());
    let led = matches!(chunks[0].kind, ChunkKind::Preposition(_) | ChunkKind::Subordinator(_))
        && before.first().is_some_and(|c| c.verb.gerund)
        || before.first().is_some_and(asked);
    let own = (begin..at).rev().find(|&i| !matches!(chunks[i].kind, ChunkKind::Word(_)))?;
    let party = matches!(&chunks[own].kind, ChunkKind::Phrase(p) if !p.mentions.is_empty());
    let comma = own > begin && matches!(chunks[own - 1].kind, ChunkKind::Mark(','));
    (led && inner && party && comma && before.iter().all(depends)).then_some(own)
}

/// `In line with the word that X gave Y in Lima, Z opened a school`: what stands right before the verb at `at`, past a relative clause within
/// the words with a preposition that open the sentence.
fn past_relative(chunks: &[Chunk], begin: usize, at: usize, before: &[Clause]) -> Option<usize> {
    let [only] = before else { return None };
    let within = matches!(chunks[0].kind, ChunkKind::Preposition(_))
        && matches!(only.subordinator.as_deref(), Some("that" | "which" | "what"))
        && only.verb.is_finite();
    let plain =
        |c: &Chunk| !matches!(c.kind, ChunkKind::Mark(_) | ChunkKind::Conjunction(_) | ChunkKind::Verb(_));
    let own = (begin..at).rev().find(|&i| !matches!(chunks[i].kind, ChunkKind::Word(_)))?;
    let party = matches!(&chunks[own].kind, ChunkKind::Phrase(p) if !p.mentions.is_empty());
    let comma = own > begin && matches!(chunks[own - 1].kind, ChunkKind::Mark(','));
    (within && party && comma && chunks[..only.at].iter().all(plain)).then_some(own)
}

/// Whether a sentence opens with a clause of time or the like, and has told nothing else so far.
fn opens_aside(first: &Clause, before: &[Clause]) -> bool {
    let opens = first.at < 6
        && matches!(
            first.subordinator.as_deref(),
            Some("when" | "as" | "while" | "after" | "once" | "since")
        );
    opens && before.iter().skip(1).all(|c| c.governor.is_some())
}

/// Whether a verb is an -ing form or infinitive, and its object begins at `begin`.
fn has_object_at(chunks: &[Chunk], verb: &Clause, begin: usize) -> bool {
    let depends = verb.verb.gerund || verb.verb.infinitive;
    depends
        && begin == verb.at + 1
        && matches!(chunks.get(begin).map(|c| &c.kind), Some(ChunkKind::Phrase(_)))
}

/// Whether a sentence opens with a preposition, or as `The first to visit Lima, X met Y`, and what follows ends in an -ing form or infinitive
/// with an object at `begin`.
fn opens_with_object(chunks: &[Chunk], opening: &Clause, begin: usize) -> bool {
    let first = matches!(&chunks[0].kind, ChunkKind::Phrase(p) if p.ordinal.is_some());
    let led = matches!(chunks[0].kind, ChunkKind::Preposition(_)) || first && opening.verb.infinitive;
    let plain =
        |c: &Chunk| matches!(c.kind, ChunkKind::Preposition(_) | ChunkKind::Phrase(_) | ChunkKind::Word(_));
    led && chunks[..opening.at].iter().all(plain) && has_object_at(chunks, opening, begin)
}

fn has_person(phrases: &[Phrase]) -> bool {
    phrases.iter().any(|p| matches!(p.mentions.first(), Some(Mention::Person(_))))
}

pub(super) fn has_party(phrases: &[Phrase]) -> bool {
    phrases.iter().any(|p| !p.mentions.is_empty())
}

/// Whose act an infinitive or -ing form is: the object's of `call on X to`, else the subject's.
pub(super) fn control(governor: &Clause, verb: &VerbGroup) -> Vec<Phrase> {
    // `joined X and Y in signing`, `in a statement criticizing Z`: all of them do.
    let paper = |p: &Phrase| {
        matches!(
            p.head.as_deref(),
            Some("statement" | "letter" | "declaration" | "communique" | "appeal" | "protest")
        )
    };
    if governor.verb.lemma == "join"
        && verb.gerund
        && has_party(&governor.object)
        && governor.prepositions.iter().any(|(w, np)| w == "in" && np.first().is_none_or(paper))
    {
        let more = governor.after(",").filter(|p| !p.mentions.is_empty());
        return governor.subject.iter().chain(&governor.object).chain(more).cloned().collect();
    }
    // `It was left to X to apologize`
    let left = matches!(governor.verb.lemma.as_str(), "leave" | "fall");
    if verb.infinitive
        && left
        && governor.subject.iter().all(|p| p.mentions == [Mention::Anaphor(Anaphor::It)])
    {
        return governor.after("to").cloned().collect();
    }
    let on = governor.prepositions.iter().find(|(p, _)| p == "on" || p == "upon").map(|(_, np)| np);
    // `leads a delegation to Lima to meet X`: whoever leads it.
    let heads = governor.verb.lemma == "lead" && governor.object.iter().any(Phrase::is_delegation);
    // `calls X to protest`: whoever calls.
    let rings = governor.verb.lemma == "call" && on.is_none() && governor.verb.voice == Voice::Active;
    if verb.infinitive && !heads && !rings && ASKS.contains(&governor.verb.lemma.as_str()) {
        let asked = if governor.object.is_empty() {
            on.cloned().unwrap_or_default()
        } else {
            governor.object.clone()
        };
        if governor.verb.voice == Voice::Passive {
            return governor.subject.clone();
        }
        if asked.iter().any(|p| !p.mentions.is_empty()) {
            return asked;
        }
    }
    governor.subject.clone()
}

/// `visits Beijing, meets X`, `Park, who came to Seoul, met Kim`: a verb right after a comma goes on with a subject that
/// stands further back, and what stands between belongs to the verb before.
pub(super) fn resumes(chunks: &[Chunk], from: usize, at: usize) -> bool {
    let comma = chunks[from..at].iter().rev().find(|c| !matches!(c.kind, ChunkKind::Word(_)));
    let parts = |c: &Chunk| {
        matches!(c.kind, ChunkKind::Subordinator(_) | ChunkKind::Mark(';' | ':' | '—' | '”' | '"'))
    };
    from > 0
        && comma.is_some_and(|c| matches!(c.kind, ChunkKind::Mark(',')))
        && !chunks[from..at].iter().any(parts)
        && !chunks[from..at].windows(5).any(is_next_with_aside)
}

/// `rang X on May 5, and Y, in a call with Z, affirmed`: somebody behind a comma and a conjunction, of whom what stands between commas tells.
fn is_next_with_aside(chunks: &[Chunk]) -> bool {
    let [comma, and, next, open, within] = chunks else { return false };
    let mark = |c: &Chunk| matches!(c.kind, ChunkKind::Mark(','));
    let person = matches!(&next.kind, ChunkKind::Phrase(p) if is_human(p));
    let led = matches!(within.kind, ChunkKind::Preposition(_));
    mark(comma) && matches!(and.kind, ChunkKind::Conjunction(_)) && person && mark(open) && led
}

/// Subject and governor of a verb that resumes: what a clause in between is about, with what prepositions add to it, or else those of the
/// last main clause.
pub(super) fn resumed(chunks: &[Chunk], before: &[Clause]) -> (Vec<Phrase>, Prepositions, Option<usize>) {
    // `X, who took over after Y stepped down, met`, `X, who came for what they took to be a farewell, met`, `The body, set up when the two
    // met, was closed`: what depends on a relative clause or a participle ends with it.
    let finite = |c: &'_ Clause| c.verb.is_finite();
    let nearest = before.last().and_then(|last| match last.governor.filter(|_| !finite(last)) {
        Some(g) if before[g].subordinator.is_some() && !before[g].is_relative() => Some(&before[g]),
        Some(_) => None,
        None => Some(last),
    });
    let outer = nearest.and_then(|last| {
        let within = last.subordinator.is_some() && last.verb.is_finite();
        last.governor.filter(|&g| within && (before[g].is_relative() || before[g].verb.reduced))
    });
    let before = outer.map_or(before, |g| &before[..=g]);
    let main = before
        .iter()
        .rposition(|c| c.verb.is_finite() && !c.verb.reduced && !c.is_relative() && !c.subject.is_empty());
    let own =
        before.last().filter(|c| c.is_relative() || c.verb.reduced || !c.verb.is_finite()).map(|between| {
            // `the fund, which X had agreed to set up, met`: what depends on a relative clause is of it.
            let outer = between.governor.map(|g| &before[g]).filter(|_| !between.verb.is_finite());
            let relative = between.is_relative() || outer.is_some_and(Clause::is_relative);
            let verb = outer.filter(|o| o.is_relative()).map_or(between.at, |o| o.at);
            let word = chunks[..verb].iter().rposition(|c| matches!(c.kind, ChunkKind::Subordinator(_)));
            let begin = word.filter(|_| relative).unwrap_or(between.at);
            // `paid off in March, when the president, after calling X, tweeted`: the clause that the word begins goes on.
            let parts = |i: usize| {
                let told = main.is_some_and(|m| before[m].at < i);
                let when = matches!(&chunks[i].kind, ChunkKind::Subordinator(w) if matches!(w.as_str(), "when" | "while" | "as" | "after" | "before"));
                parts_main(chunks, i) || told && when && i + 1 < begin
            };
            let from = (0..begin).rev().find(|&i| parts(i)).map_or(0, |i| i + 1);
            let behind = main.is_none_or(|m| before[m].at < from);
            let (own, prepositions, _) =
                if behind { subject(chunks, from, begin) } else { (Vec::new(), Vec::new(), 0) };
            (own, prepositions)
        });
    match (own.filter(|(own, _)| !own.is_empty()), main) {
        (Some((own, prepositions)), _) => (own, prepositions, None),
        (None, Some(main)) => (before[main].subject.clone(), Vec::new(), Some(main)),
        (None, None) => Default::default(),
    }
}

/// `X, who chairs the panel, urges`, `X speaking in Y says`, `and a line, promised at Y, is opened`: the subject is what stands
/// before the words that come between.
pub(super) fn interrupted(
    chunks: &[Chunk],
    from: usize,
    at: usize,
    before: &[Clause],
) -> Option<Vec<Phrase>> {
    let main = |c: &Clause| c.verb.is_finite() && c.subordinator.is_none();
    let last_main = before.iter().rposition(main);
    let first = before.get(last_main.map_or(0, |m| m + 1))?;
    let restrictive = last_main.is_none() && restricts(chunks, from, first);
    let relative = restrictive || first.is_relative();
    if !(relative || first.verb.gerund || first.verb.reduced) {
        return None;
    }
    let begin = match last_main {
        None => 0,
        Some(main) => {
            let after = before[main].at + 1..first.at;
            let and = |i: &usize| {
                matches!(chunks[*i].kind, ChunkKind::Conjunction(_))
                    && begins_clause(chunks, before[main].at, *i)
            };
            after.rev().find(and)? + 1
        }
    };
    let last = (from..at).rev().find(|&i| !matches!(chunks[i].kind, ChunkKind::Word(_)));
    let comma = last.is_some_and(|i| matches!(chunks[i].kind, ChunkKind::Mark(',')));
    if last.is_none() && !restrictive {
        return None;
    }
    let plain = (from..at).all(|i| {
        !matches!(chunks[i].kind, ChunkKind::Mark(_) | ChunkKind::Conjunction(_) | ChunkKind::Subordinator(_))
    });
    let next_to = first.at > 0 && matches!(chunks[first.at - 1].kind, ChunkKind::Phrase(_));
    if !(comma || plain && (restrictive || first.verb.gerund && next_to)) {
        return None;
    }
    let end = chunks[..first.at]
        .iter()
        .rposition(|c| matches!(c.kind, ChunkKind::Subordinator(_)))
        .filter(|_| relative)
        .unwrap_or(first.at);
    let (found, ..) = subject(chunks, begin, end.max(begin));
    (!found.is_empty() && (has_party(&found) || comma || restrictive)).then_some(found)
}

/// `The flood that killed 40 villagers led to`, `The group that X had promised meets`: whether the clause of `first`, whose last verb
/// stands before `from`, tells which of its kind is meant, and has an object of its own or what it is about for one.
fn restricts(chunks: &[Chunk], from: usize, first: &Clause) -> bool {
    let next = chunks.get(from).map(|c| &c.kind);
    let object = matches!(next, Some(ChunkKind::Phrase(_))) && from > 0 && !chunks[from - 1].says();
    let word = chunks[..first.at].iter().rfind(|c| matches!(c.kind, ChunkKind::Subordinator(_)));
    let begin = word.map_or(0, |c| c.tokens.start);
    let own = first.subject.first().is_some_and(|p| p.tokens.start > begin);
    let done = own && matches!(next, Some(ChunkKind::Verb(v)) if v.is_finite());
    is_restrictive(chunks, first) && first.at + 1 == from && (object || done)
}

/// Whether a clause stands right behind a noun, and tells which of its kind is meant.
pub(super) fn is_restrictive(chunks: &[Chunk], clause: &Clause) -> bool {
    let word = chunks[..clause.at].iter().rposition(|c| matches!(c.kind, ChunkKind::Subordinator(_)));
    let phrase = |i: usize| matches!(chunks[i].kind, ChunkKind::Phrase(_));
    // `the ceremony at which X was to sign it`
    let governed = |i: usize| matches!(chunks[i].kind, ChunkKind::Preposition(_));
    let behind = word.is_some_and(|i| i > 0 && phrase(i - 1) || i > 1 && governed(i - 1) && phrase(i - 2));
    behind
        && clause.verb.is_finite()
        && matches!(clause.subordinator.as_deref(), Some("who" | "that" | "which" | "whom"))
}

/// Verbs whose object does what the infinitive after it says.
const ASKS: [&str; 19] = [
    "urge",
    "ask",
    "invite",
    "call",
    "press",
    "request",
    "order",
    "help",
    "encourage",
    "allow",
    "lead",
    "persuade",
    "tell",
    "appoint",
    "name",
    "prompt",
    "want",
    "tap",
    "enable",
];
