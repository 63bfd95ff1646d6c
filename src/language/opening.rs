//! Places that open a clause right before its subject: `In Tokyo Foreign Minister Kono meets Kang`.

use super::chunk::{Chunk, ChunkKind};
use super::closed::is_adverb;
use super::gazetteer::{Sense, StateForm};
use super::parser::Parser;
use super::phrase::{Mention, Phrase};
use super::preceding::site;
use super::verbal::Before;

impl Parser<'_> {
    /// The place at a term that follows a preposition at the head of a clause, where a person and a verb come right behind it: by itself, as
    /// nobody's title or name begins with it.
    pub(super) fn place_before_subject(&self, i: usize, before: &[Chunk]) -> Option<(ChunkKind, usize)> {
        if !heads_clause(before) {
            return None;
        }
        // `In the Philippines Benigno Aquino was elected`
        let name = i + usize::from(self.is(i, "the"));
        let (titled, next) = match self.sense(name)? {
            Sense::State(_, StateForm::Capital) | Sense::Place(_) => (true, name + 1),
            Sense::State(_, StateForm::Name) => (false, name + 1),
            _ => return None,
        };
        let (person, mut end) = self.phrase(next, site(before))?;
        // `In Vladivostok Xi and Putin conferred`
        while matches!(self.word(end), "and" | ",") {
            let more = end + 1 + usize::from(self.is(end, ",") && self.is(end + 1, "and"));
            match self.phrase(more, site(before)) {
                Some((other, past)) if matches!(other.mentions[..], [Mention::Person(_)]) => end = past,
                _ => break,
            }
        }
        let behind = end + self.idiom(end);
        let behind = (behind..self.terms.len()).find(|&j| !is_adverb(self.word(j)))?;
        let acts = self.is_verb(behind, Before::Party { plural: false, object: false });
        if !(acts && is_subject(&person, titled)) {
            return None;
        }
        let alone = Parser { terms: &self.terms[..next], ..*self };
        let (place, end) = alone.phrase(i, site(before))?;
        (end == next).then_some((ChunkKind::Phrase(place), next))
    }
}

/// Whether a preposition of place stands right before that nothing of its clause precedes.
fn heads_clause(before: &[Chunk]) -> bool {
    let [rest @ .., last] = before else { return false };
    let placed = matches!(&last.kind, ChunkKind::Preposition(word) if word == "in" || word == "at");
    let begins = |c: &Chunk| {
        matches!(
            c.kind,
            ChunkKind::Mark(';' | ':' | '—' | ',') | ChunkKind::Conjunction(_) | ChunkKind::Subordinator(_)
        )
    };
    // `At the UN in New York Ambassador X warns`
    let outer = |c: &Chunk| matches!(&c.kind, ChunkKind::Preposition(word) if matches!(word.as_str(), "in" | "at" | "after" | "during"));
    let inner = match rest {
        [outermost @ .., led, Chunk { kind: ChunkKind::Phrase(_), .. }] => {
            outer(led) && outermost.last().is_none_or(begins)
        }
        _ => false,
    };
    placed && (inner || rest.last().is_none_or(begins))
}

/// Whether a phrase is one person, whose title, if any, may stand behind a place that is none of it; `titled` says whether it may.
fn is_subject(phrase: &Phrase, titled: bool) -> bool {
    match &phrase.mentions[..] {
        [Mention::Person(person)] => {
            person.office.as_ref().is_none_or(|office| titled && !is_local(&office.title))
        }
        _ => false,
    }
}

/// Whether a title is one that cities and provinces give: `Seoul Mayor Park`.
fn is_local(title: &str) -> bool {
    let title = title.to_lowercase();
    ["mayor", "governor", "bureau chief", "correspondent", "party secretary", "vice mayor"]
        .iter()
        .any(|local| title.contains(local))
}
