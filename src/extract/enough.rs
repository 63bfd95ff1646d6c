//! Whether those who are named are enough for an event: how many must take part by a rule, and how many their names stand for.

use super::detail;
use super::frame::PartyMention;
use super::rule::{Rule, RuleRole};
use crate::graph::{EventType, Role};
use crate::language::{Anaphor, Clause, Mention, Phrase, PlaceMention};

/// How many must take part by a rule: who attends a gathering that has a name meets those who are not told.
pub(super) fn least(rule: &Rule, clause: &Clause, trigger: Option<&Phrase>) -> usize {
    let named = trigger.is_some_and(|t| !t.series.is_empty());
    let acting = clause.subject_mentions().next();
    let attends = attends(clause) && acting.is_some_and(Mention::is_somebody);
    let hosts = trigger.is_some_and(|t| hosts_many(clause, t))
        && acting.is_some_and(|m| m.is_somebody() || matches!(m, Mention::State(_)));
    // `The ASEAN Summit convenes in Vientiane`: a gathering of that name is of those whom the name tells.
    let convened = trigger.is_some_and(|t| {
        matches!(t.head.as_deref(), Some("summit" | "forum" | "conference" | "meeting" | "dialogue"))
            && clause.subject.iter().any(|p| p.tokens == t.tokens)
    });
    let told = named && (attends || convened) || attends && trigger.is_some_and(is_great) || hosts;
    match rule.event {
        EventType::Meeting if told => rule.parties.min(1),
        EventType::Visit if rule.persons && is_in_town(clause) => rule.parties.min(1),
        EventType::Visit if comes_to_town(rule, clause) => rule.parties.min(1),
        _ => rule.parties,
    }
}

/// How many parties the mentions stand for.
pub(super) fn count(parties: &[PartyMention]) -> usize {
    let of = |m: &Mention| match m {
        Mention::Anaphor(Anaphor::Several(n) | Anaphor::States(n) | Anaphor::Offices { number: n, .. }) => {
            n.unwrap_or(2) as usize
        }
        Mention::Anaphor(Anaphor::Members) => 2,
        m if m.is_collective() => 2,
        _ => 1,
    };
    parties.iter().map(|p| of(&p.mention)).sum()
}

/// Whether all parties are those at whom it is aimed.
pub(super) fn only_addressed(parties: &[PartyMention]) -> bool {
    !parties.is_empty() && parties.iter().all(|p| p.role == RuleRole::Addressee.role())
}

/// `the Commonwealth summit`, `the Bali Democracy Forum`, `the climate conference`: a gathering of many that no list has.
fn is_great(gathering: &Phrase) -> bool {
    let great = matches!(gathering.head.as_deref(), Some("summit" | "forum" | "conference" | "ministerial"));
    let own = !gathering.possessors.is_empty() && gathering.body.is_none();
    let single = !gathering.plural && gathering.ordinal.is_none() && !own;
    let press = gathering.modifiers.iter().any(|m| matches!(m.as_str(), "press" | "news"));
    let definite = gathering.determiner.as_deref() == Some("the") && !gathering.modifiers.is_empty();
    great && single && !press && (gathering.name.is_some() || gathering.body.is_some() || definite)
}

/// `attends the summit`, `takes part in the forum`, `joins the ministerial`, `chairs the meeting`
pub(super) fn attends(clause: &Clause) -> bool {
    match clause.verb.lemma.as_str() {
        "attend" | "participate" | "join" | "chair" | "co-chair" | "cochair" => true,
        "take" => clause.object.iter().any(|p| p.head.as_deref() == Some("part")),
        _ => false,
    }
}

/// `hosts the ninth Andean Parliamentary Forum`, `chairs the BRICS summit`: a gathering of many that goes by a name of its own, of which
/// whoever hosts it is told alone.
fn hosts_many(clause: &Clause, gathering: &Phrase) -> bool {
    let hosts = matches!(
        clause.verb.lemma.as_str(),
        "host" | "co-host" | "cohost" | "chair" | "co-chair" | "cochair" | "convene"
    );
    let named = !gathering.series.is_empty() || gathering.name.is_some();
    let many = matches!(gathering.head.as_deref(), Some("summit" | "forum" | "conference" | "ministerial"));
    hosts && named && many && !gathering.plural && detail::sides(gathering).is_none()
}

/// `is in Nanning`: a town of the lexicon, of which need not be said whose it is.
pub(super) fn is_in_town(clause: &Clause) -> bool {
    clause.after("in").any(|p| matches!(p.place, Some(PlaceMention::Listed(_))))
}

/// `X comes to Osaka`, `X reaches Osaka`: where the host of a rule stands, a town of which need not be said whose it is.
pub(super) fn comes_to_town(rule: &Rule, clause: &Clause) -> bool {
    let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_) | Mention::Anaphor(_));
    let town = |p: &Phrase| matches!(p.place, Some(PlaceMention::Listed(_))) && p.mentions.is_empty();
    let hosts = rule.roles.iter().filter(|(_, role)| role.role() == Some(Role::Host));
    let there = |slot: &str| match slot {
        "object" => clause.object.iter().any(town),
        slot => clause.after(slot).any(town),
    };
    clause.subject_mentions().all(person) && hosts.into_iter().any(|(slot, _)| there(slot))
}
