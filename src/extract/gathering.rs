//! The summit, meeting or visit that a sentence refers back to: `the Hanoi summit`, `the trilateral summit held in Seoul on May 27`.

use super::about::heads;
use super::founding::is_into_being;
use super::frame::Instrument;
use super::instrument::described;
use super::scene::Scene;
use super::undertaking::{leads, meeting_then, named_in};
use super::venue::by_venue;
use crate::date::{Edtf, Point, month_of};
use crate::graph::{EventType, Level};
use crate::language::{Anaphor, Chunk, ChunkKind, Clause, Mention, Phrase, Voice};

/// A summit, meeting or visit, as the words name it.
#[derive(Clone, Debug, PartialEq)]
pub struct Gathering {
    /// Its name or description.
    pub instrument: Instrument,
    /// Whether it is a meeting or a visit.
    pub kind: EventType,
    /// Whether it is called a summit.
    pub summit: bool,
    /// What is said of it, lower case, with the place that follows.
    pub words: String,
    /// The place that follows, as written.
    pub site: Option<String>,
    /// When it was.
    pub date: Option<Edtf>,
    /// The month that names it, from 1.
    pub month: Option<i8>,
    /// Which of a row it was: `the second summit`.
    pub ordinal: Option<u32>,
    /// Whose visit it was.
    pub people: Vec<Mention>,
    /// What the words tell of it.
    pub told: Told,
}

/// How much the words tell of a gathering: what they only point to must have been told of elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// Enough to know it again: `the Hanoi summit`.
    Named,
    /// A document adopted there: `the Joint Vision Statement`.
    Document,
    /// Where it was: `in New York`.
    Place,
    /// A place that may stand for the summit there, if the articles tell of one: `goes back to Lima`.
    Site,
    /// That it was just spoken of: `the dialogue`.
    Before,
    /// Nothing but that it is the one of the promise before: `Another of them, the lithium corridor, opened`.
    Again,
    /// That the sentence before speaks of it: `One result of the summit was more lasting. The leaders agreed to …`.
    Result,
    /// Only who undertook something there: `The two leaders tasked their ministers with a hotline`.
    Leaders,
}

/// What people gather for, as a noun.
const GATHERINGS: [&str; 9] = [
    "summit",
    "meeting",
    "ministerial",
    "conference",
    "talks",
    "encounter",
    "gathering",
    "retreat",
    "get-together",
];

/// What people do there, as nouns in the plural: `the leaders' discussions in Lima`.
const EXCHANGES: [&str; 4] = ["discussion", "conversation", "deliberation", "consultation"];

/// Participles after `as` that the parser leaves as words.
pub(super) const PROMISED: [&str; 10] = [
    "promised",
    "pledged",
    "agreed",
    "decided",
    "announced",
    "envisioned",
    "envisaged",
    "directed",
    "instructed",
    "mandated",
];

/// The gathering that the phrase at chunk `i` names, or the one that follows a date there.
pub(super) fn gathering(scene: &Scene<'_>, i: usize) -> Option<Gathering> {
    let phrase = scene.phrase_at(i)?;
    // `last October's summit`
    let dated = scene.phrase_at(i + 1).is_some_and(|p| p.date.is_some());
    if dated && scene.text(phrase) == "last" {
        return gathering(scene, i + 1);
    }
    if phrase.date.is_some() && phrase.determiner.is_some() {
        // `the September 2018 Pyongyang summit`
        let found = gathering(scene, i + 1)?;
        let mut instrument = found.instrument;
        if instrument.summit.is_none() {
            let date = scene.text(phrase);
            instrument.name = format!("{} {}", date.trim_start_matches("the "), instrument.name);
        }
        // `Moon's September visit`
        let people = if found.people.is_empty() { phrase.possessors.clone() } else { found.people.clone() };
        let date = found.date.or_else(|| scene.recall(phrase));
        return Some(Gathering { date, people, instrument, ..found });
    }
    if let Some(named) = genitive(scene, i, phrase).or_else(|| edge(scene, i, phrase)) {
        return Some(named);
    }
    if let Some(named) = of_gathering(scene, i, phrase).or_else(|| vowed(scene, i, phrase)) {
        return Some(named);
    }
    let document = document(scene, i, phrase).or_else(|| bare_place(scene, i, phrase));
    if document.is_some() {
        return document;
    }
    described_gathering(scene, i, phrase).or_else(|| by_venue(scene, i, phrase))
}

/// `September's summit`: the parser has the month and the noun apart.
fn genitive(scene: &Scene<'_>, i: usize, phrase: &Phrase) -> Option<Gathering> {
    let date = phrase.date.as_ref().and_then(|_| scene.recall(phrase))?;
    let owns = matches!(scene.chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Word(w)) if w == "'s" || w == "’s");
    let noun = scene.phrase_at(i + 2).filter(|_| owns)?;
    let gathers = heads(noun).iter().any(|h| GATHERINGS.contains(&h.as_str()));
    let name = format!("{} {}", scene.text(phrase), scene.text(noun));
    let instrument = Instrument { name, ..Instrument::default() };
    let summit = heads(noun).iter().any(|h| h == "summit");
    gathers.then(|| Gathering { instrument, summit, date: Some(date), ..pointed(scene, noun) })
}

/// `the end of their summit`, `its close`, `the course of the visit`: the gathering that ended or went on.
fn edge(scene: &Scene<'_>, i: usize, phrase: &Phrase) -> Option<Gathering> {
    let edge = matches!(phrase.head.as_deref(), Some("end" | "close" | "conclusion" | "course"));
    let of = matches!(scene.chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(w)) if w == "of");
    if edge && of {
        let ends = phrase.head.as_deref() != Some("course");
        let when = scene.whens.first().and_then(|when| when.date).filter(|_| ends);
        return gathering(scene, i + 2).map(|g| Gathering { date: g.date.or(when), ..g });
    }
    let its = phrase.determiner.as_deref() == Some("its") && phrase.modifiers.is_empty();
    (edge && its).then(|| Gathering { told: Told::Before, summit: true, ..pointed(scene, phrase) })
}

/// A summit, meeting or visit that its noun and the words around it describe: `the trilateral summit held in Seoul on May 27`.
fn described_gathering(scene: &Scene<'_>, i: usize, phrase: &Phrase) -> Option<Gathering> {
    let heads = heads(phrase);
    let is = |nouns: &[&str]| heads.iter().any(|h| nouns.contains(&h.as_str()));
    let visit = is(&["visit", "trip", "mission", "journey", "stay"]);
    // `the leaders' discussions`
    let leads = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Anaphor(Anaphor::Offices { .. }));
    let talked = is(&EXCHANGES) && phrase.plural && phrase.possessors.iter().any(leads);
    let meeting = is(&GATHERINGS) || talked || is_leaders_dialogue(phrase, &heads);
    let definite = matches!(
        phrase.determiner.as_deref(),
        Some("the" | "'s" | "their" | "his" | "her" | "this" | "that" | "last") | None
    ) || phrase.modifiers.iter().any(|m| matches!(m.as_str(), "earlier" | "previous"));
    // `their annual summit`
    let own = phrase.determiner.as_deref() == Some("their");
    let open = |m: &str| {
        matches!(m, "next" | "future" | "possible" | "upcoming" | "planned") || m == "annual" && !own
    };
    let single = !phrase.modifiers.iter().any(|m| open(m));
    let (both, last) = between(scene, i);
    let (after, date) = circumstances(scene, last);
    let (hosts, day) = hosted(scene, i);
    let hosts = if both.is_empty() { hosts } else { both };
    // `his 2014 state visit`
    let year =
        || phrase.modifiers.iter().find_map(|word| word.parse().ok().filter(|y| (1900..2100).contains(y)));
    let date = date.or(day).or_else(|| Some(Edtf::from(Point::year(year()?)?)));
    let words = format!("{} {after}", scene.text(phrase)).to_lowercase();
    let site = Some(after.clone()).filter(|s| !s.is_empty());
    let told = i > 0 && scene.phrase_at(i - 1).is_some_and(|p| p.date.is_some())
        || !after.is_empty()
        || date.is_some();
    let named = phrase.name.is_some()
        || phrase.modifiers.iter().any(|m| m != "same")
        || !phrase.states.is_empty()
        || phrase.place.is_some()
        || !phrase.possessors.is_empty()
        || phrase.ordinal.is_some()
        || !hosts.is_empty()
        || told;
    let before = is(&[
        "summit",
        "meeting",
        "dialogue",
        "talks",
        "conference",
        "visit",
        "trip",
        "retreat",
        "gathering",
        "occasion",
    ]) && matches!(phrase.determiner.as_deref(), Some("the" | "that" | "this"))
        && !named
        || is(&GATHERINGS)
            && scene.text(phrase).to_lowercase().starts_with("their ")
            && phrase.modifiers.is_empty()
            && !told
            && phrase.ordinal.is_none()
        || is(&["stop", "leg", "stopover"])
            && phrase.ordinal.is_none()
            && phrase.determiner.as_deref() == Some("the")
            && !told;
    // `long talks` are none in particular.
    let told_apart = phrase.modifiers.len() > 1 || phrase.head.as_deref() != Some("talks");
    let named = named
        && (told_apart
            || phrase.determiner.is_some()
            || phrase.name.is_some()
            || told
            || !phrase.states.is_empty()
            || !phrase.possessors.is_empty());
    let fits = before
        || phrase.summit.is_some()
        || ((meeting || visit) && definite && named && single && (!phrase.plural || talked));
    if !fits {
        return None;
    }
    Some(Gathering {
        instrument: described(scene, phrase),
        kind: if visit { EventType::Visit } else { EventType::Meeting },
        summit: phrase.summit.is_some() || is(&["summit"]) || before && is(&["retreat", "occasion"]),
        date,
        month: phrase.modifiers.iter().find_map(|word| month_of(word)),
        ordinal: phrase.ordinal,
        people: match hosts[..] {
            // `their annual summit`
            [] if own && !before && is(&["summit"]) => vec![leaders()],
            [] => phrase.possessors.iter().chain(guests(scene, i)).cloned().collect(),
            _ => hosts,
        },
        told: if before { Told::Before } else { Told::Named },
        words,
        site,
    })
}

/// `the December dialogue`, `their Annual Leaders' Dialogue`: a session of those who lead, and no standing dialogue.
fn is_leaders_dialogue(phrase: &Phrase, heads: &[String]) -> bool {
    let month = phrase.modifiers.iter().any(|word| month_of(word).is_some());
    let led = phrase.name.as_ref().is_some_and(|name| name.to_lowercase().contains("leaders"))
        || phrase.possessors.iter().any(leads);
    heads.iter().any(|h| h == "dialogue") && (month || led)
}

/// `the joint statement of the Muscat summit`, `the leaders at the Hague summit`: the summit that follows.
fn of_gathering(scene: &Scene<'_>, i: usize, phrase: &Phrase) -> Option<Gathering> {
    let leads = phrase.date.is_none() && (is_pledge(scene, phrase) || is_paper(scene, phrase));
    // `the Joint Declaration on Security signed at the summit`
    let about = ["on", "for"].iter().any(|w| scene.is_preposition(i + 1, w)) && is_paper(scene, phrase);
    let noun = if about && scene.phrase_at(i + 2).is_some_and(|p| p.date.is_none()) { i + 2 } else { i };
    let at = past_making(scene.chunks, noun);
    let made = at > noun + 1;
    let joint = matches!(&scene.chunks.get(at)?.kind, ChunkKind::Preposition(p) if matches!(p.as_str(), "of" | "from" | "at" | "during") || made && (p == "in" || p.ends_with(" the sidelines of")));
    let next = scene.phrase_at(at + 1).filter(|_| leads && joint)?;
    // `the joint declaration of Lima`
    let of_place = || at_place(scene, next).filter(|_| is_paper(scene, phrase) && next.determiner.is_none());
    // `a decision which they took at that summit`
    let that = made && matches!(next.determiner.as_deref(), Some("that" | "this"));
    gathering(scene, at + 1)
        .filter(|g| {
            g.summit || !next.series.is_empty() || made && matches!(g.told, Told::Place | Told::Named)
        })
        .filter(|g| g.told != Told::Before || that)
        .or_else(of_place)
}

/// `X's promise to Y in Wuhan`, `X's pledge to Y in May`: where they met.
fn vowed(scene: &Scene<'_>, i: usize, phrase: &Phrase) -> Option<Gathering> {
    let person = |m: &Mention| matches!(m, Mention::Person(_));
    let owned = is_pledge(scene, phrase) && !phrase.possessors.is_empty();
    let vows = owned && phrase.possessors.iter().all(person);
    let to = scene.phrase_at(i + 2).filter(|_| vows && scene.is_preposition(i + 1, "to"))?;
    let met = to.mentions.iter().all(person) && !to.mentions.is_empty();
    let at = i + 4;
    let site = scene
        .phrase_at(at)
        .filter(|_| met && ["in", "at", "on"].iter().any(|w| scene.is_preposition(i + 3, w)))?;
    let people: Vec<Mention> = phrase.possessors.iter().chain(&to.mentions).cloned().collect();
    let then = meeting_then(scene, people.clone(), at);
    let there = || {
        let named = gathering(scene, at).filter(|g| g.told == Told::Named);
        let words = scene.text(site);
        let name = Instrument { name: format!("{words} meeting"), ..Instrument::default() };
        let place = is_place(site).then(|| Gathering {
            told: Told::Place,
            site: Some(words),
            instrument: name,
            ..pointed(scene, site)
        });
        named.or(place).map(|g| Gathering { people, ..g })
    };
    then.or_else(there)
}

/// The chunk behind the noun at chunk `i` and who made it: `the initiatives announced`, `a promise that X and Y had made`.
pub(super) fn past_making(chunks: &[Chunk], i: usize) -> usize {
    let kind = |at: usize| chunks.get(at).map(|c| &c.kind);
    let led =
        matches!(kind(i + 1), Some(ChunkKind::Subordinator(w)) if matches!(w.as_str(), "that" | "which"));
    let from = i + 1 + usize::from(led);
    let row = |c: &&Chunk| match &c.kind {
        ChunkKind::Phrase(p) => p.date.is_none(),
        ChunkKind::Conjunction(w) => w == "and",
        _ => false,
    };
    let makers = chunks.iter().skip(from).take_while(row).count();
    let verb = from + makers;
    let made = matches!(kind(verb), Some(ChunkKind::Verb(v)) if (v.past || v.perfect || v.reduced) && v.modal.is_none());
    if !made {
        return i + 1;
    }
    // `drawn up at the summit`, `entered into at the summit`
    let stranded = matches!(kind(verb + 1), Some(ChunkKind::Preposition(w)) if matches!(w.as_str(), "into" | "on" | "upon"))
        && matches!(kind(verb + 2), Some(ChunkKind::Preposition(_)));
    let particle = usize::from(stranded || matches!(kind(verb + 1), Some(ChunkKind::Word(_))));
    let verb = verb + particle;
    // `tasks that they had set their officials at the summit`, `which they had promised each other at the summit`
    let each = matches!(kind(verb + 1), Some(ChunkKind::Phrase(p)) if p.head.as_deref() == Some("each"));
    let verb = verb + usize::from(each && matches!(kind(verb + 2), Some(ChunkKind::Phrase(_))));
    let whom = each
        || matches!(kind(verb + 1), Some(ChunkKind::Phrase(p)) if p.date.is_none() && !p.mentions.is_empty());
    let verb =
        verb + usize::from(whom && makers > 0 && matches!(kind(verb + 2), Some(ChunkKind::Preposition(_))));
    // `made by X and Y at the summit`
    let by = matches!(kind(verb + 1), Some(ChunkKind::Preposition(w)) if matches!(w.as_str(), "by" | "between" | "among"));
    let agents = || chunks.iter().skip(verb + 2).take_while(row).count();
    if by { verb + 2 + agents() } else { verb + 1 }
}

/// `the Joint Vision Statement`, `the Oct. 31 statement`: what was adopted stands for where it was.
fn document(scene: &Scene<'_>, i: usize, phrase: &Phrase) -> Option<Gathering> {
    let paper = is_paper(scene, phrase);
    let is_date = |at: usize| scene.phrase_at(at).is_some_and(|p| p.date.is_some());
    let lead = i > 0 && is_date(i - 1) && scene.phrase_at(i - 1).is_some_and(|p| p.determiner.is_some());
    // `the declaration of May 12`
    let of = matches!(scene.chunks.get(i + 1).map(|c| &c.kind), Some(ChunkKind::Preposition(w)) if w == "of");
    let dated = lead || of && is_date(i + 2);
    // `the leaders' Kyoto declaration`
    let led = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Anaphor(Anaphor::Offices { .. }));
    let leaders = ["the leaders’ ", "the leaders' ", "their leaders’ ", "their leaders' "];
    let led_by_leaders = leaders.iter().any(|lead| scene.text(phrase).starts_with(lead));
    let owned = !phrase.possessors.is_empty() && phrase.possessors.iter().all(led) || led_by_leaders;
    let definite = matches!(phrase.determiner.as_deref(), Some("the" | "their")) || lead || owned;
    let words = scene.text(phrase);
    let article = usize::from(words.starts_with("The "));
    let capitals = words.split(' ').skip(article).filter(|w| w.starts_with(char::is_uppercase)).count();
    // `the Cusco declaration`, but not `the Chinese statement`
    let named = phrase.name.is_some() || capitals > usize::from(!phrase.states.is_empty() || lead);
    let before = i.checked_sub(1 + usize::from(lead)).map(|at| &scene.chunks[at].kind);
    let after = match before {
        Some(ChunkKind::Preposition(p)) => {
            matches!(p.as_str(), "in" | "by" | "under" | "to") || is_adjunct(p)
        }
        // `implementing the declaration`, `a hotline that the declaration provides for`
        Some(ChunkKind::Verb(verb)) => scene.rules.has("keeping", &verb.lemma),
        Some(ChunkKind::Subordinator(word)) => matches!(word.as_str(), "which" | "that"),
        _ => false,
    } || makes(scene, i + 1);
    // `which the same communiqué had foreseen`
    let same = phrase.modifiers.iter().any(|m| m == "same") || phrase.determiner.as_deref() == Some("that");
    // `announced in the joint declaration`, `the leaders' statement`: that of the summit which was just spoken of.
    let final_one = led_by_leaders
        || phrase.determiner.as_deref() == Some("the")
            && phrase.modifiers.iter().any(|m| FINAL.contains(&m.as_str()));
    if final_one && paper && after && !(named || dated || same) {
        return Some(Gathering { told: Told::Before, summit: true, ..pointed(scene, phrase) });
    }
    let told = match (named, dated, same) {
        (true, ..) => Told::Document,
        (_, true, _) => Told::Named,
        (.., true) => Told::Before,
        _ => return None,
    };
    let kind = if told == Told::Before { EventType::Meeting } else { EventType::Statement };
    let date = scene.phrase_at(i + 2).filter(|_| of && dated).and_then(|p| scene.recall(p));
    (paper && definite && after).then(|| Gathering { told, kind, date, ..pointed(scene, phrase) })
}

/// `The Cusco declaration had provided for a council`: whether the verb at a chunk is one of promising.
fn makes(scene: &Scene<'_>, at: usize) -> bool {
    matches!(scene.chunks.get(at).map(|c| &c.kind), Some(ChunkKind::Verb(v)) if v.is_finite() && scene.rules.has("promising", &v.lemma))
}

/// Words before papers with which leaders part.
const FINAL: [&str; 6] = ["joint", "final", "outcome", "closing", "concluding", "summit"];

/// Whether a preposition of several words ties what is done to what was written: `in accordance with`, `pursuant to`.
fn is_adjunct(preposition: &str) -> bool {
    preposition.contains(' ') && !preposition.ends_with(" the sidelines of") && preposition != "ahead of"
}

/// Whether a phrase is what somebody undertook.
fn is_pledge(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    scene.rules.is_of("pledge", &heads(phrase))
}

/// `the green light`
fn is_assent(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    scene.rules.is_of("assent", &heads(phrase))
}

/// Whether a phrase is what was adopted in writing.
fn is_paper(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    scene.rules.is_of("paper", &heads(phrase))
}

/// `promised in New York`, `promised by their leaders at Wuhan`, `a pledge made at Wuhan`: a place that stands for the summit there.
fn bare_place(scene: &Scene<'_>, i: usize, phrase: &Phrase) -> Option<Gathering> {
    let at =
        matches!(&scene.chunks.get(i.checked_sub(1)?)?.kind, ChunkKind::Preposition(word) if word == "at");
    let gives =
        |j: usize| matches!(&scene.chunks[j].kind, ChunkKind::Verb(v) if scene.rules.has("giving", &v.lemma));
    // `made in Wuhan`, `made by their leaders in Wuhan`
    let by = maker(scene, i);
    // `gave the green light in Wuhan`
    let assents = i > 2 && gives(i - 3) && scene.phrase_at(i - 2).is_some_and(|p| is_assent(scene, p));
    let made = i > 1 && gives(i - 2) || by.is_some_and(gives) || assents;
    // `agreed on in Wuhan`
    let stranded =
        i > 2 && matches!(scene.chunks[i - 2].kind, ChunkKind::Preposition(_) | ChunkKind::Word(_));
    // `promised it in Wuhan`
    let pronoun = i > 2
        && scene.phrase_at(i - 2).is_some_and(|p| matches!(p.mentions[..], [Mention::Anaphor(Anaphor::It)]));
    // `agreed on it in Wuhan`
    let on_it = pronoun && matches!(scene.chunks[i - 3].kind, ChunkKind::Preposition(_));
    // `a channel that they had promised one another over the table in Wuhan`
    let relative = scene.clauses.iter().any(|c| {
        let that = matches!(c.subordinator.as_deref(), Some("that" | "which" | "what"));
        that && c.verb.perfect
            && c.at < i
            && scene.chunks[c.at..i].iter().all(|c| !matches!(c.kind, ChunkKind::Mark(_)))
            && !scene.clauses.iter().any(|later| later.at > c.at && later.at < i)
    });
    let reach = if at || made || by.is_some() || relative {
        8
    } else {
        2 + usize::from(stranded || pronoun) + usize::from(on_it)
    };
    let said = |j: &usize| match &scene.chunks[*j].kind {
        ChunkKind::Verb(verb) => {
            let born = || scene.clauses.iter().find(|c| c.at == *j).is_some_and(|c| is_into_being(scene, c));
            // `signed off on in Wuhan`, `asked for in Wuhan`
            let with = |word: &str| {
                let own =
                    |c: &ChunkKind| matches!(c, ChunkKind::Word(w) | ChunkKind::Preposition(w) if w == word);
                scene.chunks.get(*j + 1).is_some_and(|c| own(&c.kind))
            };
            let bidden = match verb.lemma.as_str() {
                "sign" => with("off"),
                "ask" | "call" => with("for"),
                _ => false,
            };
            scene.rules.has("promising", &verb.lemma) || bidden || born()
        }
        // `As pledged in Mendoza`
        ChunkKind::Word(word) => PROMISED.contains(&word.as_str()),
        ChunkKind::Phrase(phrase) => (at || made) && (is_pledge(scene, phrase) || is_assent(scene, phrase)),
        _ => false,
    };
    let between = |j: &usize| match &scene.chunks[*j].kind {
        // `a promise that X and Y had made in Lima`
        ChunkKind::Conjunction(word) => (made || at) && word == "and",
        ChunkKind::Mark(_) => false,
        // `which they agreed to create at Wuhan`
        ChunkKind::Verb(verb) => said(j) || gives(*j) || verb.infinitive,
        _ => true,
    };
    // `At Wuhan the leaders gave their ministers a year`
    let opens = at && i == 1 && scene.clauses.first().is_some_and(|c| undertakes(scene, c));
    let mut before = (i.saturating_sub(reach)..i - 1).rev().take_while(between).filter(said);
    let aside = |j| is_place_of_aim(scene, j, i) || is_of_bodies(scene, j) || is_opened(scene, j);
    let promised = opens || before.any(|j| !aside(j));
    let site = Some(scene.text(phrase));
    let place = Gathering { told: Told::Place, site, ..pointed(scene, phrase) };
    let summit = || Gathering {
        instrument: Instrument { name: format!("{} summit", scene.text(phrase)), ..Instrument::default() },
        summit: true,
        ..place.clone()
    };
    // `at the Special Summit`: no place, whatever its capitals.
    let gathers = heads(phrase)
        .iter()
        .any(|h| GATHERINGS.contains(&h.as_str()) || matches!(h.as_str(), "visit" | "trip"));
    // `concluded at $45 billion`, `set in train`
    let named = scene.text(phrase).starts_with(char::is_uppercase);
    (promised && named && phrase.date.is_none() && is_place(phrase) && !gathers)
        .then(|| if at { summit() } else { place.clone() })
}

/// `agree to open an office at Kaesong`: whether the place at chunk `i` is that of a thing which what is promised at chunk `j` aims at.
fn is_place_of_aim(scene: &Scene<'_>, j: usize, i: usize) -> bool {
    let aims = |c: &Chunk| matches!(&c.kind, ChunkKind::Verb(v) if v.infinitive);
    let thing = i.checked_sub(2).and_then(|j| scene.phrase_at(j)).is_some();
    thing && scene.chunks[j + 1..i - 1].iter().any(aims)
}

/// `The initiative is launched in Seattle`: whether the verb at chunk `j` tells where a thing was opened, and not where it was promised.
fn is_opened(scene: &Scene<'_>, j: usize) -> bool {
    let opens =
        |c: &Clause| matches!(c.verb.lemma.as_str(), "launch" | "open" | "inaugurate" | "start" | "begin");
    let passive = |c: &Clause| c.verb.voice == Voice::Passive && !c.verb.reduced;
    // `X and Y inaugurate a line at the border station`
    let active = |c: &Clause| {
        !c.object.is_empty() && matches!(c.verb.lemma.as_str(), "open" | "inaugurate") && !c.verb.perfect
    };
    let told = |c: &&Clause| c.at == j && (passive(c) || active(c));
    scene.clauses.iter().find(told).is_some_and(|c| opens(c) && c.subordinator.is_none())
}

/// `Red Cross delegates agree at Kumgang`, `which the Senate had approved in Manila`, `The health ministers agreed in Manila`: whether no
/// leaders promise what the verb at chunk `j` says.
fn is_of_bodies(scene: &Scene<'_>, j: usize) -> bool {
    let tells = |c: &&Clause| c.at == j && c.verb.voice == Voice::Active;
    let lower = |m: &Mention| match m {
        Mention::Group { .. } | Mention::Body(_) => !leads(m),
        Mention::Office(office) => office.level == Level::Minister,
        Mention::Anaphor(Anaphor::Offices { level, .. }) => *level == Level::Minister,
        _ => false,
    };
    // `founded in Lima by the chambers of commerce`
    let done = scene.clauses.iter().find(|c| c.at == j);
    let by: Vec<&Phrase> = done.into_iter().flat_map(|c| c.after("by")).collect();
    let others =
        |p: &Phrase| p.plural && p.mentions.iter().all(|m| matches!(m, Mention::Group { .. }) && !leads(m));
    if !by.is_empty() && by.into_iter().all(others) {
        return true;
    }
    scene
        .clauses
        .iter()
        .find(tells)
        .is_some_and(|c| c.subject_mentions().next().is_some() && c.subject_mentions().all(lower))
}

/// Whether a clause tells that people undertook something or had others do so.
fn undertakes(scene: &Scene<'_>, clause: &Clause) -> bool {
    let lemma = &clause.verb.lemma;
    let people = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Anaphor(Anaphor::Offices { .. }));
    let promises = scene.rules.has("promising", lemma);
    (promises || matches!(lemma.as_str(), "give" | "ask" | "call" | "charge"))
        && clause.subject_mentions().next().is_some()
        && clause.subject_mentions().all(people)
}

/// `made by their leaders in Wuhan`, `reached between X and Y in Wuhan`: the chunk before the agents of what was done at chunk `i`.
fn maker(scene: &Scene<'_>, i: usize) -> Option<usize> {
    let row = |c: &&Chunk| {
        matches!(&c.kind, ChunkKind::Phrase(p) if p.date.is_none())
            || matches!(&c.kind, ChunkKind::Conjunction(w) if w == "and")
    };
    let agents = scene.chunks[..i.checked_sub(1)?].iter().rev().take_while(row).count();
    let by = i.checked_sub(2 + agents).filter(|_| agents > 0)?;
    let is_by = matches!(&scene.chunks[by].kind, ChunkKind::Preposition(word) if matches!(word.as_str(), "by" | "between" | "among" | "to"));
    by.checked_sub(1).filter(|_| is_by)
}

/// `goes back to Lima`, `their leaders' word from Lima`: the summit for which the place of a phrase may stand.
pub(super) fn at_place(scene: &Scene<'_>, phrase: &Phrase) -> Option<Gathering> {
    let site = scene.text(phrase);
    let named = site.starts_with(char::is_uppercase) && phrase.series.is_empty() && phrase.body.is_none();
    let name = Instrument { name: format!("{site} summit"), ..Instrument::default() };
    (named && phrase.date.is_none() && is_place(phrase)).then(|| Gathering {
        told: Told::Site,
        summit: true,
        site: Some(site),
        instrument: name,
        ..pointed(scene, phrase)
    })
}

fn pointed(scene: &Scene<'_>, phrase: &Phrase) -> Gathering {
    Gathering {
        instrument: described(scene, phrase),
        kind: EventType::Meeting,
        summit: false,
        words: scene.text(phrase).to_lowercase(),
        site: None,
        date: None,
        month: None,
        ordinal: None,
        people: Vec::new(),
        told: Told::Named,
    }
}

/// `held in Seoul on May 27`, `in Busan`, `a day earlier`: the words of place after the phrase at `i`, and the date.
fn circumstances(scene: &Scene<'_>, i: usize) -> (String, Option<Edtf>) {
    let (mut places, mut date) = (Vec::new(), None);
    let mut at = if guests(scene, i).is_empty() { i + 1 } else { i + 3 };
    let mut preposition = None;
    while let Some(chunk) = scene.chunks.get(at) {
        match &chunk.kind {
            ChunkKind::Verb(verb) if verb.lemma == "hold" && at == i + 1 => {}
            ChunkKind::Preposition(word) if matches!(word.as_str(), "in" | "at" | "on" | "to" | "of") => {
                preposition = Some(word.as_str());
            }
            ChunkKind::Phrase(phrase) if phrase.date.is_some() => {
                date = date.or_else(|| scene.recall(phrase));
            }
            ChunkKind::Phrase(phrase) if preposition.is_some() && is_place(phrase) => {
                places.push(scene.text(phrase));
                preposition = None;
            }
            _ => break,
        }
        at += 1;
    }
    let from = scene.chunks[i].tokens.end;
    (places.join(" "), date.or_else(|| scene.shifted_after(from)))
}

/// Those who meet at a summit, whoever they are.
fn leaders() -> Mention {
    Mention::Anaphor(Anaphor::Offices { function: None, level: Level::Leader, number: Some(2) })
}

/// `his talks with X on May 3`: whoever is named right behind.
fn guests<'s>(scene: &'s Scene<'_>, i: usize) -> &'s [Mention] {
    let with = scene.is_preposition(i + 1, "with");
    let person = |m: &Mention| matches!(m, Mention::Person(_));
    let named = scene.phrase_at(i + 2).filter(|p| with && !p.mentions.is_empty());
    named.filter(|p| p.mentions.iter().all(person)).map_or(&[], |p| &p.mentions)
}

/// `the meeting of X and Y`, `the talks between X and Y`: the persons, and the chunk behind which what more is told of it stands.
fn between(scene: &Scene<'_>, i: usize) -> (Vec<Mention>, usize) {
    let led = ["of", "between", "among"].iter().any(|word| scene.is_preposition(i + 1, word));
    let person =
        |p: &&Phrase| !p.mentions.is_empty() && p.mentions.iter().all(|m| matches!(m, Mention::Person(_)));
    let row = |c: &&Chunk| match &c.kind {
        ChunkKind::Phrase(p) => person(&p),
        ChunkKind::Conjunction(word) => word == "and",
        _ => false,
    };
    let end = i + 2 + scene.chunks.iter().skip(i + 2).take_while(row).count();
    let people: Vec<Mention> = named_in(scene, i + 2..end);
    if led && people.len() > 1 { (people, end - 1) } else { (Vec::new(), i) }
}

/// `their first summit, which X hosted in May for Y`: the persons and the day that a relative clause right behind tells.
fn hosted(scene: &Scene<'_>, i: usize) -> (Vec<Mention>, Option<Edtf>) {
    let kind = |at: usize| scene.chunks.get(at).map(|c| &c.kind);
    let comma = usize::from(matches!(kind(i + 1), Some(ChunkKind::Mark(','))));
    let which =
        matches!(kind(i + 1 + comma), Some(ChunkKind::Subordinator(w)) if w == "which" || w == "that");
    // `an earlier summit, that of December 2014`
    let that = matches!(kind(i + 2), Some(ChunkKind::Word(w)) if w == "that") && comma == 1;
    if let Some(day) = scene.phrase_at(i + 4).filter(|p| that && p.date.is_some()) {
        return (Vec::new(), scene.recall(day));
    }
    let from = i + 2 + comma;
    let open = |c: &&Chunk| !matches!(c.kind, ChunkKind::Mark(_));
    let clause = || scene.chunks.iter().skip(from).take_while(open);
    let hosts = |c: &Chunk| matches!(&c.kind, ChunkKind::Verb(v) if matches!(v.lemma.as_str(), "host" | "hold" | "convene") && v.modal.is_none() && !v.negated);
    if !which || !clause().any(hosts) {
        return (Vec::new(), None);
    }
    let phrases = || clause().filter_map(|c| if let ChunkKind::Phrase(p) = &c.kind { Some(p) } else { None });
    let people =
        phrases().flat_map(|p| &p.mentions).filter(|m| matches!(m, Mention::Person(_))).cloned().collect();
    (people, phrases().filter(|p| p.date.is_some()).find_map(|p| scene.recall(p)))
}

fn is_place(phrase: &Phrase) -> bool {
    phrase.place.is_some()
        || matches!(phrase.mentions.as_slice(), [Mention::State(_)])
        || (phrase.mentions.is_empty() && phrase.modifiers.is_empty() && phrase.determiner.is_none())
}
