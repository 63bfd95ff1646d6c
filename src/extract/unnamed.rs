//! Those whom a clause does not name, and the article does: `The trilateral dialogue was held`, `Four memoranda are signed`.

use super::detail;
use super::embedded::embedded;
use super::enough::count;
use super::frame::PartyMention;
use super::rule::{Rule, RuleRole};
use crate::graph::EventType;
use crate::language::{Anaphor, Clause, Mention, Phrase, Voice};

/// What may tell who takes part in a gathering that names too few.
#[derive(Clone, Copy)]
pub(super) struct Known {
    /// The heading of the release.
    pub headed: bool,
    /// Earlier rounds of the same.
    pub counted: bool,
    /// The lexicon, of a summit of which an entry tells.
    pub summit: bool,
}

/// Adds those of whom the article speaks, where the words name fewer than take part. `known`: a heading may say who they are, or
/// earlier rounds of the same.
pub(super) fn add_unnamed(
    parties: &mut Vec<PartyMention>,
    trigger: &Phrase,
    least: usize,
    rule: &Rule,
    known: Known,
) {
    if count(parties) < least.max(1)
        && let Some(sides) = detail::sides(trigger)
    {
        // `the trilateral dialogue was held`
        parties.push(PartyMention::present(Mention::Anaphor(Anaphor::States(Some(sides)))));
    }
    let named = match trigger.determiner.as_deref() {
        Some("the" | "this" | "'s") => trigger.ordinal.is_some() || trigger.name.is_some(),
        None => trigger.name.is_some(),
        _ => false,
    };
    let session = !trigger.series.is_empty() || (known.headed && named) || known.counted || known.summit;
    let held = matches!(rule.event, EventType::Meeting | EventType::Exercise);
    if session && count(parties) < least && held {
        parties.push(PartyMention::present(Mention::Anaphor(Anaphor::Members)));
    }
}

/// `The ASEAN-US summit elevates relations`: those of the summit. `Four memoranda are signed`: two who were spoken of.
pub(super) fn unnamed_signatories(rule: &Rule, clause: &Clause) -> Vec<PartyMention> {
    let held = |p: &Phrase| matches!(p.head.as_deref(), Some("summit" | "meeting" | "session" | "congress"));
    let gathering = clause.subject.iter().find(|p| !p.series.is_empty() || p.summit.is_some() || held(p));
    let of = gathering.map(embedded).unwrap_or_default();
    let body = of.iter().any(|m| matches!(m, Mention::Body(_)));
    let signed = rule.roles.get("by") == Some(&RuleRole::Signatory) && clause.verb.voice == Voice::Passive;
    if of.len() > 1 || body {
        of.into_iter().map(PartyMention::present).collect()
    } else if signed {
        vec![PartyMention::present(Mention::Anaphor(Anaphor::States(Some(2))))]
    } else {
        Vec::new()
    }
}

/// `takes effect`, `The hotline opens`, `A joint hotline is opened`: whether a clause tells of what two share, with nobody who brings it about.
pub(super) fn comes_to_be(rule: &Rule, clause: &Clause) -> bool {
    let shared = |p: &Phrase| {
        let joint = |m: &String| matches!(m.as_str(), "joint" | "bilateral" | "direct" | "two-way");
        p.modifiers.iter().any(joint)
            || matches!(p.head.as_deref(), Some("hotline" | "mechanism" | "channel" | "link"))
    };
    let begins = || {
        matches!(clause.verb.lemma.as_str(), "enter" | "take" | "come" | "open" | "reopen" | "go" | "start")
    };
    let told = if clause.verb.voice == Voice::Passive { clause.subject.iter().any(shared) } else { begins() };
    rule.parties == 0 && told
}

/// `Officials sign ten agreements`: whose they are is not told, so that they sign for two who were spoken of.
pub(super) fn is_by_officials(parties: &[PartyMention], clause: &Clause) -> bool {
    let official = |p: &PartyMention| match &p.mention {
        Mention::Group { name, state: None } => {
            matches!(
                name.to_lowercase().as_str(),
                "officials" | "ministers" | "delegates" | "representatives" | "delegations"
            )
        }
        _ => false,
    };
    let plain = |p: &Phrase| p.number.is_none() && p.determiner.is_none();
    let own = ["of", "from", "with"].iter().any(|word| clause.after(word).any(|p| !p.mentions.is_empty()));
    matches!(parties, [only] if official(only)) && clause.subject.iter().all(plain) && !own
}

/// `The Diet ratified the agreement between Japan and India`: whether a body alone acts, and not the states that signed.
pub(super) fn gives_consent(clause: &Clause) -> bool {
    let consents = matches!(clause.verb.lemma.as_str(), "ratify" | "approve" | "endorse");
    let body = |p: &Phrase| matches!(p.mentions[..], [Mention::Body(_)]);
    consents
        && clause.verb.voice == Voice::Active
        && clause.subject.iter().all(body)
        && !clause.subject.is_empty()
}
