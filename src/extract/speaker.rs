//! Who speaks or signs where no person is named: bodies that only their names tell, and whoever issues a paper.

use super::rule::RuleRole;
use crate::language::{Clause, Mention, Phrase};

/// A body that only its name tells: where it signs or `discloses`, any name; where it speaks otherwise, one with the name of a state in it (`Air China`), or one
/// of capitals alone (`TEPCO`), since other names may be of persons.
pub(super) fn unlisted(phrase: &Phrase, role: RuleRole, discloses: bool) -> Option<Mention> {
    let bare = phrase.mentions.is_empty() && phrase.determiner.is_none() && phrase.possessors.is_empty();
    let thing = phrase.date.is_some() || !phrase.series.is_empty() || phrase.summit.is_some();
    let name = phrase.name.as_ref().filter(|_| bare && !thing)?;
    let capitals = name.len() > 2 && name.chars().all(|c| c.is_ascii_uppercase() || c == '-');
    let of_state = phrase.states.len() == 1 && name.split(' ').count() > 1;
    let event = phrase.head.as_deref().is_some_and(|h| EVENTS.contains(&h) || PAPERS.contains(&h));
    let state = phrase.states.first().cloned();
    ((capitals || of_state || discloses || role == RuleRole::Signatory) && !event)
        .then(|| Mention::unlisted_body(name.clone(), state))
}

/// `regrets it in a statement by X`: who says it.
pub(super) fn spokesmen(clause: &Clause) -> Vec<Mention> {
    let paper =
        |p: &Phrase| matches!(p.head.as_deref(), Some("statement" | "comment" | "message" | "commentary"));
    // `A report issued by X states`
    let states = clause.subject.first().is_some_and(|p| p.mentions.is_empty() && is_paper(p));
    if states {
        let issuers =
            clause.after("by").flat_map(|p| &p.mentions).filter(|m| !matches!(m, Mention::Anaphor(_)));
        return issuers.cloned().collect();
    }
    let mut told = clause.after("in").chain(clause.after("according to"));
    let Some(paper) = told.find(|p| paper(p)) else { return Vec::new() };
    let begins = |np: &[Phrase]| np.first().is_some_and(|p| p.tokens.start == paper.tokens.end + 1);
    let by = clause.prepositions.iter().find(|(word, np)| word == "by" && begins(np));
    by.into_iter().flat_map(|(_, np)| np).flat_map(|p| p.mentions.clone()).collect()
}

/// Whether a phrase names what somebody writes.
fn is_paper(phrase: &Phrase) -> bool {
    matches!(
        phrase.head.as_deref(),
        Some("report" | "statement" | "paper" | "white paper" | "commentary" | "communique" | "editorial")
    )
}

/// Nouns of what happens, and never speaks.
const EVENTS: [&str; 8] =
    ["dialogue", "summit", "meeting", "exercise", "agreement", "forum", "treaty", "pact"];

/// Nouns of what is published, by nobody in particular.
const PAPERS: [&str; 7] = ["survey", "poll", "report", "study", "data", "figure", "media"];

/// What firms do rather than persons of whom nobody spoke before.
pub(super) const DISCLOSES: [&str; 5] = ["announce", "disclose", "report", "reveal", "unveil"];
