//! What others did as well: `X condemns the launch, as did Y`, `X visits Hanoi, and so does Y`.

use super::frame::{Frame, PartyMention};
use super::scene::Scene;
use crate::graph::Role;
use crate::language::{Clause, Mention};

impl Scene<'_> {
    /// The events of those of whom the clause at `at` says that they did as was told before; `found` are the frames so far.
    pub(super) fn likewise(&self, at: usize, found: &[(usize, Frame)]) -> Vec<(usize, Frame)> {
        let clause = &self.clauses[at];
        let Some(told) =
            at.checked_sub(1).map(|before| &self.clauses[before]).filter(|_| self.is_likewise(clause))
        else {
            return Vec::new();
        };
        let own = clause.subject.iter().filter(|_| !clause.shared_subject);
        let others: Vec<Mention> = clause.object.iter().chain(own).flat_map(|p| p.mentions.clone()).collect();
        let first: Vec<&Mention> = told.subject_mentions().collect();
        if others.is_empty() || first.is_empty() || others.iter().any(|m| first.contains(&m)) {
            return Vec::new();
        }
        let again = found.iter().filter(|(start, frame)| {
            *start == told.tokens.start && frame.parties.iter().any(|p| first.contains(&&p.mention))
        });
        again.map(|(_, frame)| (clause.tokens.start, of_others(frame, &first, &others))).collect()
    }

    /// `as did Y`, `so do their deputies`: a verb that stands for the one before, behind `as` or `so`.
    fn is_likewise(&self, clause: &Clause) -> bool {
        let auxiliary = matches!(clause.verb.lemma.as_str(), "do" | "be" | "have") && !clause.verb.negated;
        let before = self.chunks[clause.at].tokens.start.checked_sub(1);
        auxiliary && before.is_some_and(|token| self.is_word(token, "as") || self.is_word(token, "so"))
    }
}

/// The same event with others in the part of the first.
fn of_others(frame: &Frame, first: &[&Mention], others: &[Mention]) -> Frame {
    let mut own = frame.clone();
    let role: Option<Role> = own.parties.iter().find(|p| first.contains(&&p.mention)).and_then(|p| p.role);
    own.parties.retain(|p| !first.contains(&&p.mention));
    let others = others.iter().map(|mention| PartyMention { mention: mention.clone(), role });
    own.parties = others.chain(own.parties).collect();
    own
}
