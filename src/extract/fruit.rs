//! What came of a summit, by the words around the noun that says so: `The group, an outcome of the summit, meets`, `The fund was the
//! summit's chief result`.

use super::carried::{by_means, points_back};
use super::factuality::Factuality;
use super::frame::Instrument;
use super::instrument::described;
use super::outcome::complements;
use super::promised::{about, promised};
use super::relation::Side;
use super::scene::Scene;
use super::side::begun;
use crate::language::{Anaphor, Chunk, ChunkKind, Clause, Mention, Phrase, Voice};

/// What `a Camp David pledge` at chunk `i` is said of.
pub(super) fn of_pledge(scene: &Scene<'_>, i: usize) -> Option<Side> {
    let at = i.checked_sub(1)?;
    let ChunkKind::Preposition(preposition) = &scene.chunks[at].kind else { return None };
    let clause = scene.clauses.iter().rposition(|c| c.at < i)?;
    if scene.factuality(clause) != Factuality::Asserted {
        return None;
    }
    let main = &scene.clauses[clause];
    let one_of = at
        .checked_sub(1)
        .and_then(|p| scene.phrase_at(p))
        .is_some_and(|p| p.ordinal.is_some() || p.number.is_some());
    if let Some(side) = shown_as(scene, main) {
        return Some(side);
    }
    match (main.verb.lemma.as_str(), preposition.as_str()) {
        ("be", "of") if one_of => named_subject(scene, &main.subject),
        ("make" | "deliver" | "act" | "follow" | "build", "on") => Some(here(scene)),
        (_, "as" | "in fulfillment of" | "in fulfilment of" | "under") => Some(Side::EventHere(None)),
        _ => None,
    }
}

/// `giving shape to one of the undertakings of the summit`, `a fund, billed as a product of the summit`: what a verb shows to be the
/// fruit that stands behind it.
fn shown_as(scene: &Scene<'_>, main: &Clause) -> Option<Side> {
    match main.verb.lemma.as_str() {
        "give" if main.object.iter().any(is_form) && main.after("to").next().is_some() => Some(here(scene)),
        "bill" | "hail" | "tout" | "describe" | "present" | "celebrate"
            if main.after("as").next().is_some() =>
        {
            let before = main.at.checked_sub(2).filter(|&at| is_comma(&scene.chunks[at + 1]));
            let before = before.and_then(|at| scene.phrase_at(at)).map(std::slice::from_ref);
            named_subject(scene, before.filter(|_| main.subject.is_empty()).unwrap_or(&main.subject))
        }
        _ => None,
    }
}

/// `gives shape to`
fn is_form(phrase: &Phrase) -> bool {
    matches!(phrase.head.as_deref(), Some("shape" | "effect" | "substance" | "form" | "life" | "flesh"))
}

/// `an outcome of …`: what the outcomes are.
pub(super) fn sources_of(scene: &Scene<'_>, noun: usize, phrase: &Phrase) -> Vec<Side> {
    let mut told = complements(scene, noun);
    if told.is_empty() && phrase.plural {
        told = all_that_are(scene, noun);
    }
    if told.is_empty() { source_of(scene, noun, phrase).into_iter().collect() } else { told }
}

/// `A school and an accord were the two products of the visit`: every subject of the verb of being right before the noun.
fn all_that_are(scene: &Scene<'_>, noun: usize) -> Vec<Side> {
    let is = |c: &Clause| c.at + 1 == noun && matches!(c.verb.lemma.as_str(), "be" | "become" | "remain");
    let at = scene.clauses.iter().position(|c| is(c) && c.subject.len() > 1);
    let told = at.filter(|&at| scene.factuality(at) == Factuality::Asserted);
    let subjects = told.map(|at| scene.clauses[at].subject.as_slice()).unwrap_or_default();
    subjects.iter().filter_map(|p| promised(scene, p)).collect()
}

/// `an outcome of …`: what the outcome is, by apposition or as the subject of `is`.
fn source_of(scene: &Scene<'_>, noun: usize, phrase: &Phrase) -> Option<Side> {
    if let Some(side) = billed(scene, noun) {
        return Some(side);
    }
    let one_of = one_of(scene, noun);
    if phrase.plural && one_of.is_none() && !matches!(phrase.determiner.as_deref(), Some("the") | None) {
        return None;
    }
    if let Some(side) = of_several(scene, noun) {
        return Some(side);
    }
    let first = one_of.unwrap_or(noun);
    if let Some(subject) = beyond_aside(scene, first) {
        return named_subject(scene, subject);
    }
    // `The group, a deliverable of the summit, may meet`: what comes after says nothing of the promise.
    let Some(clause) = scene.clauses.iter().rposition(|c| c.at < first) else {
        return ahead(scene, noun).or_else(|| opening(scene, first)).or_else(|| apposed(scene, first));
    };
    if scene.factuality(clause) != Factuality::Asserted {
        return None;
    }
    let main = &scene.clauses[clause];
    if let Some(side) = shown_as(scene, main) {
        return Some(side);
    }
    let counts = main.after("among").next().is_some() && COUNTS.contains(&main.verb.lemma.as_str());
    let copula =
        counts || matches!(main.verb.lemma.as_str(), "be" | "become" | "mark" | "remain" | "represent");
    if copula && main.at + 3 >= first {
        // `The establishment of the dialogue was one of the outcomes`
        let named = begun(scene, main).map(std::slice::from_ref);
        return named_subject(scene, named.unwrap_or(&main.subject));
    }
    // `The mechanism enters into operation on June 8, the first deliverable of …`
    let begins = matches!(
        main.verb.lemma.as_str(),
        "enter" | "begin" | "open" | "start" | "go" | "come" | "take" | "launch"
    );
    let itself = || named_subject(scene, &main.subject).filter(|_| begins);
    match ahead(scene, noun).or_else(|| apposed(scene, first))? {
        here @ Side::EventHere(_) => Some(itself().unwrap_or(here)),
        other => Some(other),
    }
}

/// `it was, as the papers recalled, the fruit of the summit`: the subject of the verb before an aside that ends at chunk `first`.
fn beyond_aside<'s>(scene: &'s Scene<'_>, first: usize) -> Option<&'s [Phrase]> {
    let closes = first.checked_sub(1).filter(|at| is_comma(&scene.chunks[*at]))?;
    let opens = scene.chunks[..closes].iter().rposition(is_comma)?;
    let led = matches!(&scene.chunks[opens + 1].kind, ChunkKind::Subordinator(w) if w == "as");
    let at = scene.clauses.iter().position(|c| c.at + 1 == opens && c.verb.lemma == "be").filter(|_| led)?;
    (scene.factuality(at) == Factuality::Asserted).then(|| scene.clauses[at].subject.as_slice())
}

/// `Of the promises made at the summit, the school was the first to be kept`: the subject behind the mark.
fn of_several(scene: &Scene<'_>, noun: usize) -> Option<Side> {
    let opens = noun == 1
        && matches!(&scene.chunks[0].kind, ChunkKind::Preposition(w) if matches!(w.as_str(), "of" | "among"));
    let next = noun + scene.chunks.get(noun..)?.iter().position(is_comma).filter(|_| opens)?;
    let verb = scene.clauses.iter().position(|c| c.at == next + 2)?;
    let fact = scene.factuality(verb) == Factuality::Asserted;
    scene.phrase_at(next + 1).filter(|_| fact).and_then(|p| promised(scene, p))
}

/// `brought forth what aides billed as the summit's chief outcome, a hotline`, `What they hailed as the fruit of the summit, a treaty, was
/// signed`: what stands behind the comma.
fn billed(scene: &Scene<'_>, noun: usize) -> Option<Side> {
    let at = noun.checked_sub(2)?;
    let led = matches!(&scene.chunks[at + 1].kind, ChunkKind::Preposition(word) if word == "as");
    let told = scene.clauses.iter().position(|c| c.at == at).filter(|_| led)?;
    let clause = &scene.clauses[told];
    let what = clause.subordinator.as_deref() == Some("what");
    let sure = clause.verb.modal.is_none() && !clause.verb.negated;
    let main = if told == 0 { 1 } else { told - 1 };
    let fact = main >= scene.clauses.len() || scene.factuality(main) == Factuality::Asserted;
    let next = noun + 1 + scene.chunks.get(noun + 1..)?.iter().position(is_comma)?;
    let plain = |c: &Chunk| matches!(c.kind, ChunkKind::Phrase(_) | ChunkKind::Preposition(_));
    let near = scene.chunks[noun..next].iter().all(plain);
    scene.phrase_at(next + 1).filter(|_| what && near && sure && fact).and_then(|p| promised(scene, p))
}

/// `The first result of the summit, a hotline, opens`, `opened the summit's first result, a hotline`: what stands between marks behind the
/// gathering, before or after a verb that asserts it.
pub(super) fn ahead(scene: &Scene<'_>, noun: usize) -> Option<Side> {
    let next = noun + 1 + scene.chunks.get(noun + 1..)?.iter().position(is_comma)?;
    let plain = |c: &Chunk| matches!(c.kind, ChunkKind::Phrase(_) | ChunkKind::Preposition(_));
    let clause_of = |at: usize| scene.clauses.iter().position(|c| c.at == at);
    let object_of = noun.checked_sub(1).and_then(clause_of);
    let verb = clause_of(next + 3).or(object_of)?;
    let closed = scene.chunks.get(next + 2).is_some_and(|c| matches!(c.kind, ChunkKind::Mark(',' | '.')));
    let told = closed && scene.chunks[noun..next].iter().all(plain);
    let fact = scene.factuality(verb) == Factuality::Asserted;
    scene.phrase_at(next + 1).filter(|_| told && fact).and_then(|p| promised(scene, p))
}

/// `A follow-up to the summit, the forum opened`: the subject behind the comma.
fn opening(scene: &Scene<'_>, first: usize) -> Option<Side> {
    let main = scene.clauses.iter().position(|c| c.subordinator.is_none() && c.verb.is_finite())?;
    let opens = scene.chunks[..first].iter().all(|c| matches!(c.kind, ChunkKind::Word(_)));
    let subject = scene.clauses[main].at.checked_sub(1).filter(|at| opens && *at > first + 1)?;
    let told = is_comma(&scene.chunks[subject - 1]) && scene.factuality(main) == Factuality::Asserted;
    scene.phrase_at(subject).filter(|_| told).and_then(|p| promised(scene, p))
}

fn is_comma(chunk: &Chunk) -> bool {
    matches!(chunk.kind, ChunkKind::Mark(','))
}

/// `one of the outcomes`, `among the deliverables`: where the phrase begins.
pub(super) fn one_of(scene: &Scene<'_>, noun: usize) -> Option<usize> {
    let at = noun.checked_sub(1)?;
    let ChunkKind::Preposition(word) = &scene.chunks[at].kind else { return None };
    match word.as_str() {
        "among" | "part of" => Some(at),
        "of" => {
            let one = scene.phrase_at(at.checked_sub(1)?)?;
            let counted = one.number == Some(1)
                || one.ordinal.is_some()
                || matches!(
                    one.head.as_deref(),
                    Some("one" | "another" | "list" | "part" | "element" | "piece")
                )
                || one.determiner.as_deref() == Some("another");
            // `on the list of undertakings`
            let listed = one.head.as_deref() == Some("list");
            counted.then(|| at - 1 - usize::from(listed))
        }
        _ => None,
    }
}

/// `The Senior Cyber Group, a deliverable of …`, `… in Tokyo, an outcome of …`, `as an outcome of …`.
fn apposed(scene: &Scene<'_>, noun: usize) -> Option<Side> {
    // `…, also a pledge made at …`
    let mark = scene.chunks[..noun].iter().rposition(|c| !matches!(c.kind, ChunkKind::Word(_)))?;
    match &scene.chunks[mark].kind {
        // `As a direct result of the summit, a dialogue was set up`
        // `In the first result of the summit, the two sides signed a treaty`
        ChunkKind::Preposition(word) if matches!(word.as_str(), "as" | "in") && mark == 0 => {
            Some(here(scene))
        }
        ChunkKind::Preposition(word) if word == "as" => Some(Side::EventHere(thing_before(scene, mark))),
        ChunkKind::Mark(',' | '—' | '(') => {
            let before = mark.checked_sub(1).and_then(|at| scene.phrase_at(at));
            let governed = mark
                .checked_sub(2)
                .is_some_and(|at| matches!(scene.chunks[at].kind, ChunkKind::Preposition(_)));
            let apposed = before.filter(|_| !governed).and_then(|p| promised(scene, p));
            Some(apposed.unwrap_or_else(|| Side::EventHere(thing_before(scene, mark))))
        }
        _ => None,
    }
}

/// `releases a report on the guidelines, an outcome of …`: the nearest thing that can be promised in the row of phrases before `mark`.
fn thing_before(scene: &Scene<'_>, mark: usize) -> Option<Instrument> {
    let mut at = mark.checked_sub(1)?;
    loop {
        // `talks on the joint projects, a result of …`: the talks are.
        let talks =
            at.checked_sub(2).and_then(|b| scene.phrase_at(b)).is_some_and(|p| about(scene, p).is_some());
        let thing = scene.phrase_at(at).filter(|_| !talks).and_then(|p| promised(scene, p));
        if let Some(Side::Thing(thing)) = thing {
            return Some(thing);
        }
        let governed = matches!(scene.chunks.get(at.checked_sub(1)?)?.kind, ChunkKind::Preposition(_));
        at = at.checked_sub(2).filter(|_| governed)?;
    }
}

/// The subject, or the event of the sentence before where a pronoun stands for it: `This was the first deliverable …`
fn named_subject(scene: &Scene<'_>, subject: &[Phrase]) -> Option<Side> {
    let phrase = subject.first()?;
    // `A second installment of the Integration Fund was the summit's yield`
    let share = matches!(phrase.head.as_deref(), Some("installment" | "instalment" | "tranche" | "phase"));
    let at = at_of(scene, phrase);
    let of =
        matches!(scene.chunks.get(at + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(w)) if w == "of");
    let phrase = scene.phrase_at(at + 2).filter(|_| share && of).unwrap_or(phrase);
    let bare = phrase.head.is_none() || phrase.head.as_deref() == Some("one");
    let pronoun = bare && matches!(phrase.determiner.as_deref(), Some("this" | "these"))
        || matches!(phrase.mentions.first(), Some(Mention::Anaphor(_)))
        || phrase.head.as_deref() == Some("it");
    // `The commission met; it was the fruit of the summit`
    let within =
        pronoun && phrase.tokens.start > scene.sentence.start && scene.clauses[0].at < at_of(scene, phrase);
    // `It is otherwise with the Youth Assembly: this one is a child of Lima`
    let one = phrase.head.as_deref() == Some("one");
    let earlier = || named_earlier(scene, at_of(scene, phrase)).filter(|_| one);
    let told = || match within {
        true => Side::EventHere(None),
        false => Side::EventBefore,
    };
    let told = || earlier().unwrap_or_else(told);
    pointed(scene, phrase).or_else(|| if pronoun { Some(told()) } else { promised(scene, phrase) })
}

/// Whether a phrase has the name of a thing or a body.
fn is_named(phrase: &Phrase) -> bool {
    let body = |m: &Mention| matches!(m, Mention::Body(body) if body.listed.is_none());
    phrase.name.is_some() || !phrase.series.is_empty() || phrase.mentions.iter().any(body)
}

/// The last thing with a name of which a sentence speaks, and that a summit can promise.
pub(super) fn last_thing(scene: &Scene<'_>) -> Option<Side> {
    named_earlier(scene, scene.chunks.len())
}

/// The last thing with a name before a chunk.
fn named_earlier(scene: &Scene<'_>, at: usize) -> Option<Side> {
    let named = |p: &&Phrase| is_named(p);
    (0..at).rev().filter_map(|i| scene.phrase_at(i)).filter(named).find_map(|p| promised(scene, p))
}

/// The chunk of a phrase.
fn at_of(scene: &Scene<'_>, phrase: &Phrase) -> usize {
    scene.chunks.iter().position(|c| c.tokens == phrase.tokens).unwrap_or_default()
}

/// `the dialogue`, `that meeting`: what the sentence before told of.
pub(super) fn pointed(scene: &Scene<'_>, phrase: &Phrase) -> Option<Side> {
    let bare = phrase.modifiers.is_empty() && phrase.name.is_none() && phrase.states.is_empty();
    let begins = phrase.tokens.start == scene.sentence.start;
    // `The dialogue on port security` is another.
    let about =
        ["on", "for", "about", "between"].iter().any(|w| scene.is_preposition(at_of(scene, phrase) + 1, w));
    let same = match phrase.head.as_deref() {
        Some("dialogue" | "meeting" | "session" | "talks") => true,
        // `The mechanism was decided upon at the summit`
        Some(noun) => begins && AGAIN.contains(&noun),
        None => false,
    };
    // `That dialogue had been promised`
    let that = phrase.determiner.as_deref() == Some("that") && begins;
    let said = that || matches!(phrase.determiner.as_deref(), Some("the" | "this"));
    (bare && same && said && !about && phrase.series.is_empty() && phrase.ordinal.is_none())
        .then_some(Side::EventBefore)
}

/// `the first session since it was launched at the summit`: what the sentence tells of.
pub(super) fn since_then(scene: &Scene<'_>, clause: &Clause, phrase: &Phrase) -> Option<Side> {
    let it = matches!(phrase.mentions[..], [Mention::Anaphor(Anaphor::It)])
        || phrase.modifiers.iter().any(|m| m == "such")
        || phrase.determiner.as_deref() == Some("such");
    let later = clause.subordinator.as_deref().is_some_and(|word| matches!(word, "since" | "after"));
    (it && later).then(|| here(scene))
}

/// What the sentence tells as done: what its event holds, or else what the words call it, as in `open a hotline, as agreed at`.
pub(super) fn here(scene: &Scene<'_>) -> Side {
    let named = |p: &Phrase| match promised(scene, p)? {
        Side::Thing(thing) => Some(thing),
        // `a Joint Energy Council`
        Side::Party(_) if matches!(p.determiner.as_deref(), Some("a" | "an")) => Some(described(scene, p)),
        _ => None,
    };
    // `Peru-Chile Mining Institute opens in Arica`
    let opened = |c: &Clause, p: &Phrase| {
        let opens = matches!(
            c.verb.lemma.as_str(),
            "open" | "begin" | "start" | "launch" | "inaugurate" | "establish" | "activate"
        );
        let unlisted = |m: &Mention| matches!(m, Mention::Body(body) if body.listed.is_none());
        (opens && p.mentions.len() == 1 && p.mentions.iter().all(unlisted)).then(|| described(scene, p))
    };
    let done = |c: &Clause| {
        // `merge two bodies into a council`
        if let Some(thing) = c.after("into").find_map(named).filter(|_| !c.object.is_empty()) {
            return Some(thing);
        }
        // `gather twice a year in a Stability Dialogue`
        let gathers = matches!(c.verb.lemma.as_str(), "gather" | "meet" | "convene" | "assemble" | "confer");
        let proper = |p: &&Phrase| p.name.is_some() || !p.series.is_empty();
        let phrases = || ["in", "for", "at", "as"].into_iter().flat_map(|word| c.after(word));
        // `hold the first session of a Forestry Committee`
        let round =
            |p: &Phrase| matches!(p.head.as_deref(), Some("session" | "round" | "meeting" | "edition"));
        let rounds = c.object.iter().any(round);
        let of = c.after("of").filter(|_| rounds);
        if let Some(thing) = of.chain(phrases().filter(|_| gathers).filter(proper)).find_map(named) {
            return Some(thing);
        }
        // `The center opens in Arica`
        let suffers = c.verb.voice == Voice::Passive
            || c.object.is_empty()
            || starts(c)
            || c.verb.lemma == "meet"
            || c.verb.lemma == "convene";
        let subject = c.subject.iter().filter(|_| suffers);
        c.object
            .iter()
            .chain(subject.clone())
            .find_map(named)
            .or_else(|| subject.clone().find_map(|p| opened(c, p)))
    };
    match bringing_about(scene) {
        Some(told) => Side::EventHere(done(told)),
        None if points_back(scene) => Side::EventBefore,
        None => Side::EventHere(by_means(scene).find_map(named)),
    }
}

/// The clause of the sentence that tells of something that was signed, set up or held.
pub(super) fn bringing_about<'s>(scene: &'s Scene<'_>) -> Option<&'s Clause> {
    let brings = |c: &Clause| scene.rules.has("brings-about", &c.verb.lemma) || starts(c);
    let asserted = |at: usize| scene.factuality(at) == Factuality::Asserted;
    // `Under the declaration signed at the summit, they hold a dialogue`: the participle tells of the declaration.
    let opened = |c: &Clause| {
        let governed =
            matches!(scene.chunks[0].kind, ChunkKind::Preposition(_)) && scene.phrase_at(1).is_some();
        c.at == 2 && governed && scene.clauses.len() > 1 && c.object.is_empty()
    };
    let brings = |c: &Clause| brings(c) && !opened(c);
    let told = scene.clauses.iter().enumerate().find(|(at, c)| brings(c) && asserted(*at));
    // `The two agreed to open a hotline, as promised at the summit`
    let agreed = |at: usize| scene.clauses[at].verb.lemma == "agree" && asserted(at);
    let to_bring = |c: &&Clause| brings(c) && c.verb.infinitive && c.governor.is_some_and(agreed);
    told.map(|(_, clause)| clause).or_else(|| scene.clauses.iter().find(to_bring))
}

/// `got under way`, `went into operation`, `took effect`: what began of itself.
fn starts(clause: &Clause) -> bool {
    let so = |p: &Phrase| {
        matches!(
            p.head.as_deref(),
            Some("way" | "operation" | "effect" | "force" | "being" | "service" | "shape" | "place")
        )
    };
    let begins = matches!(
        clause.verb.lemma.as_str(),
        "get" | "go" | "come" | "enter" | "take" | "put" | "begin" | "start"
    );
    begins && clause.after("into").chain(clause.after("under")).chain(&clause.object).any(so)
}

/// What the sentence before may have told of under its name.
const AGAIN: [&str; 8] =
    ["mechanism", "body", "arrangement", "format", "forum", "process", "channel", "gathering"];

/// Verbs that say among what something is.
const COUNTS: [&str; 5] = ["count", "rank", "figure", "number", "stand"];
