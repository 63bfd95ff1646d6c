//! Whom aid is for: `victims of the earthquake in Chile` are not those of any other.

use super::frame::PartyMention;
use super::participant::newly;
use super::rule::RuleRole;
use super::scene::Scene;
use crate::language::{Clause, Mention, Phrase};

impl Scene<'_> {
    /// Tells those in need apart by what befell them and where: `Chile earthquake victims`.
    pub(super) fn name_victims(&self, parties: &mut [PartyMention], clause: &Clause) {
        for party in parties {
            let Mention::Group { name, .. } = &party.mention else { continue };
            let suffers = name.rsplit(' ').next().is_some_and(|noun| SUFFERING.contains(&noun));
            let slots = || clause.prepositions.iter().flat_map(|(_, np)| np).chain(&clause.object);
            let Some(group) = slots().find(|p| suffers && p.mentions.contains(&party.mention)) else {
                continue;
            };
            let Some(cause) = clause.right_behind(group, &["of", "from"]).first() else { continue };
            let place = clause.right_behind(cause, &["in", "on", "at"]).first();
            let words = place.into_iter().chain([cause]).map(|p| self.bare(p)).collect::<Vec<_>>();
            let name = format!("{} {name}", words.join(" "));
            party.mention = Mention::Group { name, state: None };
        }
    }

    /// `evacuates 120 nationals from Libya`: the state that they leave is neither theirs nor told anything.
    pub(super) fn drop_left(&self, parties: &mut Vec<PartyMention>, clause: &Clause) {
        if !matches!(
            clause.verb.lemma.as_str(),
            "evacuate" | "airlift" | "repatriate" | "fly" | "bring" | "rescue"
        ) {
            return;
        }
        let states = |phrases: &mut dyn Iterator<Item = &Phrase>| -> Vec<String> {
            phrases.flat_map(|p| &p.mentions).filter_map(Mention::state).map(str::to_owned).collect()
        };
        let left = states(&mut clause.after("from"));
        let own = states(&mut clause.object.iter().chain(&clause.subject));
        parties.retain(|p| {
            let state = p.mention.state().map(str::to_owned);
            p.role.is_none() || state.is_none_or(|s| !left.contains(&s) || own.contains(&s))
        });
    }

    /// `A shipment of US rice reaches Pyongyang`: whose goods they are, where nobody is said to give them.
    pub(super) fn add_giver(&self, parties: &mut Vec<PartyMention>, trigger: &Phrase, clause: &Clause) {
        if parties.iter().any(|p| p.role.is_none()) {
            return;
        }
        let mut goods = vec![trigger];
        while let Some(of) = goods.last().and_then(|p| clause.right_behind(p, &["of"]).first()) {
            goods.push(of);
        }
        let states = goods.iter().flat_map(|p| &p.states).cloned().map(Mention::State);
        parties.extend(newly(states.collect(), parties));
    }

    /// Adds whose debt is forgiven, and who takes what others give: `Fiji accepts vaccines donated by India`.
    pub(super) fn add_taker(
        &self,
        parties: &mut Vec<PartyMention>,
        trigger: Option<&Phrase>,
        clause: &Clause,
    ) {
        let debt = trigger.filter(|t| matches!(t.head.as_deref(), Some("debt" | "loan")));
        let mut takers: Vec<Mention> = debt.into_iter().flat_map(|p| &p.possessors).cloned().collect();
        let takes = clause.governor.filter(|_| clause.verb.reduced).map(|g| &self.clauses[g]);
        let takes =
            takes.filter(|c| matches!(c.verb.lemma.as_str(), "accept" | "receive" | "get" | "welcome"));
        takers.extend(takes.into_iter().flat_map(Clause::subject_mentions).cloned());
        let role = RuleRole::Addressee.role();
        let new = newly(takers, parties).into_iter();
        parties.extend(new.map(|p| PartyMention { role, ..p }));
    }

    /// The words of a phrase without its article.
    fn bare(&self, phrase: &Phrase) -> String {
        let text = self.text(phrase);
        let article = ["the ", "The ", "a ", "an "].iter().find_map(|a| text.strip_prefix(a));
        article.unwrap_or(&text).to_owned()
    }
}

/// Nouns for those whom something befell.
const SUFFERING: [&str; 4] = ["victims", "survivors", "refugees", "evacuees"];
