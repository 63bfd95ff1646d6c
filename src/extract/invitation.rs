//! Words that ask somebody to come, and so invite: `encourages X to visit Lima`, `urges X to consider a return visit`.

use super::scene::Scene;
use crate::language::{Anaphor, Clause, Mention, Phrase};

impl Scene<'_> {
    /// Whether a clause asks people to come or go somewhere: an invitation, of which the visit is to come, and no statement besides.
    pub(super) fn is_invitation(&self, clause: &Clause) -> bool {
        let human = |m: &Mention| {
            matches!(m, Mention::Person(_) | Mention::Office(_) | Mention::Anaphor(Anaphor::One(_)))
        };
        let people = |p: &Phrase| p.mentions.iter().any(human);
        let asked = clause.object.first().is_some_and(people);
        let at = self.clauses.iter().position(|c| c.at == clause.at);
        let comes = |c: &Clause| c.governor == at && c.verb.infinitive && !c.verb.negated && is_journey(c);
        // `offers him a state visit to Lima`
        let visit = |p: &Phrase| p.head.as_deref().is_some_and(|head| JOURNEYS.contains(&head));
        let offers = matches!(clause.verb.lemma.as_str(), "offer" | "promise" | "propose")
            && clause.object.iter().chain(clause.after(",")).any(visit);
        asked && (offers || ASKS.contains(&clause.verb.lemma.as_str()) && self.clauses.iter().any(comes))
    }
}

/// `to visit Lima`, `to come to Lima`, `to consider a return visit`
fn is_journey(clause: &Clause) -> bool {
    let journey = |p: &Phrase| p.head.as_deref().is_some_and(|head| JOURNEYS.contains(&head));
    match clause.verb.lemma.as_str() {
        "visit" => true,
        "come" | "travel" | "fly" | "journey" => clause.after("to").any(is_somewhere),
        "pay" | "make" | "undertake" | "consider" => clause.object.iter().any(journey),
        _ => false,
    }
}

/// A place or a gathering, and not `come to terms`.
fn is_somewhere(phrase: &Phrase) -> bool {
    phrase.place.is_some() || !phrase.series.is_empty() || !phrase.mentions.is_empty()
}

/// Verbs by which one brings another to do something.
const ASKS: [&str; 7] = ["urge", "encourage", "ask", "press", "implore", "beg", "exhort"];

const JOURNEYS: [&str; 5] = ["visit", "trip", "tour", "journey", "return visit"];
