//! What is told only as done before: `the accord that X and Y had signed`, `a center promised at a meeting of X and Y`.

use super::scene::Scene;
use crate::graph::EventType;
use crate::language::{ChunkKind, Clause, Phrase, Token};

impl Scene<'_> {
    /// Whether an event of the clause at `at` had been before what the sentence tells, and no words say when.
    pub(super) fn is_long_done(&self, at: usize, event: EventType) -> bool {
        let (clause, when) = (&self.clauses[at], self.whens[at].date);
        if self.is_years_before(clause) || self.dates_a_promise(clause) {
            return true;
        }
        let entry = self.passage.is_entry();
        // `On June 4 they held Operation Condor, an exercise their leaders had promised`
        let contact = clause.governor.is_none() && clause.subordinator.is_none() && clause.verb.perfect;
        let above = clause.governor.or_else(|| at.checked_sub(1).filter(|_| contact));
        let shared = above.is_some_and(|g| self.whens[g].date == when);
        let undated =
            if entry { when.is_some() && self.passage.date == when } else { when.is_none() || shared };
        // That a missile was tested is often told only with those who condemn it.
        if !undated || event == EventType::Launch || self.is_of_the_day(clause) {
            return false;
        }
        let main = clause.governor.map(|g| &self.clauses[g]);
        let verb = &clause.verb;
        if verb.reduced {
            let told = main.filter(|g| !g.subject.is_empty()).or_else(|| self.goes_on_about(at));
            let told = told.or_else(|| self.done_by_virtue_of(clause));
            // `protests remarks made by X` tells that X made them.
            let recalled = self.is_done_with(clause)
                && (event != EventType::Statement || self.goes_on_about(at).is_some());
            return recalled && told.is_some_and(|c| !self.tells_news(c));
        }
        let before = verb.perfect && verb.past;
        let about = self.told_of_before(clause);
        // `The dialogue had been agreed upon at the summit`
        let alone = clause.subordinator.is_none() && main.is_none();
        let thing = about.is_some_and(|p| p.mentions.is_empty() && p.tokens.end <= clause.tokens.start);
        let present = main.is_some_and(|c| c.verb.is_finite() && !c.verb.past && !c.verb.perfect);
        let promised = thing && self.is_done_with(clause);
        // `as had been envisioned at the summit`
        let envisioned = clause.led_by.as_deref() == Some("as") && self.is_done_with(clause);
        entry && (envisioned || before && (alone || about.is_some()))
            || promised && (before || entry && present && verb.past)
    }

    /// `the body that the leaders had promised when they met in Lima`: whether a clause without a day says only when a thing was promised.
    fn dates_a_promise(&self, clause: &Clause) -> bool {
        let Some(above) = clause.governor.map(|g| &self.clauses[g]) else { return false };
        let outer = above.governor.map(|g| &self.clauses[g]);
        let relative =
            |c: &Clause| matches!(c.subordinator.as_deref(), Some("that" | "which")) && c.verb.perfect;
        let promises = |c: &Clause| relative(c) && self.is_done_with(c);
        let dated = ["in", "on"].iter().any(|word| clause.after(word).any(|p| p.date.is_some()));
        let when = clause.subordinator.as_deref() == Some("when");
        when && !dated && (promises(above) || above.verb.infinitive && outer.is_some_and(promises))
    }

    /// `The hotline set up by X and Y was tested`: the clause behind that tells what is done with the same thing now; what a treaty
    /// provides for is news of the treaty.
    fn goes_on_about(&self, at: usize) -> Option<&Clause> {
        let (clause, next) = (&self.clauses[at], self.clauses.get(at + 1)?);
        let done = self.rules.has("brings-about", &next.verb.lemma);
        (done && next.verb.is_finite() && next.subject == clause.subject).then_some(next)
    }

    /// `Thanks to an understanding reached by X and Y, the navies drill`: what is done by virtue of what a clause tells of.
    fn done_by_virtue_of(&self, clause: &Clause) -> Option<&Clause> {
        let word = match &self.chunks.get(clause.at.checked_sub(2)?)?.kind {
            ChunkKind::Preposition(word) => word.as_str(),
            _ => return None,
        };
        let owed = word.contains(' ') && !word.ends_with(" the sidelines of");
        let main = |c: &&Clause| c.at > clause.at && c.verb.is_finite() && c.subordinator.is_none();
        self.clauses.iter().find(main).filter(|c| owed && c.verb.modal.is_none())
    }

    /// Whether a clause tells what was done with a thing once: `promised at the summit`.
    fn is_done_with(&self, clause: &Clause) -> bool {
        ["promising", "done-with", "creating"].iter().any(|set| self.rules.has(set, &clause.verb.lemma))
    }

    /// `announces an accord reached by the ministers`: by this the accord is news.
    fn tells_news(&self, clause: &Clause) -> bool {
        self.rules.has("telling-news", &clause.verb.lemma)
    }

    /// `had met earlier in the day`
    /// `who had been his guest some years before`: so long ago that it is told of in passing.
    fn is_years_before(&self, clause: &Clause) -> bool {
        let words = &self.tokens[clause.tokens.start..clause.tokens.end.min(self.sentence.end)];
        let ago = |pair: &[Token<'_>]| {
            matches!(&*pair[0].lower, "years" | "decades")
                && matches!(&*pair[1].lower, "before" | "earlier" | "ago")
        };
        words.windows(2).any(ago)
    }

    fn is_of_the_day(&self, clause: &Clause) -> bool {
        let words = &self.tokens[clause.tokens.start..clause.tokens.end.min(self.sentence.end)];
        words.iter().any(|t| matches!(&*t.lower, "day" | "today" | "just" | "hours" | "morning"))
    }

    /// The phrase right before the `who`, `which` or `that` of a clause about it; `tells reporters that` and `the first time that` are about
    /// nothing.
    fn told_of_before(&self, clause: &Clause) -> Option<&Phrase> {
        // `an exercise their leaders had promised`
        if clause.subordinator.is_none() && clause.verb.perfect && clause.object.is_empty() {
            let subject = clause.subject.first()?;
            let at = self.chunks.iter().position(|c| c.tokens == subject.tokens)?;
            return self.phrase_at(at.checked_sub(1)?).filter(|p| p.date.is_none());
        }
        let word =
            clause.subordinator.as_deref().filter(|w| matches!(*w, "who" | "whom" | "which" | "that"))?;
        let begins = |kind: &ChunkKind| matches!(kind, ChunkKind::Subordinator(w) if w == word);
        let at = self.chunks[..clause.at].iter().rposition(|c| begins(&c.kind))?.checked_sub(1)?;
        let apart = matches!(self.chunks[at].kind, ChunkKind::Mark(',') | ChunkKind::Preposition(_));
        let phrase = self.phrase_at(at.checked_sub(usize::from(apart))?)?;
        let told = clause.governor.is_some_and(|g| self.clauses[g].object.iter().any(|p| p == phrase));
        let hears = word == "that" && told && !phrase.mentions.is_empty();
        (!hears && phrase.head.as_deref() != Some("time")).then_some(phrase)
    }
}
