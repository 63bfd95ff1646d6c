//! Whom a ruling concerns besides its slots: `orders X to pay Y`, `finds that Peru's duties break the rules`, `a suit brought by Z`.

use super::frame::PartyMention;
use super::participant::newly;
use super::rule::RuleRole;
use super::scene::Scene;
use crate::language::{BodyMention, Clause, Mention, Phrase, Voice};

impl Scene<'_> {
    /// Adds those whom the ruling of the clause at `at` concerns, and puts the body for its panel.
    pub(super) fn add_concerned(&self, parties: &mut Vec<PartyMention>, at: usize) {
        let clause = &self.clauses[at];
        for panel in clause.subject.iter().filter(|p| p.head.as_deref() == Some("panel")) {
            let body = panel.body.map(|listed| self.body_of(panel, listed));
            for party in parties.iter_mut().filter(|p| panel.mentions.contains(&p.mention)) {
                party.mention = body.clone().unwrap_or_else(|| party.mention.clone());
            }
        }
        let mut told: Vec<Mention> = clause.object.iter().flat_map(owners).collect();
        told.extend(behind(clause).chain(clause.after("against")).flat_map(owners));
        if clause.verb.voice == Voice::Active {
            // `dismisses an appeal by X`
            told.extend(clause.after("by").flat_map(concerned));
        }
        for part in self.clauses.iter().filter(|c| self.hangs_on(c, at)) {
            told.extend(part.object.iter().filter(|_| !part.verb.reduced).flat_map(concerned));
            if part.verb.infinitive {
                // `orders X to pay Y`, `refuses to block the extradition of X`
                let to = part.after("to").flat_map(concerned).filter(|m| !matches!(m, Mention::State(_)));
                told.extend(part.after("of").flat_map(concerned).chain(to));
            } else if part.verb.reduced {
                // `a suit brought by X against Y`
                told.extend(part.after("by").chain(part.after("against")).flat_map(concerned));
            } else {
                // `finds that Peru's duties break the rules`
                told.extend(part.subject.iter().flat_map(concerned));
            }
        }
        // `overturns a lower court's ruling`
        told.retain(|m| !is_court(m));
        // `The WTO's Appellate Body upholds the ban`
        let unsaid = !parties.iter().any(|p| p.role == RuleRole::Speaker.role());
        if unsaid && clause.verb.voice == Voice::Active {
            let bodies =
                clause.subject.iter().flat_map(|p| &p.possessors).filter(|m| matches!(m, Mention::Body(_)));
            let owners = newly(bodies.cloned().collect(), parties).into_iter();
            parties.extend(owners.map(|p| PartyMention { role: RuleRole::Speaker.role(), ..p }));
        }
        let new = newly(told, parties).into_iter();
        parties.extend(new.map(|p| PartyMention { role: RuleRole::Addressee.role(), ..p }));
    }

    /// Whether a clause tells what the ruling of the clause at `at` says, and of whom: it depends on it, or on a part of it.
    fn hangs_on(&self, part: &Clause, at: usize) -> bool {
        let part_of = matches!(part.subordinator.as_deref(), None | Some("that" | "which"));
        // `convicts X of helping Y to flee`, `X, accused of it,`: of what somebody is guilty, and who he is.
        let charge = |c: &Clause| c.verb.gerund && c.led_by.as_deref() == Some("of");
        let mut governor = part.governor.filter(|_| part_of && !charge(part));
        while let Some(above) = governor.filter(|&above| above > at) {
            let above = &self.clauses[above];
            governor = above.governor.filter(|_| !above.verb.reduced && !charge(above));
        }
        governor == Some(at)
    }

    /// `WTO panel`: the body whose panel it is.
    fn body_of(&self, panel: &Phrase, listed: usize) -> Mention {
        Mention::Body(BodyMention { listed: Some(listed), name: self.text(panel), state: None, bloc: false })
    }
}

fn is_court(mention: &Mention) -> bool {
    match mention {
        Mention::Group { name, .. } => name.ends_with("court"),
        Mention::Body(body) => body.name.ends_with("Court"),
        _ => false,
    }
}

/// What stands behind the verb and may be what the ruling is about: `for the release of X`, `in the case of Y`.
fn behind(clause: &Clause) -> impl Iterator<Item = &Phrase> {
    clause.after("in").chain(clause.after("on"))
}

/// Whom a phrase names, or whose the thing is that it names.
fn concerned(phrase: &Phrase) -> Vec<Mention> {
    let named: Vec<Mention> =
        phrase.mentions.iter().filter(|m| !matches!(m, Mention::Anaphor(_))).cloned().collect();
    if named.is_empty() { owners(phrase) } else { named }
}

/// Whose a thing is: `China's claims`, `Indonesian curbs`.
fn owners(phrase: &Phrase) -> Vec<Mention> {
    if !phrase.mentions.is_empty() || phrase.place.is_some() {
        return Vec::new();
    }
    let named = phrase.possessors.iter().filter(|m| !matches!(m, Mention::Anaphor(_))).cloned();
    named.chain(phrase.states.iter().cloned().map(Mention::State)).collect()
}
