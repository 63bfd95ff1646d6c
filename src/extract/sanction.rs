//! Whose measure a sanction is, and whom it hits, where the slots of its rule tell too little.

use super::embedded::names_state;
use super::enough::only_addressed;
use super::frame::PartyMention;
use super::participant::newly;
use super::rule::{Rule, RuleRole};
use super::scene::Scene;
use super::speaker::unlisted;
use crate::language::{Clause, Mention, Phrase, Voice};

impl Scene<'_> {
    /// Adds those whose measure it is and those whom it hits, where the clause has no other place for them.
    pub(super) fn add_sanctioned(
        &self,
        parties: &mut Vec<PartyMention>,
        rule: &Rule,
        at: usize,
        trigger: Option<&Phrase>,
    ) {
        let clause = &self.clauses[at];
        if let Some(trigger) = trigger {
            parties.extend(newly_owned(trigger, clause, parties));
            parties.extend(states_of_measure(trigger, parties));
            parties.extend(addressed(sellers(trigger, clause), parties));
        }
        // `is removed from the US list`: whose list it is.
        let lists = |p: &&Phrase| p.head.as_deref().is_some_and(|h| LISTS.contains(&h));
        let listing = trigger.filter(lists).into_iter().flat_map(|p| &p.states).cloned().map(Mention::State);
        let passive = clause.verb.voice == Voice::Passive;
        parties.extend(newly(listing.filter(|_| passive).collect(), parties));
        if rule.roles.get("object") == Some(&RuleRole::Addressee) {
            // `bans 59 Chinese apps`, and not `sanctions Peru's Andes Film Studio`
            let firm = |p: &&Phrase| unlisted(p, RuleRole::Addressee, true).is_some();
            let goods = clause.object.iter().filter(|p| p.mentions.is_empty() && !firm(p));
            let goods = goods.flat_map(|p| &p.states);
            let goods = goods.cloned().map(Mention::State);
            let lists = trigger.is_some_and(|t| lists(&t));
            parties.extend(addressed(goods.filter(|_| !lists || !passive).collect(), parties));
            // `blacklists Norsk Titan`
            let firms = clause.object.iter().filter_map(|p| unlisted(p, RuleRole::Addressee, true));
            parties.extend(addressed(firms.collect(), parties));
        }
        // `bans Japanese fish imports`
        let imports = trigger.filter(|t| !passive && t.head.as_deref() == Some("import"));
        let sellers = imports.into_iter().flat_map(|p| &p.states).cloned().map(Mention::State);
        parties.extend(addressed(sellers.collect(), parties));
        // `bans the sale of phones made by X`
        let made =
            |c: &&Clause| c.governor == Some(at) && c.verb.reduced && MAKING.contains(&c.verb.lemma.as_str());
        let makers = self.clauses.iter().filter(made).flat_map(|c| c.after("by"));
        parties.extend(addressed(makers.flat_map(|p| p.mentions.clone()).collect(), parties));
        if only_addressed(parties) {
            // `signs an act, which bans imports`: whoever made the act.
            let maker = clause.governor.filter(|_| clause.subordinator.is_some()).map(|g| &self.clauses[g]);
            parties.extend(
                maker.into_iter().flat_map(Clause::subject_mentions).cloned().map(PartyMention::present),
            );
        }
        if only_addressed(parties) && !passive {
            // `the council's sanctions committee blacklists a bank`
            let owners = clause.subject.iter().flat_map(|p| &p.possessors);
            parties.extend(newly(owners.cloned().collect(), parties));
        }
        // `freezes the assets of Quarrin's bank`: of whom nothing else is known, and no other.
        let hit =
            |p: &Phrase| p.mentions.is_empty() && (p.name.is_some() || p.determiner.as_deref() == Some("'s"));
        let slots = clause.prepositions.iter().map(|(word, phrases)| (word.as_str(), phrases));
        let named = slots
            .chain([("object", &clause.object)])
            .filter(|(word, _)| rule.roles.get(*word) == Some(&RuleRole::Addressee))
            .any(|(_, phrases)| phrases.iter().any(hit));
        parties.extend(self.other_side(parties).filter(|_| !named));
        // `The tariffs take effect`, in a chronicle of two states: those of both.
        if parties.is_empty() && self.passage.is_entry() && trigger.is_some_and(is_on_trade) {
            parties.extend(self.pair.iter().cloned().map(Mention::State).map(PartyMention::present));
        }
    }

    /// `China suspends ministerial contacts`, in a chronicle of two states: with the other.
    fn other_side(&self, parties: &[PartyMention]) -> Option<PartyMention> {
        let addressed = parties.iter().any(|p| p.role == RuleRole::Addressee.role());
        // `Tariffs on Chinese goods take effect`
        let role = if only_addressed(parties) { None } else { RuleRole::Addressee.role() };
        let [one, two] = self.pair else { return None };
        let mentions = |state: &String| names_state(parties, &Mention::State(state.clone()));
        let other = match (mentions(one), mentions(two)) {
            (true, false) => two,
            (false, true) => one,
            _ => return None,
        };
        (!addressed || role.is_none()).then(|| PartyMention { mention: Mention::State(other.clone()), role })
    }
}

/// Those who are not yet among the known, as whom a measure hits.
fn addressed(mentions: Vec<Mention>, known: &[PartyMention]) -> Vec<PartyMention> {
    let role = RuleRole::Addressee.role();
    newly(mentions, known).into_iter().map(|p| PartyMention { role, ..p }).collect()
}

/// `US tariffs on steel`, `lifts Iran sanctions`: the states that stand before the noun, whose measure it is or, where somebody else's
/// it is, whom it hits.
fn states_of_measure(measure: &Phrase, known: &[PartyMention]) -> Vec<PartyMention> {
    let states: Vec<Mention> =
        measure.states.iter().cloned().map(Mention::State).filter(|_| is_measure(measure)).collect();
    if known.iter().any(|p| p.role != RuleRole::Addressee.role()) {
        addressed(states, known)
    } else {
        newly(states, known)
    }
}

/// `tariffs on $34 billion of Chinese goods`, `duties on steel from China`: the states whose goods a measure hits.
fn sellers(measure: &Phrase, clause: &Clause) -> Vec<Mention> {
    let goods = ["on", "of", "from", "against"].iter().flat_map(|word| clause.after(word));
    let goods = goods.filter(|p| p.mentions.is_empty() && p.tokens.start > measure.tokens.start);
    goods.flat_map(|p| &p.states).cloned().map(Mention::State).filter(|_| is_measure(measure)).collect()
}

/// Whether a noun is what one state puts on another or its goods.
fn is_measure(phrase: &Phrase) -> bool {
    phrase.head.as_deref().is_some_and(|head| MEASURES.contains(&head))
}

/// Whether a measure is one on trade.
fn is_on_trade(phrase: &Phrase) -> bool {
    matches!(phrase.head.as_deref(), Some("tariff" | "duty" | "tranche" | "levy"))
}

/// What is put on others and their goods.
const MEASURES: [&str; 8] = ["tariff", "duty", "sanction", "ban", "embargo", "curb", "restriction", "levy"];

/// What people and firms are put on.
const LISTS: [&str; 3] = ["list", "blacklist", "whitelist"];

/// How things come from those who may no longer sell them.
const MAKING: [&str; 6] = ["make", "produce", "manufacture", "build", "supply", "sell"];

/// `Laos's removal from Japan's list takes effect`: whose removal it is, and whose list; `Japan's tariffs on steel`: whose they are.
fn newly_owned(measure: &Phrase, clause: &Clause, known: &[PartyMention]) -> Vec<PartyMention> {
    let removed = matches!(measure.head.as_deref(), Some("removal" | "exclusion" | "expulsion"));
    let role = if removed { RuleRole::Addressee } else { RuleRole::Participant };
    let lists = clause.after("from").filter(|_| removed).flat_map(|p| &p.possessors);
    let owned = measure.possessors.iter().map(|m| (m, role)).chain(lists.map(|m| (m, RuleRole::Participant)));
    let new =
        owned.filter(|(m, _)| !matches!(m, Mention::Anaphor(_)) && !known.iter().any(|p| p.mention == **m));
    new.map(|(m, role)| PartyMention { mention: m.clone(), role: role.role() }).collect()
}
