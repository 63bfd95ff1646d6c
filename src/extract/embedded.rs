//! Parties inside the noun phrase that makes an event: `the US-Japan-ROK dialogue`, `X's visit to Hanoi`.

use super::frame::PartyMention;
use super::participant::newly;
use super::rule::{Rule, RuleRole};
use crate::graph::EventType;
use crate::language::{Mention, Phrase};

/// Adds the parties inside the noun phrase that makes the event, where the slots name fewer sides:
/// `the US-Japan-ROK dialogue is held`, `their foreign ministers' meeting`.
pub(super) fn add_embedded(parties: &mut Vec<PartyMention>, trigger: &Phrase, rule: &Rule) {
    use EventType::{Agreement, Call, Exercise, Launch, Meeting, Visit};
    if rule.event == Visit {
        add_visit(parties, trigger);
    }
    if !matches!(rule.event, Meeting | Call | Exercise | Agreement | Launch) {
        return;
    }
    let role = rule.roles.get("subject").and_then(|r| r.role());
    let embedded = embedded(trigger);
    // `at the Paris conference of the Friends of Syria`: where many met.
    if embedded.len() == 1
        && trigger.possessors.is_empty()
        && trigger.head.as_deref().is_some_and(|head| OF_MANY.contains(&head))
    {
        return;
    }
    let person = embedded.iter().any(|m| matches!(m, Mention::Person(_)));
    let faced = if person { !parties.is_empty() } else { parties.len() == 1 };
    let other = embedded.len() == 1 && faced && !names_state(parties, &embedded[0]);
    // `after North Korea's missile test`
    let tested = rule.event == Launch && embedded.len() == 1 && parties.is_empty();
    if embedded.len() < 2 && !other && !tested {
        return;
    }
    if !other
        && parties.len() >= embedded.len()
        && parties.iter().any(|p| !matches!(p.mention, Mention::Body(_)))
    {
        return;
    }
    for mention in embedded {
        if !names_state(parties, &mention) {
            parties.push(PartyMention { mention, role });
        }
    }
}

/// The persons and offices whose event a noun phrase is, or else its states and bodies.
pub(super) fn embedded(trigger: &Phrase) -> Vec<Mention> {
    let owners = |kind: fn(&Mention) -> bool| trigger.possessors.iter().filter(move |m| kind(m)).cloned();
    let offices: Vec<Mention> = owners(|m| matches!(m, Mention::Office(_) | Mention::Person(_))).collect();
    if !offices.is_empty() {
        let bloc = |m: &Mention| matches!(m, Mention::Body(body) if body.bloc);
        return offices.into_iter().chain(trigger.possessors.iter().filter(|m| bloc(m)).cloned()).collect();
    }
    let states = trigger.states.iter().cloned().map(Mention::State);
    states.chain(owners(|m| matches!(m, Mention::Body(_)))).collect()
}

/// Whether a party of the same state is there already.
pub(super) fn names_state(parties: &[PartyMention], mention: &Mention) -> bool {
    let state = Mention::state(mention);
    state.is_some() && parties.iter().any(|p| Mention::state(&p.mention) == state)
}

/// `X's visit to Hanoi`, `a US visit`: whose it is, and where to.
fn add_visit(parties: &mut Vec<PartyMention>, visit: &Phrase) {
    let goes = ["visit", "trip", "tour", "departure", "arrival", "stopover", "sojourn"];
    if !visit.head.as_deref().is_some_and(|head| goes.contains(&head)) {
        return;
    }
    let goer = |m: &&Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    let goers: Vec<Mention> = visit.possessors.iter().filter(goer).cloned().collect();
    // `X's Moscow visit`: somebody who goes is not at home there.
    let home: Vec<&str> = visit.possessors.iter().filter_map(Mention::state).collect();
    let owned = !visit.possessors.is_empty() && goers.is_empty();
    parties.extend(newly(goers, parties));
    let host = RuleRole::Host.role();
    if !owned && !parties.iter().any(|p| p.role == host) {
        let abroad = visit.states.iter().filter(|state| !home.contains(&state.as_str()));
        let states = abroad.cloned().map(Mention::State);
        parties.extend(states.map(|mention| PartyMention { mention, role: host }));
    }
}

/// Gatherings of many, before which a state is where they met.
const OF_MANY: [&str; 6] = ["plenary", "conference", "congress", "assembly", "forum", "symposium"];
