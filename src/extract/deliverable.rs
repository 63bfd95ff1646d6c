//! What a summit promised: `an outcome of the Camp David summit`, `agreed at …`, `in fulfillment of a pledge made at …`.

use super::about::heads;
use super::frame::Instrument;
use super::fruit::{ahead, bringing_about, here, of_pledge, one_of, sources_of};
use super::gathering::{Gathering, Told, at_place, gathering, past_making};
use super::outcome::{complements, is_just_told};
use super::relation::{RelationFrame, Side};
use super::relation_rule::RelationRule;
use super::scene::Scene;
use super::undertaking::{agreed_by, behind, meeting_then, named_in, on_occasion};
use crate::graph::RelationType;
use crate::language::{Chunk, ChunkKind, Clause, Mention, Phrase, PlaceMention, Voice};

/// What a rule for nouns finds at the noun of chunk `i`: `…, an outcome of the Brussels summit`.
pub(super) fn of_noun(scene: &Scene<'_>, rule: &RelationRule, i: usize) -> Option<RelationFrame> {
    let noun = scene.phrase_at(i)?;
    let listed = noun.head.as_deref().is_some_and(|h| rule.nouns.iter().any(|n| n == h));
    // `is among the agreements reached at the summit`
    let one = || noun.plural && is_undertaken(scene, noun) && one_of(scene, i).is_some();
    if !listed && !one() {
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
            // `A council was its first result`
            let told = if told.is_empty() { sources_of(scene, i, noun) } else { told };
            let its = noun.determiner.as_deref() == Some("its");
            (told, Gathering { told: Told::Before, ..summit_of(if its { "its " } else { "the" }) })
        }
        None => {
            let at = past_making(scene.chunks, i);
            let ChunkKind::Preposition(word) = &scene.chunks.get(at)?.kind else { return None };
            let target = gathering(scene, at + 1)
                .or_else(|| venue(scene, at + 1))
                .or_else(|| of_site(scene, noun, at + 1))
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

        // `as part of the commitments made at the summit`, but not `as part of the summit`; what answers a summit comes from others
        "as part of" | "in response to" | "in answer to" | "in the spirit of" | "in step with"
        | "in tune with" => pledged(scene, i)?,
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
    let said = rule.words.iter().any(|w| {
        past == w
            || past.strip_suffix('d') == Some(w)
            || past.strip_suffix("ed") == Some(w)
            || past.strip_suffix('n') == Some(w)
    });
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
    let told = gathering(scene, site + 1).map(|g| by_whom(scene, named_in(scene, i + 1..at), site + 2, g));
    told.or_else(|| meeting_then(scene, named_in(scene, i + 1..at), site + 1))
}

/// `as X and Y agreed in Lima in May`, `in Lima last October`: a place does not tell of which meeting, but those who agreed and the day do.
fn by_whom(scene: &Scene<'_>, people: Vec<Mention>, behind: usize, found: Gathering) -> Gathering {
    let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Anaphor(_));
    if found.told != Told::Place || !found.people.is_empty() || !people.iter().all(person) {
        return found;
    }
    let plain = |c: &&Chunk| matches!(c.kind, ChunkKind::Preposition(_) | ChunkKind::Phrase(_));
    let mut rest = (behind..).zip(scene.chunks.iter().skip(behind).take_while(plain));
    let date = found.date.or_else(|| rest.find_map(|(at, _)| scene.recall(scene.phrase_at(at)?)));
    Gathering { people, date, ..found }
}

/// `in accordance with the summit`, `in fulfillment of a pledge made at the summit`: the gathering behind the preposition at `i`.
fn fulfilled(scene: &Scene<'_>, i: usize) -> Option<Gathering> {
    // `in keeping with the Lima summit's decision`
    let own =
        || scene.phrase_at(i + 1).filter(|p| is_undertaken(scene, p)).and_then(|p| own_summit(scene, p));
    let what =
        matches!(scene.chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Subordinator(w)) if w == "what");
    if what {
        return what_was_decided(scene, i + 1);
    }
    gathering(scene, i + 1).or_else(own).or_else(|| behind(scene, i + 2))
}

/// What `what_was_decided` finds for a clause that a `what` opens.
pub(super) fn told_behind_what(scene: &Scene<'_>, clause: &Clause) -> Option<Gathering> {
    let what = |c: &Chunk| matches!(&c.kind, ChunkKind::Subordinator(w) if w == "what");
    what_was_decided(scene, scene.chunks[..clause.at].iter().rposition(what)?)
}

/// `in line with what was decided at the summit`, `in keeping with what they had agreed when X visited Y`: where it was, behind the verb
/// of the clause that the `what` at chunk `at` opens.
fn what_was_decided(scene: &Scene<'_>, at: usize) -> Option<Gathering> {
    let told = scene.clauses.iter().position(|c| c.at > at)?;
    let clause = &scene.clauses[told];
    let decided = scene.rules.has("promising", &clause.verb.lemma);
    let sure = clause.verb.modal.is_none() && !clause.verb.negated;
    if !decided || !sure || clause.subordinator.as_deref() != Some("what") {
        return None;
    }
    behind(scene, clause.at + 1).or_else(|| on_occasion(scene, told))
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
        let child = noun.head.as_deref().is_some_and(|head| CHILDREN.contains(&head));
        let nobody = noun.states.is_empty() && noun.possessors.is_empty();
        return of_owner(owner).filter(|g| g.told != Told::Site || child && nobody);
    }
    // `another summit initiative`
    if matches!(words.as_str().split(" summit ").next(), Some("a" | "another" | "one" | "the")) {
        return words.contains(" summit ").then(|| Gathering { told: Told::Before, ..summit_of("the") });
    }
    if !words.contains("summit") {
        return by_place(scene, noun, &words);
    }
    let (before, _) = words.split_once(" summit ").or_else(|| words.split_once("-summit "))?;
    let name = before.trim_start_matches("the ").trim_start_matches("a ").trim_start_matches("an ");
    let proper = name.starts_with(char::is_uppercase);
    proper.then(|| summit_of(name))
}

/// `a Lima pledge`, `the Hanoi decision`: the summit at the place that stands before what somebody undertook.
fn by_place(scene: &Scene<'_>, noun: &Phrase, words: &str) -> Option<Gathering> {
    let plain = noun.possessors.is_empty() && noun.mentions.is_empty() && noun.name.is_none();
    let site = ["the ", "a ", "an ", "that ", "this "].iter().find_map(|lead| words.strip_prefix(lead));
    let capital = |w: &&str| w.starts_with(char::is_uppercase);
    let site: Vec<&str> = site?.split(' ').take_while(capital).collect();
    let told = plain && is_undertaken(scene, noun) && !site.is_empty() && noun.date.is_none();
    told.then(|| Gathering { told: Told::Site, site: Some(site.join(" ")), ..summit_of(&site.join(" ")) })
}

/// `the Cusco summit's first result`, `the summit's pledge`, `the declaration's commitment`: whose it is.
fn of_owner(owner: &str) -> Option<Gathering> {
    let name = owner.trim_start_matches("the ").trim_start_matches("The ");
    let (before, noun) = name.rsplit_once(' ').unwrap_or(("", name));
    let gathers = matches!(noun, "summit" | "meeting" | "talks");
    match (before, gathers || matches!(noun, "declaration" | "communique" | "communiqué" | "statement")) {
        ("", true) => Some(Gathering { told: Told::Before, ..summit_of("the") }),
        // `Camp David's progeny`
        (_, false) if noun.starts_with(char::is_uppercase) => {
            Some(Gathering { told: Told::Site, site: Some(name.to_owned()), ..summit_of(name) })
        }
        (before, true) if gathers && before.starts_with(char::is_uppercase) => Some(summit_of(before)),
        _ => None,
    }
}

/// `an outcome of Camp David`: the summit that is called by its place.
fn venue(scene: &Scene<'_>, at: usize) -> Option<Gathering> {
    let phrase = scene.phrase_at(at).filter(|p| p.mentions.is_empty() && p.determiner.is_none())?;
    matches!(phrase.place, Some(PlaceMention::Listed(_))).then(|| summit_of(&scene.text(phrase)))
}

/// `a child of Lima`, `the legacy of Hanoi`: the summit for which the place stands behind a noun of what came of one.
fn of_site(scene: &Scene<'_>, noun: &Phrase, at: usize) -> Option<Gathering> {
    let child = noun.head.as_deref().is_some_and(|head| CHILDREN.contains(&head));
    scene.phrase_at(at).filter(|p| child && p.determiner.is_none()).and_then(|p| at_place(scene, p))
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
        ordinal: None,
        people: Vec::new(),
        told: Told::Named,
    }
}

/// Nouns of what came of a summit, which nobody else has.
const CHILDREN: [&str; 15] = [
    "result",
    "outcome",
    "fruit",
    "product",
    "yield",
    "legacy",
    "deliverable",
    "progeny",
    "offspring",
    "offshoot",
    "harvest",
    "dividend",
    "by-product",
    "child",
    "descendant",
];

/// Whether a phrase is what somebody undertook, by word or in writing.
fn is_undertaken(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    ["pledge", "paper"].iter().any(|set| scene.rules.is_of(set, &heads(phrase)))
}
