//! Who speaks or signs where no person is named: bodies that only their names tell, and whoever issues a paper; who hears it: `tells a
//! Senate subcommittee`.

use super::frame::PartyMention;
use super::rule::RuleRole;
use crate::language::{Anaphor, Clause, Mention, Phrase};

/// A body that only its name tells: where it signs or `discloses`, any name; where it speaks otherwise, one with the name of
/// a state in it (`Air China`), or one of capitals alone (`TEPCO`), since other names may be of persons.
pub(super) fn unlisted(phrase: &Phrase, role: RuleRole, discloses: bool) -> Option<Mention> {
    // `Russia's Gazprom`
    let owners: Vec<&str> = phrase
        .possessors
        .iter()
        .filter_map(|m| if let Mention::State(code) = m { Some(code.as_str()) } else { None })
        .collect();
    let own = phrase.possessors.len() == owners.len() && owners.len() < 2;
    let article = phrase.determiner.as_deref().is_none_or(|word| word == "'s" && owners.len() == 1);
    let thing = phrase.date.is_some() || !phrase.series.is_empty() || phrase.summit.is_some();
    let name = phrase.name.as_ref().filter(|_| phrase.mentions.is_empty() && own && !thing)?;
    // `designates the Andean Freedom Movement`
    let long = discloses && phrase.determiner.as_deref() == Some("the") && name.split(' ').count() > 2;
    if !(article || long) {
        return None;
    }
    let capitals = name.len() > 2 && name.chars().all(|c| c.is_ascii_uppercase() || c == '-');
    let of_state = phrase.states.len() == 1 && name.split(' ').count() > 1;
    let event = phrase.head.as_deref().is_some_and(|h| EVENTS.contains(&h) || PAPERS.contains(&h));
    let state = phrase.states.first().cloned().or_else(|| owners.first().map(|code| (*code).to_owned()));
    ((capitals || of_state || discloses || role == RuleRole::Signatory) && !event)
        .then(|| Mention::unlisted_body(name.clone(), state))
}

/// `regrets it in a statement by X`, `a report by X finds`: who says it.
pub(super) fn spokesmen(clause: &Clause) -> Vec<Mention> {
    let unowned = |p: &&Phrase| p.mentions.is_empty() && is_paper(p);
    if let Some(paper) = clause.subject.first().filter(unowned) {
        return authors(clause, paper);
    }
    let told =
        |p: &&Phrase| matches!(p.head.as_deref(), Some("statement" | "comment" | "message" | "commentary"));
    let Some(paper) = clause.after("in").chain(clause.after("according to")).find(told) else {
        return Vec::new();
    };
    behind(clause, paper, &["by"])
}

/// Whose a paper is that speaks: `an editorial in the Global Times`, `a letter from X`, `Canberra's white paper`.
fn authors(clause: &Clause, paper: &Phrase) -> Vec<Mention> {
    let named = |m: &Mention| !matches!(m, Mention::Anaphor(_));
    let mut found: Vec<Mention> = clause.after("by").flat_map(|p| p.mentions.clone()).filter(named).collect();
    let printed = matches!(paper.head.as_deref(), Some("editorial" | "commentary" | "article" | "op-ed"));
    if found.is_empty() {
        found = behind(clause, paper, if printed { &["in", "from"] } else { &["from"] });
        found.retain(|m| named(m) && (!printed || matches!(m, Mention::Body(_))));
    }
    if found.is_empty() {
        found = paper.possessors.iter().filter(|m| named(m)).cloned().collect();
    }
    // `Their joint statement condemned the launch`: those who were spoken of.
    let shared = paper.determiner.as_deref() == Some("their")
        || paper.modifiers.iter().any(|m| matches!(m.as_str(), "joint" | "resulting" | "accompanying"));
    if found.is_empty() && paper.states.is_empty() && shared {
        found.push(Mention::Anaphor(Anaphor::Several(None)));
    }
    found
}

/// `tells a Senate subcommittee`, `told a business audience`, `addressed the Canberra Press Club`: those who hear it, where more is told of
/// them than one word.
pub(super) fn hearers(phrase: &Phrase) -> Option<Mention> {
    let unlisted = phrase.mentions.is_empty() && phrase.series.is_empty();
    let hears = phrase.head.as_deref().filter(|h| HEARERS.contains(h) && unlisted)?;
    let state = phrase.states.first().cloned();
    if let Some(name) = phrase.name.as_ref().filter(|name| name.contains(' ')) {
        return Some(Mention::unlisted_body(name.clone(), state));
    }
    let described = phrase.modifiers.join(" ");
    (!described.is_empty()).then(|| Mention::Group { name: format!("{described} {hears}"), state })
}

/// `told members`, `assured the graduates`: hearers of whom no more is told than one word, and who are no party.
pub(super) fn is_audience(party: &PartyMention) -> bool {
    let Mention::Group { name, state: None } = &party.mention else { return false };
    party.role == RuleRole::Addressee.role()
        && !name.contains([' ', '-'])
        && name.starts_with(char::is_lowercase)
}

/// Those whom one of these prepositions tells right behind a phrase.
fn behind(clause: &Clause, phrase: &Phrase, words: &[&str]) -> Vec<Mention> {
    clause.right_behind(phrase, words).iter().flat_map(|p| p.mentions.clone()).collect()
}

/// `Vietnam's protest followed`: whose words the noun is that makes the statement.
pub(super) fn owners_of_words(trigger: &Phrase, clause: &Clause) -> Vec<Mention> {
    if !clause.subject.iter().any(|p| p.tokens == trigger.tokens) {
        return Vec::new();
    }
    let states = trigger.states.iter().cloned().map(Mention::State);
    if trigger.possessors.is_empty() { states.collect() } else { trigger.possessors.clone() }
}

/// Whether a phrase names what somebody writes.
fn is_paper(phrase: &Phrase) -> bool {
    phrase.head.as_deref().is_some_and(|head| WRITTEN.contains(&head))
}

/// Nouns of what somebody writes, and speaks in.
const WRITTEN: [&str; 21] = [
    "speech",
    "address",
    "message",
    "memo",
    "tweet",
    "manifesto",
    "report",
    "statement",
    "paper",
    "white paper",
    "commentary",
    "communique",
    "communiqué",
    "press release",
    "editorial",
    "article",
    "op-ed",
    "letter",
    "declaration",
    "bluebook",
    "readout",
];

/// Nouns of what happens, and never speaks.
const EVENTS: [&str; 8] =
    ["dialogue", "summit", "meeting", "exercise", "agreement", "forum", "treaty", "pact"];

/// Nouns of what is published, by nobody in particular.
const PAPERS: [&str; 7] = ["survey", "poll", "report", "study", "data", "figure", "media"];

/// What firms do rather than persons of whom nobody spoke before.
pub(super) const DISCLOSES: [&str; 5] = ["announce", "disclose", "report", "reveal", "unveil"];

/// Nouns of those before whom somebody speaks.
const HEARERS: [&str; 14] = [
    "assembly",
    "association",
    "audience",
    "caucus",
    "chamber",
    "club",
    "committee",
    "council",
    "crowd",
    "hearing",
    "panel",
    "rally",
    "society",
    "subcommittee",
];
