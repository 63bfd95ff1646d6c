//! One clause among those of its sentence: the words that are its own, and with which clause it shares its time.

use crate::language::{Clause, Token, cardinal};
use std::ops::Range;

/// The clause at `at` of a sentence.
#[derive(Clone, Copy)]
pub(super) struct ClauseAt<'a> {
    pub tokens: &'a [Token<'a>],
    pub sentence: &'a Range<usize>,
    pub clauses: &'a [Clause],
    pub at: usize,
}

impl<'a> ClauseAt<'a> {
    /// The clause itself.
    pub fn clause(&self) -> &'a Clause {
        &self.clauses[self.at]
    }

    /// The clause right before it.
    fn previous(&self) -> Option<&'a Clause> {
        self.at.checked_sub(1).and_then(|at| self.clauses.get(at))
    }

    /// Its words, in lower case.
    pub fn words(&self) -> Vec<&'a str> {
        let start = self.lead().unwrap_or(self.clause().tokens.start).max(self.sentence.start);
        let end = self.clause().tokens.end.min(self.sentence.end);
        let next = Self { at: self.at + 1, ..*self }.lead();
        let end = next.filter(|n| (start..end).contains(n)).unwrap_or(end);
        // `meets X in Hanoi; visit to Cam Ranh on the following day`
        let end = (start..end).find(|i| self.tokens[*i].lower == ";").unwrap_or(end);
        lower(self.tokens, start..end)
    }

    /// Its words and, where its subject is its own, the last before it.
    pub fn words_around(&self) -> Vec<&'a str> {
        let clause = self.clause();
        let back = if clause.shared_subject { 0 } else { 8 };
        let from = self.sentence.start.max(clause.tokens.start.saturating_sub(back));
        // `scraps the duties, effective the next day; Y welcomes it`, `leaves the next day for Lima, where he meets X`: what stands before
        // is told of something else.
        // `Ten days later the partnership, which they had launched, met`
        let word = clause.subordinator.as_deref().unwrap_or_default();
        let there = word == "where" || matches!(word, "which" | "whom") && clause.verb.perfect;
        // `quit a day later and X was named`: the day is that of who quit.
        let told = self.previous().map_or(0, |c| c.tokens.end);
        let and = |i: usize| {
            i >= told && clause.subordinator.is_none() && matches!(&*self.tokens[i].lower, "and" | "but")
        };
        let parts =
            |i: &usize| self.tokens[*i].lower == ";" || there && self.tokens[*i].lower == word || and(*i);
        let half = (from..clause.tokens.start).rev().find(parts).or_else(|| self.past_aside(from));
        let mut words = lower(self.tokens, half.map_or(from, |i| i + 1)..clause.tokens.start);
        words.extend(self.words());
        words
    }

    /// `Before flying to Lima, where he met X the next day, Y signed`, `With talks set to resume the next day, Y asked`: the comma behind
    /// `from` that closes what is told in passing before it.
    fn past_aside(&self, from: usize) -> Option<usize> {
        let own = !self.clause().shared_subject;
        let word = |c: &&Clause| {
            matches!(c.subordinator.as_deref(), Some("where" | "who" | "which" | "whom"))
                || own && c.verb.infinitive
        };
        let aside = self.previous().filter(word)?;
        let comma = (aside.tokens.start..self.clause().tokens.start).find(|i| self.tokens[*i].lower == ",");
        comma.filter(|comma| *comma >= from)
    }

    /// The words from four before it to the one right behind it.
    pub fn words_near(&self) -> Vec<&'a str> {
        let Range { start, end } = self.clause().tokens;
        let from = self.sentence.start.max(start.saturating_sub(4));
        // `froze talks that were to resume on Thursday and summoned X`: that day is of what is said of the talks.
        let aside = self.previous().is_some_and(|c| c.subordinator.is_some());
        let and = (from..start).rev().find(|i| matches!(&*self.tokens[*i].lower, "and" | "but"));
        let joint = and.filter(|_| aside && self.clause().subordinator.is_none());
        lower(self.tokens, joint.map_or(from, |i| i + 1)..self.sentence.end.min(end + 1))
    }

    /// The words before a clause with `after` or `before` that say how far from another it was: `three weeks after the navies drilled`.
    pub fn counted(&self) -> Option<(&'a str, &'a str, &'a str)> {
        let start = self.clause().tokens.start;
        let from = start.checked_sub(3)?.max(self.sentence.start);
        let [number, unit, order @ ("after" | "before")] = lower(self.tokens, from..start)[..] else {
            return None;
        };
        Some((number, unit, order))
    }

    /// Whether `then` before its verb says that it came right after the clause before.
    pub fn is_next(&self) -> bool {
        let clause = self.clause();
        let from = clause.tokens.start.saturating_sub(2).max(self.sentence.start);
        let joint = lower(self.tokens, from..clause.tokens.start);
        clause.shared_subject && clause.verb.is_finite() && matches!(joint[..], ["and" | ",", "then"])
    }

    /// Where a clause that goes on with the subject of the one before begins with words for its time: `and on the second day
    /// meets`.
    fn lead(&self) -> Option<usize> {
        let clause = self.clauses.get(self.at).filter(|c| c.shared_subject && c.verb.is_finite())?;
        let from = self.previous()?.tokens.start.max(self.sentence.start);
        let near = from.max(clause.tokens.start.saturating_sub(9));
        let joins = |token: &usize| matches!(&*self.tokens[*token].lower, "and" | "but" | "then");
        let joint = (near..clause.tokens.start).rev().find(joins)?;
        // `and, a week later, met X`
        let comma = self.tokens.get(joint + 1).is_some_and(|t| t.lower == ",");
        let next = self.tokens.get(joint + 1 + usize::from(comma))?;
        let timed = TIMED.contains(&&*next.lower) || cardinal(&next.lower).is_some();
        (timed && joint + 1 < clause.tokens.start).then_some(joint)
    }

    /// The clause before that it shares its time with: the one it depends on, or the one with the same subject.
    pub fn shares_with(&self) -> Option<usize> {
        let clause = self.clause();
        match clause.governor {
            Some(governor) => {
                let depends = clause.verb.is_finite() && clause.subordinator.is_some() && !joins(clause);
                (!depends).then_some(governor)
            }
            // `Wong, who was sworn in on 23 May, held a call`: what is said of her in passing has a day of its own.
            None => {
                let aside = self.previous().is_some_and(|c| self.is_in_passing(c) || c.verb.reduced);
                self.at.checked_sub(1).filter(|_| clause.shared_subject && !clause.verb.perfect && !aside)
            }
        }
    }

    /// Whether a clause of the sentence only says in passing who somebody is, or depends on one that does: `X, who took over on
    /// March 9 after Y stepped down, met Z`.
    pub fn is_in_passing(&self, clause: &Clause) -> bool {
        let outer = clause.governor.and_then(|g| self.clauses.get(g));
        is_aside(clause) || clause.subordinator.is_some() && outer.is_some_and(is_aside)
    }

    /// `The talks, held in Lima on May 3, were led by X`: the participle that tells when what the clause is about was held.
    pub fn holds(&self) -> Option<usize> {
        let at = self.at.checked_sub(1)?;
        let (held, clause) = (&self.clauses[at], self.clause());
        let lemma = held.verb.lemma.as_str();
        let about = !held.subject.is_empty() && held.subject == clause.subject;
        let plain = clause.verb.is_finite() && clause.subordinator.is_none() && !clause.verb.perfect;
        (held.verb.reduced && about && plain && matches!(lemma, "hold" | "convene" | "conduct" | "stage"))
            .then_some(at)
    }

    /// `exchanged words at a dinner hosted by X on May 3`: the participle behind that tells when the occasion was which the clause names.
    pub fn occasion(&self) -> Option<usize> {
        let at = self.at + 1;
        let (clause, given) = (self.clause(), self.clauses.get(at)?);
        let gives = matches!(
            given.verb.lemma.as_str(),
            "host" | "hold" | "give" | "arrange" | "organize" | "convene"
        );
        let named = || clause.object.iter().chain(clause.prepositions.iter().flat_map(|(_, np)| np));
        let about = given.subject.first().is_some_and(|p| named().any(|own| own.tokens == p.tokens));
        (given.verb.reduced && gives && about).then_some(at)
    }

    /// The clause that decides when it takes place.
    pub fn main(&self) -> &'a Clause {
        let mut main = self.clause();
        for _ in 0..4 {
            match main.governor.and_then(|g| self.clauses.get(g)) {
                Some(governor) if !main.verb.is_finite() || joins(main) => main = governor,
                _ => break,
            }
        }
        main
    }
}

/// Whether a clause that depends on another tells of the same time.
pub(super) fn joins(clause: &Clause) -> bool {
    match clause.subordinator.as_deref() {
        Some("that" | "where" | "when" | "while" | "as") => true,
        // `met Peters, with whom she signed a pact`
        Some("whom") => !clause.verb.perfect && clause.after("with").next().is_some(),
        _ => false,
    }
}

/// `Before the banquet he met …`: what seems to depend on another clause, but there is none.
pub(super) fn leads(clause: &Clause, clauses: &[Clause]) -> bool {
    matches!(clause.subordinator.as_deref(), Some("before" | "after"))
        && !clauses.iter().any(|c| c.verb.is_finite() && c.subordinator.is_none())
}

/// Whether a clause only says in passing who somebody is.
pub(super) fn is_aside(clause: &Clause) -> bool {
    matches!(clause.subordinator.as_deref(), Some("who" | "which" | "whose" | "whom"))
}

/// The words of a stretch of tokens, in lower case.
pub(super) fn lower<'a>(tokens: &'a [Token<'a>], range: Range<usize>) -> Vec<&'a str> {
    tokens.get(range).unwrap_or_default().iter().map(|t| &*t.lower).collect()
}

/// Words with which a time begins.
const TIMED: [&str; 18] = [
    "on",
    "in",
    "at",
    "later",
    "earlier",
    "the",
    "that",
    "a",
    "today",
    "yesterday",
    "then",
    "shortly",
    "soon",
    "days",
    "weeks",
    "hours",
    "minutes",
    "several",
];
