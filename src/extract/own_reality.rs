//! What a clause says of its own reality: by its modal, its negation, an adverb of habit or of doubt.

use super::factuality::Factuality;
use super::scene::Scene;
use crate::graph::ProspectStatus;
use crate::language::{Clause, Phrase, singular};

use Factuality::{Asserted, Prospect, Unstated};
use ProspectStatus::{Denied, Planned, Proposed};

impl Scene<'_> {
    /// What the clause says of itself: its modal, its negation, an adverb of habit.
    pub(super) fn own(&self, clause: &Clause) -> Factuality {
        let verb = &clause.verb;
        if matches!(clause.subordinator.as_deref(), Some("if" | "whether" | "unless" | "lest")) {
            return Prospect(Proposed);
        }
        // `lost no time in answering`
        if matches!(verb.lemma.as_str(), "lose" | "waste")
            && clause.object.iter().any(|p| p.head.as_deref() == Some("time"))
        {
            return Asserted;
        }
        // `made no secret of it`
        let secret = clause
            .object
            .iter()
            .any(|p| p.head.as_deref() == Some("secret") && p.determiner.as_deref() == Some("no"));
        if verb.lemma == "make" && verb.modal.is_none() && secret {
            return Asserted;
        }
        // `discussed how to meet`: what is asked.
        if verb.infinitive
            && matches!(clause.subordinator.as_deref(), Some("how" | "when" | "where" | "what"))
        {
            return Unstated;
        }
        // `his first visit since he took office was`: long before what is told.
        if clause.subordinator.as_deref() == Some("since") && clause.governor.is_none() {
            return Unstated;
        }
        // `Whenever the two meet, they argue`: a habit.
        if matches!(clause.subordinator.as_deref(), Some("whenever" | "wherever"))
            || self.is_as_though(clause)
        {
            return Unstated;
        }
        // `Should X visit Lima, Y will receive him`, `would arise should X sign`: a base form whose `should` stands before its subject.
        if verb.base && verb.modal.is_none() && clause.words.iter().any(|w| w == "should") {
            return Prospect(Proposed);
        }
        if (denies(clause) || self.is_no_longer(clause) || self.is_left_undone(clause))
            && !is_only_later(clause)
        {
            return Prospect(Denied);
        }
        if has_in_view(clause) {
            return Prospect(Planned);
        }
        // `was going to meet`
        if verb.lemma == "go"
            && self.is_word(self.chunks[clause.at].tokens.end - 1, "going")
            && self.leads_on(clause)
        {
            return Prospect(Planned);
        }
        // `Under no circumstances will X meet Y`
        let before = clause.words.iter().map(String::as_str).find(|w| verb.base && MODALS.contains(w));
        match verb.modal.as_deref().or(before) {
            Some("will" | "shall" | "to") => return Prospect(Planned),
            Some(_) => return Prospect(Proposed),
            None => {}
        }
        // `the largest delegation that has ever traveled with him`
        if verb.perfect && clause.words.iter().any(|w| w == "ever") {
            return Unstated;
        }
        let told = |set: &str| clause.words.iter().any(|w| self.rules.has(set, w));
        if told("undone") {
            return Prospect(Denied);
        }
        if told("doubtful") || self.is_rumored(clause) {
            return Prospect(Proposed);
        }
        if told("habit") || counts(clause) { Unstated } else { Asserted }
    }

    /// Whether an infinitive depends on a clause: `was going to meet`.
    fn leads_on(&self, clause: &Clause) -> bool {
        let next = self.clauses.iter().find(|c| c.at > clause.at);
        next.is_some_and(|c| c.verb.infinitive && c.governor.is_some_and(|g| self.clauses[g].at == clause.at))
    }

    /// `did everything but meet X`, `all but signed it`
    fn is_left_undone(&self, clause: &Clause) -> bool {
        let at = self.chunks[clause.at].tokens.start;
        let all = |word: &str| at > 1 && self.is_word(at - 2, word);
        at > 1 && self.is_word(at - 1, "but") && ["all", "anything", "everything"].into_iter().any(all)
    }

    /// `According to rumor, X met Y`
    fn is_rumored(&self, clause: &Clause) -> bool {
        let said = |p: &Phrase| p.head.as_deref().is_some_and(|h| self.rules.has("hearsay", &singular(h)));
        clause.after("according to").any(said)
    }

    /// `acts as though he had met X`
    fn is_as_though(&self, clause: &Clause) -> bool {
        let though = |i: usize| self.is_word(i, "though") && i > 0 && self.is_word(i - 1, "as");
        let start = clause.tokens.start;
        clause.subordinator.as_deref() == Some("though") && (start.saturating_sub(1)..=start).any(though)
    }

    /// `no longer met`
    fn is_no_longer(&self, clause: &Clause) -> bool {
        let before = clause.at.checked_sub(1).and_then(|i| self.phrase_at(i));
        before.is_some_and(|p| p.determiner.as_deref() == Some("no") && p.head.as_deref() == Some("longer"))
    }
}

/// Modals that stand before the subject of a clause.
const MODALS: [&str; 9] = ["will", "would", "shall", "should", "can", "could", "may", "might", "must"];

/// `had a drill in view`, `has a visit on the calendar`: what somebody has before him.
fn has_in_view(clause: &Clause) -> bool {
    let ahead = |p: &Phrase| {
        matches!(
            p.head.as_deref(),
            Some("view" | "mind" | "prospect" | "store" | "calendar" | "agenda" | "card" | "cards")
        )
    };
    clause.verb.lemma == "have" && ["in", "on"].iter().any(|word| clause.after(word).any(ahead))
}

/// Whether the clause says that nothing happened: `did not meet`, `Without having met X, Y flew home`, `no minister came`.
fn denies(clause: &Clause) -> bool {
    let without = matches!(
        clause.led_by.as_deref(),
        Some(
            "without"
                | "instead of"
                | "rather than"
                | "in place of"
                | "in lieu of"
                | "in the stead of"
                | "short of"
                | "far from"
        )
    );
    let none = |p: &Phrase| {
        matches!(p.determiner.as_deref(), Some("no" | "neither"))
            || matches!(p.head.as_deref(), Some("none" | "nobody" | "nothing"))
    };
    clause.verb.negated
        || clause.verb.gerund && without
        || clause.words.iter().any(|w| w == "never")
        || stays_away(clause)
        || clause.object.iter().chain(&clause.subject).any(none)
        || clause.prepositions.iter().any(|(_, np)| np.iter().any(is_no_time))
}

/// `at no time`, `under no circumstances`
fn is_no_time(phrase: &Phrase) -> bool {
    let how = ["time", "circumstance", "case", "account", "way", "means", "point", "event", "stage"];
    phrase.determiner.as_deref() == Some("no")
        && phrase.head.as_deref().is_some_and(|head| how.contains(&head))
}

/// `stays away from the summit in Lima`
fn stays_away(clause: &Clause) -> bool {
    matches!(clause.verb.lemma.as_str(), "stay" | "keep" | "remain")
        && clause.words.iter().any(|w| w == "away")
}

/// `did not meet him until May 3`: then they did.
pub(super) fn is_only_later(clause: &Clause) -> bool {
    let day = |p: &Phrase| p.date.is_some();
    let until = clause.after("until").chain(clause.after("till")).any(day);
    clause.verb.negated && clause.verb.modal.is_none() && until
}

/// `had met him three times`, `had more than 30 meetings with him`: whether the clause counts events and tells of none of them.
fn counts(clause: &Clause) -> bool {
    let times = |p: &Phrase| p.head.as_deref() == Some("time") && p.number.is_some_and(|n| n > 1);
    let many = |p: &Phrase| {
        p.number.is_some_and(|n| n > 3) && p.head.as_deref().is_some_and(|head| COUNTED.contains(&head))
    };
    let behind = clause.prepositions.iter().flat_map(|(_, phrases)| phrases);
    behind.chain(&clause.object).any(times) || clause.object.iter().any(many)
}

/// What somebody is said to have had many of.
const COUNTED: [&str; 8] = ["meeting", "visit", "summit", "trip", "call", "conversation", "round", "session"];
