//! Sentences with which an entry goes on without saying of whom: `Meets President X on May 3`, `Also holds talks with Y`.

use super::chunk::{Chunk, ChunkKind};
use super::closed::{is_adverb, is_conjunction, is_determiner, is_subordinator};
use super::gazetteer::Sense;
use super::parser::Parser;
use super::phrase::{Anaphor, Mention, Phrase};
use super::term::TermKind;
use super::verb::{Form, begins_group};

impl Parser<'_> {
    /// Whom a verb at `i` tells of that has nobody before it: those whom the sentence before is about, as a phrase without words.
    pub(super) fn elided_subject(&self, i: usize, before: &[Chunk]) -> Option<Chunk> {
        let opens = i == 0 || self.token(i).is_some_and(|t| !t.is_capitalised());
        if self.has_verb || !opens || !is_adjunct(before) || !self.begins_complement(i + 1) {
            return None;
        }
        // `Fan meets X`: somebody of that name.
        let acts = |form| self.know.verbs.may_be(self.word(i + 1), form);
        if self.names.contains(self.word(i)) && (acts(Form::Third) || acts(Form::Past)) {
            return None;
        }
        let may = |form| self.know.verbs.may_be(self.word(i), form);
        let noun = self.know.grammar.is_noun_verb(self.word(i)) && !self.acts_on(i);
        let anaphor = match () {
            () if self.is_done_to(i) => Anaphor::Same,
            () if noun => return None,
            () if may(Form::Third) && !begins_group(self.word(i)) => Anaphor::Same,
            // `Agree to open a hotline`
            () if may(Form::Past) && self.is_past_main(i) => Anaphor::Same,
            () if i == 0 && may(Form::Base) && !begins_group(self.word(i)) && !may(Form::Past) => {
                Anaphor::Several(None)
            }
            () => return None,
        };
        let at = self.terms[i].tokens.start;
        let plural = anaphor != Anaphor::Same;
        let phrase =
            Phrase { mentions: vec![Mention::Anaphor(anaphor)], plural, tokens: at..at, ..Phrase::default() };
        Some(Chunk { tokens: at..at, kind: ChunkKind::Phrase(phrase) })
    }

    /// `Is received by X`, `Will meet Y`: an auxiliary with its verb right behind.
    fn is_done_to(&self, i: usize) -> bool {
        let next = i + 1 + usize::from(is_adverb(self.word(i + 1)) || self.is(i + 1, "not"));
        let verb = self.is(next, "to") || !self.know.verbs.forms(self.word(next)).is_empty();
        matches!(self.word(i), "is" | "was" | "has" | "will") && verb
    }

    /// `Met President X and left`: a past form with its object, and no other verb behind of which a phrase is the subject.
    fn is_past_main(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        let capital = |j: usize| self.token(j).is_some_and(|t| t.is_capitalised());
        let object = is_determiner(next) || next == "with" || capital(i + 1) || self.is(i + 2, "with");
        let finite = |j: usize| {
            let word = self.word(j);
            begins_group(word)
                || self.know.verbs.may_be_finite(word) && !capital(j) && !self.know.grammar.is_noun_verb(word)
        };
        let joined = |j: usize| {
            is_conjunction(self.word(j)) || is_subordinator(self.word(j)) || is_adverb(self.word(j))
        };
        let other = |j: usize| finite(j) && !joined(j - 1) && !finite(j - 1);
        object && !(i + 2..self.terms.len()).any(other)
    }

    /// `Meets with X`, `Holds separate talks`: whether something follows that a verb may have behind it.
    fn begins_complement(&self, i: usize) -> bool {
        let of = self.is(i, "of") || self.is(i, "between");
        self.terms.get(i).is_some_and(|t| t.kind != TermKind::Mark && t.kind != TermKind::Possessive) && !of
    }

    /// Whether a word that may be a noun is the verb: `Visits Lima`, `Calls on the mayor`, and not `Visits to Lima are banned`.
    fn acts_on(&self, i: usize) -> bool {
        let next = self.word(i + 1);
        let named = self.token(i + 1).is_some_and(|t| t.is_capitalised())
            || matches!(self.sense(i + 1), Some(Sense::State(..) | Sense::Place(_) | Sense::Office(..)));
        let asks = self.is(i, "calls") && matches!(next, "on" | "for");
        let heads = self.is(i, "heads") && matches!(next, "to" | "for");
        let acts = is_determiner(next) || named || asks || heads || matches!(next, "“" | "that");
        let rest = i + 1..self.terms.len();
        acts && !rest.take_while(|&j| !self.is(j, ";")).any(|j| begins_group(self.word(j)))
    }
}

/// Whether nothing stands before a verb but when and where, and adverbs: `On May 3, also`.
fn is_adjunct(before: &[Chunk]) -> bool {
    let mut governed = false;
    before.iter().all(|chunk| {
        let was = std::mem::replace(&mut governed, matches!(chunk.kind, ChunkKind::Preposition(_)));
        match &chunk.kind {
            // `Earlier in the day`
            ChunkKind::Phrase(phrase) => {
                let adverb = matches!(phrase.head.as_deref(), Some("earlier" | "afterwards" | "afterward"));
                was || phrase.date.is_some() || adverb
            }
            ChunkKind::Word(word) => word != "there",
            ChunkKind::Preposition(_) | ChunkKind::Mark(',') => true,
            _ => false,
        }
    })
}
