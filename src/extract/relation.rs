//! Standing relations: who holds which office since when, who came after whom, who stands for which state, what belongs to what.

use super::about::is_about;
use super::apposition::apposed_offices;
use super::carried;
use super::delegation::{head_behind, other_head};
use super::deliverable;
use super::factuality::Factuality;
use super::frame::Instrument;
use super::gathering::{Gathering, at_place};
use super::inverted::cleft;
use super::membership::{is_states, listed_members};
use super::promised::promised;
use super::promises;
use super::relation_rule::{Bound, RelationRule};
use super::scene::Scene;
use super::side::{Wanted, aims, kinds, sides};
use super::succession::{in_his_place, successor};
use super::undertaking;
use crate::date::Edtf;
use crate::graph::RelationType;
use crate::language::{Anaphor, Chunk, ChunkKind, Clause, Mention, OfficeMention, Phrase, Voice};

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

impl RelationFrame {
    /// A relation of which no day and no office apart from its sides is known.
    pub(super) fn undated(rule: &str, kind: RelationType, sources: Vec<Side>, targets: Vec<Side>) -> Self {
        Self { rule: rule.to_owned(), kind, sources, targets, office: None, from: None, to: None }
    }
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
    /// What the event of the same sentence holds or brings about, or else what the words call it.
    EventHere(Option<Instrument>),
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
        found.extend(other_head(&scene.clauses[at]).filter(|_| is_fact(scene, at)));
        found.extend(head_behind(scene.clauses, at));
    }
    let (nouns, adjuncts): (Vec<&RelationRule>, Vec<&RelationRule>) =
        scene.rules.relations().iter().filter(|r| r.verbs.is_empty()).partition(|r| !r.nouns.is_empty());
    for i in 0..scene.chunks.len() {
        found.extend(nouns.iter().find_map(|rule| deliverable::of_noun(scene, rule, i)));
        let adjunct = adjuncts.iter().find_map(|rule| deliverable::of_adjunct(scene, rule, i));
        // `launch a dialogue in line with a pledge made at the summit` tells of the launch only that it keeps the pledge.
        // In keeping with a charter adopted there, the charter is of it too.
        let paper = |f: &RelationFrame| f.sources.iter().all(is_charter);
        found.retain(|f| adjunct.as_ref().is_none_or(|a| !is_same_gathering(f, a) || paper(f)));
        found.extend(adjunct);
        found.extend(promises::one_more(scene, i));
        found.extend(apposed_offices(scene, i));
        found.extend(successor(scene, i));
        found.extend(listed_members(scene, i));
    }
    if !found.iter().any(|f| f.kind == RelationType::DeliverableOf) {
        found.extend(undertaking::spoken_of(scene));
    }
    found
}

fn of_clause(scene: &Scene<'_>, rule: &RelationRule, at: usize) -> Option<RelationFrame> {
    let clause = &scene.clauses[at];
    if !fits(scene, rule, at) || clause.quoted || !is_fact(scene, at) {
        return None;
    }
    let (from_kind, to_kind) = kinds(rule.relation);
    if rule.without.iter().any(|slot| !sides(scene, clause, slot, from_kind).is_empty()) {
        return None;
    }
    let all = |slots: &[String], kind: Wanted| -> Vec<Side> {
        slots.iter().map(|slot| sides(scene, clause, slot, kind)).find(|s| !s.is_empty()).unwrap_or_default()
    };
    let mut sources = all(&rule.source, from_kind);
    if rule.relation == RelationType::DeliverableOf {
        if !sources.is_empty() {
            sources.extend(alike(scene, clause).filter(|side| !sources.contains(side)).collect::<Vec<_>>());
        }
        sources.retain(|side| !is_statement(side));
    }
    let mut targets = all(&rule.target, to_kind);
    if targets.is_empty() {
        targets = of_dependent(scene, rule, at, to_kind);
    }
    // `grew out of what X and Y had agreed in Lima`
    if targets.is_empty() && rule.relation == RelationType::DeliverableOf {
        let what = scene.clauses.iter().find(|c| c.governor == Some(at) && is_what(c));
        targets.extend(what.and_then(|c| deliverable::told_behind_what(scene, c)).map(Side::Gathering));
    }
    // `It was at the summit that the forum was conceived`
    if targets.is_empty() && rule.relation == RelationType::DeliverableOf {
        targets = cleft(scene, rule, at, to_kind);
    }
    if targets.is_empty() && rule.relation == RelationType::DeliverableOf {
        targets.extend(carried::there(scene, clause).map(Side::Gathering));
    }
    // `X and Y had agreed on it in May`
    let it = sources == [Side::EventBefore];
    // `X and Y launched a working group on Nov. 20` tells what they did then.
    let does = voice(scene, clause) == Voice::Active && sources == sides(scene, clause, "object", from_kind);
    if targets.is_empty() && (has_antecedent(rule) && !does || it) {
        let then = undertaking::on_occasion(scene, at)
            .or_else(|| undertaking::agreed_then(scene, at, voice(scene, clause)));
        targets.extend(then.or_else(|| undertaking::agreed_before(scene, at)).map(Side::Gathering));
    }
    // `keeping a promise that X made to Y in May`
    if targets.is_empty() && rule.source.iter().any(|slot| slot == "here") {
        targets.extend(undertaking::behind(scene, clause.at + 1).map(Side::Gathering));
    }
    let spoken = voice(scene, clause);
    targets = targets.into_iter().map(|side| undertaking::with_makers(scene, at, spoken, side)).collect();
    // `a council that goes back to Lima`
    if targets.is_empty() && rule.target.iter().any(|slot| slot == "place") {
        let at = ["to", "from", "in", "at", "back to"].into_iter().flat_map(|word| clause.after(word));
        targets.extend(at.filter_map(|p| at_place(scene, p)).take(1).map(Side::Gathering));
    }
    let single = rule.relation != RelationType::Holds || sources.len() == 1;
    if sources.is_empty() || targets.is_empty() || !single || sources == targets {
        return None;
    }
    let office = rule.office.iter().find_map(|slot| office_in(clause, slot));
    Some(RelationFrame { office, ..dated(scene, rule, at, sources, targets) })
}

/// Whether two frames tell of one gathering, whatever else the words of each have of it.
fn is_same_gathering(one: &RelationFrame, other: &RelationFrame) -> bool {
    match (&one.targets[..], &other.targets[..]) {
        ([Side::Gathering(a)], [Side::Gathering(b)]) => a == b || a.told == b.told && a.words == b.words,
        (a, b) => a == b,
    }
}

/// `The talks produced a joint statement`: what was said at the end, and no promise that others keep.
fn is_statement(side: &Side) -> bool {
    let said =
        |name: &str| ["joint statement", "communique", "communiqué"].iter().any(|word| name.contains(word));
    matches!(side, Side::Thing(thing) if said(&thing.name.to_lowercase()))
}

/// `in keeping with the Vision Statement adopted at the summit`: a paper with a name of its own.
fn is_charter(side: &Side) -> bool {
    matches!(side, Side::Thing(thing) if thing.name.split(' ').count() > 1 && thing.name.split(' ').all(|w| w.starts_with(char::is_uppercase)))
}

/// Whether a rule is about what somebody undertook: `the hotline that they promised`.
fn has_antecedent(rule: &RelationRule) -> bool {
    rule.relation == RelationType::DeliverableOf && rule.source.iter().any(|slot| slot == "antecedent")
}

/// The targets that a clause tells which depends on the one at `at`: `agreed to set up a hotline at the Tokyo summit`, `which they
/// agreed to create at the Cusco summit`, `fulfilling a pledge made at the Cebu summit`.
fn of_dependent(scene: &Scene<'_>, rule: &RelationRule, at: usize, wanted: Wanted) -> Vec<Side> {
    let has = |slot: &str| rule.source.iter().any(|s| s == slot);
    let depends = |c: &&Clause| c.governor == Some(at);
    let infinitive = scene.clauses.iter().filter(depends).filter(|c| c.verb.infinitive && has("antecedent"));
    let made = scene.clauses.iter().filter(depends).filter(|c| (c.verb.reduced || is_what(c)) && has("here"));
    let aimed = aims(scene, &scene.clauses[at]).filter(|_| has("infinitive"));
    let within = aimed.chain(infinitive).chain(made);
    let told = |c| rule.target.iter().flat_map(move |slot| sides(scene, c, slot, wanted));
    // `what the summit had set in motion`
    let what = scene.clauses.iter().filter(depends).filter(|c| is_what(c) && has("here"));
    let own = what.flat_map(|c| sides(scene, c, "subject", wanted));
    within.flat_map(told).chain(own).take(1).collect()
}

/// `The talks, like the network, were mandated at the summit`: what is said to be of the same.
fn alike<'s>(scene: &'s Scene<'_>, clause: &'s Clause) -> impl Iterator<Item = Side> + 's {
    let subject = clause.subject.first().map_or(usize::MAX, |p| p.tokens.end);
    // Right behind the subject, between commas.
    let behind = move |p: &&Phrase| p.tokens.start > subject && p.tokens.start < subject + 5;
    let like = ["like", "as well as", "along with", "together with"].into_iter();
    like.flat_map(|word| clause.after(word)).filter(behind).filter_map(|p| promised(scene, p))
}

/// Whether the clause has the voice, the nouns and the words that the rule asks for.
fn fits(scene: &Scene<'_>, rule: &RelationRule, at: usize) -> bool {
    let clause = &scene.clauses[at];
    // `Japan joined the EU and the United States in freezing assets`
    let in_doing = |c: &Clause| c.governor == Some(at) && c.led_by.as_deref() == Some("in");
    let company = || clause.object.iter().any(is_states) || scene.clauses.iter().any(in_doing);
    let has = |nouns: &[String], phrases: &[Phrase]| {
        nouns.is_empty() || phrases.iter().any(|p| is_about(p, nouns) || is_group_of(p, nouns))
    };
    let word = |w: &String| {
        clause.words.contains(w)
            || clause.subordinator.as_ref() == Some(w)
            || clause.prepositions.iter().any(|(p, _)| p == w)
    };
    !(rule.relation == RelationType::MemberOf && company())
        && rule.voice.is_none_or(|v| Voice::from(v) == voice(scene, clause))
        && (has(&rule.objects, done_to(clause)) || is_given(clause, &rule.objects) || tells_what(scene, at))
        && has(&rule.subjects, &clause.subject)
        && (rule.words.is_empty() || rule.words.iter().any(word))
}

/// The object, also behind a particle: `ticking off an item of the summit`.
fn done_to(clause: &Clause) -> &[Phrase] {
    let off = || clause.prepositions.iter().find(|(word, phrases)| word == "off" && !phrases.is_empty());
    if clause.object.is_empty() { off().map_or(&[], |(_, phrases)| phrases) } else { &clause.object }
}

/// `had given it their blessing`: whether one of the nouns stands behind the pronoun to which it is given.
fn is_given(clause: &Clause, nouns: &[String]) -> bool {
    let it = matches!(&clause.object[..], [it] if matches!(it.mentions[..], [Mention::Anaphor(Anaphor::It)]));
    it && clause.verb.lemma == "give" && clause.after(",").any(|p| is_about(p, nouns))
}

/// `honoring what the leaders undertook at the summit`: a clause stands for the object.
fn tells_what(scene: &Scene<'_>, at: usize) -> bool {
    let depends = |c: &Clause| c.governor == Some(at) && is_what(c);
    scene.clauses[at].object.is_empty() && scene.clauses.iter().any(depends)
}

fn is_what(clause: &Clause) -> bool {
    clause.subordinator.as_deref() == Some("what")
}

/// Whether a clause states a fact; `was named to succeed Park` does.
fn is_fact(scene: &Scene<'_>, at: usize) -> bool {
    let clause = &scene.clauses[at];
    let chosen = |g: &usize| {
        let verb = scene.clauses[*g].verb.lemma.as_str();
        matches!(verb, "appoint" | "name" | "elect" | "choose" | "select" | "tap" | "pick")
    };
    let above = clause.governor.filter(|_| clause.verb.infinitive).filter(chosen);
    // `can be traced to the summit` says that it does.
    let traced = clause.verb.lemma == "trace" && clause.verb.voice == Voice::Passive;
    if traced && clause.verb.modal.as_deref() == Some("can") && !clause.verb.negated {
        return true;
    }
    // `was named to head the task force that the leaders had set up`
    let relative = matches!(clause.subordinator.as_deref(), Some("that" | "which"));
    let past =
        (clause.verb.past || clause.verb.perfect) && clause.verb.modal.is_none() && !clause.verb.negated;
    let aim = clause.governor.is_some_and(|g| scene.clauses[g].verb.infinitive);
    if relative && past && aim && clause.subject_mentions().count() > 1 {
        return true;
    }
    // `hold a dialogue to implement agreements reached at the summit`
    let keeps =
        clause.verb.infinitive && !clause.verb.negated && scene.rules.has("keeping", &clause.verb.lemma);
    let does = |g: usize| {
        scene.rules.has("brings-about", &scene.clauses[g].verb.lemma)
            && scene.factuality(g) == Factuality::Asserted
    };
    if keeps && clause.governor.is_some_and(does) {
        return true;
    }
    // `the first session since it was launched at the summit`
    let since = clause.subordinator.as_deref() == Some("since")
        && !clause.verb.negated
        && clause.verb.modal.is_none();
    if since && clause.governor.is_none_or(|g| scene.factuality(g) == Factuality::Asserted) {
        return true;
    }
    scene.factuality(above.unwrap_or(at)) == Factuality::Asserted
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
        from: date.filter(|_| rule.dates == Some(Bound::From)),
        to: date.filter(|_| rule.dates == Some(Bound::To)),
        ..RelationFrame::undated(&rule.name, rule.relation, sources, targets)
    }
}

/// Voice, where `The office, agreed at the summit, opens` is passive: a past form after a comma, without object.
fn voice(scene: &Scene<'_>, clause: &Clause) -> Voice {
    let verb = &clause.verb;
    if scene.slice(scene.chunks[clause.at].tokens.start, scene.chunks[clause.at].tokens.end) == "born" {
        return Voice::Passive;
    }
    let next = scene.chunks[clause.at + 1..].iter().find(|c| !matches!(c.kind, ChunkKind::Word(_)));
    let intransitive = match next.map(|c| &c.kind) {
        Some(ChunkKind::Subordinator(word)) => word == "when",
        next => matches!(next, Some(ChunkKind::Preposition(_))),
    };
    let plain = (verb.past || verb.participle) && !verb.perfect && verb.modal.is_none() && intransitive;
    let before = scene.chunks[..clause.at].iter().rev().find(|c| !matches!(c.kind, ChunkKind::Word(_)));
    // `was its first result: set up at the summit, it met in Lima`
    let comma = before.is_none_or(|c| matches!(c.kind, ChunkKind::Mark(',' | ':' | ';' | '—')));
    // `In keeping with the charter adopted at the summit, they meet`: what a preposition governs that opens the sentence is no subject.
    let opened = clause.at == 2
        && matches!(scene.chunks[0].kind, ChunkKind::Preposition(_))
        && matches!(scene.chunks[1].kind, ChunkKind::Phrase(_));
    // `the hotline agreed upon by the two presidents`
    let by = clause.after("by").next().is_some()
        && clause.prepositions.iter().any(|(w, p)| matches!(w.as_str(), "on" | "upon") && p.is_empty());
    if verb.reduced
        || (plain && by)
        || (plain && (comma || opened || has_another_verb(scene, clause) || is_of_apposition(scene, clause)))
    {
        Voice::Passive
    } else {
        verb.voice
    }
}

/// `The hotline set up at the summit is tested`: another verb has the same subject and no conjunction before it.
fn has_another_verb(scene: &Scene<'_>, clause: &Clause) -> bool {
    let at = scene.clauses.iter().position(|c| c.at == clause.at);
    let next = at.and_then(|at| scene.clauses.get(at + 1)).filter(|c| c.governor == at && c.shared_subject);
    next.is_some_and(|c| {
        c.verb.is_finite()
            && c.subordinator.is_none()
            && !matches!(scene.chunks[c.at - 1].kind, ChunkKind::Conjunction(_) | ChunkKind::Mark(_))
    })
}

/// `The committee, a body set up at the summit, meets`: whether the phrase right before the verb is an apposition.
fn is_of_apposition(scene: &Scene<'_>, clause: &Clause) -> bool {
    let Some(at) = clause.at.checked_sub(1).filter(|at| *at > 0) else { return false };
    let indefinite = |p: &Phrase| matches!(p.determiner.as_deref(), Some("a" | "an" | "another"));
    let comma = |at: usize| matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Mark(',')));
    let closes = scene.chunks[clause.at..].iter().position(|c| matches!(c.kind, ChunkKind::Mark(',')));
    let verb = |c: &Chunk| matches!(c.kind, ChunkKind::Verb(_));
    let goes_on = closes.is_some_and(|c| scene.chunks.get(clause.at + c + 1).is_some_and(verb));
    scene.phrase_at(at).is_some_and(indefinite) && comma(at - 1) && goes_on
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
