//! What somebody undertook: who did, when and where, and what it was, as the words around a promise tell.

use super::about::heads;
use super::deliverable::{is_site, summit_of};
use super::factuality::Factuality;
use super::frame::Instrument;
use super::gathering::{Gathering, Told, at_place, gathering};
use super::relation::{RelationFrame, Side};
use super::scene::Scene;
use crate::graph::{EventType, Level, RelationType};
use crate::language::{Anaphor, Chunk, ChunkKind, Clause, Mention, Phrase, Voice};
use std::ops::Range;

/// `agreed by X and Y at the Lima summit`, `agreed by X and Y in May`: where, or else when and between whom, behind the verb.
pub(super) fn agreed_by(scene: &Scene<'_>, at: usize) -> Option<Gathering> {
    matches!(&scene.chunks.get(at)?.kind, ChunkKind::Preposition(w) if w == "by" || w == "between")
        .then_some(())?;
    let row = |c: &&Chunk| matches!(c.kind, ChunkKind::Phrase(_) | ChunkKind::Conjunction(_));
    let site = at + 1 + scene.chunks[at + 1..].iter().take_while(row).count();
    let told = matches!(scene.chunks.get(site)?.kind, ChunkKind::Preposition(_)).then_some(site + 1)?;
    let then = gathering(scene, told).or_else(|| meeting_then(scene, named_in(scene, at + 1..site), told));
    // `foreseen by the joint declaration of Lima`
    then.or_else(|| gathering(scene, at + 1))
}

/// Whom the phrases of some chunks name.
pub(super) fn named_in(scene: &Scene<'_>, chunks: Range<usize>) -> Vec<Mention> {
    chunks.filter_map(|i| scene.phrase_at(i)).flat_map(|p| p.mentions.clone()).collect()
}

/// `X and Y agreed in May`: the meeting of two or more people at the date of chunk `at`.
pub(super) fn meeting_then(scene: &Scene<'_>, people: Vec<Mention>, at: usize) -> Option<Gathering> {
    let date = scene.phrase_at(at).and_then(|p| scene.recall(p))?;
    let several = |m: &Mention| match m {
        Mention::Anaphor(anaphor) => matches!(anaphor, Anaphor::Offices { .. } | Anaphor::Several(_)),
        _ => false,
    };
    let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_)) || several(m);
    let enough = people.len() > 1 || people.iter().any(several);
    // `the two presidents`: their meeting was a summit, whoever they are.
    let led = people.iter().all(leads);
    let name = if led { format!("{} summit", scene.text(scene.phrase_at(at)?)) } else { "meeting".into() };
    (enough && people.iter().all(person)).then(|| Gathering {
        instrument: Instrument { name, ..Instrument::default() },
        summit: led,
        date: Some(date),
        people,
        told: Told::Place,
        ..summit_of("meeting")
    })
}

/// `a hotline that X and Y had agreed to set up in May`, `a hotline set up by X and Y in May`: the meeting at which those agreed
/// whom the subject of a clause names, or its agent.
pub(super) fn agreed_then(scene: &Scene<'_>, at: usize, voice: Voice) -> Option<Gathering> {
    let clause = &scene.clauses[at];
    let depends = |c: &&Clause| c.governor == Some(at) && c.verb.infinitive;
    let own = std::iter::once(clause).chain(scene.clauses.iter().filter(depends));
    let mut dates = own.flat_map(|c| c.after("in").chain(c.after("on"))).filter(|p| p.date.is_some());
    let Some(date) = dates.next() else { return agreed_lately(scene, clause, voice) };
    let chunk = scene.chunks.iter().position(|c| c.tokens == date.tokens)?;
    let people: Vec<Mention> = match voice {
        Voice::Active => clause.subject_mentions().cloned().collect(),
        Voice::Passive => agents(clause).cloned().collect(),
    };
    // `the dialogue promised in March`: at the meeting of leaders then.
    let promised =
        matches!(clause.verb.lemma.as_str(), "promise" | "pledge" | "agree" | "decide" | "foresee");
    if people.is_empty() && promised && voice == Voice::Passive {
        let date = scene.recall(date).filter(|d| d.days() <= 31)?;
        return Some(Gathering { told: Told::Leaders, date: Some(date), ..summit_of("the") });
    }
    meeting_then(scene, people, chunk)
}

/// `agreed by X and Y`, `agreed between X and Y`
fn agents(clause: &Clause) -> impl Iterator<Item = &Mention> {
    clause.after("by").chain(clause.after("between")).flat_map(|p| &p.mentions)
}

/// `a hotline agreed upon by the two presidents last week`: their meeting then.
fn agreed_lately(scene: &Scene<'_>, clause: &Clause, voice: Voice) -> Option<Gathering> {
    let agents = || clause.after("by").filter(|_| voice == Voice::Passive);
    // `promised by the leaders for the end of the year`: at the summit that was just spoken of
    let bare = ["at", "in", "on", "during"].iter().all(|word| clause.after(word).next().is_none());
    let the = |p: &Phrase| p.determiner.as_deref() == Some("the") && p.mentions.iter().all(leads);
    let promises = matches!(clause.verb.lemma.as_str(), "promise" | "pledge" | "order" | "task" | "mandate");
    if bare && promises && agents().any(|p| !p.mentions.is_empty() && the(p)) {
        return Some(Gathering { told: Told::Before, ..summit_of("the") });
    }
    let (agents, date) = agents().filter_map(|p| Some((p, scene.lately_after(p.tokens.end)?))).next()?;
    let led = !agents.mentions.is_empty() && agents.mentions.iter().all(leads);
    (led && date.days() <= 31).then(|| Gathering {
        told: Told::Leaders,
        date: Some(date),
        people: agents.mentions.clone(),
        ..summit_of("the")
    })
}

/// When those whom the clause at `at` is about did what it tells, by a clause that depends on it: as they met, or as one visited another.
pub(super) fn on_occasion(scene: &Scene<'_>, at: usize) -> Option<Gathering> {
    when_met(scene, at).or_else(|| when_visited(scene, at))
}

/// `a body that X and Y had promised each other when they met in Cusco in May`: that meeting, of those whom the clause at `at` is about.
fn when_met(scene: &Scene<'_>, at: usize) -> Option<Gathering> {
    let clause = &scene.clauses[at];
    let met = |c: &&Clause| {
        let when = matches!(c.subordinator.as_deref(), Some("when" | "as" | "while"));
        let meets = matches!(
            c.verb.lemma.as_str(),
            "meet" | "confer" | "gather" | "convene" | "talk" | "see" | "sit"
        );
        when && meets && c.at > clause.at && c.verb.past && !c.verb.negated && c.verb.modal.is_none()
    };
    let then = scene.clauses.iter().find(met)?;
    // `a dialogue set up by the presidents when they met in Cusco`, `a dialogue agreed when the presidents met in Cusco`
    let made = [agents(clause).cloned().collect(), clause.subject_mentions().cloned().collect()];
    let mut made = made.into_iter().filter(|people: &Vec<Mention>| !people.is_empty());
    let people = made.next().unwrap_or_else(|| then.subject_mentions().cloned().collect());
    // What ministers promise is none of a summit.
    let lower = |m: &Mention| matches!(m, Mention::Anaphor(Anaphor::Offices { .. })) && !leads(m);
    if people.iter().any(lower) {
        return None;
    }
    let several = people.len() > 1 || people.iter().any(|m| matches!(m, Mention::Anaphor(_)) || leads(m));
    if !several {
        return None;
    }
    let told = || then.after("in").chain(then.after("at")).chain(then.after("on"));
    let date = told().find_map(|p| scene.recall(p));
    let place = told().find(|p| p.date.is_none() && p.place.is_some()).map(|p| scene.text(p));
    if date.is_none() && place.is_none() {
        return None;
    }
    let led = people.iter().all(leads);
    let noun = if led { "summit" } else { "meeting" };
    let name = place.as_ref().map_or_else(|| noun.to_owned(), |place| format!("{place} {noun}"));
    let people =
        people.into_iter().filter(|m| matches!(m, Mention::Person(_) | Mention::Anaphor(_))).collect();
    Some(Gathering {
        instrument: Instrument { name, ..Instrument::default() },
        summit: led,
        words: place.as_deref().unwrap_or_default().to_lowercase(),
        site: place,
        date,
        people,
        told: Told::Place,
        ..summit_of("meeting")
    })
}

/// `what was decided when X visited Lima`: the visit of whom a clause with `when` tells that depends on the one at `at`.
pub(super) fn when_visited(scene: &Scene<'_>, at: usize) -> Option<Gathering> {
    let visits = |c: &&Clause| {
        let when = c.subordinator.as_deref() == Some("when") && c.governor == Some(at);
        when && c.verb.past
            && !c.verb.negated
            && matches!(c.verb.lemma.as_str(), "visit" | "come" | "travel" | "go" | "fly")
    };
    let visit = scene.clauses.iter().find(visits)?;
    let goes = |m: &&Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    let people: Vec<Mention> = visit.subject_mentions().filter(goes).cloned().collect();
    let site =
        visit.object.iter().chain(visit.after("to")).find(|p| p.place.is_some() && p.date.is_none())?;
    let place = scene.text(site);
    let dates = || visit.after("in").chain(visit.after("on")).filter_map(|p| scene.recall(p));
    let name = Instrument { name: format!("visit to {place}"), ..Instrument::default() };
    (!people.is_empty()).then(|| Gathering {
        instrument: name,
        kind: EventType::Visit,
        summit: false,
        words: place.to_lowercase(),
        site: Some(place),
        date: dates().next(),
        people,
        ..summit_of("visit")
    })
}

/// `at the Nara summit, where a strategy was adopted`, `at the summit, at which a council was set up`: what stands right before.
pub(super) fn at_which(scene: &Scene<'_>, clause: &Clause) -> Option<Gathering> {
    let word = |at: usize| match &scene.chunks.get(at)?.kind {
        ChunkKind::Subordinator(word) => Some(word.as_str()),
        _ => None,
    };
    let at = (0..clause.at).rev().find(|&at| matches!(word(at), Some("where" | "which")))?;
    let site = match (word(at)?, &scene.chunks.get(at.checked_sub(1)?)?.kind) {
        ("where", _) => at,
        ("which", ChunkKind::Preposition(word)) if word == "at" || word == "during" => at - 1,
        _ => return None,
    };
    let comma = usize::from(matches!(scene.chunks.get(site.checked_sub(1)?)?.kind, ChunkKind::Mark(',')));
    let near = site.checked_sub(1 + comma)?;
    // `at the summit in Nara, where`
    let sites = (near.saturating_sub(4)..=near).rev().filter(|&at| scene.phrase_at(at).is_some());
    sites.filter_map(|at| gathering(scene, at)).find(|g| g.kind == EventType::Meeting)
}

/// `Out of it came a fellowship; the group it created`: the gathering that was just spoken of.
pub(super) fn of_it(scene: &Scene<'_>, at: usize) -> Option<Gathering> {
    let it = |at: usize| scene.phrase_at(at).is_some_and(|p| p.mentions == [Mention::Anaphor(Anaphor::It)]);
    let of = |at: usize| matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Preposition(w)) if matches!(w.as_str(), "out of" | "from" | "of"));
    let opens = (0..2).any(|at| of(at) && it(at + 1));
    (opens && it(at)).then(|| Gathering { told: Told::Before, ..summit_of("the") })
}

/// `X and Y met and tasked their ministers with a hotline`, `The two leaders endorsed the creation of a center`: the meeting
/// at which they did, if it was one of leaders.
pub(super) fn of_leaders(scene: &Scene<'_>, clause: &Clause) -> Option<Gathering> {
    let own = clause.subordinator.is_none();
    let several = |m: &Mention| matches!(m, Mention::Anaphor(Anaphor::Several(_)));
    let they = |m: &Mention| leads(m) || several(m);
    let led = clause.subject_mentions().next().is_some() && clause.subject_mentions().all(they);
    let one = |m: &Mention| {
        matches!(m, Mention::Person(_) | Mention::Anaphor(Anaphor::One(_) | Anaphor::AtVisit { .. }))
    };
    let named = |m: &&Mention| one(m) || they(m);
    let people: Vec<Mention> = clause.subject_mentions().filter(named).cloned().collect();
    // `X met Y and endorsed a center`, `X and Y set up a center`
    let met = clause.shared_subject && people.iter().any(one) || people.len() > 1;
    // `In June the presidents gave their ministers a year`
    let dates = || clause.after("in").chain(clause.after("on")).filter_map(|p| scene.recall(p));
    let date = dates().find(|d| d.days() <= 31);
    let once = dates().next().is_some() && date.is_none();
    // `At the leaders' meeting in Lima, the prime ministers launched a coalition` tells where it was.
    let named = ["at", "during"].iter().flat_map(|w| clause.after(w)).any(|p| told_of(scene, p));
    (own && (led || met) && !once && !named).then(|| Gathering {
        told: Told::Leaders,
        date,
        people,
        ..summit_of("the")
    })
}

/// Whether a phrase tells of a summit or a meeting of leaders by more than that it was.
fn told_of(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let at = scene.chunks.iter().position(|c| c.tokens == phrase.tokens);
    let found = at.and_then(|at| gathering(scene, at));
    found.is_some_and(|g| g.told == Told::Named && g.site.is_some() && g.instrument.name.contains(' '))
}

/// `The leaders promised to recognize diplomas; the agreement followed`: their meeting, told of before the clause and its sentence.
pub(super) fn of_leaders_before(scene: &Scene<'_>, clause: &Clause) -> Option<Gathering> {
    let asks = |lemma: &str| matches!(lemma, "ask" | "call" | "want" | "request" | "demand");
    let promised = |c: &&Clause| {
        let promises = scene.rules.has("promising", &c.verb.lemma) || asks(&c.verb.lemma);
        c.at < clause.at && c.verb.past && promises
    };
    let there = |c: &Clause| {
        let own = c.subject_mentions().next().is_some() && c.subject_mentions().all(leads);
        let at = c
            .after("at")
            .filter(|_| own)
            .find_map(|p| scene.chunks.iter().position(|k| k.tokens == p.tokens));
        at.and_then(|at| gathering(scene, at))
    };
    let mut found = scene.clauses.iter().filter(promised);
    found.find_map(|c| there(c).or_else(|| of_leaders(scene, c)))
}

/// `The leaders agreed to hold a dialogue`: the gathering that the sentence before speaks of, where none says when or where.
pub(super) fn of_result(scene: &Scene<'_>, clause: &Clause) -> Option<Gathering> {
    let bare = ["at", "in", "on", "during"]
        .iter()
        .all(|w| clause.after(w).all(|p| p.date.is_none() && p.place.is_none()));
    // `President X agreed to …` may have done so anywhere.
    let found = of_leaders(scene, clause).filter(|g| bare && g.people.iter().all(leads))?;
    Some(Gathering { told: Told::Result, ..found })
}

/// `One result of the Lima summit was more lasting`, `The Lima summit left one thing behind`: the summit that a sentence speaks of,
/// as a frame without sources.
pub(super) fn spoken_of(scene: &Scene<'_>) -> Option<RelationFrame> {
    let verb = scene.clauses.first()?.at;
    let of = |at: usize| matches!(scene.chunks.get(at + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(w)) if w == "of" || w == "from");
    let result =
        |at: &usize| of(*at) && scene.phrase_at(*at).is_some_and(|p| scene.rules.is_of("result", &heads(p)));
    let subject =
        || scene.chunks.iter().position(|c| c.tokens.start == scene.sentence.start).filter(|at| *at < verb);
    // `Park took the chair for the sixth trilateral summit`
    let session = |at: &usize| {
        let led = matches!(scene.chunks.get(at.wrapping_sub(1)).map(|c| &c.kind), Some(ChunkKind::Preposition(w)) if matches!(w.as_str(), "for" | "at" | "of"));
        led && scene
            .phrase_at(*at)
            .is_some_and(|p| p.ordinal.is_some() && (p.summit.is_some() || !p.series.is_empty()))
    };
    let told = scene.clauses[0].verb.past && scene.factuality(0) == Factuality::Asserted;
    let held = || (verb..scene.chunks.len()).find(session).filter(|_| told);
    let named = |at: usize| gathering(scene, at).filter(|g| g.summit && g.told == Told::Named);
    let at = (0..verb).find(result).map(|at| at + 2).or_else(subject).filter(|at| named(*at).is_some());
    let found = at.and_then(named).or_else(|| held().and_then(named));
    let target = Side::Gathering(found.filter(|g| g.summit && g.told == Told::Named)?);
    Some(RelationFrame::undated(
        "deliverable_of.spoken-of",
        RelationType::DeliverableOf,
        Vec::new(),
        vec![target],
    ))
}

/// `gave themselves until June to set up a council`: their meeting that was just spoken of.
pub(super) fn of_themselves(scene: &Scene<'_>, clause: &Clause) -> Option<Gathering> {
    let own = |p: &Phrase| scene.text(p) == "themselves";
    let gave = clause.subordinator.is_none() && clause.object.iter().any(own);
    gave.then(|| Gathering { told: Told::Before, ..summit_of("the") })
}

/// `they agreed in Lima in May on a hotline`, `was decided upon by X and Y at Lima in May`: who agreed there and when, for a place alone
/// does not tell of which meeting it was.
pub(super) fn with_makers(scene: &Scene<'_>, at: usize, voice: Voice, target: Side) -> Side {
    let Side::Gathering(found) = target else { return target };
    let clause = &scene.clauses[at];
    let makers: Vec<&Mention> = match voice {
        Voice::Active => clause.subject_mentions().collect(),
        Voice::Passive => agents(clause).collect(),
    };
    let people: Vec<Mention> =
        makers.iter().filter(|m| matches!(m, Mention::Person(_))).map(|m| (*m).clone()).collect();
    if found.kind == EventType::Visit && people.len() > 1 {
        return Side::Gathering(met_on_visit(found, people));
    }
    // `The leaders endorsed it in Lima in May, at their 30th meeting`
    let bare = found.told == Told::Named && !found.instrument.name.contains(' ') && found.site.is_none();
    if bare {
        return Side::Gathering(held_then(scene, clause, makers, found));
    }
    if found.told != Told::Place || !found.people.is_empty() {
        return Side::Gathering(found);
    }
    let dates = || ["in", "on"].into_iter().flat_map(|word| clause.after(word)).filter(|p| p.date.is_some());
    let date = found.date.or_else(|| dates().find_map(|p| scene.recall(p)));
    // `Aquino and Abe agree in Tokyo on a loan`, of the day of the entry
    let now =
        !clause.verb.past && !clause.verb.perfect && clause.verb.is_finite() && clause.subordinator.is_none();
    let date = date.or_else(|| scene.whens[at].date.filter(|_| now && voice == Voice::Active));
    let summit = found.summit || makers.iter().any(|m| leads(m));
    let mut instrument = found.instrument;
    if summit && !found.summit {
        instrument.name = format!("{} summit", instrument.name);
    }
    // `the leaders of the three`
    let three = |m: &&Mention| match m {
        Mention::Anaphor(Anaphor::Offices { number, .. }) => *number == Some(3),
        Mention::Group { name, .. } => name.ends_with(" three"),
        _ => false,
    };
    if makers.iter().any(three) && !instrument.name.contains("trilateral") {
        instrument.name = instrument.name.replace(" summit", " trilateral summit");
    }
    Side::Gathering(Gathering { people, summit, instrument, date, ..found })
}

/// `their 30th meeting`: when and where those gathered for it of whom the clause tells.
fn held_then(scene: &Scene<'_>, clause: &Clause, makers: Vec<&Mention>, found: Gathering) -> Gathering {
    let told = || ["in", "on"].into_iter().flat_map(|word| clause.after(word));
    let date = found.date.or_else(|| told().find_map(|p| scene.recall(p)));
    let place = clause.after("in").find(|p| p.date.is_none() && p.place.is_some()).map(|p| scene.text(p));
    let words = format!("{} {}", found.words, place.as_deref().unwrap_or_default().to_lowercase());
    let people = makers.into_iter().cloned().collect();
    Gathering { date, site: place, words, people, ..found }
}

/// `X and Y had agreed on it during his visit to Lima in 2014`: they agreed where they met on that visit.
fn met_on_visit(visit: Gathering, people: Vec<Mention>) -> Gathering {
    let name = visit.site.as_ref().map_or_else(|| "meeting".to_owned(), |site| format!("{site} meeting"));
    let instrument = Instrument { name, ..Instrument::default() };
    let words = visit.site.as_deref().unwrap_or_default().to_lowercase();
    Gathering { kind: EventType::Meeting, told: Told::Place, instrument, words, people, ..visit }
}

/// `the two presidents`, `Leaders`, `Mercosur leaders`
pub(super) fn leads(mention: &Mention) -> bool {
    match mention {
        Mention::Anaphor(Anaphor::Offices { level, .. }) => *level == Level::Leader,
        Mention::Group { name, state: None } => {
            let lower = name.to_lowercase();
            let of = lower.strip_suffix("leaders").map(str::trim_end);
            // `Business leaders decided`: the first word of a sentence has a capital as well.
            let led =
                |of: &str| of.is_empty() || name.starts_with(char::is_uppercase) && !OTHERS.contains(&of);
            of.is_some_and(led)
        }
        _ => false,
    }
}

/// Whom those lead who lead no state.
const OTHERS: [&str; 24] = [
    "business",
    "opposition",
    "religious",
    "party",
    "community",
    "tribal",
    "union",
    "industry",
    "church",
    "student",
    "military",
    "political",
    "congressional",
    "parliamentary",
    "labor",
    "labour",
    "youth",
    "civic",
    "local",
    "rebel",
    "separatist",
    "muslim",
    "corporate",
    "buddhist",
];

/// `guidelines that the two presidents had commissioned`, `a group that X and Y had promised`: their meeting that was just spoken of, or the
/// last of these two, where the clause at `at` tells neither when nor where.
pub(super) fn agreed_before(scene: &Scene<'_>, at: usize) -> Option<Gathering> {
    let clause = &scene.clauses[at];
    let bare = clause.prepositions.iter().all(|(_, phrases)| phrases.is_empty());
    if !bare || !clause.verb.perfect || clause.subordinator.is_none() {
        return None;
    }
    let people: Vec<Mention> = clause.subject_mentions().cloned().collect();
    let persons = people.len() > 1 && people.iter().all(|m| matches!(m, Mention::Person(_)));
    if persons {
        let name = Instrument { name: "meeting".into(), ..Instrument::default() };
        let told = Told::Place;
        return Some(Gathering { instrument: name, summit: false, people, told, ..summit_of("meeting") });
    }
    people.iter().any(leads).then(|| Gathering { told: Told::Before, ..summit_of("the") })
}

/// The first gathering from chunk `from` up to the next mark: `a pledge that X gave Y at the summit`, `a decision taken by X and Y in May`.
pub(super) fn behind(scene: &Scene<'_>, from: usize) -> Option<Gathering> {
    let open = |c: &&Chunk| !matches!(c.kind, ChunkKind::Mark(_));
    let mut end = from + scene.chunks.get(from..)?.iter().take_while(open).count();
    // `a vow of their leaders, given in Lima in May`
    let given = |c: &&Clause| c.at == end + 1;
    if scene.clauses.iter().any(|c| given(&c) && scene.rules.has("giving", &c.verb.lemma)) {
        end += 1 + scene.chunks.get(end + 1..)?.iter().take_while(open).count();
    }
    let then = |at: usize| meeting_then(scene, named_in(scene, from..at), at);
    let sites = (from + 1..end).filter(|at| is_site(scene, at - 1));
    let made = |at: &usize| {
        let verb = at.checked_sub(2).map(|at| &scene.chunks[at].kind);
        matches!(verb, Some(ChunkKind::Verb(v)) if scene.rules.has("giving", &v.lemma))
    };
    let there = || sites.clone().filter(made).find_map(|at| at_place(scene, scene.phrase_at(at)?));
    sites.clone().find_map(|at| gathering(scene, at)).or_else(there).or_else(|| sites.clone().find_map(then))
}

/// `Peru's offer at the summit to host a school is honored`: the chunk of what somebody undertook, before the verb at chunk `verb`.
fn undertaking(scene: &Scene<'_>, verb: usize) -> Option<usize> {
    // `Unlike the pledges of the summit, the pact was kept`
    let beside = |i: usize| {
        let before = i.checked_sub(1).map(|before| &scene.chunks[before].kind);
        matches!(before, Some(ChunkKind::Preposition(word)) if matches!(word.as_str(), "unlike" | "like" | "despite" | "besides" | "beyond"))
    };
    let kept = |i: &usize| scene.phrase_at(*i).is_some_and(|p| scene.rules.is_of("kept", &heads(p)));
    (0..verb).find(kept).filter(|&i| !beside(i))
}

/// What is kept: what the undertaking was to bring about, or of.
pub(super) fn offered<'s>(scene: &'s Scene<'_>, clause: &Clause) -> Option<&'s Phrase> {
    let at = undertaking(scene, clause.at)?;
    let between = |c: &&Clause| c.at > at && c.at < clause.at && c.verb.infinitive;
    let aim = scene.clauses.iter().filter(between).find_map(|c| c.object.first());
    let of = matches!(&scene.chunks[at + 1].kind, ChunkKind::Preposition(w) if w == "of" || w == "for");
    aim.or_else(|| scene.phrase_at(at + 2).filter(|_| of))
}

/// Where it was undertaken: as told between, or else at the meeting that was just spoken of.
pub(super) fn offer(scene: &Scene<'_>, clause: &Clause) -> Option<Gathering> {
    let at = undertaking(scene, clause.at)?;
    (at + 2..clause.at).filter(|i| is_site(scene, i - 1)).find_map(|i| gathering(scene, i))
}
