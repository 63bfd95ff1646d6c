//! The day of the event of a clause, where the sentence tells of several days or of none.

use super::rule::Rule;
use super::scene::Scene;
use super::time::When;
use crate::date::Edtf;
use crate::graph::{DateBasis, EventType};
use crate::language::{ChunkKind, Phrase};

impl Scene<'_> {
    /// When the event of the clause at `at` was: what a narrative goes on to tell was when the sentence before says.
    pub(super) fn dated(&self, rule: &Rule, at: usize, trigger: Option<&Phrase>) -> When {
        let follows = matches!(
            rule.event,
            EventType::Statement
                | EventType::Agreement
                | EventType::Summons
                | EventType::Sanction
                | EventType::Aid
        );
        if let Some(told) = self.told_behind(at) {
            return told;
        }
        // `hold May 3 talks`, `was the May 3 summit`
        let day = trigger.filter(|_| rule.event.is_consultation()).and_then(|noun| self.day_before(noun));
        if let Some(date) = day {
            return When { date: Some(date), ..self.whens[at] };
        }
        let (when, says) = (self.whens[at], rule.event == EventType::Statement);
        if let Some(day) = self.clock.day_of_report().filter(|_| says && self.is_of_story(at)) {
            return When { date: Some(day), ..when };
        }
        if let Some(came) = self.came_then(at) {
            return came;
        }
        if let Some(then) = self.said_then(at).filter(|_| says) {
            return then;
        }
        if follows && !self.passage.is_entry() { when.or_carried() } else { self.on_its_day(rule, at) }
    }

    /// `Wang, who took the floor a day later, answered that`: the day on which whoever speaks is said to have done something else.
    fn said_then(&self, at: usize) -> Option<When> {
        let (aside, when) = (self.clauses.get(at.checked_sub(1)?)?, self.whens[at - 1]);
        let who = aside.subordinator.as_deref() == Some("who") && aside.verb.past && !aside.verb.perfect;
        let counted =
            when.basis == DateBasis::Inferred && !when.goes_with && when.date.is_some_and(|d| d.is_day());
        let open = self.whens[at].date.is_none() && self.clauses[at].verb.past && !self.passage.is_entry();
        (who && counted && open && self.passage.report.is_none()).then_some(when)
    }

    /// `Harris, who followed in November, called on Y`: when whoever acts is said to have come.
    fn came_then(&self, at: usize) -> Option<When> {
        let (aside, when) = (self.clauses.get(at.checked_sub(1)?)?, self.whens[at - 1]);
        let clause = &self.clauses[at];
        let came =
            matches!(aside.verb.lemma.as_str(), "follow" | "come" | "arrive" | "visit" | "return" | "land");
        let who = aside.subordinator.as_deref() == Some("who") && aside.verb.past && !aside.verb.perfect;
        let open = self.whens[at].date.is_none()
            && clause.verb.past
            && clause.verb.is_finite()
            && clause.subordinator.is_none();
        let stated = when.basis == DateBasis::Stated && when.date.is_some();
        (who && came && open && stated && !self.passage.is_entry()).then_some(when)
    }

    /// Whether what a report says is of no day of its own: it was said on the day of which the report tells, whatever day it spoke of in
    /// between, and so is what it begins with: `China has lodged a protest`.
    fn is_of_story(&self, at: usize) -> bool {
        let (when, verb) = (self.whens[at], &self.clauses[at].verb);
        let shared = |date: Option<Edtf>| self.whens[..=at].iter().any(|w| w.goes_with && w.date == date);
        let alone = self.whens[..at].iter().all(|w| w.date.is_none() || shared(w.date));
        let news =
            verb.perfect && !verb.past && self.clauses[at].subordinator.is_none() && when.date.is_none();
        alone && (shared(when.date) || news && at == 0 && self.clock.leads())
    }

    /// The day that stands right before a noun.
    fn day_before(&self, noun: &Phrase) -> Option<Edtf> {
        let phrases = self
            .chunks
            .iter()
            .filter_map(|c| if let ChunkKind::Phrase(p) = &c.kind { Some(p) } else { None });
        let mut days =
            phrases.filter(|p| p.tokens.end == noun.tokens.start && p.date.is_some_and(|d| d.has_day()));
        self.resolve(days.next()?)
    }

    /// `Feb. 5: Peru protests the blocking of a boat on Feb. 3`, `Feb. 5: Peru proposes talks on Feb. 9`: what an entry says in the
    /// present tense is said on its day, and the other day is that of what it speaks of.
    fn on_its_day(&self, rule: &Rule, at: usize) -> When {
        let (when, verb) = (self.whens[at], &self.clauses[at].verb);
        let says = matches!(rule.event, EventType::Statement | EventType::Summons);
        let present = verb.is_finite() && !verb.past && !verb.perfect;
        let entry = self.passage.date.filter(|d| says && present && self.passage.is_entry() && d.is_day());
        let ahead = matches!(verb.lemma.as_str(), "propose" | "suggest" | "offer" | "invite");
        match (entry, when.date.filter(|d| d.is_day())) {
            (Some(day), Some(told)) if told.last_day() < day.first_day() || ahead => {
                When { date: Some(day), ..when }
            }
            _ => when,
        }
    }

    /// `launched a satellite, which came ten days later on Dec. 1`: the day that the clause behind gives the event of this one.
    fn told_behind(&self, at: usize) -> Option<When> {
        let behind = self.clauses.get(at + 1).filter(|c| c.subordinator.as_deref() == Some("which"))?;
        let came = matches!(behind.verb.lemma.as_str(), "come" | "follow" | "happen" | "occur" | "take");
        let open = self.whens[at].goes_with || self.whens[at].date.is_none_or(|d| !d.is_exact());
        Some(self.whens[at + 1])
            .filter(|when| came && open && !self.passage.is_entry() && when.date.is_some())
    }
}
