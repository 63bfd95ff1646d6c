//! Events that nouns make by themselves: `after talks with X`, `at a dinner in Hanoi`.

use super::about::{heads, is_measure};
use super::detail;
use super::factuality::{Factuality, factuality};
use super::frame::{Frame, PartyMention};
use super::participant::{add_embedded, count};
use super::restatement::unite;
use super::rule::Rule;
use super::scene::Scene;
use super::slot::slots;
use crate::graph::EventType;
use crate::language::{Anaphor, Chunk, ChunkKind, Clause, Mention, Phrase, Voice};

impl Scene<'_> {
    /// Adds the events of the nouns after prepositions, but for those that verbs have used, each with its place in the sentence.
    pub(super) fn of_nouns(&self, used: &[usize], found: &mut Vec<(usize, Frame)>) {
        for (i, chunk) in self.chunks.iter().enumerate() {
            let ChunkKind::Preposition(preposition) = &chunk.kind else { continue };
            let Some((at, day)) = self.noun_behind(i + 1) else { continue };
            let Some(phrase) = self.phrase_at(at) else { continue };
            if used.contains(&phrase.tokens.start) {
                continue;
            }
            // `At the WTO General Council, X says`: where, and no event.
            let body = |m: &Mention| matches!(m, Mention::Body(_));
            let seat =
                matches!(phrase.head.as_deref(), Some("council" | "assembly")) && phrase.ordinal.is_none();
            if preposition == "at" && (seat || phrase.mentions.iter().any(body)) && phrase.series.is_empty() {
                continue;
            }
            let preposition = self.measured(i).unwrap_or(preposition);
            let heads = heads(phrase);
            let rules = heads
                .iter()
                .flat_map(|h| self.rules.of_noun(h))
                .filter(|r| r.verbs.is_empty() && r.after.contains(preposition));
            let Some(frame) = rules.filter_map(|rule| self.of_noun(rule, at, phrase, day)).next() else {
                continue;
            };
            match self.met_for(preposition, at, &frame).and_then(|at| found.iter_mut().find(|f| at(f))) {
                Some((_, met)) => unite(met, frame),
                None => found.push((phrase.tokens.start, frame)),
            }
        }
    }

    /// The chunk of the noun of the phrase at `at`, and the day before it: `in a May 3 meeting with X`.
    fn noun_behind(&self, at: usize) -> Option<(usize, Option<&Phrase>)> {
        let first = self.phrase_at(at)?;
        let day = Some(first).filter(|p| p.date.is_some_and(|d| d.has_day()));
        let next = self.phrase_at(at + 1).filter(|p| p.tokens.start == first.tokens.end && p.date.is_none());
        Some(if day.is_some() && next.is_some() { (at + 1, day) } else { (at, None) })
    }

    /// Which frame tells of the same meeting: `hosts X and Y for the fourth consultations`.
    fn met_for(
        &self,
        preposition: &str,
        at: usize,
        frame: &Frame,
    ) -> Option<impl Fn(&&mut (usize, Frame)) -> bool> {
        let main = self.clause_around(at).filter(|_| preposition == "for")?;
        let start = self.clauses[main].tokens.start;
        let parties: Vec<PartyMention> = frame.parties.clone();
        Some(move |(at, met): &&mut (usize, Frame)| {
            let named = |p: &PartyMention| met.parties.iter().any(|q| q.mention == p.mention);
            let happened = met.factuality == Factuality::Asserted && met.kind.is_consultation();
            // `welcomes X for the India-Japan talks`: the two stand for their states.
            let stood_for = |m: &Mention| m.is_collective() || matches!(m, Mention::State(_));
            *at == start && happened && parties.iter().all(|p| named(p) || stood_for(&p.mention))
        })
    }

    /// `for three days of talks`: the preposition before the measure, where the chunk at `i` is the `of` behind one.
    fn measured(&self, i: usize) -> Option<&String> {
        let [.., before, of] = &self.chunks[..=i] else { return None };
        let (ChunkKind::Phrase(phrase), ChunkKind::Preposition(word)) = (&before.kind, &of.kind) else {
            return None;
        };
        let ChunkKind::Preposition(outer) = &self.chunks[i.checked_sub(2)?].kind else { return None };
        (word == "of" && is_measure(phrase)).then_some(outer)
    }

    fn is_preposition(&self, i: usize, word: &str) -> bool {
        self.chunks.get(i).is_some_and(|c| matches!(&c.kind, ChunkKind::Preposition(p) if p == word))
    }

    fn of_noun(&self, rule: &Rule, at: usize, phrase: &Phrase, day: Option<&Phrase>) -> Option<Frame> {
        let main = self.clause_around(at)?;
        let ruled_out = rule.without.iter().any(|w| phrase.modifiers.contains(w));
        if factuality(self.clauses, main) != Factuality::Asserted || ruled_out {
            return None;
        }
        if self.is_called_off(at) {
            return None;
        }
        let main_clause = &self.clauses[main];
        if is_under_way(main_clause, phrase) && self.is_preposition(at.wrapping_sub(1), "in") {
            return None;
        }
        let mut noun = Clause { object: Vec::new(), prepositions: self.local(at), ..main_clause.clone() };
        noun.prepositions.extend(day.map(|day| ("on".to_owned(), vec![day.clone()])));
        let told = told(main_clause);
        let fits = |w| phrase.modifiers.contains(w) || noun.prepositions.iter().any(|(p, _)| p == w);
        // `urges X in a call`
        if !(rule.words.is_empty() || rule.words.iter().any(fits) || !told.is_empty()) {
            return None;
        }
        let mut parties = slots(self, rule, &noun, None);
        parties.extend(told.into_iter().map(PartyMention::present));
        if parties.len() < 2 && self.is_theirs(phrase, &noun) {
            parties = self.theirs(main_clause);
        }
        if rule.event == EventType::Visit && !is_goers(phrase, main_clause) {
            return None;
        }
        if has_own_parties(phrase, &noun) {
            // `After X's meeting with Y, Z says`: Z was not there.
            parties.retain(|p| !main_clause.subject_mentions().any(|m| *m == p.mention));
        }
        let own = parties.iter().any(|p| !main_clause.subject_mentions().any(|m| *m == p.mention));
        add_embedded(&mut parties, phrase, rule);
        let separate = is_news(phrase) && parties.len() >= rule.parties;
        let theirs = self.is_theirs(phrase, &noun);
        if count(&parties) < rule.parties || !(own || separate || theirs || is_somebodys(phrase)) {
            return None;
        }
        let clauses = [noun];
        let range = self.sentence.clone();
        let mut when = self.clock.when(self.article, self.passage, self.tokens, &range, &clauses, &[]);
        if when.date.is_none() {
            when = self.whens[main];
        }
        let [noun] = &clauses;
        Some(detail::frame(self, rule, noun, Some(phrase), when, Factuality::Asserted, parties))
    }

    /// `after his meeting with X had been postponed`: whether the verb behind the noun at `at` says that it did not take place.
    fn is_called_off(&self, at: usize) -> bool {
        let own = |c: &&Chunk| {
            matches!(c.kind, ChunkKind::Preposition(_) | ChunkKind::Phrase(_) | ChunkKind::Word(_))
        };
        let behind = self.chunks[at + 1..].iter().find(|c| !own(c));
        let Some(ChunkKind::Verb(verb)) = behind.map(|c| &c.kind) else { return false };
        let lemma = verb.lemma.as_str();
        let off = verb.voice == Voice::Passive && CALLED_OFF.contains(&lemma);
        verb.is_finite() && (off || matches!(lemma, "fall" | "collapse"))
    }

    /// `at their meeting on Nov. 2`: told with a day, so that it tells of a meeting and does not only refer to one.
    fn is_theirs(&self, phrase: &Phrase, noun: &Clause) -> bool {
        let own = matches!(phrase.determiner.as_deref(), Some("their"));
        let day = |p: &Phrase| p.date.is_some_and(|d| d.has_day());
        own && noun.prepositions.iter().any(|(word, np)| word == "on" && np.iter().any(day))
    }

    /// Whose such a meeting is: of those persons on both sides of the verb, else of those spoken of before.
    fn theirs(&self, main: &Clause) -> Vec<PartyMention> {
        let person = |m: &&Mention| {
            matches!(m, Mention::Person(_) | Mention::Office(_) | Mention::Anaphor(Anaphor::One(_)))
        };
        let to = main.after("to").chain(main.after("with"));
        let faced = main.object.iter().chain(to).flat_map(|p| &p.mentions).find(person);
        let acts = main.subject_mentions().find(person);
        let both = acts.zip(faced).map(|(a, b)| vec![a.clone(), b.clone()]);
        let meant = both.unwrap_or_else(|| vec![Mention::Anaphor(Anaphor::Several(None))]);
        meant.into_iter().map(PartyMention::present).collect()
    }

    /// The clause in which the chunk at `at` stands: the first one after it, where it opens the sentence, or else the last before it.
    fn clause_around(&self, at: usize) -> Option<usize> {
        let opens = !self.clauses.iter().any(|c| c.at < at);
        // `In a meeting that lasted an hour, X said`
        let aside =
            |c: &Clause| matches!(c.subordinator.as_deref(), Some("that" | "which" | "who" | "where"));
        let main = |c: &Clause| c.at > at && c.verb.is_finite() && !c.verb.reduced && !aside(c);
        let next = self.clauses.iter().position(main);
        let last = self.clauses.iter().rposition(|c| c.at < at);
        // `who, in a meeting with X, was told`, `says that at a meeting with X he agreed`
        let within = last.map(|l| &self.chunks[self.clauses[l].at + 1..at]);
        let begun =
            within.is_some_and(|chunks| chunks.iter().any(|c| matches!(c.kind, ChunkKind::Subordinator(_))));
        if begun {
            return last.map(|l| l + 1).filter(|n| self.clauses.get(*n).is_some_and(|c| c.verb.is_finite()));
        }
        // `A meets B; C, in a call with D, warns`
        let parted = within.is_some_and(|chunks| chunks.iter().any(|c| c.kind == ChunkKind::Mark(';')));
        next.filter(|_| opens || parted).or(last)
    }

    /// Whether the comma at chunk `i` parts people of a row that an `and` closes: `with A, B and C`.
    fn lists_people(&self, i: usize) -> bool {
        for chunk in &self.chunks[i..] {
            match &chunk.kind {
                ChunkKind::Conjunction(word) => return word == "and",
                ChunkKind::Mark(',') => {}
                ChunkKind::Phrase(phrase) if names_people(phrase) => {}
                _ => return false,
            }
        }
        false
    }

    /// The prepositional phrases right after the phrase at `at`.
    fn local(&self, at: usize) -> Vec<(String, Vec<Phrase>)> {
        let mut found: Vec<(String, Vec<Phrase>)> = Vec::new();
        let mut preposition: Option<String> = None;
        for (i, chunk) in self.chunks.iter().enumerate().skip(at + 1) {
            let listing = found
                .last()
                .is_some_and(|(p, _)| matches!(p.as_str(), "with" | "between" | "among" | "of" | "from"));
            match &chunk.kind {
                ChunkKind::Preposition(word) => preposition = Some(word.clone()),
                ChunkKind::Phrase(phrase) => match preposition.take() {
                    Some(word) => found.push((word, vec![phrase.clone()])),
                    None => match found.last_mut() {
                        Some(last) if phrase.date.is_none() => last.1.push(phrase.clone()),
                        _ => break,
                    },
                },
                ChunkKind::Conjunction(word) if word == "and" && listing => {}
                ChunkKind::Mark(',') if listing && self.lists_people(i) => {}
                _ => break,
            }
        }
        found
    }
}

/// `are in talks to extend the range`: what goes on, and no meeting.
fn is_under_way(main: &Clause, talks: &Phrase) -> bool {
    let bare = talks.determiner.is_none() && talks.modifiers.is_empty() && talks.ordinal.is_none();
    main.verb.lemma == "be" && main.led_by.is_none() && bare && talks.head.as_deref() == Some("talks")
}

/// Whether a visit is told to be that of its clause's subject, or of those whose it is: `On a visit to Hanoi, X says`.
fn is_goers(visit: &Phrase, main: &Clause) -> bool {
    let faces = main.object.iter().chain(main.after("to")).any(names_people);
    match visit.determiner.as_deref() {
        // `lifts the ban on tours to Hanoi`
        _ if visit.plural => false,
        None | Some("a" | "an" | "'s") => true,
        Some("his" | "her" | "their") => !faces && !TELLING.contains(&main.verb.lemma.as_str()),
        Some(_) => false,
    }
}

/// Whether the words behind or before a noun name all who take part: `a meeting between X and Y`, `X's visit`.
fn has_own_parties(phrase: &Phrase, noun: &Clause) -> bool {
    let people = |m: &&Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
    let between = noun.after("between").flat_map(|p| &p.mentions).filter(people).count();
    let owned = phrase.possessors.iter().any(|m| matches!(m, Mention::Person(_)));
    owned || between > 1 || noun.after("by").next().is_some()
}

/// Verbs of what was to be and was not.
const CALLED_OFF: [&str; 9] =
    ["postpone", "cancel", "delay", "scrap", "call", "suspend", "reschedule", "defer", "shelve"];

/// Verbs whose object hears what is said.
const TELLING: [&str; 10] =
    ["tell", "inform", "assure", "urge", "ask", "thank", "remind", "warn", "brief", "congratulate"];

/// `tells X in a meeting that`: the persons and offices to whom a clause says that something is told.
fn told(clause: &Clause) -> Vec<Mention> {
    let heard = clause.object.iter().flat_map(|p| &p.mentions);
    let people = heard.filter(|m| matches!(m, Mention::Person(_) | Mention::Office(_)));
    people.filter(|_| TELLING.contains(&clause.verb.lemma.as_str())).cloned().collect()
}

/// Whether a phrase names persons or offices.
fn names_people(phrase: &Phrase) -> bool {
    matches!(phrase.mentions.first(), Some(Mention::Person(_) | Mention::Office(_)))
}

/// Whether a phrase tells of an event that was not spoken of: `A and B agree at talks in Tokyo`, `at a meeting`.
fn is_news(phrase: &Phrase) -> bool {
    let talks = matches!(phrase.head.as_deref(), Some("talks" | "consultation"));
    match phrase.determiner.as_deref() {
        None => talks,
        Some(determiner) => matches!(determiner, "a" | "an"),
    }
}

/// Whether a phrase tells whose event it is, or which. At a conference with a name those who speak have met.
fn is_somebodys(phrase: &Phrase) -> bool {
    let named = !phrase.series.is_empty() || phrase.name.is_some();
    // `at the third session of the commission`
    let counted = phrase.ordinal.is_some();
    (named || counted) && phrase.determiner.as_deref() != Some("'s")
        || !phrase.states.is_empty()
        || !phrase.possessors.is_empty()
}
