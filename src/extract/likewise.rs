//! What others did as well: `X condemns the launch, as did Y`, `X visits Hanoi, and so does Y`, `and Y does so the next day`.

use super::frame::{Frame, PartyMention};
use super::scene::Scene;
use crate::graph::Role;
use crate::language::{Anaphor, Clause, Mention, Voice};

impl Scene<'_> {
    /// The events of those of whom the clause at `at` says that they did as was told before; `found` are the frames so far.
    pub(super) fn likewise(&self, at: usize, found: &[(usize, Frame)]) -> Vec<(usize, Frame)> {
        let clause = &self.clauses[at];
        let before = if self.does_so(clause) { self.main_before(at) } else { at.checked_sub(1) };
        // `X says that Y will recover only after Z has done so`: what Z has done is not what X did.
        let deeper = self.does_so(clause) && clause.governor.is_some_and(|above| Some(above) != before);
        let Some(told) = before.map(|before| &self.clauses[before]).filter(|_| self.is_likewise(clause))
        else {
            return Vec::new();
        };
        let own = clause.subject.iter().filter(|_| !clause.shared_subject);
        let objects = clause.object.iter().filter(|_| !self.does_so(clause));
        let others: Vec<Mention> = objects.chain(own).flat_map(|p| p.mentions.clone()).collect();
        let first: Vec<&Mention> = told.subject_mentions().collect();
        // `X urged Beijing, the first time that Seoul has done so`: that is what X did.
        let same = clause.subordinator.as_deref() == Some("that") && clause.verb.perfect;
        if same
            || deeper
            || others.is_empty()
            || first.is_empty()
            || others.iter().any(|m| first.contains(&m))
        {
            return Vec::new();
        }
        let again = found.iter().filter(|(start, frame)| {
            *start == told.tokens.start && frame.parties.iter().any(|p| first.contains(&&p.mention))
        });
        let of_others = |frame| {
            let mut own = of_others(frame, &first, &others);
            if self.does_so(clause) {
                let when = self.whens[at];
                (own.date, own.basis, own.within) = (when.date, when.basis, when.within);
            }
            own
        };
        again.map(|(_, frame)| (clause.tokens.start, of_others(frame))).collect()
    }

    /// `as did Y`, `so do their deputies`: a verb that stands for the one before, behind `as` or `so`.
    fn is_likewise(&self, clause: &Clause) -> bool {
        let auxiliary = matches!(clause.verb.lemma.as_str(), "do" | "be" | "have") && !clause.verb.negated;
        let before = self.chunks[clause.at].tokens.start.checked_sub(1);
        let led = before.is_some_and(|token| self.is_word(token, "as") || self.is_word(token, "so"));
        auxiliary && led || self.does_so(clause)
    }

    /// The last clause before the one at `at` that depends on no other: `summons X to protest, and Y does so as well`.
    fn main_before(&self, at: usize) -> Option<usize> {
        let several = Mention::Anaphor(Anaphor::Several(None));
        let they = self.clauses[at].subject_mentions().eq([&several]);
        let are_many = |c: &Clause| c.subject.iter().any(|p| p.plural) || c.subject_mentions().count() > 1;
        let main = |c: &Clause| {
            let apart = c.verb.infinitive || c.verb.gerund || c.verb.reduced;
            !apart
                && c.verb.voice == Voice::Active
                && c.governor.is_none()
                && c.subordinator.is_none()
                && (!they || are_many(c))
        };
        self.clauses[..at].iter().rposition(main)
    }

    /// `Y does so the next day`, `Y did likewise`
    fn does_so(&self, clause: &Clause) -> bool {
        let verb = &clause.verb;
        let behind = self.chunks[clause.at].tokens.end;
        let does = verb.lemma == "do" && verb.is_finite() && verb.modal.is_none() && !verb.negated;
        does && (self.is_word(behind, "so") || self.is_word(behind, "likewise"))
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
