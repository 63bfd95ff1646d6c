//! Deeds that the subject of a sentence names and its verb takes for granted: `The acquittal of X by a court in Lima removes an irritant`.

use super::factuality::Factuality;
use super::frame::{Frame, PartyMention};
use super::participant::newly;
use super::rule::Rule;
use super::scene::Scene;
use crate::graph::EventType;
use crate::language::{Clause, Phrase};

impl Scene<'_> {
    /// Adds the deeds that subjects name, besides what their verbs tell; a narrative must say when they were done.
    pub(super) fn of_deeds(&self, found: &mut Vec<(usize, Frame)>) {
        for (at, clause) in self.clauses.iter().enumerate() {
            if !tells_of_subject(clause) {
                continue;
            }
            let rules = self.rules.of_deeds(&clause.verb.lemma);
            let Some(frame) = rules.filter_map(|rule| self.of_deed(rule, at)).next() else { continue };
            let dated = self.passage.is_entry() || frame.date.is_some_and(|d| d.is_exact());
            let told = found.iter().any(|(_, f)| f.kind == frame.kind && f.date == frame.date);
            if frame.factuality == Factuality::Asserted && dated && !told {
                found.push((clause.tokens.start, frame));
            }
        }
    }

    fn of_deed(&self, rule: &Rule, at: usize) -> Option<Frame> {
        let clause = &self.clauses[at];
        let (mut frame, _) = self.of_clause(rule, at)?;
        // `Seoul's summoning of the ambassador on March 14 angers Beijing`: done on that day, and not on that of the anger.
        if let Some(day) = self.whens[at].date.filter(|d| d.is_exact()) {
            frame.date = Some(day);
        }
        if rule.event == EventType::Launch {
            // `draws protests from Tokyo`
            frame.place = None;
        }
        let role = rule.roles.get("by").and_then(|role| role.role());
        let owners = clause.subject.iter().flat_map(|p| &p.possessors).cloned();
        let owners = newly(owners.filter(|_| rule.nouns.is_empty()).collect(), &frame.parties);
        frame.parties.extend(owners.into_iter().map(|p| PartyMention { role, ..p }));
        Some(frame)
    }
}

/// Whether a clause says something of its subject in earnest: its verb is finite, and its subject its own, and one of a kind.
fn tells_of_subject(clause: &Clause) -> bool {
    let any = |p: &Phrase| {
        matches!(p.determiner.as_deref(), Some("any" | "every" | "each" | "no" | "such" | "another"))
    };
    // `Launches by Peru violate the treaty`: whenever there are any.
    let habit = |p: &Phrase| {
        let bare = p.determiner.is_none() && p.number.is_none() && p.possessors.is_empty();
        p.plural && bare && !clause.verb.past
    };
    let takes_time = clause.object.iter().any(|p| matches!(p.head.as_deref(), Some("time" | "patience")));
    let own = !clause.shared_subject && clause.subordinator.is_none() && clause.governor.is_none();
    let open = clause.subject.iter().any(|p| any(p) || habit(p));
    clause.verb.is_finite() && own && !open && !takes_time
}
