//! Meetings, calls and visits that a sentence takes for granted, with their day and with who took part: `The Abe-Modi summit of May 29
//! dominated the news`, `the high point was Abe's July 3 meeting with Modi`.

use super::about::heads;
use super::detail;
use super::embedded::add_embedded;
use super::enough::count;
use super::factuality::Factuality;
use super::frame::{Frame, PartyMention};
use super::noun_event::{ANNOUNCED, CALLED_OFF, names_site};
use super::rule::Rule;
use super::scene::Scene;
use super::slot::slots;
use crate::graph::{EventType, ProspectStatus};
use crate::language::{ChunkKind, Clause, Mention, Phrase, Voice};

impl Scene<'_> {
    /// Adds the meetings, calls and visits that the sentence names with day and parties, but for those that verbs and prepositions have used.
    pub(super) fn of_dated_nouns(&self, used: &[usize], found: &mut Vec<(usize, Frame)>) {
        for at in 0..self.chunks.len() {
            let Some(phrase) = self.phrase_at(at) else { continue };
            let start = phrase.tokens.start;
            if phrase.date.is_some() || used.contains(&start) || found.iter().any(|(told, _)| *told == start)
            {
                continue;
            }
            let heads = heads(phrase);
            let rules = heads.iter().flat_map(|head| self.rules.of_noun(head));
            let told = |r: &&Rule| r.event.is_consultation() || r.event == EventType::Visit;
            let mut rules = rules.filter(|r| r.verbs.is_empty() && told(r) && !r.after.is_empty());
            let Some(frame) = rules.find_map(|rule| self.of_dated_noun(rule, at, phrase)) else { continue };
            if !found.iter().any(|(_, told)| told.kind == frame.kind && told.date == frame.date) {
                found.push((start, frame));
            }
        }
    }

    fn of_dated_noun(&self, rule: &Rule, at: usize, phrase: &Phrase) -> Option<Frame> {
        let before = at.checked_sub(1).and_then(|i| self.phrase_at(i));
        let before = before.filter(|p| p.tokens.end == phrase.tokens.start && p.date.is_some());
        let local = self.local(at);
        let behind =
            local.iter().filter(|(word, _)| matches!(word.as_str(), "of" | "on")).flat_map(|(_, np)| np);
        let main = self.clause_around(at)?;
        // `protested X's November visit to Lima`: what somebody reacts to was, though no day be named.
        let reacts =
            rule.event == EventType::Visit && self.is_reacted_to(at - usize::from(before.is_some()), main);
        let behind =
            behind.chain(local.iter().filter(|(word, _)| reacts && word == "in").flat_map(|(_, np)| np));
        let dated = |p: &&Phrase| p.date.is_some_and(|d| d.has_day() || reacts && d.has_month());
        let day = before.into_iter().chain(behind).find(dated)?.clone();
        let first = before.unwrap_or(phrase);
        let definite = [first, phrase].iter().any(|p| {
            matches!(p.determiner.as_deref(), Some("the" | "'s" | "their")) || !p.possessors.is_empty()
        });
        let loose = phrase.plural && phrase.head.as_deref() != Some("talks");
        let ruled_out = rule.without.iter().any(|word| phrase.modifiers.contains(word));
        if !definite
            || loose
            || ruled_out
            || self.is_called_off(at)
            || !self.is_granted(at, before.is_some(), main)
        {
            return None;
        }
        let mut noun = Clause {
            subject: first.possessors.iter().chain(&phrase.possessors).map(owner).collect(),
            object: Vec::new(),
            prepositions: local,
            ..self.clauses[main].clone()
        };
        let word = if day.date.is_some_and(|d| d.has_day()) { "on" } else { "in" };
        noun.prepositions.push((word.to_owned(), vec![day]));
        let mut parties: Vec<PartyMention> = slots(self, rule, &noun, None);
        add_embedded(&mut parties, phrase, rule);
        let when = self.when_of_noun(&noun, at, main);
        let over = match (when.date, self.passage.date) {
            (Some(day), Some(told)) => day.first_day() <= told.last_day(),
            (day, None) => day.is_some(),
            (None, _) => false,
        };
        let least = rule.parties.saturating_sub(usize::from(names_site(rule, &noun)));
        let enough = count(&parties) >= least && over;
        enough.then(|| Frame {
            least_parties: least,
            ..detail::frame(self, rule, &noun, Some(phrase), when, Factuality::Asserted, parties)
        })
    }

    /// Whether the sentence takes for granted that the event of the noun at `at` took place: it is no plan, and nobody wants it.
    fn is_granted(&self, at: usize, dated: bool, main: usize) -> bool {
        let clause = &self.clauses[main];
        let told = match self.factuality(main) {
            Factuality::Asserted => true,
            Factuality::Prospect(status) => status == ProspectStatus::Denied || is_mention(clause),
            Factuality::Unstated => is_mention(clause),
        };
        let lead = at.checked_sub(1 + usize::from(dated)).map(|i| &self.chunks[i].kind);
        let led = match lead {
            Some(ChunkKind::Preposition(word)) => GRANTED.contains(&word.as_str()),
            _ => true,
        };
        let lemma = clause.verb.lemma.as_str();
        let object = clause.at < at
            && [&ANNOUNCED[..], &CALLED_OFF, &EXPECTED].iter().any(|verbs| verbs.contains(&lemma));
        told && led && !object
    }

    /// Whether the chunk at `at` is the object of a verb by which somebody reacts to what was, or stands behind `over` or `after`.
    fn is_reacted_to(&self, at: usize, main: usize) -> bool {
        let clause = &self.clauses[main];
        let object = at.checked_sub(1) == Some(clause.at);
        let reacts = clause.verb.voice == Voice::Active && REACTS.contains(&clause.verb.lemma.as_str());
        let led = at
            .checked_sub(1)
            .is_some_and(|i| ["over", "after", "following"].iter().any(|word| self.is_preposition(i, word)));
        object && reacts || led
    }
}

/// Somebody whose meeting it is, as a phrase by itself.
fn owner(mention: &Mention) -> Phrase {
    Phrase { mentions: vec![mention.clone()], ..Phrase::default() }
}

/// `To these one may add X's meeting with Y on May 3`, `Mention should be made of …`: whether a clause only says that something may be told too.
fn is_mention(clause: &Clause) -> bool {
    let noun = |p: &Phrase| p.head.as_deref() == Some("mention");
    let mention = clause.subject.iter().chain(&clause.object).any(noun);
    clause.verb.modal.is_some() && (mention || MENTIONS.contains(&clause.verb.lemma.as_str()))
}

/// Verbs of reacting to what was done.
const REACTS: [&str; 18] = [
    "protest",
    "condemn",
    "denounce",
    "criticize",
    "criticise",
    "decry",
    "deplore",
    "resent",
    "blast",
    "slam",
    "applaud",
    "hail",
    "praise",
    "recall",
    "reciprocate",
    "follow",
    "return",
    "repay",
];

/// Verbs of telling one thing besides others.
const MENTIONS: [&str; 9] =
    ["add", "mention", "note", "cite", "recall", "remember", "count", "list", "include"];

/// Prepositions behind which an event with its day is taken for granted; others tell whose clause it belongs to.
const GRANTED: [&str; 9] = ["of", "from", "since", "beyond", "unlike", "to", "over", "after", "following"];

/// Verbs of what somebody expects, besides those whose object is still to come.
const EXPECTED: [&str; 8] =
    ["anticipate", "arrange", "expect", "prepare", "request", "schedule", "set", "want"];
