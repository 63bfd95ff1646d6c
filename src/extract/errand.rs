//! What forces go somewhere for: `Six fighters arrive in Fiji to take part in a drill` tells of an exercise with the hosts, and of no
//! visit. Ships are guests of the port as well.

use super::scene::Scene;
use super::slot::slots;
use crate::graph::{EventType, Role};
use crate::language::{Clause, Mention, Phrase};

impl Scene<'_> {
    /// Whether aircraft or troops go somewhere only to exercise there.
    pub(super) fn comes_to_drill(&self, clause: &Clause) -> bool {
        let visit = |p: &Phrase| p.head.iter().chain(&p.modifiers).any(|word| word == "visit");
        let visits = clause.after("for").any(visit);
        let for_drill = !visits && clause.after("for").any(is_drill);
        let to_drill = || self.clauses.iter().any(|c| self.is_sent_by(c, clause) && drills(c));
        GOING.contains(&clause.verb.lemma.as_str())
            && clause.subject.first().is_some_and(is_force)
            && (for_drill || to_drill())
    }

    /// The states where those who exercise in the clause at `at` have come to do so.
    pub(super) fn hosts_of_drill(&self, at: usize) -> Vec<Mention> {
        let clause = &self.clauses[at];
        let sends = |g: &&Clause| self.is_sent_by(clause, g) && GOING.contains(&g.verb.lemma.as_str());
        let sent = clause.governor.map(|g| &self.clauses[g]).filter(sends);
        let Some(came) = sent.or(Some(clause).filter(|c| self.comes_to_drill(c))) else { return Vec::new() };
        let mut rules = self.rules.of_verb("arrive").filter(|rule| rule.event == EventType::Visit);
        let found = rules.next().map_or_else(Vec::new, |rule| slots(self, rule, came, None));
        let hosts = found.into_iter().filter(|p| p.role == Some(Role::Host));
        hosts.map(|p| p.mention).collect()
    }

    /// Whether a clause tells what the going of another is for.
    fn is_sent_by(&self, clause: &Clause, going: &Clause) -> bool {
        clause.verb.infinitive && clause.governor.is_some_and(|g| self.clauses[g].at == going.at)
    }
}

fn drills(clause: &Clause) -> bool {
    let verb = clause.verb.lemma.as_str();
    let behind = clause.prepositions.iter().filter(|(word, _)| word == "in" || word == "for");
    matches!(verb, "exercise" | "drill" | "train" | "practice" | "practise")
        || clause.object.iter().any(is_drill)
        || behind.flat_map(|(_, phrases)| phrases).any(is_drill)
}

fn is_drill(phrase: &Phrase) -> bool {
    matches!(phrase.head.as_deref(), Some("exercise" | "drill" | "maneuver" | "manoeuvre" | "wargame"))
}

fn is_force(phrase: &Phrase) -> bool {
    phrase.head.as_deref().is_some_and(|head| FORCES.contains(&head))
}

/// Verbs of those who go somewhere.
const GOING: [&str; 8] = ["arrive", "land", "fly", "deploy", "travel", "come", "go", "return"];

/// Nouns of aircraft and troops.
const FORCES: [&str; 16] = [
    "aircraft",
    "airman",
    "battalion",
    "bomber",
    "brigade",
    "commando",
    "drone",
    "fighter",
    "helicopter",
    "jet",
    "marine",
    "paratrooper",
    "plane",
    "soldier",
    "troop",
    "warplane",
];
