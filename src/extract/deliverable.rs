//! What a summit promised: `an outcome of the Camp David summit`, `agreed at …`, `in fulfillment of a pledge made at …`.

use super::about::heads;
use super::factuality::{Factuality, factuality};
use super::frame::Instrument;
use super::gathering::{Gathering, Told, gathering, past_making};
use super::instrument::described;
use super::outcome::{complements, is_just_told};
use super::relation::{RelationFrame, Side};
use super::relation_rule::RelationRule;
use super::scene::Scene;
use super::side::begun;
use super::undertaking::{agreed_by, behind, meeting_then, named_in};
use crate::graph::RelationType;
use crate::language::{Anaphor, Chunk, ChunkKind, Clause, Mention, Phrase, PlaceMention, Voice};

/// What a rule for nouns finds at the noun of chunk `i`: `…, an outcome of the Brussels summit`.
pub(super) fn of_noun(scene: &Scene<'_>, rule: &RelationRule, i: usize) -> Option<RelationFrame> {
    let noun = scene.phrase_at(i)?;
    if !noun.head.as_deref().is_some_and(|h| rule.nouns.iter().any(|n| n == h)) {
        return None;
    }
    let (sources, target) = match &noun.summit_name {
        // `a Camp David pledge`, `the first of the Camp David commitments`: the summit stands before the noun.
        Some(name) => match of_pledge(scene, i) {
            Some(pledge) => (vec![pledge], summit_of(name)),
            None => (sources_of(scene, i, noun), summit_of(name)),
        },
        None if own_summit(scene, noun).is_some() => (sources_of(scene, i, noun), own_summit(scene, noun)?),
        None if is_just_told(scene, i, noun) => {
            // `The principal outcome, a hotline, pleased both`
            let told = complements(scene, i);
            let told = if told.is_empty() { ahead(scene, i).into_iter().collect() } else { told };
            (told, Gathering { told: Told::Before, ..summit_of("the") })
        }
        None => {
            let at = past_making(scene.chunks, i);
            let ChunkKind::Preposition(word) = &scene.chunks.get(at)?.kind else { return None };
            let target = gathering(scene, at + 1)
                .or_else(|| venue(scene, at + 1))
                .filter(|_| rule.target.contains(word))
                .or_else(|| behind(scene, i + 1).filter(|_| at > i + 1))?;
            (sources_of(scene, i, noun), target)
        }
    };
    (!sources.is_empty()).then(|| promise(&rule.name, sources, target))
}

/// What a rule for prepositions finds at the preposition of chunk `i`: `in accordance with the June summit`, `as agreed at …`.
pub(super) fn of_adjunct(scene: &Scene<'_>, rule: &RelationRule, i: usize) -> Option<RelationFrame> {
    let (ChunkKind::Preposition(word) | ChunkKind::Subordinator(word)) = &scene.chunks.get(i)?.kind else {
        return None;
    };
    bringing_about(scene).filter(|_| rule.after.contains(word))?;
    let target = match word.as_str() {
        "as" => as_agreed(scene, rule, i)?,
        // `under the Seoul Declaration`; what is held under anything else is only a part of it.
        "under" => {
            gathering(scene, i + 1).filter(|g| g.told == Told::Document).or_else(|| pledged(scene, i))?
        }
        // `as part of the commitments made at the summit`, but not `as part of the summit`
        "as part of" => pledged(scene, i)?,
        _ => fulfilled(scene, i)?,
    };
    Some(promise(&rule.name, vec![here(scene)], target))
}

/// `as part of the commitments made at the summit`: the gathering behind what somebody undertook, which the preposition at `i` governs.
fn pledged(scene: &Scene<'_>, i: usize) -> Option<Gathering> {
    // `as part of the package unveiled at the summit`
    let made = past_making(scene.chunks, i + 1) > i + 2;
    let undertaken = |p: &Phrase| is_undertaken(scene, p) || made && scene.rules.is_of("bundle", &heads(p));
    scene.phrase_at(i + 1).filter(|p| undertaken(p)).and_then(|_| fulfilled(scene, i))
}

/// `as agreed at the summit`, `as was called for in the declaration`: the gathering, where the word before is one of the rule's.
fn as_agreed(scene: &Scene<'_>, rule: &RelationRule, i: usize) -> Option<Gathering> {
    let makers = |at: &usize| match &scene.chunks[*at].kind {
        ChunkKind::Word(w) => matches!(w.as_str(), "was" | "were" | "had" | "been"),
        ChunkKind::Phrase(p) => !p.mentions.is_empty(),
        ChunkKind::Conjunction(w) => w == "and",
        _ => false,
    };
    let at = (i + 1..scene.chunks.len().min(i + 7)).find(|at| !makers(at))?;
    let past = match &scene.chunks.get(at)?.kind {
        ChunkKind::Word(w) => w.as_str(),
        // `as agreed`, `as they had pledged`
        ChunkKind::Verb(v) if v.past || v.perfect || v.voice == Voice::Passive => v.lemma.as_str(),
        _ => return None,
    };
    let said = rule
        .words
        .iter()
        .any(|w| past == w || past.strip_suffix('d') == Some(w) || past.strip_suffix("ed") == Some(w));
    if !said {
        return None;
    }
    if let Some(told) = agreed_by(scene, at + 1) {
        return Some(told);
    }
    // `The center opened in March, as promised.`
    if matches!(scene.chunks.get(at + 1).map(|c| &c.kind), None | Some(ChunkKind::Mark(_))) {
        return Some(Gathering { told: Told::Again, ..summit_of("the") });
    }
    // `as called for at`, `as agreed upon at`, `as they had promised each other at`
    let site = (at + 1..at + 4).find(|&at| is_site(scene, at) && scene.phrase_at(at + 1).is_some())?;
    gathering(scene, site + 1).or_else(|| meeting_then(scene, named_in(scene, i + 1..at), site + 1))
}

/// `in accordance with the summit`, `in fulfillment of a pledge made at the summit`: the gathering behind the preposition at `i`.
fn fulfilled(scene: &Scene<'_>, i: usize) -> Option<Gathering> {
    // `in keeping with the Lima summit's decision`
    let own =
        || scene.phrase_at(i + 1).filter(|p| is_undertaken(scene, p)).and_then(|p| own_summit(scene, p));
    gathering(scene, i + 1).or_else(own).or_else(|| behind(scene, i + 2))
}

/// Whether a preposition stands at a chunk after which a gathering is told.
pub(super) fn is_site(scene: &Scene<'_>, at: usize) -> bool {
    matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Preposition(p)) if matches!(p.as_str(), "at" | "during" | "of" | "in" | "from" | "by" | "on"))
}

fn promise(rule: &str, sources: Vec<Side>, target: Gathering) -> RelationFrame {
    RelationFrame::undated(rule, RelationType::DeliverableOf, sources, vec![Side::Gathering(target)])
}

/// `a Lima summit initiative`: the summit whose name stands before the noun.
pub(super) fn own_summit(scene: &Scene<'_>, noun: &Phrase) -> Option<Gathering> {
    let words = scene.text(noun);
    if let Some((owner, _)) = words.split_once("'s ").or_else(|| words.split_once("’s ")) {
        return of_owner(owner);
    }
    let (before, _) = words.split_once(" summit ").or_else(|| words.split_once("-summit "))?;
    let name = before.trim_start_matches("the ").trim_start_matches("a ").trim_start_matches("an ");
    let proper = name.starts_with(char::is_uppercase);
    proper.then(|| summit_of(name))
}

/// `the Cusco summit's first result`, `the summit's pledge`, `the declaration's commitment`: whose it is.
fn of_owner(owner: &str) -> Option<Gathering> {
    let name = owner.trim_start_matches("the ").trim_start_matches("The ");
    let (before, noun) = name.rsplit_once(' ').unwrap_or(("", name));
    let gathers = matches!(noun, "summit" | "meeting" | "talks");
    match (before, gathers || matches!(noun, "declaration" | "communique" | "communiqué" | "statement")) {
        ("", true) => Some(Gathering { told: Told::Before, ..summit_of("the") }),
        (before, true) if gathers && before.starts_with(char::is_uppercase) => Some(summit_of(before)),
        _ => None,
    }
}

/// `an outcome of Camp David`: the summit that is called by its place.
fn venue(scene: &Scene<'_>, at: usize) -> Option<Gathering> {
    let phrase = scene.phrase_at(at).filter(|p| p.mentions.is_empty() && p.determiner.is_none())?;
    matches!(phrase.place, Some(PlaceMention::Listed(_))).then(|| summit_of(&scene.text(phrase)))
}

pub(super) fn summit_of(name: &str) -> Gathering {
    Gathering {
        instrument: Instrument { name: format!("{name} summit"), ..Instrument::default() },
        kind: crate::graph::EventType::Meeting,
        summit: true,
        words: name.to_lowercase(),
        site: None,
        date: None,
        month: None,
        people: Vec::new(),
        told: Told::Named,
    }
}

/// What `a Camp David pledge` at chunk `i` is said of.
fn of_pledge(scene: &Scene<'_>, i: usize) -> Option<Side> {
    let at = i.checked_sub(1)?;
    let ChunkKind::Preposition(preposition) = &scene.chunks[at].kind else { return None };
    let clause = scene.clauses.iter().rposition(|c| c.at < i)?;
    if factuality(scene.clauses, clause) != Factuality::Asserted {
        return None;
    }
    let main = &scene.clauses[clause];
    let one_of = at
        .checked_sub(1)
        .and_then(|p| scene.phrase_at(p))
        .is_some_and(|p| p.ordinal.is_some() || p.number.is_some());
    match (main.verb.lemma.as_str(), preposition.as_str()) {
        ("be", "of") if one_of => named_subject(scene, &main.subject),
        (_, "as" | "in fulfillment of" | "in fulfilment of" | "under") => Some(Side::EventHere(None)),
        ("make" | "deliver" | "act" | "follow" | "build", "on") => Some(here(scene)),
        _ => None,
    }
}

/// `an outcome of …`: what the outcomes are.
fn sources_of(scene: &Scene<'_>, noun: usize, phrase: &Phrase) -> Vec<Side> {
    let told = complements(scene, noun);
    if told.is_empty() { source_of(scene, noun, phrase).into_iter().collect() } else { told }
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
        return ahead(scene, noun).or_else(|| apposed(scene, first));
    };
    if factuality(scene.clauses, clause) != Factuality::Asserted {
        return None;
    }
    let main = &scene.clauses[clause];
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
    (factuality(scene.clauses, at) == Factuality::Asserted).then(|| scene.clauses[at].subject.as_slice())
}

/// `Of the promises made at the summit, the school was the first to be kept`: the subject behind the mark.
fn of_several(scene: &Scene<'_>, noun: usize) -> Option<Side> {
    let opens = noun == 1
        && matches!(&scene.chunks[0].kind, ChunkKind::Preposition(w) if matches!(w.as_str(), "of" | "among"));
    let next = noun + scene.chunks.get(noun..)?.iter().position(is_comma).filter(|_| opens)?;
    let verb = scene.clauses.iter().position(|c| c.at == next + 2)?;
    let fact = factuality(scene.clauses, verb) == Factuality::Asserted;
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
    let fact = main >= scene.clauses.len() || factuality(scene.clauses, main) == Factuality::Asserted;
    let next = noun + 1 + scene.chunks.get(noun + 1..)?.iter().position(is_comma)?;
    let plain = |c: &Chunk| matches!(c.kind, ChunkKind::Phrase(_) | ChunkKind::Preposition(_));
    let near = scene.chunks[noun..next].iter().all(plain);
    scene.phrase_at(next + 1).filter(|_| what && near && sure && fact).and_then(|p| promised(scene, p))
}

/// `The first result of the summit, a hotline, opens`: what stands between marks behind the gathering, before a verb that asserts it.
pub(super) fn ahead(scene: &Scene<'_>, noun: usize) -> Option<Side> {
    let next = noun + 1 + scene.chunks.get(noun + 1..)?.iter().position(is_comma)?;
    let plain = |c: &Chunk| matches!(c.kind, ChunkKind::Phrase(_) | ChunkKind::Preposition(_));
    let verb = scene.clauses.iter().position(|c| c.at == next + 3)?;
    let closed = scene.chunks.get(next + 2).is_some_and(is_comma);
    let told = closed && scene.chunks[noun..next].iter().all(plain);
    let fact = factuality(scene.clauses, verb) == Factuality::Asserted;
    scene.phrase_at(next + 1).filter(|_| told && fact).and_then(|p| promised(scene, p))
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
        ChunkKind::Preposition(word) if word == "as" && mark == 0 => Some(here(scene)),
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
    let pronoun = phrase.head.is_none() && matches!(phrase.determiner.as_deref(), Some("this" | "these"))
        || matches!(phrase.mentions.first(), Some(Mention::Anaphor(_)))
        || phrase.head.as_deref() == Some("it");
    // `The commission met; it was the fruit of the summit`
    let within =
        pronoun && phrase.tokens.start > scene.sentence.start && scene.clauses[0].at < at_of(scene, phrase);
    let told = || if within { Side::EventHere(None) } else { Side::EventBefore };
    pointed(scene, phrase).or_else(|| if pronoun { Some(told()) } else { promised(scene, phrase) })
}

/// The chunk of a phrase.
fn at_of(scene: &Scene<'_>, phrase: &Phrase) -> usize {
    scene.chunks.iter().position(|c| c.tokens == phrase.tokens).unwrap_or_default()
}

/// `the dialogue`, `that meeting`: what the sentence before told of.
pub(super) fn pointed(scene: &Scene<'_>, phrase: &Phrase) -> Option<Side> {
    let bare = phrase.modifiers.is_empty() && phrase.name.is_none() && phrase.states.is_empty();
    let begins = phrase.tokens.start == scene.sentence.start;
    let same = match phrase.head.as_deref() {
        Some("dialogue" | "meeting" | "session" | "talks") => true,
        // `The mechanism was decided upon at the summit`
        Some(noun) => begins && AGAIN.contains(&noun),
        None => false,
    };
    // `That dialogue had been promised`
    let that = phrase.determiner.as_deref() == Some("that") && begins;
    let said = that || matches!(phrase.determiner.as_deref(), Some("the" | "this"));
    (bare && same && said && phrase.series.is_empty() && phrase.ordinal.is_none())
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

/// Whether a phrase is what somebody undertook, by word or in writing.
fn is_undertaken(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    ["pledge", "paper"].iter().any(|set| scene.rules.is_of(set, &heads(phrase)))
}

/// What a phrase names, if it is something that a summit can promise.
pub(super) fn promised(scene: &Scene<'_>, phrase: &Phrase) -> Option<Side> {
    if phrase.determiner.as_deref() == Some("no") {
        return None;
    }
    if let [Mention::Body(body)] = phrase.mentions.as_slice() {
        return Some(Side::Party(Mention::Body(body.clone())));
    }
    let general = ["next", "annual", "other", "future", "several", "many", "new"];
    let thing = scene.rules.is_of("promised", &heads(phrase)) || !phrase.series.is_empty();
    // `new guidelines for the alliance`
    let whose = matches!(scene.chunks.iter().find(|c| c.tokens.start == phrase.tokens.end).map(|c| &c.kind), Some(ChunkKind::Preposition(p)) if matches!(p.as_str(), "of" | "for" | "on" | "between"));
    let vague = phrase.plural && !whose && phrase.modifiers.iter().all(|m| general.contains(&m.as_str()));
    // `their second summit` is no thing that somebody promised.
    let gathers =
        matches!(phrase.head.as_deref(), Some("summit" | "meeting" | "talks" | "visit" | "conference"));
    let bare = gathers
        && phrase.modifiers.is_empty()
        && phrase.name.is_none()
        && phrase.series.is_empty()
        && phrase.states.is_empty()
        && about(scene, phrase).is_none();
    // `a cyber panel`
    let group = !phrase.plural && matches!(phrase.mentions[..], [Mention::Group { state: None, .. }]);
    (thing && !vague && !bare && (phrase.mentions.is_empty() || group))
        .then(|| Side::Thing(whole(scene, phrase)))
}

/// `the permanent secretariat of the China-Central Asia mechanism`: with whose it is.
fn whole(scene: &Scene<'_>, phrase: &Phrase) -> Instrument {
    let mut thing = described(scene, phrase);
    let at = scene.chunks.iter().position(|c| c.tokens.start == phrase.tokens.end);
    let of = at.filter(|&at| matches!(&scene.chunks[at].kind, ChunkKind::Preposition(p) if p == "of"));
    let owner = of.and_then(|at| scene.phrase_at(at + 1));
    if let Some(owner) = owner.filter(|p| p.date.is_none() && phrase.name.is_none()) {
        thing.name = format!("{} of {}", thing.name, scene.text(owner));
        thing.states.extend(owner.states.iter().cloned());
    }
    if let Some(words) = about(scene, phrase) {
        thing.name = words.trim_start_matches("the ").to_owned();
    }
    // `a treaty protecting migrant children`
    let doing = |at: &usize| matches!(&scene.chunks[*at].kind, ChunkKind::Verb(v) if v.gerund && phrase.name.is_none());
    if let Some(object) = at
        .filter(doing)
        .and_then(|at| scene.phrase_at(at + 1))
        .filter(|p| p.mentions.is_empty() && p.date.is_none())
    {
        let words = scene.slice(phrase.tokens.end, object.tokens.end);
        thing.name = format!("{} {words}", thing.name);
    }
    thing
}

/// `talks on joint fishing`: a noun of gathering with what it is about.
fn about(scene: &Scene<'_>, phrase: &Phrase) -> Option<String> {
    let talks =
        phrase.modifiers.is_empty() && phrase.states.is_empty() && phrase.head.as_deref() == Some("talks");
    let at = scene.chunks.iter().position(|c| c.tokens.start == phrase.tokens.end).filter(|_| talks)?;
    let on =
        matches!(&scene.chunks[at].kind, ChunkKind::Preposition(p) if matches!(p.as_str(), "on" | "about"));
    let topic = scene.phrase_at(at + 1).filter(|p| on && p.date.is_none() && p.mentions.is_empty())?;
    Some(scene.slice(phrase.tokens.start, topic.tokens.end))
}

/// What the sentence tells as done: what its event holds, or else what the words call it, as in `open a hotline, as agreed at`.
pub(super) fn here(scene: &Scene<'_>) -> Side {
    let named = |p: &Phrase| match promised(scene, p)? {
        Side::Thing(thing) => Some(thing),
        _ => None,
    };
    let done = |c: &Clause| {
        // `The center opens in Arica`
        let suffers = c.verb.voice == Voice::Passive
            || c.object.is_empty()
            || c.verb.lemma == "meet"
            || c.verb.lemma == "convene";
        let subject = c.subject.iter().filter(|_| suffers);
        c.object.iter().chain(subject).find_map(named)
    };
    Side::EventHere(bringing_about(scene).and_then(done))
}

/// The clause of the sentence that tells of something that was signed, set up or held.
fn bringing_about<'s>(scene: &'s Scene<'_>) -> Option<&'s Clause> {
    let brings = |(at, c): &(usize, &Clause)| {
        scene.rules.is_of("brings-about", std::slice::from_ref(&c.verb.lemma))
            && factuality(scene.clauses, *at) == Factuality::Asserted
    };
    scene.clauses.iter().enumerate().find(brings).map(|(_, clause)| clause)
}

/// What the sentence before may have told of under its name.
const AGAIN: [&str; 8] =
    ["mechanism", "body", "arrangement", "format", "forum", "process", "channel", "gathering"];

/// Verbs that say among what something is.
const COUNTS: [&str; 5] = ["count", "rank", "figure", "number", "stand"];
