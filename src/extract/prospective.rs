//! What the words around an event tell of its being no fact, or none yet: `reports that X met Y`, `a visit to Lima next month`.

use super::scene::Scene;
use crate::graph::EventType;
use crate::language::{ChunkKind, Phrase, singular};

impl Scene<'_> {
    /// `Reports that X met Y are false`: whether a consultation or visit of the clause at `at` is told as what is said or hoped, and
    /// nobody confirms it.
    pub(super) fn is_hearsay(&self, at: usize, event: EventType) -> bool {
        let clause = &self.clauses[at];
        let that = clause.subordinator.as_deref() == Some("that");
        let told = event.is_consultation() || event == EventType::Visit;
        let begins = |kind: &ChunkKind| matches!(kind, ChunkKind::Subordinator(word) if word == "that");
        let word = self.chunks[..clause.at].iter().rposition(|c| begins(&c.kind)).filter(|_| that && told);
        let rumour = word.and_then(|word| self.phrase_at(word.checked_sub(1)?)).is_some_and(|p| {
            p.head.as_deref().is_some_and(|head| HEARSAY.contains(&singular(head).as_str()))
        });
        let confirmed = clause.governor.is_some_and(|g| self.clauses[g].verb.lemma == "confirm");
        rumour && !confirmed
    }

    /// `a visit to Lima next month`, `talks in Rome tomorrow`: whether the words behind the noun of an event say that it is still to come.
    pub(super) fn is_to_come(&self, noun: &Phrase) -> bool {
        let behind = self.chunks.iter().filter(|c| c.tokens.start >= noun.tokens.end);
        let ends = |kind: &ChunkKind| {
            matches!(kind, ChunkKind::Verb(_) | ChunkKind::Mark(_) | ChunkKind::Subordinator(_))
        };
        behind.take_while(|c| !ends(&c.kind)).any(|c| match &c.kind {
            ChunkKind::Word(word) => word == "tomorrow",
            ChunkKind::Phrase(phrase) => {
                let ahead = |word: &String| matches!(word.as_str(), "next" | "coming");
                let time = |head: &str| TIMES.contains(&singular(head).as_str());
                phrase.determiner.is_none()
                    && phrase.modifiers.iter().any(ahead)
                    && phrase.head.as_deref().is_some_and(time)
            }
            _ => false,
        })
    }
}

/// Nouns of what is only said, feared or hoped.
const HEARSAY: [&str; 16] = [
    "accusation",
    "allegation",
    "chance",
    "claim",
    "expectation",
    "fear",
    "hope",
    "idea",
    "likelihood",
    "possibility",
    "prospect",
    "report",
    "rumor",
    "rumour",
    "speculation",
    "suggestion",
];

/// Stretches of time that are still to come when they are the next.
const TIMES: [&str; 8] = ["week", "month", "year", "spring", "summer", "autumn", "fall", "winter"];
