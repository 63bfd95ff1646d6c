//! Papers and speeches, in which somebody says what the sentence tells: `issued a statement in which it threatened`.

use super::rule::Rule;
use super::scene::Scene;
use crate::graph::EventType;
use crate::language::{Chunk, ChunkKind, Clause, Phrase};

impl Scene<'_> {
    /// `In a letter greeting the delegates, X said`: what a paper does is no meeting.
    pub(super) fn is_written(&self, rule: &Rule, clause: &Clause) -> bool {
        let before = clause.at.checked_sub(1).and_then(|at| self.phrase_at(at));
        let paper = |p: &Phrase| p.head.as_deref().is_some_and(|head| PAPERS.contains(&head));
        let meets = rule.event.is_consultation() || rule.event == EventType::Visit;
        meets && clause.verb.gerund && before.is_some_and(paper)
    }

    /// `issued a statement in which it threatened`: what a paper says that the sentence has told of.
    pub(super) fn is_in_paper(&self, clause: &Clause) -> bool {
        let which = |c: &Chunk| matches!(&c.kind, ChunkKind::Subordinator(word) if word == "which");
        let Some(at) = self.chunks[..clause.at].iter().rposition(which).filter(|at| *at > 1) else {
            return false;
        };
        let within = matches!(&self.chunks[at - 1].kind, ChunkKind::Preposition(word) if word == "in");
        // `gave a speech`, and not `came for a speech`
        let given = |i: &usize| *i > 0 && !matches!(self.chunks[i - 1].kind, ChunkKind::Preposition(_));
        let paper =
            (at.saturating_sub(5)..at).filter(given).filter_map(|i| self.phrase_at(i)).any(is_address);
        clause.subordinator.as_deref() == Some("which") && within && paper
    }
}

/// Whether a phrase names what somebody says before others, or writes to them.
pub(super) fn is_address(phrase: &Phrase) -> bool {
    phrase.head.as_deref().is_some_and(|head| SPOKEN.contains(&head))
}

/// What is spoken before others, or written to them.
const SPOKEN: [&str; 10] = [
    "address",
    "speech",
    "lecture",
    "interview",
    "letter",
    "message",
    "statement",
    "article",
    "conference",
    "briefing",
];

/// What is written or spoken.
const PAPERS: [&str; 12] = [
    "statement",
    "letter",
    "message",
    "telegram",
    "note",
    "cable",
    "editorial",
    "article",
    "speech",
    "address",
    "remarks",
    "tweet",
];
