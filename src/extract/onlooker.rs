//! Those before whose eyes others sign for them: `The two presidents looked on as their ministers signed a dozen agreements`.

use super::scene::Scene;
use crate::language::{Clause, Mention};

impl Scene<'_> {
    /// Who looks on while those whose side is not told do what a clause tells.
    pub(super) fn onlookers(&self, clause: &Clause) -> Vec<Mention> {
        let meanwhile = matches!(clause.subordinator.as_deref(), Some("as" | "while" | "when"));
        let looks = |c: &&Clause| meanwhile && LOOKING.contains(&c.verb.lemma.as_str());
        let Some(main) = clause.governor.map(|g| &self.clauses[g]).filter(looks) else { return Vec::new() };
        let unnamed = |m: &Mention| {
            matches!(m, Mention::Anaphor(_) | Mention::Group { state: None, .. } | Mention::Office(_))
        };
        let sides = ["of", "from"].iter().any(|word| clause.after(word).any(|p| !p.mentions.is_empty()));
        let unsaid = !sides && clause.subject_mentions().all(unnamed);
        main.subject_mentions().filter(|_| unsaid).cloned().collect()
    }
}

/// Verbs of those who are there while something is signed.
const LOOKING: [&str; 6] = ["look", "watch", "stand", "preside", "applaud", "beam"];

/// `signed in the presence of X`: the persons who are there while others sign.
pub(super) fn witnesses(clause: &Clause) -> impl Iterator<Item = Mention> {
    let people = clause.after("in the presence of").flat_map(|p| &p.mentions);
    let named =
        |m: &&Mention| m.is_somebody() || matches!(m, Mention::Anaphor(anaphor) if !anaphor.is_pronoun());
    people.filter(named).cloned()
}
