//! A clause whose date is asked for: what the words around it in its sentence tell of when it was.

use super::clause_at::ClauseAt;
use super::stated_date::own_date;
use super::time::{When, is_earlier, is_origin};
use crate::date::{Edtf, YearHint};
use crate::language::{Clause, Phrase, is_event_noun};
use crate::source::Passage;

/// A clause whose date is asked for, and what its sentence and its passage tell of that.
pub(super) struct Asked<'a> {
    pub here: ClauseAt<'a>,
    pub passage: &'a Passage,
    /// When the events of the clauses before it took place.
    pub before: &'a [When],
    /// What is known of the year of the dates that it names.
    pub hint: YearHint<'a>,
    /// The date that it states, or the one that it depends on.
    pub stated: Option<Edtf>,
    /// The period of the passage or of the article.
    pub period: Option<Edtf>,
}

impl Asked<'_> {
    /// The date of the clause with which it shares its time.
    pub fn shared(&self) -> Option<Edtf> {
        self.before.get(self.here.shares_with().or_else(|| self.here.holds())?)?.date
    }

    /// The date of what the sentence told last, apart from what it says besides.
    pub fn told_here(&self) -> Option<Edtf> {
        let told = self.before.iter().zip(self.here.clauses).rev();
        let story = |(when, clause): &(&When, &Clause)| {
            !self.here.is_in_passing(clause) && !is_origin(clause, when.date) && !is_earlier(clause)
        };
        told.filter(story).find_map(|(when, _)| when.date)
    }

    /// `met X the next morning, and then called on Y`: the day of what the sentence told right before.
    pub fn then(&self) -> Option<Edtf> {
        let before = self.before.last().and_then(|when| when.date);
        before.filter(|date| self.here.is_next() && date.is_day())
    }

    /// `Meeting X in Lima, Y said on May 3`, `X and Y, meeting in Lima, agreed on May 3`: the day that the main clause states, where a
    /// participle comes before it.
    pub fn opening(&self) -> Option<Edtf> {
        let ClauseAt { clauses, at, .. } = self.here;
        let opens = at == 0 && clauses[0].verb.gerund;
        let main = clauses.get(at + 1).filter(|c| opens && c.verb.is_finite() && c.subordinator.is_none())?;
        own_date(self.hint, clauses, 1).filter(|_| !main.verb.perfect)
    }

    /// `Returning to Lima on May 3, X met Y`: the day that a participle states with which the sentence opens.
    pub fn opened(&self) -> Option<Edtf> {
        let ClauseAt { clauses, at, .. } = self.here;
        let first = clauses.first().filter(|c| at == 1 && !c.verb.perfect)?;
        let participle = first.verb.gerund && first.led_by.is_none() && first.at == 0;
        // `When the two met on May 3, they signed`
        let when = first.subordinator.as_deref() == Some("when")
            && first.verb.past
            && self.here.clause().subordinator.is_none();
        // `At a meeting called by X on May 3, they agreed`
        let occasion = first.verb.reduced
            && first.subject.iter().any(|p| p.head.as_deref().is_some_and(is_event_noun))
            && first.governor.is_none();
        let told = participle || when || occasion;
        own_date(self.hint, clauses, 0).filter(|_| told && !self.here.clause().verb.perfect)
    }

    /// `Carr, who is visiting Lima, met X on May 3`: the day that the main clause states, where what is told in passing goes on the while.
    pub fn meanwhile(&self) -> Option<Edtf> {
        let ClauseAt { clauses, at, .. } = self.here;
        let clause = self.here.clause();
        let is =
            |pair: &[&str]| matches!(pair, ["is" | "are" | "was" | "were", going] if going.ends_with("ing"));
        let goes_on =
            clause.subordinator.as_deref() == Some("who") && self.here.words_near().windows(2).any(is);
        let stands = |c: &Clause| c.verb.is_finite() && c.subordinator.is_none() && !c.verb.perfect;
        let main = (at + 1..clauses.len())
            .find(|&i| stands(&clauses[i]))
            .filter(|_| goes_on && !clause.verb.perfect)?;
        own_date(self.hint, clauses, main)
    }

    /// `In Lima, where both attended the summit, X and Y spoke on May 3`: the day of the main clause, where one of place opens the sentence.
    pub fn fronted(&self) -> Option<Edtf> {
        let ClauseAt { clauses, at, .. } = self.here;
        let there =
            at == 0 && clauses[0].subordinator.as_deref() == Some("where") && !clauses[0].verb.perfect;
        let main = clauses.get(1).filter(|c| there && c.subordinator.is_none() && c.verb.is_finite())?;
        own_date(self.hint, clauses, 1).filter(|_| !main.verb.perfect)
    }

    /// `shook hands and chatted at a dinner on May 3`: the day that the clause joined to it states.
    pub fn joined(&self) -> Option<Edtf> {
        let ClauseAt { clauses, at, tokens, .. } = self.here;
        let next = clauses
            .get(at + 1)
            .filter(|c| c.shared_subject && c.governor == Some(at) && c.verb.is_finite())?;
        let (verb, other) = (self.here.clause().tokens.clone(), next.tokens.start);
        let apart = tokens
            .get(verb.start..other)
            .unwrap_or_default()
            .iter()
            .any(|t| t.lower == "," || t.lower == ";");
        own_date(self.hint, clauses, at + 1)
            .filter(|_| !apart && next.subordinator.is_none() && !next.verb.perfect)
    }

    /// `sent Peru a note asking for an explanation on May 3`, `joined a drill, hosted by Peru, on May 3`: the day at the end of words that
    /// tell more of a paper or a gathering.
    pub fn qualified(&self) -> Option<Edtf> {
        let ClauseAt { clauses, at, tokens, .. } = self.here;
        let next = clauses.get(at + 1).filter(|c| c.governor == Some(at) && clauses.len() == at + 2)?;
        let asks = next.verb.gerund && QUALIFYING.contains(&next.verb.lemma.as_str());
        let day = next.after("on").chain(next.after("in")).find(|p| p.date.is_some())?;
        let comma =
            day.tokens.start.checked_sub(2).and_then(|i| tokens.get(i)).is_some_and(|t| t.lower == ",");
        let meets = |p: &Phrase| p.head.as_deref().is_some_and(is_event_noun);
        let its = next.object.iter().chain(next.after("for")).any(meets);
        own_date(self.hint, clauses, at + 1)
            .filter(|_| asks && !its || comma && (next.verb.gerund || next.verb.reduced))
    }
}

/// What papers do.
const QUALIFYING: [&str; 9] =
    ["ask", "seek", "request", "demand", "urge", "implement", "authorize", "authorise", "allow"];
