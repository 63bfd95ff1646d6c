//! What the words around an event tell of its being no fact, or none yet: `reports that X met Y`, `a visit to Lima next month`.

use super::clause_at::ClauseAt;
use super::factuality::Factuality;
use super::relative;
use super::rule::Rule;
use super::scene::Scene;
use super::time::When;
use crate::date::{Edtf, month_of};
use crate::graph::{EventType, ProspectStatus};
use crate::language::{ChunkKind, Clause, Phrase, Voice, singular};

impl Scene<'_> {
    /// What the clause at `at` says of the reality of the rule's event: a measure stands once it is decided, and what a report tells
    /// in the present tense of a day of the week is yet to come.
    pub(super) fn status(&self, rule: &Rule, at: usize) -> Factuality {
        let status = self.factuality(at);
        match status {
            // `has not called off the meeting` tells of nothing.
            _ if rule.status.is_some() && status != Factuality::Asserted => Factuality::Unstated,
            Factuality::Asserted if rule.status.is_some() => rule.factuality(),
            Factuality::Prospect(ProspectStatus::Denied)
                if rule.presupposes && !self.never_came_about(at) =>
            {
                Factuality::Asserted
            }
            Factuality::Asserted if rule.presupposes && self.comes_to_nothing(at) => {
                Factuality::Prospect(ProspectStatus::Denied)
            }
            Factuality::Asserted if rule.event != EventType::Statement && self.is_habit(at) => {
                Factuality::Unstated
            }
            Factuality::Prospect(_)
                if matches!(rule.event, EventType::Sanction | EventType::Aid) && self.is_decided(at) =>
            {
                Factuality::Asserted
            }
            Factuality::Asserted
                if rule.event != EventType::Statement
                    && (self.is_scheduled(at) || self.is_next(at) || self.is_part_of_plan(at)) =>
            {
                Factuality::Prospect(ProspectStatus::Planned)
            }
            // `announce an agreement in principle` is a statement and no more.
            Factuality::Asserted if rule.event == EventType::Agreement && self.is_in_principle(at) => {
                let told = matches!(self.clauses[at].verb.lemma.as_str(), "announce" | "declare" | "hail");
                if told { Factuality::Unstated } else { Factuality::Prospect(ProspectStatus::Planned) }
            }
            Factuality::Asserted if self.is_denied_report(at) => Factuality::Prospect(ProspectStatus::Denied),
            Factuality::Asserted if self.is_unproven(at) => Factuality::Prospect(ProspectStatus::Denied),
            Factuality::Asserted if self.is_hearsay(at) => Factuality::Prospect(ProspectStatus::Proposed),
            _ => status,
        }
    }

    /// `agree in principle on a loan`: the loan is still to be agreed on.
    fn is_in_principle(&self, at: usize) -> bool {
        self.clauses[at].after("in").any(|p| p.head.as_deref() == Some("principle"))
    }

    /// `will stop in Lima on a trip that takes her to Quito`: the present tense of what is planned.
    fn is_part_of_plan(&self, at: usize) -> bool {
        let clause = &self.clauses[at];
        let present = clause.verb.is_finite() && !clause.verb.past && !clause.verb.perfect;
        let relative = present && matches!(clause.subordinator.as_deref(), Some("that" | "which"));
        let planned = |g: usize| {
            self.clauses[g].verb.modal.is_some() && matches!(self.factuality(g), Factuality::Prospect(_))
        };
        clause.governor.is_some_and(|g| relative && planned(g))
    }

    /// `Xi travels to Hanoi on Tuesday`, in the report of a day.
    fn is_scheduled(&self, at: usize) -> bool {
        let here = ClauseAt { tokens: self.tokens, sentence: &self.sentence, clauses: self.clauses, at };
        let verb = &here.clause().verb;
        if let Some(governor) = here.clause().governor.filter(|_| !verb.is_finite()) {
            return self.is_scheduled(governor);
        }
        let present = verb.is_finite() && !verb.past && !verb.perfect;
        let report = self.passage.report.filter(|day| present && day.is_day());
        let ahead = |day: Edtf| {
            let words = here.words();
            words.contains(&"tomorrow") || relative::weekday_from(&words, day.first_day()).is_some()
        };
        report.is_some_and(ahead)
    }

    /// `the trip fails to materialize`, `the talks came to nothing`, `the visit fell through`: what is told of by its noun did not take place.
    fn comes_to_nothing(&self, at: usize) -> bool {
        let clause = &self.clauses[at];
        let lemma = clause.verb.lemma.as_str();
        let word = |w: &str| {
            clause.words.iter().any(|x| x == w)
                || clause.prepositions.iter().any(|(p, np)| p == w && np.is_empty())
        };
        let object = |heads: &[&str]| {
            clause.object.iter().any(|p| p.head.as_deref().is_some_and(|h| heads.contains(&h)))
        };
        let fails = matches!(lemma, "fail" | "refuse");
        let due = |c: &Clause| {
            c.governor == Some(at) && c.verb.infinitive && self.rules.has("coming-about", &c.verb.lemma)
        };
        let nothing = |p: &Phrase| p.head.as_deref().is_some_and(|h| self.rules.has("nothing", h));
        match lemma {
            "come" | "amount" if clause.after("to").any(nothing) => true,
            "fall" => word("through") || word("apart") || word("flat") || object(&["victim", "prey"]),
            "fizzle" | "evaporate" | "unravel" | "founder" => true,
            "give" => object(&["way"]),
            _ => fails && self.clauses.iter().any(due),
        }
    }

    /// `The meeting never materialized`, `The visit did not come off`: whether what a clause denies is that the event came about of which its
    /// subject tells.
    fn never_came_about(&self, at: usize) -> bool {
        let clause = &self.clauses[at];
        let off = |w: &String| matches!(w.as_str(), "off" | "about" | "ahead");
        let place = clause.object.iter().any(|p| p.head.as_deref() == Some("place"));
        let adverb = clause.words.iter().chain(clause.prepositions.iter().map(|(word, _)| word)).any(off);
        match clause.verb.lemma.as_str() {
            "come" | "go" | "get" => adverb,
            "take" => place,
            "see" | "find" => false,
            lemma => self.rules.has("coming-about", lemma),
        }
    }

    /// `The last time the ministers met was in 2003`: what the words behind the clause date, long before what is told.
    fn is_last_time(&self, at: usize) -> bool {
        let words: Vec<&str> = self.tokens[self.sentence.clone()].iter().take(4).map(|t| &*t.lower).collect();
        at == 0 && matches!(words[..], ["the", "last", "time", next] if next != ",")
    }

    /// `As a rule the ministers meet in May`, `they meet twice a year`: what is done again and again, in a present tense.
    pub(super) fn is_habit(&self, at: usize) -> bool {
        let verb = &self.clauses[at].verb;
        if self.goes_on_for_long(at) || self.is_last_time(at) {
            return true;
        }
        let here = ClauseAt { tokens: self.tokens, sentence: &self.sentence, clauses: self.clauses, at };
        let words = here.words_around();
        // `had come every year`
        if verb.perfect && words.windows(2).any(|pair| pair == ["every", "year"] || pair == ["each", "year"])
        {
            return true;
        }
        if !verb.is_finite() || verb.perfect {
            return false;
        }
        let again = |pair: &[&str]| match *pair {
            ["every" | "each", unit] => TIMES.contains(&unit) || month_of(unit).is_some(),
            ["year", "after"] => true,
            _ => false,
        };
        let often = |three: &[&str]| match *three {
            ["once" | "twice" | "thrice" | "times", "a" | "each" | "every", unit] => TIMES.contains(&unit),
            ["every", "other" | "second" | "third" | "two" | "three" | "few", unit] => {
                TIMES.contains(&&*singular(unit))
            }
            ["as", "a", "rule"] | ["from", "time", "to"] | ["time", "and", "again"] => true,
            _ => false,
        };
        words.windows(2).any(again) || words.windows(3).any(often)
    }

    /// `the partners with whom they had been exercising for a decade`: what is told in passing of what was done again and again.
    fn goes_on_for_long(&self, at: usize) -> bool {
        let clause = &self.clauses[at];
        let mut tokens = self.chunks[clause.at].tokens.clone();
        let been = clause.verb.lemma != "be" && tokens.any(|token| self.is_word(token, "been"));
        let aside = matches!(clause.subordinator.as_deref(), Some("who" | "whom" | "which" | "that"));
        been && aside && clause.verb.perfect && clause.verb.voice == Voice::Active && !clause.verb.negated
    }

    /// `speak of a treaty when X visits Lima next June`: a present tense with the next of its time in it.
    fn is_next(&self, at: usize) -> bool {
        let verb = &self.clauses[at].verb;
        let here = ClauseAt { tokens: self.tokens, sentence: &self.sentence, clauses: self.clauses, at };
        let words = here.words();
        let next = |pair: &[&str]| {
            matches!(pair[0], "next" | "coming") && (month_of(pair[1]).is_some() || TIMES.contains(&pair[1]))
        };
        let ahead = words.contains(&"tomorrow") || words.windows(2).any(next);
        verb.is_finite() && !verb.past && !verb.perfect && ahead
    }

    /// When what the clause at `at` only plans is to be: a month that it names without a year is still to come.
    pub(super) fn when_planned(&self, at: usize, when: When, status: Factuality) -> When {
        use ProspectStatus::{Invited, Planned, Postponed, Proposed};
        let ahead = matches!(status, Factuality::Prospect(Planned | Proposed | Invited | Postponed));
        let now = self.passage.date.or(self.article.record.covers).map(Edtf::first_day);
        let Some(now) = now.filter(|now| ahead && when.date.is_some_and(|d| d.last_day() < *now)) else {
            return when;
        };
        let clause = &self.clauses[at];
        let around = [Some(clause), clause.governor.and_then(|g| self.clauses.get(g))];
        let slots = around.into_iter().flatten().flat_map(|c| &c.prepositions);
        let phrases = slots.flat_map(|(_, phrases)| phrases);
        let named = phrases.filter(|p| self.resolve(p) == when.date).find_map(|p| p.date);
        match named.and_then(|date| date.resolve_from(now)) {
            Some(date) => When { date: Some(date), ..when },
            None => when,
        }
    }

    /// `Reports that X met Y are false`: whether the clause at `at` is told as what is said or hoped, and nobody confirms it.
    fn is_hearsay(&self, at: usize) -> bool {
        let clause = &self.clauses[at];
        let said = self
            .content_of(clause)
            .is_some_and(|p| self.is_noun_of("hearsay", p) || self.is_noun_of("wish", p));
        let confirmed = clause.governor.is_some_and(|g| self.clauses[g].verb.lemma == "confirm");
        // `makes a charge that Peru denied on May 3`
        said && !confirmed && !self.rules.has("denying", &clause.verb.lemma)
    }

    /// `There is no evidence that X met Y`: whether nothing says that the clause at `at` happened.
    fn is_unproven(&self, at: usize) -> bool {
        let none = |p: &Phrase| p.determiner.as_deref() == Some("no") && self.is_noun_of("proof", p);
        self.content_of(&self.clauses[at]).is_some_and(none)
    }

    /// `denies a report that Chile asked Peru to stay away`: whether the clause at `at` is what a report says that somebody denies.
    fn is_denied_report(&self, at: usize) -> bool {
        let clause = &self.clauses[at];
        let denied = clause.governor.is_some_and(|g| self.rules.has("denying", &self.clauses[g].verb.lemma));
        denied && self.content_of(clause).is_some_and(|p| self.is_noun_of("hearsay", p))
    }

    /// `makes a charge that Chile denies`: whether a clause tells who denies what was just told, and not what is told.
    pub(super) fn denies_charge(&self, clause: &Clause) -> bool {
        let denies = self.rules.has("denying", &clause.verb.lemma) && clause.object.is_empty();
        denies && self.noun_of_that(clause).is_some_and(|p| self.is_noun_of("hearsay", p))
    }

    /// Whether the noun of a phrase is in a set.
    fn is_noun_of(&self, set: &str, phrase: &Phrase) -> bool {
        phrase.head.as_deref().is_some_and(|head| self.rules.has(set, &singular(head)))
    }

    /// The noun right before the `that` of a clause that has a subject of its own: what it says is in a report, a claim or a proposal.
    fn content_of(&self, clause: &Clause) -> Option<&Phrase> {
        let Some(noun) = self.noun_of_that(clause) else { return self.noun_of_deed(clause) };
        clause.subject.iter().all(|p| p.tokens.start > noun.tokens.start).then_some(noun)
    }

    /// The noun before the `of` behind which an -ing form has a subject of its own: `the idea of X visiting Lima`.
    fn noun_of_deed(&self, clause: &Clause) -> Option<&Phrase> {
        let start = clause.subject.first().filter(|_| clause.verb.gerund)?.tokens.start;
        let of = self.chunks.iter().position(|c| c.tokens.start == start)?.checked_sub(1)?;
        self.phrase_at(of.checked_sub(1)?).filter(|_| self.is_preposition(of, "of"))
    }

    /// The noun right before the `that` of a clause.
    fn noun_of_that(&self, clause: &Clause) -> Option<&Phrase> {
        let begins = |kind: &ChunkKind| matches!(kind, ChunkKind::Subordinator(word) if word == "that");
        let that = clause.subordinator.as_deref() == Some("that");
        let word = self.chunks[..clause.at].iter().rposition(|c| begins(&c.kind)).filter(|_| that)?;
        self.phrase_at(word.checked_sub(1)?)
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

/// Stretches of time that are still to come when they are the next.
const TIMES: [&str; 8] = ["week", "month", "year", "spring", "summer", "autumn", "fall", "winter"];
