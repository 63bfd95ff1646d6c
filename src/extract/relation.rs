//! Standing relations: who holds which office since when, who came after whom, who stands for which state, what belongs to what.

use super::about::is_about;
use super::deliverable;
use super::factuality::{Factuality, factuality};
use super::frame::Instrument;
use super::gathering::{Gathering, gathering};
use super::instrument::instrument;
use super::relation_rule::{Bound, RelationRule};
use super::scene::Scene;
use crate::date::Edtf;
use crate::graph::RelationType;
use crate::language::{
    Anaphor, BodyMention, Chunk, ChunkKind, Clause, Mention, OfficeMention, Phrase, Voice,
};

/// A standing fact as one sentence states it.
#[derive(Clone, Debug, PartialEq)]
pub struct RelationFrame {
    /// Name of the rule that found it.
    pub rule: String,
    /// What it says.
    pub kind: RelationType,
    /// From these.
    pub sources: Vec<Side>,
    /// To these.
    pub targets: Vec<Side>,
    /// The office in which one person came after another, where the words name it apart from them.
    pub office: Option<OfficeMention>,
    /// Since when.
    pub from: Option<Edtf>,
    /// Until when.
    pub to: Option<Edtf>,
}

/// One side of a relation.
#[derive(Clone, Debug, PartialEq)]
pub enum Side {
    /// A person, office, state or body.
    Party(Mention),
    /// A dialogue, framework or agreement.
    Thing(Instrument),
    /// A summit, meeting or visit.
    Gathering(Gathering),
    /// What the event of the same sentence holds or brings about.
    EventHere,
    /// What the event of the sentence before holds or brings about.
    EventBefore,
}

/// The standing relations that a sentence states.
pub(super) fn find(scene: &Scene<'_>) -> Vec<RelationFrame> {
    let mut found: Vec<RelationFrame> = Vec::new();
    for at in 0..scene.clauses.len() {
        let rules = scene.rules.relations_of(&scene.clauses[at].verb.lemma);
        found.extend(rules.filter_map(|rule| of_clause(scene, rule, at)));
        found.extend(in_his_place(scene, at));
    }
    let (nouns, adjuncts): (Vec<&RelationRule>, Vec<&RelationRule>) =
        scene.rules.relations().iter().filter(|r| r.verbs.is_empty()).partition(|r| !r.nouns.is_empty());
    for i in 0..scene.chunks.len() {
        found.extend(nouns.iter().find_map(|rule| deliverable::of_noun(scene, rule, i)));
        found.extend(adjuncts.iter().find_map(|rule| deliverable::of_adjunct(scene, rule, i)));
        found.extend(apposed_offices(scene, i));
        found.extend(successor(scene, i));
        found.extend(listed_members(scene, i));
    }
    found
}

fn of_clause(scene: &Scene<'_>, rule: &RelationRule, at: usize) -> Option<RelationFrame> {
    let clause = &scene.clauses[at];
    // `Japan joined the EU and the United States in freezing assets`
    let in_doing = |c: &Clause| c.governor == Some(at) && c.led_by.as_deref() == Some("in");
    let company = clause.object.iter().any(is_states) || scene.clauses.iter().any(in_doing);
    if rule.relation == RelationType::MemberOf && company {
        return None;
    }
    let voiced = rule.voice.is_none_or(|v| Voice::from(v) == voice(scene, clause));
    if !voiced || clause.quoted || !is_fact(scene, at) {
        return None;
    }
    let has = |nouns: &[String], phrases: &[Phrase]| {
        nouns.is_empty() || phrases.iter().any(|p| is_about(p, nouns) || is_group_of(p, nouns))
    };
    let word = |w: &String| clause.words.contains(w) || clause.prepositions.iter().any(|(p, _)| p == w);
    if !has(&rule.objects, &clause.object)
        || !has(&rule.subjects, &clause.subject)
        || !(rule.words.is_empty() || rule.words.iter().any(word))
    {
        return None;
    }
    let (from_kind, to_kind) = kinds(rule.relation);
    if rule.without.iter().any(|slot| !sides(scene, clause, slot, from_kind).is_empty()) {
        return None;
    }
    let all = |slots: &[String], kind: Wanted| -> Vec<Side> {
        slots.iter().map(|slot| sides(scene, clause, slot, kind)).find(|s| !s.is_empty()).unwrap_or_default()
    };
    let sources = all(&rule.source, from_kind);
    let mut targets = all(&rule.target, to_kind);
    if targets.is_empty() && rule.source.iter().any(|slot| slot == "infinitive") {
        // `agreed to set up a hotline at the Tokyo summit`
        let within = aims(scene, clause);
        targets = within
            .flat_map(|aim| rule.target.iter().flat_map(move |slot| sides(scene, aim, slot, to_kind)))
            .take(1)
            .collect();
    }
    let single = rule.relation != RelationType::Holds || sources.len() == 1;
    if sources.is_empty() || targets.is_empty() || !single || sources == targets {
        return None;
    }
    let office = rule.office.iter().find_map(|slot| office_in(clause, slot));
    Some(RelationFrame { office, ..dated(scene, rule, at, sources, targets) })
}

/// Whether a clause states a fact; `was named to succeed Park` does.
fn is_fact(scene: &Scene<'_>, at: usize) -> bool {
    let clause = &scene.clauses[at];
    let chosen = |g: &usize| {
        let verb = scene.clauses[*g].verb.lemma.as_str();
        matches!(verb, "appoint" | "name" | "elect" | "choose" | "select" | "tap" | "pick")
    };
    let above = clause.governor.filter(|_| clause.verb.infinitive).filter(chosen);
    factuality(scene.clauses, above.unwrap_or(at)) == Factuality::Asserted
}

/// A relation of a rule, with the day of its clause at the end that the rule says. Only the clause's own day or that of its entry
/// counts.
fn dated(
    scene: &Scene<'_>,
    rule: &RelationRule,
    at: usize,
    sources: Vec<Side>,
    targets: Vec<Side>,
) -> RelationFrame {
    let date = scene.whens[at].date;
    RelationFrame {
        rule: rule.name.clone(),
        kind: rule.relation,
        sources,
        targets,
        office: None,
        from: date.filter(|_| rule.dates == Some(Bound::From)),
        to: date.filter(|_| rule.dates == Some(Bound::To)),
    }
}

/// What a side of a relation must be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Person,
    Office,
    State,
    Delegate,
    Body,
    Thing,
    Promise,
    Gathering,
}

/// What the source and the target of a relation must be.
fn kinds(relation: RelationType) -> (Wanted, Wanted) {
    match relation {
        RelationType::Holds => (Wanted::Person, Wanted::Office),
        RelationType::Succeeded => (Wanted::Person, Wanted::Person),
        RelationType::Represents => (Wanted::Delegate, Wanted::State),
        RelationType::MemberOf => (Wanted::State, Wanted::Body),
        RelationType::DeliverableOf => (Wanted::Promise, Wanted::Gathering),
        _ => (Wanted::Thing, Wanted::Thing),
    }
}

/// What of the wanted kind a slot of a clause holds.
fn sides(scene: &Scene<'_>, clause: &Clause, slot: &str, wanted: Wanted) -> Vec<Side> {
    let phrases: Vec<&Phrase> = match slot {
        "subject" => clause.subject.iter().collect(),
        "object" => clause.object.iter().collect(),
        "before" => right_before(scene, clause.at).into_iter().collect(),
        "antecedent" => antecedent(scene, clause).into_iter().collect(),
        "infinitive" => aims(scene, clause)
            .flat_map(|c| c.object.iter().chain(c.after(",").filter(|_| c.object.is_empty())))
            .collect(),
        preposition => clause.after(preposition).collect(),
    };
    phrases.into_iter().flat_map(|phrase| sides_of(scene, phrase, wanted)).collect()
}

/// The phrase that a participle right after it, or after a comma, modifies.
fn right_before<'s>(scene: &'s Scene<'_>, verb: usize) -> Option<&'s Phrase> {
    let at = verb.checked_sub(1)?;
    let comma = matches!(scene.chunks[at].kind, ChunkKind::Mark(','));
    scene.phrase_at(at.checked_sub(usize::from(comma))?)
}

/// `the hotline that the leaders promised`: what the relative clause is about.
fn antecedent<'s>(scene: &'s Scene<'_>, clause: &Clause) -> Option<&'s Phrase> {
    let word = clause.subordinator.as_deref().filter(|w| matches!(*w, "that" | "which"))?;
    let is = |c: &Chunk| matches!(&c.kind, ChunkKind::Subordinator(w) if w == word);
    let at = scene.chunks[..clause.at].iter().rposition(is)?;
    right_before(scene, at)
}

/// Voice, where `The office, agreed at the summit, opens` is passive: a past form after a comma, without object.
fn voice(scene: &Scene<'_>, clause: &Clause) -> Voice {
    let verb = &clause.verb;
    let next = scene.chunks[clause.at + 1..].iter().find(|c| !matches!(c.kind, ChunkKind::Word(_)));
    let intransitive = matches!(next.map(|c| &c.kind), Some(ChunkKind::Preposition(_)));
    let plain = verb.past && !verb.perfect && verb.modal.is_none() && intransitive;
    let comma = clause.at > 0 && matches!(scene.chunks[clause.at - 1].kind, ChunkKind::Mark(','));
    if verb.reduced || (plain && comma) { Voice::Passive } else { verb.voice }
}

/// `agreed to set up a hotline`: what somebody undertook to bring about.
fn aims<'s>(scene: &'s Scene<'_>, clause: &Clause) -> impl Iterator<Item = &'s Clause> {
    let mine = scene.clauses.iter().position(|c| c.at == clause.at);
    let begins = move |c: &&Clause| {
        c.verb.infinitive
            && c.governor == mine
            && matches!(
                c.verb.lemma.as_str(),
                "set"
                    | "establish"
                    | "create"
                    | "launch"
                    | "open"
                    | "start"
                    | "resume"
                    | "form"
                    | "found"
                    | "restore"
            )
    };
    scene.clauses.iter().filter(begins)
}

fn sides_of(scene: &Scene<'_>, phrase: &Phrase, wanted: Wanted) -> Vec<Side> {
    match wanted {
        Wanted::Promise => return deliverable::promised(scene, phrase).into_iter().collect(),
        Wanted::Gathering => {
            let at = scene.chunks.iter().position(|c| c.tokens.start == phrase.tokens.start);
            // `as agreed at the summit` says what the sentence fulfils, and not where it came about.
            let fulfils = |at: &usize| {
                let before = at.checked_sub(2).and_then(|b| scene.chunks.get(b));
                matches!(before.map(|c| &c.kind), Some(ChunkKind::Word(w)) if w.ends_with("ed"))
            };
            let at = at.filter(|at| !fulfils(at));
            return at.and_then(|at| gathering(scene, at)).map(Side::Gathering).into_iter().collect();
        }
        _ => {}
    }
    let fits = |m: &&Mention| match wanted {
        Wanted::Person => matches!(m, Mention::Person(_) | Mention::Anaphor(Anaphor::One)),
        Wanted::Office => matches!(m, Mention::Office(o) if !o.counterpart),
        Wanted::State => m.state().is_some() && matches!(m, Mention::State(_) | Mention::Group { .. }),
        Wanted::Delegate => matches!(m, Mention::Person(_) | Mention::Office(_)),
        Wanted::Body | Wanted::Thing | Wanted::Promise | Wanted::Gathering => matches!(m, Mention::Body(_)),
    };
    let mut found: Vec<Side> = phrase.mentions.iter().filter(fits).cloned().map(Side::Party).collect();
    let thing = matches!(wanted, Wanted::Body | Wanted::Thing) && phrase.mentions.is_empty();
    if thing && let Some(named) = instrument(scene, phrase).filter(|_| is_definite(phrase)) {
        found.push(Side::Thing(named));
    }
    if wanted == Wanted::State {
        let state = |s: Side| match s {
            Side::Party(m) => m.state().map(|code| Side::Party(Mention::State(code.to_owned()))),
            _ => None,
        };
        return found.into_iter().filter_map(state).collect();
    }
    found
}

/// `a mechanism` is no thing in particular; a thing that the lexicon lists is one.
fn is_definite(phrase: &Phrase) -> bool {
    !phrase.series.is_empty()
        || phrase.summit.is_some()
        || phrase.name.is_some()
        || !matches!(phrase.determiner.as_deref(), Some("a" | "an" | "any" | "some" | "no"))
}

/// `the Chinese delegation`: a group by that noun.
fn is_group_of(phrase: &Phrase, nouns: &[String]) -> bool {
    phrase.mentions.iter().any(
        |m| matches!(m, Mention::Group { name, .. } if nouns.iter().any(|n| name.to_lowercase().ends_with(n.as_str()))),
    )
}

fn office_in(clause: &Clause, slot: &str) -> Option<OfficeMention> {
    clause.after(slot).flat_map(|p| &p.mentions).find_map(|m| match m {
        Mention::Office(office) if !office.counterpart => Some(office.clone()),
        _ => None,
    })
}

/// `removes Qin Gang as foreign minister and appoints Wang Yi in his place`: after whom the clause before tells.
fn in_his_place(scene: &Scene<'_>, at: usize) -> Option<RelationFrame> {
    let clause = &scene.clauses[at];
    let names = matches!(clause.verb.lemma.as_str(), "appoint" | "name" | "elect" | "install" | "choose");
    let place = clause.after("in").any(|p| {
        p.head.as_deref() == Some("place") && matches!(p.determiner.as_deref(), Some("his" | "her"))
    });
    if !names || !place || factuality(scene.clauses, at) != Factuality::Asserted {
        return None;
    }
    let before = scene.clauses[..at].last()?;
    let sources = sides(scene, clause, "object", Wanted::Person);
    let targets = sides(scene, before, "object", Wanted::Person);
    let office = scene.chunks[before.at..clause.at].iter().find_map(|c| match &c.kind {
        ChunkKind::Phrase(p) => p.mentions.iter().find_map(|m| match m {
            Mention::Office(office) => Some(office.clone()),
            _ => None,
        }),
        _ => None,
    });
    (sources.len() == 1 && targets.len() == 1).then(|| RelationFrame {
        rule: "succeeded.in-place-of".into(),
        kind: RelationType::Succeeded,
        sources,
        targets,
        office,
        from: scene.whens[at].date,
        to: None,
    })
}

/// `his successor, Motegi`, `Hayashi, Motegi's successor`: at the phrase of chunk `i`.
fn successor(scene: &Scene<'_>, i: usize) -> Option<RelationFrame> {
    let phrase = scene.phrase_at(i)?;
    if !scene.text(phrase).split(' ').any(|w| w == "successor") {
        return None;
    }
    let person = |m: &&Mention| matches!(m, Mention::Person(_));
    let pronoun = matches!(phrase.determiner.as_deref(), Some("his" | "her"));
    let one = || pronoun.then_some(Mention::Anaphor(Anaphor::One));
    let old = phrase.possessors.iter().find(person).cloned().or_else(one)?;
    let comma = |at: usize| matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    let of = |at: Option<usize>| scene.phrase_at(at?)?.mentions.iter().find(person).cloned();
    let inside = phrase.mentions.iter().find(person).filter(|m| **m != old).cloned();
    let after = || of(Some(i + 2)).filter(|_| comma(i + 1));
    let before = || of(i.checked_sub(2)).filter(|_| comma(i - 1));
    let new = inside.or_else(after).or_else(before)?;
    let title = match &scene.chunks.get(i + 1)?.kind {
        ChunkKind::Preposition(word) if word == "as" => scene.phrase_at(i + 2),
        _ => None,
    };
    let mut offices = title.into_iter().flat_map(|p| &p.mentions);
    let office = offices.find_map(|m| match m {
        Mention::Office(office) => Some(office.clone()),
        _ => None,
    });
    Some(RelationFrame {
        rule: "succeeded.successor".into(),
        kind: RelationType::Succeeded,
        sources: vec![Side::Party(new)],
        targets: vec![Side::Party(old)],
        office,
        from: None,
        to: None,
    })
}

/// `X, formerly ambassador to the United States and a national security adviser,`: the offices in apposition to the person at `i`.
fn apposed_offices(scene: &Scene<'_>, i: usize) -> Option<RelationFrame> {
    let person = scene.phrase_at(i)?.mentions.last().filter(|m| matches!(m, Mention::Person(_)))?;
    if !matches!(scene.chunks.get(i + 1)?.kind, ChunkKind::Mark(',' | '(')) {
        return None;
    }
    let mut at = i + 2;
    if matches!(&scene.chunks.get(at)?.kind, ChunkKind::Word(w) if matches!(w.as_str(), "formerly" | "previously" | "currently" | "then"))
    {
        at += 1;
    }
    let mut targets = Vec::new();
    while let Some([Mention::Office(office)]) = scene.phrase_at(at).map(|p| p.mentions.as_slice()) {
        let mut office = office.clone();
        at += 1;
        // `ambassador to the United States`
        if let (Some(ChunkKind::Preposition(to)), Some(phrase)) =
            (scene.chunks.get(at).map(|c| &c.kind), scene.phrase_at(at + 1))
            && matches!(to.as_str(), "to" | "at" | "for")
        {
            let abroad = to == "to" && matches!(phrase.mentions.first(), Some(Mention::State(_)));
            if abroad {
                office.function = None;
                office.title = format!("{} to {}", office.title, scene.text(phrase));
            }
            at += 2;
        }
        targets.push(Side::Party(Mention::Office(office)));
        let and =
            matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Conjunction(w)) if w == "and");
        at += usize::from(and);
        if !and {
            break;
        }
    }
    // `X, Foreign Minister Y and Z` lists: an apposition is closed by a mark or the end of the sentence.
    let closed = scene
        .chunks
        .get(at)
        .is_none_or(|c| matches!(c.kind, ChunkKind::Mark(',' | ')' | '.' | ';') | ChunkKind::Verb(_)));
    (closed && !targets.is_empty()).then(|| RelationFrame {
        rule: "title.apposition".into(),
        kind: RelationType::Holds,
        sources: vec![Side::Party(person.clone())],
        targets,
        office: None,
        from: None,
        to: None,
    })
}

/// `the 14 IPEF partners -- Australia, Fiji and Japan`, `ASEAN members Vietnam and Laos`, `the members of the Quad (Australia, …)`.
fn listed_members(scene: &Scene<'_>, i: usize) -> Option<RelationFrame> {
    let phrase = scene.phrase_at(i)?;
    let (whole, mut at) = body_of_members(scene, i, phrase)?;
    if matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Mark('—' | '(' | ':' | ','))) {
        at += 1;
    }
    let mut sources = Vec::new();
    while let Some(chunk) = scene.chunks.get(at) {
        match &chunk.kind {
            ChunkKind::Phrase(p) if is_states(p) => {
                sources.extend(p.mentions.iter().cloned().map(Side::Party));
            }
            ChunkKind::Mark(',') if !sources.is_empty() => {}
            ChunkKind::Conjunction(w) if w == "and" => {}
            _ => break,
        }
        at += 1;
    }
    (!sources.is_empty()).then(|| RelationFrame {
        rule: "member_of.listed".into(),
        kind: RelationType::MemberOf,
        sources,
        targets: vec![whole],
        office: None,
        from: None,
        to: None,
    })
}

/// Of what the phrase at `i` says that members follow, and the chunk after it.
fn body_of_members(scene: &Scene<'_>, i: usize, phrase: &Phrase) -> Option<(Side, usize)> {
    let words = scene.text(phrase).to_lowercase();
    let member =
        |w: &str| matches!(w, "members" | "partners" | "member" | "states" | "countries" | "parties");
    let head = words.split(' ').next_back().is_some_and(member);
    let next = scene.phrase_at(i + 2);
    let of = matches!(scene.chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(p)) if matches!(p.as_str(), "of" | "in" | "to"));
    if head && of {
        return Some((whole(scene, next?)?, i + 3));
    }
    let inner = whole_before(scene, phrase).filter(|_| head && words.split(' ').any(member))?;
    Some((inner, i + 1))
}

/// The body, dialogue or framework that a phrase names.
fn whole(scene: &Scene<'_>, phrase: &Phrase) -> Option<Side> {
    sides_of(scene, phrase, Wanted::Body).into_iter().next()
}

/// The body or framework before the noun: `IPEF partners`.
fn whole_before(scene: &Scene<'_>, phrase: &Phrase) -> Option<Side> {
    let text = scene.text(phrase);
    let capital = |w: &&str| w.starts_with(char::is_uppercase) && !matches!(*w, "The" | "All" | "Both");
    let name = text.split(' ').filter(capital).collect::<Vec<_>>().join(" ");
    if let Some(series) = phrase.series.first() {
        return Some(Side::Thing(Instrument { name, series: vec![*series], ..Instrument::default() }));
    }
    let listed = Some(phrase.body?);
    Some(Side::Party(Mention::Body(BodyMention { listed, name, state: None, bloc: false })))
}

fn is_states(phrase: &Phrase) -> bool {
    !phrase.mentions.is_empty() && phrase.mentions.iter().all(|m| matches!(m, Mention::State(_)))
}
