//! Countable claims: `have met seven times since March`, `their seventh meeting of the year`, `the first in nine years`.

use super::matching::{Scene, heads};
use crate::language::{ChunkKind, Mention, Phrase};

/// A claim as one sentence makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimFrame {
    /// The words.
    pub text: String,
    /// Who it is about, as the words name them.
    pub about: Vec<Mention>,
    /// What is counted.
    pub measure: &'static str,
    /// How many.
    pub value: f64,
}

/// The claims of a sentence.
pub(super) fn find(scene: &Scene<'_>) -> Vec<ClaimFrame> {
    let mut found = Vec::new();
    for clause in scene.clauses {
        let phrases: Vec<&Phrase> =
            clause.object.iter().chain(clause.prepositions.iter().flat_map(|(_, np)| np)).collect();
        let about: Vec<Mention> = clause.subject_mentions().cloned().collect();
        let text = || scene.slice(clause.tokens.start, clause.tokens.end);
        if clause.verb.lemma == "meet"
            && let Some(times) = phrases.iter().find(|p| p.head.as_deref() == Some("time"))
            && let Some(number) = times.number
        {
            found.push(ClaimFrame {
                text: text(),
                about: about.clone(),
                measure: "meetings",
                value: f64::from(number),
            });
        }
        for phrase in &phrases {
            let meeting = heads(phrase)
                .iter()
                .any(|h| matches!(h.as_str(), "meeting" | "summit" | "dialogue" | "talks"));
            let yearly = phrase.ordinal.filter(|n| *n > 1).filter(|_| meeting && of_the_year(scene, phrase));
            if let Some(n) = yearly {
                found.push(ClaimFrame {
                    text: text(),
                    about: about.clone(),
                    measure: "meetings",
                    value: f64::from(n),
                });
            }
        }
        let gap = clause
            .prepositions
            .iter()
            .filter(|(p, _)| p == "in")
            .flat_map(|(_, np)| np)
            .find(|p| p.head.as_deref() == Some("year") && p.number.is_some());
        let first = phrases.iter().any(|p| p.ordinal == Some(1));
        if let Some(years) = gap.filter(|_| first).and_then(|p| p.number) {
            found.push(ClaimFrame { text: text(), about, measure: "gap_years", value: f64::from(years) });
        }
    }
    found
}

/// `of the year`, `this year` right after the phrase.
fn of_the_year(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let at =
        scene.chunks.iter().position(|c| c.tokens.start >= phrase.tokens.end).unwrap_or(scene.chunks.len());
    scene.chunks[at..]
        .iter()
        .take(2)
        .any(|c| matches!(&c.kind, ChunkKind::Phrase(p) if p.head.as_deref() == Some("year")))
}
