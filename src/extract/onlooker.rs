//! Those before whose eyes others sign for them: `The two presidents looked on as their ministers signed a dozen agreements`.

use super::scene::Scene;
use crate::language::{Clause, Mention, Phrase};

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

/// `fires a missile, with Kim looking on`, `with Kim in attendance`: persons before whose eyes something is done.
pub(super) fn watching(clauses: &[Clause], at: usize) -> Vec<Mention> {
    let person = |m: &&Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    let looks = |c: &&Clause| {
        c.governor == Some(at)
            && c.verb.gerund
            && c.object.is_empty()
            && WATCHING.contains(&c.verb.lemma.as_str())
    };
    let looking = clauses.iter().filter(looks).flat_map(|c| &c.subject);
    looking.flat_map(|p| &p.mentions).filter(person).cloned().chain(attending(&clauses[at])).collect()
}

/// `receives X, with Kim in attendance`, `meets X with Kim at her side`: persons who are there.
pub(super) fn attending(clause: &Clause) -> Vec<Mention> {
    let place = |p: &&Phrase| matches!(p.head.as_deref(), Some("attendance" | "side"));
    let there = clause.after("in").chain(clause.after("at")).find(place);
    let Some(there) = there else { return Vec::new() };
    let row = clause.prepositions.iter().filter(|(word, _)| word == "with").map(|(_, row)| row);
    let before = |row: &&Vec<Phrase>| row.last().is_some_and(|p| p.tokens.end + 1 == there.tokens.start);
    let person = |m: &&Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    row.filter(before).flatten().flat_map(|p| &p.mentions).filter(person).cloned().collect()
}

/// Verbs of those who are there while something is done, without an object.
const WATCHING: [&str; 5] = ["look", "watch", "observe", "attend", "preside"];

/// Verbs of those who are there while something is signed.
const LOOKING: [&str; 6] = ["look", "watch", "stand", "preside", "applaud", "beam"];

/// `signed in the presence of X`: the persons who are there while others sign.
pub(super) fn witnesses(clause: &Clause) -> impl Iterator<Item = Mention> {
    let people = clause.after("in the presence of").flat_map(|p| &p.mentions);
    let named =
        |m: &&Mention| m.is_somebody() || matches!(m, Mention::Anaphor(anaphor) if !anaphor.is_pronoun());
    people.filter(named).cloned()
}
