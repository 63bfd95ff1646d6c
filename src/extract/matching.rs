//! Rules against clauses.

use super::apart::apart;
use super::detail;
use super::factuality::{Factuality, factuality};
use super::frame::{Frame, PartyMention};
use super::rule::{Rule, RuleRole, Rules};
use super::time::{Clock, When};
use crate::date::Edtf;
use crate::graph::{EventType, Role};
use crate::language::{
    Anaphor, BodyMention, Chunk, ChunkKind, Clause, Mention, Phrase, Token, Voice, singular,
};
use crate::source::{Article, Passage};
use std::ops::Range;

/// One sentence with everything that is known of it.
pub(super) struct Scene<'a> {
    pub rules: &'a Rules,
    pub tokens: &'a [Token<'a>],
    pub sentence: Range<usize>,
    pub chunks: &'a [Chunk],
    pub clauses: &'a [Clause],
    pub whens: &'a [When],
    pub article: &'a Article,
    pub passage: &'a Passage,
    pub clock: Clock,
}

impl Scene<'_> {
    /// The phrase that chunk `i` is.
    pub fn phrase_at(&self, i: usize) -> Option<&Phrase> {
        match &self.chunks.get(i)?.kind {
            ChunkKind::Phrase(phrase) => Some(phrase),
            _ => None,
        }
    }

    /// The date that a phrase is, by what the passage is about.
    pub fn resolve(&self, phrase: &Phrase) -> Option<Edtf> {
        self.clock.resolve(self.article, self.passage, phrase)
    }

    /// The day of a clause, or else that of the entry, or the last of the article's period.
    pub fn day(&self, clause: Option<usize>) -> Option<Edtf> {
        let of_clause = clause.and_then(|at| self.whens[at].date);
        of_clause
            .or(self.passage.date)
            .or_else(|| self.article.record.covers.map(|period| period.end().into()))
    }

    /// `a day earlier` right after a token, counted from the day of the entry.
    pub fn shifted_after(&self, token: usize) -> Option<Edtf> {
        let end = (token + 4).min(self.sentence.end);
        let words: Vec<&str> = self.tokens[token.min(end)..end].iter().map(|t| &*t.lower).collect();
        super::relative::from_spoken(&words, self.passage.date?)
    }

    /// The events of the sentence, in the order of their words.
    pub fn frames(&self) -> Vec<Frame> {
        let mut found: Vec<(usize, Frame)> = Vec::new();
        let mut used: Vec<usize> = Vec::new();
        for at in 0..self.clauses.len() {
            let rules = self.rules.of_verb(&self.clauses[at].verb.lemma);
            if let Some((frame, trigger)) = rules.filter_map(|rule| self.of_clause(rule, at)).next() {
                used.extend(trigger);
                let start = self.clauses[at].tokens.start;
                found.extend(apart(self, at, frame).into_iter().map(|frame| (start, frame)));
            }
        }
        self.of_nouns(&used, &mut found);
        found.sort_by_key(|(at, _)| *at);
        detail::drop_restatements(found.into_iter().map(|(_, frame)| frame).collect())
    }

    /// The event that a rule finds in a clause, and the token of the noun that made it.
    fn of_clause(&self, rule: &Rule, at: usize) -> Option<(Frame, Option<usize>)> {
        let clause = &self.clauses[at];
        let wanted = rule.voice.map(Voice::from);
        if wanted.is_some_and(|v| v != voice(clause)) {
            return None;
        }
        let status = factuality(self.clauses, at);
        if status == Factuality::Unstated || clause.quoted && rule.event != EventType::Statement {
            return None;
        }
        let trigger = self.trigger(rule, clause)?;
        if !self.words_fit(rule, clause, trigger) {
            return None;
        }
        let mut parties = self.parties(rule, clause, trigger);
        if let Some(trigger) = trigger {
            add_embedded(&mut parties, trigger, rule);
        }
        if let Some(trigger) = trigger.filter(|_| rule.event.is_consultation()) {
            parties.extend(self.of_meeting(clause, trigger, &parties));
        }
        if rule.event.is_consultation() || rule.event == EventType::Visit {
            parties.extend(self.leaders(clause, trigger, &parties));
        }
        if count(&parties) < rule.parties.max(1)
            && let Some(sides) = trigger.and_then(detail::sides)
        {
            // `the trilateral dialogue was held`: those of whom the article speaks.
            parties
                .push(PartyMention { mention: Mention::Anaphor(Anaphor::States(Some(sides))), role: None });
        }
        let listed = trigger.is_some_and(|t| !t.series.is_empty());
        if listed && count(&parties) < rule.parties && rule.event == EventType::Meeting {
            parties.push(PartyMention { mention: Mention::Anaphor(Anaphor::Members), role: None });
        }
        if let Some(owner) = trigger.filter(|_| parties.is_empty()).and_then(|t| self.owner(t, at)) {
            parties.extend(owner);
        }
        if let Some(trigger) = trigger.filter(|_| parties.is_empty() && rule.event == EventType::Appointment)
        {
            // `the minister's resignation is announced`
            parties
                .extend(trigger.possessors.iter().map(|m| PartyMention { mention: m.clone(), role: None }));
        }
        if rule.event == EventType::Sanction && only_addressed(&parties) {
            // `signs an act, which bans imports`: whoever made the act.
            let maker = clause.governor.filter(|_| clause.subordinator.is_some()).map(|g| &self.clauses[g]);
            let makers = maker.into_iter().flat_map(Clause::subject_mentions);
            parties.extend(makers.map(|m| PartyMention { mention: m.clone(), role: None }));
        }
        if rule.persons && !self.between_persons(&parties, at) {
            return None;
        }
        let goes_on = rule.goes_on;
        if count(&parties) < rule.parties && !goes_on || unsaid(rule, &parties) {
            return None;
        }
        let when = self.dated(rule, at);
        if status == Factuality::Asserted && self.is_recalled(rule, at, when, &parties) {
            return None;
        }
        let mut frame = detail::frame(self, rule, clause, trigger, when, status, parties);
        frame.goes_on = goes_on;
        Some((frame, trigger.map(|t| t.tokens.start)))
    }

    /// When the event of the clause at `at` was: what a narrative goes on to tell was when the sentence before says.
    fn dated(&self, rule: &Rule, at: usize) -> When {
        let follows = matches!(
            rule.event,
            EventType::Statement
                | EventType::Agreement
                | EventType::Summons
                | EventType::Sanction
                | EventType::Aid
        );
        if follows && !self.passage.is_entry() { self.whens[at].or_carried() } else { self.whens[at] }
    }

    /// Whether a statement is no event of its own: a narrative's present tense says what somebody holds, the past before the past
    /// what somebody had said once, `says it welcomes` is said once, and what both sides express is a part of their talks,
    /// and what they ask of their own officials is an order.
    fn is_recalled(&self, rule: &Rule, at: usize, when: When, parties: &[PartyMention]) -> bool {
        let clause = &self.clauses[at];
        let verb = &clause.verb;
        let entry = self.passage.is_entry();
        let undated = if entry { when.date == self.passage.date } else { when.date.is_none() };
        let recalled =
            if entry { verb.perfect && verb.past } else { verb.is_finite() && (!verb.past || verb.perfect) };
        let anaphors = parties.iter().all(|p| matches!(p.mention, Mention::Anaphor(_)));
        let said = at.checked_sub(1).is_some_and(|b| self.clauses[b].verb.lemma == "say");
        let both = anaphors && matches!(verb.lemma.as_str(), "express" | "voice");
        let own = |p: &Phrase| matches!(p.determiner.as_deref(), Some("their" | "his" | "her" | "its"));
        let orders = verb.lemma == "ask" && clause.object.first().is_some_and(own);
        rule.event == EventType::Statement && (undated && recalled || anaphors && said || both || orders)
    }

    /// Whether persons and offices alone take part, on both sides of the verb, and nobody is called upon to do something.
    fn between_persons(&self, parties: &[PartyMention], at: usize) -> bool {
        // `calls on X to show restraint` asks; `calls on X to discuss trade` goes and talks.
        let talks =
            ["discuss", "review", "talk", "exchange", "brief", "explain", "thank", "congratulate", "convey"];
        let asked = self.clauses[at].verb.lemma == "call"
            && self.clauses.iter().any(|c| {
                c.governor == Some(at) && c.verb.infinitive && !talks.contains(&c.verb.lemma.as_str())
            });
        let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_) | Mention::Anaphor(_));
        let faced = parties.iter().any(|p| !self.clauses[at].subject_mentions().any(|m| *m == p.mention));
        let visited = |p: &PartyMention| p.role == Some(Role::Host) && matches!(p.mention, Mention::State(_));
        !asked && faced && parties.iter().all(|p| person(&p.mention) || visited(p))
    }

    /// `the consultation, led by X and Y, is held`, `a delegation led by X visits`, `attends a dinner given by X`: those who
    /// lead or give it.
    fn leaders(
        &self,
        clause: &Clause,
        trigger: Option<&Phrase>,
        known: &[PartyMention],
    ) -> Vec<PartyMention> {
        let leads = ["lead", "head", "chair", "co-chair", "cochair", "host", "co-host", "give", "attend"];
        let own = |p: &Phrase| clause.subject.iter().chain(trigger).any(|q| q.tokens == p.tokens);
        let near = |c: &&Clause| {
            c.verb.reduced
                && leads.contains(&c.verb.lemma.as_str())
                && (c.subject.iter().any(own) || (trigger.is_some() && self.next_to(c, clause)))
        };
        let by = self.clauses.iter().filter(near).flat_map(|c| c.after("by"));
        let chairs = |p: &Phrase| matches!(p.head.as_deref(), Some("chairmanship" | "leadership" | "chair"));
        let chaired = clause.after("under").any(chairs);
        let under = clause.after("of").filter(|_| chaired);
        by.chain(under)
            .flat_map(|p| p.mentions.clone())
            .filter(|m| !known.iter().any(|p| p.mention == *m))
            .map(|mention| PartyMention { mention, role: None })
            .collect()
    }

    /// `a meeting of NATO foreign ministers`: those who meet.
    fn of_meeting(&self, clause: &Clause, trigger: &Phrase, known: &[PartyMention]) -> Vec<PartyMention> {
        let of = clause.after("of").find(|p| p.tokens.start == trigger.tokens.end + 1);
        let plural = of.filter(|p| p.plural || p.mentions.len() > 1);
        let met = plural.into_iter().flat_map(|p| p.mentions.clone());
        met.filter(|m| !matches!(m, Mention::Anaphor(_)))
            .filter(|m| !known.iter().any(|p| p.mention == *m))
            .map(|mention| PartyMention { mention, role: None })
            .collect()
    }

    /// Whether no other clause stands between two.
    fn next_to(&self, one: &Clause, other: &Clause) -> bool {
        let at = |clause: &Clause| self.clauses.iter().position(|c| c.at == clause.at);
        at(one).zip(at(other)).is_some_and(|(a, b)| a.abs_diff(b) == 1)
    }

    /// `announce that their mechanism is activated`: those who announce it.
    fn owner(&self, trigger: &Phrase, at: usize) -> Option<Vec<PartyMention>> {
        if !matches!(trigger.determiner.as_deref(), Some("their" | "its" | "his" | "her")) {
            return None;
        }
        let governor = self.clauses.get(self.clauses[at].governor?)?;
        Some(governor.subject_mentions().map(|m| PartyMention { mention: m.clone(), role: None }).collect())
    }

    /// The noun phrase on which the rule insists: `Some(None)` if it insists on none, `None` if it is not there.
    fn trigger<'c>(&'c self, rule: &Rule, clause: &'c Clause) -> Option<Option<&'c Phrase>> {
        if !rule.nouns.is_empty() {
            let after =
                clause.prepositions.iter().filter(|(p, _)| rule.after.contains(p)).flat_map(|(_, np)| np);
            return after.into_iter().find(|p| is_about(p, &rule.nouns)).map(Some);
        }
        if rule.objects.iter().any(|o| o == "*") {
            let person = |m: &Mention| matches!(m, Mention::Person(_) | Mention::Office(_));
            return clause.object.first().filter(|p| !p.mentions.iter().any(person)).map(|_| None);
        }
        if !rule.objects.is_empty() {
            let of = clause
                .object
                .first()
                .filter(|p| measure(p))
                .and_then(|_| clause.after("of").find(|p| !measure(p) && is_about(p, &rule.objects)));
            // `launches Malligyong-1, its first satellite`: what stands in apposition tells what it is.
            let apposed = clause
                .object
                .first()
                .filter(|p| {
                    // `gives him a dinner`
                    let gives = matches!(clause.verb.lemma.as_str(), "give" | "offer");
                    p.mentions.is_empty() || !rule.event.is_consultation() || gives
                })
                .and_then(|_| clause.after(",").next())
                .filter(|p| is_about(p, &rule.objects));
            return clause.object.iter().find(|p| is_about(p, &rule.objects)).or(of).or(apposed).map(Some);
        }
        if !rule.subjects.is_empty() {
            let body = |p: &&Phrase| p.mentions.iter().any(|m| mention_is_about(m, &rule.subjects));
            let own = clause.subject.iter().find(|p| is_about(p, &rule.subjects) || body(p));
            // What follows the subject may have been read with a clause in between: `the round of talks, led by X, is held`.
            let behind = clause.governor.filter(|_| clause.shared_subject).map(|g| &self.clauses[g]);
            let of = clause.subject.first().filter(|p| measure(p)).and_then(|_| {
                std::iter::once(clause)
                    .chain(behind)
                    .flat_map(|c| c.after("of"))
                    .find(|p| !measure(p) && is_about(p, &rule.subjects))
            });
            return of.or(own).map(Some);
        }
        Some(None)
    }

    fn words_fit(&self, rule: &Rule, clause: &Clause, trigger: Option<&Phrase>) -> bool {
        let near = |word: &String| {
            let adverb = clause.words.contains(word);
            let around = trigger
                .into_iter()
                .chain(&clause.object)
                .chain(clause.prepositions.iter().flat_map(|(_, np)| np));
            adverb
                || around.into_iter().any(|p| p.head.as_ref() == Some(word) || p.modifiers.contains(word))
                || clause.prepositions.iter().any(|(p, _)| p == word)
                || self.clauses.iter().any(|c| {
                    c.verb.lemma == *word && c.governor.is_some_and(|g| self.clauses[g].at == clause.at)
                })
        };
        let close = |word: &String| {
            clause.words.contains(word)
                || clause.prepositions.iter().any(|(p, _)| p == word)
                || trigger.into_iter().chain(&clause.object).any(|p| {
                    p.modifiers.contains(word)
                        || p.head.as_ref() == Some(word)
                        || (word == "first" && p.ordinal == Some(1))
                })
        };
        (rule.words.is_empty() || rule.words.iter().any(near)) && !rule.without.iter().any(close)
    }

    /// Who fills the slots, in the order of the text.
    fn parties(&self, rule: &Rule, clause: &Clause, trigger: Option<&Phrase>) -> Vec<PartyMention> {
        let mut found = Vec::new();
        let is_trigger = |p: &Phrase| {
            trigger.is_some_and(|t| t.tokens == p.tokens)
                && !matches!(rule.event, EventType::Summons | EventType::Ruling)
                && !p.mentions.iter().any(|m| matches!(m, Mention::Body(_)))
        };
        if let Some(role) = rule.roles.get("subject") {
            let phrases = clause.subject.iter().filter(|p| !is_trigger(p));
            found.extend(phrases.flat_map(|p| self.members(p, clause)).map(|m| party(m, *role)));
            if found.is_empty() && *role == RuleRole::Speaker || *role == RuleRole::Signatory {
                let named = clause.subject.iter().filter(|p| !is_trigger(p));
                found.extend(named.filter_map(|p| unlisted(p, *role)).map(|m| party(m, *role)));
            }
        }
        if let Some(role) = rule.roles.get("object") {
            let phrases = clause.object.iter().filter(|p| !is_trigger(p));
            found.extend(phrases.flat_map(|p| self.members(p, clause)).map(|m| party(m, *role)));
        }
        for (preposition, phrases) in &clause.prepositions {
            if let Some(role) = slot(rule, preposition) {
                if rule.event == EventType::Sanction && role == RuleRole::Addressee {
                    found.extend(phrases.iter().flat_map(owners).map(|m| party(m, role)));
                }
                found.extend(phrases.iter().flat_map(|p| self.members(p, clause)).map(|m| party(m, role)));
            }
        }
        if let Some(guest) = honoured(clause).filter(|_| rule.event.is_consultation()) {
            found.push(PartyMention { mention: guest, role: None });
        }
        let mut unique: Vec<PartyMention> = Vec::new();
        for party in found {
            if !unique.iter().any(|p| p.mention == party.mention) {
                unique.push(party);
            }
        }
        unique
    }

    /// The parties of a phrase; for `members of X and Y` those that follow `of`.
    fn members(&self, phrase: &Phrase, clause: &Clause) -> Vec<Mention> {
        let ship = matches!(
            phrase.head.as_deref(),
            Some(
                "ship"
                    | "warship"
                    | "vessel"
                    | "aircraft"
                    | "plane"
                    | "jet"
                    | "bomber"
                    | "troop"
                    | "soldier"
                    | "force"
            )
        );
        let general = ship
            || matches!(
                phrase.head.as_deref(),
                Some(
                    "member"
                        | "representative"
                        | "delegation"
                        | "official"
                        | "leader"
                        | "group"
                        | "team"
                        | "figure"
                )
            );
        let unowned = matches!(phrase.mentions.as_slice(), [Mention::Group { state: None, .. }]);
        if general && unowned {
            let next = clause.prepositions.iter().find(|(p, np)| {
                matches!(p.as_str(), "of" | "from")
                    && np.first().is_some_and(|n| {
                        n.tokens.start >= phrase.tokens.end && n.tokens.start <= phrase.tokens.end + 3
                    })
            });
            if let Some((_, of)) = next {
                let inner: Vec<Mention> = of.iter().flat_map(|p| p.mentions.clone()).collect();
                if inner.iter().any(|m| matches!(m, Mention::Body(_))) {
                    return inner;
                }
                let states: Vec<&String> = inner
                    .iter()
                    .filter_map(|m| if let Mention::State(s) = m { Some(s) } else { None })
                    .collect();
                if ship {
                    return states.into_iter().cloned().map(Mention::State).collect();
                }
                if let ([Mention::Group { name, .. }], false) =
                    (phrase.mentions.as_slice(), states.is_empty())
                {
                    return states
                        .into_iter()
                        .map(|s| Mention::Group { name: name.clone(), state: Some(s.clone()) })
                        .collect();
                }
            }
        }
        phrase.mentions.clone()
    }

    /// Events that a noun makes by itself.
    fn of_nouns(&self, used: &[usize], found: &mut Vec<(usize, Frame)>) {
        for (i, pair) in self.chunks.windows(2).enumerate() {
            let (ChunkKind::Preposition(preposition), ChunkKind::Phrase(phrase)) =
                (&pair[0].kind, &pair[1].kind)
            else {
                continue;
            };
            if used.contains(&phrase.tokens.start) {
                continue;
            }
            let preposition = self.measured(i).unwrap_or(preposition);
            let heads = heads(phrase);
            let rules = heads
                .iter()
                .flat_map(|h| self.rules.of_noun(h))
                .filter(|r| r.verbs.is_empty() && r.after.contains(preposition));
            if let Some(frame) = rules.filter_map(|rule| self.of_noun(rule, i + 1, phrase)).next() {
                found.push((phrase.tokens.start, frame));
            }
        }
    }

    /// `for three days of talks`: the preposition before the measure, where the chunk at `i` is the `of` behind one.
    fn measured(&self, i: usize) -> Option<&String> {
        let [.., before, of] = &self.chunks[..=i] else { return None };
        let (ChunkKind::Phrase(phrase), ChunkKind::Preposition(word)) = (&before.kind, &of.kind) else {
            return None;
        };
        let ChunkKind::Preposition(outer) = &self.chunks[i.checked_sub(2)?].kind else { return None };
        (word == "of" && measure(phrase)).then_some(outer)
    }

    fn of_noun(&self, rule: &Rule, at: usize, phrase: &Phrase) -> Option<Frame> {
        let chunk_of = |c: &Clause| c.at;
        let main = self
            .clauses
            .iter()
            .position(|c| chunk_of(c) > at && c.verb.is_finite() && !c.verb.reduced)
            .filter(|_| !self.clauses.iter().any(|c| chunk_of(c) < at))
            .or_else(|| self.clauses.iter().rposition(|c| chunk_of(c) < at))?;
        if factuality(self.clauses, main) != Factuality::Asserted {
            return None;
        }
        let local = self.local(at);
        let noun = Clause {
            subject: self.clauses[main].subject.clone(),
            object: Vec::new(),
            prepositions: local,
            ..self.clauses[main].clone()
        };
        if rule.without.iter().any(|w| phrase.modifiers.contains(w)) {
            return None;
        }
        let words_fit = rule.words.is_empty()
            || rule
                .words
                .iter()
                .any(|w| phrase.modifiers.contains(w) || noun.prepositions.iter().any(|(p, _)| p == w));
        let mut parties = self.parties(rule, &noun, None);
        let own = parties.iter().any(|p| !self.clauses[main].subject_mentions().any(|m| *m == p.mention));
        add_embedded(&mut parties, phrase, rule);
        // At a conference with a name those who speak have met.
        // `A and B agree at talks in Tokyo`
        let talks =
            phrase.determiner.is_none() && matches!(phrase.head.as_deref(), Some("talks" | "consultation"));
        let separate = (talks || matches!(phrase.determiner.as_deref(), Some("a" | "an")))
            && parties.len() >= rule.parties;
        let own = own
            || separate
            || (!phrase.series.is_empty() || phrase.name.is_some())
                && phrase.determiner.as_deref() != Some("'s");
        if !words_fit
            || count(&parties) < rule.parties
            || !(own || !phrase.states.is_empty() || !phrase.possessors.is_empty())
        {
            return None;
        }
        let clauses = [noun.clone()];
        let range = self.sentence.clone();
        let mut when = self.clock.when(self.article, self.passage, self.tokens, &range, &clauses, &[]);
        if when.date.is_none() {
            when = self.whens[main];
        }
        Some(detail::frame(self, rule, &noun, Some(phrase), when, Factuality::Asserted, parties))
    }

    /// The prepositional phrases right after the phrase at `at`.
    fn local(&self, at: usize) -> Vec<(String, Vec<Phrase>)> {
        let mut found: Vec<(String, Vec<Phrase>)> = Vec::new();
        let mut preposition: Option<String> = None;
        for chunk in &self.chunks[at + 1..] {
            match &chunk.kind {
                ChunkKind::Preposition(word) => preposition = Some(word.clone()),
                ChunkKind::Phrase(phrase) => match preposition.take() {
                    Some(word) => found.push((word, vec![phrase.clone()])),
                    None => match found.last_mut() {
                        Some(last) if phrase.date.is_none() => last.1.push(phrase.clone()),
                        _ => break,
                    },
                },
                ChunkKind::Conjunction(word)
                    if word == "and"
                        && found.last().is_some_and(|(p, _)| {
                            matches!(p.as_str(), "with" | "between" | "among" | "of" | "from")
                        }) => {}
                _ => break,
            }
        }
        found
    }
}

/// Whether a statement or sanction lacks the one who makes it.
fn unsaid(rule: &Rule, parties: &[PartyMention]) -> bool {
    matches!(rule.event, EventType::Statement | EventType::Sanction) && only_addressed(parties)
}

fn only_addressed(parties: &[PartyMention]) -> bool {
    !parties.is_empty() && parties.iter().all(|p| p.role == RuleRole::Addressee.role())
}

/// `tariffs on Australian barley` are tariffs on Australia.
fn owners(phrase: &Phrase) -> impl Iterator<Item = Mention> + '_ {
    phrase.states.iter().filter(|_| phrase.mentions.is_empty()).cloned().map(Mention::State)
}

/// A body that only its name tells: where it signs, any name; where it speaks, one with the name of a state in it (`Air China`), or one
/// of capitals alone (`TEPCO`), since other names may be of persons.
fn unlisted(phrase: &Phrase, role: RuleRole) -> Option<Mention> {
    let bare = phrase.mentions.is_empty() && phrase.determiner.is_none() && phrase.possessors.is_empty();
    let thing = phrase.date.is_some() || !phrase.series.is_empty() || phrase.summit.is_some();
    let name = phrase.name.as_ref().filter(|_| bare && !thing)?;
    let capitals = name.len() > 2 && name.chars().all(|c| c.is_ascii_uppercase() || c == '-');
    let of_state = phrase.states.len() == 1 && name.split(' ').count() > 1;
    let event = phrase.head.as_deref().is_some_and(|h| EVENTS.contains(&h));
    let state = phrase.states.first().cloned();
    ((capitals || of_state || role == RuleRole::Signatory) && !event)
        .then(|| Mention::Body(BodyMention { listed: None, name: name.clone(), state, bloc: false }))
}

/// Nouns of what happens, and never speaks.
const EVENTS: [&str; 8] =
    ["dialogue", "summit", "meeting", "exercise", "agreement", "forum", "treaty", "pact"];

/// `gives a dinner in his honor`: him.
fn honoured(clause: &Clause) -> Option<Mention> {
    let phrase = clause.after("in").find(|p| matches!(p.head.as_deref(), Some("honor" | "honour")))?;
    match phrase.determiner.as_deref() {
        Some("his" | "her") => Some(Mention::Anaphor(Anaphor::One)),
        Some("their") => Some(Mention::Anaphor(Anaphor::Several(None))),
        _ => None,
    }
}

/// The voice of a clause; `Consultations held in Tokyo` leaves the auxiliary out, as headlines do.
fn voice(clause: &Clause) -> Voice {
    let telegraphic = matches!(clause.verb.lemma.as_str(), "hold" | "sign" | "adopt" | "issue" | "release")
        && clause.verb.past
        && clause.object.is_empty()
        && !clause.subject.is_empty()
        && clause.subject.iter().all(|p| p.mentions.is_empty());
    if telegraphic { Voice::Passive } else { clause.verb.voice }
}

/// Whether a phrase only counts what follows its `of`: `a round of`, `three days of`.
fn measure(phrase: &Phrase) -> bool {
    matches!(
        phrase.head.as_deref(),
        Some(
            "hour"
                | "day"
                | "round"
                | "series"
                | "session"
                | "set"
                | "pair"
                | "number"
                | "edition"
                | "phase"
                | "minute"
                | "status"
                | "batch"
                | "package"
        )
    )
}

/// The role of a preposition's slot; `together with` and the like are `with`.
fn slot(rule: &Rule, preposition: &str) -> Option<RuleRole> {
    let plain = match preposition {
        "along with" | "together with" | "alongside" => "with",
        other => other,
    };
    rule.roles.get(preposition).or_else(|| rule.roles.get(plain)).copied()
}

fn party(mention: Mention, role: RuleRole) -> PartyMention {
    PartyMention { mention, role: role.role() }
}

/// Adds the parties inside the noun phrase that makes the event, where the slots name fewer sides:
/// `the US-Japan-ROK dialogue is held`, `their foreign ministers' meeting`.
fn add_embedded(parties: &mut Vec<PartyMention>, trigger: &Phrase, rule: &Rule) {
    let role = rule.roles.get("subject").and_then(|r| r.role());
    let owned: Vec<&Mention> = trigger
        .possessors
        .iter()
        .filter(|m| !matches!(m, Mention::Anaphor(_) | Mention::Person(_)))
        .collect();
    if !matches!(
        rule.event,
        EventType::Meeting | EventType::Call | EventType::Exercise | EventType::Agreement
    ) {
        return;
    }
    let offices: Vec<Mention> =
        owned.iter().filter(|m| matches!(m, Mention::Office(_))).map(|m| (*m).clone()).collect();
    let embedded: Vec<Mention> = if offices.is_empty() {
        let blocs = owned.iter().filter(|m| matches!(m, Mention::Body(_))).map(|m| (*m).clone());
        trigger.states.iter().cloned().map(Mention::State).chain(blocs).collect()
    } else {
        offices
    };
    if embedded.len() < 2
        && !(embedded.len() == 1 && parties.len() == 1 && !names_state(parties, &embedded[0]))
    {
        return;
    }
    if parties.len() >= embedded.len() && parties.iter().any(|p| !matches!(p.mention, Mention::Body(_))) {
        return;
    }
    for mention in embedded {
        if !names_state(parties, &mention) {
            parties.push(PartyMention { mention, role });
        }
    }
}

/// Whether a party of the same state is there already.
fn names_state(parties: &[PartyMention], mention: &Mention) -> bool {
    let state = Mention::state(mention);
    state.is_some() && parties.iter().any(|p| Mention::state(&p.mention) == state)
}

/// How many parties the mentions stand for.
fn count(parties: &[PartyMention]) -> usize {
    let of = |m: &Mention| match m {
        Mention::Anaphor(Anaphor::Several(n) | Anaphor::States(n) | Anaphor::Offices { number: n, .. }) => {
            n.unwrap_or(2) as usize
        }
        Mention::Anaphor(Anaphor::Members) => 2,
        m if m.is_collective() => 2,
        _ => 1,
    };
    parties.iter().map(|p| of(&p.mention)).sum()
}

/// The nouns that a phrase may be about: its head, and the noun before `for` or `on` in its name.
pub(super) fn heads(phrase: &Phrase) -> Vec<String> {
    let mut heads: Vec<String> = phrase.head.iter().cloned().collect();
    let lower = phrase.name.as_ref().map(|n| n.to_lowercase()).unwrap_or_default();
    let before: Vec<&str> =
        lower.split(' ').take_while(|w| !matches!(*w, "for" | "on" | "of" | "to" | "in")).collect();
    if let Some(last) = before.last().filter(|_| before.len() < lower.split(' ').count()) {
        heads.push(singular(last));
    }
    if let [.., one, two] =
        phrase.modifiers.iter().map(String::as_str).chain(phrase.head.as_deref()).collect::<Vec<_>>()[..]
    {
        heads.push(format!("{one} {two}"));
    }
    heads
}

/// Whether a phrase is about one of these nouns.
pub(super) fn is_about(phrase: &Phrase, nouns: &[String]) -> bool {
    let instrument = heads(phrase).iter().any(|h| {
        matches!(
            h.as_str(),
            "agreement"
                | "pact"
                | "treaty"
                | "framework"
                | "partnership"
                | "exercise"
                | "drill"
                | "initiative"
        )
    });
    let named = (!phrase.series.is_empty() || phrase.summit.is_some()) && phrase.mentions.is_empty();
    let listed = named && !instrument && nouns.iter().any(|n| n == "dialogue");
    let titled = phrase.mentions.iter().any(|m| mention_is_about(m, nouns));
    let kept = phrase.mentions.iter().all(|m| {
        matches!(m, Mention::Group { .. } | Mention::Office(_) | Mention::Person(_) | Mention::Body(_))
    });
    listed || titled || (kept && heads(phrase).iter().any(|h| nouns.contains(h)))
}

fn mention_is_about(mention: &Mention, nouns: &[String]) -> bool {
    let name = match mention {
        Mention::Body(body) => body.name.to_lowercase(),
        Mention::Group { name, .. } => name.to_lowercase(),
        Mention::Office(office) => office.title.to_lowercase(),
        Mention::Person(person) => person.office.as_ref().map(|o| o.title.to_lowercase()).unwrap_or_default(),
        _ => return false,
    };
    name.split(' ').any(|w| nouns.iter().any(|n| n == &singular(w)))
}
