//! Papers and speeches, in which somebody says what the sentence tells, and who hears them: `issued a statement in which it
//! threatened`, `in an interview with X`.

use super::rule::Rule;
use super::scene::Scene;
use crate::graph::EventType;
use crate::language::{Chunk, ChunkKind, Clause, Mention, Phrase};

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

/// `In an interview with X, Y says`, `in a letter to X, Y calls for talks`: to whom.
pub(super) fn interviewers(clause: &Clause) -> Vec<Mention> {
    let said = |p: &&Phrase| p.head.as_deref().and_then(towards).is_some();
    let Some(paper) = clause.after("in").find(said) else { return Vec::new() };
    let word = paper.head.as_deref().and_then(towards).unwrap_or_default();
    let heard = |m: &Mention| matches!(m, Mention::Body(_) | Mention::Person(_));
    clause.right_behind(paper, &[word]).iter().flat_map(|p| p.mentions.clone()).filter(heard).collect()
}

/// The preposition behind which stands who hears or reads such words.
fn towards(noun: &str) -> Option<&'static str> {
    match noun {
        "interview" => Some("with"),
        "letter" | "message" | "telegram" | "cable" | "note" | "email" => Some("to"),
        _ => None,
    }
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
