//! Those who bring others together: `talks mediated by X`, `an accord brokered by X`, `meet in Lima, hosted by X`, `at the invitation of X`.

use super::about::heads;
use super::frame::PartyMention;
use super::scene::Scene;
use crate::graph::Role;
use crate::language::{Clause, Mention, Phrase};

impl Scene<'_> {
    /// Who mediates or hosts what the clause at `at` tells of, as a participle beside it says.
    pub(super) fn go_betweens(&self, at: usize) -> Vec<PartyMention> {
        let clause = &self.clauses[at];
        let named = |p: &Phrase| {
            let within = clause.prepositions.iter().flat_map(|(_, phrases)| phrases);
            clause.subject.iter().chain(&clause.object).chain(within).any(|own| own.tokens == p.tokens)
        };
        // `meet in Sochi, a meeting brokered by X`
        let again = |p: &Phrase| self.rules.is_of("meeting", &heads(p));
        // `meet in Lima, hosted by X`
        let so = |c: &Clause| c.subject.is_empty() && c.governor == Some(at);
        let given = |c: &&Clause| {
            c.verb.reduced && (so(c) || c.subject.first().is_some_and(|p| named(p) || again(p)))
        };
        let beside = self.clauses.iter().skip(at.saturating_sub(1)).take(4).find(given);
        let role = beside.and_then(|c| role_of(&c.verb.lemma));
        let (Some(beside), Some(role)) = (beside, role) else { return Vec::new() };
        // A university that hosts a dinner is where it was.
        let acts = |m: &&Mention| match m {
            Mention::Person(_) | Mention::Office(_) | Mention::State(_) => true,
            Mention::Body(_) => role == Role::Mediator,
            _ => false,
        };
        let parties = beside.after("by").flat_map(|p| &p.mentions).filter(acts).cloned();
        parties.map(|mention| PartyMention { mention, role: Some(role) }).collect()
    }
}

/// `meet in Lima at the invitation of X`: who brought those together who meet.
pub(super) fn inviters(clause: &Clause) -> impl Iterator<Item = PartyMention> {
    let asked = clause.after("at").chain(clause.after("on"));
    let asked = asked.filter(|p| p.head.as_deref() == Some("invitation"));
    let hosts = asked.flat_map(|p| clause.right_behind(p, &["of", "from"])).flat_map(|p| &p.mentions);
    let person = |m: &&Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    hosts.filter(person).map(|m| PartyMention { mention: m.clone(), role: Some(Role::Host) })
}

/// The part of whoever does that.
fn role_of(verb: &str) -> Option<Role> {
    match verb {
        "mediate" | "broker" | "facilitate" | "moderate" => Some(Role::Mediator),
        "host" | "convene" => Some(Role::Host),
        _ => None,
    }
}
